//! The template of resolutions: drafts to start from, each with places for what only the conference can say; then
//! reservations, what stays pending, and signatures.

use std::collections::BTreeSet;

use super::teller::{Teller, ended};
use crate::agreements::{Clause, Terms};
use crate::conferences::Role;
use crate::documents::paper::{Cell, Field, Level, Paper, Shape, Table};
use crate::layers::Placed as _;
use crate::words::{Phrase, say};

/// Rows for what the conference adds.
const MORE_ROWS: usize = 6;
/// Patrols are asked for at so many flashpoints, the gravest.
const PATROLS: usize = 3;
const HOSTS: Phrase = Phrase("matter-hosts");
/// What agreements settle (domain notes 2) and no draft can, since it does not follow from the season.
const MATTERS: [Phrase; 8] = [
    HOSTS,
    Phrase("matter-weapons"),
    Phrase("matter-raids"),
    Phrase("matter-compensation"),
    Phrase("matter-camps"),
    Phrase("matter-courts"),
    Phrase("matter-committee"),
    Phrase("matter-dissemination"),
];

pub(super) fn paper(teller: Teller<'_>) -> Paper {
    let mut paper = teller.paper(say!(teller, "paper-resolutions-title", conference = teller.name()), Shape::Across);
    paper.paragraph(say!(teller, "paper-resolutions-status"));
    let unknown = || say!(teller, "paper-to-be-told");
    paper.fields(vec![
        Field::new(say!(teller, "paper-when"), teller.when().unwrap_or_else(unknown)),
        Field::new(say!(teller, "paper-where"), teller.venue().map_or_else(unknown, str::to_owned)),
        Field::blank(say!(teller, "paper-revises")),
    ]);
    paper.heading(Level::Part, say!(teller, "paper-between-parties"));
    paper.table(resolutions(teller));
    paper.heading(Level::Part, say!(teller, "paper-requests"));
    paper.paragraph(say!(teller, "paper-requests-apart"));
    paper.table(requests(teller));
    reservations(teller, &mut paper);
    signatures(teller, &mut paper);
    ended(&mut paper, teller.subject);
    paper
}

fn columns(teller: Teller<'_>) -> [(String, u16); 8] {
    [
        (say!(teller, "paper-no"), 5),
        (say!(teller, "paper-text"), 42),
        (say!(teller, "paper-addressee"), 16),
        (say!(teller, "paper-kind"), 12),
        (say!(teller, "paper-place"), 18),
        (say!(teller, "paper-deadline"), 14),
        (say!(teller, "paper-lead"), 16),
        (say!(teller, "paper-indicator"), 20),
    ]
}

fn resolutions(teller: Teller<'_>) -> Table {
    let mut table = Table::new(columns(teller));
    let clauses = teller.subject.plan.agreements.get(teller.number).map_or(&[][..], |agreement| &agreement.clauses);
    for (count, clause) in (1_usize..).zip(clauses) {
        let [addressee, kind, place] = [teller.addressee(clause), teller.kind(clause), teller.place(clause)];
        let text = clause.text.say(teller.language);
        table.row([count.to_string().into(), text.into(), addressee.into(), kind.into(), place.into()]);
    }
    let mut numbers = clauses.len() + 1..;
    table.band(say!(teller, "paper-without-draft"));
    for (matter, addressee) in MATTERS.into_iter().zip(addressees(teller)) {
        let number = numbers.next().map_or_else(String::new, |number| number.to_string());
        table.row([number.into(), Cell::blank(), addressee.into(), teller.phrase(matter).into()]);
    }
    for count in numbers.take(MORE_ROWS) {
        table.row([Cell::from(count.to_string())]);
    }
    table
}

/// Whom each matter without a draft binds: the hosts the first, both sides the others.
fn addressees(teller: Teller<'_>) -> Vec<String> {
    let parties = &teller.conference().parties;
    let names = |hosts_only: bool| {
        let of = parties.iter().filter(|party| !hosts_only || party.role != Role::Migrant);
        of.map(|party| teller.community(&party.community)).collect::<Vec<_>>().join(", ")
    };
    MATTERS.iter().map(|matter| names(*matter == HOSTS)).collect()
}

/// What headquarters, the force and those who build are asked for, as the annexes and the brief have it; no authority is bound.
fn requests(teller: Teller<'_>) -> Table {
    let mut table = Table::new(columns(teller));
    let mut numbers = 1..;
    let mut number = || numbers.next().map_or_else(String::new, |number: usize| number.to_string());
    for flashpoint in teller.conference().flashpoints.iter().take(PATROLS).filter_map(|number| teller.flashpoint(*number)) {
        let text = say!(teller, "paper-patrol-during", days = flashpoint.days);
        let force = say!(teller, "paper-the-force");
        table.row([number().into(), text.into(), force.into(), Cell::blank(), flashpoint.title(teller.language).into()]);
    }
    for count in numbers.take(MORE_ROWS) {
        table.row([Cell::from(count.to_string())]);
    }
    table
}

