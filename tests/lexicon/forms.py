"""Inflects Russian and Ukrainian names of places and people by their endings.

Written for this project. It rather makes a form too many than one too few: the lists only say what a word may be.
Every function takes a word in small letters and gives a list of six lists, one a case: nominative, genitive, dative,
accusative, instrumental, locative.
"""

HISS = "жчшщц"
VELAR = "кгх"


def adjective(w, lang):
    """Declines an adjective by its ending, or gives None."""
    if lang == "ru":
        for end, soft in (("ий", None), ("ый", False), ("ой", False)):
            if w.endswith(end):
                s = w[:-2]
                if soft is None:
                    soft = s[-1:] not in VELAR + "жчшщ"
                if soft:
                    return [[w], [s + "его"], [s + "ему"], [w, s + "его"], [s + "им"], [s + "ем"]]
                e = "им" if s[-1:] in VELAR + HISS else "ым"
                return [[w], [s + "ого"], [s + "ому"], [w, s + "ого"], [s + e], [s + "ом"]]
        for end, o in (("ая", "ой"), ("яя", "ей")):
            if w.endswith(end):
                s = w[:-2]
                oo = [s + o, s + ("ей" if o == "ой" and s[-1:] in HISS else o)]
                u = s + ("ую" if o == "ой" else "юю")
                return [[w], oo, oo, [u], oo + [s + ("ою" if o == "ой" else "ею")], oo]
        if w.endswith("ое"):
            s = w[:-2]
            e = "им" if s[-1:] in VELAR + HISS else "ым"
            return [[w], [s + "ого"], [s + "ому"], [w], [s + e], [s + "ом"]]
        if w.endswith("ее"):
            s = w[:-2]
            return [[w], [s + "его"], [s + "ему"], [w], [s + "им"], [s + "ем"]]
        if w.endswith(("ые", "ие")):
            s = w[:-1]
            return [[w], [s + "х"], [s + "м"], [w, s + "х"], [s + "ми"], [s + "х"]]
        return None
    for end in ("ий", "ій"):
        if w.endswith(end):
            s = w[:-2]
            if end == "ій":
                return [[w], [s + "ього"], [s + "ьому"], [w, s + "ього"], [s + "ім"], [s + "ьому", s + "ім"]]
            return [[w], [s + "ого"], [s + "ому"], [w, s + "ого"], [s + "им"], [s + "ому", s + "ім"]]
    if w.endswith("а"):
        s = w[:-1]
        return [[w], [s + "ої"], [s + "ій"], [s + "у"], [s + "ою"], [s + "ій"]]
    if w.endswith("я"):
        s = w[:-1]
        return [[w], [s + "ьої"], [s + "ій"], [s + "ю"], [s + "ьою"], [s + "ій"]]
    if w.endswith("е"):
        s = w[:-1]
        return [[w], [s + "ого"], [s + "ому"], [w], [s + "им"], [s + "ому", s + "ім"]]
    if w.endswith("є"):
        s = w[:-1]
        return [[w], [s + "ього"], [s + "ьому"], [w], [s + "ім"], [s + "ьому", s + "ім"]]
    if w.endswith(("і", "ї")):
        s = w if w.endswith("ї") else w[:-1] + "и"
        return [[w], [s + "х"], [s + "м"], [w, s + "х"], [s + "ми"], [s + "х"]]
    return None


def fixed(w):
    return [[w]] * 6


