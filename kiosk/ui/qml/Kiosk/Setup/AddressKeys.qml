pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// What a web address needs and the keyboard for e-mail has not.
Rectangle {
    id: root

    required property OnScreenKeyboard keyboard

    readonly property var texts: ["/", "www.", ".org", ".gov"]

    implicitHeight: Theme.target + Theme.dp(14)
    color: Theme.surfaceStrong

    Row {
        id: row

        x: Theme.margin
        y: Theme.dp(14)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.keyGap

        Repeater {
            model: root.texts

            Key {
                required property string modelData

                objectName: "key:" + modelData
                width: Math.floor((row.width - (root.texts.length - 1) * row.spacing) / root.texts.length)
                text: modelData
                onClicked: root.keyboard.type(modelData)
            }
        }
    }
}
