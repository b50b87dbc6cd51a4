//! Writing on the sheet: fonts, how wide a text is, and texts broken into lines.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use geo_types::Coord;
use resvg::usvg::{self, fontdb};
use svg::node::element::Text;

use super::ink::num;
use crate::documents::fonts;

/// The fonts that the program carries.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for file in fonts::FILES {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(file)));
    }
    fonts.set_sans_serif_family("Noto Sans");
    Arc::new(fonts)
});

/// How SVG is read here: with the fonts carried, and none of the machine's, so that every machine draws
/// the same.
pub(super) fn reading() -> usvg::Options<'static> {
    usvg::Options { dpi: super::DOTS_PER_INCH, font_family: "Noto Sans".to_owned(), fontdb: Arc::clone(&FONTS), ..usvg::Options::default() }
}

/// How letters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Face {
    Regular,
    Bold,
    Italic,
}

/// A way of writing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hand {
    pub(super) face: Face,
    /// Height of the letters in sheet pixels.
    pub(super) size: f64,
    pub(super) color: &'static str,
    /// Added between letters, as a share of the size.
    pub(super) spacing: f64,
    /// Whether the letters have a pale rim, to be read on any ground.
    pub(super) halo: bool,
}

impl Hand {
    pub(super) const fn plain(size: f64) -> Self {
        Self { face: Face::Regular, size, color: "#222222", spacing: 0.0, halo: false }
    }

    pub(super) const fn bold(self) -> Self {
        Self { face: Face::Bold, ..self }
    }

    pub(super) const fn italic(self) -> Self {
        Self { face: Face::Italic, ..self }
    }

    pub(super) const fn colored(self, color: &'static str) -> Self {
        Self { color, ..self }
    }

    pub(super) const fn spaced(self, spacing: f64) -> Self {
        Self { spacing, ..self }
    }

    pub(super) const fn haloed(self) -> Self {
        Self { halo: true, ..self }
    }

    /// How high a line of this hand is for other labels.
    pub(super) fn height(self) -> f64 {
        self.size * 1.12
    }
}

/// Which part of a text stands at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A text whose base line begins, is centred or ends at a position.
pub(super) fn write(text: &str, at: Coord<f64>, anchor: Anchor, hand: Hand) -> Text {
    let mut written = Text::new(printable(text)).set("x", num(at.x)).set("y", num(at.y));
    written = written.set("font-family", "Noto Sans, Noto Naskh Arabic, sans-serif");
    written = written.set("font-size", num(hand.size)).set("fill", hand.color);
    written = match anchor {
        Anchor::Start => written,
        Anchor::Middle => written.set("text-anchor", "middle"),
        Anchor::End => written.set("text-anchor", "end"),
    };
    written = match hand.face {
        Face::Regular => written,
        Face::Bold => written.set("font-weight", "bold"),
        Face::Italic => written.set("font-style", "italic"),
    };
    if hand.spacing > 0.0 {
        written = written.set("letter-spacing", num(hand.size * hand.spacing));
    }
    if hand.halo {
        written = written.set("stroke", "#ffffff").set("stroke-width", num((hand.size * 0.24).max(3.0)));
        written = written.set("stroke-linejoin", "round").set("stroke-opacity", "0.88").set("paint-order", "stroke");
    }
    written
}

/// A text centred on a point, turned clockwise by so many degrees.
pub(super) fn write_centred(text: &str, middle: Coord<f64>, degrees: f64, hand: Hand) -> Text {
    // Half the height of capitals below the middle, where the base line is.
    let base = Coord { x: middle.x + hand.size * hand.spacing / 2.0, y: middle.y + hand.size * 0.357 };
    let written = write(text, base, Anchor::Middle, hand);
    if degrees.abs() < 0.05 {
        return written;
    }
    written.set("transform", format!("rotate({} {} {})", num(degrees), num(middle.x), num(middle.y)))
}

/// A text without the characters that no XML may hold.
fn printable(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')).collect()
}

/// Measures texts, and remembers what it measured.
pub(super) struct Ruler {
    reading: usvg::Options<'static>,
    known: RefCell<HashMap<(Face, String), f64>>,
}

/// Texts are measured at this size; widths grow with the size alone, since nothing is hinted.
const MEASURED_AT: f64 = 100.0;

