pragma ComponentBehavior: Bound

import QtQuick

// Where a card's facts come from, and its code: the two things one touch away.
Flow {
    id: root

    signal sources
    signal takeAway

    spacing: Theme.gap

    TouchButton {
        objectName: "sources"
        iconName: "info"
        text: qsTr("Sources")
        onClicked: root.sources()
    }

    TouchButton {
        objectName: "takeAway"
        iconName: "qr-code"
        text: qsTr("On my phone")
        onClicked: root.takeAway()
    }
}
