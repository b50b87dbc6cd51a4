//! Where title, map, panel and foot stand on the sheet; they never overlap.

use super::lettering::Hand;
use super::space::Space;
use super::{DOTS_PER_INCH, Sheet};

/// The parts of a sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) sheet: Space,
    pub(super) title: Space,
    /// The map within its frame.
    pub(super) frame: Space,
    /// Table, legend, scale bar.
    pub(super) panel: Space,
    pub(super) foot: Space,
}

const EDGE: f64 = 36.0;
const TITLE_HEIGHT: f64 = 76.0;
/// Room for the degrees beside and below the frame.
pub(super) const DEGREES: f64 = 22.0;
const GAP: f64 = 20.0;
/// How the foot is written.
pub(super) const FOOT_HAND: Hand = Hand::plain(12.5).colored(super::ink::FAINT);
/// From one line of the foot to the next.
pub(super) const FOOT_LINE: f64 = 16.0;

/// The size of a sheet in its pixels.
fn size(sheet: &Sheet) -> Space {
    let px = |mm: f64, least: f64| (mm.clamp(least, 1_200.0) / 25.4 * f64::from(DOTS_PER_INCH)).round();
    Space { left: 0.0, top: 0.0, width: px(sheet.width_mm, 200.0), height: px(sheet.height_mm, 180.0) }
}

/// How wide the lines of the foot are.
pub(super) fn foot_width(sheet: &Sheet) -> f64 {
    size(sheet).width - 2.0 * EDGE
}

impl Layout {
    /// The layout of a sheet with so many lines at its foot.
    pub(super) fn of(sheet: &Sheet, foot_lines: u32) -> Self {
        let sheet = size(sheet);
        let inner = sheet.widened(-EDGE);
        let foot_height = f64::from(foot_lines) * FOOT_LINE;
        let foot = Space { top: inner.bottom() - foot_height, height: foot_height, ..inner };
        let top = inner.top + TITLE_HEIGHT + 12.0;
        let panel_width = (sheet.width * 0.272).clamp(440.0, 560.0);
        let panel = Space { left: inner.right() - panel_width, top, width: panel_width, height: foot.top - GAP + 4.0 - top };
        let left = inner.left + DEGREES;
        let frame = Space { left, top, width: panel.left - GAP - left, height: panel.height - DEGREES };
        Self { sheet, title: Space { height: TITLE_HEIGHT, ..inner }, frame, panel, foot }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_sheet_never_overlap() {
        for (width_mm, height_mm) in [(297.0, 210.0), (420.0, 297.0), (210.0, 297.0), (10.0, 10.0), (f64::INFINITY, 0.0)] {
            let layout = Layout::of(&Sheet { width_mm, height_mm, ..Sheet::default() }, 5);
            let parts = [layout.title, layout.frame, layout.panel, layout.foot];
            for (number, one) in parts.iter().enumerate() {
                assert!(layout.sheet.holds(*one) && one.width > 100.0 && one.height > 10.0, "{width_mm} x {height_mm}: {one:?}");
                assert!(parts[number + 1..].iter().all(|other| !one.meets(*other)));
            }
        }
    }

    #[test]
    fn an_a4_sheet_across_has_1754_by_1240_pixels() {
        let sheet = size(&Sheet::default());
        assert_eq!((sheet.width, sheet.height), (1_754.0, 1_240.0));
    }
}
