//! Places as people type, paste and write them: degrees with a dot or a comma, degrees, minutes and seconds, MGRS.

use geoconvert::Mgrs;

use super::LonLat;

/// A place: MGRS, or latitude and longitude in any notation. Latitude comes first unless letters say otherwise, as maps and radios
/// give it: `7.7, 28.0`, `7,7; 28,0`, `7°42'N 27°59'E`, `N 7 42 30, E 27 59 0`, `28.0E 7.7N`, `35N PJ 09149 51384`.
#[must_use]
pub fn place(text: &str) -> Option<LonLat> {
    let text = &in_signs(text);
    if let Some(at) = mgrs(text) {
        return Some(at);
    }
    let (first, second) = halves(text)?;
    let (first, second) = (Angle::read(first)?, Angle::read(second)?);
    let (lat, lon) = match (first.axis, second.axis) {
        (Some(Axis::Lon), Some(Axis::Lat) | None) | (None, Some(Axis::Lat)) => (second, first),
        (Some(Axis::Lat) | None, Some(Axis::Lon) | None) => (first, second),
        _ => return None,
    };
    let at = LonLat { lon: lon.degrees, lat: lat.degrees };
    (at.lat.abs() <= 90.0 && at.lon.abs() <= 180.0).then_some(at)
}

/// Whether a text has a letter for each of its halves, so that it can hardly be anything but a place: `7°42'04"N 27°59'23"E`.
#[must_use]
pub fn is_lettered_place(text: &str) -> bool {
    let axes = halves(&in_signs(text)).map(|(first, second)| [first, second].map(|half| Angle::read(half).and_then(|angle| angle.axis)));
    axes.is_some_and(|axes| axes.iter().all(Option::is_some)) && place(text).is_some()
}

/// An angle: `7.70111`, `7,70111`, `7°42'04"N`, `N 7 42.067`, `7d42m4s S`, `07-42-04`, `28° 0' 0'' O` (west, in French).
///
/// # Units
/// Degrees.
#[must_use]
pub fn angle(text: &str) -> Option<f64> {
    Angle::read(&in_signs(text)).map(|angle| angle.degrees)
}

/// A text with the digits and signs of other keyboards as ours: `٧٫٧`, `7º42’`, `7o42'`, `7 deg 42 min`.
fn in_signs(text: &str) -> String {
    let letters: Vec<char> = text.trim().trim_matches(['(', ')', '[', ']']).chars().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let signs = letters.iter().enumerate().map(|(at, letter)| match letter {
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(*letter) & 0xf, 10).unwrap_or(*letter),
        '\u{66b}' => '.',
        '\u{ba}' | '\u{2da}' => '\u{b0}',
        // A small o between digits stands for the sign of degrees, not for the west.
        'o' | 'O' if at > 0 && is_digit(at - 1) && is_digit(at + 1) => '\u{b0}',
        other => *other,
    });
    let text: String = signs.collect();
    let Some(at) = text.to_ascii_lowercase().find("deg") else { return text };
    let words = text[at..].to_ascii_lowercase();
    let words = ["degrees", "degree", "deg"].iter().fold(words, |words, unit| words.replace(unit, "d"));
    let words = ["minutes", "min"].iter().fold(words, |words, unit| words.replace(unit, "m"));
    let words = ["seconds", "sec"].iter().fold(words, |words, unit| words.replace(unit, "\""));
    format!("{}{words}", &text[..at])
}

/// A number with a dot or a comma.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (dot, comma) = (plain.rfind('.'), plain.rfind(','));
    // Of a dot and a comma the later parts what is less than one.
    let is_comma = plain.matches(',').count() == 1 && dot < comma;
    let plain = if is_comma { plain.replace('.', "").replace(',', ".") } else { plain.replace(',', "") };
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// A whole number of groups that signs part: three digits in each but the first. Nothing where they are no such groups.
#[must_use]
pub fn of_thousands(groups: &[&str]) -> Option<f64> {
    let [first, later @ ..] = groups else { return None };
    let is_digits = |group: &str| !group.is_empty() && group.bytes().all(|digit| digit.is_ascii_digit());
    let is_such = !later.is_empty() && is_digits(first) && later.iter().all(|group| group.len() == 3 && is_digits(group));
    if is_such { groups.concat().parse().ok() } else { None }
}

