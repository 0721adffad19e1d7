pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Step 1: the language of the table and of these pages.
SetupPage {
    id: root

    title: qsTr("Let us set up this tablet")
    lead: qsTr("Five steps, about fifteen minutes. You can stop at any moment and go on another day.")
    onNext: setup.goOn()

    Words {
        width: parent.width
        role: Words.Role.Label
        text: qsTr("Which language greets people at the table?")
    }

    Options {
        id: choices

        beside: root.roomy

        Repeater {
            model: root.setup.languages

            OptionCard {
                required property var modelData

                objectName: "option:" + modelData.code
                width: choices.share
                text: modelData.name
                chosen: root.setup.language === modelData.code
                onClicked: root.setup.chooseLanguage(modelData.code)
            }
        }
    }

    Words {
        width: parent.width
        role: Words.Role.Caption
        color: Theme.textMuted
        text: qsTr("Visitors can change the language at any time.")
    }
}
