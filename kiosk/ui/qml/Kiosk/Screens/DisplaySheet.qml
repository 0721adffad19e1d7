pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// How the screen looks, tried on as one chooses. Back to normal after each visitor.
Sheet {
    id: root

    required property DisplayViewModel display

    title: qsTr("Display")

    ScrollPane {
        anchors.fill: parent
        spacing: Theme.dp(28)

        Choices {
            title: qsTr("Text")
            chosen: root.display.textSize
            options: [
                {
                    value: "M",
                    text: qsTr("Normal")
                },
                {
                    value: "L",
                    text: qsTr("Large")
                },
                {
                    value: "XL",
                    text: qsTr("Largest")
                }
            ]
            onPicked: value => root.display.chooseTextSize(value)
        }

        Choices {
            title: qsTr("Colors")
            chosen: root.display.theme
            options: [
                {
                    value: "light",
                    text: qsTr("Light")
                },
                {
                    value: "dark",
                    text: qsTr("Dark")
                },
                {
                    value: "hcLight",
                    text: qsTr("High contrast, light")
                },
                {
                    value: "hcDark",
                    text: qsTr("High contrast, dark")
                },
                {
                    value: "sun",
                    text: qsTr("Sunlight")
                }
            ]
            onPicked: value => root.display.chooseTheme(value)
        }

        Choices {
            title: qsTr("Motion")
            chosen: root.display.still ? "still" : "moving"
            options: [
                {
                    value: "moving",
                    text: qsTr("Normal")
                },
                {
                    value: "still",
                    text: qsTr("Less")
                }
            ]
            onPicked: value => root.display.reduceMotion(value === "still")
        }
    }

    actions: [
        TouchButton {
            objectName: "resetDisplay"
            kind: TouchButton.Kind.Quiet
            iconName: "arrow-counter-clockwise"
            text: qsTr("Reset")
            onClicked: root.display.reset()
        }
    ]
}
