pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The frame of every screen after the attract screen: header, content, footer; all three always in the same place.
FocusScope {
    id: root

    required property VisitViewModel visit
    property string title: ""
    // What stands in its place where it does not fit.
    property string shortTitle: ""
    property bool backVisible: true
    property bool typedSomething: false
    property bool folded: false
    property bool titleMayWrap: true
    // Whether the footer keeps its height while its buttons come and go: pages are cut by what it leaves.
    property bool footFixed: false
    property string note: ""
    property alias actions: bar.data
    property alias below: belowPlace.data
    default property alias content: place.data

    readonly property bool portrait: height > width
    readonly property bool titleHidden: !left.fits
    readonly property bool noteHidden: remark.between < 10 * Theme.caption
    readonly property alias room: place

    signal back
    signal unfold
    signal lay(string sheet)

    focus: true
    Keys.onEscapePressed: {
        if (folded)
            unfold();
        else if (backVisible)
            back();
    }
    TextMetrics {
        id: wanted

        font: heading.font
        text: root.title
    }

    Rectangle {
        id: head

        width: parent.width
        height: root.folded ? 0 : right.y + right.height + Theme.dp(8)
        visible: !root.folded
        color: Theme.surface

        Row {
            id: left

            readonly property real lead: root.backVisible ? backButton.width + spacing : 0
            readonly property bool alone: root.portrait && root.titleMayWrap && lead + wanted.advanceWidth + right.implicitWidth + Theme.wide > parent.width - 2 * Theme.margin
            readonly property real most: parent.width - 2 * Theme.margin - (alone ? 0 : right.implicitWidth + Theme.wide)

            readonly property bool fits: wanted.advanceWidth <= most - lead

            x: Theme.margin
            y: Theme.dp(8)
            height: Theme.target
            spacing: Theme.dp(32)

            TouchButton {
                id: backButton

                objectName: "back"
                visible: root.backVisible
                kind: TouchButton.Kind.Quiet
                leftPadding: 0
                iconName: "arrow-left"
                text: qsTr("Back")
                onClicked: root.back()
            }

            Words {
                id: heading

                objectName: "pageTitle"
                anchors.verticalCenter: parent.verticalCenter
                visible: implicitWidth <= left.most - left.lead
                role: Words.Role.Chrome
                lineHeight: 1
                wrapMode: Text.NoWrap
                text: left.fits ? root.title : root.shortTitle
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }

        Row {
            id: right

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: left.alone ? left.y + left.height + Theme.dp(4) : Theme.dp(8)
            spacing: Theme.dp(10)

            LanguageButton {
                visit: root.visit
                onLay: sheet => root.lay(sheet)
            }

            TouchButton {
                objectName: "display"
                kind: TouchButton.Kind.Quiet
                rightPadding: 0
                iconName: "text-aa"
                text: qsTr("Display")
                onClicked: root.lay("display")
            }
        }
    }

    Item {
        id: place

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: root.folded ? Theme.dp(10) : Theme.dp(12)
        anchors.bottomMargin: root.folded ? Theme.dp(6) : Theme.dp(4)
    }

    Item {
        id: foot

        readonly property int firstLine: Theme.dp(10)

        anchors.bottom: belowPlace.top
        width: parent.width
        height: root.folded ? 0 : bar.y + bar.height + Theme.dp(14)
        visible: !root.folded

        TouchButton {
            id: startOver

            readonly property real free: parent.width - 2 * Theme.margin - implicitWidth - bar.implicitWidth
            readonly property bool alone: root.footFixed ? root.portrait : free < Theme.wide

            objectName: "startOver"
            x: Theme.margin
            y: foot.firstLine + (alone ? 0 : Math.round((bar.height - height) / 2))
            kind: TouchButton.Kind.Quiet
            leftPadding: 0
            iconName: "arrow-counter-clockwise"
            text: qsTr("Start over")
            onClicked: root.typedSomething ? root.lay("startOver") : root.visit.startOver()
        }

        // Between the buttons, where there is room; else the screen says it in its content.
        Words {
            id: remark

            readonly property real between: startOver.alone ? parent.width - startOver.width - 3 * Theme.margin : startOver.free - 2 * Theme.space
            visible: text !== "" && !root.noteHidden
            x: startOver.x + startOver.width + Theme.space
            y: startOver.y + Math.round((startOver.height - height) / 2)
            width: between
            horizontalAlignment: Text.AlignHCenter
            role: Words.Role.Caption
            lineHeight: 1.1
            color: Theme.textMuted
            text: root.note
        }

        Row {
            id: bar

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: foot.firstLine + (startOver.alone ? startOver.height + Theme.dp(8) : 0)
            height: Math.max(implicitHeight, startOver.implicitHeight)
            spacing: Theme.gap
        }
    }

    Item {
        id: belowPlace

        anchors.bottom: parent.bottom
        width: parent.width
        height: childrenRect.height
    }
}
