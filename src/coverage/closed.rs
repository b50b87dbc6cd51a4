//! Ways that lead, with their width, through land that is closed to herds.

use geo_types::Coord;

use super::reach::Reach;
use super::shape::PlacedShape;
use super::{Asked, ClauseId, Contradiction, ContradictionKind};
use crate::agreed::{PlaceKind, Terms, Way};
use crate::encounters::near;
use crate::index::{PlaneBox, PlaneShape};
use crate::layers::{LayerKind, Placed as _};
use crate::words::{Sentence, rounded, told};

/// The clauses on ways that lead through a no-go zone of the map, or through one of their own text.
pub(super) fn through_no_go(asked: Asked<'_>, reaches: &[Reach<'_>]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for reach in reaches {
        if let Terms::Route(way) = &reach.held.clause.terms {
            for way in ways(asked, reach, way) {
                found.extend(through(asked, reach, &way));
            }
        }
    }
    found
}

/// One way, as it was agreed.
struct Agreed {
    name: String,
    /// The route of the scenario, where it is one.
    route: Option<String>,
    pieces: Vec<[Coord<f64>; 2]>,
    /// Half its width, in metres.
    half_width_m: f64,
}

/// The ways of a clause: its lines with the widths that were agreed for them, and its routes with that width, or their own.
fn ways(asked: Asked<'_>, reach: &Reach<'_>, terms: &Way) -> Vec<Agreed> {
    let plane = &asked.findings.ground.plane;
    let agreement = reach.held.agreement;
    let greatest = terms.widths.iter().filter_map(|width| width.max_m.or(width.min_m)).max();
    let of_class = |class: Option<&String>| {
        let classes = terms.widths.iter().filter(|width| class.is_some() && width.class.as_ref() == class);
        classes.filter_map(|width| width.max_m.or(width.min_m)).max()
    };
    let lines = terms.lines.iter().filter_map(|line| agreement.place(line)).filter_map(|place| {
        let drawn = place.drawn.as_ref().filter(|drawn| drawn.fault().is_none())?;
        let width_m = place.width_m.or_else(|| of_class(place.class.as_ref())).or(greatest).unwrap_or(0);
        let pieces = PlacedShape::of(plane, drawn).pieces().to_vec();
        Some(Agreed { name: agreement.place_name(&place.id).to_owned(), route: None, pieces, half_width_m: f64::from(width_m) / 2.0 })
    });
    let mut all: Vec<Agreed> = lines.collect();
    // A route whose line the text draws itself is that line.
    let named = if all.is_empty() { reach.routes(asked) } else { Vec::new() };
    for route in named.into_iter().filter_map(|route| asked.scenario.routes.get(route)) {
        let corners = plane.plane_from_lonlats(&route.line);
        all.push(Agreed {
            name: route.name.clone(),
            route: Some(route.id.clone()),
            pieces: corners.windows(2).map(|ends| [ends[0], ends[1]]).collect(),
            half_width_m: greatest.map_or(route.half_width_m, |width_m| f64::from(width_m) / 2.0),
        });
    }
    all
}

fn through(asked: Asked<'_>, reach: &Reach<'_>, way: &Agreed) -> Vec<Contradiction> {
    let Asked { scenario, findings, .. } = asked;
    let (ground, agreement) = (&findings.ground, reach.held.agreement);
    let bounds = PlaneBox::of(way.pieces.iter().flatten().copied());
    let widest = way.half_width_m * ground.plane.greatest_scale();
    let mut zones: Vec<usize> = ground.no_go.meeting(bounds.widened(widest)).map(|zone| zone as usize).collect();
    zones.sort_unstable();
    let mut found: Vec<Contradiction> = Vec::new();
    for zone in zones {
        if let Some((at, zone)) = touches(asked, way, ground.no_go.shape(zone)).zip(scenario.no_go.get(zone)) {
            let mut contradiction = contradiction(asked, reach, way, (zone.name(), at));
            contradiction.things.push((LayerKind::NoGo, zone.id.clone()));
            found.push(contradiction);
        }
    }
    let own = agreement.places.iter().filter(|place| place.kind == Some(PlaceKind::NoGo));
    for place in own.filter(|place| place.thing.as_deref().is_none_or(|thing| scenario.number(LayerKind::NoGo, thing).is_none())) {
        let Some(drawn) = place.drawn.as_ref().filter(|drawn| drawn.fault().is_none()) else { continue };
        let shape = PlacedShape::of(&ground.plane, drawn);
        let at = shape.areas().find_map(|area| touches(asked, way, area));
        found.extend(at.map(|at| contradiction(asked, reach, way, (agreement.place_name(&place.id), at))));
    }
    found
}

/// Where a way touches an area, with its width.
fn touches(asked: Asked<'_>, way: &Agreed, area: PlaneShape<'_>) -> Option<Coord<f64>> {
    let plane = &asked.findings.ground.plane;
    way.pieces.iter().find_map(|[a, b]| {
        let middle = Coord { x: f64::midpoint(a.x, b.x), y: f64::midpoint(a.y, b.y) };
        let reach = way.half_width_m * plane.scale_at(plane.lonlat_from_plane(middle).lat);
        near::within(*a, *b, area, reach)?;
        Some(near::foot(*a, *b, area))
    })
}

fn contradiction(asked: Asked<'_>, reach: &Reach<'_>, way: &Agreed, (zone, at): (&str, Coord<f64>)) -> Contradiction {
    let says: Sentence = told!(
        "coverage-through-no-go",
        agreement = &reach.held.agreement.title,
        way = &way.name,
        width = rounded(way.half_width_m * 2.0, 0),
        zone = zone,
    );
    Contradiction {
        kind: ContradictionKind::ThroughNoGo,
        clauses: vec![ClauseId::of(reach.held)],
        things: way.route.iter().map(|route| (LayerKind::Routes, route.clone())).collect(),
        at: Some(asked.findings.ground.plane.lonlat_from_plane(at)),
        says,
    }
}
