//! Small files as offices keep them, each of which was once read wrongly.

use murhal::formats::export::{Output, write};
use murhal::formats::{FormatError, Source, read};
use murhal::importing::{Against, Choices, Provenance, draft, exported, proposed};
use murhal::layers::{Feature, LayerKind, PlacePrecision, Placed as _, Sensitivity, Stopover, StopoverPlace, Supply};
use murhal::measure::{Day, LonLat};
use murhal::problems::Gravity;
use murhal::progress::Progress;
use murhal::scenario::{Office, Scenario};

use super::{REGION, Read, check, said, season, told};

fn of(layer: LayerKind) -> Choices {
    Choices { layer: Some(layer), ..Choices::default() }
}

#[test]
fn a_layer_is_known_by_what_happened_and_by_what_is_dangerous() {
    let layer = |name: &str, text: &str| check(&season(), name, text, &Choices::default()).proposal;
    let rows = "Date,Incident,Location,Latitude,Longitude\n2025-02-03,Cattle raid,Marial Bai,7.87,27.95\n2025-02-10,Clash,Wau,7.71,27.98\n";
    assert_eq!(layer("inc.csv", rows).layer, LayerKind::Incidents);
    let rows = "date,type,place,lat,lon\n2025-02-03,Cattle raid,Marial Bai,7.87,27.95\n2025-02-10,Crop damage,Wau,7.71,27.98\n";
    let by_words = check(&season(), "list.csv", rows, &Choices::default());
    let Feature::Incident(incident) = &by_words.draft.features[0] else { panic!("{:?}", by_words.proposal.layer) };
    assert_eq!((incident.kind.as_str(), incident.day.to_string().as_str()), ("cattle raid", "2025-02-03"));
    let area = |properties: &str| {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{properties},"geometry":{{"type":"Polygon","coordinates":[[[28,7.6],[28.1,7.6],[28.1,7.7],[28,7.6]]]}}}}]}}"#
        )
    };
    assert_eq!(layer("export.geojson", &area(r#"{"Hazard_Type":"Suspected Hazardous Area"}"#)).layer, LayerKind::NoGo);
    let by_shape = layer("export.geojson", &area(r#"{"admin2Name":"Jur River"}"#));
    assert!(by_shape.is_guessed_by_shape() && !layer("farms.geojson", &area("{}")).is_guessed_by_shape());
    let wells = "الاسم,النوع,خط العرض,خط الطول\nأ,حفير,7.70,27.98\nب,بئر,7.71,27.99\n";
    assert_eq!(layer("ar.csv", wells).layer, LayerKind::WaterPoints);
    let kinds = check(&season(), "ar.csv", wells, &Choices::default()).draft.features;
    let is_well = |one: &Feature| matches!(one, Feature::WaterPoint(one) if one.kind == "well");
    assert!(is_well(&kinds[1]), "{kinds:?}");
}

#[test]
fn days_of_crops_in_columns_are_those_of_the_crops() {
    let rows = "id,crop,planted_from,harvest_to,wkt\nf1,maize,05-15,09-20,\"POLYGON((28 7.6,28.1 7.6,28.1 7.7,28 7.6))\"\n";
    let Read { draft, .. } = check(&season(), "own.csv", rows, &of(LayerKind::FarmingZones));
    let Feature::FarmingZone(zone) = &draft.features[0] else { panic!() };
    assert_eq!(format!("{:?}", zone.crops[0].standing).matches("month").count(), 2, "{:?}", zone.crops);
    assert!(!told(&draft).iter().any(|told| told.contains("usual ones")), "{:?}", told(&draft));
    let rows = rows.replace("planted_from,harvest_to", "Planting,Harvest").replace("05-15,09-20", "15 May 2026,20/09/2026");
    let dated = check(&season(), "own.csv", &rows, &of(LayerKind::FarmingZones)).draft;
    let Feature::FarmingZone(zone) = &dated.features[0] else { panic!() };
    let days = zone.crops[0].days(season().season.days());
    assert!(days.is_empty(), "it was harvested before the season: {days:?}");
}

#[test]
fn until_when_a_crop_is_planted_goes_out_and_comes_back() {
    let crops = r#"[{"crop":"sorghum-long","planted_from":"05-15","planted_to":"06-25","harvest_from":"11-05","harvest_to":"01-15"}]"#;
    let file = format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"id":"f","name":"F","community":"x","crops":{crops}}},"geometry":{{"type":"Polygon","coordinates":[[[28,7.6],[28.1,7.6],[28.1,7.7],[28,7.6]]]}}}}]}}"#
    );
    let mut scenario = season();
    scenario.apply(check(&scenario, "farms.geojson", &file, &Choices::default()).draft.change().unwrap()).unwrap();
    let (raw, _) = exported(&scenario, LayerKind::FarmingZones, Sensitivity::Public);
    for output in Output::ALL.into_iter().filter(|output| *output != Output::Gpx) {
        let name = format!("farms.{}", output.ending());
        let bytes = write(output, "farms", &raw).unwrap().bytes;
        let again = check(&scenario, &name, &bytes, &of(LayerKind::FarmingZones)).draft;
        assert_eq!((again.update.same, again.update.changed.len()), (1, 0), "{output:?}: {:?}", again.update);
        let other = check(&season(), &name, &bytes, &of(LayerKind::FarmingZones)).draft;
        let Feature::FarmingZone(zone) = &other.features[0] else { panic!() };
        assert_eq!(zone.crops, scenario.farming_zones[0].crops, "{output:?}");
    }
}