def ru_noun(w):
    last, s = w[-1:], w[:-1]
    if len(w) < 3 or last in "уюэё":
        return fixed(w)
    if last == "а":
        i = s + ("и" if s[-1:] in VELAR + "жчшщ" else "ы")
        o = [s + "ей"] if s[-1:] in HISS else [s + "ой", s + "ою"]
        return [[w], [i], [s + "е"], [s + "у"], o, [s + "е"]]
    if last == "я":
        e = s + ("и" if s.endswith("и") else "е")
        return [[w], [s + "и"], [e], [s + "ю"], [s + "ей", s + "ею"], [e]]
    if last == "о":
        if s.endswith(("к", "г", "х", "ж", "ч", "ш")):
            pass
        return [[w], [s + "а", w], [s + "у"], [w], [s + "ом"], [s + "е", w]]
    if last == "е":
        if s.endswith(HISS_T):
            return [[w], [s + "а"], [s + "у"], [w], [s + "ем"], [s + "е"]]
        return [[w], [s + "я"], [s + "ю"], [w], [s + "ем"], [s + "е", s + "и"]]
    if last == "ь":
        return [[w], [s + "я", s + "и"], [s + "ю", s + "и"], [w, s + "я"], [s + "ем", s + "ью"], [s + "е", s + "и"]]
    if last == "й":
        e = [s + "и"] if s.endswith("и") else [s + "е"]
        return [[w], [s + "я"], [s + "ю"], [w, s + "я"], [s + "ем"], e]
    if last in "ыи":
        soft = last == "и" and s[-1:] not in VELAR + "жчшщ"
        a, gen = ("я", [s + "ей", s + "ев", s + "й"]) if soft else ("а", [s, s + "ов"])
        if s[-1:] in "жчшщ":
            gen = [s + "ей", s]
        if s[-1:] == "ц":
            gen = [s + "ев", s]
        if len(s) > 3 and s[-1:] == "к" and s[-2:-1] not in "аеиоуыэюя":
            t = s[:-2] + "е" if s[-2:-1] in "ьй" else s[:-1] + ("е" if s[-2:-1] in HISS else "о")
            gen.append(t + "к")
        return [[w], gen, [s + a + "м"], [w], [s + a + "ми"], [s + a + "х"]]
    out = [[w], [w + "а"], [w + "у"], [w, w + "а"], [w + ("ем" if last in HISS else "ом")], [w + "е"]]
    short = None
    if w.endswith("ец") and len(w) > 4:
        before = w[-3]
        short = (w[:-2] + "йц") if before in "аеоуи" else (w[:-2] + ("ьц" if before == "л" else "ц"))
    elif w.endswith(("ок", "ек")) and len(w) > 4:
        short = w[:-2] + "к"
    if short:
        for i, e in ((1, "а"), (2, "у"), (3, "а"), (4, "ем" if short[-1] == "ц" else "ом"), (5, "е")):
            out[i] = out[i] + [short + e]
    return out


HISS_T = tuple(HISS)
UK_SOFTER = {"к": "ц", "г": "з", "х": "с"}


def uk_loc(s):
    """The stem before -і."""
    return s[:-1] + UK_SOFTER.get(s[-1:], s[-1:])


