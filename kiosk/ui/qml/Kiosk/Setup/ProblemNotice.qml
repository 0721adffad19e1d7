pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// What went wrong, in the language of the page; below it, in English, which file or stick it is about.
Column {
    id: root

    required property SetupViewModel setup

    visible: setup.problem !== "" && setup.problem !== "flaws"
    spacing: Theme.dp(8)

    function of(problem: string): string {
        switch (problem) {
        case "disk":
            return qsTr("This tablet could not save that. Make room on its disk, and try again.");
        case "stick":
            return qsTr("The stick did not take the file. Put it back in, or use another one.");
        case "campaign":
            return qsTr("This campaign cannot be used as it is.");
        case "key":
            return setup.page === "rehearsal" ? qsTr("These words do not open the test record. Two may be swapped, one may be wrong, or the paper is of another campaign. Compare each with the paper.") : qsTr("That passphrase does not open the key. Capital and small letters differ.");
        case "empty":
            return qsTr("Please type a name and a place.");
        default:
            return qsTr("The kiosk made a mistake. It is noted; please try again.");
        }
    }

    Notice {
        objectName: "problem"
        width: parent.width
        text: root.of(root.setup.problem)
    }

    Words {
        visible: text !== ""
        width: parent.width
        role: Words.Role.Caption
        color: Theme.textMuted
        text: root.setup.problem === "key" ? "" : root.setup.detail
    }
}
