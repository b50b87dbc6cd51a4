//! Numbers as they are written in a language.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};

use super::Language;

// Constants that take some work: one a thread, since a formatter cannot be shared.
thread_local! {
    static ENGLISH: Option<DecimalFormatter> = formatter(locale!("en"));
    static FRENCH: Option<DecimalFormatter> = formatter(locale!("fr"));
}

fn formatter(locale: Locale) -> Option<DecimalFormatter> {
    DecimalFormatter::try_new(locale.into(), icu_decimal::options::DecimalFormatterOptions::default()).ok()
}

/// A number with this many digits behind the comma: `1,234.5`, `1 234,5`.
#[must_use]
pub fn number(language: Language, value: f64, decimals: usize) -> String {
    let plain = format!("{value:.decimals$}");
    let formatter = match language {
        // Western Arabic digits, as the papers of missions in Sudan and South Sudan have them.
        Language::English | Language::Arabic => &ENGLISH,
        Language::French => &FRENCH,
    };
    // What is not finite has no digits to group.
    let Ok(decimal) = Decimal::try_from_str(&plain) else { return plain };
    formatter.with(|formatter| formatter.as_ref().map_or(plain, |formatter| formatter.format_to_string(&decimal)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_are_parted_as_each_language_does() {
        assert_eq!(number(Language::English, 1_234_567.84, 1), "1,234,567.8");
        assert_eq!(number(Language::French, 1_234_567.84, 1), "1\u{202f}234\u{202f}567,8");
        assert_eq!(number(Language::French, -0.5, 2), "-0,50");
        assert_eq!((number(Language::English, 999.5, 0), number(Language::French, 0.0, 0)), ("1,000".to_owned(), "0".to_owned()));
    }
}
