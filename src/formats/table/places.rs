//! Which columns say where a row lies: by their tags, by their names, by what stands in them.

use serde_json::Value;

use super::coordinates::{angle, in_one_cell, is_surely_positions, metres as metres_in, number};
use super::header::{is_blank, plain, said};
use super::{Table, wkt};
use crate::measure::systems::UtmZone;
use crate::measure::typed::{is_lettered_place, mgrs};
use crate::words::{Sentence, told};

/// The columns that say where a row lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Places {
    /// None does.
    Nowhere,
    /// Longitude and latitude, in whatever notation.
    Degrees {
        /// The column of longitudes.
        lon: usize,
        /// The column of latitudes.
        lat: usize,
    },
    /// Metres of a grid.
    Metres {
        /// The column of eastings.
        east: usize,
        /// The column of northings.
        north: usize,
        /// Which zone of UTM they are in.
        zone: Zone,
    },
    /// Places in MGRS.
    Mgrs(usize),
    /// Well-known text.
    Wkt(usize),
    /// Latitude and longitude in one cell, as forms write them.
    Together(usize),
}

/// Which zone of UTM metres are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// A column says it for each row.
    Column(usize),
    /// The same for all.
    Known(UtmZone),
    /// Nothing says it.
    Unsaid,
}

const LON: [&str; 22] = [
    "lon",
    "long",
    "longitude",
    "lng",
    "lon_deg",
    "x_coord",
    "longitud",
    "gps_longitude",
    "point_x",
    "lon_dd",
    "long_dd",
    "xcoord",
    "coord_x",
    "coordonnee_x",
    "coordonnees_x",
    "gps_x",
    "gps_e",
    "lon_e",
    "long_e",
    "خط_الطول",
    "الطول",
    "x",
];
const LAT: [&str; 22] = [
    "lat",
    "lati",
    "latitude",
    "lat_deg",
    "y_coord",
    "latitud",
    "gps_latitude",
    "point_y",
    "lat_dd",
    "dd_lat",
    "gps_lat",
    "ycoord",
    "coord_y",
    "coordonnee_y",
    "coordonnees_y",
    "gps_y",
    "gps_n",
    "lat_n",
    "خط_العرض",
    "دائرة_العرض",
    "العرض",
    "y",
];
const EAST: [&str; 9] = ["easting", "eastings", "utm_e", "utm_x", "x_utm", "utm_easting", "x_m", "est", "e"];
const NORTH: [&str; 9] = ["northing", "northings", "utm_n", "utm_y", "y_utm", "utm_northing", "y_m", "nord", "n"];
const ZONES: [&str; 5] = ["zone", "utm_zone", "utmzone", "zone_utm", "fuseau"];
const TEXTS: [&str; 7] = ["wkt", "geom_wkt", "wkt_geom", "geom", "geometry", "the_geom", "geometrie"];
const TOGETHER: [&str; 11] =
    ["geolocation", "gps", "location", "coordinates", "coordonnees", "geopoint", "latlon", "lat_lon", "lat_long", "position", "point"];

impl Places {
    /// The columns, by their places.
    #[must_use]
    pub fn columns(&self) -> Vec<usize> {
        match *self {
            Self::Nowhere => Vec::new(),
            Self::Degrees { lon, lat } => vec![lon, lat],
            Self::Metres { east, north, zone: Zone::Column(zone) } => vec![east, north, zone],
            Self::Metres { east, north, .. } => vec![east, north],
            Self::Mgrs(at) | Self::Wkt(at) | Self::Together(at) => vec![at],
        }
    }

