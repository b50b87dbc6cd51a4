//! What must be known of a route or a conference while one looks at its map, at the top of the panel.

use geo_types::Coord;
use svg::node::element::Group;

use super::super::drawing::{Drawing, venue};
use super::super::legend::{heading, rule};
use super::super::lettering::{Anchor, Hand, write};
use super::About;
use super::camps::Camp;
use crate::documents::Subject;
use crate::measure::count;
use crate::words::Language;

/// Facts broken into the lines of the panel.
pub(super) struct Facts {
    title: String,
    lines: Vec<String>,
}

const HAND: Hand = Hand::plain(13.0);
const LINE: f64 = 16.0;
const HEADING: f64 = 28.0;
const BELOW: f64 = 12.0;
/// More lines than these would leave no room for flashpoints.
const MOST_LINES: usize = 11;

impl Facts {
    pub(super) fn of(drawing: &Drawing<'_>, subject: Subject<'_>, about: About, camps: &[Camp]) -> Self {
        let (title, facts) = match about {
            About::Season if !subject.scenario.to_add_first().is_empty() => ("To plan with, add first", of_missing(subject)),
            About::Season => ("Conferences", of_season(subject)),
            About::Conference(number) => ("Conference", of_conference(drawing, subject, number)),
            About::Route(number) => ("The way", of_route(subject, number, camps)),
        };
        let width = drawing.layout.panel.width;
        let mut lines: Vec<String> = facts.iter().flat_map(|fact| drawing.ruler.wrap(fact, width, HAND)).collect();
        let more = lines.len().saturating_sub(MOST_LINES);
        if more > 0 {
            lines.truncate(MOST_LINES - 1);
            let paper = match about {
                About::Season => "summary",
                About::Conference(_) => "agenda",
                About::Route(_) => "calendar",
            };
            lines.push(format!("and {} more: see the {paper}", count(more + 1, "line")));
        }
        Self { title: title.to_owned(), lines }
    }

    /// How high they stand.
    pub(super) fn height(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let lines = self.lines.len() as f64;
        if self.lines.is_empty() { 0.0 } else { HEADING + lines * LINE + BELOW }
    }

    pub(super) fn draw(&self, drawing: &Drawing<'_>) -> Group {
        let panel = drawing.layout.panel;
        let group = Group::new().set("id", "facts");
        if self.lines.is_empty() {
            return group;
        }
        let mut group = group.add(heading(&self.title, Coord { x: panel.left, y: panel.top + 15.0 })).add(rule(panel, panel.top + 21.0));
        let mut y = panel.top + HEADING + LINE * 0.66;
        for line in &self.lines {
            group = group.add(write(line, Coord { x: panel.left, y }, Anchor::Start, HAND));
            y += LINE;
        }
        group
    }
}

fn of_route(subject: Subject<'_>, number: usize, camps: &[Camp]) -> Vec<String> {
    let route = &subject.scenario.routes[number];
    let head = route.herd_head.map_or_else(|| "head unknown".to_owned(), |head| format!("{head} head"));
    let length = subject.plan.findings.passages.iter().filter(|passage| passage.route == number).flat_map(|passage| &passage.stretches);
    let length_km = length.map(|stretch| stretch.to_km).fold(0.0, f64::max);
    let pace = match &route.timed_days {
        Some(_) => "a timed track".to_owned(),
        None => format!("{} to {} km a day", route.pace.slowest_km_per_day, route.pace.fastest_km_per_day),
    };
    let home = route.returns.map_or_else(|| "No return is given".to_owned(), |days| format!("Sets out for home {}", days.words()));
    let mut facts = vec![
        format!("Herd of {}: {head}", subject.scenario.community_name(&route.community)),
        format!("{} {:.0} m wide, {length_km:.0} km long; {pace}", capital(route.kind.word()), route.half_width_m * 2.0),
        format!("Departs {}", route.departs.words()),
        home,
    ];
    if !camps.is_empty() {
        facts.push("Camps, from the earliest arrival to the latest leaving:".to_owned());
        facts.extend(camps.iter().map(Camp::words));
    }
    facts
}

fn of_conference(drawing: &Drawing<'_>, subject: Subject<'_>, number: usize) -> Vec<String> {
    let Subject { scenario, plan, .. } = subject;
    let conference = &plan.conferences[number];
    let mut facts = Vec::new();
    facts.push(conference.timing.as_ref().map_or_else(
        || "When: unknown; no herd of it has a date".to_owned(),
        |timing| format!("When: {}; hold it by {} at the latest", timing.days.words(), timing.last_day_in_time.words()),
    ));
    let place = venue(scenario, conference, drawing.sheet.readers).map_or("unknown", |venue| venue.name.as_str());
    facts.push(match &conference.host {
        Some(host) => format!("Proposed: {} hosts, at {place}", scenario.office_name(&host.office)),
        None => "No field office is in charge: agree on a host".to_owned(),
    });
    let parties: Vec<String> = conference
        .parties
        .iter()
        .map(|party| format!("{} ({})", scenario.community_name(&party.community), party.role.phrase().say(Language::English)))
        .collect();
    if !parties.is_empty() {
        facts.push(format!("Parties: {}", parties.join(", ")));
    }
    facts
}

fn of_season(subject: Subject<'_>) -> Vec<String> {
    let Subject { plan, .. } = subject;
    let words = |conference: &crate::conferences::Conference| {
        let days = conference.timing.as_ref().map_or_else(|| "no day".to_owned(), |timing| timing.days.words());
        format!("{}: {days}", conference.name.say(Language::English))
    };
    plan.conferences.iter().map(words).collect()
}

fn of_missing(subject: Subject<'_>) -> Vec<String> {
    subject.scenario.to_add_first().into_iter().map(ToOwned::to_owned).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
