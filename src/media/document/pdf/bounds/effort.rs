//! Counts what a page draws before it does: a drawing that draws another ten times, which draws another ten times, is
//! short in the file and endless on the page.

use crate::media::MediaError;
use crate::model::Limits;
use hayro::hayro_interpret::hayro_syntax::content::TypedIter;
use hayro::hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro::hayro_interpret::hayro_syntax::object::{Dict, Name, ObjectIdentifier, Stream};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Resources;
use std::collections::HashMap;

/// Operators of all pages together, those of drawings counted each time they are drawn.
const MOST_OPERATORS: u64 = 300_000_000;
/// Drawings inside each other; the renderer goes no deeper.
const DEEPEST: usize = 48;

/// Counts, and refuses what is too much.
pub(super) fn hold(pdf: &Pdf, limits: &Limits) -> Result<(), MediaError> {
    let mut effort = Effort {
        known: HashMap::new(),
        limits,
    };
    let mut total = 0u64;
    for page in pdf.pages().iter() {
        let mut operators = page.typed_operations();
        let cost = effort.of(&mut operators, page.resources(), 0)?;
        total = total.saturating_add(cost);
        if total > MOST_OPERATORS {
            return Err(MediaError::TooMany {
                limit: MOST_OPERATORS,
            });
        }
    }
    Ok(())
}

struct Effort<'l> {
    /// What each drawing costs; none while it is being counted.
    known: HashMap<ObjectIdentifier, Option<u64>>,
    limits: &'l Limits,
}

impl Effort<'_> {
    fn of(
        &mut self,
        operators: &mut TypedIter<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<u64, MediaError> {
        let mut total = 0u64;
        while let Some(operator) = operators.next() {
            total = total.saturating_add(1);
            if let TypedInstruction::XObject(named) = operator
                && let Some(stream) = resources.get_x_object(named.0)
            {
                total = total.saturating_add(self.drawing(&stream, resources, depth)?);
            }
        }
        Ok(total)
    }

    fn drawing(
        &mut self,
        stream: &Stream<'_>,
        outer: &Resources<'_>,
        depth: usize,
    ) -> Result<u64, MediaError> {
        let dict = stream.dict();
        let subtype = dict.get::<Name<'_>>("Subtype");
        if subtype.is_none_or(|name| name.as_str() != "Form") {
            return Ok(0);
        }
        let too_deep = MediaError::TooDeep {
            limit: self.limits.depth as u64,
        };
        if depth >= DEEPEST {
            return Err(too_deep);
        }
        let id = stream.obj_id();
        match self.known.get(&id) {
            Some(Some(cost)) => return Ok(*cost),
            // It draws itself: the renderer would do so to the last.
            Some(None) => return Err(too_deep),
            None => {}
        }
        self.known.insert(id, None);
        let own = dict.get::<Dict<'_>>("Resources").map(Resources::new);
        let decoded = stream.decoded_data().unwrap_or_default();
        let mut operators = TypedIter::new(decoded.as_ref());
        let resources = own.as_ref().unwrap_or(outer);
        let cost = self.of(&mut operators, resources, depth.saturating_add(1))?;
        self.known.insert(id, Some(cost));
        Ok(cost)
    }
}
