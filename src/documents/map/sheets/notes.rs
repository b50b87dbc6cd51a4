//! Room to write on: ruled lines for notes, and rows for those who sign what was marked.

use geo_types::Coord;
use svg::node::element::{Group, Path};

use super::super::ink;
use super::super::lettering::{Anchor, Hand, write};
use super::super::space::Space;
use super::Paper;
use super::page::px;
use crate::words::{Language, Phrase, say};

/// Handwriting wants lines this far apart.
const LINE_MM: f64 = 7.0;
const HEADING_PX: f64 = 15.0;
/// What a row of signatures asks for, and how much of the width each part takes.
const SIGNATURE: [(Phrase, f64); 3] =
    [(Phrase("sheet-signature-name"), 0.38), (Phrase("sheet-signature-for"), 0.27), (Phrase("sheet-signature"), 0.35)];

/// Draws both within a box: notes to the left, signatures to the right.
pub(super) fn draw(language: Language, space: Space, paper: Paper) -> Group {
    let notes = Space { width: space.width * 0.56, ..space };
    let left = notes.right() + px(paper, 4.0);
    let signatures = Space { left, width: space.right() - left, ..space };
    Group::new().set("id", "notes").add(ruled(language, notes, px(paper, LINE_MM))).add(signed(language, signatures, px(paper, LINE_MM)))
}

fn rows(space: Space, apart: f64) -> impl Iterator<Item = f64> {
    let first = space.top + HEADING_PX;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few rows")]
    let count = ((space.bottom() - first) / apart + 1e-6).floor().max(1.0) as u32;
    (1..=count).map(move |row| first + apart * f64::from(row))
}

fn heading(text: &str, left: f64, top: f64) -> svg::node::element::Text {
    write(text, Coord { x: left, y: top + 12.0 }, Anchor::Start, Hand::plain(12.5).bold().colored("#4a463f"))
}

fn line(left: f64, right: f64, y: f64) -> Path {
    ink::stroked(ink::lines(&[vec![Coord { x: left, y }, Coord { x: right, y }]]), "#8c8c8c", 0.7)
}

fn ruled(language: Language, space: Space, apart: f64) -> Group {
    let group = Group::new().add(heading(&say!(language, "sheet-notes"), space.left, space.top));
    rows(space, apart).fold(group, |group, y| group.add(line(space.left, space.right(), y)))
}

fn signed(language: Language, space: Space, apart: f64) -> Group {
    let mut group = Group::new();
    let mut left = space.left;
    for (words, share) in SIGNATURE {
        let right = left + space.width * share;
        group = group.add(heading(&words.say(language), left, space.top));
        group = rows(space, apart).fold(group, |group, y| group.add(line(left, right - apart * 0.3, y)));
        left = right;
    }
    group
}
