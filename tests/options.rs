//! Options on small maps where the answer is known by hand, and on random seasons what must hold for all of them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

#[path = "support/drawn.rs"]
mod drawn;

use drawn::{Map, at, day, days};
use murhal::encounters::Kind;
use murhal::flashpoints::Flashpoint;
use murhal::layers::{Opening, Stopover, StopoverPlace};
use murhal::measure::DayRange;
use murhal::options::packages::{Group, Limits, Packages, packages};
use murhal::options::seasons::{Seasons, Trial, simulate};
use murhal::options::{self, Effect, LEAST_EFFECT_POINTS, SHIFTS_DAYS, Tried, Trying, tried};
use murhal::plan::Plan;
use murhal::progress::Progress;
use murhal::scenario::{Lever, Turn};
use proptest::prelude::*;

/// The options for a flashpoint of a map, by rank.
fn offered(map: &Map, plan: &Plan, rank: usize) -> Vec<Tried> {
    let progress = Progress::default();
    let trying = Trying { atlas: &map.atlas, scenario: &map.scenario, findings: &plan.findings, progress: &progress };
    let flashpoint = &plan.findings.flashpoints[rank];
    options::offered(trying, options::of_flashpoint(trying, flashpoint), |one: &Flashpoint| one.id == flashpoint.id).unwrap()
}

fn effect(map: &Map, plan: &Plan, levers: &[Lever]) -> Effect {
    let progress = Progress::default();
    let trying = Trying { atlas: &map.atlas, scenario: &map.scenario, findings: &plan.findings, progress: &progress };
    tried(trying, levers).unwrap().unwrap()
}

fn departure(route: &str, days: i32) -> Lever {
    Lever::Departure { route: route.to_owned(), days }
}

/// A herd that passes a field whose crop is cut on 5 February, on 1 and 2 February.
fn crossing() -> Map {
    let mut map = Map::new();
    map.herd("a", "rek", &[(5.0, 0.0), (25.0, 0.0)]);
    map.field("f", "luo", (10.0, 0.0), ("01-01", "02-05"));
    map
}

/// Two herds at one well that is enough for half of one.
fn crowded() -> Map {
    let mut map = Map::new();
    map.herd("a", "rek", &[(5.0, 0.0), (25.0, 0.0)]);
    map.herd("b", "nuer", &[(15.0, -10.0), (15.0, 10.0)]);
    map.well("well", (15.0, 0.0));
    map
}

#[test]
fn a_departure_after_the_harvest_takes_the_points_of_the_crop_away() {
    let map = crossing();
    let plan = map.planned();
    for days in SHIFTS_DAYS {
        let effect = effect(&map, &plan, &[departure("a", days)]);
        assert_eq!(effect.after.total > 0.0, days < 5, "the crop is cut on 5 February: {days} days");
        assert!((effect.before.total - plan.findings.flashpoints[0].severity).abs() < 1e-9);
    }
    let later: Vec<Lever> = offered(&map, &plan, 0).into_iter().map(|tried| tried.lever).collect();
    assert!(later.contains(&departure("a", 7)) && !later.contains(&departure("a", -7)), "earlier changes nothing: {later:?}");
}

#[test]
fn the_curve_falls_on_the_day_after_the_harvest_and_shows_what_it_costs() {
    let mut map = crossing();
    map.scenario.routes[0].returns = Some(days("04-01", "04-01"));
    // On the way home the field is cut.
    let plan = map.planned();
    let progress = Progress::default();
    let trying = Trying { atlas: &map.atlas, scenario: &map.scenario, findings: &plan.findings, progress: &progress };
    let curve = options::curve(trying, 0).unwrap();
    let crops = |days: i32| curve.iter().find(|point| point.days == days).unwrap().of_herd.of_kind(Kind::Crops);
    assert!(crops(0) > 0.0 && crops(4) > 0.0 && crops(5) == 0.0, "{} {} {}", crops(0), crops(4), crops(5));
    let pasture = |days: i32| curve.iter().find(|point| point.days == days).unwrap().journey.grazing_days.unwrap();
    for shift in options::CURVE_DAYS {
        assert!((pasture(0) - pasture(shift) - f64::from(shift)).abs() < 1e-9, "each day later is a day less in the pasture: {shift}");
    }
    // It leaves by the end of 1 February, walks twenty kilometres in two days, and may set out on 1 April.
    assert!((pasture(0) - 56.0).abs() < 0.01, "{}", pasture(0));
}

