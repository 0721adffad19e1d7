pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The models from limited to most power: rising steps beside each other, or rows under each other.
Item {
    id: root

    required property var models
    property bool standing: true
    property int tall: 0

    readonly property int gap: Theme.dp(standing ? 20 : 10)
    readonly property int share: standing ? Math.floor((width - gap * (models.length - 1)) / Math.max(1, models.length)) : width

    signal opened(string chapter)

    implicitHeight: steps.implicitHeight

    Grid {
        id: steps

        columns: root.standing ? root.models.length : 1
        spacing: root.gap
        verticalItemAlignment: Grid.AlignBottom

        Repeater {
            model: root.models

            Step {
                required property var modelData

                objectName: "chapter:" + modelData.id
                width: root.share
                height: Math.max(implicitHeight, root.tall - Theme.dp(14) * (3 - level))
                standing: root.standing
                level: modelData.level
                picture: modelData.picture
                text: modelData.title
                onClicked: root.opened(modelData.id)
            }
        }
    }
}
