pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls

// One of the doors of the home screen: picture, words, and how much is behind it.
AbstractButton {
    id: root

    required property string subtitle
    property string picture: ""
    property bool main: false
    property bool lying: true

    readonly property color ink: main ? Theme.primaryInk : Theme.text

    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.dp(200), words.implicitHeight + Theme.dp(lying ? 28 : 44) + (lying || !mark.visible ? 0 : mark.height + Theme.dp(76)))
    Accessible.role: Accessible.Button
    Accessible.name: text + ". " + subtitle
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.dp(28)
        color: root.main ? (root.down ? Theme.primaryPressed : Theme.primary) : root.down ? Theme.surfaceStrong : Theme.surface
        border.width: root.down ? Theme.dp(6) : root.main ? 0 : Theme.border
        border.color: root.main ? Theme.accent : Theme.primary

        FocusRing {
            visible: root.visualFocus
            around: Theme.dp(28)
        }
    }

    contentItem: Item {
        Rectangle {
            id: mark

            visible: root.lying || Theme.step === 0

            x: Theme.dp(root.lying ? 28 : 36)
            y: root.lying ? Math.round((parent.height - height) / 2) : Theme.dp(36)
            width: Theme.dp(Theme.step > 0 ? 150 : root.main && !root.lying ? 310 : root.main ? 190 : 170)
            height: Math.round(width * 0.75)
            radius: Theme.dp(24)
            color: Theme.background
            border.width: root.main && Theme.plain ? Theme.border : 0
            border.color: Theme.text

            Drawing {
                anchors.centerIn: parent
                width: Math.round(parent.width * 0.94)
                name: root.picture
            }
        }

        Column {
            id: words

            x: root.lying ? mark.x + mark.width + Theme.dp(32) : Theme.dp(36)
            y: root.lying ? Math.round((parent.height - height) / 2) : parent.height - height - Theme.dp(40)
            width: parent.width - x - Theme.dp(32)
            spacing: Theme.dp(6)

            Words {
                width: parent.width
                role: root.main ? Words.Role.Headline : Words.Role.Title
                lineHeight: 1.04
                color: root.ink
                text: root.text
            }

            Words {
                width: parent.width
                lineHeight: root.main ? 1.2 : 1.08
                color: root.main ? Theme.primaryInk : Theme.textMuted
                text: root.subtitle
            }
        }
    }
}