#[test]
fn a_field_that_is_harvested_first_is_met_bare() {
    let map = crossing();
    let plan = map.planned();
    let offers = offered(&map, &plan, 0);
    let harvest = offers.iter().find(|one| matches!(one.lever, Lever::Harvest { .. })).unwrap();
    assert_eq!(harvest.lever, Lever::Harvest { zone: "f".to_owned(), by: day("01-31") });
    assert!(harvest.effect.after.of_kind(Kind::Crops).abs() < 1e-9);
    let cost = &harvest.effect.farmers[&Some("luo".to_owned())];
    // A hundred hectares, five days before their time.
    assert!((cost.early_ha_days - 500.0).abs() < 10.0 && cost.after_ha.abs() < 1e-9, "{cost:?}");
}

#[test]
fn what_stands_all_year_cannot_be_harvested_first() {
    let mut map = crossing();
    map.scenario.farming_zones[0].crops[0].standing = murhal::layers::Standing::AllYear;
    let plan = map.planned();
    assert!(!offered(&map, &plan, 0).iter().any(|one| matches!(one.lever, Lever::Harvest { .. })));
}

#[test]
fn a_herd_that_drinks_elsewhere_leaves_the_well_to_the_other() {
    let mut map = crowded();
    map.scenario.water_points[0].supply = murhal::layers::Supply::HeadPerDay(1_500.0);
    let plan = map.planned();
    let ratio = |plan: &Plan| {
        let watering = plan.findings.encounters.at_water().find_map(|one| match &one.exposure {
            murhal::encounters::Exposure::Water(watering) if one.route == 1 => watering.ratio(),
            _ => None,
        });
        watering.unwrap()
    };
    assert!((ratio(&plan) - 2_000.0 / 1_500.0).abs() < 1e-9);
    let turn = Lever::Turn(Turn { point: "well".to_owned(), routes: vec!["a".to_owned()] });
    let change = turn.change(&map.scenario).unwrap();
    let mut turned = map.clone();
    turned.scenario.apply(change);
    assert!((ratio(&turned.planned()) - 1_000.0 / 1_500.0).abs() < 1e-9);
    assert!(effect(&map, &plan, &[turn]).after.of_kind(Kind::Water) < plan.findings.flashpoints[0].points_of(Kind::Water));
}

#[test]
fn a_hafir_lies_on_the_way_of_its_herd_out_of_reach_of_the_other() {
    let map = crowded();
    let plan = map.planned();
    let offers = offered(&map, &plan, 0);
    let digs: Vec<(&Lever, &Effect)> =
        offers.iter().filter(|one| matches!(one.lever, Lever::Dig { .. })).map(|one| (&one.lever, &one.effect)).collect();
    assert!(!digs.is_empty());
    for (dig, effect) in digs {
        let Lever::Dig { at: place, head_per_day, .. } = dig else { panic!("a hafir") };
        assert!((1_250.0..=1_300.0).contains(head_per_day), "a thousand head need four fifths of it: {head_per_day}");
        let km = murhal::measure::ground::distance_m(*place, at(15.0, 0.0)) / 1_000.0;
        assert!((5.0..=25.0).contains(&km), "{km} km from the well");
        assert!(effect.after.of_kind(Kind::Water) < effect.before.of_kind(Kind::Water), "less crowded");
        assert!(effect.moved.iter().all(|moved| moved.before.is_some()), "it makes no flashpoint of its own");
    }
}

#[test]
fn a_closed_well_that_is_opened_takes_a_herd_from_the_crowded_one() {
    let mut map = crowded();
    map.well("other", (9.0, 1.0));
    map.scenario.water_points[1].opening = Opening::DriesOn(day("01-01"));
    map.scenario.water_points[1].supply = murhal::layers::Supply::HeadPerDay(2_000.0);
    let plan = map.planned();
    let offers = offered(&map, &plan, 0);
    let open = offers.iter().find(|one| matches!(&one.lever, Lever::Open { point, .. } if point == "other")).unwrap();
    assert_eq!(open.lever.turn().unwrap().routes, ["a"]);
    assert!(open.effect.after.of_kind(Kind::Water) < open.effect.before.of_kind(Kind::Water));
}

#[test]
fn a_closed_point_leaves_its_herds_days_without_water() {
    let map = crowded();
    let plan = map.planned();
    let closed = effect(&map, &plan, &[Lever::Close { point: "well".to_owned() }]);
    assert!(closed.after.of_kind(Kind::Water).abs() < 1e-9);
    assert!(closed.herds.iter().all(|herd| herd.after.dry_days > herd.before.dry_days && herd.after.dry_points == [0]));
    assert_eq!(closed.herds.len(), 2, "nothing is free: {:?}", closed.herds);
}

