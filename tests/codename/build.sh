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
mkdir -p "$work"/again
work=$(cd "$work" && pwd)

# shellcheck source=tests/packages.sh
. "$here/../packages.sh"

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
