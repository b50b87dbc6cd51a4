//! Civil days, as agreements and calendars write them: no hours, no time zones.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A civil day.
///
/// # Units
/// Whole days; the difference of two days is a number of days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day with this many days after 1 January 1970.
    #[must_use]
    pub const fn from_days_since_1970(days: i32) -> Self {
        Self(days)
    }

    /// Days since 1 January 1970.
    #[must_use]
    pub const fn days_since_1970(self) -> i32 {
        self.0
    }

    /// The day of a calendar date; nothing where the date does not exist (30 February).
    #[must_use]
    pub fn from_date(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self::from)
    }

    /// Reads `2026-11-24`.
    ///
    /// # Errors
    /// A sentence that says what was expected, for the user.
    pub fn parse(text: &str) -> Result<Self, String> {
        text.trim().parse::<Date>().map(Self::from).map_err(|_cause| format!("\"{text}\" is not a date like 2026-11-24"))
    }

    /// The day this many days later (earlier where negative).
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Days from `earlier` to this day.
    #[must_use]
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The calendar date.
    #[must_use]
    pub fn date(self) -> Date {
        let epoch = Date::constant(1970, 1, 1);
        epoch.checked_add(jiff::Span::new().days(i64::from(self.0))).unwrap_or(if self.0 > 0 { Date::MAX } else { Date::MIN })
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.date().year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.date().month()
    }

    /// As a person reads it: `24 Nov 2026`.
    #[must_use]
    pub fn words(self) -> String {
        self.date().strftime("%-d %b %Y").to_string()
    }

    /// The name of the weekday in English.
    #[must_use]
    pub fn weekday(self) -> String {
        self.date().strftime("%A").to_string()
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        let epoch = Date::constant(1970, 1, 1);
        // A civil date spans -9999 to 9999: under four million days, so it fits.
        Self(i32::try_from(date.duration_since(epoch).as_hours() / 24).unwrap_or(0))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DayVisitor)
    }
}

struct DayVisitor;

impl de::Visitor<'_> for DayVisitor {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date like 2026-11-24")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Day, E> {
        Day::parse(text).map_err(E::custom)
    }
}

/// Days from `first` to `last`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DayRange {
    /// The first day.
    pub first: Day,
    /// The last day, included.
    pub last: Day,
}

impl DayRange {
    /// How many days.
    #[must_use]
    pub fn count(self) -> i32 {
        (self.last.days_since(self.first) + 1).max(0)
    }

    /// Whether the day lies in it.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether the two share a day, or come within `slack_days` of doing so.
    #[must_use]
    pub fn meets(self, other: Self, slack_days: i32) -> bool {
        self.first <= other.last.plus(slack_days) && other.first <= self.last.plus(slack_days)
    }

    /// The days that both have.
    #[must_use]
    pub fn shared(self, other: Self) -> Option<Self> {
        let shared = Self { first: self.first.max(other.first), last: self.last.min(other.last) };
        (shared.first <= shared.last).then_some(shared)
    }

    /// The shortest range that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    /// Every day in order.
    pub fn days(self) -> impl Iterator<Item = Day> {
        (self.first.0..=self.last.0).map(Day)
    }

    /// As a person reads it: `24 Nov 2026 to 3 Dec 2026`, or one day alone.
    #[must_use]
    pub fn words(self) -> String {
        if self.first == self.last { self.first.words() } else { format!("{} to {}", self.first.words(), self.last.words()) }
    }
}

/// A day of any year, written `MM-DD`: crop calendars and water points repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    month: i8,
    day: i8,
}

impl MonthDay {
    /// Reads `MM-DD`.
    ///
    /// # Errors
    /// A sentence that says what was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        let expected = || format!("\"{text}\" is not a day of the year like 11-24 (month-day)");
        let (month, day) = text.trim().split_once('-').ok_or_else(expected)?;
        let (month, day) = (month.parse::<i8>(), day.parse::<i8>());
        let (Ok(month), Ok(day)) = (month, day) else { return Err(expected()) };
        // A leap year, so that 29 February is a day of the year.
        Day::from_date(2024, month, day).ok_or_else(expected)?;
        Ok(Self { month, day })
    }

    /// That day in a year; 29 February is 28 February where the year has none.
    #[must_use]
    pub fn in_year(self, year: i16) -> Day {
        Day::from_date(year, self.month, self.day).or_else(|| Day::from_date(year, self.month, self.day - 1)).unwrap_or(Day(0))
    }
}

impl MonthDay {
    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> i8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> i8 {
        self.day
    }
}

impl Serialize for MonthDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MonthDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// Days that return each year, `from` and `to` included; `to` before `from` runs over the new year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDayRange {
    /// The first day.
    pub from: MonthDay,
    /// The last day, included.
    pub to: MonthDay,
}

impl MonthDayRange {
    /// Every occurrence that shares a day with `span`, whole (not cut to it), in order.
    #[must_use]
    pub fn within(self, span: DayRange) -> Vec<DayRange> {
        let wraps = i16::from(self.to < self.from);
        (span.first.year() - 1..=span.last.year() + 1)
            .map(|year| DayRange { first: self.from.in_year(year), last: self.to.in_year(year + wraps) })
            .filter(|days| days.meets(span, 0))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_day_survives_writing_and_reading() {
        for text in ["1969-12-31", "1970-01-01", "2024-02-29", "2026-11-24"] {
            assert_eq!(day(text).to_string(), text);
        }
        assert_eq!(day("2026-10-01").days_since_1970(), 20_727);
    }

    #[test]
    fn a_date_that_does_not_exist_is_refused_in_words() {
        assert_eq!(Day::parse("2026-02-30").unwrap_err(), "\"2026-02-30\" is not a date like 2026-11-24");
        assert!(MonthDay::parse("13-01").is_err());
    }

    #[test]
    fn both_ends_of_a_range_count() {
        let range = DayRange { first: day("2026-12-30"), last: day("2027-01-02") };
        assert_eq!(range.count(), 4);
        assert!(range.contains(day("2026-12-30")) && range.contains(day("2027-01-02")));
    }

    #[test]
    fn a_yearly_range_runs_over_the_new_year() {
        let open = MonthDayRange { from: MonthDay::parse("11-01").unwrap(), to: MonthDay::parse("02-29").unwrap() };
        let season = DayRange { first: day("2026-10-01"), last: day("2027-07-15") };
        assert_eq!(open.within(season), vec![DayRange { first: day("2026-11-01"), last: day("2027-02-28") }]);
    }
}
