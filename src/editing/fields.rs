//! The form of a thing, as data: what each field is called, its unit, and what stands in it.

use crate::layers::{Crop, Feature, Opening, Placed as _, Route, Standing, Stopover, StopoverPlace, Supply, WATER_KINDS, WaterPoint};

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
    Choice(&'static [(&'static str, &'static str)]),
}

/// A list in a form, to which entries are added and from which they are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// Its key.
    pub key: &'static str,
    /// What an entry is called.
    pub one: &'static str,
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its key; inside a list `list/number/key`.
    pub key: String,
    /// What people call it.
    pub label: &'static str,
    /// The unit of what stands in it; nothing where it has none.
    pub unit: &'static str,
    /// How it is filled.
    pub kind: FieldKind,
    /// What stands in it; empty where unknown.
    pub text: String,
}

const SENSITIVITIES: FieldKind = FieldKind::Choice(&[("public", "anybody"), ("partners", "partners"), ("internal", "internal use")]);
const ROUTE_KINDS: FieldKind = FieldKind::Choice(&[("axis", "axis: a direction"), ("corridor", "corridor: a fixed way")]);
const STOPS: FieldKind = FieldKind::Choice(&[("km", "at a kilometre"), ("place", "at a named place")]);
const WATER: FieldKind = FieldKind::OneOf(&WATER_KINDS);
const OPENINGS: FieldKind =
    FieldKind::Choice(&[("unknown", "unknown"), ("yearly", "the same days every year"), ("dries", "until it dries")]);
const STANDINGS: FieldKind =
    FieldKind::Choice(&[("all_year", "all year"), ("yearly", "the same days every year"), ("dated", "these dates only")]);
const WAYS: FieldKind =
    FieldKind::Choice(&[("", "unknown"), ("road", "road"), ("track", "track"), ("air", "air"), ("boat", "boat"), ("none", "no way")]);
const PRECISIONS: FieldKind = FieldKind::Choice(&[("exact", "exact"), ("near", "near"), ("district", "somewhere in the district")]);

struct Form(Vec<Field>);

impl Form {
    fn add(&mut self, key: impl Into<String>, label: &'static str, unit: &'static str, kind: FieldKind, text: impl std::fmt::Display) {
        self.0.push(Field { key: key.into(), label, unit, kind, text: text.to_string() });
    }
}

/// The fields of a thing, in the order of the form.
#[must_use]
pub fn fields(feature: &Feature) -> Vec<Field> {
    let mut form = Form(Vec::new());
    form.add("name", "Name", "", FieldKind::Text, feature.name());
    match feature {
        Feature::Route(route) => route_fields(&mut form, route),
        Feature::WaterPoint(point) => water_fields(&mut form, point),
        Feature::FarmingZone(zone) => {
            form.add("community", "Farmed by", "", FieldKind::Community, zone.community.as_deref().unwrap_or_default());
            zone.crops.iter().enumerate().for_each(|(number, crop)| crop_fields(&mut form, number, crop));
        }
        Feature::Settlement(settlement) => {
            form.add("kind", "Kind", "", FieldKind::Text, &settlement.kind);
            form.add("population", "Population", "people", FieldKind::Number, known(settlement.population));
            form.add("access_dry", "Reached when dry by", "", WAYS, settlement.access.dry.as_deref().unwrap_or_default());
            form.add("access_rains", "Reached in the rains by", "", WAYS, settlement.access.rains.as_deref().unwrap_or_default());
        }
        Feature::Incident(incident) => {
            form.add("day", "Day", "", FieldKind::Day, incident.day);
            form.add("kind", "Kind", "", FieldKind::Text, &incident.kind);
            form.add("precision", "Place known", "", PRECISIONS, incident.precision.words());
            form.add("fatalities", "Deaths", "people", FieldKind::Number, known(incident.fatalities));
        }
        Feature::NoGo(zone) => form.add("kind", "Kind", "", FieldKind::Text, &zone.kind),
    }
    let origin = feature.origin();
    form.add("status", "Status", "", FieldKind::Text, origin.status.as_deref().unwrap_or_default());
    form.add("source", "Source", "", FieldKind::Text, origin.source.as_deref().unwrap_or_default());
    form.add("sensitivity", "For", "", SENSITIVITIES, origin.sensitivity.word());
    form.0
}

