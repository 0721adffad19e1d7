pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The cards of a topic, read like a small book: Next shows the rest of a card, then the next card.
Page {
    id: root

    required property CampaignViewModel campaign
    required property CardsViewModel cards

    readonly property bool codeVisible: Theme.step === 0
    readonly property bool beside: codeVisible && !portrait
    readonly property bool moreHere: pages.page < pages.pages - 1
    readonly property bool iconsFit: Theme.step === 0 || Theme.step === 1 && !portrait
    readonly property bool belief: cards.kind === "belief"
    readonly property string facts: qsTr("Facts as of %1. General information, not legal advice.").arg(cards.asOf)
    readonly property color ink: cards.level > 0 ? Theme.model(cards.level) : Theme.primary

    title: qsTr("%1 · %2 of %3").arg(cards.topicTitle).arg(cards.index + 1).arg(cards.count)
    onBack: visit.goHome()

    Item {
        id: head

        visible: root.codeVisible
        width: root.beside ? aside.x - Theme.dp(48) : parent.width
        height: visible ? words.height : 0

        Rectangle {
            id: mark

            visible: root.belief
            width: Theme.dp(14)
            height: visible ? words.height : 0
            radius: width / 2
            color: Theme.accent
        }

        PowerBar {
            id: bar

            anchors.verticalCenter: parent.verticalCenter
            visible: root.cards.level > 0
            level: Math.max(1, root.cards.level)
            tall: Theme.dp(104)
        }

        Column {
            id: words

            x: root.belief ? mark.width + Theme.dp(24) : bar.visible ? bar.width + Theme.dp(32) : 0
            width: parent.width - x

            Words {
                width: parent.width
                role: Words.Role.Label
                color: root.ink
                text: root.cards.kicker
            }

            Words {
                objectName: "cardTitle"
                width: parent.width
                role: root.portrait && text.length < 22 ? Words.Role.Headline : Words.Role.Title
                text: root.cards.title
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }
    }

    PagedColumn {
        id: pages

        objectName: "pages"
        anchors.top: head.bottom
        anchors.topMargin: Theme.dp(20)
        anchors.bottom: root.beside ? parent.bottom : aside.top
        width: head.width
        spacing: Theme.dp(18)
        // In large text the head turns with the pages, or nothing else would fit.
        blocks: root.codeVisible ? root.cards.blocks : [
            {
                kind: "heading",
                text: root.cards.kicker
            },
            {
                kind: "title",
                text: root.cards.title
            },
            ...root.cards.blocks,
            {
                kind: "source",
                text: root.facts
            }
        ]
    }

    Grid {
        id: aside

        anchors.right: parent.right
        anchors.bottom: root.beside ? undefined : parent.bottom
        width: root.beside ? Theme.dp(390) : parent.width
        columns: root.beside ? 1 : 2
        columnSpacing: Theme.dp(32)
        rowSpacing: Theme.dp(10)
        verticalItemAlignment: Grid.AlignVCenter

        QrCode {
            id: code

            objectName: "qr"
            visible: root.codeVisible
            side: Theme.mm(47)
            address: root.cards.link
            border.width: Theme.border
            border.color: Theme.plain ? "black" : Theme.surfaceStrong
        }

        Column {
            width: root.beside || !code.visible ? aside.width : aside.width - code.width - aside.columnSpacing
            spacing: Theme.dp(6)

            Words {
                visible: root.codeVisible
                width: parent.width
                font.family: Theme.exactFamily
                font.weight: Font.Bold
                text: root.cards.linkPrint
            }

            // The whole line is the button: it opens the sources.
            TouchButton {
                objectName: "sources"
                width: parent.width
                kind: TouchButton.Kind.Quiet
                leftPadding: 0
                rightPadding: 0
                textRole: root.codeVisible ? Words.Role.Caption : Words.Role.Chrome
                textStart: true
                iconName: "info"
                text: root.codeVisible ? root.facts : qsTr("Sources")
                onClicked: root.lay("sources")
            }
        }
    }

    actions: [
        TouchButton {
            objectName: "previousCard"
            iconShown: root.iconsFit
            tall: true
            visible: root.cards.index > 0 || pages.page > 0
            iconName: "arrow-left"
            text: qsTr("Previous")
            onClicked: pages.page > 0 ? pages.page -= 1 : root.cards.previous()
        },
        TouchButton {
            objectName: "nextCard"
            iconShown: root.iconsFit
            tall: true
            visible: root.moreHere || root.cards.index < root.cards.count - 1
            iconName: root.moreHere ? "caret-down" : "arrow-right"
            iconAfter: true
            text: root.moreHere ? qsTr("More") : qsTr("Next")
            onClicked: root.moreHere ? pages.page += 1 : root.cards.next()
        },
        TouchButton {
            objectName: "primary"
            iconShown: root.iconsFit
            kind: TouchButton.Kind.Primary
            iconName: "pen-nib"
            text: qsTr("Sign")
            onClicked: root.visit.goSign()
        }
    ]
}
