//! Coordinates as people write them: degrees with a dot or a comma, degrees and minutes, degrees, minutes and seconds, MGRS.

use geoconvert::Mgrs;
use serde_json::Value;

use crate::measure::LonLat;

/// A number with a dot or a comma.
pub(super) fn number(cell: &Value) -> Option<f64> {
    match cell {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => {
            let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            let is_comma = plain.contains(',') && !plain.contains('.') && plain.matches(',').count() == 1;
            let plain = if is_comma { plain.replace(',', ".") } else { plain.replace(',', "") };
            plain.parse().ok().filter(|number: &f64| number.is_finite())
        }
        _ => None,
    }
}

/// An angle: `7.70111`, `7,70111`, `7°42'04"N`, `N 7 42.067`, `7d42m4s S`, `28° 0' 0'' O` (west, in French).
///
/// # Units
/// Degrees.
pub(super) fn angle(cell: &Value) -> Option<f64> {
    let Value::String(text) = cell else { return number(cell) };
    // Numbers with spaces between them are degrees, minutes and seconds, not one with spaces between its thousands.
    if !text.trim().contains(char::is_whitespace)
        && let Some(number) = number(cell)
    {
        return Some(number);
    }
    let upper = text.trim().to_uppercase();
    let mut letters = upper.chars().filter(|letter| letter.is_alphabetic() && !matches!(letter, 'D' | 'M'));
    // An S alone may be seconds or south: it is south where nothing else says it and it stands at an end.
    let hemisphere = letters.clone().find(|letter| matches!(letter, 'N' | 'E' | 'W' | 'O'));
    let is_south = hemisphere.is_none() && (upper.starts_with('S') || upper.ends_with('S')) && !upper.contains('M');
    if letters.any(|letter| !matches!(letter, 'N' | 'E' | 'W' | 'O' | 'S')) {
        return None;
    }
    let pieces: Vec<&str> = upper.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ',' | '-')).collect();
    let numbers: Vec<f64> = pieces
        .into_iter()
        .filter(|piece| !piece.is_empty())
        .map(|piece| number(&Value::String(piece.to_owned())))
        .collect::<Option<_>>()?;
    let (degrees, minutes, seconds) = match numbers[..] {
        [degrees] => (degrees, 0.0, 0.0),
        [degrees, minutes] => (degrees, minutes, 0.0),
        [degrees, minutes, seconds] => (degrees, minutes, seconds),
        _ => return None,
    };
    if !(0.0..60.0).contains(&minutes) || !(0.0..60.0).contains(&seconds) {
        return None;
    }
    let size = degrees.abs() + minutes / 60.0 + seconds / 3_600.0;
    let is_negative = degrees.is_sign_negative() || is_south || matches!(hemisphere, Some('W' | 'O'));
    Some(if is_negative { -size } else { size })
}

/// A place in MGRS: `35PLM 12345 67890`, with or without spaces.
pub(super) fn mgrs(text: &str) -> Option<LonLat> {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase();
    let zone = plain.bytes().take_while(u8::is_ascii_digit).count();
    let letters = plain.get(zone..zone + 3)?;
    let digits = plain.get(zone + 3..)?;
    // What the library is not made for is kept from it.
    let is_sound = (1..=2).contains(&zone)
        && letters.bytes().all(|letter| letter.is_ascii_uppercase())
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && digits.len() % 2 == 0
        && (2..=10).contains(&digits.len());
    if !is_sound {
        return None;
    }
    let at = Mgrs::parse_str(&plain).ok()?.to_latlon();
    let at = LonLat { lon: at.longitude(), lat: at.latitude() };
    (at.lon.is_finite() && at.lat.is_finite()).then_some(at)
}

/// A list of positions as forms write them, latitude first: `7.70111 27.98972 430 5`, `[7.7, 28.0]`, and several of them
/// parted by `;` for what was walked along or round.
pub(super) fn lat_lons(text: &str) -> Option<Vec<LonLat>> {
    let tidy = text.trim().trim_matches(|letter| letter == '[' || letter == ']');
    tidy.split(';').map(str::trim).filter(|piece| !piece.is_empty()).map(lat_lon).collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())
}

/// What one cell says of where its row lies: a position in any notation, or several as forms write them.
pub(super) fn in_one_cell(text: &str) -> Option<Vec<LonLat>> {
    with_decimal_commas(text).map(|at| vec![at]).or_else(|| lat_lons(text)).or_else(|| typed_place(text).map(|at| vec![at]))
}

