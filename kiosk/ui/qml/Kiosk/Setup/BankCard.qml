pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The outline of a bank card (ISO/IEC 7810, ID-1: 85.60 × 53.98 mm), to lay a real one on.
Rectangle {
    id: root

    required property real ppi

    width: Math.round(85.6 * ppi / 25.4)
    height: Math.round(53.98 * ppi / 25.4)
    radius: Math.round(3.18 * ppi / 25.4)
    color: Theme.surface
    border.width: Theme.dp(5)
    border.color: Theme.primary

    Rectangle {
        x: Math.round(parent.width * 0.1)
        y: Math.round(parent.height * 0.36)
        width: Math.round(parent.width * 0.15)
        height: Math.round(width * 0.78)
        radius: Theme.dp(8)
        color: Theme.accent
    }

    Words {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Math.round(parent.width * 0.07)
        role: Words.Role.Caption
        color: Theme.textMuted
        text: qsTr("85.6 mm wide")
    }
}
