pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The frame of every page of set-up: which step it is, what it asks, back and next. Folds away while somebody types.
FocusScope {
    id: root

    required property SetupViewModel setup
    required property DisplayViewModel display
    required property string title
    property string lead: ""
    property string nextText: qsTr("Next")
    property bool nextVisible: true
    property bool nextEnabled: setup.answered
    property bool backVisible: !setup.first
    // Whether Back returns to what stood on this page before.
    property bool backStays: false
    property list<TouchField> fields
    // Whether the title stands above the content; else the page puts it where there is room.
    property bool titleAbove: true
    property alias pane: pane
    default property alias content: pane.content

    readonly property bool portrait: height > width
    readonly property bool roomy: !portrait && Theme.step === 0
    readonly property TouchField current: fields.find(each => each.typing) ?? null
    readonly property bool typing: current !== null

    signal next
    signal returned

    objectName: "setup:" + setup.page
    focus: true
    enabled: !setup.busy
    Keys.onEscapePressed: {
        if (typing)
            close();
        else if (backVisible)
            goBack();
    }
    onCurrentChanged: soon.restart()

    function close() {
        if (current)
            current.input.focus = false;
        root.forceActiveFocus();
    }

    function goBack() {
        if (backStays)
            returned();
        else
            setup.goBack();
    }

    function step(by: int) {
        const at = fields.indexOf(current) + by;
        if (at >= 0 && at < fields.length)
            fields[at].focusIn();
        else
            close();
    }

    // Once everything has found its place. A page that is left takes its timer with it, which Qt.callLater would not be.
    Timer {
        id: soon

        interval: 0
        onTriggered: pane.reveal(root.current)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        id: head

        width: parent.width
        height: root.typing ? 0 : row.y + row.height + Theme.dp(8)
        visible: !root.typing
        color: Theme.surface

        Row {
            id: place

            readonly property bool alone: implicitWidth + row.implicitWidth + Theme.wide > parent.width - 2 * Theme.margin

            x: Theme.margin
            y: Theme.dp(8)
            height: alone ? Math.round(Theme.target * 0.8) : Theme.target
            spacing: Theme.dp(28)

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Words.Role.Chrome
                lineHeight: 1
                wrapMode: Text.NoWrap
                text: qsTr("Step %1 of %2").arg(root.setup.step).arg(5)
            }

            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.dp(8)

                Repeater {
                    model: 5

                    Rectangle {
                        required property int index

                        width: Theme.dp(44)
                        height: Theme.dp(14)
                        radius: Theme.dp(7)
                        color: index < root.setup.step ? Theme.primary : "transparent"
                        border.width: Theme.border
                        border.color: index < root.setup.step ? Theme.primary : Theme.outline
                    }
                }
            }
        }

        Row {
            id: row

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: place.alone ? place.y + place.height : Theme.dp(8)
            spacing: Theme.gap

            TouchButton {
                objectName: "textSize"
                kind: TouchButton.Kind.Quiet
                iconName: "text-aa"
                text: qsTr("Text size")
                onClicked: root.display.chooseTextSize(["L", "XL", "M"][Theme.step])
            }

            TouchButton {
                objectName: "notNow"
                visible: root.setup.mayLeave
                kind: TouchButton.Kind.Quiet
                rightPadding: 0
                iconName: "x"
                text: qsTr("Not now")
                onClicked: root.setup.leave()
            }
        }
    }

    ScrollPane {
        id: pane

        objectName: "form"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.leftMargin: Theme.dp(root.typing ? 28 : 40)
        anchors.rightMargin: anchors.leftMargin
        anchors.topMargin: Theme.dp(root.typing ? 10 : 24)
        anchors.bottomMargin: Theme.dp(6)
        buttons: !root.typing
        spacing: Theme.dp(root.typing ? 8 : 20)
        onHeightChanged: soon.restart()

        Words {
            objectName: "pageTitle"
            visible: root.titleAbove && !root.typing
            width: parent.width
            role: Words.Role.Title
            text: root.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Words {
            visible: text !== "" && root.titleAbove && !root.typing
            width: parent.width
            color: Theme.textMuted
            text: root.lead
        }

        ProblemNotice {
            setup: root.setup
            width: parent.width
        }
    }

    Item {
        id: foot

        anchors.bottom: addressKeys.top
        width: parent.width
        height: root.typing ? 0 : Math.max(nextButton.height, backButton.height) + Theme.dp(28)
        visible: !root.typing

        TouchButton {
            id: backButton

            objectName: "back"
            x: Theme.margin
            y: Theme.dp(10) + Math.round((nextButton.height - height) / 2)
            visible: root.backVisible
            kind: TouchButton.Kind.Quiet
            leftPadding: 0
            iconName: "arrow-left"
            text: qsTr("Back")
            onClicked: root.goBack()
        }

        TouchButton {
            id: nextButton

            objectName: "primary"
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: Theme.dp(10)
            width: Math.min(implicitWidth, parent.width - 2 * Theme.margin - (backButton.visible ? backButton.width + Theme.gap : 0))
            visible: root.nextVisible
            enabled: root.nextEnabled && !root.setup.busy
            opacity: enabled ? 1 : 0.45
            kind: TouchButton.Kind.Primary
            iconName: "arrow-right"
            iconAfter: true
            text: root.setup.busy ? qsTr("One moment…") : root.nextText
            onClicked: root.next()
        }
    }

    AddressKeys {
        id: addressKeys

        anchors.bottom: keyboard.top
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: root.current?.kind === "address"
        keyboard: keyboard
    }

    OnScreenKeyboard {
        id: keyboard

        objectName: "keyboard"
        anchors.bottom: parent.bottom
        visible: root.typing
        height: visible ? implicitHeight : 0
        width: parent.width
        portrait: root.portrait
        target: root.current?.input ?? null
        kind: addressKeys.visible ? "email" : root.current?.kind ?? "name"
        onPrevious: root.step(-1)
        onNext: root.current?.accepted()
        onDone: root.close()
    }
}
