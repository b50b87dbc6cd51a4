//! Files of others into a scenario: what is guessed and why, every row a feature or a listed reject, updates by id.
#![expect(
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a test that cannot go on must stop, and says why it skips"
)]

#[path = "importing/offices.rs"]
mod offices;

use std::path::Path;

use murhal::atlas::{Atlas, District, State};
use murhal::formats::{FormatError, Found, Large, Source, open, read};
use murhal::importing::answers::{About, Answer, fixes, kind_of, row_of, typed as typed_for, understood, understood_on};
use murhal::importing::{Against, Choices, Draft, Keep, Proposal, Tally, draft, draft_large, exported, proposed};
use murhal::layers::{Feature, LayerKind, Placed as _, Sensitivity, Supply};
use murhal::measure::plane::Extent;
use murhal::measure::{Day, LonLat};
use murhal::problems::Gravity;
use murhal::progress::Progress;
use murhal::scenario::{Scenario, Season};
use murhal::shelf;

fn season() -> Scenario {
    let day = |text: &str| Day::parse(text).unwrap();
    let mut scenario = Scenario::empty("s", "S", Season { first_day: day("2026-10-01"), last_day: day("2027-06-30"), as_of: None });
    scenario.communities =
        serde_json::from_value(serde_json::json!([{"id": "dinka-gogrial", "name": "Dinka of Gogrial", "livelihood": "herders"}])).unwrap();
    scenario
}

/// South Sudan and its neighbours, roughly.
const REGION: Extent = Extent { low: LonLat { lon: 23.0, lat: 2.0 }, high: LonLat { lon: 37.0, lat: 13.0 } };

struct Read {
    found: Found,
    proposal: Proposal,
    draft: Draft,
}

#[track_caller]
fn check(scenario: &Scenario, name: &str, bytes: impl AsRef<[u8]>, choices: &Choices) -> Read {
    let mut all = read(&Source { name: name.to_owned(), bytes: bytes.as_ref().to_vec(), beside: Vec::new() }).unwrap();
    let found = all.remove(0);
    let atlas = Atlas::default();
    let against = Against { scenario, atlas: &atlas, region: Some(REGION) };
    let proposal = proposed(&found, name, against, choices).unwrap();
    let draft = draft(&found, name, &proposal, against, choices, &Progress::default()).unwrap();
    nothing_is_dropped(&draft);
    Read { found, proposal, draft }
}

/// Rows in = features + listed rejects.
#[track_caller]
fn nothing_is_dropped(draft: &Draft) {
    let rejects = draft.problems.iter().filter(|problem| problem.gravity == Gravity::LeftOut).count();
    assert_eq!(draft.rows, draft.features.len() + rejects, "{:?}", draft.problems);
}

fn told(draft: &Draft) -> Vec<String> {
    draft.problems.iter().map(ToString::to_string).collect()
}

fn said(key: &str, value: &str) -> Choices {
    Choices { constants: [(key.to_owned(), value.to_owned())].into(), ..Choices::default() }
}

fn at(draft: &Draft, number: usize) -> LonLat {
    draft.features[number].positions().next().unwrap()
}

#[track_caller]
fn is_at(draft: &Draft, lon: f64, lat: f64) {
    let at = at(draft, 0);
    assert!((at.lon - lon).abs() < 1e-5 && (at.lat - lat).abs() < 1e-5, "{at:?}");
}

const HEAD: &str = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,inter1,iso,region,country,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp";

#[test]
fn acled_is_known_by_its_columns_and_stays_in_the_house() {
    let rows = format!(
        "\u{feff}{HEAD}\nSSD1,31 December 2025,2025,1,Political violence,Battles,Armed clash,A,1,728,Africa,South Sudan,Warrap,Gogrial West,Kuajok,8.30,27.99,1,Radio,\"a raid,\non cattle\",3,1\nSSD2,31-Dec-25,2025,1,x,Battles,Armed clash,A,1,728,Africa,South Sudan,Warrap,x,Wau,7.70,28.00,3,Radio,,0,1\nSSD3,32 December 2025,2025,1,x,Battles,Armed clash,A,1,728,Africa,South Sudan,Warrap,x,Wau,7.70,28.00,3,Radio,,0,1\nSSD4,2025-12-30,2025,1,x,Battles,Armed clash,A,1,728,Africa,South Sudan,Warrap,x,Wau,0,0,3,Radio,,0,1\n"
    );
    let Read { proposal, draft, .. } = check(&season(), "data.csv", rows, &Choices::default());
    assert_eq!((proposal.schema.map(|schema| schema.name), proposal.layer), (Some("ACLED"), LayerKind::Incidents));
    assert_eq!((draft.rows, draft.features.len(), draft.left_out()), (4, 2, 2));
    let Feature::Incident(raid) = &draft.features[0] else { panic!() };
    assert_eq!((raid.id.as_str(), raid.day.to_string().as_str(), raid.fatalities), ("SSD1", "2025-12-31", Some(3)));
    assert_eq!((raid.name.as_str(), raid.origin.sensitivity), ("armed clash, Kuajok", Sensitivity::Internal));
    let told = told(&draft).join("\n");
    assert!(told.contains("#4 SSD3") && told.contains("32 December 2025"), "the row as a spreadsheet shows it: {told}");
    assert!(told.contains("0, 0"), "{told}");
}

#[test]
fn ucdp_is_known_with_and_without_its_header() {
    let head = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";
    let row = "71,SSD-2015-1,2015,1,Clear,2,1,1,Dinka - Nuer,1,1,a - b,1,1,a,1,1,b,1,art,off,2015-01-01,headline,orig,2,Kuajok town,near it,Warrap,Gogrial,8.3,27.99,POINT (27.99 8.3),141536,South Sudan,626,Africa,1,1,2015-03-01 00:00:00.000,2015-03-01 00:00:00.000,0,0,4,0,4,6,4,626,";
    for (name, text) in [("with.csv", format!("{head}\n{row}\n")), ("without.csv", format!("{row}\n{}\n", row.replacen("71,", "72,", 1)))] {
        let Read { proposal, draft, .. } = check(&season(), name, text, &Choices::default());
        assert_eq!(proposal.schema.map(|schema| schema.name), Some("UCDP GED"), "{name}");
        let Feature::Incident(one) = &draft.features[0] else { panic!() };
        assert_eq!((one.id.as_str(), one.kind.as_str(), one.fatalities), ("71", "non-state violence", Some(4)), "{name}");
        assert_eq!((one.day.to_string().as_str(), one.origin.licence.as_deref()), ("2015-03-01", Some("CC BY 4.0")), "{name}");
        is_at(&draft, 27.99, 8.3);
    }
}

#[test]
fn wpdx_gives_no_water_where_a_point_does_not_work() {
    for head in [
        "row_id,lat_deg,lon_deg,status_clean,water_source_clean,report_date",
        "#row_id,#lat_deg,#lon_deg,#status_clean,#water_source_clean,#report_date",
    ] {
        let rows = format!(
            "{head}\n1,7.70,27.98,Functional,Borehole/Tubewell,2020-01-02\n2,7.80,27.99,\"Non-Functional, dry season\",Protected Well,2020-01-02\n"
        );
        let Read { proposal, draft, .. } = check(&season(), "data.csv", rows, &Choices::default());
        assert_eq!(proposal.schema.map(|schema| schema.name), Some("WPdx-Plus"));
        let kinds: Vec<&str> =
            draft.features.iter().map(|one| if let Feature::WaterPoint(one) = one { one.kind.as_str() } else { "" }).collect();
        assert_eq!(kinds, ["borehole", "well"]);
        let Feature::WaterPoint(dry) = &draft.features[1] else { panic!() };
        assert_eq!((dry.supply, dry.origin.dated.as_deref()), (murhal::layers::Supply::LitresPerDay(0.0), Some("2020-01-02")));
        assert!(told(&draft).iter().any(|told| told.contains("does not work")), "{head}");
    }
}

#[test]
fn forms_and_tags_are_read_by_what_they_say() {
    let kobo = "start,group_a/name,group_a/water_source,_geolocation,_uuid,_submission_time\nx,Hafir of Kuajok,hafir,\"8.3 27.99 430 5\",u-1,2026-02-03T10:00:00\n";
    let Read { proposal, draft, .. } = check(&season(), "form.csv", kobo, &Choices::default());
    assert_eq!((proposal.schema.map(|schema| schema.name), proposal.layer), (Some("Kobo/ODK"), LayerKind::WaterPoints));
    assert_eq!((draft.features[0].id(), draft.features[0].name()), ("u-1", "Hafir of Kuajok"));
    is_at(&draft, 27.99, 8.3);
    let osm = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"osm_id":"12","man_made":"water_well"},"geometry":{"type":"Point","coordinates":[28,7]}}]}"#;
    let Read { proposal, draft, .. } = check(&season(), "export.geojson", osm, &Choices::default());
    let Feature::WaterPoint(well) = &draft.features[0] else { panic!("{:?}", proposal.layer) };
    assert_eq!((well.id.as_str(), well.kind.as_str(), well.origin.licence.as_deref()), ("12", "well", Some("ODbL")));
    let hxl = "Nom,Type,X,Y\n#loc+name,#loc+type,#geo+lon,#geo+lat\nWau,town,27.99,7.70\n";
    let Read { draft, .. } = check(&season(), "towns.csv", hxl, &Choices::default());
    assert_eq!((draft.rows, draft.features[0].name()), (1, "Wau"));
}

#[test]
fn boundaries_are_told_to_belong_to_the_maps() {
    let cod = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ADM0_EN":"South Sudan","ADM0_PCODE":"SS","ADM1_EN":"Warrap","ADM1_PCODE":"SS07","date":"2020"},"geometry":null}]}"#;
    let found = read(&Source { name: "a.geojson".to_owned(), bytes: cod.as_bytes().to_vec(), beside: Vec::new() }).unwrap().remove(0);
    let (scenario, atlas) = (season(), Atlas::default());
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let why = proposed(&found, "a.geojson", against, &Choices::default()).unwrap_err().to_string();
    assert!(why.contains("COD-AB") && why.contains("murhal atlas add"), "{why}");
}

