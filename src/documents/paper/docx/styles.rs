//! The styles of a document, under Word's own names, so that its list of headings and its themes know them.

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelOverride, LevelText, LineSpacing, NumberFormat, Numbering, NumberingId,
    Paragraph, RunFonts, SpecialIndentType, Start, Style, StyleType,
};

use super::direction::RIGHT_TO_LEFT;
use crate::documents::paper::Paper;

const INK: &str = "1F3D5C";
/// The list without numbers.
pub(super) const DOTS: usize = 2;
/// Numbered lists follow this one.
pub(super) const FIRST_NUMBERED: usize = 10;

/// The same document with its styles and lists.
pub(super) fn styled(docx: Docx, paper: &Paper) -> Docx {
    // Fonts that Word and LibreOffice have or replace everywhere, Arabic letters too.
    let fonts = RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Arial");
    let body = if paper.language.code() == "ar" { 22 } else { 21 };
    let paragraph = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name);
    let spaced = |style: Style, before, after| style.line_spacing(LineSpacing::new().before(before).after(after));
    let heading = |number: usize, size| {
        let style = paragraph(&format!("Heading{number}"), &format!("heading {number}")).based_on("Normal").next("Normal");
        let mut style = spaced(style, 240, 100).size(size).bold().color(INK).outline_lvl(number - 1);
        style.paragraph_property = style.paragraph_property.keep_next(true);
        style
    };
    let styles = vec![
        spaced(paragraph("Normal", "Normal"), 0, 110).size(body),
        spaced(paragraph("Title", "Title").based_on("Normal").next("Normal"), 0, 160).size(38).bold().color(INK),
        heading(1, 28),
        heading(2, 24),
        heading(3, 22),
        spaced(paragraph("Warning", "Warning").based_on("Normal"), 60, 160).bold().color("9A3412"),
        spaced(paragraph("ListParagraph", "List Paragraph").based_on("Normal"), 0, 60),
        spaced(paragraph("TableText", "Table Text").based_on("Normal"), 0, 30).size(18),
        spaced(paragraph("Header", "header").based_on("Normal"), 0, 0).size(16).color("505050"),
        spaced(paragraph("Footer", "footer").based_on("Normal"), 0, 0).size(16).color("505050"),
        spaced(paragraph("Gap", "Gap").based_on("Normal"), 0, 60).size(12),
        Style::new(RIGHT_TO_LEFT, StyleType::Character).name("Right To Left"),
    ];
    let docx = styles.into_iter().fold(docx.default_fonts(fonts).default_size(21), Docx::add_style);
    docx.add_abstract_numbering(dots()).add_numbering(Numbering::new(DOTS, DOTS)).add_abstract_numbering(numbers())
}

fn level(depth: usize, format: &str, sign: &str) -> Level {
    let level = Level::new(depth, Start::new(1), NumberFormat::new(format), LevelText::new(sign), LevelJc::new("left"));
    let left = i32::try_from(depth + 1).unwrap_or(1) * 380;
    level.indent(Some(left), Some(SpecialIndentType::Hanging(300)), None, None)
}

fn dots() -> AbstractNumbering {
    AbstractNumbering::new(DOTS).add_level(level(0, "bullet", "•")).add_level(level(1, "bullet", "–"))
}

fn numbers() -> AbstractNumbering {
    AbstractNumbering::new(FIRST_NUMBERED).add_level(level(0, "decimal", "%1."))
}

/// A list that begins with a number of its own.
pub(super) fn numbers_from(id: usize, first: usize) -> Numbering {
    Numbering::new(id, FIRST_NUMBERED).add_override(LevelOverride::new(0).start(first))
}

/// A paragraph as an item.
pub(super) fn in_list(paragraph: Paragraph, list: usize, depth: usize) -> Paragraph {
    paragraph.numbering(NumberingId::new(list), IndentLevel::new(depth))
}
