//! Packages of a conference on the terminal.

use super::table;
use crate::commands::arguments::OptionsArguments;
use crate::commands::failure::Failure;
use crate::commands::say::Say;
use crate::options::Trying;
use crate::options::packages::{Group, Limits, Package, packages};
use crate::plan::Plan;
use crate::scenario::{Lever, Scenario};
use crate::words::Language;

pub(super) fn of_conference(
    trying: Trying<'_>,
    plan: &Plan,
    asked: &str,
    arguments: &OptionsArguments,
    say: &mut Say,
) -> Result<Vec<Vec<Lever>>, Failure> {
    let Some(conference) = plan.conferences.iter().find(|one| one.id == asked) else {
        let ids: Vec<&str> = plan.conferences.iter().map(|one| one.id.as_str()).collect();
        return Err(Failure::WrongUse(format!("no conference \"{asked}\"; there are {}", ids.join(", "))));
    };
    let scenario = trying.scenario;
    if let Some(unknown) = arguments.fixed.iter().find(|id| !scenario.routes.iter().any(|route| route.id == **id)) {
        return Err(Failure::WrongUse(format!("no route \"{unknown}\" that could be fixed")));
    }
    let communities: Vec<String> = conference.parties.iter().map(|party| party.community.clone()).collect();
    let group = Group { routes: &conference.routes, flashpoints: &conference.flashpoints, communities: &communities };
    let (most_days, herds_round) = (arguments.most_days.max(0), arguments.herds_round);
    let limits = Limits { most_days, fixed: arguments.fixed.clone(), herds_round, most_tried: arguments.most_tried, seed: arguments.seed };
    let found = packages(trying, group, &limits)?;
    say.line(format!("{}: {} levers that change something", conference.name.say(Language::English), found.levers.len()));
    for (number, package) in found.frontier.iter().enumerate() {
        told(scenario, number, package, say);
    }
    if found.is_all() {
        say.line(format!("Every one of the {} packages there are was tried.", found.tried));
    } else {
        let (lowest, bound) = (found.lowest(), found.bound);
        say.line(format!(
            "{} of {:.3e} packages were tried (seed {}); the lowest severity found is {lowest:.1}, and none can come below {bound:.1}.",
            found.tried, found.possible, limits.seed
        ));
    }
    say.line("Each is better than every other in something; none is called the best. What a day or a hectare is worth, the parties say.");
    Ok(found.frontier.into_iter().map(|package| package.levers).collect())
}

fn told(scenario: &Scenario, number: usize, package: &Package, say: &mut Say) {
    let Package { levers, effect, costs, deals } = package;
    let by = effect.after.total - effect.before.total;
    say.line(String::new());
    say.line(format!(
        "{}. season {:.1} points ({by:+.1}), gravest {:.1}; herders lose {:.0} days, farmers {:.0} ha",
        number + 1,
        effect.after.total,
        effect.after.gravest,
        costs.herders_days,
        costs.farmers_ha
    ));
    if levers.is_empty() {
        say.line("   nothing: the season as it is planned");
        return;
    }
    for (number, lever) in levers.iter().enumerate() {
        say.line(format!("   {}) {}", number + 1, lever.told(scenario).say(Language::English)));
    }
    let mut rows = table(["community", "gives", "days", "of all days", "ha", "its flashpoints"]);
    for deal in deals {
        let gives: Vec<String> = deal.gives.iter().map(|lever| format!("{})", lever + 1)).collect();
        rows.add_row([
            scenario.community_name(&deal.community).to_owned(),
            gives.join(" "),
            format!("{:.0}", deal.herders_days),
            deal.share_of_days.map_or_else(String::new, |share| format!("{:.0}%", share * 100.0)),
            format!("{:.0}", deal.farmers_ha),
            format!("{:.1} to {:.1}", deal.before, deal.after),
        ]);
    }
    say.line(rows.to_string());
}
