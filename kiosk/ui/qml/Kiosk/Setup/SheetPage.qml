pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Step 5, one device: the recovery sheet, printed from a stick or copied by hand. After a restart the passphrase first.
SetupPage {
    id: root

    required property SetupSecretsViewModel secrets

    readonly property bool copying: secrets.words.length > 0
    readonly property bool open: secrets.keyOpen

    title: copying ? qsTr("Copy these 21 words onto paper") : qsTr("The recovery sheet")
    lead: copying ? qsTr("Write clearly, with the numbers. Let nobody watch.") : qsTr("Whoever holds this paper can open every signature, even without the passphrase. If both are lost, nobody ever can.")
    nextEnabled: setup.answered || copying
    nextText: copying ? qsTr("They are on my paper") : qsTr("Next")
    fields: open ? [] : [secret.field]
    onNext: copying ? secrets.haveSheet() : setup.goOn()
    backStays: copying
    onReturned: secrets.hideWords()

    function unlock() {
        const typed = secret.value;
        close();
        secret.clear();
        if (typed !== "")
            secrets.unlock(typed);
    }

    Column {
        visible: !root.open
        width: parent.width
        spacing: Theme.space

        PassphraseField {
            id: secret

            label: qsTr("Passphrase, to open the key")
            onAccepted: root.unlock()
            onReturned: root.close()
        }

        TouchButton {
            objectName: "unlock"
            visible: !root.typing
            tall: true
            iconName: "key"
            text: qsTr("Open the key")
            onClicked: root.unlock()
        }
    }

    WordGrid {
        objectName: "sheetWords"
        visible: root.copying
        width: parent.width
        role: Words.Role.Label
        words: root.secrets.words
    }

    Notice {
        objectName: "saved"
        visible: root.secrets.savedTo !== "" && root.open && !root.copying
        width: parent.width
        tone: Notice.Tone.Warning
        text: qsTr("Saved: %1. It is the key itself. Print it, delete it, and lock the stick away: deleted files can be brought back.").arg(root.secrets.savedTo)
    }

    component Way: Column {
        id: way

        required property string words
        default property alias below: rest.data

        width: ways.share
        spacing: Theme.dp(12)

        Words {
            width: parent.width
            role: Words.Role.Label
            text: way.words
        }

        Column {
            id: rest

            width: parent.width
        }
    }

    Options {
        id: ways

        visible: root.open && !root.copying
        beside: root.roomy

        Way {
            words: qsTr("Save it as a PDF and print it")

            PlaceList {
                width: parent.width
                places: root.secrets.places
                onChosen: index => root.secrets.saveSheet(index)
                onLook: root.secrets.look()
            }
        }

        Way {
            words: qsTr("Or, without a printer")

            TouchButton {
                objectName: "copyByHand"
                width: Math.min(implicitWidth, parent.width)
                tall: true
                iconName: "pencil-simple"
                text: qsTr("Copy 21 words by hand")
                onClicked: root.secrets.showWords()
            }
        }
    }

    TouchButton {
        objectName: "haveSheet"
        visible: !root.copying && !root.typing && !root.setup.answered
        width: Math.min(implicitWidth, parent.width)
        kind: TouchButton.Kind.Quiet
        leftPadding: 0
        iconName: "check"
        text: qsTr("I have it on paper already")
        onClicked: root.secrets.haveSheet()
    }
}
