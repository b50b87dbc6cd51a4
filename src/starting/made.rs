//! The files of a new scenario, made of what was chosen.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use geo::Contains as _;

use super::Choices;
use super::choices::slug;
use crate::atlas::{Atlas, State};
use crate::files;
use crate::layers::{Feature, LayerKind, OfLayer};
use crate::measure::LonLat;
use crate::scenario::{self, Community, Layer, Livelihood, Scenario};
use crate::words::Value;

/// What was read for each layer.
pub type Layers = BTreeMap<LayerKind, Arc<Vec<Feature>>>;

/// The files of the scenario by their names inside its folder. The communities are those that the layers name; each is at
/// home where its first route begins, or its first field lies.
///
/// # Errors
/// What of the choices cannot be, and what to do.
pub fn made(choices: &Choices, layers: &Layers, atlas: &Atlas) -> Result<Vec<(String, Vec<u8>)>, Value> {
    let (name, _) = choices.place(|_| false)?;
    let new = Scenario {
        offices: choices.offices(atlas)?,
        communities: communities(layers, atlas),
        routes: of(layers),
        water_points: of(layers),
        farming_zones: of(layers),
        settlements: of(layers),
        incidents: of(layers),
        no_go: of(layers),
        ..Scenario::empty(&slug(&name), &name, choices.season()?)
    };
    scenario::prepared_whole(&new, &BTreeMap::new()).map(|prepared| prepared.files).map_err(|why| Value::from(why.to_string()))
}

/// What was read for the layer of one kind.
fn of<T: OfLayer>(layers: &Layers) -> Layer<T> {
    layers.get(&T::LAYER).into_iter().flat_map(|features| features.iter().cloned()).filter_map(T::from_feature).collect()
}

/// Writes the files into a folder that is new or empty: all of them or none.
///
/// # Errors
/// Why they cannot be written, in words.
pub fn write(folder: &Path, made: Vec<(String, Vec<u8>)>) -> Result<(), Value> {
    files::write_all_into(folder, made).map_err(|error| error.to_string().into())
}

fn communities(layers: &Layers, atlas: &Atlas) -> Vec<Community> {
    let mut found: BTreeMap<&str, (Livelihood, Option<LonLat>)> = BTreeMap::new();
    let mut meet = |id, livelihood, at: Option<LonLat>| {
        let (known, _) = found.entry(id).or_insert((livelihood, at));
        if *known != livelihood {
            *known = Livelihood::Mixed;
        }
    };
    // Routes come first: a herd is at home where it sets out.
    for feature in layers.values().flat_map(|features| features.iter()) {
        match feature {
            Feature::Route(route) => meet(&route.community, Livelihood::Herders, route.line.first().copied()),
            Feature::FarmingZone(zone) => {
                if let Some(community) = &zone.community {
                    meet(community, Livelihood::Farmers, zone.rings.iter().flatten().flatten().next().copied());
                }
            }
            _ => {}
        }
    }
    let at_home = |at: LonLat| atlas.states.iter().find(|state| holds(state, at)).map(|state| state.id.clone());
    let community = |(id, (livelihood, at)): (&str, (Livelihood, Option<LonLat>))| Community {
        id: id.to_owned(),
        name: name_of(id),
        livelihood,
        home_state: at.and_then(at_home),
        office: None,
    };
    found.into_iter().map(community).collect()
}

/// An id as a name: `rek-dinka` is Rek Dinka.
fn name_of(id: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    id.split(['-', '_', ' ']).filter(|part| !part.is_empty()).map(word).collect::<Vec<String>>().join(" ")
}

