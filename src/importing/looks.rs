//! Columns whose names alone do not say what they are: by a part of the name, and by what stands under it.

use super::dates::{self, Order};
use super::values;
use crate::formats::table::plain;
use crate::formats::{Cell, Found};
use crate::layers::LayerKind;

/// The order in which the days of a column are written; nothing where each could be read either way.
pub(super) fn order_of_days(found: &Found, column: &str) -> Option<Order> {
    dates::order(cells(found, column))
}

/// Whether some days of a column have the month first and some the day.
pub(super) fn has_both_orders(found: &Found, column: &str) -> bool {
    dates::are_mixed(cells(found, column))
}

/// Whether the numbers of a file have decimal commas: some can only be that, and none has a decimal dot. A dot parts thousands then.
pub(super) fn has_decimal_commas(found: &Found) -> bool {
    const ROWS: usize = 1_000;
    let (mut commas, mut dots) = (0_usize, 0_usize);
    let texts = found.layer.features.iter().take(ROWS).flat_map(|feature| feature.properties.values()).filter_map(Cell::as_str);
    for text in texts.map(str::trim).filter(|text| text.len() < 20) {
        let is_parted_by = |sign: char| {
            let halves = text.split_once(sign).filter(|(whole, rest)| !whole.is_empty() && !rest.is_empty() && rest.len() != 3);
            let is_digits = |half: &str| half.bytes().all(|digit| digit.is_ascii_digit());
            halves.is_some_and(|(whole, rest)| is_digits(whole.trim_start_matches('-')) && is_digits(rest))
        };
        commas += usize::from(is_parted_by(','));
        dots += usize::from(is_parted_by('.'));
    }
    commas > 0 && dots == 0
}

/// What stands in the first cells of a column.
fn cells<'a>(found: &'a Found, column: &'a str) -> impl Iterator<Item = &'a str> {
    /// Enough to tell one sort of cells from another.
    const ROWS: usize = 5_000;
    let rows = found.layer.features.iter().take(ROWS);
    rows.filter_map(move |row| row.properties.get(column)?.as_str()).map(str::trim).filter(|text| !text.is_empty())
}

/// Looks into columns whose names alone do not say what they are.
pub(super) struct Looks<'a> {
    pub(super) found: &'a Found,
    pub(super) names: &'a [String],
    pub(super) layer: LayerKind,
}

/// Names of columns that are of people and areas, not of the things.
const NOT_OF_THINGS: [&str; 24] = [
    "person",
    "chief",
    "operator",
    "contact",
    "owner",
    "committee",
    "caretaker",
    "manager",
    "donor",
    "project",
    "user",
    "enumerator",
    "submitter",
    "source",
    "community",
    "reporter",
    "collector",
    "state",
    "county",
    "payam",
    "org",
    "country",
    "adm",
    "file",
];

impl Looks<'_> {
    /// A column that nothing names as the field, but that is it by parts of its name or by what stands in it.
    pub(super) fn guess(&self, field: &str, is_free: impl Fn(&String) -> bool) -> Option<String> {
        let is_it = |column: &&String| match field {
            // An incident is called by what happened, and where.
            "name" => self.layer != LayerKind::Incidents && names_things(column),
            "working" => self.says_whether_it_works(column) || is_named_as_working(column),
            "kind" if self.layer == LayerKind::WaterPoints => self.mostly(column, values::is_water),
            _ => false,
        };
        // A shapefile cuts names after ten letters.
        let is_cut = |column: &&String| column.len() == 10 && field.len() > 10 && field.starts_with(&column.to_lowercase());
        let free = || self.names.iter().filter(|column| is_free(column));
        let place = || free().find(|column| ["localite", "boma", "location", "lieu"].contains(&plain(column).as_str()));
        let by_place = || if field == "name" && self.layer != LayerKind::Incidents { place() } else { None };
        free().find(is_it).or_else(|| free().find(is_cut)).or_else(by_place).cloned()
    }

    /// Whether a column of states says something else than how a thing is known: of its form's sending, or whether it works.
    pub(super) fn is_no_provenance(&self, column: &str) -> bool {
        is_of_sending(column) || self.says_whether_it_works(column)
    }

    /// Whether a column of the state that things are in says which of them work.
    fn says_whether_it_works(&self, column: &str) -> bool {
        const STATES: [&str; 6] = ["status", "statut", "etat", "condition", "state", "الحالة"];
        const WORDS: [&str; 6] = ["operational", "working", "operationnel", "functioning", "status", "condition"];
        let words = plain(column);
        let is_named = STATES.contains(&words.as_str()) || words.split('_').any(|word| WORDS.contains(&word));
        let is_of_states = !is_of_sending(column) && is_named;
        self.layer == LayerKind::WaterPoints && is_of_states && self.mostly(column, |text| values::working(text).is_some())
    }

    fn mostly(&self, column: &str, is: impl Fn(&str) -> bool) -> bool {
        let (mut all, mut such) = (0_usize, 0_usize);
        for text in cells(self.found, column) {
            all += 1;
            such += usize::from(is(text));
        }
        such * 2 > all
    }
}

/// What a form says of its own sending begins with a line.
fn is_of_sending(column: &str) -> bool {
    column.starts_with('_')
}

/// Whether a column has the names of things: `Borehole name`, `Nom du point d'eau`, `1. What is the name of the water point?`.
fn names_things(column: &str) -> bool {
    let words = plain(column.rsplit('/').next().unwrap_or(column));
    let is_of_names = words.starts_with("اسم_")
        || words.ends_with("_name")
        || words.contains("name_of_")
        || words.starts_with("nom_d")
        || words.starts_with("name_");
    is_of_names && !words.split('_').any(|word| NOT_OF_THINGS.iter().any(|other| word.starts_with(other)))
}

/// Whether a column has the names of water points: `Borehole name`.
pub(super) fn names_water(column: &str) -> bool {
    let words = plain(column);
    let is_of_water = ["water_point", "waterpoint", "point_d_eau"].iter().any(|known| words.contains(known));
    names_things(column) && (is_of_water || values::water_in_name(column).is_some())
}

/// Whether a column is named as what says whether things work: `Functional (Y/N)`, `4. Is it functional?`.
fn is_named_as_working(column: &str) -> bool {
    const NAMED: [&str; 5] = ["functional", "functionality", "fonctionnel", "fonctionnelle", "fonctionnalite"];
    plain(column).split('_').any(|word| NAMED.contains(&word))
}
