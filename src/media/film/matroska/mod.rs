//! Matroska and WebM (RFC 9559, on EBML of RFC 8794).

mod block;
mod cluster;
mod codec;
mod ebml;
mod film;
mod ids;
mod marks;
mod rules;
mod track;

use super::window::Window;
use crate::media::findings::Findings;
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Done, Finding, Severity};
use film::Film;

pub(in crate::media) struct Matroska;

impl Stripper for Matroska {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let mut window = Window::new(input);
        let mut found = Findings::default();
        let film = Film::plan(&mut window, &settings.limits, &mut found)?;
        marks::collect(&mut window, &film, &settings.limits, &mut found)?;
        let unchanged = film.is_unchanged(&mut window)?;
        let mut found = found.into_list();
        // What has no name of its own is still not what this program would have written.
        if !unchanged && found.is_empty() {
            found.push(Finding::bare("packing", Severity::Narrows));
        }
        Ok(found)
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let mut ignored = Findings::default();
        let mut window = Window::new(&mut input);
        let film = Film::plan(&mut window, &settings.limits, &mut ignored)?;
        nothing_found(&marks::of_head(&film.head, &settings.limits)?)?;
        let size = film.size();
        let body = film.body.reader(film.head, input);
        Ok(Clean::streamed(film.media, Done::Rewritten, size, body))
    }
}
