//! The options of a conference on its agenda: what was accepted, and what each lever at the gravest flashpoint would change.

use super::teller::Teller;
use crate::documents::paper::{Level, Paper, Table};
use crate::options::packages::{Costs, costs};
use crate::options::{Effect, LEAST_EFFECT_POINTS, Tried};
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
    for Tried { lever, effect } in offered {
        let here = effect.moved.iter().find(|moved| moved.before.as_ref().is_some_and(|one| one.id == gravest.id));
        let left = here.map_or(gravest.severity, |moved| moved.severities()[1]);
        let costs = costs(teller.subject.scenario, std::slice::from_ref(lever), effect);
        table.row([
            lever.told(teller.subject.scenario).say(teller.language).into(),
            teller.number(left, 1).into(),
            teller.number(effect.after.total, 0).into(),
            elsewhere(teller, effect, &gravest.id).into(),
            cost_told(teller, &costs).into(),
        ]);
    }
    paper.table(table);
    paper.paragraph(say!(teller, "paper-options-note"));
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
