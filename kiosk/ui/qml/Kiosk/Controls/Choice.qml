pragma ComponentBehavior: Bound

import QtQuick

// One of several answers of which exactly one holds; the chosen one says so by a tick, not by color alone.
TouchButton {
    id: root

    required property bool chosen

    textRole: Words.Role.Chrome
    tall: false
    kind: chosen ? TouchButton.Kind.Primary : TouchButton.Kind.Secondary
    iconName: chosen ? "check" : ""
    iconShown: chosen
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen
}
