pragma ComponentBehavior: Bound

import QtQuick

// A line icon from assets/icons, in any color. Always stands beside words, so it is silent to readers.
Image {
    id: root

    required property string name
    property color color: Theme.text
    property int size: Theme.dp(40)

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: "image://icon/" + name + "/" + color.toString().substring(1)
    Accessible.ignored: true
}
