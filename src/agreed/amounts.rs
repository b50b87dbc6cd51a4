//! Amounts: exact, and unknown where the text does not say.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::record::{record, words};
use crate::measure::{Day, DayRange};
use crate::words::{Phrase, Sentence, Value, rounded};

record! {
    /// An amount of money.
    Money {
        /// The currency, by its code (ISO 4217): `SSP`, `SDG`, `XAF`, `XOF`, `USD`.
        currency: String,
        /// How much; nothing where the text does not say.
        amount: Option<Exact>,
    }

    /// Animals of one class.
    Animals {
        /// The class: `cow`, `heifer`, `bull`, `goat`...
        class: String,
        /// How many; nothing where the text does not say.
        number: Option<u32>,
    }

    /// A number as it is told.
    Count {
        /// The number.
        number: Option<u32>,
        /// How exact it is; exact where missing.
        exactness: Option<Exactness>,
    }
}

words! {
    /// How exact a number is.
    Exactness {
        /// Near it.
        About = "about", Phrase("agreed-about");
        /// More than it.
        MoreThan = "more than", Phrase("agreed-more-than");
        /// It or more.
        AtLeast = "at least", Phrase("agreed-at-least");
        /// It or less.
        AtMost = "at most", Phrase("agreed-at-most");
    }
}

impl Count {
    /// The number as it is told; nothing where it is unknown.
    #[must_use]
    pub fn told(&self) -> Option<Value> {
        let number = Value::from(self.number?);
        let sentence =
            |how: &Exactness| Sentence::new(Phrase("agreed-count")).with("exactness", how.called()).with("number", number.clone());
        Some(self.exactness.as_ref().map_or_else(|| number.clone(), |how| sentence(how).into()))
    }
}

/// A number that is exact to its last digit; in files a text, since numbers there are floats to most programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(pub Decimal);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::String(text) => text,
            // Whoever wrote a number meant the digits that stand there.
            serde_json::Value::Number(number) => number.to_string(),
            other => return Err(de::Error::custom(format!("{other} is no amount like \"100\" or \"12.50\""))),
        };
        Decimal::from_str_exact(text.trim())
            .map(Self)
            .map_err(|_cause| de::Error::custom(format!("\"{text}\" is no amount like \"100\" or \"12.50\"")))
    }
}

/// An exact number as it is said: grouped as a language does it where its digits allow.
#[must_use]
pub fn exact(Exact(number): Exact) -> Value {
    // Whole numbers up to 2^53 and their hundredths are told apart by a float; others are said digit by digit.
    let is_safe = number.abs() < Decimal::from(1_u64 << 40) && number.scale() <= 3;
    match number.to_f64().filter(|_| is_safe) {
        Some(float) => rounded(float, usize::try_from(number.scale()).unwrap_or(0)),
        None => Value::Text(number.to_string()),
    }
}

impl Money {
    /// The amount with its currency.
    #[must_use]
    pub fn told(&self) -> Sentence {
        match self.amount {
            Some(amount) => Sentence::new(Phrase("agreed-money")).with("amount", exact(amount)).with("currency", &self.currency),
            None => Sentence::new(Phrase("agreed-money-unknown")).with("currency", &self.currency),
        }
    }
}

impl Animals {
    /// How many of which class.
    #[must_use]
    pub fn told(&self) -> Sentence {
        let is_one = self.number == Some(1);
        let class = Value::OfFiles(if is_one { self.class.clone() } else { plural(&self.class) });
        match self.number {
            Some(number) => Sentence::new(Phrase("agreed-animals")).with("number", number).with("class", class),
            None => Sentence::new(Phrase("agreed-animals-unknown")).with("class", class),
        }
    }
}

/// Several animals of a class, in the word of files.
#[must_use]
pub fn plural(class: &str) -> String {
    match class {
        "cow" | "heifer" | "bull" | "goat" => format!("{class}s"),
        other => other.to_owned(),
    }
}

