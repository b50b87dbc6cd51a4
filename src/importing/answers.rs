//! What a person says to each thing that is wrong with a file: put it right in a known way, leave the row out, or take it as it
//! is. An answer is for one row or for all rows of its kind.

use std::collections::{BTreeMap, BTreeSet};

use super::{Against, dates, flows, values};
use crate::layers::{LayerKind, WATER_KINDS};
use crate::measure;
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, Sentence, Value, exact, told};

/// What is done about a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is put right; where there are several ways, by this word.
    Fix(Option<String>),
    /// The row is left out.
    Skip,
    /// It is taken as it is.
    Keep,
}

/// Which faults an answer is for: some of a kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct About {
    /// The kind, by the name of its message.
    pub kind: String,
    /// Which of that kind.
    pub of: Of,
}

/// Which faults of a kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// All of them.
    All,
    /// That of a row, as a spreadsheet shows it.
    Row(usize),
    /// Those of all rows that have a name.
    Name(String),
}

impl About {
    /// All faults of a kind.
    #[must_use]
    pub fn all(kind: &str) -> Self {
        Self { kind: kind.to_owned(), of: Of::All }
    }

    /// The fault of a row.
    #[must_use]
    pub fn row(kind: &str, row: usize) -> Self {
        Self { kind: kind.to_owned(), of: Of::Row(row) }
    }

    /// A fault, with those of other rows that speak of the same name; nothing where it is of no row.
    #[must_use]
    pub fn fault(fault: &Problem) -> Option<Self> {
        let of = name_in(fault).map(Of::Name).or_else(|| row_of(fault).map(Of::Row))?;
        Some(Self { kind: kind_of(fault).to_owned(), of })
    }
}

/// The answers of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<About, Answer>);

impl Answers {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Says something; nothing takes it back. What is said of a kind is said of all its rows.
    pub fn say(&mut self, about: About, answer: Option<Answer>) {
        if about.of == Of::All {
            self.0.retain(|other, _| other.kind != about.kind);
        }
        match answer {
            Some(answer) => drop(self.0.insert(about, answer)),
            None => drop(self.0.remove(&about)),
        }
    }

    /// The kinds that something is said of, each once.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|about| about.kind.as_str()).collect::<BTreeSet<_>>().into_iter()
    }

    /// What is said of some faults of a kind: of them, else of all.
    #[must_use]
    pub fn to(&self, about: &About) -> Option<&Answer> {
        self.0.get(about).or_else(|| self.0.get(&About::all(&about.kind)))
    }

    /// What is to be done about a fault that was found: said of the name that it is about, of its row, of its kind. To take it as
    /// it is is nothing to do.
    pub(super) fn to_do(&self, fault: &Problem) -> Option<&Answer> {
        let of_row = || self.0.get(&About::row(kind_of(fault), row_of(fault)?));
        let of_name = About::fault(fault).and_then(|about| self.0.get(&about));
        let of_kind = || self.0.get(&About::all(kind_of(fault)));
        of_name.or_else(of_row).or_else(of_kind).filter(|answer| **answer != Answer::Keep)
    }

    /// Takes what was said of a row for all that have the name that its fault is about: later pieces of the file have some too.
    pub(super) fn learn_names(&mut self, faults: &[Problem]) {
        for fault in faults.iter().filter(|fault| name_in(fault).is_some()) {
            let said = row_of(fault).and_then(|row| self.0.get(&About::row(kind_of(fault), row)).cloned());
            if let Some((about, answer)) = About::fault(fault).zip(said) {
                self.0.entry(about).or_insert(answer);
            }
        }
    }
}

/// A way to put a fault right.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does.
    pub title: Sentence,
    /// Which of several ways it is.
    pub word: Option<String>,
}

/// The kind of a problem: the name of its message, without the room it is from.
#[must_use]
pub fn kind_of(problem: &Problem) -> &'static str {
    let key = match &problem.message {
        Value::Sentence(sentence) => sentence.key.0,
        Value::Phrase(phrase) => phrase.0,
        _ => "",
    };
    key.strip_prefix("problem-").or_else(|| key.strip_prefix("import-")).unwrap_or(key)
}

/// The row of a problem, as a spreadsheet shows it.
#[must_use]
pub fn row_of(problem: &Problem) -> Option<usize> {
    let number = problem.feature.as_deref()?.strip_prefix('#')?;
    number.split(' ').next()?.parse().ok()
}

