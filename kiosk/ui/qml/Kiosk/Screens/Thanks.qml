pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.ViewModels

// Thank you: the record is on the disk. The same for everyone, without a name; fix and remove while still here.
Page {
    id: root

    required property CampaignViewModel campaign
    required property SignViewModel sign

    property bool asking: false

    signal askedToRemove

    readonly property bool removed: sign.state === "removed"
    readonly property bool failed: sign.state === "failed"
    readonly property bool codeVisible: Theme.step === 0

    backVisible: false
    enabled: sign.state !== "saving"
    title: campaign.organization
    note: qsTr("Clears in %1 s").arg(visit.secondsLeft)

    ScrollPane {
        id: words

        width: root.codeVisible && !root.portrait ? parent.width - card.width - Theme.dp(64) : parent.width
        height: root.codeVisible && root.portrait ? contentHeight : Math.min(contentHeight, parent.height)
        anchors.verticalCenter: root.codeVisible && !root.portrait ? parent.verticalCenter : undefined
        spacing: Theme.dp(20)

        Row {
            width: parent.width
            spacing: Theme.dp(24)

            Icon {
                id: mark

                name: root.removed || root.asking ? "trash" : "check-circle"
                color: root.removed || root.asking ? Theme.text : Theme.success
                size: Math.round(Theme.headline * 1.5)
            }

            Words {
                objectName: "thanks"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - mark.width - parent.spacing
                role: Words.Role.Headline
                text: root.removed ? qsTr("Your signature was removed.") : root.asking ? qsTr("Remove your signature?") : root.sign.corrected ? qsTr("Your change is saved.") : qsTr("Thank you!")
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }

        Notice {
            objectName: "saveFailed"
            visible: root.failed
            width: parent.width
            text: qsTr("We could not save that. Please call a volunteer.")
        }

        Words {
            width: parent.width
            visible: !root.failed && !root.asking
            text: root.removed ? qsTr("It will not be counted.") : qsTr("Your signature is saved on this tablet, locked. Only %1 can open it.").arg(root.campaign.organization)
        }

        Flow {
            width: parent.width
            visible: !root.removed
            spacing: Theme.gap

            TouchButton {
                objectName: "fix"
                visible: !root.asking
                textRole: Words.Role.Chrome
                iconName: "pencil-simple"
                text: qsTr("Fix something")
                onClicked: {
                    root.sign.fix();
                    root.visit.goSign();
                }
            }

            // Where the second of two quick touches falls, nothing is removed.
            TouchButton {
                objectName: "keep"
                visible: root.asking
                textRole: Words.Role.Chrome
                text: qsTr("No, keep it")
                onClicked: root.asking = false
            }

            TouchButton {
                objectName: "remove"
                visible: !root.asking
                textRole: Words.Role.Chrome
                iconName: "trash"
                text: qsTr("Remove my signature")
                onClicked: removal.ask()
            }

            TouchButton {
                id: removal

                objectName: "removeForSure"
                visible: root.asking
                textRole: Words.Role.Chrome
                ink: Theme.danger
                iconName: "trash"
                text: qsTr("Yes, remove it")
                onClicked: root.sign.remove()

                function ask() {
                    root.asking = true;
                    root.askedToRemove();
                }
            }
        }

        Words {
            visible: root.noteHidden
            width: parent.width
            role: Words.Role.Caption
            color: Theme.textMuted
            text: root.note
        }

        TouchButton {
            objectName: "showCode"
            visible: !root.codeVisible
            iconName: "qr-code"
            text: root.campaign.sitePrint
            onClicked: root.visit.showCode(true)
        }
    }

    CodeCard {
        id: card

        objectName: "codeCard"
        visible: root.codeVisible
        anchors.right: root.portrait ? undefined : parent.right
        anchors.verticalCenter: root.portrait ? undefined : parent.verticalCenter
        anchors.top: root.portrait ? words.bottom : undefined
        anchors.topMargin: Theme.dp(48)
        width: root.portrait ? parent.width : Theme.dp(500)
        beside: root.portrait
        address: root.campaign.site
        printed: root.campaign.sitePrint
        onTapped: root.visit.showCode(true)
    }

    actions: [
        TouchButton {
            objectName: "primary"
            kind: TouchButton.Kind.Primary
            focus: true
            text: qsTr("Done")
            onClicked: root.visit.startOver()
        }
    ]
}
