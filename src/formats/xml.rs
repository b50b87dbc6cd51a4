//! XML read event by event. No entity but XML's own five and characters by number is known, so nothing grows and nothing is
//! fetched; what nests without end is refused.

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::limits::{DEPTH, Limit};
use super::text::decoded;
use super::{Format, FormatError, pace};
use crate::progress::{Cancelled, Progress};
use crate::words::{Sentence, told};

/// What is met in a file.
pub(super) enum Met {
    /// An element begins, with its name without prefix and its attributes.
    Begins(String, Vec<(String, String)>),
    /// An element ends, with the text that stood directly in it.
    Ends(String, String),
    /// The file ends.
    Nothing,
}

/// A file as it passes by.
pub(super) struct Walk<'a> {
    reader: Reader<&'a [u8]>,
    format: Format,
    /// The text of each open element.
    texts: Vec<String>,
    /// The element that began and ended in one.
    closed: Option<String>,
    progress: &'a Progress,
}

/// A text of XML, and what was assumed of its encoding. The declaration is believed where the text is not UTF-8.
pub(super) fn text(bytes: &[u8]) -> (String, Option<Sentence>) {
    let head = &bytes[..bytes.len().min(200)];
    let head = String::from_utf8_lossy(head);
    let said = head.split_once("encoding=").and_then(|(_, rest)| {
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        rest[1..].split(quote).next()
    });
    let plain = decoded(bytes);
    match (said.and_then(super::text::of_label), &plain.assumed) {
        (Some(encoding), Some(_)) => (encoding.decode_without_bom_handling(bytes).0.into_owned(), None),
        _ => (plain.text.into_owned(), plain.assumed),
    }
}

impl<'a> Walk<'a> {
    pub(super) fn begin(format: Format, text: &'a str, progress: &'a Progress) -> Result<Self, Cancelled> {
        pace::begin(progress, text.len())?;
        let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}').trim_start());
        reader.config_mut().check_end_names = true;
        Ok(Self { reader, format, texts: Vec::new(), closed: None, progress })
    }

    /// The next element that begins or ends.
    ///
    /// # Errors
    /// Where the text breaks off or breaks the rules, nests too deep, or declares entities of its own; where the work was
    /// cancelled.
    pub(super) fn next(&mut self) -> Result<Met, FormatError> {
        pace::reached(self.progress, usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX))?;
        if let Some(name) = self.closed.take() {
            return Ok(Met::Ends(name, String::new()));
        }
        loop {
            let event = self.reader.read_event().map_err(|cause| self.broken(&cause))?;
            match event {
                Event::Start(start) => {
                    if self.texts.len() >= DEPTH {
                        return Err(Limit::Depth.into());
                    }
                    self.texts.push(String::new());
                    return Ok(Met::Begins(local_name(&start), attributes(&start)));
                }
                Event::Empty(start) => {
                    let name = local_name(&start);
                    self.closed = Some(name.clone());
                    return Ok(Met::Begins(name, attributes(&start)));
                }
                Event::End(end) => {
                    let name = String::from_utf8_lossy(end.local_name().as_ref()).into_owned();
                    let text = self.texts.pop().unwrap_or_default();
                    return Ok(Met::Ends(name, text));
                }
                Event::Text(text) => self.add(&text.decode().map_err(|cause| FormatError::damaged(self.format, cause))?),
                Event::CData(text) => self.add(&text.decode().map_err(|cause| FormatError::damaged(self.format, cause))?),
                Event::GeneralRef(entity) => {
                    let name = entity.decode().map_err(|cause| FormatError::damaged(self.format, cause))?.into_owned();
                    let known = entity.resolve_char_ref().ok().flatten().map(String::from);
                    let known = known.or_else(|| resolve_xml_entity(&name).map(ToOwned::to_owned));
                    let text = known.ok_or_else(|| FormatError::Hostile { why: told!("hostile-entity", name = name) })?;
                    self.add(&text);
                }
                Event::DocType(text) if text.windows(7).any(|letters| letters == b"<!ENTIT" || letters == b"!ENTITY") => {
                    return Err(FormatError::Hostile { why: told!("hostile-entities") });
                }
                Event::Eof if self.texts.is_empty() => return Ok(Met::Nothing),
                Event::Eof => return Err(FormatError::Damaged { format: self.format, why: told!("format-breaks-off") }),
                _ => {}
            }
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(open) = self.texts.last_mut() {
            open.push_str(text);
        }
    }

    fn broken(&self, cause: &quick_xml::Error) -> FormatError {
        FormatError::damaged(self.format, format!("{cause} (at byte {})", self.reader.error_position()))
    }
}

fn local_name(start: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(start.local_name().as_ref()).into_owned()
}

/// Attributes by their names without prefix; what cannot be read of them is left out.
fn attributes(start: &BytesStart<'_>) -> Vec<(String, String)> {
    let mut all = start.attributes();
    let sound = all.with_checks(false).flatten();
    sound
        .map(|attribute| {
            let name = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
            let raw = String::from_utf8_lossy(&attribute.value).into_owned();
            let value = quick_xml::escape::unescape(&raw).map_or_else(|_strange| raw.clone(), std::borrow::Cow::into_owned);
            (name, value)
        })
        .collect()
}

/// The value of an attribute.
pub(super) fn value<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// A text as it stands in XML: what XML would read as a sign is written by name, what it does not allow is left out.
pub(super) fn escaped(text: &str) -> String {
    let allowed: String = text.chars().filter(|letter| matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..)).collect();
    quick_xml::escape::escape(allowed.as_str()).into_owned()
}
