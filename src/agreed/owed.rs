//! What is owed under a text: claims such as thirty sorghum plants and one killed heifer become lines and totals by currency
//! and class of animal. What the text does not say, or leaves to the market, is said so and never put into a number.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::amounts::exact;
use super::{Agreement, Animals, Exact, Item, Money, Terms};
use crate::words::{Phrase, Sentence, Value};

/// What somebody claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// How many units: plants, animals, people.
    pub number: u32,
    /// To what it was done: `sorghum`, `heifer`; nothing where it was done to a person.
    pub of: Option<String>,
    /// What was done; whatever the tariff knows of it where missing.
    pub offence: Option<String>,
}

/// What one claim comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// The line of the tariff: the clause's id and the item's; nothing where no line fits.
    pub item: Option<(String, String)>,
    /// Money owed.
    pub money: Vec<Money>,
    /// Animals owed.
    pub animals: Vec<Animals>,
    /// Whether it is prosecuted as well; nothing where the text does not say.
    pub prosecution: Option<bool>,
    /// What of it is not known, and why: where there is any, what is owed is more than the numbers, or another.
    pub unknown: Vec<Sentence>,
}

/// What the claims come to together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Total {
    /// Money, by currency.
    pub money: BTreeMap<String, Decimal>,
    /// Animals, by class.
    pub animals: BTreeMap<String, u64>,
    /// Whether that is all: nothing of any claim is unknown.
    pub is_whole: bool,
}

/// What is owed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Owed {
    /// One line a claim, in their order.
    pub lines: Vec<Line>,
    /// What they come to.
    pub total: Total,
}

/// What claims come to under a text. Where it speaks of what an earlier one gives, that is looked for among `others`.
#[must_use]
pub fn owed(text: &Agreement, others: &[Agreement], claims: &[Claim]) -> Owed {
    let lines: Vec<Line> = claims.iter().map(|claim| line(text, others, claim, MOST_TEXTS)).collect();
    Owed { total: total(&lines), lines }
}

/// So many texts of a lineage are gone back: enough for any, and an end where texts revise each other in a ring.
const MOST_TEXTS: usize = 32;

fn line(text: &Agreement, others: &[Agreement], claim: &Claim, texts_left: usize) -> Line {
    let Some((clause, item)) = find(text, claim) else {
        let unknown = Sentence::new(Phrase("owed-no-line")).with("text", &text.title);
        return Line { unknown: vec![unknown], ..Line::default() };
    };
    let mut line = Line { item: Some((clause.to_owned(), item.id.clone())), prosecution: item.prosecution, ..Line::default() };
    if !item.says_what_is_owed() {
        line.unknown.push(Sentence::new(Phrase("owed-not-said")).with("text", &text.title));
    }
    if item.market_price == Some(true) {
        line.unknown.push(Sentence::new(Phrase("owed-market")));
    }
    let number = Decimal::from(claim.number);
    line.add_money(item, number);
    for animals in &item.animals {
        line.add_animals(&animals.class, animals.number.map(Decimal::from), number, None);
    }
    let class = claim.of.as_deref().or(item.of.as_deref());
    if item.like_for_like == Some(true) {
        line.add_taken(class, Decimal::ONE, number, None);
    }
    if let Some(Exact(times)) = item.taken_times {
        line.add_taken(class, times, number, item.taken_plus);
    }
    if let Some(Exact(times)) = item.earlier_times {
        line.add_earlier(text, others, claim, (item, times), texts_left);
    }
    line
}

/// The line of a tariff that fits best: one of the very thing before one of its kind, and that before one of anything.
fn find<'a>(text: &'a Agreement, claim: &Claim) -> Option<(&'a str, &'a Item)> {
    let fits = |item: &Item| -> Option<u8> {
        let is_offence = claim.offence.is_none() || item.offence == claim.offence;
        let rank = match (&claim.of, &item.of) {
            (Some(claimed), Some(of)) if claimed == of => 3,
            (Some(claimed), Some(of)) if kind_of(claimed) == Some(of) => 2,
            (_, None) if claim.offence.is_some() => 1,
            (None, Some(_)) if claim.offence.is_some() => 0,
            _ => return None,
        };
        is_offence.then_some(rank)
    };
    let mut best: Option<(u8, &str, &Item)> = None;
    for clause in &text.clauses {
        let Terms::Tariff(tariff) = &clause.terms else { continue };
        for item in &tariff.items {
            if let Some(rank) = fits(item).filter(|rank| best.is_none_or(|(best, ..)| *rank > best)) {
                best = Some((rank, &clause.id, item));
            }
        }
    }
    best.map(|(_, clause, item)| (clause, item))
}

