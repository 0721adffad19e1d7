pragma ComponentBehavior: Bound

import QtQuick

// The visible keyboard focus: a ring and a halo that hold on any background.
Rectangle {
    id: root

    property int around: Theme.radius

    anchors.fill: parent
    anchors.margins: -Theme.dp(7)
    radius: around + Theme.dp(7)
    color: "transparent"
    border.width: Theme.ring
    border.color: Theme.focus

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.border
        radius: parent.radius + Theme.border
        color: "transparent"
        border.width: Theme.border
        border.color: Theme.focusHalo
    }
}
