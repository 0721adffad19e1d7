pragma ComponentBehavior: Bound

import QtQuick

// Three rising bars: how much power a model gives. The number says it too.
Row {
    id: root

    required property int level
    property color color: Theme.model(level)
    property int tall: Theme.dp(72)

    spacing: Math.round(tall / 9)

    Repeater {
        model: 3

        Rectangle {
            required property int index

            y: root.tall - height
            width: Math.round(root.tall / 3)
            height: Math.round(root.tall * (index + 1.6) / 3.6)
            radius: Math.round(root.tall / 18)
            color: index < root.level ? root.color : "transparent"
            border.width: Theme.border
            border.color: root.color
        }
    }
}
