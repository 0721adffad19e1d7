pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Changes the language at once when there are two, or shows the list.
TouchButton {
    id: root

    required property VisitViewModel visit

    readonly property var others: visit.languages.filter(each => each.code !== visit.language)

    signal lay(string sheet)

    objectName: "language"
    kind: TouchButton.Kind.Quiet
    iconName: "translate"
    text: others.length === 1 ? others[0].name : qsTr("Language")
    visible: others.length > 0
    onClicked: others.length === 1 ? visit.speak(others[0].code) : lay("languages")
}
