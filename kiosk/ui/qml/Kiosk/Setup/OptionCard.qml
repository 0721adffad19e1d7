pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls

// One of several answers, with what it means; the chosen one says so by a tick, not by color alone.
AbstractButton {
    id: root

    required property bool chosen
    property string meaning: ""
    property string risk: ""
    property string iconName: ""

    readonly property int padded: Theme.dp(24)

    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.primaryTarget, words.implicitHeight + 2 * padded)
    Accessible.role: Accessible.RadioButton
    Accessible.name: [text, meaning, risk].filter(each => each).join(" ")
    Accessible.checked: chosen
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.surfaceStrong : root.chosen ? Theme.surface : Theme.background
        border.width: root.chosen ? Theme.dp(7) : Theme.border
        border.color: root.chosen ? Theme.primary : Theme.outline

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: Item {
        Column {
            id: words

            x: root.padded
            y: root.padded
            width: parent.width - 2 * root.padded
            spacing: Theme.dp(12)

            Row {
                width: parent.width
                spacing: Theme.dp(16)

                Icon {
                    id: mark

                    visible: root.chosen || root.iconName !== ""
                    name: root.chosen ? "check-circle" : root.iconName || "check"
                    color: Theme.primary
                    size: Math.round(Theme.button * 1.15)
                }

                Words {
                    width: parent.width - (mark.visible ? mark.width + parent.spacing : 0)
                    role: Words.Role.Button
                    color: Theme.primary
                    text: root.text
                }
            }

            Words {
                visible: text !== ""
                width: parent.width
                text: root.meaning
            }

            Words {
                visible: text !== ""
                width: parent.width
                role: Words.Role.Caption
                color: Theme.textMuted
                text: root.risk
            }
        }
    }
}
