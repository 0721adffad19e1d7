pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Ten centimeters, or four inches, with their marks, to lay a real ruler on.
Item {
    id: root

    required property real ppi

    readonly property real millimeter: ppi / 25.4

    width: Math.round(100 * millimeter) + Theme.dp(5)
    height: Theme.dp(300)

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.dp(5)
        color: Theme.primary
    }

    Repeater {
        model: 21

        Rectangle {
            required property int index

            x: Math.round(index * 5 * root.millimeter)
            y: Math.round(root.height / 2) - height
            width: Theme.dp(5)
            height: Theme.dp(index % 2 ? 40 : 72)
            color: Theme.primary
        }
    }

    Repeater {
        model: [0, 5, 10]

        Words {
            required property int modelData

            x: Math.max(0, Math.min(root.width - width, Math.round(modelData * 10 * root.millimeter - width / 2)))
            y: 0
            role: Words.Role.Caption
            text: qsTr("%1 cm").arg(modelData)
        }
    }

    Repeater {
        model: 5

        Rectangle {
            required property int index

            x: Math.min(root.width - width, Math.round(index * root.ppi))
            visible: index * root.ppi <= root.width
            y: Math.round(root.height / 2)
            width: Theme.dp(5)
            height: Theme.dp(56)
            color: Theme.primary

            Words {
                anchors.top: parent.bottom
                x: parent.index === 0 ? 0 : -Math.round(width / 2)
                role: Words.Role.Caption
                text: qsTr("%1 in", "inches").arg(parent.index)
            }
        }
    }
}
