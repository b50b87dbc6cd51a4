//! All encounters as a table.

use crate::atlas::Atlas;
use crate::encounters::search::Row;
use crate::encounters::{Encounter, Exposure, With};
use crate::formats::csv;
use crate::measure::{Day, Moment};
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::scenario::workload::FIRST_DAY;

/// The table of a plan: `kind,a,b,distance_m,first_day,last_day` and what was measured.
#[must_use]
pub fn write(atlas: &Atlas, scenario: &Scenario, plan: &Plan) -> Vec<u8> {
    let header = [
        "kind",
        "a",
        "b",
        "distance_m",
        "first_day",
        "last_day",
        "leg",
        "from_km",
        "to_km",
        "lon",
        "lat",
        "exposure",
        "unit",
        "id",
        "status",
    ];
    let status = if scenario.is_illustrative() { "illustrative" } else { "computed" };
    let rows = plan.findings.encounters.sorted().into_iter().map(|encounter| {
        let mut cells = key(atlas, scenario, plan, encounter);
        let (exposure, unit) = exposure(encounter);
        cells.extend([
            encounter.leg.word().to_owned(),
            format!("{:.1}", encounter.from_km),
            format!("{:.1}", encounter.to_km),
            format!("{:.5}", encounter.at.lon),
            format!("{:.5}", encounter.at.lat),
            exposure,
            unit.to_owned(),
            encounter.id.clone(),
            status.to_owned(),
        ]);
        cells
    });
    csv::write(&header, rows)
}

/// The table of a plan with its first six columns alone.
#[must_use]
pub fn write_pairs(atlas: &Atlas, scenario: &Scenario, plan: &Plan) -> Vec<u8> {
    csv::write(&PAIRS, plan.findings.encounters.sorted().into_iter().map(|encounter| key(atlas, scenario, plan, encounter)))
}

/// The table of a workload: days are counted, with hundredths, from 1 October 2026; empty for states, which
/// have no time, and before ever.
#[must_use]
pub fn write_rows(rows: &[Row]) -> Vec<u8> {
    /// Bytes of a row, as they come.
    const USUAL: usize = 40;
    let first_day = Day::parse(FIRST_DAY).unwrap_or(Day::from_days_since_1970(0));
    let mut table = csv::Table::new(&PAIRS, rows.len() * USUAL);
    for row in rows {
        table.text(row.kind.word());
        table.whole(row.a);
        table.whole(row.b);
        table.decimals(row.distance_m, 3);
        let ends = row.window.map_or([Moment::EVER, Moment::NEVER], |window| [window.from, window.until]);
        for moment in ends {
            if moment == Moment::EVER || moment == Moment::NEVER {
                table.text("");
            } else {
                table.decimals(moment.days_since(first_day), 2);
            }
        }
        table.end_row();
    }
    table.into_bytes()
}

const PAIRS: [&str; 6] = ["kind", "a", "b", "distance_m", "first_day", "last_day"];

fn key(atlas: &Atlas, scenario: &Scenario, plan: &Plan, encounter: &Encounter) -> Vec<String> {
    let other = match encounter.with {
        With::Zone(zone) | With::Pinch(zone) => scenario.farming_zones[zone].id.clone(),
        With::Water(point) => scenario.water_points[point].id.clone(),
        With::Herd(passage) => scenario.routes[plan.findings.passages[passage].route].id.clone(),
        With::Border { from, to } => {
            let side = |state: Option<usize>| state.map_or("none", |state| atlas.states[state].id.as_str());
            format!("{}>{}", side(from), side(to))
        }
        With::Settlement(settlement) => scenario.settlements[settlement].id.clone(),
        With::Incident(incident) => scenario.incidents[incident].id.clone(),
        With::Reported(report) => scenario.reported_incident(report).map_or_else(String::new, |report| report.id.clone()),
        With::NoGo(zone) => scenario.no_go[zone].id.clone(),
    };
    vec![
        encounter.kind.word().to_owned(),
        scenario.routes[encounter.route].id.clone(),
        other,
        format!("{:.1}", encounter.distance_m),
        encounter.days.first.to_string(),
        encounter.days.last.to_string(),
    ]
}

fn exposure(encounter: &Encounter) -> (String, &'static str) {
    let unknown = || "unknown".to_owned();
    match &encounter.exposure {
        Exposure::Crop(crop) => (format!("{:.1}", crop.area_ha), "ha of standing crop in the corridor"),
        Exposure::Water(watering) => {
            (watering.ratio().map_or_else(unknown, |ratio| format!("{ratio:.2}")), "demand over supply on the worst day")
        }
        Exposure::Herds(meeting) => (format!("{:.1}", meeting.km), "km side by side"),
        Exposure::Border(border) => {
            let line = if border.international { "international" } else { "state" };
            (line.to_owned(), if border.crossed { "border crossed" } else { "border near" })
        }
        Exposure::UnknownCrop => (unknown(), "ha of standing crop in the corridor"),
        Exposure::Pinch(pinch) => (format!("{:.0}", pinch.free_m), "m free between fields"),
        Exposure::People(people) => (people.map_or_else(unknown, |people| people.to_string()), "people"),
        Exposure::Recall { weight } => (format!("{weight:.3}"), "weight of the past, 0 to 1"),
        Exposure::Closed { km } => (format!("{km:.1}"), "km in closed land"),
    }
}
