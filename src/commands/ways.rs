//! `murhal ways`: the corridor band of a herd, and ways that differ, with what each would change and for whom.

use std::path::Path;

use comfy_table::{ContentArrangement, Table, presets};

use super::arguments::WaysArguments;
use super::bar::Bar;
use super::failure::Failure;
use super::plan::open_for;
use super::say::{self, Say};
use crate::around::{Answer, Around, Asked, Way, around};
use crate::documents::ways_geojson;
use crate::files;
use crate::findings::Findings;
use crate::flashpoints::Flashpoint;
use crate::measure::count;
use crate::progress::Progress;
use crate::scenario::Scenario;
use crate::words::Language;

pub(super) fn run(arguments: &WaysArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, scenario, _) = open_for(&arguments.scenario, arguments.audience, maps, say)?;
    let asked = asked(arguments, &scenario)?;
    let progress = Progress::default();
    let bar = Bar::watch(&progress);
    let findings = Findings::new(&atlas, &scenario, &progress)?;
    let answer = around(&atlas, &scenario, &findings, &asked, &progress)?;
    drop(bar);
    let ways = match answer {
        Answer::Ways(ways) => ways,
        Answer::Blocked(blocked) => return Err(Failure::Blocked(blocked.told(&scenario).say(Language::English))),
    };
    tell(&scenario, &ways, say);
    if let Some(file) = &arguments.geojson {
        files::write_whole(file, &ways_geojson::write((&atlas, &scenario), &ways, arguments.audience.into()))?;
        say.line(format!("the band, the cheapest line and {} in {}", count(ways.ways.len() + 1, "way"), file.display()));
    }
    Ok(())
}

fn asked(arguments: &WaysArguments, scenario: &Scenario) -> Result<Asked, Failure> {
    let route = scenario.routes.iter().position(|route| route.id == arguments.route).ok_or_else(|| {
        let ids: Vec<&str> = scenario.routes.iter().map(|route| route.id.as_str()).collect();
        Failure::WrongUse(format!("there is no route \"{}\"; there are {}", arguments.route, ids.join(", ")))
    })?;
    let usual = Asked::of(scenario, route);
    Ok(Asked {
        from: arguments.from.clone(),
        to: arguments.to.clone(),
        on: arguments.date,
        within_percent: arguments.within.unwrap_or(usual.within_percent),
        ..usual
    })
}

fn tell(scenario: &Scenario, around: &Around, say: &mut Say) {
    let Around { terrain, within_percent, .. } = around;
    let route = &scenario.routes[around.route];
    say.line(format!("Other ways of {}, {}", route.name, around.days.words()));
    say.line(format!(
        "weighed on {} by {} cells of {:.0} m; the corridor band holds all ways within {within_percent}% of the cheapest, which costs {:.1} km of easy walking",
        terrain.grid.columns,
        terrain.grid.rows,
        terrain.cell_m,
        around.cheapest_m / 1_000.0
    ));
    say.line(format!(
        "two ways differ where at least {:.0}% of either's length is more than {:.1} km from the other, the present way included; found {}",
        around.least_apart_percent,
        around.apart_m / 1_000.0,
        around.ways.len()
    ));
    say.line(table(around));
    for (name, way) in named(around) {
        tell_way(scenario, &name, way, say);
    }
    if scenario.is_illustrative() {
        say.line("ILLUSTRATIVE: not surveyed, not agreed");
    }
}

fn named(around: &Around) -> impl Iterator<Item = (String, &Way)> {
    let others = around.ways.iter().enumerate().map(|(number, way)| (format!("way {}", number + 1), way));
    std::iter::once(("present".to_owned(), &around.present)).chain(others)
}

fn table(around: &Around) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = say::width(140) {
        table.set_width(width);
    }
    table.set_header([
        "way",
        "cost km",
        "length km",
        "days",
        "apart",
        "water",
        "driest km",
        "farms",
        "ha",
        "weeks",
        "borders",
        "severity",
        "flashpoints",
    ]);
    for (name, way) in named(around) {
        let unknown = if way.farms_unknown > 0 { format!(" +{} unknown", way.farms_unknown) } else { String::new() };
        let abroad = if way.international > 0 { format!(", {} abroad", way.international) } else { String::new() };
        table.add_row([
            name,
            way.cost_m.map_or_else(|| "closed".to_owned(), |cost| format!("{:.1}", cost / 1_000.0)),
            format!("{:.1}", way.length_km),
            format!("{:.0}-{:.0}", way.days.0, way.days.1),
            format!("{:.0}%", way.apart_from_present * 100.0),
            way.water_stops.to_string(),
            format!("{:.0}", way.dry_km),
            format!("{}{unknown}", way.farms),
            format!("{:.0}", way.farm_ha),
            format!("{:.1}", way.farm_weeks),
            format!("{}{abroad}", way.borders),
            format!("{:.1}", way.severity),
            format!("+{} -{}", way.new.len(), way.gone.len()),
        ]);
    }
    table.to_string()
}

/// Why it costs what it costs, what comes and goes, and for whom.
fn tell_way(scenario: &Scenario, name: &str, way: &Way, say: &mut Say) {
    let parts = way.parts.iter().filter(|(_, metres)| *metres >= 50.0);
    let parts: Vec<String> =
        parts.map(|(part, metres)| format!("{} {:.1}", part.phrase().say(Language::English), metres / 1_000.0)).collect();
    let without =
        if way.parts.is_empty() { "it crosses closed land".to_owned() } else { format!("km of easy walking: {}", parts.join(", ")) };
    say.line(format!("{name}: {without}"));
    let titles = |all: &[std::sync::Arc<Flashpoint>]| {
        all.iter().map(|one| format!("{} ({:.0})", one.name, one.severity)).collect::<Vec<_>>().join("; ")
    };
    for (what, flashpoints) in [("new", &way.new), ("gone", &way.gone)] {
        if !flashpoints.is_empty() {
            say.line(format!("  {what}: {}", titles(flashpoints)));
        }
    }
    let told = |gains: bool| {
        let some = way.communities.iter().filter(|burden| (burden.change() < 0.0) == gains);
        some.map(|burden| format!("{} {:+.1}", scenario.community_name(&burden.community), burden.change())).collect::<Vec<_>>().join(", ")
    };
    for (what, communities) in [("gain", told(true)), ("pay", told(false))] {
        if !communities.is_empty() {
            say.line(format!("  {what}: {communities}"));
        }
    }
}
