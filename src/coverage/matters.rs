//! Which clause settles what a flashpoint is grave for (own table, after what the texts of the field use each clause for:
//! domain notes, section 2).

use crate::encounters::Kind;

/// The kinds of clauses, by their words in files, that settle one kind of encounter.
#[must_use]
pub const fn settled_by(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Crops => &["season", "route", "camp_siting", "tariff", "impound"],
        Kind::Pinch => &["route", "tariff"],
        Kind::Water => &["water_rule", "service_request"],
        Kind::Herds => &["season", "route", "raid_recovery", "weapons"],
        Kind::OwnHerds => &[],
        Kind::Border => &["permit", "entry_point", "tax"],
        Kind::Settlement => &["camp_siting", "weapons", "route"],
        Kind::Incident => &["weapons", "raid_recovery", "tariff", "security_request", "monitoring"],
        Kind::NoGo => &["route", "camp_siting", "eviction"],
    }
}

/// The kinds of encounters that a kind of clause settles.
pub(super) fn settles(word: &str) -> Vec<Kind> {
    Kind::ALL.into_iter().filter(|kind| settled_by(*kind).contains(&word)).collect()
}

/// Whether a text needs such clauses wherever its flashpoints are.
pub(super) fn is_always_needed(word: &str) -> bool {
    matches!(word, "dissemination" | "review")
}