#[test]
fn coordinates_are_read_in_every_notation() {
    for (name, text) in [
        ("dot.csv", "name,longitude,latitude\nWau,27.98972,7.70111\n".to_owned()),
        ("comma.csv", "nom;longitude;latitude\nWau;27,98972;7,70111\n".to_owned()),
        ("dms.tsv", "name\tlon\tlat\nWau\t27°59'22.992\"E\t7°42'3.996\"N\n".to_owned()),
        ("dm.csv", "name,lon,lat\nWau,E 27 59.3832,N 7 42.0666\n".to_owned()),
        ("utm.csv", "name,easting,northing,zone\nWau,609149.57,851381.67,35N\n".to_owned()),
        ("head.csv", "name,Easting (UTM 35N),Northing (UTM 35N)\nWau,609149.57,851381.67\n".to_owned()),
        ("one-cell.csv", "nom;Où;note\nWau;7°42'04.0\"N 27°59'23.0\"E;x\n".to_owned()),
        ("letters-first.csv", "nom;Coordonnées GPS\nWau;N 7°42'04.0\" E 27°59'23.0\"\n".to_owned()),
        ("commas.csv", "nom;gps\nWau;\"7,70111; 27,98972\"\n".to_owned()),
        ("commas-apart.csv", "nom;gps\nWau;7,70111 27,98972\n".to_owned()),
        ("wkt.csv", "name;wkt\nWau;POINT (27.98972 7.70111)\n".to_owned()),
        ("title.csv", "List of towns,,\nprinted 2026-01-01,,\nname,longitude,latitude\nWau,27.98972,7.70111\nRaja,25.68,8.46\n".to_owned()),
    ] {
        let Read { draft, found, .. } = check(&season(), name, text, &Choices::default());
        let at = at(&draft, 0);
        assert!((at.lon - 27.989_72).abs() < 2e-5 && (at.lat - 7.701_11).abs() < 2e-5, "{name}: {at:?} {:?}", found.notes);
    }
    let mgrs = check(&season(), "mgrs.csv", "name,grid\nWau,35N PJ 09149 51381\n", &Choices::default());
    is_at(&mgrs.draft, 27.989_72, 7.701_11);
}

#[test]
fn a_wrong_system_is_found_by_the_maps_and_said_with_its_reason() {
    // Metres of a zone lie in its neighbours as well: what the scenario holds already decides.
    let mut scenario = season();
    let raja = check(&scenario, "towns.csv", "name,lon,lat\nRaja,25.68,8.46\n", &Choices::default()).draft;
    scenario.apply(raja.change().unwrap()).unwrap();
    let why = |text: &str| {
        let Read { proposal, draft, .. } = check(&scenario, "towns.csv", text, &Choices::default());
        let at = at(&draft, 0);
        assert!((at.lon - 27.989_72).abs() < 0.001 && (at.lat - 7.701_11).abs() < 0.001, "{text}: {at:?}");
        proposal.systems[0].why.to_string()
    };
    assert!(why("name,lon,lat\nWau,7.70111,27.98972\n").contains("exchanged"));
    assert!(why("name,lon,lat\nWau,609149.57,851381.67\n").contains("zone"), "metres in fields of degrees");
    assert!(why("name,x,y\nWau,3115801.38,859876.64\n").contains("web maps"));
    let typed = Choices { system: Some("UTM 35N".to_owned()), ..Choices::default() };
    let Read { draft, .. } = check(&season(), "towns.csv", "name,x,y\nWau,609149.57,851381.67\n", &typed);
    is_at(&draft, 27.989_72, 7.701_11);
    let found = read(&Source { name: "a.csv".to_owned(), bytes: b"name,x,y\nWau,1,2\n".to_vec(), beside: Vec::new() }).unwrap().remove(0);
    let (scenario, atlas) = (season(), Atlas::default());
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let wrong = Choices { system: Some("zone of Wau".to_owned()), ..Choices::default() };
    assert!(proposed(&found, "a.csv", against, &wrong).unwrap_err().to_string().contains("35N"));
}

#[test]
fn routes_get_stated_defaults_that_are_marked_as_assumed() {
    let kml = "<kml><Document><Placemark><name>Eastern way</name><LineString><coordinates>28,7 28.5,7.5</coordinates></LineString></Placemark></Document></kml>";
    let Read { draft, .. } = check(&season(), "ways.kml", kml, &Choices::default());
    let Feature::Route(route) = &draft.features[0] else { panic!() };
    assert_eq!((route.community.as_str(), route.departs.first.to_string().as_str()), ("unknown", "2026-10-01"));
    assert_eq!(route.origin.assumed, ["community", "depart_from", "depart_to", "half_width_m", "pace_km_per_day", "passage_days"]);
    let Read { draft, .. } = check(&season(), "ways.kml", kml, &said("community", "Dinka of Gogrial"));
    let Feature::Route(route) = &draft.features[0] else { panic!() };
    assert_eq!(route.community, "dinka-gogrial");
    assert!(!route.origin.assumed.contains(&"community".to_owned()));
    let Read { draft, .. } = check(&season(), "ways.kml", kml, &said("community", "Dinka of Gogriel"));
    assert!(told(&draft).iter().any(|told| told.contains("Dinka of Gogrial is nearly written so")), "{:?}", told(&draft));
}

#[test]
fn a_track_with_times_becomes_a_timed_route_of_this_season() {
    let gpx = r#"<gpx><trk><name>T</name><trkseg><trkpt lat="7" lon="28"><time>2019-11-02T00:00:00Z</time></trkpt><trkpt lat="7" lon="28"><time>2019-11-02T06:00:00Z</time></trkpt>
        <trkpt lat="7.1" lon="28"><time>2019-11-03T12:00:00Z</time></trkpt></trkseg></trk></gpx>"#;
    let Read { draft, .. } = check(&season(), "t.gpx", gpx, &Choices::default());
    let Feature::Route(route) = &draft.features[0] else { panic!() };
    assert_eq!(route.timed_days.as_deref(), Some(&[0.0, 1.5][..]));
    assert_eq!(route.departs.first.to_string(), "2026-11-02");
    assert!(told(&draft).iter().any(|told| told.contains("2019-11-02") && told.contains("2026-11-02")), "{:?}", told(&draft));
}

