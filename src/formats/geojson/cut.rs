//! GeoJSON cut into its things without reading them: where each feature begins and ends is told by quotes and braces alone, at
//! the speed of memory. So a file of any size passes by in blocks, and the things of a block are read side by side.

use memchr::{memchr, memchr2, memchr3, memrchr};

use super::super::FormatError;

/// A place in a text, for messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// From 1.
    pub(super) line: usize,
    /// From 1.
    pub(super) column: usize,
}

impl Mark {
    /// Where the text begins.
    pub(super) const FIRST: Self = Self { line: 1, column: 1 };

    /// The place after some more text.
    pub(super) fn after(self, text: &[u8]) -> Self {
        match memrchr(b'\n', text) {
            None => Self { line: self.line, column: self.column + text.len() },
            Some(last) => Self { line: self.line + memchr::memchr_iter(b'\n', text).count(), column: text.len() - last },
        }
    }

    /// A fault that a parser met at a line and column of a text that begins here.
    pub(super) fn broken(self, line: usize, column: usize, cause: String) -> FormatError {
        // Parsers count from 1, and say 0 where a text ends before it begins.
        let column = if line <= 1 { self.column + column.max(1) - 1 } else { column };
        FormatError::Broken { line: self.line + line.max(1) - 1, column, cause }
    }
}

/// A thing of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// Its first byte.
    pub(super) from: usize,
    /// The byte after its last.
    pub(super) to: usize,
    /// Whether it stands in a list.
    pub(super) is_listed: bool,
}

/// What was cut off a text.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    /// The things.
    pub(super) things: Vec<Cut>,
    /// Where the last of them ends: what comes after it is cut next time.
    pub(super) end: usize,
    /// Collections that ended, without their features: heads and tails in one.
    pub(super) shells: Vec<Shell>,
}

/// A collection without its features.
#[derive(Debug, Default)]
pub(super) struct Shell {
    /// Its text.
    pub(super) text: Vec<u8>,
    /// The places in it that stood elsewhere in the file.
    pub(super) marks: Vec<(usize, Mark)>,
}

impl Shell {
    fn add(&mut self, text: &[u8], mark: Mark) {
        self.marks.push((self.text.len(), mark));
        self.text.extend_from_slice(text);
    }

    /// A fault at a line and column of it, as the file has it.
    pub(super) fn broken(&self, line: usize, column: usize, cause: String) -> FormatError {
        let before: usize = self.text.split_inclusive(|letter| *letter == b'\n').take(line.saturating_sub(1)).map(<[u8]>::len).sum();
        let at = (before + column.saturating_sub(1)).min(self.text.len());
        let (from, mark) = self.marks.iter().rev().find(|(from, _)| *from <= at).copied().unwrap_or((0, Mark::FIRST));
        mark.after(&self.text[from..at]).broken(1, 1, cause)
    }
}

/// Where the cutter stands.
#[derive(Debug, Default)]
enum Place {
    /// Between the things of a file.
    #[default]
    Outside,
    /// In a list, of a collection where there is a shell.
    List { shell: Option<Shell>, comma: Comma },
    /// Behind the features of a collection.
    Behind { shell: Shell },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comma {
    /// The list has just begun.
    None,
    /// A thing ended: a comma must come before the next.
    Due,
    /// A comma stood there: a thing must come.
    Stood,
}

/// Cuts a text that comes in blocks.
#[derive(Debug, Default)]
pub(super) struct Cutter {
    place: Place,
}

/// Why there is no more to cut.
enum Stop {
    /// More text is needed.
    Starved,
    Broken(FormatError),
}

impl Cutter {
    /// Whether the text may end here.
    pub(super) const fn is_outside(&self) -> bool {
        matches!(self.place, Place::Outside)
    }

    /// Cuts off whole things until so many bytes were cut or no whole thing is left. `mark` is where the text begins.
    ///
    /// # Errors
    /// Where a list is none.
    pub(super) fn cut(&mut self, text: &[u8], mark: Mark, most: usize) -> Result<Cuts, FormatError> {
        let mut cuts = Cuts::default();
        while cuts.end < most {
            match self.step(text, mark, &mut cuts) {
                Ok(()) => {}
                Err(Stop::Starved) => break,
                Err(Stop::Broken(why)) => return Err(why),
            }
        }
        Ok(cuts)
    }

