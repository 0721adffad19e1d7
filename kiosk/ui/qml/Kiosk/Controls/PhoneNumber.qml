pragma ComponentBehavior: Bound

import QtQuick

// A number to call, whose it is, and the day somebody last called it.
Item {
    id: root

    required property string label
    required property string number
    required property string hours
    required property string called

    objectName: "phone"
    implicitHeight: lines.implicitHeight + Theme.dp(12)

    Column {
        id: lines

        width: parent.width

        Words {
            width: parent.width
            role: Words.Role.Label
            text: root.label
        }

        Words {
            width: parent.width
            role: Words.Role.Title
            font.family: Theme.exactFamily
            text: root.number
        }

        Words {
            width: parent.width
            role: Words.Role.Caption
            color: Theme.textMuted
            text: qsTr("%1. Last called on %2.").arg(root.hours).arg(root.called)
        }
    }
}
