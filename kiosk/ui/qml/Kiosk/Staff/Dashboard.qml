pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The table at a glance, and what staff can do with it.
StaffPage {
    id: root

    required property StaffViewModel staff
    required property TableViewModel table
    required property VisitViewModel visit

    objectName: "dashboard"
    title: table.eventName + " · " + table.eventPlace
    backVisible: false
    onLock: staff.leave()
    Component.onCompleted: table.refresh()

    ScrollPane {
        anchors.fill: parent
        spacing: Theme.dp(22)

        Notice {
            role: Words.Role.Chrome
            objectName: "trouble"
            width: parent.width
            visible: text !== " "
            text: (root.staff.trouble || root.table.trouble) + " " + (root.staff.cure || root.table.cure)
        }

        Notice {
            role: Words.Role.Chrome
            objectName: "copyMissing"
            width: parent.width
            visible: root.staff.copyMissing
            tone: Notice.Tone.Warning
            text: qsTr("The second disk is missing or does not take second copies. Signing goes on: put it back in.")
        }

        Notice {
            role: Words.Role.Chrome
            objectName: "signingClosed"
            width: parent.width
            visible: root.visit.signingClosed
            text: qsTr("Signatures could not be saved, so the form was closed. Look at “Health”. “Lock” opens the form again.")
        }

        Notice {
            role: Words.Role.Chrome
            objectName: "cover"
            width: parent.width
            visible: root.staff.cover !== ""
            tone: Notice.Tone.Warning
            text: ({
                    paused: qsTr("The table is taking a break: visitors see a code to sign on their phone."),
                    closed: qsTr("The table is closed. Nobody can sign here until you open it again."),
                    locked: qsTr("Everything was locked in a hurry. Open the table when it is safe.")
                })[root.staff.cover] ?? ""
        }

        Flow {
            id: figures

            readonly property int across: (root.portrait ? 2 : 4) / (Theme.step === 2 ? 2 : 1)
            readonly property real share: Math.floor((width - (across - 1) * spacing) / across)
            readonly property real tallest: Math.max(...[today, signatures, lastHour, waiting].map(each => each.implicitHeight))

            width: parent.width
            spacing: Theme.gap

            Figure {
                id: today

                objectName: "today"
                width: figures.share
                height: figures.tallest
                number: root.table.today
                text: qsTr("signatures today")
            }

            Figure {
                id: signatures

                objectName: "signatures"
                width: figures.share
                height: figures.tallest
                number: root.table.signatures
                text: root.table.withdrawals > 0 ? qsTr("signatures in all, %1 of them taken back").arg(root.table.withdrawals) : qsTr("signatures in all")
            }

            Figure {
                id: lastHour

                objectName: "lastHour"
                width: figures.share
                height: figures.tallest
                number: root.table.lastHour
                text: qsTr("signatures in the last hour of use")
            }

            Figure {
                id: waiting

                objectName: "waiting"
                width: figures.share
                height: figures.tallest
                strong: number > 0
                number: root.table.waiting
                text: qsTr("records to export")
            }
        }

        Goal {
            width: parent.width
            visible: root.table.goal > 0 && root.staff.cover === ""
            reached: root.table.ofEvent
            goal: root.table.goal
        }

        Flow {
            id: tiles

            readonly property int across: root.portrait ? (Theme.step === 2 ? 1 : 2) : 3
            readonly property real share: Math.floor((width - (across - 1) * spacing) / across)

            width: parent.width
            spacing: Theme.gap

            // The table is opened where it was closed, and every button keeps its place.
            Action {
                objectName: "open"
                visible: root.staff.cover !== ""
                kind: TouchButton.Kind.Primary
                iconName: "hand-waving"
                text: qsTr("Open the table")
                onClicked: root.staff.openTable()
            }

            Action {
                objectName: "over"
                visible: root.staff.cover === ""
                kind: TouchButton.Kind.Primary
                iconName: "flag-checkered"
                text: qsTr("Event is over")
                onClicked: {
                    root.staff.closeTable();
                    root.staff.go("export");
                }
            }

            Action {
                objectName: "pause"
                enabled: root.staff.cover === ""
                opacity: enabled ? 1 : 0.4
                iconName: "pause"
                text: qsTr("Take a break")
                onClicked: root.staff.pause()
            }

            Action {
                objectName: "export"
                iconName: "usb"
                text: qsTr("Export")
                onClicked: root.staff.go("export")
            }

            Action {
                objectName: "event"
                iconName: "calendar-blank"
                text: qsTr("Event")
                onClicked: root.staff.go("event")
            }

            Action {
                objectName: "health"
                iconName: "heartbeat"
                text: qsTr("Health")
                onClicked: root.staff.go("health")
            }

            Action {
                objectName: "exit"
                iconName: "power"
                text: qsTr("Exit")
                onClicked: root.staff.go("exit")
            }
        }

        Said {
            width: parent.width
            visible: root.staff.cover === ""
            small: true
            color: Theme.textMuted
            text: qsTr("In danger: hold both upper corners for a second. The form is wiped and the screen locks.")
        }
    }

    component Action: TouchButton {
        width: tiles.share
        tall: true
        leftPadding: Theme.dp(12)
    }
}
