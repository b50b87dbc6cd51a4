//! The head of a scenario as a form, as data: what its parts and fields are called, what stands in them, where a
//! default comes from, and what is refused with its reason. It makes a `Change`; nothing here changes a scenario.
//!
//! Ids are not typed: an office or a community is renamed by its name, so that whatever names its id goes on doing so.

mod entries;
mod register;
mod set;

use super::{Field, FieldKind};
use crate::atlas::Atlas;
use crate::scenario::setting::{Group, SETTINGS, Setting, points_together};
use crate::scenario::{Community, Grievance, Livelihood, Office, Scenario};
use crate::words::{Phrase, Sentence, Value, rounded};

pub use entries::{listed, referring, with_entry, without_entry};
pub use set::with_head;

/// A section of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// Its name, what a reader must know, and the days that are planned.
    #[default]
    Season,
    /// The field offices.
    Offices,
    /// Communities and what they hold against each other.
    Communities,
    /// The register of stakeholders, and holidays.
    Register,
    /// Thresholds and weights.
    Settings,
}

impl Section {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Season, Self::Offices, Self::Communities, Self::Register, Self::Settings];
}

/// What a setting is where nobody says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usual {
    /// As it would be typed.
    pub text: String,
    /// Where it comes from.
    pub source: Phrase,
}

/// A field of the head.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadField {
    /// Its key, what it is called, how it is filled, and what stands in it.
    pub field: Field,
    /// Its default; nothing where it has none.
    pub usual: Option<Usual>,
}

impl HeadField {
    /// Whether it is other than its default.
    #[must_use]
    pub fn is_unusual(&self) -> bool {
        self.usual.as_ref().is_some_and(|usual| usual.text != self.field.text)
    }
}

/// A part of a section: one office, one community, one group of settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its heading.
    pub title: Value,
    /// What it is in a list, by its key (`offices/0`); nothing where it cannot go.
    pub entry: Option<String>,
    /// Its fields, in their order.
    pub fields: Vec<HeadField>,
    /// The list of states that can be lengthened by a choice (`offices/0/states`).
    pub list: Option<String>,
    /// What a reader should know of it; empty where there is nothing.
    pub note: Value,
}

/// The lists of a section that can be lengthened.
#[must_use]
pub const fn lists(section: Section) -> &'static [&'static str] {
    match section {
        Section::Season | Section::Settings => &[],
        Section::Offices => &["offices"],
        Section::Communities => &["communities", "grievances"],
        Section::Register => &["stakeholders", "holidays"],
    }
}

const LIVELIHOODS: FieldKind =
    FieldKind::Choice(&[("herders", Phrase("lives-herders")), ("farmers", Phrase("lives-farmers")), ("mixed", Phrase("lives-mixed"))]);

/// The word of a livelihood, as files have it.
const fn word(livelihood: Livelihood) -> &'static str {
    match livelihood {
        Livelihood::Herders => "herders",
        Livelihood::Farmers => "farmers",
        Livelihood::Mixed => "mixed",
    }
}

fn field(key: impl Into<String>, label: Phrase, kind: FieldKind, text: impl std::fmt::Display) -> HeadField {
    HeadField { field: Field { key: key.into(), label: label.into(), unit: Value::nothing(), kind, text: text.to_string() }, usual: None }
}

/// The parts of a section, in the order of the form; states are called as the maps call them.
#[must_use]
pub fn parts(scenario: &Scenario, atlas: &Atlas, section: Section) -> Vec<Part> {
    match section {
        Section::Season => season(scenario),
        Section::Offices => scenario.offices.iter().enumerate().map(|(number, one)| office(number, one)).collect(),
        Section::Communities => {
            let communities = scenario.communities.iter().enumerate().map(|(number, one)| community(scenario, number, one));
            communities.chain(scenario.grievances.iter().enumerate().map(|(number, one)| grievance(scenario, number, one))).collect()
        }
        Section::Register => {
            let roles = scenario.stakeholders.iter().enumerate().map(|(number, one)| register::stakeholder(scenario, atlas, number, one));
            roles.chain(scenario.holidays.iter().enumerate().map(|(number, one)| register::holiday(number, one))).collect()
        }
        Section::Settings => Group::ALL.into_iter().map(|group| settings(scenario, group)).collect(),
    }
}

fn part(title: impl Into<Value>, fields: Vec<HeadField>) -> Part {
    Part { title: title.into(), entry: None, fields, list: None, note: Value::nothing() }
}

