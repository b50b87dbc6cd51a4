//! Whether what was agreed covers the season, on small maps drawn for one question each: two square states that meet at the
//! line x = 0, in kilometres east and north of 28.5 E, 8.0 N.
#![expect(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test that cannot go on must stop")]

#[path = "support/drawn.rs"]
mod drawn;

use drawn::{Map, at};
use expect_test::{Expect, expect};
use murhal::coverage::{Coverage, cover};
use murhal::words::Language;

/// A herd from west to east through a field at 10 km, a well at 20 km; the crop stands until 10 February.
fn map() -> Map {
    let mut map = Map::new();
    map.herd("way", "rek", &[(0.5, 0.0), (40.0, 0.0)]);
    map.field("field", "luo", (10.0, -0.5), ("01-01", "02-10"));
    map.well("well", (20.0, 0.2));
    map
}

fn covered(map: &Map) -> Coverage {
    let plan = map.planned();
    assert_eq!(plan.coverage, cover(&map.atlas, &map.scenario, &plan.findings), "the plan holds it");
    plan.coverage
}

/// What is told of the coverage, without the first line.
#[track_caller]
fn check(map: &Map, agreements: &[&str], expected: Expect) {
    let mut map = map.clone();
    for text in agreements {
        map.agree(text);
    }
    let plan = map.planned();
    let told: Vec<String> =
        plan.coverage.told(&map.scenario, &plan.findings.flashpoints).iter().map(|line| line.say(Language::English)).collect();
    expected.assert_eq(&told.join("\n"));
}

