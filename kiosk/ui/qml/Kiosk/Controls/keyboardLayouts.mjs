// Which keys stand in which row, for each kind of field. A key: text it types, or an action; and its weight.

const key = text => ({ text, action: "", weight: 1 });
const act = (action, weight = 1) => ({ text: "", action, weight });
const keys = letters => Array.from(letters, key);
const chip = (text, weight = 2) => ({ text, action: "", weight });

const rows = {
    accents: keys("áéíóúüñʻ."),
    digits: keys("1234567890"),
    top: keys("qwertyuiop"),
    home: keys("asdfghjklñ"),
    signs: keys("!?@#$%&*()"),
    moreSigns: keys("-_=+/\\:;,\""),
};

function turn() {
    return [act("previous", 1.6), act("next", 1.6), act("done", 1.6)];
}

function letters(smart, bottom, last, portrait) {
    const third = [act("shift"), ...keys("zxcvbnm"), ...last, act("backspace")];
    const body = [smart, rows.top, rows.home, third];
    return portrait ? [...body, bottom, turn()] : [...body, [...bottom, ...turn()]];
}

// A passphrase may have been made on a laptop: everything that its keyboard has can be typed.
function everything(others, portrait) {
    const bottom = [act("page", 1.4), { text: " ", action: "space", weight: 5 }];
    if (!others)
        return letters(rows.digits, bottom, [key("'"), key("-")], portrait);
    const body = [rows.accents, rows.signs, rows.moreSigns, [...keys("[]{}<>|~^`"), act("backspace", 1.4)]];
    return portrait ? [...body, bottom, turn()] : [...body, [...bottom, ...turn()]];
}

function pad(extra) {
    return [
        [...keys("123"), act("backspace", 1.4)],
        [...keys("456"), act("previous", 1.4)],
        [...keys("789"), act("next", 1.4)],
        [key(extra[0]), key("0"), key(extra[1]), act("done", 1.4)],
    ];
}

// kind: name | zip | email | phone | text; digits: the smart row shows digits, a text its signs; chips: e-mail endings, each with its @.
export function layout(kind, portrait, digits, chips) {
    if (kind === "zip")
        return pad(["", "-"]);
    if (kind === "phone")
        return pad(["+", "-"]);
    if (kind === "email") {
        const smart = chips.length ? chips.slice(0, portrait ? 4 : 5).map(text => chip(text)) : rows.digits;
        const bottom = [key("@"), key("."), key("_"), chip(".com", 1.4), chip("@gmail.com", 2.6)];
        return letters(smart, bottom, [key("+"), key("-")], portrait);
    }
    if (kind === "text")
        return everything(digits, portrait);
    const smart = digits ? rows.digits : rows.accents;
    return letters(smart, [act("page", 1.4), { text: " ", action: "space", weight: 5 }], [key("'"), key("-")], portrait);
}
