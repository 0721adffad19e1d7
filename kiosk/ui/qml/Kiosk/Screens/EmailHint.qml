pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// "Did you mean …?" with two answers of equal weight. Never insists.
Flow {
    id: root

    required property string suggestion
    property int keyPolicy: Qt.StrongFocus

    signal taken
    signal refused

    spacing: Theme.dp(16)
    visible: suggestion !== ""

    Words {
        width: Math.min(implicitWidth, root.width)
        height: Math.max(implicitHeight, Theme.target)
        verticalAlignment: Text.AlignVCenter
        role: Words.Role.Chrome
        text: qsTr("Did you mean %1?").arg(root.suggestion)
    }

    TouchButton {
        objectName: "takeHint"
        textRole: Words.Role.Chrome
        focusPolicy: root.keyPolicy
        text: qsTr("Yes, fix it")
        onClicked: root.taken()
    }

    TouchButton {
        objectName: "refuseHint"
        textRole: Words.Role.Chrome
        focusPolicy: root.keyPolicy
        text: qsTr("No, keep mine")
        onClicked: root.refused()
    }
}
