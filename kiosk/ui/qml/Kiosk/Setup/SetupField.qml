pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A line of a page of set-up: keeps what is typed, and hands the turn on.
TouchField {
    id: root

    required property SetupPage page

    width: parent?.width ?? 0
    onTyped: text => value = text
    onAccepted: page.step(1)
    onReturned: page.step(-1)
}
