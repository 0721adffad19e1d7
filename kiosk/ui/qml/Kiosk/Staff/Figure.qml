pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A number with what it counts.
Rectangle {
    id: root

    required property int number
    required property string text
    property bool strong: false

    implicitHeight: column.implicitHeight + Theme.dp(32)
    radius: Theme.radius
    color: strong ? Theme.warningBackground : Theme.surface
    border.width: Theme.plain ? Theme.border : 0
    border.color: Theme.text
    Accessible.role: Accessible.StaticText
    Accessible.name: number + " " + text

    Column {
        id: column

        x: Theme.dp(22)
        y: Theme.dp(16)
        width: parent.width - 2 * x

        Words {
            objectName: "number"
            width: parent.width
            role: Words.Role.Headline
            lineHeight: 1
            color: root.strong ? Theme.warning : Theme.text
            text: root.number.toLocaleString(Qt.locale(), "f", 0)
        }

        Said {
            width: parent.width
            small: true
            lineHeight: 1.15
            color: root.strong ? Theme.warning : Theme.textMuted
            text: root.text
        }
    }
}
