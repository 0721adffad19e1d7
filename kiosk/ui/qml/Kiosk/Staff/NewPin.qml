pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// A new PIN, entered twice. Its digits stand still: it is being learned.
StaffPage {
    id: root

    required property StaffViewModel staff

    property string first: ""

    objectName: "newPin"
    title: qsTr("New PIN")
    backVisible: false
    lockText: qsTr("Cancel")
    lockIcon: "x"
    onLock: staff.leave()

    Grid {
        id: halves

        readonly property real share: root.portrait ? width : width - pad.width - spacing

        anchors.fill: parent
        columns: root.portrait ? 1 : 2
        spacing: Theme.dp(56)
        horizontalItemAlignment: Grid.AlignHCenter

        Column {
            width: halves.share
            spacing: Theme.space

            Words {
                objectName: "asked"
                width: parent.width
                role: Words.Role.Title
                text: root.first ? qsTr("The same PIN again") : qsTr("Choose six digits or more")
            }

            Said {
                width: parent.width
                color: Theme.textMuted
                text: qsTr("Tell it to volunteers only. It opens this area, never a name.")
            }

            Notice {
                role: Words.Role.Chrome
                objectName: "pinProblem"
                width: parent.width
                visible: text !== ""
                text: ({
                        different: qsTr("The two were not the same. Begin again."),
                        short: qsTr("Take six digits or more."),
                        common: qsTr("Many people use that one. Choose another."),
                        refused: root.staff.trouble + " " + root.staff.cure
                    })[root.staff.problem] ?? ""
            }
        }

        PinPad {
            id: pad

            objectName: "pinPad"
            focus: true
            most: root.portrait ? root.room.height * 0.62 : root.room.height
            shuffled: false
            locked: root.staff.busy
            onEntered: pin => {
                if (root.first === "") {
                    root.first = pin;
                    return;
                }
                const first = root.first;
                root.first = "";
                root.staff.choosePin(first, pin);
            }
        }
    }
}
