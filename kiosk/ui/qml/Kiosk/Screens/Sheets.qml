pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Reading
import Kiosk.ViewModels

// What may be laid over a screen: one sheet at a time, the question whether somebody is there before all others.
Loader {
    id: root

    required property VisitViewModel visit
    required property DisplayViewModel display
    required property CampaignViewModel campaign
    required property ReadingViewModel reading
    required property CardViewModel card
    required property string laid

    signal closed

    focus: status !== Loader.Null
    sourceComponent: {
        if (visit.warned)
            return still;
        if (visit.showingCode)
            return code;
        return ({
                display: displaySheet,
                languages: languageSheet,
                startOver: startOverSheet,
                petition: petitionSheet,
                privacy: privacySheet,
                sources: sourcesSheet,
                officer: officerSheet
            })[laid] ?? null;
    }
    onLoaded: (item as Item)?.forceActiveFocus()

    Component {
        id: still

        StillThereSheet {
            visit: root.visit
        }
    }

    Component {
        id: code

        CodeSheet {
            visit: root.visit
            campaign: root.campaign
            card: root.card
        }
    }

    Component {
        id: displaySheet

        DisplaySheet {
            display: root.display
            onClosed: root.closed()
        }
    }

    Component {
        id: languageSheet

        LanguageSheet {
            visit: root.visit
            onClosed: root.closed()
        }
    }

    Component {
        id: startOverSheet

        StartOverSheet {
            visit: root.visit
            onClosed: root.closed()
        }
    }

    Component {
        id: petitionSheet

        TextSheet {
            objectName: "petitionSheet"
            title: root.campaign.title
            paragraphs: [qsTr("To: %1").arg(root.campaign.addressedTo), ...root.campaign.petition]
            onClosed: root.closed()
        }
    }

    Component {
        id: privacySheet

        TextSheet {
            objectName: "privacySheet"
            title: qsTr("Your privacy")
            paragraphs: [root.campaign.notice, qsTr("Nothing that you read here is recorded."), qsTr("We do not ask about immigration status.")]
            address: root.campaign.privacyPage
            onClosed: root.closed()
        }
    }

    Component {
        id: sourcesSheet

        TextSheet {
            objectName: "sourcesSheet"
            title: qsTr("Where this comes from")
            kind: "source"
            paragraphs: [root.card.expired ? qsTr("Facts as of %1. This may have changed.").arg(root.card.asOf) : qsTr("Facts as of %1.").arg(root.card.asOf), root.reading.disclaimer, ...root.card.sources]
            onClosed: root.closed()
        }
    }

    Component {
        id: officerSheet

        OfficerSheet {
            card: root.card
            onClosed: root.closed()
        }
    }
}
