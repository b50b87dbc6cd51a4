//! Where things stand on a map sheet: title above, map with room to write below it, panel beside it, sources at
//! the foot.

use super::super::layout::{DEGREES, FOOT_LINE, Layout};
use super::super::space::Space;
use super::Paper;

/// The parts of a map sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Page {
    pub(super) layout: Layout,
    /// Room for notes and signatures, as wide as the map.
    pub(super) notes: Space,
}

/// Printers leave about this much of the edge white.
const EDGE_MM: f64 = 10.0;
/// Three lines of letters.
const TITLE_PX: f64 = 86.0;
const GAP_MM: f64 = 3.0;

/// Millimetres on paper as pixels of the sheet.
pub(super) fn px(paper: Paper, mm: f64) -> f64 {
    mm / 25.4 * paper.px_per_inch()
}

/// The paper in pixels of the sheet, without rounding, so that its scale holds.
pub(super) fn whole(paper: Paper) -> Space {
    let (width_mm, height_mm) = paper.size_mm();
    Space { left: 0.0, top: 0.0, width: px(paper, width_mm), height: px(paper, height_mm) }
}

/// How wide the lines of the foot are.
pub(super) fn foot_width(paper: Paper) -> f64 {
    whole(paper).width - 2.0 * px(paper, EDGE_MM)
}

impl Page {
    /// The page with so many lines at its foot.
    pub(super) fn of(paper: Paper, foot_lines: u32) -> Self {
        let (panel_mm, notes_mm) = match paper {
            Paper::A4 => (80.0, 24.0),
            Paper::A3 => (110.0, 38.0),
        };
        let (sheet, px) = (whole(paper), |mm: f64| px(paper, mm));
        let inner = sheet.widened(-px(EDGE_MM));
        let foot_height = f64::from(foot_lines) * FOOT_LINE;
        let foot = Space { top: inner.bottom() - foot_height, height: foot_height, ..inner };
        let title = Space { height: TITLE_PX, ..inner };
        let top = title.bottom() + px(1.5);
        let bottom = foot.top - px(GAP_MM);
        let panel = Space { left: inner.right() - px(panel_mm), top, width: px(panel_mm), height: bottom - top };
        let wide = Space { width: panel.left - px(GAP_MM) - inner.left, ..inner };
        let notes = Space { top: bottom - px(notes_mm), height: px(notes_mm), ..wide };
        let frame = Space { top, height: notes.top - px(1.0) - top, ..wide }.widened(-DEGREES);
        Self { layout: Layout { sheet, title, frame, panel, foot }, notes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_map_sheet_never_overlap_and_leave_the_edge_to_the_printer() {
        for paper in Paper::ALL {
            let Page { layout, notes } = Page::of(paper, 5);
            let parts = [layout.title, layout.frame, layout.panel, layout.foot, notes];
            for (number, one) in parts.iter().enumerate() {
                assert!(
                    layout.sheet.widened(-px(paper, EDGE_MM) + 0.01).holds(*one) && one.width > 100.0 && one.height > 60.0,
                    "{paper:?}: {one:?}"
                );
                assert!(parts[number + 1..].iter().all(|other| !one.meets(*other)), "{paper:?}: {one:?}");
            }
        }
    }
}
