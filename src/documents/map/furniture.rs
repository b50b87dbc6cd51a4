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
use crate::words::{self, Language, Phrase, say};

/// The foot has no more lines than this.
const FOOT_LINES: usize = 6;

/// `Wednesday, 20 Jan 2027`.
pub(super) fn weekday_and_day(language: Language, day: Day) -> String {
    format!("{}, {}", words::weekday(language, day), words::day(language, day))
}

/// Title, season, date, and the warning.
pub(super) fn title(drawing: &Drawing<'_>) -> Group {
    let Drawing { scenario, sheet, layout, ruler, .. } = drawing;
    let (space, panel) = (layout.title, layout.panel);
    let (large, medium) = (Hand::plain(33.0).bold(), Hand::plain(18.0).colored("#4a463f"));
    let width = panel.left - space.left - 20.0;
    let name = if scenario.name.is_empty() { say!(drawing, "sheet-cattle-migration") } else { scenario.name.clone() };
    let at = |x: f64, y: f64| Coord { x, y: space.top + y };
    let mut group = Group::new().set("id", "title");
    group = group.add(write(&ruler.fit(&name, width, large), at(space.left, 32.0), Anchor::Start, large));
    group = group.add(write(&ruler.fit(&subtitle(drawing), width, medium), at(space.left, 63.0), Anchor::Start, medium));
    let date = sheet.day.map_or_else(|| say!(drawing, "sheet-whole-season"), |day| weekday_and_day(sheet.language, day));
    let hand = Hand::plain(23.0).bold();
    group = group.add(write(&ruler.fit(&date, panel.width, hand), at(panel.right(), 26.0), Anchor::End, hand));
    if scenario.holds_illustrative() { warning(drawing, group, at(panel.right(), 62.0)) } else { group }
}

fn warning(drawing: &Drawing<'_>, group: Group, end: Coord<f64>) -> Group {
    let (text, hand) = (say!(drawing, "sheet-illustrative"), Hand::plain(18.0).bold().colored(ink::GRAVE));
    let width = drawing.ruler.width(&text, hand) + 24.0;
    let rim = Rectangle::new().set("x", ink::num(end.x - width)).set("y", ink::num(end.y - 20.0)).set("width", ink::num(width));
    let rim = rim.set("height", 29).set("rx", 3).set("fill", "#fff4f2").set("stroke", ink::GRAVE).set("stroke-width", 2);
    group.add(rim).add(write(&text, Coord { x: end.x - 12.0, y: end.y + 1.0 }, Anchor::End, hand))
}

fn subtitle(drawing: &Drawing<'_>) -> String {
    let Drawing { scenario, plan, sheet, .. } = drawing;
    let season = say!(drawing, "sheet-migration-season", days = scenario.season.days());
    match sheet.shows {
        Shows::Conference(number) if number < plan.conferences.len() => {
            let conference = &plan.conferences[number];
            let place = venue(scenario, conference, sheet.readers).map(|venue| say!(drawing, "sheet-at-venue", venue = &venue.name));
            let days = conference.timing.as_ref().map(|timing| words::days(sheet.language, timing.days));
            let parts = [Some(conference.name.say(sheet.language)), place, days];
            format!("{} · {season}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
        Shows::Flashpoint(number) if Told::of(scenario, plan, sheet.readers, number).is_some() => {
            let flashpoint = say!(drawing, "sheet-of-flashpoint", rank = number + 1, name = &plan.findings.flashpoints[number].name);
            format!("{flashpoint} · {season}")
        }
        _ => season,
    }
}

/// Sources and notes, in lines of a width.
pub(super) fn foot_lines((atlas, scenario): (&Atlas, &Scenario), sheet: &Sheet, ruler: &Ruler, width: f64) -> Vec<String> {
    let sources = say!(sheet.language, "sheet-sources", maps = atlas.credits(), readers = for_readers(sheet.readers));
    let mut lines = ruler.wrap(&sources, width, FOOT_HAND);
    if let Some(note) = &scenario.note {
        lines.extend(ruler.wrap(&say!(sheet.language, "sheet-note", note = note), width, FOOT_HAND));
    }
    cut(&mut lines, FOOT_LINES, &say!(sheet.language, "sheet-rest-of-note"), (ruler, width));
    lines
}

/// What a sheet says of whom it is for.
pub(super) const fn for_readers(readers: Sensitivity) -> Phrase {
    match readers {
        Sensitivity::Public => Phrase("sheet-for-public"),
        Sensitivity::Partners => Phrase("sheet-for-partners"),
        Sensitivity::Internal => Phrase("sheet-for-internal"),
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
