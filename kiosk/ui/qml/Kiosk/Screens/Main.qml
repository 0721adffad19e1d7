pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Controls
import Kiosk.Reading
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

    readonly property bool typing: (screen.item as Sign)?.typing ?? false

    property string laid: ""

    function lay(sheet: string) {
        laid = sheet;
    }

    color: Theme.background
    title: qsTr("Outreach kiosk")

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

    Ribbon {
        id: ribbon

        width: parent.width
        visible: practice || folded
        height: visible ? implicitHeight : 0
        passphrase: root.visit.practicePassphrase
        title: root.campaign.title
        folded: root.typing
    }

    // Left screens are destroyed, and what was typed into them with them.
    Loader {
        id: screen

        anchors.top: ribbon.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        enabled: overlay.status === Loader.Null
        visible: !overlay.item
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
        onLoaded: shield.raise()
        onClosed: root.laid = ""
        // Or the keyboard would have nowhere to go.
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
            onLay: sheet => root.lay(sheet)
        }
    }
}
