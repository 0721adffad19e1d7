pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// From the choice to a proven file, one step at a time.
Loader {
    id: root

    required property StaffViewModel staff
    required property ExportViewModel exporting
    property bool asking: false

    objectName: "exportPage"
    focus: true
    sourceComponent: asking ? passphrase : ({
            choose: choice,
            running: running,
            done: done,
            failed: failed
        })[exporting.state]
    onLoaded: (item as Item)?.forceActiveFocus()
    Component.onCompleted: exporting.again()

    function begin() {
        if (exporting.form === "sealed")
            exporting.write("");
        else
            asking = true;
    }

    Component {
        id: choice

        ExportChoice {
            exporting: root.exporting
            onBack: root.staff.go("dashboard")
            onLock: root.staff.leave()
            onChosen: root.begin()
        }
    }

    Component {
        id: passphrase

        PassphrasePage {
            objectName: "exportPassphrase"
            title: qsTr("Export")
            why: qsTr("The organizer types the passphrase. It opens the signatures for this one export.")
            goText: qsTr("Write the file")
            onBack: root.asking = false
            onLock: root.staff.leave()
            onGiven: passphrase => {
                root.exporting.write(passphrase);
                root.asking = false;
            }
        }
    }

    Component {
        id: running

        StaffPage {
            title: qsTr("Export")
            backVisible: false
            lockText: qsTr("Cancel")
            lockIcon: "x"
            onLock: root.exporting.cancel()

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                spacing: Theme.space

                Words {
                    width: parent.width
                    role: Words.Role.Headline
                    text: qsTr("Writing and checking… Leave the stick where it is.")
                }

                Bar {
                    width: parent.width
                    share: root.exporting.progress
                }
            }

            actions: [
                TouchButton {
                    objectName: "cancel"
                    tall: true
                    iconName: "x"
                    text: qsTr("Cancel")
                    onClicked: root.exporting.cancel()
                }
            ]
        }
    }

    Component {
        id: done

        ExportDone {
            report: root.exporting.report
            onLock: root.staff.leave()
            onAgain: root.exporting.again()
            onFinished: root.staff.go("dashboard")
            onPinned: root.staff.go("anchor")
        }
    }

    Component {
        id: failed

        StaffPage {
            objectName: "exportFailed"
            title: qsTr("Export")
            backVisible: false
            onLock: root.staff.leave()

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                spacing: Theme.space

                Words {
                    width: parent.width
                    role: Words.Role.Headline
                    text: qsTr("There is no file yet.")
                }

                Notice {
                    role: Words.Role.Chrome
                    objectName: "exportTrouble"
                    width: parent.width
                    text: root.exporting.trouble ? root.exporting.trouble + " " + root.exporting.cure : qsTr("The kiosk made a mistake. It is noted; please try again.")
                }

                Said {
                    width: parent.width
                    text: qsTr("Every signature is still on this tablet.")
                }
            }

            actions: [
                TouchButton {
                    objectName: "primary"
                    kind: TouchButton.Kind.Primary
                    text: qsTr("Try again")
                    onClicked: root.exporting.again()
                },
                TouchButton {
                    objectName: "toDashboard"
                    tall: true
                    text: qsTr("Later")
                    onClicked: root.staff.go("dashboard")
                }
            ]
        }
    }
}
