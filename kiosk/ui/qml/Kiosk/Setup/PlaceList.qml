pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The sticks that are there now, each a button.
Column {
    id: root

    required property var places

    signal chosen(int index)
    signal look

    spacing: Theme.gap

    Words {
        objectName: "noStick"
        visible: root.places.length === 0
        width: parent.width
        text: qsTr("Put a USB stick in. It appears here.")
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: root.places

            TouchButton {
                required property var modelData
                required property int index

                objectName: "place:" + modelData.name
                width: Math.min(implicitWidth, root.width)
                tall: true
                enabled: modelData.writable
                opacity: enabled ? 1 : 0.45
                iconName: "usb"
                text: modelData.writable ? qsTr("Save to %1").arg(modelData.name) : qsTr("%1 · read-only").arg(modelData.name)
                onClicked: root.chosen(index)
            }
        }
    }

    // A stick is put in while this stands.
    Timer {
        running: root.visible
        repeat: true
        interval: 1500
        onTriggered: root.look()
    }
}
