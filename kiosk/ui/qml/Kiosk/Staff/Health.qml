pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// What is well with the tablet, and what somebody should see to.
StaffPage {
    id: root

    required property StaffViewModel staff
    required property HealthViewModel health

    objectName: "healthPage"
    title: qsTr("Health")
    onBack: staff.go("dashboard")
    onLock: staff.leave()
    Component.onCompleted: health.look()

    function words(finding: var): string {
        const value = finding.value;
        switch (finding.what) {
        case "disk":
            return finding.level === "well" ? qsTr("%1 MB free on the disk").arg(value) : qsTr("Only %1 MB free on the disk. Free some space before the event.").arg(value);
        case "battery":
            return finding.level === "well" ? qsTr("Battery at %1 %").arg(value) : qsTr("Battery at %1 %. Plug the tablet in.").arg(value);
        case "clock":
            return finding.level === "well" ? qsTr("The clock says %1").arg(value) : qsTr("The clock says %1, which cannot be. Set it before anyone signs.").arg(value);
        case "records":
            if (finding.level === "well")
                return qsTr("Records read: %1, none lost or changed").arg(value);
            return value ? qsTr("Record %1 was lost or changed. Export at once, and keep the data folder.").arg(value) : qsTr("The records cannot be read. Keep the data folder and call the organizer.");
        case "copies":
            if (value === "present")
                return qsTr("Second copies go to the second disk");
            if (value === "missing")
                return qsTr("The second disk is missing or does not take second copies. They lie beside the records until it is back.");
            return finding.level === "well" ? qsTr("Second copies lie beside the records") : qsTr("Second copies cannot be written. Nobody can sign until they can.");
        case "healed":
            return qsTr("The second copy gave back %1 records that were lost or changed. Export at once, and keep the data folder.").arg(value);
        case "damaged":
            return qsTr("A damaged file was moved aside: %1. Keep the data folder and tell the organizer.").arg(value);
        default:
            return finding.level === "well" ? qsTr("The recovery sheet opened a test record on this tablet") : qsTr("The recovery sheet has not been tried on this tablet");
        }
    }

    ScrollPane {
        anchors.fill: parent
        spacing: Theme.dp(16)

        Notice {
            objectName: "blind"
            width: parent.width
            role: Words.Role.Chrome
            visible: root.health.blind
            text: qsTr("The tablet could not be looked over. Call the organizer.")
        }

        Repeater {
            model: root.health.findings

            Row {
                id: finding

                required property var modelData

                readonly property bool well: modelData.level === "well"

                objectName: "finding:" + modelData.what
                width: parent?.width ?? 0
                spacing: Theme.dp(16)

                Icon {
                    id: mark

                    name: finding.well ? "check-circle" : "warning-circle"
                    color: finding.well ? Theme.success : finding.modelData.level === "bad" ? Theme.danger : Theme.warning
                    size: Math.round(Theme.body * 1.2)
                }

                Said {
                    width: parent.width - mark.width - parent.spacing
                    font.weight: finding.well ? Font.Normal : Font.Bold
                    text: root.words(finding.modelData)
                }
            }
        }

        Said {
            width: parent.width
            small: true
            color: Theme.textMuted
            text: qsTr("Key %1 · program and content %2").arg(root.health.keyId).arg(root.health.versions)
        }
    }

    actions: [
        TouchButton {
            objectName: "anchor"
            tall: true
            iconName: "seal-check"
            text: qsTr("Pin the day")
            onClicked: root.staff.go("anchor")
        }
    ]
}
