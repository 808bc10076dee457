//! Which cases the list shows, and what each of its lines says: read from the casebook as they come into sight.

use super::cases::{Cases, Marks, Row};
use super::form::{self, End, Question};
use super::questions::{chosen, entry, scale, words};
use crate::cli::desk::Desk;
use crate::cli::failure::Failure;
use crate::cli::front::Front;
use crate::cli::locale::Locale;
use plico::casework::{Filter, Order, withdrawn_scopes};
use plico::model::UntrustedText;
use plico::model::record::{Information, Reliability, Status};
use plico::platform::clock;
use std::collections::{BTreeMap, BTreeSet};

/// Lines that are read before and after those that are seen.
const AROUND: usize = 20;
/// Texts that a search may find.
const FOUND: usize = 1000;

/// What the list shows.
#[derive(Default)]
pub(super) struct Shelf {
    filter: Filter,
    order: Order,
    looked_for: String,
    /// The cases that were found, in their order; none while nothing is looked for.
    ids: Vec<String>,
    /// What was found in them.
    found: BTreeMap<String, String>,
    /// Whether there was more than is shown.
    more: bool,
    due: BTreeSet<String>,
}

impl Shelf {
    /// Reads which cases there are; where the keys are stays, if it can.
    pub(super) fn look(
        &mut self,
        desk: &Desk,
        cases: &mut Cases,
        locale: &Locale,
    ) -> Result<(), Failure> {
        let book = &desk.casebook;
        self.found.clear();
        self.ids.clear();
        if !self.looked_for.is_empty() {
            let hits = book.search(&self.looked_for, &self.filter, FOUND)?;
            self.more = hits.len() >= FOUND;
            for hit in hits {
                let words = [hit.before.raw(), hit.found.raw(), hit.after.raw()].concat();
                if !self.found.contains_key(&hit.case) {
                    self.ids.push(hit.case.clone());
                    self.found.insert(hit.case, words);
                }
            }
        }
        let due = book.due(clock::today())?;
        self.due = due.into_iter().map(|d| d.case).collect();
        cases.which = self.in_words(desk, locale);
        cases.order = if self.looked_for.is_empty() {
            locale.text(name(self.order))
        } else {
            String::new()
        };
        self.load(desk, cases, locale)
    }

    /// Reads the lines around those that are seen.
    pub(super) fn load(
        &self,
        desk: &Desk,
        cases: &mut Cases,
        locale: &Locale,
    ) -> Result<(), Failure> {
        let first = cases.top.saturating_sub(AROUND);
        let wanted = cases.seen.max(1).saturating_add(AROUND.saturating_mul(2));
        let (total, ids) = self.ids_from(desk, first, wanted)?;
        let rows = ids.iter().map(|id| self.row(desk, id, locale));
        cases.rows = rows.collect::<Result<_, _>>()?;
        cases.first = first;
        cases.has(total);
        // There are fewer than before.
        if cases.is_wanting() && cases.top < first {
            return self.load(desk, cases, locale);
        }
        Ok(())
    }

    /// How many cases there are, and those from one on.
    fn ids_from(
        &self,
        desk: &Desk,
        first: usize,
        wanted: usize,
    ) -> Result<(usize, Vec<String>), Failure> {
        if self.looked_for.is_empty() {
            let page = desk
                .casebook
                .page(&self.filter, self.order, first, wanted)?;
            let total = usize::try_from(page.total).unwrap_or(usize::MAX);
            return Ok((total, page.cases.into_iter().map(|c| c.id).collect()));
        }
        let ids = self.ids.iter().skip(first).take(wanted);
        Ok((self.ids.len(), ids.cloned().collect()))
    }

