pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Every language by its own name; the current one ticked.
Sheet {
    id: root

    required property VisitViewModel visit

    title: qsTr("Language")

    Flow {
        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: root.visit.languages

            Choice {
                required property var modelData

                objectName: "speak:" + modelData.code
                chosen: modelData.code === root.visit.language
                text: modelData.name
                onClicked: root.visit.speak(modelData.code)
            }
        }
    }
}