/// The lists of a thing's form.
#[must_use]
pub const fn rows(feature: &Feature) -> &'static [Rows] {
    const CAMPS: Rows = Rows { key: "stopovers", one: "stopover" };
    const CROPS: Rows = Rows { key: "crops", one: "crop" };
    const OPEN: Rows = Rows { key: "open", one: "open season" };
    const USERS: Rows = Rows { key: "users", one: "user" };
    match feature {
        Feature::Route(_) => &[CAMPS],
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
    form.add("community", "Herd of", "", FieldKind::Community, &route.community);
    form.add("kind", "Kind", "", ROUTE_KINDS, route.kind.word());
    form.add("herd_head", "Herd size", "head", FieldKind::Number, known(route.herd_head));
    form.add("half_width_m", "Half width", "m", FieldKind::Number, route.half_width_m);
    form.add("depart_from", "Departs from", "", FieldKind::Day, route.departs.first);
    form.add("depart_to", "Departs until", "", FieldKind::Day, route.departs.last);
    form.add("return_from", "Returns from", "", FieldKind::Day, returns(|days| days.first));
    form.add("return_to", "Returns until", "", FieldKind::Day, returns(|days| days.last));
    form.add("slowest", "Slowest pace", "km a day", FieldKind::Number, route.pace.slowest_km_per_day);
    form.add("fastest", "Fastest pace", "km a day", FieldKind::Number, route.pace.fastest_km_per_day);
    form.add("passage_days", "Passes one place in", "days", FieldKind::Number, route.passage_days);
    route.stopovers.iter().enumerate().for_each(|(number, stop)| stopover_fields(form, number, stop));
}

fn stopover_fields(form: &mut Form, number: usize, stop: &Stopover) {
    let key = |key: &str| format!("stopovers/{number}/{key}");
    match &stop.place {
        StopoverPlace::Km(km) => {
            form.add(key("where"), "Camp", "", STOPS, "km");
            form.add(key("km"), "Kilometre", "km", FieldKind::Number, km);
        }
        StopoverPlace::Named(place) => {
            form.add(key("where"), "Camp", "", STOPS, "place");
            form.add(key("place"), "Place", "", FieldKind::Place, place);
        }
    }
    form.add(key("days_min"), "Stays at least", "days", FieldKind::Number, stop.days_min);
    form.add(key("days_max"), "Stays at most", "days", FieldKind::Number, stop.days_max);
    form.add(key("graze_radius_m"), "Grazes round it", "m", FieldKind::Number, stop.graze_radius_m);
}

fn water_fields(form: &mut Form, point: &WaterPoint) {
    form.add("kind", "Kind", "", WATER, &point.kind);
    let (litres, head) = match point.supply {
        Supply::LitresPerDay(litres) => (litres.to_string(), String::new()),
        Supply::HeadPerDay(head) => (String::new(), head.to_string()),
        Supply::Unknown => (String::new(), String::new()),
    };
    form.add("litres", "Supply", "litres a day", FieldKind::Number, litres);
    form.add("head", "or serves", "head a day", FieldKind::Number, head);
    match &point.opening {
        Opening::Unknown => form.add("opening", "Has water", "", OPENINGS, "unknown"),
        Opening::DriesOn(day) => {
            form.add("opening", "Has water", "", OPENINGS, "dries");
            form.add("dry_on", "Dry from", "", FieldKind::Day, day);
        }
        Opening::Yearly(ranges) => {
            form.add("opening", "Has water", "", OPENINGS, "yearly");
            for (number, range) in ranges.iter().enumerate() {
                form.add(format!("open/{number}/from"), "Open from", "", FieldKind::DayOfYear, range.from);
                form.add(format!("open/{number}/to"), "Open until", "", FieldKind::DayOfYear, range.to);
            }
        }
    }
    for (number, user) in point.users.iter().enumerate() {
        form.add(format!("users/{number}/community"), "Used by", "", FieldKind::Community, user);
    }
}

fn crop_fields(form: &mut Form, number: usize, crop: &Crop) {
    let key = |key: &str| format!("crops/{number}/{key}");
    form.add(key("name"), "Crop", "", FieldKind::Text, &crop.name);
    match crop.standing {
        Standing::AllYear => form.add(key("standing"), "Stands", "", STANDINGS, "all_year"),
        Standing::Yearly(days) => {
            form.add(key("standing"), "Stands", "", STANDINGS, "yearly");
            form.add(key("from"), "Planted from", "", FieldKind::DayOfYear, days.from);
            form.add(key("to"), "Harvested until", "", FieldKind::DayOfYear, days.to);
        }
        Standing::Dated(days) => {
            form.add(key("standing"), "Stands", "", STANDINGS, "dated");
            form.add(key("from"), "Planted from", "", FieldKind::Day, days.first);
            form.add(key("to"), "Harvested until", "", FieldKind::Day, days.last);
        }
    }
}
