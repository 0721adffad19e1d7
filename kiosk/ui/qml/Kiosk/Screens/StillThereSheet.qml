pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Asks whether somebody is there. Nothing that was typed can be seen behind it.
FocusScope {
    id: root

    required property VisitViewModel visit

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Are you still there?")
    Keys.onEscapePressed: visit.stay()

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    MouseArea {
        anchors.fill: parent
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.dp(1100))
        spacing: Theme.dp(Theme.step < 2 ? 36 : 20)

        Rectangle {
            visible: Theme.step < 2
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.dp(190)
            height: width
            radius: width / 2
            color: Theme.background
            border.width: Theme.dp(12)
            border.color: Theme.primary

            Words {
                anchors.centerIn: parent
                role: Words.Role.Headline
                lineHeight: 1
                text: root.visit.secondsLeft
            }
        }

        Words {
            objectName: "stillThere"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Words.Role.Headline
            text: qsTr("Are you still there?")
        }

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("If not, in %1 s everything you typed is cleared.").arg(root.visit.secondsLeft)
        }

        Flow {
            id: buttons

            readonly property real wanted: yes.implicitWidth + over.implicitWidth + spacing

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, wanted + Theme.dp(2))
            spacing: Theme.gap

            TouchButton {
                id: over

                objectName: "startOver"
                width: buttons.wanted > buttons.parent.width ? buttons.width : implicitWidth
                height: yes.height
                iconName: "arrow-counter-clockwise"
                text: qsTr("Start over")
                onClicked: root.visit.startOver()
            }

            TouchButton {
                id: yes

                objectName: "primary"
                width: buttons.wanted > buttons.parent.width ? buttons.width : implicitWidth
                kind: TouchButton.Kind.Primary
                focus: true
                text: qsTr("Yes, I need more time")
                onClicked: root.visit.stay()
            }
        }
    }
}
