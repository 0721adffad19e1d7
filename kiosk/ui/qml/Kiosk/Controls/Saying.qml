pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// Words to say aloud, large and in quotation marks. A touch shows them large in English, for an officer to read.
AbstractButton {
    id: root

    required property string words

    focusPolicy: Qt.StrongFocus
    implicitHeight: quote.implicitHeight + hint.implicitHeight + Theme.dp(34)
    objectName: "say"
    Accessible.role: Accessible.Button
    Accessible.name: words + ". " + hint.text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.dp(20)
        color: root.down ? Theme.surfaceStrong : Theme.surface
        border.width: Theme.plain || root.down ? Theme.border : 0
        border.color: Theme.text

        Rectangle {
            width: Theme.dp(14)
            height: parent.height
            radius: Theme.dp(7)
            color: Theme.accent
        }

        FocusRing {
            visible: root.visualFocus
            around: Theme.dp(20)
        }
    }

    contentItem: Item {
        Words {
            id: quote

            x: Theme.dp(44)
            y: Theme.dp(14)
            width: parent.width - x - Theme.dp(28)
            role: Words.Role.Title
            textFormat: Text.StyledText
            text: "“" + root.words + "”"
        }

        Row {
            x: quote.x
            anchors.top: quote.bottom
            anchors.topMargin: Theme.dp(4)
            spacing: Theme.dp(12)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrows-out"
                color: Theme.primary
                size: Math.round(Theme.caption * 1.05)
            }

            Words {
                id: hint

                width: quote.width - x
                role: Words.Role.Caption
                font.weight: Font.DemiBold
                color: Theme.primary
                text: qsTr("Show this large, in English")
            }
        }
    }
}
