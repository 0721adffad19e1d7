pragma ComponentBehavior: Bound

import QtQuick

// The visible keyboard focus: a ring and a halo inside the control, where no pane can cut them off.
Rectangle {
    id: root

    property int around: Theme.radius

    anchors.fill: parent
    radius: around
    color: "transparent"
    border.width: Theme.ring
    border.color: Theme.focus

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.ring
        radius: parent.radius - Theme.ring
        color: "transparent"
        border.width: Theme.border
        border.color: Theme.focusHalo
    }
}
