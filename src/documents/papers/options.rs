//! The options of a conference on its agenda: what was accepted, and what each lever at the gravest flashpoint would change.

use std::collections::BTreeMap;

use super::teller::Teller;
use crate::documents::paper::{Cell, Level, Paper, Table};
use crate::flashpoints::Flashpoint;
use crate::options::packages::{Costs, costs};
use crate::options::{Effect, LEAST_EFFECT_POINTS, Moved, Tried};
use crate::scenario::Accepted;
use crate::words::{rounded, say};

/// What could be done at the gravest flashpoint, and what each lever would change there, elsewhere, and for whom.
pub(super) fn options(teller: Teller<'_>, paper: &mut Paper) {
    let offered = teller.subject.options.get(teller.number).map_or(&[][..], Vec::as_slice);
    let gravest = teller.conference().flashpoints.first().and_then(|number| teller.flashpoint(*number));
    let accepted: Vec<&Accepted> = of_conference(teller).collect();
    if accepted.is_empty() && offered.is_empty() {
        return;
    }
    paper.heading(Level::Part, say!(teller, "paper-options"));
    if !accepted.is_empty() {
        paper.paragraph(say!(teller, "paper-options-accepted"));
        paper.list(accepted.iter().map(|accepted| accepted.lever.told(teller.subject.scenario).say(teller.language)));
    }
    let (Some(first), Some(gravest)) = (offered.first(), gravest) else { return };
    let (severity, season) = (teller.number(gravest.severity, 1), teller.number(first.effect.before.total, 0));
    paper.paragraph(say!(teller, "paper-options-of", flashpoint = gravest.title(teller.language), severity = severity, season = season));
    let mut table = Table::new([
        (say!(teller, "paper-option"), 34),
        (say!(teller, "paper-option-here"), 10),
        (say!(teller, "paper-option-season"), 10),
        (say!(teller, "paper-option-elsewhere"), 24),
        (say!(teller, "paper-option-cost"), 22),
    ]);
    for (number, Tried { lever, effect }) in offered.iter().enumerate() {
        let here = effect.moved.iter().find(|moved| moved.before.as_ref().is_some_and(|one| one.id == gravest.id));
        let left = here.map_or(gravest.severity, |moved| moved.severities()[1]);
        let costs = costs(teller.subject.scenario, std::slice::from_ref(lever), effect);
        table.row([
            format!("{}. {}", number + 1, lever.told(teller.subject.scenario).say(teller.language)).into(),
            teller.number(left, 1).into(),
            teller.number(effect.after.total, 0).into(),
            elsewhere(teller, effect, &gravest.id).into(),
            cost_told(teller, &costs).into(),
        ]);
    }
    paper.table(table);
    touched(teller, offered, paper);
    paper.paragraph(say!(teller, "paper-options-note"));
}

/// Every flashpoint that an option touches, the gravest first: its severity as planned, and with each option by its number.
fn touched(teller: Teller<'_>, offered: &[Tried], paper: &mut Paper) {
    let mut rows: BTreeMap<&str, (&Flashpoint, Vec<Option<&Moved>>)> = BTreeMap::new();
    for (number, Tried { effect, .. }) in offered.iter().enumerate() {
        for moved in effect.moved.iter().filter(|moved| moved.by().abs() >= LEAST_EFFECT_POINTS) {
            let Some(flashpoint) = moved.flashpoint() else { continue };
            let (_, row) = rows.entry(&flashpoint.id).or_insert_with(|| (flashpoint, vec![None; offered.len()]));
            row[number] = Some(moved);
        }
    }
    let planned = |row: &[Option<&Moved>]| row.iter().flatten().map(|moved| moved.severities()[0]).next().unwrap_or(0.0);
    let mut rows: Vec<_> = rows.into_values().collect();
    rows.sort_by(|(_, a), (_, b)| planned(b).total_cmp(&planned(a)));
    let heads = [(say!(teller, "paper-option-flashpoint"), 36), (say!(teller, "paper-option-planned"), 12)];
    let mut table = Table::new(heads.into_iter().chain((1..=offered.len()).map(|number| (number.to_string(), 7))));
    for (flashpoint, row) in rows {
        // What an option leaves as it is reads as a dash, so that a nought is a nought.
        let left = |severity: f64| teller.number(severity, usize::from(severity > 0.0 && severity < 1.0));
        let with = |moved: Option<&Moved>| moved.map_or_else(|| "–".to_owned(), |moved| left(moved.severities()[1]));
        let head = [flashpoint.title(teller.language), teller.number(planned(&row), 0)].map(Cell::from);
        table.row(head.into_iter().chain(row.iter().map(|moved| with(*moved).into())));
    }
    paper.paragraph(say!(teller, "paper-options-touched"));
    paper.table(table);
}

/// Which other flashpoints an option makes less grave or graver: how many, and the one that it makes gravest.
fn elsewhere(teller: Teller<'_>, effect: &Effect, here: &str) -> String {
    let others = || effect.moved.iter().filter(|moved| moved.flashpoint().is_some_and(|one| one.id != here));
    let less = others().filter(|moved| moved.by() <= -LEAST_EFFECT_POINTS).count();
    let graver = others().filter(|moved| moved.by() >= LEAST_EFFECT_POINTS).count();
    let mut told = Vec::new();
    if less > 0 {
        told.push(say!(teller, "paper-option-less-grave", count = less));
    }
    let worst = others().max_by(|a, b| a.by().total_cmp(&b.by())).filter(|_| graver > 0);
    if let Some((moved, flashpoint)) = worst.and_then(|moved| Some((moved, moved.flashpoint()?))) {
        let [before, after] = moved.severities().map(|severity| teller.number(severity, 0));
        let place = flashpoint.title(teller.language);
        told.push(say!(teller, "paper-option-graver", count = graver, place = place, before = before, after = after));
    }
    if told.is_empty() { say!(teller, "paper-option-nothing-elsewhere") } else { told.join("; ") }
}

/// What it costs those who move and those who farm.
fn cost_told(teller: Teller<'_>, costs: &Costs) -> String {
    let mut told = Vec::new();
    for (community, days) in &costs.of_herders {
        let herd = teller.subject.scenario.community_name(community);
        told.push(say!(teller, "paper-option-days", herd = herd, days = rounded(*days, 0)));
    }
    for (community, hectares) in &costs.of_farmers {
        let name = community.as_deref().map(|id| teller.subject.scenario.community_name(id).to_owned());
        let farmers = name.unwrap_or_else(|| say!(teller, "paper-option-unknown-farmers"));
        told.push(say!(teller, "paper-option-hectares", farmers = farmers, hectares = rounded(*hectares, 0)));
    }
    if told.is_empty() { say!(teller, "paper-option-no-cost") } else { told.join("; ") }
}

/// The options that were accepted for the conference.
fn of_conference(teller: Teller<'_>) -> impl Iterator<Item = &Accepted> {
    let accepted = teller.subject.scenario.decisions.options.values();
    accepted.filter(move |one| one.conference.as_ref() == Some(&teller.conference().id))
}
