#!/bin/bash
# Builds the word lists of `scan` from their sources: tests/lexicon/build.sh [--check] [WORK]
#
# Downloads the packages as pinned (pip and apt, nothing else), extracts the lists and writes src/scan/lexicon/assets.
# With --check it writes elsewhere and compares byte for byte. WORK, by default tests/lexicon/target/work, keeps downloads.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
assets=$here/../../src/scan/lexicon/assets
check=
if [ "${1:-}" = --check ]; then
    check=yes
    shift
fi
work=${1:-$here/target/work}
mkdir -p "$work"/{lists,cache}
work=$(cd "$work" && pwd)

# shellcheck source=tests/packages.sh
. "$here/../packages.sh"

export PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$here LC_ALL=C.UTF-8
rm -f "$work"/lists/*
# The order matters: later ones read what earlier ones have written down.
for part in opencorpora place_names latin ukrainian russian_names geonames own regions; do
    "$work/python/bin/python" "$here/$part.py" "$work"
done

out=$assets
if [ -n "$check" ]; then
    out=$work/again
    rm -rf "$out"
    mkdir "$out"
fi
cargo run --quiet --release --locked --manifest-path "$here/Cargo.toml" -- "$work/lists" "$out"
if [ -n "$check" ]; then
    for file in "$out"/*; do
        cmp "$file" "$assets/$(basename "$file")"
    done
    echo "the word lists are what their sources make"
fi
