//! Every setting as data: what it is called, its unit, between which numbers it makes sense, and where its default
//! comes from. Forms, checks and whoever explains a number read this table; the numbers themselves are [`Settings`].

mod table;

use super::Settings;
use crate::measure::MonthDay;
use crate::words::{Phrase, Sentence, exact, told};

pub use table::SETTINGS;

/// What a setting is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// How many points a kind of encounter can give.
    Weights,
    /// At which exposure it gives half of them.
    HalfAt,
    /// What counts where nothing is measured.
    Shares,
    /// How herds move and what they pass.
    Herds,
    /// Water.
    Water,
    /// What happened before.
    Incidents,
    /// How encounters are gathered.
    Flashpoints,
    /// Who sits together, and when.
    Conferences,
    /// Other ways round.
    Ways,
    /// What options cost, and how far seasons are drawn.
    Options,
    /// The usual year.
    Rains,
}

impl Group {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 11] = [
        Self::Weights,
        Self::HalfAt,
        Self::Shares,
        Self::Flashpoints,
        Self::Herds,
        Self::Water,
        Self::Incidents,
        Self::Conferences,
        Self::Ways,
        Self::Options,
        Self::Rains,
    ];

    /// In a heading.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::Weights => Phrase("settings-of-weights"),
            Self::HalfAt => Phrase("settings-of-half-at"),
            Self::Shares => Phrase("settings-of-shares"),
            Self::Flashpoints => Phrase("settings-of-flashpoints"),
            Self::Herds => Phrase("settings-of-herds"),
            Self::Water => Phrase("settings-of-water"),
            Self::Incidents => Phrase("settings-of-incidents"),
            Self::Conferences => Phrase("settings-of-conferences"),
            Self::Ways => Phrase("settings-of-ways"),
            Self::Options => Phrase("settings-of-options"),
            Self::Rains => Phrase("settings-of-rains"),
        }
    }
}

/// Where a setting's value stands.
pub enum Place<'a> {
    /// Any number.
    Number(&'a mut f64),
    /// Whole days.
    Days(&'a mut i32),
    /// A whole number of things.
    Count(&'a mut usize),
    /// A day of every year.
    DayOfYear(&'a mut MonthDay),
}

/// One setting.
#[derive(Clone, Copy)]
pub struct Setting {
    /// Its key in `scenario.toml` under `[settings]`; inside a table `table.key`.
    pub key: &'static str,
    /// What it is about.
    pub group: Group,
    /// What people call it.
    pub label: Phrase,
    /// The unit of its value; nothing where it has none.
    pub unit: Option<Phrase>,
    /// Where its default comes from. "Notes" are the domain notes with the studies they cite, `docs/sources.md`.
    pub source: Phrase,
    /// The least and the most that make sense.
    bounds: (f64, f64),
    place: fn(&mut Settings) -> Place<'_>,
}

impl Setting {
    /// The setting of a key.
    #[must_use]
    pub fn of(key: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|setting| setting.key == key)
    }

    /// Where it stands.
    #[must_use]
    pub fn place<'a>(&self, settings: &'a mut Settings) -> Place<'a> {
        (self.place)(settings)
    }

    /// Its value as it would be typed.
    #[must_use]
    pub fn text(&self, settings: &Settings) -> String {
        match self.place(&mut settings.clone()) {
            Place::Number(number) => number.to_string(),
            Place::Days(days) => days.to_string(),
            Place::Count(count) => count.to_string(),
            Place::DayOfYear(day) => day.to_string(),
        }
    }

    /// Its default as it would be typed.
    #[must_use]
    pub fn usual(&self) -> String {
        self.text(&Settings::default())
    }

    /// Whether it is a day of every year.
    #[must_use]
    pub fn is_day_of_year(&self) -> bool {
        matches!(self.place(&mut Settings::default()), Place::DayOfYear(_))
    }

    /// Why its value makes no sense; nothing where it does.
    #[must_use]
    pub fn fault(&self, settings: &Settings) -> Option<Sentence> {
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let number = match self.place(&mut settings.clone()) {
            Place::Number(number) => *number,
            Place::Days(days) => f64::from(*days),
            Place::Count(count) => *count as f64,
            Place::DayOfYear(_) => return None,
        };
        let (least, most) = self.bounds;
        if (least..=most).contains(&number) {
            return None;
        }
        let (least, most, number) = (exact(least), exact(most), exact(number));
        Some(match self.unit {
            Some(unit) => told!("refused-bounds", least = least, most = most, unit = unit, number = number),
            None => told!("refused-bounds-bare", least = least, most = most, number = number),
        })
    }
}

/// The sum of all weights: a severity cannot be above it.
///
/// # Units
/// Points.
#[must_use]
pub fn points_together(settings: &Settings) -> f64 {
    let all = SETTINGS.iter().filter(|setting| setting.group == Group::Weights);
    all.map(|setting| if let Place::Number(points) = setting.place(&mut settings.clone()) { *points } else { 0.0 }).sum()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::words::Language;

    fn keys(table: &toml::Table, before: &str) -> BTreeSet<String> {
        let of_one = |(key, value): (&String, &toml::Value)| match value {
            toml::Value::Table(inner) => keys(inner, &format!("{before}{key}.")),
            _ => BTreeSet::from([format!("{before}{key}")]),
        };
        table.iter().flat_map(of_one).collect()
    }

    #[test]
    fn every_setting_stands_in_the_table_with_its_source_and_a_default_that_makes_sense() {
        let table: toml::Table = toml::from_str(&toml::to_string(&Settings::default()).unwrap()).unwrap();
        let named: BTreeSet<String> = SETTINGS.iter().map(|setting| setting.key.to_owned()).collect();
        assert_eq!(named, keys(&table, ""));
        assert_eq!(named.len(), SETTINGS.len(), "each once");
        for setting in &SETTINGS {
            assert_eq!(setting.fault(&Settings::default()), None, "{}", setting.key);
            assert_ne!(setting.source.say(Language::English), setting.source.0, "{}", setting.key);
        }
    }

    #[test]
    fn each_setting_of_the_table_is_the_one_of_its_key() {
        for setting in &SETTINGS {
            let mut settings = Settings::default();
            match setting.place(&mut settings) {
                Place::Number(number) => *number += 0.5,
                Place::Days(days) => *days += 1,
                Place::Count(count) => *count += 1,
                Place::DayOfYear(day) => *day = MonthDay::parse("01-31").unwrap(),
            }
            let value = toml::Value::try_from(&settings).unwrap();
            let changed = setting.key.split('.').try_fold(&value, |inner, key| inner.get(key)).unwrap();
            let text = changed.as_str().map_or_else(|| changed.to_string(), ToOwned::to_owned);
            assert_eq!(text.parse::<f64>().ok(), setting.text(&settings).parse::<f64>().ok(), "{}", setting.key);
            assert_ne!(setting.text(&settings), setting.usual(), "{}", setting.key);
        }
    }

    #[test]
    fn the_default_weights_come_to_a_hundred_points() {
        assert!((points_together(&Settings::default()) - 100.0).abs() < 1e-9);
    }
}
