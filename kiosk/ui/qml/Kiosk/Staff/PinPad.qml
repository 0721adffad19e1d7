pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Ten digits and a row of dots: what is entered is never shown, and the digits may stand in another place each time.
FocusScope {
    id: root

    property bool shuffled: true
    property bool locked: false
    property string entryName: qsTr("PIN")
    property int longest: 12
    // The height it may take.
    property real most: Infinity

    readonly property real keyHeight: Math.min(Theme.mm(17), Math.floor((most - Theme.target - column.spacing - 3 * keys.spacing) / 4))
    readonly property int shortest: 6
    property string pin: ""
    property list<int> order: inOrder()

    signal entered(string pin)

    implicitWidth: keys.width
    implicitHeight: column.height
    onShuffledChanged: deal()
    Component.onCompleted: deal()

    function inOrder(): list<int> {
        return [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];
    }

    function deal() {
        const digits = inOrder();
        if (shuffled) {
            for (let at = digits.length - 1; at > 0; --at) {
                const other = Math.floor(Math.random() * (at + 1));
                [digits[at], digits[other]] = [digits[other], digits[at]];
            }
        }
        order = digits;
    }

    function press(digit: int) {
        if (!locked && pin.length < longest)
            pin += digit;
    }

    function clear() {
        pin = "";
        deal();
    }

    function erase() {
        pin = pin.slice(0, -1);
    }

    function enter() {
        if (locked || pin.length < shortest)
            return;
        const typed = pin;
        clear();
        entered(typed);
    }

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            press(event.key - Qt.Key_0);
        else if (event.key === Qt.Key_Backspace)
            erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            enter();
        else
            return;
        event.accepted = true;
    }

    Column {
        id: column

        spacing: Theme.gap

        Rectangle {
            width: keys.width
            height: Theme.target
            radius: Theme.dp(12)
            color: Theme.background
            border.width: Theme.border
            border.color: Theme.outline
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2 digits entered").arg(root.entryName).arg(root.pin.length)

            Row {
                anchors.centerIn: parent
                spacing: Theme.dp(14)

                Repeater {
                    model: Math.max(root.shortest, root.pin.length)

                    Rectangle {
                        required property int index

                        width: Theme.dp(22)
                        height: width
                        radius: width / 2
                        color: index < root.pin.length ? Theme.text : "transparent"
                        border.width: Theme.border
                        border.color: index < root.pin.length ? Theme.text : Theme.outline
                    }
                }
            }
        }

        Grid {
            id: keys

            columns: 3
            spacing: Theme.keyGap
            LayoutMirroring.enabled: false

            Repeater {
                model: [0, 1, 2, 3, 4, 5, 6, 7, 8, "erase", 9, "enter"]

                Key {
                    id: cap

                    required property var modelData

                    readonly property bool isDigit: typeof modelData === "number"

                    objectName: isDigit ? "digit:" + root.order[modelData] : modelData
                    width: Theme.mm(22)
                    height: root.keyHeight
                    enabled: !root.locked && (modelData !== "enter" || root.pin.length >= root.shortest)
                    opacity: enabled ? 1 : 0.4
                    strong: modelData === "enter"
                    iconName: ({
                            erase: "backspace",
                            enter: "check"
                        })[modelData] ?? ""
                    text: isDigit ? root.order[modelData] : modelData === "erase" ? qsTr("Delete") : qsTr("Enter")
                    onClicked: {
                        if (cap.isDigit)
                            root.press(root.order[cap.modelData]);
                        else if (cap.modelData === "erase")
                            root.erase();
                        else
                            root.enter();
                    }
                }
            }
        }
    }
}
