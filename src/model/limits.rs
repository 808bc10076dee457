//! Every limit of the program, in one place. `docs/limits.md` explains them; each is tested on both sides.

use serde::{Deserialize, Serialize};

/// Sizes in bytes unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// A statement's text.
    pub statement: u64,
    /// What the editor keeps to take changes back, in all. Any one change fits: a statement removed, and another put in.
    pub undo: u64,
    /// One line that is typed as an answer.
    pub typed_line: u64,
    /// A text that is scanned for identifying words.
    pub scan_text: u64,
    /// A document whose words are looked at before it is sealed; larger ones are named instead.
    pub checked_file: u64,
    /// A reply's text.
    pub reply: u64,
    /// The number of a message under a codename: four digits.
    pub sequence: u64,
    /// `answers.json`.
    pub answers: u64,
    /// `manifest.json`.
    pub manifest: u64,
    /// A card, questionnaire included.
    pub card: u64,
    /// A draft's JSON: story, answers and card at their limits, each at most doubled by being quoted, and the files' paths.
    pub draft: u64,
    /// One line in a draft, such as a path: what Linux takes as one.
    pub draft_line: u64,
    /// A questionnaire.
    pub questionnaire: u64,
    /// Fields of a questionnaire, groups counted with what they hold.
    pub fields: usize,
    /// Options of one choice.
    pub options: usize,
    /// Depth of groups in a questionnaire.
    pub group_depth: usize,
    /// Repetitions of one group in the answers.
    pub repeats: usize,
    /// An office's name, in characters.
    pub name_chars: usize,
    /// Attachments of one bundle: two decimal digits in their names.
    pub attachments: usize,
    /// One entry of the archive: what a ustar header can say without extensions, 8 GiB less one byte.
    pub entry: u64,
    /// A sealed bundle.
    pub bundle: u64,
    /// The archive in a backup.
    pub backup: u64,
    /// Parts of one set: their numbers are one byte.
    pub parts: u8,
    /// Seals around a bundle, those of parts counted too, that are opened one after another.
    pub wraps: usize,
    /// A picture's file.
    pub picture_file: u64,
    /// A picture's pixels, width times height.
    pub picture_pixels: u64,
    /// A picture's width or height, in pixels: just under what a JPEG can say.
    pub picture_side: u32,
    /// Frames of a moving picture, and pages of a picture that has several.
    pub frames: usize,
    /// Pixels of all frames or pages together.
    pub frames_pixels: u64,
    /// A document's or a sound's file that must be read whole.
    pub document_file: u64,
    /// Pages of a document that are rendered.
    pub pages: usize,
    /// Members of a packed document.
    pub members: usize,
    /// Objects of a PDF.
    pub pdf_objects: usize,
    /// What all members of a document unpack to.
    pub unpacked: u64,
    /// How much one member may unpack to, as a multiple of its packed size; small ones are let off.
    pub unpack_ratio: u64,
    /// Depth of nested elements, boxes or objects.
    pub depth: usize,
    /// Tracks of a film.
    pub tracks: usize,
    /// A film's index, in memory.
    pub film_index: u64,
    /// A colour profile inside a picture.
    pub colour_profile: usize,
    /// What a metadata block may unpack to when `inspect` looks into it.
    pub metadata: usize,
    /// Combining marks in a row: the Stream-Safe limit of UAX #15.
    pub marks_in_a_row: usize,
    /// A key file.
    pub key_file: u64,
    /// scrypt's work factor, as a power of two, that we are willing to spend on opening a key file.
    pub work_factor: u8,
    /// What is typed as a codename: ten words, with room for whatever stands between them.
    pub codename_text: usize,
    /// Months a card may be valid.
    pub card_months: u32,
    /// The keys an office shares with a verifier, sealed: its roster included.
    pub ring: u64,
    /// People enrolled as verifiers, those removed counted too.
    pub verifiers: usize,
    /// A verifier's name, in characters.
    pub verifier_name: usize,
    /// What is looked for in the casebook, in code points.
    pub query: usize,
    /// Words in it.
    pub query_words: usize,
    /// Places, people, units and days that are kept of one bundle, or of a case's claims, to compare cases by.
    pub mentions: usize,
    /// A name that more cases speak of brings no two of them together.
    pub linking_name_cases: usize,
    /// Days that a date may span to bring cases together: a month.
    pub linking_longest: u32,
    /// Days that may lie between what two cases tell, unless somebody says otherwise.
    pub linking_window: u32,
    /// Days that somebody may say.
    pub linking_window_most: u32,
    /// Cases that are proposed at once.
    pub proposals: usize,
    /// A picture's file that is decoded when it is received, to know it again.
    pub compared_file: u64,
    /// Its pixels.
    pub compared_pixels: u64,

    /// A reason, a method, a reference: whatever a verifier writes of one thing, in characters.
    pub said: usize,
    /// Sources, or claims that speak against it, that one judgement names.
    pub cited: usize,
    /// Claims of one case, without those that were taken back.
    pub claims: usize,
    /// Sources of one case, in the same way.
    pub sources: usize,
    /// One record: its header, its content and its signature.
    pub record: u64,
    /// Records, or rings, of one packet: its plaintext, padding included.
    pub packet: u64,
    /// Records of one packet.
    pub packet_records: usize,

    /// A verifier's note.
    pub note: u64,
    /// The reason for a status or a hold.
    pub reason: u64,
    /// A tag, in characters.
    pub tag: usize,
    /// Tags of one case.
    pub tags: usize,
    /// Months for which cases of a status may be kept, unless it is for ever.
    pub kept_months: u32,
    /// The least that the smallest cell of a table may be: of two people, each knows the other.
    pub least_cell: u32,
    /// Pages that a sealed file may fill on paper.
    pub paper_pages: usize,
    /// Codes that one file may become, on paper or on a screen.
    pub paper_codes: usize,
    /// Codes that are taken from one picture.
    pub picture_codes: usize,
    /// A picture's longer side, in pixels, in which codes are looked for; a larger one is made smaller first.
    pub codes_side: u32,
    /// Address space of the process that parses foreign files.
    pub worker_memory: u64,
    /// Its processor time, in seconds; each file has a process of its own.
    pub worker_cpu: u64,
    /// Seconds without a word from it after which it counts as dead.
    pub worker_silence: u64,
}

