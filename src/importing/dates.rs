//! Dates as offices write them: `2015-12-31`, `31-Dec-15`, `31 December 2015`, `31/12/2015`, `2015-12-31T08:00:00Z`, and the
//! numbers of Excel.

use crate::measure::Day;

/// Months by their first letters, in English and French.
const MONTHS: [(&str, i8); 22] = [
    ("jan", 1),
    ("fev", 2),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("avr", 4),
    ("may", 5),
    ("mai", 5),
    ("jun", 6),
    ("juin", 6),
    ("jul", 7),
    ("juil", 7),
    ("aug", 8),
    ("aou", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
    ("janv", 1),
    ("sept", 9),
    ("juill", 7),
    ("mars", 3),
];

/// Years of two digits up to this one are of this century.
const THIS_CENTURY: i16 = 68;

/// The day that a text says; nothing where it says none, or one that is not in the calendar. Day before month, as Africa
/// and Europe write it; the other way round only where it cannot be that.
pub(super) fn day(text: &str) -> Option<Day> {
    read(text, Order::DayFirst)
}

/// The same of a column that has the month before the day.
pub(super) fn month_first(text: &str) -> Option<Day> {
    read(text, Order::MonthFirst)
}

/// Which of two numbers the day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The first.
    DayFirst,
    /// The second.
    MonthFirst,
}

/// Which order the days of a column are written in: where some can only be read in one, all are in that. Nothing where each can be
/// read either way and it makes a difference, or some only in one and some only in the other.
pub(super) fn order<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Order> {
    let orders = Orders::of(texts);
    match (orders.days_first, orders.months_first) {
        (false, true) => Some(Order::MonthFirst),
        (false, false) if orders.is_open => None,
        (true, true) => None,
        _ => Some(Order::DayFirst),
    }
}

/// Whether two people wrote the days of a column, each in an order of their own.
pub(super) fn are_mixed<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let orders = Orders::of(texts);
    orders.days_first && orders.months_first
}

/// Whether a date can be read either way, and it makes a difference.
pub(super) fn is_open(text: &str) -> bool {
    Orders::of(std::iter::once(text)).is_open
}

/// Which orders the days of a column are written in. What is in no calendar says nothing.
#[derive(Default)]
struct Orders {
    is_open: bool,
    months_first: bool,
    days_first: bool,
}

impl Orders {
    fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut orders = Self::default();
        for text in texts {
            let pieces: Vec<&str> = text.split([' ', '-', '/', '.']).collect();
            let [first, second, end, ..] = pieces[..] else { continue };
            let (Ok(first), Ok(second)) = (first.parse::<i16>(), second.parse::<i16>()) else { continue };
            let Some(year) = year(end).filter(|_| first != second && pieces[0].len() < 4) else { continue };
            let is_day = |month: i16, day: i16| i8::try_from(month).is_ok_and(|month| of(year, month, day).is_some());
            match (is_day(second, first), is_day(first, second)) {
                (true, false) => orders.days_first = true,
                (false, true) => orders.months_first = true,
                (true, true) => orders.is_open = true,
                (false, false) => {}
            }
        }
        orders
    }
}

fn read(text: &str, order: Order) -> Option<Day> {
    let text = text.trim();
    if let Ok(day) = Day::parse(text) {
        return Some(day);
    }
    let date = text.split(['T', ' ']).next().filter(|date| date.len() == 10 && text.len() > 10 && text.as_bytes()[4] == b'-');
    if let Some(day) = date.and_then(|date| Day::parse(date).ok()) {
        return Some(day);
    }
    if let Some(day) = excel(text).or_else(|| of_a_clock(text)) {
        return Some(day);
    }
    let pieces: Vec<&str> = text.split([' ', '-', '/', '.', ',']).filter(|piece| !piece.is_empty()).collect();
    let pieces = pieces.get(..3).filter(|_| pieces.len() == 3 || pieces.get(3).is_some_and(|piece| piece.contains(':')))?;
    let whole = |piece: &str| piece.parse::<i16>().ok();
    if let Some(month) = month(pieces[1]) {
        return of(year(pieces[2])?, month, whole(pieces[0])?);
    }
    if let Some(month) = month(pieces[0]) {
        return of(year(pieces[2])?, month, whole(pieces[1])?);
    }
    let [first, second] = [whole(pieces[0])?, whole(pieces[1])?];
    if pieces[0].len() == 4 {
        return of(first, i8::try_from(second).ok()?, whole(pieces[2])?);
    }
    let year = year(pieces[2])?;
    let day_first = || i8::try_from(second).ok().and_then(|month| of(year, month, first));
    let month_first = || i8::try_from(first).ok().and_then(|month| of(year, month, second));
    match order {
        Order::DayFirst => day_first().or_else(month_first),
        Order::MonthFirst => month_first().or_else(day_first),
    }
}

