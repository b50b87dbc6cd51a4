//! The form of a thing, as data: what each field is called, its unit, and what stands in it.

use crate::layers::{
    Crop, Feature, Opening, Placed as _, Route, Settlement, Standing, Stopover, StopoverPlace, Supply, WATER_KINDS, WaterPoint,
};
use crate::words::{Phrase, Value};

/// How a field is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    Text,
    /// Words on several lines.
    Words,
    /// A number.
    Number,
    /// A day of the calendar.
    Day,
    /// A day of every year, as month and day.
    DayOfYear,
    /// A month of every year, or a day of one.
    TimeOfYear,
    /// A community of the scenario, by id.
    Community,
    /// A settlement or water point, by id.
    Place,
    /// A settlement, by id.
    Settlement,
    /// A field office, by id.
    Office,
    /// A state of the maps, by id.
    State,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// One of these: the value and what people call it.
    Choice(&'static [(&'static str, Phrase)]),
}

/// A list in a form, to which entries are added and from which they are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// Its key.
    pub key: &'static str,
    /// What an entry is called.
    pub one: Phrase,
    /// What adds one.
    pub add: Phrase,
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its key; inside a list `list/number/key`.
    pub key: String,
    /// What people call it.
    pub label: Value,
    /// The unit of what stands in it; nothing where it has none.
    pub unit: Value,
    /// How it is filled.
    pub kind: FieldKind,
    /// What stands in it; empty where unknown.
    pub text: String,
}

const SENSITIVITIES: FieldKind = FieldKind::Choice(&[
    ("public", Phrase("choice-anybody")),
    ("partners", Phrase("choice-partners")),
    ("internal", Phrase("choice-internal-use")),
]);
const ROUTE_KINDS: FieldKind =
    FieldKind::Choice(&[("axis", Phrase("choice-axis-a-direction")), ("corridor", Phrase("choice-corridor-a-fixed-way"))]);
const STOPS: FieldKind = FieldKind::Choice(&[("km", Phrase("choice-at-a-kilometre")), ("place", Phrase("choice-at-a-named-place"))]);
const WATER: FieldKind = FieldKind::OneOf(&WATER_KINDS);
const OPENINGS: FieldKind = FieldKind::Choice(&[
    ("unknown", Phrase("unknown")),
    ("yearly", Phrase("choice-the-same-days-every-year")),
    ("dries", Phrase("choice-until-it-dries")),
]);
const STANDINGS: FieldKind = FieldKind::Choice(&[
    ("all_year", Phrase("choice-all-year")),
    ("yearly", Phrase("choice-the-same-days-every-year")),
    ("dated", Phrase("choice-these-dates-only")),
]);
const WAYS: FieldKind = FieldKind::Choice(&[
    ("", Phrase("unknown")),
    ("road", Phrase("word-road")),
    ("track", Phrase("word-track")),
    ("air", Phrase("word-air")),
    ("boat", Phrase("word-boat")),
    ("none", Phrase("choice-no-way")),
]);
const AIRSTRIP: FieldKind =
    FieldKind::Choice(&[("", Phrase("unknown")), ("yes", Phrase("choice-airstrip")), ("no", Phrase("choice-no-airstrip"))]);
const PRECISIONS: FieldKind = FieldKind::Choice(&[
    ("exact", Phrase("precision-exact")),
    ("near", Phrase("precision-near")),
    ("district", Phrase("choice-somewhere-in-the-district")),
]);

struct Form(Vec<Field>);

impl Form {
    fn add(&mut self, key: impl Into<String>, label: Phrase, unit: Option<Phrase>, kind: FieldKind, text: impl std::fmt::Display) {
        let unit = unit.map_or_else(Value::nothing, Value::from);
        self.0.push(Field { key: key.into(), label: label.into(), unit, kind, text: text.to_string() });
    }
}

