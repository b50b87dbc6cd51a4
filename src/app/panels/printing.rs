//! The dialog of the map sheets: of what, on what paper, as what, for whom, where.

use eframe::egui::{Align, ComboBox, Label, RichText, Sense, Ui, vec2};

use super::dialogs::folder_ui;
use crate::app::command::{Command, Dialog};
use crate::app::printing::{Ask, Of, Order};
use crate::app::spoken::with_hint;
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::documents::map::sheets::{Format, Paper, USUAL_DOTS_PER_INCH};
use crate::layers::{Placed as _, Sensitivity};
use crate::words::{Phrase, Speaks as _, hint, say};

const FORMATS: [(Format, Phrase); 3] = [
    (Format::Pdf, Phrase("map-sheets-pdf")),
    (Format::Png { dots_per_inch: USUAL_DOTS_PER_INCH }, Phrase("map-sheets-png")),
    (Format::Svg, Phrase("map-sheets-svg")),
];
pub(super) const READERS: [(Sensitivity, Phrase); 3] = [
    (Sensitivity::Internal, Phrase("map-sheets-internal")),
    (Sensitivity::Partners, Phrase("map-sheets-partners")),
    (Sensitivity::Public, Phrase("map-sheets-public")),
];

/// The dialog.
pub(super) fn sheets_ui(ui: &mut Ui, order: &Order, drawn: Option<&Drawn>, view: &View, commands: &mut Vec<Command>) {
    ui.heading(say!(ui, "map-sheets"));
    ui.label(say!(ui, "map-sheets-about"));
    ui.add_space(6.0);
    let mut changed = order.clone();
    row_ui(ui, &say!(ui, "map-sheets-of"), |ui| of_ui(ui, &mut changed, drawn));
    row_ui(ui, &say!(ui, "map-sheets-paper"), |ui| {
        let across = say!(ui, "map-sheets-across");
        for paper in Paper::ALL {
            ui.selectable_value(&mut changed.paper, paper, paper.name()).on_hover_text(&across);
        }
    });
    row_ui(ui, &say!(ui, "map-sheets-format"), |ui| choice_ui(ui, &mut changed.format, FORMATS));
    row_ui(ui, &say!(ui, "map-sheets-readers"), |ui| choice_ui(ui, &mut changed.readers, READERS));
    row_ui(ui, &say!(ui, "map-sheets-day"), |ui| {
        choice_ui(ui, &mut changed.day, [(None, Phrase("map-sheets-any-day"))]);
        let (words, told) = (say!(ui, "map-sheets-on-day", day = view.day), hint(ui.language(), Phrase("map-sheets-on-day")));
        ui.selectable_value(&mut changed.day, Some(view.day), words).on_hover_text(told);
    });
    ui.add_space(6.0);
    if changed != *order {
        commands.push(Command::Show(Some(Dialog::Sheets(changed.clone()))));
    }
    let dialog = |folder| Dialog::Sheets(Order { folder, ..changed.clone() });
    folder_ui(
        ui,
        &order.folder,
        Phrase("map-sheets-write"),
        dialog,
        |folder| Command::Print(Ask::Write(changed.clone(), folder)),
        commands,
    );
}

/// A name in a column of its own, and what can be chosen.
fn row_ui(ui: &mut Ui, name: &str, choices: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let (column, _) = ui.allocate_exact_size(vec2(70.0, ui.spacing().interact_size.y), Sense::hover());
        ui.put(column, Label::new(RichText::new(name).weak()).halign(Align::Min));
        choices(ui);
    });
}

pub(super) fn choice_ui<T: PartialEq>(ui: &mut Ui, chosen: &mut T, choices: impl IntoIterator<Item = (T, Phrase)>) {
    for (value, phrase) in choices {
        let (text, hint) = with_hint(ui, phrase);
        ui.selectable_value(chosen, value, text).on_hover_text(hint);
    }
}

/// Every sheet there is, the season first.
fn of_ui(ui: &mut Ui, order: &mut Order, drawn: Option<&Drawn>) {
    let words = ui.language();
    let conferences = drawn.into_iter().flat_map(|drawn| &drawn.plan.conferences);
    let conferences = conferences
        .map(|conference| (Of::Conference(conference.id.clone()), say!(words, "map-sheets-conference", name = conference.name.clone())));
    let routes = drawn.into_iter().flat_map(|drawn| drawn.scenario.routes.iter());
    let routes = routes.map(|route| (Of::Route(route.id().to_owned()), say!(words, "map-sheets-route", name = route.name())));
    let whole = [(Of::All, say!(words, "map-sheets-all")), (Of::Season, say!(words, "map-sheets-season"))];
    let choices: Vec<(Of, String)> = whole.into_iter().chain(conferences).chain(routes).collect();
    let gone = say!(words, "map-sheets-gone");
    let chosen = choices.iter().find(|(of, _)| *of == order.of).map_or(&gone, |(_, name)| name);
    let combo = ComboBox::from_id_salt("sheets of").width(360.0).truncate().selected_text(chosen).show_ui(ui, |ui| {
        for (of, name) in &choices {
            ui.selectable_value(&mut order.of, of.clone(), name);
        }
    });
    let (name, told) = with_hint(ui, Phrase("map-sheets-choice"));
    combo.response.accessible_name(name).on_hover_text(told);
}