/// Whether the fault can be left as it is: what cannot be read cannot.
#[must_use]
pub fn can_be_kept(problem: &Problem) -> bool {
    problem.gravity == Gravity::Doubtful
}

/// Units that an amount of water can be taken to be in, the likeliest first.
const UNITS: [&str; 5] = ["l/day", "m3/day", "m3/h", "l/h", "l/s"];
/// Faults of which one problem speaks for all rows that say the same.
pub(super) const OF_ALL_ROWS: [&str; 7] = ["other-spelling", "near-town", "state", "county", "code", "end-unknown", "end-spelling"];

/// The name that a fault is about, where it speaks for all rows that have it.
pub(super) fn name_in(problem: &Problem) -> Option<String> {
    let of = |value: &str| Some(said(problem, value)).filter(|text| !text.is_empty());
    if OF_ALL_ROWS.contains(&kind_of(problem)) { of("text").or_else(|| of("code")) } else { None }
}

/// Kinds that can be put right in a way of their own, without a word.
const WITHOUT_A_WORD: [&str; 10] =
    ["crossing", "end-spelling", "near-town", "no-id", "other-spelling", "other-thing", "same-id", "same-place", "spelling", "swapped"];

/// The ways in which a fault can be put right; none where a person must do it in the file.
#[must_use]
pub fn fixes(problem: &Problem) -> Vec<Fix> {
    let one = |title| vec![Fix { title, word: None }];
    let words = |all: &[&str]| {
        all.iter()
            .map(|word| Fix { title: told!("fix-take-as", word = Value::OfFiles((*word).to_owned())), word: Some((*word).to_owned()) })
            .collect()
    };
    match kind_of(problem) {
        "crossing" => one(told!("fix-crossing")),
        "swapped" => one(told!("fix-swapped")),
        "same-place" => of_twins(&said(problem, "other")),
        "no-id" | "same-id" | "other-thing" => one(told!("fix-id")),
        "spelling" | "other-spelling" | "near-town" | "end-spelling" => one(told!("fix-spelling", near = said(problem, "near"))),
        kind => words(words_for(kind)),
    }
}

/// The words of which one can be said to put a fault of a kind right.
fn words_for(kind: &str) -> &'static [&'static str] {
    match kind {
        "unit" => &UNITS,
        "water-kind" => &WATER_KINDS,
        "crop-when" => &values::KNOWN_CROPS,
        "same-place" => &[MERGE],
        _ => &[],
    }
}

/// The word of the way in which two rows of one thing become one.
pub(super) const MERGE: &str = "merge";

/// What is the same as another is left out, or says what the other does not; of a row far before it only its number is known.
fn of_twins(other: &str) -> Vec<Fix> {
    let mut all = vec![Fix { title: told!("fix-same-place", other = other), word: None }];
    if !other.starts_with('#') {
        all.push(Fix { title: told!("fix-merge", other = other), word: Some(MERGE.to_owned()) });
    }
    all
}