#[test]
fn of_a_mixed_file_of_openstreetmap_the_things_of_other_layers_are_listed_not_taken() {
    let feature = |id: usize, tag: &str, geometry: &str| {
        format!(r#"{{"type":"Feature","properties":{{"@id":"node/{id}","name":"N{id}",{tag}}},"geometry":{geometry}}}"#)
    };
    let point = |lon: f64| format!(r#"{{"type":"Point","coordinates":[{lon},7.7]}}"#);
    let field = r#"{"type":"Polygon","coordinates":[[[28.3,7.5],[28.4,7.5],[28.4,7.6],[28.3,7.5]]]}"#;
    let all = [
        feature(1, r#""man_made":"water_well""#, &point(28.0)),
        feature(2, r#""man_made":"borehole""#, &point(28.1)),
        feature(3, r#""place":"village""#, &point(28.2)),
        feature(4, r#""landuse":"farmland""#, field),
        feature(5, r#""note":"nobody says what it is""#, &point(28.25)),
    ];
    let file = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, all.join(","));
    let ids = |choices: &Choices| {
        let Read { draft, .. } = check(&season(), "export.geojson", &file, choices);
        (draft.features.iter().map(|one| one.name().to_owned()).collect::<Vec<_>>(), told(&draft))
    };
    let (water, why) = ids(&Choices::default());
    assert_eq!(water, ["N1", "N2", "N5"]);
    assert!(why.iter().any(|told| told.contains("by its tag place=village it is another thing: settlement")), "{why:?}");
    let of = |layer| Choices { layer: Some(layer), ..Choices::default() };
    assert_eq!(ids(&of(LayerKind::Settlements)).0, ["N3", "N5"]);
    assert_eq!(ids(&of(LayerKind::FarmingZones)).0, ["N4"], "the others are no areas, or of other layers");
    assert_eq!(ids(&of(LayerKind::NoGo)).0, ["N4"], "where none is of it by its tags, whoever reads it so means all of them");
}

#[test]
fn a_track_that_began_on_a_leap_day_departs_on_the_day_before_in_other_years() {
    let gpx = r#"<gpx><trk><trkseg><trkpt lat="7" lon="28"><time>2024-02-29T00:00:00Z</time></trkpt>
        <trkpt lat="7.1" lon="28"><time>2024-03-01T00:00:00Z</time></trkpt></trkseg></trk></gpx>"#;
    let Read { draft, .. } = check(&season(), "t.gpx", gpx, &Choices::default());
    let Feature::Route(route) = &draft.features[0] else { panic!() };
    assert_eq!(route.departs.first.to_string(), "2027-02-28");
}

#[test]
fn a_newer_file_updates_by_id_and_what_it_does_not_say_stays() {
    let mut scenario = season();
    let first = "id,name,kind,litres_per_day,lon,lat\nw1,Well of Wau,well,900,27.98972,7.70111\nw2,Hafir,hafir,5000,28.1,7.8\n";
    let Read { draft, .. } = check(&scenario, "water.csv", first, &Choices::default());
    assert_eq!(draft.update.new, ["w1", "w2"]);
    scenario.apply(draft.change().unwrap()).unwrap();
    let again = check(&scenario, "water.csv", first, &Choices::default()).draft;
    assert_eq!((again.update.same, again.change()), (2, None), "the same file again changes nothing");
    let newer = "id,name,lon,lat\nw1,Well of Wau town,27.98972,7.71111\nw3,Pool,28.2,7.9\n";
    let newer = check(&scenario, "water.csv", newer, &Choices::default()).draft;
    assert_eq!((newer.update.new.len(), newer.update.changed.len()), (1, 1));
    let changed = &newer.update.changed[0];
    assert_eq!(changed.properties, [("name".to_owned(), "Well of Wau".to_owned(), "Well of Wau town".to_owned())]);
    assert!((changed.moved_m.unwrap() - 1_106.0).abs() < 2.0, "a hundredth of a degree: {:?}", changed.moved_m);
    let before = scenario.water_points.clone();
    let undo = scenario.apply(newer.change().unwrap()).unwrap();
    let w1 = scenario.water_points.iter().find(|one| one.id == "w1").unwrap();
    assert_eq!((w1.supply, w1.kind.as_str()), (murhal::layers::Supply::LitresPerDay(900.0), "well"), "it was not said anew");
    scenario.apply(undo).unwrap();
    assert_eq!(scenario.water_points, before, "one undoable change");
}

#[test]
fn twins_and_what_is_there_already_are_doubted_with_their_distance() {
    let mut scenario = season();
    let one = check(&scenario, "w.csv", "id,kind,lon,lat\nold,well,28,7\n", &Choices::default()).draft;
    scenario.apply(one.change().unwrap()).unwrap();
    let rows = "id,kind,lon,lat\na,well,28.0001,7\nb,well,28.5,7\nc,well,28.5002,7\nd,well,29,7\n";
    let told = told(&check(&scenario, "w.csv", rows, &Choices::default()).draft);
    let twins: Vec<&String> = told.iter().filter(|told| told.contains("perhaps the same")).collect();
    assert_eq!(twins.len(), 2, "{twins:?}");
    assert!(twins[0].contains("11 m from old") && twins[1].contains("22 m from b"), "{twins:?}");
}

#[test]
fn a_column_or_field_that_is_not_there_is_refused_with_those_that_are() {
    let found =
        read(&Source { name: "a.csv".to_owned(), bytes: b"name,lon,lat\nWau,28,7\n".to_vec(), beside: Vec::new() }).unwrap().remove(0);
    let (scenario, atlas) = (season(), Atlas::default());
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let refused = |field: &str, column: &str| {
        let choices = Choices { columns: [(field.to_owned(), column.to_owned())].into(), ..Choices::default() };
        proposed(&found, "a.csv", against, &choices).unwrap_err().to_string()
    };
    assert!(refused("kind", "Type").contains("name, lon, lat"));
    assert!(refused("colour", "name").contains("population"));
}

#[test]
fn names_and_codes_are_held_against_the_maps() {
    let (atlas, _) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let rows =
        "name,kind,state,county,pcode,lon,lat\nA,well,Warrap,Raja,SS07,28,8\nB,well,Warap,Raga,SS99,28.5,8\nC,well,Bahr,Raga,SS0703,29,8\n";
    let found = read(&Source { name: "water.csv".to_owned(), bytes: rows.as_bytes().to_vec(), beside: Vec::new() }).unwrap().remove(0);
    let scenario = season();
    let against = Against { scenario: &scenario, atlas: &atlas, region: atlas.extent() };
    let choices = Choices::default();
    let proposal = proposed(&found, "water.csv", against, &choices).unwrap();
    let told = told(&draft(&found, "water.csv", &proposal, against, &choices, &Progress::default()).unwrap()).join("\n");
    assert!(told.contains("\"Raga\" is written Raja") && told.contains("\"Warap\" is written Warrap"), "{told}");
    assert!(told.contains("P-code SS99") && !told.contains("P-code SS07"), "{told}");
    assert!(told.contains("\"Bahr\" is no state"), "{told}");
}

#[test]
fn a_layer_that_is_written_in_any_format_comes_back_as_it_was() {
    use murhal::formats::export::{Output, write};
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (scenario, _) = murhal::scenario::open(&root.join("scenarios/bahr-el-ghazal-2026-27"), None).unwrap();
    // GPX knows no areas; a shapefile cuts names, so that all its properties come back under others.
    for output in [Output::GeoJson, Output::GeoPackage, Output::Kml, Output::Kmz, Output::Csv, Output::Workbook] {
        for layer in LayerKind::ALL {
            let (raw, withheld) = exported(&scenario, layer, Sensitivity::Internal);
            assert_eq!(withheld, 0);
            let bytes = write(output, layer.key(), &raw).unwrap().bytes;
            let choices = Choices { layer: Some(layer), ..Choices::default() };
            let name = format!("{}.{}", layer.key(), output.ending());
            let again = check(&scenario, &name, bytes, &choices).draft;
            let said: Vec<String> = again.update.changed.iter().map(|one| format!("{one:?}")).collect();
            assert_eq!((again.update.same, said), (raw.features.len(), Vec::new()), "{output:?} {layer:?}");
        }
    }
}

#[test]
fn every_row_of_the_real_files_is_a_feature_or_a_listed_reject() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/real");
    if !data.is_dir() {
        eprintln!("skipped: ../shared/data is not here");
        return;
    }
    let (atlas, _) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let scenario = season();
    let against = Against { scenario: &scenario, atlas: &atlas, region: atlas.extent() };
    eprintln!("{:44} {:14} {:>7} {:>9} {:>8} {:>9}", "file", "layer", "rows", "features", "rejects", "problems");
    let mut names: Vec<_> = std::fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    for path in names {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for found in open(&path, &Progress::default()).unwrap() {
            let proposal = match proposed(&found, &name, against, &Choices::default()) {
                Ok(proposal) => proposal,
                Err(why) => {
                    eprintln!("{name:44} {why}");
                    continue;
                }
            };
            let draft = draft(&found, &name, &proposal, against, &Choices::default(), &Progress::default()).unwrap();
            let (rows, features, left_out) = (draft.rows, draft.features.len(), draft.left_out());
            eprintln!("{name:44} {:14} {rows:>7} {features:>9} {left_out:>8} {:>9}", proposal.layer.one(), draft.problems.len());
            nothing_is_dropped(&draft);
        }
    }
}

fn answered(all: &[(&str, Option<usize>, Answer)]) -> Choices {
    let mut choices = Choices::default();
    for (kind, row, answer) in all {
        let about = row.map_or_else(|| About::all(kind), |row| About::row(kind, row));
        choices.answers.say(about, Some(answer.clone()));
    }
    choices
}

#[test]
fn an_outline_that_crosses_itself_is_repaired_where_a_person_says_so() {
    // A figure of eight: two triangles that touch at 28.05, 7.05.
    let bow = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"f","crops":"cassava"},"geometry":{"type":"Polygon","coordinates":[[[28,7],[28.1,7.1],[28.1,7],[28,7.1],[28,7]]]}}]}"#;
    let Read { draft, .. } = check(&season(), "fields.geojson", bow, &Choices::default());
    assert_eq!((draft.features.len(), draft.left_out()), (0, 1));
    assert!(draft.faults.iter().any(|fault| kind_of(fault) == "crossing" && fixes(fault).len() == 1));
    let Read { draft, .. } = check(&season(), "fields.geojson", bow, &answered(&[("crossing", None, Answer::Fix(None))]));
    let Feature::FarmingZone(zone) = &draft.features[0] else { panic!() };
    assert_eq!((zone.rings.len(), draft.left_out()), (2, 0), "two triangles");
    assert!(
        draft.faults.iter().any(|fault| kind_of(fault) == "crossing"),
        "what was wrong is still told, so that the answer can be another"
    );
}

#[test]
fn rows_are_put_right_left_out_and_kept_one_by_one_or_all_of_a_kind_and_every_row_is_told_of() {
    let rows = "id,name,kind,lat,lon,yield\na,A,well,7.70,27.98,3 buckets\nb,B,well,7.7001,27.98,4 buckets\nc,C,standpipe,27.95,7.60,5 buckets\nd,D,borehole,7.9,27.9,2 m3/day\n";
    let Read { draft, .. } = check(&season(), "water.csv", rows, &Choices::default());
    let kinds: Vec<(&str, Option<usize>)> = draft.faults.iter().map(|fault| (kind_of(fault), row_of(fault))).collect();
    for kind in [("swapped", Some(4)), ("unit", Some(2)), ("unit", Some(3)), ("same-place", Some(3))] {
        assert!(kinds.contains(&kind), "{kind:?}: {kinds:?}");
    }
    assert_eq!((draft.rows, draft.features.len()), (4, 3));
    let choices = answered(&[
        ("swapped", None, Answer::Fix(None)),
        ("same-place", Some(3), Answer::Fix(None)),
        ("unit", None, Answer::Fix(Some("m3/day".to_owned()))),
        ("unit", Some(2), Answer::Keep),
        ("water-kind", Some(4), Answer::Fix(Some("well".to_owned()))),
    ]);
    let Read { draft, .. } = check(&season(), "water.csv", rows, &choices);
    let ids: Vec<&str> = draft.features.iter().map(murhal::layers::Placed::id).collect();
    assert_eq!((draft.rows, ids), (4, vec!["a", "c", "d"]));
    let Feature::WaterPoint(turned) = &draft.features[1] else { panic!() };
    assert_eq!((turned.at.lon, turned.at.lat, turned.supply, turned.kind.as_str()), (27.95, 7.6, Supply::LitresPerDay(5_000.0), "well"));
    let Feature::WaterPoint(kept) = &draft.features[0] else { panic!() };
    assert_eq!(kept.supply, Supply::Unknown, "its own answer stands above that of its kind");
    assert!(told(&draft).iter().any(|told| told.contains("#3 b") && told.contains("left out, as you say")), "{:?}", told(&draft));
    let Read { draft, .. } = check(&season(), "water.csv", rows, &answered(&[("unit", None, Answer::Skip)]));
    assert_eq!((draft.rows, draft.features.len(), draft.left_out()), (4, 1, 3), "those that are skipped and the one that cannot be read");
}

#[test]
fn names_of_counties_are_held_against_the_maps_by_their_letters() {
    let district = |id: &str, name: &str| District {
        id: id.to_owned(),
        name: name.to_owned(),
        state: "SS09".to_owned(),
        iso3: "SSD".to_owned(),
        rings: Vec::new(),
    };
    let districts =
        vec![district("SS0902", "Raga"), district("SS0302", "Canal/Pigi"), district("SS0609", "Panyijiar"), district("SS0901", "Wau")];
    let state = State {
        id: "SS09".to_owned(),
        name: "Western Bahr el Ghazal".to_owned(),
        iso3: "SSD".to_owned(),
        country: "South Sudan".to_owned(),
        rings: Vec::new(),
    };
    let atlas = Atlas { districts, states: vec![state], ..Atlas::default() };
    let rows = "id,name,county,adm2_pcode,lat,lon\na,A,Raja,SS0902,8.46,25.68\nb,B,Pigi,SS0999,9.5,31.0\nc,C,Panyijar,SS0609,7.2,30.2\nd,D,Wau,SS0901,7.7,27.98\ne,E,Elsewhere,,7.7,28.5\n";
    let found = read(&Source { name: "towns.csv".to_owned(), bytes: rows.as_bytes().to_vec(), beside: Vec::new() }).unwrap().remove(0);
    let scenario = season();
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let proposal = proposed(&found, "towns.csv", against, &Choices::default()).unwrap();
    let draft = draft(&found, "towns.csv", &proposal, against, &Choices::default(), &Progress::default()).unwrap();
    let all = told(&draft).join("\n");
    for words in [
        "\"Raja\" is written Raga",
        "\"Pigi\" is written Canal/Pigi",
        "\"Panyijar\" is written Panyijiar",
        "\"Elsewhere\" is no county",
        "SS0999",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    assert!(!all.contains("\"Wau\"") && !all.contains("SS0901"), "{all}");
}

#[test]
fn counties_are_held_against_towns_where_the_maps_have_no_counties() {
    let town = |name: &str, also: &[&str]| murhal::atlas::Town {
        name: name.to_owned(),
        also: also.iter().map(|name| (*name).to_owned()).collect(),
        iso3: "SSD".to_owned(),
        population: 0,
        at: LonLat { lon: 25.68, lat: 8.46 },
    };
    let atlas = Atlas { towns: vec![town("Raja", &["Raga"]), town("Panyijiar", &[])], ..Atlas::default() };
    let rows = "id,name,county,lat,lon\na,A,Raga,8.46,25.68\nb,B,Panyijar,7.2,30.2\nc,C,Abiemnhom,9.2,29.0\n";
    let found = read(&Source { name: "towns.csv".to_owned(), bytes: rows.as_bytes().to_vec(), beside: Vec::new() }).unwrap().remove(0);
    let (scenario, choices) = (season(), Choices::default());
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let proposal = proposed(&found, "towns.csv", against, &choices).unwrap();
    let draft = draft(&found, "towns.csv", &proposal, against, &choices, &Progress::default()).unwrap();
    let all = told(&draft).join("\n");
    assert!(all.contains("the town Panyijiar is nearly written so") && all.contains("level 2"), "{all}");
    assert!(all.contains("\"Raga\" is written Raja on the maps") && !all.contains("Abiemnhom"), "{all}");
}

#[test]
fn a_registry_of_flows_becomes_lines_from_where_herds_come_to_where_they_go() {
    let mut scenario = season();
    scenario.settlements = vec![settlement("birao", "Birao", 22.79, 10.28), settlement("ndele", "Ndélé", 20.65, 8.41)].into();
    let rows = "Date;Origine;Destination;Nb animaux;Éleveurs\n12/12/2026;Birao;Ndele;1 250;dinka-gogrial\n13/12/2026;Birao;Nulle part;80;dinka-gogrial\n";
    let Read { proposal, draft, .. } = check(&scenario, "ttt_flux.csv", rows, &Choices { layer: None, ..Choices::default() });
    assert_eq!((proposal.schema.map(|schema| schema.name), proposal.layer), (Some("flow registry of movements"), LayerKind::Routes));
    let Feature::Route(route) = &draft.features[0] else { panic!() };
    assert_eq!((route.line.len(), route.line[0].lon, route.line[1].lat), (2, 22.79, 8.41));
    assert_eq!((route.departs.first.to_string().as_str(), route.origin.sensitivity), ("2026-12-12", Sensitivity::Internal));
    assert_eq!(draft.left_out(), 1);
    assert!(told(&draft).iter().any(|told| told.contains("#3") && told.contains("Nulle part")), "{:?}", told(&draft));
}

/// Ends that nobody knows, of two names; one nearly written as a town is; one that is not said.
const UNKNOWN_ENDS: &str = "Date;Origine;Destination;Nb animaux;Éleveurs\n12/12/2026;Birao;Nulle part;80;dinka-gogrial\n13/12/2026;Nulle part;Ndele;90;dinka-gogrial\n14/12/2026;Birau;Ndele;70;dinka-gogrial\n15/12/2026;;Ndele;60;dinka-gogrial\n16/12/2026;Nulle part;Ailleurs;50;dinka-gogrial\n";

#[test]
fn where_an_unknown_end_of_a_flow_lies_is_said_once_for_all_rows_that_name_it() {
    let mut scenario = season();
    scenario.settlements = vec![settlement("birao", "Birao", 22.79, 10.28), settlement("ndele", "Ndélé", 20.65, 8.41)].into();
    let typed = |word: &str| Answer::Fix(Some(word.to_owned()));
    let ends = |draft: &Draft| -> Vec<[LonLat; 2]> {
        let routes = draft.features.iter().map(|feature| match feature {
            Feature::Route(route) => [route.line[0], route.line[1]],
            _ => panic!("flows are routes"),
        });
        routes.collect()
    };
    let Read { draft, proposal, found } = check(&scenario, "ttt_flux.csv", UNKNOWN_ENDS, &Choices::default());
    let tally = Tally::of(&draft.faults);
    let kinds: Vec<(&str, usize)> = tally.kinds().map(|of_kind| (of_kind.kind, of_kind.times)).collect();
    assert_eq!(kinds[..3], [("end-unknown", 1), ("end-spelling", 1), ("no-end", 1)], "each name is one fault");
    let notes: Vec<String> = proposal.notes(&found).iter().map(ToString::to_string).collect();
    assert!(notes.iter().any(|note| note.ends_with("Origine, Destination")) && !notes.join("").contains("no column says"), "{notes:?}");
    assert!(draft.faults.iter().any(|fault| fault.to_string().contains("under \"Origine\"")), "{:?}", told(&draft));
    let unknown = &tally.kinds().next().unwrap().first[0];
    assert!(unknown.to_string().contains("(3 rows)") && typed_for(unknown, LayerKind::Routes).is_some(), "{unknown}");

    let mut answers = vec![("end-unknown", Some(2), typed("9.0, 21.5")), ("end-spelling", None, Answer::Fix(None))];
    let Read { draft, .. } = check(&scenario, "ttt_flux.csv", UNKNOWN_ENDS, &answered(&answers));
    let [birao, ndele, nowhere] = [(22.79, 10.28), (20.65, 8.41), (21.5, 9.0)].map(|(lon, lat)| LonLat { lon, lat });
    assert_eq!(ends(&draft), [[birao, nowhere], [nowhere, ndele], [birao, ndele]]);
    assert!(draft.faults.iter().any(|fault| fault.to_string().contains("Ailleurs")), "the other end of the last row is asked for next");

    answers.extend([("no-end", Some(5), typed("birao")), ("end-unknown", Some(6), typed("Ndele"))]);
    let Read { draft, .. } = check(&scenario, "ttt_flux.csv", UNKNOWN_ENDS, &answered(&answers));
    assert_eq!(ends(&draft), [[birao, nowhere], [nowhere, ndele], [birao, ndele], [birao, ndele], [nowhere, ndele]]);
    assert_eq!(draft.left_out(), 0);

    let skipped = answered(&[("end-unknown", Some(2), Answer::Skip)]);
    let Read { draft, .. } = check(&scenario, "ttt_flux.csv", UNKNOWN_ENDS, &skipped);
    assert_eq!(told(&draft).iter().filter(|told| told.contains("left out, as you say")).count(), 3);
}

#[test]
fn an_end_is_put_right_by_a_place_or_a_name_that_is_known() {
    let mut scenario = season();
    scenario.settlements = vec![settlement("birao", "Birao", 22.79, 10.28)].into();
    let atlas = Atlas::default();
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let on = |kind: &str, word: Option<&str>| understood_on(kind, &Answer::Fix(word.map(ToOwned::to_owned)), against);
    for word in ["birao", "Birao", "10.28, 22.79", "N 10°17' E 22°47'"] {
        assert_eq!(on("end-unknown", Some(word)), Ok(()), "{word}");
    }
    let refused = on("no-end", Some("Birau")).unwrap_err().to_string();
    assert!(refused.contains("Birao is nearly written so"), "{refused}");
    assert!(on("end-unknown", Some("Ailleurs")).is_err() && on("end-unknown", None).is_err());
    assert_eq!(on("end-spelling", None), Ok(()), "the known name is taken");
    assert!(on("state", None).is_err(), "a name that is unknown needs another");
}

fn settlement(id: &str, name: &str, lon: f64, lat: f64) -> murhal::layers::Settlement {
    let raw = serde_json::json!({ "type": "Feature", "properties": { "id": id, "name": name, "kind": "town" }, "geometry": { "type": "Point", "coordinates": [lon, lat] } });
    match murhal::layers::read_back(&raw, LayerKind::Settlements) {
        Some(Feature::Settlement(settlement)) => settlement,
        _ => panic!("it is sound"),
    }
}

/// Points of water by the thousand, every hundredth with the id of an earlier one, every thousandth nowhere.
fn many_points(many: usize, ids: Option<&str>) -> String {
    let points = (0..many).map(|number| {
        let id = if number % 100 == 99 { number / 2 } else { number };
        let id = ids.map_or_else(String::new, |of| format!("\"id\":\"{of}{id}\","));
        let (lon, lat) = (24.0 + number as f64 * 1e-4, 4.0 + (number % 5_000) as f64 * 1e-3);
        let geometry =
            if number % 1_000 == 500 { "null".to_owned() } else { format!("{{\"type\":\"Point\",\"coordinates\":[{lon},{lat}]}}") };
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{{id}\"name\":\"Hafir {}\",\"water_source\":\"hafir\"}},\"geometry\":{geometry}}}",
            number % 7
        )
    });
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", points.collect::<Vec<_>>().join(",\n"))
}

#[test]
fn a_file_in_pieces_comes_to_what_it_comes_to_whole() {
    let (scenario, atlas) = (season(), Atlas::default());
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let choices = Choices { layer: Some(LayerKind::WaterPoints), same_within_m: Some(0.0), ..Choices::default() };
    for ids in [Some("w"), None] {
        let file = tempfile::Builder::new().suffix(".geojson").tempfile().unwrap();
        std::fs::write(file.path(), many_points(60_000, ids)).unwrap();
        let found = open(file.path(), &Progress::default()).unwrap().remove(0);
        let proposal = proposed(&found, "w.geojson", against, &choices).unwrap();
        let whole = draft(&found, "w.geojson", &proposal, against, &choices, &Progress::default()).unwrap();
        nothing_is_dropped(&whole);
        let large = Large::look(file.path(), 0, &Progress::default()).unwrap().unwrap();
        let mut problems = Vec::new();
        let pieces = draft_large(&large, "w.geojson", (&proposal, &choices), against, Keep::Features, &Progress::default(), |problem| {
            problems.push(problem);
        })
        .unwrap();
        let came = &pieces.came;
        assert_eq!((came.rows, came.features, came.new), (whole.rows, whole.features.len(), whole.update.new.len()));
        let left_out = problems.iter().filter(|problem| problem.gravity == Gravity::LeftOut).count();
        assert_eq!((came.left_out(), left_out), (whole.left_out(), whole.left_out()), "each row that is left out is told");
        assert_eq!(pieces.kept, whole.features);
        assert_eq!(pieces.change(), whole.change());
    }
}

#[test]
fn a_large_import_is_stopped_in_its_middle_and_leaves_nothing() {
    let (scenario, atlas) = (season(), Atlas::default());
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let choices = Choices { layer: Some(LayerKind::WaterPoints), ..Choices::default() };
    let file = tempfile::Builder::new().suffix(".geojson").tempfile().unwrap();
    std::fs::write(file.path(), many_points(60_000, Some("w"))).unwrap();
    let progress = Progress::default();
    let large = Large::look(file.path(), 0, &progress).unwrap().unwrap();
    let proposal = proposed(&large.sample, "w.geojson", against, &choices).unwrap();
    // A person stops when the first fault is told.
    let stopped = draft_large(&large, "w.geojson", (&proposal, &choices), against, Keep::Features, &progress, |_| progress.cancel());
    assert!(matches!(stopped, Err(FormatError::Cancelled)));
}

#[test]
fn the_same_place_is_found_again_in_another_piece_and_answers_reach_every_piece() {
    let (scenario, atlas) = (season(), Atlas::default());
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let many = 40_000;
    // The last lies eleven metres from the first, some blocks of the file after it.
    let point = |number: usize| {
        let lat = if number + 1 == many { 4.000_1 } else { 4.0 + number as f64 * 1e-4 * 2.0 };
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"name\":\"Hafir {number}\",\"note\":\"{}\"}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[25,{lat}]}}}}",
            "x".repeat(200)
        )
    };
    let text = format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", (0..many).map(point).collect::<Vec<_>>().join(",\n"));
    let file = tempfile::Builder::new().suffix(".geojson").tempfile().unwrap();
    std::fs::write(file.path(), text).unwrap();
    let large = Large::look(file.path(), 0, &Progress::default()).unwrap().unwrap();
    let drafted = |choices: &Choices, keep| {
        let proposal = proposed(&large.sample, "w.geojson", against, choices).unwrap();
        draft_large(&large, "w.geojson", (&proposal, choices), against, keep, &Progress::default(), drop).unwrap()
    };
    let choices = |answers: Choices| Choices { layer: Some(LayerKind::WaterPoints), same_within_m: Some(15.0), ..answers };
    let all = drafted(&choices(Choices::default()), Keep::Counts);
    let twins = all.came.faults.kinds().find(|of_kind| of_kind.kind == "same-place").unwrap();
    assert_eq!((twins.times, twins.first[0].message.to_string().contains("11 m from #1")), (1, true), "{}", twins.first[0]);
    assert!(all.kept.is_empty() && all.came.features == many, "a look keeps nothing");
    assert!(all.came.faults.kinds().all(|of_kind| of_kind.first.len() <= murhal::importing::Tally::LISTED));
    let supply = all.came.faults.kinds().find(|of_kind| of_kind.kind == "supply-unknown").unwrap();
    assert_eq!((supply.times, supply.first.len()), (many, murhal::importing::Tally::LISTED), "counted, and the first of them listed");
    let left = drafted(&choices(answered(&[("same-place", None, Answer::Fix(None))])), Keep::Features);
    assert_eq!((left.came.rows, left.came.features, left.kept.len()), (many, many - 1, many - 1));
    let row = Some(many);
    let kept = drafted(&choices(answered(&[("same-place", None, Answer::Skip), ("same-place", row, Answer::Keep)])), Keep::Counts);
    assert_eq!(kept.came.features, many, "what is said of a row stands above what is said of its kind");
}

#[test]
fn a_day_that_no_calendar_has_is_told_once_and_typed_anew() {
    let rows = "id,incident date,type,lat,lon\na,2026-02-31,raid,7.7,27.98\nb,2026-03-01,raid,7.8,27.98\nc,,raid,7.9,27.98\n";
    let choices = |answers: &[(&str, Option<usize>, Answer)]| Choices { layer: Some(LayerKind::Incidents), ..answered(answers) };
    let Read { draft, .. } = check(&season(), "raids.csv", rows, &choices(&[]));
    let dates: Vec<String> = draft.faults.iter().filter(|fault| kind_of(fault) == "date").map(ToString::to_string).collect();
    assert_eq!(dates.len(), 1, "{dates:?}");
    assert!(dates[0].contains("#2 a") && dates[0].contains("\"incident date\" is 2026-02-31"), "{dates:?}");
    assert_eq!(draft.left_out(), 2);
    let typed = |word: &str| Answer::Fix(Some(word.to_owned()));
    let answers = [("date", Some(2), typed("28/02/2026")), ("incident-undated", Some(4), typed("2026-03-05"))];
    let Read { draft, .. } = check(&season(), "raids.csv", rows, &choices(&answers));
    let days: Vec<String> = draft
        .features
        .iter()
        .map(|feature| match feature {
            Feature::Incident(incident) => incident.day.to_string(),
            _ => String::new(),
        })
        .collect();
    assert_eq!(days, ["2026-02-28", "2026-03-01", "2026-03-05"]);
}

#[test]
fn what_lies_nowhere_is_put_in_the_place_that_a_person_types() {
    let rows = "id,name,type,lat,lon\na,A,well,0,0\nb,B,well,,\nc,C,well,50.1,8.6\nd,D,well,7.9,27.9\n";
    let typed = |word: &str| Answer::Fix(Some(word.to_owned()));
    let Read { draft, .. } = check(&season(), "water.csv", rows, &Choices::default());
    let kinds: Vec<(&str, Option<usize>)> = draft.faults.iter().map(|fault| (kind_of(fault), row_of(fault))).collect();
    for kind in [("null-island", Some(2)), ("no-geometry", Some(3)), ("outside", Some(4))] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
    let place = draft.faults.iter().filter_map(|fault| typed_for(fault, LayerKind::WaterPoints)).count();
    assert_eq!((place, draft.features.len()), (3, 2));
    assert!(draft.faults.iter().all(|fault| typed_for(fault, LayerKind::Routes).is_none()), "a way is no place");
    let answers = [
        ("null-island", Some(2), typed("7.70, 27.98")),
        ("no-geometry", Some(3), typed("35NPJ 09149 51384")),
        ("outside", Some(4), typed("7°48'N 27°54'E")),
    ];
    let Read { draft, .. } = check(&season(), "water.csv", rows, &answered(&answers));
    assert_eq!(draft.left_out(), 0);
    is_at(&draft, 27.98, 7.7);
    assert!((at(&draft, 2).lat - 7.8).abs() < 1e-9 && (at(&draft, 1).lon - 27.99).abs() < 0.01);
}

#[test]
fn rows_without_an_id_or_with_that_of_another_are_given_one_and_twins_are_joined() {
    let rows = "id,name,type,lat,lon,yield\na,Alpha,well,7.70,27.98,\na,Beta,well,7.80,27.98,\n,Gamma,well,7.9,27.9,\ne,Epsilon,well,7.70001,27.98,3 m3/day\n";
    let answers = [
        ("same-id", None, Answer::Fix(None)),
        ("no-id", None, Answer::Fix(None)),
        ("same-place", None, Answer::Fix(Some("merge".to_owned()))),
    ];
    let Read { draft, .. } = check(&season(), "water.csv", rows, &answered(&answers));
    let ids: Vec<&str> = draft.features.iter().map(murhal::layers::Placed::id).collect();
    assert_eq!((ids, draft.left_out()), (vec!["a", "a-3", "gamma-4"], 1));
    let Feature::WaterPoint(joined) = &draft.features[0] else { panic!() };
    assert_eq!((joined.name.as_str(), joined.supply), ("Alpha", Supply::LitresPerDay(3_000.0)), "what one leaves blank the other says");
    // A twin of a thing of the scenario says what is new of it.
    let mut scenario = season();
    let Feature::WaterPoint(old) = draft.features[0].clone() else { panic!() };
    scenario.water_points = vec![old].into();
    let rows = "name,type,lat,lon,yield\nAlpha,borehole,7.70001,27.98,5 m3/day\n";
    let Read { draft, .. } = check(&scenario, "newer.csv", rows, &answered(&[("same-place", None, Answer::Fix(Some("merge".to_owned())))]));
    assert_eq!((draft.update.new.len(), draft.update.changed.len(), draft.update.changed[0].id.as_str()), (0, 1, "a"));
}

#[test]
fn a_name_put_right_in_a_column_of_areas_leaves_other_columns_as_they_are() {
    let district =
        |name: &str| District { id: "SS0902".into(), name: name.into(), state: "SS09".into(), iso3: "SSD".into(), rings: Vec::new() };
    let atlas = Atlas { districts: vec![district("Raga")], ..Atlas::default() };
    let found = read(&Source { name: "t.csv".into(), bytes: b"name,county,lat,lon\nRaja,Raja,8.46,25.68\n".to_vec(), beside: Vec::new() })
        .unwrap()
        .remove(0);
    let (scenario, choices) = (season(), answered(&[("other-spelling", None, Answer::Fix(None))]));
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let proposal = proposed(&found, "t.csv", against, &choices).unwrap();
    let draft = draft(&found, "t.csv", &proposal, against, &choices, &Progress::default()).unwrap();
    assert!(draft.features[0].id() == "raja" && !told(&draft).iter().any(|told| told.contains("is written Raga")), "{:?}", told(&draft));
}

#[test]
fn what_is_typed_for_a_fault_is_understood_or_refused_with_what_would_be() {
    let fix = |word: Option<&str>| Answer::Fix(word.map(ToOwned::to_owned));
    let refused = |kind: &str, word: Option<&str>| understood(kind, &fix(word)).err().map(|why| why.to_string()).unwrap_or_default();
    for (kind, word) in
        [("date", Some("31/12/2026")), ("outside", Some("7.7, 28")), ("unit", Some("m3/day")), ("unit", Some("3 m3/h")), ("crossing", None)]
    {
        assert_eq!(refused(kind, word), "", "{kind}");
    }
    assert!(refused("date", Some("31/02/2026")).contains("31/02/2026"));
    assert!(refused("date", None).contains("the right day, 2026-11-24"));
    assert!(refused("water-kind", Some("beer")).contains("borehole"));
    assert!(refused("speling", None).contains("other-spelling"), "the kinds that there are");
    assert!(refused("crossing", Some("x")).contains("crossing"));
}

#[test]
fn a_row_with_the_number_of_another_thing_is_doubted_and_given_an_id_of_its_own() {
    let mut scenario = season();
    let first =
        check(&scenario, "one.csv", "id,name,type,lat,lon\n1,Alpha,well,7.7,27.98\n2,Beta,well,7.9,27.98\n", &Choices::default()).draft;
    scenario.apply(first.change().unwrap()).unwrap();
    let rows = "id,name,type,lat,lon\n1,Gamma,well,9.7,29.98\n2,Beta,well,8.9,27.98\n";
    let other = check(&scenario, "two.csv", rows, &Choices::default()).draft;
    let doubts: Vec<String> = other.faults.iter().filter(|fault| kind_of(fault) == "other-thing").map(ToString::to_string).collect();
    assert!(doubts.len() == 1 && doubts[0].contains("#2 1") && doubts[0].contains("Alpha"), "what kept its name was moved: {doubts:?}");
    let own = check(&scenario, "two.csv", rows, &answered(&[("other-thing", None, Answer::Fix(None))])).draft;
    assert_eq!((own.update.new.clone(), own.update.changed.len()), (vec!["1-2".to_owned()], 1));
}

#[test]
fn a_kind_of_water_that_no_column_says_is_said_of_the_row() {
    let rows = "id,name,lat,lon,yield\na,Alpha,7.7,27.98,2 m3/day\n";
    let choices = |answers: &[(&str, Option<usize>, Answer)]| Choices { layer: Some(LayerKind::WaterPoints), ..answered(answers) };
    let Read { draft, .. } = check(&season(), "list.csv", rows, &choices(&[("water-kind", None, Answer::Fix(Some("hafir".to_owned())))]));
    let Feature::WaterPoint(point) = &draft.features[0] else { panic!() };
    assert_eq!(point.kind, "hafir");
}

#[test]
fn a_water_point_that_says_no_kind_is_taken_as_what_its_name_its_layer_or_the_file_speaks_of() {
    let rows = "id,name,lat,lon\na,Alpha,7.7,27.98\nb,Puits de Birao,7.8,27.98\n";
    let kinds = |draft: &Draft| -> Vec<String> {
        let all = draft.features.iter().map(|feature| match feature {
            Feature::WaterPoint(point) => {
                format!("{} {}", point.kind, point.origin.assumed.contains(&"kind".to_owned()))
            }
            _ => String::new(),
        });
        all.collect()
    };
    let Read { draft, .. } = check(&season(), "hafirs.csv", rows, &Choices::default());
    assert_eq!(kinds(&draft), ["hafir true", "well true"]);
    assert!(told(&draft).iter().any(|told| told.contains("taken as hafir by the name \"hafirs")), "{:?}", told(&draft));
    let Read { draft, .. } =
        check(&season(), "hafirs.csv", rows, &answered(&[("water-kind", Some(2), Answer::Fix(Some("pool".to_owned())))]));
    assert_eq!(kinds(&draft), ["pool false", "well true"]);
    let Read { draft, .. } = check(&season(), "water.csv", rows, &Choices::default());
    assert_eq!(kinds(&draft), [" false", "well true"]);
    assert!(told(&draft).iter().any(|told| told.contains("what kind of water point it is is not said")), "{:?}", told(&draft));
}

#[test]
fn points_of_wells_are_water_points_whatever_the_file_is_called() {
    let rows = "start;point/type;point/gps;_uuid;_submission_time\nx;well;7.70 27.98 430 5;aaaa-1;2026-01-01T10:00:00\nx;hafir;7.80 27.98 430 5;aaaa-2;2026-01-02T10:00:00\n";
    assert_eq!(check(&season(), "list.csv", rows, &Choices::default()).proposal.layer, LayerKind::WaterPoints);
    let towns = "name,type,lat,lon\nA,town,7.7,27.98\nB,village,7.8,27.98\n";
    assert_eq!(check(&season(), "list.csv", towns, &Choices::default()).proposal.layer, LayerKind::Settlements);
}

/// Where the rows of a table land, and how many are left out.
#[track_caller]
fn lands(name: &str, text: &str) -> (Vec<(f64, f64)>, usize) {
    let Read { draft, .. } = check(&season(), name, text, &Choices::default());
    let places = draft.features.iter().filter_map(|feature| feature.positions().next());
    let near = |degrees: f64| (degrees * 1e3).round() / 1e3;
    (places.map(|at| (near(at.lon), near(at.lat))).collect(), draft.left_out())
}

#[test]
fn metres_in_some_rows_do_not_move_the_others() {
    let degrees = "Name,Type,Latitude,Longitude\nA,Borehole,7.70,28.11\nB,Borehole,7.75,28.14\nC,Borehole,7.80,28.17\n";
    let mixed = format!("{degrees}D,Borehole,851538,622691\nE,Borehole,861538,632691\nF,Borehole,861538,632691\n");
    assert_eq!(lands("mixed.csv", &mixed), (vec![(28.11, 7.7), (28.14, 7.75), (28.17, 7.8)], 3), "their rows are left out, and told");
}

#[test]
fn the_zone_is_found_wherever_it_is_said() {
    let (bor, wau) = ((31.56, 6.21), (27.99, 7.7));
    let both = |zones: [&str; 2]| {
        let rows = format!(
            "Name,Type,Easting,Northing,UTM zone\nWau,Borehole,609181,851259,{}\nBor,Borehole,340682,686635,{}\n",
            zones[0], zones[1]
        );
        lands("zones.csv", &rows)
    };
    for zones in [["UTM-35N", "UTM-36N"], ["35 N?", "36N (GPS 2)"], ["35", "36"]] {
        assert_eq!(both(zones), (vec![wau, bor], 0), "{zones:?}");
    }
    let rows = "Name,Type,Easting,Northing,UTM zone\nWau,Borehole,609181,851259,35N\nX,Borehole,609181,851259,unknown\nBor,Borehole,340682,686635,36N\n";
    assert_eq!(lands("zones.csv", rows), (vec![wau, bor], 1), "a cell that says no zone is a fault of its row");
    let bare = "Name,Type,Easting,Northing\nBor,Borehole,340682,686635\n";
    let titled = format!("Water points Jonglei - WGS 84 / UTM zone 36N,,,\nprinted 2026,,,\n{bare}");
    assert_eq!(lands("points.csv", &titled).0, [bor], "by the title");
    assert_eq!(lands("points_utm36n.csv", bare).0, [bor], "by the name of the file");
    let choices = said("zone", "36N");
    assert!((at(&check(&season(), "points.csv", bare, &choices).draft, 0).lon - bor.0).abs() < 0.01, "said by a person, who says no more");
}

#[test]
fn columns_of_places_are_known_by_many_names() {
    for header in [
        "Lat (N),Long (E)",
        "GPS N,GPS E",
        "Coordonnée Y,Coordonnée X",
        "N,E",
        "Northing (DD),Easting (DD)",
        "خط العرض,خط الطول",
        "_start-geopoint_latitude,_start-geopoint_longitude,_Location_latitude,_Location_longitude",
    ] {
        let ahead = if header.contains("start") { "7.1,27.1," } else { "" };
        assert_eq!(lands("wells.csv", &format!("Name,Type,{header}\nA,Well,{ahead}7.661,28.093\n")).0, [(28.093, 7.661)], "{header}");
    }
    assert_eq!(
        lands("wells.csv", "Name,Type,Where to\nA,Well,\"7.66112, 28.09312\"\n").0,
        [(28.093, 7.661)],
        "two numbers to a hundred metres"
    );
    let rows = "Route name,Community,Number of cattle,Departure date,Trace\nTonj-Wau,x,6200,2027-01-04,7.5 28.0 0 0;7.8 28.1 0 0\n";
    let Read { draft, .. } = check(&season(), "trace.csv", rows, &Choices { layer: Some(LayerKind::Routes), ..Choices::default() });
    let Feature::Route(route) = &draft.features[0] else { panic!() };
    assert_eq!((route.line.len(), route.name.as_str()), (2, "Tonj-Wau"));
    let unknown = check(&season(), "wells.csv", "Name,Type,A,B\nA,Well,7.6,28.1\n", &Choices::default());
    assert!(told(&unknown.draft)[0].contains("no column says where it lies"), "{:?}", told(&unknown.draft));
}

#[test]
fn a_layer_is_known_by_what_its_columns_say() {
    let layer = |name: &str, text: &str| check(&season(), name, text, &Choices::default()).proposal.layer;
    let points = |header: &str, row: &str| format!("Name,Latitude,Longitude,{header}\nA,7.70,28.11,{row}\n");
    assert_eq!(layer("merged.csv", &points("Type", "Borehole")), LayerKind::WaterPoints, "ged stands in merged");
    assert_eq!(layer("list.csv", &points("Water point type,Population served", "Hafir,500")), LayerKind::WaterPoints);
    assert_eq!(layer("list.csv", &points("Technology", "Borehole")), LayerKind::WaterPoints);
    assert_eq!(layer("list.csv", &points("Yield (m3/day)", "20")), LayerKind::WaterPoints);
    let villages = "Village,Latitude,Longitude,Population,Water source\nAlel,7.70,28.11,1500,Borehole\n";
    assert_eq!(layer("list.csv", villages), LayerKind::Settlements, "a village is one, whatever it drinks from");
    let list = "Village,Borehole name,Latitude,Longitude,Yield (m3/day)\nAlel,Alpha,7.70,28.11,20\n";
    let of_villages = check(&season(), "list.csv", list, &Choices::default());
    assert_eq!(of_villages.draft.features[0].name(), "Alpha", "a point has its own name, not its village's");
    let list = "Name of the borehole caretaker,Village,Type,Latitude,Longitude\nDeng,Alel,Borehole,7.70,28.11\n";
    let of_people = check(&season(), "list.csv", list, &Choices::default());
    assert_eq!(of_people.draft.features[0].name(), "Alel", "nor that of who looks after it");
    let named = check(&season(), "list.csv", "Borehole name,Latitude,Longitude,Yield (m3/day)\nAlpha,7.70,28.11,20\n", &Choices::default());
    assert_eq!((named.draft.features[0].name(), named.proposal.layer), ("Alpha", LayerKind::WaterPoints));
    let Feature::WaterPoint(point) = &named.draft.features[0] else { panic!() };
    assert_eq!(point.kind, "borehole", "by the heading of its name");
    let mixed = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"@id":"1","man_made":"water_well"},"geometry":{"type":"Point","coordinates":[28.1,7.7]}},
        {"type":"Feature","properties":{"@id":"2","amenity":"drinking_water"},"geometry":{"type":"Point","coordinates":[28.2,7.7]}},
        {"type":"Feature","properties":{"@id":"3","place":"village"},"geometry":{"type":"Point","coordinates":[28.3,7.7]}}]}"#;
    assert_eq!(layer("export.geojson", mixed), LayerKind::WaterPoints, "most of the tags speak of water");
}

