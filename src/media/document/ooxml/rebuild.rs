//! Walks a document from its main part and writes every part it keeps anew.

use super::hidden::HiddenStyles;
use super::kinds::{Family, Kind, gone, is_refused};
use super::names::Names;
use super::output::{content_types, point, rels_text};
use super::relations::{self, Relation};
use super::strings::Strings;
use super::{sheet, slides, word};
use crate::media::document::package::{Member, Package};
use crate::media::document::pictures::{Eye, picture};
use crate::media::document::properties;
use crate::media::document::vocabulary::Vocabulary;
use crate::media::document::xml::{Element, Node, Report, Rules, read, write};
use crate::media::{MediaError, Settings};
use crate::model::{MediaType, Severity};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Everything that is known while a document is rebuilt.
pub(super) struct Rebuild<'a> {
    pub(super) settings: &'a Settings,
    pub(super) report: Report,
    pub(super) names: Names,
    /// Word: styles that hide what they format.
    pub(super) hidden: HiddenStyles,
    /// Excel: the strings that cells share.
    pub(super) strings: Strings,
    /// Excel: cells keep their values and lose their formulas.
    pub(super) values_only: bool,
    /// Excel: names of sheets that go.
    pub(super) hidden_sheets: Vec<String>,
    masters: u64,
    package: Package<'a>,
    vocabulary: Vocabulary,
    family: &'static Family,
    eye: Eye,
    /// New names by old ones.
    placed: BTreeMap<String, String>,
    /// How many parts there are of one stem.
    counts: BTreeMap<&'static str, usize>,
    waiting: VecDeque<(String, &'static Kind)>,
    contents: BTreeMap<String, &'static str>,
    pictures: BTreeSet<&'static str>,
    members: Vec<Member>,
    seen: BTreeSet<String>,
}

/// The members of the new document, in order, and what was met on the way.
pub(super) fn rebuild(
    mut package: Package<'_>,
    family: &'static Family,
    settings: &Settings,
    eye: Eye,
) -> Result<(Vec<Member>, Report), MediaError> {
    let vocabulary = Vocabulary::ooxml();
    let mut report = Report::default();
    let rules = Rules {
        vocabulary: &vocabulary,
        limits: &settings.limits,
    };
    let roots = relations::of("", &mut package, &rules, &mut report)?;
    let mut this = Rebuild {
        settings,
        report,
        names: Names::default(),
        hidden: HiddenStyles::default(),
        strings: Strings::default(),
        values_only: false,
        hidden_sheets: Vec::new(),
        masters: 0,
        package,
        vocabulary,
        family,
        eye,
        placed: BTreeMap::new(),
        counts: BTreeMap::new(),
        waiting: VecDeque::new(),
        contents: BTreeMap::new(),
        pictures: BTreeSet::new(),
        members: Vec::new(),
        seen: BTreeSet::new(),
    };
    this.roots(&roots)?;
    while let Some((old, kind)) = this.waiting.pop_front() {
        this.part(&old, kind)?;
    }
    this.finish()
}

