pragma ComponentBehavior: Bound

import QtQuick

// A line of words with an icon in a tinted box: an error, a warning, or good news.
Rectangle {
    id: root

    enum Tone {
        Danger,
        Warning,
        Plain
    }

    required property string text
    property int tone: Notice.Tone.Danger
    property int role: Words.Role.Body

    readonly property color ink: [Theme.danger, Theme.warning, Theme.text][tone]

    implicitHeight: words.implicitHeight + Theme.dp(20)
    radius: Theme.dp(12)
    color: [Theme.dangerBackground, Theme.warningBackground, Theme.surface][tone]
    border.width: Theme.plain ? Theme.border : 0
    border.color: ink

    Icon {
        id: icon

        x: Theme.dp(16)
        y: Theme.dp(10) + Math.round((words.font.pixelSize * 1.25 - size) / 2)
        name: root.tone === Notice.Tone.Plain ? "info" : "warning-circle"
        color: root.ink
        size: Math.round(words.font.pixelSize * 1.1)
    }

    Words {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.dp(14)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(16)
        anchors.verticalCenter: parent.verticalCenter
        role: root.role
        text: root.text
        color: root.ink
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
