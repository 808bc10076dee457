//! What a person can press, whatever her terminal sends for it.

/// One key, or a paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Key {
    /// A character, with its shift already in it.
    Char(char),
    /// Ctrl and a Latin letter in lower case, as the terminal sends it on any keyboard layout.
    Ctrl(char),
    /// Alt and a character.
    Alt(char),
    /// What was pasted, as one piece; wiped on drop.
    Paste(zeroize::Zeroizing<String>),
    Enter,
    Tab,
    BackTab,
    Escape,
    Backspace,
    Delete,
    /// A key that moves, and what is held with it.
    Move(Motion, Held),
    /// F1 to F12.
    Function(u8),
}

/// Where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Motion {
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
}

/// What is held down with a key that moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Held {
    pub(crate) shift: bool,
    pub(crate) ctrl: bool,
    pub(crate) alt: bool,
}