    fn row(&self, desk: &Desk, id: &str, locale: &Locale) -> Result<Row, Failure> {
        let case = desk.case(id)?;
        let seen = desk.seen(&case)?;
        let state = seen.state;
        let bundles = desk.casebook.bundles(id)?;
        let destroyed = desk.casebook.is_destroyed(&case.key)?;
        let first = bundles.first();
        let beginning = match self.found.get(id) {
            Some(found) => UntrustedText::new(found),
            None => first.map_or(UntrustedText::new(""), |b| b.statement.clone()),
        };
        let beginning: String = beginning.raw().chars().take(200).collect();
        let flat: Vec<&str> = beginning.split_whitespace().collect();
        let reliability = state.reliability().map_or("·", Reliability::code);
        let information = state.information().map_or("·", Information::code);
        let tags: Vec<&str> = state.tags.keys().map(String::as_str).collect();
        let assigned = state.assigned.as_ref();
        Ok(Row {
            id: id.to_owned(),
            received: first.map_or(String::new(), |b| b.received.clone()),
            status: locale.word("life-status", state.status().code()),
            grades: format!("{reliability}{information}"),
            tags: tags.join(", "),
            assigned: assigned.map_or(String::new(), |a| desk.name_of(&a.value)),
            claims: u64::try_from(state.claims.len()).unwrap_or(u64::MAX),
            beginning: flat.join(" "),
            marks: Marks {
                alike: !desk.casebook.resembling(id)?.is_empty(),
                withdrawn: !withdrawn_scopes(&bundles).is_empty(),
                held: state.hold.is_some(),
                destroyed,
                due: self.due.contains(id),
            },
        })
    }

    fn in_words(&self, desk: &Desk, locale: &Locale) -> String {
        let filter = &self.filter;
        let status = filter.status.map(|s| locale.word("life-status", s.code()));
        let assigned = filter.assigned.as_ref().map(|key| desk.name_of(key));
        let looked_for = Some(self.looked_for.clone()).filter(|l| !l.is_empty());
        let cut = self.more && looked_for.is_some();
        let more = cut.then(|| locale.with("review-found-more", &[("count", FOUND.into())]));
        let all = [looked_for, status, filter.tag.clone(), assigned, more];
        let all: Vec<String> = all.into_iter().flatten().collect();
        all.join(" · ")
    }

    /// Shows all cases again.
    pub(super) fn all(&mut self) {
        self.filter = Filter::default();
        self.looked_for.clear();
    }

    /// Asks for words to look for.
    pub(super) fn find(&mut self, front: &mut dyn Front, desk: &Desk) -> Result<End, Failure> {
        let locale = Locale::new(front.ui().locale().language());
        let question = Question::line(locale.text("review-find"))
            .own(locale.text("review-find-text"))
            .with_words(&self.looked_for)
            .may_skip();
        let (looked_for, filter) = (&mut self.looked_for, &self.filter);
        form::ask(front, &mut [question], &super::judging::always, &mut |q| {
            let typed = words(q.first());
            if !typed.is_empty() {
                // What nobody can look for is refused here, where it can be mended.
                desk.casebook.search(&typed, filter, 1)?;
            }
            *looked_for = typed;
            Ok(())
        })
    }

    /// Asks which cases are to be shown.
    pub(super) fn choose(&mut self, front: &mut dyn Front, desk: &Desk) -> Result<End, Failure> {
        let locale = Locale::new(front.ui().locale().language());
        let statuses = scale(&locale, "life-status", Status::ALL.iter().map(|s| s.code()));
        let now = |s: Status| Status::ALL.iter().position(|a| *a == s);
        let members: Vec<_> = desk.casebook.roster().members().iter().collect();
        let names = members.iter().map(|m| entry(&m.name)).collect();
        let of = |key: &String| members.iter().position(|m| m.key == *key);
        let mut questions = [
            Question::one(locale.text("review-which-status"), statuses)
                .may_skip()
                .at(self.filter.status.and_then(now)),
            Question::line(locale.text("review-which-tag"))
                .with_words(self.filter.tag.as_deref().unwrap_or_default())
                .may_skip(),
            Question::one(locale.text("review-which-assigned"), names)
                .may_skip()
                .at(self.filter.assigned.as_ref().and_then(of)),
        ];
        let filter = &mut self.filter;
        form::ask(front, &mut questions, &super::judging::always, &mut |q| {
            let tag = words(q.get(1));
            let assigned = q.get(2).and_then(Question::chosen);
            *filter = Filter {
                status: chosen(q.first(), Status::ALL),
                tag: Some(tag).filter(|t| !t.is_empty()),
                assigned: assigned.and_then(|n| members.get(n)).map(|m| m.key.clone()),
                ..Filter::default()
            };
            Ok(())
        })
    }

    /// Takes the next order.
    pub(super) fn turn_order(&mut self) {
        let mut after = Order::ALL.iter().skip_while(|o| **o != self.order).skip(1);
        self.order = after.next().copied().unwrap_or_default();
    }
}

/// What an order is called.
pub(super) fn name(order: Order) -> &'static str {
    match order {
        Order::Received => "review-order-received",
        Order::Touched => "review-order-touched",
        Order::Status => "review-order-status",
    }
}
