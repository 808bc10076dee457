//! Documents: rendered to pages, or rebuilt element by element.

mod kind;
mod odf;
mod ooxml;
mod package;
mod pdf;
mod pictures;
mod properties;
mod vocabulary;
mod words;
mod xml;

pub(super) use kind::kind_of_zip;
pub(super) use odf::{Odp, Ods, Odt};
pub(super) use ooxml::{Docx, Pptx, Xlsx};
pub(super) use pdf::Pdf;
pub(super) use words::{is_packed, words};
