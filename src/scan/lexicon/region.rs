//! Regions, parts of countries and countries: a place is told as the region it lies in, a region as something larger.

use std::sync::LazyLock;

use crate::model::Language;

/// Something larger than a town, and its names.
#[derive(Debug)]
pub(in crate::scan) struct Region {
    /// `UA`, `UA-east` or `UA.14`.
    #[allow(dead_code, reason = "for tests and explanations")]
    pub(in crate::scan) code: &'static str,
    parent: u16,
    /// Name and "in ..." in Russian, Ukrainian, French and English.
    texts: Vec<&'static str>,
}

/// A line a region: code, number of the larger one, names. The number of a region is that of its line, from 1.
static TABLE: LazyLock<Vec<Region>> = LazyLock::new(|| {
    include_str!("assets/regions.tsv")
        .lines()
        .map(|line| {
            let mut columns = line.split('\t');
            Region {
                code: columns.next().unwrap_or_default(),
                parent: columns.next().and_then(|n| n.parse().ok()).unwrap_or(0),
                texts: columns.collect(),
            }
        })
        .collect()
});

#[allow(dead_code, reason = "asked by the coarser wordings")]
impl Region {
    /// The region of a number that a word has.
    pub(in crate::scan) fn of(number: u16) -> Option<&'static Self> {
        TABLE.get(usize::from(number).checked_sub(1)?)
    }

    /// What it lies in: the part of the country, then the country. None for a country.
    pub(in crate::scan) fn larger(&self) -> Option<&'static Self> {
        Self::of(self.parent)
    }

    /// Its name, with the article where the language wants one.
    pub(in crate::scan) fn name(&self, language: Language) -> &'static str {
        self.text(language, 0)
    }

    /// The name as it stands where something happens: "in the east of Ukraine".
    pub(in crate::scan) fn inside(&self, language: Language) -> &'static str {
        self.text(language, 1)
    }

    fn text(&self, language: Language, which: usize) -> &'static str {
        let column = match language {
            Language::Ru => 0usize,
            Language::Uk => 2,
            Language::Fr => 4,
            Language::En => 6,
        };
        let text = self.texts.get(column.saturating_add(which));
        text.copied().unwrap_or_default()
    }
}
