pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The PIN is forgotten: the passphrase, and nothing else, leads to a new one.
PassphrasePage {
    id: root

    required property StaffViewModel staff

    objectName: "forgot"
    title: qsTr("Forgot the PIN")
    why: qsTr("Only the organizer's passphrase can set a new PIN. Ask the organizer to type it.")
    goText: qsTr("Set a new PIN")
    busy: staff.busy
    problem: staff.problem === "passphrase" ? qsTr("That is not the passphrase.") : staff.problem === "refused" ? staff.trouble + " " + staff.cure : ""
    onGiven: passphrase => staff.givePassphrase(passphrase)
    onBack: staff.leave()
    onLock: staff.leave()
}
