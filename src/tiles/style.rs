//! How vector tiles look: a quiet ground on which flashpoints and herds stand out.
//!
//! The layers are those of the schemas that people have on their sticks: OpenMapTiles, Protomaps and Shortbread. A layer
//! of another name is drawn with thin grey lines, so that whatever is in the file can be seen.

/// On light ground or on dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Look {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What is on the ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Land,
    Wood,
    Grass,
    Farmland,
    Sand,
    Wetland,
    BuiltUp,
    Water,
    River,
    Building,
    Border,
    Road,
    Track,
    Rail,
    Unknown,
}

impl Tone {
    /// Its red, green and blue.
    pub(super) const fn colour(self, look: Look) -> [u8; 3] {
        match look {
            Look::Light => match self {
                Self::Land => [243, 241, 235],
                Self::Wood => [212, 222, 204],
                Self::Grass => [226, 231, 213],
                Self::Farmland => [238, 233, 217],
                Self::Sand => [241, 235, 215],
                Self::Wetland => [212, 225, 220],
                Self::BuiltUp => [229, 225, 219],
                Self::Water => [178, 207, 224],
                Self::River => [150, 189, 212],
                Self::Building => [216, 210, 203],
                Self::Border => [158, 148, 158],
                Self::Road => [156, 146, 136],
                Self::Track => [184, 177, 168],
                Self::Rail => [150, 150, 158],
                Self::Unknown => [150, 150, 150],
            },
            Look::Dark => match self {
                Self::Land => [40, 42, 45],
                Self::Wood => [38, 49, 42],
                Self::Grass => [42, 48, 43],
                Self::Farmland => [47, 46, 41],
                Self::Sand => [52, 50, 43],
                Self::Wetland => [37, 49, 51],
                Self::BuiltUp => [52, 53, 55],
                Self::Water => [33, 54, 71],
                Self::River => [52, 82, 105],
                Self::Building => [60, 60, 63],
                Self::Border => [118, 108, 118],
                Self::Road => [122, 115, 107],
                Self::Track => [86, 82, 77],
                Self::Rail => [100, 100, 108],
                Self::Unknown => [112, 112, 112],
            },
        }
    }
}

/// How one thing is drawn; what is neither filled nor lined is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Manner {
    /// With what its area is filled.
    pub(super) fill: Option<Tone>,
    /// With what its line is drawn, and how wide, in points of the screen.
    pub(super) line: Option<(Tone, f32)>,
}

const fn fill(tone: Tone) -> Manner {
    Manner { fill: Some(tone), line: None }
}

const fn line(tone: Tone, width: f32) -> Manner {
    Manner { fill: None, line: Some((tone, width)) }
}

/// The layers that hold names and signs, which the map has of its own.
const LETTERED: [&str; 17] = [
    "place",
    "places",
    "poi",
    "pois",
    "housenumber",
    "water_name",
    "transportation_name",
    "mountain_peak",
    "aerodrome_label",
    "physical_point",
    "place_labels",
    "street_labels",
    "street_labels_points",
    "streets_polygons_labels",
    "boundary_labels",
    "water_polygons_labels",
    "addresses",
];

/// When a layer is drawn: what is lower first. Nothing where it is not drawn at all; unknown layers come last.
pub(super) fn rank(layer: &str) -> Option<u8> {
    if LETTERED.contains(&layer) {
        return None;
    }
    Some(match layer {
        "earth" => 0,
        "landcover" | "globallandcover" => 1,
        "landuse" | "land" | "park" | "natural" | "sites" => 2,
        "water" | "ocean" | "water_polygons" => 3,
        "waterway" | "water_lines" | "physical_line" => 4,
        "building" | "buildings" => 5,
        "boundary" | "boundaries" => 6,
        "transportation" | "roads" | "streets" | "transit" | "aeroway" => 7,
        _ => 8,
    })
}

/// Whether the ground between the things of a layer is land: in tiles of a schema that draws the sea. Where nothing is
/// known of a schema, what is under the tiles is seen between them.
pub(super) fn ground(layers: &[&str]) -> Option<Tone> {
    if layers.contains(&"earth") {
        Some(Tone::Water)
    } else {
        layers.iter().any(|layer| rank(layer).is_none_or(|rank| rank < 8)).then_some(Tone::Land)
    }
}

/// How a thing is drawn, by its layer and its class. `level` is that of a border: 2 is a country's.
pub(super) fn manner(layer: &str, class: &str, level: Option<u32>) -> Manner {
    match rank(layer) {
        Some(0) => fill(Tone::Land),
        Some(1 | 2) => cover(class),
        Some(3) => Manner { fill: Some(Tone::Water), line: Some((Tone::River, 1.0)) },
        Some(4) => line(Tone::River, if matches!(class, "river" | "canal") { 1.4 } else { 0.8 }),
        Some(5) => fill(Tone::Building),
        Some(6) => line(Tone::Border, if class == "country" || level.is_some_and(|level| level <= 2) { 1.3 } else { 0.7 }),
        Some(7) => road(class),
        Some(_) => line(Tone::Unknown, 0.7),
        None => Manner::default(),
    }
}

fn cover(class: &str) -> Manner {
    match class {
        "wood" | "forest" | "nature_reserve" | "national_park" | "protected_area" | "tree" => fill(Tone::Wood),
        "grass" | "grassland" | "meadow" | "park" | "scrub" | "shrub" | "heath" | "garden" | "village_green" => fill(Tone::Grass),
        "farmland" | "crop" | "cropland" | "orchard" | "vineyard" | "farmyard" => fill(Tone::Farmland),
        "sand" | "beach" | "barren" | "rock" | "bare_rock" | "desert" => fill(Tone::Sand),
        "wetland" | "swamp" | "marsh" | "mangrove" => fill(Tone::Wetland),
        "residential" | "urban_area" | "urban" | "commercial" | "industrial" | "retail" | "suburb" | "neighbourhood" | "hospital"
        | "school" | "military" | "cemetery" | "aerodrome" => fill(Tone::BuiltUp),
        // Land of which nothing is known that can be seen.
        _ => Manner::default(),
    }
}

fn road(class: &str) -> Manner {
    match class {
        "motorway" | "trunk" | "highway" | "primary" | "major_road" => line(Tone::Road, 1.8),
        "secondary" | "tertiary" | "medium_road" => line(Tone::Road, 1.2),
        "rail" | "runway" | "taxiway" | "transit" => line(Tone::Rail, 1.0),
        "ferry" => Manner::default(),
        // Tracks, paths and what is smaller.
        _ => line(Tone::Track, 0.8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn water_is_water_in_each_schema_and_names_are_left_to_the_map() {
        for layer in ["water", "ocean", "water_polygons"] {
            assert_eq!(manner(layer, "lake", None).fill, Some(Tone::Water), "{layer}");
        }
        for layer in ["place", "pois", "street_labels"] {
            assert_eq!((rank(layer), manner(layer, "", None)), (None, Manner::default()), "{layer}");
        }
    }

    #[test]
    fn a_layer_that_nobody_knows_is_a_thin_grey_line_and_has_no_ground() {
        assert_eq!(manner("boreholes_2024", "", None), line(Tone::Unknown, 0.7));
        assert_eq!(ground(&["boreholes_2024"]), None);
        assert_eq!(ground(&["boreholes_2024", "water"]), Some(Tone::Land));
        assert_eq!(ground(&["earth", "water"]), Some(Tone::Water));
    }
}