    /// The columns that look like it, and why.
    #[must_use]
    pub fn guessed(table: &Table) -> (Self, Sentence) {
        let names = |columns: &[usize]| {
            let names: Vec<&str> = columns.iter().filter_map(|at| table.header.get(*at)).map(String::as_str).collect();
            names.join(", ")
        };
        if let Some((lon, lat)) = by_tag(table, "lon").zip(by_tag(table, "lat")) {
            return (Self::Degrees { lon, lat }, told!("places-tagged", columns = names(&[lon, lat])));
        }
        let looks = Looks { table };
        let text = looks.holding(wkt::is_wkt, &TEXTS);
        let has_shapes = text.is_some_and(|at| looks.any(at, |text| !text.trim_start().to_uppercase().starts_with("POINT")));
        if let Some(at) = text.filter(|_| has_shapes) {
            return (Self::Wkt(at), told!("places-wkt", columns = names(&[at])));
        }
        let degrees = || looks.named(&LON, "lon").zip(looks.named(&LAT, "lat"));
        let metres = || looks.named(&EAST, "easting").zip(looks.named(&NORTH, "northing"));
        for (lon, lat) in [degrees(), metres()].into_iter().flatten().filter(|(lon, lat)| lon != lat) {
            // Whatever else stands in some of their cells is a fault of its row, and says nothing of the others.
            let is_degrees = |cell: &Value| angle(cell).is_some_and(|angle| angle.abs() <= 180.0);
            let is_metres = |cell: &Value| number(cell).map_or_else(|| metres_in(cell).is_some(), |number| number.abs() > 180.0);
            let in_metres = looks.cells(lon).filter(|cell| is_metres(cell)).count();
            if in_metres > looks.cells(lon).filter(|cell| is_degrees(cell) && !is_metres(cell)).count() {
                return looks.metres(lon, lat);
            }
            if looks.cells(lon).any(is_degrees) {
                return (Self::Degrees { lon, lat }, told!("places-degrees", columns = names(&[lon, lat])));
            }
            if looks.cells(lon).any(|cell| number(cell).is_some()) {
                return looks.metres(lon, lat);
            }
        }
        if let Some(at) = looks.holding(|text| mgrs(text).is_some(), &["mgrs", "grid", "grid_ref", "grid_reference"]) {
            return (Self::Mgrs(at), told!("places-mgrs", columns = names(&[at])));
        }
        if let Some(at) = text {
            return (Self::Wkt(at), told!("places-wkt", columns = names(&[at])));
        }
        let together = looks.holding(|text| in_one_cell(text).is_some(), &TOGETHER);
        let in_any = || looks.holding_in_any(is_lettered_place).or_else(|| looks.holding_in_any(is_surely_positions));
        if let Some(at) = together.or_else(in_any) {
            return (Self::Together(at), told!("places-together", columns = names(&[at])));
        }
        (Self::Nowhere, told!("places-nowhere"))
    }
}

/// The column of a tag of HXL such as `#geo+lat`; some put `#lat_deg`.
fn by_tag(table: &Table, which: &str) -> Option<usize> {
    let tags = table.tags.as_ref()?;
    let is_it = |tag: &String| tag.starts_with("#geo") && tag.split('+').any(|part| part == which);
    tags.iter().position(is_it).or_else(|| tags.iter().position(|tag| *tag == format!("#{which}_deg")))
}

/// Looks into the columns of a table.
struct Looks<'a> {
    table: &'a Table,
}

/// So many rows are looked at.
const ROWS: usize = 200;

