pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The proof: how many rows were read back as written, where the file is, and what is not in it.
StaffPage {
    id: root

    required property var report

    readonly property bool nothing: report.rows === 0

    signal again
    signal finished
    signal pinned

    objectName: "exportDone"
    title: qsTr("Export")
    backVisible: false

    ScrollPane {
        anchors.fill: parent
        spacing: Theme.dp(20)

        Row {
            width: parent.width
            spacing: Theme.dp(20)

            Icon {
                id: mark

                name: root.nothing ? "info" : "seal-check"
                color: root.nothing ? Theme.text : Theme.success
                size: Math.round(Theme.headline * 1.3)
            }

            Words {
                objectName: "verified"
                width: parent.width - mark.width - parent.spacing
                role: Words.Role.Headline
                text: root.nothing ? qsTr("Nothing new to export") : qsTr("%1 of %2 verified").arg(root.report.verified).arg(root.report.rows)
            }
        }

        Said {
            width: parent.width
            visible: !root.nothing
            text: root.report.sealed ? qsTr("Each sealed record was read back from the file as written.") : qsTr("Each signature was read back from the file as written.")
        }

        Said {
            width: parent.width
            visible: !root.nothing
            text: qsTr("You can take the stick out now.")
        }

        Said {
            width: parent.width
            visible: (root.report.withdrawn ?? 0) > 0
            text: qsTr("Taken back by their owners and not in the file: %1").arg(root.report.withdrawn)
        }

        Said {
            objectName: "fileName"
            width: parent.width
            wrapMode: Text.WrapAnywhere
            font.family: Theme.exactFamily
            text: root.report.place + " / " + root.report.name
        }

        Repeater {
            model: [root.nothing && !root.report.sealed ? qsTr("Everything was exported before, opened or sealed. Choose “All” to export it again.") : "", root.report.strike > 0 ? qsTr("Taken back since an earlier export: %1. Strike them there. The manifest beside the file names them.").arg(root.report.strike) : "", root.report.unusable > 0 ? qsTr("Records that could not be used and are not in the file: %1. The manifest says which and why.").arg(root.report.unusable) : "", root.report.broken ? qsTr("A record was lost or changed after it was kept. Keep the data folder as it is and tell the organizer.") : "", root.report.noted === false ? qsTr("The tablet could not note what was exported: it will be counted as not exported again.") : ""].filter(each => each)

            Notice {
                role: Words.Role.Chrome
                required property string modelData

                width: parent?.width ?? 0
                tone: Notice.Tone.Warning
                text: modelData
            }
        }

        Said {
            width: parent.width
            small: true
            color: Theme.textMuted
            wrapMode: Text.WrapAnywhere
            text: qsTr("SHA-256: %1").arg(root.report.sha256)
        }
    }

    actions: [
        TouchButton {
            objectName: "primary"
            kind: TouchButton.Kind.Primary
            text: qsTr("Done")
            onClicked: root.finished()
        },
        TouchButton {
            objectName: "again"
            tall: true
            text: qsTr("Another file")
            onClicked: root.again()
        },
        TouchButton {
            objectName: "anchor"
            tall: true
            iconName: "seal-check"
            text: qsTr("Pin the day")
            onClicked: root.pinned()
        }
    ]
}
