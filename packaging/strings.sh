#!/bin/sh
# Keeps every catalogue of assets/i18n in step with the texts of the screens: `strings.sh update` or `check`.
set -eu
cd "$(dirname "$0")/.."

gather() { # into which .ts file
    language=$(basename "$1" .ts | sed 's/^kiosk_//')
    # Without locations, so that a moved line changes nothing here.
    .venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -extensions qml,py \
        -target-language "$language" kiosk/ui -ts "$1"
}

compile() {
    .venv/bin/pyside6-lrelease -silent -fail-on-unfinished "$1" -qm "${1%.ts}.qm" || {
        echo "Translate what is marked unfinished in $1, then type \`make strings\` again." >&2
        exit 1
    }
}

check() {
    fresh=build/i18n/$(basename "$1")
    mkdir -p build/i18n
    cp "$1" "$fresh"
    gather "$fresh"
    diff -u "$1" "$fresh" || outdated "$1"
    compile "$fresh"
    cmp "${1%.ts}.qm" "${fresh%.ts}.qm" || outdated "$1"
}

outdated() {
    echo "$1 is behind the screens: type \`make strings\`, then translate what is unfinished in it." >&2
    exit 1
}

case ${1-} in
    update) for catalogue in assets/i18n/*.ts; do gather "$catalogue" && compile "$catalogue"; done ;;
    check) for catalogue in assets/i18n/*.ts; do check "$catalogue"; done ;;
    *) echo "usage: $0 update|check" >&2; exit 2 ;;
esac
