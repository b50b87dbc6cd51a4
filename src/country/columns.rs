//! Columns of COD-AB, old and new: `ADM1_PCODE` and `ADM1_FR`, `admin1Pcod` and `admin1Name`, `adm1_pcode` and `adm1_name`.

use crate::formats::table::plain;
use crate::formats::{Found, Properties};

/// The level of a layer, and the columns that say what its areas are.
pub(super) struct Columns {
    /// 0 for the country, 1 for states, 2 for districts; more for what nobody asks for.
    pub(super) level: u8,
    code: String,
    parent: Option<String>,
    /// Columns of names by their language; nothing where the column says none.
    names: Vec<(Option<String>, String)>,
    /// The same for the country.
    of_country: Vec<(Option<String>, String)>,
}

impl Columns {
    /// Those of a layer; nothing where it has no codes of areas.
    pub(super) fn of(found: &Found) -> Option<Self> {
        let names = columns(found);
        let level = (0_u8..5).rev().find(|level| code_of(&names, *level).is_some())?;
        Some(Self {
            level,
            code: code_of(&names, level)?,
            parent: level.checked_sub(1).and_then(|above| code_of(&names, above)),
            names: names_of(&names, level),
            of_country: names_of(&names, 0),
        })
    }

    pub(super) fn code(&self, properties: &Properties) -> Option<String> {
        text(properties, &self.code)
    }

    pub(super) fn parent(&self, properties: &Properties) -> Option<String> {
        text(properties, self.parent.as_deref()?)
    }

    /// Its names by language; the language of a column that says none is that of the row (`lang`), else unknown.
    pub(super) fn names(&self, properties: &Properties) -> Vec<(String, String)> {
        said(&self.names, properties)
    }

    /// The names of the country that an area lies in.
    pub(super) fn names_of_country(&self, properties: &Properties) -> Vec<(String, String)> {
        said(&self.of_country, properties)
    }
}

fn said(columns: &[(Option<String>, String)], properties: &Properties) -> Vec<(String, String)> {
    let language = |(language, column): &(Option<String>, String)| {
        let number: String = column.chars().rev().take_while(char::is_ascii_digit).collect();
        language.clone().or_else(|| anyhow(properties, &[&format!("lang{number}")])).unwrap_or_default().to_lowercase()
    };
    columns.iter().filter_map(|known| Some((language(known), text(properties, &known.1)?))).collect()
}

/// The first of some columns that says anything, whatever its capitals.
pub(super) fn anyhow(properties: &Properties, wanted: &[&str]) -> Option<String> {
    wanted.iter().find_map(|wanted| properties.keys().find(|key| plain(key) == *wanted).and_then(|key| text(properties, key)))
}

fn text(properties: &Properties, column: &str) -> Option<String> {
    let text = properties.get(column)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn columns(found: &Found) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for feature in found.layer.features.iter().take(50) {
        for key in feature.properties.keys() {
            if !names.iter().any(|known| known == key) {
                names.push(key.to_owned());
            }
        }
    }
    names
}

/// Tables of shapefiles cut names after ten letters: `admin1Pcod`.
fn code_of(names: &[String], level: u8) -> Option<String> {
    let known = ["adm#_pcode", "admin#pcode", "admin#pcod", "adm#pcode", "adm#_pcod", "admin#_pcode", "adm#_code", "rowcacode#"];
    let known = known.map(|pattern| pattern.replace('#', &level.to_string()));
    known.iter().find_map(|known| names.iter().find(|name| plain(name) == *known)).cloned()
}

fn names_of(names: &[String], level: u8) -> Vec<(Option<String>, String)> {
    let begins = ["adm#_name", "admin#name", "admin#_name", "adm#name", "adm#"].map(|pattern| pattern.replace('#', &level.to_string()));
    let named = |name: &String| match language_of(&plain(name), &begins) {
        Names::In(language) => Some((Some(language), name.clone())),
        Names::InNone => Some((None, name.clone())),
        Names::No => None,
    };
    names.iter().filter_map(named).collect()
}

/// What a column says of names.
enum Names {
    /// Names in a language.
    In(String),
    /// Names, and no language.
    InNone,
    /// None.
    No,
}

/// The language that a column of names ends with: `adm1_fr`, `admin1name_fr`, `adm1_name1`. What ends otherwise is no name.
fn language_of(name: &str, begins: &[String; 5]) -> Names {
    let Some((number, begin)) = begins.iter().enumerate().find(|(_, begin)| name.starts_with(begin.as_str())) else { return Names::No };
    let end = name.get(begin.len()..).unwrap_or_default().trim_start_matches('_');
    let is_bare = end.is_empty() || (end.len() == 1 && end.bytes().all(|letter| letter.is_ascii_digit()));
    // `adm1` alone is a number in some tables, a name in none.
    if is_bare && number < 4 {
        return Names::InNone;
    }
    let is_language = end.len() == 2 && end.bytes().all(|letter| letter.is_ascii_lowercase()) && end != "id";
    if is_language { Names::In(end.to_owned()) } else { Names::No }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(columns: &[&str], level: u8, code: &str, names: &[(&str, &str)]) {
        let columns: Vec<String> = columns.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(code_of(&columns, level).as_deref(), Some(code));
        let told: Vec<(String, String)> = names_of(&columns, level).into_iter().map(|(of, name)| (of.unwrap_or_default(), name)).collect();
        let expect: Vec<(String, String)> = names.iter().map(|(of, name)| ((*of).to_owned(), (*name).to_owned())).collect();
        assert_eq!(told, expect);
    }

    #[test]
    fn columns_of_all_ages_of_the_datasets_are_known() {
        check(&["ADM1_FR", "ADM1_PCODE", "ADM1_REF", "ADM1ALT1FR", "ADM0_EN", "ADM0_PCODE", "date"], 1, "ADM1_PCODE", &[("fr", "ADM1_FR")]);
        check(&["admin2Name", "admin2Pcod", "admin1Name", "admin1Pcod", "admin2RefN"], 2, "admin2Pcod", &[("", "admin2Name")]);
        check(&["admin1Name_en", "admin1Name_ar", "admin1Pcode"], 1, "admin1Pcode", &[("en", "admin1Name_en"), ("ar", "admin1Name_ar")]);
        check(&["adm1_name", "adm1_name1", "adm1_pcode", "lang", "lang1"], 1, "adm1_pcode", &[("", "adm1_name"), ("", "adm1_name1")]);
    }
}
