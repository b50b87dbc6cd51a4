//! A paper of the chosen conference, as it will be written: put together anew whenever the plan is another.

use eframe::egui::{self, Align, ComboBox, Frame, Grid, Label, Layout, RichText, ScrollArea, Ui, text::LayoutJob};

use super::super::in_sight::in_sight_ui;
use crate::app::actions::{Situation, meetings as actions};
use crate::app::command::Command;
use crate::app::papers::{Ask, Look, Preview, Ready};
use crate::app::theme::Palette;
use crate::conferences::Conference;
use crate::documents::paper::{Block, Cell, Field, Item, Paper, Row, Table, Text, Tone};
use crate::documents::papers::Kind;
use crate::words::{Direction, Language, Phrase, Speaks as _, say};

/// What a paper is called.
const fn name(kind: Kind) -> Phrase {
    match kind {
        Kind::ConceptNote => Phrase("kind-concept-note"),
        Kind::Coordination => Phrase("kind-coordination"),
        Kind::Agenda => Phrase("kind-agenda"),
        Kind::RunSheet => Phrase("kind-run-sheet"),
        Kind::Invitation => Phrase("kind-invitation"),
        Kind::Annexes => Phrase("kind-annexes"),
        Kind::Resolutions => Phrase("kind-resolutions"),
        Kind::Brief => Phrase("kind-brief"),
        Kind::FollowUp => Phrase("kind-follow-up"),
    }
}

/// The choice of a paper, then the paper.
pub(in crate::app::panels) fn paper_ui(
    ui: &mut Ui,
    conference: &Conference,
    preview: &Preview,
    now: &Situation<'_>,
    commands: &mut Vec<Command>,
) {
    let (look, words) = (now.view.meetings.look, ui.language());
    let language = look.language(words);
    ui.horizontal_wrapped(|ui| choice_ui(ui, look, language, commands));
    ui.horizontal_wrapped(|ui| {
        actions::MAKE_PAPERS.button(ui, &say!(ui, "papers-make-all"), now, commands);
        if preview.is_busy() || now.status.is_stale {
            ui.weak(say!(ui, "papers-following"));
        }
    });
    ui.separator();
    match preview.of(&conference.id, look.kind, language) {
        Ready::NotYet => {
            ui.weak(say!(words, "papers-put-together"));
        }
        Ready::NotNeeded => {
            ui.label(say!(words, "papers-not-needed"));
        }
        Ready::There(paper) => {
            ScrollArea::vertical().id_salt((&conference.id, look.kind as u8, language.code())).auto_shrink(false).show(ui, |ui| {
                Frame::group(ui.style()).inner_margin(10.0).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    sheet_ui(ui, paper);
                });
            });
        }
    }
}

fn choice_ui(ui: &mut Ui, look: Look, language: Language, commands: &mut Vec<Command>) {
    let words = ui.language();
    let mut chosen = look;
    let which = ComboBox::from_id_salt("which paper").width(190.0).selected_text(name(look.kind).say(words)).show_ui(ui, |ui| {
        for kind in Kind::ALL {
            ui.selectable_value(&mut chosen.kind, kind, name(kind).say(words));
        }
    });
    which.response.accessible_name(say!(words, "papers-which"));
    let spoken = ComboBox::from_id_salt("its language").width(100.0).selected_text(language.name()).show_ui(ui, |ui| {
        for language in Language::OF_PAPERS.into_iter().filter(|language| look.kind.is_in(*language)) {
            ui.selectable_value(&mut chosen.language, Some(language), language.name());
        }
    });
    spoken.response.accessible_name(say!(words, "papers-language"));
    commands.extend((chosen != look).then_some(Command::Papers(Ask::Look(chosen))));
}

/// The whole paper; of its blocks those in sight are laid out.
fn sheet_ui(ui: &mut Ui, paper: &Paper) {
    let align = if paper.language.direction() == Direction::RightToLeft { Align::Max } else { Align::Min };
    ui.with_layout(Layout::top_down(align), |ui| {
        ui.label(RichText::new(&paper.title).heading());
        ui.add_space(6.0);
        in_sight_ui(ui, "blocks", paper.blocks.len(), 2.0, |ui, number| {
            ui.with_layout(Layout::top_down(align), |ui| block_ui(ui, &paper.blocks[number], number));
        });
        ui.add_space(6.0);
        ui.weak(&paper.foot);
    });
}

