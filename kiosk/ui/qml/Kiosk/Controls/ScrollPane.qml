pragma ComponentBehavior: Bound

import QtQuick

// A column that may be taller than its place: flicks, and has buttons whenever there is more to see.
Item {
    id: root

    default property alias content: column.data
    property int spacing: Theme.space
    property bool buttons: true

    readonly property bool overflowing: flick.contentHeight > flick.height + Theme.dp(4)
    readonly property real contentHeight: column.implicitHeight
    readonly property real place: flick.contentY

    // What the keyboard reaches must be seen, or a box could be ticked blindly.
    readonly property Item focused: Window.activeFocusItem

    onFocusedChanged: {
        for (let item = focused; item; item = item.parent) {
            if (item === column)
                Qt.callLater(reveal, focused);
        }
    }

    function reveal(item: Item) {
        if (!item)
            return;
        const top = item.mapToItem(column, 0, 0).y;
        const bottom = top + item.height;
        if (item.height > flick.height || top < flick.contentY)
            flick.contentY = Math.max(0, top);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = bottom - flick.height;
    }

    function toTop() {
        flick.contentY = 0;
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.rightMargin: root.overflowing && root.buttons ? rail.width + Theme.gap : 0
        clip: true
        contentWidth: width
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: root.overflowing
        pixelAligned: true

        Behavior on contentY {
            enabled: !flick.moving
            NumberAnimation {
                duration: Theme.quick
            }
        }

        Column {
            id: column

            width: flick.width
            spacing: root.spacing
            onImplicitHeightChanged: flick.returnToBounds()
        }
    }

    Column {
        id: rail

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.overflowing && root.buttons
        spacing: Theme.gap

        TouchButton {
            objectName: "scrollUp"
            width: Theme.mm(14)
            leftPadding: 0
            rightPadding: 0
            enabled: !flick.atYBeginning
            visible: enabled
            iconName: "caret-up"
            Accessible.name: qsTr("Up")
            onClicked: flick.contentY = Math.max(0, flick.contentY - flick.height * 0.8)
        }

        TouchButton {
            objectName: "scrollDown"
            width: Theme.mm(14)
            leftPadding: 0
            rightPadding: 0
            enabled: !flick.atYEnd
            visible: enabled
            iconName: "caret-down"
            Accessible.name: qsTr("Down")
            onClicked: flick.contentY = Math.min(flick.contentHeight - flick.height, flick.contentY + flick.height * 0.8)
        }
    }
}
