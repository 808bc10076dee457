#!/bin/sh
# The twelve sample submissions of cases/, from an office to its list of cases: eleven, because the last is a follow-up.
# PLICO names the program, SAMPLE_DIR an empty or absent folder; by default they are the release build and target/sample-cases.
# SEAL_CASES names what seals them, by default built here by cargo: the program asks for a codename only in conversation, so two
# of the twelve cannot be sealed by a script. cases/cases.json says what each of them is.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
plico=${PLICO:-$here/../target/release/plico}
dir=${SAMPLE_DIR:-$here/../target/sample-cases}
rm -rf "$dir"
mkdir -p "$dir"

say() { printf '\n== %s\n' "$*"; }
seal_cases() {
    if [ -n "${SEAL_CASES:-}" ]; then
        "$SEAL_CASES" "$@"
    else
        cargo run --quiet --locked --manifest-path "$here/../Cargo.toml" --example seal-cases -- "$@"
    fi
}

say 'An office makes its keys and its card.'
printf 'four invented words for a sample\n' > "$dir/passphrase"
"$plico" office new "$dir/office" --name 'Sample office' \
    --questionnaire "$here/questionnaire.json" --passphrase-file "$dir/passphrase" > /dev/null

say 'Eleven people seal twelve messages to it.'
seal_cases "$dir/office" "$dir/inbox"

say 'A verifier opens them.'
"$plico" open "$dir/inbox"/*.age --office "$dir/office" --passphrase-file "$dir/passphrase"
"$plico" list --office "$dir/office" --passphrase-file "$dir/passphrase"
