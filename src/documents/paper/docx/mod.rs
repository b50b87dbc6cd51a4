//! Papers as Word documents that an office edits: real styles, headings, lists and tables, page numbers, language and
//! direction. What docx-rs cannot write is put into its parts afterwards (`finish`).

mod direction;
mod finish;
mod styles;
mod tables;

use std::io::Cursor;

use docx_rs::{
    BreakType, Docx, Footer, Header, NumPages, PageMargin, PageNum, PageOrientationType, Paragraph, Pic, Run, Tab, TabValueType,
};

use super::{Block, Item, PageNumber, Paper, Shape, Sheet, Text, Tone};
use crate::documents::map::{PictureError, sheet_png};
use crate::words::Direction;

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// A map cannot be drawn.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The document cannot be put together.
    #[error("the Word document cannot be put together: {0}")]
    Parts(String),
}

/// Writes a paper.
///
/// # Errors
/// Where a map of it cannot be drawn.
pub fn write(paper: &Paper) -> Result<Vec<u8>, DocxError> {
    let mut writer = Writer { paper, ids: 0, lists: 0, pictures: 0, head_rows: Vec::new() };
    let mut docx = styles::styled(writer.empty(), paper);
    let title = writer.words("Title", &Text::from(&paper.title));
    docx = docx.add_paragraph(title);
    for block in &paper.blocks {
        docx = writer.block(docx, block)?;
    }
    let mut parts = docx.build();
    finish::parts(&mut parts, paper, &writer.head_rows)?;
    let mut bytes = Cursor::new(Vec::new());
    parts.pack(&mut bytes).map_err(|why| DocxError::Parts(why.to_string()))?;
    Ok(bytes.into_inner())
}

/// What the writing of one document counts.
struct Writer<'a> {
    paper: &'a Paper,
    /// Paragraphs so far: each has a number of its own.
    ids: u32,
    /// Numbered lists so far.
    lists: usize,
    pictures: usize,
    /// How many rows of each table are its head.
    head_rows: Vec<usize>,
}

/// Twentieths of a point to the millimetre.
fn twips(mm: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "papers are less than a metre wide")]
    let twips = (mm / 25.4 * 1440.0).round() as i32;
    twips
}

const EDGE_MM: f64 = 20.0;

/// Width and height of a paper.
///
/// # Units
/// Millimetres.
const fn size_mm(shape: Shape) -> (f64, f64) {
    match shape {
        Shape::Upright => (210.0, 297.0),
        Shape::Across => (297.0, 210.0),
    }
}

