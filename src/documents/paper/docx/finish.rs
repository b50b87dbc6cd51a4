//! What docx-rs cannot say: table heads that stand again on every page, tables and runs that begin on the right, the
//! language of the words, title and author. Its parts are read and written again with it.

use docx_rs::XMLDocx;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

use super::DocxError;
use super::direction::RIGHT_TO_LEFT;
use crate::documents::paper::Paper;
use crate::words::{Direction, Language};

/// Finishes the parts of a document. Each of its tables begins with so many rows of its head.
pub(super) fn parts(parts: &mut XMLDocx, paper: &Paper, head_rows: &[usize]) -> Result<(), DocxError> {
    let lines = paper.language.direction();
    let mut place = Place::default();
    parts.document = rewritten(&parts.document, |event, out| place.body(event, out, head_rows, lines))?;
    for page_part in parts.headers.iter_mut().chain(&mut parts.footers) {
        let mut place = Place::default();
        *page_part = rewritten(page_part, |event, out| place.body(event, out, &[], lines))?;
    }
    let mut in_defaults = false;
    parts.styles = rewritten(&parts.styles, |event, out| styles(event, out, &mut in_defaults, paper.language))?;
    let mut is_author = false;
    parts.doc_props.core = rewritten(&parts.doc_props.core, |event, out| properties(event, out, &mut is_author, paper))?;
    Ok(())
}

type Out = Writer<Vec<u8>>;

/// A part read and written again: `write` is given each of its events.
fn rewritten(part: &[u8], mut write: impl FnMut(Event<'_>, &mut Out) -> std::io::Result<()>) -> Result<Vec<u8>, DocxError> {
    let mut reader = Reader::from_reader(part);
    let mut out = Writer::new(Vec::with_capacity(part.len() + part.len() / 8));
    loop {
        match reader.read_event().map_err(|why| DocxError::Parts(why.to_string()))? {
            Event::Eof => return Ok(out.into_inner()),
            event => write(event, &mut out).map_err(|why| DocxError::Parts(why.to_string()))?,
        }
    }
}

/// Where in the body the reader is.
#[derive(Default)]
struct Place {
    tables: usize,
    rows: usize,
    is_from_right: bool,
}

impl Place {
    fn body(&mut self, event: Event<'_>, out: &mut Out, head_rows: &[usize], lines: Direction) -> std::io::Result<()> {
        match &event {
            Event::Start(tag) if tag.name().as_ref() == b"w:tbl" => (self.tables, self.rows) = (self.tables + 1, 0),
            Event::Start(tag) if tag.name().as_ref() == b"w:tr" => self.rows += 1,
            Event::Start(tag) if tag.name().as_ref() == b"w:trPr" && self.is_head(head_rows) => {
                out.write_event(event.borrow())?;
                return out.write_event(Event::Empty(BytesStart::new("w:tblHeader")));
            }
            Event::Start(tag) if tag.name().as_ref() == b"w:tblPr" && lines == Direction::RightToLeft => {
                out.write_event(event.borrow())?;
                return out.write_event(Event::Empty(BytesStart::new("w:bidiVisual")));
            }
            Event::Empty(tag) if tag.name().as_ref() == b"w:rStyle" => {
                self.is_from_right = tag.attributes().flatten().any(|of| of.value.as_ref() == RIGHT_TO_LEFT.as_bytes());
            }
            Event::End(tag) if tag.name().as_ref() == b"w:rPr" && std::mem::take(&mut self.is_from_right) => {
                out.write_event(Event::Empty(BytesStart::new("w:rtl")))?;
            }
            _ => {}
        }
        out.write_event(event)
    }

    fn is_head(&self, head_rows: &[usize]) -> bool {
        self.tables.checked_sub(1).and_then(|table| head_rows.get(table)).is_some_and(|rows| self.rows <= *rows)
    }
}

/// The language of all words stands in the defaults.
fn styles(event: Event<'_>, out: &mut Out, in_defaults: &mut bool, language: Language) -> std::io::Result<()> {
    let tag = match language {
        Language::English => "en-GB",
        Language::French => "fr-FR",
        Language::Arabic => "ar-SD",
    };
    let said = || BytesStart::new("w:lang").with_attributes([("w:val", if tag == "ar-SD" { "en-GB" } else { tag }), ("w:bidi", "ar-SD")]);
    match &event {
        Event::Start(start) if start.name().as_ref() == b"w:rPrDefault" => *in_defaults = true,
        Event::End(end) if end.name().as_ref() == b"w:rPr" && std::mem::take(in_defaults) => {
            out.write_event(Event::Empty(said()))?;
        }
        Event::Empty(empty) if empty.name().as_ref() == b"w:rPr" && std::mem::take(in_defaults) => {
            out.write_event(Event::Start(BytesStart::new("w:rPr")))?;
            out.write_event(Event::Empty(said()))?;
            return out.write_event(Event::End(BytesEnd::new("w:rPr")));
        }
        _ => {}
    }
    out.write_event(event)
}

/// Author, language and title.
fn properties(event: Event<'_>, out: &mut Out, is_author: &mut bool, paper: &Paper) -> std::io::Result<()> {
    match &event {
        Event::Start(start) => *is_author = matches!(start.name().as_ref(), b"dc:creator" | b"cp:lastModifiedBy"),
        Event::Text(_) if std::mem::take(is_author) => return out.write_event(Event::Text(BytesText::new("Murhal"))),
        Event::End(end) if end.name().as_ref() == b"cp:coreProperties" => {
            for (tag, words) in [("dc:language", paper.language.code()), ("dc:title", paper.title.as_str())] {
                out.write_event(Event::Start(BytesStart::new(tag)))?;
                out.write_event(Event::Text(BytesText::new(words)))?;
                out.write_event(Event::End(BytesEnd::new(tag)))?;
            }
        }
        _ => {}
    }
    out.write_event(event)
}
