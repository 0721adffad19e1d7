pragma ComponentBehavior: Bound

import QtQuick

// Says on every screen that this is practice. While somebody types it folds to a rail that says what is signed.
Rectangle {
    id: root

    required property string pin
    required property string passphrase
    required property string title
    property bool folded: false
    property bool offering: false

    readonly property bool practice: passphrase !== ""
    readonly property bool offers: practice && offering && !folded

    signal setUp

    implicitHeight: Math.max(words.implicitHeight, offers ? button.height : 0) + Theme.dp(folded ? 2 : 8)
    color: practice ? Theme.warningBackground : Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.border
        color: Theme.warning
    }

    Text {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: root.offers ? button.left : parent.right
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: root.practice ? Theme.warning : Theme.text
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: Theme.dp(32)
        text: root.folded ? (root.practice ? qsTr("PRACTICE") + " · " : "") + root.title : qsTr("PRACTICE · nothing counts · PIN %1 · passphrase: %2").arg(root.pin).arg(root.passphrase)
    }

    TouchButton {
        id: button

        objectName: "setUp"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: root.offers
        text: qsTr("Set up this tablet")
        onClicked: root.setUp()
    }
}
