//! What changed from an earlier text to the open one: in words here, its places on the map.

use eframe::egui::{ComboBox, Label, RichText, Ui};

use super::super::in_sight::in_sight_ui;
use super::super::link;
use crate::agreed::{Agreement, Difference, differences};
use crate::app::actions::Situation;
use crate::app::agreed::{Ask, Shown, earlier};
use crate::app::command::Command;
use crate::app::theme::Palette;
use crate::editing::agreement::Part;
use crate::words::{Phrase, Speaks as _, say};

/// The choice of the earlier text, then what changed.
pub(super) fn changed_ui(ui: &mut Ui, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let earlier = earlier(now.scenario, now.view);
    ui.horizontal_wrapped(|ui| {
        ui.label(say!(words, "agreed-changed-since"));
        let title = earlier.map_or_else(|| say!(words, "agreed-changed-choose"), |text| text.title.clone());
        let combo = ComboBox::from_id_salt("earlier").width(230.0).selected_text(title).truncate().show_ui(ui, |ui| {
            for text in now.scenario.agreements.by_id.values().filter(|text| text.id != agreement.id) {
                let is_chosen = earlier.is_some_and(|earlier| earlier.id == text.id);
                let clicked = ui.selectable_label(is_chosen, &text.title).clicked();
                commands.extend(clicked.then(|| Command::Agreed(Ask::Compare(Some(text.id.clone())))));
            }
        });
        combo.response.accessible_name(say!(words, "agreed-changed-since"));
    });
    let Some(earlier) = earlier else {
        ui.label(say!(words, "agreed-changed-nothing-to-compare"));
        return;
    };
    let all = differences(earlier, agreement);
    if all.is_empty() {
        ui.label(say!(words, "agreed-changed-none"));
        return;
    }
    ui.add(Label::new(RichText::new(say!(words, "agreed-changed-map")).small().weak()).wrap());
    in_sight_ui(ui, "differences", all.len(), 4.0, |ui, number| difference_ui(ui, (earlier, agreement), &all[number], commands));
}

fn difference_ui(ui: &mut Ui, (earlier, later): (&Agreement, &Agreement), one: &Difference, commands: &mut Vec<Command>) {
    let (words, palette) = (ui.language(), Palette::of(ui.visuals()));
    let (name, colour) = match one {
        Difference::Added { .. } => (Phrase("agreed-changed-added"), palette.route),
        Difference::Dropped { .. } => (Phrase("agreed-changed-dropped"), palette.warning),
        Difference::Changed { .. } => (Phrase("agreed-changed-changed"), palette.warning),
    };
    eframe::egui::Frame::group(ui.style()).inner_margin(6.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(name.say(words)).small().strong().color(colour));
            let id = match one {
                Difference::Added { clause } | Difference::Changed { later: clause, .. } => Some(clause),
                Difference::Dropped { .. } => None,
            };
            let number = id.and_then(|id| later.clauses.iter().position(|clause| clause.id == *id));
            if let Some(number) = number {
                let show = say!(words, "agreed-changed-show", number = number + 1);
                if link(ui.small_button(&show), &show).clicked() {
                    commands.extend([Command::Agreed(Ask::Show(Shown::Text)), Command::Agreed(Ask::Part(Some(Part::Clause(number))))]);
                }
            }
        });
        ui.add(Label::new(one.say(earlier, later, words)).wrap());
    });
}
