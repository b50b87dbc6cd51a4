//! What a map sheet is about, and what belongs to it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::super::Sheet;
use super::super::drawing::{self, SURROUNDINGS_M, venue};
use super::super::told::Told;
use crate::calendar::{Leg, Passage};
use crate::documents::Subject;
use crate::index::PlaneBox;
use crate::layers::Placed as _;
use crate::measure::Plane;
use crate::words::{Language, say};

/// What a sheet is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum About {
    /// The whole season.
    #[default]
    Season,
    /// A conference, by its number in the plan.
    Conference(usize),
    /// A route with its corridor, by its number in the scenario.
    Route(usize),
}

/// Nothing is called so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no sheet of \"{asked}\"; there is: {known}")]
pub struct Unknown {
    /// What was asked for.
    pub asked: String,
    /// What there is.
    pub known: String,
}

impl About {
    /// Every sheet there is: of the season, of each conference, of each route.
    #[must_use]
    pub fn all(subject: Subject<'_>) -> Vec<Self> {
        let conferences = (0..subject.plan.conferences.len()).map(Self::Conference);
        let routes = (0..subject.scenario.routes.len()).map(Self::Route);
        std::iter::once(Self::Season).chain(conferences).chain(routes).filter(|about| about.within(subject) == *about).collect()
    }

    /// What has this id: `season`, that of a conference or that of a route. Where a conference and a route share
    /// one, `conference:ID` and `route:ID` tell them apart.
    ///
    /// # Errors
    /// Where nothing has it: what there is.
    pub fn find(subject: Subject<'_>, asked: &str) -> Result<Self, Unknown> {
        let fits = |about: &Self| {
            let id = about.id(subject);
            id == asked || format!("{}:{id}", about.word()) == asked
        };
        Self::all(subject).into_iter().find(fits).ok_or_else(|| Unknown { asked: asked.to_owned(), known: known(subject) })
    }

    /// The word for its kind.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Season => "season",
            Self::Conference(_) => "conference",
            Self::Route(_) => "route",
        }
    }

    /// Its id: `season`, or that of the conference or route.
    #[must_use]
    pub fn id(self, subject: Subject<'_>) -> String {
        let id = match self {
            Self::Season => None,
            Self::Conference(number) => subject.plan.conferences.get(number).map(|conference| conference.id.clone()),
            Self::Route(number) => subject.scenario.routes.get(number).map(|route| route.id.clone()),
        };
        id.unwrap_or_else(|| "season".to_owned())
    }

    /// What people call it.
    #[must_use]
    pub fn name(self, subject: Subject<'_>, language: Language) -> String {
        match self.within(subject) {
            Self::Season if subject.scenario.name.is_empty() => say!(language, "sheet-cattle-migration"),
            Self::Season => subject.scenario.name.clone(),
            Self::Conference(number) => subject.plan.conferences[number].name.say(language),
            Self::Route(number) => {
                let route = &subject.scenario.routes[number];
                if route.name().is_empty() { subject.scenario.community_name(&route.community).to_owned() } else { route.name().to_owned() }
            }
        }
    }

    /// Whether it is there and its readers may see it.
    #[must_use]
    pub fn is_there(self, subject: Subject<'_>) -> bool {
        self.within(subject) == self
    }

    /// The same where it is there and its readers may see it, else the season.
    pub(super) fn within(self, subject: Subject<'_>) -> Self {
        let is_there = match self {
            Self::Season => true,
            Self::Conference(number) => number < subject.plan.conferences.len(),
            Self::Route(number) => subject.scenario.routes.get(number).is_some_and(|route| drawing::may_show(subject.audience, route)),
        };
        if is_there { self } else { Self::Season }
    }

    /// The routes that it is about; on a sheet of the season all are.
    pub(super) fn routes(self, subject: Subject<'_>) -> BTreeSet<usize> {
        match self {
            Self::Season => (0..subject.scenario.routes.len()).collect(),
            Self::Conference(number) => subject.plan.conferences[number].routes.iter().copied().collect(),
            Self::Route(number) => BTreeSet::from([number]),
        }
    }

    /// Whether a flashpoint belongs to it.
    pub(super) fn concerns(self, subject: Subject<'_>, flashpoint: usize) -> bool {
        match self {
            Self::Season => true,
            Self::Conference(number) => subject.plan.conferences[number].flashpoints.contains(&flashpoint),
            Self::Route(number) => subject.plan.findings.flashpoints[flashpoint].routes.contains(&number),
        }
    }

    /// The part of the plane that its sheet must hold.
    pub(super) fn content(self, subject: Subject<'_>, sheet: &Sheet) -> PlaneBox {
        let plane = &subject.plan.findings.ground.plane;
        let season = || drawing::content(subject.atlas, subject.scenario, subject.plan, sheet);
        let of_routes = || self.routes(subject).into_iter().filter_map(|route| corridor(subject, plane, route)).reduce(with);
        match self {
            Self::Season => season(),
            Self::Route(_) => of_routes().unwrap_or_else(season),
            Self::Conference(number) => {
                let conference = &subject.plan.conferences[number];
                let is_told = |flashpoint: &&usize| Told::of(subject.scenario, subject.plan, subject.audience, **flashpoint).is_some();
                let told = conference.flashpoints.iter().filter(is_told).map(|number| subject.plan.findings.flashpoints[*number].place);
                let held = venue(subject.scenario, conference, subject.audience).map(|venue| plane.plane_from_lonlat(venue.at));
                let places: Vec<_> = told.chain(held).collect();
                let of_places = (!places.is_empty()).then(|| PlaneBox::of(places).widened(SURROUNDINGS_M / 3.0));
                of_places.into_iter().chain(of_routes()).reduce(with).unwrap_or_else(season)
            }
        }
    }
}

fn with(one: PlaneBox, other: PlaneBox) -> PlaneBox {
    one.with(other.low).with(other.high)
}

/// What a herd may tread on its way, its camps included; nothing where the readers may not see the route.
fn corridor(subject: Subject<'_>, plane: &Plane, number: usize) -> Option<PlaneBox> {
    let route = subject.scenario.routes.get(number).filter(|route| drawing::may_show(subject.audience, *route))?;
    let of_leg = |leg| subject.plan.findings.passages.get(Passage::number(number, leg))?.hull;
    let hull = Leg::ALL.into_iter().filter_map(of_leg).map(|(bounds, _)| bounds).reduce(with);
    let line = || Some(PlaneBox::of(plane.plane_from_lonlats(&route.line)).widened(route.half_width_m));
    hull.or_else(line).filter(|bounds| bounds.low.x.is_finite() && bounds.high.y.is_finite())
}

/// What there are sheets of, for a person who asked for something else.
fn known(subject: Subject<'_>) -> String {
    /// More ids of a kind than these are not listed.
    const MOST: usize = 30;
    let mut text = "season, all".to_owned();
    for (word, kind) in [("conferences", "conference"), ("routes", "route")] {
        let ids: Vec<String> =
            About::all(subject).into_iter().filter(|about| about.word() == kind).map(|about| about.id(subject)).collect();
        if !ids.is_empty() {
            _ = write!(text, "; {word} {}", ids.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", "));
        }
        if ids.len() > MOST {
            _ = write!(text, " and {} more", ids.len() - MOST);
        }
    }
    text
}