impl Limits {
    /// The limits in force.
    pub const STANDARD: Self = Self {
        statement: 4 << 20,
        undo: 8 << 20,
        typed_line: 16 << 10,
        scan_text: 128 << 20,
        checked_file: 16 << 20,
        reply: 64 << 10,
        sequence: 9_999,
        answers: 1 << 20,
        manifest: 1 << 20,
        card: 2 << 20,
        draft: 16 << 20,
        draft_line: 4 << 10,
        questionnaire: 1 << 20,
        fields: 300,
        options: 100,
        group_depth: 3,
        repeats: 100,
        name_chars: 100,
        attachments: 99,
        entry: (8 << 30) - 1,
        bundle: 64 << 30,
        backup: 1 << 40,
        parts: 255,
        wraps: 8,
        picture_file: 256 << 20,
        picture_pixels: 220_000_000,
        picture_side: 65_500,
        frames: 2_000,
        frames_pixels: 2_000_000_000,
        document_file: 256 << 20,
        pages: 500,
        members: 20_000,
        pdf_objects: 1_000_000,
        unpacked: 1 << 30,
        unpack_ratio: 200,
        depth: 256,
        tracks: 32,
        film_index: 48 << 20,
        colour_profile: 4 << 20,
        metadata: 16 << 20,
        marks_in_a_row: 30,
        key_file: 64 << 10,
        work_factor: 22,
        codename_text: 2 << 10,
        card_months: 60,
        ring: 1 << 20,
        verifiers: 200,
        verifier_name: 32,
        query: 1_000,
        query_words: 32,
        mentions: 1_000,
        linking_name_cases: 500,
        linking_longest: 31,
        linking_window: 7,
        linking_window_most: 3_660,
        proposals: 20,
        compared_file: 64 << 20,
        compared_pixels: 60_000_000,

        said: 20_000,
        cited: 100,
        claims: 1_000,
        sources: 1_000,
        record: 256 << 10,
        packet: 4 << 20,
        packet_records: 4_000,

        note: 64 << 10,
        reason: 4 << 10,
        tag: 64,
        tags: 64,
        kept_months: 600,
        least_cell: 3,
        paper_pages: 40,
        paper_codes: 480,
        picture_codes: 200,
        codes_side: 8_000,
        worker_memory: 4 << 30,
        worker_cpu: 600,
        worker_silence: 900,
    };
}