    fn step(&mut self, text: &[u8], mark: Mark, cuts: &mut Cuts) -> Result<(), Stop> {
        let at = skipped(text, cuts.end);
        let broken = |cause: &str| Stop::Broken(mark.after(&text[..at]).broken(1, 1, cause.to_owned()));
        let first = text.get(at).copied();
        match &mut self.place {
            Place::Outside => {
                cuts.end = at;
                match first.ok_or(Stop::Starved)? {
                    b'{' => self.outside_object(text, at, mark, cuts)?,
                    b'[' => {
                        self.place = Place::List { shell: None, comma: Comma::None };
                        cuts.end = at + 1;
                    }
                    _ => cuts.put(Cut { from: at, to: end_of_word(text, at).ok_or(Stop::Starved)?, is_listed: false }),
                }
            }
            Place::List { shell, comma } => match (first.ok_or(Stop::Starved)?, *comma) {
                (b']', Comma::Stood) => return Err(broken("trailing comma")),
                (b']', _) => {
                    self.place = match shell.take() {
                        Some(mut shell) => {
                            shell.add(b"]", mark.after(&text[..at]));
                            Place::Behind { shell }
                        }
                        None => Place::Outside,
                    };
                    cuts.end = at + 1;
                }
                (b',', Comma::Due) => {
                    *comma = Comma::Stood;
                    cuts.end = at + 1;
                }
                (_, Comma::Due) => return Err(broken("expected `,` or `]`")),
                (first, _) => {
                    let end = if first == b'{' { end_of_object(text, at) } else { end_of_other(text, at) };
                    *comma = Comma::Due;
                    if let Some(to) = end {
                        cuts.put(Cut { from: at, to, is_listed: true });
                    } else {
                        *comma = Comma::Stood;
                        cuts.end = at;
                        return Err(Stop::Starved);
                    }
                }
            },
            Place::Behind { .. } => self.behind(text, mark, cuts)?,
        }
        Ok(())
    }

    /// An object that stands alone: a feature, or a collection as far as its list of features.
    fn outside_object(&mut self, text: &[u8], at: usize, mark: Mark, cuts: &mut Cuts) -> Result<(), Stop> {
        match end_of_outer(text, at, 0).ok_or(Stop::Starved)? {
            Outer::Ends(to) => cuts.put(Cut { from: at, to, is_listed: false }),
            Outer::Lists(end) => {
                let mut shell = Shell::default();
                shell.add(&text[at..end], mark.after(&text[..at]));
                self.place = Place::List { shell: Some(shell), comma: Comma::None };
                cuts.end = end;
            }
        }
        Ok(())
    }

    /// What stands behind the features of a collection, as far as its end, or another list of features.
    fn behind(&mut self, text: &[u8], mark: Mark, cuts: &mut Cuts) -> Result<(), Stop> {
        let Place::Behind { shell } = &mut self.place else { return Ok(()) };
        let from = cuts.end;
        let found = end_of_outer(text, from, 1).ok_or(Stop::Starved)?;
        let (Outer::Ends(end) | Outer::Lists(end)) = found;
        shell.add(&text[from..end], mark.after(&text[..from]));
        let shell = std::mem::take(shell);
        self.place = match found {
            Outer::Ends(_) => {
                cuts.shells.push(shell);
                Place::Outside
            }
            Outer::Lists(_) => Place::List { shell: Some(shell), comma: Comma::None },
        };
        cuts.end = end;
        Ok(())
    }

