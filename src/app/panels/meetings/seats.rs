//! The seats of a conference, unit by unit, with those kept for women and youth.

use eframe::egui::{Grid, Label, RichText, Ui};

use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::conferences::{Conference, UnitSeats};
use crate::words::{Speaks as _, say};

/// The table, with all units together below it.
pub(in crate::app::panels) fn seats_ui(ui: &mut Ui, drawn: &Drawn, conference: &Conference) {
    let (seats, words) = (&conference.seats, ui.language());
    super::super::section(ui, &say!(words, "seats"));
    if seats.units.is_empty() {
        ui.weak(say!(words, "seats-none"));
        return;
    }
    Grid::new("seats").striped(true).num_columns(4).spacing([14.0, 4.0]).show(ui, |ui| {
        for head in [say!(words, "seats-unit"), say!(words, "seats-all"), say!(words, "seats-women"), say!(words, "seats-youth")] {
            ui.label(RichText::new(head).small().weak());
        }
        ui.end_row();
        for unit in &seats.units {
            unit_ui(ui, drawn, unit);
        }
        ui.label(RichText::new(say!(words, "seats-together")).strong());
        for number in [seats.all(), seats.women(), seats.youth()] {
            ui.label(RichText::new(number.to_string()).strong());
        }
        ui.end_row();
    });
    // What is asked for is one thing, who is known another: the register must not be taken for the room.
    let lacking = |knows: &dyn Fn(&UnitSeats) -> bool| seats.units.iter().filter(|unit| !knows(unit)).count();
    let (women, youth) = (lacking(&|unit| unit.knows_women), lacking(&|unit| unit.knows_youth));
    if women + youth > 0 {
        let warning = Palette::of(ui.visuals()).warning;
        let told = say!(words, "seats-not-known", women = women, youth = youth, units = seats.units.len());
        ui.add(Label::new(RichText::new(told).small().color(warning)).wrap());
    }
}

fn unit_ui(ui: &mut Ui, drawn: &Drawn, unit: &UnitSeats) {
    let words = ui.language();
    ui.label(drawn.scenario.community_name(&unit.community));
    ui.label(unit.seats.to_string());
    for (number, is_known) in [(unit.women, unit.knows_women), (unit.youth, unit.knows_youth)] {
        let least = say!(words, "seats-at-least", count = number);
        ui.label(if is_known { least } else { say!(words, "seats-nobody-known", least = least) });
    }
    ui.end_row();
}
