pragma ComponentBehavior: Bound

import QtQuick

// Text in one of the sizes of the house; wraps, never elides.
Text {
    id: root

    enum Role {
        Caption,
        Body,
        Label,
        Chrome,
        Button,
        Title,
        Headline,
        Display
    }

    property int role: Words.Role.Body

    color: Theme.text
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    lineHeight: root.role >= Words.Role.Button ? 1.12 : Theme.step === 0 ? 1.25 : 1.2
    font.family: Theme.family
    font.pixelSize: [Theme.caption, Theme.body, Theme.body, Theme.chrome, Theme.button, Theme.title, Theme.headline, Theme.display][role]
    font.weight: [Font.Medium, Theme.name === "sun" ? Font.Medium : Font.Normal, Font.DemiBold, Font.DemiBold, Font.Bold, Font.Bold, Font.ExtraBold, Font.ExtraBold][role]
}
