//! What a person says to each thing that is wrong with a file: put it right in a known way, leave the row out, or take it as it
//! is. An answer is for one row or for all rows of its kind.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use geo::BooleanOps as _;
use geo_types::{Coord, LineString, MultiPolygon, Polygon};

use super::values;
use crate::formats::table::plain;
use crate::formats::{Cell, RawFeature, Shape};
use crate::layers::{Rings, WATER_KINDS};
use crate::measure::LonLat;
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, Sentence, Value, told};

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
const OF_ALL_ROWS: [&str; 4] = ["other-spelling", "state", "county", "code"];

/// The ways in which a fault can be put right; none where a person must do it in the file.
#[must_use]
pub fn fixes(problem: &Problem) -> Vec<Fix> {
    let one = |title| vec![Fix { title, word: None }];
    let words =
        |all: &[&str]| all.iter().map(|word| Fix { title: told!("fix-take-as", word = *word), word: Some((*word).to_owned()) }).collect();
    match kind_of(problem) {
        "crossing" => one(told!("fix-crossing")),
        "swapped" => one(told!("fix-swapped")),
        "same-place" => one(told!("fix-same-place", other = said(problem, "other"))),
        "spelling" | "other-spelling" => one(told!("fix-spelling", near = said(problem, "near"))),
        "unit" => words(&UNITS),
        "water-kind" => words(&WATER_KINDS),
        "crop-when" => words(&values::KNOWN_CROPS),
        _ => Vec::new(),
    }
}

/// A value of a problem's message.
fn said(problem: &Problem, name: &str) -> String {
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

/// The rows with what was said carried out, and those that are left out because of it, each with the fault that it is for.
pub(super) fn carried_out(
    mut rows: Vec<RawFeature>,
    problems: &[Problem],
    answers: &Answers,
) -> (Vec<RawFeature>, BTreeMap<usize, Problem>) {
    let mut skipped: BTreeMap<usize, Problem> = BTreeMap::new();
    let mut places: HashMap<usize, Vec<usize>> = HashMap::new();
    for (place, feature) in rows.iter().enumerate() {
        places.entry(feature.number).or_default().push(place);
    }
    for problem in problems {
        let (kind, row) = (kind_of(problem), row_of(problem));
        let Some(answer) = answers.to(kind, row).filter(|_| is_to_do(problem, answers)) else { continue };
        let text = Some(said(problem, "text")).filter(|text| !text.is_empty()).unwrap_or_else(|| said(problem, "code"));
        let of_all = || rows.iter().enumerate().filter(|(_, feature)| says(feature, &text)).map(|(place, _)| place).collect();
        let of_row = || row.and_then(|row| places.get(&row)).cloned().unwrap_or_default();
        let meant: Vec<usize> = if OF_ALL_ROWS.contains(&kind) { of_all() } else { of_row() };
        let drops = *answer == Answer::Skip || kind == "same-place";
        for place in meant {
            let Some(feature) = rows.get_mut(place) else { continue };
            if drops {
                skipped.entry(feature.number).or_insert_with(|| problem.clone());
            } else if let Answer::Fix(word) = answer {
                fix(feature, kind, problem, word.as_deref());
            }
        }
    }
    let gone: BTreeSet<usize> = skipped.keys().copied().collect();
    rows.retain(|feature| !gone.contains(&feature.number));
    (rows, skipped)
}

fn says(feature: &RawFeature, text: &str) -> bool {
    feature.properties.values().any(|cell| cell.as_str().is_some_and(|cell| cell.trim() == text))
}

fn fix(feature: &mut RawFeature, kind: &str, problem: &Problem, word: Option<&str>) {
    match kind {
        "crossing" => {
            if let Shape::Polygons(rings) = &mut feature.shape {
                *rings = repaired(rings);
            }
        }
        "swapped" => swap(&mut feature.shape),
        "spelling" | "other-spelling" => write(feature, &said(problem, "text"), &said(problem, "near")),
        "water-kind" => write(feature, &said(problem, "kind"), word.unwrap_or_default()),
        "crop-when" => write(feature, &said(problem, "crop"), word.unwrap_or_default()),
        "unit" => {
            let text = said(problem, "text");
            let amount: String = text.chars().take_while(|letter| !letter.is_alphabetic()).collect();
            write(feature, &text, &format!("{} {}", amount.trim(), word.unwrap_or_default()));
        }
        _ => {}
    }
}

/// Writes a word for another in every cell that is it or has it among several.
fn write(feature: &mut RawFeature, from: &str, to: &str) {
    if from.is_empty() || to.is_empty() {
        return;
    }
    let alike = |word: &str| word.trim() == from || plain(word) == plain(from);
    let written = feature.properties.iter().filter_map(|(key, cell)| {
        let written = match cell {
            Cell::Text(text) if alike(text) => to.to_owned(),
            Cell::Text(text) if text.split([';', ',', '/', '+', '&']).any(alike) => {
                let words = text.split([';', ',', '/', '+', '&']).map(|word| if alike(word) { to } else { word.trim() });
                words.collect::<Vec<_>>().join("; ")
            }
            Cell::Number(number) if number.to_string() == from => to.to_owned(),
            _ => return None,
        };
        Some((key.to_owned(), written))
    });
    for (key, word) in written.collect::<Vec<_>>() {
        feature.properties.insert(&key, word);
    }
}

fn swap(shape: &mut Shape) {
    let turn = |at: &mut LonLat| *at = LonLat { lon: at.lat, lat: at.lon };
    match shape {
        Shape::Points(points) => points.iter_mut().for_each(turn),
        Shape::Lines(lines) => lines.iter_mut().flatten().for_each(turn),
        Shape::Polygons(polygons) => polygons.iter_mut().flatten().flatten().for_each(turn),
        Shape::Absent | Shape::Faulty(_) => {}
    }
}

/// Outlines that cross themselves as the areas that they go round: a figure of eight is two areas that touch.
fn repaired(rings: &Rings) -> Rings {
    let line = |ring: &Vec<LonLat>| LineString::new(ring.iter().map(|at| Coord { x: at.lon, y: at.lat }).collect());
    let polygon = |rings: &Vec<Vec<LonLat>>| {
        let mut lines = rings.iter().map(line);
        lines.next().map(|outer| Polygon::new(outer, lines.collect()))
    };
    let crossed: MultiPolygon = rings.iter().filter_map(polygon).collect();
    let sound = crossed.union(&MultiPolygon::new(Vec::new()));
    let ring = |line: &LineString| line.0.iter().map(|at| LonLat { lon: at.x, lat: at.y }).collect::<Vec<_>>();
    sound.iter().map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(ring).collect()).collect()
}

/// A row that is left out as a person said, with the fault that it is for.
pub(super) fn left_out(row: usize, problem: &Problem) -> Problem {
    let message = told!("import-skipped", why = problem.message.clone());
    let feature = problem.feature.clone().filter(|_| row_of(problem) == Some(row)).unwrap_or_else(|| format!("#{row}"));
    Problem::of_file(Gravity::LeftOut, &problem.file, message, Phrase("import-skipped.remedy")).at(feature, problem.place)
}
