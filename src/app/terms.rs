//! What the core calls by a word of its own, said in the language of the window.

use crate::agreements::Terms;
use crate::calendar::Leg;
use crate::layers::{LayerKind, PlacePrecision, RouteKind};
use crate::measure::{AreaUnit, LonLat};
use crate::plan::RankBy;
use crate::problems::{Gravity, Problem};
use crate::words::{self, Language, Phrase, rounded, say};

/// A stage of the work under way.
pub(super) fn stage(language: Language, stage: &str) -> String {
    let phrase = match stage {
        "" => Phrase("stage-starting"),
        "reading the scenario" | "reading the files" => Phrase("stage-reading"),
        "reading" => Phrase("stage-reading-file"),
        "placing" => Phrase("stage-placing"),
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
        "what land costs" => Phrase("stage-land"),
        "the corridor band" => Phrase("stage-band"),
        "ways that differ" => Phrase("stage-ways"),
        "what each way would change" => Phrase("stage-each-way"),
        "map" => Phrase("stage-map"),
        "map sheets" => Phrase("stage-sheets"),
        "papers" => Phrase("stage-papers"),
        // A stage that nobody has put into words yet is called as the code calls it.
        other => return other.to_owned(),
    };
    phrase.say(language)
}

/// A leg of a herd's year: `on the way out`.
pub(super) const fn leg(leg: Leg) -> Phrase {
    match leg {
        Leg::Out => Phrase("leg-out"),
        Leg::Stay => Phrase("leg-stay"),
        Leg::Return => Phrase("leg-return"),
    }
}

/// A sort of route.
pub(super) const fn route_kind(kind: RouteKind) -> Phrase {
    match kind {
        RouteKind::Corridor => Phrase("route-corridor"),
        RouteKind::Axis => Phrase("route-axis"),
    }
}

/// How well the place of an incident is known.
pub(super) const fn precision(precision: PlacePrecision) -> Phrase {
    match precision {
        PlacePrecision::Exact => Phrase("precision-exact"),
        PlacePrecision::Near => Phrase("precision-near"),
        PlacePrecision::District => Phrase("precision-district"),
    }
}

/// A place in degrees.
pub(super) fn place(language: Language, at: LonLat) -> String {
    words::place(at).say(language)
}

/// An area in the unit of the person; in square kilometres too where it is large.
pub(super) fn area(language: Language, unit: AreaUnit, hectares: f64) -> String {
    const LARGE_HA: f64 = 1_000.0;
    let decimals = usize::from(hectares < LARGE_HA);
    let number = rounded(unit.of_hectares(hectares), decimals);
    let in_unit = match unit {
        AreaUnit::Hectares => say!(language, "area-hectares", area = number),
        AreaUnit::Feddans => say!(language, "area-feddans", area = number),
    };
    if hectares < LARGE_HA { in_unit } else { say!(language, "area-large", km2 = rounded(hectares / 100.0, 1), area = in_unit) }
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

/// What stands over the form of a thing.
pub(super) const fn edit_the(layer: LayerKind) -> Phrase {
    match layer {
        LayerKind::Routes => Phrase("edit-the-route"),
        LayerKind::WaterPoints => Phrase("edit-the-water-point"),
        LayerKind::FarmingZones => Phrase("edit-the-farming-zone"),
        LayerKind::Settlements => Phrase("edit-the-settlement"),
        LayerKind::Incidents => Phrase("edit-the-incident"),
        LayerKind::NoGo => Phrase("edit-the-no-go"),
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

/// What a problem does to the work.
pub(super) const fn gravity(gravity: Gravity) -> Phrase {
    match gravity {
        Gravity::Stops => Phrase("gravity-stops"),
        Gravity::LeftOut => Phrase("gravity-left-out"),
        Gravity::Doubtful => Phrase("gravity-doubtful"),
    }
}

/// A problem on one line.
pub(super) fn problem(language: Language, problem: &Problem) -> String {
    let feature = problem.feature.as_deref().map_or_else(String::new, |feature| format!(", {feature}"));
    let (message, remedy) = (problem.message.clone(), problem.remedy.clone());
    let place = format!("{}{feature}", problem.file);
    say!(language, "problem-line", place = place, message = message, remedy = remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_land_is_told_in_square_kilometres_too() {
        assert_eq!(area(Language::English, AreaUnit::Feddans, 0.42), "1.0 feddans");
        assert_eq!(area(Language::English, AreaUnit::Hectares, 2_100.0), "21.0 km² (2,100 ha)");
        assert_eq!(area(Language::French, AreaUnit::Feddans, 2_100.0), "21,0 km² (5\u{202f}000 feddans)");
    }
}
