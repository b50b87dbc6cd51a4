//! An agreement in plain words, to be read out on the radio: short sentences, the most needed first, nothing that the
//! text does not say. What is reserved, refused, only proposed or not signed is said so.

use std::collections::BTreeSet;

use super::super::terms::{
    CampSiting, Committee, Court, Dissemination, EntryPoint, Eviction, Fire, Impound, Monitoring, Permit, RaidRecovery, Review, Season,
    SecurityRequest, ServiceRequest, Tax, WaterRule, Way, Weapons,
};
use super::super::{Agreement, Clause, ClauseStatus, Kind, PartyRole, Status, Tariff, Terms};
use super::{Says, bound, money};
use crate::words::{Phrase, Sentence, Value};

/// What is read out, paragraph by paragraph: who should listen, what was settled, clause by clause, what stays open, whom
/// to ask. Written texts of clauses are for readers; this is made of the terms, so that it stays plain.
#[must_use]
pub fn radio(agreement: &Agreement) -> Vec<Vec<Sentence>> {
    let mut paragraphs = vec![beginning(agreement)];
    let is_said = |clause: &&Clause| clause.status != Some(ClauseStatus::Refused);
    paragraphs.extend(agreement.clauses.iter().filter(is_said).map(|clause| of_clause(agreement, clause)));
    paragraphs.push(end(agreement));
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

fn beginning(agreement: &Agreement) -> Vec<Sentence> {
    let is_meant = |role: &Option<PartyRole>| {
        !matches!(role, Some(PartyRole::Guarantor | PartyRole::Witness | PartyRole::Observer | PartyRole::Facilitator))
    };
    let units: Vec<Value> =
        agreement.parties.iter().filter(|party| is_meant(&party.role)).map(|party| Value::Text(party.unit.clone())).collect();
    let listen = if units.is_empty() {
        Sentence::new(Phrase("radio-for-everybody"))
    } else {
        Sentence::new(Phrase("radio-for")).with("units", Value::List(units))
    };
    let how_far = match (&agreement.kind, &agreement.status) {
        (_, Some(Status::Suspended)) => Phrase("radio-suspended"),
        (_, Some(Status::Superseded)) => Phrase("radio-superseded"),
        (Some(Kind::Order), _) => Phrase("radio-order"),
        (_, Some(Status::Signed)) => Phrase("radio-signed"),
        (_, Some(Status::PartiallySigned)) => Phrase("radio-partially-signed"),
        (_, Some(Status::Draft | Status::NotSigned)) => Phrase("radio-not-signed"),
        (_, Some(Status::Another(_)) | None) => Phrase("radio-signed-unknown"),
    };
    vec![listen, Sentence::new(how_far).with("title", agreement.title.as_str())]
}

fn of_clause(agreement: &Agreement, clause: &Clause) -> Vec<Sentence> {
    let mut says = Says { agreement, said: Vec::new() };
    says.plainly(&clause.terms);
    if says.said.is_empty() {
        return Vec::new();
    }
    says.scope(&clause.scope);
    if let Some(validity) = &clause.validity {
        says.validity(validity);
    }
    match clause.status {
        Some(ClauseStatus::Proposed) => says.say(Sentence::new(Phrase("radio-proposed"))),
        Some(ClauseStatus::Suspended) => says.say(Sentence::new(Phrase("radio-clause-suspended"))),
        _ => {}
    }
    let units = clause.reservations.iter().map(|one| agreement.party(&one.party).map_or(&one.party, |party| &party.unit));
    let units: Vec<Value> = units.map(Value::from).collect();
    says.what(Phrase("radio-reserved"), (!units.is_empty()).then_some(Value::List(units)));
    says.said
}

fn end(agreement: &Agreement) -> Vec<Sentence> {
    let mut says = Says { agreement, said: Vec::new() };
    if !agreement.pending.is_empty() {
        says.what(Phrase("radio-open"), Some(agreement.pending.len()));
    }
    let offices: BTreeSet<&String> = agreement.clauses.iter().flat_map(|clause| [&clause.office, &clause.co_office]).flatten().collect();
    says.words(Phrase("radio-ask"), offices);
    says.said
}

impl Says<'_> {
    fn plainly(&mut self, terms: &Terms) {
        match terms {
            Terms::Season(season) => self.radio_season(season),
            Terms::Permit(permit) => self.radio_permit(permit),
            Terms::Route(way) => self.radio_way(way),
            Terms::EntryPoint(point) => self.radio_entry_point(point),
            Terms::CampSiting(siting) => self.radio_camps(siting),
            Terms::WaterRule(rule) => self.radio_water(rule),
            Terms::Weapons(weapons) => self.radio_weapons(weapons),
            Terms::Tariff(tariff) => self.radio_tariff(tariff),
            Terms::Impound(impound) => self.radio_impound(impound),
            Terms::RaidRecovery(raid) => self.radio_raid(raid),
            Terms::Fire(fire) => self.radio_fire(fire),
            Terms::Tax(tax) => self.radio_tax(tax),
            Terms::Court(court) => self.radio_court(court),
            Terms::Committee(committee) => self.radio_committee(committee),
            Terms::Monitoring(monitoring) => self.radio_monitoring(monitoring),
            Terms::SecurityRequest(request) => self.radio_security(request),
            Terms::ServiceRequest(request) => self.radio_services(request),
            Terms::Dissemination(dissemination) => self.radio_dissemination(dissemination),
            Terms::Review(review) => self.radio_review(review),
            Terms::Eviction(eviction) => self.radio_eviction(eviction),
            Terms::Free(_) | Terms::Unknown(_) => {}
        }
    }

    fn radio_season(&mut self, season: &Season) {
        self.words(Phrase("radio-season-herds"), &season.herds);
        self.what(Phrase("radio-season-entry"), season.entry.as_ref().and_then(bound));
        self.what(Phrase("radio-season-exit"), season.exit.as_ref().and_then(bound));
    }

    fn radio_permit(&mut self, permit: &Permit) {
        self.words(Phrase("radio-permit-documents"), &permit.documents);
        self.words(Phrase("radio-permit-by"), &permit.issued_by);
        if permit.in_advance == Some(true) {
            self.say(Sentence::new(Phrase("radio-permit-in-advance")));
        }
    }

    fn radio_way(&mut self, way: &Way) {
        self.words(Phrase("radio-way"), if way.waypoints.is_empty() { &way.lines } else { &way.waypoints });
        let widest = way.widths.iter().filter_map(|width| width.max_m.or(width.min_m)).max();
        self.what(Phrase("radio-way-width"), widest);
        self.words(Phrase("radio-way-stopovers"), &way.stopovers);
        self.words(Phrase("radio-way-marked"), &way.marked_by);
    }

    fn radio_entry_point(&mut self, point: &EntryPoint) {
        self.words(Phrase("radio-entry-point"), &point.places);
        self.words(Phrase("radio-entry-point-to"), &point.report_to);
    }

    fn radio_camps(&mut self, siting: &CampSiting) {
        self.words(Phrase("radio-camp-agreed-with"), &siting.agreed_with);
        self.words(Phrase("radio-camp-away-from"), &siting.away_from);
        self.what(Phrase("radio-camp-distance"), siting.distance_m);
    }

    fn radio_water(&mut self, rule: &WaterRule) {
        self.words(Phrase("radio-water-points"), &rule.points);
        self.words(Phrase("radio-water-users"), &rule.users);
        self.words(Phrase("radio-water-turns"), &rule.turns);
        self.words(Phrase("radio-water-hours"), &rule.hours);
        self.what(Phrase("radio-water-cap"), rule.head_cap);
        self.money(Phrase("radio-water-fee"), &rule.fee);
    }

    fn radio_weapons(&mut self, weapons: &Weapons) {
        if weapons.guns_forbidden == Some(true) {
            self.say(Sentence::new(Phrase("radio-weapons")));
        }
        if weapons.access_if_unarmed == Some(true) {
            self.say(Sentence::new(Phrase("radio-weapons-access")));
        }
    }

    fn radio_tariff(&mut self, tariff: &Tariff) {
        if !tariff.items.is_empty() {
            self.say(Sentence::new(Phrase("radio-tariff")));
        }
        for item in &tariff.items {
            self.item(Phrase("radio-tariff-line"), item);
            if item.prosecution == Some(true) {
                self.say(Sentence::new(Phrase("radio-tariff-prosecuted")));
            }
        }
        self.words(Phrase("radio-tariff-paid-by"), &tariff.paid_by);
        self.what(Phrase("radio-tariff-within"), tariff.within_days);
    }

    fn radio_impound(&mut self, impound: &Impound) {
        if impound.killing_forbidden == Some(true) {
            self.say(Sentence::new(Phrase("radio-impound")));
        }
        self.words(Phrase("radio-impound-kept-by"), &impound.kept_by);
        if impound.until_keep_is_paid == Some(true) {
            self.say(Sentence::new(Phrase("radio-impound-until-paid")));
        }
        self.money(Phrase("radio-impound-keep"), &impound.keep);
    }

    fn radio_raid(&mut self, raid: &RaidRecovery) {
        self.what(Phrase("radio-raid-deadline"), raid.deadline_days);
        self.words(Phrase("radio-raid-liable"), &raid.liable);
    }

    fn radio_fire(&mut self, fire: &Fire) {
        if fire.burning_forbidden == Some(true) {
            self.say(Sentence::new(Phrase("radio-fire")));
        }
        if fire.fire_breaks == Some(true) {
            self.say(Sentence::new(Phrase("radio-fire-breaks")));
        }
    }

    fn radio_tax(&mut self, tax: &Tax) {
        let on = || Value::OfFiles(tax.on.clone().unwrap_or_default());
        if !tax.is.is_empty() {
            let known = if tax.on.is_some() { Phrase("radio-tax-on") } else { Phrase("radio-tax") };
            let sentence = Sentence::new(known).with("what", money(&tax.is));
            self.say(if tax.on.is_some() { sentence.with("on", on()) } else { sentence });
        }
        self.money(Phrase("radio-tax-was"), &tax.was);
    }

    fn radio_court(&mut self, court: &Court) {
        self.words(Phrase("radio-court"), &court.form);
        self.words(Phrase("radio-court-seat"), &court.seat);
    }

    fn radio_committee(&mut self, committee: &Committee) {
        self.words(Phrase("radio-committee"), &committee.name);
        self.words(Phrase("radio-committee-area"), &committee.area);
        self.words(Phrase("radio-committee-meets"), &committee.meets);
    }

    fn radio_monitoring(&mut self, monitoring: &Monitoring) {
        self.words(Phrase("radio-monitoring"), &monitoring.by);
    }

    fn radio_security(&mut self, request: &SecurityRequest) {
        self.asked(&request.what, request.of.as_ref(), &request.places);
    }

    fn radio_services(&mut self, request: &ServiceRequest) {
        self.asked(&request.what, request.of.as_ref(), &request.places);
    }

    /// A request is not a promise: whoever hears it must not wait for what nobody granted.
    fn asked(&mut self, what: &[String], of: Option<&String>, places: &[String]) {
        self.words(Phrase("radio-request"), what);
        if what.is_empty() {
            return;
        }
        self.words(Phrase("radio-request-of"), of);
        self.words(Phrase("radio-request-places"), places);
        self.say(Sentence::new(Phrase("radio-request-only")));
    }

    fn radio_dissemination(&mut self, dissemination: &Dissemination) {
        self.words(Phrase("radio-dissemination"), &dissemination.means);
    }

    fn radio_review(&mut self, review: &Review) {
        self.what(Phrase("radio-review-when"), review.when.map(super::super::TimeOfYear::told));
        self.words(Phrase("radio-review-place"), &review.place);
    }

    fn radio_eviction(&mut self, eviction: &Eviction) {
        self.words(Phrase("radio-eviction-who"), &eviction.who);
        self.words(Phrase("radio-eviction-from"), &eviction.from);
        self.what(Phrase("radio-eviction-within"), eviction.within_days);
    }
}
