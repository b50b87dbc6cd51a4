//! What is typed into a field, checked: the thing with the new value, or why not.

mod settlement;

use crate::layers::{
    Crop, DEFAULT_GRAZE_RADIUS_M, FASTEST_SEEN_KM_PER_DAY, Feature, Incident, Opening, PlacePrecision, Route, RouteKind, Sensitivity,
    Standing, Stopover, StopoverPlace, Supply, WaterPoint,
};
use crate::measure::{Day, DayRange, MonthDay, MonthDayRange};
use crate::scenario::{Scenario, Season};
use crate::words::{Phrase, Sentence, exact, told};
use settlement::set_settlement;

/// The thing with a field filled anew.
///
/// # Errors
/// Why the text is refused, as a sentence for the form.
pub fn with_field(scenario: &Scenario, feature: &Feature, key: &str, text: &str) -> Result<Feature, Sentence> {
    let mut edited = feature.clone();
    let text = text.trim();
    let path: Vec<&str> = key.split('/').collect();
    match path[..] {
        ["name"] if text.is_empty() => return Err(told!("refused-no-name")),
        ["name"] => text.clone_into(edited.name_mut()),
        ["status"] => edited.origin_mut().status = words(text),
        ["source"] => edited.origin_mut().source = words(text),
        ["sensitivity"] => {
            edited.origin_mut().sensitivity = match text {
                "public" => Sensitivity::Public,
                "partners" => Sensitivity::Partners,
                _ => Sensitivity::Internal,
            };
        }
        _ => match &mut edited {
            Feature::Route(route) => set_route(scenario, route, &path, text)?,
            Feature::WaterPoint(point) => set_water(scenario, point, &path, text)?,
            Feature::FarmingZone(zone) => match path[..] {
                ["community"] => zone.community = words(text).map(|id| community(scenario, &id)).transpose()?,
                ["crops", number, key] => set_crop(scenario.season, at(&mut zone.crops, number)?, key, text)?,
                _ => return Err(unknown(key)),
            },
            Feature::Settlement(settlement) => set_settlement(scenario, settlement, &path, text)?,
            Feature::Incident(incident) => set_incident(incident, key, text)?,
            Feature::NoGo(zone) if key == "kind" => zone.kind = words(text).ok_or_else(no_kind)?,
            Feature::NoGo(_) => return Err(unknown(key)),
        },
    }
    // What a person says is assumed no more.
    let said = if matches!(path[0], "slowest" | "fastest") { "pace_km_per_day" } else { path[0] };
    edited.origin_mut().assumed.retain(|assumed| assumed != said);
    Ok(edited)
}

/// The thing with one more entry in a list.
#[must_use]
pub fn with_row(scenario: &Scenario, feature: &Feature, list: &str) -> Option<Feature> {
    let mut edited = feature.clone();
    let all_year = MonthDayRange { from: MonthDay::parse("01-01").ok()?, to: MonthDay::parse("12-31").ok()? };
    match (&mut edited, list) {
        (Feature::Route(route), "stopovers") => {
            let km = route.stopovers.iter().filter_map(|stop| if let StopoverPlace::Km(km) = stop.place { Some(km) } else { None });
            let place = StopoverPlace::Km(km.fold(0.0, f64::max));
            route.stopovers.push(Stopover { place, days_min: 1.0, days_max: 3.0, graze_radius_m: DEFAULT_GRAZE_RADIUS_M });
        }
        (Feature::FarmingZone(zone), "crops") => {
            let standing = Standing::Yearly(MonthDayRange { from: MonthDay::parse("05-01").ok()?, to: MonthDay::parse("12-31").ok()? });
            zone.crops.push(Crop::new("sorghum-long".to_owned(), standing));
        }
        (Feature::WaterPoint(point), "open") => match &mut point.opening {
            Opening::Yearly(ranges) => ranges.push(all_year),
            opening => *opening = Opening::Yearly(vec![all_year]),
        },
        (Feature::Settlement(settlement), "communities") => {
            let homes = settlement.meeting.communities.get_or_insert_default();
            let new = scenario.communities.iter().find(|community| !homes.contains(&community.id))?;
            homes.push(new.id.clone());
        }
        (Feature::WaterPoint(point), "users") => {
            let new = scenario.communities.iter().find(|community| !point.users.contains(&community.id))?;
            point.users.push(new.id.clone());
        }
        _ => return None,
    }
    Some(edited)
}

