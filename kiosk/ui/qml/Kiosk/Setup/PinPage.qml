pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Staff
import Kiosk.ViewModels

// Step 3: the staff's PIN, entered twice. Its digits stand still: it is being learned.
SetupPage {
    id: root

    required property SetupSecretsViewModel secrets

    readonly property string wrong: ({
            common: qsTr("Many people choose this PIN, so it is guessed first. Choose digits without a pattern."),
            differs: qsTr("The two were not the same. Please choose again."),
            short: qsTr("This PIN is too short. It needs six digits or more."),
            long: qsTr("This PIN is too long. It has twelve digits at most."),
            "not-digits": qsTr("A PIN is made of digits only.")
        })[secrets.flaw] ?? ""

    readonly property bool kept: secrets.keepsPin

    title: kept ? qsTr("A PIN is set already") : secrets.again ? qsTr("Enter the PIN once more") : qsTr("Choose a PIN for your staff")
    lead: kept ? qsTr("Go on. Your staff set another in their own screens, with the passphrase.") : secrets.again || wrong !== "" ? "" : qsTr("Six digits or more. It opens the staff’s screens: counts, events, export. It never shows a name.")
    titleAbove: false
    onNext: setup.goOn()
    Component.onCompleted: pad.forceActiveFocus()

    Halves {
        beside: !root.portrait && !root.kept
        other: pad.implicitWidth

        Column {
            width: parent.share
            spacing: Theme.space

            Heading {
                page: root
                width: parent.width
            }

            Notice {
                objectName: "pinWrong"
                visible: root.wrong !== ""
                width: parent.width
                text: root.wrong
            }

            Notice {
                visible: root.setup.answered && !root.kept && !root.secrets.again && root.wrong === ""
                width: parent.width
                tone: Notice.Tone.Plain
                text: qsTr("A PIN is chosen already. Go on, or enter another.")
            }

            TouchButton {
                objectName: "anew"
                visible: root.secrets.again
                kind: TouchButton.Kind.Quiet
                leftPadding: 0
                iconName: "arrow-counter-clockwise"
                text: qsTr("Choose another PIN")
                onClicked: root.secrets.sayAnew()
            }
        }

        PinPad {
            id: pad

            objectName: "pinPad"
            visible: !root.kept
            shuffled: false
            locked: root.setup.busy
            onEntered: pin => root.secrets.enterPin(pin)
        }
    }
}
