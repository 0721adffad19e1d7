pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Step 2: a campaign file from a stick. For one device a draft, for two the file that the laptop made.
SetupPage {
    id: root

    required property SetupCampaignViewModel campaign

    readonly property bool one: campaign.devices === "one"

    title: one ? qsTr("Your campaign file") : qsTr("The campaign file of your laptop")
    lead: one ? qsTr("Put in the stick with your draft. Its name ends in .toml.") : qsTr("On the laptop, “kiosk campaign new” makes campaign.toml. Copy it to a USB stick and put that in here.")
    onNext: setup.goOn()

    Notice {
        objectName: "taken"
        visible: root.campaign.file !== "" && root.setup.answered
        width: parent.width
        tone: Notice.Tone.Plain
        text: root.campaign.name !== "" && !root.one ? qsTr("Chosen: %1, of %2").arg(root.campaign.file).arg(root.campaign.name) : qsTr("Chosen: %1").arg(root.campaign.file)
    }

    Words {
        objectName: "noFile"
        visible: root.campaign.files.length === 0 && !root.setup.busy
        width: parent.width
        text: qsTr("There is no campaign file on a stick yet.")
    }

    Repeater {
        model: root.campaign.files

        OptionCard {
            required property var modelData
            required property int index

            objectName: "file:" + modelData.name
            width: parent?.width ?? 0
            iconName: "usb"
            chosen: false
            text: modelData.name
            meaning: qsTr("on %1").arg(modelData.place)
            onClicked: root.campaign.take(index)
        }
    }

    TouchButton {
        objectName: "typeInstead"
        visible: root.one
        kind: TouchButton.Kind.Quiet
        leftPadding: 0
        iconName: "keyboard"
        text: qsTr("Type it here instead")
        onClicked: root.campaign.useFile(false)
    }

    // A stick is put in while this stands.
    Timer {
        running: true
        repeat: true
        interval: 1500
        onTriggered: root.campaign.look()
    }
}