/// Whether a text can be nothing else than a position: `7°42'04"N 27°59'23"E`.
pub(super) fn is_lettered_place(text: &str) -> bool {
    let has = |letters: &[char]| text.to_uppercase().contains(letters);
    has(&['N', 'S']) && has(&['E', 'W', 'O']) && typed_place(text).is_some_and(|_| mgrs(text).is_none())
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
    if has_one(halves.0) && has_one(halves.1) { typed_place(text) } else { None }
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

/// A place as a person types it: MGRS, or latitude and longitude in any notation with a comma or a space between them; letters
/// (`27°59'E 7°42'N`) say it where longitude stands first.
#[must_use]
pub fn typed_place(text: &str) -> Option<LonLat> {
    let text = text.trim();
    if let Some(at) = mgrs(text) {
        return Some(at);
    }
    let commas = text.matches(',').count();
    let halves = text.split_once(';').or_else(|| text.split_once(", ")).or_else(|| text.split_once(',').filter(|_| commas == 1));
    let (first, second) = halves.or_else(|| after_letter(text)).or_else(|| text.split_once(char::is_whitespace))?;
    let read = |half: &str| angle(&Value::String(half.trim().to_owned()));
    let is_of = |half: &str, letters: [char; 2]| half.to_uppercase().contains(letters);
    let (first_degrees, second_degrees) = (read(first)?, read(second)?);
    let is_east_first = is_of(first, ['E', 'W']) || is_of(second, ['N', 'S']);
    let (lon, lat) = if is_east_first { (first_degrees, second_degrees) } else { (second_degrees, first_degrees) };
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some(LonLat { lon, lat })
}

/// The two halves of `7°42'N 27°59'E`, where the first ends with its letter, or of `N 7°42' E 27°59'`, where each begins with it.
fn after_letter(text: &str) -> Option<(&str, &str)> {
    let mut letters = text.match_indices(['N', 'S', 'E', 'W', 'O', 'n', 's', 'e', 'w', 'o']).map(|(at, _)| at);
    match letters.next()? {
        0 => text.split_at_checked(letters.next()?),
        end => text.split_at_checked(end + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, degrees: f64) {
        let found = angle(&Value::String(text.to_owned())).unwrap_or(f64::NAN);
        assert!((found - degrees).abs() < 1e-9, "{text}: {found}");
    }

    #[test]
    fn angles_are_read_as_people_write_them() {
        check("7.70111", 7.70111);
        check(" -7,70111 ", -7.70111);
        check("7°42'04\"N", 7.0 + 42.0 / 60.0 + 4.0 / 3_600.0);
        check("7° 42′ 4.5″ N", 7.0 + 42.0 / 60.0 + 4.5 / 3_600.0);
        check("N 7 42.067", 7.0 + 42.067 / 60.0);
        check("28 30 0 W", -28.5);
        check("28 30 0", 28.5);
        check("28°30'O", -28.5);
        check("S 7°30'", -7.5);
        check("7°30'00''S", -7.5);
        check("7d30m36s", 7.51);
    }

    #[test]
    fn what_is_no_angle_is_none() {
        for wrong in ["", "unknown", "7°70'", "7 30 90", "1 2 3 4", "N", "Wau 7", "inf", "NaN"] {
            assert_eq!(angle(&Value::String(wrong.to_owned())), None, "{wrong}");
        }
    }

    #[test]
    fn a_place_is_typed_as_people_say_it() {
        for (text, lon, lat) in [
            ("7.7, 27.98", 27.98, 7.7),
            ("7.7 27.98", 27.98, 7.7),
            ("7,7; 27,98", 27.98, 7.7),
            ("7°42'N, 27°59'E", 27.0 + 59.0 / 60.0, 7.7),
            ("7°42'N 27°59'E", 27.0 + 59.0 / 60.0, 7.7),
            ("27°30'E 7°42'N", 27.5, 7.7),
            ("N 7°42' E 27°59'", 27.0 + 59.0 / 60.0, 7.7),
            ("E27°30' N7°42'", 27.5, 7.7),
            ("-4.5,29", 29.0, -4.5),
        ] {
            let at = typed_place(text).unwrap();
            assert!((at.lon - lon).abs() < 1e-9 && (at.lat - lat).abs() < 1e-9, "{text}: {at:?}");
        }
        assert!(typed_place("35NPJ 09149 51384").is_some());
        for wrong in ["", "Wau", "7.7", "97, 28", "7.7, 200", "N"] {
            assert_eq!(typed_place(wrong), None, "{wrong}");
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
        assert!(is_lettered_place("7°42'00.0\"N 27°30'00.0\"E") && !is_lettered_place("7.7 27.5") && !is_lettered_place("Nile East 7 5"));
    }

    #[test]
    fn mgrs_and_forms_are_read() {
        // Wau in MGRS by GeographicLib's GeoConvert.
        let at = mgrs("35NPJ 09149 51384").unwrap();
        assert!((at.lon - 27.99).abs() < 0.01 && (at.lat - 7.70).abs() < 0.01, "{at:?}");
        for wrong in ["", "35", "35PLM1", "99PLM1234", "35ééé12", "35I1212"] {
            assert_eq!(mgrs(wrong), None, "{wrong}");
        }
        assert_eq!(lat_lons("7.7 28.0 430 5"), Some(vec![LonLat { lon: 28.0, lat: 7.7 }]));
        assert_eq!(lat_lons("[7.7, 28.0]"), Some(vec![LonLat { lon: 28.0, lat: 7.7 }]));
        assert_eq!(lat_lons("7.7 28.0 0 0;7.8 28.1 0 0").map(|all| all.len()), Some(2));
        assert_eq!(lat_lons("Wau"), None);
        assert_eq!(lat_lons("2026 1 2 3 4"), None);
    }
}
