//! Rows to reports, each with its problems.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::columns::{Column, Field, Taken};
use super::values::{self, Order};
use super::{Read, Report};
use crate::formats::table::PlainRow;
use crate::layers::Sensitivity;
use crate::measure::LonLat;
use crate::problems::{Gravity, Problem};
use crate::reports::{At, Standing, What};
use crate::words::{Phrase, Sentence, told};

pub(super) fn read(rows: &[PlainRow], columns: Vec<Column>, file: &str, sensitivity: Sensitivity) -> Read {
    let day = columns.iter().position(|column| column.taken == Taken::For(Field::Day));
    let order = values::order(rows.iter().filter_map(|row| row.cells.get(day?)).map(String::as_str));
    let mut read = Read { rows: rows.len(), columns: Vec::new(), reports: Vec::new(), rejected: Vec::new(), doubts: Vec::new() };
    let mut ids = BTreeSet::new();
    for PlainRow { number, cells } in rows {
        let mut row = Row { columns: &columns, cells, number: *number, file, order, doubts: Vec::new() };
        match row.report(sensitivity, &mut ids) {
            Ok(report) => {
                read.doubts.append(&mut row.doubts);
                read.reports.push(report);
            }
            Err((message, remedy)) => read.rejected.push(row.problem(Gravity::LeftOut, message, remedy)),
        }
    }
    read.columns = columns;
    read
}

/// Why a row is no report, and what to do.
type Rejected = (Sentence, Phrase);

struct Row<'a> {
    columns: &'a [Column],
    cells: &'a [String],
    /// Its number below the head, from 1.
    number: usize,
    file: &'a str,
    order: Order,
    doubts: Vec<Problem>,
}