/// The thing without an entry of a list.
#[must_use]
pub fn without_row(feature: &Feature, list: &str, number: usize) -> Option<Feature> {
    fn remove<T>(list: &mut Vec<T>, number: usize) -> Option<T> {
        (number < list.len()).then(|| list.remove(number))
    }
    let mut edited = feature.clone();
    match (&mut edited, list) {
        (Feature::Route(route), "stopovers") => drop(remove(&mut route.stopovers, number)?),
        (Feature::FarmingZone(zone), "crops") => drop(remove(&mut zone.crops, number)?),
        (Feature::WaterPoint(point), "users") => drop(remove(&mut point.users, number)?),
        (Feature::Settlement(settlement), "communities") => {
            let homes = settlement.meeting.communities.as_mut()?;
            drop(remove(homes, number)?);
            // Whose home it is is open again, not nobody's.
            if homes.is_empty() {
                settlement.meeting.communities = None;
            }
        }
        (Feature::WaterPoint(WaterPoint { opening, .. }), "open") => {
            let Opening::Yearly(ranges) = opening else { return None };
            remove(ranges, number)?;
            if ranges.is_empty() {
                *opening = Opening::Unknown;
            }
        }
        _ => return None,
    }
    Some(edited)
}

fn set_route(scenario: &Scenario, route: &mut Route, path: &[&str], text: &str) -> Result<(), Sentence> {
    match *path {
        ["community"] => route.community = community(scenario, text)?,
        ["kind"] => route.kind = if text == "corridor" { RouteKind::Corridor } else { RouteKind::Axis },
        ["herd_head"] => route.herd_head = count(text, Phrase("unit-head"))?,
        ["half_width_m"] => route.half_width_m = above_zero(text, Phrase("unit-m"))?,
        ["passage_days"] => route.passage_days = above_zero(text, Phrase("unit-days"))?,
        ["slowest"] => route.pace.slowest_km_per_day = above_zero(text, Phrase("unit-km-a-day"))?,
        ["fastest"] => route.pace.fastest_km_per_day = above_zero(text, Phrase("unit-km-a-day"))?,
        ["depart_from"] => route.departs.first = day(text)?,
        ["depart_to"] => route.departs.last = day(text)?,
        ["return_from" | "return_to"] if text.is_empty() => route.returns = None,
        ["return_from"] => {
            let first = day(text)?;
            route.returns = Some(DayRange { first, last: route.returns.map_or(first, |days| days.last.max(first)) });
        }
        ["return_to"] => {
            let last = day(text)?;
            route.returns = Some(DayRange { first: route.returns.map_or(last, |days| days.first), last });
        }
        ["stopovers", number, key] => set_stopover(scenario, at(&mut route.stopovers, number)?, key, text)?,
        _ => return Err(unknown(&path.join("/"))),
    }
    sound_route(route)
}

fn sound_route(route: &Route) -> Result<(), Sentence> {
    let DayRange { first, last } = route.departs;
    if last < first {
        return Err(told!("refused-departure-turned", last = last, first = first));
    }
    if let Some(back) = route.returns {
        if back.last < back.first {
            return Err(told!("refused-return-turned", last = back.last, first = back.first));
        }
        if back.last < first {
            return Err(told!("refused-return-early", last = back.last, first = first));
        }
    }
    let (slowest, fastest) = (route.pace.slowest_km_per_day, route.pace.fastest_km_per_day);
    if slowest > fastest {
        return Err(told!("refused-pace-turned", slowest = exact(slowest), fastest = exact(fastest)));
    }
    if fastest > FASTEST_SEEN_KM_PER_DAY {
        return Err(told!("refused-too-fast", fastest = exact(fastest), most = exact(FASTEST_SEEN_KM_PER_DAY)));
    }
    Ok(())
}