def uk_noun(w):
    last, s = w[-1:], w[:-1]
    if len(w) < 3 or last in "уюєїґ" and last != "ї":
        return fixed(w)
    if last == "а":
        o = [s + "ею"] if s[-1:] in HISS else [s + "ою"]
        i = [uk_loc(s) + "і"]
        return [[w], [s + "и", s + "і"] if s[-1:] in HISS else [s + "и"], i, [s + "у"], o, i]
    if last == "я":
        i = s + ("ї" if s[-1:] in "іиїаеоуюяє'" else "і")
        e = s + ("єю" if s[-1:] in "іиїаеоуюяє'" else "ею")
        return [[w], [i], [i], [s + "ю"], [e], [i]]
    if last == "о":
        return [[w], [s + "а"], [s + "у", s + "ові"], [w, s + "а"], [s + "ом"], [uk_loc(s) + "і", s + "у", s + "ові"]]
    if last == "е":
        if s.endswith(HISS_T):
            return [[w], [s + "а"], [s + "у"], [w], [s + "ем"], [s + "і", s + "у"]]
        return [[w], [s + "я"], [s + "ю"], [w], [s + "ем"], [s + "і", s + "ю"]]
    if last == "ь":
        if w.endswith("піль"):
            s = w[:-3] + "ол"
        if w.endswith("ець") and len(w) > 4:
            b = w[-4]
            s = w[:-3] + ("йц" if b in "аеоуиія" else "ьц" if b == "л" else "ц")
        if w.endswith("инь"):
            pass
        masc = [[w], [s + "я"], [s + "ю", s + "еві"], [w, s + "я"], [s + "ем"], [s + "і", s + "ю", s + "еві"]]
        fem_ins = s + s[-1:] + "ю" if s[-1:] in "нлтсдз" else s + "ю"
        fem = [[], [s + "і"], [s + "і"], [], [fem_ins], [s + "і"]]
        return [a + [x for x in b if x not in a] for a, b in zip(masc, fem)]
    if last == "й":
        return [[w], [s + "я"], [s + "ю", s + "єві"], [w, s + "я"], [s + "єм", s + "ем"], [s + "ї", s + "ю", s + "єві"]]
    if last in "иії":
        soft = last in "ії" and s[-1:] not in VELAR + "жчшщ"
        a = "я" if soft else "а"
        gen = [s + "їв", s + "й"] if last == "ї" else [s + "ів", s]
        if soft:
            gen += [s + "ь"]
        if s[-1:] == "к" and len(s) > 3 and s[-2:-1] not in "аеиоуіїюяє":
            t = s[:-2] if s[-2:-1] in "ьй" else s[:-1]
            gen += [t + ("о" if s[-2:-1] not in "жчшй" else "о") + "к"]
        return [[w], gen, [s + a + "м"], [w], [s + a + "ми"], [s + a + "х"]]
    stems = [w]
    if w.endswith("ів") and len(w) > 3:
        stems = [w[:-2] + "ов", w[:-2] + "ев"]
    elif w.endswith("їв") and len(w) > 3:
        stems = [w[:-2] + "єв"]
    elif w.endswith("ріг"):
        stems = [w[:-3] + "рог"]
    elif w.endswith("хід"):
        stems = [w[:-2] + "од", w]
    elif w.endswith(("бір", "вір", "двір")):
        stems = [w[:-2] + "ор", w]
    elif w.endswith(("ок", "ек")) and len(w) > 4:
        stems = [w[:-2] + "к", w]
    out = [[w], [], [], [w], [], []]
    for t in stems:
        hiss = t[-1:] in HISS
        out[1] += [t + "а", t + "у"] + ([t + "я"] if t.endswith("р") else [])
        out[2] += [t + "у", t + ("еві" if hiss else "ові")]
        out[3] += [t + "а"]
        out[4] += [t + ("ем" if hiss else "ом")]
        out[5] += [uk_loc(t) + "і", t + "у", t + ("еві" if hiss else "ові")]
    return out