impl Ruler {
    pub(super) fn new() -> Self {
        Self { reading: reading(), known: RefCell::default() }
    }

    /// How wide a text is.
    ///
    /// # Units
    /// Sheet pixels.
    pub(super) fn width(&self, text: &str, hand: Hand) -> f64 {
        let key = (hand.face, printable(text));
        let known = self.known.borrow().get(&key).copied();
        let at_100 = known.unwrap_or_else(|| {
            let measured = self.measure(text, hand.face);
            self.known.borrow_mut().insert(key, measured);
            measured
        });
        #[expect(clippy::cast_precision_loss, reason = "a few letters")]
        let gaps = text.chars().count() as f64 * hand.size * hand.spacing;
        at_100 * hand.size / MEASURED_AT + gaps
    }

    fn measure(&self, text: &str, face: Face) -> f64 {
        let hand = Hand { face, ..Hand::plain(MEASURED_AT) };
        let sheet =
            svg::Document::new().set("width", 9_999).set("height", 200).add(write(text, Coord { x: 0.0, y: 100.0 }, Anchor::Start, hand));
        let tree = usvg::Tree::from_str(&sheet.to_string(), &self.reading);
        // A text that cannot be drawn takes the room of usual letters.
        #[expect(clippy::cast_precision_loss, reason = "a few letters")]
        let guess = text.chars().count() as f64 * MEASURED_AT * 0.56;
        tree.map_or(guess, |tree| f64::from(tree.root().abs_bounding_box().width()))
    }

    /// A text broken at spaces into lines that are no wider than asked, unless one word is.
    pub(super) fn wrap(&self, text: &str, width: f64, hand: Hand) -> Vec<String> {
        let space = self.width("n n", hand) - self.width("nn", hand);
        let mut lines: Vec<(String, f64)> = Vec::new();
        for word in text.split_whitespace() {
            let wide = self.width(word, hand);
            match lines.last_mut().filter(|(_, taken)| taken + space + wide <= width) {
                Some((line, taken)) => {
                    line.push(' ');
                    line.push_str(word);
                    *taken += space + wide;
                }
                None => lines.push((word.to_owned(), wide)),
            }
        }
        lines.into_iter().map(|(line, _)| line).collect()
    }

    /// A text cut to a width; an ellipsis says so.
    pub(super) fn fit(&self, text: &str, width: f64, hand: Hand) -> String {
        if self.width(text, hand) <= width {
            return text.to_owned();
        }
        let letters: Vec<char> = text.chars().collect();
        let cut = |length: usize| format!("{}…", letters[..length].iter().collect::<String>().trim_end());
        let fits = (0..letters.len()).rev().map(cut).find(|short| self.width(short, hand) <= width);
        fits.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bold_text_is_wider_and_a_text_twice_as_high_is_twice_as_wide() {
        let (ruler, hand) = (Ruler::new(), Hand::plain(14.0));
        let width = ruler.width("Bahr el Ghazal", hand);
        assert!((80.0..110.0).contains(&width), "{width}");
        assert!(ruler.width("Bahr el Ghazal", hand.bold()) > width);
        assert!((ruler.width("Bahr el Ghazal", Hand::plain(28.0)) - 2.0 * width).abs() < 0.01);
    }

    #[test]
    fn lines_keep_to_the_width_and_lose_no_word() {
        let (ruler, hand) = (Ruler::new(), Hand::plain(14.0));
        let text = "herders of Warrap enter Western Bahr el Ghazal in January and leave by April";
        let lines = ruler.wrap(text, 150.0, hand);
        assert!(lines.len() > 2 && lines.iter().all(|line| ruler.width(line, hand) <= 151.0));
        assert_eq!(lines.join(" "), text);
        assert!(ruler.width(&ruler.fit(text, 150.0, hand), hand) <= 150.0);
    }

    #[test]
    fn letters_of_any_language_and_broken_ones_have_a_width() {
        let (ruler, hand) = (Ruler::new(), Hand::plain(14.0));
        for text in ["Thuɔŋjäŋ", "مرحال", "Ngok\u{7}\u{0}", "汉字"] {
            assert!(ruler.width(text, hand).is_finite(), "{text}");
        }
        assert!(ruler.width("مرحال", hand) > 10.0);
    }
}
