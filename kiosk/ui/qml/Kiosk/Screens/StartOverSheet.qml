pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Asks once before what was typed is cleared.
Sheet {
    id: root

    required property VisitViewModel visit

    title: qsTr("Clear what you typed?")
    closeText: qsTr("No, go on")

    Words {
        width: parent.width
        text: qsTr("Everything you typed will be gone from this tablet.")
    }

    actions: [
        TouchButton {
            objectName: "confirmStartOver"
            iconName: "trash"
            text: qsTr("Yes, clear it")
            onClicked: root.visit.startOver()
        }
    ]
}
