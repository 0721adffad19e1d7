pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import "styled.mjs" as Styled

// Words to say aloud, large and in quotation marks. A touch shows them large in English, for an officer to read.
AbstractButton {
    id: root

    required property string words

    readonly property int room: width - Theme.dp(72)
    // A short saying leaves room for the hint on its line.
    readonly property bool beside: oneLine.advanceWidth + hint.implicitWidth + Theme.dp(40) < room

    focusPolicy: Qt.StrongFocus
    implicitHeight: quote.implicitHeight + (beside ? 0 : hint.implicitHeight + Theme.dp(4)) + Theme.dp(30)
    objectName: "say"
    Accessible.role: Accessible.Button
    Accessible.name: Styled.plain(words) + " " + hinted.text
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
            width: root.room - (root.beside ? hint.width + Theme.dp(28) : 0)
            role: Words.Role.Title
            textFormat: Text.StyledText
            text: "“" + root.words + "”"
        }

        TextMetrics {
            id: oneLine

            font: quote.font
            text: quote.text
        }

        Row {
            id: hint

            x: root.beside ? root.width - width - Theme.dp(28) : quote.x
            y: root.beside ? Math.round((root.height - height) / 2) : quote.y + quote.implicitHeight + Theme.dp(4)
            spacing: Theme.dp(12)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrows-out"
                color: Theme.primary
                size: Math.round(Theme.caption * 1.05)
            }

            Words {
                id: hinted

                width: Math.min(implicitWidth, root.room - x)
                role: Words.Role.Caption
                font.weight: Font.DemiBold
                color: Theme.primary
                text: qsTr("Show this large, in English")
            }
        }
    }
}
