pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A bar that is filled from left to right.
Rectangle {
    id: root

    required property real share

    implicitHeight: Theme.dp(28)
    height: implicitHeight
    radius: height / 2
    color: Theme.surfaceStrong
    border.width: Theme.plain ? Theme.border : 0
    border.color: Theme.text
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Math.round(100 * root.share) + " %"

    Rectangle {
        width: Math.max(height, parent.width * Math.min(1, root.share))
        height: parent.height
        visible: root.share > 0
        radius: parent.radius
        color: Theme.primary
    }
}
