pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Step 5, one device: the words of the sheet are typed from paper, and a test record is opened with them.
SetupPage {
    id: root

    required property SetupRehearsalViewModel rehearsal

    readonly property int count: rehearsal.words.length
    readonly property string before: rehearsal.at > 0 ? rehearsal.words[rehearsal.at - 1] : ""
    readonly property bool begun: rehearsal.words.some(each => each !== "")

    title: setup.answered ? qsTr("The sheet works") : rehearsal.complete ? qsTr("Are these the words on your paper?") : qsTr("Try the recovery sheet")
    lead: setup.answered ? qsTr("A test record was sealed on this tablet and opened with the words of the sheet. Keep the paper in a safe place, away from this tablet.") : rehearsal.complete ? qsTr("Touch a word to type it anew.") : qsTr("Type its 21 words from the paper, not from memory. So you know that the paper opens what this tablet seals.")
    nextEnabled: !setup.busy
    nextText: setup.answered ? qsTr("Next") : rehearsal.complete ? qsTr("Open a test record") : begun ? qsTr("Go on typing") : qsTr("Type the words")
    fields: [line]
    onNext: {
        if (setup.answered)
            setup.goOn();
        else if (rehearsal.complete)
            rehearsal.tryWords();
        else
            line.focusIn();
    }

    function enter(text: string) {
        if (text.trim() !== "")
            rehearsal.enterWord(text);
    }

    Connections {
        target: root.rehearsal

        function onWordTaken() {
            line.value = "";
            if (root.rehearsal.complete)
                root.close();
        }
    }

    TouchField {
        id: line

        objectName: "field:word"
        visible: root.typing || !root.setup.answered && !root.rehearsal.complete
        width: parent.width
        kind: "words"
        exact: true
        label: qsTr("Word %1 of %2").arg(root.rehearsal.at + 1).arg(root.count)
        note: root.before ? qsTr("after “%1”").arg(root.before) : ""
        problem: root.rehearsal.unknown ? qsTr("“%1” is not on the list. Compare it with the paper.").arg(root.rehearsal.unknown) : ""
        onTyped: text => {
            value = text;
            if (text.endsWith(" "))
                root.enter(text);
            else
                root.rehearsal.typeWord(text);
        }
        onAccepted: root.enter(value)
        onReturned: if (root.rehearsal.at > 0)
            root.rehearsal.goTo(root.rehearsal.at - 1)
    }

    Flow {
        visible: root.typing
        width: parent.width
        height: Math.max(implicitHeight, Theme.target)
        spacing: Theme.gap

        Repeater {
            model: root.rehearsal.matches

            TouchButton {
                required property string modelData

                objectName: "match:" + modelData
                focusPolicy: Qt.NoFocus
                textRole: Words.Role.Chrome
                text: modelData
                onClicked: root.enter(modelData)
            }
        }
    }

    WordGrid {
        objectName: "typed"
        visible: root.begun && !root.typing && !root.setup.answered
        width: parent.width
        role: Words.Role.Label
        touchable: true
        words: root.rehearsal.words
        onPicked: index => {
            root.rehearsal.goTo(index);
            line.focusIn();
        }
    }
}
