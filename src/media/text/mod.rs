//! Words: plain text, tables and HTML.

mod csv;
mod encoding;
mod hidden_notes;
mod html;
mod html_allowed;
mod html_attributes;
mod html_image;
mod html_words;
mod html_writer;
mod kind;
mod link;
mod marks;
mod plain;

pub(super) use csv::Csv;
pub(super) use html::Html;
pub(super) use kind::kind_of_text;
pub(super) use link::link;
pub(super) use plain::Plain;
pub(super) use plain::looks_like_text;
pub use plain::normal_text;
