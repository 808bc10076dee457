//! What is kept of the descriptions of pictures and sound: each element by its identifier, written anew in one order.

use super::ebml::{around, find, uint};
use super::ids;
use crate::media::film::bytes::number;

/// What an element holds.
pub(super) enum Holds {
    Uint,
    Float,
    Elements(&'static [Rule]),
}

pub(super) type Rule = (u32, Holds);

use Holds::{Elements, Float, Uint};

/// Size, shape and colours of pictures. Not their crop: what it hides would only be hidden.
pub(super) const PICTURE: &[Rule] = &[
    // Whether it is interlaced, and which field is first.
    (0x9a, Uint),
    (0x9d, Uint),
    (0xb0, Uint),
    (0xba, Uint),
    (0x54b0, Uint),
    (0x54ba, Uint),
    (0x54b2, Uint),
    (0x55b0, Elements(COLOUR)),
];

/// Matrix, bits, subsampling, siting, range, transfer, primaries, light levels, and the screen it was mastered on.
const COLOUR: &[Rule] = &[
    (0x55b1, Uint),
    (0x55b2, Uint),
    (0x55b3, Uint),
    (0x55b4, Uint),
    (0x55b5, Uint),
    (0x55b6, Uint),
    (0x55b7, Uint),
    (0x55b8, Uint),
    (0x55b9, Uint),
    (0x55ba, Uint),
    (0x55bb, Uint),
    (0x55bc, Uint),
    (0x55bd, Uint),
    (0x55d0, Elements(MASTERING)),
];

const MASTERING: &[Rule] = &[
    (0x55d1, Float),
    (0x55d2, Float),
    (0x55d3, Float),
    (0x55d4, Float),
    (0x55d5, Float),
    (0x55d6, Float),
    (0x55d7, Float),
    (0x55d8, Float),
    (0x55d9, Float),
    (0x55da, Float),
];

/// Rates, channels, bits of sound.
pub(super) const SOUND: &[Rule] = &[(0xb5, Float), (0x78b5, Float), (0x9f, Uint), (0x6264, Uint)];

/// What goes for a whole track.
pub(super) const TRACK: &[Rule] = &[
    (ids::DEFAULT_DURATION, Uint),
    (ids::CODEC_DELAY, Uint),
    (ids::SEEK_PRE_ROLL, Uint),
];

/// The content anew. Rules nest three deep and no further.
pub(super) fn rebuilt(content: &[u8], rules: &[Rule]) -> Vec<u8> {
    let mut out = Vec::new();
    for (id, holds) in rules {
        let Some(content) = find(content, *id) else {
            continue;
        };
        match holds {
            Uint if content.len() <= 8 => out.extend(uint(*id, number(content))),
            Float if matches!(content.len(), 4 | 8) => out.extend(around(*id, content)),
            Elements(rules) => {
                let inner = rebuilt(content, rules);
                if !inner.is_empty() {
                    out.extend(around(*id, &inner));
                }
            }
            _ => {}
        }
    }
    out
}

/// How a picture is turned: by one of four right angles, for a flat film.
pub(super) fn turned(video: &[u8]) -> Vec<u8> {
    let Some(projection) = find(video, ids::PROJECTION) else {
        return Vec::new();
    };
    if find(projection, ids::PROJECTION_TYPE).is_some_and(|kind| number(kind) != 0) {
        return Vec::new();
    }
    let roll = match find(projection, ids::PROJECTION_ROLL) {
        Some(four) if four.len() == 4 => {
            f64::from(f32::from_bits(u32::try_from(number(four)).unwrap_or(0)))
        }
        Some(eight) if eight.len() == 8 => f64::from_bits(number(eight)),
        _ => return Vec::new(),
    };
    let angles = [-180.0f32, -90.0, 90.0, 180.0];
    let near = angles
        .iter()
        .find(|angle| (f64::from(**angle) - roll).abs() < 45.0);
    let Some(angle) = near else { return Vec::new() };
    let content = [
        uint(ids::PROJECTION_TYPE, 0),
        around(ids::PROJECTION_ROLL, &angle.to_be_bytes()),
    ];
    around(ids::PROJECTION, &content.concat())
}
