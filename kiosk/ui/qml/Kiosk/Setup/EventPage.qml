pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Step 4: the first event at this table.
SetupPage {
    id: root

    title: qsTr("Your first event")
    lead: qsTr("Signatures are counted by event.")
    nextEnabled: true
    fields: [name, place, goal]
    onNext: setup.sayEvent(name.value, place.value, goal.value)

    component Line: SetupField {
        required property string part

        page: root
        objectName: "field:" + part
        width: lines.columns === 1 ? lines.width : (lines.width - lines.columnSpacing) / 2
        value: root.setup.eventSaid[part]
    }

    Grid {
        id: lines

        width: parent.width
        columns: root.roomy ? 2 : 1
        columnSpacing: Theme.wide
        rowSpacing: Theme.space

        Line {
            id: name

            part: "name"
            label: qsTr("Name of the event")
        }

        Line {
            id: place

            part: "place"
            label: qsTr("Place")
        }

        Line {
            id: goal

            part: "goal"
            kind: "zip"
            exact: true
            label: qsTr("Goal")
            note: qsTr("signatures, optional")
        }
    }

    Flow {
        id: day

        readonly property real rest: width - earlier.width - later.width - week.width - 3 * spacing

        visible: !root.typing
        width: parent.width
        spacing: Theme.gap

        Words {
            objectName: "day"
            width: day.rest > Theme.dp(420) ? day.rest : day.width
            height: day.rest > Theme.dp(420) ? Math.max(implicitHeight, Theme.target) : implicitHeight
            verticalAlignment: Text.AlignVCenter
            role: Words.Role.Label
            text: root.setup.eventDay
        }

        TouchButton {
            id: earlier

            objectName: "dayEarlier"
            leftPadding: Theme.dp(16)
            iconName: "arrow-left"
            iconShown: true
            Accessible.name: qsTr("A day earlier")
            onClicked: root.setup.moveEventDay(-1)
        }

        TouchButton {
            id: later

            objectName: "dayLater"
            leftPadding: Theme.dp(16)
            iconName: "arrow-right"
            iconShown: true
            Accessible.name: qsTr("A day later")
            onClicked: root.setup.moveEventDay(1)
        }

        TouchButton {
            id: week

            objectName: "weekLater"
            textRole: Words.Role.Chrome
            iconName: "calendar-blank"
            text: qsTr("A week later")
            onClicked: root.setup.moveEventDay(7)
        }
    }
}
