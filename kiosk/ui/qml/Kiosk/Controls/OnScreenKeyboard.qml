pragma ComponentBehavior: Bound

import QtQuick
import "keyboardLayouts.mjs" as Layouts

// Our own keyboard: types into the focused field, learns nothing, stores nothing.
Rectangle {
    id: root

    required property TextInput target
    required property string kind
    required property bool portrait
    property list<string> endings
    property bool digits: false
    property bool shifted: false
    property bool stripShown: false
    default property alias strip: smart.data

    readonly property bool afterAt: kind === "email" && target && target.text.includes("@")
    readonly property bool pad: kind === "zip" || kind === "phone"
    readonly property var rows: Layouts.layout(kind, portrait, digits, afterAt ? endings : [])
    readonly property int padding: Theme.dp(14)

    signal previous
    signal next
    signal done

    implicitHeight: column.height + 2 * padding
    color: Theme.surfaceStrong
    onTargetChanged: capitalize()
    onKindChanged: {
        digits = false;
        capitalize();
    }
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    // A name begins with a capital, after a space or a hyphen too.
    function capitalize() {
        if (!target)
            return;
        const before = target.text.charAt(target.cursorPosition - 1);
        shifted = kind === "name" && (before === "" || before === " " || before === "-");
    }

    function type(text: string) {
        if (!target)
            return;
        if (target.selectedText)
            target.remove(target.selectionStart, target.selectionEnd);
        const ending = text.startsWith("@") && text.length > 1 ? target.text.indexOf("@") : -1;
        if (ending >= 0)
            target.remove(ending, target.length);
        if (text.startsWith("@") && text.length > 1)
            target.cursorPosition = target.length;
        target.insert(target.cursorPosition, shifted && text.length === 1 ? text.toUpperCase() : text);
        capitalize();
    }

    function erase() {
        if (!target)
            return;
        if (target.selectedText) {
            target.remove(target.selectionStart, target.selectionEnd);
        } else if (target.cursorPosition > 0) {
            const pair = /[\uDC00-\uDFFF]/.test(target.text.charAt(target.cursorPosition - 1)) ? 2 : 1;
            target.remove(target.cursorPosition - pair, target.cursorPosition);
        }
        capitalize();
    }

    function perform(action: string) {
        if (action === "shift")
            shifted = !shifted;
        else if (action === "backspace")
            erase();
        else if (action === "page")
            digits = !digits;
        else if (action === "previous")
            previous();
        else if (action === "next")
            next();
        else if (action === "done")
            done();
    }

    function iconOf(action: string): string {
        return ({
                shift: "arrow-fat-up",
                backspace: "backspace"
            })[action] ?? "";
    }

    function nameOf(action: string): string {
        return ({
                shift: qsTr("Shift"),
                backspace: qsTr("Delete"),
                page: kind === "text" ? (digits ? qsTr("abc") : qsTr("#+=")) : digits ? qsTr("áéñ") : qsTr("123"),
                previous: qsTr("Back", "to the previous field"),
                next: qsTr("Next"),
                done: qsTr("Done"),
                space: qsTr("space")
            })[action] ?? "";
    }

    // A USB keyboard types too, and a finger moves the cursor.
    Connections {
        target: root.target

        function onCursorPositionChanged() {
            root.capitalize();
        }
    }

    // Touches between keys must not reach what lies beneath.
    MouseArea {
        anchors.fill: parent
    }

    Column {
        id: column

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.padding
        width: parent.width - 2 * Theme.margin
        spacing: Theme.keyGap

        Item {
            id: smart

            width: parent.width
            height: childrenRect.height
            visible: root.pad && root.stripShown
        }

        Repeater {
            model: root.rows

            Row {
                id: row

                required property var modelData
                required property int index

                readonly property real weight: modelData.reduce((sum, each) => sum + each.weight, 0)
                readonly property real room: root.pad ? Math.min(column.width, Theme.dp(900)) : column.width
                readonly property real unit: (room - (modelData.length - 1) * spacing) / weight

                anchors.horizontalCenter: parent?.horizontalCenter
                spacing: Theme.keyGap

                Repeater {
                    model: row.modelData

                    Key {
                        id: cap

                        required property var modelData

                        objectName: "key:" + (modelData.action || modelData.text)
                        width: Math.floor(row.unit * modelData.weight)
                        enabled: modelData.text !== "" || modelData.action !== ""
                        opacity: enabled ? 1 : 0
                        text: modelData.action ? root.nameOf(modelData.action) : root.shifted && modelData.text.length === 1 ? modelData.text.toUpperCase() : modelData.text
                        iconName: root.iconOf(modelData.action)
                        wordy: modelData.action !== "" || modelData.text.length > 1
                        strong: modelData.action === "next"
                        latched: modelData.action === "shift" && root.shifted
                        autoRepeat: modelData.action === "backspace"
                        autoRepeatDelay: 2000
                        onClicked: modelData.text ? root.type(modelData.text) : root.perform(modelData.action)
                    }
                }
            }
        }
    }
}
