//! What of a file looks wrong beside the maps: P-codes and names of areas that nobody knows.

use std::collections::BTreeMap;

use super::Against;
use super::rows::doubted;
use crate::atlas::Atlas;
use crate::formats::RawFeature;
use crate::formats::table::plain;
use crate::problems::Problem;
use crate::words::{Phrase, told};

/// Columns of states, and of codes of areas.
const STATES: [&str; 9] = ["state", "adm1_en", "admin1", "adm1", "admin1name", "adm_1", "state_name", "etat", "admin1name_en"];
const COUNTIES: [&str; 8] = ["county", "adm2_en", "admin2", "adm2", "admin2name", "adm_2", "county_name", "admin2name_en"];
const CODES: [&str; 8] = ["pcode", "p_code", "adm1_pcode", "adm2_pcode", "admin1pcode", "admin2pcode", "adm3_pcode", "admin_pcode"];

/// Whether a column names states, counties or their codes.
pub(super) fn is_of_areas(column: &str) -> bool {
    let name = plain(column);
    [&STATES[..], &COUNTIES[..], &CODES[..]].iter().any(|names| names.contains(&name.as_str()))
}

/// P-codes and names of areas that the maps do not have, each once with how often.
pub(super) fn names(features: &[RawFeature], file: &str, against: Against<'_>) -> Vec<Problem> {
    let atlas = against.atlas;
    let mut seen: BTreeMap<(&str, String), (usize, &RawFeature)> = BTreeMap::new();
    for feature in features {
        for (key, cell) in &feature.properties {
            let name = plain(key);
            let kind = [("state", &STATES[..]), ("county", &COUNTIES[..]), ("code", &CODES[..])]
                .into_iter()
                .find(|(_, names)| names.contains(&name.as_str()));
            // *État* is a state of a country, or that which a pump is in.
            let is_name = |text: &&str| !text.is_empty() && (name != "etat" || super::values::working(text).is_none());
            if let (Some((kind, _)), Some(text)) = (kind, cell.as_str().map(str::trim).filter(is_name)) {
                seen.entry((kind, text.to_owned())).or_insert((0, feature)).0 += 1;
            }
        }
    }
    let problems = seen.into_iter().filter_map(|((kind, text), (times, feature))| {
        let (message, remedy) = match kind {
            "code" => code_fault(&text, times, atlas)?,
            "state" => state_fault(&text, times, atlas)?,
            _ => county_fault(&text, times, against)?,
        };
        Some(doubted(file, feature, message, remedy))
    });
    problems.collect()
}

type Fault = Option<(crate::words::Sentence, Phrase)>;

/// A code of an area begins with that of its state, and is that of a district where the maps have those.
fn code_fault(code: &str, times: usize, atlas: &Atlas) -> Fault {
    let is_code = |id: &str| id.bytes().take(2).all(|letter| letter.is_ascii_uppercase()) && id.bytes().any(|digit| digit.is_ascii_digit());
    let country = code.get(..2)?;
    let begins = |id: &str| is_code(id) && id.starts_with(country);
    // Of countries whose codes the maps do not have, nothing is known.
    let longest = atlas.states.iter().filter(|state| begins(&state.id)).map(|state| state.id.len()).max()?;
    let is_of_a_state = atlas.states.iter().any(|state| is_code(&state.id) && code.starts_with(&state.id));
    let of_districts = || atlas.districts.iter().filter(|district| begins(&district.id));
    let is_unknown_district = || of_districts().any(|one| one.id.len() == code.len()) && !of_districts().any(|one| one.id == code);
    let is_wrong = code.len() >= longest && (!is_of_a_state || is_unknown_district());
    is_wrong.then(|| (told!("import-code", code = code, times = times), Phrase("import-code.remedy")))
}

/// A county is a district of the maps. Where they have none nobody knows the counties, but most are called after a town: one that
/// has another of a town's names, or is written nearly like it, is told.
fn county_fault(name: &str, times: usize, against: Against<'_>) -> Fault {
    let atlas = against.atlas;
    let same = |known: &str| plain(known) == plain(name);
    if atlas.districts.is_empty() {
        let is_settlement = against.scenario.settlements.iter().any(|one| same(&one.name));
        if is_settlement || atlas.towns.iter().any(|town| same(&town.name)) {
            return None;
        }
        if let Some(town) = atlas.towns.iter().find(|town| town.is_called(same)) {
            let message = told!("import-other-spelling", text = name, near = &town.name, times = times);
            return Some((message, Phrase("import-spelling.remedy")));
        }
        let near = nearest(atlas.towns.iter().map(|town| town.name.as_str()), name)?;
        return Some((told!("import-near-town", text = name, near = near, times = times), Phrase("import-near-town.remedy")));
    }
    let districts = || atlas.districts.iter().map(|one| one.name.as_str());
    if districts().any(same) {
        return None;
    }
    // A district may have two names: Canal/Pigi.
    let near = districts().find(|known| known.split('/').any(same)).or_else(|| nearest(districts(), name));
    Some(match near {
        Some(near) => (told!("import-other-spelling", text = name, near = near, times = times), Phrase("import-spelling.remedy")),
        None => (told!("import-county", text = name, times = times), Phrase("import-county.remedy")),
    })
}

fn state_fault(name: &str, times: usize, atlas: &Atlas) -> Fault {
    // UCDP writes "Unity state", others "State of Unity".
    let bare = plain(name);
    let bare = bare.strip_suffix("_state").or_else(|| bare.strip_prefix("state_of_")).unwrap_or(&bare);
    let same = |known: &str| plain(known) == bare;
    if atlas.states.is_empty() || atlas.states.iter().any(|state| same(&state.name) || state.id == name) {
        return None;
    }
    match nearest(atlas.states.iter().map(|state| state.name.as_str()), name) {
        Some(near) => Some((told!("import-other-spelling", text = name, near = near, times = times), Phrase("import-spelling.remedy"))),
        None => Some((told!("import-state", text = name, times = times), Phrase("import-state.remedy"))),
    }
}

/// The known name that is nearest to one, where it is near enough to be a spelling of it.
pub(super) fn nearest<'a>(known: impl Iterator<Item = &'a str>, name: &str) -> Option<&'a str> {
    let wanted = plain(name);
    let far = |known: &&str| strsim::levenshtein(&plain(known), &wanted);
    known.filter(|known| is_near(known, name)).min_by_key(far)
}

/// Whether two names differ by a letter or two, as spellings do; short names by one, those of three letters by none.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    let most = match one.chars().count().min(other.chars().count()) {
        0..=3 => return false,
        4..=6 => 1,
        _ => 2,
    };
    one != other && strsim::levenshtein(&one, &other) <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_are_near_and_other_names_are_not() {
        assert!(is_near("Raga", "Raja") && is_near("Panyijar", "Panyijiar") && is_near("Warrap", "Warap"));
        assert!(!is_near("Wau", "Yei") && !is_near("Jur River", "Jur River") && !is_near("", "a") && !is_near("Lakes", "Unity"));
    }
}
