pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.ViewModels

// The cards of a topic: Next shows the rest of a card, then the next card; Previous what was before, or the card before.
Page {
    id: root

    required property ReadingViewModel reading
    required property CardViewModel card

    readonly property bool medium: Theme.step === 0
    readonly property bool mapped: medium && card.form === "map"
    readonly property bool headTurns: !medium && card.form !== "quiz"
    readonly property int side: mapped && !portrait ? Math.round(room.height * 0.8) : 0
    readonly property int span: side > 0 ? room.width - side - Theme.dp(40) : room.width
    readonly property bool moreHere: body.page < body.pages - 1
    // A page of its own, or the rest of one.
    readonly property bool stepping: card.form === "quiz" || medium && card.form === "timeline"
    // There is no room for three words.
    readonly property bool tight: portrait && Theme.step === 2
    readonly property bool iconsFit: Theme.step < 2 && !portrait

    signal turned

    title: headTurns ? card.title : shortTitle
    shortTitle: reading.count > 1 ? qsTr("%1 · %2 of %3").arg(reading.chapterTitle).arg(reading.index + 1).arg(reading.count) : reading.chapterTitle
    // Where the last line stands alone there is room for it below.
    note: medium && portrait ? column.advice : ""
    footFixed: true
    onBack: visit.goTopic()

    CardColumn {
        id: column

        card: root.card
        reading: root.reading
        headTurns: root.headTurns
        titleHidden: root.titleHidden
    }

    // What fills the whole width needs the height too: the bar says what it is.
    CardHead {
        id: head

        visible: root.headTurns ? marked : !body.whole
        width: root.span
        height: visible ? implicitHeight : 0
        card: root.card
        chapter: root.reading.chapterTitle
        picture: root.mapped || root.headTurns ? "" : root.reading.picture
        titled: !root.headTurns
    }

    PlaceMap {
        id: drawn

        visible: root.mapped
        x: root.portrait ? Math.round((parent.width - width) / 2) : parent.width - width
        y: root.portrait ? head.height + Theme.dp(16) : 0
        width: Math.round(height * 0.8)
        height: Math.round(parent.height * (root.portrait ? 0.36 : 1))
        map: visible ? root.card.map : ({})
    }

    CardBody {
        id: body

        anchors.top: root.mapped && root.portrait ? drawn.bottom : head.bottom
        anchors.topMargin: head.visible ? Theme.dp(16) : 0
        anchors.bottom: last.visible ? last.top : parent.bottom
        anchors.bottomMargin: last.visible ? Theme.dp(8) : 0
        width: root.span
        card: root.card
        reading: root.reading
        blocks: column.blocks
        note: root.medium ? "" : column.facts
        onOfficer: root.lay("officer")
        onSources: root.lay("sources")
        onTakeAway: root.visit.showCode(true)
    }

    TakeHome {
        id: last

        visible: root.medium
        anchors.bottom: parent.bottom
        width: root.span
        facts: root.side > 0 || root.note !== "" && !root.noteHidden ? column.asOf : column.facts
        old: root.card.expired
        onSources: root.lay("sources")
        onTakeAway: root.visit.showCode(true)
    }

    actions: [
        TouchButton {
            objectName: "previousCard"
            iconShown: root.iconsFit || root.tight
            tall: true
            visible: !root.reading.atStart || body.page > 0
            iconName: "arrow-left"
            text: root.tight ? "" : qsTr("Previous")
            Accessible.name: qsTr("Previous")
            onClicked: {
                body.page > 0 ? body.turn(-1) : root.reading.previous();
                root.turned();
            }
        },
        TouchButton {
            objectName: "nextCard"
            iconShown: root.iconsFit
            tall: true
            visible: root.moreHere || !root.reading.atEnd
            iconName: root.moreHere && !root.stepping ? "caret-down" : "arrow-right"
            iconAfter: true
            text: root.moreHere && !root.stepping ? qsTr("More") : qsTr("Next")
            onClicked: {
                root.moreHere ? body.turn(1) : root.reading.next();
                root.turned();
            }
        },
        TouchButton {
            objectName: "primary"
            iconShown: root.iconsFit
            kind: TouchButton.Kind.Primary
            iconName: "pen-nib"
            text: root.card.kind === "action" ? qsTr("Sign today") : qsTr("Sign")
            onClicked: root.visit.goSign()
        }
    ]
}
