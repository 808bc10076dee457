//! SVG (W3C, version 2): drawn with nothing from outside, and encoded as PNG.

use super::pixels::{self, Pixels};
use super::raw::Raw;
use super::{png, svg_image, svg_marks, svg_text};
use crate::media::{Clean, Input, MediaError, Settings, Stripper};
use crate::model::{Finding, Limits};
use encoding_rs::{Encoding, UTF_8};
use image::ColorType;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::roxmltree::{self, Document, ParsingOptions};
use resvg::usvg::{self, Options, Tree};
use zeroize::Zeroizing;

pub(in crate::media) struct Svg;

/// The longer side that a drawing gets at least, in pixels, and at most.
const SIDE: (f32, f32) = (2000.0, 8000.0);
/// Nodes of a document. Maps have some hundred thousand.
const MOST_NODES: u32 = 1_000_000;

impl Stripper for Svg {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let text = read(input, settings)?;
        let document = parse(&text, &settings.limits)?;
        Ok(svg_marks::find(&document))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        png::still(&drawn(&mut input, settings)?, settings)
    }
}

/// What the drawing looks like.
pub(super) fn drawn(input: &mut Input, settings: &Settings) -> Result<Pixels, MediaError> {
    let text = read(input, settings)?;
    let raw = draw(&parse(&text, &settings.limits)?, settings)?;
    drop(text);
    pixels::decode(raw, settings)
}

/// The document as text: by byte order mark, else UTF-8, else as its declaration says.
fn read(input: &mut Input, settings: &Settings) -> Result<Zeroizing<String>, MediaError> {
    let bytes = input.read_all(settings.limits.picture_file)?;
    let marked = Encoding::for_bom(&bytes);
    let encoding = match marked {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(&bytes).is_ok() => UTF_8,
        None => declared(&bytes).ok_or(MediaError::NotText)?,
    };
    let (text, _) = encoding.decode_with_bom_removal(&bytes);
    Ok(Zeroizing::new(text.into_owned()))
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes)).into_owned();
    let (_, after) = head.split_once("encoding=")?;
    let label = after.split(['"', '\'']).nth(1)?;
    Encoding::for_label(label.as_bytes()).filter(|e| e.is_ascii_compatible())
}

fn parse<'a>(text: &'a str, limits: &Limits) -> Result<Document<'a>, MediaError> {
    entities(text, limits)?;
    let options = ParsingOptions {
        // Illustrator writes its namespaces as entities. None is ever fetched.
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        entity_resolver: None,
    };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => MediaError::TooMany {
            limit: u64::from(MOST_NODES),
        },
        other => MediaError::damaged(other),
    })?;
    depth(&document, limits)?;
    // Without its namespace it would be drawn as nothing at all.
    if document.root_element().tag_name().namespace() != Some(svg_marks::SVG) {
        return Err(MediaError::damaged("it does not say that it is SVG"));
    }
    Ok(document)
}

/// Refuses a document whose entities could unpack to more than may be. The parser limits how they nest, not how often a
/// long one stands in the text.
fn entities(text: &str, limits: &Limits) -> Result<(), MediaError> {
    let Some(start) = text.find("<!ENTITY") else {
        return Ok(());
    };
    let rest = text.get(start..).unwrap_or_default();
    let declared = rest.find("]>").unwrap_or(rest.len()) as u64;
    let named = text.bytes().filter(|&b| b == b'&').count() as u64;
    if declared.saturating_mul(named) > limits.unpacked {
        return Err(MediaError::Unpacks {
            limit: limits.unpacked,
        });
    }
    Ok(())
}

/// Refuses what is nested too deep for the code that walks it.
fn depth(document: &Document<'_>, limits: &Limits) -> Result<(), MediaError> {
    let mut node = document.root();
    let mut deep = 0usize;
    loop {
        if let Some(child) = node.first_child() {
            node = child;
            deep = deep.saturating_add(1);
            if deep > limits.depth {
                return Err(MediaError::TooDeep {
                    limit: limits.depth as u64,
                });
            }
            continue;
        }
        loop {
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            let Some(parent) = node.parent() else {
                return Ok(());
            };
            node = parent;
            deep = deep.saturating_sub(1);
        }
    }
}

fn draw(document: &Document<'_>, settings: &Settings) -> Result<Raw, MediaError> {
    svg_text::drawable(document)?;
    let images = svg_image::Images::new(settings);
    let options = Options {
        image_href_resolver: images.resolver(),
        fontdb: svg_text::fonts(),
        font_family: svg_text::FAMILY.to_owned(),
        languages: vec!["ru".to_owned(), "uk".to_owned(), "en".to_owned()],
        ..Options::default()
    };
    let tree = Tree::from_xmltree(document, &options).map_err(|error| match error {
        usvg::Error::ElementsLimitReached => MediaError::TooMany {
            limit: u64::from(MOST_NODES),
        },
        other => MediaError::damaged(other),
    })?;
    drop(options);
    images.all_shown()?;
    let size = tree.size();
    let longer = size.width().max(size.height());
    let (least, most) = SIDE;
    let scale = longer.clamp(least, most) / longer;
    let scaled = size.scale_by(scale).unwrap_or(size).to_int_size();
    let mut pixmap =
        Pixmap::new(scaled.width(), scaled.height()).ok_or(MediaError::TooManyPixels {
            limit: settings.limits.picture_pixels,
        })?;
    pixmap.fill(Color::WHITE);
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    let (width, height) = (pixmap.width(), pixmap.height());
    // On white all is opaque, and what is opaque is not premultiplied.
    let rgb = pixmap
        .take()
        .chunks_exact(4)
        .flat_map(|pixel| pixel.iter().take(3).copied())
        .collect();
    Ok(Raw {
        width,
        height,
        colour: ColorType::Rgb8,
        samples: Zeroizing::new(rgb),
        profile: None,
    })
}
