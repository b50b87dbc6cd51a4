//! What every map owes its reader: title, date, sources, and whether it is to be believed.

use geo_types::Coord;
use svg::node::element::{Group, Rectangle};

use super::drawing::{Drawing, venue};
use super::layout::{FOOT_HAND, FOOT_LINE};
use super::lettering::{Anchor, Hand, Ruler, write};
use super::told::Told;
use super::{Sheet, Shows, ink};
use crate::atlas::Atlas;
use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::scenario::Scenario;
use crate::words::Language;

/// The foot has no more lines than this.
const FOOT_LINES: usize = 6;

/// `20 January 2027`.
fn day_words(day: Day) -> String {
    day.date().strftime("%-d %B %Y").to_string()
}

/// Title, season, date, and the warning.
pub(super) fn title(drawing: &Drawing<'_>) -> Group {
    let Drawing { scenario, sheet, layout, ruler, .. } = drawing;
    let (space, panel) = (layout.title, layout.panel);
    let (large, medium) = (Hand::plain(33.0).bold(), Hand::plain(18.0).colored("#4a463f"));
    let width = panel.left - space.left - 20.0;
    let name = if scenario.name.is_empty() { "Cattle migration" } else { &scenario.name };
    let at = |x: f64, y: f64| Coord { x, y: space.top + y };
    let mut group = Group::new().set("id", "title");
    group = group.add(write(&ruler.fit(name, width, large), at(space.left, 32.0), Anchor::Start, large));
    group = group.add(write(&ruler.fit(&subtitle(drawing), width, medium), at(space.left, 63.0), Anchor::Start, medium));
    let date = sheet.day.map_or_else(|| "The season as a whole".to_owned(), |day| format!("{}, {}", day.weekday(), day_words(day)));
    let hand = Hand::plain(23.0).bold();
    group = group.add(write(&ruler.fit(&date, panel.width, hand), at(panel.right(), 26.0), Anchor::End, hand));
    if scenario.holds_illustrative() { warning(drawing, group, at(panel.right(), 62.0)) } else { group }
}

fn warning(drawing: &Drawing<'_>, group: Group, end: Coord<f64>) -> Group {
    let (text, hand) = ("ILLUSTRATIVE — not surveyed", Hand::plain(18.0).bold().colored(ink::GRAVE));
    let width = drawing.ruler.width(text, hand) + 24.0;
    let rim = Rectangle::new().set("x", ink::num(end.x - width)).set("y", ink::num(end.y - 20.0)).set("width", ink::num(width));
    let rim = rim.set("height", 29).set("rx", 3).set("fill", "#fff4f2").set("stroke", ink::GRAVE).set("stroke-width", 2);
    group.add(rim).add(write(text, Coord { x: end.x - 12.0, y: end.y + 1.0 }, Anchor::End, hand))
}

fn subtitle(drawing: &Drawing<'_>) -> String {
    let Drawing { scenario, plan, sheet, .. } = drawing;
    let season = format!("Migration season {} to {}", day_words(scenario.season.first_day), day_words(scenario.season.last_day));
    match sheet.shows {
        Shows::Conference(number) if number < plan.conferences.len() => {
            let conference = &plan.conferences[number];
            let place = venue(scenario, conference, sheet.readers).map(|venue| format!(", at {}", venue.name));
            let days = conference.timing.as_ref().map(|timing| format!(", {}", timing.days.words()));
            format!("{}{}{} · {season}", conference.name.say(Language::English), place.unwrap_or_default(), days.unwrap_or_default())
        }
        Shows::Flashpoint(number) if Told::of(scenario, plan, sheet.readers, number).is_some() => {
            format!("Flashpoint {}: {} · {season}", number + 1, plan.findings.flashpoints[number].name)
        }
        _ => season,
    }
}

/// Sources and notes, in lines of a width.
pub(super) fn foot_lines(scenario: &Scenario, sheet: &Sheet, ruler: &Ruler, width: f64) -> Vec<String> {
    let position = "Boundaries and names are indicative and state no position on the status of any territory.";
    let mut lines = ruler.wrap(&format!("Sources. {} {position} {}", Atlas::credits(), for_readers(sheet.readers)), width, FOOT_HAND);
    if let Some(note) = &scenario.note {
        lines.extend(ruler.wrap(&format!("Note. {note}"), width, FOOT_HAND));
    }
    cut(&mut lines, FOOT_LINES, "the rest of the note stands in the scenario", (ruler, width));
    lines
}

/// What a sheet says of whom it is for.
pub(super) const fn for_readers(readers: Sensitivity) -> &'static str {
    match readers {
        Sensitivity::Public => "Public sheet: features for partners or marked internal are left out.",
        Sensitivity::Partners => "Sheet for partners: features marked internal are left out.",
        Sensitivity::Internal => "INTERNAL sheet: it may show features that are not meant for partners or the public.",
    }
}

/// Leaves so many lines, the last of which says where the rest stands.
pub(super) fn cut(lines: &mut Vec<String>, most: usize, rest: &str, (ruler, width): (&Ruler, f64)) {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = ruler.fit(&format!("{last} … ({rest})"), width, FOOT_HAND);
        }
    }
}

pub(super) fn foot(drawing: &Drawing<'_>) -> Group {
    let space = drawing.layout.foot;
    let mut group = Group::new().set("id", "foot");
    let mut y = space.top + 12.0;
    for line in &drawing.foot {
        group = group.add(write(line, Coord { x: space.left, y }, Anchor::Start, FOOT_HAND));
        y += FOOT_LINE;
    }
    group
}
