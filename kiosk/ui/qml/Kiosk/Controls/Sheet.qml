pragma ComponentBehavior: Bound

import QtQuick

// A page laid over the screen: what lies under it stays as it was, out of sight and out of reach.
FocusScope {
    id: root

    required property string title
    property bool closable: true
    property string closeText: qsTr("Done")
    default property alias content: place.data
    property alias actions: bar.data

    signal closed

    anchors.fill: parent
    focus: true
    Keys.onEscapePressed: if (closable)
        closed()

    Accessible.role: Accessible.Dialog
    Accessible.name: title

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
        height: heading.implicitHeight + Theme.dp(40)
        color: Theme.surface

        Words {
            id: heading

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            role: Words.Role.Title
            text: root.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }

    Item {
        id: place

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(bar.implicitHeight, close.implicitHeight) + Theme.dp(32)

        Row {
            id: bar

            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap
        }

        TouchButton {
            id: close

            objectName: "closeSheet"
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            visible: root.closable
            focus: true
            kind: TouchButton.Kind.Primary
            text: root.closeText
            onClicked: root.closed()
        }
    }
}
