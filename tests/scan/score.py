"""How well a list of findings agrees with the marked passages.

A finding is `(start, end, kinds)`: there may be several kinds, because another tool's label may stand
for two of ours (its DATE_TIME is a `date` or a `time`); a wrong finding is booked under the first. Agreement is relaxed: a finding counts when it
overlaps a marked span of one of its kinds, and a span is found when such a finding overlaps it.
"""

import collections

PROMPTS = {"event"}  # Asked without a promise, hence reported apart from the totals.


class Tally:
    """Counts from which precision and recall follow."""

    def __init__(self):
        self.right = self.made = self.found = self.marked = 0

    def add(self, other):
        for field in vars(self):
            setattr(self, field, getattr(self, field) + getattr(other, field))

    def ratio(self):
        """Precision, recall and F1 in per cent; None where there is nothing to divide by."""
        precision = 100 * self.right / self.made if self.made else None
        recall = 100 * self.found / self.marked if self.marked else None
        if not self.marked:
            return precision, recall, None
        both = (precision or 0) + recall
        return precision, recall, 2 * (precision or 0) * recall / both if both else 0.0


def score(passages, findings):
    """All figures of the report, for `findings` by passage id."""
    tallies = collections.defaultdict(Tally)
    severe = {"marked": 0, "found": 0, "characters": 0, "uncovered": 0, "missed": []}
    false_alarms, empty = [], 0
    for passage in passages:
        made = findings[passage["id"]]
        count(tallies, passage, made)
        count_severe(severe, passage, made)
        if not passage["spans"]:
            empty += 1
            false_alarms += [(passage["id"], kinds[0], passage["text"][start:end])
                             for start, end, kinds in made if kinds[0] not in PROMPTS]
    return {"tallies": tallies, "severe": severe, "empty": empty, "false_alarms": false_alarms}


def count(tallies, passage, made):
    keys = [passage["lang"]] + (["hard"] if "hard" in passage["tags"] else [])
    for span in passage["spans"]:
        found = any(overlap(span, f) and span["kind"] in f[2] for f in made)
        for key in keys:
            tally = tallies[span["kind"], key]
            tally.marked += 1
            tally.found += found
    for finding in made:
        overlapped = {s["kind"] for s in passage["spans"] if overlap(s, finding)}
        matched = [kind for kind in finding[2] if kind in overlapped]
        for key in keys:
            tally = tallies[(matched or finding[2])[0], key]
            tally.made += 1
            tally.right += bool(matched)


def count_severe(severe, passage, made):
    """A span that points to one person is caught by a finding of any kind that is no mere prompt."""
    made = [f for f in made if f[2][0] not in PROMPTS]
    covered = {i for start, end, _ in made for i in range(start, end)}
    wanted = set()
    for span in passage["spans"]:
        if span["severity"] == 3:
            severe["marked"] += 1
            if any(overlap(span, f) for f in made):
                severe["found"] += 1
            else:
                severe["missed"].append((passage["id"], span["kind"], span["text"]))
            wanted |= {i for i in range(span["start"], span["end"])
                       if passage["text"][i].isalnum()}
    severe["characters"] += len(wanted)
    severe["uncovered"] += len(wanted - covered)


def overlap(span, finding):
    return span["start"] < finding[1] and finding[0] < span["end"]


def total(tallies, kinds, keys):
    whole = Tally()
    for (kind, key), tally in tallies.items():
        if kind in kinds and key in keys:
            whole.add(tally)
    return whole


def report(name, result, languages, kinds):
    """Markdown: F1 by kind and language, then what the targets are stated in."""
    tallies, severe = result["tallies"], result["severe"]
    columns = [*languages, "hard"]
    lines = [f"### {name}", "", "| kind | " + " | ".join(columns) + " | all | precision | recall |",
             "|---|" + "--:|" * (len(columns) + 3)]

    def row(label, chosen):
        cells = [total(tallies, chosen, [c]).ratio()[2] for c in columns]
        precision, recall, f1 = total(tallies, chosen, languages).ratio()
        lines.append("| " + " | ".join([label, *map(shown, [*cells, f1, precision, recall])]) + " |")

    for kind in kinds:
        row(f"`{kind}`", {kind})
    row("**all but `event`**", set(kinds) - PROMPTS)
    per_20 = 20 * len(result["false_alarms"]) / result["empty"] if result["empty"] else 0
    lines += ["", f"- severity-3 recall, any kind: {shown(share(severe['found'], severe['marked']))} % "
                  f"({severe['found']} of {severe['marked']})",
              f"- severity-3 letters and digits left uncovered: "
              f"{shown(share(severe['uncovered'], severe['characters']))} %",
              f"- false alarms per 20 empty passages: {per_20:.2f} "
              f"({len(result['false_alarms'])} in {result['empty']})", ""]
    return "\n".join(lines)


def share(part, whole):
    return 100 * part / whole if whole else None


def shown(value):
    return "–" if value is None else f"{value:.1f}"
