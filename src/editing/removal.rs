//! What must not go while something else names it.

use crate::layers::{Feature, Placed as _, StopoverPlace};
use crate::scenario::Scenario;
use crate::words::{Sentence, told};

/// Why a thing must stay; nothing where it may go. What goes with it in the same gesture does not hold it.
#[must_use]
pub fn why_not_removed(scenario: &Scenario, feature: &Feature, going: &[Feature]) -> Option<Sentence> {
    if !matches!(feature, Feature::WaterPoint(_) | Feature::Settlement(_)) {
        return None;
    }
    let (id, name) = (feature.id(), feature.name());
    let goes = |route: &str| going.iter().any(|one| matches!(one, Feature::Route(going) if going.id == route));
    let camps = |route: &&crate::layers::Route| {
        route.stopovers.iter().any(|stop| matches!(&stop.place, StopoverPlace::Named(place) if place == id)) && !goes(&route.id)
    };
    let routes: Vec<&str> = scenario.routes.iter().filter(camps).map(|route| route.name.as_str()).collect();
    if let [first, ..] = routes[..] {
        return Some(told!("refused-camped-at", name = name, count = routes.len(), first = first));
    }
    let office = scenario.offices.iter().find(|office| office.seat.as_deref() == Some(id) && matches!(feature, Feature::Settlement(_)))?;
    Some(told!("refused-is-seat", name = name, office = &office.name))
}
