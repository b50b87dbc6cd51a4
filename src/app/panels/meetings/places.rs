//! Where a conference may be held with what speaks for and against each place, what covers the herds that move before
//! it, and the meetings round it.

use eframe::egui::{Label, RichText, Ui};

use super::super::in_sight::in_sight_ui;
use super::super::{fact, link, section, sentence};
use super::calendar::kind;
use crate::app::command::Command;
use crate::app::theme::Palette;
use crate::app::view::Thing;
use crate::app::work::Drawn;
use crate::conferences::{Conference, Speaks, Timing, TradeOff, Venue};
use crate::words::{Phrase, Speaks as _, days, days_in_short, say};

/// The places, the proposed one first.
pub(in crate::app::panels) fn places_ui(ui: &mut Ui, drawn: &Drawn, conference: &Conference, commands: &mut Vec<Command>) {
    for (number, venue) in conference.venues.iter().enumerate() {
        ui.push_id(("venue", number), |ui| venue_ui(ui, drawn, venue, number, commands));
    }
}

fn venue_ui(ui: &mut Ui, drawn: &Drawn, venue: &Venue, number: usize, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(settlement) = drawn.scenario.settlements.get(venue.settlement) else { return };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.weak(if number == 0 { say!(words, "venue-proposed") } else { say!(words, "venue-option", number = number + 1) });
        let place = link(ui.button(&settlement.name).on_hover_text(say!(words, "show-on-map")), &settlement.name);
        commands.extend(place.clicked().then_some(Command::FlyTo(Thing::Settlement(venue.settlement))));
    });
    ui.add(Label::new(RichText::new(sentence(&venue.reason.say(words))).small().weak()).wrap());
    for trade_off in &venue.trade_offs {
        trade_off_ui(ui, trade_off);
    }
    ui.add_space(4.0);
}

/// One thing that is weighed: told by a word as well as by its sign and colour.
fn trade_off_ui(ui: &mut Ui, trade_off: &TradeOff) {
    let (words, palette) = (ui.language(), Palette::of(ui.visuals()));
    let (which, colour) = match trade_off.speaks {
        Speaks::For => (Phrase("speaks-for"), palette.ink),
        Speaks::Against => (Phrase("speaks-against"), palette.warning),
        Speaks::Unknown => (Phrase("speaks-unknown"), palette.faint),
    };
    let told = say!(words, "speaks", which = which, what = trade_off.words.clone());
    ui.add(Label::new(RichText::new(told).small().color(colour)).wrap());
}

/// What covers the herds that move before the text stands, where the conference comes too late for them.
pub(in crate::app::panels) fn emergency_ui(ui: &mut Ui, timing: &Timing) {
    let Some(order) = &timing.emergency else { return };
    let (words, warning) = (ui.language(), Palette::of(ui.visuals()).warning);
    section(ui, &say!(words, "emergency-until-then"));
    ui.label(RichText::new(days(words, order.days)).strong().color(warning));
    ui.add(Label::new(sentence(&order.proposal.say(words))).wrap());
}

/// The meetings round it, in the order of their days.
pub(in crate::app::panels) fn round_ui(ui: &mut Ui, drawn: &Drawn, conference: &Conference) {
    if conference.meetings.is_empty() {
        return;
    }
    let words = ui.language();
    section(ui, &say!(words, "meetings-round"));
    in_sight_ui(ui, "meetings", conference.meetings.len(), 2.0, |ui, number| {
        let meeting = &conference.meetings[number];
        fact(ui, &days_in_short(words, meeting.days), sentence(&meeting.name.say(words)));
        let venue = meeting.venue.and_then(|venue| drawn.scenario.settlements.get(venue)).map(|settlement| settlement.name.clone());
        let place = venue.unwrap_or_else(|| say!(words, "place-to-be-agreed"));
        let reasons: Vec<String> = meeting.reasons.iter().map(|reason| sentence(&reason.say(words))).collect();
        let told = say!(words, "held-kind-and-place", kind = kind(meeting.kind), place = place);
        ui.add(Label::new(RichText::new(told).small().weak()).wrap()).on_hover_text(reasons.join("\n"));
    });
}
