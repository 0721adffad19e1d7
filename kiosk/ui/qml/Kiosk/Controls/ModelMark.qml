pragma ComponentBehavior: Bound

import QtQuick

// The number of a model in its color.
Rectangle {
    id: root

    required property int level
    property int size: Theme.dp(56)

    width: size
    height: size
    radius: Math.round(size * 0.22)
    color: Theme.model(level)
    border.width: Theme.plain ? Theme.border : 0
    border.color: Theme.text

    Text {
        anchors.centerIn: parent
        font.family: Theme.family
        font.pixelSize: Math.round(root.size * 0.68)
        font.weight: Font.ExtraBold
        color: Theme.modelInk
        text: root.level
    }
}
