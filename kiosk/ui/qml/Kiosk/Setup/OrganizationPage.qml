pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Step 2, one device: who speaks, in five lines; or a campaign file from a stick instead.
SetupPage {
    id: root

    required property SetupCampaignViewModel campaign

    title: qsTr("Who speaks?")
    nextEnabled: true
    fields: [organization, site, page, privacy, contact]
    onNext: campaign.say(typed())

    function typed(): var {
        return {
            organization: organization.value,
            site: site.value,
            page: page.value,
            contact: contact.value,
            privacy_page: privacy.value
        };
    }

    function wordsFor(field: string): string {
        switch (campaign.flaws[field] ?? "") {
        case "empty":
            return qsTr("This is needed.");
        case "too-long":
            return qsTr("This is too long to be shown. Please shorten it.");
        case "no-address":
            return qsTr("This is not a web address. Example: example.org/sign");
        case "no-contact":
            return qsTr("Give an e-mail address or a phone number.");
        default:
            return "";
        }
    }

    component Line: SetupField {
        required property string part

        readonly property string said: root.campaign.organization[part] ?? ""

        page: root
        objectName: "field:" + part
        width: lines.columns === 1 ? lines.width : (lines.width - lines.columnSpacing) / 2
        kind: "address"
        exact: kind !== "name"
        value: said
        // What is being mended is not called wrong any more.
        problem: value === said ? root.wordsFor(part) : ""
    }

    Grid {
        id: lines

        width: parent.width
        columns: root.roomy ? 2 : 1
        columnSpacing: Theme.wide
        rowSpacing: Theme.dp(16)

        Line {
            id: organization

            part: "organization"
            kind: "name"
            label: qsTr("Your organization")
        }

        Line {
            id: site

            part: "site"
            label: qsTr("Web site")
            example: "example.org"
        }

        Line {
            id: page

            part: "page"
            label: qsTr("Petition page")
            example: "example.org/sign"
        }

        Line {
            id: privacy

            part: "privacy_page"
            label: qsTr("Privacy page")
            example: "example.org/privacy"
        }

        Line {
            id: contact

            part: "contact"
            kind: "email"
            label: qsTr("Contact for removal")
            example: "name@example.org"
        }

        Item {
            visible: !root.typing
            width: contact.width
            height: Math.max(contact.height, useFile.height)

            TouchButton {
                id: useFile

                objectName: "useFile"
                anchors.bottom: parent.bottom
                width: parent.width
                textRole: Words.Role.Chrome
                iconName: "usb"
                text: qsTr("Use a campaign file from a stick")
                onClicked: root.campaign.useFile(true)
            }
        }
    }
}
