pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import "../Controls/styled.mjs" as Styled

// A longer text over the screen, on as many pages as it needs.
Sheet {
    id: root

    required property list<string> paragraphs
    property string address: ""
    property string kind: "text"

    readonly property bool codeVisible: address !== "" && Theme.step === 0 && width > height

    PagedColumn {
        id: pages

        objectName: "pages"
        width: root.codeVisible ? parent.width - code.width - Theme.dp(56) : parent.width
        height: parent.height
        blocks: Array.from(root.paragraphs, text => ({
                    kind: root.kind,
                    text: Styled.styled(text)
                }))
    }

    QrCode {
        id: code

        objectName: "qr"
        visible: root.codeVisible
        anchors.right: parent.right
        side: Theme.mm(61)
        address: root.address
    }

    actions: [
        PageTurner {
            page: pages.page
            pages: pages.pages
            onTurned: page => pages.page = page
        }
    ]
}
