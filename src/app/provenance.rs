//! Where each layer comes from, how old its file is, and how much of it was made up to show something.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use super::view::Layer;
use crate::files;
use crate::layers::Placed;
use crate::measure::Day;
use crate::scenario::{self, Scenario};
use crate::words::Phrase;

/// What is known of a layer's data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Who says so, the most frequent first, with how many features; at most three.
    pub sources: Vec<(String, usize)>,
    /// How many features do not say where they come from.
    pub unsourced: usize,
    /// How many were made up to show something.
    pub illustrative: usize,
    /// The file in the scenario's folder.
    pub file: Option<String>,
    /// The day on which the file was written last.
    pub written_on: Option<Day>,
}

/// That of each layer of a scenario.
pub type Provenances = BTreeMap<Layer, Arc<Provenance>>;

/// What is known of all layers; of a layer that is as it was in an earlier scenario it is not asked again.
#[must_use]
pub fn provenances(scenario: &Scenario, earlier: Option<(&Scenario, &Provenances)>) -> Provenances {
    let (old, known) = earlier.unzip();
    let (files, folder) = (&scenario.layer_files, scenario.folder.as_deref());
    let known = |layer: Layer| known.and_then(|known| known.get(&layer));
    Provenances::from([
        (Layer::Routes, of(&scenario.routes, old.map(|old| &old.routes), known(Layer::Routes), (folder, &files.routes))),
        (Layer::Zones, of(&scenario.farming_zones, old.map(|old| &old.farming_zones), known(Layer::Zones), (folder, &files.farming_zones))),
        (Layer::Water, of(&scenario.water_points, old.map(|old| &old.water_points), known(Layer::Water), (folder, &files.water_points))),
        (
            Layer::Settlements,
            of(&scenario.settlements, old.map(|old| &old.settlements), known(Layer::Settlements), (folder, &files.settlements)),
        ),
        (Layer::Incidents, of(&scenario.incidents, old.map(|old| &old.incidents), known(Layer::Incidents), (folder, &files.incidents))),
        (Layer::NoGo, of(&scenario.no_go, old.map(|old| &old.no_go), known(Layer::NoGo), (folder, &files.no_go))),
    ])
}

fn of<T: Placed>(
    layer: &scenario::Layer<T>,
    old: Option<&scenario::Layer<T>>,
    known: Option<&Arc<Provenance>>,
    (folder, file): (Option<&Path>, &Option<String>),
) -> Arc<Provenance> {
    if let Some(known) = known.filter(|_| old.is_some_and(|old| old.is_shared_with(layer))) {
        return Arc::clone(known);
    }
    let path = folder.zip(file.as_deref()).map(|(folder, file)| folder.join(file));
    let written_on = path.and_then(|path| files::written_at(&path)).and_then(day);
    Arc::new(Provenance { file: file.clone(), written_on, ..counted(layer) })
}

fn day(at: SystemTime) -> Option<Day> {
    const SECONDS: u64 = 24 * 60 * 60;
    let days = at.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs() / SECONDS;
    i32::try_from(days).ok().map(Day::from_days_since_1970)
}

fn counted<T: Placed>(layer: &scenario::Layer<T>) -> Provenance {
    const MOST: usize = 3;
    let (mut sources, mut known): (BTreeMap<&str, usize>, Provenance) = (BTreeMap::new(), Provenance::default());
    for origin in layer.iter().map(Placed::origin) {
        known.illustrative += usize::from(origin.is_illustrative());
        match origin.source.as_deref() {
            Some(source) => *sources.entry(source).or_default() += 1,
            None => known.unsourced += 1,
        }
    }
    known.sources = sources.into_iter().map(|(source, count)| (source.to_owned(), count)).collect();
    known.sources.sort_by(|(a, fewer), (b, more)| more.cmp(fewer).then(a.cmp(b)));
    known.sources.truncate(MOST);
    known
}

/// Where a layer of the base map comes from; nothing for other layers. As `maps/SOURCES.md` says.
#[must_use]
pub const fn of_base_map(layer: Layer) -> Option<Phrase> {
    match layer {
        Layer::States => Some(Phrase("source-states")),
        Layer::Rivers => Some(Phrase("source-rivers")),
        Layer::Towns => Some(Phrase("source-towns")),
        _ => None,
    }
}
