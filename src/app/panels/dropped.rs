//! A file that was dropped on the window: which layer it is, where it lies, which column says what, what can be added, what
//! is wrong with the rest, and a first look at it.

mod faults;
mod whole;

use std::sync::Arc;

use eframe::egui::{
    self, Align, CollapsingHeader, ComboBox, Grid, Id, Key, Label, Layout, Modal, Modifiers, Rect, RichText, ScrollArea, Sense, Stroke,
    TextEdit, Ui, pos2, vec2,
};

use super::super::frame::{answer, fitting};
use crate::app::actions::{Situation, keyed};
use crate::app::adding::{DroppedFile, Reread};
use crate::app::command::Command;
use crate::app::terms;
use crate::app::theme::Palette;
use crate::app::tools::Ask;
use crate::importing::{Axes, Way, columns_of, fields};
use crate::layers::LayerKind;
use crate::measure::LonLat;
use crate::measure::plane::Extent;
use crate::words::{Language, Phrase, Speaks as _, rounded, say};

/// The question, where a file waits for an answer.
pub(in crate::app) fn dropped_ui(ctx: &egui::Context, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let Some(file) = &now.view.hand.dropped else { return };
    if now.view.hand.peek {
        peek_ui(ctx, file, commands);
        return;
    }
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    // What is remembered of its size is that of a window as tall as this one.
    let id = Id::unique("dropped").with(format!("{:.0}", ctx.content_rect().height()));
    // A click beside it does not close it: what was answered and typed would be lost. *Not now* and Escape do.
    Modal::new(id).frame(frame).show(ctx, |ui| {
        ui.set_width(fitting(ui, 620.0));
        let words = ui.language();
        ui.heading(say!(words, "add-file", file = &file.name));
        let tall = (ctx.content_rect().height() - 170.0).max(160.0);
        // Another file begins at its top.
        ScrollArea::vertical().id_salt(Arc::as_ptr(&file.all).addr()).max_height(tall).show(ui, |ui| {
            how_ui(ui, file, commands);
            origin_ui(ui, file, commands);
            columns_ui(ui, file, commands);
            look_ui(ui, file, commands);
            whole::whole_ui(ui, file, now, commands);
            outcome_ui(ui, file, commands);
        });
        ui.add_space(6.0);
        // Wherever it was asked, it is seen.
        if let Some(why) = &file.refusal {
            ui.add(Label::new(RichText::new(super::sentence(why)).color(Palette::of(ui.visuals()).warning)).wrap());
        }
        answers_ui(ui, file, commands);
    });
}

/// How a field that was being typed into was left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaving {
    /// What stands in it is meant.
    Meant,
    /// By Escape: what stood in it before is meant.
    TakenBack,
}

/// How a field was left just now. The key that ends a field is not the answer to the question.
fn leaving(ui: &Ui, edit: &egui::Response) -> Option<Leaving> {
    edit.lost_focus().then(|| {
        let [_, is_escape] = [Key::Enter, Key::Escape].map(|key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)));
        if is_escape { Leaving::TakenBack } else { Leaving::Meant }
    })
}

/// A field whose text is taken when it is left; what it then says, where that is another than was said. What is refused stays in
/// it, to be put right.
fn draft_ui(ui: &mut Ui, id: Id, said: &str, field_ui: impl FnOnce(&mut Ui, &mut String) -> egui::Response) -> Option<String> {
    let mut text = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_else(|| said.to_owned());
    let edit = field_ui(ui, &mut text);
    if edit.changed() {
        ui.data_mut(|data| data.insert_temp(id, text.clone()));
    }
    let leaving = leaving(ui, &edit);
    if text == said || leaving == Some(Leaving::TakenBack) {
        ui.data_mut(|data| data.remove_temp::<String>(id));
    }
    let text = text.trim();
    (leaving == Some(Leaving::Meant) && text != said).then(|| text.to_owned())
}