#[test]
fn a_camp_that_moves_on_leaves_the_field() {
    let mut map = crossing();
    map.scenario.routes[0].half_width_m = 50.0;
    map.scenario.farming_zones[0].rings[0][0].iter_mut().for_each(|corner| corner.lat += 1.5 / 110.6);
    map.scenario.routes[0].stopovers =
        vec![Stopover { place: StopoverPlace::Km(5.0), days_min: 2.0, days_max: 2.0, graze_radius_m: 3_000.0 }];
    let plan = map.planned();
    assert!(plan.findings.flashpoints[0].points_of(Kind::Crops) > 0.0, "the camp grazes in the field");
    let offers = offered(&map, &plan, 0);
    let moved = offers.iter().find(|one| matches!(one.lever, Lever::Camp { km, .. } if km > 14.0)).unwrap();
    assert!(moved.effect.after.of_kind(Kind::Crops).abs() < 1e-9);
}

#[test]
fn an_option_with_no_effect_is_never_offered() {
    for map in [crossing(), crowded()] {
        let plan = map.planned();
        for (rank, flashpoint) in plan.findings.flashpoints.iter().enumerate() {
            for tried in offered(&map, &plan, rank) {
                let again = effect(&map, &plan, std::slice::from_ref(&tried.lever));
                assert_eq!(again, tried.effect);
                let here = again.moved.iter().filter(|one| one.flashpoint().is_some_and(|one| one.id == flashpoint.id));
                assert!(here.map(|one| one.by().abs()).sum::<f64>() >= LEAST_EFFECT_POINTS, "{:?}", tried.lever);
            }
        }
    }
}

#[test]
fn dropping_an_option_restores_the_plan_exactly() {
    let mut map = crowded();
    map.field("f", "luo", (10.0, 0.0), ("01-01", "02-05"));
    let plan = map.planned();
    let offers = offered(&map, &plan, 0);
    assert!(offers.len() > 5, "{}", offers.len());
    for tried in offers {
        let mut chosen = map.clone();
        let change = chosen.scenario.accepting(&tried.lever, Some("c")).unwrap();
        chosen.scenario.apply(change);
        let with: f64 = chosen.planned().findings.flashpoints.iter().map(|one| one.severity).sum();
        assert!((with - tried.effect.after.total).abs() < 1e-9, "what was promised: {:?}", tried.lever);
        assert!(chosen.scenario.accepting(&tried.lever, None).is_err(), "not twice");
        let drop = chosen.scenario.dropping(&tried.lever.key()).unwrap();
        chosen.scenario.apply(drop);
        assert!(chosen.scenario.decisions.options.is_empty());
        assert_eq!(chosen.planned().findings.flashpoints, plan.findings.flashpoints, "{:?}", tried.lever);
    }
}

#[test]
fn what_was_edited_since_is_not_dropped_silently() {
    let mut map = crossing();
    let change = map.scenario.accepting(&departure("a", 7), None).unwrap();
    map.scenario.apply(change);
    map.scenario.routes[0].departs = days("03-01", "03-01");
    assert!(map.scenario.dropping("departure/a").unwrap_err().to_string().contains("edited since"));
}

fn together(map: &Map, limits: &Limits) -> Packages {
    let plan = map.planned();
    let progress = Progress::default();
    let trying = Trying { atlas: &map.atlas, scenario: &map.scenario, findings: &plan.findings, progress: &progress };
    let (routes, flashpoints): (Vec<usize>, Vec<usize>) =
        ((0..map.scenario.routes.len()).collect(), (0..plan.findings.flashpoints.len()).collect());
    let communities: Vec<String> = map.scenario.communities.iter().map(|one| one.id.clone()).collect();
    packages(trying, Group { routes: &routes, flashpoints: &flashpoints, communities: &communities }, limits).unwrap()
}

/// Three herds that meet at a well and pass a field.
fn three_herds() -> Map {
    let mut map = crowded();
    map.herd("c", "luo", &[(25.0, -8.0), (5.0, 8.0)]);
    map.field("f", "luo", (12.0, 0.0), ("01-01", "02-10"));
    map
}

