//! What is wrong with an agreement: all of it at once, each with what to do about it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::terms::{Committee, Court, RaidRecovery, Way, Width};
use super::{AddresseeKind, Agreement, Clause, Item, Money, Status, Terms};
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, Sentence, told};

/// The problems of an agreement that stands in a file.
#[must_use]
pub fn problems(agreement: &Agreement, file: &str) -> Vec<Problem> {
    let mut check = Check { agreement, file, found: Vec::new() };
    check.head();
    check.ids();
    check.signatures();
    for clause in &agreement.clauses {
        check.clause(clause);
    }
    check.found
}

struct Check<'a> {
    agreement: &'a Agreement,
    file: &'a str,
    found: Vec<Problem>,
}

impl Check<'_> {
    /// What is wrong with the agreement; its remedy stands beside its text.
    fn doubt(&mut self, message: Sentence, remedy: Phrase) {
        let problem = Problem::of_file(Gravity::Doubtful, self.file, message, remedy);
        self.found.push(problem.at(self.agreement.id.clone(), None));
    }

    /// What is wrong with one of its clauses.
    fn of_clause(&mut self, clause: &Clause, message: Sentence, remedy: Phrase) {
        self.doubt(told!("problem-of-clause", clause = &clause.id, what = message), remedy);
    }

    fn head(&mut self) {
        let Agreement { id, title, dates, revises, .. } = self.agreement;
        if title.trim().is_empty() {
            self.doubt(told!("problem-agreement-title"), Phrase("problem-agreement-title.remedy"));
        }
        if dates.is_empty() {
            self.doubt(told!("problem-agreement-no-date"), Phrase("problem-agreement-no-date.remedy"));
        }
        for date in dates {
            if date.cited.trim().is_empty() && date.day.is_none() {
                self.doubt(told!("problem-agreement-empty-date"), Phrase("problem-agreement-empty-date.remedy"));
            }
            if date.source.as_deref().is_none_or(|source| source.trim().is_empty()) {
                self.doubt(told!("problem-agreement-date-source", date = &date.cited), Phrase("problem-agreement-date-source.remedy"));
            }
        }
        if revises.contains(id) {
            self.doubt(told!("problem-agreement-itself"), Phrase("problem-agreement-itself.remedy"));
        }
    }

    fn ids(&mut self) {
        let Agreement { clauses, parties, places, pending, .. } = self.agreement;
        let lists: [(Phrase, Vec<&str>); 4] = [
            (Phrase("agreed-thing-clause"), clauses.iter().map(|one| one.id.as_str()).collect()),
            (Phrase("agreed-thing-party"), parties.iter().map(|one| one.id.as_str()).collect()),
            (Phrase("agreed-thing-place"), places.iter().map(|one| one.id.as_str()).collect()),
            (Phrase("agreed-thing-pending"), pending.iter().map(|one| one.id.as_str()).collect()),
        ];
        for (what, ids) in lists {
            let mut seen = BTreeSet::new();
            for id in ids {
                if id.trim().is_empty() {
                    self.doubt(told!("problem-agreement-thing-id", what = what), Phrase("problem-agreement-thing-id.remedy"));
                } else if !seen.insert(id) {
                    self.doubt(told!("problem-agreement-same-thing", what = what, id = id), Phrase("problem-agreement-same-thing.remedy"));
                }
            }
        }
    }

    fn signatures(&mut self) {
        let signing: Vec<Option<bool>> = self.agreement.parties.iter().map(|party| party.signed).collect();
        let (some_did, some_did_not) = (signing.contains(&Some(true)), signing.contains(&Some(false)));
        let contradiction = match self.agreement.status {
            Some(Status::Signed) if some_did_not => told!("problem-agreement-signed"),
            Some(Status::NotSigned) if some_did => told!("problem-agreement-not-signed"),
            Some(Status::PartiallySigned) if !signing.is_empty() && !signing.contains(&None) && some_did != some_did_not => {
                told!("problem-agreement-partially")
            }
            _ => return,
        };
        self.doubt(contradiction, Phrase("problem-agreement-signatures-remedy"));
    }

    fn clause(&mut self, clause: &Clause) {
        self.who(clause);
        if let Some(validity) = &clause.validity
            && validity.from.zip(validity.to).is_some_and(|(from, to)| to < from)
        {
            self.of_clause(clause, told!("problem-agreement-turned"), Phrase("problem-agreement-turned.remedy"));
        }
        match &clause.terms {
            Terms::Route(way) => self.way(clause, way),
            Terms::Tariff(tariff) => self.tariff(clause, &tariff.items),
            Terms::Committee(committee) => self.committee(clause, committee),
            Terms::Court(court) => self.court(clause, court),
            Terms::RaidRecovery(raid) => self.raid(clause, raid),
            Terms::WaterRule(rule) => self.money(clause, &rule.fee),
            Terms::Impound(impound) => self.money(clause, &impound.keep),
            Terms::Tax(tax) => self.money(clause, tax.was.iter().chain(&tax.is)),
            Terms::ServiceRequest(request) => self.money(clause, &request.ceiling),
            Terms::Unknown(_) => {
                let word = clause.terms.word().to_owned();
                self.of_clause(clause, told!("problem-agreement-terms", word = word), Phrase("problem-agreement-terms.remedy"));
            }
            _ => {}
        }
    }

    /// Whom it binds, who is asked, and who does not stand by it.
    fn who(&mut self, clause: &Clause) {
        let agreement = self.agreement;
        for reservation in &clause.reservations {
            if reservation.party.trim().is_empty() {
                self.of_clause(clause, told!("problem-agreement-nobody"), Phrase("problem-agreement-nobody.remedy"));
            } else if agreement.party(&reservation.party).is_none() {
                self.of_clause(
                    clause,
                    told!("problem-agreement-reservation", party = &reservation.party),
                    Phrase("problem-agreement-reservation.remedy"),
                );
            }
        }
        let Some(addressee) = &clause.addressee else { return };
        for party in addressee.parties.iter().filter(|party| agreement.party(party).is_none()) {
            self.of_clause(clause, told!("problem-agreement-binds", party = party), Phrase("problem-agreement-binds.remedy"));
        }
        if addressee.kind == Some(AddresseeKind::RequestToAuthority) && addressee.authority.is_none() {
            self.of_clause(clause, told!("problem-agreement-authority"), Phrase("problem-agreement-authority.remedy"));
        }
    }

    fn way(&mut self, clause: &Clause, way: &Way) {
        for line in way.lines.iter().filter(|line| self.agreement.place(line).is_none()) {
            self.of_clause(clause, told!("problem-agreement-line", line = line), Phrase("problem-agreement-line.remedy"));
        }
        let turned = |min: Option<u32>, max: Option<u32>| min.zip(max).is_some_and(|(min, max)| max < min);
        if way.widths.iter().any(|Width { min_m, max_m, .. }| turned(*min_m, *max_m)) {
            self.of_clause(clause, told!("problem-agreement-width"), Phrase("problem-agreement-width.remedy"));
        }
        if turned(way.marks_every_min_m, way.marks_every_max_m) {
            self.of_clause(clause, told!("problem-agreement-marks"), Phrase("problem-agreement-marks.remedy"));
        }
    }

    fn tariff(&mut self, clause: &Clause, items: &[Item]) {
        let mut seen = BTreeSet::new();
        for item in items {
            if !seen.insert(&item.id) {
                self.of_clause(clause, told!("problem-agreement-same-item", item = &item.id), Phrase("problem-agreement-same-item.remedy"));
            }
            if !item.says_what_is_owed() && item.prosecution != Some(true) {
                self.of_clause(clause, told!("problem-agreement-item", item = &item.id), Phrase("problem-agreement-item.remedy"));
            }
            self.money(clause, &item.money);
        }
    }

    fn committee(&mut self, clause: &Clause, committee: &Committee) {
        let members = committee.members.or_else(|| committee.members_each_side?.checked_mul(2));
        for (who, least) in [(Phrase("agreed-women"), committee.women_min), (Phrase("agreed-youth"), committee.youth_min)] {
            if let Some((least, members)) = least.zip(members).filter(|(least, members)| least > members) {
                self.of_clause(
                    clause,
                    told!("problem-agreement-members", who = who, least = least, members = members),
                    Phrase("problem-agreement-members.remedy"),
                );
            }
        }
    }

    fn court(&mut self, clause: &Clause, court: &Court) {
        let members = court.members_each_side.and_then(|each| each.checked_mul(2));
        if let Some((quorum, members)) = court.quorum.zip(members).filter(|(quorum, members)| quorum > members) {
            self.of_clause(
                clause,
                told!("problem-agreement-quorum", quorum = quorum, members = members),
                Phrase("problem-agreement-quorum.remedy"),
            );
        }
    }

    fn raid(&mut self, clause: &Clause, raid: &RaidRecovery) {
        let number = |count: &Option<super::Count>| count.as_ref().and_then(|count| count.number);
        if let Some((returned, of)) = number(&raid.returned).zip(number(&raid.of)).filter(|(returned, of)| returned > of) {
            self.of_clause(
                clause,
                told!("problem-agreement-returned", returned = returned, of = of),
                Phrase("problem-agreement-returned.remedy"),
            );
        }
    }

    fn money<'a>(&mut self, clause: &Clause, amounts: impl IntoIterator<Item = &'a Money>) {
        for money in amounts {
            if money.currency.trim().is_empty() {
                self.of_clause(clause, told!("problem-agreement-currency"), Phrase("problem-agreement-currency.remedy"));
            }
            if money.amount.is_some_and(|amount| amount.0 < Decimal::ZERO) {
                self.of_clause(
                    clause,
                    told!("problem-agreement-negative", money = money.told()),
                    Phrase("problem-agreement-negative.remedy"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(agreement: &str, expected: &[&str]) {
        let agreement: Agreement = serde_json::from_str(agreement).unwrap();
        let told: Vec<String> = problems(&agreement, "agreements.json").into_iter().map(|problem| problem.message.to_string()).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn what_leads_nowhere_and_what_is_empty_is_told() {
        check(
            r#"{"id":"a","revises":["a"],"dates":[{"cited":" "}],"clauses":[
                {"id":"c","terms":{"kind":"free"},"reservations":[{"party":""},{"party":"x"}],"addressee":{"kind":"request to authority","parties":["y"]}},
                {"id":"c","terms":{"kind":"weapons","guns_forbidden":"often"}}]}"#,
            &[
                "the agreement has no title",
                "a date is empty",
                "the date \" \" has no source",
                "the agreement revises itself",
                "several have the id c: clause",
                "clause c: a reservation is nobody’s",
                "clause c: a reservation is of \"x\", who is no party",
                "clause c: it binds \"y\", who is no party",
                "clause c: it asks something of an authority but does not say of which",
                "clause c: its terms (weapons) cannot be read and are kept as they stand",
            ],
        );
    }

    #[test]
    fn numbers_that_cannot_be_are_told() {
        check(
            r#"{"id":"a","title":"A","status":"signed","dates":[{"cited":"2016","source":"s"}],"parties":[{"id":"p","unit":"P","signed":false}],"clauses":[
                {"id":"1","terms":{"kind":"committee","members_each_side":3,"women_min":7}},
                {"id":"2","terms":{"kind":"court","members_each_side":2,"quorum":5}},
                {"id":"3","terms":{"kind":"raid_recovery","returned":{"number":9},"of":{"number":8}}},
                {"id":"4","terms":{"kind":"route","lines":["l"],"widths":[{"min_m":20,"max_m":15}]}},
                {"id":"5","terms":{"kind":"tariff","items":[{"id":"i","money":[{"currency":"","amount":"-1"}]},{"id":"j"}]}},
                {"id":"6","terms":{"kind":"free"},"validity":{"from":"2026-02-01","to":"2026-01-01"}}]}"#,
            &[
                "it is called signed, but a party did not sign",
                "clause 1: women: at least 7 of 6 members",
                "clause 2: a quorum of 5 in a court of 4",
                "clause 3: 9 returned of 8",
                "clause 4: its line \"l\" is no place of the agreement",
                "clause 4: a width ends below where it begins",
                "clause 5: an amount names no currency",
                "clause 5:  -1 is less than nothing",
                "clause 5: the line \"j\" does not say what is owed",
                "clause 6: it ends before it begins",
            ],
        );
    }
}
