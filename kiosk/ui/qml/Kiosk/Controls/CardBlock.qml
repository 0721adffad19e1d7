pragma ComponentBehavior: Bound

import QtQuick

// One paragraph of a card, by what it is for: text, a point, a heading, a source, or words to say aloud.
// Its text is Qt's StyledText: & and < are escaped in it.
Item {
    id: root

    required property string kind
    required property string text

    readonly property real lineStep: words.contentHeight / Math.max(1, words.lineCount)

    implicitHeight: kind === "say" ? saying.height : words.implicitHeight

    Rectangle {
        id: saying

        visible: root.kind === "say"
        width: parent.width
        height: quote.implicitHeight + Theme.dp(44)
        radius: Theme.dp(20)
        color: Theme.surface
        border.width: Theme.plain ? Theme.border : 0
        border.color: Theme.text

        Rectangle {
            width: Theme.dp(14)
            height: parent.height
            radius: Theme.dp(7)
            color: Theme.accent
        }

        Words {
            id: quote

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.dp(44)
            width: parent.width - x - Theme.dp(28)
            role: Words.Role.Title
            textFormat: Text.StyledText
            text: "“" + root.text + "”"
        }
    }

    Rectangle {
        visible: root.kind === "point"
        x: Theme.dp(4)
        y: Math.round(words.font.pixelSize * 0.5)
        width: Theme.dp(16)
        height: width
        radius: width / 2
        color: Theme.primary
    }

    Words {
        id: words

        visible: root.kind !== "say"
        x: root.kind === "point" ? Theme.dp(44) : 0
        width: parent.width - x
        role: ({
                heading: Words.Role.Label,
                title: Words.Role.Title,
                source: Words.Role.Caption
            })[root.kind] ?? Words.Role.Body
        textFormat: Text.StyledText
        text: root.text
    }
}