fn of(year: i16, month: i8, day: i16) -> Option<Day> {
    Day::from_date(year, month, i8::try_from(day).ok()?)
}

fn month(word: &str) -> Option<i8> {
    let plain = crate::formats::table::plain(word);
    let starts = |(name, _): &&(&str, i8)| plain.starts_with(name);
    MONTHS.iter().filter(starts).max_by_key(|(name, _)| name.len()).map(|(_, month)| *month)
}

fn year(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    Some(match text.len() {
        2 if year <= THIS_CENTURY => 2_000 + year,
        2 => 1_900 + year,
        4 => year,
        _ => return None,
    })
}

/// Excel counts days from the last of 1899. Numbers from 1980 to 2050 are taken as that, others are none.
fn excel(text: &str) -> Option<Day> {
    const FIRST: f64 = 29_221.0;
    const LAST: f64 = 54_789.0;
    let number: f64 = text.parse().ok().filter(|number| (FIRST..LAST).contains(number))?;
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds above")]
    Day::from_date(1899, 12, 30).map(|zero| zero.plus(number.floor() as i32))
}

/// Maps of the web count the thousandths of a second since 1970. Numbers from 1980 to 2050 are taken as that.
fn of_a_clock(text: &str) -> Option<Day> {
    const FIRST_MS: i64 = 315_532_800_000;
    const LAST_MS: i64 = 2_524_608_000_000;
    let number: i64 = text.parse().ok().filter(|number| (FIRST_MS..LAST_MS).contains(number))?;
    let time = jiff::Timestamp::from_millisecond(number).ok()?;
    Some(Day::from(time.to_zoned(jiff::tz::TimeZone::UTC).date()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_offices_write_them() {
        for text in [
            "2015-12-31",
            "31-Dec-15",
            "31 December 2015",
            "31/12/2015",
            "12/31/2015",
            "December 31, 2015",
            "31 décembre 2015",
            "2015-12-31T08:00:00Z",
            "2015-12-31 08:00:00",
            "31.12.2015",
            "2015/12/31",
            "42369",
            "1451520000000",
            "31-Dec-2015 10:30",
        ] {
            assert_eq!(day(text).map(|day| day.to_string()).as_deref(), Some("2015-12-31"), "{text}");
        }
    }

    #[test]
    fn days_of_a_column_are_in_one_order() {
        let of = |texts: &[&str]| order(texts.iter().copied());
        assert_eq!(of(&["3/25/2026", "03/04/2026", "12/03/2025"]), Some(Order::MonthFirst));
        assert_eq!(of(&["25/3/2026", "03/04/2026"]), Some(Order::DayFirst));
        assert_eq!(of(&["25/3/2026", "3/25/2026"]), None, "two people wrote it");
        assert!(are_mixed(["25/3/2026", "3/25/2026"].into_iter()) && is_open("03/04/2026") && !is_open("25/3/2026"));
        assert_eq!(of(&["31/02/2026", "3/25/2026"]), Some(Order::MonthFirst), "a day that is none says nothing");
        assert_eq!(of(&["03/04/2026", "2026-03-04"]), None);
        assert_eq!(of(&["2026-03-04", "3 March 2026", "04/04/2026"]), Some(Order::DayFirst), "nothing turns on it");
        assert_eq!(month_first("03/04/2026").map(|day| day.to_string()).as_deref(), Some("2026-03-04"));
    }

    #[test]
    fn what_is_no_day_of_the_calendar_is_none() {
        for text in ["", "31 February 2015", "2015-13-01", "32/12/2015", "unknown", "12", "2015", "99-99-99", "1-2-3-4"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
