//! What is wrong with an agreement: all of it at once, each with what to do about it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::terms::{Committee, Court, RaidRecovery, Way, Width};
use super::{AddresseeKind, Agreement, Clause, Exact, Item, Money, Status, Terms};
use crate::problems::{Gravity, Problem};

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
    fn doubt(&mut self, message: impl Into<String>, remedy: &str) {
        let problem = Problem::of_file(Gravity::Doubtful, self.file, message, remedy);
        self.found.push(problem.at(self.agreement.id.clone(), None));
    }

    fn of_clause(&mut self, clause: &Clause, message: impl AsRef<str>, remedy: &str) {
        self.doubt(format!("clause {}: {}", clause.id, message.as_ref()), remedy);
    }

    fn head(&mut self) {
        let Agreement { id, title, dates, revises, .. } = self.agreement;
        if title.trim().is_empty() {
            self.doubt("the agreement has no title", "write what people call it in \"title\"");
        }
        if dates.is_empty() {
            self.doubt("the agreement has no date", "write each date as cited, with its source, in \"dates\"");
        }
        for date in dates {
            if date.cited.trim().is_empty() && date.day.is_none() {
                self.doubt("a date is empty", "write it as the source gives it in \"cited\"");
            }
            if date.source.as_deref().is_none_or(|source| source.trim().is_empty()) {
                self.doubt(format!("the date \"{}\" has no source", date.cited), "say who gives it in \"source\"");
            }
        }
        if revises.contains(id) {
            self.doubt("the agreement revises itself", "take its own id out of \"revises\"");
        }
    }

    fn ids(&mut self) {
        let Agreement { clauses, parties, places, pending, .. } = self.agreement;
        let lists: [(&str, Vec<&str>); 4] = [
            ("clause", clauses.iter().map(|one| one.id.as_str()).collect()),
            ("party", parties.iter().map(|one| one.id.as_str()).collect()),
            ("place", places.iter().map(|one| one.id.as_str()).collect()),
            ("pending issue", pending.iter().map(|one| one.id.as_str()).collect()),
        ];
        for (what, ids) in lists {
            let mut seen = BTreeSet::new();
            for id in ids {
                if id.trim().is_empty() {
                    self.doubt(format!("a {what} has no id"), "give it one, and keep it: others refer to it");
                } else if !seen.insert(id) {
                    self.doubt(format!("more than one {what} has the id {id}"), "give each an id of its own");
                }
            }
        }
    }

    fn signatures(&mut self) {
        let signing: Vec<Option<bool>> = self.agreement.parties.iter().map(|party| party.signed).collect();
        let (some_did, some_did_not) = (signing.contains(&Some(true)), signing.contains(&Some(false)));
        let contradiction = match self.agreement.status {
            Some(Status::Signed) if some_did_not => "it is called signed, but a party did not sign",
            Some(Status::NotSigned) if some_did => "it is called not signed, but a party signed",
            Some(Status::PartiallySigned) if !signing.is_empty() && !signing.contains(&None) && some_did != some_did_not => {
                "it is called partially signed, but all parties did the same"
            }
            _ => return,
        };
        self.doubt(contradiction, "put its \"status\" or what is said of the parties right");
    }

    fn clause(&mut self, clause: &Clause) {
        self.who(clause);
        if let Some(validity) = &clause.validity
            && validity.from.zip(validity.to).is_some_and(|(from, to)| to < from)
        {
            self.of_clause(clause, "it ends before it begins", "exchange \"from\" and \"to\" of its \"validity\"");
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
                self.of_clause(
                    clause,
                    format!("its terms ({word}) cannot be read and are kept as they stand"),
                    "put them right, or use free terms",
                );
            }
            _ => {}
        }
    }

    /// Whom it binds, who is asked, and who does not stand by it.
    fn who(&mut self, clause: &Clause) {
        let agreement = self.agreement;
        for reservation in &clause.reservations {
            if reservation.party.trim().is_empty() {
                self.of_clause(clause, "a reservation is nobody's", "say which party makes it in \"party\"");
            } else if agreement.party(&reservation.party).is_none() {
                self.of_clause(clause, format!("a reservation is of \"{}\", who is no party", reservation.party), "use the id of a party");
            }
        }
        let Some(addressee) = &clause.addressee else { return };
        for party in addressee.parties.iter().filter(|party| agreement.party(party).is_none()) {
            self.of_clause(clause, format!("it binds \"{party}\", who is no party"), "use the id of a party");
        }
        if addressee.kind == Some(AddresseeKind::RequestToAuthority) && addressee.authority.is_none() {
            self.of_clause(clause, "it asks something of an authority but does not say of which", "write the \"authority\"");
        }
    }

    fn way(&mut self, clause: &Clause, way: &Way) {
        for line in way.lines.iter().filter(|line| self.agreement.place(line).is_none()) {
            self.of_clause(clause, format!("its line \"{line}\" is no place of the agreement"), "draw the place, or use the id of one");
        }
        let turned = |min: Option<u32>, max: Option<u32>| min.zip(max).is_some_and(|(min, max)| max < min);
        if way.widths.iter().any(|Width { min_m, max_m, .. }| turned(*min_m, *max_m)) {
            self.of_clause(clause, "a width ends below where it begins", "exchange \"min_m\" and \"max_m\"");
        }
        if turned(way.marks_every_min_m, way.marks_every_max_m) {
            self.of_clause(clause, "the way between two marks ends below where it begins", "exchange the two");
        }
    }

    fn tariff(&mut self, clause: &Clause, items: &[Item]) {
        let mut seen = BTreeSet::new();
        for item in items {
            if !seen.insert(&item.id) {
                self.of_clause(
                    clause,
                    format!("more than one line of the tariff has the id \"{}\"", item.id),
                    "give each an id of its own",
                );
            }
            if !item.says_what_is_owed() && item.prosecution != Some(true) {
                self.of_clause(
                    clause,
                    format!("the line \"{}\" does not say what is owed", item.id),
                    "ask at the next meeting; until then it is unknown",
                );
            }
            self.money(clause, &item.money);
        }
    }

    fn committee(&mut self, clause: &Clause, committee: &Committee) {
        let members = committee.members.or_else(|| committee.members_each_side?.checked_mul(2));
        for (who, least) in [("women", committee.women_min), ("youth", committee.youth_min)] {
            if let Some((least, members)) = least.zip(members).filter(|(least, members)| least > members) {
                self.of_clause(clause, format!("at least {least} {who} of {members} members"), "put one of the two right");
            }
        }
    }

    fn court(&mut self, clause: &Clause, court: &Court) {
        let members = court.members_each_side.and_then(|each| each.checked_mul(2));
        if let Some((quorum, members)) = court.quorum.zip(members).filter(|(quorum, members)| quorum > members) {
            self.of_clause(clause, format!("a quorum of {quorum} in a court of {members}"), "put one of the two right");
        }
    }

    fn raid(&mut self, clause: &Clause, raid: &RaidRecovery) {
        let number = |count: &Option<super::Count>| count.as_ref().and_then(|count| count.number);
        if let Some((returned, of)) = number(&raid.returned).zip(number(&raid.of)).filter(|(returned, of)| returned > of) {
            self.of_clause(clause, format!("{returned} returned of {of}"), "put one of the two right");
        }
    }

    fn money<'a>(&mut self, clause: &Clause, amounts: impl IntoIterator<Item = &'a Money>) {
        for money in amounts {
            if money.currency.trim().is_empty() {
                self.of_clause(clause, "an amount names no currency", "write its code, such as SSP");
            }
            if let Some(Exact(amount)) = money.amount.filter(|amount| amount.0 < Decimal::ZERO) {
                self.of_clause(clause, format!("{} {amount} is less than nothing", money.currency), "put it right");
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
        let told: Vec<String> = problems(&agreement, "agreements.json").into_iter().map(|problem| problem.message).collect();
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
                "more than one clause has the id c",
                "clause c: a reservation is nobody's",
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
                "clause 1: at least 7 women of 6 members",
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
