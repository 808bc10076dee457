//! The names of the cues: what a word can be to a rule. Also read by the build script, which makes `cues.fst` of `cues/*.txt`.

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident $code:literal,)*) => {
        /// What a word can be to a rule.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u16)]
        #[allow(
            dead_code,
            clippy::enum_variant_names,
            reason = "the build script reads names only; a cue may be called one"
        )]
        pub(crate) enum Cue {
            /// No cue; so that a slot without one is zero.
            None,
            $($(#[$doc])* $name,)*
        }

        /// The heading of each cue in the files, in the order of the numbers.
        #[allow(dead_code, reason = "only the build script and the tests need them")]
        pub(crate) const NAMES: &[&str] = &["", $($code,)*];
    };
}

cues! {
    // --- function words of a language, and first person
    /// Words that only Russian has.
    LangRu "lang-ru",
    LangUk "lang-uk",
    LangFr "lang-fr",
    LangEn "lang-en",
    /// I, me, my: the author speaks of themselves.
    FirstPerson "first-person",
    // --- people
    /// Words before a call sign.
    CallSign "call-sign",
    /// Words before a name: name, surname, called.
    NameCue "name-cue",
    /// Mister, doctor, uncle: a name follows.
    Title "title",
    /// Ranks, by the group they are coarsened to.
    RankEnlisted "rank-enlisted",
    RankNco "rank-nco",
    RankOfficer "rank-officer",
    RankSenior "rank-senior",
    /// Words that a rank is made of with another: senior, junior, guards.
    RankPart "rank-part",
    /// Posts that a name follows: driver, medic, head of.
    Post "post",
    /// Words before a nickname.
    NickCue "nick-cue",
    /// In, at, out of: what follows is rather a place than a person.
    Inside "inside",
    /// Words around which call signs are called.
    RadioCue "radio-cue",
    /// "I" as the one who does something.
    Myself "myself",
    /// Was, is, with us: may stand between a cue and its name.
    Between "between",
    /// Said, ordered, died: what persons do.
    PersonVerb "person-verb",
    /// De, von, ibn, ogly: inside of a name.
    NameParticle "name-particle",
    /// Named after: what follows is not spoken of.
    Namesake "namesake",
    /// What is written with a capital and is nobody: languages, makes, gods.
    NoName "no-name",
    /// Words that follow a cue and are no call sign.
    NoCallSign "no-call-sign",
    /// Endings of surnames, of patronymics, and of what is left of a name after a hyphen.
    SurnameEnding "surname-ending",
    PatronymicEnding "patronymic-ending",
    ShortEnding "short-ending",
    /// Endings of diminutives.
    GivenEnding "given-ending",
    /// Endings of verbs that say what somebody did.
    PastEnding "past-ending",
    /// Words before a rank.
    RankCue "rank-cue",
    /// Words that are ranks only beside a name or a word for rank.
    RankTrap "rank-trap",
    /// Words that follow a rank and belong to it.
    RankTail "rank-tail",
    /// Abbreviated kinds of unit, which follow a number.
    UnitShort "unit-short",
    /// What letters of companies are spelled with.
    UnitLetter "unit-letter",
    /// A word for number between a cue and the number.
    NumberSign "number-sign",
    /// Endings of kinds of unit that are counted: "3 companies".
    CountEnding "count-ending",
    /// Endings of cases that close with a consonant, and those that are a vowel: what names lose when they are compared.
    CaseEnding "case-ending",
    VowelEnding "vowel-ending",
    /// What hangs on the digits of an ordinal.
    OrdinalEnding "ordinal-ending",
    // --- units
    /// Company, battalion, regiment, brigade ...
    UnitKind "unit-kind",
    /// Military unit, field post: a number follows.
    UnitNumber "unit-number",
    /// Separate, motorised, assault: between a number and a kind.
    UnitPart "unit-part",
    // --- numbers
    PhoneCue "phone-cue",
    PassportCue "passport-cue",
    IdCue "id-cue",
    TaxCue "tax-cue",
    InsuranceCue "insurance-cue",
    BankCue "bank-cue",
    DeviceCue "device-cue",
    PlateCue "plate-cue",
    HandleCue "handle-cue",
    CompanyCue "company-cue",
    /// Point, square, map, latitude: coordinates follow.
    PointCue "point-cue",
    /// The word or sign for "number".
    Numero "numero",
    /// What stands before the number of a version.
    Version "version",
    North "north",
    South "south",
    East "east",
    West "west",
    /// Latitude, longitude, and their abbreviations behind a side of the world.
    LatitudeWord "latitude-word",
    Degree "degree",
    /// The folder of Windows under which users have theirs.
    HomeFolder "home-folder",
    /// Numbers in words up to hundreds, as a telephone number is dictated.
    SpokenNumber "spoken-number",
    // --- habits
    /// Frequent mistakes.
    Misspelt "misspelt",
    /// Words of a trade, a place or a generation.
    Jargon "jargon",
    /// Words of one language as they are typed in the letters of another.
    Translit "translit",
    /// Words that have a `ё`, as they are written without.
    Yo "yo",
    /// Weapons, calibres, models, articles: the number beside them is nothing.
    Weapon "weapon",
    Law "law",
    Measure "measure",
    // --- places
    Street "street",
    House "house",
    Flat "flat",
    /// Town, village, district: a name follows.
    PlaceKind "place-kind",
    /// Region: a name precedes or follows.
    RegionKind "region-kind",
    Organisation "organisation",
    /// In, from, near: what follows with a capital may be a place.
    PlaceBefore "place-before",
    // --- time
    Month01 "month-01",
    Month02 "month-02",
    Month03 "month-03",
    Month04 "month-04",
    Month05 "month-05",
    Month06 "month-06",
    Month07 "month-07",
    Month08 "month-08",
    Month09 "month-09",
    Month10 "month-10",
    Month11 "month-11",
    Month12 "month-12",
    Season "season",
    Weekday "weekday",
    /// Ordinals and numbers in words, up to the thirty-first.
    Ordinal "ordinal",
    NumberWord "number-word",
    YearWord "year-word",
    HourWord "hour-word",
    PartOfDay "part-of-day",
    Relative "relative",
    // --- prompts
    Family "family",
    Injury "injury",
    Unique "unique",
    // --- numbers in words: from one to twenty, and the tens; in the order of their values
    Num01 "num-01",
    Num02 "num-02",
    Num03 "num-03",
    Num04 "num-04",
    Num05 "num-05",
    Num06 "num-06",
    Num07 "num-07",
    Num08 "num-08",
    Num09 "num-09",
    Num10 "num-10",
    Num11 "num-11",
    Num12 "num-12",
    Num13 "num-13",
    Num14 "num-14",
    Num15 "num-15",
    Num16 "num-16",
    Num17 "num-17",
    Num18 "num-18",
    Num19 "num-19",
    Num20 "num-20",
    Num30 "num-30",
    Num40 "num-40",
    Num50 "num-50",
    Thousand "thousand",
    /// What hangs on digits: the ending of an ordinal.
    NumberEnding "number-ending",
    // --- more of dates
    /// A month that is also a word or a name.
    MonthDoubt "month-doubt",
    /// Between the ends of a range: to, till, and.
    RangeWord "range-word",
    /// Of, the: between the parts of a date or a time.
    Filler "filler",
    /// In, since, until: a month or a year follows.
    DateBefore "date-before",
    /// Day of the month, where the month is not said.
    DayWord "day-word",
    /// Version, price, score: the number behind it is no date.
    NotDate "not-date",
    Winter "winter",
    Spring "spring",
    Summer "summer",
    Autumn "autumn",
    /// This, last, that: makes a season or a year one of its kind.
    ThatOne "that-one",
    /// A year word that no age has: "in the year".
    YearPlace "year-place",
    Holiday "holiday",
    KnownEvent "known-event",
    /// Day, week, month as lengths.
    Length "length",
    /// Before, after.
    AfterWord "after-word",
    /// Eve, the day after.
    EveWord "eve-word",
    /// Day: the finest of the lengths.
    DayLength "day-length",
    /// Before a day and a month in figures: from, until.
    FigureBefore "figure-before",
    // --- more of times
    /// At, about: a time follows.
    TimeBefore "time-before",
    Morning "morning",
    Daytime "daytime",
    Evening "evening",
    Night "night",
    MinuteWord "minute-word",
    ClockHalf "clock-half",
    ClockQuarter "clock-quarter",
    /// Half of an hour and the hour in one word.
    ClockHalfWord "clock-half-word",
    /// To, without: the minutes are taken off.
    ClockMinus "clock-minus",
    /// Past, on.
    ClockPast "clock-past",
    /// On the way: what stands before is a distance.
    Travel "travel",
    // --- more of places
    /// Street words that follow the name: English ones.
    StreetAfter "street-after",
    /// Address, lives at.
    AddressCue "address-cue",
    /// District: narrower than a region.
    DistrictKind "district-kind",
    /// Near, outside, under: what follows with a capital is a place.
    PlaceNear "place-near",
    /// In, from: what a capital behind them most often is, is a place.
    PlaceInside "place-inside",
    /// District words that are also ordinary: direction, area.
    DistrictWeak "district-weak",
    /// A region by its own name.
    RegionName "region-name",
    /// Words with a capital that are no places: offices, makes, feasts.
    NoPlace "no-place",
    /// Words that can be read as a part of a place's name before the name itself: new, upper, great.
    NamePart "name-part",
    /// Named after; saint.
    NamedAfter "named-after",
    /// Forms of enterprises before their name.
    OrgForm "org-form",
    /// Endings of adjectives made of places, and of places.
    AdjectiveEnding "adjective-ending",
    PlaceEnding "place-ending",
    /// Organisation words that take a bare number: colony, school.
    OrgNumbered "org-numbered",
    // --- more of prompts
    Kin "kin",
    Child "child",
    Fate "fate",
    BodyPart "body-part",
    /// Numbers of people: two of them, twins.
    Many "many",
    /// Survived, in the company: says among whom somebody was the only one.
    Among "among",
    // --- more of people
    /// Called: who is called so stands before it as well as behind.
    Called "called",
    /// He, him, she, they: between a cue and what somebody is called.
    Pronoun "pronoun",
    /// Endings of adjectives that somebody is called by.
    NickEnding "nick-ending",
    /// Friend, neighbour, mate: what follows may be what they are called.
    Acquaintance "acquaintance",
    /// "It's", "this is": a first name follows, in small letters, too.
    Intro "intro",
    /// Diminutives by their beginnings: no list has all their cases.
    Diminutive "diminutive",
    /// Some, a certain: a surname follows, in small letters, too.
    SomeOne "some-one",
    /// Endings of adjectives as brigades and divisions have them, and of verbs of several who did something.
    FeminineEnding "feminine-ending",
    PluralPast "plural-past",
    // --- still more of places
    /// Crossed, swam: a river follows.
    Crossing "crossing",
    /// Words for a river and small words between such a verb and its name.
    River "river",
    /// In, from, to as they are typed in Latin letters.
    LatinBefore "latin-before",
    /// Endings of the cases in which places stand behind "in" and "from".
    LocalEnding "local-ending",
    /// What a court is called by behind its name.
    Court "court",
}
