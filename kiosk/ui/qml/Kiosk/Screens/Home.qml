pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.ViewModels

// Three doors: sign, know your rights, what is 287(g)?
Page {
    id: root

    required property CampaignViewModel campaign
    required property ReadingViewModel reading

    title: campaign.organization
    backVisible: false
    note: qsTr("Nothing that you read here is recorded.")

    ScrollPane {
        anchors.fill: parent
        buttons: true

        Item {
            id: doors

            readonly property bool stacked: root.portrait || Theme.step === 2
            readonly property int gap: Theme.space
            readonly property int others: Math.max(1, root.reading.topics.length)
            readonly property int half: stacked ? width : Math.round((width - gap) / 2)
            readonly property int room: root.room.height - (reading.visible ? reading.height + Theme.space : 0)
            readonly property int third: Math.floor((room - 2 * gap) / 3)

            width: parent.width
            height: stacked ? column.y + column.height : Math.max(room, signDoor.implicitHeight, column.implicitHeight)

            Door {
                id: signDoor

                objectName: "doorSign"
                width: doors.half
                height: Math.max(implicitHeight, doors.stacked ? doors.third : doors.room)
                main: true
                lying: doors.stacked
                focus: true
                picture: root.reading.pictures.includes("sign") ? "sign" : ""
                text: root.visit.signingClosed ? qsTr("Sign by phone") : qsTr("Sign the petition")
                subtitle: root.visit.signingClosed ? qsTr("or on paper: this tablet cannot save now") : qsTr("%1\nAbout 1 minute").arg(root.campaign.title)
                onClicked: root.visit.goSign()
            }

            Column {
                id: column

                x: doors.stacked ? 0 : doors.half + doors.gap
                y: doors.stacked ? signDoor.height + doors.gap : 0
                width: doors.half
                spacing: doors.gap

                Repeater {
                    model: root.reading.topics

                    Door {
                        required property var modelData

                        objectName: "door:" + modelData.id
                        width: column.width
                        height: Math.max(implicitHeight, Math.floor(((doors.stacked ? doors.room - signDoor.height : doors.room + doors.gap) - doors.gap * doors.others) / doors.others))
                        picture: modelData.picture
                        text: modelData.title
                        subtitle: modelData.subtitle
                        onClicked: {
                            root.reading.open(modelData.id);
                            root.visit.goTopic();
                        }
                    }
                }
            }
        }

        Words {
            id: reading

            visible: root.noteHidden
            width: parent.width
            role: Words.Role.Caption
            color: Theme.textMuted
            text: root.note
        }
    }

    actions: [
        TouchButton {
            objectName: "showCode"
            tall: true
            iconName: "qr-code"
            text: qsTr("Use my phone")
            onClicked: root.visit.showCode(true)
        }
    ]
}
