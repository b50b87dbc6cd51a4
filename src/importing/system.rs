//! Which coordinate system a layer is in: what the file says, held against the maps; where that cannot be, what can.

use super::{Against, ImportError};
use crate::formats::{RawLayer, System};
use crate::layers::{LayerKind, Placed as _};
use crate::measure::LonLat;
use crate::measure::plane::Extent;
use crate::measure::systems::{DEGREES, ToDegrees, UtmZone, code_as_typed};
use crate::words::{Sentence, Value, exact, told};

/// How positions become degrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// They are.
    AsTheyAre,
    /// Through PROJ, from a system by its code or description.
    Through(String),
}

/// Which number of a position stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axes {
    /// East, then north.
    EastFirst,
    /// North, then east.
    NorthFirst,
}

impl Axes {
    /// A position with its east before its north.
    pub(super) const fn east_first(self, at: LonLat) -> LonLat {
        match self {
            Self::EastFirst => at,
            Self::NorthFirst => LonLat { lon: at.lat, lat: at.lon },
        }
    }
}

/// A way to read positions, and why.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// How they become degrees.
    pub way: Way,
    /// Which number stands first.
    pub axes: Axes,
    /// Why.
    pub why: Sentence,
    /// How many of a hundred positions then lie on the maps.
    pub on_maps: u32,
}

/// So many positions are looked at.
const LOOKED_AT: usize = 1_000;
/// A system under which fewer of a hundred lie on the maps is doubted.
const MOST_OF_THEM: u32 = 50;

/// The systems that a layer can be in, the likeliest first.
///
/// # Errors
/// Where a person named a system that nobody knows.
pub(super) fn proposed(layer: &RawLayer, system: &System, against: Against<'_>, typed: Option<&str>) -> Result<Vec<Proposed>, ImportError> {
    let every = layer.features.iter().map(|feature| feature.shape.size()).sum::<usize>().div_ceil(LOOKED_AT).max(1);
    let places: Vec<LonLat> = layer.features.iter().flat_map(|feature| feature.shape.positions()).step_by(every).collect();
    let region = against.region;
    let look = Look { places: &places, region, middle: middle(against) };
    if let Some(typed) = typed {
        let way = of_person(typed)?;
        let are_degrees = look.are_degrees_in(&way);
        let why = if are_degrees { told!("system-typed-degrees", system = typed) } else { told!("system-typed", system = typed) };
        return Ok(vec![look.at(way, Axes::EastFirst, why)]);
    }
    let said = match system {
        System::Degrees => Some(look.at(Way::AsTheyAre, Axes::EastFirst, told!("system-degrees"))),
        System::Unsaid => None,
        other => other.definition().map(|definition| {
            let way = Way::Through(code_as_typed(definition).unwrap_or_else(|| definition.to_owned()));
            look.at(way, Axes::EastFirst, told!("system-said", system = short(definition)))
        }),
    };
    if let Some(said) = said.clone().filter(|said| region.is_none() || said.on_maps >= MOST_OF_THEM || places.is_empty()) {
        return Ok(vec![said]);
    }
    let mut all = look.others(said.as_ref());
    all.sort_by_key(|other| std::cmp::Reverse(other.on_maps));
    all.extend(said);
    if all.is_empty() {
        all.push(look.at(Way::AsTheyAre, Axes::EastFirst, told!("system-nothing-fits")));
    }
    Ok(all)
}

/// The middle of what the scenario holds; where it holds nothing, of the states of its offices; of the maps where it has none.
fn middle(against: Against<'_>) -> Option<LonLat> {
    let boxes = LayerKind::ALL.into_iter().flat_map(|layer| against.scenario.features(layer)).filter_map(|feature| feature.extent());
    let own = Extent::of(boxes.flat_map(|extent| [extent.low, extent.high]));
    let is_of_an_office = |id: &str| against.scenario.offices.iter().any(|office| office.states.iter().any(|state| state == id));
    let of_offices = || {
        let states = against.atlas.states.iter().filter(|state| is_of_an_office(&state.id));
        Extent::of(states.flat_map(|state| state.rings.iter().flatten().flatten().copied()))
    };
    own.or_else(of_offices)
        .or(against.region)
        .map(|Extent { low, high }| LonLat { lon: f64::midpoint(low.lon, high.lon), lat: f64::midpoint(low.lat, high.lat) })
}

fn of_person(typed: &str) -> Result<Way, ImportError> {
    let definition = code_as_typed(typed).unwrap_or_else(|| typed.trim().to_owned());
    if definition == DEGREES {
        return Ok(Way::AsTheyAre);
    }
    match ToDegrees::open(&definition) {
        Ok(_) => Ok(Way::Through(definition)),
        Err(_) => Err(ImportError::Wrong(told!("import-no-such-system", system = typed))),
    }
}

/// What a description calls its system.
fn short(definition: &str) -> String {
    match definition.split('"').nth(1) {
        Some(name) if !name.is_empty() => name.chars().take(60).collect(),
        _ => definition.chars().take(60).collect(),
    }
}

struct Look<'a> {
    places: &'a [LonLat],
    region: Option<Extent>,
    middle: Option<LonLat>,
}

