pragma ComponentBehavior: Bound

import QtQuick

// One block of a card, by what it is for. Its text is Qt's StyledText: & and < are escaped in it.
// What it is made of stands in its own file: words to say, a row, an answer, a number to call.
Item {
    id: root

    required property var block
    required property int room
    property bool shown: false

    readonly property string kind: block.kind
    readonly property bool leads: ["heading", "title", "notice", "source"].includes(kind) || kind === "answer" && block.level < 3 || block.text.endsWith(":")
    readonly property real lineStep: plain.visible ? plain.contentHeight / Math.max(1, plain.lineCount) : height

    signal tapped
    signal sources
    signal takeAway

    opacity: shown ? 1 : 0
    enabled: shown
    height: special.item ? special.height : plain.implicitHeight

    Loader {
        id: special

        width: parent.width
        sourceComponent: ({
                say: saying,
                row: row,
                answer: answer,
                phone: phone,
                notice: notice,
                map: map,
                more: more
            })[root.kind] ?? null
    }

    Rectangle {
        visible: root.kind === "point"
        x: Theme.dp(4)
        y: Math.round(plain.font.pixelSize * 0.5)
        width: Theme.dp(16)
        height: width
        radius: width / 2
        color: Theme.primary
    }

    Words {
        id: plain

        visible: !special.item
        x: root.kind === "point" ? Theme.dp(44) : 0
        width: parent.width - x
        role: ({
                heading: Words.Role.Label,
                title: Words.Role.Title,
                source: Words.Role.Caption
            })[root.kind] ?? Words.Role.Body
        textFormat: Text.StyledText
        text: visible ? root.block.text : ""
    }

    Component {
        id: saying

        Saying {
            words: root.block.text
            onClicked: root.tapped()
        }
    }

    Component {
        id: row

        LabeledRow {
            label: root.block.label
            words: root.block.text
        }
    }

    Component {
        id: answer

        ModelAnswer {
            level: root.block.level
            words: root.block.text
        }
    }

    Component {
        id: phone

        PhoneNumber {
            label: root.block.label
            number: root.block.text
            hours: root.block.hours
            called: root.block.called
        }
    }

    Component {
        id: notice

        Notice {
            tone: Notice.Tone.Warning
            text: root.block.text
        }
    }

    Component {
        id: map

        PlaceMap {
            // The software renderer draws a shape outside of what clips it: it stands only where it is shown.
            visible: root.shown
            // Leaves room for the label above it.
            height: Math.min(root.room - Theme.dp(130), Math.round(width * 1.25))
            map: root.block.map
        }
    }

    Component {
        id: more

        MoreButtons {
            onSources: root.sources()
            onTakeAway: root.takeAway()
        }
    }
}
