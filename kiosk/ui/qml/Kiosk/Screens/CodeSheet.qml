pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The QR code as large as the screen allows, to be read from a meter away.
Sheet {
    id: root

    required property VisitViewModel visit
    required property CampaignViewModel campaign
    required property CardViewModel card

    // What is taken away depends on where one stands.
    readonly property var taken: ({
            thanks: [campaign.site, campaign.sitePrint, qsTr("Learn more on your phone")],
            card: [card.link, card.linkPrint, card.link === campaign.site ? qsTr("Take our website with you") : qsTr("Take this page with you")]
        })[visit.place] ?? [campaign.petitionPage, campaign.petitionPagePrint, qsTr("Sign on your own phone")]
    readonly property string address: taken[0]
    readonly property string printed: taken[1]
    readonly property bool portrait: height > width

    title: taken[2]
    closeText: qsTr("Back")
    onClosed: visit.showCode(false)

    QrCode {
        id: code

        objectName: "qr"
        anchors.left: root.portrait ? undefined : parent.left
        anchors.horizontalCenter: root.portrait ? parent.horizontalCenter : undefined
        anchors.top: parent.top
        side: Math.min(parent.width, parent.height * (root.portrait ? 0.55 : 1), Theme.mm(107))
        address: root.address
    }

    Column {
        anchors.left: root.portrait ? parent.left : code.right
        anchors.leftMargin: root.portrait ? 0 : Theme.dp(56)
        anchors.right: parent.right
        anchors.top: root.portrait ? code.bottom : undefined
        anchors.topMargin: Theme.dp(40)
        anchors.verticalCenter: root.portrait ? undefined : code.verticalCenter
        spacing: Theme.dp(24)

        Words {
            width: parent.width
            role: Words.Role.Chrome
            text: qsTr("Point your phone's camera at the code, or type:")
        }

        Words {
            objectName: "printedAddress"
            width: parent.width
            role: Words.Role.Headline
            font.family: Theme.exactFamily
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.caption
            text: root.printed
        }

        Words {
            width: parent.width
            role: Words.Role.Caption
            color: Theme.textMuted
            text: qsTr("Uses your phone's data.")
        }
    }
}
