//! What of a file looks wrong beside the maps and beside itself: the same thing twice, P-codes and names that nobody knows.

use std::collections::{BTreeMap, HashMap};

use super::Against;
use super::rows::doubted;
use crate::atlas::Atlas;
use crate::formats::RawFeature;
use crate::formats::table::plain;
use crate::layers::{Feature, LayerKind, Placed as _};
use crate::measure::{LonLat, ground};
use crate::problems::{Gravity, Problem};
use crate::scenario::Scenario;
use crate::words::{Phrase, exact, told};

/// Points nearer than this are doubted as one: receivers of phones err by some tens of metres (own starting value, to be
/// set).
const SAME_WITHIN_M: f64 = 50.0;
/// Metres of a degree of latitude, at least: cells of the search are no smaller than what is sought.
const DEGREE_M: f64 = 110_000.0;

/// Points that are nearer to another of the file, or to another thing of the scenario, than things usually are.
pub(super) fn duplicates(features: &[Feature], file: &str, scenario: &Scenario, within_m: Option<f64>) -> Vec<Problem> {
    let within_m = within_m.unwrap_or(SAME_WITHIN_M);
    let Some(layer) = features.first().map(Feature::layer) else { return Vec::new() };
    // An incident may happen where another did, and lines and zones meet each other.
    if within_m <= 0.0 || !matches!(layer, LayerKind::WaterPoints | LayerKind::Settlements) {
        return Vec::new();
    }
    let ids: std::collections::HashSet<&str> = features.iter().map(crate::layers::Placed::id).collect();
    let mut grid = Grid { cell: within_m / DEGREE_M * 2.0, cells: HashMap::new() };
    let there = scenario.features(layer);
    for old in there.iter().filter(|old| !ids.contains(old.id())) {
        if let Some(at) = old.positions().next() {
            grid.put(at, old.id());
        }
    }
    let mut problems = Vec::new();
    for feature in features {
        let Some(at) = feature.positions().next() else { continue };
        if let Some((other, far_m)) = grid.nearest(at, within_m) {
            let message = told!("import-same-place", other = other, metres = exact(far_m.round()));
            let problem = Problem::of_file(Gravity::Doubtful, file, message, Phrase("import-same-place.remedy"));
            problems.push(problem.at(feature.id(), Some(at)));
        }
        grid.put(at, feature.id());
    }
    problems
}

/// Places by cells of a grid in degrees.
struct Grid<'a> {
    cell: f64,
    cells: HashMap<(i64, i64), Vec<(LonLat, &'a str)>>,
}

impl<'a> Grid<'a> {
    #[expect(clippy::cast_possible_truncation, reason = "degrees divided by a cell of a metre are far below 2^53")]
    fn key(&self, at: LonLat) -> (i64, i64) {
        let shrunk = at.lat.to_radians().cos().max(0.01);
        ((at.lon * shrunk / self.cell).floor() as i64, (at.lat / self.cell).floor() as i64)
    }

    fn put(&mut self, at: LonLat, id: &'a str) {
        self.cells.entry(self.key(at)).or_default().push((at, id));
    }

    fn nearest(&self, at: LonLat, within_m: f64) -> Option<(&'a str, f64)> {
        let (x, y) = self.key(at);
        let near = (-1..=1).flat_map(|dx| (-1..=1).filter_map(move |dy| self.cells.get(&(x + dx, y + dy)))).flatten();
        let far = near.map(|(other, id)| (*id, ground::distance_m(at, *other))).filter(|(_, far_m)| *far_m <= within_m);
        far.min_by(|a, b| a.1.total_cmp(&b.1))
    }
}

/// Columns of states, and of codes of areas.
const STATES: [&str; 9] = ["state", "adm1_en", "admin1", "adm1", "admin1name", "adm_1", "state_name", "etat", "admin1name_en"];
const COUNTIES: [&str; 8] = ["county", "adm2_en", "admin2", "adm2", "admin2name", "adm_2", "county_name", "admin2name_en"];
const CODES: [&str; 8] = ["pcode", "p_code", "adm1_pcode", "adm2_pcode", "admin1pcode", "admin2pcode", "adm3_pcode", "admin_pcode"];

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
            if let (Some((kind, _)), Some(text)) = (kind, cell.as_str().map(str::trim).filter(|text| !text.is_empty())) {
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

/// A county is a district of the maps; where they have none, most are called after a town or a settlement.
fn county_fault(name: &str, times: usize, against: Against<'_>) -> Fault {
    let atlas = against.atlas;
    let districts = || atlas.districts.iter().map(|one| one.name.as_str());
    let others = || {
        let settlements = against.scenario.settlements.iter().map(|one| one.name.as_str());
        settlements.chain(atlas.towns.iter().map(|town| town.name.as_str()))
    };
    let known = || districts().chain(others().filter(|_| atlas.districts.is_empty()));
    // A district may have two names: Canal/Pigi.
    let same = |known: &str| plain(known) == plain(name);
    if known().any(same) {
        return None;
    }
    let near = known().find(|known| known.split('/').any(same)).or_else(|| nearest(known(), name));
    match near {
        Some(near) => Some((told!("import-other-spelling", text = name, near = near, times = times), Phrase("import-spelling.remedy"))),
        None if !atlas.districts.is_empty() => Some((told!("import-county", text = name, times = times), Phrase("import-county.remedy"))),
        None => None,
    }
}

fn state_fault(name: &str, times: usize, atlas: &Atlas) -> Fault {
    let same = |known: &str| plain(known) == plain(name);
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