#[test]
fn what_does_not_work_gives_no_water_whatever_its_column_is_called() {
    for (header, broken) in [("Status", "Broken down"), ("Functional (Y/N)", "N"), ("Etat", "En panne"), ("Functionality", "Out of order")]
    {
        let works = if broken == "N" { "Y" } else { "Functional" };
        let rows = format!(
            "Name,Type,Latitude,Longitude,Yield (m3/day),{header}\nA,Borehole,7.70,28.10,20,{works}\nB,Borehole,7.72,28.12,20,{broken}\n"
        );
        let Read { draft, .. } = check(&season(), "boreholes.csv", rows, &Choices::default());
        let litres: Vec<Supply> = draft
            .features
            .iter()
            .map(|feature| match feature {
                Feature::WaterPoint(point) => point.supply,
                _ => panic!(),
            })
            .collect();
        assert_eq!(litres, [Supply::LitresPerDay(20_000.0), Supply::LitresPerDay(0.0)], "{header}");
    }
}

#[test]
fn the_dates_of_a_column_are_read_in_one_order() {
    let rows = "Date,Incident type,Latitude,Longitude\n3/25/2026,raid,7.50,28.11\n03/04/2026,raid,7.52,28.11\n";
    let days = |rows: &str| -> (Vec<String>, Vec<String>) {
        let Read { draft, proposal, found } = check(&season(), "incidents.csv", rows, &Choices::default());
        let day = |feature: &Feature| match feature {
            Feature::Incident(incident) => incident.day.to_string(),
            _ => String::new(),
        };
        (draft.features.iter().map(day).collect(), proposal.notes(&found).iter().map(ToString::to_string).collect())
    };
    assert_eq!(days(rows).0, ["2026-03-25", "2026-03-04"]);
    let (either, notes) = days("Date,Incident type,Latitude,Longitude\n03/04/2026,raid,7.52,28.11\n");
    assert_eq!(either, ["2026-04-03"]);
    assert!(notes.iter().any(|note| note.contains("day before month")), "{notes:?}");
}