impl Row<'_> {
    fn problem(&self, gravity: Gravity, message: Sentence, remedy: Phrase) -> Problem {
        let row = told!("table-row", number = self.number);
        Problem::of_file(gravity, self.file, message, remedy).at(row.to_string(), None)
    }

    fn doubt(&mut self, message: Sentence, remedy: Phrase) {
        let problem = self.problem(Gravity::Doubtful, message, remedy);
        self.doubts.push(problem);
    }

    /// The cell of a field; nothing where it is empty.
    fn cell(&self, field: Field) -> Option<&str> {
        let number = self.columns.iter().position(|column| column.taken == Taken::For(field))?;
        self.cells.get(number).map(String::as_str).filter(|cell| !cell.is_empty())
    }

    fn text(&self, field: Field) -> Option<String> {
        self.cell(field).map(str::to_owned)
    }

    /// The value of a cell; what cannot be read is told, and unknown.
    fn value<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let cell = self.cell(field)?.to_owned();
        let value = read(&cell);
        if value.is_none() {
            self.doubt(told!("table-cell", column = self.name(field), cell = cell), Phrase("table-cell.remedy"));
        }
        value
    }

    fn name(&self, field: Field) -> String {
        self.columns.iter().find(|column| column.taken == Taken::For(field)).map_or_else(String::new, |column| column.name.clone())
    }

    fn report(&mut self, usual: Sensitivity, ids: &mut BTreeSet<String>) -> Result<Report, Rejected> {
        let what = self.what()?;
        let day = self.day()?;
        let (place, at) = self.place();
        let report = Report {
            id: self.id(ids)?,
            day,
            what,
            place,
            at,
            source: self.text(Field::Source),
            sensitivity: self.sensitivity(usual),
            agreement: self.text(Field::Agreement),
            clause: self.text(Field::Clause),
            route: self.text(Field::Route),
            words: self.text(Field::Words),
            other: self.kept(),
        };
        ids.insert(report.id.clone());
        Ok(report)
    }

    /// What cannot be read is for the mission alone.
    fn sensitivity(&mut self, usual: Sensitivity) -> Sensitivity {
        if self.cell(Field::Sensitivity).is_none() {
            return usual;
        }
        self.value(Field::Sensitivity, values::sensitivity).unwrap_or(Sensitivity::Internal)
    }

    /// Its id: its own, else one made of all its cells, so that the same row is the same report when it comes again.
    fn id(&self, ids: &BTreeSet<String>) -> Result<String, Rejected> {
        if let Some(id) = self.text(Field::Id) {
            let is_free = !ids.contains(&id);
            return if is_free { Ok(id) } else { Err((told!("table-same-id", id = id), Phrase("table-same-id.remedy"))) };
        }
        let sum = crc32fast::hash(self.cells.join("\u{1f}").as_bytes());
        let numbered = |number: usize| if number == 1 { format!("row-{sum:08x}") } else { format!("row-{sum:08x}-{number}") };
        // One of them is free: there is one more than there are ids.
        Ok((1..=ids.len() + 1).map(numbered).find(|id| !ids.contains(id)).unwrap_or_default())
    }

    fn day(&self) -> Result<crate::measure::Day, Rejected> {
        let Some(cell) = self.cell(Field::Day) else { return Err((told!("table-row-no-day"), Phrase("table-row-no-day.remedy"))) };
        values::day(cell, self.order).ok_or_else(|| (told!("table-row-day", cell = cell), Phrase("table-row-day.remedy")))
    }

    fn what(&mut self) -> Result<What, Rejected> {
        let Some(cell) = self.text(Field::Kind) else { return Err((told!("table-row-no-kind"), Phrase("table-row-no-kind.remedy"))) };
        let kind = values::kind(&cell);
        let what = kind.ok_or_else(|| (told!("table-row-kind", cell = cell.clone()), Phrase("table-row-kind.remedy")))?;
        Ok(match what {
            What::Incident { .. } => {
                let (happened, fatalities) = (self.text(Field::Happened), self.value(Field::Fatalities, values::whole));
                What::Incident { happened, fatalities }
            }
            What::EarlyPassage { .. } => What::EarlyPassage { days: self.value(Field::Days, values::whole) },
            What::LatePassage { .. } => What::LatePassage { days: self.value(Field::Days, values::whole) },
            What::OffCorridor { .. } => What::OffCorridor { off_by_m: self.value(Field::OffBy, values::whole) },
            What::MassiveMovement { .. } => What::MassiveMovement { head: self.value(Field::Head, values::whole) },
            What::Clause { standing } => What::Clause { standing: self.standing(&cell, standing)? },
            What::CattleReturned { .. } => self.returned(),
            What::Dissemination { reached } => self.dissemination(reached),
            another @ What::Another(_) => another,
        })
    }

    /// How a clause was kept: as its kind says, else as its own column does.
    fn standing(&mut self, kind: &str, by_kind: Standing) -> Result<Standing, Rejected> {
        if super::columns::plain(kind) != "clause" {
            return Ok(by_kind);
        }
        if let Some(cell) = self.text(Field::Standing) {
            let standing = values::standing(&cell);
            return standing.ok_or_else(|| (told!("table-row-standing", cell = cell), Phrase("table-row-standing.remedy")));
        }
        self.doubt(told!("table-row-no-standing"), Phrase("table-row-no-standing.remedy"));
        Ok(Standing::Unknown)
    }

    fn returned(&mut self) -> What {
        let cell = self.text(Field::Returned);
        let (returned, of) = match cell.as_deref().and_then(values::of_so_many) {
            Some((returned, of)) => (Some(returned), Some(of)),
            None => (self.value(Field::Returned, values::whole), self.value(Field::Of, values::whole)),
        };
        if returned.zip(of).is_some_and(|(returned, of)| returned > of) {
            self.doubt(
                told!("table-row-returned", returned = returned.unwrap_or(0), of = of.unwrap_or(0)),
                Phrase("table-row-returned.remedy"),
            );
        }
        What::CattleReturned { returned, of }
    }

    fn dissemination(&mut self, by_kind: Option<bool>) -> What {
        let reached = by_kind.or_else(|| self.value(Field::Reached, values::yes_or_no));
        if reached.is_none() {
            self.doubt(told!("table-row-reached"), Phrase("table-row-reached.remedy"));
        }
        What::Dissemination { reached }
    }

    /// Where: in words, and on the map.
    fn place(&mut self) -> (Option<String>, Option<At>) {
        let (lat, lon) = (self.value(Field::Latitude, values::degrees), self.value(Field::Longitude, values::degrees));
        let place = self.text(Field::Place);
        // Kobo writes a position into the column of the question.
        let in_words = place.as_deref().and_then(values::position);
        let at = lat.zip(lon).map(|(lat, lon)| LonLat { lon, lat }).or(in_words).or_else(|| self.value(Field::Position, values::position));
        let place = place.filter(|_| in_words.is_none());
        let on_globe = at.and_then(At::of);
        if let Some(at) = at.filter(|_| on_globe.is_none()) {
            let told = told!("table-row-nowhere", lon = at.lon.to_string(), lat = at.lat.to_string());
            self.doubt(told, Phrase("table-row-nowhere.remedy"));
        }
        (place, on_globe)
    }

    /// Cells of columns that mean nothing here, and those behind the last column.
    fn kept(&mut self) -> BTreeMap<String, Json> {
        let kept = self.columns.iter().zip(self.cells).filter(|(column, _)| column.taken == Taken::Kept);
        let mut kept: BTreeMap<String, Json> =
            kept.filter(|(_, cell)| !cell.is_empty()).map(|(column, cell)| (key(&column.name), cell.clone().into())).collect();
        let behind: Vec<&String> = self.cells.iter().skip(self.columns.len()).filter(|cell| !cell.is_empty()).collect();
        if !behind.is_empty() {
            kept.insert("column:behind".to_owned(), Json::from(behind.into_iter().cloned().collect::<Vec<String>>()));
            self.doubt(told!("table-row-long"), Phrase("table-row-long.remedy"));
        }
        kept
    }
}

/// Under which name a column is kept: never under one that a report has itself.
fn key(name: &str) -> String {
    format!("column:{name}")
}