impl Teller<'_> {
    /// Whom a clause binds, as far as its terms say it.
    pub(super) fn addressee(&self, clause: &Clause) -> String {
        let route = clause.terms.route().and_then(|route| self.subject.scenario.routes.get(route));
        route.map_or_else(String::new, |route| self.subject.scenario.community_name(&route.community).to_owned())
    }

    /// What a clause is about.
    pub(super) fn kind(&self, clause: &Clause) -> String {
        self.phrase(match clause.terms {
            Terms::Way { .. } => Phrase("clause-way"),
            Terms::Season { .. } => Phrase("clause-season"),
            Terms::WaterRule { .. } => Phrase("clause-water-rule"),
            Terms::Fields { .. } => Phrase("clause-fields"),
            Terms::HandOver { .. } => Phrase("clause-hand-over"),
        })
    }

    /// Where a clause holds.
    pub(super) fn place(&self, clause: &Clause) -> String {
        let scenario = self.subject.scenario;
        match &clause.terms {
            Terms::WaterRule { water_point } => {
                scenario.water_points.get(*water_point).map_or_else(String::new, |point| point.name().to_owned())
            }
            Terms::Fields { zones, .. } => {
                let names = zones.iter().filter_map(|zone| scenario.farming_zones.get(*zone)).map(|zone| zone.name().to_owned());
                names.collect::<Vec<_>>().join(", ")
            }
            terms => terms.route().and_then(|route| scenario.routes.get(route)).map_or_else(String::new, |route| route.name().to_owned()),
        }
    }

    /// The offices in whose area a clause holds: those of its flashpoints, else of the community it binds.
    pub(super) fn offices_of(&self, clause: &Clause) -> Vec<&str> {
        let of_flashpoints =
            clause.flashpoints.iter().filter_map(|number| self.flashpoint(*number)).flat_map(|flashpoint| &flashpoint.offices);
        let mut offices: BTreeSet<&str> = of_flashpoints.map(String::as_str).collect();
        if offices.is_empty() {
            let route = clause.terms.route().and_then(|route| self.subject.scenario.routes.get(route));
            offices.extend(
                route.and_then(|route| self.subject.scenario.office_of_community(&route.community)).map(|office| office.id.as_str()),
            );
        }
        // The host answers first where it is one of them.
        let host = self.conference().host.as_ref().map(|host| host.office.as_str());
        let mut offices: Vec<&str> = offices.into_iter().collect();
        offices.sort_by_key(|office| Some(*office) != host);
        offices
    }
}

fn reservations(teller: Teller<'_>, paper: &mut Paper) {
    paper.heading(Level::Part, say!(teller, "paper-reservations"));
    paper.paragraph(say!(teller, "paper-reservations-rule"));
    let columns = [
        (say!(teller, "paper-no"), 6),
        (say!(teller, "paper-unit"), 24),
        (say!(teller, "paper-reservation"), 50),
        (say!(teller, "paper-asks"), 30),
    ];
    let mut table = Table::new(columns);
    table.blank_rows(3);
    paper.table(table);
    paper.heading(Level::Part, say!(teller, "paper-pending"));
    let mut table = Table::new([
        (say!(teller, "paper-pending-issue"), 50),
        (say!(teller, "paper-who-settles"), 30),
        (say!(teller, "paper-deadline"), 18),
    ]);
    table.blank_rows(3);
    paper.table(table);
}

/// One signatory and one witness for each unit (domain notes 2).
fn signatures(teller: Teller<'_>, paper: &mut Paper) {
    paper.heading(Level::Part, say!(teller, "paper-signatures"));
    let mut table = Table::new([
        (say!(teller, "paper-unit"), 26),
        (say!(teller, "paper-part"), 18),
        (say!(teller, "paper-signatory"), 30),
        (say!(teller, "paper-witness"), 30),
        (say!(teller, "paper-not-signed-because"), 30),
    ]);
    for party in &teller.conference().parties {
        table.row([teller.community(&party.community).into(), teller.role(party).into()]);
    }
    for role in [Phrase("paper-guarantor"), Phrase("paper-guarantor"), Phrase("paper-facilitator")] {
        table.row([Cell::blank(), teller.phrase(role).into()]);
    }
    paper.table(table);
}