/// What it is read as, each with its reason.
fn how_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    let words = ui.language();
    let reread = |reread: Reread| Command::Tool(Ask::Reread(reread));
    Grid::new("how").num_columns(2).show(ui, |ui| {
        if file.all.len() > 1 {
            ui.label(say!(words, "file-layer"));
            let name = |at: usize| file.all.get(at).map_or("", |found| found.name.as_str());
            let combo = ComboBox::from_id_salt("file-layer").selected_text(name(file.at)).show_ui(ui, |ui| {
                for at in 0..file.all.len() {
                    let chosen = ui.selectable_label(at == file.at, name(at)).clicked();
                    commands.extend(chosen.then(|| reread(Reread::Layer(at))));
                }
            });
            combo.response.accessible_name(say!(words, "file-layer"));
            ui.end_row();
        }
        ui.label(say!(words, "read-it-as"));
        let combo = ComboBox::from_id_salt("layer").selected_text(title(words, file.layer())).show_ui(ui, |ui| {
            for layer in LayerKind::ALL {
                let chosen = ui.selectable_label(layer == file.layer(), title(words, layer)).clicked();
                commands.extend(chosen.then_some(Command::Tool(Ask::ReadAs(layer))));
            }
        });
        combo.response.accessible_name(say!(words, "layer"));
        ui.end_row();
        ui.label(say!(words, "file-system"));
        let system = |at: usize| file.proposal.systems.get(at).map_or_else(String::new, |one| called(words, &one.way, one.axes));
        let combo = ComboBox::from_id_salt("system").selected_text(system(0)).show_ui(ui, |ui| {
            for (at, proposed) in file.proposal.systems.iter().enumerate() {
                let chosen = ui.selectable_label(at == 0, system(at)).on_hover_text(proposed.why.say(words)).clicked();
                commands.extend((chosen && at > 0).then(|| reread(Reread::System(at))));
            }
        });
        combo.response.accessible_name(say!(words, "file-system"));
        ui.end_row();
        typed_ui(ui, file, commands);
    });
    if file.is_remembered {
        ui.horizontal_wrapped(|ui| {
            ui.weak(say!(words, "file-remembered"));
            let anew = ui.button(say!(words, "file-anew")).on_hover_text(say!(words, "file-anew.hint"));
            commands.extend(anew.clicked().then(|| reread(Reread::Anew)));
        });
    }
    let of_system = file.proposal.systems.first().map(|one| one.why.say(words));
    let notes = file.all.get(file.at).map(|found| file.proposal.notes(found)).unwrap_or_default();
    let notes = notes.iter().map(|note| note.say(words));
    for why in std::iter::once(file.proposal.layer_why.say(words)).chain(of_system).chain(notes) {
        ui.weak(super::sentence(&why));
    }
}

/// A system that a person types: taken when the field is left.
fn typed_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    let words = ui.language();
    let name = say!(words, "file-system-typed");
    ui.label(&name);
    let id = ui.scope_id().with("typed");
    let said = file.choices.system.clone().unwrap_or_default();
    let typed = draft_ui(ui, id, &said, |ui, text| {
        let edit = TextEdit::singleline(text).desired_width(300.0).hint_text(say!(words, "file-system-typed.hint"));
        ui.add(edit).accessible_name(&name)
    });
    commands.extend(typed.map(|text| Command::Tool(Ask::Reread(Reread::Typed(text)))));
    ui.end_row();
}

/// Where the file comes from: asked once, said of each of its things.
fn origin_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    let words = ui.language();
    let mut said = file.choices.provenance.clone();
    Grid::new("origin").num_columns(2).show(ui, |ui| {
        let fields = [
            (Phrase("file-source"), &mut said.source),
            (Phrase("file-licence"), &mut said.licence),
            (Phrase("file-dated"), &mut said.dated),
        ];
        for (name, field) in fields {
            let mut text = field.clone().unwrap_or_default();
            ui.label(name.say(words));
            let edit = TextEdit::singleline(&mut text).desired_width(300.0).hint_text(crate::words::hint(words, name));
            let edit = ui.add(edit).accessible_name(name.say(words));
            if edit.changed() {
                *field = (!text.is_empty()).then_some(text);
            }
            // What was typed here is said already, and stays.
            leaving(ui, &edit);
            ui.end_row();
        }
    });
    if said != file.choices.provenance {
        commands.push(Command::Tool(Ask::Reread(Reread::Origin(said))));
    }
}

