//! A text of GeoJSON as it passes by in blocks of a few mebibytes: no more of it is held than two blocks, or its longest feature.

use std::borrow::Cow;

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::super::limits::{BLOCK_BYTES, FEATURE_BYTES, Limit};
use super::super::{FormatError, pace};
use super::cut::{Cut, Cuts, Cutter, Mark, Shell};
use super::features::cause;
use super::foreign::{Fault, Sink};
use crate::files::Pieces;
use crate::progress::Progress;

/// Where a text is.
#[derive(Clone, Copy)]
pub(in crate::formats) enum Text<'a> {
    /// In memory.
    Held(&'a [u8]),
    /// On the disk.
    OnDisk(&'a Pieces),
}

impl Text<'_> {
    fn length(self) -> usize {
        match self {
            Self::Held(bytes) => bytes.len(),
            Self::OnDisk(pieces) => usize::try_from(pieces.length()).unwrap_or(usize::MAX),
        }
    }
}

/// Hands over what each block holds, in the order of the file. While the things of a block are read, the next is fetched and cut.
///
/// # Errors
/// Where the text is not JSON or breaks off, a feature has no end, the disk refuses, the work was cancelled, or `take` refuses.
pub(super) fn each(text: Text<'_>, progress: &Progress, mut take: impl FnMut(Sink) -> Result<(), FormatError>) -> Result<(), FormatError> {
    let mut blocks = Blocks {
        window: Window { text, from: 0, held: Vec::new(), spare: Vec::new(), wanted: BLOCK_BYTES },
        cutter: Cutter::default(),
        mark: Mark::FIRST,
    };
    let mut is_empty = true;
    pace::begin(progress, text.length())?;
    blocks.window.fill()?;
    if blocks.window.held().starts_with(b"\xEF\xBB\xBF") {
        blocks.window.leave(3);
    }
    let mut next = blocks.next()?;
    while let Some(Block { text, cuts, mark, end }) = next {
        is_empty &= cuts.things.is_empty() && cuts.shells.is_empty();
        let (sink, following) = rayon::join(|| read(&text, &cuts, mark), || blocks.next());
        take(sink?)?;
        pace::reached(progress, end)?;
        blocks.window.again(text);
        next = following?;
    }
    let Blocks { window, cutter, mark } = blocks;
    let rest = window.held();
    if !cutter.is_outside() {
        return Err(breaks_off(cutter, rest, mark));
    }
    let is_blank = rest.iter().all(|letter| letter.is_ascii_whitespace() || *letter == 0x1E);
    if is_blank && !is_empty {
        return Ok(());
    }
    // A last word without a line's end, or something that has none; of an empty file, what a parser says of it.
    let mut sink = Sink::default();
    sink.thing(rest, 0).map_err(|fault| fault.told(|line, column, cause| mark.broken(line, column, cause)))?;
    take(sink)
}

/// A text that is cut.
struct Blocks<'a> {
    window: Window<'a>,
    cutter: Cutter,
    /// Where the window begins.
    mark: Mark,
}

/// Some whole things of a text.
struct Block<'a> {
    text: Cow<'a, [u8]>,
    cuts: Cuts,
    mark: Mark,
    /// Where it ends in the text, in bytes.
    end: usize,
}

impl<'a> Blocks<'a> {
    /// The next block; nothing where what is left is no whole thing.
    fn next(&mut self) -> Result<Option<Block<'a>>, FormatError> {
        loop {
            self.window.fill()?;
            let cuts = self.cutter.cut(self.window.held(), self.mark, BLOCK_BYTES)?;
            if cuts.end > 0 {
                let text = self.window.leave(cuts.end);
                let mark = self.mark;
                self.mark = mark.after(&text[..cuts.end]);
                return Ok(Some(Block { text, cuts, mark, end: self.window.from }));
            }
            if self.window.is_all() {
                return Ok(None);
            }
            self.window.widen()?;
        }
    }
}

/// What is wrong with a collection whose text ends too soon: a parser says it best.
fn breaks_off(cutter: Cutter, rest: &[u8], mark: Mark) -> FormatError {
    let shell = cutter.left(rest, mark);
    match of_shell(&shell, &mut Sink::default()) {
        Err(why) => why,
        Ok(()) => mark.after(rest).broken(1, 1, "EOF while parsing".to_owned()),
    }
}

