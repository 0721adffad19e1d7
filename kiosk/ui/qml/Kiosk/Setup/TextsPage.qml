pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Step 5: what no lawyer and no native speaker has read, and who answers for it.
SetupPage {
    id: root

    required property SetupCampaignViewModel campaign

    title: qsTr("Who answers for the texts?")
    onNext: setup.goOn()

    component Point: Row {
        id: point

        required property string text

        width: parent?.width ?? 0
        spacing: Theme.dp(16)

        Words {
            id: dot

            text: "•"
        }

        Words {
            width: point.width - dot.width - point.spacing
            text: point.text
        }
    }

    Column {
        width: parent.width
        spacing: Theme.dp(8)

        Point {
            text: qsTr("No lawyer has read %1 cards with %2 facts, the petition, the privacy notice and the words beside the boxes.").arg(root.campaign.unreviewed.cards).arg(root.campaign.unreviewed.facts)
        }

        Repeater {
            model: root.campaign.unreviewed.translated

            Point {
                required property var modelData

                text: qsTr("No native speaker has read %1 cards and the words on the buttons in this language: %2.").arg(modelData.cards).arg(modelData.language)
            }
        }
    }

    Options {
        id: answers

        visible: root.campaign.asks
        beside: root.roomy

        OptionCard {
            objectName: "option:reviewed"
            width: answers.share
            height: root.roomy ? answers.tallest : implicitHeight
            text: qsTr("We have reviewed these texts")
            chosen: root.campaign.answer === "reviewed"
            onClicked: root.campaign.answerFor("reviewed")
        }

        OptionCard {
            objectName: "option:use-as-they-are"
            width: answers.share
            height: root.roomy ? answers.tallest : implicitHeight
            text: qsTr("Use them as they are")
            chosen: root.campaign.answer === "use-as-they-are"
            onClicked: root.campaign.answerFor("use-as-they-are")
        }
    }

    Notice {
        objectName: "answered"
        visible: !root.campaign.asks
        width: parent.width
        tone: Notice.Tone.Plain
        text: root.campaign.answer === "reviewed" ? qsTr("The organizer’s answer: “We have reviewed these texts.”") : qsTr("The organizer’s answer: “Use them as they are.”")
    }
}