/// What stands over the map while the file is looked at on it.
fn peek_ui(ctx: &egui::Context, file: &DroppedFile, commands: &mut Vec<Command>) {
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(10.0);
    egui::Area::new(Id::unique("peek")).anchor(egui::Align2::CENTER_TOP, vec2(0.0, 84.0)).show(ctx, |ui| {
        frame.show(ui, |ui| {
            let words = ui.language();
            ui.label(say!(words, "file-on-map", file = &file.name, count = file.draft.features.len()));
            whole::sample_ui(ui, file);
            ui.horizontal(|ui| {
                let back = answer(ui, Phrase("file-back"), Modifiers::NONE, Key::Escape);
                commands.extend(back.then_some(Command::Tool(Ask::EndPeek)));
                add_ui(ui, file, commands);
            });
        });
    });
}

/// What people call a way to read positions.
fn called(words: Language, way: &Way, axes: Axes) -> String {
    let name = match way {
        Way::AsTheyAre => say!(words, "file-degrees"),
        Way::Through(system) => system.split('"').nth(1).unwrap_or(system).chars().take(50).collect(),
    };
    match axes {
        Axes::EastFirst => name,
        Axes::NorthFirst => say!(words, "file-swapped", system = name),
    }
}

/// Which column fills which field.
fn columns_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    let words = ui.language();
    let Some(found) = file.all.get(file.at) else { return };
    let mapped = &file.proposal.mapped;
    CollapsingHeader::new(say!(words, "file-columns", count = mapped.len())).id_salt("columns").show(ui, |ui| {
        Grid::new("columns").num_columns(2).striped(true).show(ui, |ui| {
            for field in fields(file.layer()) {
                let one = mapped.iter().find(|one| one.field == field);
                ui.label(field);
                let none = say!(words, "file-no-column");
                let text = one.map_or_else(|| none.clone(), |one| one.column.clone());
                let combo = ComboBox::from_id_salt(field).selected_text(text).show_ui(ui, |ui| {
                    if ui.selectable_label(one.is_none(), none).clicked() {
                        commands.push(Command::Tool(Ask::Reread(Reread::Column(field, None))));
                    }
                    for column in columns_of(found, file.proposal.schema) {
                        let is_it = one.is_some_and(|one| one.column == column);
                        if ui.selectable_label(is_it, &column).clicked() {
                            commands.push(Command::Tool(Ask::Reread(Reread::Column(field, Some(column)))));
                        }
                    }
                });
                combo.response.accessible_name(field);
                ui.end_row();
            }
        });
    });
}

/// A first look: the file's things upon the ways and settlements of the scenario.
fn look_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    const HEIGHT: f32 = 150.0;
    let Some(extent) = Extent::of(file.shown.iter().flatten().copied()) else { return };
    let (response, painter) = ui.allocate_painter(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let rect = response.rect.shrink(8.0);
    let words = ui.language();
    let peek = ui.button(say!(words, "file-peek")).on_hover_text(say!(words, "file-peek.hint"));
    commands.extend(peek.clicked().then_some(Command::Tool(Ask::Peek(None))));
    whole::sample_ui(ui, file);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, say!(words, "file-look")));
    painter.rect_filled(response.rect, 3.0, ui.visuals().extreme_bg_color);
    let place = Placing::of(extent, rect);
    let weak = ui.visuals().weak_text_color();
    let strong = ui.visuals().hyperlink_color;
    for (parts, ink, size) in [(&file.beside, weak, 1.5_f32), (&file.shown, strong, 2.5)] {
        for part in parts {
            let points: Vec<egui::Pos2> = part.iter().map(|at| place.screen(*at)).collect();
            match points[..] {
                [only] => drop(painter.with_clip_rect(response.rect).circle_filled(only, size, ink)),
                _ => drop(painter.with_clip_rect(response.rect).line(points, Stroke::new(size / 1.5, ink))),
            }
        }
    }
}

/// Where degrees lie in a small picture: as high as wide at its middle.
struct Placing {
    rect: Rect,
    middle: LonLat,
    points_per_degree: f32,
    shrunk: f32,
}

