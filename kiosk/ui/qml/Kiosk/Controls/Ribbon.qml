pragma ComponentBehavior: Bound

import QtQuick

// Says on every screen that this is practice. While somebody types it folds to a rail that says what is signed.
Rectangle {
    id: root

    required property string passphrase
    required property string title
    property bool folded: false

    readonly property bool practice: passphrase !== ""

    implicitHeight: words.implicitHeight + Theme.dp(folded ? 2 : 8)
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
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: root.practice ? Theme.warning : Theme.text
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: Theme.dp(32)
        text: root.folded ? (root.practice ? qsTr("PRACTICE") + " · " : "") + root.title : qsTr("PRACTICE · nothing counts · passphrase: %1").arg(root.passphrase)
    }
}
