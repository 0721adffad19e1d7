pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// How hard a passphrase is to guess: bars and words.
Flow {
    id: root

    required property string strength

    readonly property int level: ["", "weak", "fair", "strong"].indexOf(strength)
    readonly property color ink: level === 3 ? Theme.success : level === 2 ? Theme.warning : Theme.danger

    visible: level > 0
    spacing: Theme.dp(18)

    Row {
        height: words.height
        spacing: Theme.dp(8)

        Repeater {
            model: 3

            Rectangle {
                required property int index

                anchors.verticalCenter: parent?.verticalCenter
                width: Theme.dp(90)
                height: Theme.dp(18)
                radius: Theme.dp(9)
                color: index < root.level ? root.ink : "transparent"
                border.width: Theme.border
                border.color: index < root.level ? root.ink : Theme.outline
            }
        }
    }

    Words {
        id: words

        objectName: "strength"
        width: Math.min(implicitWidth, root.width)
        role: Words.Role.Caption
        font.weight: Font.Bold
        color: root.ink
        text: [qsTr("Easy to guess"), qsTr("Easy to guess"), qsTr("Better, but not enough yet"), qsTr("Hard to guess: good")][root.level]
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