fn holds(state: &State, at: LonLat) -> bool {
    let ring = |ring: &Vec<LonLat>| ring.iter().map(|at| (at.lon, at.lat)).collect::<geo_types::LineString>();
    state.rings.iter().any(|rings| {
        let mut rings = rings.iter().map(ring);
        rings.next().is_some_and(|outer| geo_types::Polygon::new(outer, rings.collect()).contains(&geo_types::Point::new(at.lon, at.lat)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::read_back;
    use serde_json::json;

    /// One state of a degree, from 28 E 7 N.
    fn atlas() -> Atlas {
        let corners = [(28.0, 7.0), (29.0, 7.0), (29.0, 8.0), (28.0, 8.0), (28.0, 7.0)];
        let ring = corners.map(|(lon, lat)| LonLat { lon, lat }).to_vec();
        let state = State {
            id: "SS09".to_owned(),
            name: "Western Bahr el Ghazal".to_owned(),
            iso3: "SSD".to_owned(),
            country: "South Sudan".to_owned(),
            rings: vec![vec![ring]],
        };
        Atlas { states: vec![state], ..Atlas::default() }
    }

    fn choices(folder: &Path) -> Choices {
        let mut choices = Choices {
            first_day: "2026-10-01".to_owned(),
            last_day: "2027-06-30".to_owned(),
            as_of: "2026-10-05".to_owned(),
            name: "Wau, dry season".to_owned(),
            folder: folder.display().to_string(),
            ..Choices::default()
        };
        choices.toggle(&atlas(), "SS09");
        choices
    }

    fn layers() -> Layers {
        let route = json!({ "type": "Feature", "properties": { "id": "r", "community": "rek-dinka", "depart_from": "2026-12-01", "depart_to": "2026-12-08",
            "kind": "axis", "herd_head": 200, "half_width_m": 500, "pace_km_per_day": [11, 22], "passage_days": 0 },
            "geometry": { "type": "LineString", "coordinates": [[28.5, 7.5], [28.5, 7.9]] } });
        let field = json!({ "type": "Feature", "properties": { "id": "f", "name": "The field", "community": "luo", "crops": [{ "crop": "sorghum-long",
            "planted_from": "05-15", "planted_to": "06-15", "harvest_from": "11-01", "harvest_to": "01-01", "perennial": false }] },
            "geometry": { "type": "Polygon", "coordinates": [[[27.0, 7.0], [27.1, 7.0], [27.1, 7.1], [27.0, 7.0]]] } });
        let read = |raw, layer| (layer, Arc::new(vec![read_back(&raw, layer).expect("it is sound")]));
        BTreeMap::from([read(route, LayerKind::Routes), read(field, LayerKind::FarmingZones)])
    }

    #[test]
    fn what_is_made_opens_without_a_problem_and_holds_what_was_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path().join("wau");
        let choices = choices(&into);
        let made = made(&choices, &layers(), &atlas()).unwrap();
        assert!(!files::is_folder(&into), "nothing is written before it is asked");
        write(&into, made).unwrap();
        let (scenario, problems) = scenario::open(&into, None).unwrap();
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!((scenario.name.as_str(), scenario.id.as_str()), ("Wau, dry season", "wau-dry-season"));
        assert_eq!(scenario.season, choices.season().unwrap());
        assert_eq!(scenario.offices, choices.offices(&atlas()).unwrap());
        assert_eq!((scenario.routes.len(), scenario.farming_zones.len(), scenario.water_points.len()), (1, 1, 0));
    }

    #[test]
    fn communities_are_those_of_the_layers_and_at_home_where_their_route_begins() {
        let mut layers = layers();
        let told = |layers: &Layers| -> Vec<(String, Livelihood, Option<String>)> {
            communities(layers, &atlas()).into_iter().map(|one| (one.name, one.livelihood, one.home_state)).collect()
        };
        let (herders, farmers) = ("Rek Dinka".to_owned(), "Luo".to_owned());
        let home = Some("SS09".to_owned());
        assert_eq!(told(&layers), [(farmers, Livelihood::Farmers, None), (herders.clone(), Livelihood::Herders, home.clone())]);
        let fields = layers.get_mut(&LayerKind::FarmingZones).and_then(Arc::get_mut).expect("the only one");
        if let Feature::FarmingZone(zone) = &mut fields[0] {
            zone.community = Some("rek-dinka".to_owned());
        }
        assert_eq!(told(&layers), [(herders, Livelihood::Mixed, home)], "who has herds and fields lives of both");
    }
}