fn block_ui(ui: &mut Ui, block: &Block, number: usize) {
    match block {
        Block::Heading(level, words) => {
            let size = 18.0 - 2.0 * f32::from(level.number());
            ui.add_space(6.0);
            ui.add(Label::new(RichText::new(words).strong().size(size)).wrap());
        }
        Block::Paragraph(text) => text_ui(ui, "", text),
        Block::Warning(text) => {
            let warning = Palette::of(ui.visuals()).warning;
            ui.add(Label::new(RichText::new(text.plain()).color(warning).strong()).wrap());
        }
        Block::List { items, numbered_from } => {
            for (item, Item { text, below }) in items.iter().enumerate() {
                let sign = numbered_from.map_or_else(|| "\u{2022} ".to_owned(), |from| format!("{}. ", from + item));
                text_ui(ui, &sign, text);
                for text in below {
                    text_ui(ui, "    \u{2013} ", text);
                }
            }
        }
        Block::Table(table) => table_ui(ui, table, number),
        Block::Fields(fields) => fields.iter().for_each(|field| field_ui(ui, field)),
        Block::Sheet(sheet) => {
            ui.weak(say!(ui, "papers-map-sheet", name = &sheet.name));
        }
        Block::PageBreak => {
            ui.separator();
        }
    }
}

fn field_ui(ui: &mut Ui, Field { label, said }: &Field) {
    ui.add(Label::new(RichText::new(label.plain()).strong()).wrap());
    if said.is_empty() {
        ui.weak("____________________");
    }
    for text in said {
        text_ui(ui, "", text);
    }
}

/// A table, as wide as the paper: columns by their weights, texts broken within them. One whose columns would be too narrow
/// is wider, and is moved under the paper.
fn table_ui(ui: &mut Ui, table: &Table, number: usize) {
    const BETWEEN: f32 = 8.0;
    let columns = table.columns.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    let room = (ui.available_width() - BETWEEN * columns as f32).max(120.0);
    let widths = widths(table, room);
    let is_wider = widths.iter().sum::<f32>() > room + 1.0;
    let grid = |ui: &mut Ui| {
        Grid::new(("table", number)).striped(true).num_columns(columns).spacing([BETWEEN, 4.0]).show(ui, |ui| rows_ui(ui, table, &widths));
    };
    if is_wider {
        ScrollArea::horizontal().id_salt(("wide table", number)).auto_shrink([false, true]).show(ui, grid);
    } else {
        grid(ui);
    }
}

/// How wide its columns are: what a narrow one needs beyond its weight is taken from the others, as long as these keep
/// two fifths of the room.
fn widths(table: &Table, room: f32) -> Vec<f32> {
    /// A number of four digits has room.
    const NARROWEST: f32 = 38.0;
    #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
    let shares: Vec<f32> = table.shares().into_iter().map(|share| share as f32).collect();
    let is_narrow = |share: &&f32| **share * room < NARROWEST;
    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    let rest = (room - NARROWEST * shares.iter().filter(is_narrow).count() as f32).max(room * 0.4);
    let of_rest: f32 = shares.iter().filter(|share| !is_narrow(share)).sum();
    let width = |share: &f32| if is_narrow(&share) { NARROWEST } else { (share / of_rest * rest).max(NARROWEST) };
    shares.iter().map(width).collect()
}

fn rows_ui(ui: &mut Ui, table: &Table, widths: &[f32]) {
    for (column, width) in table.columns.iter().zip(widths) {
        place_ui(ui, *width, |ui| {
            ui.add(Label::new(RichText::new(column.head.plain()).small().strong()).wrap());
        });
    }
    ui.end_row();
    for row in &table.rows {
        match row {
            Row::Cells(cells) => {
                let nothing = Cell::blank();
                for (column, width) in widths.iter().enumerate() {
                    let Cell(texts) = cells.get(column).unwrap_or(&nothing);
                    place_ui(ui, *width, |ui| texts.iter().for_each(|text| text_ui(ui, "", text)));
                }
            }
            Row::Band(text) => {
                ui.label(RichText::new(text.plain()).strong());
            }
        }
        ui.end_row();
    }
}

fn place_ui(ui: &mut Ui, width: f32, fill: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        fill(ui);
    });
}

/// A paragraph with its tones, behind a sign.
fn text_ui(ui: &mut Ui, sign: &str, Text(spans): &Text) {
    let (style, ink, strong) = (egui::TextStyle::Body.resolve(ui.style()), ui.visuals().text_color(), ui.visuals().strong_text_color());
    let format = |tone: Tone| egui::TextFormat {
        font_id: style.clone(),
        color: if tone == Tone::Strong { strong } else { ink },
        italics: tone == Tone::Slanted,
        ..Default::default()
    };
    let mut job = LayoutJob::default();
    if !sign.is_empty() {
        job.append(sign, 0.0, format(Tone::Plain));
    }
    for span in spans {
        job.append(&span.words, 0.0, format(span.tone));
    }
    ui.add(Label::new(job).wrap());
}
