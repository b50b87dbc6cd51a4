//! Files written here open in GDAL as they are, and files that GDAL writes are read here within a centimetre. Asks Python
//! for GDAL (`pip install pyogrio geopandas`); says that it skips where it is not there.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use geo::{Distance as _, Geodesic, Point};
use murhal::files;
use murhal::formats::export::{Output, write};
use murhal::formats::{Shape, open};
use murhal::measure::LonLat;
use murhal::measure::systems::ToDegrees;
use murhal::progress::Progress;
use serde_json::Value;

use crate::made::{layer, read_as, said, turned};

/// Says what GDAL reads of a file: each feature's properties and its geometry as GeoJSON.
const READ: &str = r"
import sys, json, pyogrio, shapely
out = {}
for path in sys.argv[1:]:
    things = []
    for name, kind in pyogrio.list_layers(path):
        if name in ('route_points', 'track_points'): continue
        try: frame = pyogrio.read_dataframe(path, layer=name, fid_as_index=False)
        except Exception as why: raise SystemExit(f'{path} {name}: {why}')
        if 'geometry' not in frame.columns or frame.geometry.isna().all():
            if 'wkt' in frame.columns: frame['geometry'] = shapely.from_wkt(frame['wkt'])
            else: continue
        for _, row in frame.iterrows():
            said = {k: row[k] for k in frame.columns if k not in ('geometry', 'wkt', 'longitude', 'latitude')}
            said = {k: v.item() if hasattr(v, 'item') else v for k, v in said.items()}
            said = {k: v for k, v in said.items() if v is not None and v == v}
            things.append({'said': said, 'crs': str(getattr(frame, 'crs', '')), 'shape': shapely.geometry.mapping(shapely.force_2d(row['geometry']))})
    out[path] = things
print(json.dumps(out, default=str))
";

/// Writes points, lines and areas in several formats and systems, and their degrees beside them.
const WRITE: &str = r"
import sys, json, geopandas as gpd, pyogrio, shapely
folder = sys.argv[1]
points = [shapely.Point(27.98972, 7.70111), shapely.Point(28.5, 8.25), shapely.Point(26.125, 5.0)]
lines = [shapely.LineString([(28, 7), (28.5, 7.25), (29, 8)]), shapely.MultiLineString([[(27, 7), (27.5, 7.5)], [(28, 8), (28.5, 8.5)]])]
areas = [shapely.Polygon([(28, 7), (29, 7), (29, 8), (28, 8)], [[(28.25, 7.25), (28.25, 7.75), (28.75, 7.75), (28.75, 7.25)]])]
layers = {'points': points, 'lines': lines, 'areas': areas}
endings = {'GeoJSON': 'geojson', 'GeoJSONSeq': 'geojsonl', 'ESRI Shapefile': 'shp', 'GPKG': 'gpkg', 'LIBKML': 'kmz', 'KML': 'kml', 'FlatGeobuf': 'fgb', 'CSV': 'csv'}
degrees_only = {'LIBKML', 'KML', 'GeoJSONSeq'}
out = []
for kind, shapes in layers.items():
    frame = gpd.GeoDataFrame({'id': [f'{kind}-{n}' for n in range(len(shapes))], 'name': ['Márial Bai'] * len(shapes), 'head': [12] * len(shapes)}, geometry=shapes, crs='EPSG:4326')
    degrees = {row['id']: shapely.get_coordinates(row['geometry']).tolist() for _, row in frame.iterrows()}
    for driver, ending in endings.items():
        for crs in ['EPSG:4326', 'EPSG:32635', 'EPSG:32636', 'EPSG:3857', 'ESRI:102022']:
            if crs != 'EPSG:4326' and driver in degrees_only: continue
            if crs.startswith('ESRI') and driver in ('GeoJSON',): continue
            path = f'{folder}/{driver}-{kind}-{crs}.{ending}'.replace(':', '_').replace(' ', '_')
            more = {'GEOMETRY': 'AS_WKT'} if driver == 'CSV' else {}
            if driver == 'GeoJSON' and crs != 'EPSG:4326': more['RFC7946'] = 'NO'
            pyogrio.write_dataframe(frame.to_crs(crs), path, driver=driver, **more)
            out.append({'path': path, 'crs': crs, 'degrees': degrees})
for driver, ending in {'XLSX': 'xlsx', 'ODS': 'ods'}.items():
    frame = gpd.pd.DataFrame({'id': ['points-0', 'points-1', 'points-2'], 'name': ['Márial Bai'] * 3, 'head': [12] * 3, 'longitude': [p.x for p in points], 'latitude': [p.y for p in points]})
    path = f'{folder}/{driver}.{ending}'
    pyogrio.write_dataframe(frame, path, driver=driver)
    out.append({'path': path, 'crs': 'EPSG:4326', 'degrees': {f'points-{n}': [[p.x, p.y]] for n, p in enumerate(points)}})
frame = gpd.GeoDataFrame({'name': [f'points-{n}' for n in range(3)]}, geometry=points, crs='EPSG:4326')
path = f'{folder}/points.gpx'
pyogrio.write_dataframe(frame, path, driver='GPX', layer='waypoints')
out.append({'path': path, 'crs': 'EPSG:4326', 'degrees': {f'points-{n}': [[p.x, p.y]] for n, p in enumerate(points)}})
print(json.dumps(out))
";

/// Runs Python; nothing where GDAL is not there.
fn python(script: &str, arguments: &[String]) -> Option<Value> {
    let program = std::env::var("MURHAL_TEST_PYTHON").unwrap_or_else(|_unset| "python3".to_owned());
    let is_there =
        Command::new(&program).args(["-c", "import pyogrio, geopandas, shapely"]).output().is_ok_and(|done| done.status.success());
    if !is_there {
        eprintln!("skipped: {program} has no pyogrio and geopandas");
        return None;
    }
    let done = Command::new(program).args(["-W", "ignore", "-c", script]).args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Some(serde_json::from_slice(&done.stdout).unwrap())
}

