pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// As of which day the facts held; the whole line opens the sources. Amber where they may have changed.
TouchButton {
    id: root

    required property string facts
    required property bool old

    objectName: "sources"
    kind: TouchButton.Kind.Quiet
    leftPadding: Theme.dp(old ? 16 : 0)
    rightPadding: leftPadding
    textRole: Theme.step === 0 ? Words.Role.Caption : Words.Role.Chrome
    textStart: true
    ink: old ? Theme.warning : Theme.primary
    iconName: old ? "warning-circle" : "info"
    text: Theme.step === 0 ? facts : qsTr("Sources")

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.surfaceStrong : root.old ? Theme.warningBackground : "transparent"
        border.width: root.old ? Theme.border : 0
        border.color: Theme.warning

        FocusRing {
            visible: root.visualFocus
        }
    }
}
