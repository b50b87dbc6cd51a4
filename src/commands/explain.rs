//! `murhal explain` and `murhal rank`: why a flashpoint ranks where it does, and the lists.

use std::path::Path;

use comfy_table::{ContentArrangement, Table, presets};

use super::arguments::{ExplainArguments, RankArguments};
use super::failure::Failure;
use super::plan::{open_for, prepare, table};
use super::say::{self, Say};
use crate::atlas::Atlas;
use crate::flashpoints::{Flashpoint, Stability, Told, Trial, stability};
use crate::measure::count;
use crate::plan::{Plan, RankBy};
use crate::progress::Progress;
use crate::scenario::Scenario;
use crate::words::Language;

/// The table of one flashpoint.
pub(super) fn explain(arguments: &ExplainArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, scenario, _) = open_for(&arguments.scenario, arguments.audience, maps, say)?;
    let plan = prepare(&atlas, &scenario)?;
    let number = find(&plan, &arguments.flashpoint)?;
    let firm = firmness(&atlas, &scenario, &plan)?;
    head(&scenario, &plan, number, &firm, say);
    let flashpoint = &plan.findings.flashpoints[number];
    say.line(parts((&scenario, &atlas, &plan.findings.passages), flashpoint));
    if !flashpoint.unknowns.is_empty() {
        say.line("Not known: ask at the conference. Unknown is never low.");
        for question in flashpoint.questions(Language::English, &scenario) {
            say.line(format!("  - {question}"));
        }
    }
    if scenario.is_illustrative() {
        say.line("ILLUSTRATIVE: not surveyed, not agreed");
    }
    Ok(())
}

/// By rank, by id, or by a part of the name that only one has.
pub(super) fn find(plan: &Plan, asked: &str) -> Result<usize, Failure> {
    let flashpoints = &plan.findings.flashpoints;
    if let Some(rank) = asked.parse::<usize>().ok().filter(|rank| (1..=flashpoints.len()).contains(rank)) {
        return Ok(rank - 1);
    }
    if let Some(number) = flashpoints.iter().position(|flashpoint| flashpoint.id == asked) {
        return Ok(number);
    }
    let wanted = asked.to_lowercase();
    let named = |(_, flashpoint): &(usize, &std::sync::Arc<Flashpoint>)| flashpoint.name.to_lowercase().contains(&wanted);
    let found: Vec<usize> = flashpoints.iter().enumerate().filter(named).map(|(number, _)| number).collect();
    match found[..] {
        [number] => Ok(number),
        [] => Err(Failure::WrongUse(format!(
            "no flashpoint \"{asked}\": give its rank from 1 to {}, its id, or a part of its name; murhal rank lists them",
            flashpoints.len()
        ))),
        _ => {
            let names: Vec<String> = found.iter().take(8).map(|number| format!("{}. {}", number + 1, flashpoints[*number].name)).collect();
            Err(Failure::WrongUse(format!("\"{asked}\" is a part of {} names, give one's rank: {}", found.len(), names.join("; "))))
        }
    }
}

fn head(scenario: &Scenario, plan: &Plan, number: usize, firm: &Stability, say: &mut Say) {
    let flashpoint = &plan.findings.flashpoints[number];
    let or_none = |names: Vec<&str>| if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    say.line(format!("{}. {}", number + 1, flashpoint.name));
    say.line(format!("id {}, {}", flashpoint.id, flashpoint.at.words()));
    say.line(format!("severity {:.1} of 100: the sum of the points below", flashpoint.severity));
    say.line(format!("first day to last {}, most points on {}", flashpoint.days.words(), flashpoint.peak.words()));
    say.line(format!("offices: {}", or_none(flashpoint.offices.iter().map(|office| scenario.office_name(office)).collect())));
    let communities = flashpoint.communities.iter().map(|community| scenario.community_name(community)).collect();
    say.line(format!("communities: {}", or_none(communities)));
    if let Some(conference) = plan.conference_of(number) {
        say.line(format!("settled at: {}", plan.conferences[conference].name.say(Language::English)));
    }
    if let Some(stays) = firm.stays.get(number) {
        say.line(format!("it stays among the top {} in {:.0}% of draws when every weight varies", firm.stays.len(), stays * 100.0));
    }
    say.line(firm.words());
}

/// The parts: their points add up to the severity.
fn parts(of: Told<'_>, flashpoint: &Flashpoint) -> String {
    let mut rows = Table::new();
    rows.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = say::width(160) {
        rows.set_width(width);
    }
    rows.set_header(["points", "of at most", "kind", "measured", "who meets what", "weight from"]);
    for row in flashpoint.table(Language::English, of) {
        rows.add_row([
            row.points_words(),
            format!("{:.0}", row.weight),
            row.kind.title().to_owned(),
            row.measured.clone(),
            format!("{}\n{}", row.reason, row.encounter),
            row.basis.say(Language::English),
        ]);
    }
    rows.add_row([format!("{:.1}", flashpoint.severity), "100".to_owned(), "together".to_owned()]);
    rows.to_string()
}

/// The lists.
pub(super) fn rank(arguments: &RankArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, scenario, _) = open_for(&arguments.scenario, arguments.audience, maps, say)?;
    let plan = prepare(&atlas, &scenario)?;
    let by: RankBy = arguments.by.into();
    for list in plan.ranked(&scenario, by) {
        let title = list.title.as_ref().map_or_else(|| "The season".to_owned(), |title| title.say(Language::English));
        say.line(format!("{title}: {}", count(list.flashpoints.len(), "flashpoint")));
        let shown: Vec<(usize, f64)> = list.flashpoints.iter().copied().take(arguments.top).collect();
        say.line(table(&scenario, &plan, &shown));
    }
    say.line(firmness(&atlas, &scenario, &plan)?.words());
    Ok(())
}

fn firmness(atlas: &Atlas, scenario: &Scenario, plan: &Plan) -> Result<Stability, Failure> {
    Ok(stability((atlas, scenario), &plan.findings.flashpoints, Trial::default(), &Progress::default())?)
}
