//! A tile as a picture: a square of pixels that can be looked at between its pixels too.

use super::Fault;

/// A square picture.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Picture {
    side: u32,
    /// Row by row; red, green, blue and how much covers, the colours multiplied by it.
    pixels: Vec<[u8; 4]>,
}

impl Picture {
    /// A picture of its pixels, the colours already multiplied.
    pub(super) fn of(side: u32, pixels: Vec<[u8; 4]>) -> Result<Self, Fault> {
        if side == 0 || pixels.len() != side as usize * side as usize {
            return Err(Fault::Broken("it is no square".to_owned()));
        }
        Ok(Self { side, pixels })
    }

    /// How many pixels each way.
    pub(super) const fn side(&self) -> u32 {
        self.side
    }

    /// How much memory it takes.
    ///
    /// # Units
    /// Bytes.
    pub(super) const fn bytes(&self) -> usize {
        self.pixels.len() * 4
    }

    /// Half as large each way: each pixel is the mean of four.
    pub(super) fn halved(&self) -> Self {
        let side = (self.side / 2).max(1);
        let at = |column: u32, row: u32| self.pixel(column.min(self.side - 1), row.min(self.side - 1));
        let mean = |column: u32, row: u32| {
            let four = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(right, down)| at(2 * column + right, 2 * row + down));
            [0, 1, 2, 3].map(|part| {
                let sum: u16 = four.iter().map(|pixel| u16::from(pixel[part])).sum();
                u8::try_from((sum + 2) / 4).unwrap_or(u8::MAX)
            })
        };
        let pixels = (0..side).flat_map(|row| (0..side).map(move |column| (column, row))).map(|(column, row)| mean(column, row)).collect();
        Self { side, pixels }
    }

    /// The colour at a place, mixed of the four pixels round it; at its edge the picture goes on as it ends.
    ///
    /// # Units
    /// Pixels from the upper left corner; the middle of the first pixel is at a half.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a picture, in 256ths of a pixel")]
    pub(super) fn sample(&self, x: f64, y: f64) -> [u8; 4] {
        let last = f64::from(self.side - 1);
        let fixed = |along: f64| ((along - 0.5).clamp(0.0, last) * 256.0) as u32;
        let (x, y) = (fixed(x), fixed(y));
        let (left, top, right, down) = (x >> 8, y >> 8, x & 255, y & 255);
        let (next, below) = ((left + 1).min(self.side - 1), (top + 1).min(self.side - 1));
        let four = [self.pixel(left, top), self.pixel(next, top), self.pixel(left, below), self.pixel(next, below)];
        let shares = [(256 - right) * (256 - down), right * (256 - down), (256 - right) * down, right * down];
        [0, 1, 2, 3].map(|part| {
            let sum: u32 = four.iter().zip(shares).map(|(pixel, share)| u32::from(pixel[part]) * share).sum();
            ((sum + (1 << 15)) >> 16) as u8
        })
    }

    fn pixel(&self, column: u32, row: u32) -> [u8; 4] {
        self.pixels.get((row * self.side + column) as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn black_and_white() -> Picture {
        let (black, white) = ([0, 0, 0, 255], [200, 200, 200, 255]);
        Picture::of(2, vec![black, white, black, white]).unwrap()
    }

    #[test]
    fn between_two_pixels_there_is_their_mean_and_beyond_the_edge_the_last() {
        let picture = black_and_white();
        assert_eq!(picture.sample(0.5, 0.5), [0, 0, 0, 255]);
        assert_eq!(picture.sample(1.0, 1.0), [100, 100, 100, 255]);
        assert_eq!(picture.sample(1.5, 1.9), [200, 200, 200, 255]);
        assert_eq!(picture.sample(9.0, -9.0), [200, 200, 200, 255]);
    }

    #[test]
    fn halved_it_is_the_mean_of_four() {
        let halved = black_and_white().halved();
        assert_eq!((halved.side(), halved.sample(0.5, 0.5)), (1, [100, 100, 100, 255]));
    }

    #[test]
    fn what_is_no_square_is_refused() {
        assert!(Picture::of(3, vec![[0; 4]; 8]).is_err() && Picture::of(0, Vec::new()).is_err());
    }
}
