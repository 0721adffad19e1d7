pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls

// One step of the scale: a model's number, picture, name, and how much power it gives.
AbstractButton {
    id: root

    required property int level
    property string picture: ""
    property bool standing: true

    readonly property bool pictured: picture !== "" && Theme.step === 0
    readonly property int inset: Theme.dp(standing ? 15 : 11)
    readonly property int riser: standing ? Theme.dp(14 * level) : 0
    readonly property string power: [qsTr("Limited power"), qsTr("More power, jails only"), qsTr("Most power")][level - 1]

    focusPolicy: Qt.StrongFocus
    implicitHeight: name.y + name.implicitHeight + inset + riser
    Accessible.role: Accessible.Button
    Accessible.name: level + ". " + text + ". " + power
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.dp(20)
        color: root.down ? Theme.surfaceStrong : Theme.modelBackground(root.level)
        border.width: root.down ? Theme.ring : Theme.border
        border.color: Theme.model(root.level)

        // The higher the step, the thicker what it stands on.
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.riser
            bottomLeftRadius: parent.radius
            bottomRightRadius: parent.radius
            color: Theme.model(root.level)
        }

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
            y: root.standing ? root.inset : Math.round((parent.height - height) / 2)
            width: Theme.dp(root.standing ? 184 : 172)
        }

        ModelMark {
            id: mark

            level: root.level
            x: root.pictured ? drawing.x + drawing.width + root.inset : root.inset
            y: root.inset
        }

        PowerBar {
            id: bar

            x: mark.x + mark.width + root.inset
            y: root.inset
            level: root.level
            tall: Theme.dp(56)
        }

        Words {
            id: subtitle

            x: root.standing ? mark.x : bar.x + bar.width + root.inset
            y: root.standing ? mark.y + mark.height + Theme.dp(6) : Math.max(root.inset, mark.y + Math.round((mark.height - height) / 2))
            width: parent.width - x - root.inset
            role: Words.Role.Caption
            lineHeight: 1.05
            text: root.power
        }

        Words {
            id: name

            x: root.standing ? root.inset : mark.x
            y: Math.max(mark.y + mark.height, subtitle.y + subtitle.height, root.standing && root.pictured ? drawing.y + drawing.height : 0) + Theme.dp(8)
            width: parent.width - x - root.inset
            role: root.standing ? Words.Role.Caption : Words.Role.Chrome
            font.weight: Font.Bold
            lineHeight: 1.05
            text: root.text
        }
    }
}
