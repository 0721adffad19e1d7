pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// A map whose places stand out by level: by color, by a thicker outline, and by the number in them.
Item {
    id: root

    required property var map

    readonly property real factor: map.width ? Math.min(width / map.width, height / map.height) : 1

    // What it shows stands in words beside it.
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Map")

    Item {
        anchors.centerIn: parent
        width: (root.map.width ?? 0) * root.factor
        height: (root.map.height ?? 0) * root.factor

        Repeater {
            model: root.map.places ?? []

            Item {
                id: place

                required property var modelData

                readonly property bool marked: modelData.level > 0

                objectName: "place"
                anchors.fill: parent

                Shape {
                    width: root.map.width
                    height: root.map.height
                    transformOrigin: Item.TopLeft
                    scale: root.factor

                    ShapePath {
                        fillColor: place.marked ? Theme.model(place.modelData.level) : Theme.surfaceStrong
                        strokeColor: place.marked ? Theme.background : Theme.outline
                        strokeWidth: place.marked ? 4 : 2
                        joinStyle: ShapePath.RoundJoin

                        PathSvg {
                            path: place.modelData.path
                        }
                    }
                }

                Text {
                    visible: place.marked
                    x: place.modelData.x * root.factor - width / 2
                    y: place.modelData.y * root.factor - height / 2
                    font.family: Theme.family
                    font.weight: Font.ExtraBold
                    font.pixelSize: Math.round(28 * root.factor)
                    color: Theme.modelInk
                    text: place.modelData.level
                }
            }
        }
    }
}