/// The fields of a thing, in the order of the form.
#[must_use]
pub fn fields(feature: &Feature) -> Vec<Field> {
    let mut form = Form(Vec::new());
    form.add("name", Phrase("field-name"), None, FieldKind::Text, feature.name());
    match feature {
        Feature::Route(route) => route_fields(&mut form, route),
        Feature::WaterPoint(point) => water_fields(&mut form, point),
        Feature::FarmingZone(zone) => {
            form.add("community", Phrase("field-farmed-by"), None, FieldKind::Community, zone.community.as_deref().unwrap_or_default());
            zone.crops.iter().enumerate().for_each(|(number, crop)| crop_fields(&mut form, number, crop));
        }
        Feature::Settlement(settlement) => settlement_fields(&mut form, settlement),
        Feature::Incident(incident) => {
            form.add("day", Phrase("field-day"), None, FieldKind::Day, incident.day);
            form.add("within_days", Phrase("field-within-days"), Some(Phrase("unit-days")), FieldKind::Number, incident.within_days);
            form.add("kind", Phrase("field-kind"), None, FieldKind::Text, &incident.kind);
            form.add("precision", Phrase("field-place-known"), None, PRECISIONS, incident.precision.words());
            form.add("fatalities", Phrase("field-deaths"), Some(Phrase("unit-people")), FieldKind::Number, known(incident.fatalities));
        }
        Feature::NoGo(zone) => form.add("kind", Phrase("field-kind"), None, FieldKind::Text, &zone.kind),
    }
    let origin = feature.origin();
    form.add("status", Phrase("field-status"), None, FieldKind::Text, origin.status.as_deref().unwrap_or_default());
    form.add("source", Phrase("field-source"), None, FieldKind::Text, origin.source.as_deref().unwrap_or_default());
    form.add("sensitivity", Phrase("field-for"), None, SENSITIVITIES, origin.sensitivity.word());
    form.0
}

/// The lists of a thing's form.
#[must_use]
pub const fn rows(feature: &Feature) -> &'static [Rows] {
    const CAMPS: Rows = Rows { key: "stopovers", one: Phrase("entry-stopover"), add: Phrase("add-stopover") };
    const CROPS: Rows = Rows { key: "crops", one: Phrase("entry-crop"), add: Phrase("add-crop") };
    const OPEN: Rows = Rows { key: "open", one: Phrase("entry-open-season"), add: Phrase("add-open-season") };
    const USERS: Rows = Rows { key: "users", one: Phrase("entry-user"), add: Phrase("add-user") };
    const HOMES: Rows = Rows { key: "communities", one: Phrase("entry-home"), add: Phrase("add-home") };
    match feature {
        Feature::Route(_) => &[CAMPS],
        Feature::Settlement(_) => &[HOMES],
        Feature::FarmingZone(_) => &[CROPS],
        Feature::WaterPoint(_) => &[OPEN, USERS],
        _ => &[],
    }
}

fn known(number: Option<u32>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}

fn route_fields(form: &mut Form, route: &Route) {
    let returns = |day: fn(&crate::measure::DayRange) -> crate::measure::Day| {
        route.returns.as_ref().map_or_else(String::new, |days| day(days).to_string())
    };
    form.add("community", Phrase("field-herd-of"), None, FieldKind::Community, &route.community);
    form.add("kind", Phrase("field-kind"), None, ROUTE_KINDS, route.kind.word());
    form.add("herd_head", Phrase("field-herd-size"), Some(Phrase("unit-head")), FieldKind::Number, known(route.herd_head));
    form.add("half_width_m", Phrase("field-half-width"), Some(Phrase("unit-m")), FieldKind::Number, route.half_width_m);
    form.add("depart_from", Phrase("field-departs-from"), None, FieldKind::Day, route.departs.first);
    form.add("depart_to", Phrase("field-departs-until"), None, FieldKind::Day, route.departs.last);
    form.add("return_from", Phrase("field-returns-from"), None, FieldKind::Day, returns(|days| days.first));
    form.add("return_to", Phrase("field-returns-until"), None, FieldKind::Day, returns(|days| days.last));
    form.add("slowest", Phrase("field-slowest-pace"), Some(Phrase("unit-km-a-day")), FieldKind::Number, route.pace.slowest_km_per_day);
    form.add("fastest", Phrase("field-fastest-pace"), Some(Phrase("unit-km-a-day")), FieldKind::Number, route.pace.fastest_km_per_day);
    form.add("passage_days", Phrase("field-passes-one-place-in"), Some(Phrase("unit-days")), FieldKind::Number, route.passage_days);
    route.stopovers.iter().enumerate().for_each(|(number, stop)| stopover_fields(form, number, stop));
}

fn stopover_fields(form: &mut Form, number: usize, stop: &Stopover) {
    let key = |key: &str| format!("stopovers/{number}/{key}");
    match &stop.place {
        StopoverPlace::Km(km) => {
            form.add(key("where"), Phrase("field-camp"), None, STOPS, "km");
            form.add(key("km"), Phrase("field-kilometre"), Some(Phrase("unit-km")), FieldKind::Number, km);
        }
        StopoverPlace::Named(place) => {
            form.add(key("where"), Phrase("field-camp"), None, STOPS, "place");
            form.add(key("place"), Phrase("field-place"), None, FieldKind::Place, place);
        }
    }
    form.add(key("days_min"), Phrase("field-stays-at-least"), Some(Phrase("unit-days")), FieldKind::Number, stop.days_min);
    form.add(key("days_max"), Phrase("field-stays-at-most"), Some(Phrase("unit-days")), FieldKind::Number, stop.days_max);
    form.add(key("graze_radius_m"), Phrase("field-grazes-round-it"), Some(Phrase("unit-m")), FieldKind::Number, stop.graze_radius_m);
}

