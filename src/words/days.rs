//! Days and months as they are written in a language.
//!
//! The names stand in the Fluent files: those in English are the ones of the papers (`measure::Day::words`), and twelve
//! months in two languages are not worth the calendars of the whole world, which every build would compile.

use super::{Language, Phrase, say};
use crate::measure::{Day, DayRange};

const MONTHS: [Phrase; 12] = [
    Phrase("month-january"),
    Phrase("month-february"),
    Phrase("month-march"),
    Phrase("month-april"),
    Phrase("month-may"),
    Phrase("month-june"),
    Phrase("month-july"),
    Phrase("month-august"),
    Phrase("month-september"),
    Phrase("month-october"),
    Phrase("month-november"),
    Phrase("month-december"),
];

const WEEKDAYS: [Phrase; 7] = [
    Phrase("weekday-monday"),
    Phrase("weekday-tuesday"),
    Phrase("weekday-wednesday"),
    Phrase("weekday-thursday"),
    Phrase("weekday-friday"),
    Phrase("weekday-saturday"),
    Phrase("weekday-sunday"),
];

const SHORT_WEEKDAYS: [Phrase; 7] = [
    Phrase("weekday-short-monday"),
    Phrase("weekday-short-tuesday"),
    Phrase("weekday-short-wednesday"),
    Phrase("weekday-short-thursday"),
    Phrase("weekday-short-friday"),
    Phrase("weekday-short-saturday"),
    Phrase("weekday-short-sunday"),
];

fn nth(keys: &[Phrase], number: i8, language: Language) -> String {
    usize::try_from(number).ok().and_then(|number| keys.get(number)).map_or_else(String::new, |key| key.say(language))
}

/// The short name of a day's month: `Nov`, `nov.`.
#[must_use]
pub fn month(language: Language, day: Day) -> String {
    nth(&MONTHS, day.month() - 1, language)
}

/// The name of a day's weekday.
#[must_use]
pub fn weekday(language: Language, day: Day) -> String {
    nth(&WEEKDAYS, day.date().weekday().to_monday_zero_offset(), language)
}

/// The name of a day's weekday in short: `Tue`, `mar.`.
#[must_use]
pub fn weekday_in_short(language: Language, day: Day) -> String {
    nth(&SHORT_WEEKDAYS, day.date().weekday().to_monday_zero_offset(), language)
}

/// A day: `24 Nov 2026`, `24 nov. 2026`.
#[must_use]
pub fn day(language: Language, of: Day) -> String {
    // A year is not a number that is written in groups.
    say!(language, "day-of-year", day = of.date().day(), month = month(language, of), year = of.year().to_string())
}

/// A day without its year, for narrow places: `24 Nov`, `24 nov.`.
#[must_use]
pub fn day_in_short(language: Language, of: Day) -> String {
    say!(language, "day-in-short", day = of.date().day(), month = month(language, of))
}

/// Days, or one alone: `24 Nov 2026 to 3 Dec 2026`, `24 nov. 2026 au 3 déc. 2026`.
#[must_use]
pub fn days(language: Language, of: DayRange) -> String {
    if of.first == of.last {
        return day(language, of.first);
    }
    say!(language, "days-range", first = day(language, of.first), last = day(language, of.last))
}

/// Days without their years, for narrow places: `24 Nov-3 Dec`.
#[must_use]
pub fn days_in_short(language: Language, of: DayRange) -> String {
    let (first, last) = (day_in_short(language, of.first), day_in_short(language, of.last));
    if of.first == of.last { first } else { format!("{first}-{last}") }
}

/// The months of days: `Nov-Feb`, `Dec`.
#[must_use]
pub fn months(language: Language, of: DayRange) -> String {
    let (first, last) = (month(language, of.first), month(language, of.last));
    if first == last && of.count() < 62 { first } else { format!("{first}-{last}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(first: &str, last: &str) -> DayRange {
        DayRange { first: Day::parse(first).unwrap(), last: Day::parse(last).unwrap() }
    }

    #[test]
    fn days_in_english_are_those_of_the_papers() {
        for month in 1..=12 {
            let of = Day::from_date(2026, month, 24).unwrap();
            assert_eq!(day(Language::English, of), of.words());
            assert_eq!(weekday(Language::English, of), of.weekday());
            let three = of.plus(i32::from(month) % 7);
            assert_eq!(weekday(Language::English, three), three.weekday());
        }
        let over = range("2026-12-30", "2027-01-02");
        assert_eq!(days(Language::English, over), over.words());
        assert_eq!(days_in_short(Language::English, over), "30 Dec-2 Jan");
    }

    #[test]
    fn days_in_french_have_french_months_and_a_first() {
        let over = range("2026-12-30", "2027-01-01");
        assert_eq!(days(Language::French, over), "30 déc. 2026 au 1er janv. 2027");
        assert_eq!(days_in_short(Language::French, over), "30 déc.-1er janv.");
        assert_eq!(weekday(Language::French, over.first), "mercredi");
        assert_eq!(days(Language::French, range("2027-05-03", "2027-05-03")), "3 mai 2027");
    }
}
