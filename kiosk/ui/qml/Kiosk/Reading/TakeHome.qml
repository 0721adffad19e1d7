pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The last line of a card: as of which day its facts held, and its code to take away, one touch from here.
Row {
    id: root

    required property string facts
    required property bool old

    signal sources
    signal takeAway

    spacing: Theme.gap

    SourcesButton {
        width: parent.width - takeAway.width - parent.spacing
        old: root.old
        facts: root.facts
        onClicked: root.sources()
    }

    TouchButton {
        id: takeAway

        objectName: "takeAway"
        iconName: "qr-code"
        textRole: Words.Role.Chrome
        text: qsTr("On my phone")
        onClicked: root.takeAway()
    }
}
