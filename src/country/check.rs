//! What is wrong between the areas of a country: land of two, land of none, areas outside what they belong to.

use std::collections::BTreeMap;

use geo::Validation as _;
use geo_types::{Coord, LineString, Polygon};

use super::{Level, Unit};
use crate::atlas::Added;
use crate::borders::{self, Piece};
use crate::layers::Rings;
use crate::measure::LonLat;
use crate::problems::{Gravity, Problem};
use crate::progress::{Cancelled, Progress};
use crate::words::{Phrase, Sentence, Value, exact, rounded, told};

/// Strips that are narrower are slivers: two drawings of one border, not land in dispute. Half a millimetre on a map of
/// 1:200,000, which such borders are drawn from, is 100 m.
const SLIVER_M: f64 = 100.0;

/// Everything that is wrong, each with its file, area and place.
///
/// # Errors
/// Where the work was cancelled.
pub(super) fn all(levels: &[Level; 3], about: &Added, progress: &Progress) -> Result<Vec<Problem>, Cancelled> {
    let mut problems = missing(levels, about);
    for level in levels {
        problems.extend(level.units.iter().filter_map(|unit| crossing(level, unit)));
        let areas: Vec<Rings> = level.units.iter().map(|unit| unit.rings.clone()).collect();
        for overlap in borders::overlaps(&areas, progress)? {
            let (Some(one), Some(other)) = (level.units.get(overlap.of.0), level.units.get(overlap.of.1)) else { continue };
            problems.extend(told_of(&overlap.pieces, &level.file, &one.code, |sort, of| match sort {
                Sort::Land => (
                    told!("country-overlap", one = &one.name, other = &other.name, hectares = of.hectares(), metres = of.metres()),
                    Phrase("country-overlap.remedy"),
                ),
                Sort::Slivers => (
                    told!(
                        "country-overlap-slivers",
                        one = &one.name,
                        other = &other.name,
                        count = of.many,
                        hectares = of.hectares(),
                        metres = of.metres()
                    ),
                    Phrase("country-slivers-remedy"),
                ),
            }));
        }
    }
    for (above, below) in [(&levels[0], &levels[1]), (&levels[1], &levels[2])] {
        problems.extend(within(above, below, progress)?);
    }
    Ok(problems)
}

/// Levels that are not there, and a licence that nobody states.
fn missing(levels: &[Level; 3], about: &Added) -> Vec<Problem> {
    let file = about.files.first().map_or("", String::as_str);
    let doubt = |message: Phrase, remedy: Phrase| Problem::of_file(Gravity::Doubtful, file, message, remedy);
    let mut problems = Vec::new();
    if levels[0].units.is_empty() {
        problems.push(doubt(Phrase("country-no-outline"), Phrase("country-no-outline.remedy")));
    }
    if levels[2].units.is_empty() {
        problems.push(doubt(Phrase("country-no-districts"), Phrase("country-no-districts.remedy")));
    }
    if about.licence.is_none() {
        problems.push(doubt(Phrase("country-no-licence"), Phrase("country-no-licence.remedy")));
    }
    problems
}

/// What the pieces of a fault are: land, each piece told alone, and slivers, told together.
#[derive(Clone, Copy)]
enum Sort {
    Land,
    Slivers,
}

/// Figures of one piece or of several.
struct Figures {
    many: usize,
    area_ha: f64,
    width_m: f64,
}

impl Figures {
    fn hectares(&self) -> Value {
        rounded(self.area_ha, if self.area_ha < 10.0 { 2 } else { 0 })
    }

    fn metres(&self) -> Value {
        exact(self.width_m.round())
    }
}

