pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// One page of set-up at a time. A page that is left is destroyed, and what was typed into it with it.
Loader {
    id: root

    required property SetupViewModel setup
    required property DisplayViewModel display

    readonly property SetupCampaignViewModel campaign: setup.campaign as SetupCampaignViewModel
    readonly property SetupSecretsViewModel secrets: setup.secrets as SetupSecretsViewModel
    readonly property SetupRehearsalViewModel rehearsal: setup.rehearsal as SetupRehearsalViewModel

    objectName: "setup"
    focus: true
    sourceComponent: ({
            language: language,
            devices: devices,
            organization: organization,
            file: file,
            fingerprint: fingerprint,
            pin: pin,
            passphrase: passphrase,
            screen: screen,
            event: event,
            texts: texts,
            sheet: sheet,
            rehearsal: campaign.devices === "two" ? laptop : words,
            ready: ready
        })[setup.page]
    onLoaded: (item as Item)?.forceActiveFocus()

    // Nobody is there: a secret that was half typed goes with the page, which then stands there anew.
    Connections {
        target: root.setup

        function onLocked() {
            if (["pin", "passphrase", "sheet", "rehearsal"].includes(root.setup.page)) {
                root.active = false;
                root.active = true;
            }
        }
    }

    Component {
        id: language

        LanguagePage {
            setup: root.setup
            display: root.display
        }
    }

    Component {
        id: devices

        DevicesPage {
            setup: root.setup
            display: root.display
            campaign: root.campaign
        }
    }

    Component {
        id: organization

        OrganizationPage {
            setup: root.setup
            display: root.display
            campaign: root.campaign
        }
    }

    Component {
        id: file

        FilePage {
            setup: root.setup
            display: root.display
            campaign: root.campaign
        }
    }

    Component {
        id: fingerprint

        FingerprintPage {
            setup: root.setup
            display: root.display
            campaign: root.campaign
        }
    }

    Component {
        id: pin

        PinPage {
            setup: root.setup
            display: root.display
            secrets: root.secrets
        }
    }

    Component {
        id: passphrase

        PassphrasePage {
            setup: root.setup
            display: root.display
            secrets: root.secrets
        }
    }

    Component {
        id: screen

        ScreenPage {
            setup: root.setup
            display: root.display
        }
    }

    Component {
        id: event

        EventPage {
            setup: root.setup
            display: root.display
        }
    }

    Component {
        id: texts

        TextsPage {
            setup: root.setup
            display: root.display
            campaign: root.campaign
        }
    }

    Component {
        id: sheet

        SheetPage {
            setup: root.setup
            display: root.display
            secrets: root.secrets
        }
    }

    Component {
        id: words

        WordsPage {
            setup: root.setup
            display: root.display
            rehearsal: root.rehearsal
        }
    }

    Component {
        id: laptop

        LaptopPage {
            setup: root.setup
            display: root.display
            rehearsal: root.rehearsal
        }
    }

    Component {
        id: ready

        ReadyPage {
            setup: root.setup
            display: root.display
            campaign: root.campaign
        }
    }
}