#[test]
fn files_written_here_open_in_gdal_with_equal_shapes_and_properties() {
    let folder = tempfile::tempdir().unwrap();
    let mut paths = BTreeMap::new();
    for output in Output::ALL {
        let path = folder.path().join(format!("things.{}", output.ending()));
        files::write_whole(&path, &write(output, "things", &layer()).unwrap().bytes).unwrap();
        paths.insert(path.to_string_lossy().into_owned(), output);
    }
    let Some(read) = python(READ, &paths.keys().cloned().collect::<Vec<_>>()) else { return };
    for (path, output) in &paths {
        let ours = said(&read_as(path.rsplit('/').next().unwrap(), files::read(Path::new(path)).unwrap()));
        let theirs = read[path].as_array().unwrap();
        assert_eq!(theirs.len(), ours.len(), "{output:?}");
        for thing in theirs {
            // What GPX has no word for stands in extensions, which GDAL calls by their prefix; KML's name is its own word.
            let own = if *output == Output::Kml || *output == Output::Kmz { "Name" } else { "" };
            let of = |key: &str| thing["said"].get(key).or_else(|| thing["said"].get(format!("m_{key}")));
            let said = |key: &str| of(key).or_else(|| of(own).filter(|_| key == "name")).map(text);
            let id = said("id").unwrap();
            let (shape, properties) = &ours[&id];
            same_shape(shape, &turned(&shape_of(&thing["shape"])), 1e-6);
            for key in ["name", "crops", "arabic"] {
                let (ours, theirs) = (properties.get(key), said(key));
                // GDAL reads text that is JSON as JSON, and says it with other spaces.
                let bare = |text: Option<&str>| text.map(|text| text.replace([' ', '\''], "").replace("False", "false").replace('"', ""));
                assert_eq!(bare(theirs.as_deref()), bare(ours.map(String::as_str)), "{output:?} {id} {key}");
            }
            let number = |key: &str| said(key).and_then(|text| text.parse::<f64>().ok());
            assert_eq!((number("head"), number("share")), (Some(1_200.0), Some(0.125)), "{output:?} {id}");
        }
    }
    eprintln!("GDAL read {} of our files", paths.len());
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}

#[test]
fn files_of_gdal_are_read_within_a_centimetre() {
    let folder = tempfile::tempdir().unwrap();
    let Some(written) = python(WRITE, &[folder.path().to_string_lossy().into_owned()]) else { return };
    let mut worst_m = 0.0_f64;
    let all = written.as_array().unwrap();
    for file in all {
        let path = Path::new(file["path"].as_str().unwrap());
        let found = open(path, &Progress::default()).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        let crs = file["crs"].as_str().unwrap();
        let mut things = 0;
        for found in &found {
            // A CSV says nothing of its system: a person does.
            let is_csv = path.extension().is_some_and(|ending| ending == "csv");
            let definition =
                found.system.definition().map(ToOwned::to_owned).or_else(|| (is_csv && crs != "EPSG:4326").then(|| crs.to_owned()));
            let way = definition.map(|definition| ToDegrees::open(&definition).unwrap_or_else(|why| panic!("{}: {why}", path.display())));
            for feature in &found.layer.features {
                things += 1;
                let id = ["id", "name", "Name"]
                    .iter()
                    .filter_map(|key| feature.properties.get(key)?.as_str())
                    .find(|id| file["degrees"].get(*id).is_some());
                let id = id.unwrap_or_else(|| panic!("{}: {:?}", path.display(), feature.properties));
                let expected = file["degrees"][id].as_array().unwrap();
                let positions: Vec<LonLat> = turned(&feature.shape).positions().collect();
                assert_eq!(positions.len(), expected.len(), "{} {id}: {:?}", path.display(), feature.shape);
                for at in positions {
                    let at = way.as_ref().map_or(Some(at), |way| way.degrees(at.lon, at.lat)).unwrap();
                    let nearest = expected.iter().map(|degrees| far_m(at, degrees)).fold(f64::INFINITY, f64::min);
                    worst_m = worst_m.max(nearest);
                    assert!(nearest < 0.01, "{} {id}: {nearest} m", path.display());
                }
            }
        }
        assert_eq!(things, file["degrees"].as_object().unwrap().len(), "{}", path.display());
    }
    eprintln!("{} files of GDAL read, the farthest position {worst_m:.6} m off", all.len());
}

fn far_m(at: LonLat, degrees: &Value) -> f64 {
    let number = |place: usize| degrees[place].as_f64().unwrap();
    Geodesic.distance(Point::new(at.lon, at.lat), Point::new(number(0), number(1)))
}

fn shape_of(geojson: &Value) -> Shape {
    let feature = serde_json::json!({ "type": "Feature", "properties": {}, "geometry": geojson }).to_string();
    read_as("x.geojson", feature.into_bytes())[0].layer.features[0].shape.clone()
}

#[track_caller]
fn same_shape(ours: &Shape, theirs: &Shape, degrees: f64) {
    let (ours, theirs): (Vec<LonLat>, Vec<LonLat>) = (ours.positions().collect(), theirs.positions().collect());
    assert_eq!(ours.len(), theirs.len(), "{ours:?} {theirs:?}");
    for (one, other) in ours.iter().zip(&theirs) {
        assert!((one.lon - other.lon).abs() < degrees && (one.lat - other.lat).abs() < degrees, "{ours:?} {theirs:?}");
    }
}
