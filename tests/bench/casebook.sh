#!/bin/bash
# How an office copes with many cases: intake beside a shell loop of `age -d | tar x` over the same files, then lists and
# searches. Prints lines for docs/benchmarks.md. Usage: tests/bench/casebook.sh COUNT [FOLDER]; needs Debian's age, and a
# release build of the program and of the example `many-cases`.
set -euo pipefail
count=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
plico=$root/target/release/plico
dir=${2:-$(mktemp -d)}
mkdir -p "$dir" && cd "$dir"

now() { date +%s.%N; }
since() { python3 -c "import sys; print('%.2f' % (float(sys.argv[2]) - float(sys.argv[1])))" "$1" "$(now)"; }

printf 'four invented words for a bench\n' > pw
with=(--office office --passphrase-file pw)
"$plico" office new office --name Bench --classic --questionnaire "$root/examples/questionnaire.json" --passphrase-file pw > /dev/null 2>&1
"$root/target/release/examples/many-cases" office inbox "$count"

begun=$(now)
"$plico" open inbox "${with[@]}" > opened.txt 2> summary.txt
ours=$(since "$begun")
cat summary.txt

# The intake key, as age's own tools take it: the office's key file is age under a passphrase; unlocked once, outside of the loop.
begun=$(now)
age-keygen -o key.txt 2> /dev/null
recipient=$(age-keygen -y key.txt)
mkdir -p theirs rival
for file in inbox/*.age; do
    # The same sizes, sealed to a key that age can be given without asking.
    head -c "$(stat -c %s "$file")" /dev/zero > blob
    (cd "$dir" && tar cf - blob) | age -r "$recipient" > "rival/$(basename "$file")"
done
begun=$(now)
for file in rival/*.age; do
    mkdir "theirs/$(basename "$file" .age)"
    age -d -i key.txt "$file" | tar x -C "theirs/$(basename "$file" .age)"
done
loop=$(since "$begun")
echo "| intake of $count | plico ${ours} s | age and tar in a loop ${loop} s |"

# What unlocking costs is the same for each: `log head` reads one row.
each() {
    local begun best=9999
    for _ in 1 2 3 4 5; do
        begun=$(now)
        "$plico" "$@" "${with[@]}" > /dev/null 2>&1
        best=$(python3 -c "print(min($best, $(since "$begun")))")
    done
    echo "$best"
}
unlock=$(each log head)
for what in "list" "list --consent share_courts" "list --sort touched --skip 500" "list --status in_review" "list --from 2000-01-01 --to 2100-01-01" \
    "search shed" "search сарай" "search wagons --consent statistics" "search \"three shots\""; do
    # shellcheck disable=SC2086
    took=$(each $what)
    python3 -c "print('| $count | %s | %.0f ms |' % ('''$what''', ($took - $unlock) * 1000))"
done
