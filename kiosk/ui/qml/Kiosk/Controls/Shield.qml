pragma ComponentBehavior: Bound

import QtQuick

// Swallows touches for a moment: the second half of a double touch must not press what has just come under it.
MouseArea {
    id: root

    required property int pause

    objectName: "shield"
    visible: timer.running

    function raise() {
        if (pause > 0)
            timer.restart();
    }

    Timer {
        id: timer

        interval: root.pause
    }
}
