pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Answers beside each other, all as high as the highest; under each other where there is no room.
Grid {
    id: root

    required property bool beside

    readonly property real share: beside ? (width - columnSpacing) / 2 : width
    readonly property real tallest: Math.max(0, ...children.map(each => each.implicitHeight))

    width: parent?.width ?? 0
    columns: beside ? 2 : 1
    columnSpacing: Theme.space
    rowSpacing: Theme.space
}
