//! Where a conference is held: the place that is proposed, and the seats of the other offices, which could host.

use svg::node::element::{Circle, Group, Rectangle};

use super::super::drawing::{Drawing, venue};
use super::super::ink;
use super::super::labels::{self, Board};
use super::super::lettering::{Hand, write_centred};
use super::About;
use crate::layers::{Placed as _, Settlement};
use crate::words::{Language, Speaks as _, say};

/// Round the mark of a place that hosts or could host.
const RING_PX: f64 = 9.5;

/// What a place is to a conference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seat {
    /// It is held there, as the plan proposes.
    Proposed,
    /// An office that takes part sits there.
    OfOffice,
}

impl Seat {
    fn words(self, language: Language) -> String {
        match self {
            Self::Proposed => say!(language, "sheet-proposed-venue"),
            Self::OfOffice => say!(language, "sheet-could-host"),
        }
    }
}

/// Draws and places what is said of the seats.
pub(super) fn draw(drawing: &Drawing<'_>, about: About, board: &mut Board) -> Group {
    let mut group = Group::new().set("id", "seats");
    for (settlement, seat) in seats(drawing, about) {
        let at = drawing.view.px_of(settlement.at);
        if !drawing.view.shows(at) {
            continue;
        }
        group = group.add(ring(at, seat));
        let (words, is_proposed) = (seat.words(drawing.language()), seat == Seat::Proposed);
        let hand = if is_proposed { Hand::plain(12.5).bold() } else { Hand::plain(12.5).italic() };
        let (wide, high) = (drawing.ruler.width(&words, hand) + 9.0, 18.0);
        let Some(spot) = board.place(labels::beside(at, RING_PX + 1.0, wide, high)) else { continue };
        let tag = Rectangle::new().set("x", ink::num(spot.middle.x - wide / 2.0)).set("y", ink::num(spot.middle.y - high / 2.0));
        let tag = tag.set("width", ink::num(wide)).set("height", ink::num(high)).set("rx", 3).set("fill", "#ffffff");
        let tag = tag.set("stroke", ink::DARK).set("stroke-width", if is_proposed { 1.5 } else { 0.7 });
        group = group.add(tag).add(write_centred(&words, spot.middle, 0.0, hand));
    }
    group
}

/// A ring round a settlement: whole where the conference is held there.
pub(super) fn ring(at: geo_types::Coord<f64>, seat: Seat) -> Circle {
    let ring = ink::disc(at, RING_PX).set("fill", "none").set("stroke", ink::DARK).set("stroke-width", 2);
    if seat == Seat::Proposed { ring } else { ring.set("stroke-dasharray", "3 2.5") }
}

/// The seats in question, the proposed one first.
fn seats<'a>(drawing: &Drawing<'a>, about: About) -> Vec<(&'a Settlement, Seat)> {
    let About::Conference(number) = about else { return Vec::new() };
    let Some(conference) = drawing.plan.conferences.get(number) else { return Vec::new() };
    let scenario = drawing.scenario;
    let proposed = venue(scenario, conference, drawing.sheet.readers);
    let seat = |office: &String| {
        let id = scenario.office(office)?.seat.as_ref()?;
        scenario.settlements.iter().filter(|place| drawing.may_show(*place)).find(|place| place.id() == id)
    };
    let others = conference.offices.iter().filter_map(seat).filter(|seat| proposed.is_none_or(|venue| venue.id() != seat.id()));
    proposed.map(|venue| (venue, Seat::Proposed)).into_iter().chain(others.map(|seat| (seat, Seat::OfOffice))).collect()
}
