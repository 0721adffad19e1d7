pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// What a card gives away: its code with the address in print, and where its facts come from.
Grid {
    id: root

    required property CardViewModel card
    required property string facts
    property bool beside: false
    property bool codeVisible: true

    signal sources
    signal takeAway

    columns: beside || !codeVisible ? 1 : 2
    columnSpacing: Theme.dp(32)
    rowSpacing: Theme.dp(8)
    verticalItemAlignment: Grid.AlignVCenter
    horizontalItemAlignment: beside ? Grid.AlignHCenter : Grid.AlignLeft

    QrCode {
        id: code

        objectName: "qr"
        visible: root.codeVisible
        side: Theme.mm(47)
        address: root.card.link
        border.width: Theme.border
        border.color: Theme.plain ? "black" : Theme.surfaceStrong
    }

    Column {
        width: root.columns === 2 ? root.width - code.width - root.columnSpacing : root.width
        spacing: Theme.dp(4)

        Words {
            visible: root.codeVisible
            width: parent.width
            horizontalAlignment: root.beside ? Text.AlignHCenter : Text.AlignLeft
            font.family: Theme.exactFamily
            font.weight: Font.Bold
            text: root.card.linkPrint
        }

        Row {
            width: parent.width
            spacing: Theme.gap

            SourcesButton {
                width: takeAway.visible ? parent.width - takeAway.width - parent.spacing : parent.width
                old: root.card.expired
                facts: root.facts
                onClicked: root.sources()
            }

            TouchButton {
                id: takeAway

                objectName: "takeAway"
                visible: !root.codeVisible
                kind: TouchButton.Kind.Quiet
                iconName: "qr-code"
                text: qsTr("On my phone")
                onClicked: root.takeAway()
            }
        }
    }
}
