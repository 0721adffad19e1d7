#!/bin/sh
# Keeps the Spanish catalogue in step with the texts of the screens: `strings.sh update` or `check`.
set -eu
cd "$(dirname "$0")/.."

catalogue=assets/i18n/kiosk_es

gather() { # into which .ts file
    # Without locations, so that a moved line changes nothing here.
    .venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -extensions qml,py \
        -target-language es kiosk/ui -ts "$1.ts"
}

compile() {
    .venv/bin/pyside6-lrelease -silent -fail-on-unfinished "$1.ts" -qm "$1.qm" || {
        echo "Translate what is marked unfinished in $catalogue.ts, then type \`make strings\` again." >&2
        exit 1
    }
}

check() {
    fresh=build/i18n/kiosk_es
    mkdir -p build/i18n
    cp "$catalogue.ts" "$fresh.ts"
    gather "$fresh"
    diff -u "$catalogue.ts" "$fresh.ts" || outdated
    compile "$fresh"
    cmp "$catalogue.qm" "$fresh.qm" || outdated
}

outdated() {
    echo "The Spanish catalogue is behind the screens: type \`make strings\`, then translate in $catalogue.ts." >&2
    exit 1
}

case ${1-} in
    update) mkdir -p assets/i18n && gather "$catalogue" && compile "$catalogue" ;;
    check) check ;;
    *) echo "usage: $0 update|check" >&2; exit 2 ;;
esac
