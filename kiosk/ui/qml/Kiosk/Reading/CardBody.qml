pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// What fills a card, by its form. In large text everything is read from top to bottom.
Loader {
    id: root

    required property CardViewModel card
    required property ReadingViewModel reading
    required property var blocks
    property string note: ""

    readonly property bool laid: Theme.step === 0 && ["comparison", "powers", "timeline"].includes(card.form)
    readonly property bool whole: laid || card.form === "quiz"
    readonly property int page: item?.page ?? 0 // qmllint disable missing-property
    readonly property int pages: item?.pages ?? 1 // qmllint disable missing-property

    signal officer
    signal sources
    signal takeAway

    function turn(by: int) {
        item.turn(by); // qmllint disable missing-property
    }

    sourceComponent: card.form === "quiz" ? quiz : !laid ? panel : ({
            comparison: table,
            powers: table,
            timeline: timeline
        })[card.form]

    Component {
        id: panel

        PagedColumn {
            objectName: "pages"
            spacing: Theme.dp(root.card.form === "map" ? 8 : 14)
            of: root.card.id
            blocks: root.blocks
            onTapped: root.officer()
            onSources: root.sources()
            onTakeAway: root.takeAway()
        }
    }

    Component {
        id: table

        LevelTable {
            of: root.card.id
            sections: root.card.sections
            models: root.reading.models
            answers: root.card.form === "powers"
        }
    }

    Component {
        id: timeline

        Timeline {
            of: root.card.id
            sections: root.card.sections
        }
    }

    Component {
        id: quiz

        Quiz {
            of: root.card.id
            sections: root.card.sections
            note: root.note
            onSources: root.sources()
            onTakeAway: root.takeAway()
        }
    }
}
