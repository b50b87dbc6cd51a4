//! The foot of a map sheet: where everything on it comes from, under which licence, and what it takes no side on.

use std::collections::BTreeSet;

use super::super::drawing::may_show;
use super::super::furniture::{cut, for_readers};
use super::super::layout::FOOT_HAND;
use super::super::lettering::Ruler;
use crate::documents::Subject;
use crate::layers::{Placed, Sensitivity};
use crate::words::{Language, say};

/// The foot has no more lines than this.
const MOST_LINES: usize = 5;
/// More sources of layers than these are counted, not named.
const MOST_SOURCES: usize = 3;

/// The lines of the foot, of a width.
pub(super) fn lines((subject, language): (Subject<'_>, Language), ruler: &Ruler, width: f64) -> Vec<String> {
    // A sheet of another country says nothing of this border.
    let mut of_sudans = subject.atlas.states.iter().filter(|state| ["SSD", "SDN"].contains(&state.iso3.as_str()));
    let is_there = of_sudans.any(|state| subject.scenario.office_of_state(&state.id).is_some());
    let text = say!(
        language,
        "sheet-foot",
        undetermined = if is_there { say!(language, "sheet-foot-sudan") } else { String::new() },
        readers = for_readers(subject.audience),
        maps = subject.atlas.credits(),
        layers = of_layers(subject, language),
    );
    let mut lines = ruler.wrap(&text, width, FOOT_HAND);
    cut(&mut lines, MOST_LINES, &say!(language, "sheet-rest-of-layers"), (ruler, width));
    lines
}

/// What the layers say of where they come from.
fn of_layers(subject: Subject<'_>, language: Language) -> String {
    fn of<T: Placed>(layer: &[T], readers: Sensitivity) -> impl Iterator<Item = &str> {
        layer.iter().filter(move |feature| may_show(readers, *feature)).filter_map(|feature| feature.origin().source.as_deref())
    }
    let Subject { scenario, audience, .. } = subject;
    let all: BTreeSet<&str> = of(&scenario.routes, audience)
        .chain(of(&scenario.water_points, audience))
        .chain(of(&scenario.farming_zones, audience))
        .chain(of(&scenario.settlements, audience))
        .chain(of(&scenario.incidents, audience))
        .chain(of(&scenario.no_go, audience))
        .map(str::trim)
        .filter(|source| !source.is_empty())
        .collect();
    let named: Vec<&str> = all.iter().take(MOST_SOURCES).copied().collect();
    match all.len().saturating_sub(MOST_SOURCES) {
        0 if named.is_empty() => say!(language, "sheet-layers-unknown"),
        0 => say!(language, "sheet-layers", sources = named.join("; ")),
        more => say!(language, "sheet-layers-more", sources = named.join("; "), count = more),
    }
}