fn set_stopover(scenario: &Scenario, stop: &mut Stopover, key: &str, text: &str) -> Result<(), Sentence> {
    match key {
        "where" if text == "km" => stop.place = StopoverPlace::Km(0.0),
        "where" => {
            let first = scenario.water_points.first().map(|point| &point.id).or(scenario.settlements.first().map(|one| &one.id));
            stop.place = StopoverPlace::Named(first.ok_or_else(|| told!("refused-no-camp"))?.clone());
        }
        "km" => stop.place = StopoverPlace::Km(number(text, Phrase("unit-km"))?),
        "place" => {
            scenario.place(text).ok_or_else(|| told!("refused-no-place", text = text))?;
            stop.place = StopoverPlace::Named(text.to_owned());
        }
        "days_min" => stop.days_min = number(text, Phrase("unit-days"))?,
        "days_max" => stop.days_max = number(text, Phrase("unit-days"))?,
        "graze_radius_m" => stop.graze_radius_m = number(text, Phrase("unit-m"))?,
        _ => return Err(unknown(key)),
    }
    if stop.days_max < stop.days_min {
        return Err(told!("refused-stay-turned", least = exact(stop.days_min), most = exact(stop.days_max)));
    }
    Ok(())
}

fn set_water(scenario: &Scenario, point: &mut WaterPoint, path: &[&str], text: &str) -> Result<(), Sentence> {
    match *path {
        ["kind"] => point.kind = words(text).ok_or_else(no_kind)?,
        ["litres" | "head"] if text.is_empty() => point.supply = Supply::Unknown,
        ["litres"] => point.supply = Supply::LitresPerDay(number(text, Phrase("unit-litres-a-day"))?),
        ["head"] => point.supply = Supply::HeadPerDay(number(text, Phrase("unit-head-a-day"))?),
        ["opening"] => {
            point.opening = match text {
                "yearly" => Opening::Yearly(vec![MonthDayRange { from: day_of_year("01-01")?, to: day_of_year("12-31")? }]),
                "dries" => Opening::DriesOn(scenario.season.last_day),
                _ => Opening::Unknown,
            };
        }
        ["dry_on"] => point.opening = Opening::DriesOn(day(text)?),
        ["open", number, end] => {
            let Opening::Yearly(ranges) = &mut point.opening else { return Err(unknown("open")) };
            let range = at(ranges, number)?;
            *(if end == "from" { &mut range.from } else { &mut range.to }) = day_of_year(text)?;
        }
        ["users", number, _] => *at(&mut point.users, number)? = community(scenario, text)?,
        _ => return Err(unknown(&path.join("/"))),
    }
    Ok(())
}

fn set_crop(season: Season, crop: &mut Crop, key: &str, text: &str) -> Result<(), Sentence> {
    let whole_year = MonthDayRange { from: day_of_year("05-01")?, to: day_of_year("12-31")? };
    crop.standing = match (key, crop.standing) {
        ("name", standing) => {
            crop.name = words(text).ok_or_else(|| told!("refused-no-crop"))?;
            standing
        }
        ("standing", _) => match text {
            "all_year" => Standing::AllYear,
            "yearly" => Standing::Yearly(whole_year),
            _ => Standing::Dated(season.days()),
        },
        ("from", Standing::Yearly(days)) => Standing::Yearly(MonthDayRange { from: day_of_year(text)?, ..days }),
        ("to", Standing::Yearly(days)) => Standing::Yearly(MonthDayRange { to: day_of_year(text)?, ..days }),
        ("from", Standing::Dated(days)) => Standing::Dated(DayRange { first: day(text)?, ..days }),
        ("to", Standing::Dated(days)) => Standing::Dated(DayRange { last: day(text)?, ..days }),
        _ => return Err(unknown(key)),
    };
    if key != "name" {
        // What its source said of its days no longer holds.
        (crop.planted_to, crop.harvest_from) = (None, None);
    }
    match crop.standing {
        Standing::Dated(DayRange { first, last }) if last < first => Err(told!("refused-harvest-first", last = last, first = first)),
        _ => Ok(()),
    }
}

