pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// What visitors see while nobody can sign: a break, a closed table, or a locked screen that tells nothing.
FocusScope {
    id: root

    required property string cover
    required property CampaignViewModel campaign
    required property VisitViewModel visit

    readonly property bool silent: cover === "locked"
    readonly property bool portrait: height > width
    // Who comes by has chosen no language yet.
    readonly property list<string> headlines: visit.inEachLanguage("Cover", ({
            paused: QT_TRANSLATE_NOOP("Cover", "This table is taking a break"),
            closed: QT_TRANSLATE_NOOP("Cover", "This table is closed. Thank you!"),
            locked: QT_TRANSLATE_NOOP("Cover", "This screen is locked")
        })[cover] ?? "")
    readonly property list<string> invitations: silent ? [] : visit.inEachLanguage("Cover", QT_TRANSLATE_NOOP("Cover", "You can sign on your phone:"))
    readonly property int alignment: silent || portrait ? Text.AlignHCenter : Text.AlignLeft

    objectName: "cover"
    Accessible.role: Accessible.Pane
    Accessible.name: headlines.join(" ")

    Rectangle {
        anchors.fill: parent
        color: root.silent ? Theme.surfaceStrong : Theme.hero
    }

    MouseArea {
        anchors.fill: parent
    }

    Grid {
        id: halves

        readonly property real most: Math.min(root.width - 2 * Theme.margin, Theme.dp(1500))

        anchors.centerIn: parent
        columns: root.silent || root.portrait ? 1 : 2
        spacing: Theme.dp(root.portrait ? 48 : 80)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            visible: root.silent
            name: "lock-key"
            color: Theme.text
            size: Theme.dp(120)
        }

        Column {
            width: halves.columns === 1 ? halves.most : halves.most - card.width - halves.spacing
            spacing: Theme.dp(48)

            Repeater {
                model: root.headlines

                Column {
                    id: said

                    required property int index
                    required property string modelData

                    width: parent?.width ?? 0
                    spacing: Theme.dp(12)

                    Words {
                        objectName: said.index === 0 ? "coverWords" : ""
                        width: parent.width
                        horizontalAlignment: root.alignment
                        role: said.index === 0 ? Words.Role.Headline : Words.Role.Title
                        color: root.silent ? Theme.text : said.index === 0 ? Theme.heroInk : Theme.heroAccent
                        text: said.modelData
                    }

                    Words {
                        visible: text !== ""
                        width: parent.width
                        horizontalAlignment: root.alignment
                        color: said.index === 0 ? Theme.heroInk : Theme.heroAccent
                        text: root.invitations[said.index] ?? ""
                    }
                }
            }
        }

        Rectangle {
            id: card

            visible: !root.silent
            width: Math.max(code.width, address.width) + Theme.dp(48)
            height: code.height + address.height + Theme.dp(72)
            radius: Theme.dp(24)
            color: Theme.background
            border.width: Theme.plain ? Theme.border : 0
            border.color: Theme.text

            QrCode {
                id: code

                objectName: "qr"
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.dp(24)
                side: Math.min(Theme.mm(root.portrait ? 70 : 76), Math.round(root.height * 0.6))
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