fn told_of(pieces: &[Piece], file: &str, feature: &str, say: impl Fn(Sort, Figures) -> (Sentence, Phrase)) -> Vec<Problem> {
    let (land, slivers): (Vec<Piece>, Vec<Piece>) = pieces.iter().partition(|piece| piece.width_m >= SLIVER_M);
    let figures = |pieces: &[Piece]| {
        let width_m = pieces.iter().map(|piece| piece.width_m).fold(0.0, f64::max);
        Figures { many: pieces.len(), area_ha: pieces.iter().map(|piece| piece.area_m2).sum::<f64>() / 10_000.0, width_m }
    };
    let problem = |sort, pieces: &[Piece], at: LonLat| {
        let (message, remedy) = say(sort, figures(pieces));
        Problem::of_file(Gravity::Doubtful, file, message, remedy).at(feature, Some(at))
    };
    let of_land = land.iter().map(|piece| problem(Sort::Land, std::slice::from_ref(piece), piece.at));
    of_land.chain(slivers.first().map(|largest| problem(Sort::Slivers, &slivers, largest.at))).collect()
}

/// Areas of a level against those of the level above: who belongs to whom, and whether it lies there.
fn within(above: &Level, below: &Level, progress: &Progress) -> Result<Vec<Problem>, Cancelled> {
    let mut problems = Vec::new();
    if above.units.is_empty() || below.units.is_empty() {
        return Ok(problems);
    }
    progress.begin("areas within areas", below.units.len() + above.units.len())?;
    let mut children: BTreeMap<&str, Vec<&Unit>> = BTreeMap::new();
    for unit in &below.units {
        progress.step()?;
        let parent = unit.parent.as_deref().and_then(|code| above.units.iter().find(|other| other.code == code));
        let Some(parent) = parent else {
            let said = unit.parent.clone().unwrap_or_default();
            let message = told!("country-no-parent", name = &unit.name, parent = said);
            problems.push(
                Problem::of_file(Gravity::Doubtful, &below.file, message, Phrase("country-no-parent.remedy")).at(&unit.code, first(unit)),
            );
            continue;
        };
        children.entry(&parent.code).or_default().push(unit);
        problems.extend(told_of(&borders::outside(&unit.rings, &parent.rings), &below.file, &unit.code, |sort, of| match sort {
            Sort::Land => (
                told!("country-outside", one = &unit.name, other = &parent.name, hectares = of.hectares(), metres = of.metres()),
                Phrase("country-outside.remedy"),
            ),
            Sort::Slivers => (
                told!(
                    "country-outside-slivers",
                    one = &unit.name,
                    other = &parent.name,
                    count = of.many,
                    hectares = of.hectares(),
                    metres = of.metres()
                ),
                Phrase("country-slivers-remedy"),
            ),
        }));
    }
    for parent in &above.units {
        progress.step()?;
        let parts: Vec<&Rings> = children.get(parent.code.as_str()).into_iter().flatten().map(|unit| &unit.rings).collect();
        problems.extend(told_of(&borders::uncovered(&parent.rings, &parts), &below.file, &parent.code, |sort, of| match sort {
            Sort::Land => {
                (told!("country-gap", one = &parent.name, hectares = of.hectares(), metres = of.metres()), Phrase("country-gap.remedy"))
            }
            Sort::Slivers => (
                told!("country-gap-slivers", one = &parent.name, count = of.many, hectares = of.hectares(), metres = of.metres()),
                Phrase("country-slivers-remedy"),
            ),
        }));
    }
    Ok(problems)
}

fn first(unit: &Unit) -> Option<LonLat> {
    unit.rings.first()?.first()?.first().copied()
}

fn crossing(level: &Level, unit: &Unit) -> Option<Problem> {
    let line = |ring: &Vec<LonLat>| LineString::new(ring.iter().map(|at| Coord { x: at.lon, y: at.lat }).collect());
    let why = unit.rings.iter().find_map(|rings| {
        let mut rings = rings.iter().map(line);
        Polygon::new(rings.next()?, rings.collect()).check_validation().err()
    })?;
    let message = told!("country-crossing", name = &unit.name, why = why.to_string());
    Some(Problem::of_file(Gravity::Doubtful, &level.file, message, Phrase("country-crossing.remedy")).at(&unit.code, first(unit)))
}
