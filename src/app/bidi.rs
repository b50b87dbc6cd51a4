//! Text from right to left. The window's library joins and turns the letters of an Arabic word, but sets word after word
//! from left to right. Here every text of the window is put right as it leaves for the screen: letters are moved within
//! their row, in the order of the Unicode bidirectional algorithm (UAX #9). What screen readers and searches read stays
//! as it was written.

use std::sync::Arc;

use eframe::egui::epaint::text::{Galley, Row};
use eframe::egui::{Context, FullOutput, Plugin, Shape};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// Puts every text in the order in which it is read.
pub(super) struct ReadingOrder;

impl Plugin for ReadingOrder {
    fn debug_name(&self) -> &'static str {
        "reading order"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        for clipped in &mut output.shapes {
            put_in_order(&mut clipped.shape);
        }
    }
}

fn put_in_order(shape: &mut Shape) {
    match shape {
        // Nearly all texts are Latin.
        Shape::Text(text) if text.galley.job.text.chars().any(is_of_a_script_from_the_right) => {
            text.galley = Arc::new(in_order(&text.galley));
        }
        Shape::Vec(shapes) => shapes.iter_mut().for_each(put_in_order),
        _ => {}
    }
}

/// Letters, marks and digits of Hebrew, Arabic and their neighbours, and Arabic forms of presentation.
const fn is_of_a_script_from_the_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn is_from_the_right(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
}

/// The same text with the letters of each row where they are read. A text without a Latin letter goes from the right; in
/// all others, Arabic names stand in a line from the left.
fn in_order(galley: &Galley) -> Galley {
    let mut set = galley.clone();
    let is_latin = galley.job.text.chars().any(|letter| bidi_class(letter) == BidiClass::L);
    let level = if is_latin { Level::ltr() } else { Level::rtl() };
    for placed in &mut set.rows {
        let mut row = placed.row.as_ref().clone();
        move_letters(&mut row, level, galley.pixels_per_point);
        placed.row = Arc::new(row);
    }
    set
}

fn move_letters(row: &mut Row, level: Level, pixels_per_point: f32) {
    let Some(left) = row.glyphs.first().map(|glyph| glyph.pos.x) else { return };
    let letters: Vec<char> = row.glyphs.iter().map(|glyph| glyph.chr).collect();
    let order = as_read(&letters, level);
    let widths: Vec<f32> = (0..letters.len()).map(|number| width(row, number)).collect();
    let ends: Vec<usize> = (1..=letters.len()).map(|next| first_vertex(row, next)).collect();
    let mut x = left;
    for number in order {
        // By whole pixels, or the letters would be blurred.
        let by = ((x - row.glyphs[number].pos.x) * pixels_per_point).round() / pixels_per_point;
        x += widths[number];
        let vertices = row.glyphs[number].first_vertex as usize..ends[number];
        row.glyphs[number].pos.x += by;
        for vertex in row.visuals.mesh.vertices.get_mut(vertices).into_iter().flatten() {
            vertex.pos.x += by;
        }
    }
    row.visuals.mesh_bounds = row.visuals.mesh.calc_bounds();
}

/// How far it is from a letter to the next.
fn width(row: &Row, number: usize) -> f32 {
    let glyph = &row.glyphs[number];
    row.glyphs.get(number + 1).map_or(glyph.advance_width, |next| next.pos.x - glyph.pos.x)
}

/// Where the corners of a letter begin, or, behind the last, where those of all letters end.
fn first_vertex(row: &Row, number: usize) -> usize {
    row.glyphs.get(number).map_or(row.visuals.glyph_vertex_range.end, |glyph| glyph.first_vertex as usize)
}

/// The letters of a row, each by its number, in the order in which they stand from left to right. In a Latin line an Arabic
/// name stands by itself: a number behind it belongs to the line, not to the name.
fn as_read(letters: &[char], level: Level) -> Vec<usize> {
    if level.is_rtl() {
        return from_the_right(letters);
    }
    let mut order = Vec::with_capacity(letters.len());
    while order.len() < letters.len() {
        let at = order.len();
        let name = &letters[at..name_end(letters, at)];
        if name.is_empty() { order.push(at) } else { order.extend(from_the_right(name).into_iter().map(|number| at + number)) }
    }
    order
}

