//! The seats of a conference, unit by unit, with those kept for women and youth.

use eframe::egui::{Label, RichText, Ui};

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
    for unit in &seats.units {
        unit_ui(ui, drawn, unit);
    }
    let all = [seats.all(), seats.women(), seats.youth()].map(|number| number.to_string());
    row_ui(ui, &say!(words, "seats-together"), all);
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
    let [women, youth] = [(unit.women, unit.knows_women), (unit.youth, unit.knows_youth)].map(|(number, is_known)| {
        let least = say!(words, "seats-at-least", count = number);
        if is_known { least } else { say!(words, "seats-nobody-known", least = least) }
    });
    row_ui(ui, drawn.scenario.community_name(&unit.community), [unit.seats.to_string(), women, youth]);
}

/// A unit and its seats: in lines, since a table of long names is wider than the panel.
fn row_ui(ui: &mut Ui, name: &str, [seats, women, youth]: [String; 3]) {
    let words = ui.language();
    let line = [(say!(words, "seats-all"), seats), (say!(words, "seats-women"), women), (say!(words, "seats-youth"), youth)];
    let line = line.map(|(name, value)| say!(words, "seats-of", name = name, value = value)).join(", ");
    ui.add(Label::new(RichText::new(name).strong()).wrap());
    ui.add(Label::new(line).wrap());
}