#[test]
fn an_event_known_to_a_week_or_a_month_is_not_one_of_a_day() {
    let head = HEAD.split(',').count();
    let mut cells = vec![""; head];
    for (name, value) in [
        ("event_id_cnty", "SSD1"),
        ("event_date", "2026-03-01"),
        ("time_precision", "3"),
        ("geo_precision", "1"),
        ("latitude", "7.7"),
        ("longitude", "28.1"),
        ("sub_event_type", "raid"),
    ] {
        cells[HEAD.split(',').position(|column| column == name).unwrap()] = value;
    }
    let mut scenario = season();
    let Read { draft, .. } = check(&scenario, "acled.csv", format!("{HEAD}\n{}\n", cells.join(",")), &Choices::default());
    let Feature::Incident(incident) = &draft.features[0] else { panic!() };
    assert_eq!((incident.day.to_string().as_str(), incident.within_days), ("2026-03-01", 30));
    assert_eq!(incident.when().to_string(), "1 Mar 2026 (to within 30 days)");
    scenario.apply(draft.change().unwrap()).unwrap();
    let (raw, _) = exported(&scenario, LayerKind::Incidents, Sensitivity::Internal);
    let written = murhal::formats::export::write(murhal::formats::export::Output::Csv, "incidents", &raw).unwrap();
    let again = check(&scenario, "incidents.csv", written.bytes, &Choices::default()).draft;
    assert_eq!((again.update.same, again.update.changed.len()), (1, 0), "{:?}", again.update);
}

