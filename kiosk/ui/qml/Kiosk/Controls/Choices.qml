pragma ComponentBehavior: Bound

import QtQuick

// A question about the display with its answers, of which one is chosen.
Grid {
    id: root

    required property string title
    required property var options
    required property string chosen

    readonly property bool beside: width > Theme.dp(1000) && Theme.step === 0

    signal picked(string value)

    width: parent?.width ?? 0
    columns: beside ? 2 : 1
    spacing: Theme.dp(12)

    Words {
        width: root.beside ? Theme.dp(290) : root.width
        height: root.beside ? Theme.target : implicitHeight
        verticalAlignment: Text.AlignVCenter
        role: Words.Role.Label
        text: root.title
    }

    Flow {
        id: answers

        width: root.beside ? root.width - Theme.dp(302) : root.width
        spacing: Theme.gap

        Repeater {
            model: root.options

            Choice {
                required property var modelData

                objectName: "choice:" + modelData.value
                width: Math.min(implicitWidth, answers.width)
                chosen: root.chosen === modelData.value
                text: modelData.text
                onClicked: root.picked(modelData.value)
            }
        }
    }
}
