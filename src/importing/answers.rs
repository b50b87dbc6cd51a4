//! What a person says to each thing that is wrong with a file: put it right in a known way, leave the row out, or take it as it
//! is. An answer is for one row or for all rows of its kind.

use std::collections::{BTreeMap, BTreeSet};

use super::{dates, values};
use crate::formats::table::typed_place;
use crate::layers::{LayerKind, WATER_KINDS};
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

/// Which faults an answer is for: those of a kind, in one row or in all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct About {
    /// The kind, by the name of its message.
    pub kind: String,
    /// The row as a spreadsheet shows it; all of them where none is said.
    pub row: Option<usize>,
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
        if about.row.is_none() {
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

    /// What is said of a fault: of its row, else of its kind.
    #[must_use]
    pub fn to(&self, kind: &str, row: Option<usize>) -> Option<&Answer> {
        let of = |row| self.0.get(&About { kind: kind.to_owned(), row });
        row.and_then(|row| of(Some(row))).or_else(|| of(None))
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
pub(super) const OF_ALL_ROWS: [&str; 5] = ["other-spelling", "near-town", "state", "county", "code"];

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
        "spelling" | "other-spelling" | "near-town" => one(told!("fix-spelling", near = said(problem, "near"))),
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
    Amount,
    Number,
    Name,
}

impl Typed {
    const fn phrase(self) -> Phrase {
        match self {
            Self::Day => Phrase("fix-type-day"),
            Self::Place => Phrase("fix-type-place"),
            Self::Amount => Phrase("fix-type-amount"),
            Self::Number => Phrase("fix-type-number"),
            Self::Name => Phrase("fix-type-name"),
        }
    }

    /// What to type, with an example.
    fn wanted(self) -> Value {
        let example = match self {
            Self::Day => "2026-11-24",
            Self::Place => "7.7011, 27.9897",
            Self::Amount => "12 m3/day",
            Self::Number => "1200",
            Self::Name => return Value::Phrase(self.phrase()),
        };
        Value::List(vec![Value::Phrase(self.phrase()), Value::Text(example.to_owned())])
    }

    fn is_understood(self, text: &str) -> bool {
        match self {
            Self::Day => dates::day(text).is_some(),
            Self::Place => typed_place(text).is_some(),
            Self::Amount => values::is_amount(text),
            Self::Number => values::number(text).is_some_and(|number| number >= 0.0),
            Self::Name => !text.trim().is_empty(),
        }
    }
}

pub(super) fn typed_for(kind: &str) -> Option<Typed> {
    Some(match kind {
        "date" | "incident-undated" => Typed::Day,
        "null-island" | "outside" | "no-geometry" | "faulty" | "metres" => Typed::Place,
        "unit" | "amount" => Typed::Amount,
        "number" => Typed::Number,
        "spelling" | "other-spelling" | "near-town" | "state" | "county" | "code" => Typed::Name,
        _ => return None,
    })
}

/// Kinds of faults that can be put right, as `--fix` takes them.
pub const FIXABLE: [&str; 24] = [
    "amount",
    "code",
    "county",
    "crop-when",
    "crossing",
    "date",
    "faulty",
    "incident-undated",
    "metres",
    "near-town",
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
        None if typed.is_some_and(|typed| typed != Typed::Name) || matches!(kind, "water-kind" | "crop-when") => {
            Err(told!("fix-needs-word", kind = kind, wanted = wanted()))
        }
        None => Ok(()),
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

/// What tells a fault from others: its kind and its row.
pub(super) fn identity(problem: &Problem) -> (&'static str, Option<&str>) {
    (kind_of(problem), problem.feature.as_deref())
}

/// Whether a person wants something done about a fault.
pub(super) fn is_to_do(problem: &Problem, answers: &Answers) -> bool {
    answers.to(kind_of(problem), row_of(problem)).is_some_and(|answer| *answer != Answer::Keep)
}
