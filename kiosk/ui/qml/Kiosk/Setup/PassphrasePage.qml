pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Step 3, one device: the passphrase that locks the key. Six words are offered; the second time it comes from paper.
SetupPage {
    id: root

    required property SetupSecretsViewModel secrets

    // Whether a passphrase of one's own is typed instead of the six words.
    property bool own: false

    readonly property bool again: secrets.again

    title: again ? qsTr("Type it once more, from your paper") : qsTr("Choose the passphrase of the organizer")
    lead: again ? "" : qsTr("It locks the key. Write it down: nobody can look it up for you.")
    nextEnabled: setup.answered || secret.value !== ""
    fields: [secret.field]
    onNext: secret.value !== "" ? submit() : setup.goOn()
    onAgainChanged: {
        secret.clear();
        own = false;
        if (again)
            secret.field.focusIn();
    }

    function submit() {
        const typed = secret.value;
        if (typed === "")
            return;
        close();
        secrets.enterPassphrase(typed);
        if (!again)
            secret.clear();
    }

    Notice {
        objectName: "passphraseWrong"
        visible: root.secrets.flaw !== ""
        width: parent.width
        text: ({
                differs: qsTr("That was not the same as the first time. Begin again: the same words may be taken, or others."),
                hidden: qsTr("Nobody touched the screen, so the words were hidden. These are new words: cross out the old ones."),
                weak: qsTr("This is too easy to guess. Take the six words, or a longer passphrase of your own, of 20 letters or more.")
            })[root.secrets.flaw] ?? ""
    }

    Notice {
        visible: root.setup.answered && !root.again && !root.typing && root.secrets.flaw === ""
        width: parent.width
        tone: Notice.Tone.Plain
        text: qsTr("A passphrase is chosen already. Go on, or choose another; then the recovery sheet must be made again.")
    }

    Rectangle {
        // While the key is made the words are taken: nothing is offered any more.
        visible: !root.again && !root.own && !root.setup.busy
        width: parent.width
        height: offer.implicitHeight + Theme.dp(56)
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.plain ? Theme.border : 0
        border.color: Theme.outline

        Column {
            id: offer

            x: Theme.dp(28)
            y: Theme.dp(28)
            width: parent.width - 2 * x
            spacing: Theme.space

            Words {
                width: parent.width
                role: Words.Role.Label
                text: qsTr("Write these six words down:")
            }

            WordGrid {
                objectName: "offered"
                role: Words.Role.Button
                width: parent.width
                words: root.secrets.offered
            }

            Flow {
                width: parent.width
                spacing: Theme.gap

                TouchButton {
                    id: taken

                    objectName: "takeOffered"
                    kind: TouchButton.Kind.Accent
                    iconName: "check"
                    text: qsTr("I wrote them down")
                    onClicked: root.secrets.takeOffered()
                }

                TouchButton {
                    objectName: "otherWords"
                    height: taken.height
                    textRole: Words.Role.Chrome
                    iconName: "arrow-counter-clockwise"
                    text: qsTr("Other words")
                    onClicked: root.secrets.otherWords()
                }

                TouchButton {
                    objectName: "myOwn"
                    height: taken.height
                    textRole: Words.Role.Chrome
                    text: qsTr("My own")
                    onClicked: {
                        root.own = true;
                        secret.field.focusIn();
                    }
                }
            }
        }
    }

    PassphraseField {
        id: secret

        visible: root.again || root.own
        label: root.again ? qsTr("Passphrase, once more") : qsTr("A passphrase of your own")
        seen: true
        onTyped: text => root.again ? undefined : root.secrets.weigh(text)
        onAccepted: root.submit()
        onReturned: root.close()
    }

    StrengthMeter {
        width: parent.width
        strength: root.again ? "" : root.secrets.strength
    }

    TouchButton {
        objectName: "anew"
        visible: (root.again || root.own) && !root.typing
        kind: TouchButton.Kind.Quiet
        leftPadding: 0
        iconName: "arrow-counter-clockwise"
        text: root.again ? qsTr("Choose another passphrase") : qsTr("Six words instead")
        onClicked: {
            root.own = false;
            secret.clear();
            root.secrets.sayAnew();
        }
    }
}
