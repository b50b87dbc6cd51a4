//! What is owed under an agreement: so many plants, animals, people, and what its tariff says of them.

use std::collections::BTreeSet;

use eframe::egui::{Button, ComboBox, DragValue, Frame, Label, RichText, Ui};

use super::super::{link, section};
use crate::agreed::{self, Agreement, Claim, Exact, Item, Line, Money, Terms, Total, owed};
use crate::app::actions::Situation;
use crate::app::agreed::Ask;
use crate::app::command::Command;
use crate::app::theme::Palette;
use crate::words::{Language, Phrase, Speaks as _, Value, of_files, say};

/// So many of a thing at most are claimed.
const MOST: u32 = 1_000_000;

/// The calculator.
pub(super) fn owed_ui(ui: &mut Ui, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let texts = lineage(agreement, now);
    let lines: Vec<Claim> = claimable(agreement, &texts);
    ui.add(Label::new(say!(words, "agreed-owed-about", title = &agreement.title)).wrap());
    if lines.is_empty() {
        ui.label(RichText::new(say!(words, "agreed-owed-no-tariff")).color(Palette::of(ui.visuals()).warning));
    }
    let claims = &now.view.agreed.claims;
    claims_ui(ui, claims, commands);
    let add = ComboBox::from_id_salt("claim").width(240.0).selected_text(say!(words, "agreed-owed-add")).show_ui(ui, |ui| {
        for claim in &lines {
            if ui.selectable_label(false, about(words, claim)).clicked() {
                let longer = claims.iter().chain([claim]).cloned().collect();
                commands.push(Command::Agreed(Ask::Claims(longer)));
            }
        }
    });
    add.response.accessible_name(say!(words, "agreed-owed-add"));
    if claims.is_empty() {
        return;
    }
    let owed = owed(agreement, &texts, claims);
    section(ui, &say!(words, "agreed-owed-lines").to_uppercase());
    for (claim, line) in claims.iter().zip(&owed.lines) {
        line_ui(ui, words, claim, line);
    }
    total_ui(ui, words, &owed.total);
}

/// Texts that the tariff may go back to.
fn lineage(agreement: &Agreement, now: &Situation<'_>) -> Vec<Agreement> {
    let all = &now.scenario.agreements.by_id;
    let named = |text: &Agreement| -> Vec<String> {
        let items =
            text.clauses.iter().filter_map(|clause| if let Terms::Tariff(tariff) = &clause.terms { Some(&tariff.items) } else { None });
        text.revises.iter().cloned().chain(items.flatten().filter_map(|item| item.earlier_text.clone())).collect()
    };
    let (mut seen, mut open) = (BTreeSet::from([agreement.id.clone()]), named(agreement));
    let mut texts = Vec::new();
    while let Some(id) = open.pop() {
        if seen.insert(id.clone())
            && let Some(text) = all.get(&id)
        {
            open.extend(named(text));
            texts.push(Agreement::clone(text));
        }
    }
    texts
}

/// What the tariffs of the lineage speak of, each once.
fn claimable(agreement: &Agreement, texts: &[Agreement]) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    let of = |item: &Item| Claim { number: 1, of: item.of.clone(), offence: item.offence.clone() };
    for clause in std::iter::once(agreement).chain(texts).flat_map(|text| &text.clauses) {
        let Terms::Tariff(tariff) = &clause.terms else { continue };
        for claim in tariff.items.iter().map(of) {
            if !claims.contains(&claim) {
                claims.push(claim);
            }
        }
    }
    claims
}

fn about(words: Language, claim: &Claim) -> String {
    let said = [&claim.offence, &claim.of].into_iter().flatten().map(|word| of_files(words, word));
    said.collect::<Vec<_>>().join(", ")
}

fn claims_ui(ui: &mut Ui, claims: &[Claim], commands: &mut Vec<Command>) {
    let words = ui.language();
    for (number, claim) in claims.iter().enumerate() {
        ui.push_id(number, |ui| {
            ui.horizontal_wrapped(|ui| {
                let mut many = claim.number;
                let about = about(words, claim);
                let drag = ui.add(DragValue::new(&mut many).range(1..=MOST).update_while_editing(false));
                let _named = drag.accessible_name(say!(words, "agreed-owed-number", what = &about));
                if many != claim.number {
                    let mut changed = claims.to_vec();
                    changed[number].number = many;
                    commands.push(Command::Agreed(Ask::Claims(changed)));
                }
                ui.label(&about);
                let out = link(ui.add(Button::new("×").small()), &say!(words, "agreed-take-out-named", entry = &about));
                if out.clicked() {
                    let left = claims.iter().enumerate().filter(|(at, _)| *at != number).map(|(_, one)| one.clone()).collect();
                    commands.push(Command::Agreed(Ask::Claims(left)));
                }
            });
        });
    }
}

fn line_ui(ui: &mut Ui, words: Language, claim: &Claim, line: &Line) {
    let palette = Palette::of(ui.visuals());
    Frame::group(ui.style()).inner_margin(6.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(
            Label::new(RichText::new(say!(words, "agreed-owed-for", number = claim.number, what = about(words, claim))).strong()).wrap(),
        );
        if let Some(told) = line.told() {
            ui.add(Label::new(told.say(words)).wrap());
        }
        for unknown in &line.unknown {
            ui.add(Label::new(RichText::new(say!(words, "agreed-owed-unknown", what = unknown.clone())).color(palette.warning)).wrap());
        }
    });
}

fn total_ui(ui: &mut Ui, words: Language, total: &Total) {
    let money = total
        .money
        .iter()
        .map(|(currency, amount)| Money { currency: currency.clone(), amount: Some(Exact(*amount)), ..Money::default() }.told().say(words));
    let animals = total.animals.iter().map(|(class, number)| {
        let class = if *number == 1 { class.clone() } else { agreed::plural(class) };
        let class = Value::OfFiles(class);
        say!(words, "agreed-animals", number = *number, class = class)
    });
    let known: Vec<String> = money.chain(animals).collect();
    let known = if known.is_empty() { Phrase("owed-nothing-known").say(words) } else { known.join(", ") };
    let told = if total.is_whole { say!(words, "owed-total", known = known) } else { say!(words, "owed-total-of-known", known = known) };
    ui.add_space(4.0);
    ui.add(Label::new(RichText::new(told).strong().size(15.0)).wrap());
}
