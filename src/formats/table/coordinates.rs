//! Coordinates in the cells of tables: numbers, angles as people write them, and whole positions in one cell.

use serde_json::Value;

use crate::measure::{LonLat, typed};

/// A number with a dot or a comma.
pub(super) fn number(cell: &Value) -> Option<f64> {
    match cell {
        Value::Number(number) => number.as_f64(),
        // Some part thousands by an apostrophe.
        Value::String(text) => typed::number(&text.replace(['\'', '\u{2019}'], "")),
        _ => None,
    }
}

/// Metres of a grid. They are never less than some thousands, so that a sign before each three digits parts thousands.
pub(super) fn metres(cell: &Value) -> Option<f64> {
    let Value::String(text) = cell else { return number(cell) };
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let groups: Vec<&str> = plain.split([',', '.', '\'', '\u{2019}']).collect();
    let begins_short = groups.first().is_some_and(|first| first.len() <= 3);
    typed::of_thousands(&groups).filter(|_| begins_short).or_else(|| number(cell))
}

/// An angle in any notation.
///
/// # Units
/// Degrees.
pub(super) fn angle(cell: &Value) -> Option<f64> {
    match cell {
        Value::String(text) => typed::angle(text),
        _ => number(cell),
    }
}

/// A list of positions as forms write them, latitude first: `7.70111 27.98972 430 5`, `[7.7, 28.0]`, and several of them
/// parted by `;` for what was walked along or round.
pub(super) fn lat_lons(text: &str) -> Option<Vec<LonLat>> {
    let tidy = text.trim().trim_matches(|letter| letter == '[' || letter == ']');
    tidy.split(';').map(str::trim).filter(|piece| !piece.is_empty()).map(lat_lon).collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())
}

/// What one cell says of where its row lies: a position in any notation, or several as forms write them.
pub(super) fn in_one_cell(text: &str) -> Option<Vec<LonLat>> {
    with_decimal_commas(text).map(|at| vec![at]).or_else(|| lat_lons(text)).or_else(|| typed::place(text).map(|at| vec![at]))
}

/// Whether a text can hardly be anything but positions: several of a form, or two numbers to a hundred metres.
pub(super) fn is_surely_positions(text: &str) -> bool {
    let decimals = |number: &str| number.trim().rsplit_once(['.', ',']).map_or(0, |(_, part)| part.len());
    let halves: Vec<&str> = text.split([' ', ';']).map(|half| half.trim().trim_end_matches(',')).filter(|half| !half.is_empty()).collect();
    let is_precise = halves.len() == 2 && halves.iter().all(|half| decimals(half) >= 3);
    let is_of_form = text.contains(';') && halves.len() >= 4 && halves.len().is_multiple_of(4);
    (is_precise || is_of_form) && in_one_cell(text).is_some()
}

/// A pair of numbers with decimal commas: `7,70 27,98`, `7,70; 27,98`. Where commas part numbers there would be two, or four.
fn with_decimal_commas(text: &str) -> Option<LonLat> {
    let text = text.trim();
    let halves = text.split_once(';').or_else(|| text.split_once(", ")).or_else(|| text.split_once(char::is_whitespace))?;
    let has_one = |half: &str| {
        let half = half.trim();
        half.split_once(',').is_some_and(|(whole, part)| {
            !whole.is_empty() && !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit()) && !whole.contains('.')
        })
    };
    if has_one(halves.0) && has_one(halves.1) { typed::place(text) } else { None }
}

fn lat_lon(piece: &str) -> Option<LonLat> {
    let numbers: Vec<f64> = piece
        .split(|letter: char| letter.is_whitespace() || letter == ',')
        .filter(|piece| !piece.is_empty())
        .map(|piece| piece.parse().ok().filter(|number: &f64| number.is_finite()))
        .collect::<Option<_>>()?;
    let [lat, lon, ref rest @ ..] = numbers[..] else { return None };
    (rest.len() <= 2 && lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some(LonLat { lon, lat })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metres_may_have_signs_between_thousands() {
        for (text, value) in
            [("622,691", 622_691.0), ("1.286.312", 1_286_312.0), ("622'691", 622_691.0), ("622 691", 622_691.0), ("609149,57", 609_149.57)]
        {
            assert_eq!(metres(&Value::String(text.to_owned())), Some(value), "{text}");
        }
    }

    #[test]
    fn one_cell_says_a_position_in_any_notation() {
        for text in [
            "7.7 27.5",
            "7.7, 27.5",
            "7,7 27,5",
            "7,7; 27,5",
            "7,70, 27,50",
            "7°42'00.0\"N 27°30'00.0\"E",
            "N 7°42' E 27°30'",
            "7.7 27.5 430 5",
        ] {
            let all = in_one_cell(text).unwrap_or_default();
            let is_there = |at: &LonLat| (at.lon - 27.5).abs() < 1e-9 && (at.lat - 7.7).abs() < 1e-9;
            assert!(all.len() == 1 && all.iter().all(is_there), "{text}: {all:?}");
        }
        assert_eq!(in_one_cell("7.7 27.5 0 0;7.8 28.1 0 0").map(|all| all.len()), Some(2), "what was walked along");
        for surely in ["7.5 28.0 0 0;7.8 28.1 0 0", "7.702222, 28.1125", "7.5 28.0 0 0;"] {
            assert!(is_surely_positions(surely), "{surely}");
        }
        for perhaps in ["12 000", "1.250, 2", "7.5", "1500.250", "from 7.702 to 28.112"] {
            assert!(!is_surely_positions(perhaps), "{perhaps}");
        }
    }

    #[test]
    fn positions_of_forms_are_read() {
        assert_eq!(lat_lons("7.7 28.0 430 5"), Some(vec![LonLat { lon: 28.0, lat: 7.7 }]));
        assert_eq!(lat_lons("[7.7, 28.0]"), Some(vec![LonLat { lon: 28.0, lat: 7.7 }]));
        assert_eq!(lat_lons("7.7 28.0 0 0;7.8 28.1 0 0").map(|all| all.len()), Some(2));
        assert_eq!(lat_lons("Wau"), None);
        assert_eq!(lat_lons("2026 1 2 3 4"), None);
    }
}
