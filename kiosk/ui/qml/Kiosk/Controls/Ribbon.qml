pragma ComponentBehavior: Bound

import QtQuick

// Says on every screen that this is practice. Folds to a thin rail while somebody types.
Rectangle {
    id: root

    required property string passphrase
    property bool folded: false

    implicitHeight: words.implicitHeight + Theme.dp(folded ? 2 : 8)
    color: Theme.warningBackground

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
        color: Theme.warning
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: Theme.dp(32)
        text: root.folded ? qsTr("PRACTICE") : qsTr("PRACTICE · nothing counts · passphrase: %1").arg(root.passphrase)
    }
}
