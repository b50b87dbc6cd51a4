//! Coordinate systems of the world: from what a file is written in to degrees and back, by way of PROJ.

use std::collections::HashMap;

use geo_types::Coord;
use proj::Proj;

use super::plane::{LonLat, PlaneError};

/// The degrees that everything here is in.
pub const DEGREES: &str = "EPSG:4326";

/// A way from a coordinate system to degrees. PROJ's objects may not leave their thread.
#[derive(Debug)]
pub struct ToDegrees {
    proj: Proj,
}

impl ToDegrees {
    /// Opens a system by its code (`EPSG:32635`) or by its description in WKT, as a `.prj` file holds it.
    ///
    /// # Errors
    /// Where PROJ knows no such system, or no way from it to degrees.
    pub fn open(system: &str) -> Result<Self, PlaneError> {
        let unknown = |_cause| PlaneError::UnknownSystem { code: shortened(system) };
        // What a C library is handed ends at the first zero.
        let clean = system.trim().trim_matches('\0');
        if clean.is_empty() || clean.contains('\0') {
            return Err(PlaneError::UnknownSystem { code: shortened(clean) });
        }
        Proj::new_known_crs(clean, DEGREES, None).map(|proj| Self { proj }).map_err(unknown)
    }

    /// Where a position lies; nothing where it lies outside the system.
    ///
    /// # Units
    /// The system's own units in (east, north), degrees out.
    #[must_use]
    pub fn degrees(&self, east: f64, north: f64) -> Option<LonLat> {
        if !east.is_finite() || !north.is_finite() {
            return None;
        }
        let Coord { x, y } = self.proj.convert(Coord { x: east, y: north }).ok()?;
        (x.is_finite() && y.is_finite()).then_some(LonLat { lon: x, lat: y })
    }
}

/// Zones of UTM on WGS 84, each opened once.
#[derive(Debug, Default)]
pub struct UtmZones {
    open: HashMap<UtmZone, Option<ToDegrees>>,
}

/// A zone of UTM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UtmZone {
    /// 1 to 60.
    pub number: u8,
    /// Whether it lies north of the equator.
    pub is_north: bool,
}

impl UtmZone {
    /// The zone of a place.
    #[must_use]
    pub fn of(at: LonLat) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1..=60")]
        let number = (((at.lon + 180.0) / 6.0).floor() + 1.0).clamp(1.0, 60.0) as u8;
        Self { number, is_north: at.lat >= 0.0 }
    }

    /// Its code: `EPSG:32635` for 35 north.
    #[must_use]
    pub fn code(self) -> String {
        let first = if self.is_north { 32_600 } else { 32_700 };
        format!("EPSG:{}", first + u32::from(self.number))
    }

    /// As people write it: `35N`.
    #[must_use]
    pub fn words(self) -> String {
        format!("{}{}", self.number, if self.is_north { 'N' } else { 'S' })
    }

    /// Reads a zone as people write it: `35`, `35N`, `36 P` (a band of MGRS), `UTM zone 35 north`, `UTM-35N`, `35N (GPS 2)`. Without
    /// a hemisphere it is north.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        // What stands before "UTM" is the datum: `WGS 84 / UTM zone 35N`.
        let upper = text.to_uppercase();
        let upper = upper.find("UTM").map_or(upper.as_str(), |at| &upper[at..]);
        let digits_at = upper.find(|letter: char| letter.is_ascii_digit())?;
        let digits: String = upper[digits_at..].chars().take_while(char::is_ascii_digit).collect();
        let number: u8 = digits.parse().ok().filter(|number| (1..=60).contains(number))?;
        let before: Vec<&str> =
            upper[..digits_at].split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let is_told = before.iter().all(|word| ["UTM", "ZONE", "FUSEAU", "Z"].contains(word));
        let rest = upper[digits_at + digits.len()..].trim();
        let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
        let (after, rest) = rest.split_at_checked(end)?;
        // What else is said of it, in brackets or behind a sign, is none of it.
        let rest = rest.strip_prefix(".0").unwrap_or(rest).trim();
        let is_remark = rest.is_empty() || rest.starts_with(['(', '?', ';']) || rest.starts_with(", ");
        if !is_told || !is_remark {
            return None;
        }
        let is_north = match after {
            "" | "N" | "NORTH" | "NORD" => true,
            "S" | "SOUTH" | "SUD" => false,
            band => {
                let mut letters = band.chars();
                let letter = letters.next().filter(|letter| ('C'..='X').contains(letter))?;
                letters.next().is_none().then_some(letter >= 'N')?
            }
        };
        Some(Self { number, is_north })
    }
}

