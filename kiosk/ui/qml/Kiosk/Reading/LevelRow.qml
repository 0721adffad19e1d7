pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls
import "../Controls/styled.mjs" as Styled

// One row of the table of models: what is compared, and a cell for each. Yes and no have an icon and the word.
AbstractButton {
    id: root

    required property var section
    required property int lead
    property bool answers: false
    property bool shown: false

    readonly property int arrow: answers ? Theme.dp(44) : 0
    readonly property int cell: Math.floor((width - lead - arrow) / 3)

    focusPolicy: answers ? Qt.StrongFocus : Qt.NoFocus
    enabled: answers && shown
    opacity: shown ? 1 : 0
    implicitHeight: Math.max(Theme.target, cells.implicitHeight + Theme.dp(12) + (lead > 0 ? 0 : label.implicitHeight + Theme.dp(8)), label.implicitHeight + Theme.dp(12))
    Accessible.role: answers ? Accessible.Button : Accessible.StaticText
    Accessible.name: section.heading + ": " + section.points.map((point, index) => index + 1 + ", " + Styled.plain(point.text)).join("; ")
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        color: root.down ? Theme.surfaceStrong : "transparent"
        radius: Theme.dp(12)

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.dp(2)
            color: Theme.plain ? Theme.text : Theme.surfaceStrong
        }

        FocusRing {
            visible: root.visualFocus
            around: Theme.dp(12)
        }
    }

    contentItem: Item {
        Words {
            id: label

            width: root.lead > 0 ? root.lead - Theme.dp(16) : parent.width
            y: root.lead > 0 ? Math.round((root.height - height) / 2) : Theme.dp(8)
            role: Words.Role.Caption
            font.weight: Font.Bold
            lineHeight: 1.1
            text: root.section.heading
        }

        Icon {
            visible: root.answers
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "arrow-right"
            color: Theme.primary
            size: Theme.dp(34)
        }

        Row {
            id: cells

            x: root.lead
            y: root.lead > 0 ? Math.round((root.height - height) / 2) : label.y + label.implicitHeight + Theme.dp(4)

            Repeater {
                model: root.section.points

                Item {
                    id: cell

                    required property var modelData
                    required property int index

                    readonly property color ink: root.answers ? (modelData.yes ? Theme.model(index + 1) : Theme.textMuted) : Theme.text

                    width: root.cell
                    implicitHeight: words.implicitHeight

                    Icon {
                        id: icon

                        visible: root.answers
                        anchors.verticalCenter: parent.verticalCenter
                        name: cell.modelData.yes ? "check" : "x"
                        color: cell.ink
                        size: Math.round(Theme.caption * 1.1)
                    }

                    Words {
                        id: words

                        x: root.answers ? icon.width + Theme.dp(10) : 0
                        width: parent.width - x - Theme.dp(16)
                        anchors.verticalCenter: parent.verticalCenter
                        role: Words.Role.Caption
                        lineHeight: 1.15
                        color: cell.ink
                        textFormat: Text.StyledText
                        text: cell.modelData.text
                    }
                }
            }
        }
    }
}
