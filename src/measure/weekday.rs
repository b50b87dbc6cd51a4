//! Days of the week, as markets and days of prayer keep them.

use serde::{Deserialize, Serialize};

use super::Day;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The word in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    /// Reads `monday`, in any case.
    ///
    /// # Errors
    /// A sentence that says what was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        let word = text.trim().to_lowercase();
        let found = Self::ALL.into_iter().find(|weekday| weekday.word() == word);
        found.ok_or_else(|| format!("\"{}\" is no day of the week: write monday, tuesday, ... sunday", text.trim()))
    }

    /// The weekday of a day.
    #[must_use]
    pub fn of(day: Day) -> Self {
        // 1 January 1970 was a Thursday.
        let since_monday = (day.days_since_1970() + 3).rem_euclid(7);
        usize::try_from(since_monday).ok().and_then(|number| Self::ALL.get(number).copied()).unwrap_or(Self::Monday)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_the_weekday_of_the_calendar() {
        for days in -1_000..1_000 {
            let day = Day::from_days_since_1970(days * 17);
            assert_eq!(Weekday::of(day).word(), day.weekday().to_lowercase(), "{day}");
        }
    }

    #[test]
    fn a_weekday_is_read_in_any_case_and_nothing_else_is() {
        assert_eq!(Weekday::parse(" Friday "), Ok(Weekday::Friday));
        assert!(Weekday::parse("Fri").unwrap_err().contains("sunday"));
    }
}
