//! Days on which nobody can be asked to sit: holidays, days of prayer.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Scenario;
use crate::measure::{Day, MonthDay, Weekday};

/// When a holiday is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayOn {
    /// On one day: feasts that follow the moon.
    Day(Day),
    /// On this day of every year.
    Yearly(MonthDay),
    /// On this day of every week.
    Weekly(Weekday),
}

impl HolidayOn {
    /// Reads `2027-03-20`, `12-25` or `friday`.
    ///
    /// # Errors
    /// A sentence that says what was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        let day = Day::parse(text).map(Self::Day);
        let yearly = || MonthDay::parse(text).map(Self::Yearly);
        let weekly = || Weekday::parse(text).map(Self::Weekly);
        let expected = || {
            format!(
                "\"{}\" is no day: write a date like 2027-03-20, a day of every year like 12-25, or a day of the week like friday",
                text.trim()
            )
        };
        day.or_else(|_| yearly()).or_else(|_| weekly()).map_err(|_why| expected())
    }

    /// Whether it is on a day.
    #[must_use]
    pub fn is_on(self, day: Day) -> bool {
        match self {
            Self::Day(one) => one == day,
            Self::Yearly(of_year) => of_year.in_year(day.year()) == day,
            Self::Weekly(weekday) => Weekday::of(day) == weekday,
        }
    }
}

impl fmt::Display for HolidayOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Yearly(day) => day.fmt(f),
            Self::Weekly(weekday) => f.write_str(weekday.word()),
        }
    }
}

impl Serialize for HolidayOn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for HolidayOn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// A day on which no meeting is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// What people call it.
    pub name: String,
    /// When it is.
    pub on: HolidayOn,
}

impl Scenario {
    /// Whether no meeting is held on a day: a holiday of the scenario, or a Sunday where the scenario names no day of
    /// the week itself (own: Fridays are for the conveners to name where the parties are Muslim).
    #[must_use]
    pub fn is_rest_day(&self, day: Day) -> bool {
        let names_weekdays = self.holidays.iter().any(|holiday| matches!(holiday.on, HolidayOn::Weekly(_)));
        let is_sunday = !names_weekdays && Weekday::of(day) == Weekday::Sunday;
        is_sunday || self.holidays.iter().any(|holiday| holiday.on.is_on(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Season;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_holiday_is_once_every_year_or_every_week() {
        let on = |text| HolidayOn::parse(text).unwrap();
        assert!(on("2027-03-10").is_on(day("2027-03-10")) && !on("2027-03-10").is_on(day("2028-03-10")));
        assert!(on("12-25").is_on(day("2026-12-25")) && on("12-25").is_on(day("2031-12-25")) && !on("12-25").is_on(day("2026-12-24")));
        assert!(on("friday").is_on(day("2026-11-27")) && !on("friday").is_on(day("2026-11-28")));
        for text in ["2027-03-10", "12-25", "friday"] {
            assert_eq!(on(text).to_string(), text);
        }
        assert!(HolidayOn::parse("in spring").unwrap_err().contains("12-25"));
    }

    #[test]
    fn sundays_rest_unless_the_scenario_names_its_own_day_of_the_week() {
        let season = Season { first_day: day("2026-10-01"), last_day: day("2027-06-01"), as_of: None };
        let mut scenario = Scenario::empty("s", "S", season);
        let (friday, sunday) = (day("2026-11-27"), day("2026-11-29"));
        assert_eq!([friday, sunday].map(|day| scenario.is_rest_day(day)), [false, true]);
        scenario.holidays.push(Holiday { name: "Friday prayer".to_owned(), on: HolidayOn::Weekly(Weekday::Friday) });
        assert_eq!([friday, sunday].map(|day| scenario.is_rest_day(day)), [true, false]);
    }
}
