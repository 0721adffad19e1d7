pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.ViewModels

// The petition form with its keyboard. Header, footer and ribbon make room while somebody types.
Page {
    id: root

    required property CampaignViewModel campaign
    required property SignViewModel sign

    readonly property bool typing: fields.current !== null
    readonly property bool failed: sign.state === "failed"
    readonly property bool saving: sign.state === "saving"

    objectName: "signPage"
    title: sign.fixing ? qsTr("Fix your signature") : campaign.title
    folded: typing
    titleMayWrap: false
    enabled: !saving
    note: qsTr("We do not ask about immigration status.")
    onBack: sign.fixing ? visit.goThanks() : visit.goHome()
    onUnfold: close()
    Component.onCompleted: if (!sign.touched)
        fields.focusOn("name")

    function close() {
        if (fields.current)
            fields.current.input.focus = false;
        form.toTop();
    }

    function closeTowards(item: Item) {
        close();
        item.forceActiveFocus(Qt.TabFocusReason);
    }

    Connections {
        target: root.sign

        function onProblemFound(field) {
            if (field === "age")
                Qt.callLater(form.reveal, ageReason);
            else
                fields.focusOn(field);
        }
    }

    ProblemWords {
        id: problemWords
    }

    ScrollPane {
        id: form

        objectName: "form"

        anchors.fill: parent
        spacing: Theme.dp(4)
        buttons: !root.typing
        onHeightChanged: Qt.callLater(form.reveal, fields.current)

        Notice {
            objectName: "saveFailed"
            visible: root.failed
            width: parent.width
            text: root.visit.signingClosed ? qsTr("We still could not save. Please sign on your phone, or on paper: ask a volunteer. What you typed is still here.") : qsTr("We could not save. Please call a volunteer. What you typed is still here.")
        }

        TouchButton {
            objectName: "onPhone"
            visible: root.failed && root.visit.signingClosed && !root.typing
            iconName: "qr-code"
            text: qsTr("Use my phone")
            onClicked: root.visit.showCode(true)
        }

        Flow {
            id: about

            visible: !root.typing
            width: parent.width
            spacing: Theme.dp(12)

            Words {
                readonly property real beside: about.width - readPetition.width - readPrivacy.width - 2 * about.spacing

                width: beside > Theme.dp(480) ? beside : about.width
                height: Math.max(implicitHeight, beside > Theme.dp(480) ? Theme.target : 0)
                verticalAlignment: Text.AlignVCenter
                role: Words.Role.Caption
                font.weight: Font.DemiBold
                lineHeight: 1.15
                text: root.titleHidden ? root.campaign.title + ": " + root.campaign.ask : root.campaign.ask
            }

            TouchButton {
                id: readPetition

                objectName: "petition"
                kind: TouchButton.Kind.Quiet
                iconName: "scroll"
                text: qsTr("Petition")
                onClicked: root.lay("petition")
            }

            TouchButton {
                id: readPrivacy

                objectName: "privacy"
                kind: TouchButton.Kind.Quiet
                rightPadding: 0
                iconName: "lock-key"
                text: qsTr("Privacy")
                onClicked: root.lay("privacy")
            }
        }

        Words {
            visible: root.noteHidden && !root.typing
            width: parent.width
            role: Words.Role.Caption
            color: Theme.textMuted
            text: root.note
        }

        SignFields {
            id: fields

            width: parent.width
            sign: root.sign
            emailRequired: root.campaign.emailRequired
            stacked: root.portrait || Theme.step === 2
            problemWords: problemWords
            // Without this Tab would turn in the fields for ever: the rest is hidden while they are typed in.
            onFinished: root.closeTowards(emailBox.offered ? emailBox : textBox.offered ? textBox : age)
            onBegun: root.closeTowards(readPrivacy)
            onCurrentChanged: Qt.callLater(form.reveal, current)
        }

        EmailHint {
            width: parent.width
            visible: suggestion !== "" && !keyboard.pad
            suggestion: root.sign.hint
            onTaken: root.sign.takeHint()
            onRefused: root.sign.refuseHint()
        }

        TickBox {
            id: emailBox

            objectName: "emailUpdates"
            readonly property bool offered: root.sign.email !== "" && root.campaign.emailWords !== ""

            visible: offered && !root.typing
            width: parent.width
            text: root.campaign.emailWords
            checked: root.sign.emailUpdates
            onClicked: root.sign.tick("emailUpdates", checked)
        }

        TickBox {
            id: textBox

            objectName: "textUpdates"
            readonly property bool offered: root.sign.phone !== "" && root.campaign.textWords !== ""

            visible: offered && !root.typing
            width: parent.width
            textRole: Words.Role.Caption
            text: root.campaign.textWords
            checked: root.sign.textUpdates
            onClicked: root.sign.tick("textUpdates", checked)
        }

        TickBox {
            id: age

            objectName: "ofAge"
            visible: !root.typing
            width: parent.width
            text: root.campaign.ageWords
            checked: root.sign.ofAge
            wrong: root.sign.problems.age !== undefined
            onClicked: root.sign.tick("ofAge", checked)
        }

        Notice {
            id: ageReason

            objectName: "ageReason"

            visible: age.wrong && !root.typing
            width: parent.width
            role: Words.Role.Caption
            text: problemWords.of(root.sign.problems.age ?? "")
        }
    }

    actions: [
        TouchButton {
            objectName: "primary"
            kind: TouchButton.Kind.Primary
            enabled: !root.saving
            iconName: root.failed ? "arrow-counter-clockwise" : "pen-nib"
            text: root.saving ? qsTr("Saving…") : root.failed ? qsTr("Try again") : root.sign.fixing ? qsTr("Save the change") : qsTr("Sign now")
            onClicked: root.sign.submit()
        }
    ]

    below: [
        OnScreenKeyboard {
            id: keyboard

            objectName: "keyboard"
            visible: root.typing
            height: visible ? implicitHeight : 0
            width: root.width
            portrait: root.portrait
            target: fields.current?.input ?? null
            kind: fields.current?.kind ?? "name"
            endings: root.campaign.emailEndings
            stripShown: root.sign.hint !== ""
            onPrevious: if (fields.current !== fields.fields[0])
                fields.step(-1)
            onNext: fields.step(1)
            onDone: root.close()

            EmailHint {
                width: parent.width
                keyPolicy: Qt.NoFocus
                suggestion: root.sign.hint
                onTaken: root.sign.takeHint()
                onRefused: root.sign.refuseHint()
            }
        }
    ]
}