impl Look<'_> {
    fn at(&self, way: Way, axes: Axes, why: Sentence) -> Proposed {
        let on_maps = self.share(&way, axes);
        Proposed { way, axes, why, on_maps }
    }

    /// Whether positions that look like degrees are read as metres of a system: they all lie at its corner then.
    fn are_degrees_in(&self, way: &Way) -> bool {
        /// More than one set of degrees differs from another on the same ground.
        const FAR_DEGREES: f64 = 1.0;
        let Way::Through(system) = way else { return false };
        let Ok(opened) = ToDegrees::open(system) else { return false };
        let is_moved = |at: &LonLat| {
            let there = opened.degrees(at.lon, at.lat);
            there.is_none_or(|there| (there.lon - at.lon).abs().max((there.lat - at.lat).abs()) > FAR_DEGREES)
        };
        let looks_so = |at: &LonLat| at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0;
        !self.places.is_empty() && self.places.iter().all(|at| looks_so(at) && is_moved(at))
    }

    /// How many of a hundred positions lie on the maps.
    fn share(&self, way: &Way, axes: Axes) -> u32 {
        let opened = match way {
            Way::AsTheyAre => None,
            Way::Through(system) => match ToDegrees::open(system) {
                Ok(opened) => Some(opened),
                Err(_) => return 0,
            },
        };
        let is_on = |at: &&LonLat| {
            let at = axes.east_first(**at);
            let degrees = opened.as_ref().map_or(Some(at), |way| way.degrees(at.lon, at.lat));
            degrees.is_some_and(|at| at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0 && self.region.is_none_or(|region| holds(region, at)))
        };
        let on = self.places.iter().filter(is_on).count();
        #[expect(clippy::cast_possible_truncation, reason = "at most a hundred")]
        if self.places.is_empty() { 0 } else { (on * 100 / self.places.len()) as u32 }
    }

    /// What the positions can be other than what is said of them, where most then lie on the maps.
    fn others(&self, said: Option<&Proposed>) -> Vec<Proposed> {
        let Some(first) = self.places.first() else { return Vec::new() };
        let (east, north) = (|| number(first.lon), || number(first.lat));
        let mut all = vec![
            self.at(Way::AsTheyAre, Axes::EastFirst, told!("system-looks-degrees", east = east(), north = north())),
            self.at(Way::AsTheyAre, Axes::NorthFirst, told!("system-looks-swapped", east = east(), north = north())),
        ];
        let is_metres = self.places.iter().any(|at| at.lon.abs() > 180.0 || at.lat.abs() > 180.0);
        if is_metres {
            for zone in self.zones() {
                let told = |axes| match axes {
                    Axes::EastFirst => told!("system-looks-utm", zone = zone.words(), east = east(), north = north()),
                    Axes::NorthFirst => told!("system-looks-utm-swapped", zone = zone.words(), east = east(), north = north()),
                };
                let likely = [Axes::EastFirst, Axes::NorthFirst].into_iter().filter(|axes| self.has_eastings(*axes));
                all.extend(likely.map(|axes| self.at(Way::Through(zone.code()), axes, told(axes))));
            }
            all.push(self.at(
                Way::Through("EPSG:3857".to_owned()),
                Axes::EastFirst,
                told!("system-looks-web", east = east(), north = north()),
            ));
        }
        let at_least = said.map_or(MOST_OF_THEM, |said| said.on_maps.max(MOST_OF_THEM));
        all.retain(|one| one.on_maps >= at_least && said.is_none_or(|said| (&said.way, said.axes) != (&one.way, one.axes)));
        all
    }

    /// Whether most positions have an easting as a zone of UTM has them: its middle is at 500 km, and it is some 670 km wide at most.
    fn has_eastings(&self, axes: Axes) -> bool {
        let is_within = |at: &&LonLat| (100_000.0..900_000.0).contains(&axes.east_first(**at).lon);
        self.places.iter().filter(is_within).count() * 2 > self.places.len()
    }

    /// The zones of UTM that the maps lie in, the nearest to the middle first: metres of one zone lie on the maps in its
    /// neighbours as well.
    fn zones(&self) -> Vec<UtmZone> {
        let Some(Extent { low, high }) = self.region else { return Vec::new() };
        let (west, east) = (UtmZone::of(low).number, UtmZone::of(high).number);
        let middle = UtmZone::of(self.middle.unwrap_or(low)).number;
        let mut numbers: Vec<u8> = (west..=east).collect();
        numbers.sort_by_key(|number| number.abs_diff(middle));
        let halves = [high.lat > 0.0, low.lat >= 0.0];
        let mut zones: Vec<UtmZone> = Vec::new();
        for is_north in halves {
            zones.extend(
                numbers.iter().map(|number| UtmZone { number: *number, is_north }).filter(|zone| !zones.contains(zone)).collect::<Vec<_>>(),
            );
        }
        zones
    }
}

/// A coordinate as it may be told beside another: metres without their fractions and without commas between thousands.
fn number(coordinate: f64) -> Value {
    if coordinate.abs() > 180.0 { Value::Text(format!("{coordinate:.0}")) } else { exact(coordinate) }
}

fn holds(region: Extent, at: LonLat) -> bool {
    region.holds(Extent { low: at, high: at })
}
