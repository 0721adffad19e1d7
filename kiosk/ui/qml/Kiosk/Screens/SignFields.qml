pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The four lines of the form, in two rows, or under each other where there is no room.
Grid {
    id: root

    required property SignViewModel sign
    required property bool emailRequired
    required property bool stacked
    required property ProblemWords problemWords

    readonly property list<TouchField> fields: [name, zip, email, phone]
    readonly property TouchField current: fields.find(each => each.typing) ?? null

    signal finished
    signal begun

    columns: stacked ? 1 : 2
    columnSpacing: Theme.space
    rowSpacing: Theme.dp(6)

    function step(by: int) {
        const at = fields.indexOf(current) + by;
        if (at >= fields.length)
            finished();
        else if (at < 0)
            begun();
        else
            fields[at].focusIn();
    }

    function focusOn(kind: string) {
        fields.find(each => each.kind === kind)?.focusIn();
    }

    component Line: TouchField {
        required property real share

        objectName: "field:" + kind
        width: root.stacked ? root.width : Math.floor((root.width - root.columnSpacing) * share)
        value: root.sign[kind]
        problem: root.problemWords.of(root.sign.problems[kind] ?? "")
        onTyped: text => root.sign.typed(kind, text)
        onDeparted: root.sign.left(kind)
        onAccepted: root.step(1)
        onReturned: root.step(-1)
    }

    Line {
        id: name

        kind: "name"
        share: 0.66
        label: qsTr("Your name")
    }

    Line {
        id: zip

        kind: "zip"
        share: 0.34
        exact: true
        label: qsTr("ZIP code")
    }

    Line {
        id: email

        kind: "email"
        share: 0.66
        exact: true
        label: qsTr("E-mail")
        note: root.emailRequired ? "" : qsTr("optional")
    }

    Line {
        id: phone

        kind: "phone"
        share: 0.34
        exact: true
        label: qsTr("Phone")
        note: qsTr("optional")
    }
}
