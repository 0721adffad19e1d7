pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The end of the day, to be photographed: whoever holds it can tell later that no record was lost or changed.
StaffPage {
    id: root

    required property StaffViewModel staff
    required property TableViewModel table

    objectName: "anchorPage"
    title: qsTr("Pin the day")
    onBack: staff.go("dashboard")
    onLock: staff.leave()
    Component.onCompleted: table.pin()

    ScrollPane {
        anchors.fill: parent

        Notice {
            objectName: "trouble"
            width: parent.width
            role: Words.Role.Chrome
            visible: root.table.trouble !== ""
            text: root.table.trouble + " " + root.table.cure
        }

        Grid {
            visible: root.table.trouble === ""
            width: parent.width
            columns: root.portrait ? 1 : 2
            spacing: Theme.wide
            horizontalItemAlignment: root.portrait ? Grid.AlignHCenter : Grid.AlignLeft

            QrCode {
                id: code

                objectName: "qr"
                visible: root.table.anchorText !== ""
                side: Theme.mm(root.portrait ? 70 : 61)
                name: qsTr("QR code that pins the records")
                address: root.table.anchorText
            }

            Column {
                width: root.portrait ? parent.width : parent.width - code.width - parent.spacing
                spacing: Theme.space

                Words {
                    objectName: "anchorRecords"
                    width: parent.width
                    role: Words.Role.Title
                    text: root.table.anchorText ? qsTr("Records: %1").arg(root.table.anchorRecords) : qsTr("One moment…")
                }

                Words {
                    objectName: "anchorWords"
                    width: parent.width
                    role: Words.Role.Title
                    text: root.table.anchorWords
                }

                Said {
                    width: parent.width
                    text: qsTr("Photograph this with a phone of yours, or write number and words on paper, and give them to the organizer. They hold no name. They prove later that no record was lost or changed.")
                }
            }
        }
    }
}
