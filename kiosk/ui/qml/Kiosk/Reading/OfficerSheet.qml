pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The words to say, in English, as large as the screen allows.
Sheet {
    id: root

    required property CardViewModel card

    objectName: "officerSheet"
    title: qsTr("In English")
    closeText: qsTr("Back")

    Words {
        objectName: "officerWords"
        anchors.fill: parent
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
        role: Words.Role.Display
        font.pixelSize: Theme.dp(150)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.body
        text: root.card.officerWords
    }
}