impl Writer<'_> {
    /// A document without words: its page, head and foot.
    fn empty(&mut self) -> Docx {
        let (width_mm, height_mm) = size_mm(self.paper.shape);
        let [width, height] = [width_mm, height_mm].map(|mm| twips(mm).unsigned_abs());
        let edge = twips(EDGE_MM);
        let margin =
            PageMargin { top: twips(22.0), left: edge, bottom: edge, right: edge, header: twips(10.0), footer: twips(9.0), gutter: 0 };
        let orient = match self.paper.shape {
            Shape::Upright => PageOrientationType::Portrait,
            Shape::Across => PageOrientationType::Landscape,
        };
        let head = self.words("Header", &Text::from(&self.paper.head));
        let foot = self.foot();
        let date = format!("{}T12:00:00Z", self.paper.day);
        Docx::new()
            .page_size(width, height)
            .page_orient(orient)
            .page_margin(margin)
            .created_at(&date)
            .updated_at(&date)
            .header(Header::new().add_paragraph(head))
            .footer(Footer::new().add_paragraph(foot))
    }

    /// The foot: its words, and the number of the page at the other edge.
    fn foot(&mut self) -> Paragraph {
        let PageNumber { before, between, behind } = PageNumber::of(self.paper.language);
        let width = twips(size_mm(self.paper.shape).0 - 2.0 * EDGE_MM);
        let lines = self.paper.language.direction();
        let mut foot = self.words("Footer", &Text::from(&self.paper.foot));
        foot = foot.add_tab(Tab::new().val(TabValueType::Right).pos(usize::try_from(width).unwrap_or(0)));
        foot = foot.add_run(Run::new().add_tab());
        let say = |foot: Paragraph, words: &str| direction::runs(words, lines, &|run| run).into_iter().fold(foot, Paragraph::add_run);
        foot = say(foot, &before).add_page_num(PageNum::new());
        foot = say(foot, &between).add_num_pages(NumPages::new());
        say(foot, &behind)
    }

    /// A paragraph with nothing in it.
    fn paragraph(&mut self, style: &str) -> Paragraph {
        self.ids += 1;
        let mut paragraph = Paragraph::new().id(format!("{:08x}", self.ids)).style(style);
        if self.paper.language.direction() == Direction::RightToLeft {
            paragraph.property = paragraph.property.bidi(true);
        }
        paragraph
    }

    /// A paragraph with its words.
    fn words(&mut self, style: &str, text: &Text) -> Paragraph {
        let paragraph = self.paragraph(style);
        toned(paragraph, &text.directed(self.paper.language), self.paper.language.direction())
    }

    fn block(&mut self, docx: Docx, block: &Block) -> Result<Docx, DocxError> {
        Ok(match block {
            Block::Heading(level, text) => docx.add_paragraph(self.words(&format!("Heading{}", level.number()), &Text::from(text))),
            Block::Paragraph(text) => docx.add_paragraph(self.words("Normal", text)),
            Block::Warning(text) => docx.add_paragraph(self.words("Warning", text)),
            Block::List { items, numbered_from } => self.list(docx, items, *numbered_from),
            Block::Table(table) => {
                let table = self.table(table);
                // A table must not touch the next one.
                docx.add_table(table).add_paragraph(self.paragraph("Gap"))
            }
            Block::Fields(fields) => {
                let table = self.fields(fields);
                docx.add_table(table).add_paragraph(self.paragraph("Gap"))
            }
            Block::Sheet(sheet) if sheet.drawing.is_empty() || sheet.is_for_print => {
                docx.add_paragraph(self.words("Normal", &sheet.told()))
            }
            Block::Sheet(sheet) => docx.add_paragraph(self.sheet(sheet)?),
            Block::PageBreak => docx.add_paragraph(self.paragraph("Gap").add_run(Run::new().add_break(BreakType::Page))),
        })
    }

    fn list(&mut self, mut docx: Docx, items: &[Item], numbered_from: Option<usize>) -> Docx {
        let numbers = match numbered_from {
            Some(first) => {
                self.lists += 1;
                let id = styles::FIRST_NUMBERED + self.lists;
                docx = docx.add_numbering(styles::numbers_from(id, first));
                id
            }
            None => styles::DOTS,
        };
        for item in items {
            docx = docx.add_paragraph(styles::in_list(self.words("ListParagraph", &item.text), numbers, 0));
            for below in &item.below {
                docx = docx.add_paragraph(styles::in_list(self.words("ListParagraph", below), styles::DOTS, 1));
            }
        }
        docx
    }

    /// The map on a page of its own, as large as it fits.
    fn sheet(&mut self, sheet: &Sheet) -> Result<Paragraph, DocxError> {
        /// Fine enough to be read on paper, and a quarter of a printer's dots in a file that is sent by mail.
        const DOTS_PER_INCH: u16 = 150;
        const EMU_PER_MM: f64 = 36_000.0;
        let (width_mm, height_mm) = size_mm(self.paper.shape);
        let width_mm = (width_mm - 2.0 * EDGE_MM).min((height_mm - 52.0) * 297.0 / 210.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "less than a metre")]
        let emu = |mm: f64| (mm * EMU_PER_MM) as u32;
        self.pictures += 1;
        let picture = Pic::new_with_dimensions(sheet_png(&sheet.drawing, DOTS_PER_INCH)?, 1, 1)
            .id(format!("rIdImage{}", self.pictures))
            .size(emu(width_mm), emu(width_mm * 210.0 / 297.0));
        Ok(self.paragraph("Gap").page_break_before(true).add_run(Run::new().add_image(picture)))
    }
}

/// A paragraph with more words, each in its tone and direction.
fn toned(paragraph: Paragraph, text: &Text, lines: Direction) -> Paragraph {
    let mut said = paragraph;
    for span in &text.0 {
        let tone = |run: Run| match span.tone {
            Tone::Plain => run,
            Tone::Strong => run.bold(),
            Tone::Slanted => run.italic(),
            Tone::Blank => run.color("808080"),
        };
        let words = match span.tone {
            Tone::Blank => "_".repeat(span.words.chars().count().max(12)),
            _ => span.words.clone(),
        };
        said = direction::runs(&words, lines, &tone).into_iter().fold(said, Paragraph::add_run);
    }
    said
}