#[test]
fn a_dot_parts_thousands_where_the_numbers_have_decimal_commas() {
    let rows =
        "name;kind;lat;lon;litres_per_day\nA;borehole;7,70;27,98;1.250.000\nB;borehole;7,80;27,98;8.000\nC;borehole;7,81;27,98;2,5\n";
    let Read { draft, .. } = check(&season(), "wells.csv", rows, &Choices::default());
    let litres: Vec<Supply> =
        draft.features.iter().filter_map(|one| if let Feature::WaterPoint(one) = one { Some(one.supply) } else { None }).collect();
    assert_eq!(litres, [1_250_000.0, 8_000.0, 3.0].map(Supply::LitresPerDay));
    let rows = "name,kind,lat,lon,litres_per_day\nA,borehole,7.70,27.98,8.000\n";
    let Read { draft, .. } = check(&season(), "wells.csv", rows, &Choices::default());
    let Feature::WaterPoint(point) = &draft.features[0] else { panic!() };
    assert_eq!(point.supply, Supply::LitresPerDay(8.0), "where they have dots, a dot is one");
}

#[test]
fn what_its_readers_could_not_see_stays_when_their_file_comes_back() {
    let mut scenario = season();
    let way = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"r","name":"R","community":"dinka-gogrial","depart_from":"2026-11-24","depart_to":"2026-12-01"},"geometry":{"type":"LineString","coordinates":[[28,7],[28,7.5]]}}]}"#;
    let camp = "id,name,kind,lat,lon,sensitivity\ncamp,Camp,well,7.3,28,internal\nopen,Open,well,7.4,28,public\n";
    for (name, text) in [("routes.geojson", way), ("water.csv", camp)] {
        scenario.apply(check(&scenario, name, text, &Choices::default()).draft.change().unwrap()).unwrap();
    }
    let mut route = scenario.routes[0].clone();
    let stop =
        |place: &str| Stopover { place: StopoverPlace::Named(place.to_owned()), days_min: 1.0, days_max: 2.0, graze_radius_m: 5_000.0 };
    route.stopovers = vec![stop("camp"), stop("open")];
    scenario.apply(murhal::scenario::Change::put([Feature::Route(route)])).unwrap();
    let (raw, withheld) = exported(&scenario, LayerKind::Routes, Sensitivity::Public);
    assert_eq!(withheld, 1);
    let bytes = write(Output::GeoPackage, "routes", &raw).unwrap().bytes;
    let again = check(&scenario, "routes.gpkg", &bytes, &Choices::default()).draft;
    assert_eq!((again.update.same, again.update.changed.len()), (1, 0), "{:?}", again.update);
    assert!(told(&again).iter().any(|told| told.contains("what it said of camp")), "{:?}", told(&again));
    let noise = way.replace("7.5]", "7.500000000000001]");
    assert_eq!(check(&scenario, "routes.geojson", noise, &Choices::default()).draft.update.same, 1, "nobody moved it");
}