fn of_shell(shell: &Shell, sink: &mut Sink) -> Result<(), FormatError> {
    sink.thing(&shell.text, 0).map_err(|fault| fault.told(|line, column, cause| shell.broken(line, column, cause)))
}

impl Fault {
    /// In words; `broken` knows where the text at hand stands.
    fn told(self, broken: impl FnOnce(usize, usize, String) -> FormatError) -> FormatError {
        match self {
            Self::Limit(limit) => limit.into(),
            Self::Json(error) => broken(error.line(), error.column(), cause(&error)),
        }
    }
}

/// The things of a block, read side by side, then the collections that end in it.
fn read(held: &[u8], cuts: &Cuts, mark: Mark) -> Result<Sink, FormatError> {
    const RUNS: usize = 16;
    let runs: Vec<&[Cut]> = cuts.things.chunks(cuts.things.len().div_ceil(RUNS).max(1)).collect();
    let read_run = |run: &&[Cut]| {
        let mut sink = Sink::default();
        for Cut { from, to, is_listed } in *run {
            let read = sink.thing(&held[*from..*to], usize::from(*is_listed));
            read.map_err(|fault| fault.told(|line, column, cause| mark.after(&held[..*from]).broken(line, column, cause)))?;
        }
        Ok(sink)
    };
    let all: Vec<Result<Sink, FormatError>> = runs.par_iter().map(read_run).collect();
    let mut sink = Sink::default();
    for one in all {
        sink.join(one?)?;
    }
    cuts.shells.iter().try_for_each(|shell| of_shell(shell, &mut sink))?;
    Ok(sink)
}

/// The part of a text that is held.
struct Window<'a> {
    text: Text<'a>,
    /// Where it begins.
    from: usize,
    /// What was read from the disk.
    held: Vec<u8>,
    /// Room that was used before.
    spare: Vec<u8>,
    wanted: usize,
}

impl<'a> Window<'a> {
    /// Reads on until there is as much as is wanted, or no more.
    fn fill(&mut self) -> Result<(), FormatError> {
        let Text::OnDisk(pieces) = self.text else { return Ok(()) };
        let read = self.from + self.held.len();
        let more = self.wanted.saturating_sub(self.held.len()).min(self.text.length().saturating_sub(read));
        if more > 0 {
            pieces.read_onto(read as u64, more, &mut self.held)?;
        }
        Ok(())
    }

    fn held(&self) -> &[u8] {
        match self.text {
            Text::Held(bytes) => {
                let end = bytes.len().min(self.from.saturating_add(self.wanted));
                bytes.get(self.from..end).unwrap_or_default()
            }
            Text::OnDisk(_) => &self.held,
        }
    }

    /// Whether nothing comes after what is held.
    fn is_all(&self) -> bool {
        self.from + self.held().len() >= self.text.length()
    }

    /// Wants twice as much: a feature is longer than what is held.
    fn widen(&mut self) -> Result<(), Limit> {
        if self.wanted >= FEATURE_BYTES {
            return Err(Limit::Feature);
        }
        self.wanted = (self.wanted * 2).min(FEATURE_BYTES);
        Ok(())
    }

    /// Goes on behind so many bytes and gives what was held, which begins with them.
    fn leave(&mut self, bytes: usize) -> Cow<'a, [u8]> {
        self.from += bytes;
        self.wanted = BLOCK_BYTES;
        match self.text {
            Text::Held(all) => Cow::Borrowed(all.get(self.from - bytes..).unwrap_or_default()),
            Text::OnDisk(_) => {
                let mut rest = std::mem::take(&mut self.spare);
                rest.clear();
                rest.extend_from_slice(self.held.get(bytes..).unwrap_or_default());
                Cow::Owned(std::mem::replace(&mut self.held, rest))
            }
        }
    }

    /// Keeps the room of a text that is done with, but not what a long feature took.
    fn again(&mut self, text: Cow<'_, [u8]>) {
        if let Cow::Owned(room) = text
            && room.capacity() <= BLOCK_BYTES * 2
        {
            self.spare = room;
        }
    }
}
