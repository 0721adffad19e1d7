pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.ViewModels

// The cards of a topic, read like a small book: Next shows the rest of a card, then the next card.
Page {
    id: root

    required property ReadingViewModel reading
    required property CardViewModel card

    readonly property bool plain: Theme.step === 0
    // A panel has its code beside it; what fills the whole width has it one touch away, and its title in the bar.
    readonly property bool mapped: plain && card.form === "map"
    readonly property bool whole: body.whole || mapped
    readonly property bool codeVisible: plain && !whole
    readonly property bool beside: codeVisible && !portrait
    readonly property int side: beside ? Theme.dp(390) : mapped && !portrait ? Math.round(room.height * 0.8) : 0
    readonly property int span: side > 0 ? room.width - side - Theme.dp(40) : room.width
    readonly property bool moreHere: body.page < body.pages - 1
    readonly property bool iconsFit: Theme.step < 2 && !portrait
    readonly property bool headTurns: !plain && card.form !== "quiz"

    title: headTurns ? card.title : reading.count > 1 ? qsTr("%1 · %2 of %3").arg(reading.chapterTitle).arg(reading.index + 1).arg(reading.count) : reading.chapterTitle
    onBack: visit.goTopic()

    CardColumn {
        id: column

        card: root.card
        reading: root.reading
        headTurns: root.headTurns
        titleHidden: root.titleHidden
    }

    CardHead {
        id: head

        visible: !root.headTurns && !root.whole || root.mapped
        width: root.span
        height: visible ? implicitHeight : 0
        card: root.card
        picture: root.whole ? "" : root.reading.picture
    }

    PlaceMap {
        id: drawn

        visible: root.mapped
        x: root.portrait ? Math.round((parent.width - width) / 2) : parent.width - width
        y: root.portrait ? head.height + Theme.dp(16) : 0
        width: Math.round(height * 0.8)
        height: Math.round(parent.height * (root.portrait ? 0.42 : 1))
        map: root.card.map
    }

    CardBody {
        id: body

        anchors.top: root.mapped && root.portrait ? drawn.bottom : head.bottom
        anchors.topMargin: head.visible ? Theme.dp(18) : 0
        anchors.bottom: aside.visible && !root.beside ? aside.top : parent.bottom
        anchors.bottomMargin: aside.visible && !root.beside ? Theme.dp(10) : 0
        width: root.span
        card: root.card
        reading: root.reading
        blocks: column.blocks
        note: root.plain ? "" : column.facts
        onOfficer: root.lay("officer")
        onSources: root.lay("sources")
        onTakeAway: root.visit.showCode(true)
    }

    TakeHome {
        id: aside

        visible: !root.headTurns
        x: root.beside ? parent.width - width : 0
        y: root.beside ? 0 : parent.height - height
        width: root.beside ? root.side : root.span
        card: root.card
        facts: column.facts
        beside: root.beside
        codeVisible: root.codeVisible
        onSources: root.lay("sources")
        onTakeAway: root.visit.showCode(true)
    }

    actions: [
        TouchButton {
            objectName: "previousCard"
            iconShown: root.iconsFit
            tall: true
            visible: !root.reading.atStart || body.page > 0
            iconName: "arrow-left"
            text: qsTr("Previous")
            onClicked: body.page > 0 ? body.turn(-1) : root.reading.previous()
        },
        TouchButton {
            objectName: "nextCard"
            iconShown: root.iconsFit
            tall: true
            visible: root.moreHere || !root.reading.atEnd
            iconName: root.moreHere ? "caret-down" : "arrow-right"
            iconAfter: true
            text: root.moreHere ? qsTr("More") : qsTr("Next")
            onClicked: root.moreHere ? body.turn(1) : root.reading.next()
        },
        TouchButton {
            objectName: "primary"
            kind: TouchButton.Kind.Primary
            iconName: "pen-nib"
            text: root.card.kind === "action" ? qsTr("Sign today") : qsTr("Sign")
            onClicked: root.visit.goSign()
        }
    ]
}
