pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Step 2: where the organizer's key is, with what each way risks.
SetupPage {
    id: root

    required property SetupCampaignViewModel campaign

    title: qsTr("Where shall the organizer’s key be?")
    lead: roomy ? "" : qsTr("Only this key opens what people sign.")
    onNext: setup.goOn()

    component Way: OptionCard {
        required property string way

        objectName: "option:" + way
        width: ways.share
        height: root.roomy ? ways.tallest : implicitHeight
        chosen: root.campaign.devices === way
        onClicked: root.campaign.chooseDevices(way)
    }

    Options {
        id: ways

        beside: root.roomy

        Way {
            way: "one"
            iconName: "key"
            text: qsTr("One device")
            meaning: qsTr("The key is here too, locked by a passphrase. You export here.")
            risk: qsTr("Whoever takes it and learns the passphrase can read every name. Guard both.")
        }

        Way {
            way: "two"
            iconName: "lock-key"
            text: qsTr("Two devices")
            meaning: qsTr("The key stays on your laptop. This tablet can only seal.")
            risk: qsTr("Whoever takes it can read nothing. Names can be read on the laptop only: guard that.")
        }
    }
}
