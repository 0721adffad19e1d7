pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import "../Controls/styled.mjs" as Styled

// One date after the other on a line; Previous and Next move along it.
Item {
    id: root

    required property string of
    required property var sections
    property int page: 0

    readonly property int pages: sections.length
    readonly property var section: sections[Math.min(page, sections.length - 1)]
    readonly property real step: width / Math.max(1, sections.length)

    onOfChanged: page = 0

    function turn(by: int) {
        page += by;
    }

    Rectangle {
        x: root.step / 2
        y: Theme.dp(30)
        width: root.width - root.step
        height: Theme.dp(8)
        radius: height / 2
        color: Theme.surfaceStrong
        border.width: Theme.plain ? Theme.dp(2) : 0
        border.color: Theme.text
    }

    Repeater {
        model: root.sections

        Item {
            id: post

            objectName: "post:" + index
            required property var modelData
            required property int index

            readonly property bool current: index === root.page
            readonly property bool passed: index <= root.page

            x: root.step * index
            width: root.step
            height: Theme.dp(130)

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.dp(34) - height / 2
                width: Theme.dp(post.current ? 52 : 32)
                height: width
                radius: width / 2
                color: post.current ? Theme.accent : post.passed ? Theme.primary : Theme.background
                border.width: Theme.dp(post.current ? 6 : 4)
                border.color: Theme.primary
            }

            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.dp(72)
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                role: Words.Role.Caption
                font.weight: post.current ? Font.ExtraBold : Font.Medium
                lineHeight: 1
                text: post.modelData.heading.split(" ").pop()
            }
        }
    }

    MouseArea {
        width: parent.width
        height: Theme.dp(130)
        onClicked: mouse => root.page = Math.min(root.pages - 1, Math.floor(mouse.x / root.step))
    }

    Column {
        y: Theme.dp(130) + Math.max(0, Math.round((parent.height - Theme.dp(130) - height) / 2))
        width: parent.width
        spacing: Theme.dp(6)

        Words {
            objectName: "date"
            width: parent.width
            role: Words.Role.Headline
            color: Theme.primary
            text: root.section.heading
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Words {
            width: parent.width
            role: Words.Role.Title
            textFormat: Text.StyledText
            text: root.section.text
            Accessible.role: Accessible.StaticText
            Accessible.name: Styled.plain(text)
        }
    }
}
