//! The title of a map sheet: what it is about, of which season, by which offices, and whether to believe it.

use std::collections::BTreeSet;

use geo_types::Coord;
use svg::node::element::{Group, Rectangle};

use super::super::drawing::Drawing;
use super::super::furniture::weekday_and_day;
use super::super::ink;
use super::super::lettering::{Anchor, Hand, write};
use super::About;
use crate::documents::Subject;
use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::words::{Language, Speaks as _, say};

/// Draws the title.
pub(super) fn draw(drawing: &Drawing<'_>, subject: Subject<'_>, about: About) -> Group {
    let (space, ruler) = (drawing.layout.title, &drawing.ruler);
    let (large, medium, small) = (Hand::plain(30.0).bold(), Hand::plain(15.5), Hand::plain(14.0).colored("#4a463f"));
    let language = drawing.language();
    let (badges, room) = badges(drawing, subject);
    let width = space.width - room - 16.0;
    let at = |y: f64| Coord { x: space.left, y: space.top + y };
    let title = match about {
        About::Season | About::Conference(_) => about.name(subject, language),
        About::Route(_) => say!(language, "sheet-route", route = about.name(subject, language)),
    };
    Group::new()
        .set("id", "title")
        .add(write(&ruler.fit(&title, width, large), at(32.0), Anchor::Start, large))
        .add(write(&ruler.fit(&season((subject, language), about, drawing.sheet.day), width, medium), at(56.0), Anchor::Start, medium))
        .add(write(&ruler.fit(&offices((subject, language), about), width, small), at(78.0), Anchor::Start, small))
        .add(badges)
}

/// Which season, planned when, and for which day.
fn season((subject, language): (Subject<'_>, Language), about: About, day: Option<Day>) -> String {
    let season = subject.scenario.season;
    let days = say!(language, "sheet-season", days = season.days(), today = season.today());
    let of =
        if about == About::Season || subject.scenario.name.is_empty() { String::new() } else { format!("{} · ", subject.scenario.name) };
    let as_on = day.map_or_else(String::new, |day| format!(" · {}", say!(language, "sheet-as-on", day = weekday_and_day(language, day))));
    format!("{of}{days}{as_on}")
}

/// The offices that it concerns.
fn offices((subject, language): (Subject<'_>, Language), about: About) -> String {
    let Subject { scenario, plan, .. } = subject;
    let ids: BTreeSet<&str> = match about {
        About::Season => scenario.offices.iter().map(|office| office.id.as_str()).collect(),
        About::Conference(number) => plan.conferences[number].offices.iter().map(String::as_str).collect(),
        About::Route(number) => {
            let flashpoints = plan.findings.flashpoints.iter().filter(|flashpoint| flashpoint.routes.contains(&number));
            let of_herd = scenario.office_of_community(&scenario.routes[number].community).map(|office| office.id.as_str());
            flashpoints.flat_map(|flashpoint| &flashpoint.offices).map(String::as_str).chain(of_herd).collect()
        }
    };
    let names: Vec<&str> = ids.into_iter().map(|id| scenario.office_name(id)).collect();
    match names.as_slice() {
        [] => say!(language, "sheet-no-office"),
        some => say!(language, "sheet-offices", count = some.len(), offices = some.join(", ")),
    }
}

/// What stands at the right end, and how wide it is.
fn badges(drawing: &Drawing<'_>, subject: Subject<'_>) -> (Group, f64) {
    let space = drawing.layout.title;
    let readers = match subject.audience {
        Sensitivity::Public => say!(drawing, "sheet-public"),
        Sensitivity::Partners => say!(drawing, "sheet-partners"),
        Sensitivity::Internal => say!(drawing, "sheet-internal"),
    };
    let hand = Hand::plain(15.5).bold();
    let mut room = drawing.ruler.width(&readers, hand);
    let end = |y: f64| Coord { x: space.right(), y: space.top + y };
    let mut group = Group::new().set("id", "badges");
    let mut y = 18.0;
    if subject.scenario.holds_illustrative() {
        let (text, hand) = (say!(drawing, "sheet-illustrative"), Hand::plain(16.5).bold().colored(ink::GRAVE));
        let width = drawing.ruler.width(&text, hand) + 22.0;
        let rim = Rectangle::new().set("x", ink::num(space.right() - width)).set("y", ink::num(space.top)).set("width", ink::num(width));
        let rim = rim.set("height", 27).set("rx", 3).set("fill", "#ffffff").set("stroke", ink::GRAVE).set("stroke-width", 2);
        group = group.add(rim).add(write(&text, Coord { x: space.right() - 11.0, y: space.top + 19.5 }, Anchor::End, hand));
        (room, y) = (room.max(width), 53.0);
    }
    (group.add(write(&readers, end(y), Anchor::End, hand)), room)
}