fn water_fields(form: &mut Form, point: &WaterPoint) {
    form.add("kind", Phrase("field-kind"), None, WATER, &point.kind);
    let (litres, head) = match point.supply {
        Supply::LitresPerDay(litres) => (litres.to_string(), String::new()),
        Supply::HeadPerDay(head) => (String::new(), head.to_string()),
        Supply::Unknown => (String::new(), String::new()),
    };
    form.add("litres", Phrase("field-supply"), Some(Phrase("unit-litres-a-day")), FieldKind::Number, litres);
    form.add("head", Phrase("field-or-serves"), Some(Phrase("unit-head-a-day")), FieldKind::Number, head);
    match &point.opening {
        Opening::Unknown => form.add("opening", Phrase("field-has-water"), None, OPENINGS, "unknown"),
        Opening::DriesOn(day) => {
            form.add("opening", Phrase("field-has-water"), None, OPENINGS, "dries");
            form.add("dry_on", Phrase("field-dry-from"), None, FieldKind::Day, day);
        }
        Opening::Yearly(ranges) => {
            form.add("opening", Phrase("field-has-water"), None, OPENINGS, "yearly");
            for (number, range) in ranges.iter().enumerate() {
                form.add(format!("open/{number}/from"), Phrase("field-open-from"), None, FieldKind::DayOfYear, range.from);
                form.add(format!("open/{number}/to"), Phrase("field-open-until"), None, FieldKind::DayOfYear, range.to);
            }
        }
    }
    for (number, user) in point.users.iter().enumerate() {
        form.add(format!("users/{number}/community"), Phrase("field-used-by"), None, FieldKind::Community, user);
    }
}

fn settlement_fields(form: &mut Form, settlement: &Settlement) {
    let Settlement { kind, population, access, meeting, .. } = settlement;
    form.add("kind", Phrase("field-kind"), None, FieldKind::Text, kind);
    form.add("population", Phrase("field-population"), Some(Phrase("unit-people")), FieldKind::Number, known(*population));
    form.add("access_dry", Phrase("field-reached-when-dry-by"), None, WAYS, access.dry.as_deref().unwrap_or_default());
    form.add("access_rains", Phrase("field-reached-in-the-rains-by"), None, WAYS, access.rains.as_deref().unwrap_or_default());
    let airstrip = meeting.airstrip.map_or("", |is_there| if is_there { "yes" } else { "no" });
    form.add("airstrip", Phrase("field-airstrip"), None, AIRSTRIP, airstrip);
    let market_days = meeting.market_days.as_ref().map(|days| days.iter().map(|day| day.word()).collect::<Vec<_>>());
    form.add("market_days", Phrase("field-market-days"), None, FieldKind::Text, listed(market_days.as_deref(), ", "));
    form.add("past_meetings", Phrase("field-past-meetings"), None, FieldKind::Text, listed(meeting.past_meetings.as_deref(), "; "));
    for (number, community) in meeting.communities.iter().flatten().enumerate() {
        form.add(format!("communities/{number}/community"), Phrase("field-home-of"), None, FieldKind::Community, community);
    }
}

/// What says in a list that there is none.
pub(super) const NONE: &str = "none";

/// A list in one line: empty where it is unknown.
fn listed<T: std::borrow::Borrow<str>>(list: Option<&[T]>, between: &str) -> String {
    list.map_or_else(String::new, |list| if list.is_empty() { NONE.to_owned() } else { list.join(between) })
}

fn crop_fields(form: &mut Form, number: usize, crop: &Crop) {
    let key = |key: &str| format!("crops/{number}/{key}");
    form.add(key("name"), Phrase("field-crop"), None, FieldKind::Text, &crop.name);
    match crop.standing {
        Standing::AllYear => form.add(key("standing"), Phrase("field-stands"), None, STANDINGS, "all_year"),
        Standing::Yearly(days) => {
            form.add(key("standing"), Phrase("field-stands"), None, STANDINGS, "yearly");
            form.add(key("from"), Phrase("field-planted-from"), None, FieldKind::DayOfYear, days.from);
            form.add(key("to"), Phrase("field-harvested-until"), None, FieldKind::DayOfYear, days.to);
        }
        Standing::Dated(days) => {
            form.add(key("standing"), Phrase("field-stands"), None, STANDINGS, "dated");
            form.add(key("from"), Phrase("field-planted-from"), None, FieldKind::Day, days.first);
            form.add(key("to"), Phrase("field-harvested-until"), None, FieldKind::Day, days.last);
        }
    }
}
