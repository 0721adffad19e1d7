pragma ComponentBehavior: Bound

import QtQuick

// A QR code on its own white card in every theme: black on white, quiet zone of four modules, whole pixels.
Rectangle {
    id: root

    required property string address
    property string name: qsTr("QR code for %1").arg(address)
    property int side: Theme.mm(61)

    width: Math.max(side, code.implicitWidth)
    height: width
    radius: Theme.dp(12)
    color: "white"
    border.width: Theme.plain && !Theme.dark ? Theme.border : 0
    border.color: "black"

    Image {
        id: code

        anchors.centerIn: parent
        source: "image://qr/" + root.side + "/" + encodeURIComponent(root.address)
        smooth: false
        Accessible.role: Accessible.Graphic
        Accessible.name: root.name
    }
}
