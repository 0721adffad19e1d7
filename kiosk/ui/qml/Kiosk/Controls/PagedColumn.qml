pragma ComponentBehavior: Bound

import QtQuick

// Blocks of text on as many pages as they need; a page never cuts a block. Turned by buttons, never by flick alone.
Item {
    id: root

    required property var blocks
    property int spacing: Theme.space
    property int page: 0

    readonly property int pages: starts.length
    readonly property int first: starts[Math.min(page, pages - 1)] ?? 0
    readonly property int next: starts[page + 1] ?? blocks.length

    property var starts: [0]

    onBlocksChanged: {
        page = 0;
        Qt.callLater(paginate);
    }
    onHeightChanged: Qt.callLater(paginate)
    onWidthChanged: Qt.callLater(paginate)

    function paginate() {
        const found = [0];
        let filled = 0;
        // Heights, not places: the column lays its blocks out later than this runs.
        for (let i = 0; i < repeater.count; i++) {
            const block = repeater.itemAt(i);
            if (!block)
                return;
            if (i > found[found.length - 1] && filled + block.height > root.height) {
                found.push(i);
                filled = 0;
            }
            filled += block.height + root.spacing;
        }
        starts = found;
        page = Math.min(page, found.length - 1);
    }

    Item {
        readonly property Item from: repeater.count > 0 ? repeater.itemAt(root.first) : null

        width: parent.width
        height: parent.height
        clip: true

        Column {
            id: column

            y: parent.from ? -parent.from.y : 0
            width: parent.width
            spacing: root.spacing

            Repeater {
                id: repeater

                model: root.blocks
                delegate: Item {
                    id: cell

                    required property var modelData
                    required property int index

                    width: column.width
                    height: block.implicitHeight
                    opacity: index >= root.first && index < root.next ? 1 : 0
                    onHeightChanged: Qt.callLater(root.paginate)

                    CardBlock {
                        id: block

                        width: parent.width
                        kind: cell.modelData.kind
                        text: cell.modelData.text
                    }
                }
            }
        }
    }
}