#[test]
fn no_package_of_the_frontier_is_worse_in_everything_than_another_and_the_season_as_it_is_stands_on_it() {
    let found = together(&three_herds(), &Limits::default());
    assert!(found.frontier.len() > 2 && found.frontier[0].levers.is_empty());
    let measures =
        |package: &options::packages::Package| [package.effect.after.total, package.costs.herders_days, package.costs.farmers_ha];
    for (number, one) in found.frontier.iter().enumerate() {
        for (other_number, other) in found.frontier.iter().enumerate().filter(|(other, _)| *other != number) {
            let covered = measures(other).iter().zip(measures(one)).all(|(other, one)| *other <= one);
            assert!(!covered, "{number} is covered by {other_number}");
        }
    }
}

#[test]
fn a_search_that_cannot_try_all_finds_what_trying_all_finds_to_within_its_bound() {
    let all = together(&three_herds(), &Limits { most_tried: 100_000, ..no_way_round() });
    assert!(all.is_all() && (all.bound - all.lowest()).abs() < 1e-9, "all were tried, so there is no gap");
    let some = together(&three_herds(), &Limits { most_tried: 80, ..no_way_round() });
    assert!(!some.is_all() && some.tried <= 80 && some.bound <= all.lowest() + 1e-9);
    assert!(some.lowest() <= some.frontier[0].effect.before.total);
    assert!(some.lowest() - all.lowest() < 0.2 * all.lowest().max(1.0), "{} against {}", some.lowest(), all.lowest());
    let again = together(&three_herds(), &Limits { most_tried: 80, ..no_way_round() });
    assert_eq!(some, again, "the same seed, the same packages");
}

/// Only what herds change on the way that they go.
fn no_way_round() -> Limits {
    Limits { herds_round: 0, ..Limits::default() }
}

#[test]
fn packages_hold_other_ways_of_the_leading_herds_unless_their_routes_are_not_negotiable() {
    let mut map = three_herds();
    map.field("g", "luo", (16.0, 0.0), ("01-01", "02-20"));
    let ways = |limits: &Limits| -> Vec<String> {
        let levers = together(&map, limits).levers;
        levers.iter().filter(|lever| matches!(lever, Lever::Way { .. })).map(|lever| lever.route().unwrap().to_owned()).collect()
    };
    let few = Limits { most_tried: 40, ..Limits::default() };
    let all = ways(&few);
    assert!(!all.is_empty(), "there is room beside the fields");
    let fixed = all[0].clone();
    assert!(!ways(&Limits { fixed: vec![fixed.clone()], ..few.clone() }).contains(&fixed));
    assert!(ways(&Limits { herds_round: 0, ..few }).is_empty());
}

#[test]
fn a_corridor_narrower_than_its_herd_needs_is_offered_wider_and_a_wide_one_narrower() {
    for (planned_m, offered_m) in [(20.0, 50.0), (400.0, 50.0), (400.0, 800.0)] {
        let mut map = crossing();
        map.scenario.routes[0].half_width_m = planned_m;
        let plan = map.planned();
        let progress = Progress::default();
        let trying = Trying { atlas: &map.atlas, scenario: &map.scenario, findings: &plan.findings, progress: &progress };
        let widths: Vec<f64> = options::of_route(trying, 0)
            .iter()
            .filter_map(|lever| if let Lever::Width { half_width_m, .. } = lever { Some(*half_width_m) } else { None })
            .collect();
        assert!(widths.contains(&offered_m), "{planned_m}: {widths:?}");
    }
}

#[test]
fn each_community_sees_what_it_gives_and_all_days_are_carried_by_somebody() {
    let found = together(&three_herds(), &Limits::default());
    for package in found.frontier.iter().filter(|package| package.costs.herders_days > 0.0) {
        let shares: f64 = package.deals.iter().filter_map(|deal| deal.share_of_days).sum();
        assert!((shares - 1.0).abs() < 1e-9, "{shares}");
        let given: Vec<usize> = package.deals.iter().flat_map(|deal| deal.gives.clone()).collect();
        assert!((0..package.levers.len()).all(|lever| given.contains(&lever)), "somebody pulls each lever");
    }
}

fn trial(map: &Map, levers: &[Lever], runs: u32) -> Seasons {
    let plan = map.planned();
    let progress = Progress::default();
    let trying = Trying { atlas: &map.atlas, scenario: &map.scenario, findings: &plan.findings, progress: &progress };
    simulate(trying, levers, Trial { runs, seed: 7 }).unwrap().unwrap()
}

