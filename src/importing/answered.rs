//! The answers of a person carried out on the rows of a file: cells are written anew, shapes repaired, rows left out or joined.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use geo::BooleanOps as _;
use geo_types::{Coord, LineString, MultiPolygon, Polygon};

use super::answers::{Answer, Answers, MERGE, OF_ALL_ROWS, kind_of, name_in, row_of, said, typed_for};
use super::columns::Mapped;
use super::flows::Ends;
use super::values::Holds;
use super::{Against, checks, dates};
use crate::formats::table::plain;
use crate::formats::{Cell, Properties, RawFeature, Shape};
use crate::layers::Rings;
use crate::measure::{LonLat, typed};
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, told};

/// Rows with what was said carried out.
#[derive(Clone)]
pub(super) struct Answered {
    /// The rows that are left.
    pub(super) rows: Vec<RawFeature>,
    /// What a person says of fields of theirs, by the number of the row: it stands above what its cells say.
    pub(super) said: Said,
    /// Those that are left out because of it, each with the fault that it is for.
    pub(super) skipped: BTreeMap<usize, Problem>,
    /// What was typed is for one fault of a row: another of its kind waits for its own.
    typed: BTreeSet<(&'static str, usize)>,
}

/// Fields and what they are said to be, by the number of their row.
pub(super) type Said = HashMap<usize, Vec<(&'static str, String)>>;

impl Answered {
    /// Rows of which nothing was said.
    pub(super) fn new(rows: Vec<RawFeature>) -> Self {
        Self { rows, said: Said::new(), skipped: BTreeMap::new(), typed: BTreeSet::new() }
    }
}

/// What answers must know of the layer and its things.
pub(super) struct Known<'a> {
    /// Which column fills which field.
    pub(super) mapped: &'a [Mapped],
    /// Rows by the ids of their things.
    pub(super) rows: &'a HashMap<String, usize>,
    /// The ids of the scenario's things.
    pub(super) there: HashSet<&'a str>,
    /// The columns of the ends of a registry of flows.
    pub(super) ends: Option<Ends<'a>>,
    /// What a place is looked up in.
    pub(super) against: Against<'a>,
}

/// The rows with what was said carried out once more.
pub(super) fn carried_out(mut all: Answered, problems: &[Problem], answers: &Answers, known: &Known<'_>) -> Answered {
    let mut places: HashMap<usize, Vec<usize>> = HashMap::new();
    for (place, feature) in all.rows.iter().enumerate() {
        places.entry(feature.number).or_default().push(place);
    }
    for problem in problems {
        let Some(answer) = answers.to_do(problem) else { continue };
        let meant: Vec<usize> = match name_in(problem) {
            Some(name) => {
                let is_meant = |feature: &RawFeature| known.says(feature, kind_of(problem), &name);
                all.rows.iter().enumerate().filter(|(_, feature)| is_meant(feature)).map(|(place, _)| place).collect()
            }
            None => row_of(problem).and_then(|row| places.get(&row)).cloned().unwrap_or_default(),
        };
        for place in meant {
            answer_row(&mut all, place, (kind_of(problem), problem, answer), (known, &places));
        }
    }
    let gone: BTreeSet<usize> = all.skipped.keys().copied().collect();
    all.rows.retain(|feature| !gone.contains(&feature.number));
    all
}

fn answer_row(
    all: &mut Answered,
    place: usize,
    (kind, problem, answer): (&'static str, &Problem, &Answer),
    (known, places): (&Known<'_>, &HashMap<usize, Vec<usize>>),
) {
    let Some(number) = all.rows.get(place).map(|feature| feature.number) else { return };
    let word = match answer {
        Answer::Fix(word) => word.as_deref(),
        _ => None,
    };
    if kind == "same-place" && word == Some(MERGE) {
        let other = said(problem, "other");
        if known.there.contains(other.as_str()) {
            // It says what is new of the thing that is there.
            all.said.entry(number).or_default().push(("id", other));
            return;
        }
        let twin = known.rows.get(&other).and_then(|row| places.get(row)?.first());
        let given = all.rows.get(place).map(|feature| feature.properties.clone());
        if let Some((twin, given)) = twin.and_then(|twin| all.rows.get_mut(*twin)).zip(given) {
            fill(twin, &given);
        }
    }
    if *answer == Answer::Skip || kind == "same-place" {
        all.skipped.entry(number).or_insert_with(|| problem.clone());
        return;
    }
    let Some(feature) = all.rows.get_mut(place) else { return };
    let is_typed = typed_for(kind).is_some() && word.is_some();
    if is_typed && !OF_ALL_ROWS.contains(&kind) && !all.typed.insert((kind, number)) {
        return;
    }
    match (kind, word) {
        ("incident-undated", Some(day)) => all.said.entry(number).or_default().push(("date", day.to_owned())),
        // What stands in no cell is said of the row.
        ("water-kind", Some(word)) if said(problem, "kind").is_empty() => {
            all.said.entry(number).or_default().push(("kind", word.to_owned()));
        }
        ("no-id" | "same-id" | "other-thing", _) => {
            let id = id_for(feature, problem, known);
            all.said.entry(number).or_default().push(("id", id));
        }
        _ => fix(feature, kind, problem, word, known),
    }
}

/// Says what a row leaves blank as its twin does.
fn fill(row: &mut RawFeature, twin: &Properties) {
    let is_blank = |cell: Cell<'_>| cell.is_null() || cell.as_str().is_some_and(|text| text.trim().is_empty());
    for (key, cell) in twin {
        if !is_blank(cell) && row.properties.get(key).is_none_or(is_blank) {
            row.properties.insert(key, cell.value());
        }
    }
}

/// An id that no other row has: its own or its name, with the number of the row.
fn id_for(feature: &RawFeature, problem: &Problem, known: &Known<'_>) -> String {
    let own = problem.feature.as_deref().and_then(|feature| feature.split_once(' ')).map(|(_, id)| id.to_owned());
    let name = || {
        let column = &known.mapped.iter().find(|mapped| mapped.field == "name")?.column;
        let name = feature.properties.get(column)?.as_str().map(plain).filter(|words| !words.is_empty())?;
        Some(name.replace('_', "-"))
    };
    format!("{}-{}", own.or_else(name).unwrap_or_else(|| "row".to_owned()), feature.number)
}

impl Known<'_> {
    /// Whether a row has the name that a fault of a kind is about.
    fn says(&self, feature: &RawFeature, kind: &str, name: &str) -> bool {
        if matches!(kind, "end-unknown" | "end-spelling") {
            return self.ends.as_ref().is_some_and(|ends| ends.have(&feature.properties, name));
        }
        let of_areas = feature.properties.iter().filter(|(key, _)| checks::is_of_areas(key));
        of_areas.map(|(_, value)| value).any(|value| value.as_str().is_some_and(|cell| cell.trim() == name))
    }
}

fn fix(feature: &mut RawFeature, kind: &str, problem: &Problem, word: Option<&str>, known: &Known<'_>) {
    let text = || said(problem, "text");
    let word = word.map(str::trim);
    let mut put = |holds: &[Holds], from: &str, to: &str| {
        let of_columns = |key: &str| known.mapped.iter().any(|mapped| mapped.column == key && holds.contains(&mapped.holds));
        // Columns of a table without a header go by their places.
        let is_named = feature.properties.keys().any(&of_columns);
        write(feature, from, to, |key| if holds.is_empty() { checks::is_of_areas(key) } else { !is_named || of_columns(key) });
    };
    match kind {
        "no-end" | "end-unknown" | "end-spelling" => {
            if let Some(ends) = &known.ends {
                ends.put(feature, &text(), word.unwrap_or(&said(problem, "near")), known.against);
            }
        }
        "crossing" => {
            if let Shape::Polygons(rings) = &mut feature.shape {
                *rings = repaired(rings);
            }
        }
        "swapped" => swap(&mut feature.shape),
        "null-island" | "outside" | "no-geometry" | "faulty" | "metres" => {
            let is_point = matches!(feature.shape, Shape::Points(_) | Shape::Absent | Shape::Faulty(_));
            if let Some(at) = word.and_then(typed::place).filter(|_| is_point) {
                feature.shape = Shape::Points(vec![at]);
            }
        }
        "spelling" => put(&[Holds::Community, Holds::Communities], &text(), word.unwrap_or(&said(problem, "near"))),
        "other-spelling" | "near-town" => put(&[], &text(), word.unwrap_or(&said(problem, "near"))),
        "state" | "county" => put(&[], &text(), word.unwrap_or_default()),
        "code" => put(&[], &said(problem, "code"), word.unwrap_or_default()),
        // Whatever order the column is in, this is one day.
        "date" => {
            let day = word.and_then(dates::day).map(|day| day.to_string());
            put(&[Holds::Day, Holds::MonthFirst], &text(), &day.unwrap_or_default());
        }
        "amount" => put(&[Holds::Litres], &text(), word.unwrap_or_default()),
        "number" => put(&[Holds::Number, Holds::Count], said(problem, "value").trim_matches('"'), word.unwrap_or_default()),
        "water-kind" => put(&[Holds::WaterKind], &said(problem, "kind"), word.unwrap_or_default()),
        "crop-when" => put(&[Holds::Crops], &said(problem, "crop"), word.unwrap_or_default()),
        "unit" => {
            let text = text();
            let amount: String = text.chars().take_while(|letter| !letter.is_alphabetic()).collect();
            let word = word.unwrap_or_default();
            let is_whole = word.starts_with(|letter: char| letter.is_ascii_digit());
            put(&[Holds::Litres], &text, &if is_whole { word.to_owned() } else { format!("{} {word}", amount.trim()) });
        }
        _ => {}
    }
}

/// Writes a word for another in every cell of some columns that is it or has it among several.
fn write(feature: &mut RawFeature, from: &str, to: &str, is_meant: impl Fn(&str) -> bool) {
    if from.is_empty() || to.is_empty() {
        return;
    }
    let alike = |word: &str| word.trim() == from || plain(word) == plain(from);
    let written = feature.properties.iter().filter(|(key, _)| is_meant(key)).filter_map(|(key, cell)| {
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
