"""plico as a tool that can be scored, and its recorded output.

A tool maps texts by id to findings by id; see score.py for what a finding is.
"""

import json
import subprocess


class Missing(Exception):
    """A tool, or a part of one, is not installed here."""


class Plico:
    def __init__(self, binary):
        self.binary = binary
        self.notes = []

    def __call__(self, texts):
        lines = "".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n"
                        for i, t in texts.items())
        run = subprocess.run([self.binary, "scan", "--jsonl", "-"], input=lines,
                             capture_output=True, text=True, encoding="utf-8", check=False)
        return read_findings(run.stdout.splitlines(), texts, run.stderr)


class Recorded:
    """The output of `plico scan --jsonl`, kept in a file."""

    def __init__(self, path):
        self.path = path
        self.notes = []

    def __call__(self, texts):
        with open(self.path, encoding="utf-8") as lines:
            return read_findings(lines, texts, "")


def read_findings(lines, texts, complaint):
    findings = {}
    for line in lines:
        if line.strip():
            record = json.loads(line)
            findings[record["id"]] = [(f["start"], f["end"], (f["kind"],)) for f in record["findings"]]
    lacking = [i for i in texts if i not in findings]
    if lacking:
        raise Missing(f"no answer for {len(lacking)} texts, the first {lacking[0]}. {complaint}")
    return findings
