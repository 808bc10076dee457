//! MP4 and its family: MOV, M4V, M4A, 3GP (ISO/IEC 14496-12, QuickTime File Format).

mod ahead;
mod boxes;
mod edits;
mod entry;
mod esds;
mod film;
mod fragments;
mod items;
mod marks;
mod movie;
mod plain;
mod sound;
mod stbl;
mod tables;
mod top;
mod track;
mod write;
mod write_tables;

use super::window::Window;
use crate::media::findings::Findings;
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Done, Finding, MediaType, Severity};
use film::Film;

pub(in crate::media) struct Mp4;

impl Stripper for Mp4 {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let mut window = Window::new(input);
        let mut found = Findings::default();
        let top = top::read(&mut window, &settings.limits)?;
        marks::collect(&mut window, &top, &settings.limits, &mut found)?;
        let unchanged = match Film::of(&mut window, &top, &settings.limits, &mut found) {
            Ok(film) => film.is_unchanged(&mut window)?,
            Err(_) if found.is_full() => false,
            Err(refusal) => {
                let found = found.into_list();
                return if found.is_empty() {
                    Err(refusal)
                } else {
                    Ok(found)
                };
            }
        };
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
        nothing_found(&second_look(&film, settings)?)?;
        let media = if film.is_sound {
            MediaType::M4a
        } else {
            MediaType::Mp4
        };
        let size = film.size();
        let body = film.body.reader(film.head, input);
        Ok(Clean::streamed(media, Done::Rewritten, size, body))
    }
}

/// Looks at what will be written with the eyes that look at foreign films. The samples are those that were just looked
/// through, one by one; what is new is the index.
fn second_look(film: &Film, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
    let mut index = Input::new(ahead::Ahead::new(&film.head), film.size());
    let mut window = Window::new(&mut index);
    let mut found = Findings::default();
    let top = top::read(&mut window, &settings.limits)?;
    marks::collect(&mut window, &top, &settings.limits, &mut found)?;
    let mut movie = movie::Movie::read(&mut window, &top, &settings.limits, &mut found)?;
    // Places count from the samples' beginning where a film is planned, from the file's where it is read.
    let begin = film.head.len() as u64;
    let chunks = movie.tracks.iter_mut().flat_map(|t| &mut t.tables.chunks);
    chunks.for_each(|chunk| chunk.at = chunk.at.saturating_sub(begin));
    if *write::head(&movie, film.body.size()) != *film.head {
        found.push(Finding::bare("packing", Severity::Narrows));
    }
    Ok(found.into_list())
}
