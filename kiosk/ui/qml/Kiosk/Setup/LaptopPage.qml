pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Step 5, two devices: a test record goes to the laptop on a stick; the three words it holds come back by hand.
SetupPage {
    id: root

    required property SetupRehearsalViewModel rehearsal

    title: setup.answered ? qsTr("The laptop opens what this tablet seals") : qsTr("Try it with the laptop")
    lead: setup.answered ? qsTr("The three words were right. Keep the recovery sheet in a safe place, away from both devices.") : ""
    nextEnabled: setup.answered || line.value.trim() !== ""
    fields: setup.answered ? [] : [line]
    onNext: setup.answered ? setup.goOn() : submit()

    function submit() {
        close();
        rehearsal.answer(line.value);
    }

    component Stage: Column {
        id: stage

        required property string words
        default property alias below: rest.data

        width: parent?.width ?? 0
        spacing: Theme.dp(12)

        Words {
            width: parent.width
            role: Words.Role.Label
            text: stage.words
        }

        Column {
            id: rest

            width: parent.width
            spacing: Theme.dp(12)
        }
    }

    Stage {
        visible: !root.setup.answered && !root.typing
        words: qsTr("1. Save a test record on a USB stick")

        PlaceList {
            visible: root.rehearsal.savedTo === ""
            width: parent.width
            places: root.rehearsal.places
            onChosen: index => root.rehearsal.saveTest(index)
            onLook: root.rehearsal.look()
        }

        Notice {
            objectName: "saved"
            visible: root.rehearsal.savedTo !== ""
            width: parent.width
            tone: Notice.Tone.Plain
            text: qsTr("Saved: %1").arg(root.rehearsal.savedTo)
        }
    }

    Stage {
        visible: !root.setup.answered && !root.typing
        words: qsTr("2. Open it on the laptop: type “kiosk key rehearse” and the name of the file")
    }

    TouchField {
        id: line

        width: parent.width
        visible: !root.setup.answered
        objectName: "field:answer"
        kind: "words"
        exact: true
        label: qsTr("3. Type the three words that it shows")
        problem: root.rehearsal.wrong ? qsTr("These are not the three words. Compare them, or open the newest test record.") : ""
        onTyped: text => value = text
        onAccepted: root.submit()
        onReturned: root.close()
    }
}
