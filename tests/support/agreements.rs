//! Random agreements, and mutated files of them.

use murhal::agreed::Agreement;
use murhal::measure::Chance;
use serde_json::{Map, Value, json};

/// Draws agreements by a seed.
pub(crate) struct Drawer {
    chance: Chance,
}

const KINDS: [&str; 21] = [
    "season",
    "permit",
    "route",
    "entry_point",
    "camp_siting",
    "water_rule",
    "weapons",
    "tariff",
    "impound",
    "raid_recovery",
    "fire",
    "tax",
    "court",
    "committee",
    "monitoring",
    "security_request",
    "service_request",
    "dissemination",
    "review",
    "eviction",
    "free",
];
const MARKS: [&str; 3] = ["public", "partners", "internal"];

impl Drawer {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self { chance: Chance::seeded(seed) }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small numbers")]
    pub(crate) fn below(&mut self, number: usize) -> usize {
        (self.chance.between(0.0, number as f64) as usize).min(number.saturating_sub(1))
    }

    fn maybe(&mut self) -> bool {
        self.below(2) == 0
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    /// Adds a member, half of the times.
    fn put(&mut self, members: &mut Map<String, Value>, key: &str, value: Value) {
        if self.maybe() {
            members.insert(key.to_owned(), value);
        }
    }

    fn amount(&mut self) -> Value {
        let amount = format!("{}.{:02}", self.below(1_000_000), self.below(100));
        if self.maybe() { json!({ "currency": "SSP", "amount": amount }) } else { json!({ "currency": "SDG" }) }
    }

    fn position(&mut self) -> Value {
        let mut degrees = |from: f64, to: f64| (self.chance.between(from, to) * 1e7).round() / 1e7;
        json!([degrees(-180.0, 180.0), degrees(-80.0, 80.0)])
    }

    fn drawn(&mut self) -> Value {
        let positions: Vec<Value> = (0..2 + self.below(4)).map(|_| self.position()).collect();
        match self.below(4) {
            0 => json!({ "type": "Point", "coordinates": positions[0] }),
            1 => json!({ "type": "LineString", "coordinates": positions }),
            2 => json!({ "type": "MultiLineString", "coordinates": [positions] }),
            _ => {
                let (lon, lat) = (i32::try_from(self.below(100)).unwrap_or(0), i32::try_from(self.below(60)).unwrap_or(0));
                // Against the clock, as it is written.
                json!({ "type": "Polygon", "coordinates": [[[lon, lat], [lon + 1, lat], [lon + 1, lat + 1], [lon, lat]]] })
            }
        }
    }

    fn terms(&mut self, places: &[String]) -> Value {
        let kind = self.of(&KINDS);
        let mut terms = Map::new();
        terms.insert("kind".to_owned(), kind.into());
        let place = if places.is_empty() { "somewhere".to_owned() } else { places[self.below(places.len())].clone() };
        let (number, amount) = (self.below(1_000), self.amount());
        let of_kind: Vec<(&str, Value)> = match kind {
            "season" => {
                vec![("entry", json!({ "trigger": "rain", "from": "01-15" })), ("exit", json!({ "to": "04" })), ("herds", json!(["Rek"]))]
            }
            "permit" => vec![("documents", json!(["herder booklet"])), ("in_advance", json!(true)), ("names", json!(["herd"]))],
            "route" => {
                vec![("form", json!("corridor")), ("lines", json!([place])), ("widths", json!([{ "class": "principal", "min_m": number }]))]
            }
            "entry_point" => vec![("places", json!([place])), ("report_to", json!("chiefs"))],
            "camp_siting" => vec![("sites", json!([place])), ("distance_m", json!(number)), ("away_from", json!(["fields"]))],
            "water_rule" => vec![("points", json!([place])), ("head_cap", json!(number)), ("fee", json!([amount]))],
            "weapons" => vec![("guns_forbidden", json!(true)), ("access_if_unarmed", json!(false)), ("disarmed_by", json!("government"))],
            "tariff" => vec![(
                "items",
                json!([{ "id": "i", "offence": "death", "animals": [{ "class": "bull", "number": number }], "money": [amount], "taken_times": "2.5" }]),
            )],
            "impound" => vec![("killing_forbidden", json!(true)), ("keep", json!([amount]))],
            "raid_recovery" => vec![("deadline_days", json!(3)), ("sought", json!({ "number": number, "exactness": "about" }))],
            "fire" => vec![("burning_forbidden", json!(true)), ("break_width_m", json!(number))],
            "tax" => vec![("on", json!("pasture")), ("was", json!([amount.clone()])), ("is", json!([amount]))],
            "court" => vec![("form", json!("mobile court")), ("quorum", json!(number))],
            "committee" => vec![("members", json!(number)), ("women_min", json!(1)), ("meets", json!("weekly"))],
            "monitoring" => vec![("places", json!([place])), ("means", json!(["patrols"]))],
            "security_request" | "service_request" => vec![("places", json!([place])), ("what", json!(["hafir"]))],
            "dissemination" => vec![("copies", json!(number)), ("not_reached", json!([place]))],
            "review" => vec![("when", json!("05")), ("year", json!(2027))],
            "eviction" => vec![("from", json!([place])), ("within_days", json!(7))],
            _ => vec![("about", json!("salt"))],
        };
        for (key, value) in of_kind {
            self.put(&mut terms, key, value);
        }
        self.put(&mut terms, "of_a_later_version", json!({ "a": [1, null, "x"] }));
        terms.into()
    }

    fn clause(&mut self, id: String, places: &[String]) -> Value {
        let mut clause = Map::new();
        clause.insert("id".to_owned(), id.into());
        clause.insert("terms".to_owned(), self.terms(places));
        let mark = self.of(&MARKS);
        self.put(&mut clause, "sensitivity", mark.into());
        self.put(&mut clause, "texts", json!({ "fr": "Un « texte » de leur main.", "din": "\u{25b}\u{14b}" }));
        self.put(&mut clause, "validity", json!({ "from": "2026-11-01", "words": "until the rains" }));
        self.put(&mut clause, "addressee", json!({ "kind": "request to authority", "authority": "government" }));
        self.put(&mut clause, "reservations", json!([{ "party": "p", "texts": { "en": "we ask for time" } }]));
        self.put(&mut clause, "status", json!("agreed by the elders"));
        let scoped = places.first().map_or("all", String::as_str);
        self.put(&mut clause, "scope", json!([{ "kind": "place", "id": scoped }]));
        self.put(&mut clause, "seen_by", json!(["x", 3]));
        clause.into()
    }

    /// An agreement; whatever is internal in it bears `SECRET` in all of its texts.
    pub(crate) fn agreement(&mut self, id: &str) -> Agreement {
        let names: Vec<String> = (0..self.below(4)).map(|number| format!("place-{number}")).collect();
        let places: Vec<Value> = names.iter().map(|name| self.place(name)).collect();
        let clauses: Vec<Value> = (0..self.below(6)).map(|number| self.clause(format!("c{number}"), &names)).collect();
        let mut agreement = Map::new();
        for (key, value) in [("id", json!(id)), ("title", json!("A text")), ("clauses", json!(clauses)), ("places", json!(places))] {
            agreement.insert(key.to_owned(), value);
        }
        self.put(&mut agreement, "kind", json!("joint agreement"));
        self.put(&mut agreement, "status", json!("partially signed"));
        self.put(&mut agreement, "dates", json!([{ "cited": "late 2026", "source": "radio" }, { "cited": "", "day": "2026-11-24" }]));
        self.put(&mut agreement, "parties", json!([{ "id": "p", "unit": "Tonj", "role": "migrant", "signed": false }]));
        self.put(&mut agreement, "pending", json!([{ "id": "q", "texts": { "en": "the dam" }, "sensitivity": "internal" }]));
        let mark = self.of(&MARKS);
        self.put(&mut agreement, "sensitivity", mark.into());
        self.put(&mut agreement, "of_a_later_version", json!(12));
        serde_json::from_value(agreement.into()).expect("made to be read")
    }

    fn place(&mut self, id: &str) -> Value {
        let mut place = Map::new();
        place.insert("id".to_owned(), id.into());
        let (drawn, kind, mark) = (self.drawn(), self.of(&["corridor", "gate", "water point", "no-go zone", "salt lick"]), self.of(&MARKS));
        for (key, value) in [("drawn", drawn), ("kind", kind.into()), ("name", json!("Somewhere")), ("sensitivity", mark.into())] {
            self.put(&mut place, key, value);
        }
        self.put(&mut place, "width_m", json!(100));
        self.put(&mut place, "coarse_for", json!("public"));
        self.put(&mut place, "depth", json!(4.25));
        place.into()
    }

    /// The text with one thing spoilt: bytes changed, cut or doubled, a member renamed, a value of another kind.
    pub(crate) fn spoilt(&mut self, text: &[u8]) -> Vec<u8> {
        let mut spoilt = text.to_vec();
        let at = self.below(text.len());
        match self.below(6) {
            0 => spoilt.truncate(at),
            1 => spoilt[at] = u8::try_from(self.below(256)).unwrap_or(0),
            2 => drop(spoilt.remove(at)),
            3 => spoilt.splice(at..at, text[at..(at + 40).min(text.len())].iter().copied()).for_each(drop),
            _ => spoilt = self.spoilt_value(text),
        }
        spoilt
    }

    fn spoilt_value(&mut self, text: &[u8]) -> Vec<u8> {
        let Ok(mut document) = serde_json::from_slice::<Value>(text) else { return text.to_vec() };
        let mut place = &mut document;
        for _ in 0..=self.below(9) {
            if place.as_object().is_some_and(|members| !members.is_empty()) {
                let members = place.as_object_mut().expect("just asked");
                let number = self.below(members.len());
                place = members.iter_mut().nth(number).expect("below its number").1;
            } else if place.as_array().is_some_and(|list| !list.is_empty()) {
                let list = place.as_array_mut().expect("just asked");
                let number = self.below(list.len());
                place = &mut list[number];
            }
        }
        *place = [json!(null), json!(-1), json!("quite something else"), json!([]), json!({ "a": 1 }), json!(1e300), json!(true)]
            [self.below(7)]
        .clone();
        document.to_string().into_bytes()
    }
}
