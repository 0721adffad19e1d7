pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// What the staff area tells: it grows less than what visitors read, so that its screens hold at the largest text.
Words {
    property bool small: false

    role: Words.Role.Chrome
    font.weight: Font.Normal
    font.pixelSize: small ? Math.min(Theme.caption, Theme.dp(46)) : Theme.chrome
}
