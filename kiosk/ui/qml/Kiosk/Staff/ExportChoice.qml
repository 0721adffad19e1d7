pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// What is exported, in which form, where to. The usual answers are chosen already.
StaffPage {
    id: root

    required property ExportViewModel exporting

    readonly property var chosenPlace: exporting.places.find(each => each.chosen) ?? null

    signal chosen

    objectName: "exportChoice"
    title: qsTr("Export")

    // A stick is put in while this stands.
    Timer {
        running: true
        repeat: true
        interval: 1500
        onTriggered: root.exporting.look()
    }

    ScrollPane {
        anchors.fill: parent
        spacing: Theme.dp(22)

        Notice {
            role: Words.Role.Chrome
            objectName: "noStick"
            width: parent.width
            visible: root.exporting.places.length === 0
            tone: Notice.Tone.Warning
            text: qsTr("Put a USB stick in. It appears here by itself.")
        }

        Choices {
            objectName: "places"
            visible: root.exporting.places.length > 0
            title: qsTr("Where to")
            chosen: root.exporting.places.findIndex(each => each.chosen).toString()
            options: root.exporting.places.map((each, index) => ({
                        value: index.toString(),
                        text: each.writable ? qsTr("%1 · %2 MB free").arg(each.name).arg(each.free) : qsTr("%1 · read-only").arg(each.name)
                    }))
            onPicked: value => root.exporting.choosePlace(Number(value))
        }

        Said {
            width: parent.width
            small: true
            color: Theme.textMuted
            text: root.exporting.form === "sealed" ? qsTr("Nobody can read a sealed file without the key. It needs no passphrase here.") : qsTr("The file holds names in clear. Keep the stick with you.")
        }

        Choices {
            title: qsTr("What")
            chosen: root.exporting.onlyNew && root.exporting.form !== "sealed" ? "new" : "all"
            options: root.exporting.form === "sealed" ? [
                {
                    value: "all",
                    text: qsTr("Everything, sealed")
                }
            ] : [
                {
                    value: "new",
                    text: qsTr("Not yet exported")
                },
                {
                    value: "all",
                    text: qsTr("All")
                }
            ]
            onPicked: value => root.exporting.chooseOnlyNew(value === "new")
        }

        Choices {
            visible: root.exporting.form !== "sealed" && root.exporting.events.length > 1
            title: qsTr("Event")
            chosen: root.exporting.chosenEvent.toString()
            options: [
                {
                    value: "0",
                    text: qsTr("All events")
                },
                ...root.exporting.events.map(each => ({
                            value: each.number.toString(),
                            text: each.name
                        }))]
            onPicked: value => root.exporting.chooseEvent(Number(value))
        }

        Choices {
            title: qsTr("Form")
            chosen: root.exporting.form
            options: [...(root.exporting.holdsKey ? [
                        {
                            value: "xlsx",
                            text: qsTr("Spreadsheet (XLSX)")
                        },
                        {
                            value: "csv",
                            text: qsTr("CSV for programs")
                        },
                        {
                            value: "safe-csv",
                            text: qsTr("CSV for spreadsheets")
                        }
                    ] : []),
                {
                    value: "sealed",
                    text: qsTr("Sealed, for the organizer")
                }
            ]
            onPicked: value => root.exporting.chooseForm(value)
        }
    }

    actions: [
        TouchButton {
            objectName: "primary"
            kind: TouchButton.Kind.Primary
            enabled: root.exporting.ready
            opacity: enabled ? 1 : 0.5
            iconName: "usb"
            text: root.chosenPlace ? qsTr("Export to %1").arg(root.chosenPlace.name) : qsTr("Export")
            onClicked: root.chosen()
        }
    ]
}
