pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls
import "columns.mjs" as Columns

// Numbered words, to be compared with another screen or copied onto paper; read down, column by column.
Grid {
    id: root

    required property list<string> words
    property int role: Words.Role.Title
    // Whether a touch on a word is meant.
    property bool touchable: false

    readonly property real share: (width - (columns - 1) * columnSpacing) / columns
    readonly property real least: Theme.dp((role === Words.Role.Title ? [370, 450, 620] : [310, 400, 580])[Theme.step])

    signal picked(int index)

    columns: Math.max(1, Math.min(3, Math.floor((width + columnSpacing) / (least + columnSpacing))))
    columnSpacing: touchable ? Theme.gap : Theme.space
    rowSpacing: touchable ? Theme.gap : Theme.dp(2)

    Repeater {
        model: Columns.down(root.words.length, root.columns)

        AbstractButton {
            id: cell

            required property int modelData

            readonly property string said: root.words[modelData] ?? ""

            objectName: "word:" + (modelData + 1)
            width: root.share
            implicitHeight: root.touchable ? Math.max(Theme.target, word.implicitHeight) : word.implicitHeight
            enabled: root.touchable
            focusPolicy: root.touchable ? Qt.StrongFocus : Qt.NoFocus
            Accessible.name: qsTr("Word %1: %2").arg(modelData + 1).arg(said)
            onClicked: root.picked(modelData)

            background: Rectangle {
                visible: root.touchable
                radius: Theme.radius
                color: cell.down ? Theme.surfaceStrong : Theme.background
                border.width: Theme.border
                border.color: Theme.primary

                FocusRing {
                    visible: cell.visualFocus
                }
            }

            contentItem: Item {
                Words {
                    id: number

                    anchors.baseline: word.baseline
                    width: Theme.dp([50, 62, 88][Theme.step])
                    role: Words.Role.Caption
                    color: Theme.textMuted
                    horizontalAlignment: Text.AlignRight
                    text: cell.modelData + 1
                }

                Words {
                    id: word

                    anchors.verticalCenter: parent.verticalCenter
                    anchors.left: number.right
                    anchors.leftMargin: Theme.dp(14)
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.dp(root.touchable ? 14 : 0)
                    role: root.role
                    lineHeight: 1
                    font.family: Theme.exactFamily
                    // The widest of the list may be too wide for a third of the screen; none is ever torn.
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.dp(28)
                    text: cell.said || "…"
                }
            }
        }
    }
}
