//! Writes content, styles, objects and pictures of a document anew, and the manifest that lists them.

use super::hidden::Hidden;
use super::names::Names;
use super::tables;
use crate::media::document::package::{Member, Package};
use crate::media::document::pictures::{Eye, is_picture, picture};
use crate::media::document::properties;
use crate::media::document::vocabulary::Vocabulary;
use crate::media::document::xml::{Element, Node, Report, Rules, read, write};
use crate::media::{MediaError, Settings};
use crate::model::{MediaType, Severity};
use std::collections::{BTreeMap, BTreeSet};
use zeroize::Zeroizing;

/// The version of the standard that clean documents are written in.
const VERSION: &str = "1.3";

/// Members that go, by the beginning of their name, and what their being there tells.
const GONE: &[(&str, &str, Severity)] = &[
    ("Thumbnails/", "thumbnail", Severity::Few),
    ("Configurations", "metadata", Severity::Narrows),
    ("layout-cache", "metadata", Severity::Narrows),
    ("Versions/", "edit-history", Severity::Few),
    ("VersionList.xml", "edit-history", Severity::Few),
    ("Basic/", "script", Severity::Few),
    ("Scripts/", "script", Severity::Few),
    ("Dialogs/", "script", Severity::Few),
    ("settings.xml", "metadata", Severity::Narrows),
    ("manifest.rdf", "metadata", Severity::Narrows),
    (
        "META-INF/documentsignatures.xml",
        "signature",
        Severity::One,
    ),
    ("META-INF/macrosignatures.xml", "signature", Severity::One),
    ("ObjectReplacements/", "thumbnail", Severity::Narrows),
    ("Fonts/", "metadata", Severity::Narrows),
];

/// Everything that is known while a document is rebuilt.
struct Rebuild<'a> {
    settings: &'a Settings,
    report: Report,
    package: Package<'a>,
    vocabulary: Vocabulary,
    eye: Eye,
    names: Names,
    /// New names of pictures and objects, by old ones.
    placed: BTreeMap<String, String>,
    pictures: usize,
    objects: Vec<(String, String)>,
    members: Vec<Member>,
    /// What the manifest lists: names and types.
    listed: Vec<(String, String)>,
    seen: BTreeSet<String>,
    /// Names of sheets that go.
    gone: Vec<String>,
}

/// The members of the new document, in order, and what was met on the way.
pub(super) fn rebuild(
    package: Package<'_>,
    media: MediaType,
    settings: &Settings,
    eye: Eye,
) -> Result<(Vec<Member>, Report), MediaError> {
    let mut this = Rebuild {
        settings,
        report: Report::default(),
        package,
        vocabulary: Vocabulary::odf(),
        eye,
        names: Names::default(),
        placed: BTreeMap::new(),
        pictures: 0,
        objects: Vec::new(),
        members: Vec::new(),
        listed: vec![("/".to_owned(), media.name().to_owned())],
        seen: BTreeSet::from(["mimetype".to_owned(), "META-INF/manifest.xml".to_owned()]),
        gone: Vec::new(),
    };
    this.refuse_encrypted()?;
    this.document("", "")?;
    // Objects may hold objects; each is met once, so this ends.
    let mut next = 0usize;
    while let Some((old, new)) = this.objects.get(next).cloned() {
        this.document(&old, &new)?;
        next = next.saturating_add(1);
    }
    this.tell_the_rest()?;
    let mimetype = Zeroizing::new(media.name().as_bytes().to_vec());
    let mut members = vec![Member::stored("mimetype", mimetype)];
    members.append(&mut this.members);
    members.push(Member::deflated(
        "META-INF/manifest.xml",
        manifest(&this.listed)?,
    ));
    Ok((members, this.report))
}