impl Looks<'_> {
    fn cells(&self, at: usize) -> impl Iterator<Item = &Value> {
        self.table.rows.iter().take(ROWS).filter_map(move |row| row.cells.get(at)).filter(|cell| !is_blank(cell))
    }

    /// Whether such a share of what stands in a column is such.
    fn such(&self, at: usize, share: f64, is: impl Fn(&Value) -> bool) -> bool {
        let (mut all, mut such) = (0_u32, 0_u32);
        for cell in self.cells(at) {
            all += 1;
            such += u32::from(is(cell));
        }
        all > 0 && f64::from(such) >= f64::from(all) * share
    }

    fn any(&self, at: usize, is: impl Fn(&str) -> bool) -> bool {
        self.cells(at).any(|cell| cell.as_str().is_some_and(&is))
    }

    /// The column of a name, the likeliest name first; a name that has the word in it where none is exact.
    fn named(&self, names: &[&str], word: &str) -> Option<usize> {
        let plains: Vec<String> = self.table.header.iter().map(|name| plain(name)).collect();
        let exact = names.iter().find_map(|name| plains.iter().position(|known| known == name));
        let holds = |known: &&String| known.split('_').any(|part| part == word || part == names[0] || part == names[1] || part == names[2]);
        // Where a form was begun and ended is not what it is about.
        let is_of_form = |known: &&String| ["start", "end", "debut", "fin"].iter().any(|word| known.split('_').any(|part| part == *word));
        let place = |wanted: &String| plains.iter().position(|known| known == wanted);
        let about = plains.iter().filter(holds).find(|known| !is_of_form(known));
        exact.or_else(|| place(about.or_else(|| plains.iter().find(holds))?))
    }

    /// The column in which mostly such texts stand: one of these names, or any.
    fn holding(&self, is: impl Fn(&str) -> bool, names: &[&str]) -> Option<usize> {
        // Where the name says it too, some bad cells are faults of their rows.
        let is_such = |at: &usize| self.such(*at, 0.5, |cell| is(&said(cell)));
        let is_named = |at: &usize| {
            let name = plain(&self.table.header[*at]);
            names.iter().any(|known| name == *known || name.ends_with(&format!("_{known}")))
        };
        // A number pair under any name may be anything; text that is made for places is not.
        let is_for_places = names.contains(&"mgrs") || names.contains(&"wkt");
        let named = (0..self.table.header.len()).filter(is_named).find(is_such);
        named.or_else(|| self.holding_in_any(is).filter(|_| is_for_places))
    }

    /// The column in which mostly such texts stand, whatever its name.
    fn holding_in_any(&self, is: impl Fn(&str) -> bool) -> Option<usize> {
        (0..self.table.header.len()).find(|at| self.such(*at, 0.8, |cell| is(&said(cell))))
    }

    fn metres(&self, east: usize, north: usize) -> (Places, Sentence) {
        let names = [&self.table.header[east], &self.table.header[north]];
        let columns = format!("{}, {}", names[0], names[1]);
        let is_zone = |cell: &Value| UtmZone::parse(&said(cell)).is_some();
        // A cell that says no zone is a fault of its row.
        let says_zones = |at: &usize| self.cells(*at).filter(|cell| is_zone(cell)).count() * 2 > self.cells(*at).count();
        if let Some(at) = self.named(&ZONES, "zone").filter(says_zones) {
            let zone = &self.table.header[at];
            return (Places::Metres { east, north, zone: Zone::Column(at) }, told!("places-zone-column", columns = columns, zone = zone));
        }
        let in_name = names.iter().find_map(|name| zone_in(name, &["UTM", "ZONE", "FUSEAU"]));
        // The zone of a title may be one of markets.
        let in_title = || self.table.titles.iter().find_map(|title| zone_in(title, &["UTM", "FUSEAU"]));
        match in_name.or_else(in_title) {
            Some(zone) => (
                Places::Metres { east, north, zone: Zone::Known(zone) },
                told!("places-zone-named", columns = columns, zone = zone.words()),
            ),
            None => (Places::Metres { east, north, zone: Zone::Unsaid }, told!("places-metres", columns = columns)),
        }
    }
}

/// The zone that a name or a title speaks of behind one of some words: `Water points, WGS 84 / UTM zone 36N`.
fn zone_in(text: &str, behind: &[&str]) -> Option<UtmZone> {
    let upper = text.to_uppercase();
    let from = behind.iter().find_map(|word| upper.find(word))?;
    let words: Vec<&str> = upper[from..].split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (1..=words.len().min(4)).rev().find_map(|count| UtmZone::parse(&words[..count].join(" ")))
}
