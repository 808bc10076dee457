#!/usr/bin/env python3
"""Scores tools against set.jsonl, and measures how fast each reads Russian.

Use: compare.py [--plico BINARY] [--findings FILE] [--rivals] [--missed]
                [--corpus DIRECTORY [--megabytes N]]

--plico BINARY      run `BINARY scan --jsonl -` over the set
--findings FILE     score what `plico scan --jsonl` wrote to FILE
--rivals            score Natasha, Pullenti, Presidio, ru-pii and all of them together, those that are
                    installed; README.md says how to install them
--missed            list each severity-3 span that was missed and each false alarm
--corpus DIRECTORY  measure the speed of the same tools on the UTF-8 texts in DIRECTORY, each paragraph
                    once. Debian's fortunes-ru serves: `apt-get download fortunes-ru`, then `dpkg -x`
--megabytes N       read at most N megabytes of the corpus (default 2)
"""

import argparse
import json
import pathlib
import re
import sys
import time

sys.dont_write_bytecode = True  # No leftovers among the sources.

import build  # noqa: E402
import rivals  # noqa: E402
import score  # noqa: E402
import tools  # noqa: E402

SET = build.HERE / "set.jsonl"
STATEMENT = 20_000  # bytes; about a long statement, and what the speed target is stated for.


def main():
    options = argparse.ArgumentParser(usage=__doc__.partition("Use: ")[2])
    options.add_argument("--plico")
    options.add_argument("--findings")
    options.add_argument("--rivals", action="store_true")
    options.add_argument("--missed", action="store_true")
    options.add_argument("--corpus", type=pathlib.Path)
    options.add_argument("--megabytes", type=float, default=2.0)
    chosen = options.parse_args()
    passages = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]
    texts = {p["id"]: p["text"] for p in passages}
    ready, answers = {}, []
    for name, make in choice(chosen):
        try:
            ready[name] = tool = make()
            findings = tool(texts)
        except tools.Missing as missing:
            ready.pop(name, None)
            print(f"### {name}\n\nNOT SCORED: {missing}\n")
            continue
        if not isinstance(tool, (tools.Plico, tools.Recorded)):
            answers.append(findings)
        show(name, tool.notes, passages, findings, chosen.missed)
    if chosen.rivals:
        # What somebody gets who runs all of them and takes every finding of each.
        joined = {i: [f for answer in answers for f in answer[i]] for i in texts}
        show("all rivals together", [], passages, joined, chosen.missed)
    if chosen.corpus:
        speed(ready, corpus(chosen.corpus, int(chosen.megabytes * 1e6)))


def choice(chosen):
    """Name and maker of each tool that was asked for."""
    if chosen.plico:
        yield "plico", lambda: tools.Plico(chosen.plico)
    if chosen.findings:
        yield chosen.findings, lambda: tools.Recorded(chosen.findings)
    if chosen.rivals:
        yield "Natasha", lambda: rivals.Natasha(addresses=False)
        yield "Natasha with addresses", lambda: rivals.Natasha(addresses=True)
        yield "Pullenti", rivals.Pullenti
        yield "Presidio", rivals.Presidio
        yield "ru-pii", rivals.RuPii


def show(name, notes, passages, findings, missed):
    result = score.score(passages, findings)
    print(score.report(name, result, build.LANGUAGES, build.SEVERITIES))
    for note in notes:
        print(f"- {note}")
    if missed:
        listed(result)
    print(flush=True)


def listed(result):
    print("\nMissed, of severity 3:")
    for identity, kind, words in result["severe"]["missed"]:
        print(f"  {identity} {kind}: {words!r}")
    print("False alarms:")
    for identity, kind, words in result["false_alarms"]:
        print(f"  {identity} {kind}: {words!r}")


def corpus(directory, most):
    """Statements of some 20 kB, no paragraph twice, `most` bytes in all."""
    seen, statements, current, size, read = set(), {}, [], 0, 0
    for path in sorted(p for p in directory.rglob("*") if p.is_file()):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for paragraph in re.split(r"\n%?\n|^%\n", text, flags=re.MULTILINE):
            paragraph = paragraph.strip()
            if paragraph in seen or not re.search("[а-я]{3}", paragraph):
                continue
            seen.add(paragraph)
            current.append(paragraph)
            weight = len(paragraph.encode()) + 2
            size, read = size + weight, read + weight
            if size >= STATEMENT or read >= most:
                statements[f"ru-{len(statements):06}"] = "\n\n".join(current)
                current, size = [], 0
            if read >= most:
                return statements
    if current:
        statements[f"ru-{len(statements):06}"] = "\n\n".join(current)
    return statements


def speed(ready, statements):
    """Megabytes a second, without the time that a tool takes to start on one short line."""
    # A recorded output has no speed, and some tools need minutes for one statement.
    fast = {n: t for n, t in ready.items()
            if not isinstance(t, tools.Recorded) and not getattr(t, "slow", False)}
    megabytes = sum(len(s.encode()) for s in statements.values()) / 1e6
    print(f"### Speed on {megabytes:.2f} MB of Russian in {len(statements)} statements\n")
    print("| tool | seconds | MB/s | findings |\n|---|--:|--:|--:|")
    for name, tool in fast.items():
        start, _ = timed(tool, {"ru-000000": "Да."})
        seconds, findings = timed(tool, statements)
        seconds = max(seconds - start, 1e-9)
        count = sum(map(len, findings.values()))
        print(f"| {name} | {seconds:.2f} | {megabytes / seconds:.3f} | {count} |", flush=True)


def timed(tool, texts):
    begin = time.perf_counter()
    answer = tool(texts)
    return time.perf_counter() - begin, answer


if __name__ == "__main__":
    sys.exit(main())
