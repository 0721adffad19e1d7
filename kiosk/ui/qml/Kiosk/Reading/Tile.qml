pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls

// A chapter to open: its picture and its name.
AbstractButton {
    id: root

    property string picture: ""
    property bool small: false

    readonly property bool pictured: picture !== "" && Theme.step < 2
    readonly property int inset: Theme.dp(14)

    focusPolicy: Qt.StrongFocus
    implicitHeight: Theme.step === 0 ? Theme.target : Math.max(Theme.target, words.implicitHeight + Theme.dp(12))
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.dp(20)
        color: root.down ? Theme.surfaceStrong : Theme.surface
        border.width: root.down ? Theme.ring : Theme.border
        border.color: Theme.primary

        FocusRing {
            visible: root.visualFocus
            around: Theme.dp(20)
        }
    }

    contentItem: Item {
        Drawing {
            id: drawing

            visible: root.pictured
            name: root.pictured ? root.picture : ""
            x: root.inset
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.dp(root.small ? 92 : 116)
        }

        Words {
            id: words

            x: root.pictured ? drawing.width + 2 * root.inset : root.inset
            y: Theme.dp(6)
            width: parent.width - x - root.inset
            height: parent.height - 2 * y
            verticalAlignment: Text.AlignVCenter
            fontSizeMode: Theme.step === 0 ? Text.Fit : Text.FixedSize
            minimumPixelSize: Theme.caption
            role: root.small ? Words.Role.Caption : Words.Role.Chrome
            font.weight: Font.DemiBold
            lineHeight: 1.05
            text: root.text
        }
    }
}
