pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// What visitors see while nobody can sign: a break, a closed table, or a locked screen that tells nothing.
FocusScope {
    id: root

    required property string cover
    required property CampaignViewModel campaign

    readonly property bool silent: cover === "locked"
    readonly property bool portrait: height > width

    objectName: "cover"
    Accessible.role: Accessible.Pane
    Accessible.name: headline.text

    Rectangle {
        anchors.fill: parent
        color: root.silent ? Theme.surfaceStrong : Theme.hero
    }

    MouseArea {
        anchors.fill: parent
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.dp(1200))
        spacing: Theme.dp(Theme.step === 2 ? 20 : 36)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.silent
            name: "lock-key"
            color: Theme.text
            size: Theme.dp(120)
        }

        Words {
            id: headline

            objectName: "coverWords"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Words.Role.Headline
            color: root.silent ? Theme.text : Theme.heroInk
            text: ({
                    paused: qsTr("This table is taking a break"),
                    closed: qsTr("This table is closed. Thank you!"),
                    locked: qsTr("This screen is locked")
                })[root.cover] ?? ""
        }

        Words {
            visible: !root.silent
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: Theme.heroInk
            text: qsTr("You can sign on your phone:")
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.silent
            width: code.width + Theme.dp(48)
            height: code.height + address.height + Theme.dp(72)
            radius: Theme.dp(24)
            color: Theme.background
            border.width: Theme.plain ? Theme.border : 0
            border.color: Theme.text

            QrCode {
                id: code

                objectName: "qr"
                x: Theme.dp(24)
                y: Theme.dp(24)
                side: Math.min(Theme.mm(root.portrait ? 70 : 61), Math.round(root.height * 0.5))
                address: root.campaign.petitionPage
            }

            Words {
                id: address

                anchors.horizontalCenter: parent.horizontalCenter
                anchors.top: code.bottom
                anchors.topMargin: Theme.dp(16)
                role: Words.Role.Caption
                wrapMode: Text.NoWrap
                font.family: Theme.exactFamily
                font.weight: Font.Bold
                text: root.campaign.petitionPagePrint
            }
        }
    }
}
