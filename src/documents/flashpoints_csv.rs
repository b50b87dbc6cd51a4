//! Flashpoints as a table: those that somebody looks at, in the order in which they do.

use crate::formats::csv;
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::words::Language;

const HEADER: [&str; 16] = [
    "rank",
    "name",
    "severity",
    "first_day",
    "last_day",
    "peak_day",
    "lon",
    "lat",
    "offices",
    "communities",
    "routes",
    "points",
    "not_known",
    "conference",
    "id",
    "status",
];

/// The table of the flashpoints with these numbers; numbers that the plan has not are left out.
#[must_use]
pub fn write(scenario: &Scenario, plan: &Plan, numbers: &[usize]) -> Vec<u8> {
    let status = if scenario.holds_illustrative() { "illustrative" } else { "computed" };
    let rows = numbers.iter().filter_map(|number| Some((*number, plan.findings.flashpoints.get(*number)?)));
    let rows = rows.map(|(number, flashpoint)| {
        let names = |ids: &[String], name: &dyn Fn(&str) -> String| ids.iter().map(|id| name(id)).collect::<Vec<_>>().join("; ");
        let routes: Vec<&str> = flashpoint.routes.iter().map(|route| scenario.routes[*route].name.as_str()).collect();
        let conference =
            plan.conference_of(number).map_or_else(String::new, |conference| plan.conferences[conference].name.say(Language::English));
        vec![
            (number + 1).to_string(),
            flashpoint.name.clone(),
            format!("{:.1}", flashpoint.severity),
            flashpoint.days.first.to_string(),
            flashpoint.days.last.to_string(),
            flashpoint.peak.to_string(),
            format!("{:.5}", flashpoint.at.lon),
            format!("{:.5}", flashpoint.at.lat),
            names(&flashpoint.offices, &|id| scenario.office_name(id).to_owned()),
            names(&flashpoint.communities, &|id| scenario.community_name(id).to_owned()),
            routes.join("; "),
            flashpoint.reasons_line(Language::English),
            flashpoint.questions(Language::English, scenario).join(" "),
            conference,
            flashpoint.id.clone(),
            status.to_owned(),
        ]
    });
    csv::write(&HEADER, rows)
}
