pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A labeled line to type in: label above, words about a mistake below, nothing learned or offered.
Item {
    id: root

    required property string label
    property string note: ""
    property string example: ""
    property string problem: ""
    property string value: ""
    property string kind: "name"
    property bool exact: false
    property bool secret: false

    readonly property alias input: input
    readonly property bool typing: input.activeFocus

    signal typed(string text)
    signal departed
    signal accepted
    signal returned

    implicitHeight: column.implicitHeight

    function focusIn() {
        input.forceActiveFocus(Qt.TabFocusReason);
        input.cursorPosition = input.length;
    }

    onValueChanged: {
        if (input.text !== value)
            input.text = value;
    }

    Column {
        id: column

        width: parent.width
        spacing: Theme.dp(3)

        Flow {
            width: parent.width
            spacing: Theme.dp(14)

            Words {
                id: name

                width: Math.min(implicitWidth, parent.width)
                role: Words.Role.Label
                lineHeight: 1
                text: root.label
                color: root.problem ? Theme.danger : Theme.text
            }

            Words {
                width: Math.min(implicitWidth, parent.width)
                height: Math.max(name.height, implicitHeight)
                visible: text !== ""
                verticalAlignment: Text.AlignVCenter
                role: Words.Role.Caption
                lineHeight: 1
                text: root.note
                color: Theme.textMuted
            }
        }

        TextField {
            id: input

            objectName: "input:" + root.kind
            width: parent.width
            height: Math.max(Theme.target, Math.round(font.pixelSize * 1.7))
            leftPadding: Theme.dp(18)
            rightPadding: Theme.dp(18)
            topPadding: 0
            bottomPadding: 0
            verticalAlignment: TextInput.AlignVCenter
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            selectByMouse: false
            echoMode: root.secret ? TextInput.Password : TextInput.Normal
            passwordMaskDelay: 0
            font.family: root.exact ? Theme.exactFamily : Theme.family
            font.pixelSize: root.exact ? Math.round(Theme.body * 1.08) : Theme.body
            font.weight: length > 0 ? Font.DemiBold : Font.Normal
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            ContextMenu.menu: null
            text: root.value
            placeholderText: root.example ? qsTr("such as %1").arg(root.example) : ""
            placeholderTextColor: Theme.textMuted
            horizontalAlignment: TextInput.AlignLeft

            Accessible.name: root.problem ? root.label + ". " + root.problem : root.label
            Keys.onReturnPressed: root.accepted()
            Keys.onEnterPressed: root.accepted()
            Keys.onTabPressed: root.accepted()
            Keys.onBacktabPressed: root.returned()

            onTextChanged: {
                if (text !== root.value)
                    root.typed(text);
            }
            onActiveFocusChanged: {
                if (!activeFocus)
                    root.departed();
            }

            background: Rectangle {
                radius: Theme.dp(12)
                color: Theme.background
                border.width: root.problem || input.activeFocus ? Theme.dp(6) : Theme.border
                border.color: root.problem ? Theme.danger : input.activeFocus ? Theme.primary : Theme.outline
            }

            cursorDelegate: Rectangle {
                width: Theme.dp(5)
                color: Theme.primary
                visible: input.activeFocus
            }
        }

        Row {
            visible: root.problem !== ""
            width: parent.width
            spacing: Theme.dp(10)

            Icon {
                id: mark

                name: "warning-circle"
                color: Theme.danger
                size: Math.round(Theme.caption * 1.2)
            }

            Words {
                width: parent.width - mark.width - parent.spacing
                role: Words.Role.Caption
                lineHeight: 1.15
                font.weight: Font.Bold
                color: Theme.danger
                text: root.problem
            }
        }
    }
}
