//! What a change is called, so that undo can say what it undid.

use super::journal::Step;
use super::{Change, Scenario};
use crate::layers::{Feature, LayerKind, Placed as _};

impl Change {
    /// In words, of the scenario before the change is applied: `departure of the Rizeigat herd`. What `Undone` applies
    /// is the opposite of what the person did, and it is the person's doing that is named.
    #[must_use]
    pub fn words(&self, scenario: &Scenario, step: Step) -> String {
        match self {
            Self::Dates { route, .. } => format!("departure of {}", herd(scenario, route)),
            Self::HerdHead { route, .. } => format!("size of {}", herd(scenario, route)),
            Self::Line { route, .. } => format!("way of {}", herd(scenario, route)),
            Self::ConferenceNote { .. } => "note of a conference".to_owned(),
            Self::Put(feature) if scenario.number(feature.layer(), feature.id()).is_some() => {
                format!("change of the {}", named(feature))
            }
            Self::Put(feature) | Self::Insert { feature, .. } => {
                let doing = if step == Step::Undone { "removal of the" } else { "new" };
                format!("{doing} {}", named(feature))
            }
            Self::Remove { layer, id } => {
                let doing = if step == Step::Undone { "new" } else { "removal of the" };
                let thing = scenario.feature(*layer, id);
                format!("{doing} {}", thing.map_or_else(|| format!("{} {id}", layer.one()), |thing| named(&thing)))
            }
            Self::Told { .. } => "what the scenario is called, and its note".to_owned(),
            Self::Season(_) => "days of the season".to_owned(),
            Self::Offices(_) => "field offices".to_owned(),
            Self::Communities(_) => "communities".to_owned(),
            Self::Grievances(_) => "grievances".to_owned(),
            Self::Settings(_) => "thresholds and weights".to_owned(),
            Self::Together(changes) => together(changes, scenario, step),
        }
    }
}

fn together(changes: &[Change], scenario: &Scenario, step: Step) -> String {
    // The inverse stands in the opposite order.
    let first = if step == Step::Undone { changes.last() } else { changes.first() };
    let first = first.map_or_else(|| "nothing".to_owned(), |first| first.words(scenario, step));
    match changes.len() {
        0 | 1 => first,
        many => format!("{first} and {} more", many - 1),
    }
}

fn named(feature: &Feature) -> String {
    format!("{} {}", feature.layer().one(), feature.name())
}

fn herd(scenario: &Scenario, route: &str) -> String {
    match scenario.feature(LayerKind::Routes, route) {
        Some(Feature::Route(route)) => format!("the {} herd ({})", scenario.community_name(&route.community), route.name),
        _ => format!("the route {route}"),
    }
}
