#!/bin/sh
# The main job on the sample, from an office to a verifier: what the README's first command runs.
# PLICO names the program, SAMPLE_DIR an empty or absent folder; by default they are the release build and target/sample.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
plico=${PLICO:-$here/../target/release/plico}
dir=${SAMPLE_DIR:-$here/../target/sample}
rm -rf "$dir"
mkdir -p "$dir/stick" "$dir/inbox"

say() { printf '\n== %s\n' "$*"; }

say 'An office makes its keys and its card.'
printf 'four invented words for a sample\n' > "$dir/passphrase"
"$plico" office new "$dir/office" --name 'Sample office' \
    --questionnaire "$here/questionnaire.json" --passphrase-file "$dir/passphrase" > /dev/null
digits=$("$plico" office card "$dir/office" 2> /dev/null | head -n 1)
printf 'Check digits, for paper: %s\n' "$digits"

say 'A source looks at what her photographs tell.'
"$plico" inspect "$here/photo-1.jpg" "$here/photo-2.jpg" | grep -v CANARY || true

say 'She seals her statement, her answers and the photographs, cleaned, to the card.'
sealed=$("$plico" seal --card "$dir/office/card.txt" --check "$digits" \
    --statement "$here/statement.ru.md" --answers "$here/answers.ru.json" \
    --consent translate,publish_anonymised -o "$dir/stick" \
    "$here/photo-1.jpg" "$here/photo-2.jpg")
printf '%s\n' "$sealed"

say 'A courier sees that it is whole, and cannot open it.'
cp "$sealed" "$dir/inbox/"
"$plico" check "$dir/inbox"/*.age

say 'A verifier opens it and reads it.'
"$plico" open "$dir/inbox"/*.age --office "$dir/office" --passphrase-file "$dir/passphrase"
case=$("$plico" list --json --office "$dir/office" --passphrase-file "$dir/passphrase" | sed -n 's/.*"id": "\([0-9]*\)".*/\1/p')
"$plico" show "$case" --office "$dir/office" --passphrase-file "$dir/passphrase"
