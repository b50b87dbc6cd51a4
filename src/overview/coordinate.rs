//! Coordinates as people type and paste them: decimal degrees, or degrees, minutes and seconds.

use crate::measure::LonLat;

/// Reads a place; nothing where the text is none. Latitude comes first unless letters say otherwise, as maps and
/// radios give it: `7.7, 28.0`, `7°42'N 27°59'E`, `N 7 42 30, E 27 59 0`, `28.0E 7.7N`.
#[must_use]
pub fn coordinate(text: &str) -> Option<LonLat> {
    let parts = parts(text)?;
    let [first, second] = <[Part; 2]>::try_from(parts).ok()?;
    let (lat, lon) = match (first.axis, second.axis) {
        (Some(Axis::Lon), Some(Axis::Lat) | None) | (None, Some(Axis::Lat)) => (second.degrees, first.degrees),
        (Some(Axis::Lat) | None, Some(Axis::Lon) | None) => (first.degrees, second.degrees),
        _ => return None,
    };
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some(LonLat { lon, lat })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Axis {
    Lat,
    Lon,
}

struct Part {
    degrees: f64,
    axis: Option<Axis>,
}

/// The two halves of a coordinate.
fn parts(text: &str) -> Option<Vec<Part>> {
    let tokens = tokens(text)?;
    let halves: Vec<&[Token]> = if tokens.contains(&Token::Comma) {
        tokens.split(|token| *token == Token::Comma).filter(|half| !half.is_empty()).collect()
    } else {
        halves(&tokens)?
    };
    halves.into_iter().map(part).collect()
}

/// Without a comma: each half has as many numbers as the other, and its letter either before or after them.
fn halves(tokens: &[Token]) -> Option<Vec<&[Token]>> {
    let numbers = tokens.iter().filter(|token| matches!(token, Token::Number(_))).count();
    if numbers == 0 || numbers % 2 == 1 {
        return None;
    }
    let leads = matches!(tokens.first(), Some(Token::Letter(..)));
    let mut seen = 0;
    let cut = tokens.iter().position(|token| {
        seen += usize::from(matches!(token, Token::Number(_)));
        seen > numbers / 2
    })?;
    // A letter before the second half's numbers is its own where letters lead.
    let cut = if leads && matches!(tokens.get(cut - 1), Some(Token::Letter(..))) { cut - 1 } else { cut };
    Some(vec![&tokens[..cut], &tokens[cut..]])
}

fn part(tokens: &[Token]) -> Option<Part> {
    let numbers: Vec<f64> =
        tokens.iter().filter_map(|token| if let Token::Number(number) = token { Some(*number) } else { None }).collect();
    let letters: Vec<(Axis, f64)> =
        tokens.iter().filter_map(|token| if let Token::Letter(axis, sign) = token { Some((*axis, *sign)) } else { None }).collect();
    let is_base_60 = |number: &f64| (0.0..60.0).contains(number);
    if numbers.is_empty() || numbers.len() > 3 || letters.len() > 1 || !numbers[1..].iter().all(is_base_60) {
        return None;
    }
    let size = numbers.iter().rev().fold(0.0, |rest, number| number.abs() + rest / 60.0);
    let sign = if numbers[0].is_sign_negative() { -1.0 } else { 1.0 };
    let (axis, side) = letters.first().map_or((None, 1.0), |(axis, side)| (Some(*axis), *side));
    Some(Part { degrees: size * sign * side, axis })
}

#[derive(Clone, Copy, PartialEq)]
enum Token {
    Number(f64),
    Letter(Axis, f64),
    Comma,
}

/// Numbers, letters of the sky and commas; nothing where anything else stands there.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut number = String::new();
    for letter in text.chars().chain(std::iter::once(' ')) {
        if letter.is_ascii_digit() || letter == '.' || ((letter == '-' || letter == '+') && number.is_empty()) {
            number.push(letter);
            continue;
        }
        if !number.is_empty() {
            tokens.push(Token::Number(number.parse().ok()?));
            number.clear();
        }
        tokens.push(match letter.to_ascii_uppercase() {
            'N' => Token::Letter(Axis::Lat, 1.0),
            'S' => Token::Letter(Axis::Lat, -1.0),
            'E' => Token::Letter(Axis::Lon, 1.0),
            'W' | 'O' => Token::Letter(Axis::Lon, -1.0),
            ',' | ';' | '/' => Token::Comma,
            '\u{b0}' | '\'' | '"' | '\u{2019}' | '\u{201d}' | '\u{2032}' | '\u{2033}' | ':' | ' ' => continue,
            _ => return None,
        });
    }
    Some(tokens)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, lat: f64, lon: f64) {
        let at = coordinate(text).unwrap_or_else(|| panic!("{text} is a place"));
        assert!((at.lat - lat).abs() < 1e-6 && (at.lon - lon).abs() < 1e-6, "{text}: {at:?}");
    }

    #[test]
    fn decimal_degrees_are_read() {
        check("7.7011, 27.9897", 7.7011, 27.9897);
        check("7.7011 27.9897", 7.7011, 27.9897);
        check("7.7011 N, 27.9897 E", 7.7011, 27.9897);
        check("27.9897E 7.7011N", 7.7011, 27.9897);
        check("-1.5; 30", -1.5, 30.0);
        check("S1.5 W3", -1.5, -3.0);
    }

    #[test]
    fn degrees_minutes_and_seconds_are_read() {
        check("7°42'04\"N 27°59'23\"E", 7.701_111_1, 27.989_722_2);
        check("7 42 4 27 59 23", 7.701_111_1, 27.989_722_2);
        check("N 7 42.5, E 27 59", 7.708_333_3, 27.983_333_3);
        check("7\u{b0}42\u{2032}S, 27\u{b0}59\u{2032}E", -7.7, 27.983_333_3);
    }

    #[test]
    fn what_is_no_place_is_none() {
        for text in ["", "Wau", "7.7", "97, 28", "7, 191", "7 61 0 N 27 0 0 E", "1 2 3", "SS0901", "7.7N 8.1N", "- -"] {
            assert_eq!(coordinate(text), None, "{text}");
        }
    }
}
