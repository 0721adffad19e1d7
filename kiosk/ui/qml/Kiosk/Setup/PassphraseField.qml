pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A line for a passphrase, with the choice to see what one types.
Column {
    id: root

    required property string label
    property string problem: ""
    property bool seen: false
    property alias field: field

    readonly property alias value: field.value

    signal typed(string text)
    signal accepted
    signal returned

    function clear() {
        field.value = "";
    }

    width: parent?.width ?? 0
    spacing: Theme.dp(8)

    TouchField {
        id: field

        objectName: "field:passphrase"
        width: parent.width
        kind: "text"
        exact: true
        secret: !root.seen
        label: root.label
        problem: root.problem
        onTyped: text => {
            value = text;
            root.typed(text);
        }
        onAccepted: root.accepted()
        onReturned: root.returned()
    }

    TickBox {
        objectName: "show"
        width: parent.width
        focusPolicy: Qt.NoFocus
        text: qsTr("Show what I type")
        checked: root.seen
        onClicked: root.seen = checked
    }
}