/// The kind that a class of animals is of.
fn kind_of(class: &str) -> Option<&'static str> {
    matches!(class, "cow" | "heifer" | "bull" | "ox" | "calf").then_some("cattle")
}

impl Line {
    fn add_money(&mut self, item: &Item, number: Decimal) {
        let is_either = item.money.len() > 1 && item.currencies_together != Some(true);
        let mut ways = Vec::new();
        for money in &item.money {
            match money.amount.map(|amount| amount.0.checked_mul(number)) {
                None => self.unknown.push(Sentence::new(Phrase("owed-amount-not-said")).with("currency", &money.currency)),
                Some(None) => self.unknown.push(Sentence::new(Phrase("owed-too-large"))),
                Some(amount) => ways.push(Money { currency: money.currency.clone(), amount: amount.map(Exact), ..Money::default() }),
            }
        }
        if is_either {
            let ways = Value::List(ways.iter().map(|money| money.told().into()).collect());
            let phrase =
                if item.currencies_together.is_none() { Phrase("owed-currencies-unclear") } else { Phrase("owed-either-currency") };
            self.unknown.push(Sentence::new(phrase).with("ways", ways));
        } else {
            self.money.extend(ways);
        }
    }

    /// So many animals a unit, and so many more; nothing where the text does not say how many.
    fn add_animals(&mut self, class: &str, each: Option<Decimal>, number: Decimal, more: Option<u32>) {
        let Some(each) = each else {
            self.unknown.push(Sentence::new(Phrase("owed-animals-not-said")).with("class", Value::OfFiles(class.to_owned())));
            return;
        };
        let all = each.checked_mul(number).and_then(|all| all.checked_add(Decimal::from(more.unwrap_or(0))));
        match all.filter(Decimal::is_integer).and_then(|all| all.to_u32()) {
            Some(number) => self.animals.push(Animals { class: class.to_owned(), number: Some(number), ..Animals::default() }),
            None => self.unknown.push(all.map_or_else(
                || Sentence::new(Phrase("owed-too-large")),
                |all| Sentence::new(Phrase("owed-no-whole-animals")).with("number", exact(Exact(all.normalize()))),
            )),
        }
    }

    /// Animals of the class that was taken or killed.
    fn add_taken(&mut self, class: Option<&str>, times: Decimal, number: Decimal, more: Option<u32>) {
        match class {
            Some(class) => self.add_animals(class, Some(times), number, more),
            None => self.unknown.push(Sentence::new(Phrase("owed-class-not-said"))),
        }
    }

    fn add_earlier(&mut self, text: &Agreement, others: &[Agreement], claim: &Claim, (item, times): (&Item, Decimal), texts_left: usize) {
        let earlier = item.earlier_text.as_ref().map_or(text.revises.as_slice(), std::slice::from_ref);
        let found = others.iter().filter(|other| texts_left > 0 && other.id != text.id).find(|other| earlier.contains(&other.id));
        let Some(found) = found else {
            self.unknown.push(Sentence::new(Phrase("owed-earlier-missing")).with("times", exact(Exact(times))));
            return;
        };
        let one = line(found, others, claim, texts_left - 1);
        if !one.unknown.is_empty() {
            let why = Value::List(one.unknown.into_iter().map(Value::from).collect());
            self.unknown.push(
                Sentence::new(Phrase("owed-earlier-unknown"))
                    .with("times", exact(Exact(times)))
                    .with("text", &found.title)
                    .with("why", why),
            );
        }
        for money in one.money {
            match money.amount.and_then(|amount| amount.0.checked_mul(times)) {
                Some(amount) => self.money.push(Money { amount: Some(Exact(amount)), ..money }),
                None => self.unknown.push(Sentence::new(Phrase("owed-too-large"))),
            }
        }
        for animals in one.animals {
            self.add_animals(&animals.class, animals.number.map(Decimal::from), times, None);
        }
    }

    /// What is owed, in words; nothing where no number is known.
    #[must_use]
    pub fn told(&self) -> Option<Value> {
        let money = self.money.iter().map(|money| Value::from(money.told()));
        let all: Vec<Value> = money.chain(self.animals.iter().map(|animals| animals.told().into())).collect();
        (!all.is_empty()).then_some(Value::List(all))
    }
}

