pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Closing the kiosk: says what has not been exported yet.
StaffPage {
    id: root

    required property StaffViewModel staff
    required property TableViewModel table

    readonly property bool clear: table.waiting === 0

    objectName: "exitPage"
    title: qsTr("Exit")
    onBack: staff.go("dashboard")
    onLock: staff.leave()
    Component.onCompleted: table.refresh()

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: Theme.space

        Words {
            objectName: "notExported"
            width: parent.width
            role: Words.Role.Headline
            text: root.clear ? qsTr("Everything is exported.") : qsTr("Not exported: %1. Exit anyway?").arg(root.table.waiting)
        }

        Said {
            width: parent.width
            text: root.clear ? qsTr("Close the kiosk?") : qsTr("These records stay on this tablet, sealed, and can be exported later.")
        }
    }

    actions: [
        TouchButton {
            objectName: "exportFirst"
            visible: !root.clear
            kind: TouchButton.Kind.Primary
            iconName: "usb"
            text: qsTr("Export first")
            onClicked: root.staff.go("export")
        },
        TouchButton {
            objectName: "exitNow"
            kind: root.clear ? TouchButton.Kind.Primary : TouchButton.Kind.Secondary
            tall: true
            iconName: "power"
            text: qsTr("Exit")
            onClicked: root.staff.exit()
        },
        TouchButton {
            objectName: "stay"
            tall: true
            text: qsTr("Stay")
            onClicked: root.staff.go("dashboard")
        }
    ]
}