#[test]
fn edges_of_areas_are_areas_where_the_format_has_none() {
    let mut scenario = season();
    let area = |id: &str, lon: f64| {
        format!(
            r#"{{"type":"Feature","properties":{{"id":"{id}","name":"{id}","kind":"mined area"}},"geometry":{{"type":"Polygon","coordinates":[[[{lon},7.6],[{lon}.1,7.6],[{lon}.1,7.7],[{lon},7.6]]]}}}}"#
        )
    };
    let file = format!(r#"{{"type":"FeatureCollection","features":[{},{}]}}"#, area("a", 28.0), area("b", 29.0));
    scenario.apply(check(&scenario, "no-go.geojson", &file, &Choices::default()).draft.change().unwrap()).unwrap();
    let (raw, _) = exported(&scenario, LayerKind::NoGo, Sensitivity::Public);
    let bytes = write(Output::Gpx, "no-go", &raw).unwrap().bytes;
    let Read { proposal, draft, .. } = check(&scenario, "no-go.gpx", &bytes, &Choices::default());
    assert_eq!((proposal.layer, draft.features.len()), (LayerKind::NoGo, 2));
    assert!(draft.update.new.is_empty(), "{:?}", draft.update);
}

#[test]
fn tags_say_what_each_thing_is() {
    let rows = "@id,@lat,@lon,man_made,natural,place,name\nn1,7.9,27.6,,,town,Udici\nn2,7.8,27.6,water_well,,,W\nn3,7.7,27.6,,spring,,S\n";
    let kinds = |layer| {
        let all = check(&season(), "osm.csv", rows, &of(layer)).draft.features;
        let kind = |one: &Feature| match one {
            Feature::Settlement(one) => one.kind.clone(),
            Feature::WaterPoint(one) => one.kind.clone(),
            _ => String::new(),
        };
        all.iter().map(kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(LayerKind::Settlements), ["town"]);
    assert_eq!(kinds(LayerKind::WaterPoints), ["well", "spring"]);
}

#[test]
fn metres_without_a_zone_lie_near_the_offices_of_an_empty_season() {
    let mut scenario: Scenario = season();
    let corners = [(25.0, 6.0), (29.0, 6.0), (29.0, 9.0), (25.0, 9.0), (25.0, 6.0)].map(|(lon, lat)| LonLat { lon, lat });
    let mut atlas = murhal::atlas::Atlas::default();
    atlas.states.push(murhal::atlas::State {
        id: "SS09".to_owned(),
        name: "Western Bahr el Ghazal".to_owned(),
        iso3: "SSD".to_owned(),
        country: "South Sudan".to_owned(),
        rings: vec![vec![corners.to_vec()]],
    });
    scenario.offices.push(Office { id: "wau".to_owned(), name: "Wau".to_owned(), seat: None, states: vec!["SS09".to_owned()] });
    let rows = "name,type,X,Y\nA,hafir,608000,851000\n";
    let found = read(&Source { name: "w.csv".to_owned(), bytes: rows.into(), beside: Vec::new() }).unwrap().remove(0);
    let against = Against { scenario: &scenario, atlas: &atlas, region: Some(REGION) };
    let proposal = proposed(&found, "w.csv", against, &Choices::default()).unwrap();
    let draft = draft(&found, "w.csv", &proposal, against, &Choices::default(), &Progress::default()).unwrap();
    let at = draft.features[0].positions().next().unwrap();
    assert!((at.lon - 27.98).abs() < 0.01, "{at:?}");
}

#[test]
fn another_event_under_the_same_number_is_doubted_and_called_by_what_it_is() {
    let mut scenario = season();
    let first = "id,date,kind,lat,lon,deaths\n1,2025-01-05,clash,7.7,27.98,2\n";
    scenario.apply(check(&scenario, "incidents.csv", first, &Choices::default()).draft.change().unwrap()).unwrap();
    let second = "ID,Date,Type,Lat,Lon,Deaths\n1,2025-03-15,crop damage,8.9,27.2,0\n";
    let Read { draft, .. } = check(&scenario, "incidents.csv", second, &Choices::default());
    assert!(told(&draft).iter().any(|told| told.contains("clash of 5 Jan 2025")), "{:?}", told(&draft));
    let Feature::Incident(incident) = &draft.features[0] else { panic!() };
    assert_eq!((incident.name.as_str(), incident.precision), ("crop damage of 15 Mar 2025", PlacePrecision::Near));
}

#[test]
fn a_column_that_says_whether_points_work_may_be_called_by_many_words() {
    for column in ["Operational status", "Is it working?", "Status of the pump", "Working condition"] {
        let rows =
            format!("name,type,lat,lon,Yield (m3/day),{column}\nA,borehole,7.7,27.98,5,Abandoned\nB,borehole,7.8,27.98,5,Broken down\n");
        let Read { draft, .. } = check(&season(), "wells.csv", rows, &Choices::default());
        let gives = |one: &Feature| matches!(one, Feature::WaterPoint(one) if one.supply == Supply::LitresPerDay(0.0));
        assert!(draft.features.iter().all(gives), "{column}: {:?}", draft.features);
    }
}

#[test]
fn dates_of_two_hands_are_doubted_row_by_row() {
    let rows = "date,kind,lat,lon,deaths\n01/13/2025,clash,7.70,27.98,1\n01/05/2025,clash,7.71,27.98,1\n25/01/2025,clash,7.72,27.98,0\n";
    let Read { found, proposal, draft } = check(&season(), "mixed.csv", rows, &Choices::default());
    let notes: Vec<String> = proposal.notes(&found).iter().map(ToString::to_string).collect();
    assert!(notes.iter().any(|note| note.contains("some dates in \"date\" have the month first")), "{notes:?}");
    let doubted: Vec<&str> =
        draft.problems.iter().filter(|one| one.to_string().contains("either way")).filter_map(|one| one.feature.as_deref()).collect();
    assert_eq!(doubted.len(), 1, "{doubted:?}");
    let clock = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"OBJECTID":1,"kind":"clash","date":1735862400000},"geometry":{"type":"Point","coordinates":[27.98,7.7]}}]}"#;
    let Feature::Incident(incident) = &check(&season(), "layer.geojson", clock, &of(LayerKind::Incidents)).draft.features[0] else {
        panic!()
    };
    assert_eq!(incident.day, Day::parse("2025-01-03").unwrap(), "as maps of the web count time");
}

