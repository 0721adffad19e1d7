pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The end: with the next touch this is a real tablet.
SetupPage {
    id: root

    required property SetupCampaignViewModel campaign

    title: qsTr("This tablet is ready")
    lead: qsTr("From now on every signature counts.")
    nextEnabled: !setup.busy
    nextText: qsTr("Start")
    onNext: setup.finish()

    Column {
        width: parent.width
        spacing: Theme.dp(14)

        LabeledRow {
            width: parent.width
            label: qsTr("Who speaks")
            words: root.plain(root.campaign.name)
        }

        LabeledRow {
            width: parent.width
            label: qsTr("Event")
            words: root.plain(root.setup.eventSaid.name + ", " + root.setup.eventSaid.place)
        }

        LabeledRow {
            width: parent.width
            label: qsTr("Key")
            words: root.campaign.devices === "one" ? qsTr("On this tablet, locked by the passphrase") : qsTr("On the laptop only")
        }
    }

    Words {
        width: parent.width
        role: Words.Role.Caption
        color: Theme.textMuted
        text: qsTr("For staff: hold the upper left corner for three seconds, then enter the PIN.")
    }

    // LabeledRow shows styled text.
    function plain(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    }
}
