//! The text of a clause, made of its terms in any language. Where people wrote a text of their own in a language, that one
//! stands. What the terms do not give is left out, and never said as if it were agreed.

mod orders;
mod radio;
mod rules;

use super::amounts::TimeOfYear;
use super::terms::Bound;
use super::{AddresseeKind, Agreement, Clause, Money, Scope, ScopeKind, Terms, Validity};
use crate::words::{Language, Phrase, Sentence, Value};

pub use radio::radio;

/// The text of a clause in a language: as people wrote it, else as its terms say.
#[must_use]
pub fn text(agreement: &Agreement, clause: &Clause, language: Language) -> String {
    let written = clause.texts.get(language.code());
    written.cloned().unwrap_or_else(|| generated(agreement, clause, language))
}

/// The text that the terms of a clause make in a language, whatever people wrote.
#[must_use]
pub fn generated(agreement: &Agreement, clause: &Clause, language: Language) -> String {
    joined(&told(agreement, clause), language)
}

/// Sentences in a language, one after another.
pub(super) fn joined(sentences: &[Sentence], language: Language) -> String {
    sentences.iter().map(|sentence| sentence.say(language)).collect::<Vec<_>>().join(" ")
}

/// What the terms of a clause say, sentence by sentence, with whom it binds, where and when it holds and who does not stand
/// by it.
#[must_use]
pub fn told(agreement: &Agreement, clause: &Clause) -> Vec<Sentence> {
    let mut says = Says { agreement, said: Vec::new() };
    says.request(clause);
    let before = says.said.len();
    says.terms(&clause.terms);
    if says.said.len() == before {
        says.say(Sentence::new(Phrase("clause-nothing-said")).with("kind", kind(&clause.terms)));
    }
    says.scope(&clause.scope);
    if let Some(validity) = &clause.validity {
        says.validity(validity);
    }
    says.reservations(clause);
    says.said
}

/// What a kind of terms is called.
#[must_use]
pub fn kind(terms: &Terms) -> Value {
    let phrase = match terms {
        Terms::Season(_) => Phrase("clause-kind-season"),
        Terms::Permit(_) => Phrase("clause-kind-permit"),
        Terms::Route(_) => Phrase("clause-kind-route"),
        Terms::EntryPoint(_) => Phrase("clause-kind-entry-point"),
        Terms::CampSiting(_) => Phrase("clause-kind-camp-siting"),
        Terms::WaterRule(_) => Phrase("clause-kind-water-rule"),
        Terms::Weapons(_) => Phrase("clause-kind-weapons"),
        Terms::Tariff(_) => Phrase("clause-kind-tariff"),
        Terms::Impound(_) => Phrase("clause-kind-impound"),
        Terms::RaidRecovery(_) => Phrase("clause-kind-raid-recovery"),
        Terms::Fire(_) => Phrase("clause-kind-fire"),
        Terms::Tax(_) => Phrase("clause-kind-tax"),
        Terms::Court(_) => Phrase("clause-kind-court"),
        Terms::Committee(_) => Phrase("clause-kind-committee"),
        Terms::Monitoring(_) => Phrase("clause-kind-monitoring"),
        Terms::SecurityRequest(_) => Phrase("clause-kind-security-request"),
        Terms::ServiceRequest(_) => Phrase("clause-kind-service-request"),
        Terms::Dissemination(_) => Phrase("clause-kind-dissemination"),
        Terms::Review(_) => Phrase("clause-kind-review"),
        Terms::Eviction(_) => Phrase("clause-kind-eviction"),
        Terms::Free(free) => return free.about.clone().map_or(Phrase("clause-kind-free").into(), Value::OfFiles),
        Terms::Unknown(_) => return Value::Text(terms.word().to_owned()),
    };
    phrase.into()
}

/// Sentences as they are gathered.
struct Says<'a> {
    agreement: &'a Agreement,
    said: Vec<Sentence>,
}

