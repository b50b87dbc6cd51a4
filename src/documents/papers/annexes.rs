//! The annexes: tariff, committees, requests to the force, logistics, budget, map sheets. What the scenario does not
//! know is left to fill in; no amount is made up.

use std::collections::BTreeSet;

use super::teller::{Teller, ended};
use crate::documents::map::sheets::About;
use crate::documents::paper::{Cell, Level, Paper, Shape, Table};
use crate::encounters::With;
use crate::layers::Placed as _;
use crate::words::{Phrase, of_files, say};

/// Flashpoints for which patrols are asked for; the rest are in the agenda.
const PATROLS: usize = 8;
/// Corridors whose sheets are bound in; the rest are in the file of all sheets.
const SHEETS: usize = 12;

pub(super) fn paper(teller: Teller<'_>) -> Paper {
    let mut paper = teller.paper(say!(teller, "paper-annexes-title", conference = teller.name()), Shape::Across);
    paper.paragraph(say!(teller, "paper-annexes-use"));
    paper.heading(Level::Part, say!(teller, "paper-tariff"));
    paper.paragraph(say!(teller, "paper-tariff-use"));
    paper.table(tariff(teller));
    paper.heading(Level::Part, say!(teller, "paper-committees"));
    paper.paragraph(say!(teller, "paper-committees-use"));
    paper.table(committees(teller));
    paper.heading(Level::Part, say!(teller, "paper-force"));
    paper.paragraph(say!(teller, "paper-force-use"));
    paper.table(force(teller));
    paper.heading(Level::Part, say!(teller, "paper-logistics"));
    paper.table(logistics(teller));
    paper.heading(Level::Part, say!(teller, "paper-budget"));
    paper.paragraph(say!(teller, "paper-budget-use"));
    paper.table(budget(teller));
    ended(&mut paper, teller.subject);
    let conference = teller.conference();
    let routes = conference.routes.iter().take(SHEETS).map(|route| About::Route(*route));
    paper.blocks.extend(std::iter::once(About::Conference(teller.number)).chain(routes).filter_map(|about| teller.sheet(about)));
    paper
}

/// Offences as agreements name them (domain notes 2), and a line for each crop of the fields concerned.
fn tariff(teller: Teller<'_>) -> Table {
    const OF_ANIMALS: [(Phrase, Phrase); 4] = [
        (Phrase("tariff-animal-killed"), Phrase("unit-animal")),
        (Phrase("tariff-animal-stolen"), Phrase("unit-animal")),
        (Phrase("tariff-stray"), Phrase("unit-animal-day")),
        (Phrase("tariff-fire"), Phrase("unit-case")),
    ];
    // Texts name them (domain notes 2); a court tries them, whatever is paid.
    const OF_PEOPLE: [(Phrase, Phrase); 3] = [
        (Phrase("tariff-wound"), Phrase("unit-person")),
        (Phrase("tariff-death"), Phrase("unit-person")),
        (Phrase("tariff-rape"), Phrase("unit-person")),
    ];
    let mut table = Table::new([
        (say!(teller, "paper-offence"), 34),
        (say!(teller, "paper-per"), 16),
        (say!(teller, "paper-last-year"), 16),
        (say!(teller, "paper-money"), 20),
        (say!(teller, "paper-cattle"), 20),
        (say!(teller, "paper-prosecution"), 20),
    ]);
    table.band(say!(teller, "paper-crops"));
    for crop in crops(teller) {
        table.row([of_files(teller.language, &crop).into(), teller.phrase(Phrase("unit-plant")).into()]);
    }
    table.blank_rows(2);
    for (band, offences) in [(Phrase("paper-animals-and-land"), &OF_ANIMALS[..]), (Phrase("paper-harm-to-people"), &OF_PEOPLE[..])] {
        table.band(teller.phrase(band));
        for (offence, unit) in offences {
            table.row([teller.phrase(*offence).into(), teller.phrase(*unit).into()]);
        }
    }
    table.blank_rows(2);
    table
}

/// What grows in the fields of the conference's flashpoints.
fn crops(teller: Teller<'_>) -> BTreeSet<String> {
    let flashpoints = teller.conference().flashpoints.iter().filter_map(|number| teller.flashpoint(*number));
    let zones = flashpoints.flat_map(|flashpoint| &flashpoint.zones).filter_map(|zone| teller.subject.scenario.farming_zones.get(*zone));
    zones.flat_map(|zone| &zone.crops).map(|crop| crop.name.clone()).collect()
}

/// A committee a way: members of each side, women and youth among them.
fn committees(teller: Teller<'_>) -> Table {
    let mut table = Table::new([
        (say!(teller, "paper-committee"), 34),
        (say!(teller, "paper-side-unit"), 24),
        (say!(teller, "paper-members"), 14),
        (say!(teller, "paper-women"), 12),
        (say!(teller, "paper-youth"), 12),
        (say!(teller, "paper-members-roles"), 30),
        (say!(teller, "paper-meets"), 18),
    ]);
    let (scenario, conference) = (teller.subject.scenario, teller.conference());
    for number in &conference.routes {
        let Some(route) = scenario.routes.get(*number) else { continue };
        let mut name = Cell::from(say!(teller, "paper-committee-of-way", route = route.name()));
        for community in sides(teller, *number, &route.community) {
            table.row([std::mem::take(&mut name), scenario.community_name(community).into()]);
        }
    }
    table.band(say!(teller, "paper-joint-committee"));
    for party in &conference.parties {
        table.row([Cell::blank(), teller.community(&party.community).into()]);
    }
    table
}