fn season(scenario: &Scenario) -> Vec<Part> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let days = scenario.season;
    let mut planned = part(
        Phrase("head-season"),
        vec![
            field("season/first_day", Phrase("head-first-day"), FieldKind::Day, days.first_day),
            field("season/last_day", Phrase("head-last-day"), FieldKind::Day, days.last_day),
            field(
                "season/as_of",
                Phrase("head-day-of-planning"),
                FieldKind::Day,
                days.as_of.map_or_else(String::new, |day| day.to_string()),
            ),
        ],
    );
    planned.note = Phrase("head-planning-note").into();
    let told = part(
        Phrase("head-scenario"),
        vec![
            field("name", Phrase("head-name"), FieldKind::Text, &scenario.name),
            field("status", Phrase("head-status"), FieldKind::Text, text(&scenario.status)),
            field("note", Phrase("head-what-a-reader-must-know"), FieldKind::Words, text(&scenario.note)),
        ],
    );
    vec![planned, told]
}

fn office(number: usize, office: &Office) -> Part {
    let key = |key: &str| format!("offices/{number}/{key}");
    let mut fields = vec![
        field(key("name"), Phrase("head-name"), FieldKind::Text, &office.name),
        field(key("seat"), Phrase("head-sits-in"), FieldKind::Settlement, office.seat.as_deref().unwrap_or_default()),
    ];
    let states = office.states.iter().enumerate();
    fields.extend(states.map(|(at, state)| field(key(&format!("states/{at}")), Phrase("head-in-charge-of"), FieldKind::State, state)));
    Part {
        entry: Some(format!("offices/{number}")),
        list: Some(key("states")),
        note: if office.states.is_empty() { Phrase("head-no-state").into() } else { Value::nothing() },
        ..part(&office.name, fields)
    }
}

fn community(scenario: &Scenario, number: usize, community: &Community) -> Part {
    let key = |key: &str| format!("communities/{number}/{key}");
    let speaks = scenario.office_of_community(&community.id).filter(|_| community.office.is_none());
    let fields = vec![
        field(key("name"), Phrase("head-name"), FieldKind::Text, &community.name),
        field(key("livelihood"), Phrase("head-lives-of"), LIVELIHOODS, word(community.livelihood)),
        field(key("home_state"), Phrase("head-home-state"), FieldKind::State, community.home_state.as_deref().unwrap_or_default()),
        field(key("office"), Phrase("head-spoken-with-by"), FieldKind::Office, community.office.as_deref().unwrap_or_default()),
    ];
    Part {
        entry: Some(format!("communities/{number}")),
        note: speaks.map_or_else(Value::nothing, |office| Sentence::new(Phrase("head-speaks-note")).with("office", &office.name).into()),
        ..part(&community.name, fields)
    }
}

fn grievance(scenario: &Scenario, number: usize, grievance: &Grievance) -> Part {
    let key = |key: &str| format!("grievances/{number}/{key}");
    let [one, other] = &grievance.between;
    let fields = vec![
        field(key("one"), Phrase("head-between"), FieldKind::Community, one),
        field(key("other"), Phrase("head-and"), FieldKind::Community, other),
        field(key("about"), Phrase("head-about"), FieldKind::Text, &grievance.about),
        field(key("source"), Phrase("head-source"), FieldKind::Text, grievance.source.as_deref().unwrap_or_default()),
    ];
    let (one, other) = (scenario.community_name(one), scenario.community_name(other));
    let title = Sentence::new(Phrase("head-grievance-of")).with("one", one).with("other", other);
    Part { entry: Some(format!("grievances/{number}")), ..part(title, fields) }
}

fn settings(scenario: &Scenario, group: Group) -> Part {
    let of_group = SETTINGS.iter().filter(|setting| setting.group == group);
    let mut all = part(group.title(), of_group.map(|setting| of_setting(scenario, setting)).collect());
    let points = points_together(&scenario.settings);
    if group == Group::Weights && (points - 100.0).abs() > 0.01 {
        let points = rounded(points, usize::from((points - points.round()).abs() > 0.01));
        all.note = Sentence::new(Phrase("head-weights-note")).with("points", points).into();
    }
    all
}

fn of_setting(scenario: &Scenario, setting: &Setting) -> HeadField {
    let kind = if setting.is_day_of_year() { FieldKind::DayOfYear } else { FieldKind::Number };
    let (key, text) = (format!("settings/{}", setting.key), setting.text(&scenario.settings));
    let field = Field { key, label: setting.label.into(), unit: setting.unit.map_or_else(Value::nothing, Value::from), kind, text };
    HeadField { field, usual: Some(Usual { text: setting.usual(), source: setting.source }) }
}

#[cfg(test)]
#[path = "head/tests.rs"]
mod tests;