/// A month of any year, or a day of it, as texts give the season: `01`, `01-15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfYear {
    month: u8,
    day: Option<u8>,
}

impl TimeOfYear {
    /// Reads `01` or `01-15`.
    ///
    /// # Errors
    /// A sentence that says what was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        let expected = || format!("\"{text}\" is neither a month like 01 nor a day of the year like 01-15");
        let (month, day) = text.split_once('-').map_or((text, None), |(month, day)| (month, Some(day)));
        let two = |digits: &str| {
            (digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit())).then(|| digits.parse::<u8>().ok()).flatten()
        };
        let month = two(month).filter(|month| (1..=12).contains(month)).ok_or_else(expected)?;
        let Some(day) = day else { return Ok(Self { month, day: None }) };
        let day = two(day).ok_or_else(expected)?;
        crate::measure::MonthDay::parse(text).map_err(|_cause| expected())?;
        Ok(Self { month, day: Some(day) })
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, where the text gives one.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The days that are meant in a year: a day, or all of a month; nothing where the year has no such day.
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<DayRange> {
        let month = i8::try_from(self.month).ok()?;
        if let Some(day) = self.day {
            let day = Day::from_date(year, month, i8::try_from(day).ok()?)?;
            return Some(DayRange { first: day, last: day });
        }
        let next = if month == 12 { Day::from_date(year + 1, 1, 1) } else { Day::from_date(year, month + 1, 1) };
        Some(DayRange { first: Day::from_date(year, month, 1)?, last: next?.plus(-1) })
    }

    /// The first of those days that share one with some others.
    #[must_use]
    pub fn days_in(self, span: DayRange) -> Option<DayRange> {
        (span.first.year()..=span.last.year()).filter_map(|year| self.in_year(year)).find(|days| days.meets(span, 0))
    }

    /// As it is said: `January`, `15 January`.
    #[must_use]
    pub fn told(self) -> Value {
        let month = Value::from(MONTHS[usize::from(self.month - 1) % MONTHS.len()]);
        match self.day {
            Some(day) => Sentence::new(Phrase("agreed-day-of-year")).with("day", day).with("month", month).into(),
            None => month,
        }
    }
}

const MONTHS: [Phrase; 12] = [
    Phrase("agreed-month-1"),
    Phrase("agreed-month-2"),
    Phrase("agreed-month-3"),
    Phrase("agreed-month-4"),
    Phrase("agreed-month-5"),
    Phrase("agreed-month-6"),
    Phrase("agreed-month-7"),
    Phrase("agreed-month-8"),
    Phrase("agreed-month-9"),
    Phrase("agreed-month-10"),
    Phrase("agreed-month-11"),
    Phrase("agreed-month-12"),
];

impl fmt::Display for TimeOfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.day {
            Some(day) => write!(f, "{:02}-{day:02}", self.month),
            None => write!(f, "{:02}", self.month),
        }
    }
}

impl Serialize for TimeOfYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfYear {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_month_and_a_day_of_the_year_are_read_as_they_are_written() {
        for text in ["01", "12", "01-15", "02-29"] {
            assert_eq!(TimeOfYear::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "1", "13", "00", "02-30", "01-", "+1", "01-1"] {
            assert!(TimeOfYear::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_amount_is_exact_to_its_last_digit() {
        let text = r#"{"currency":"SSP","amount":"123456789012345678.905"}"#;
        let money: Money = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&money).unwrap(), text);
        assert_eq!(money.told().say(Language::English), "SSP 123456789012345678.905");
        let unknown: Money = serde_json::from_str(r#"{"currency":"SSP"}"#).unwrap();
        assert_eq!(unknown.amount, None, "unknown is not zero");
        let thousands = Money { currency: "SSP".to_owned(), amount: Some(Exact(Decimal::from(200_000))), ..Money::default() };
        assert_eq!(thousands.told().say(Language::French), "200\u{202f}000\u{a0}SSP");
    }
}