/// Where a name that begins here ends: behind its last Arabic letter before any Latin one or number. Here, where none begins.
fn name_end(letters: &[char], begins: usize) -> usize {
    let mut end = begins;
    for (number, letter) in letters.iter().enumerate().skip(begins) {
        match bidi_class(*letter) {
            BidiClass::R | BidiClass::AL => end = number + 1,
            BidiClass::L | BidiClass::EN => break,
            _ if end == begins => break,
            _ => {}
        }
    }
    end
}

/// The same of letters that are read from the right. The shaper has turned each Arabic word round already, so words are
/// turned back before the rule is asked.
fn from_the_right(letters: &[char]) -> Vec<usize> {
    let mut written: Vec<usize> = Vec::with_capacity(letters.len());
    for word in letters.chunk_by(|a, b| is_of_a_script_from_the_right(*a) && is_of_a_script_from_the_right(*b)) {
        let (from, to) = (written.len(), written.len() + word.len());
        if word.iter().copied().any(is_from_the_right) { written.extend((from..to).rev()) } else { written.extend(from..to) }
    }
    let text: String = written.iter().map(|number| letters[*number]).collect();
    let info = BidiInfo::new(&text, Some(Level::rtl()));
    let mut levels: Vec<Level> = Vec::with_capacity(letters.len());
    for paragraph in &info.paragraphs {
        let of_bytes = info.reordered_levels(paragraph, paragraph.range.clone());
        levels.extend(text[paragraph.range.clone()].char_indices().map(|(at, _)| of_bytes[paragraph.range.start + at]));
    }
    BidiInfo::reorder_visual(&levels).into_iter().map(|number| written[number]).collect()
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Color32, FontId, RawInput};

    use super::*;
    use crate::app::theme;

    /// What stands on the screen, from left to right.
    fn seen(text: &str) -> String {
        let ctx = Context::default();
        theme::apply(&ctx);
        let mut seen = String::new();
        for _ in 0..2 {
            // Fonts come with the second frame.
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                let galley = ui.painter().layout_no_wrap(text.to_owned(), FontId::proportional(14.0), Color32::BLACK);
                ui.painter().galley(eframe::egui::Pos2::ZERO, galley, Color32::BLACK);
            });
            let of_text = |shape: &Shape| if let Shape::Text(text) = shape { Some(Arc::clone(&text.galley)) } else { None };
            let galley = output.shapes.iter().find_map(|clipped| of_text(&clipped.shape)).expect("the text is painted");
            output.textures_delta.clear();
            // Dots that the shaper lays on a letter take no room of their own.
            let letters = galley.rows[0].glyphs.iter().filter(|glyph| glyph.advance_width > 0.0);
            let mut glyphs: Vec<(f32, char)> = letters.map(|glyph| (glyph.pos.x, glyph.chr)).collect();
            glyphs.sort_by(|a, b| a.0.total_cmp(&b.0));
            seen = glyphs.into_iter().map(|(_, letter)| letter).collect();
        }
        seen
    }

    fn turned(text: &str) -> String {
        text.chars().rev().collect()
    }

    #[test]
    fn latin_text_stays_as_it_is() {
        assert_eq!(seen("Wanyjɔk ŋa, 12 km"), "Wanyjɔk ŋa, 12 km");
    }

    #[test]
    fn arabic_words_are_read_from_the_right() {
        assert_eq!(seen("بحر الغزال"), turned("بحر الغزال"));
    }

    #[test]
    fn an_arabic_name_in_a_latin_line_is_turned_and_the_line_is_not() {
        assert_eq!(seen("1. بحر الغزال, 12 km"), format!("1. {}, 12 km", turned("بحر الغزال")));
        assert_eq!(seen("Wau واو"), format!("Wau {}", turned("واو")));
        assert_eq!(seen("واو and Wau"), format!("{} and Wau", turned("واو")));
    }

    #[test]
    fn numbers_in_arabic_text_keep_their_order() {
        assert_eq!(seen("بئر 12 الشمالي"), format!("{} 12 {}", turned("الشمالي"), turned("بئر")));
    }
}
