//! What must be known of a route or a conference while one looks at its map, at the top of the panel.

use geo_types::Coord;
use svg::node::element::Group;

use super::super::drawing::{Drawing, venue};
use super::super::legend::{heading, rule};
use super::super::lettering::{Anchor, Hand, write};
use super::About;
use super::camps::Camp;
use crate::documents::Subject;
use crate::layers::RouteKind;
use crate::words::{self, Phrase, Speaks as _, say};

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
            About::Season if !subject.scenario.to_add_first().is_empty() => (Phrase("sheet-to-add"), of_missing(drawing, subject)),
            About::Season => (Phrase("sheet-conferences"), of_season(drawing, subject)),
            About::Conference(number) => (Phrase("sheet-conference"), of_conference(drawing, subject, number)),
            About::Route(number) => (Phrase("sheet-the-way"), of_route(drawing, (subject, number), camps)),
        };
        let width = drawing.layout.panel.width;
        let mut lines: Vec<String> = facts.iter().flat_map(|fact| drawing.ruler.wrap(fact, width, HAND)).collect();
        let more = lines.len().saturating_sub(MOST_LINES);
        if more > 0 {
            lines.truncate(MOST_LINES - 1);
            lines.push(match about {
                About::Season => say!(drawing, "sheet-more-in-summary", count = more + 1),
                About::Conference(_) => say!(drawing, "sheet-more-in-agenda", count = more + 1),
                About::Route(_) => say!(drawing, "sheet-more-in-calendar", count = more + 1),
            });
        }
        Self { title: title.say(drawing.language()), lines }
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

fn of_route(drawing: &Drawing<'_>, (subject, number): (Subject<'_>, usize), camps: &[Camp]) -> Vec<String> {
    let route = &subject.scenario.routes[number];
    let length = subject.plan.findings.passages.iter().filter(|passage| passage.route == number).flat_map(|passage| &passage.stretches);
    let length_km = length.map(|stretch| stretch.to_km).fold(0.0, f64::max);
    let [slowest, fastest] = [route.pace.slowest_km_per_day, route.pace.fastest_km_per_day].map(words::exact);
    let pace = if route.timed_days.is_some() {
        say!(drawing, "sheet-timed")
    } else {
        say!(drawing, "sheet-pace", slowest = slowest, fastest = fastest)
    };
    let community = subject.scenario.community_name(&route.community);
    let (width, length) = (words::rounded(route.half_width_m * 2.0, 0), words::rounded(length_km, 0));
    let mut facts = vec![
        route.herd_head.map_or_else(
            || say!(drawing, "sheet-herd-unknown", community = community),
            |head| say!(drawing, "sheet-herd", community = community, head = head),
        ),
        match route.kind {
            RouteKind::Corridor => say!(drawing, "sheet-corridor-is", width = width, length = length, pace = pace),
            RouteKind::Axis => say!(drawing, "sheet-axis-is", width = width, length = length, pace = pace),
        },
        say!(drawing, "sheet-departs", days = route.departs),
        route.returns.map_or_else(|| say!(drawing, "sheet-no-return"), |days| say!(drawing, "sheet-sets-out", days = days)),
    ];
    if !camps.is_empty() {
        facts.push(say!(drawing, "sheet-camps"));
        facts.extend(camps.iter().map(|camp| camp.words(drawing.language())));
    }
    facts
}

fn of_conference(drawing: &Drawing<'_>, subject: Subject<'_>, number: usize) -> Vec<String> {
    let Subject { scenario, plan, .. } = subject;
    let conference = &plan.conferences[number];
    let mut facts = Vec::new();
    facts.push(conference.timing.as_ref().map_or_else(
        || say!(drawing, "sheet-when-unknown"),
        |timing| say!(drawing, "sheet-when", days = timing.days, last = timing.last_day_in_time),
    ));
    let place = venue(scenario, conference, drawing.sheet.readers);
    facts.push(match (&conference.host, place) {
        (Some(host), Some(venue)) => say!(drawing, "sheet-host", office = scenario.office_name(&host.office), venue = &venue.name),
        (Some(host), None) => say!(drawing, "sheet-host-no-venue", office = scenario.office_name(&host.office)),
        (None, _) => say!(drawing, "sheet-no-host"),
    });
    let parties: Vec<String> = conference
        .parties
        .iter()
        .map(|party| format!("{} ({})", scenario.community_name(&party.community), party.role.phrase().say(drawing.language())))
        .collect();
    if !parties.is_empty() {
        facts.push(say!(drawing, "sheet-parties", parties = parties.join(", ")));
    }
    facts
}

fn of_season(drawing: &Drawing<'_>, subject: Subject<'_>) -> Vec<String> {
    let Subject { plan, .. } = subject;
    let words = |conference: &crate::conferences::Conference| {
        let name = || conference.name.clone();
        conference.timing.as_ref().map_or_else(
            || say!(drawing, "sheet-conference-no-day", conference = name()),
            |timing| say!(drawing, "sheet-conference-days", conference = name(), days = timing.days),
        )
    };
    plan.conferences.iter().map(words).collect()
}

fn of_missing(drawing: &Drawing<'_>, subject: Subject<'_>) -> Vec<String> {
    subject.scenario.to_add_first().into_iter().map(|missing| missing.say(drawing.language())).collect()
}
