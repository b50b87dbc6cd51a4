//! The agreements of a scenario, in `agreements.json` beside the decisions: what was agreed before, and what was agreed now.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Change, Scenario};
use crate::agreed::{self, Agreement, Drawn, Place, PlaceKind, Position, exchange};
use crate::layers::{Feature, LayerKind, Placed as _, RouteKind, Sensitivity};
use crate::measure::LonLat;
use crate::problems::Problem;

/// The name of the file.
pub const AGREEMENTS: &str = "agreements.json";

/// The agreements of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "InFile", into = "InFile")]
pub struct Agreements {
    /// By id. Behind `Arc`, since a scenario is copied with every edit.
    pub by_id: BTreeMap<String, Arc<Agreement>>,
    /// What a later version of the program wrote and this one does not know: kept.
    pub other: BTreeMap<String, serde_json::Value>,
}

/// As they stand in the file.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct InFile {
    agreements: Vec<Agreement>,
    #[serde(flatten)]
    other: BTreeMap<String, serde_json::Value>,
}

impl From<Agreements> for InFile {
    fn from(all: Agreements) -> Self {
        Self { agreements: all.by_id.into_values().map(Arc::unwrap_or_clone).collect(), other: all.other }
    }
}

impl TryFrom<InFile> for Agreements {
    type Error = String;

    fn try_from(file: InFile) -> Result<Self, String> {
        let mut by_id = BTreeMap::new();
        for agreement in file.agreements {
            if agreement.id.trim().is_empty() {
                return Err(format!("the agreement \"{}\" has no id", agreement.title));
            }
            if let Some(one) = by_id.insert(agreement.id.clone(), Arc::new(agreement)) {
                return Err(format!("two agreements have the id {}", one.id));
            }
        }
        Ok(Self { by_id, other: file.other })
    }
}

impl Agreements {
    /// Whether there is nothing that a file would hold.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty() && self.other.is_empty()
    }

    /// All of them, by id.
    #[must_use]
    pub fn all(&self) -> Vec<Agreement> {
        self.by_id.values().map(|agreement| (**agreement).clone()).collect()
    }

    /// What is wrong with them.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.by_id.values().flat_map(|agreement| agreed::problems(agreement, AGREEMENTS)).collect()
    }
}

impl Scenario {
    /// The agreements with the places of the scenario that their clauses name drawn: routes, water points, settlements, farming
    /// and no-go zones by their ids. Each bears the mark of who may see the thing, and no width, since none was agreed.
    #[must_use]
    pub fn agreements_drawn(&self) -> Vec<Agreement> {
        self.agreements.by_id.values().map(|agreement| self.agreement_drawn(agreement)).collect()
    }

    /// One agreement with its places drawn, as [`Scenario::agreements_drawn`] has them.
    #[must_use]
    pub fn agreement_drawn(&self, agreement: &Agreement) -> Agreement {
        let mut agreement = agreement.clone();
        for place in &mut agreement.places {
            if place.drawn.is_none()
                && let Some(thing) = place.thing.as_deref().and_then(|id| self.as_place(id))
            {
                (place.drawn, place.sensitivity) = (thing.drawn, place.sensitivity.max(thing.sensitivity));
            }
        }
        let scopes = agreement.clauses.iter().flat_map(|clause| clause.scope.iter().map(|scope| scope.id.as_str()));
        let named: BTreeSet<&str> = scopes.chain(agreement.clauses.iter().flat_map(|clause| clause.terms.places())).collect();
        let unknown = named.into_iter().filter(|id| agreement.place(id).is_none());
        let new: Vec<Place> = unknown.filter_map(|id| self.as_place(id)).collect();
        agreement.places.extend(new);
        agreement
    }

