//! Every limit of the program, in one place. `docs/limits.md` explains them; each is tested on both sides.

/// Sizes in bytes unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// A statement's text.
    pub statement: u64,
    /// `answers.json`.
    pub answers: u64,
    /// `manifest.json`.
    pub manifest: u64,
    /// A card, questionnaire included.
    pub card: u64,
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
    /// A picture's file.
    pub picture_file: u64,
    /// A picture's pixels, width times height.
    pub picture_pixels: u64,
    /// A picture's width or height, in pixels: just under what a JPEG can say.
    pub picture_side: u32,
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
    /// Months a card may be valid.
    pub card_months: u32,
}

impl Limits {
    /// The limits in force.
    pub const STANDARD: Self = Self {
        statement: 4 << 20,
        answers: 1 << 20,
        manifest: 1 << 20,
        card: 2 << 20,
        questionnaire: 1 << 20,
        fields: 300,
        options: 100,
        group_depth: 3,
        repeats: 100,
        name_chars: 100,
        attachments: 99,
        entry: (8 << 30) - 1,
        bundle: 64 << 30,
        picture_file: 256 << 20,
        picture_pixels: 220_000_000,
        picture_side: 65_500,
        colour_profile: 4 << 20,
        metadata: 16 << 20,
        marks_in_a_row: 30,
        key_file: 64 << 10,
        work_factor: 22,
        card_months: 60,
    };
}
