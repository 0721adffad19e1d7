pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Step 2, two devices: six words that must be the same on both.
SetupPage {
    id: root

    required property SetupCampaignViewModel campaign

    title: qsTr("Do both devices show these six words?")
    lead: qsTr("This is the campaign of %1. On the laptop, type “kiosk campaign check” to see its words.").arg(campaign.name)
    nextEnabled: !setup.busy
    nextText: qsTr("Yes, the same words")
    onNext: campaign.compare()

    WordGrid {
        objectName: "fingerprint"
        width: parent.width
        words: root.campaign.fingerprint
    }

    Words {
        width: parent.width
        color: Theme.textMuted
        text: qsTr("If they differ, go back and take the file from the laptop again. Do not use this one.")
    }
}
