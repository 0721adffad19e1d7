pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A box to tick, never ticked beforehand; the words are part of the target.
CheckBox {
    id: root

    property bool wrong: false
    property int textRole: Words.Role.Body

    readonly property int box: Theme.dp(64)

    implicitHeight: Math.max(Theme.target, label.implicitHeight + topPadding + bottomPadding)
    padding: 0
    topPadding: Theme.dp(4)
    bottomPadding: Theme.dp(4)
    spacing: Theme.dp(20)
    focusPolicy: Qt.StrongFocus

    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    indicator: Rectangle {
        x: 0
        y: Math.round((root.height - height) / 2)
        width: root.box
        height: root.box
        radius: Theme.dp(10)
        color: root.checked ? Theme.primary : root.down ? Theme.surfaceStrong : Theme.background
        border.width: root.wrong ? Theme.dp(6) : Theme.border
        border.color: root.wrong ? Theme.danger : root.checked ? Theme.primary : Theme.outline

        Icon {
            anchors.centerIn: parent
            visible: root.checked
            name: "check"
            color: Theme.primaryInk
            size: Theme.dp(46)
        }

        FocusRing {
            visible: root.visualFocus
            around: Theme.dp(10)
        }
    }

    contentItem: Words {
        id: label

        leftPadding: root.box + root.spacing
        text: root.text
        role: root.textRole
        lineHeight: 1.12
        verticalAlignment: Text.AlignVCenter
    }
}