RU_ADJ = ("ский", "цкий", "зкий", "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
UK_ADJ_SURE = ("ський", "цький", "зький", "ий", "ій", "ська", "цька", "зька", "нна", "ське", "цьке", "зьке")
UK_ADJ_TOO = ("ова", "ева", "єва", "на", "та", "ове", "еве", "єве", "не", "нє", "те", "ле", "ве", "кі", "ні", "ві", "лі", "ті", "ке", "че", "ше", "ра", "ла")


def join(*tables):
    return [sorted({x for t in tables for x in t[i]}) for i in range(6)]


def place_word(w, lang):
    """A word that is a name of its own."""
    if lang == "ru":
        if w.endswith(RU_ADJ) and len(w) > 4:
            a = adjective(w, lang)
            if w.endswith(("ой", "ее", "ий")) and not w.endswith(("ский", "цкий", "ний")):
                return join(a, ru_noun(w))
            if w.endswith("ие"):
                return join(a, ru_noun(w)) if w.endswith(("вие", "ние", "тие", "рие")) else a
            return a
        return ru_noun(w)
    if w.endswith(UK_ADJ_SURE):
        return adjective(w, lang)
    if w.endswith(UK_ADJ_TOO) and len(w) > 4:
        return join(adjective(w, lang), uk_noun(w))
    return uk_noun(w)


PREPOSITIONS = {"на", "под", "над", "при", "в", "у", "за", "по", "и", "й", "і", "де", "ла", "дель", "аль", "эль", "ам", "ан", "пид", "під", "біля", "до"}


def place(name, lang):
    """All forms of a name of one or more words, as a sorted list."""
    words, seps = split(name)
    low = {x for x in words}
    if low & {"на", "над", "под", "під", "при", "у", "біля", "за"} and len(words) > 2:
        tables = [place_word(words[0], lang)] + [fixed(w) for w in words[1:]]
    elif len(words) == 1:
        tables = [place_word(words[0], lang)]
    else:
        tables = []
        for i, w in enumerate(words):
            end = i == len(words) - 1
            if w.isdigit() or len(w) < 3 or w in PREPOSITIONS:
                tables.append(fixed(w))
            elif end:
                tables.append(place_word(w, lang))
            elif seps[i] == "-":
                last_adj = words[-1].endswith(("ский", "ський", "цкий", "цький", "ный", "ний", "ая", "ое"))
                tables.append(place_word(w, lang) if last_adj and w[-1:] not in "оеуі" else fixed(w))
            else:
                a = adjective(w, lang) if w.endswith(RU_ADJ if lang == "ru" else ("ий", "ій", "а", "я", "е", "є", "і", "ї")) else None
                tables.append(a or place_word(w, lang))
    out = set()
    for case in range(6):
        rows = [""]
        for i, t in enumerate(tables):
            rows = [r + x + (seps[i] if i < len(seps) else "") for r in rows for x in (t[case] or t[0])[:2 if len(tables) > 1 else 9]][:4 if len(tables) > 1 else 9]
        out.update(rows)
    return sorted(out)


def split(name):
    words, seps, word = [], [], ""
    for c in name:
        if c in " -":
            words.append(word)
            seps.append(c)
            word = ""
        else:
            word += c
    return words + [word], seps


def surname_uk(w):
    """Forms of a Ukrainian surname, both genders and the plural."""
    out = set()
    if w.endswith(("ий", "ій")):
        s = w[:-2]
        soft = w.endswith("ій") or s[-1:] in "нь" and w.endswith("ній")
        for t in (adjective(w, "uk"), adjective(s + ("я" if soft else "а"), "uk"), adjective(s + "і", "uk")):
            out.update(x for c in t for x in c)
    elif w.endswith(("ов", "ев", "єв", "їв", "ів", "ін", "їн", "ин")):
        s = w
        if w.endswith("ів"):
            stems = [w[:-2] + "ов", w[:-2] + "ев", w]
        elif w.endswith("їв"):
            stems = [w[:-2] + "єв", w]
        else:
            stems = [w]
        out.add(w)
        for s in stems:
            out.update(s + e for e in ("а", "у", "ові", "им", "і", "ої", "ій", "ою", "их", "ими", "ом"))
    else:
        out.update(x for c in uk_noun(w) for x in c)
        if w[-1:] not in "аяоеиіїє":
            s = w[:-1] if w[-1:] in "ьй" else w
            soft = w[-1:] in "ьй"
            out.update([s + ("ями" if soft else "ами"), s + ("ям" if soft else "ам"), s + ("ях" if soft else "ах"), s + "ів" if w[-1:] != "й" else s + "їв", s + "і" if w[-1:] != "й" else s + "ї"])
            if w.endswith(("к", "г", "х", "н", "л", "т", "р", "д", "с", "б", "п")):
                out.add(w + "и")
    return out


def given_uk(w):
    """Forms of a Ukrainian given name or diminutive, with the vocative."""
    out = {x for c in uk_noun(w) for x in c}
    last, s = w[-1:], w[:-1]
    if last == "а":
        out.update([s + "о", s])
    elif last == "я":
        out.update([s + "ю", s + "є" if s[-1:] in "іиїаеоу" else s + "ю", s + "ь"])
    elif last == "о":
        out.add(s + "у")
    elif last == "й":
        out.update([s + "ю", s + "є"])
    elif last == "ь":
        out.update([s + "ю", s + "ле"])
    else:
        out.update([w + "е", w + "у"])
        if last == "р":
            out.update([w + "я", w + "ю", w + "еві", w + "ем"])
    return out


def given_ru(w):
    """Forms of a Russian diminutive, with the short vocative."""
    out = {x for c in ru_noun(w) for x in c}
    if w[-1:] == "а":
        out.add(w[:-1])
    elif w[-1:] == "я":
        out.update([w[:-1] + "ь" if w[-2:-1] not in "аеиоуыэюя" else w[:-1] + "й"])
    if w.endswith(("ик", "ек", "ок", "ян", "он", "ан")):
        pass
    return out
