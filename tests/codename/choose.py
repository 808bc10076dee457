"""Chooses a language's list from the words that people have picked, and refuses what could be mistaken for another."""

import re

from candidates import fold

SIZE = 1024
FIRST = 4
LETTERS = {
    "ru": re.compile(r"[а-яё]{4,9}\Z"),
    "uk": re.compile(r"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя']{4,9}\Z"),
    "fr": re.compile(r"[a-zàâçèéêëîïôöûùüœ]{4,9}\Z"),
    "en": re.compile(r"[a-z]{4,9}\Z"),
}


def near(one, other):
    """Whether one slip of a finger, or two letters changed about, makes one of the other."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    rest, longer = one[start:], other[start:]
    if len(one) < len(other):
        return rest == longer[1:]
    swapped = longer[1:2] + longer[:1] + longer[2:]
    return rest[1:] == longer[1:] or rest == swapped


def clash(word, chosen):
    """The word of the list so far that this one is too like, and why."""
    mine = fold(word)
    for other in chosen:
        theirs = fold(other)
        if mine[:FIRST] == theirs[:FIRST]:
            return other, "the same first letters"
        if near(mine, theirs):
            return other, "one slip away"
        if mine in theirs or theirs in mine:
            return other, "one within the other"
    return None


def choose(language, picked, ranked, stopped, neutral):
    """The list, and what was left out with the reason for each."""
    rank = {word: place for place, word in enumerate(ranked)}
    left, chosen = {}, []
    for word in sorted(set(picked), key=lambda w: (rank.get(w, len(rank)), w)):
        if word not in rank:
            left[word] = "no noun of the data"
        elif not LETTERS[language].match(word) or len(fold(word)) < FIRST:
            left[word] = "too long, too short or other letters"
        elif word in stopped:
            left[word] = stopped[word]
        elif any(stem in word for stem in neutral):
            left[word] = "holds one of the neutral words"
        elif found := clash(word, chosen):
            left[word] = f"{found[1]}: {found[0]}"
        else:
            chosen.append(word)
    return chosen, left