fn set_incident(incident: &mut Incident, key: &str, text: &str) -> Result<(), Sentence> {
    match key {
        "day" => incident.day = day(text)?,
        "within_days" => incident.within_days = count(text, Phrase("unit-days"))?.unwrap_or(0),
        "kind" => incident.kind = words(text).ok_or_else(no_kind)?,
        "fatalities" => incident.fatalities = count(text, Phrase("unit-deaths"))?,
        "precision" => {
            incident.precision = match text {
                "exact" => PlacePrecision::Exact,
                "district" => PlacePrecision::District,
                _ => PlacePrecision::Near,
            };
        }
        _ => return Err(unknown(key)),
    }
    Ok(())
}

fn at<'a, T>(list: &'a mut [T], number: &str) -> Result<&'a mut T, Sentence> {
    number.parse().ok().and_then(|number: usize| list.get_mut(number)).ok_or_else(gone)
}

pub(super) fn gone() -> Sentence {
    told!("refused-entry-gone")
}

pub(super) fn unknown(key: &str) -> Sentence {
    told!("refused-no-field", field = key)
}

fn no_kind() -> Sentence {
    told!("refused-no-kind")
}

pub(super) fn words(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn community(scenario: &Scenario, id: &str) -> Result<String, Sentence> {
    scenario.community(id).map(|community| community.id.clone()).ok_or_else(|| told!("refused-no-community", text = id))
}

pub(super) fn day(text: &str) -> Result<Day, Sentence> {
    Day::parse(text).map_err(|_why| told!("refused-date", text = text))
}

pub(super) fn day_of_year(text: &str) -> Result<MonthDay, Sentence> {
    MonthDay::parse(text).map_err(|_why| told!("refused-day-of-year", text = text))
}

pub(super) fn number(text: &str, unit: Phrase) -> Result<f64, Sentence> {
    // Thousands are often typed apart.
    let plain: String = text.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '\'')).collect();
    match plain.parse::<f64>() {
        Ok(number) if number.is_finite() && number >= 0.0 => Ok(number),
        Ok(number) if number < 0.0 => Err(told!("refused-below-zero", text = text, unit = unit)),
        _ => Err(told!("refused-no-number", text = text, unit = unit)),
    }
}

fn above_zero(text: &str, unit: Phrase) -> Result<f64, Sentence> {
    number(text, unit).and_then(|number| if number > 0.0 { Ok(number) } else { Err(told!("refused-zero", unit = unit)) })
}

