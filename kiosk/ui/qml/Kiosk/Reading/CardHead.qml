pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// A card's picture and title. What the law says, what the organization believes, and how much power a model
// gives carry a mark and a label of their own.
Item {
    id: root

    required property CardViewModel card
    property string picture: ""
    property string chapter: ""
    // Whether title and picture stand here, or only the mark.
    property bool titled: true

    readonly property bool law: card.kind === "law"
    readonly property bool belief: card.kind === "belief"
    readonly property bool marked: law || belief
    readonly property bool leveled: card.level > 0
    readonly property bool labeled: leveled || !marked && card.kicker !== chapter

    implicitHeight: Math.max(words.implicitHeight, drawing.visible ? drawing.height : 0)

    Drawing {
        id: drawing

        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        width: Theme.dp(124)
    }

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: drawing.visible ? drawing.width + Theme.dp(24) : 0
        width: parent.width - x
        spacing: root.marked ? Theme.dp(6) : 0

        Row {
            visible: root.labeled && root.titled
            spacing: Theme.dp(18)

            PowerBar {
                visible: root.leveled
                level: Math.max(1, root.card.level)
                tall: Theme.dp(40)
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Words.Role.Caption
                font.weight: Font.DemiBold
                color: root.leveled ? Theme.model(root.card.level) : Theme.primary
                text: root.card.kicker
            }
        }

        Rectangle {
            visible: root.marked
            width: label.x + label.width + Theme.dp(20)
            height: label.implicitHeight + Theme.dp(4)
            radius: Theme.dp(12)
            color: root.belief ? Theme.accent : "transparent"
            border.width: root.law || Theme.plain ? Theme.border : 0
            border.color: root.belief ? Theme.text : Theme.primary

            Icon {
                id: icon

                x: Theme.dp(16)
                anchors.verticalCenter: parent.verticalCenter
                name: root.belief ? "megaphone-simple" : "scales"
                color: label.color
                size: Math.round(label.font.pixelSize * 0.95)
            }

            Words {
                id: label

                x: icon.x + icon.width + Theme.dp(12)
                anchors.verticalCenter: parent.verticalCenter
                role: root.titled ? Words.Role.Label : Words.Role.Chrome
                color: root.belief ? Theme.accentInk : Theme.primary
                text: root.card.kicker
            }
        }

        Words {
            objectName: "cardTitle"
            visible: root.titled
            width: parent.width
            role: Words.Role.Title
            text: root.card.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }
}
