//! The dialog of a layer that is written for other programs: which, for whom, as what, where to.

use eframe::egui::{Button, ComboBox, Label, RichText, Ui};

use super::dialogs::folder_ui;
use super::printing::{READERS, choice_ui};
use super::sentence;
use crate::app::actions::Situation;
use crate::app::command::{Command, Dialog};
use crate::app::terms;
use crate::app::writing::layer::{Ask, Order};
use crate::formats::export::Output;
use crate::layers::{LayerKind, Sensitivity};
use crate::words::{Phrase, Speaks as _, say};

/// So high is the list of all formats, in points.
const ALL_FORMATS: f32 = 300.0;

/// What people call a format.
const fn called(output: Output) -> &'static str {
    match output {
        Output::GeoJson => "GeoJSON",
        Output::GeoPackage => "GeoPackage",
        Output::Shapefile => "Shapefile",
        Output::Kml => "KML",
        Output::Kmz => "KMZ",
        Output::Gpx => "GPX",
        Output::Csv => "CSV",
        Output::Workbook => "Excel",
    }
}

/// The dialog.
pub(super) fn layer_ui(ui: &mut Ui, order: &Order, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    ui.heading(say!(words, "write-layer-dialog"));
    ui.label(say!(words, "write-layer-about"));
    ui.add_space(6.0);
    let mut changed = order.clone();
    ui.horizontal_wrapped(|ui| {
        ui.weak(say!(words, "write-layer-which"));
        let title = |layer| sentence(&terms::things(layer).say(words));
        let combo = ComboBox::from_id_salt("written layer").selected_text(title(order.layer)).show_ui(ui, |ui| {
            for layer in LayerKind::ALL {
                ui.selectable_value(&mut changed.layer, layer, title(layer));
            }
        });
        combo.response.accessible_name(say!(words, "write-layer-which"));
        let combo = ComboBox::from_id_salt("written format").height(ALL_FORMATS).selected_text(called(order.format())).show_ui(ui, |ui| {
            for output in Output::ALL {
                let told = say!(words, "write-layer-ending", format = called(output), ending = output.ending());
                let is_chosen = ui.add(Button::selectable(output == order.format(), told)).clicked();
                if is_chosen {
                    changed = changed.in_format(output);
                }
            }
        });
        combo.response.accessible_name(say!(words, "map-sheets-format"));
    });
    ui.horizontal_wrapped(|ui| {
        ui.weak(say!(words, "map-sheets-readers"));
        choice_ui(ui, &mut changed.readers, READERS);
    });
    seen_ui(ui, order, now);
    ui.add_space(6.0);
    if changed != *order {
        commands.push(Command::Show(Some(Dialog::Layer(changed.clone()))));
    }
    let dialog = |file| Dialog::Layer(Order { file, ..changed.clone() });
    let write = |file| Command::WriteLayer(Ask::Write(changed.clone(), file));
    folder_ui(ui, &order.file, Phrase("write-layer-write"), dialog, write, commands);
}

/// How much of the layer its readers may see, before a file is handed to them.
fn seen_ui(ui: &mut Ui, order: &Order, now: &Situation<'_>) {
    let [seen, all] = [order.readers, Sensitivity::Internal].map(|readers| now.scenario.seen_by(order.layer, readers));
    let told = say!(ui, "write-layer-seen", seen = seen, all = all);
    ui.add(Label::new(RichText::new(told).weak()).wrap());
}
