pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The frame of every screen of the staff: where one is, the way back, and the lock always in the same corner.
FocusScope {
    id: root

    property string title: ""
    property bool backVisible: true
    property string backText: qsTr("Back")
    property string lockText: qsTr("Lock")
    property string lockIcon: "lock-key"
    property bool folded: false
    property alias actions: bar.data
    property alias below: belowPlace.data
    default property alias content: place.data

    readonly property bool portrait: height > width
    readonly property alias room: place

    signal back
    signal lock

    focus: true
    Keys.onEscapePressed: if (backVisible)
        back()

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
        height: root.folded ? 0 : Math.max(heading.y + heading.height, lockButton.height) + Theme.dp(16)
        visible: !root.folded
        color: Theme.surfaceStrong

        TouchButton {
            id: backButton

            objectName: "back"
            x: Theme.margin
            y: Theme.dp(8)
            visible: root.backVisible
            kind: TouchButton.Kind.Quiet
            leftPadding: 0
            iconName: "arrow-left"
            text: root.backText
            onClicked: root.back()
        }

        Words {
            id: heading

            readonly property real lead: root.backVisible ? backButton.x + backButton.width + Theme.wide : Theme.margin
            readonly property real most: lockButton.x - Theme.space - lead
            readonly property bool alone: implicitWidth > most

            objectName: "pageTitle"
            x: alone ? Theme.margin : lead
            y: alone ? backButton.y + backButton.height : backButton.y + Math.round((backButton.height - height) / 2)
            width: alone ? parent.width - 2 * Theme.margin : most
            role: Words.Role.Chrome
            lineHeight: 1
            text: root.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        TouchButton {
            id: lockButton

            objectName: "lock"
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: Theme.dp(8)
            kind: TouchButton.Kind.Quiet
            rightPadding: 0
            iconName: root.lockIcon
            text: root.lockText
            onClicked: root.lock()
        }
    }

    Item {
        id: place

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.dp(root.folded ? 10 : 20)
        anchors.bottomMargin: Theme.dp(8)
    }

    Item {
        id: foot

        anchors.bottom: belowPlace.top
        width: parent.width
        height: bar.children.length === 0 || root.folded ? 0 : bar.height + Theme.dp(28)
        visible: !root.folded

        Flow {
            id: bar

            x: Theme.margin
            y: Theme.dp(12)
            width: parent.width - 2 * Theme.margin
            layoutDirection: Qt.RightToLeft
            spacing: Theme.gap
        }
    }

    Item {
        id: belowPlace

        anchors.bottom: parent.bottom
        width: parent.width
        height: childrenRect.height
    }
}
