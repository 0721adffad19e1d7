pragma ComponentBehavior: Bound

import QtQuick
import "pagination.mjs" as Pagination

// Blocks on as many pages as they need. A page ends between two blocks, and where one block alone is taller
// than the page, between two of its lines. Turned by buttons, never by flick alone.
// A delegate tells its height, and may tell lineStep (of its lines) and leads (what follows belongs to it);
// it has shown, which is false while it stands on another page.
Item {
    id: root

    required property var blocks
    // Of what is read: another begins at its first page, the same in another language stays where it is.
    property string of: ""
    property int spacing: Theme.space
    property int page: 0
    property alias delegate: repeater.delegate

    readonly property int pages: cuts.length
    readonly property var cut: cuts[Math.min(page, pages - 1)]

    // As pagination.mjs makes them.
    property var cuts: [Pagination.start]

    signal tapped
    signal sources
    signal takeAway

    onOfChanged: page = 0
    onBlocksChanged: Qt.callLater(paginate)
    onHeightChanged: Qt.callLater(paginate)
    onWidthChanged: Qt.callLater(paginate)
    onCutChanged: Pagination.show(repeater, cut)

    function turn(by: int) {
        page += by;
    }

    // Heights, not places: the column lays its blocks out later than this runs.
    function paginate() {
        const blocks = Array.from({
            length: repeater.count
        }, (_, index) => repeater.itemAt(index));
        if (root.height <= 0 || blocks.length === 0 || blocks.includes(null))
            return;
        cuts = Pagination.cut(blocks, root.height, root.spacing);
        page = Math.min(page, cuts.length - 1);
    }

    Item {
        objectName: "page"
        width: parent.width
        height: root.cut.height
        clip: true

        Column {
            y: -(repeater.itemAt(root.cut.first)?.y ?? 0) - root.cut.offset
            width: parent.width
            spacing: root.spacing
            onImplicitHeightChanged: Qt.callLater(root.paginate)

            Repeater {
                id: repeater

                model: root.blocks
                delegate: CardBlock {
                    required property var modelData

                    objectName: "block"
                    width: root.width
                    block: modelData
                    room: root.height
                    onTapped: root.tapped()
                    onSources: root.sources()
                    onTakeAway: root.takeAway()
                }
            }
        }
    }
}
