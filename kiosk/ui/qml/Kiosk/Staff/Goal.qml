pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// How far the event is on the way to its goal: a bar, and the same in words.
Column {
    id: root

    required property int reached
    required property int goal

    spacing: Theme.dp(8)

    Said {
        width: parent.width
        font.weight: Font.DemiBold
        text: qsTr("%1 of %2 signatures hoped for at this event").arg(root.reached).arg(root.goal)
    }

    Bar {
        width: parent.width
        share: root.goal > 0 ? root.reached / root.goal : 0
    }
}