impl Rebuild<'_> {
    /// The relationships of the package: the main part, properties, thumbnails, signatures.
    fn roots(&mut self, roots: &[Relation]) -> Result<(), MediaError> {
        let main = roots
            .iter()
            .find(|r| r.kind == "officeDocument" && !r.outside);
        let main = main.ok_or_else(|| MediaError::damaged("it has no main part"))?;
        for root in roots.iter().filter(|r| r.kind != "officeDocument") {
            self.dropped(root, "")?;
        }
        let main = main.target.clone();
        let family = self.family;
        self.place(&main, &family.main)?;
        let relations = self.relations(&main)?;
        for relation in relations.iter().filter(|r| !r.outside) {
            match relation.kind.as_str() {
                "styles" if family.main.stem == "word/document" => {
                    if let Some(styles) = self.read(&relation.target)? {
                        self.hidden = HiddenStyles::of(&styles);
                    }
                }
                "sharedStrings" => {
                    if let Some(strings) = self.read(&relation.target)? {
                        self.strings = Strings::of(strings);
                    }
                }
                _ => {}
            }
        }
        if family.main.stem == "xl/workbook" {
            self.values_only = sheet::hides_anything(self, &main, &relations)?;
        }
        Ok(())
    }

    /// Reads a part through the allow-list.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Element>, MediaError> {
        let Some(found) = self.package.find(name) else {
            return Ok(None);
        };
        let Some(bytes) = self.package.read(&found)? else {
            return Ok(None);
        };
        let rules = Rules {
            vocabulary: &self.vocabulary,
            limits: &self.settings.limits,
        };
        read(&bytes, &rules, &mut self.report)
    }

    /// What a cell shows, for the report.
    pub(super) fn strings_text(&self, cell: &Element) -> String {
        let own = cell.child("x", "v").map(Element::text);
        match own {
            Some(index) if cell.get("", "t") == Some("s") => self.strings.text(&index),
            Some(value) => value,
            None => cell.text(),
        }
    }

    /// Whether a formula names something that is not in the new workbook.
    pub(super) fn leads_away(&self, formula: &str) -> bool {
        let gone = |sheet: &String| sheet::names_sheet(formula, sheet);
        sheet::leads_outside(formula) || self.hidden_sheets.iter().any(gone)
    }

    /// What charts say of where their numbers came from: a workbook that is not there says nothing.
    fn sources(&self, root: &mut Element) {
        let inside = self.family.main.stem == "xl/workbook";
        root.visit_mut(&mut |e| {
            if e.is("c", "f") && (!inside || self.leads_away(&e.text())) {
                e.children = vec![Node::Text("Sheet1!$A$1".to_owned())];
            }
        });
    }

    /// How many slide masters came before this one.
    pub(super) fn next_master(&mut self) -> u64 {
        let before = self.masters;
        self.masters = before.saturating_add(1);
        before
    }

    fn relations(&mut self, part: &str) -> Result<Vec<Relation>, MediaError> {
        let rules = Rules {
            vocabulary: &self.vocabulary,
            limits: &self.settings.limits,
        };
        relations::of(part, &mut self.package, &rules, &mut self.report)
    }

    /// Gives a part its new name and puts it in line.
    fn place(&mut self, old: &str, kind: &'static Kind) -> Result<String, MediaError> {
        let key = self.package.find(old).unwrap_or_else(|| old.to_owned());
        if let Some(new) = self.placed.get(&key) {
            return Ok(new.clone());
        }
        let count = self.counts.entry(kind.stem).or_default();
        *count = count.saturating_add(1);
        let single = kind.implied && !kind.stem.contains("heme") && !kind.stem.contains("slide");
        let new = if kind.relation == "officeDocument" || single {
            if *count > 1 {
                return Err(MediaError::damaged("two parts where there can be one"));
            }
            format!("{}.xml", kind.stem)
        } else {
            format!("{}{count}.xml", kind.stem)
        };
        self.placed.insert(key.clone(), new.clone());
        self.waiting.push_back((key, kind));
        Ok(new)
    }

    /// Rewrites one part and what it points at.
    fn part(&mut self, old: &str, kind: &'static Kind) -> Result<(), MediaError> {
        self.seen.insert(old.to_owned());
        let new = self.placed.get(old).cloned().unwrap_or_default();
        let relations = self.relations(old)?;
        let root = if kind.relation == "sharedStrings" {
            None
        } else {
            Some(
                self.read(old)?
                    .ok_or_else(|| MediaError::damaged(format!("{old} is missing")))?,
            )
        };
        let Some(mut root) = root else {
            // Written last, when it is known which strings are used.
            self.contents.insert(new, kind.content);
            return Ok(());
        };
        for relation in &relations {
            self.dropped_unless_kept(relation, kind.stem)?;
        }
        match self.family.media {
            "word/media/image" => word::clean(&mut root, self),
            "xl/media/image" => sheet::clean(&mut root, self, &relations),
            _ => slides::clean(&mut root, self, &relations)?,
        }
        if root.prefix == "c" {
            self.sources(&mut root);
        }
        if matches!(kind.relation, "fontTable" | "presProps" | "viewProps") {
            // Programs look for the part, and nothing in it is needed.
            root.children.clear();
            root.attributes.clear();
        }
        self.names.give(&mut root);
        let rels = self.links(&mut root, &relations)?;
        let bytes = write(&root, &[])?;
        self.members.push(Member::deflated(new.clone(), bytes));
        self.contents.insert(new.clone(), kind.content);
        if !rels.is_empty() {
            let (folder, name) = new.rsplit_once('/').unwrap_or(("", &new));
            let file = format!("{folder}/_rels/{name}.rels");
            self.members.push(Member::deflated(file, rels_text(&rels)));
        }
        Ok(())
    }

    /// Gives every reference its new number, in the order in which they stand, behind those that nothing names.
    fn links(
        &mut self,
        root: &mut Element,
        relations: &[Relation],
    ) -> Result<Vec<(String, String)>, MediaError> {
        let family = self.family;
        let mut rels: Vec<(String, String)> = Vec::new();
        let mut by_old: BTreeMap<String, String> = BTreeMap::new();
        for kind in family.parts.iter().filter(|k| k.implied) {
            for relation in relations
                .iter()
                .filter(|r| r.kind == kind.relation && !r.outside)
            {
                let named = kind.relation == "slideLayout" || kind.relation == "slideMaster";
                if named && (root.is("p", "sldMaster") || root.is("p", "presentation")) {
                    continue;
                }
                if self.package.find(&relation.target).is_some() {
                    let target = self.place(&relation.target, kind)?;
                    rels.push((kind.address(), target));
                }
            }
        }
        let mut wanted: Vec<String> = Vec::new();
        root.visit(&mut |e| {
            wanted.extend(
                e.attributes
                    .iter()
                    .filter(|a| a.prefix == "r")
                    .map(|a| a.value.clone()),
            );
        });
        for id in wanted {
            if by_old.contains_key(&id) {
                continue;
            }
            let relation = relations.iter().find(|r| r.id == id && !r.outside);
            let Some(relation) = relation else { continue };
            let Some(rel) = self.follow(relation)? else {
                continue;
            };
            rels.push(rel);
            by_old.insert(id, format!("rId{}", rels.len()));
        }
        point(root, &by_old);
        Ok(rels)
    }

    /// Where a reference leads in the new document, if what it leads to is kept.
    fn follow(&mut self, relation: &Relation) -> Result<Option<(String, String)>, MediaError> {
        if relation.kind == "image" {
            return Ok(self.image(&relation.target)?.map(|target| {
                (
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
                        .to_owned(),
                    target,
                )
            }));
        }
        let family = self.family;
        let kind = family.parts.iter().find(|k| k.relation == relation.kind);
        let Some(kind) = kind.filter(|_| self.package.find(&relation.target).is_some()) else {
            return Ok(None);
        };
        let target = self.place(&relation.target, kind)?;
        Ok(Some((kind.address(), target)))
    }

    /// Cleans a picture, once.
    fn image(&mut self, old: &str) -> Result<Option<String>, MediaError> {
        let Some(old) = self.package.find(old) else {
            return Ok(None);
        };
        if let Some(new) = self.placed.get(&old) {
            return Ok(Some(new.clone()));
        }
        self.seen.insert(old.clone());
        let Some(bytes) = self.package.read(&old)? else {
            return Ok(None);
        };
        let shown = old.rsplit('/').next().unwrap_or_default();
        let (media, bytes) = picture(shown, bytes, self.eye, self.settings, &mut self.report)?;
        let count = self.counts.entry("image").or_default();
        *count = count.saturating_add(1);
        let new = format!("{}{count}.{}", self.family.media, media.extension());
        self.placed.insert(old, new.clone());
        self.pictures.insert(match media {
            MediaType::Jpeg => "jpg",
            MediaType::Gif => "gif",
            MediaType::Tiff => "tif",
            _ => "png",
        });
        self.members.push(Member::stored(new.clone(), bytes));
        Ok(Some(new))
    }

    /// Tells about a relationship unless it leads to something that is kept.
    fn dropped_unless_kept(&mut self, relation: &Relation, from: &str) -> Result<(), MediaError> {
        let kept = self
            .family
            .parts
            .iter()
            .any(|k| k.relation == relation.kind)
            || relation.kind == "image";
        if kept && !relation.outside {
            return Ok(());
        }
        self.dropped(relation, from)
    }

    fn dropped(&mut self, relation: &Relation, from: &str) -> Result<(), MediaError> {
        if relation.outside {
            let kind = if relation.kind == "attachedTemplate" {
                "template"
            } else {
                "external-link"
            };
            self.report.say(kind, Severity::Few, &relation.target);
            return Ok(());
        }
        let name = relation
            .target
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        if is_refused(&relation.kind) {
            if from.contains("chart") {
                // The chart shows the numbers it has kept; the workbook they came from is another document.
                self.report.say("embedded-file", Severity::Few, &name);
                return Ok(());
            }
            return Err(MediaError::Embedded {
                name: name.chars().filter(|c| !c.is_control()).take(80).collect(),
            });
        }
        let found = self.package.find(&relation.target);
        let bytes = match &found {
            Some(found) if !self.seen.contains(found) => self.package.read(found)?,
            _ => None,
        };
        self.seen.extend(found);
        if let Some(bytes) = &bytes {
            self.told(&relation.kind, bytes);
        }
        match gone(&relation.kind) {
            Some((kind, severity)) => self.report.say(kind, severity, ""),
            None if relation.kind.ends_with("-properties") => {}
            None => self.report.unknown(&relation.kind),
        }
        Ok(())
    }

    /// Looks into a part that goes: properties by name, anything else for people and dates. Damage there harms nobody.
    fn told(&mut self, kind: &str, bytes: &[u8]) {
        if kind.ends_with("-properties") {
            properties::tell(bytes, &mut self.report);
        } else if bytes.trim_ascii_start().starts_with(b"<") || bytes.starts_with(b"\xef\xbb\xbf<")
        {
            let rules = Rules {
                vocabulary: &self.vocabulary,
                limits: &self.settings.limits,
            };
            let mut told = Report::default();
            let _ = read(bytes, &rules, &mut told);
            self.report.extend(told.into_known());
        }
    }

    fn finish(mut self) -> Result<(Vec<Member>, Report), MediaError> {
        let shared = self
            .family
            .parts
            .iter()
            .find(|k| k.relation == "sharedStrings");
        if shared.is_some() && self.contents.contains_key("xl/sharedStrings.xml") {
            if self.strings.some_are_unused() {
                self.report.say("unused-data", Severity::Few, "");
            }
            let mut root = self.strings.take();
            self.names.give(&mut root);
            let bytes = write(&root, &[])?;
            self.members
                .push(Member::deflated("xl/sharedStrings.xml", bytes));
        }
        let all: Vec<String> = self.package.names().map(str::to_owned).collect();
        for name in all {
            let relations = name.rsplit_once('.').is_some_and(|(_, e)| e == "rels");
            let structure = relations || name == "[Content_Types].xml";
            if !structure && !self.seen.contains(&name) && !self.placed.contains_key(&name) {
                self.report.say("unused-data", Severity::Narrows, &name);
            }
        }
        let main = (
            self.family.main.address(),
            format!("{}.xml", self.family.main.stem),
        );
        let mut members = vec![
            Member::deflated(
                "[Content_Types].xml",
                content_types(&self.pictures, &self.contents),
            ),
            Member::deflated("_rels/.rels", rels_text(&[main])),
        ];
        members.append(&mut self.members);
        Ok((members, self.report))
    }
}