#[test]
fn a_flashpoint_occurs_in_the_share_of_seasons_in_which_the_herd_comes_before_the_harvest() {
    let mut map = crossing();
    // It leaves on one of the ten days from 28 January to 6 February, each as likely, and meets the crop where it leaves
    // by 5 February: the field begins five kilometres on, within its first day.
    map.scenario.routes[0].departs = DayRange { first: day("01-28"), last: day("02-06") };
    map.scenario.settings.chance.harvest_days = 0.0;
    let seasons = trial(&map, &[], 2_000);
    let share = f64::from(seasons.rows[0].without.seasons) / 2_000.0;
    assert!((share - 0.9).abs() < 0.02, "nine days of ten: {share}");
    let later = trial(&map, &[departure("a", 14)], 300);
    assert_eq!((later.rows[0].with.unwrap().seasons, later.rows[0].with.unwrap().mean_severity), (0, 0.0));
    assert_eq!(trial(&map, &[], 50), trial(&map, &[], 50), "the same seed, the same seasons");
}

#[test]
fn an_option_changes_nothing_of_seasons_far_from_it() {
    let mut map = crowded();
    map.herd("far", "rek", &[(-80.0, 40.0), (-60.0, 40.0)]);
    map.herd("too", "nuer", &[(-70.0, 30.0), (-70.0, 50.0)]);
    map.well("zz", (-70.0, 40.0));
    let plan = map.planned();
    let rank = plan.findings.flashpoints.iter().position(|one| one.routes.contains(&0)).unwrap();
    let offers = offered(&map, &plan, rank);
    let dig = offers.iter().find(|one| matches!(one.lever, Lever::Dig { .. })).unwrap().lever.clone();
    let seasons = trial(&map, &[dig], 40);
    let far = seasons.rows.iter().find(|row| row.flashpoint.routes.contains(&2)).unwrap();
    assert_eq!(far.with, Some(far.without), "the numbers of all other things stay, and so do their draws");
    assert!(far.without.mean_severity > 0.0);
}

#[test]
fn where_nothing_varies_every_season_is_the_planned_one() {
    let mut map = crowded();
    let chance = &mut map.scenario.settings.chance;
    (chance.rains_days, chance.harvest_days, chance.water_share) = (0.0, 0.0, 0.0);
    let plan = map.planned();
    for row in trial(&map, &[], 20).rows {
        let planned = plan.findings.flashpoints.iter().find(|one| one.id == row.flashpoint.id).unwrap();
        assert_eq!(row.without.seasons, 20);
        assert!((row.without.mean_severity - planned.severity).abs() < 1e-9, "{} against {}", row.without.mean_severity, planned.severity);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is asked, no package moves a herd farther than it may or touches one that is not negotiable.
    #[test]
    fn a_package_never_breaks_a_limit(most_days in 0_i32..20, is_fixed in any::<[bool; 3]>(), seed in any::<u64>()) {
        let map = three_herds();
        let fixed: Vec<String> =
            map.scenario.routes.iter().zip(is_fixed).filter(|(_, is_fixed)| *is_fixed).map(|(route, _)| route.id.clone()).collect();
        let found = together(&map, &Limits { most_days, fixed: fixed.clone(), herds_round: 0, most_tried: 60, seed });
        for lever in found.frontier.iter().flat_map(|package| &package.levers) {
            prop_assert!(lever.route().is_none_or(|route| !fixed.iter().any(|one| one == route)));
            prop_assert!(lever.turn().is_none_or(|turn| !turn.routes.iter().any(|route| fixed.contains(route))));
            if let Lever::Departure { days, .. } | Lever::Homeward { days, .. } = lever {
                prop_assert!(days.abs() <= most_days);
            }
        }
    }

    /// What a lever changes is what the season differs by, asked of it as a whole.
    #[test]
    fn an_effect_is_the_difference_of_two_whole_seasons(shift in -20_i32..20, herd in 0_usize..3, width in 100.0_f64..3_000.0) {
        let map = three_herds();
        let plan = map.planned();
        let id = map.scenario.routes[herd].id.clone();
        for lever in [departure(&id, shift), Lever::Width { route: id.clone(), half_width_m: width }] {
            let mut changed = map.clone();
            drop(changed.scenario.apply(lever.change(&map.scenario).unwrap()));
            let whole: f64 = changed.planned().findings.flashpoints.iter().map(|one| one.severity).sum();
            let effect = effect(&map, &plan, std::slice::from_ref(&lever));
            prop_assert!((effect.after.total - whole).abs() < 1e-9);
            let by: f64 = effect.moved.iter().map(options::Moved::by).sum();
            prop_assert!((effect.before.total + by - effect.after.total).abs() < 1e-6, "every flashpoint that it touches is told");
        }
    }
}