#[test]
fn who_may_see_a_thing_goes_through_a_shapefile() {
    let rows = "id,name,kind,date,lat,lon,sensitivity,place_precision\na,A,raid,2026-03-01,7.7,28.1,internal,exact\n";
    let mut scenario = season();
    let Read { draft, .. } = check(&scenario, "incidents.csv", rows, &Choices::default());
    scenario.apply(draft.change().unwrap()).unwrap();
    let (raw, _) = exported(&scenario, LayerKind::Incidents, Sensitivity::Internal);
    let written = murhal::formats::export::write(murhal::formats::export::Output::Shapefile, "incidents", &raw).unwrap();
    let Read { draft, .. } =
        check(&season(), "incidents.zip", written.bytes, &Choices { layer: Some(LayerKind::Incidents), ..Choices::default() });
    let Feature::Incident(incident) = &draft.features[0] else { panic!() };
    assert_eq!(incident.origin.sensitivity, Sensitivity::Internal);
}

#[test]
fn what_a_newer_file_says_unreadably_leaves_what_stood_there() {
    let mut scenario = season();
    let rows = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"r","name":"R","community":"dinka-gogrial","herd_head":6200,"depart_from":"2026-12-01"},"geometry":{"type":"LineString","coordinates":[[28,7],[28.5,7.5]]}}]}"#;
    scenario.apply(check(&scenario, "routes.geojson", rows, &Choices::default()).draft.change().unwrap()).unwrap();
    let newer = rows.replace("6200", r#""5 000 - 8 000""#).replace("\"R\"", "\"R2\"");
    let Read { draft, .. } = check(&scenario, "routes.geojson", newer, &Choices::default());
    let Feature::Route(route) = &draft.features[0] else { panic!() };
    assert_eq!((route.herd_head, route.name.as_str()), (Some(6_200), "R2"));
    assert!(
        told(&draft).iter().any(|told| told.contains("what stood there stays") && told.contains("5 000 - 8 000")),
        "{:?}",
        told(&draft)
    );
    assert_eq!(draft.update.changed[0].properties.len(), 1, "{:?}", draft.update.changed);
}

