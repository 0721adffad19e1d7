pragma ComponentBehavior: Bound

import QtQuick

// The two buttons that turn the pages of a long text, with where one is.
Row {
    id: root

    required property int page
    required property int pages

    signal turned(int page)

    visible: pages > 1
    spacing: Theme.gap

    TouchButton {
        objectName: "pageUp"
        visible: root.page > 0
        iconName: "caret-up"
        textRole: Words.Role.Chrome
        text: qsTr("Up")
        onClicked: root.turned(root.page - 1)
    }

    Words {
        anchors.verticalCenter: parent.verticalCenter
        role: Words.Role.Chrome
        text: qsTr("%1 of %2").arg(root.page + 1).arg(root.pages)
    }

    TouchButton {
        objectName: "pageDown"
        visible: root.page < root.pages - 1
        iconName: "caret-down"
        textRole: Words.Role.Chrome
        text: qsTr("More")
        onClicked: root.turned(root.page + 1)
    }
}
