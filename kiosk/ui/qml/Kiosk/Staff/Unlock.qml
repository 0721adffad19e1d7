pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Asks for the staff PIN. It opens this area, never a name.
StaffPage {
    id: root

    required property StaffViewModel staff
    required property string practicePin

    readonly property bool waiting: staff.waitSeconds > 0

    objectName: "unlock"
    title: qsTr("Staff PIN")
    backVisible: false
    lockText: qsTr("Cancel")
    lockIcon: "x"
    onLock: staff.leave()
    Keys.onEscapePressed: staff.leave()

    Grid {
        id: halves

        readonly property bool stacked: root.portrait
        readonly property real share: stacked ? width : width - pad.width - spacing

        anchors.fill: parent
        columns: stacked ? 1 : 2
        spacing: Theme.dp(56)
        horizontalItemAlignment: Grid.AlignHCenter

        ScrollPane {
            width: halves.share
            spacing: Theme.dp(18)
            height: halves.stacked ? Math.min(contentHeight, root.room.height - pad.height - halves.spacing) : root.room.height

            Said {
                width: parent.width
                visible: !problem.visible
                color: Theme.textMuted
                text: root.practicePin ? qsTr("In practice the PIN is %1.").arg(root.practicePin) : qsTr("It opens counts, export and closing. It never shows a name.")
            }

            Notice {
                id: problem

                role: Words.Role.Chrome
                objectName: "pinProblem"
                width: parent.width
                visible: root.waiting || root.staff.problem !== ""
                tone: root.waiting ? Notice.Tone.Warning : Notice.Tone.Danger
                text: {
                    if (root.waiting)
                        return qsTr("Too many wrong tries. The next one counts in %1 s. Visitors can go on.").arg(root.staff.waitSeconds);
                    if (root.staff.problem === "refused")
                        return root.staff.trouble + " " + root.staff.cure;
                    return qsTr("That is not the PIN. Free tries left: %1").arg(root.staff.freeTries);
                }
            }

            TickBox {
                textRole: Words.Role.Chrome
                objectName: "fixedLayout"
                width: parent.width
                text: qsTr("Digits in their usual places")
                checked: root.staff.fixedLayout
                onClicked: root.staff.fixLayout(checked)
            }

            TouchButton {
                objectName: "forgotten"
                visible: root.practicePin === ""
                kind: TouchButton.Kind.Quiet
                leftPadding: 0
                iconName: "key"
                text: qsTr("Forgot the PIN?")
                onClicked: root.staff.forgotten()
            }
        }

        PinPad {
            id: pad

            objectName: "pinPad"
            focus: true
            most: halves.stacked ? root.room.height * 0.62 : root.room.height
            shuffled: !root.staff.fixedLayout
            locked: root.waiting || root.staff.busy
            onEntered: pin => root.staff.enter(pin)
        }
    }
}
