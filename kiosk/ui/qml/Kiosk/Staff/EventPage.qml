pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The event: name, place, day and goal. A new one begins a new count; a correction only mends the words.
StaffPage {
    id: root

    required property StaffViewModel staff
    required property TableViewModel table

    readonly property list<TouchField> fields: [name, place, day, goal]
    readonly property TouchField current: fields.find(each => each.typing) ?? null
    readonly property bool typing: current !== null

    objectName: "eventPage"
    title: qsTr("Event")
    folded: typing
    onBack: typing ? close() : staff.go("dashboard")
    onLock: staff.leave()

    function close() {
        if (current)
            current.input.focus = false;
        root.forceActiveFocus();
    }

    function step(by: int) {
        const next = fields[fields.indexOf(current) + by];
        if (next)
            next.focusIn();
        else
            close();
    }

    component Line: TouchField {
        required property string part

        objectName: "field:" + part
        width: grid.share
        problem: root.table.problem === part ? wrong : ""
        onAccepted: root.step(1)
        onReturned: root.step(-1)

        property string wrong: qsTr("This is needed.")
    }

    Connections {
        target: root.table

        function onEventKept() {
            root.staff.go("dashboard");
        }
    }

    ScrollPane {
        id: pane

        anchors.fill: parent
        buttons: !root.typing

        Notice {
            role: Words.Role.Chrome
            width: parent.width
            visible: root.table.trouble !== ""
            text: root.table.trouble + " " + root.table.cure
        }

        Grid {
            id: grid

            readonly property real share: columns === 1 ? width : Math.floor((width - columnSpacing) / 2)

            width: parent.width
            columns: root.portrait || Theme.step === 2 ? 1 : 2
            columnSpacing: Theme.space
            rowSpacing: Theme.dp(12)

            Line {
                id: name

                part: "name"
                label: qsTr("Name")
                value: root.table.eventName
            }

            Line {
                id: place

                part: "place"
                label: qsTr("Place")
                value: root.table.eventPlace
            }

            Line {
                id: day

                part: "date"
                kind: "zip"
                exact: true
                label: qsTr("Date")
                note: qsTr("like 2026-12-05, optional")
                wrong: qsTr("Write it like 2026-12-05.")
                value: root.table.eventDate
            }

            Line {
                id: goal

                part: "goal"
                kind: "zip"
                exact: true
                label: qsTr("Goal")
                note: qsTr("signatures, optional")
                wrong: qsTr("Write a number, or nothing.")
                value: root.table.goal > 0 ? root.table.goal : ""
            }
        }

        Said {
            visible: !root.typing
            width: parent.width
            small: true
            color: Theme.textMuted
            text: qsTr("Another event is counted and exported by itself. If you only mend a word, choose “Correct this event”.")
        }
    }

    actions: [
        TouchButton {
            objectName: "primary"
            kind: TouchButton.Kind.Primary
            enabled: !root.table.busy
            text: qsTr("Begin a new event")
            onClicked: root.table.beginEvent(name.input.text, place.input.text, day.input.text, goal.input.text)
        },
        TouchButton {
            objectName: "correct"
            tall: true
            enabled: !root.table.busy
            text: qsTr("Correct this event")
            onClicked: root.table.correctEvent(name.input.text, place.input.text, day.input.text, goal.input.text)
        }
    ]

    below: [
        OnScreenKeyboard {
            objectName: "keyboard"
            visible: root.typing
            height: visible ? implicitHeight : 0
            width: root.width
            portrait: root.portrait
            target: root.current?.input ?? null
            kind: root.current?.kind ?? "name"
            onPrevious: root.step(-1)
            onNext: root.step(1)
            onDone: root.close()
        }
    ]
}
