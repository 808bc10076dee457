//! A sealed file as codes that a camera reads: on pages, or one after the other on a screen. A fifth of them is to
//! spare, so that of every five pages any one may be lost.

mod chunk;
mod gather;
mod plan;
mod sheet;
mod symbol;

pub use chunk::{Chunk, Set};
pub use gather::{Gathered, Gatherer, Gathering};
pub use plan::{Codes, Style, divide};
pub use sheet::{Paper, pdf};
pub use symbol::Symbol;

crate::reasons! {
    /// Why a file is not put on paper, or what was read from paper is not a whole file.
    pub enum PaperError {
        TooManyPages { pages: usize, limit: usize } = "paper-too-many-pages", "it would fill {pages} pages; the limit is {limit}";
        TooManyCodes { codes: usize, limit: usize } = "paper-too-many-codes", "it would take {codes} codes; the limit is {limit}";
        NotABundle = "paper-not-a-bundle", "this is not a sealed file, or it is damaged";
        Contradiction = "paper-contradiction", "the codes are all there, but do not make the file that they promise";
        Internal = "paper-internal", "the codes could not be made";
    }
}
