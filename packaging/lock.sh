#!/bin/sh
# Writes both lock files anew from pyproject.toml: every version with its hashes, no address of an index.
set -eu
cd "$(dirname "$0")/.."

tools=build/lock-tools
[ -x "$tools/bin/uv" ] || {
    .venv/bin/python -m venv "$tools"
    "$tools/bin/python" -m pip install --quiet --disable-pip-version-check 'uv==0.13.9'
}

lock() { # into which file, with which further options
    out=$1
    shift
    "$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 --no-strip-extras \
        --generate-hashes --no-header --no-emit-index-url "$@" pyproject.toml -o "$out"
}

lock requirements.lock "$@"
lock requirements-dev.lock --group dev "$@"