    /// The agreements as an audience may see them, and how many agreements, clauses, issues and places were withheld. A thing
    /// of the layers that it may not see is not named either.
    #[must_use]
    pub fn agreements_for(&self, audience: Sensitivity) -> (Agreements, usize) {
        fn things(all: &[Agreement]) -> usize {
            all.iter().map(|one| 1 + one.clauses.len() + one.pending.len() + one.places.len()).sum()
        }
        if audience == Sensitivity::Internal {
            return (self.agreements.clone(), 0);
        }
        let mut seen = exchange::for_audience(&self.agreements_drawn(), audience);
        for agreement in &mut seen {
            // What was drawn to be asked about is a place of the layers, not of the text.
            let own = self.agreements.by_id.get(&agreement.id);
            agreement.places.retain(|place| own.is_some_and(|own| own.place(&place.id).is_some()));
        }
        let withheld = things(&self.agreements.all()).saturating_sub(things(&seen));
        let by_id = seen.into_iter().map(|agreement| (agreement.id.clone(), Arc::new(agreement))).collect();
        (Agreements { by_id, other: BTreeMap::new() }, withheld)
    }

    /// A thing of the layers, by id, as a place of an agreement; nothing for incidents and what is not there.
    #[must_use]
    pub fn as_place(&self, id: &str) -> Option<Place> {
        let feature =
            LayerKind::ALL.into_iter().filter(|layer| *layer != LayerKind::Incidents).find_map(|layer| self.feature(layer, id))?;
        let positions = |line: &[LonLat]| line.iter().map(|at| Position::of(*at)).collect::<Option<Vec<_>>>();
        let outlines = |rings: &[Vec<Vec<LonLat>>]| {
            let all: Option<Vec<Vec<Vec<Position>>>> =
                rings.iter().map(|rings| rings.iter().map(|ring| positions(ring)).collect()).collect();
            all.map(Drawn::MultiPolygon)
        };
        let (kind, drawn) = match &feature {
            Feature::Route(route) if route.kind == RouteKind::Corridor => {
                (PlaceKind::Corridor, positions(&route.line).map(Drawn::LineString))
            }
            Feature::Route(route) => (PlaceKind::Axis, positions(&route.line).map(Drawn::LineString)),
            Feature::WaterPoint(point) => (PlaceKind::WaterPoint, Position::of(point.at).map(Drawn::Point)),
            Feature::Settlement(settlement) => (PlaceKind::Settlement, Position::of(settlement.at).map(Drawn::Point)),
            Feature::FarmingZone(zone) => (PlaceKind::Area, outlines(&zone.rings)),
            Feature::NoGo(zone) => (PlaceKind::NoGo, outlines(&zone.rings)),
            Feature::Incident(_) => return None,
        };
        let origin = feature.origin().clone();
        Some(Place {
            id: id.to_owned(),
            name: Some(feature.name().to_owned()),
            kind: Some(kind),
            drawn: drawn.filter(|drawn| drawn.fault().is_none()),
            thing: Some(id.to_owned()),
            source: origin.source,
            status: origin.status,
            sensitivity: origin.sensitivity,
            ..Place::default()
        })
    }

    /// Puts an agreement in the place of the one with its id, or takes that one away; the change that undoes it. Nothing
    /// happens where the agreement has another id than the one that is said.
    pub(super) fn put_agreement(&mut self, id: String, agreement: Option<Box<Agreement>>) -> Option<Change> {
        if agreement.as_ref().is_some_and(|agreement| agreement.id != id || id.trim().is_empty()) {
            return None;
        }
        let new = agreement.map(|agreement| Arc::new(*agreement));
        let old = match new.clone() {
            Some(new) => self.agreements.by_id.insert(id.clone(), new),
            None => self.agreements.by_id.remove(&id),
        };
        let is_changed = old != new;
        self.unsaved.agreements |= is_changed;
        is_changed.then(|| Change::Agreement { id, agreement: old.map(|old| Box::new(Arc::unwrap_or_clone(old))) })
    }
}

/// An agreement or a report within a change, as JSON text: the journal's own format does not bring back all that other
/// programs may have written into one.
pub(super) mod as_text {
    use serde::de::DeserializeOwned;
    use serde::{Deserialize as _, Deserializer, Serialize, Serializer, de, ser};

    /// Writes it.
    #[expect(clippy::ref_option, reason = "serde gives a reference to the field")]
    pub(in crate::scenario) fn serialize<T: Serialize, S: Serializer>(one: &Option<Box<T>>, serializer: S) -> Result<S::Ok, S::Error> {
        let text = one.as_ref().map(serde_json::to_string).transpose();
        text.map_err(ser::Error::custom)?.serialize(serializer)
    }