/// A whole number; nothing where it is left empty, which means unknown.
fn count(text: &str, unit: Phrase) -> Result<Option<u32>, Sentence> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = number(text, unit)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and checked against u32")]
    if number.fract() == 0.0 && number <= f64::from(u32::MAX) {
        Ok(Some(number as u32))
    } else {
        Err(told!("refused-not-whole", text = text, unit = unit))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Drawn, fields, fresh, rows};
    use super::*;
    use crate::layers::LayerKind;
    use crate::measure::LonLat;
    use crate::scenario::{Community, Livelihood};

    fn scenario() -> Scenario {
        let day = |text| Day::parse(text).unwrap();
        let mut scenario = Scenario::empty("s", "S", Season { first_day: day("2026-10-01"), last_day: day("2027-06-30"), as_of: None });
        let (id, name) = ("rizeigat".to_owned(), "Rizeigat".to_owned());
        scenario.communities.push(Community { id, name, livelihood: Livelihood::Herders, home_state: None, office: None });
        scenario
    }

    fn one_of_each(scenario: &Scenario) -> Vec<Feature> {
        let at = |lon, lat| LonLat { lon, lat };
        let corners = vec![at(28.0, 7.0), at(28.1, 7.0), at(28.1, 7.1)];
        let shape = |layer| match layer {
            LayerKind::Routes => Drawn::Line(corners.clone()),
            LayerKind::FarmingZones | LayerKind::NoGo => Drawn::Outline(corners.clone()),
            _ => Drawn::Point(corners[0]),
        };
        let new = |layer| fresh(scenario, layer, shape(layer), scenario.season.first_day).unwrap();
        let mut all: Vec<Feature> = LayerKind::ALL.into_iter().map(new).collect();
        for feature in &mut all {
            for list in rows(feature) {
                *feature = with_row(scenario, feature, list.key).unwrap();
            }
        }
        all
    }

    #[track_caller]
    fn refused(feature: usize, key: &str, text: &str) -> String {
        let scenario = scenario();
        with_field(&scenario, &one_of_each(&scenario)[feature], key, text).unwrap_err().to_string()
    }

    #[test]
    fn what_stands_in_each_field_can_be_typed_into_it() {
        let scenario = scenario();
        for feature in one_of_each(&scenario) {
            for field in fields(&feature) {
                // An empty field means that it is unknown.
                let same = with_field(&scenario, &feature, &field.key, &field.text);
                assert_eq!(same.as_ref(), Ok(&feature), "{}", field.key);
            }
        }
    }

    #[test]
    fn no_field_takes_nonsense_unless_it_is_words() {
        use super::super::FieldKind;
        let scenario = scenario();
        for feature in one_of_each(&scenario) {
            for field in
                fields(&feature).iter().filter(|field| !matches!(field.kind, FieldKind::Text | FieldKind::Choice(_) | FieldKind::OneOf(_)))
            {
                for nonsense in ["-5 x", "NaN", "inf", "-1", "31-31"] {
                    assert!(with_field(&scenario, &feature, &field.key, nonsense).is_err(), "{}: {nonsense}", field.key);
                }
            }
        }
    }

    #[test]
    fn each_refusal_says_why() {
        assert_eq!(refused(0, "herd_head", "12.5"), "12.5 is no whole number of head");
        assert_eq!(refused(0, "half_width_m", "0"), "it must be more than 0 m");
        assert_eq!(refused(0, "fastest", "60"), "60 km a day is faster than any herd was seen (25 km)");
        assert_eq!(refused(0, "depart_to", "2026-09-01"), "the departure would end on 1 Sep 2026, before it begins on 1 Oct 2026");
        assert_eq!(refused(0, "return_to", "2026-09-01"), "the return would end on 1 Sep 2026, before the departure on 1 Oct 2026");
        assert_eq!(refused(0, "community", "nobody"), "\"nobody\" is no community of this scenario");
        assert_eq!(refused(1, "litres", "3,5"), "\"3,5\" is no number of litres a day");
        assert_eq!(refused(2, "crops/0/from", "02-30"), "\"02-30\" is not a day of the year like 11-24 (month-day)");
        assert_eq!(refused(2, "crops/7/from", "02-03"), "that entry is gone");
        assert_eq!(refused(3, "name", "  "), "a name cannot be empty");
    }

    #[test]
    fn thousands_may_be_typed_apart() {
        let scenario = scenario();
        let point = &one_of_each(&scenario)[1];
        let Ok(Feature::WaterPoint(new)) = with_field(&scenario, point, "litres", "40 000") else { panic!("refused") };
        assert_eq!(new.supply, Supply::LitresPerDay(40_000.0));
    }

    #[test]
    fn a_row_that_was_added_is_taken_out_again() {
        let scenario = scenario();
        for feature in one_of_each(&scenario) {
            for list in rows(&feature) {
                let more = with_row(&scenario, &feature, list.key);
                let Some(more) = more else { continue };
                assert_eq!(without_row(&more, list.key, 1), Some(feature.clone()), "{}", list.key);
            }
        }
    }
}