/// The two sides of a way: whose herd it is, and whose fields it meets at the conference's flashpoints.
fn sides<'a>(teller: Teller<'a>, route: usize, herders: &'a str) -> Vec<&'a str> {
    let flashpoints = teller.conference().flashpoints.iter().filter_map(|number| teller.flashpoint(*number));
    let parts = flashpoints.flat_map(|flashpoint| &flashpoint.parts).filter(|part| part.encounter.route == route);
    let farmers: BTreeSet<&str> = parts
        .filter_map(|part| match part.encounter.with {
            With::Zone(zone) | With::Pinch(zone) => teller.subject.scenario.farming_zones.get(zone)?.community.as_deref(),
            _ => None,
        })
        .filter(|community| *community != herders)
        .collect();
    std::iter::once(herders).chain(farmers).collect()
}

/// Requests to the force and to whoever lets people pass.
fn force(teller: Teller<'_>) -> Table {
    let mut table = Table::new([
        (say!(teller, "paper-asked-for"), 34),
        (say!(teller, "paper-where"), 34),
        (say!(teller, "paper-when"), 28),
        (say!(teller, "paper-lead-time"), 14),
        (say!(teller, "paper-ask-by"), 14),
        (say!(teller, "paper-answer"), 18),
    ]);
    let conference = teller.conference();
    let (venue, when) = (teller.venue().unwrap_or_default().to_owned(), teller.when().unwrap_or_default());
    for asked in [Phrase("force-arms-free"), Phrase("force-escort"), Phrase("force-medevac"), Phrase("force-road"), Phrase("force-flight")]
    {
        table.row([teller.phrase(asked).into(), venue.as_str().into(), when.as_str().into()]);
    }
    for number in conference.flashpoints.iter().take(PATROLS) {
        let Some(flashpoint) = teller.flashpoint(*number) else { continue };
        table.row([say!(teller, "paper-patrol").into(), flashpoint.title(teller.language).into(), teller.days(flashpoint.days).into()]);
    }
    table.blank_rows(2);
    table
}

/// Delegates with their days, where the seats are known.
fn person_days(teller: Teller<'_>) -> Option<(u32, u32)> {
    let delegates = teller.conference().seats.all();
    (delegates > 0).then(|| (delegates, delegates * u32::from(teller.conference().agenda.days)))
}

fn logistics(teller: Teller<'_>) -> Table {
    const NEEDS: [Phrase; 10] = [
        Phrase("need-venue"),
        Phrase("need-interpreters"),
        Phrase("need-road"),
        Phrase("need-flights"),
        Phrase("need-fuel"),
        Phrase("need-tents"),
        Phrase("need-water"),
        Phrase("need-food"),
        Phrase("need-printing"),
        Phrase("need-first-aid"),
    ];
    let mut table = Table::new([
        (say!(teller, "paper-need"), 40),
        (say!(teller, "paper-quantity"), 24),
        (say!(teller, "paper-who-sees-to-it"), 24),
        (say!(teller, "paper-due"), 14),
        (say!(teller, "paper-status"), 18),
    ]);
    let for_all = person_days(teller).map(|(delegates, days)| say!(teller, "paper-delegates-and-days", delegates = delegates, days = days));
    for need in NEEDS {
        let per_head = matches!(need.0, "need-tents" | "need-water" | "need-food");
        let quantity = for_all.clone().filter(|_| per_head).map_or_else(Cell::blank, Cell::from);
        table.row([teller.phrase(need).into(), quantity]);
    }
    table.blank_rows(3);
    table
}

fn budget(teller: Teller<'_>) -> Table {
    const LINES: [Phrase; 8] = [
        Phrase("need-food"),
        Phrase("need-road"),
        Phrase("need-flights"),
        Phrase("need-fuel"),
        Phrase("need-tents"),
        Phrase("need-interpreters"),
        Phrase("need-printing"),
        Phrase("budget-dissemination"),
    ];
    let mut table = Table::new([
        (say!(teller, "paper-budget-line"), 34),
        (say!(teller, "paper-quantity"), 20),
        (say!(teller, "paper-unit-cost"), 16),
        (say!(teller, "paper-money"), 18),
        (say!(teller, "paper-in-kind"), 30),
        (say!(teller, "paper-who-gives"), 24),
    ]);
    let for_all = person_days(teller).map(|(_, days)| say!(teller, "paper-person-days", days = days));
    for line in LINES {
        let quantity = for_all.clone().filter(|_| line.0 == "need-food").map_or_else(Cell::blank, Cell::from);
        table.row([teller.phrase(line).into(), quantity]);
    }
    table.blank_rows(3);
    table.row([say!(teller, "paper-all").into()]);
    table
}