impl UtmZones {
    /// Where a position of a zone lies; nothing where it lies outside.
    ///
    /// # Units
    /// Metres in, degrees out.
    pub fn degrees(&mut self, zone: UtmZone, east_m: f64, north_m: f64) -> Option<LonLat> {
        let way = self.open.entry(zone).or_insert_with(|| ToDegrees::open(&zone.code()).ok());
        way.as_ref()?.degrees(east_m, north_m)
    }
}

/// The code of a system as people type it: `32635`, `epsg:32635`, `UTM 35N`, `WGS 84`, or the words of OGC
/// (`urn:ogc:def:crs:EPSG::32635`). Nothing where it says none.
#[must_use]
pub fn code_as_typed(text: &str) -> Option<String> {
    let text = text.trim();
    let upper = text.to_uppercase();
    if upper.contains("CRS84") || ["WGS84", "WGS 84", "DEGREES", "LONLAT", "LON/LAT"].contains(&upper.as_str()) {
        return Some(DEGREES.to_owned());
    }
    let last = upper.rsplit([':', '/']).next().unwrap_or_default();
    let is_code = !last.is_empty() && last.chars().all(|letter| letter.is_ascii_digit());
    if is_code && (upper.contains("EPSG") || (upper == last && last.len() >= 4)) {
        return Some(format!("EPSG:{last}"));
    }
    UtmZone::parse(text).map(UtmZone::code)
}

/// So much of a description as a message can hold.
fn shortened(text: &str) -> String {
    const LETTERS: usize = 60;
    let mut short: String = text.chars().take(LETTERS).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wau, and the same place in UTM 35 north by PROJ's own program (cs2cs).
    const WAU: LonLat = LonLat { lon: 27.989_72, lat: 7.701_11 };

    #[test]
    fn a_system_is_left_by_its_code_and_by_its_description() {
        let wkt = r#"PROJCS["WGS_1984_UTM_Zone_35N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",27.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]"#;
        let (east, north) = super::super::plane::project_to_system("EPSG:32635", WAU).unwrap();
        for system in ["EPSG:32635", wkt] {
            let at = ToDegrees::open(system).unwrap().degrees(east, north).unwrap();
            assert!((at.lon - WAU.lon).abs() < 1e-8 && (at.lat - WAU.lat).abs() < 1e-8, "{at:?}");
        }
    }

    #[test]
    fn what_is_no_system_is_refused_in_words() {
        for wrong in ["", "EPSG:999999", "PROJCS[", "\0", "nonsense"] {
            assert!(ToDegrees::open(wrong).is_err(), "{wrong}");
        }
        let way = ToDegrees::open("EPSG:32635").unwrap();
        assert_eq!(way.degrees(f64::NAN, 0.0), None);
        assert_eq!(way.degrees(f64::INFINITY, 0.0), None);
    }

    #[test]
    fn zones_are_read_as_people_write_them() {
        let told = |text: &str| UtmZone::parse(text).map(UtmZone::words);
        assert_eq!(told("35"), Some("35N".to_owned()));
        assert_eq!(told(" 36 n "), Some("36N".to_owned()));
        assert_eq!(told("36P"), Some("36N".to_owned()));
        assert_eq!(told("34M"), Some("34S".to_owned()));
        assert_eq!(told("UTM zone 35 South"), Some("35S".to_owned()));
        for same in ["UTM-35N", "35 N?", "35N (GPS 2)", "35.0", "utm_35n", "Zone: 35", "Fuseau 35 nord", "Z35"] {
            assert_eq!(told(same), Some("35N".to_owned()), "{same}");
        }
        for wrong in ["", "61N", "0", "35Q7", "Wau 35", "35 N 12", "35.5", "7.702, 28.1"] {
            assert_eq!(told(wrong), None, "{wrong}");
        }
        assert_eq!(UtmZone::of(WAU).code(), "EPSG:32635");
    }

    #[test]
    fn codes_are_read_as_people_type_them() {
        let told = |text: &str| code_as_typed(text).unwrap_or_default();
        assert_eq!(told("32635"), "EPSG:32635");
        assert_eq!(told("epsg:32635"), "EPSG:32635");
        assert_eq!(told("urn:ogc:def:crs:EPSG::32636"), "EPSG:32636");
        assert_eq!(told("http://www.opengis.net/def/crs/EPSG/0/4326"), "EPSG:4326");
        assert_eq!(told("urn:ogc:def:crs:OGC:1.3:CRS84"), DEGREES);
        assert_eq!(told("WGS 84 / UTM zone 35N"), "EPSG:32635");
        assert_eq!(told("somewhere"), "");
    }
}
