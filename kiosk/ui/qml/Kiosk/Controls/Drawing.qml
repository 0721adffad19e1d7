pragma ComponentBehavior: Bound

import QtQuick

// One of the pack's drawings in the colors of the theme, three quarters as high as wide. Stands beside words, so it is silent.
Image {
    id: root

    required property string name
    property string inks: Theme.inks

    visible: name !== ""
    height: Math.round(width * 0.75)
    sourceSize: Qt.size(width, height)
    source: name && width > 0 && height > 0 ? "image://drawing/" + name + "/" + inks : ""
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