#[test]
fn a_file_without_ids_that_comes_again_adds_nothing() {
    let incidents = "Date,Incident type,Latitude,Longitude,Fatalities\n25/03/2026,raid,7.50,28.11,1\n26/03/2026,raid,7.50,28.11,2\n";
    let routes = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"R"},"geometry":{"type":"LineString","coordinates":[[28,7],[28.5,7.5]]}}]}"#;
    for (name, text) in [("incidents.csv", incidents), ("routes.geojson", routes)] {
        let mut scenario = season();
        scenario.apply(check(&scenario, name, text, &Choices::default()).draft.change().unwrap()).unwrap();
        let again = check(&scenario, name, text, &Choices::default()).draft;
        assert_eq!((again.update.new.len(), again.update.same), (0, again.rows), "{name}: {:?}", again.update);
        let more = text.replace("25/03/2026,raid,7.50,28.11,1", "24/03/2026,raid,7.50,28.11,5\n25/03/2026,raid,7.50,28.11,1");
        if more != text {
            let more = check(&scenario, name, more, &Choices::default()).draft;
            assert_eq!((more.update.new.len(), more.update.same), (1, 2), "one that stands before the others is the new one");
        }
    }
}

#[test]
fn an_outline_that_begins_elsewhere_and_runs_the_other_way_is_the_same() {
    let zone = |ring: &str| {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"id":"f","name":"F","community":"dinka-gogrial","crops":["maize"]}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}]}}"#
        )
    };
    let mut scenario = season();
    let first = zone("[[28,7],[28.1,7],[28.1,7.1],[28,7.1],[28,7]]");
    scenario.apply(check(&scenario, "farms.geojson", first, &Choices::default()).draft.change().unwrap()).unwrap();
    let turned = check(&scenario, "farms.geojson", zone("[[28.1,7],[28,7],[28,7.1],[28.1,7.1],[28.1,7]]"), &Choices::default()).draft;
    assert_eq!((turned.update.same, turned.update.changed.len()), (1, 0), "{:?}", turned.update);
    let moved = check(&scenario, "farms.geojson", zone("[[28.1,7],[28,7],[28,7.1],[28.1,7.2],[28.1,7]]"), &Choices::default()).draft;
    assert_eq!(moved.update.changed.len(), 1);
}

