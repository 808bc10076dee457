//! What an animation shows at each moment: its patches laid on each other as GIF and APNG say.

use super::pixels::Pixels;
use crate::media::MediaError;
use image::{Pixel, Rgba, RgbaImage};

/// What happens to a patch before the next one is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Disposal {
    Keep,
    Clear,
    Restore,
}

/// One patch: its pixels, its place, and how it is drawn.
pub(super) struct Patch {
    pub(super) pixels: RgbaImage,
    pub(super) left: u32,
    pub(super) top: u32,
    /// Laid over what is there, instead of replacing it.
    pub(super) over: bool,
    pub(super) disposal: Disposal,
}

/// The picture so far.
pub(super) struct Canvas {
    image: RgbaImage,
    /// What is to be undone before the next patch: its place and size, and what stood there if that comes back.
    undo: Option<(u32, u32, RgbaImage)>,
}

impl Canvas {
    /// An empty one. Its size has been held to the limits.
    pub(super) fn new(width: u32, height: u32) -> Self {
        Self {
            image: RgbaImage::new(width, height),
            undo: None,
        }
    }

    /// Draws the next patch, and gives what is seen then. What lies outside is never seen, and is gone.
    pub(super) fn draw(&mut self, patch: &Patch) -> Result<Pixels, MediaError> {
        if let Some((left, top, before)) = self.undo.take() {
            self.lay(&before, left, top, false);
        }
        let (width, height) = patch.pixels.dimensions();
        let (left, top) = (patch.left, patch.top);
        self.undo = match patch.disposal {
            Disposal::Keep => None,
            Disposal::Clear => Some((left, top, RgbaImage::new(width, height))),
            Disposal::Restore => Some((left, top, self.cut(left, top, width, height))),
        };
        self.lay(&patch.pixels, left, top, patch.over);
        Pixels::from_samples(self.image.dimensions(), 4, self.image.as_raw().clone())
    }

    fn lay(&mut self, patch: &RgbaImage, left: u32, top: u32, over: bool) {
        let (left, top) = (left as usize, top as usize);
        let rows = self.image.rows_mut().skip(top).zip(patch.rows());
        for (row, patch_row) in rows {
            for (below, above) in row.skip(left).zip(patch_row) {
                match above.0 {
                    _ if !over => *below = *above,
                    [.., 0] => {}
                    [.., 255] => *below = *above,
                    _ => below.blend(above),
                }
            }
        }
    }

    fn cut(&self, left: u32, top: u32, width: u32, height: u32) -> RgbaImage {
        RgbaImage::from_fn(width, height, |x, y| {
            let at = (x.checked_add(left), y.checked_add(top));
            let pixel = match at {
                (Some(x), Some(y)) => self.image.get_pixel_checked(x, y),
                _ => None,
            };
            pixel.copied().unwrap_or(Rgba([0; 4]))
        })
    }
}
