//! What the core calls by a word of its own, said in the language of the window.

use crate::agreements::Terms;
use crate::calendar::Leg;
use crate::conferences::Role;
use crate::encounters::Kind;
use crate::layers::LayerKind;
use crate::plan::RankBy;
use crate::words::{Language, Phrase, say};

/// A stage of the work under way.
pub(super) fn stage(language: Language, stage: &str) -> String {
    let phrase = match stage {
        "" => Phrase("stage-starting"),
        "reading the scenario" | "reading the files" => Phrase("stage-reading"),
        "maps and layers" | "into the plane" => Phrase("stage-ground"),
        "water points" => Phrase("stage-water"),
        "other herds" => Phrase("stage-herds"),
        "standing crops" => Phrase("stage-crops"),
        "pinch points" => Phrase("stage-pinch"),
        "borders" | "states" => Phrase("stage-borders"),
        "settlements" => Phrase("stage-settlements"),
        "past incidents" => Phrase("stage-incidents"),
        "no-go zones" => Phrase("stage-no-go"),
        "flashpoints" => Phrase("stage-flashpoints"),
        "reasons" => Phrase("stage-reasons"),
        "conferences" => Phrase("stage-conferences"),
        "stability" => Phrase("stage-stability"),
        "map" => Phrase("stage-map"),
        "papers" => Phrase("stage-papers"),
        // A stage that nobody has put into words yet is called as the code calls it.
        other => return other.to_owned(),
    };
    phrase.say(language)
}

/// A kind of encounter, in a heading.
pub(super) const fn kind(kind: Kind) -> Phrase {
    match kind {
        Kind::Crops => Phrase("kind-crops"),
        Kind::Pinch => Phrase("kind-pinch"),
        Kind::Water => Phrase("kind-water"),
        Kind::Herds => Phrase("kind-herds"),
        Kind::OwnHerds => Phrase("kind-own-herds"),
        Kind::Border => Phrase("kind-border"),
        Kind::Settlement => Phrase("kind-settlement"),
        Kind::Incident => Phrase("kind-incident"),
        Kind::NoGo => Phrase("kind-no-go"),
    }
}

/// A leg of a herd's year: `on the way out`.
pub(super) const fn leg(leg: Leg) -> Phrase {
    match leg {
        Leg::Out => Phrase("leg-out"),
        Leg::Stay => Phrase("leg-stay"),
        Leg::Return => Phrase("leg-return"),
    }
}

/// The part of a community in a conference.
pub(super) const fn role(role: Role) -> Phrase {
    match role {
        Role::Host => Phrase("role-host"),
        Role::Migrant => Phrase("role-migrant"),
        Role::HostAndMigrant => Phrase("role-host-and-migrant"),
    }
}

/// What the list of flashpoints is ranked by.
pub(super) const fn rank_by(by: RankBy) -> Phrase {
    match by {
        RankBy::Severity => Phrase("rank-by-severity"),
        RankBy::Office => Phrase("rank-by-office"),
        RankBy::Conference => Phrase("rank-by-conference"),
        RankBy::Week => Phrase("rank-by-week"),
    }
}

/// What a clause is about.
pub(super) const fn clause(terms: &Terms) -> Phrase {
    match terms {
        Terms::Way { .. } => Phrase("clause-way"),
        Terms::Season { .. } => Phrase("clause-season"),
        Terms::WaterRule { .. } => Phrase("clause-water-rule"),
        Terms::Fields { .. } => Phrase("clause-fields"),
        Terms::HandOver { .. } => Phrase("clause-hand-over"),
    }
}

/// One thing of a layer.
pub(super) const fn thing(layer: LayerKind) -> Phrase {
    match layer {
        LayerKind::Routes => Phrase("thing-route"),
        LayerKind::WaterPoints => Phrase("thing-water-point"),
        LayerKind::FarmingZones => Phrase("thing-farming-zone"),
        LayerKind::Settlements => Phrase("thing-settlement"),
        LayerKind::Incidents => Phrase("thing-incident"),
        LayerKind::NoGo => Phrase("thing-no-go"),
    }
}

/// The things of a layer.
pub(super) const fn things(layer: LayerKind) -> Phrase {
    match layer {
        LayerKind::Routes => Phrase("things-routes"),
        LayerKind::WaterPoints => Phrase("things-water-points"),
        LayerKind::FarmingZones => Phrase("things-farming-zones"),
        LayerKind::Settlements => Phrase("things-settlements"),
        LayerKind::Incidents => Phrase("things-incidents"),
        LayerKind::NoGo => Phrase("things-no-go"),
    }
}

/// So many things of a layer: `3 water points`.
pub(super) fn count_of(language: Language, layer: LayerKind, count: usize) -> String {
    match layer {
        LayerKind::Routes => say!(language, "count-routes", count = count),
        LayerKind::WaterPoints => say!(language, "count-water-points", count = count),
        LayerKind::FarmingZones => say!(language, "count-farming-zones", count = count),
        LayerKind::Settlements => say!(language, "count-settlements", count = count),
        LayerKind::Incidents => say!(language, "count-incidents", count = count),
        LayerKind::NoGo => say!(language, "count-no-go", count = count),
    }
}
