//! What an edit is called, for a person who may want to take it back.

use super::{Change, Scenario};
use crate::layers::{LayerKind, Placed as _};
use crate::measure::count;

impl Change {
    /// In words: `departure of Tonj East to Wau`.
    #[must_use]
    pub fn words(&self, scenario: &Scenario) -> String {
        let name =
            |id: &str| scenario.routes.iter().find(|route| route.id == *id).map_or_else(|| id.to_owned(), |route| route.name.clone());
        match self {
            Self::Dates { route, .. } => format!("days of {}", name(route)),
            Self::HerdHead { route, .. } => format!("herd of {}", name(route)),
            Self::Line { route, .. } => format!("way of {}", name(route)),
            Self::ConferenceNote { conference, .. } => format!("note for {conference}"),
            Self::Put(feature) | Self::Insert { feature, .. } => called(feature.layer(), feature.name()),
            Self::Remove { layer, id } => {
                let feature = scenario.feature(*layer, id);
                called(*layer, feature.as_ref().map_or(id.as_str(), |feature| feature.name()))
            }
            Self::Season(_) => "season".to_owned(),
            Self::Offices(_) => "field offices".to_owned(),
            Self::Communities(_) => "communities".to_owned(),
            Self::Grievances(_) => "grievances".to_owned(),
            Self::Settings(_) => "settings".to_owned(),
            Self::Together(changes) => match &changes[..] {
                [] => "nothing".to_owned(),
                [one] => one.words(scenario),
                [first, others @ ..] => format!("{} and {}", first.words(scenario), count(others.len(), "other change")),
            },
        }
    }
}

fn called(layer: LayerKind, name: &str) -> String {
    format!("{} {name}", layer.one())
}