impl Placing {
    #[expect(clippy::cast_possible_truncation, reason = "a picture needs no more digits")]
    fn of(Extent { low, high }: Extent, rect: Rect) -> Self {
        /// A single point is shown with some land round it.
        const LEAST_DEGREES: f32 = 0.5;
        let middle = LonLat { lon: f64::midpoint(low.lon, high.lon), lat: f64::midpoint(low.lat, high.lat) };
        let shrunk = (middle.lat.to_radians().cos() as f32).max(0.1);
        let wide = ((high.lon - low.lon) as f32 * shrunk).max(LEAST_DEGREES);
        let tall = ((high.lat - low.lat) as f32).max(LEAST_DEGREES);
        Self { rect, middle, points_per_degree: (rect.width() / wide).min(rect.height() / tall), shrunk }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a picture needs no more digits")]
    fn screen(&self, at: LonLat) -> egui::Pos2 {
        let [east, north] = [(at.lon - self.middle.lon) as f32 * self.shrunk, (at.lat - self.middle.lat) as f32];
        let middle = self.rect.center();
        pos2(middle.x + east * self.points_per_degree, middle.y - north * self.points_per_degree)
    }
}

fn outcome_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    let words = ui.language();
    let came = &file.came;
    if file.is_whole {
        ui.label(say!(words, "features-in-file", count = came.rows, added = came.features, out = came.left_out()));
    } else {
        ui.label(say!(words, "features-in-sample", count = came.rows, added = came.features, out = came.left_out()));
    }
    if !came.changed.is_empty() || came.same > 0 {
        ui.label(say!(words, "file-update", new = came.new, changed = came.changed.len(), same = came.same));
        for changed in came.changed.iter().take(20) {
            let nothing = say!(words, "file-nothing");
            let shown = |text: &str| if text.is_empty() { nothing.clone() } else { text.to_owned() };
            let properties = changed.properties.iter().map(|(key, was, is)| {
                let (was, is) = (shown(was), shown(is));
                say!(words, "file-changed", key = key, was = was, is = is)
            });
            let moved = changed.moved_m.map(|far_m| say!(words, "file-moved", metres = rounded(far_m, 0)));
            let what: Vec<String> = properties.chain(moved).collect();
            ui.add(Label::new(RichText::new(format!("{}: {}", changed.id, what.join("; "))).weak()).wrap());
        }
        if came.changed.len() > 20 {
            ui.weak(say!(words, "file-changed-more", count = came.changed.len() - 20));
        }
    }
    faults::faults_ui(ui, file, commands);
}

fn answers_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        add_ui(ui, file, commands);
        commands.extend(answer(ui, Phrase("add-nothing"), Modifiers::NONE, Key::Escape).then_some(Command::Tool(Ask::ForgetDropped)));
    });
}

fn add_ui(ui: &mut Ui, file: &DroppedFile, commands: &mut Vec<Command>) {
    let words = ui.language();
    let added = file.came.touched();
    // Of a file that nobody looked through yet nobody knows how many there are.
    let things = |count| terms::count_of(words, file.layer(), count);
    let add = match (file.is_whole, file.came.new, file.came.changed.len()) {
        (false, ..) => say!(words, "add-whole"),
        (true, new, 0) => say!(words, "add-things", things = things(new)),
        (true, 0, changed) => say!(words, "change-things", things = things(changed)),
        (true, new, changed) => say!(words, "add-and-change-things", things = things(new), changed = changed),
    };
    let add = egui::Button::new(add);
    let add =
        ui.add_enabled(added > 0, add).on_hover_text(say!(words, "action-keys", words = say!(words, "add-things.hint"), keys = "Enter"));
    let is_free = added > 0 && ui.memory(|memory| memory.focused().is_none());
    let is_entered = is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let is_pressed = keyed(add, "Enter").clicked() || is_entered;
    commands.extend(is_pressed.then_some(Command::Tool(Ask::AddDropped)));
}

fn title(words: Language, layer: LayerKind) -> String {
    super::sentence(&terms::things(layer).say(words))
}
