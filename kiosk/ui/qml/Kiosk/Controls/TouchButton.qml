pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A button a finger can find: acts on release, words and icon always together.
Button {
    id: root

    enum Kind {
        Primary,
        Accent,
        Secondary,
        Quiet
    }

    property int kind: TouchButton.Kind.Secondary
    property string iconName: ""
    property bool iconAfter: false
    property bool textStart: false
    property int textRole: kind === TouchButton.Kind.Quiet ? Words.Role.Chrome : Words.Role.Button
    property color ink: kind === TouchButton.Kind.Primary ? Theme.primaryInk : kind === TouchButton.Kind.Accent ? Theme.accentInk : Theme.primary

    readonly property bool strong: kind === TouchButton.Kind.Primary || kind === TouchButton.Kind.Accent
    property bool tall: strong
    // The largest text leaves no room for both; a button without words keeps its icon.
    property bool iconShown: iconName !== "" && (Theme.step < 2 || text === "")

    implicitWidth: Math.max(strong ? Theme.mm(40.2) : Theme.target, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(tall ? Theme.primaryTarget : Theme.target, contentItem.implicitHeight + topPadding + bottomPadding)
    leftPadding: Theme.dp(kind === TouchButton.Kind.Quiet || Theme.step === 2 ? 16 : 28)
    rightPadding: leftPadding
    topPadding: Theme.dp(10)
    bottomPadding: topPadding
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        implicitWidth: Math.ceil(label.implicitWidth) + row.taken
        implicitHeight: Math.max(label.height, icon.height)

        Row {
            id: row

            readonly property real taken: root.iconShown ? icon.width + (root.text ? spacing : 0) : 0

            anchors.verticalCenter: parent.verticalCenter
            x: root.textStart ? 0 : Math.round((parent.width - width) / 2)
            spacing: Theme.dp(14)
            layoutDirection: root.iconAfter ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconShown
                name: root.iconName || "check"
                color: root.ink
                size: Math.round(label.font.pixelSize * 1.05)
            }

            Words {
                id: label

                width: Math.min(Math.ceil(implicitWidth), root.availableWidth - row.taken)
                anchors.verticalCenter: parent.verticalCenter
                role: root.textRole
                lineHeight: 1
                text: root.text
                color: root.ink
                horizontalAlignment: root.textStart ? Text.AlignLeft : Text.AlignHCenter
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: {
            if (root.kind === TouchButton.Kind.Primary)
                return root.down ? Theme.primaryPressed : Theme.primary;
            if (root.kind === TouchButton.Kind.Accent)
                return root.down ? Qt.darker(Theme.accent, 1.15) : Theme.accent;
            if (root.kind === TouchButton.Kind.Secondary)
                return root.down ? Theme.surfaceStrong : Theme.background;
            return root.down ? Theme.surfaceStrong : "transparent";
        }
        border.width: root.down ? Theme.dp(6) : root.kind === TouchButton.Kind.Quiet ? 0 : Theme.border
        border.color: root.kind === TouchButton.Kind.Accent ? (Theme.plain ? Theme.accentInk : Theme.accent) : Theme.primary

        FocusRing {
            visible: root.visualFocus
        }
    }
}