#[test]
fn without_a_text_nothing_is_covered() {
    check(
        &map(),
        &[],
        expect![[r"
        No clause is in force this season. Flashpoints at which something is lacking: 1 of 1.
        Flashpoint 1, 8.0000 N, 28.5907 E, Feb: no clause settles it (standing crops, water, pinch points), no committee watches there, no court judges there."]],
    );
}

#[test]
fn a_clause_a_committee_and_a_court_of_the_parties_cover_their_flashpoint() {
    check(
        &map(),
        &[r#"{"id":"a","title":"A","parties":[{"id":"p","unit":"Rek","community":"rek"}],"clauses":[
            {"id":"t","terms":{"kind":"tariff"}},{"id":"w","terms":{"kind":"water_rule","points":["well"]}},
            {"id":"b","terms":{"kind":"entry_point"}},
            {"id":"k","terms":{"kind":"committee"}},{"id":"j","terms":{"kind":"court"}},
            {"id":"f","terms":{"kind":"fire"}},{"id":"r","terms":{"kind":"review"}}]}"#],
        expect![[r"
            7 clauses are in force this season. Flashpoints at which something is lacking: 0 of 1.
            No flashpoint of this season needs: entry point [b], A."]],
    );
}

#[test]
fn a_text_of_others_covers_nothing_here_and_one_of_nobody_holds_nowhere() {
    check(
        &map(),
        &[
            r#"{"id":"a","title":"Of others","parties":[{"id":"p","unit":"nuer","community":"nuer"}],"clauses":[{"id":"t","terms":{"kind":"tariff"}}]}"#,
            r#"{"id":"b","title":"Of nobody","clauses":[{"id":"t","terms":{"kind":"tariff"}}]}"#,
        ],
        expect![[r"
            2 clauses are in force this season. Flashpoints at which something is lacking: 1 of 1.
            Flashpoint 1, 8.0000 N, 28.5907 E, Feb: no clause settles it (standing crops, water, pinch points), no committee watches there, no court judges there.
            No flashpoint of this season needs: tariff of compensation [t], Of others.
            The map does not know where it holds: tariff of compensation [t], Of nobody. Give the clause a scope, or its parties their communities."]],
    );
}

#[test]
fn an_observer_is_not_bound_and_a_state_is_a_unit() {
    check(
        &map(),
        &[
            r#"{"id":"a","title":"A","parties":[{"id":"o","unit":"Rek","community":"rek","role":"observer"},{"id":"s","unit":"East (two counties)","role":"host"}],
            "clauses":[{"id":"t","terms":{"kind":"tariff"}}]}"#,
        ],
        expect![[r"
            One clause is in force this season. Flashpoints at which something is lacking: 1 of 1.
            Flashpoint 1, 8.0000 N, 28.5907 E, Feb: no clause settles water, no committee watches there, no court judges there."]],
    );
}

#[test]
fn a_reservation_is_told_where_it_concerns_its_unit() {
    let text = |unit: &str| {
        format!(
            r#"{{"id":"a","title":"A","parties":[{{"id":"p","unit":"Rek","community":"rek"}},{{"id":"q","unit":"{unit}","community":"{unit}"}}],
                "clauses":[{{"id":"t","terms":{{"kind":"tariff"}},"status":"reserved","reservations":[{{"party":"q"}}]}}]}}"#
        )
    };
    let reserved = |unit: &str| {
        let mut map = map();
        map.agree(&text(unit));
        covered(&map).flashpoints.iter().flat_map(|at| &at.reserved).map(|reserved| reserved.unit.clone()).collect::<Vec<_>>()
    };
    assert_eq!(reserved("luo"), ["luo"], "the flashpoint is at their field");
    assert!(reserved("nuer").is_empty(), "they are not concerned");
}

#[test]
fn herds_that_may_come_before_the_harvest_contradict_the_season() {
    let season = |from: &str, trigger: &str| {
        format!(
            r#"{{"id":"a","title":"A","parties":[{{"id":"p","unit":"Rek","community":"rek","role":"migrant"}}],
                "clauses":[{{"id":"s","terms":{{"kind":"season","entry":{{"from":"{from}"{trigger}}}}}}}]}}"#
        )
    };
    let contradictions = |from: &str, trigger: &str| {
        let mut map = map();
        map.agree(&season(from, trigger));
        covered(&map).contradictions
    };
    let found = contradictions("02-10", "");
    assert_eq!(found.len(), 1, "the last day of the harvest counts");
    assert_eq!(
        found[0].says.to_string(),
        "A lets herds in from 10 Feb 2027, but on the way of Rek (way) sorghum stands in field until 10 Feb 2027."
    );
    assert!(contradictions("02-11", "").is_empty());
    assert_eq!(contradictions("02", "").len(), 1, "a month begins with its first day");
    assert!(contradictions("02-01", r#","trigger":"harvest""#).is_empty(), "the harvest itself decides");
}

#[test]
fn a_field_beside_the_corridor_contradicts_nothing() {
    let mut map = Map::new();
    map.herd("way", "rek", &[(0.5, 0.0), (40.0, 0.0)]);
    // The way is a kilometre wide.
    map.field("beside", "luo", (10.0, 0.6), ("01-01", "02-10"));
    map.field("touched", "luo", (12.0, 0.4), ("01-01", "02-10"));
    map.agree(r#"{"id":"a","title":"A","clauses":[{"id":"s","terms":{"kind":"season","entry":{"from":"02-01"}},"scope":[{"kind":"route","id":"way"}]}]}"#);
    let found = covered(&map).contradictions;
    assert_eq!(found.len(), 1);
    let things: Vec<&str> = found[0].things.iter().map(|(_, id)| id.as_str()).collect();
    assert_eq!(things, ["way", "touched"]);
}

#[test]
fn a_corridor_with_its_width_must_pass_beside_closed_land() {
    let text = |width: u32| {
        let [a, b] = [at(0.5, 5.0), at(40.0, 5.0)];
        format!(
            r#"{{"id":"a","title":"A","places":[{{"id":"c","name":"the corridor","kind":"corridor","width_m":{width},
                "drawn":{{"type":"LineString","coordinates":[[{},{}],[{},{}]]}}}}],
                "clauses":[{{"id":"r","terms":{{"kind":"route","lines":["c"]}}}}]}}"#,
            a.lon, a.lat, b.lon, b.lat
        )
    };
    let found = |width: u32| {
        let mut map = map();
        map.no_go("park", (20.0, 5.1), 2.0);
        map.agree(&text(width));
        covered(&map).contradictions.iter().map(|one| one.says.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(found(250), ["A leads the corridor (250 m wide) through park, which is closed to herds."]);
    assert!(found(100).is_empty(), "100 m beside it, 50 m to each side");
}

#[test]
fn a_route_of_the_map_is_as_wide_as_was_agreed_or_as_it_is() {
    let found = |widths: &str, south: f64| {
        let mut map = map();
        map.no_go("park", (25.0, south), 2.0);
        map.agree(&format!(r#"{{"id":"a","title":"A","clauses":[{{"id":"r","terms":{{"kind":"route","route":"way"{widths}}}}}]}}"#));
        covered(&map).contradictions.len()
    };
    assert_eq!((found("", 0.4), found("", 0.6)), (1, 0), "half a kilometre to each side");
    assert_eq!(found(r#","widths":[{"min_m":100}]"#, 0.4), 0);
}

#[test]
fn two_texts_in_force_that_differ_are_told_and_a_review_is_not_one_of_them() {
    let text = |id: &str, more: &str, crop: &str, amount: u32| {
        format!(
            r#"{{"id":"{id}","title":"{id}"{more},"parties":[{{"id":"p","unit":"Rek","community":"rek"}}],"clauses":[
                {{"id":"t","terms":{{"kind":"tariff","items":[{{"id":"i","offence":"crop damage","of":"{crop}","unit":"plant","money":[{{"currency":"SSP","amount":"{amount}"}}]}}]}}}}]}}"#
        )
    };
    let found = |texts: [String; 2]| {
        let mut map = map();
        for text in &texts {
            map.agree(text);
        }
        covered(&map).contradictions.iter().map(|one| one.says.to_string()).collect::<Vec<_>>()
    };
    let (first, other) = (text("a", "", "sorghum", 20), text("b", "", "sorghum", 40));
    assert_eq!(found([first.clone(), other.clone()]), ["a and b are both in force and differ (tariff of compensation): sorghum."]);
    assert!(found([first.clone(), text("b", "", "sorghum", 20)]).is_empty(), "they say the same");
    assert!(found([first.clone(), text("b", "", "cassava", 40)]).is_empty(), "of another crop");
    assert!(found([first.clone(), text("b", r#","revises":["a"]"#, "sorghum", 40)]).is_empty(), "it changes the other");
    assert!(found([first.clone(), text("b", r#","status":"not signed""#, "sorghum", 40)]).is_empty(), "it binds nobody");
    let of_others = text("b", "", "sorghum", 40).replace("\"rek\"", "\"nuer\"");
    assert!(found([first, of_others]).is_empty(), "they are other people");
}

#[test]
fn rules_for_two_water_points_do_not_differ() {
    let rule = |id: &str, point: &str, cap: u32| {
        format!(
            r#"{{"id":"{id}","title":"{id}","clauses":[{{"id":"w","terms":{{"kind":"water_rule","points":["{point}"],"head_cap":{cap}}}}}]}}"#
        )
    };
    let found = |one: String, other: String| {
        let mut map = map();
        map.agree(&one);
        map.agree(&other);
        covered(&map).contradictions.len()
    };
    assert_eq!(found(rule("a", "well", 100), rule("b", "well", 200)), 1);
    assert_eq!(found(rule("a", "well", 100), rule("b", "hafir", 200)), 0);
}

#[test]
fn everything_is_said_in_french_too() {
    let mut map = map();
    map.no_go("park", (25.0, 0.2), 2.0);
    map.agree(
        r#"{"id":"a","title":"A","parties":[{"id":"p","unit":"Rek","community":"rek"}],"clauses":[
            {"id":"s","terms":{"kind":"season","entry":{"from":"01-15"}}},{"id":"r","terms":{"kind":"route","route":"way"},"reservations":[{"party":"p"}]},
            {"id":"x","terms":{"kind":"free"},"scope":[{"kind":"place","id":"elsewhere"}]},
            {"id":"y","terms":{"kind":"water_rule"},"scope":[{"kind":"route","id":"nowhere"}]}]}"#,
    );
    let plan = map.planned();
    let told: Vec<String> =
        plan.coverage.told(&map.scenario, &plan.findings.flashpoints).iter().map(|line| line.say(Language::French)).collect();
    expect![[r"
        4 clauses sont en vigueur cette saison. Points chauds où il manque quelque chose : 2 sur 2.
        Point chaud 1, 8.0000 N, 28.5907 E, févr. : aucune clause ne règle : eau, aucun comité n’y veille, aucun tribunal n’y juge, Rek maintient une réserve (itinéraire [r], A).
        Point chaud 2, 8.0000 N, 28.7268 E, févr. : aucun comité n’y veille, aucun tribunal n’y juge, Rek maintient une réserve (itinéraire [r], A).
        A laisse entrer les troupeaux dès le 15 janv. 2027, mais sur l’itinéraire de Rek (way), la culture (sorgho) de field est sur pied jusqu’au 10 févr. 2027.
        A fait passer way (largeur de 1 000 m) par park, interdite aux troupeaux.
        La carte ne sait pas où elle s’applique : divers [x], A. Donnez à la clause une portée, ou à ses parties leurs communautés.
        La carte ne sait pas où elle s’applique : règle d’accès à l’eau [y], A. Donnez à la clause une portée, ou à ses parties leurs communautés."]].assert_eq(&told.join("\n"));
}

#[test]
fn a_stretch_holds_between_its_places_and_not_beyond() {
    let held = |from: &str, to: &str| {
        let mut map = Map::new();
        map.herd("way", "rek", &[(0.5, 0.0), (80.0, 0.0)]);
        // Two flashpoints, at 20 and at 60 km.
        map.field("near", "luo", (20.0, -0.5), ("01-01", "03-31"));
        map.field("far", "luo", (60.0, -0.5), ("01-01", "03-31"));
        map.well("well", (40.0, 0.2));
        map.agree(&format!(
            r#"{{"id":"a","title":"A","clauses":[{{"id":"t","terms":{{"kind":"tariff"}},"scope":[{{"kind":"stretch","id":"way"{from}{to}}}]}}]}}"#
        ));
        let plan = map.planned();
        let at = |zone: usize| {
            let number = plan.findings.flashpoints.iter().position(|one| one.zones.contains(&zone)).unwrap();
            !plan.coverage.flashpoints[number].clauses.is_empty()
        };
        [at(0), at(1)]
    };
    assert_eq!(held(r#","from":"well""#, ""), [false, true]);
    assert_eq!(held("", r#","to":"well""#), [true, false]);
    assert_eq!(held("", ""), [true, true], "ends that nobody knows are those of the way");
    assert_eq!(held(r#","from":"nowhere""#, ""), [true, true]);
}

#[test]
fn a_crop_that_stands_all_year_has_no_harvest_to_wait_for_and_is_told_as_such() {
    let mut map = map();
    let mut zones: Vec<_> = map.scenario.farming_zones.iter().cloned().collect();
    zones[0].crops.push(murhal::layers::Crop::new("cassava".to_owned(), murhal::layers::Standing::AllYear));
    map.scenario.farming_zones = zones.into();
    let says = |from: &str| {
        let mut map = map.clone();
        map.agree(&format!(
            r#"{{"id":"a","title":"A","clauses":[{{"id":"s","terms":{{"kind":"season","entry":{{"from":"{from}"}}}},"scope":[{{"kind":"route","id":"way"}}]}}]}}"#
        ));
        covered(&map).contradictions.iter().map(|one| one.says.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(says("02-01"), ["A lets herds in from 1 Feb 2027, but on the way of Rek (way) sorghum stands in field until 10 Feb 2027."]);
    assert_eq!(says("03-01"), ["A lets herds in from 1 Mar 2027; on the way of Rek (way) cassava stands in field all year."]);
}