/// What can be typed to put a fault right: a day, a place, a name; nothing where nothing can.
#[must_use]
pub fn typed(problem: &Problem, layer: LayerKind) -> Option<Phrase> {
    let is_of_points = matches!(layer, LayerKind::WaterPoints | LayerKind::Settlements | LayerKind::Incidents);
    let typed = typed_for(kind_of(problem))?;
    (typed != Typed::Place || is_of_points).then_some(typed.phrase())
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed {
    Day,
    Place,
    /// A place or the name of one that is known.
    End,
    Amount,
    Number,
    Name,
}

impl Typed {
    const fn phrase(self) -> Phrase {
        match self {
            Self::Day => Phrase("fix-type-day"),
            Self::Place => Phrase("fix-type-place"),
            Self::End => Phrase("fix-type-end"),
            Self::Amount => Phrase("fix-type-amount"),
            Self::Number => Phrase("fix-type-number"),
            Self::Name => Phrase("fix-type-name"),
        }
    }

    /// What to type, with an example.
    fn wanted(self) -> Value {
        let example = match self {
            Self::Day => "2026-11-24",
            Self::Place | Self::End => "7.7011, 27.9897",
            Self::Amount => "12 m3/day",
            Self::Number => "1200",
            Self::Name => return Value::Phrase(self.phrase()),
        };
        Value::List(vec![Value::Phrase(self.phrase()), Value::Text(example.to_owned())])
    }

    fn is_understood(self, text: &str) -> bool {
        match self {
            Self::Day => dates::day(text).is_some(),
            Self::Place => measure::typed::place(text).is_some(),
            Self::Amount => values::is_amount(text),
            Self::Number => values::number(text).is_some_and(|number| number >= 0.0),
            // Whether it is known only the maps can say.
            Self::End | Self::Name => !text.trim().is_empty(),
        }
    }
}

pub(super) fn typed_for(kind: &str) -> Option<Typed> {
    Some(match kind {
        "date" | "incident-undated" => Typed::Day,
        "null-island" | "outside" | "no-geometry" | "faulty" | "metres" => Typed::Place,
        "no-end" | "end-unknown" | "end-spelling" => Typed::End,
        "unit" | "amount" => Typed::Amount,
        "number" => Typed::Number,
        "spelling" | "other-spelling" | "near-town" | "state" | "county" | "code" => Typed::Name,
        _ => return None,
    })
}

/// Kinds of faults that can be put right, as `--fix` takes them.
pub const FIXABLE: [&str; 27] = [
    "amount",
    "code",
    "county",
    "crop-when",
    "crossing",
    "date",
    "end-spelling",
    "end-unknown",
    "faulty",
    "incident-undated",
    "metres",
    "near-town",
    "no-end",
    "no-geometry",
    "no-id",
    "null-island",
    "number",
    "other-spelling",
    "other-thing",
    "outside",
    "same-id",
    "same-place",
    "spelling",
    "state",
    "swapped",
    "unit",
    "water-kind",
];

/// Whether a fault of a kind can be put right so.
///
/// # Errors
/// Why not, and what can be said instead.
pub fn understood(kind: &str, answer: &Answer) -> Result<(), Sentence> {
    let Answer::Fix(word) = answer else { return Ok(()) };
    if !FIXABLE.contains(&kind) {
        return Err(told!("fix-no-such-kind", kind = kind, kinds = FIXABLE.join(", ")));
    }
    let (words, typed) = (words_for(kind), typed_for(kind));
    let wanted = || typed.filter(|_| words.is_empty()).map_or_else(|| words.join(", ").into(), Typed::wanted);
    match word.as_deref() {
        Some(word) if words.contains(&word) || typed.is_some_and(|typed| typed.is_understood(word)) => Ok(()),
        Some(word) => Err(told!("fix-not-understood", word = word, kind = kind, wanted = wanted())),
        None if WITHOUT_A_WORD.contains(&kind) => Ok(()),
        None => Err(told!("fix-needs-word", kind = kind, wanted = wanted())),
    }
}

/// Whether a fault of a kind can be put right so, on these maps: an end of a flow lies where they say.
///
/// # Errors
/// Why not, and what can be said instead.
pub fn understood_on(kind: &str, answer: &Answer, against: Against<'_>) -> Result<(), Sentence> {
    understood(kind, answer)?;
    match answer {
        Answer::Fix(Some(word)) if typed_for(kind) == Some(Typed::End) => flows::place(word.trim(), against).map(drop),
        _ => Ok(()),
    }
}

/// Counts the rows of one fault with those of another that says the same.
pub(super) fn add_times(known: &mut Problem, other: &Problem) {
    let times = |problem: &Problem| match &problem.message {
        Value::Sentence(sentence) => sentence.values.iter().find_map(|(name, value)| match value {
            Value::Number { value, .. } if *name == "times" => Some(*value),
            _ => None,
        }),
        _ => None,
    };
    let Some(sum) = times(known).zip(times(other)).map(|(one, other)| one + other) else { return };
    if let Value::Sentence(sentence) = &mut known.message {
        for (_, value) in sentence.values.iter_mut().filter(|(name, _)| *name == "times") {
            *value = exact(sum);
        }
    }
}

/// A value of a problem's message.
pub(super) fn said(problem: &Problem, name: &str) -> String {
    let Value::Sentence(sentence) = &problem.message else { return String::new() };
    let value = sentence.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
    match value {
        Some(Value::Text(text) | Value::OfFiles(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

/// What tells a fault from others: its kind, its row, and the name that it is about.
pub(super) fn identity(problem: &Problem) -> (&'static str, Option<String>, Option<String>) {
    (kind_of(problem), problem.feature.clone(), name_in(problem))
}
