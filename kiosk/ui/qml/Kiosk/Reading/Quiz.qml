pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import "../Controls/styled.mjs" as Styled

// Questions with answers to choose from. What was chosen is kept nowhere: it is gone with the screen.
Item {
    id: root

    required property string of
    required property var sections
    property string note: ""
    property int page: 0
    // By question, the answer that was chosen.
    property var chosen: ({})

    readonly property int pages: sections.length
    readonly property var section: sections[Math.min(page, sections.length - 1)]
    readonly property int choice: chosen[page] ?? -1
    readonly property bool answered: choice >= 0
    readonly property bool correct: answered && section.points[choice].yes

    onOfChanged: {
        page = 0;
        chosen = {};
    }

    signal sources
    signal takeAway

    function turn(by: int) {
        page += by;
    }

    function choose(answer: int) {
        chosen = Object.assign({}, chosen, {
            [page]: answer
        });
    }

    ScrollPane {
        anchors.fill: parent
        spacing: Theme.dp(14)

        Words {
            objectName: "question"
            width: parent.width
            role: Words.Role.Label
            text: qsTr("%1. %2").arg(root.page + 1).arg(root.section.heading)
        }

        Words {
            objectName: "feedback"
            width: parent.width
            visible: root.answered
            textFormat: Text.StyledText
            text: "<b>" + (root.correct ? qsTr("Right.") : qsTr("Not quite.")) + "</b> " + root.section.text
            Accessible.role: Accessible.AlertMessage
            Accessible.name: Styled.plain(text)
        }

        Repeater {
            model: root.section.points

            TouchButton {
                required property var modelData
                required property int index

                readonly property bool shown: root.answered && (modelData.yes || index === root.choice)

                objectName: "answer:" + index
                width: parent.width
                visible: !root.answered || shown
                enabled: !root.answered
                textStart: true
                textRole: Words.Role.Chrome
                iconName: !root.answered ? "" : modelData.yes ? "check" : "x"
                text: Styled.plain(modelData.text)
                onClicked: root.choose(index)
            }
        }

        Words {
            width: parent.width
            visible: root.note !== ""
            role: Words.Role.Caption
            text: root.note
        }

        MoreButtons {
            width: parent.width
            visible: root.note !== ""
            onSources: root.sources()
            onTakeAway: root.takeAway()
        }
    }
}
