//! The scenario: what people decide and save. A folder of plain files that any GIS and any editor can
//! open: `scenario.toml`, `layers/*.geojson`, `decisions.json`, `agreements.json`, `follow_up.json`. Nothing computed is kept here.

mod accepted;
mod agreements;
mod apply;
mod as_read;
mod batch;
mod by_hand;
mod change;
mod follow_up;
pub mod check;
mod head;
mod history;
mod holidays;
pub mod journal;
mod layer;
mod layer_files;
mod lever;
mod open;
mod people;
mod rains;
mod reach;
mod register;
mod save;
pub mod setting;
mod settings;
mod telling;
mod unsaved;
mod way_settings;
pub mod workload;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::layers::{FarmingZone, Incident, NoGo, Placed, Route, Sensitivity, Settlement, WaterPoint};
use crate::measure::plane::Extent;
use crate::measure::{Day, DayRange, LonLat};
use crate::words::Phrase;

pub use accepted::Accepted;
pub use agreements::{AGREEMENTS, Agreements};
pub use as_read::{AsRead, Things};
pub use by_hand::{AgendaByHand, Part, SessionByHand, Written};
pub use change::Change;
pub use follow_up::{FOLLOW_UP, FollowUp};
pub use history::{Edit, History, Made};
pub use holidays::{Holiday, HolidayOn};
pub use layer::Layer;
pub use layer_files::LayerFiles;
pub use lever::{HAFIR_HEAD_PER_DAY, Lever, Turn};
pub use open::{OpenError, layer_files, open, read_incidents};
pub use people::{Community, Grievance, Livelihood, Office};
pub use rains::Rains;
pub use reach::{Reach, Touched};
pub use register::{Influence, Level, Stakeholder, StakeholderRole};
pub use save::{Prepared, SaveError, file_names, prepared, prepared_whole, save};
pub use settings::{Costs, HalfAt, Settings, Shares, Spread, Weights};
pub use unsaved::{Unsaved, Was};
pub use way_settings::Ways;

/// The days that are planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// The first day.
    pub first_day: Day,
    /// The last day.
    pub last_day: Day,
    /// The day on which the plan is made; the first day where missing. The core has no clock.
    pub as_of: Option<Day>,
}

impl Season {
    /// Its days.
    #[must_use]
    pub const fn days(self) -> DayRange {
        DayRange { first: self.first_day, last: self.last_day }
    }

    /// The day on which the plan is made.
    #[must_use]
    pub fn today(self) -> Day {
        self.as_of.unwrap_or(self.first_day)
    }
}

/// What people decided, in `decisions.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decisions {
    /// Notes of the conveners, by the conference's id; they stand in its agenda.
    pub conference_notes: BTreeMap<String, String>,
    /// What people changed of agendas, by the meeting's id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub agendas: BTreeMap<String, AgendaByHand>,
    /// Options that were accepted, by what they change.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<String, Accepted>,
    /// What a later version of the program wrote and this one does not know: kept.
    #[serde(flatten)]
    pub other: BTreeMap<String, serde_json::Value>,
}

/// A season to be planned.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its folder; nothing for one that was never saved.
    pub folder: Option<PathBuf>,
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// `illustrative`, or what it is.
    pub status: Option<String>,
    /// What a reader must know.
    pub note: Option<String>,
    /// The days that are planned.
    pub season: Season,
    /// Field offices.
    pub offices: Vec<Office>,
    /// Communities.
    pub communities: Vec<Community>,
    /// Grievances.
    pub grievances: Vec<Grievance>,
    /// The register of stakeholders: roles, never people.
    pub stakeholders: Vec<Stakeholder>,
    /// Days on which no meeting is held.
    pub holidays: Vec<Holiday>,
    /// Where the layers lie.
    pub layer_files: LayerFiles,
    /// Thresholds and weights.
    pub settings: Settings,
    /// Migration routes.
    pub routes: Layer<Route>,
    /// Water points.
    pub water_points: Layer<WaterPoint>,
    /// Farming zones.
    pub farming_zones: Layer<FarmingZone>,
    /// Settlements.
    pub settlements: Layer<Settlement>,
    /// Past incidents.
    pub incidents: Layer<Incident>,
    /// No-go zones.
    pub no_go: Layer<NoGo>,
    /// What people decided.
    pub decisions: Decisions,
    /// What was agreed, before and now.
    pub agreements: Agreements,
    /// What was seen of it.
    pub follow_up: FollowUp,
    /// What was changed since the last save.
    pub unsaved: Unsaved,
    /// What its files said beside all this when they were opened.
    pub as_read: Arc<AsRead>,
}

impl Scenario {
    /// A scenario with nothing in it yet.
    #[must_use]
    pub fn empty(id: &str, name: &str, season: Season) -> Self {
        Self {
            folder: None,
            id: id.to_owned(),
            name: name.to_owned(),
            status: None,
            note: None,
            season,
            offices: Vec::new(),
            communities: Vec::new(),
            grievances: Vec::new(),
            stakeholders: Vec::new(),
            holidays: Vec::new(),
            layer_files: LayerFiles::default(),
            settings: Settings::default(),
            routes: Layer::default(),
            water_points: Layer::default(),
            farming_zones: Layer::default(),
            settlements: Layer::default(),
            incidents: Layer::default(),
            no_go: Layer::default(),
            decisions: Decisions::default(),
            agreements: Agreements::default(),
            follow_up: FollowUp::default(),
            unsaved: Unsaved::default(),
            as_read: Arc::default(),
        }
    }

