pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The title of a page and what it says below, where they stand beside something else.
Column {
    id: root

    required property SetupPage page

    spacing: Theme.space

    Words {
        objectName: "pageTitle"
        width: parent.width
        role: Words.Role.Title
        text: root.page.title
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Words {
        width: parent.width
        visible: text !== ""
        color: Theme.textMuted
        text: root.page.lead
    }
}
