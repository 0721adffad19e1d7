#!/bin/sh
# Makes .venv ready for `make`, on a bare Debian or Ubuntu too; does nothing when all is there.
set -eu
cd "$(dirname "$0")/.."

lock=requirements-dev.lock
stamp=.venv/made-from
# Python before 3.11 lacks what the code uses; for versions after 3.14 the lock holds no wheels.
supported='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'

say() { printf '%s\n' "$*" >&2; }

# Each library that Qt links, and the Debian package that holds it. Looked for by library and not by
# package, because the libraries keep their names where Debian renames the package (libglib2.0-0t64).
qt_libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libGLX.so.0 libglx0
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libbrotlidec.so.1 libbrotli1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libgthread-2.0.so.0 libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
'

missing_libraries() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    echo "$qt_libraries" | while read -r library package; do
        case $known in
            *"	$library "*) ;;
            *) [ -z "$library" ] || printf ' %s' "$package" ;;
        esac
    done
}

# The system's own python3 first, then the newest; never the one inside a .venv about to be rebuilt.
find_python() {
    PATH=$(printf '%s' "$PATH" | sed "s|$PWD/.venv/bin:||g")
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if "$name" -c "$supported" 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
}

# Debian splits the venv module off: it can be imported, but makes nothing without ensurepip.
missing_venv() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null ||
        "$1" -c 'import sys; print(" python3.%d-venv" % sys.version_info[1])'
}

# Only CI insists on the tools of the fault tests, which elsewhere are skipped without them.
missing_tools() {
    [ -n "${CI:-}" ] || return 0
    command -v strace >/dev/null || printf ' strace'
    PATH="$PATH:/sbin:/usr/sbin" command -v mkfs.ext4 >/dev/null || printf ' e2fsprogs'
}

install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "The kiosk needs these system packages (by their Debian names):$1. Install them, then type \`make\` again."
        exit 1
    elif [ "$(id -u)" = 0 ]; then
        as_root='env'
    elif sudo -n true 2>/dev/null; then
        as_root='sudo -n env'
    else
        say "The kiosk needs system packages that only an administrator can install. Type this, then make again:"
        say "    sudo apt-get update && sudo apt-get install --no-install-recommends$1"
        exit 1
    fi
    say "Installing system packages:$1"
    # An outdated list may still do, so only the install itself may fail.
    $as_root apt-get -qq update || say "The list of packages could not be renewed; trying with the old one."
    # shellcheck disable=SC2086 # the package names are meant to be split
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $1 >/dev/null </dev/null || {
        say "apt-get could not install them. Type this, see what it says, then make again:"
        say "    apt-get update && apt-get install --no-install-recommends$1"
        exit 1
    }
}

build_venv() {
    say "Making .venv with $("$1" --version) (once; about 150 MB to fetch)."
    rm -rf .venv
    "$1" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
}

packages=$(missing_libraries)$(missing_tools)
# The folder counts too: programs in a virtual environment stop working when it is moved.
wanted="$(sha256sum "$lock") $PWD"
if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && .venv/bin/python -c "$supported" 2>/dev/null; then
    [ -z "$packages" ] || install_packages "$packages"
    exit 0
fi

python=$(find_python)
if [ -z "$python" ]; then
    say "The kiosk needs Python 3.11 to 3.14, and this computer has none: type \`sudo apt-get install python3.11 python3.11-venv\`, then make again."
    exit 1
fi
packages="$packages$(missing_venv "$python")"
[ -z "$packages" ] || install_packages "$packages"
build_venv "$python"
printf '%s' "$wanted" >"$stamp"
