//! Numbers as JSON writes them, to the last bit as `serde_json` reads them: digits as a whole number, over a power of ten.

use serde_json::Number;

/// A number at the beginning of a text, and how long it is. Nothing where it is none, has an exponent or more digits than are
/// counted in 64 bits.
pub(super) fn number(text: &[u8]) -> Option<(Number, usize)> {
    let digits = Digits::of(text)?;
    let number = match (digits.behind_point, digits.is_negative) {
        (0, false) => digits.all.into(),
        (0, true) if digits.all > 0 => i64::try_from(digits.all).ok()?.checked_neg()?.into(),
        _ => Number::from_f64(digits.float()?)?,
    };
    Some((number, digits.length))
}

/// The same as a float.
pub(super) fn float(text: &[u8]) -> Option<(f64, usize)> {
    let digits = Digits::of(text)?;
    Some((digits.float()?, digits.length))
}

struct Digits {
    is_negative: bool,
    all: u64,
    /// How many of them stand behind the point.
    behind_point: usize,
    /// Bytes of the number.
    length: usize,
}

/// Nineteen digits fit into 64 bits.
const MOST: usize = 19;

/// Powers of ten as they are read by `serde_json`: the nearest floats.
const POWERS: [f64; MOST + 1] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19];

impl Digits {
    fn of(text: &[u8]) -> Option<Self> {
        let is_negative = text.first() == Some(&b'-');
        let from = usize::from(is_negative);
        let (whole, mut at) = run(text, from, 0);
        let many = at - from;
        // No number begins with a zero and goes on with another digit.
        if many == 0 || (many > 1 && text[from] == b'0') {
            return None;
        }
        let (mut all, mut behind_point) = (whole, 0);
        if text.get(at) == Some(&b'.') {
            let (more, end) = run(text, at + 1, whole);
            (all, behind_point, at) = (more, end - at - 1, end);
            if behind_point == 0 {
                return None;
            }
        }
        let goes_on = matches!(text.get(at), Some(b'e' | b'E' | b'.'));
        (!goes_on && many + behind_point <= MOST).then_some(Self { is_negative, all, behind_point, length: at })
    }

    #[expect(clippy::cast_precision_loss, reason = "as serde_json does")]
    fn float(&self) -> Option<f64> {
        let number = self.all as f64;
        let number = if self.behind_point == 0 { number } else { number / POWERS.get(self.behind_point)? };
        Some(if self.is_negative { -number } else { number })
    }
}

/// The digits from a place on, behind those of `before`, and where they end.
fn run(text: &[u8], from: usize, before: u64) -> (u64, usize) {
    let (mut all, mut at) = (before, from);
    while let Some(eight) = text.get(at..at + 8).and_then(|eight| eight.try_into().ok()).map(u64::from_le_bytes).and_then(eight_digits) {
        all = all.wrapping_mul(100_000_000).wrapping_add(eight);
        at += 8;
    }
    while let Some(digit) = text.get(at).map(|letter| letter.wrapping_sub(b'0')).filter(|digit| *digit < 10) {
        all = all.wrapping_mul(10).wrapping_add(u64::from(digit));
        at += 1;
    }
    (all, at)
}

/// Eight letters that are digits as a number, all at once: pairs, then fours, then all eight (D. Lemire, "Quickly parsing eight
/// digits", 2018; the sum after which no letter is out of the row of digits is simdjson's).
const fn eight_digits(letters: u64) -> Option<u64> {
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    let over_nine = letters.wrapping_add(0x0606_0606_0606_0606);
    if (letters | over_nine) & 0xF0F0_F0F0_F0F0_F0F0 != ZEROS || letters & 0xF0F0_F0F0_F0F0_F0F0 != ZEROS {
        return None;
    }
    let ones = letters - ZEROS;
    let pairs = (ones.wrapping_mul(10).wrapping_add(ones >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs.wrapping_mul(100).wrapping_add(pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    Some((fours.wrapping_mul(10_000).wrapping_add(fours >> 32)) & 0xFFFF_FFFF)
}
