pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Invites: the question in every language, and the language buttons are the start buttons.
FocusScope {
    id: root

    required property VisitViewModel visit
    required property CampaignViewModel campaign
    required property ReadingViewModel reading

    readonly property bool portrait: height > width
    readonly property int side: Theme.mm(46)

    signal lay(string sheet)

    objectName: "attract"

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: visit.languages.map(each => each.question).join(" ")

    Rectangle {
        anchors.fill: parent
        color: Theme.hero
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.visit.wake()
    }

    Item {
        id: questions

        x: Theme.dp(56)
        y: Theme.dp(48)
        width: root.portrait ? parent.width - 2 * x : parent.width - card.width - 3 * Theme.dp(56)
        height: town.y - y

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: Theme.dp(24)

            Rectangle {
                width: Theme.dp(120)
                height: Theme.dp(14)
                radius: height / 2
                color: Theme.heroAccent
            }

            Repeater {
                model: root.visit.languages

                Words {
                    required property var modelData
                    required property int index

                    width: words.width
                    role: index === 0 ? Words.Role.Display : Words.Role.Headline
                    font.pixelSize: Theme.dp(index === 0 ? (root.portrait ? 84 : 80) : root.portrait ? 58 : 56)
                    font.weight: index === 0 ? Font.ExtraBold : Font.Bold
                    lineHeight: 1.04
                    color: index === 0 ? Theme.heroInk : Theme.heroAccent
                    text: modelData.question

                    MouseArea {
                        objectName: "question:" + parent.modelData.code
                        anchors.fill: parent
                        onClicked: root.visit.start(parent.modelData.code)
                    }
                }
            }
        }
    }

    // The town stands on the buttons.
    Drawing {
        id: town

        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.dp(4)
        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width
        height: Math.round(width * 220 / 1600)
        name: root.reading.pictures.includes("attract") ? "attract" : ""
        inks: Theme.heroInks
    }

    Flow {
        id: buttons

        x: Theme.dp(56)
        width: parent.width - 2 * x
        anchors.bottom: root.portrait ? card.top : parent.bottom
        anchors.bottomMargin: Theme.dp(root.portrait ? 44 : 56)
        spacing: Theme.dp(24)

        Repeater {
            model: root.visit.languages

            TouchButton {
                required property var modelData
                required property int index

                objectName: "start:" + modelData.code
                kind: index === 0 ? TouchButton.Kind.Accent : TouchButton.Kind.Secondary
                width: root.portrait || root.visit.languages.length > 2 ? buttons.width : Math.floor((buttons.width - buttons.spacing) / 2)
                height: Theme.mm(20.4)
                iconName: "arrow-right"
                iconAfter: true
                text: modelData.start
                focus: index === 0
                onClicked: root.visit.start(modelData.code)
            }
        }
    }

    Rectangle {
        id: card

        x: parent.width - width - Theme.dp(56)
        y: root.portrait ? parent.height - height - Theme.dp(56) : Theme.dp(48)
        width: root.portrait ? parent.width - 2 * Theme.dp(56) : Math.max(code.width, address.implicitWidth, Theme.dp(372)) + Theme.dp(48)
        height: root.portrait ? code.height + Theme.dp(40) : phone.height + code.height + Theme.dp(60)
        radius: Theme.dp(24)
        color: Theme.background
        border.width: Theme.plain ? Theme.border : 0
        border.color: Theme.text

        QrCode {
            id: code

            objectName: "qr"
            x: root.portrait ? Theme.dp(24) : Math.round((card.width - width) / 2)
            y: Theme.dp(20)
            side: root.side
            address: root.campaign.petitionPage
        }

        Column {
            id: phone

            x: root.portrait ? code.width + Theme.dp(48) : Theme.dp(24)
            y: root.portrait ? Math.round((card.height - height) / 2) : code.height + Theme.dp(32)
            width: card.width - x - Theme.dp(24)
            spacing: Theme.dp(8)

            Repeater {
                model: root.visit.languages

                Words {
                    required property var modelData

                    width: phone.width
                    role: Words.Role.Caption
                    font.weight: Font.DemiBold
                    text: modelData.phone
                }
            }

            Words {
                id: address

                role: Words.Role.Caption
                wrapMode: Text.NoWrap
                font.family: Theme.exactFamily
                font.weight: Font.Bold
                text: root.campaign.petitionPagePrint
            }
        }
    }
}
