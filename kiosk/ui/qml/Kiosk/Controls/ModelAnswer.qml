pragma ComponentBehavior: Bound

import QtQuick

// What holds under one model: its mark, then the words.
Item {
    id: root

    required property int level
    required property string words

    implicitHeight: Math.max(mark.height, text.implicitHeight)

    ModelMark {
        id: mark

        level: root.level
        size: Math.round(text.font.pixelSize * 1.3)
    }

    Words {
        id: text

        x: mark.width + Theme.dp(20)
        width: parent.width - x
        textFormat: Text.StyledText
        text: root.words
    }
}
