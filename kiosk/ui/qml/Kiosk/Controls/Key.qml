pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// One key of the on-screen keyboard. Never takes the focus: the field keeps its cursor.
AbstractButton {
    id: root

    property string iconName: ""
    property bool strong: false
    property bool latched: false
    property bool wordy: false

    focusPolicy: Qt.NoFocus
    height: Theme.target
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: root.iconName !== ""
            name: root.iconName || "check"
            color: label.color
            size: Math.round(Theme.keyCap * 1.1)
        }

        Text {
            id: label

            anchors.fill: parent
            anchors.leftMargin: Theme.dp(root.wordy ? 8 : 0)
            anchors.rightMargin: anchors.leftMargin
            visible: root.iconName === ""
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: root.text
            color: root.strong || root.latched ? Theme.primaryInk : Theme.text
            font.family: root.wordy ? Theme.family : Theme.exactFamily
            font.pixelSize: root.wordy ? Theme.dp(36) : Theme.keyCap
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.dp(24)
        }
    }

    background: Rectangle {
        radius: Theme.dp(10)
        color: {
            if (root.strong || root.latched)
                return root.down ? Theme.primaryPressed : Theme.primary;
            return root.down ? Theme.accent : Theme.background;
        }
        border.width: Theme.plain || root.down ? Theme.border : Theme.dp(2)
        border.color: root.strong ? Theme.primary : Theme.outline
    }
}
