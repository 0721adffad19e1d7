pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Step 4: how large the glass is, told by a bank card or a ruler that is laid on it.
SetupPage {
    id: root

    property real ppi: 0
    property bool ruler: false

    readonly property real diagonal: Math.hypot(width, height)

    title: ruler ? qsTr("Lay a ruler on the screen") : qsTr("Lay a bank card on the screen")
    lead: ruler ? qsTr("Make the drawing larger or smaller until its marks meet the ruler’s.") : qsTr("Make the drawing as large as the card. Any bank or library card will do.")
    titleAbove: false
    nextEnabled: true
    nextText: qsTr("It fits")
    onNext: setup.measureScreen(diagonal / ppi)
    Component.onCompleted: ppi = display.ppi

    function scaleBy(factor: real) {
        ppi = Math.max(diagonal / 32, Math.min(diagonal / 7, ppi * factor));
    }

    component Scale: TouchButton {
        tall: true
        autoRepeat: true
        autoRepeatInterval: 60
    }

    Halves {
        beside: root.roomy
        other: drawing.width

        Column {
            width: parent.share
            spacing: Theme.space

            Heading {
                page: root
                width: parent.width
            }

            TouchButton {
                objectName: "otherThing"
                kind: TouchButton.Kind.Quiet
                leftPadding: 0
                text: root.ruler ? qsTr("Use a bank card") : qsTr("Use a ruler")
                onClicked: root.ruler = !root.ruler
            }

            Words {
                objectName: "inches"
                width: parent.width
                role: Words.Role.Caption
                color: Theme.textMuted
                text: qsTr("This makes the screen %1 inches from corner to corner.").arg((root.diagonal / root.ppi).toFixed(1))
            }
        }

        Column {
            id: drawing

            width: root.ruler ? marks.width : Math.max(card.width, buttons.implicitWidth)
            spacing: Theme.wide

            BankCard {
                id: card

                visible: !root.ruler
                ppi: root.ppi
            }

            Ruler {
                id: marks

                visible: root.ruler
                ppi: root.ppi
            }

            Row {
                id: buttons

                spacing: Theme.gap

                Scale {
                    objectName: "smaller"
                    text: qsTr("Smaller")
                    onClicked: root.scaleBy(1 / 1.005)
                }

                Scale {
                    objectName: "larger"
                    text: qsTr("Larger")
                    onClicked: root.scaleBy(1.005)
                }
            }
        }
    }
}
