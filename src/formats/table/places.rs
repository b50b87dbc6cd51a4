//! Which columns say where a row lies: by their tags, by their names, by what stands in them.

use serde_json::Value;

use super::coordinates::{angle, in_one_cell, number};
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

const LON: [&str; 14] = [
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
    "x",
];
const LAT: [&str; 14] = [
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
    "y",
];
const EAST: [&str; 8] = ["easting", "eastings", "utm_e", "utm_x", "x_utm", "utm_easting", "est", "e"];
const NORTH: [&str; 8] = ["northing", "northings", "utm_n", "utm_y", "y_utm", "utm_northing", "nord", "n"];
const ZONES: [&str; 4] = ["zone", "utm_zone", "utmzone", "zone_utm"];
const TEXTS: [&str; 7] = ["wkt", "geom_wkt", "wkt_geom", "geom", "geometry", "the_geom", "geometrie"];
const TOGETHER: [&str; 9] = ["geolocation", "gps", "location", "coordinates", "coordonnees", "geopoint", "latlon", "lat_lon", "lat_long"];

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
        if let Some((lon, lat)) = looks.named(&LON, "lon").zip(looks.named(&LAT, "lat")).filter(|(lon, lat)| lon != lat) {
            let is_degrees = |cell: &Value| angle(cell).is_some_and(|angle| angle.abs() <= 180.0);
            if !looks.mostly(lon, is_degrees) && looks.mostly(lon, |cell| number(cell).is_some()) {
                return looks.metres(lon, lat);
            }
            // Columns of these names hold degrees, whatever else stands in them; those cells are faults of their rows.
            if looks.cells(lon).any(is_degrees) {
                return (Self::Degrees { lon, lat }, told!("places-degrees", columns = names(&[lon, lat])));
            }
        }
        if let Some((east, north)) = looks.named(&EAST, "easting").zip(looks.named(&NORTH, "northing")) {
            return looks.metres(east, north);
        }
        if let Some(at) = looks.holding(|text| mgrs(text).is_some(), &["mgrs"]) {
            return (Self::Mgrs(at), told!("places-mgrs", columns = names(&[at])));
        }
        if let Some(at) = text {
            return (Self::Wkt(at), told!("places-wkt", columns = names(&[at])));
        }
        let together = looks.holding(|text| in_one_cell(text).is_some(), &TOGETHER);
        if let Some(at) = together.or_else(|| looks.holding_in_any(is_lettered_place)) {
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

    /// Whether most of what stands in a column is such.
    fn mostly(&self, at: usize, is: impl Fn(&Value) -> bool) -> bool {
        let (mut all, mut such) = (0, 0);
        for cell in self.cells(at) {
            all += 1;
            such += usize::from(is(cell));
        }
        all > 0 && such * 5 >= all * 4
    }

    fn any(&self, at: usize, is: impl Fn(&str) -> bool) -> bool {
        self.cells(at).any(|cell| cell.as_str().is_some_and(&is))
    }

    /// The column of a name, the likeliest name first; a name that has the word in it where none is exact.
    fn named(&self, names: &[&str], word: &str) -> Option<usize> {
        let plains: Vec<String> = self.table.header.iter().map(|name| plain(name)).collect();
        let exact = names.iter().find_map(|name| plains.iter().position(|known| known == name));
        let holds = |known: &String| known.split('_').any(|part| part == word || part == names[0] || part == names[2]);
        exact.or_else(|| plains.iter().position(holds))
    }

    /// The column in which mostly such texts stand: one of these names, or any.
    fn holding(&self, is: impl Fn(&str) -> bool, names: &[&str]) -> Option<usize> {
        let is_such = |at: &usize| self.mostly(*at, |cell| is(&said(cell)));
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
        (0..self.table.header.len()).find(|at| self.mostly(*at, |cell| is(&said(cell))))
    }

    fn metres(&self, east: usize, north: usize) -> (Places, Sentence) {
        let names = [&self.table.header[east], &self.table.header[north]];
        let columns = format!("{}, {}", names[0], names[1]);
        let is_zone = |cell: &Value| UtmZone::parse(&said(cell)).is_some();
        if let Some(at) = self.named(&ZONES, "zone").filter(|at| self.mostly(*at, is_zone)) {
            let zone = &self.table.header[at];
            return (Places::Metres { east, north, zone: Zone::Column(at) }, told!("places-zone-column", columns = columns, zone = zone));
        }
        let in_name = names.iter().find_map(|name| {
            let upper = name.to_uppercase();
            let from = upper.find("UTM").or_else(|| upper.find("ZONE"))?;
            UtmZone::parse(upper[from..].trim_end_matches([')', ']']).trim())
        });
        match in_name {
            Some(zone) => (
                Places::Metres { east, north, zone: Zone::Known(zone) },
                told!("places-zone-named", columns = columns, zone = zone.words()),
            ),
            None => (Places::Metres { east, north, zone: Zone::Unsaid }, told!("places-metres", columns = columns)),
        }
    }
}
