pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Controls
import Kiosk.Reading
import Kiosk.Setup
import Kiosk.Staff
import Kiosk.ViewModels

// The window: the ribbon of practice, one screen at a time, and what may be laid over it.
Window {
    id: root

    required property int pause
    required property VisitViewModel visit
    required property DisplayViewModel display
    required property CampaignViewModel campaign
    required property ReadingViewModel reading
    required property CardViewModel card
    required property SignViewModel sign
    required property StaffViewModel staff
    required property TableViewModel table
    required property ExportViewModel exporting
    required property HealthViewModel health
    required property SetupViewModel setup

    readonly property bool typing: (screen.item as Sign)?.typing ?? false
    // Whether visitors are kept from the screens: they stay as they are, out of sight and out of reach.
    readonly property bool barred: setup.open || staff.place !== "" || staff.cover !== ""

    property string laid: ""

    function lay(sheet: string) {
        laid = sheet;
    }

    color: Theme.background
    title: qsTr("Outreach kiosk")
    onClosing: close => close.accepted = staff.mayClose || setup.open

    Binding {
        target: Theme
        property: "ppi"
        value: root.display.ppi
    }

    Binding {
        target: Theme
        property: "name"
        value: root.display.theme
    }

    Binding {
        target: Theme
        property: "textSize"
        value: root.display.textSize
    }

    Binding {
        target: Theme
        property: "still"
        value: root.display.still
    }

    Connections {
        target: root.visit

        function onForgotten() {
            root.laid = "";
        }
    }

    Shortcut {
        sequence: "Ctrl+Shift+S"
        enabled: !root.setup.open
        onActivated: root.staff.knock()
    }

    Shortcut {
        sequence: "Ctrl+Shift+L"
        onActivated: root.staff.panic()
    }

    Ribbon {
        id: ribbon

        width: parent.width
        visible: (practice || folded) && !root.setup.open
        height: visible ? implicitHeight : 0
        pin: root.visit.practicePin
        passphrase: root.visit.practicePassphrase
        title: root.campaign.title
        folded: root.typing
        offering: root.visit.place === "attract" && root.staff.place === "" && !root.setup.open
        onSetUp: {
            root.visit.startOver();
            root.setup.begin();
        }
    }

    // Left screens are destroyed, and what was typed into them with them.
    Loader {
        id: screen

        anchors.top: ribbon.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        enabled: overlay.status === Loader.Null && !root.barred
        visible: !overlay.item && !root.barred
        sourceComponent: ({
                attract: attract,
                home: home,
                topic: topic,
                card: cardPage,
                sign: sign,
                thanks: thanks
            })[root.visit.place]
        onLoaded: {
            shield.raise();
            fade.stop();
            opacity = 1;
            if (!Theme.still && root.visit.place !== "attract")
                fade.start();
        }

        NumberAnimation {
            id: fade

            target: screen
            property: "opacity"
            from: 0.2
            to: 1
            duration: Theme.slow
            easing.type: Easing.OutCubic
        }
    }

    Sheets {
        id: overlay

        anchors.fill: screen
        visit: root.visit
        display: root.display
        campaign: root.campaign
        reading: root.reading
        card: root.card
        laid: root.laid
        enabled: !root.barred
        visible: !root.barred
        onLoaded: shield.raise()
        onClosed: root.laid = ""
        // Or the keyboard would have nowhere to go.
        onStatusChanged: if (status === Loader.Null)
            (screen.item as Item)?.forceActiveFocus()
    }

    Loader {
        anchors.fill: screen
        active: root.staff.cover !== "" && root.staff.place === "" && !root.setup.open
        sourceComponent: Cover {
            cover: root.staff.cover
            campaign: root.campaign
            visit: root.visit
        }
    }

    // For staff between two visitors: it says nothing to anybody else.
    Rectangle {
        objectName: "copyMissingMark"
        visible: root.staff.copyMissing && root.staff.place === "" && root.visit.place === "attract" && !root.setup.open
        anchors.left: screen.left
        anchors.top: screen.top
        anchors.margins: Theme.dp(8)
        width: Theme.dp(44)
        height: width
        radius: width / 2
        color: Theme.warningBackground
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("For staff: the second disk is missing")

        Icon {
            anchors.centerIn: parent
            name: "usb"
            color: Theme.warning
            size: Theme.dp(30)
        }
    }

    StaffScreens {
        anchors.fill: screen
        staff: root.staff
        table: root.table
        exporting: root.exporting
        health: root.health
        visit: root.visit
        onLoaded: shield.raise()
        onStatusChanged: if (status === Loader.Null)
            ((overlay.item ?? screen.item) as Item)?.forceActiveFocus()
    }

    Loader {
        anchors.fill: parent
        active: root.setup.open
        sourceComponent: SetupScreens {
            setup: root.setup
            display: root.display
        }
        onStatusChanged: if (status === Loader.Null)
            (screen.item as Item)?.forceActiveFocus()
    }

    Shield {
        id: shield

        anchors.fill: parent
        pause: root.pause
    }

    Component {
        id: attract

        Attract {
            visit: root.visit
            campaign: root.campaign
            reading: root.reading
            onLay: sheet => root.lay(sheet)
        }
    }

    Component {
        id: home

        Home {
            visit: root.visit
            campaign: root.campaign
            reading: root.reading
            typedSomething: root.sign.touched
            onLay: sheet => root.lay(sheet)
        }
    }

    Component {
        id: topic

        Topic {
            visit: root.visit
            reading: root.reading
            typedSomething: root.sign.touched
            onLay: sheet => root.lay(sheet)
        }
    }

    Component {
        id: cardPage

        Card {
            visit: root.visit
            reading: root.reading
            card: root.card
            onTurned: shield.raise()
            typedSomething: root.sign.touched
            onLay: sheet => root.lay(sheet)
        }
    }

    Component {
        id: sign

        Sign {
            visit: root.visit
            campaign: root.campaign
            sign: root.sign
            typedSomething: root.sign.touched
            onLay: sheet => root.lay(sheet)
        }
    }

    Component {
        id: thanks

        Thanks {
            visit: root.visit
            campaign: root.campaign
            sign: root.sign
            onAskedToRemove: shield.raise()
            onLay: sheet => root.lay(sheet)
        }
    }
}
