pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels
import "../Controls/styled.mjs" as Styled

// All that is read on a card, in reading order. In large text the head turns with the pages, or nothing else would fit.
QtObject {
    id: root

    required property CardViewModel card
    required property ReadingViewModel reading
    required property bool headTurns
    required property bool titleHidden

    readonly property string advice: qsTr("General information, not legal advice.")
    readonly property bool belief: card.kind === "belief"
    readonly property string asOf: (belief ? qsTr("Our opinion. The facts behind it are as of %1.") : qsTr("Facts as of %1.")).arg(card.asOf) + (card.expired ? " " + qsTr("This may have changed.") : "")
    readonly property string facts: asOf + " " + advice

    readonly property bool labeled: card.kind !== "law" && card.kind !== "belief" && (card.level > 0 || card.kicker !== reading.chapterTitle)
    readonly property var notice: card.untranslated ? [block("notice", qsTr("This page has changed. Its translation is not ready: here it is in English."))] : []
    readonly property var label: headTurns && labeled ? [block("heading", card.kicker)] : []
    readonly property var title: headTurns && titleHidden ? [block("title", card.title)] : []
    readonly property var map: headTurns && card.form === "map" ? [
        {
            kind: "map",
            map: card.map,
            text: ""
        }
    ] : []
    // What the map shows, in words.
    readonly property var legend: card.form !== "map" ? [] : [...Array.from(reading.models, model => ({
                    kind: "answer",
                    level: model.level,
                    text: "<b>" + Styled.styled(model.title) + ":</b> " + card.placeNames[model.level - 1]
                })), block("text", qsTr("No number: no agreement on that list.") + (headTurns ? "" : " " + advice))]
    readonly property var numberless: card.form === "help" && card.numbers === 0 ? [block("notice", qsTr("No number is listed for this event. Ask a volunteer."))] : []
    readonly property var ending: headTurns ? [block(card.expired ? "notice" : "source", facts), block("more", "")] : []
    readonly property var blocks: [...notice, ...label, ...title, ...map, ...legend, ...card.blocks, ...numberless, ...ending]

    function block(kind: string, text: string): var {
        return {
            kind: kind,
            text: Styled.styled(text)
        };
    }
}
