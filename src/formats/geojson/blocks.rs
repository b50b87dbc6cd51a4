//! A text of GeoJSON as it passes by in blocks of a few mebibytes: no more of it is held than a block, or its longest feature.

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

/// Hands over what each block holds, in the order of the file.
///
/// # Errors
/// Where the text is not JSON or breaks off, a feature has no end, the disk refuses, the work was cancelled, or `take` refuses.
pub(super) fn each(text: Text<'_>, progress: &Progress, mut take: impl FnMut(Sink) -> Result<(), FormatError>) -> Result<(), FormatError> {
    let mut window = Window { text, from: 0, held: Vec::new(), wanted: BLOCK_BYTES };
    let (mut cutter, mut mark, mut is_empty) = (Cutter::default(), Mark::FIRST, true);
    pace::begin(progress, text.length())?;
    window.fill()?;
    if window.held().starts_with(b"\xEF\xBB\xBF") {
        window.leave(3);
    }
    loop {
        window.fill()?;
        let held = window.held();
        let cuts = cutter.cut(held, mark, BLOCK_BYTES)?;
        if cuts.end == 0 {
            if window.is_all() {
                break;
            }
            window.widen()?;
            continue;
        }
        is_empty &= cuts.things.is_empty() && cuts.shells.is_empty();
        take(read(held, &cuts, mark)?)?;
        mark = mark.after(&held[..cuts.end]);
        window.leave(cuts.end);
        pace::reached(progress, window.from)?;
    }
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
    wanted: usize,
}

impl Window<'_> {
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

    /// Lets go of so many bytes.
    fn leave(&mut self, bytes: usize) {
        self.from += bytes;
        if matches!(self.text, Text::OnDisk(_)) {
            self.held.drain(..bytes);
        }
        if self.wanted > BLOCK_BYTES {
            (self.wanted, self.held) = (BLOCK_BYTES, std::mem::take(&mut self.held));
            self.held.shrink_to(BLOCK_BYTES);
        }
    }
}
