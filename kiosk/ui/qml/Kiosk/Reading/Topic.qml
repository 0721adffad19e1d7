pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.ViewModels

// What a topic holds: the models as a scale, if it has any, and a tile for every other chapter.
Page {
    id: root

    required property ReadingViewModel reading

    readonly property bool medium: Theme.step === 0
    readonly property bool scaled: reading.models.length > 0
    readonly property var tiles: reading.chapters.filter(chapter => chapter.level === 0)
    readonly property int columns: Theme.step === 2 ? 1 : (portrait ? 2 : 3) - Theme.step
    readonly property int rows: Math.ceil(tiles.length / columns)
    readonly property int gap: Theme.dp(portrait ? 10 : 15)
    readonly property int forTiles: room.height - (scaled ? scale.height + gap : 0)

    title: reading.topicTitle
    onBack: visit.goHome()

    function open(chapter: string) {
        reading.openChapter(chapter);
        visit.goCard();
    }

    ScrollPane {
        anchors.fill: parent
        buttons: !root.medium
        spacing: root.gap

        PowerScale {
            id: scale

            visible: root.scaled
            width: parent.width
            height: visible ? implicitHeight : 0
            models: root.reading.models
            standing: root.medium && !root.portrait
            tall: root.medium && !root.portrait ? root.room.height - root.rows * Theme.target - root.rows * root.gap : 0
            onOpened: chapter => root.open(chapter)
        }

        Grid {
            id: grid

            width: parent.width
            columns: root.columns
            spacing: root.gap

            Repeater {
                model: root.tiles

                Tile {
                    required property var modelData
                    required property int index

                    objectName: "chapter:" + modelData.id
                    width: Math.floor((grid.width - root.gap * (root.columns - 1)) / root.columns)
                    height: root.medium ? Math.max(implicitHeight, Math.floor((root.forTiles - root.gap * (root.rows - 1)) / root.rows)) : implicitHeight
                    small: root.scaled && root.medium
                    picture: modelData.picture
                    text: modelData.title
                    focus: index === 0
                    onClicked: root.open(modelData.id)
                }
            }
        }
    }

    actions: [
        TouchButton {
            objectName: "primary"
            kind: TouchButton.Kind.Primary
            iconName: "pen-nib"
            text: qsTr("Sign")
            onClicked: root.visit.goSign()
        }
    ]
}
