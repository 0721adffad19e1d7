pragma ComponentBehavior: Bound

import QtQuick

// A label and a few words: beside each other, in large text under each other.
Item {
    id: root

    required property string label
    required property string words

    readonly property bool beside: Theme.step === 0

    implicitHeight: Math.max(text.y + text.implicitHeight, name.implicitHeight) + Theme.dp(14)

    Words {
        id: name

        width: root.beside ? Math.max(Theme.dp(246), Math.round(parent.width * 0.26)) : parent.width
        role: root.beside ? Words.Role.Caption : Words.Role.Label
        topPadding: root.beside ? Math.round((text.font.pixelSize - font.pixelSize) * 1.1) : 0
        font.weight: Font.DemiBold
        color: Theme.textMuted
        text: root.label
    }

    Words {
        id: text

        x: root.beside ? name.width + Theme.dp(16) : 0
        y: root.beside ? 0 : name.implicitHeight
        width: parent.width - x
        textFormat: Text.StyledText
        text: root.words
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.dp(2)
        color: Theme.surfaceStrong
        visible: !Theme.plain
    }
}