impl Rebuild<'_> {
    fn read(&mut self, name: &str) -> Result<Option<Element>, MediaError> {
        let Some(bytes) = self.package.read(name)? else {
            return Ok(None);
        };
        self.seen.insert(name.to_owned());
        let rules = Rules {
            vocabulary: &self.vocabulary,
            limits: &self.settings.limits,
        };
        read(&bytes, &rules, &mut self.report)
    }

    /// A manifest that tells how members are encrypted belongs to a document behind a password.
    fn refuse_encrypted(&mut self) -> Result<(), MediaError> {
        let Some(manifest) = self.read("META-INF/manifest.xml")? else {
            return Ok(());
        };
        let mut encrypted = false;
        manifest.visit(&mut |e| encrypted |= e.is("manifest", "encryption-data"));
        if encrypted {
            return Err(MediaError::Protected);
        }
        Ok(())
    }

    /// The document itself, or an object inside it: both are a folder with content and styles.
    fn document(&mut self, old: &str, new: &str) -> Result<(), MediaError> {
        let content = self.read(&format!("{old}content.xml"))?;
        let Some(mut content) = content else {
            return Err(MediaError::damaged("it has no content"));
        };
        let mut styles = self.read(&format!("{old}styles.xml"))?;
        let hidden = Hidden::of([Some(&content), styles.as_ref()].into_iter().flatten());
        let values_only = !self.settings.keep_hidden && hidden.is_anything_hidden(&content);
        if values_only {
            content.visit(&mut |e| {
                if e.is("table", "table") && hidden.is(e) {
                    self.gone.extend(e.get("table", "name").map(str::to_owned));
                }
            });
        }
        // A chart that drew a hidden sheet keeps its numbers and forgets the sheet's name.
        let gone = &self.gone;
        content.visit_mut(&mut |e| {
            e.attributes.retain(|a| {
                let address = a.name.ends_with("-address") || a.name == "condition";
                !address || !gone.iter().any(|sheet| a.value.contains(sheet.as_str()))
            });
        });
        let text_document = content
            .child("office", "body")
            .is_some_and(|b| b.child("office", "text").is_some());
        for root in [Some(&mut content), styles.as_mut()].into_iter().flatten() {
            tables::clean(
                root,
                &hidden,
                self.settings.keep_hidden,
                values_only || text_document,
                &mut self.report,
            );
            hidden.take_out(root, self.settings.keep_hidden, &mut self.report);
            if root.prefix == "office" {
                root.set("office", "version", VERSION);
            }
        }
        // In this order they are met again in a second look.
        for (root, name) in [(Some(content), "content.xml"), (styles, "styles.xml")] {
            let Some(mut root) = root else { continue };
            self.names.give(&mut root, text_document);
            self.links(&mut root, old)?;
            let name = format!("{new}{name}");
            let always: &[&'static str] = if root.prefix == "office" {
                &["of"]
            } else {
                &[]
            };
            self.members
                .push(Member::deflated(name.clone(), write(&root, always)?));
            self.listed.push((name, "text/xml".to_owned()));
        }
        Ok(())
    }

    /// Follows what content points at: pictures and objects inside. What lies outside is told and goes.
    fn links(&mut self, e: &mut Element, folder: &str) -> Result<(), MediaError> {
        if let Some(href) = e.get("xlink", "href").map(str::to_owned) {
            let target = href.trim_start_matches("./");
            let inside = format!("{folder}{target}");
            let new = if e.is("draw", "object") {
                Some(self.object(&inside)?)
            } else if href.starts_with("ObjectReplacements/")
                || target.starts_with("ObjectReplacements/")
            {
                self.report.say("thumbnail", Severity::Narrows, "");
                None
            } else if self.package.find(&inside).is_some() {
                self.image(&inside)?
            } else if self.package.find(target).is_some() {
                self.image(target)?
            } else {
                self.report.say("external-link", Severity::Few, &href);
                None
            };
            let prefix = match (folder.is_empty(), e.is("draw", "object")) {
                (true, true) => "./",
                (true, false) => "",
                (false, _) => "../",
            };
            match new {
                Some(new) => e.set("xlink", "href", &format!("{prefix}{new}")),
                None => e.attributes.retain(|a| a.prefix != "xlink"),
            }
        } else {
            e.attributes.retain(|a| a.prefix != "xlink");
        }
        if e.is("draw", "frame") {
            self.one_way(e, folder)?;
        }
        for child in e.elements_mut() {
            self.links(child, folder)?;
        }
        e.keep(|child| {
            let pointer = matches!(
                (child.prefix, child.name),
                ("draw", "image" | "fill-image" | "object")
            );
            !pointer || child.get("xlink", "href").is_some() || !child.children.is_empty()
        });
        Ok(())
    }

    /// A frame shows the first of its contents that a program understands (ISO/IEC 26300-1, 10.4.2): pictures beside a
    /// table or an object are previews, and of several pictures one is enough.
    fn one_way(&mut self, frame: &mut Element, folder: &str) -> Result<(), MediaError> {
        let pictures = frame.elements().filter(|e| e.is("draw", "image")).count();
        let others = frame
            .elements()
            .any(|e| e.is("table", "table") || e.is("draw", "object") || e.is("draw", "text-box"));
        if pictures == 0 || (pictures == 1 && !others) {
            return Ok(());
        }
        let mut found = others;
        let mut keep = Vec::new();
        for image in frame.elements().filter(|e| e.is("draw", "image")) {
            let href = image.get("xlink", "href").unwrap_or_default();
            let name = format!("{folder}{}", href.trim_start_matches("./"));
            let bytes = if found {
                None
            } else {
                self.package.read(&name)?
            };
            let good = bytes.is_some_and(|b| is_picture(&b));
            found |= good;
            keep.push(good);
            if !good {
                self.seen.insert(name);
            }
        }
        // If none can be cleaned, the refusal of the first names it.
        if found {
            let mut keep = keep.into_iter();
            frame.keep(|e| !e.is("draw", "image") || keep.next().unwrap_or_default());
            self.report.say("thumbnail", Severity::Narrows, "");
        }
        Ok(())
    }

    fn image(&mut self, old: &str) -> Result<Option<String>, MediaError> {
        if let Some(new) = self.placed.get(old) {
            return Ok(Some(new.clone()));
        }
        self.seen.insert(old.to_owned());
        let Some(bytes) = self.package.read(old)? else {
            return Ok(None);
        };
        let shown = old.rsplit('/').next().unwrap_or_default();
        let (media, bytes) = picture(shown, bytes, self.eye, self.settings, &mut self.report)?;
        self.pictures = self.pictures.saturating_add(1);
        let new = format!("Pictures/image{}.{}", self.pictures, media.extension());
        self.placed.insert(old.to_owned(), new.clone());
        self.members.push(Member::stored(new.clone(), bytes));
        self.listed.push((new.clone(), media.name().to_owned()));
        Ok(Some(new))
    }

    /// An object that is a document of this standard; others are opaque.
    fn object(&mut self, old: &str) -> Result<String, MediaError> {
        let folder = format!("{}/", old.trim_end_matches('/'));
        if let Some(new) = self.placed.get(&folder) {
            return Ok(new.clone());
        }
        if self.package.find(&format!("{folder}content.xml")).is_none() {
            let name = old.rsplit('/').next().unwrap_or_default();
            return Err(MediaError::Embedded {
                name: name.chars().filter(|c| !c.is_control()).take(80).collect(),
            });
        }
        let number = self.objects.len().saturating_add(1);
        let new = format!("Object {number}");
        self.placed.insert(folder.clone(), new.clone());
        let kind = self.kind_of_object(&folder);
        self.listed.push((format!("{new}/"), kind));
        self.objects.push((folder, format!("{new}/")));
        Ok(new)
    }

    /// The type that the old manifest gives an object, if it is one that objects have.
    fn kind_of_object(&mut self, folder: &str) -> String {
        let content = self
            .package
            .read(&format!("{folder}content.xml"))
            .ok()
            .flatten();
        let text = content
            .map(|c| String::from_utf8_lossy(&c).into_owned())
            .unwrap_or_default();
        let kind = [
            ("<office:chart", "chart"),
            ("<office:spreadsheet", "spreadsheet"),
            ("<office:text", "text"),
        ]
        .into_iter()
        .find(|(mark, _)| text.contains(mark))
        .map_or("formula", |(_, kind)| kind);
        format!("application/vnd.oasis.opendocument.{kind}")
    }

    /// Tells about members that go.
    fn tell_the_rest(&mut self) -> Result<(), MediaError> {
        let all: Vec<String> = self.package.names().map(str::to_owned).collect();
        for name in all.into_iter().filter(|n| !self.seen.contains(n)) {
            if name == "meta.xml" || name.ends_with("/meta.xml") {
                if let Some(bytes) = self.package.read(&name)? {
                    properties::tell(&bytes, &mut self.report);
                }
                continue;
            }
            match GONE.iter().find(|(start, ..)| name.starts_with(start)) {
                Some((_, kind, severity)) => self.report.say(kind, *severity, ""),
                None => self.report.say("unused-data", Severity::Narrows, &name),
            }
        }
        Ok(())
    }
}

fn manifest(listed: &[(String, String)]) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let mut root = Element::new("manifest", "manifest").with("manifest", "version", VERSION);
    for (name, media) in listed {
        let mut entry = Element::new("manifest", "file-entry")
            .with("manifest", "full-path", name)
            .with("manifest", "media-type", media);
        if name == "/" {
            entry.set("manifest", "version", VERSION);
        }
        root.children.push(Node::Element(entry));
    }
    write(&root, &[])
}
