//! Reading agreements from GeoJSON: ours, and what other programs made.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::super::{Agreement, Drawn, Place, Status};
use super::features::{IS_TOLD, right_handed};
use super::{Collection, VERSION};
use crate::formats::FormatError;
use crate::layers::Sensitivity;
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, Sentence, told};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadAgreements {
    /// The agreements, and what other programs wrote beside them.
    pub collection: Collection,
    /// For whom the file was written, where it says so: an agreement read from a file for the public lacks what the public
    /// may not see, and must not be saved over the whole one.
    pub audience: Option<String>,
    /// What cannot be taken as it stands. Where one of them stops the job, nothing of the file is to be imported.
    pub problems: Vec<Problem>,
}

/// Reads a collection. A file of another program has no agreements: its features are kept as foreign ones.
///
/// # Errors
/// Where the text is not JSON, or no feature collection.
pub fn read(bytes: &[u8], file: &str) -> Result<ReadAgreements, FormatError> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let document: Value = serde_json::from_slice(text).map_err(|error| broken(&error))?;
    let Value::Object(mut members) = document else { return Err(FormatError::without_features(None)) };
    let Some(Value::Array(features)) = members.remove("features") else {
        return Err(FormatError::without_features(members.get("type").and_then(Value::as_str)));
    };
    let mut reading = Reading { file, read: ReadAgreements::default() };
    members.remove("type");
    reading.head(members.remove("murhal"));
    reading.agreements(members.remove("agreements"));
    for (number, feature) in features.into_iter().enumerate() {
        reading.feature(number + 1, feature);
    }
    reading.read.collection.members = members;
    Ok(reading.read)
}

fn broken(error: &serde_json::Error) -> FormatError {
    let text = error.to_string();
    let cause = text.split(" at line ").next().unwrap_or(&text).to_owned();
    FormatError::Broken { line: error.line(), column: error.column(), cause }
}

struct Reading<'a> {
    file: &'a str,
    read: ReadAgreements,
}

impl Reading<'_> {
    fn stop(&mut self, feature: Option<String>, message: Sentence, remedy: Phrase) {
        let problem = Problem::of_file(Gravity::Stops, self.file, message, remedy);
        self.read.problems.push(Problem { feature, ..problem });
    }

    /// What the file says of itself.
    fn head(&mut self, head: Option<Value>) {
        let Some(head) = head else { return };
        match head.get("version").and_then(Value::as_u64) {
            Some(version) if version <= VERSION => {}
            Some(version) => {
                self.stop(None, told!("problem-agreement-file-later", version = version), Phrase("problem-agreement-file-later.remedy"));
            }
            None => self.stop(None, told!("problem-agreement-file-version"), Phrase("problem-agreement-file-version.remedy")),
        }
        self.read.audience = head.get("audience").and_then(Value::as_str).map(ToOwned::to_owned);
    }

    fn agreements(&mut self, agreements: Option<Value>) {
        let agreements = match agreements {
            None => return,
            Some(Value::Array(agreements)) => agreements,
            Some(_) => return self.stop(None, told!("problem-agreement-file-list"), Phrase("problem-agreement-file-list.remedy")),
        };
        for (number, agreement) in agreements.into_iter().enumerate() {
            let id = agreement.get("id").and_then(Value::as_str).map_or_else(|| format!("agreement {}", number + 1), ToOwned::to_owned);
            match serde_json::from_value::<Agreement>(agreement) {
                Ok(agreement) if agreement.id.trim().is_empty() => {
                    self.stop(Some(id), told!("problem-agreement-file-id"), Phrase("problem-agreement-file-id.remedy"));
                }
                Ok(agreement) if self.number(&agreement.id).is_some() => {
                    self.stop(Some(id), told!("problem-agreement-file-twice"), Phrase("problem-agreement-file-twice.remedy"));
                }
                Ok(agreement) => self.read.collection.agreements.push(agreement),
                Err(why) => self.stop(
                    Some(id),
                    told!("problem-agreement-file-unread", why = why.to_string()),
                    Phrase("problem-agreement-file-unread.remedy"),
                ),
            }
        }
    }

    fn number(&self, id: &str) -> Option<usize> {
        self.read.collection.agreements.iter().position(|agreement| agreement.id == id)
    }

    /// A feature: a place of one of the agreements, an area that is made anew, or another program's.
    fn feature(&mut self, number: usize, feature: Value) {
        let of = |key: &str| feature.get("properties").and_then(|properties| properties.get(key)).and_then(Value::as_str);
        let agreement = of("agreement").and_then(|id| self.number(id));
        match (agreement, of("role")) {
            // Areas are made of the lines at each writing.
            (Some(_), Some("corridor area")) => {}
            (Some(agreement), Some("place")) => match place(&feature) {
                Ok(place) => self.read.collection.agreements[agreement].places.push(place),
                Err(why) => self.stop(
                    Some(format!("feature {number}")),
                    told!("problem-agreement-file-place", why = why),
                    Phrase("problem-agreement-file-place.remedy"),
                ),
            },
            _ => self.foreign(number, feature),
        }
    }

    fn foreign(&mut self, number: usize, feature: Value) {
        if feature.get("properties").is_some_and(|properties| properties.get("role").is_some() && properties.get("agreement").is_some()) {
            let remedy = Phrase("problem-agreement-file-torn.remedy");
            let problem = Problem::of_file(Gravity::Doubtful, self.file, told!("problem-agreement-file-torn"), remedy);
            self.read.problems.push(problem.at(format!("feature {number}"), None));
        }
        self.read.collection.foreign.push(feature);
    }
}