/// A place in MGRS: `35PLM 12345 67890`, with or without spaces.
#[must_use]
pub fn mgrs(text: &str) -> Option<LonLat> {
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

/// The two halves of a place: parted by a sign, else by letters, else by the one space, else each with as many words.
fn halves(text: &str) -> Option<(&str, &str)> {
    let by_comma = || text.split_once(',').filter(|_| text.matches(',').count() == 1);
    let by_sign = || text.split_once([';', '/']).or_else(|| text.split_once(", ")).or_else(by_comma);
    by_sign().or_else(|| by_letters(text)).or_else(|| by_spaces(text))
}

/// The halves of `7°42'N 27°59'E`, where the first ends with its letter, or of `N 7°42' E 27°59'`, where each begins with it.
fn by_letters(text: &str) -> Option<(&str, &str)> {
    let has_units = has_units(text);
    let before = std::iter::once(' ').chain(text.chars());
    let mut letters = text.char_indices().zip(before).filter(|((_, letter), before)| side(*letter, has_units.then_some(*before)).is_some());
    let halves = match letters.next()? {
        ((0, _), _) => text.split_at_checked(letters.next()?.0.0),
        ((at, letter), _) => text.split_at_checked(at + letter.len_utf8()),
    };
    let has_digits = |half: &str| half.contains(|letter: char| letter.is_ascii_digit());
    halves.filter(|(first, second)| has_digits(first) && has_digits(second))
}

/// The halves with as many words of digits each: `7 42 4 27 59 23`.
fn by_spaces(text: &str) -> Option<(&str, &str)> {
    let begins = |at: usize| at == 0 || text[..at].ends_with(char::is_whitespace);
    let words = text.char_indices().filter(|(at, letter)| !letter.is_whitespace() && begins(*at)).map(|(at, _)| at);
    let has_digits =
        |at: &usize| text[*at..].split_whitespace().next().is_some_and(|word| word.contains(|letter: char| letter.is_ascii_digit()));
    let numbers: Vec<usize> = words.filter(has_digits).collect();
    if numbers.len().is_multiple_of(2) { text.split_at_checked(*numbers.get(numbers.len() / 2)?) } else { None }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Axis {
    Lat,
    Lon,
}

/// An axis, and the sign of degrees on a side of it.
type Side = (Axis, f64);

/// Whether degrees, minutes and seconds have letters.
fn has_units(text: &str) -> bool {
    text.contains(['d', 'D', 'm', 'M'])
}

/// The axis and the sign of a letter of the sky. Where units have letters, an S after a digit is that of seconds.
fn side(letter: char, after: Option<char>) -> Option<Side> {
    match letter.to_ascii_uppercase() {
        'S' if after.is_some_and(|before| before.is_ascii_digit()) => None,
        'N' => Some((Axis::Lat, 1.0)),
        'S' => Some((Axis::Lat, -1.0)),
        'E' => Some((Axis::Lon, 1.0)),
        'W' | 'O' => Some((Axis::Lon, -1.0)),
        _ => None,
    }
}

/// Degrees, and the axis that a letter says.
struct Angle {
    degrees: f64,
    axis: Option<Axis>,
}

impl Angle {
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        // Numbers with spaces between them are degrees, minutes and seconds, not one with spaces between its thousands.
        if let Some(degrees) = number(text).filter(|_| !text.contains(char::is_whitespace)) {
            return Some(Self { degrees, axis: None });
        }
        let (numbers, side) = parts(text)?;
        let is_base_60 = |number: &f64| (0.0..60.0).contains(number);
        let is_whole = |number: &f64| number.fract() == 0.0;
        let ([degrees, rest @ ..], [before @ .., _]) = (&numbers[..], &numbers[..]) else { return None };
        // Only the last of them has a part.
        if rest.len() > 2 || !rest.iter().all(is_base_60) || !before.iter().all(is_whole) {
            return None;
        }
        let size = numbers.iter().rev().fold(0.0, |rest, number| number.abs() + rest / 60.0);
        let sign = if degrees.is_sign_negative() { -1.0 } else { 1.0 };
        Some(Self { degrees: size * sign * side.map_or(1.0, |(_, sign)| sign), axis: side.map(|(axis, _)| axis) })
    }
}

/// The numbers of an angle, and its side; nothing where a letter stands there that says neither.
fn parts(text: &str) -> Option<(Vec<f64>, Option<Side>)> {
    let (mut numbers, mut found, mut digits) = (Vec::new(), None, String::new());
    let has_units = has_units(text);
    let mut before = ' ';
    for letter in text.chars().chain(std::iter::once(' ')) {
        let is_sign = matches!(letter, '-' | '+') && !before.is_ascii_digit();
        if letter.is_ascii_digit() || matches!(letter, '.' | ',') || is_sign {
            digits.push(letter);
        } else {
            if !digits.is_empty() {
                numbers.push(number(&digits)?);
                digits.clear();
            }
            match side(letter, has_units.then_some(before)) {
                Some(_) if found.is_some() => return None,
                Some(side) => found = Some(side),
                None if letter.is_alphabetic() && !matches!(letter.to_ascii_uppercase(), 'D' | 'M' | 'S') => return None,
                None => {}
            }
        }
        before = letter;
    }
    Some((numbers, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_angle(text: &str, degrees: f64) {
        let found = angle(text).unwrap_or(f64::NAN);
        assert!((found - degrees).abs() < 1e-9, "{text}: {found}");
    }

    #[track_caller]
    fn check(text: &str, lat: f64, lon: f64) {
        let at = place(text).unwrap_or(LonLat { lon: f64::NAN, lat: f64::NAN });
        assert!((at.lat - lat).abs() < 1e-6 && (at.lon - lon).abs() < 1e-6, "{text}: {at:?}");
    }

    #[test]
    fn angles_are_read_as_people_write_them() {
        check_angle("7.70111", 7.70111);
        check_angle(" -7,70111 ", -7.70111);
        check_angle("7°42'04\"N", 7.0 + 42.0 / 60.0 + 4.0 / 3_600.0);
        check_angle("7° 42′ 4.5″ N", 7.0 + 42.0 / 60.0 + 4.5 / 3_600.0);
        check_angle("N 7 42.067", 7.0 + 42.067 / 60.0);
        check_angle("28 30 0 W", -28.5);
        check_angle("28 30 0", 28.5);
        check_angle("28°30'O", -28.5);
        check_angle("S 7°30'", -7.5);
        check_angle("7°30'00''S", -7.5);
        check_angle("7d30m36s", 7.51);
        check_angle("7d30m36s S", -7.51);
        check_angle("07-30-36", 7.51);
        check_angle("-7 30", -7.5);
        check_angle("7º30’36’’ N", 7.51);
        check_angle("7o30'36\"N", 7.51);
        check_angle("7 deg 30 min 36 sec N", 7.51);
        check_angle("7 degrees 30 minutes S", -7.5);
        check_angle("٧٫٥", 7.5);
        check_angle("28O", -28.0);
    }

    #[test]
    fn what_is_no_angle_is_none() {
        for wrong in ["", "unknown", "7°70'", "7 30 90", "7.5 30", "1 2 3 4", "N", "Wau 7", "inf", "NaN", "7 N 8 N", "-", "- -"] {
            assert_eq!(angle(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_place_in_decimal_degrees_is_read() {
        check("7.7011, 27.9897", 7.7011, 27.9897);
        check("7.7011 27.9897", 7.7011, 27.9897);
        check("7.7011 N, 27.9897 E", 7.7011, 27.9897);
        check("27.9897E 7.7011N", 7.7011, 27.9897);
        check("(7.7011, 27.9897)", 7.7011, 27.9897);
        check("7,7011; 27,9897", 7.7011, 27.9897);
        check("7,7011, 27,9897", 7.7011, 27.9897);
        check("7,7011 27,9897", 7.7011, 27.9897);
        check("-1.5; 30", -1.5, 30.0);
        check("-4.5,29", -4.5, 29.0);
        check("S1.5 W3", -1.5, -3.0);
    }

    #[test]
    fn a_place_in_degrees_minutes_and_seconds_is_read() {
        check("7°42'04\"N 27°59'23\"E", 7.701_111_1, 27.989_722_2);
        check("7°42'N, 27°59'E", 7.7, 27.983_333_3);
        check("27°30'E 7°42'N", 7.7, 27.5);
        check("N 7°42' E 27°59'", 7.7, 27.983_333_3);
        check("E27°30' N7°42'", 7.7, 27.5);
        check("7 42 4 27 59 23", 7.701_111_1, 27.989_722_2);
        check("7 42 27 59 E", 7.7, 27.983_333_3);
        check("7° 42' 4\" 27° 59' 23\"", 7.701_111_1, 27.989_722_2);
        check("7°42' 27°59'23\"", 7.7, 27.989_722_2);
        check("N 7 42.5, E 27 59", 7.708_333_3, 27.983_333_3);
        check("7\u{b0}42\u{2032}S, 27\u{b0}59\u{2032}E", -7.7, 27.983_333_3);
        check("7d42m4sN 27d59m23sE", 7.701_111_1, 27.989_722_2);
        check("7o42'04\"N, 27o59'23\"E", 7.701_111_1, 27.989_722_2);
    }

    #[test]
    fn the_later_of_a_dot_and_a_comma_is_the_decimal_one() {
        for (text, value) in [("1.250,5", 1_250.5), ("1,250.5", 1_250.5), ("7,5", 7.5), ("7.5", 7.5), ("609 149,57", 609_149.57)] {
            assert_eq!(number(text), Some(value), "{text}");
        }
    }

    #[test]
    fn a_place_in_mgrs_is_read() {
        // Wau in MGRS by GeographicLib's GeoConvert.
        let at = place("35N PJ 09149 51384").unwrap_or(LonLat { lon: 0.0, lat: 0.0 });
        assert!((at.lon - 27.99).abs() < 0.01 && (at.lat - 7.70).abs() < 0.01, "{at:?}");
        for wrong in ["", "35", "35PLM1", "99PLM1234", "35ééé12", "35I1212"] {
            assert_eq!(mgrs(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_no_place_is_none() {
        for text in
            ["", "Wau", "7.7", "97, 28", "7.7, 200", "N", "7 61 0 N 27 0 0 E", "1 2 3", "SS0901", "7.7N 8.1N", "- -", "7.7 28.0 430 5"]
        {
            assert_eq!(place(text), None, "{text}");
        }
        assert!(is_lettered_place("7°42'00.0\"N 27°30'00.0\"E"));
        for other in ["7.7 27.5", "Nile East 7 5", "35N PJ 09149 51384", "7.7N 8.1"] {
            assert!(!is_lettered_place(other), "{other}");
        }
    }
}
