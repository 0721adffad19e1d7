pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Words beside what they are about, or above it where there is no room.
Grid {
    id: root

    required property bool beside
    required property real other

    readonly property real share: beside ? width - other - columnSpacing : width

    width: parent?.width ?? 0
    columns: beside ? 2 : 1
    columnSpacing: Theme.dp(64)
    rowSpacing: Theme.wide
    horizontalItemAlignment: beside ? Grid.AlignLeft : Grid.AlignHCenter
}
