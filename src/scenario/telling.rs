//! What a change is called, so that undo can say what it undid.

use super::journal::Step;
use super::{Change, Lever, Scenario};
use crate::layers::{Feature, LayerKind, Placed as _};
use crate::words::{Phrase, Sentence};

impl Change {
    /// In words, of the scenario before the change is applied: `departure of the Rizeigat herd`. What `Undone` applies
    /// is the opposite of what the person did, and it is the person's doing that is named.
    #[must_use]
    pub fn words(&self, scenario: &Scenario, step: Step) -> Sentence {
        match self {
            Self::Dates { route, .. } => of_herd(Phrase("change-departure"), scenario, route),
            Self::HerdHead { route, .. } => of_herd(Phrase("change-size"), scenario, route),
            Self::Line { route, .. } => of_herd(Phrase("change-way"), scenario, route),
            Self::ConferenceNote { .. } => Sentence::new(Phrase("change-note")),
            Self::Session { .. } | Self::SessionOrder { .. } => Sentence::new(Phrase("change-agenda")),
            Self::Accepted { accepted: Some(accepted), .. } => accepted_option(step, &accepted.lever, scenario),
            Self::Accepted { id, accepted: None } => match scenario.decisions.options.get(id) {
                Some(accepted) => dropped_option(step, &accepted.lever, scenario),
                None => Sentence::new(Phrase("change-nothing")),
            },
            Self::Agreement { .. } => Sentence::new(Phrase("change-agreement")),
            Self::Report { .. } => Sentence::new(Phrase("change-report")),
            Self::Put(feature) if scenario.number(feature.layer(), feature.id()).is_some() => named(Phrase("change-of-thing"), feature),
            Self::Put(feature) | Self::Insert { feature, .. } => {
                named(if step == Step::Undone { Phrase("change-removal") } else { Phrase("change-new") }, feature)
            }
            Self::Remove { layer, id } => {
                let doing = if step == Step::Undone { Phrase("change-new") } else { Phrase("change-removal") };
                let name = scenario.feature(*layer, id).map_or_else(|| id.clone(), |thing| thing.name().to_owned());
                thing(doing, *layer, name)
            }
            Self::Told { .. } => Sentence::new(Phrase("change-told")),
            Self::Season(_) => Sentence::new(Phrase("change-season")),
            Self::Offices(_) => Sentence::new(Phrase("change-offices")),
            Self::Communities(_) => Sentence::new(Phrase("change-communities")),
            Self::Grievances(_) => Sentence::new(Phrase("change-grievances")),
            Self::Stakeholders(_) => Sentence::new(Phrase("change-stakeholders")),
            Self::Holidays(_) => Sentence::new(Phrase("change-holidays")),
            Self::Settings(_) => Sentence::new(Phrase("change-settings")),
            Self::Together(changes) => together(changes, scenario, step),
        }
    }
}

fn together(changes: &[Change], scenario: &Scenario, step: Step) -> Sentence {
    // The inverse stands in the opposite order.
    let first = if step == Step::Undone { changes.last() } else { changes.first() };
    let first = first.map_or_else(|| Sentence::new(Phrase("change-nothing")), |first| first.words(scenario, step));
    match changes.len() {
        0 | 1 => first,
        many => Sentence::new(Phrase("change-and-more")).with("first", first).with("count", many - 1),
    }
}

/// What undoes the acceptance of an option drops it, and is called by what the person did.
fn accepted_option(step: Step, lever: &Lever, scenario: &Scenario) -> Sentence {
    let doing = if step == Step::Undone { Phrase("change-dropped") } else { Phrase("change-accepted") };
    Sentence::new(doing).with("option", lever.told(scenario))
}

fn dropped_option(step: Step, lever: &Lever, scenario: &Scenario) -> Sentence {
    let doing = if step == Step::Undone { Phrase("change-accepted") } else { Phrase("change-dropped") };
    Sentence::new(doing).with("option", lever.told(scenario))
}

fn named(doing: Phrase, feature: &Feature) -> Sentence {
    thing(doing, feature.layer(), feature.name().to_owned())
}

/// What is done to one thing of a layer.
fn thing(doing: Phrase, layer: LayerKind, name: String) -> Sentence {
    Sentence::new(doing).with("thing", layer.phrase()).with("name", name)
}

/// What is done to a herd.
fn of_herd(doing: Phrase, scenario: &Scenario, route: &str) -> Sentence {
    let herd = match scenario.feature(LayerKind::Routes, route) {
        Some(Feature::Route(route)) => {
            let community = scenario.community_name(&route.community).to_owned();
            Sentence::new(Phrase("the-herd-of")).with("community", community).with("route", route.name)
        }
        _ => Sentence::new(Phrase("the-route")).with("route", route),
    };
    Sentence::new(doing).with("herd", herd)
}
