pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The three models side by side. Where the rows are answers, each opens a short scene.
Item {
    id: root

    required property string of
    required property var sections
    required property var models
    property bool answers: false
    property int open: -1

    // A scene is the page after the table, and the next scene the page after that.
    readonly property bool opened: open >= 0
    readonly property int page: opened ? rows.pages + open : rows.page
    readonly property int pages: opened ? rows.pages + sections.length : rows.pages
    // Where there is little room, what is compared stands above its cells.
    readonly property bool stacked: width < height * 1.6
    readonly property int lead: stacked ? 0 : Math.round(width * (answers ? 0.32 : 0.2))
    readonly property int cell: Math.floor((width - lead - (answers ? Theme.dp(44) : 0)) / 3)

    onOfChanged: open = -1
    onOpenedChanged: (opened ? scene : rows).forceActiveFocus()
    Keys.onEscapePressed: event => {
        event.accepted = opened;
        open = -1;
    }

    function turn(by: int) {
        if (!opened)
            rows.page += by;
        else
            open = by < 0 ? -1 : open + 1;
    }

    Words {
        visible: root.answers && !root.opened && !root.stacked
        width: root.lead - Theme.dp(24)
        height: heads.height
        verticalAlignment: Text.AlignVCenter
        role: Words.Role.Caption
        lineHeight: 1.05
        color: Theme.textMuted
        text: qsTr("Touch a row for an example.")
    }

    Row {
        id: heads

        x: root.lead
        visible: !root.opened

        Repeater {
            model: root.models.length === 3 ? root.models : [1, 2, 3].map(level => ({
                        level: level,
                        title: ""
                    }))

            Item {
                id: head

                required property var modelData

                width: root.cell
                height: Math.max(mark.height, name.implicitHeight) + Theme.dp(12)

                ModelMark {
                    id: mark

                    anchors.verticalCenter: parent.verticalCenter
                    level: head.modelData.level
                    size: Theme.dp(40)
                }

                Words {
                    id: name

                    anchors.verticalCenter: parent.verticalCenter
                    x: mark.width + Theme.dp(10)
                    width: parent.width - x - Theme.dp(4)
                    role: Words.Role.Caption
                    font.weight: Font.DemiBold
                    lineHeight: 1.05
                    text: head.modelData.title
                }
            }
        }
    }

    PagedColumn {
        id: rows

        objectName: "pages"
        visible: !root.opened
        anchors.top: heads.bottom
        anchors.topMargin: Theme.dp(6)
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 0
        of: root.of
        blocks: root.sections
        delegate: LevelRow {
            required property var modelData
            required property int index

            readonly property bool leads: false
            readonly property real lineStep: height

            objectName: (root.answers ? "power:" : "row:") + index
            width: rows.width
            height: implicitHeight
            lead: root.lead
            answers: root.answers
            section: modelData
            onClicked: root.open = index
        }
    }

    Column {
        id: scene

        readonly property var section: root.sections[Math.max(0, root.open)]

        objectName: "scene"
        visible: root.opened
        width: parent.width
        spacing: Theme.dp(22)

        Words {
            width: parent.width
            role: Words.Role.Title
            text: scene.section.heading
        }

        Grid {
            columns: root.stacked ? 1 : 3
            columnSpacing: Theme.dp(24)
            rowSpacing: Theme.dp(14)

            Repeater {
                model: scene.section.points

                ModelAnswer {
                    required property var modelData
                    required property int index

                    width: root.stacked ? scene.width : Math.floor((scene.width - Theme.dp(48)) / 3)
                    height: implicitHeight
                    level: index + 1
                    words: modelData.text
                }
            }
        }

        Words {
            width: parent.width
            textFormat: Text.StyledText
            text: scene.section.text
        }
    }
}