/// Features of another program as a draft with their places, so that they can be kept in a scenario: for the house alone
/// until somebody decides otherwise. What the other program said of each stands in its member `foreign`.
///
/// # Errors
/// Which feature cannot be drawn, and why.
pub fn taken_over(id: &str, foreign: &[Value]) -> Result<Agreement, Sentence> {
    let place = |(number, feature): (usize, &Value)| -> Result<Place, Sentence> {
        let number = number + 1;
        let properties = feature.get("properties").cloned().unwrap_or_default();
        let drawn = match feature.get("geometry") {
            None | Some(Value::Null) => None,
            Some(geometry) => Some(drawn(geometry).map_err(|why| told!("problem-of-feature", number = number, why = why))?),
        };
        let name =
            ["name", "Name", "NAME", "nom", "Nom", "NOM"].iter().find_map(|key| properties.get(*key)?.as_str()).map(ToOwned::to_owned);
        let other = BTreeMap::from([("foreign".to_owned(), properties)]);
        Ok(Place { id: format!("feature-{number}"), name, drawn, sensitivity: Sensitivity::Internal, other, ..Place::default() })
    };
    let places = foreign.iter().enumerate().map(place).collect::<Result<_, _>>()?;
    let (id, title) = (id.to_owned(), id.to_owned());
    Ok(Agreement { id, title, status: Some(Status::Draft), places, sensitivity: Sensitivity::Internal, ..Agreement::default() })
}

/// A place out of its feature.
fn place(feature: &Value) -> Result<Place, Sentence> {
    let mut properties = feature.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    for told in IS_TOLD {
        properties.remove(told);
    }
    let drawn = match feature.get("geometry") {
        None | Some(Value::Null) => None,
        Some(geometry) => Some(drawn(geometry)?),
    };
    // Another program may write what is unknown as null.
    let properties: Map<String, Value> = properties.into_iter().filter(|(key, value)| !(value.is_null() && is_ours(key))).collect();
    let place: Place = serde_json::from_value(Value::Object(properties)).map_err(|why| other(&why))?;
    if place.id.trim().is_empty() {
        return Err(told!("problem-no-id"));
    }
    Ok(Place { drawn, ..place })
}

fn is_ours(key: &str) -> bool {
    ["id", "name", "kind", "width_m", "class", "thing", "source", "status", "sensitivity", "coarse_for"].contains(&key)
}

/// Why something is not as it should be, in the words of the reader of JSON.
fn other(why: &serde_json::Error) -> Sentence {
    told!("problem-decisions-other", why = why.to_string())
}

fn drawn(geometry: &Value) -> Result<Drawn, Sentence> {
    let drawn: Drawn = serde_json::from_value(geometry.clone()).map_err(|why| other(&why))?;
    // Outlines are kept as they are written, whichever way round a file has them: what is read is what is read again.
    drawn.fault().map_or_else(|| Ok(right_handed(&drawn)), |fault| Err(Sentence::new(fault)))
}
