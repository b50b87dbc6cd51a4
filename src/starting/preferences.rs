//! What a person prefers: the language, the letters and their size, light or dark, the unit of areas, the tiles under the map.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::measure::AreaUnit;
use crate::words::Language;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// As the desktop has it.
    #[default]
    Desktop,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The tile file that lies under the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseTiles {
    /// Where it lies.
    pub file: PathBuf,
    /// How strongly its tiles are drawn, in percent.
    #[serde(default = "BaseTiles::usual_percent")]
    pub percent: u8,
    /// Whether they are shown.
    #[serde(default = "BaseTiles::usually_shown")]
    pub is_shown: bool,
}

impl BaseTiles {
    /// How strongly tiles are drawn until somebody says otherwise, in percent: a satellite's picture is seen, and what
    /// lies upon it stands out.
    pub const PERCENT: u8 = 70;

    const fn usual_percent() -> u8 {
        Self::PERCENT
    }

    const fn usually_shown() -> bool {
        true
    }
}

/// The letters of the window; Arabic ones are the same in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letters {
    /// Noto Sans, as on the printed maps.
    #[default]
    NotoSans,
    /// Ubuntu, narrower and lighter: more fits into a line.
    Ubuntu,
}

/// What a person prefers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The code of the language, where one was chosen; kept also where a later version of the program knows it and this
    /// one does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How large letters and all else in the window are, in percent of the usual.
    pub text_percent: u16,
    /// Which letters.
    pub letters: Letters,
    /// Light or dark.
    pub look: Look,
    /// The unit in which areas are told.
    pub areas: AreaUnit,
    /// Whether the tour was seen, or sent away.
    pub tour_seen: bool,
    /// The tiles under the map, where some were chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_tiles: Option<BaseTiles>,
    /// What a later version of the program wrote and this one does not know: kept.
    #[serde(flatten)]
    pub other: BTreeMap<String, serde_json::Value>,
}

impl Default for Preferences {
    fn default() -> Self {
        let (letters, look, areas) = (Letters::default(), Look::default(), AreaUnit::default());
        Self { language: None, text_percent: 100, letters, look, areas, tour_seen: false, base_tiles: None, other: BTreeMap::new() }
    }
}

impl Preferences {
    /// The sizes of letters that can be chosen, in percent: smaller ones are not read, larger ones leave no room for the map.
    pub const TEXT_PERCENT: RangeInclusive<u16> = 80..=160;

    /// How strongly tiles can be drawn, in percent: what is fainter is better hidden.
    pub const TILES_PERCENT: RangeInclusive<u8> = 10..=100;

    /// The language that was chosen; nothing where none was, or none that is known.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        self.language.as_deref().and_then(Language::of_code)
    }

    /// The same in a language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language: Some(language.code().to_owned()), ..self }
    }

    /// The same with a size of letters and a strength of tiles that can be.
    #[must_use]
    pub fn sound(mut self) -> Self {
        self.text_percent = self.text_percent.clamp(*Self::TEXT_PERCENT.start(), *Self::TEXT_PERCENT.end());
        if let Some(tiles) = &mut self.base_tiles {
            tiles.percent = tiles.percent.clamp(*Self::TILES_PERCENT.start(), *Self::TILES_PERCENT.end());
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_is_as_usual_and_what_is_not_known_is_kept() {
        let read: Preferences = serde_json::from_str(r#"{"areas":"feddans","language":"sg","hues":"few"}"#).unwrap();
        assert_eq!((read.text_percent, read.areas, read.look), (100, AreaUnit::Feddans, Look::Desktop));
        assert_eq!(read.language(), None, "a language of a later version");
        let written = serde_json::to_string(&read).unwrap();
        assert!(written.contains(r#""language":"sg""#) && written.contains(r#""hues":"few""#), "{written}");
        assert_eq!(read.in_language(Language::French).language(), Some(Language::French));
    }

    #[test]
    fn tiles_of_which_only_the_file_is_said_are_shown_as_usual_and_never_too_faint_to_see() {
        let read = |text: &str| serde_json::from_str::<Preferences>(text).unwrap().sound().base_tiles.unwrap();
        let usual = read(r#"{"base_tiles":{"file":"/stick/sudan.mbtiles"}}"#);
        assert_eq!((usual.percent, usual.is_shown), (BaseTiles::PERCENT, true));
        assert_eq!(read(r#"{"base_tiles":{"file":"x","percent":0}}"#).percent, 10);
    }

    #[test]
    fn letters_are_never_too_small_to_read_nor_too_large_for_the_window() {
        let of = |text_percent| Preferences { text_percent, ..Preferences::default() }.sound().text_percent;
        assert_eq!((of(0), of(125), of(900)), (80, 125, 160));
    }
}
