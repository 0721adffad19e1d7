pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Asks for the passphrase, with our own keyboard. What is typed lives in this field alone.
StaffPage {
    id: root

    required property string why
    required property string goText
    property string problem: ""
    property bool busy: false

    signal given(string passphrase)

    function submit() {
        if (busy || field.input.text === "")
            return;
        given(field.input.text);
        field.input.clear();
    }

    folded: !portrait

    ScrollPane {
        anchors.fill: parent
        spacing: Theme.dp(12)

        TouchField {
            id: field

            objectName: "field:passphrase"
            width: parent.width
            kind: "text"
            exact: true
            secret: !shown.checked
            label: qsTr("Passphrase")
            problem: root.problem
            onAccepted: root.submit()
            onReturned: root.back()
            Component.onCompleted: focusIn()
        }

        Flow {
            id: row

            readonly property real rest: width - go.width - spacing

            width: parent.width
            spacing: Theme.gap
            layoutDirection: Qt.RightToLeft

            TouchButton {
                id: go

                objectName: "primary"
                kind: TouchButton.Kind.Primary
                focusPolicy: Qt.NoFocus
                enabled: !root.busy
                text: root.busy ? qsTr("One moment…") : root.goText
                onClicked: root.submit()
            }

            TickBox {
                id: shown
                textRole: Words.Role.Chrome

                objectName: "show"
                width: row.rest > Theme.dp(480) ? row.rest : row.width
                focusPolicy: Qt.NoFocus
                text: qsTr("Show what I type")
            }
        }

        Said {
            width: parent.width
            small: true
            color: Theme.textMuted
            text: root.why
        }
    }

    below: [
        OnScreenKeyboard {
            objectName: "keyboard"
            width: root.width
            portrait: root.portrait
            target: field.input
            kind: "text"
            onNext: root.submit()
            onDone: root.submit()
            onPrevious: root.back()
        }
    ]
}