    /// Whether it was made up to show something.
    #[must_use]
    pub fn is_illustrative(&self) -> bool {
        self.status.as_deref() == Some("illustrative")
    }

    /// Whether it, or anything in it, was made up to show something.
    #[must_use]
    pub fn holds_illustrative(&self) -> bool {
        fn any<T: Placed>(layer: &[T]) -> bool {
            layer.iter().any(|thing| thing.origin().is_illustrative())
        }
        self.is_illustrative()
            || any(&self.routes)
            || any(&self.water_points)
            || any(&self.farming_zones)
            || any(&self.settlements)
            || any(&self.incidents)
            || any(&self.no_go)
            || self.stakeholders.iter().any(Stakeholder::is_illustrative)
    }

    /// The scenario as an audience may see it: features and roles for smaller circles are gone before anything is
    /// computed, so nothing derived can betray them. Also how many were withheld.
    #[must_use]
    pub fn for_audience(mut self, audience: Sensitivity) -> (Self, usize) {
        fn keep<T: Placed + Clone>(layer: &mut Layer<T>, audience: Sensitivity) -> usize {
            let before = layer.len();
            layer.retain(|one| one.origin().sensitivity <= audience);
            before - layer.len()
        }
        let (agreements, agreements_withheld) = self.agreements_for(audience);
        self.agreements = agreements;
        let (follow_up, reports_withheld) = self.follow_up_for(audience);
        self.follow_up = follow_up;
        let roles = self.stakeholders.len();
        self.stakeholders.retain(|one| one.sensitivity <= audience);
        let withheld = agreements_withheld
            + reports_withheld
            + (roles - self.stakeholders.len())
            + keep(&mut self.routes, audience)
            + keep(&mut self.water_points, audience)
            + keep(&mut self.farming_zones, audience)
            + keep(&mut self.settlements, audience)
            + keep(&mut self.incidents, audience)
            + keep(&mut self.no_go, audience);
        (self, withheld)
    }

    /// The position of a settlement or water point, by id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<LonLat> {
        let settlement = self.settlements.iter().find(|settlement| settlement.id == id).map(|settlement| settlement.at);
        settlement.or_else(|| self.water_points.iter().find(|point| point.id == id).map(|point| point.at))
    }

    /// A community, by id.
    #[must_use]
    pub fn community(&self, id: &str) -> Option<&Community> {
        self.communities.iter().find(|community| community.id == id)
    }

    /// What people call a community; its id where the scenario does not know it.
    #[must_use]
    pub fn community_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.community(id).map_or(id, |community| &community.name)
    }

    /// An office, by id.
    #[must_use]
    pub fn office(&self, id: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.id == id)
    }

    /// What people call an office.
    #[must_use]
    pub fn office_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.office(id).map_or(id, |office| &office.name)
    }

    /// The office in charge of a state.
    #[must_use]
    pub fn office_of_state(&self, state: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.states.iter().any(|id| id == state))
    }

    /// The office that speaks with a community.
    #[must_use]
    pub fn office_of_community(&self, id: &str) -> Option<&Office> {
        let community = self.community(id)?;
        let named = community.office.as_deref().and_then(|office| self.office(office));
        named.or_else(|| self.office_of_state(community.home_state.as_deref()?))
    }

    /// Whether two communities hold something against each other.
    #[must_use]
    pub fn grievance(&self, a: &str, b: &str) -> Option<&Grievance> {
        self.grievances.iter().find(|grievance| {
            let [one, other] = &grievance.between;
            (one == a && other == b) || (one == b && other == a)
        })
    }

    /// The box that holds one thing.
    #[must_use]
    pub fn extent_of(&self, touched: Touched) -> Option<Extent> {
        match touched {
            Touched::Route(number) => self.routes.get(number)?.extent(),
            Touched::WaterPoint(number) => self.water_points.get(number)?.extent(),
            Touched::Zone(number) => self.farming_zones.get(number)?.extent(),
            Touched::Settlement(number) => self.settlements.get(number)?.extent(),
            Touched::Incident(number) => self.incidents.get(number)?.extent(),
            Touched::NoGo(number) => self.no_go.get(number)?.extent(),
        }
    }

    /// The box that holds all layers.
    #[must_use]
    pub fn extent(&self) -> Option<Extent> {
        fn corners<T: Placed>(layer: &[T]) -> impl Iterator<Item = LonLat> {
            layer.iter().filter_map(Placed::extent).flat_map(|extent| [extent.low, extent.high])
        }
        Extent::of(
            corners(&self.routes)
                .chain(corners(&self.water_points))
                .chain(corners(&self.farming_zones))
                .chain(corners(&self.settlements))
                .chain(corners(&self.incidents))
                .chain(corners(&self.no_go)),
        )
    }

    /// What to add first, where the scenario is too empty to plan: an empty list where it is not.
    #[must_use]
    pub fn to_add_first(&self) -> Vec<Phrase> {
        let mut missing = Vec::new();
        if self.routes.is_empty() {
            missing.push(Phrase("add-first-routes"));
        }
        if self.offices.is_empty() {
            missing.push(Phrase("add-first-offices"));
        }
        if self.communities.is_empty() {
            missing.push(Phrase("add-first-communities"));
        }
        if self.farming_zones.is_empty() && self.water_points.is_empty() && self.settlements.is_empty() {
            missing.push(Phrase("add-first-things"));
        }
        missing
    }
}