fn total(lines: &[Line]) -> Total {
    let mut total = Total { is_whole: lines.iter().all(|line| line.unknown.is_empty()), ..Total::default() };
    for money in lines.iter().flat_map(|line| &line.money) {
        let sum = total.money.entry(money.currency.clone()).or_default();
        match money.amount.and_then(|amount| sum.checked_add(amount.0)) {
            Some(more) => *sum = more,
            None => total.is_whole = false,
        }
    }
    for animals in lines.iter().flat_map(|line| &line.animals) {
        *total.animals.entry(animals.class.clone()).or_default() += u64::from(animals.number.unwrap_or(0));
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn text(id: &str, revises: &str, items: &str) -> Agreement {
        let revises = if revises.is_empty() { String::new() } else { format!("\"{revises}\"") };
        let text = format!(
            r#"{{"id":"{id}","title":"Text {id}","revises":[{revises}],"clauses":[{{"id":"t","terms":{{"kind":"tariff","items":[{items}]}}}}]}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    fn claim(number: u32, of: &str, offence: &str) -> Claim {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Claim { number, of: text(of), offence: text(offence) }
    }

    const FIRST: &str = r#"{"id":"cassava","offence":"crop damage","of":"cassava","unit":"plant","money":[{"currency":"SSP","amount":"100"}]},
        {"id":"sorghum","offence":"crop damage","of":"sorghum","unit":"plant","money":[{"currency":"SSP"}]},
        {"id":"cow","offence":"killing of an animal","of":"cattle","like_for_like":true},
        {"id":"death","offence":"death","animals":[{"class":"heifer","number":21},{"class":"bull","number":20}],"money":[{"currency":"SSP","amount":"200000"}]}"#;

    #[test]
    fn numbers_are_multiplied_and_added_by_currency_and_class() {
        let owed = owed(&text("a", "", FIRST), &[], &[claim(30, "cassava", ""), claim(1, "heifer", ""), claim(2, "", "death")]);
        assert_eq!(owed.total.money["SSP"], Decimal::from(403_000));
        assert_eq!(owed.total.animals, BTreeMap::from([("heifer".to_owned(), 43), ("bull".to_owned(), 40)]));
        assert!(owed.total.is_whole);
    }

    #[test]
    fn what_the_text_does_not_say_is_never_a_number() {
        let second = r#"{"id":"sorghum","offence":"crop damage","of":"sorghum","earlier_times":"2"},{"id":"cow","offence":"killing of an animal","of":"cattle","market_price":true}"#;
        let first = text("a", "", FIRST);
        let later = text("b", "a", second);
        let claims = [claim(30, "sorghum", ""), claim(1, "heifer", ""), claim(1, "goat", "")];
        let owed = owed(&later, &[first], &claims);
        assert!(owed.total.money.is_empty() && owed.total.animals.is_empty() && !owed.total.is_whole);
        let said: Vec<String> = owed.lines.iter().flat_map(|line| &line.unknown).map(|unknown| unknown.say(Language::English)).collect();
        assert_eq!(
            said,
            [
                "2 times what Text a gives, which is not known: the text does not say how much in SSP",
                "at the price of the market, which the text does not give",
                "Text b has no line for it"
            ]
        );
    }

    #[test]
    fn twice_an_earlier_amount_is_multiplied_and_a_ring_of_texts_has_an_end() {
        let first = text("a", "b", FIRST);
        let later = text("b", "a", r#"{"id":"c","offence":"crop damage","of":"cassava","earlier_times":"2.5"}"#);
        let owed_now = owed(&later, &[first.clone(), later.clone()], &[claim(3, "cassava", "")]);
        assert_eq!(owed_now.total.money["SSP"], Decimal::from(750));
        let ring = text("a", "b", r#"{"id":"c","offence":"crop damage","of":"cassava","earlier_times":"2"}"#);
        assert!(!owed(&later, &[ring, later.clone()], &[claim(3, "cassava", "")]).total.is_whole);
    }

    #[test]
    fn double_the_stolen_animals_plus_one_and_either_of_two_currencies() {
        let items = r#"{"id":"theft","offence":"theft","taken_times":"2","taken_plus":1},
            {"id":"wound","offence":"gun wound","money":[{"currency":"SSP","amount":"10"},{"currency":"SDG","amount":"3"}],"currencies_together":false}"#;
        let owed = owed(&text("a", "", items), &[], &[claim(5, "cow", "theft"), claim(2, "", "gun wound")]);
        assert_eq!(owed.total.animals["cow"], 11);
        assert!(owed.total.money.is_empty(), "one of the two is not the sum of both");
        assert_eq!(owed.lines[1].unknown[0].say(Language::English), "either of SSP 20, SDG 6");
    }

    #[test]
    fn what_is_too_large_to_count_is_said_so() {
        let items =
            r#"{"id":"c","offence":"crop damage","of":"cassava","money":[{"currency":"SSP","amount":"79228162514264337593543950335"}]}"#;
        let owed = owed(&text("a", "", items), &[], &[claim(u32::MAX, "cassava", "")]);
        assert!(owed.total.money.is_empty() && !owed.total.is_whole);
    }
}
