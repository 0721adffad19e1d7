#!/bin/sh
# Checks every QML file (`qml.sh lint`) or puts it into the house style (`qml.sh format`).
set -eu
cd "$(dirname "$0")/.."

qml=kiosk/ui/qml
styled=build/qml-styled

find "$qml" -name '*.qml' | grep -q . || { echo "No QML file found in $qml." >&2; exit 1; }

lint() {
    .venv/bin/python packaging/qml_types.py
    find "$qml" -name '*.qml' -exec .venv/bin/pyside6-qmllint -I build/qml -I "$qml" -W 0 {} +
}

# qmlformat cannot check, so a copy is formatted and compared.
check_style() {
    rm -rf "$styled"
    mkdir -p build
    cp -R "$qml" "$styled"
    format "$styled"
    diff -ru "$qml" "$styled" || { echo "QML out of style: \`make format\` does what is shown above." >&2; exit 1; }
}

format() {
    find "$1" -name '*.qml' -exec .venv/bin/pyside6-qmlformat -i {} +
}

case ${1-} in
    lint) lint && check_style ;;
    format) format "$qml" ;;
    *) echo "usage: $0 lint|format" >&2; exit 2 ;;
esac