impl Says<'_> {
    fn say(&mut self, sentence: Sentence) {
        self.said.push(sentence);
    }

    /// A sentence with one value, where that is known.
    fn what(&mut self, phrase: Phrase, what: Option<impl Into<Value>>) {
        if let Some(what) = what {
            self.say(Sentence::new(phrase).with("what", what));
        }
    }

    /// A sentence with the words of the files in one place, where there are any.
    fn words<'w>(&mut self, phrase: Phrase, words: impl IntoIterator<Item = &'w String>) {
        let list: Vec<Value> = words.into_iter().map(|word| Value::OfFiles(self.agreement.place_name(word).to_owned())).collect();
        self.what(phrase, (!list.is_empty()).then_some(Value::List(list)));
    }

    /// A sentence with amounts of money in one place, where there are any.
    fn money(&mut self, phrase: Phrase, amounts: &[Money]) {
        self.what(phrase, (!amounts.is_empty()).then(|| money(amounts)));
    }

    /// One sentence where it is so, another where it is not, and none where that is unknown.
    fn whether(&mut self, is_so: Option<bool>, yes: Phrase, no: Phrase) {
        if let Some(is_so) = is_so {
            self.say(Sentence::new(if is_so { yes } else { no }));
        }
    }

    fn terms(&mut self, terms: &Terms) {
        match terms {
            Terms::Season(season) => self.season(season),
            Terms::Permit(permit) => self.permit(permit),
            Terms::Route(way) => self.way(way),
            Terms::EntryPoint(point) => self.entry_point(point),
            Terms::CampSiting(siting) => self.camp_siting(siting),
            Terms::WaterRule(rule) => self.water_rule(rule),
            Terms::Weapons(weapons) => self.weapons(weapons),
            Terms::Tariff(tariff) => self.tariff(tariff),
            Terms::Impound(impound) => self.impound(impound),
            Terms::RaidRecovery(raid) => self.raid(raid),
            Terms::Fire(fire) => self.fire(fire),
            Terms::Tax(tax) => self.tax(tax),
            Terms::Court(court) => self.court(court),
            Terms::Committee(committee) => self.committee(committee),
            Terms::Monitoring(monitoring) => self.monitoring(monitoring),
            Terms::SecurityRequest(request) => self.security_request(request),
            Terms::ServiceRequest(request) => self.service_request(request),
            Terms::Dissemination(dissemination) => self.dissemination(dissemination),
            Terms::Review(review) => self.review(review),
            Terms::Eviction(eviction) => self.eviction(eviction),
            Terms::Free(_) | Terms::Unknown(_) => {}
        }
    }

    fn request(&mut self, clause: &Clause) {
        let Some(addressee) = &clause.addressee else { return };
        if addressee.kind == Some(AddresseeKind::RequestToAuthority) {
            self.words(Phrase("clause-asked-of"), &addressee.authority);
        }
    }

    fn scope(&mut self, scopes: &[Scope]) {
        let places: Vec<Value> =
            scopes.iter().filter(|scope| scope.kind != Some(ScopeKind::Everywhere)).map(|scope| self.where_it_holds(scope)).collect();
        self.what(Phrase("clause-holds-where"), (!places.is_empty()).then_some(Value::List(places)));
    }

    fn where_it_holds(&self, scope: &Scope) -> Value {
        let name = self.agreement.place_name(&scope.id).to_owned();
        let ends = scope.from.as_deref().zip(scope.to.as_deref());
        match ends {
            Some((from, to)) => {
                let [from, to] = [from, to].map(|end| self.agreement.place_name(end).to_owned());
                Sentence::new(Phrase("clause-stretch")).with("route", name).with("from", from).with("to", to).into()
            }
            None => Value::Text(name),
        }
    }

    fn validity(&mut self, validity: &Validity) {
        match (validity.from, validity.to) {
            (Some(from), Some(to)) => self.say(Sentence::new(Phrase("clause-valid-between")).with("from", from).with("to", to)),
            (Some(from), None) => self.what(Phrase("clause-valid-from"), Some(from)),
            (None, Some(to)) => self.what(Phrase("clause-valid-to"), Some(to)),
            (None, None) => {}
        }
        self.what(Phrase("clause-valid-words"), validity.words.as_ref());
    }

    fn reservations(&mut self, clause: &Clause) {
        let units = clause.reservations.iter().map(|one| self.agreement.party(&one.party).map_or(&one.party, |party| &party.unit));
        let units: Vec<Value> = units.map(Value::from).collect();
        self.what(Phrase("clause-reserved-by"), (!units.is_empty()).then_some(Value::List(units)));
    }
}

/// Amounts of money, one after another.
fn money(amounts: &[Money]) -> Value {
    Value::List(amounts.iter().map(|money| money.told().into()).collect())
}

/// When one end of a season is.
fn bound(bound: &Bound) -> Option<Value> {
    let Bound { trigger, from, to, words, .. } = bound;
    let on = |time: TimeOfYear| {
        let phrase = if time.day().is_some() { Phrase("agreed-on-day") } else { Phrase("agreed-in-month") };
        Sentence::new(phrase).with("time", time.told())
    };
    let days = match (*from, *to) {
        (Some(from), Some(to)) if from == to => Some(on(from)),
        (Some(from), Some(to)) => Some(Sentence::new(Phrase("agreed-between-times")).with("from", from.told()).with("to", to.told())),
        (Some(from), None) => Some(Sentence::new(Phrase("agreed-from-time")).with("from", from.told())),
        (None, Some(to)) => Some(Sentence::new(Phrase("agreed-by-time")).with("on", on(to))),
        (None, None) => None,
    };
    let trigger = trigger.as_ref().map(|trigger| Sentence::new(Phrase("agreed-trigger")).with("trigger", trigger.called()));
    let parts = [days.map(Value::from), trigger.map(Value::from), words.clone().map(Value::Text)];
    let parts: Vec<Value> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then_some(Value::List(parts))
}
