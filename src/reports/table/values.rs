//! Cells to values. What a cell cannot be read as is told, never guessed.

use super::columns::plain;
use crate::layers::Sensitivity;
use crate::measure::{Day, LonLat};
use crate::reports::{Standing, What};
use crate::words::Phrase;

/// Which of day and month stands first in dates like 15/01/2027.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
    /// Nothing in the column tells.
    Unknown,
}

/// What the dates of a column tell of their order: one that can be read in one way alone tells it for all.
pub(super) fn order<'a>(cells: impl Iterator<Item = &'a str>) -> Order {
    let parts: Vec<(u32, u32)> = cells.filter_map(slashed).map(|(one, two, _)| (one, two)).collect();
    match (parts.iter().any(|(one, _)| *one > 12), parts.iter().any(|(_, two)| *two > 12)) {
        (true, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        _ => Order::Unknown,
    }
}

/// The three numbers of a date like 15/01/2027 or 15.01.2027.
fn slashed(cell: &str) -> Option<(u32, u32, i16)> {
    let mut parts = cell.split_whitespace().next()?.split(['/', '.', '-']);
    let (one, two, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_date = parts.next().is_none() && year.len() == 4 && one.len() <= 2 && two.len() <= 2;
    is_date.then_some(())?;
    Some((one.parse().ok()?, two.parse().ok()?, year.parse().ok()?))
}

/// A day: `2027-01-15`, with an hour behind it or not, or with the year last where the column tells the order.
pub(super) fn day(cell: &str, order: Order) -> Option<Day> {
    let first = cell.get(..10).filter(|_| cell.get(10..11).is_none_or(|next| next == "T" || next == " "));
    if let Some(day) = first.and_then(|text| Day::parse(text).ok()) {
        return Some(day);
    }
    let (one, two, year) = slashed(cell)?;
    let (day, month) = match order {
        Order::DayFirst => (one, two),
        Order::MonthFirst => (two, one),
        // The same either way.
        Order::Unknown if one == two => (one, two),
        Order::Unknown => return None,
    };
    Day::from_date(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// A whole number; signs that group its digits are no part of it.
pub(super) fn whole(cell: &str) -> Option<u32> {
    let digits: String = cell.chars().filter(|letter| !letter.is_whitespace()).collect();
    let digits = digits.strip_suffix(".0").unwrap_or(&digits);
    let mut groups = digits.split(',');
    let is_grouped =
        digits.contains(',') && groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3);
    let digits = if is_grouped { digits.replace(',', "") } else { digits.to_owned() };
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// `140 of 1400`, `140/1400`, `140 sur 1400`.
pub(super) fn of_so_many(cell: &str) -> Option<(u32, u32)> {
    let lower = cell.to_lowercase();
    let (returned, of) = [" of ", " sur ", "/"].iter().find_map(|between| lower.split_once(between))?;
    Some((whole(returned)?, whole(of)?))
}

/// A number of degrees.
pub(super) fn degrees(cell: &str) -> Option<f64> {
    cell.trim().parse::<f64>().ok().filter(|degrees| degrees.is_finite())
}

/// `7.7011 27.9897 430 5`, as phones write a position: latitude, longitude, and two numbers that are not needed.
pub(super) fn position(cell: &str) -> Option<LonLat> {
    let cell = cell.trim_matches(['[', ']', '(', ')']);
    let numbers: Vec<f64> = cell.split([' ', ',', ';']).filter(|part| !part.is_empty()).map(degrees).collect::<Option<_>>()?;
    match numbers[..] {
        [lat, lon] | [lat, lon, _] | [lat, lon, _, _] => Some(LonLat { lon, lat }),
        _ => None,
    }
}

/// Yes or no, in English or French.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    match plain(cell).as_str() {
        "yes" | "y" | "true" | "1" | "reached" | "oui" | "o" | "vrai" | "atteint" | "parvenu" => Some(true),
        "no" | "n" | "false" | "0" | "not reached" | "non" | "faux" | "non atteint" | "non parvenu" => Some(false),
        _ => None,
    }
}

pub(super) fn sensitivity(cell: &str) -> Option<Sensitivity> {
    match plain(cell).as_str() {
        "public" | "publique" => Some(Sensitivity::Public),
        "partners" | "partenaires" => Some(Sensitivity::Partners),
        "internal" | "interne" => Some(Sensitivity::Internal),
        _ => None,
    }
}

pub(super) fn standing(cell: &str) -> Option<Standing> {
    match plain(cell).as_str() {
        "kept" | "respected" | "respectee" | "tenue" => Some(Standing::Kept),
        "breached" | "broken" | "not kept" | "violee" | "non respectee" | "enfreinte" => Some(Standing::Breached),
        "unknown" | "not known" | "inconnu" | "inconnue" => Some(Standing::Unknown),
        _ => None,
    }
}

/// The kinds of reports by a word of tables, and what they are called.
pub const KINDS: [(&str, Phrase); 11] = [
    ("incident", Phrase("report-incident")),
    ("early passage", Phrase("report-early")),
    ("late passage", Phrase("report-late")),
    ("off corridor", Phrase("report-off-corridor")),
    ("massive movement", Phrase("report-massive")),
    ("clause kept", Phrase("kind-clause-kept")),
    ("clause breached", Phrase("kind-clause-breached")),
    ("clause unknown", Phrase("kind-clause-unknown")),
    ("cattle returned", Phrase("report-returned")),
    ("dissemination reached", Phrase("report-reached")),
    ("dissemination not reached", Phrase("report-not-reached")),
];

/// A kind of report, without its numbers. A clause of which only its own column says how it was kept is unknown until that
/// was read.
pub(super) fn kind(cell: &str) -> Option<What> {
    let plain = plain(cell);
    if let Some(standing) = standing(plain.strip_prefix("clause ").unwrap_or(&plain)) {
        return Some(What::Clause { standing });
    }
    Some(match plain.as_str() {
        "incident" | "event" | "evenement" => What::Incident { happened: None, fatalities: None },
        "early passage" | "early" | "passage precoce" | "precoce" => What::EarlyPassage { days: None },
        "late passage" | "late" | "late exit" | "passage tardif" | "tardif" | "sortie tardive" => What::LatePassage { days: None },
        "off corridor" | "off the corridor" | "left the corridor" | "hors couloir" | "hors du couloir" => {
            What::OffCorridor { off_by_m: None }
        }
        "massive movement" | "massive" | "mouvement massif" => What::MassiveMovement { head: None },
        "clause" => What::Clause { standing: Standing::Unknown },
        "cattle returned" | "returned cattle" | "betail rendu" | "betail restitue" => What::CattleReturned { returned: None, of: None },
        "dissemination" | "diffusion" => What::Dissemination { reached: None },
        "dissemination reached" | "diffusion atteinte" | "text reached" | "texte parvenu" => What::Dissemination { reached: Some(true) },
        "dissemination not reached" | "diffusion non atteinte" | "text not reached" | "texte non parvenu" => {
            What::Dissemination { reached: Some(false) }
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_whose_order_nothing_tells_is_not_guessed() {
        let read = |cells: &[&str]| {
            let order = order(cells.iter().copied());
            cells.iter().map(|cell| day(cell, order).map(|day| day.to_string())).collect::<Vec<_>>()
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(read(&["15/01/2027", "02/03/2027"]), [some("2027-01-15"), some("2027-03-02")]);
        assert_eq!(read(&["01/15/2027", "02/03/2027"]), [some("2027-01-15"), some("2027-02-03")]);
        assert_eq!(read(&["02/03/2027", "3/3/2027"]), [None, some("2027-03-03")]);
        assert_eq!(
            read(&["2027-01-15", "2027-01-15T09:30:00.000+02:00", "2027-01-15x", "2027-02-30"])[..],
            [some("2027-01-15"), some("2027-01-15"), None, None]
        );
    }

    #[test]
    fn numbers_are_read_with_the_signs_that_group_them_and_no_others() {
        let cells = ["140", "1,400", "1 400", "1\u{202f}400", "140.0", "1,4", "12.5", "-3", "", "many", "4294967296"];
        let read: Vec<Option<u32>> = cells.into_iter().map(whole).collect();
        assert_eq!(read, [Some(140), Some(1_400), Some(1_400), Some(1_400), Some(140), None, None, None, None, None, None]);
        assert_eq!(of_so_many("140 of 1,400"), Some((140, 1_400)));
        assert_eq!(of_so_many("140/1400"), Some((140, 1_400)));
        assert_eq!((of_so_many("140"), of_so_many("few of many")), (None, None));
    }

    #[test]
    fn a_position_is_the_latitude_first() {
        let wau = Some(LonLat { lon: 27.98972, lat: 7.70111 });
        for cell in ["7.70111 27.98972 430 5", "7.70111, 27.98972", "[7.70111, 27.98972]"] {
            assert_eq!(position(cell), wau, "{cell}");
        }
        assert_eq!((position("Wau"), position("7.7"), position("")), (None, None, None));
    }

    #[test]
    fn kinds_are_known_in_both_languages() {
        assert!(KINDS.iter().all(|(word, _)| kind(word).is_some()));
        assert_eq!(kind("clause_kept"), Some(What::Clause { standing: Standing::Kept }));
        assert_eq!(kind("Clause non respectée"), Some(What::Clause { standing: Standing::Breached }));
        assert_eq!(kind("Hors couloir"), kind("off-corridor"));
        assert_eq!(kind("Passage précoce"), Some(What::EarlyPassage { days: None }));
        assert_eq!(kind("rumour"), None);
    }
}