    /// What is left of a collection whose text ended too soon, for a parser to say what is wrong with it.
    pub(super) fn left(self, rest: &[u8], mark: Mark) -> Shell {
        let mut shell = match self.place {
            Place::Outside | Place::List { shell: None, .. } => Shell::default(),
            Place::List { shell: Some(shell), .. } | Place::Behind { shell } => shell,
        };
        shell.add(rest, mark);
        shell
    }
}

impl Cuts {
    fn put(&mut self, cut: Cut) {
        self.end = cut.to;
        self.things.push(cut);
    }
}

/// The next byte that says something. A text sequence (RFC 8142) has a sign before each text that JSON does not know.
fn skipped(text: &[u8], from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    from + rest.iter().position(|letter| !matches!(letter, b' ' | b'\n' | b'\r' | b'\t' | 0x1E)).unwrap_or(rest.len())
}

/// Behind a text in quotes.
pub(super) fn end_of_string(text: &[u8], quote: usize) -> Option<usize> {
    let mut at = quote + 1;
    loop {
        let next = at + memchr2(b'"', b'\\', text.get(at..)?)?;
        if text[next] == b'"' {
            return Some(next + 1);
        }
        at = next + 2;
    }
}

/// Behind an object.
pub(super) fn end_of_object(text: &[u8], from: usize) -> Option<usize> {
    let (mut at, mut depth) = (from, 0_usize);
    loop {
        let next = at + memchr3(b'{', b'}', b'"', text.get(at..)?)?;
        at = next + 1;
        match text[next] {
            b'{' => depth += 1,
            b'"' => at = end_of_string(text, next)?,
            _ if depth <= 1 => return Some(at),
            _ => depth -= 1,
        }
    }
}

/// How an object at the top of a file goes on.
enum Outer {
    /// It ends, before this byte.
    Ends(usize),
    /// Its list of features begins at this byte.
    Lists(usize),
}

fn end_of_outer(text: &[u8], from: usize, depth: usize) -> Option<Outer> {
    let (mut at, mut depth) = (from, depth);
    loop {
        let next = at + memchr3(b'{', b'}', b'"', text.get(at..)?)?;
        at = next + 1;
        match text[next] {
            b'{' => depth += 1,
            b'"' => {
                at = end_of_string(text, next)?;
                if depth == 1 && &text[next..at] == b"\"features\"" {
                    let colon = skipped(text, at);
                    let list = if *text.get(colon)? == b':' { skipped(text, colon + 1) } else { continue };
                    if *text.get(list)? == b'[' {
                        return Some(Outer::Lists(list + 1));
                    }
                }
            }
            _ if depth <= 1 => return Some(Outer::Ends(at)),
            _ => depth -= 1,
        }
    }
}

/// Behind something in a list that is no object.
pub(super) fn end_of_other(text: &[u8], from: usize) -> Option<usize> {
    let (mut at, mut depth) = (from, 0_usize);
    loop {
        match text.get(at)? {
            b'"' => {
                at = end_of_string(text, at)?;
                if depth == 0 {
                    return Some(at);
                }
                continue;
            }
            b'[' | b'{' => depth += 1,
            b']' | b'}' if depth <= 1 => return Some(if depth == 0 { at.max(from + 1) } else { at + 1 }),
            b']' | b'}' => depth -= 1,
            b',' if depth == 0 => return Some(at.max(from + 1)),
            _ => {}
        }
        at += 1;
    }
}

/// Behind something that stands alone and is neither object nor list: as far as the line goes, or a word in quotes.
fn end_of_word(text: &[u8], from: usize) -> Option<usize> {
    if text.get(from) == Some(&b'"') {
        return end_of_string(text, from);
    }
    Some(from + 1 + memchr(b'\n', text.get(from + 1..)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The things of a text that comes in blocks of a size, and its shells.
    fn cut(text: &str, block: usize) -> Result<(Vec<String>, Vec<String>), FormatError> {
        let (mut cutter, mut things, mut shells) = (Cutter::default(), Vec::new(), Vec::new());
        let (mut from, mut to) = (0, 0);
        while to < text.len() {
            to = (to + block).min(text.len());
            let held = &text.as_bytes()[from..to];
            let cuts = cutter.cut(held, Mark::FIRST, usize::MAX)?;
            let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            things.extend(cuts.things.iter().map(|cut| said(&held[cut.from..cut.to])));
            shells.extend(cuts.shells.iter().map(|shell| said(&shell.text)));
            from += cuts.end;
        }
        Ok((things, shells))
    }

    #[test]
    fn things_are_the_same_however_the_text_comes() {
        let text = r#"{"type":"FeatureCollection","name":"a\"features\":[","features" : [{"a":"}]\\"},{"b":{"c":[1]}}, null,[[2],"]"],"x,y"],"crs":{"features":[3]}}
            {"features":[]} [{"d":4},5]{"type":"Point"}"#;
        let things =
            [r#"{"a":"}]\\"}"#, r#"{"b":{"c":[1]}}"#, "null", r#"[[2],"]"]"#, r#""x,y""#, r#"{"d":4}"#, "5", r#"{"type":"Point"}"#];
        let shells =
            [r#"{"type":"FeatureCollection","name":"a\"features\":[","features" : [],"crs":{"features":[3]}}"#, r#"{"features":[]}"#];
        for block in [1, 2, 3, 7, 16, text.len()] {
            let (found, of_collections) = cut(text, block).unwrap();
            assert_eq!(found, things, "in blocks of {block}");
            assert_eq!(of_collections, shells, "in blocks of {block}");
        }
    }

    #[test]
    fn a_list_that_is_none_is_told_with_its_place() {
        let told = |text: &str| cut(text, text.len()).unwrap_err().to_string();
        assert!(told("[{}\n {}]").contains("line 2, column 2"));
        assert!(told("{\"features\":[{},]}").contains("trailing comma"));
    }

    #[test]
    fn places_are_counted_on() {
        let mark = Mark::FIRST.after(b"ab\ncd");
        assert_eq!(mark, Mark { line: 2, column: 3 });
        assert_eq!(mark.after(b"e"), Mark { line: 2, column: 4 });
        assert!(matches!(mark.broken(1, 2, String::new()), FormatError::Broken { line: 2, column: 4, .. }));
        assert!(matches!(mark.broken(3, 2, String::new()), FormatError::Broken { line: 4, column: 2, .. }));
    }
}
