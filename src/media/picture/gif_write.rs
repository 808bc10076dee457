//! Writes GIF: each frame is only what changed, in a palette of the colours it uses, in order.

use super::moving::{Area, Shown, changed, cut, rgb};
use crate::media::MediaError;
use gif::{DisposalMethod, Encoder, Frame, Repeat};
use image::{Rgb, RgbImage};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// Colours of one palette.
const COLOURS: usize = 256;

/// How well colours are chosen where there are too many: every tenth pixel is looked at.
const SPEED: i32 = 10;

/// Writes frames that are repeated like this.
pub(super) fn write(
    frames: impl Iterator<Item = Result<Shown, MediaError>>,
    repeat: Repeat,
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let failed = |_| MediaError::Encode;
    let mut out = Zeroizing::new(Vec::new());
    let mut started: Option<(Encoder<&mut Vec<u8>>, RgbImage)> = None;
    let mut buffer = Some(&mut *out);
    for shown in frames {
        let shown = shown?;
        let delay = u16::try_from(shown.milliseconds / 10).unwrap_or(u16::MAX);
        let now = rgb(shown.pixels);
        let (encoder, before) = match (&mut started, buffer.take()) {
            (Some((encoder, before)), _) => (encoder, Some(before)),
            (none, Some(buffer)) => {
                let [width, height] = [now.width(), now.height()].map(u16::try_from);
                let (Ok(width), Ok(height)) = (width, height) else {
                    return Err(MediaError::Encode);
                };
                let mut encoder = Encoder::new(buffer, width, height, &[]).map_err(failed)?;
                encoder.set_repeat(repeat).map_err(failed)?;
                (&mut none.insert((encoder, now.clone())).0, None)
            }
            (None, None) => return Err(MediaError::Encode),
        };
        let now = few_colours(before.as_deref(), now);
        let mut frame = frame(before.as_deref(), &now).ok_or(MediaError::Encode)?;
        frame.delay = delay;
        encoder.write_frame(&frame).map_err(failed)?;
        if let Some((_, before)) = &mut started {
            *before = now;
        }
    }
    if started.is_none() {
        return Err(MediaError::damaged("it has no frames"));
    }
    // Dropping the encoder writes the end.
    drop(started);
    Ok(out)
}

/// The picture, with no more colours in what changed than a palette has.
fn few_colours(before: Option<&RgbImage>, mut now: RgbImage) -> RgbImage {
    let area = area(before, &now);
    let part = cut(&now, area);
    if indexed(before.map(|b| cut(b, area)).as_ref(), &part).is_some() {
        return now;
    }
    let (Ok(width), Ok(height)) = (u16::try_from(area.2), u16::try_from(area.3)) else {
        return now;
    };
    let chosen = Frame::from_rgb_speed(width, height, part.as_raw(), SPEED);
    let palette = chosen.palette.unwrap_or_default();
    let colours: Vec<[u8; 3]> = palette.as_chunks().0.to_vec();
    let samples = chosen.buffer.iter().flat_map(|i| {
        let colour = colours.get(usize::from(*i));
        colour.copied().unwrap_or_default()
    });
    if let Some(part) = RgbImage::from_raw(area.2, area.3, samples.collect()) {
        image::imageops::replace(&mut now, &part, area.0.into(), area.1.into());
    }
    now
}

/// What must be drawn to come from one picture to the next.
fn frame(before: Option<&RgbImage>, now: &RgbImage) -> Option<Frame<'static>> {
    let area = area(before, now);
    let part = cut(now, area);
    let (palette, transparent, buffer) = indexed(before.map(|b| cut(b, area)).as_ref(), &part)?;
    Some(Frame {
        left: u16::try_from(area.0).ok()?,
        top: u16::try_from(area.1).ok()?,
        width: u16::try_from(area.2).ok()?,
        height: u16::try_from(area.3).ok()?,
        dispose: DisposalMethod::Keep,
        transparent,
        palette: Some(palette),
        buffer: buffer.into(),
        ..Frame::default()
    })
}

fn area(before: Option<&RgbImage>, now: &RgbImage) -> Area {
    match before {
        Some(before) => changed(before, now),
        None => (0, 0, now.width(), now.height()),
    }
}

/// A palette in order, the index of what stays as it was, and an index for each pixel. `None` if there are too many
/// colours.
type Indexed = (Vec<u8>, Option<u8>, Vec<u8>);

fn indexed(before: Option<&RgbImage>, now: &RgbImage) -> Option<Indexed> {
    let stays: Vec<bool> = match before {
        Some(before) => before
            .pixels()
            .zip(now.pixels())
            .map(|(a, b)| a == b)
            .collect(),
        None => vec![false; now.pixels().len()],
    };
    let changed = now.pixels().zip(&stays).filter(|(_, stays)| !**stays);
    let room = COLOURS.saturating_sub(1);
    if let Some(colours) = distinct(changed.map(|(p, _)| *p), room)
        && before.is_some()
    {
        let clear = u8::try_from(colours.len()).ok()?;
        let buffer = now.pixels().zip(&stays).map(|(pixel, stays)| {
            if *stays {
                Some(clear)
            } else {
                index(&colours, *pixel)
            }
        });
        return Some((flat(&colours), Some(clear), buffer.collect::<Option<_>>()?));
    }
    let colours = distinct(now.pixels().copied(), COLOURS)?;
    let buffer = now.pixels().map(|pixel| index(&colours, *pixel));
    Some((flat(&colours), None, buffer.collect::<Option<_>>()?))
}

/// The colours in order, if there are no more than so many.
fn distinct(pixels: impl Iterator<Item = Rgb<u8>>, most: usize) -> Option<Vec<[u8; 3]>> {
    let mut found = BTreeSet::new();
    let mut last = None;
    for pixel in pixels {
        // Neighbours are mostly alike.
        if last != Some(pixel) {
            found.insert(pixel.0);
            if found.len() > most {
                return None;
            }
            last = Some(pixel);
        }
    }
    Some(found.into_iter().collect())
}

fn index(colours: &[[u8; 3]], pixel: Rgb<u8>) -> Option<u8> {
    let at = colours.binary_search(&pixel.0).ok()?;
    u8::try_from(at).ok()
}

fn flat(colours: &[[u8; 3]]) -> Vec<u8> {
    colours.iter().flatten().copied().collect()
}
