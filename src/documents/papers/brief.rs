//! The brief to headquarters, on one page: what is planned, and what only headquarters can do.

use super::teller::{Teller, ended};
use crate::conferences::Called;
use crate::documents::paper::{Block, Cell, Field, Level, Paper, Shape, Table, Text};
use crate::encounters::{Exposure, Kind, With};
use crate::layers::Placed as _;
use crate::scenario::{Influence, Level as Reach, StakeholderRole};
use crate::words::{rounded, say};

/// What stands on one page.
const NAMED: usize = 3;

pub(super) fn paper(teller: Teller<'_>) -> Paper {
    let mut paper = teller.paper(say!(teller, "paper-brief-title", conference = teller.name()), Shape::Upright);
    let conference = teller.conference();
    let unknown = || say!(teller, "paper-to-be-told");
    let mut fields = vec![
        Field::new(say!(teller, "paper-when"), teller.when().unwrap_or_else(unknown)),
        Field::new(say!(teller, "paper-where"), teller.venue().map_or_else(unknown, str::to_owned)),
    ];
    if !conference.offices.is_empty() {
        fields.push(Field::new(say!(teller, "paper-offices"), teller.offices().join(", ")));
    }
    let first = conference.timing.as_ref().map(|timing| teller.day(timing.first_herd_moves));
    fields.extend(first.map(|day| Field::new(say!(teller, "paper-first-herd"), day)));
    paper.fields(fields);
    if let Some(timing) = conference.timing.as_ref().filter(|timing| timing.is_too_late) {
        paper.blocks.push(Block::Warning(say!(teller, "paper-risk-late", moves = timing.first_herd_moves).into()));
        paper.list(timing.emergency.iter().map(|order| order.proposal.say(teller.language)));
    }
    paper.heading(Level::Section, say!(teller, "paper-at-stake"));
    paper.list(conference.flashpoints.iter().take(NAMED).map(|number| teller.named(*number)));
    paper.heading(Level::Section, say!(teller, "paper-who-in-the-capital"));
    people(teller, &mut paper);
    paper.heading(Level::Section, say!(teller, "paper-assets"));
    paper.table(assets(teller));
    project(teller, &mut paper);
    let label = say!(teller, "paper-decision-by");
    // What headquarters decides must be known when the offices settle who brings what.
    let by = conference.coordination.as_ref().map(|coordination| teller.day(coordination.day));
    let by = by.or_else(|| conference.timing.as_ref().map(|timing| teller.day(timing.days.first)));
    paper.fields(vec![by.map_or_else(|| Field::blank(label.clone()), |day| Field::new(label.clone(), day))]);
    ended(&mut paper, teller.subject);
    paper
}

/// National figures, ministries and whoever else reaches beyond the states.
fn people(teller: Teller<'_>, paper: &mut Paper) {
    let is_upward = |called: &&Called| {
        teller.stakeholder(called).is_some_and(|of| {
            of.level >= Reach::National || matches!(of.role, StakeholderRole::NationalFigure | StakeholderRole::StateMinistry)
        })
    };
    let upward: Vec<&Called> = teller.conference().called.iter().filter(is_upward).take(NAMED * 2).collect();
    if upward.is_empty() {
        paper.paragraph(say!(teller, "paper-nobody-upward"));
    }
    let told = |called: &Called| {
        let may_spoil = teller.stakeholder(called).is_some_and(|of| of.influence == Influence::MaySpoil) && teller.is_for_the_office();
        let name = called.name.say(teller.language);
        if may_spoil { say!(teller, "paper-named-spoiler", who = name) } else { name }
    };
    paper.list(upward.into_iter().map(told));
}

/// What is asked of the mission: where, when. How many is for the office to say.
fn assets(teller: Teller<'_>) -> Table {
    let mut table = Table::new([
        (say!(teller, "paper-asked-for"), 40),
        (say!(teller, "paper-where"), 36),
        (say!(teller, "paper-when"), 34),
        (say!(teller, "paper-how-much"), 18),
    ]);
    let conference = teller.conference();
    for number in conference.flashpoints.iter().take(NAMED) {
        let Some(flashpoint) = teller.flashpoint(*number) else { continue };
        let patrol = say!(teller, "paper-patrol");
        table.row([patrol.into(), flashpoint.title(teller.language).into(), teller.days(flashpoint.days).into(), Cell::blank()]);
    }
    let (venue, when) = (teller.venue().unwrap_or_default().to_owned(), teller.when().unwrap_or_default());
    let delegates = conference.seats.all();
    let many = if delegates > 0 { say!(teller, "paper-delegates", delegates = delegates).into() } else { Cell::blank() };
    table.row([say!(teller, "paper-transport").into(), venue.into(), when.into(), many]);
    table
}

/// A quick-impact project where a water point is asked for more than it gives (domain notes 2: up to USD 50,000).
fn project(teller: Teller<'_>, paper: &mut Paper) {
    const CEILING_USD: f64 = 50_000.0;
    let Some((point, ratio)) = crowded(teller) else { return };
    let Some(point) = teller.subject.scenario.water_points.get(point) else { return };
    paper.heading(Level::Section, say!(teller, "paper-project"));
    paper.paragraph(say!(teller, "paper-project-text", point = point.name(), ratio = rounded(ratio, 1)));
    let cost = Text::from(say!(teller, "paper-project-cost", ceiling = rounded(CEILING_USD, 0)));
    paper.fields(vec![Field::new(say!(teller, "paper-cost"), cost)]);
}

/// The water point of this conference that is asked for the most of what it gives, where more than it gives.
fn crowded(teller: Teller<'_>) -> Option<(usize, f64)> {
    let flashpoints = teller.conference().flashpoints.iter().filter_map(|number| teller.flashpoint(*number));
    let parts = flashpoints.flat_map(|flashpoint| &flashpoint.parts).filter(|part| part.kind == Kind::Water);
    let ratios = parts.filter_map(|part| match (&part.encounter.exposure, part.encounter.with) {
        (Exposure::Water(watering), With::Water(point)) => {
            watering.ratio().filter(|ratio| ratio.is_finite() && *ratio > 1.0).map(|ratio| (point, ratio))
        }
        _ => None,
    });
    ratios.max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
}
