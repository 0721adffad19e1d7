// Between plain words and Qt's StyledText, in which & and < are written out.

export function styled(words) {
    return words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

export function plain(text) {
    return text.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}