    /// Reads it.
    pub(in crate::scenario) fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Box<T>>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| serde_json::from_str(&text)).transpose().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::super::journal::{Entry, Step, entry_line, first_line, read};
    use super::super::{History, Season};
    use super::*;
    use crate::measure::Day;

    fn scenario() -> Scenario {
        let day = |text: &str| Day::parse(text).unwrap();
        Scenario::empty("s", "S", Season { first_day: day("2026-10-01"), last_day: day("2027-06-30"), as_of: None })
    }

    fn put(text: &str) -> Change {
        let agreement: Agreement = serde_json::from_str(text).unwrap();
        Change::Agreement { id: agreement.id.clone(), agreement: Some(Box::new(agreement)) }
    }

    #[test]
    fn an_agreement_is_put_replaced_taken_away_and_all_of_it_undone() {
        let (mut now, mut history) = (scenario(), History::default());
        let before = now.agreements.clone();
        history.apply(&mut now, put(r#"{"id":"a","title":"A"}"#)).unwrap();
        history.apply(&mut now, put(r#"{"id":"a","title":"B","of_a_later_version":[1.5,null]}"#)).unwrap();
        assert!(history.apply(&mut now, put(r#"{"id":"a","title":"B","of_a_later_version":[1.5,null]}"#)).is_none(), "it is there");
        history.apply(&mut now, Change::Agreement { id: "a".to_owned(), agreement: None }).unwrap();
        assert!(now.agreements.is_empty() && now.unsaved.agreements);
        history.undo(&mut now).unwrap();
        assert_eq!(now.agreements.by_id["a"].title, "B");
        while history.undo(&mut now).is_some() {}
        assert_eq!(now.agreements, before);
        let other = Box::new(Agreement { id: "c".to_owned(), ..Agreement::default() });
        assert!(now.apply(Change::Agreement { id: "b".to_owned(), agreement: Some(other) }).is_none(), "another id");
    }

    #[test]
    fn the_journal_brings_an_agreement_back_with_what_other_programs_wrote() {
        let text = r#"{"id":"a","clauses":[{"id":"c","terms":{"kind":"tariff","items":[{"id":"i","money":[{"currency":"SSP","amount":"0.10"}],"x":[null,{"y":1.5}]}]}}]}"#;
        let entry = Entry::Changed { step: Step::Made, change: put(text) };
        let bytes = [first_line("s", &BTreeMap::default()), entry_line(&entry)].concat();
        assert_eq!(read(&bytes).unwrap().unwrap().entries, [entry]);
    }

    #[test]
    fn a_thing_that_an_audience_may_not_see_is_not_named_by_what_it_may_see() {
        let mut now = scenario();
        let point = |sensitivity| {
            let text = format!(
                r#"{{"type":"Feature","properties":{{"id":"well-{sensitivity}","name":"Well","kind":"well","sensitivity":"{sensitivity}"}},"geometry":{{"type":"Point","coordinates":[28.0,8.0]}}}}"#
            );
            crate::layers::read_back(&serde_json::from_str(&text).unwrap(), LayerKind::WaterPoints).unwrap()
        };
        now.apply(Change::put([point("internal"), point("public")])).unwrap();
        let text = r#"{"id":"a","clauses":[{"id":"c","terms":{"kind":"water_rule","points":["well-internal","well-public"]},"scope":[{"kind":"place","id":"well-internal"}]}]}"#;
        now.apply(put(text)).unwrap();
        let drawn = now.agreements_drawn();
        assert_eq!(drawn[0].places.len(), 2, "both are drawn for the house");
        let (now, withheld) = now.for_audience(Sensitivity::Public);
        let told = serde_json::to_string(&now.agreements).unwrap();
        assert!(told.contains("well-public") && !told.contains("well-internal"), "{told}");
        assert_eq!(withheld, 1, "the point");
    }

    #[test]
    fn a_file_with_two_agreements_of_one_id_is_not_read() {
        let read = |text: &str| serde_json::from_str::<Agreements>(text);
        assert!(read(r#"{"agreements":[{"id":"a"},{"id":"a"}]}"#).unwrap_err().to_string().contains("two agreements have the id a"));
        let kept = read(r#"{"agreements":[{"id":"a"}],"later":3}"#).unwrap();
        assert_eq!(serde_json::to_string(&kept).unwrap(), r#"{"agreements":[{"id":"a"}],"later":3}"#);
    }
}
