//! What an edit is called, for a person who may want to take it back.

use super::{Change, Scenario};

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
        }
    }
}