#[test]
fn flows_are_known_by_from_and_to() {
    let mut scenario = season();
    scenario.settlements = vec![settlement("birao", "Birao", 22.79, 10.28), settlement("ndele", "Ndélé", 20.65, 8.41)].into();
    for header in [
        "From,To,Head,Date",
        "Departure location,Destination,Number of cattle,Survey date",
        "Lieu de départ,Lieu d'arrivée,Nombre de têtes,Date",
    ] {
        let Read { draft, .. } = check(&scenario, "list.csv", format!("{header}\nBirao,Ndele,1200,2026-12-12\n"), &Choices::default());
        assert!(matches!(&draft.features[..], [Feature::Route(_)]), "{header}: {:?}", told(&draft));
    }
}

#[test]
fn what_differs_in_its_day_or_its_kind_is_another_thing_though_it_has_no_id() {
    let mut base = season();
    base.settlements = vec![settlement("birao", "Birao", 22.79, 10.28), settlement("ndele", "Ndélé", 20.65, 8.41)].into();
    let flows = "From,To,Head,Date\nBirao,Ndele,1200,2026-12-12\nBirao,Ndele,300,2026-12-12\n";
    let incidents = "Date,Incident type,Latitude,Longitude,Killed\n25/03/2026,clash,7.50,28.11,6\n";
    let water = "Type,Latitude,Longitude,Yield (m3/day)\nHafir,7.5,28.1,50\nBorehole,7.5,28.1,8\n";
    for (name, first, other) in [
        ("flows.csv", flows, "From,To,Head,Date\nBirao,Ndele,500,2026-12-20\n"),
        ("incidents.csv", incidents, "Date,Incident type,Latitude,Longitude,Killed\n25/03/2026,abduction,7.50,28.11,0\n"),
        ("water.csv", water, "Type,Latitude,Longitude,Yield (m3/day)\nPool,7.5,28.1,1\n"),
    ] {
        let mut scenario = base.clone();
        let draft = check(&scenario, name, first, &Choices::default()).draft;
        assert_eq!(draft.left_out(), 0, "{name}: {:?}", told(&draft));
        scenario.apply(draft.change().unwrap()).unwrap();
        let again = check(&scenario, name, first, &Choices::default()).draft;
        assert_eq!((again.update.same, again.update.new.len(), again.left_out()), (again.rows, 0, 0), "{name}: {:?}", again.update);
        let another = check(&scenario, name, other, &Choices::default()).draft;
        assert_eq!((another.update.new.len(), another.update.changed.len()), (1, 0), "{name}: {:?}", another.update);
    }
}

#[test]
fn a_renamed_line_without_an_id_is_doubted_as_the_one_that_lies_there() {
    let route = |name: &str| {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"name":"{name}"}},"geometry":{{"type":"LineString","coordinates":[[28,7],[28.5,7.5]]}}}}]}}"#
        )
    };
    let mut scenario = season();
    scenario.apply(check(&scenario, "routes.geojson", route("East bank"), &Choices::default()).draft.change().unwrap()).unwrap();
    let draft = check(&scenario, "routes.geojson", route("Eastern way"), &Choices::default()).draft;
    assert!(
        draft.faults.iter().any(|fault| kind_of(fault) == "same-place" && fault.to_string().contains("East bank")),
        "{:?}",
        told(&draft)
    );
}

#[test]
fn who_adds_a_file_can_only_narrow_who_may_see_what_is_there() {
    let mut scenario = season();
    let rows = |litres: u32| format!("id,name,kind,lat,lon,litres_per_day\na,A,well,7.7,28.1,{litres}\n");
    scenario.apply(check(&scenario, "water.csv", rows(900), &Choices::default()).draft.change().unwrap()).unwrap();
    let seen = |sensitivity| {
        let provenance = murhal::importing::Provenance { sensitivity: Some(sensitivity), ..Default::default() };
        let draft = check(&scenario, "water.csv", rows(800), &Choices { provenance, ..Choices::default() }).draft;
        draft.features[0].origin().sensitivity
    };
    assert_eq!(seen(Sensitivity::Internal), Sensitivity::Internal);
    assert_eq!(seen(Sensitivity::Public), Sensitivity::Public);
}

#[test]
fn an_exported_way_does_not_name_what_its_readers_may_not_see() {
    let mut scenario = season();
    let mut camp = settlement("camp", "Dong camp", 28.2, 7.2);
    camp.origin.sensitivity = Sensitivity::Internal;
    scenario.settlements = vec![camp].into();
    let rows = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"r","name":"R","community":"dinka-gogrial","stopovers":[{"place":"camp","days":3}]},"geometry":{"type":"LineString","coordinates":[[28,7],[28.2,7.2],[28.5,7.5]]}}]}"#;
    scenario.apply(check(&scenario, "routes.geojson", rows, &Choices::default()).draft.change().unwrap()).unwrap();
    let names_it = |audience| format!("{:?}", exported(&scenario, LayerKind::Routes, audience).0).contains("camp");
    assert!(names_it(Sensitivity::Internal) && !names_it(Sensitivity::Public) && !names_it(Sensitivity::Partners));
    assert_eq!(exported(&scenario, LayerKind::Routes, Sensitivity::Public).1, 1, "and it is counted");
}

#[test]
fn what_was_assumed_of_a_thing_follows_what_a_newer_file_says() {
    let mut scenario = season();
    let route = |day: &str| {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"id":"r","name":"R","community":"dinka-gogrial","depart_from":"{day}"}},"geometry":{{"type":"LineString","coordinates":[[28,7],[28.5,7.5]]}}}}]}}"#
        )
    };
    scenario.apply(check(&scenario, "routes.geojson", route("2026-12-01"), &Choices::default()).draft.change().unwrap()).unwrap();
    let draft = check(&scenario, "routes.geojson", route("2026-12-20"), &Choices::default()).draft;
    let Feature::Route(route) = &draft.features[0] else { panic!("{:?}", told(&draft)) };
    assert_eq!((route.departs.first.to_string().as_str(), route.departs.last.to_string().as_str()), ("2026-12-20", "2026-12-27"));
}

#[test]
fn metres_with_signs_between_thousands_lie_where_they_should() {
    let wau = (27.99, 7.7);
    let rows = |east: &str, north: &str| format!("Name;Type;Easting;Northing;UTM zone\nWau;Borehole;{east};{north};Z35\n");
    for (east, north) in [("609,181", "851,259"), ("609.181", "851.259"), ("609'181", "851'259"), ("609 181", "851 259")] {
        assert_eq!(lands("points.csv", &rows(east, north)).0, [wau], "{east}");
    }
    let stray = "Name,Type,Easting,Northing,Zone\nWau,Borehole,609181,851259,35N\nX,Borehole,28.1,7.7,35N\nY,Borehole,609181,851259,35N\n";
    assert_eq!(lands("points.csv", stray), (vec![wau, wau], 1), "a row in degrees does not take the zone from the others");
}

#[test]
fn a_list_of_what_happened_is_one_of_incidents() {
    let rows = "Date,Type,Location,Latitude,Longitude,Status,Killed,Injured\n2026-03-10,Cattle raid,Wau,7.7,28.1,closed,2,1\n";
    let Read { proposal, draft, .. } = check(&season(), "list.csv", rows, &Choices::default());
    let Feature::Incident(incident) = &draft.features[0] else { panic!("{:?}", proposal.layer) };
    assert_eq!(incident.fatalities, Some(2));
}

#[test]
fn a_row_that_was_deleted_in_a_shapefile_is_none() {
    let rows = "id,name,kind,lat,lon\na,A,well,7.7,28.1\nb,B,well,7.8,28.2\n";
    let mut scenario = season();
    scenario.apply(check(&scenario, "water.csv", rows, &Choices::default()).draft.change().unwrap()).unwrap();
    let (raw, _) = exported(&scenario, LayerKind::WaterPoints, Sensitivity::Internal);
    let zipped = murhal::formats::export::write(murhal::formats::export::Output::Shapefile, "water", &raw).unwrap().bytes;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zipped)).unwrap();
    let mut part = |ending: &str| {
        let mut bytes = Vec::new();
        std::io::copy(&mut archive.by_name(&format!("water.{ending}")).unwrap(), &mut bytes).unwrap();
        bytes
    };
    let (shp, mut dbf) = (part("shp"), part("dbf"));
    let first_row = usize::from(u16::from_le_bytes([dbf[8], dbf[9]]));
    dbf[first_row] = b'*';
    let beside = vec![("water.dbf".to_owned(), dbf), ("water.prj".to_owned(), part("prj"))];
    let found = read(&Source { name: "water.shp".to_owned(), bytes: shp, beside }).unwrap().remove(0);
    assert_eq!(found.layer.features.len(), 1);
    assert!(found.notes.iter().any(|note| note.to_string().contains("1 row that was deleted")), "{:?}", found.notes);
}