#[test]
fn a_table_without_shapes_in_a_geopackage_is_placed_by_its_columns() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sites.gpkg");
    let database = murhal::files::NewDatabase::make().unwrap();
    database
        .run(
            "CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT); CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
             CREATE TABLE sites (fid INTEGER PRIMARY KEY, name TEXT, kind TEXT, lat REAL, long REAL); CREATE TABLE layer_styles (id INTEGER, styleQML TEXT);
             INSERT INTO gpkg_contents VALUES ('sites', 'attributes'), ('layer_styles', 'attributes');
             INSERT INTO sites VALUES (1, 'A', 'borehole', 7.7, 27.98), (2, 'B', 'hafir', 7.8, 27.9); INSERT INTO layer_styles VALUES (1, '<qgis/>');",
        )
        .unwrap();
    std::fs::write(&path, database.into_bytes().unwrap()).unwrap();
    let all = murhal::formats::open(&path, &Progress::default()).unwrap();
    let names: Vec<(&str, usize)> = all.iter().map(|found| (found.name.as_str(), found.layer.features.len())).collect();
    assert_eq!(names, [("sites", 2)], "styles are no layer");
    let Read { proposal, draft, .. } = check(&season(), "sites.gpkg", std::fs::read(&path).unwrap(), &Choices::default());
    assert_eq!((proposal.layer, draft.features.len()), (LayerKind::WaterPoints, 2), "{:?}", told(&draft));
}

#[test]
fn degrees_under_a_system_of_metres_are_told() {
    let rows = "name,type,lat,lon\nA,borehole,7.7,27.98\n";
    let Read { proposal, .. } = check(&season(), "wells.csv", rows, &Choices { system: Some("35N".to_owned()), ..Choices::default() });
    assert!(proposal.systems[0].why.to_string().contains("look like degrees"), "{}", proposal.systems[0].why);
}

#[test]
fn what_may_not_be_handed_on_stays_in_the_house_whoever_adds_it() {
    let rows = "event_id_cnty,event_date,geo_precision,event_type,latitude,longitude\nSSD1,2025-01-05,1,Battles,7.7,27.98\n";
    let provenance = Provenance { sensitivity: Some(Sensitivity::Public), ..Provenance::default() };
    let Read { draft, .. } = check(&season(), "acled.csv", rows, &Choices { provenance, ..Choices::default() });
    assert_eq!(draft.features[0].origin().sensitivity, Sensitivity::Internal);
}

#[test]
fn json_of_esri_is_called_so_and_a_bad_cell_is_a_fault_of_its_row() {
    let esri = r#"{"geometryType":"esriGeometryPoint","features":[{"attributes":{"OBJECTID":1},"geometry":{"x":27.98,"y":7.7}}]}"#;
    let refused = read(&Source { name: "esri.json".to_owned(), bytes: esri.into(), beside: Vec::new() }).unwrap_err();
    assert!(matches!(refused, FormatError::Damaged { .. }) && refused.to_string().contains("Esri JSON"), "{refused}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("esri.json");
    std::fs::write(&path, esri).unwrap();
    let refused = murhal::formats::open(&path, &Progress::default()).unwrap_err();
    assert!(refused.to_string().contains("Esri JSON"), "from the disk too: {refused}");
    let rows = "Name\tKind\tPosition\nA\tborehole\t7°42'04\"N 27°59'23\"E\nB\thafir\tN7 42.5 E27 59.1\nC\triver\t7.42.04 27.59.23\n";
    let Read { draft, .. } = check(&season(), "wells.tsv", rows, &Choices::default());
    let out = draft.problems.iter().filter(|problem| problem.gravity == Gravity::LeftOut).count();
    assert_eq!((draft.features.len(), out), (2, 1), "{:?}", told(&draft));
    let moves = "Origin location,Destination location,Livestock heads,Date,Group\nTonj,Wau,500,2026-12-01,Rek Dinka\n";
    let flows = check(&season(), "moves.csv", moves, &said("source", "an office"));
    assert_eq!(
        (flows.proposal.layer, flows.proposal.schema.map(|schema| schema.name)),
        (LayerKind::Routes, Some("flow registry of movements"))
    );
}
