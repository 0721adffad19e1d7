pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A QR code with what it opens and its address in print: under each other, or beside each other.
Grid {
    id: root

    required property string address
    required property string printed
    property bool beside: false
    property int side: Theme.mm(61)

    signal tapped

    columns: beside ? 2 : 1
    columnSpacing: Theme.dp(36)
    rowSpacing: Theme.dp(14)
    verticalItemAlignment: Grid.AlignVCenter
    horizontalItemAlignment: beside ? Grid.AlignLeft : Grid.AlignHCenter

    QrCode {
        id: code

        objectName: "qr"
        side: root.side
        address: root.address
        border.width: Theme.border
        border.color: Theme.plain ? "black" : Theme.surfaceStrong

        TapHandler {
            onTapped: root.tapped()
        }
    }

    Column {
        width: root.beside ? root.width - code.width - root.columnSpacing : Theme.dp(500)
        spacing: Theme.dp(4)

        Words {
            width: parent.width
            role: Words.Role.Label
            horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
            text: qsTr("Learn more and share")
        }

        Words {
            width: parent.width
            font.family: Theme.exactFamily
            font.weight: Font.Bold
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
            text: root.printed
        }
    }
}
