pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import "palette.mjs" as Palette

// The one place for sizes, type, space, color and motion. 1 dp = 1/160 inch = 0.15875 mm.
QtObject {
    id: theme

    // Set once by Main from the display view model.
    property real ppi: 149
    property string name: "light"
    property string textSize: "M"
    property bool still: false

    readonly property var colors: Palette.themes[name]
    readonly property bool dark: name === "dark" || name === "hcDark"
    readonly property bool plain: name === "hcLight" || name === "hcDark" || name === "sun"
    readonly property int step: textSize === "XL" ? 2 : textSize === "L" ? 1 : 0

    readonly property color background: colors.bg
    readonly property color surface: colors.surface
    readonly property color surfaceStrong: colors.surface2
    readonly property color text: colors.text
    readonly property color textMuted: colors.textMuted
    readonly property color primary: colors.primary
    readonly property color primaryPressed: colors.primaryPressed
    readonly property color primaryInk: colors.onPrimary
    readonly property color accent: colors.accent
    readonly property color accentInk: colors.onAccent
    readonly property color outline: colors.outline
    readonly property color focus: colors.focus
    readonly property color focusHalo: colors.focusHalo
    readonly property color success: colors.success
    readonly property color warning: colors.warning
    readonly property color warningBackground: colors.warningBg
    readonly property color danger: colors.danger
    readonly property color dangerBackground: colors.dangerBg
    readonly property color hero: dark ? surface : primary
    readonly property color modelInk: colors.onM
    readonly property color heroInk: dark ? text : primaryInk
    readonly property color heroAccent: plain && name !== "sun" ? heroInk : accent

    // What a drawing's colors, those of the light theme, become: on the page, and on the hero's ground.
    readonly property string inks: drawnWith(colors)
    readonly property string heroInks: drawnWith({
        text: heroInk,
        bg: hero,
        surface2: Qt.tint(hero, Qt.alpha(heroInk, 0.22)),
        primary: Qt.tint(hero, Qt.alpha(heroInk, 0.4)),
        accent: heroAccent
    })

    // Type, in pixels: M, L, XL.
    readonly property int caption: dp([32, 42, 64][step])
    readonly property int body: dp([42, 56, 84][step])
    readonly property int button: dp([44, 54, 64][step])
    readonly property int chrome: dp([42, 48, 56][step])
    readonly property int title: dp([56, 68, 90][step])
    readonly property int headline: dp([72, 84, 100][step])
    readonly property int display: dp(104)
    readonly property int keyCap: dp([44, 48, 56][step])

    // Space.
    readonly property int gap: mm(2.6)
    readonly property int space: dp(24)
    readonly property int wide: dp(32)
    readonly property int margin: dp(28)

    // Targets: 12.7 mm for any control, 15.2 mm high for a primary action.
    readonly property int target: mm(12.8)
    readonly property int primaryTarget: mm(15.4)
    readonly property int keyGap: mm(2.1)

    readonly property int radius: dp(16)
    readonly property int border: dp(plain ? 5 : 3)
    readonly property int ring: dp(6)

    readonly property int quick: still ? 0 : 120
    readonly property int slow: still ? 0 : 200

    readonly property string family: "Public Sans"
    readonly property string exactFamily: "Atkinson Hyperlegible Next"

    function drawnWith(inks: var): string {
        const roles = ["text", "bg", "surface2", "primary", "accent", "m1", "m2", "m3"].filter(role => role in inks);
        return roles.map(role => Palette.themes["light"][role].substring(1) + "-" + inks[role].toString().substring(1)).join("_");
    }

    function dp(units: real): int {
        return Math.round(units * ppi / 160);
    }

    function mm(millimeters: real): int {
        return Math.round(millimeters * ppi / 25.4);
    }

    function model(level: int): color {
        return colors["m" + level] ?? text;
    }

    function modelBackground(level: int): color {
        return colors["m" + level + "Bg"] ?? surface;
    }
}
