//! The movement calendar: which herd is on which stretch on which days.
//!
//! *Presence* at a place on the way lasts from the earliest arrival (earliest departure, fastest pace,
//! shortest stays) to the latest leaving (latest departure, slowest pace with most rest, longest stays,
//! and the days that the herd takes to pass). A stretch's window covers both its ends.

use std::sync::Arc;

use geo_types::Coord;
use rayon::prelude::*;

use crate::index::PlaneBox;
use crate::layers::{DEFAULT_GRAZE_RADIUS_M, Route, StopoverPlace};
use crate::measure::{Day, LonLat, Moment, Plane, Window};
use crate::scenario::{Scenario, Settings};

/// Which part of its year a herd is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leg {
    /// To the dry-season pasture.
    Out,
    /// In the camp at the end of the way.
    Stay,
    /// Home again.
    Return,
}

impl Leg {
    /// All legs, in the order of the year.
    pub const ALL: [Self; 3] = [Self::Out, Self::Stay, Self::Return];

    /// The word in ids and files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::Stay => "stay",
            Self::Return => "return",
        }
    }

    /// In a sentence: "on the way out".
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::Out => "on the way out",
            Self::Stay => "in the dry-season camp",
            Self::Return => "on the way home",
        }
    }
}

/// A short straight piece of the way, or a camp (both ends the same), with the time the herd may be on it.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// Where it begins, in the plane.
    pub a: Coord<f64>,
    /// Where it ends.
    pub b: Coord<f64>,
    /// Half the width of the way, or the grazing radius of the camp, in metres.
    pub half_width_m: f64,
    /// When the herd may be on it.
    pub window: Window,
    /// Kilometres from the start of this leg to where it begins.
    pub from_km: f64,
    /// Kilometres from the start of this leg to where it ends.
    pub to_km: f64,
    /// The plane's scale at its middle.
    pub scale: f64,
}

impl Stretch {
    /// The box that holds it, without its width.
    #[must_use]
    pub fn bounds(&self) -> PlaneBox {
        PlaneBox::of([self.a, self.b])
    }
}

/// Consecutive stretches under one box: trees of chunks are searched several times faster than trees
/// of stretches, because neighbours ask for the same things.
#[derive(Clone, Copy, Debug)]
pub struct Chunk {
    /// The first stretch.
    pub first: usize,
    /// One past the last.
    pub end: usize,
    /// The box that holds them, without their width.
    pub bounds: PlaneBox,
    /// The time that holds theirs.
    pub window: Window,
    /// The greatest half-width, in plane metres.
    pub half_width_plane: f64,
}

/// How many stretches share a chunk: on workloads of a thousand to five thousand routes eight serve best.
const CHUNK: usize = 8;

/// One herd on one leg of its way.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The number of the route in its layer.
    pub route: usize,
    /// The leg.
    pub leg: Leg,
    /// Its stretches, in order.
    pub stretches: Vec<Stretch>,
    /// The same in groups.
    pub chunks: Vec<Chunk>,
    /// The box that holds all, with their width, and the time that holds theirs; nothing where there is none.
    pub hull: Option<(PlaneBox, Window)>,
}

impl Passage {
    /// A passage of these stretches.
    #[must_use]
    pub fn new(route: usize, leg: Leg, stretches: Vec<Stretch>) -> Self {
        let chunks: Vec<Chunk> =
            (0..stretches.len()).step_by(CHUNK).map(|first| chunk(&stretches, first, (first + CHUNK).min(stretches.len()))).collect();
        let hull = chunks.iter().map(|chunk: &Chunk| (chunk.bounds.widened(chunk.half_width_plane), chunk.window));
        let hull = hull.reduce(|(bounds, window), (more, longer)| (bounds.with(more.low).with(more.high), window.hull(longer)));
        Self { route, leg, stretches, chunks, hull }
    }

    /// The number of a route's passage on a leg. Each route has one a leg, empty where its herd does not
    /// return, so that an edit of one route leaves the numbers of all others.
    #[must_use]
    pub const fn number(route: usize, leg: Leg) -> usize {
        route * Leg::ALL.len() + leg as usize
    }

    /// The route of a passage, by the passage's number.
    #[must_use]
    pub const fn route_of(number: usize) -> usize {
        number / Leg::ALL.len()
    }

    /// The stretches on which the herd may be on a day.
    pub fn on(&self, day: Day) -> impl Iterator<Item = &Stretch> {
        let today = Window { from: Moment::start_of(day), until: Moment::end_of(day) };
        self.stretches.iter().filter(move |stretch| stretch.window.meets(today))
    }
}

fn chunk(stretches: &[Stretch], first: usize, end: usize) -> Chunk {
    let part = &stretches[first..end];
    let window = part.iter().map(|stretch| stretch.window).reduce(Window::hull).unwrap_or(Window::ALWAYS);
    Chunk {
        first,
        end,
        bounds: PlaneBox::of(part.iter().flat_map(|stretch| [stretch.a, stretch.b])),
        window,
        half_width_plane: part.iter().map(|stretch| stretch.half_width_m * stretch.scale).fold(0.0, f64::max),
    }
}

/// Every passage of every route of a scenario, in the order of the routes and legs.
#[must_use]
pub fn calendar(plane: &Plane, scenario: &Scenario) -> Vec<Arc<Passage>> {
    let of_route = |(number, route): (usize, &Route)| passages(plane, scenario, number, route);
    scenario.routes.par_iter().enumerate().map(of_route).flatten_iter().collect()
}

/// The same calendar with the passages of one route made anew.
#[must_use]
pub fn revised(calendar: &[Arc<Passage>], plane: &Plane, scenario: &Scenario, route: usize) -> Vec<Arc<Passage>> {
    let mut all = calendar.to_vec();
    let anew = passages(plane, scenario, route, &scenario.routes[route]);
    for passage in anew {
        let number = Passage::number(route, passage.leg);
        all[number] = passage;
    }
    all
}

/// The passages of one route, one a leg.
fn passages(plane: &Plane, scenario: &Scenario, number: usize, route: &Route) -> [Arc<Passage>; 3] {
    let [out, stay, back] = legs(plane, scenario, route);
    [(Leg::Out, out), (Leg::Stay, stay), (Leg::Return, back)].map(|(leg, stretches)| Arc::new(Passage::new(number, leg, stretches)))
}

/// The stretches of each leg.
fn legs(plane: &Plane, scenario: &Scenario, route: &Route) -> [Vec<Stretch>; 3] {
    let way = Way::new(plane, scenario, route);
    let camped = way.vertices.iter().find(|vertex| vertex.km + 1e-6 >= way.stay.km);
    let (Some(end), Some(camped)) = (way.end(), camped) else { return Default::default() };
    let departs = Window::of_days(route.departs);
    let pace = Timetable { settings: &scenario.settings, route };
    let out = way.stretches(departs, &pace);
    let Some(returns) = route.returns else { return [out, Vec::new(), Vec::new()] };
    let (arrives, back) = (pace.at(departs, &way, end.km), Window::of_days(returns));
    let stay = Window { from: pace.at(departs, &way, camped.km).from, until: back.until.max(arrives.until) };
    [out, vec![camp(*camped, way.stay.radius_m, stay)], way.reversed().stretches(back, &pace)]
}

fn camp(at: Vertex, radius_m: f64, window: Window) -> Stretch {
    Stretch { a: at.at, b: at.at, half_width_m: radius_m, window, from_km: at.km, to_km: at.km, scale: at.scale }
}

/// A corner of the way.
#[derive(Clone, Copy, Debug)]
struct Vertex {
    at: Coord<f64>,
    km: f64,
    scale: f64,
    /// Days after departure, where the track is timed.
    timed: Option<f64>,
}

#[derive(Clone, Copy, Debug)]
struct Halt {
    km: f64,
    days_min: f64,
    days_max: f64,
    radius_m: f64,
}

/// The way of a herd in the plane, cut into short stretches at its halts.
struct Way {
    vertices: Vec<Vertex>,
    halts: Vec<Halt>,
    half_width_m: f64,
    stay: Stay,
}

/// The dry-season camp at the end of the way.
#[derive(Clone, Copy, Debug)]
struct Stay {
    km: f64,
    radius_m: f64,
}

/// A stopover within its own grazing radius of the end is the dry-season camp: the herd stays there until
/// it returns, so it is neither a halt on the way out nor one on the way home.
fn stay_of(halts: &mut Vec<Halt>, route: &Route, length_km: f64) -> Stay {
    let at_the_end = |halt: &Halt| halt.km + halt.radius_m / 1_000.0 >= length_km;
    let camp = halts.last().filter(|halt| at_the_end(halt)).map(|halt| Stay { km: halt.km, radius_m: halt.radius_m });
    let radius_m = halts.last().map_or(DEFAULT_GRAZE_RADIUS_M, |halt| halt.radius_m);
    if route.returns.is_some() {
        halts.retain(|halt| !at_the_end(halt));
    }
    camp.unwrap_or(Stay { km: length_km, radius_m })
}

impl Way {
    fn new(plane: &Plane, scenario: &Scenario, route: &Route) -> Self {
        let corners = corners(plane, route);
        let mut halts: Vec<Halt> = route
            .stopovers
            .iter()
            .filter_map(|stop| {
                let km = match &stop.place {
                    StopoverPlace::Km(km) => *km,
                    StopoverPlace::Named(id) => nearest_km(&corners, plane.plane_from_lonlat(scenario.place(id)?)),
                };
                let km = km.min(corners.last()?.km);
                Some(Halt { km, days_min: stop.days_min, days_max: stop.days_max, radius_m: stop.graze_radius_m })
            })
            .collect();
        halts.sort_by(|a, b| a.km.total_cmp(&b.km));
        let length_km = corners.last().map_or(0.0, |end| end.km);
        let vertices = cut(plane, &corners, &halts, scenario.settings.stretch_max_m / 1_000.0);
        let stay = stay_of(&mut halts, route, length_km);
        Self { vertices, halts, half_width_m: route.half_width_m, stay }
    }

    fn end(&self) -> Option<Vertex> {
        self.vertices.last().copied()
    }

    fn reversed(&self) -> Self {
        let length_km = self.end().map_or(0.0, |end| end.km);
        // The way home of a timed track has no times of its own: the pace serves.
        let vertices = self.vertices.iter().rev().map(|vertex| Vertex { km: length_km - vertex.km, timed: None, ..*vertex }).collect();
        let halts = self.halts.iter().rev().map(|halt| Halt { km: length_km - halt.km, ..*halt }).collect();
        Self { vertices, halts, ..*self }
    }

    fn stretches(&self, departs: Window, pace: &Timetable<'_>) -> Vec<Stretch> {
        let mut stretches = Vec::with_capacity(self.vertices.len() + self.halts.len());
        let mut halts = self.halts.iter().peekable();
        for pair in self.vertices.windows(2) {
            let [from, to] = [pair[0], pair[1]];
            while let Some(halt) = halts.next_if(|halt| halt.km <= from.km + 1e-9) {
                stretches.push(camp(from, halt.radius_m, pace.at(departs, self, halt.km)));
            }
            let window = pace.between(departs, self, from, to);
            let scale = f64::midpoint(from.scale, to.scale);
            stretches.push(Stretch {
                a: from.at,
                b: to.at,
                half_width_m: self.half_width_m,
                window,
                from_km: from.km,
                to_km: to.km,
                scale,
            });
        }
        if let Some(end) = self.end() {
            stretches.extend(halts.map(|halt| camp(end, halt.radius_m, pace.at(departs, self, halt.km))));
        }
        stretches
    }
}

/// How long a herd takes to get somewhere.
struct Timetable<'a> {
    settings: &'a Settings,
    route: &'a Route,
}

impl Timetable<'_> {
    /// From the earliest arrival at a place to the latest leaving.
    fn at(&self, departs: Window, way: &Way, km: f64) -> Window {
        Window { from: self.earliest(departs, way, km), until: self.latest(departs, way, km) }
    }

    fn between(&self, departs: Window, way: &Way, from: Vertex, to: Vertex) -> Window {
        if let (Some(first), Some(last)) = (from.timed, to.timed) {
            return Window { from: departs.from.plus_days(first), until: departs.until.plus_days(last + self.route.passage_days) };
        }
        Window { from: self.earliest(departs, way, from.km), until: self.latest(departs, way, to.km) }
    }

    /// Stays before a place count; the stay at the place itself does not: the herd arrives first.
    fn earliest(&self, departs: Window, way: &Way, km: f64) -> Moment {
        let stays: f64 = way.halts.iter().filter(|halt| halt.km < km - 1e-9).map(|halt| halt.days_min).sum();
        departs.from.plus_days(km / self.route.pace.fastest_km_per_day + stays)
    }

    /// Stays up to and at the place count: the herd leaves last.
    fn latest(&self, departs: Window, way: &Way, km: f64) -> Moment {
        let stays: f64 = way.halts.iter().filter(|halt| halt.km <= km + 1e-9).map(|halt| halt.days_max).sum();
        let walking = km / self.route.pace.slowest_km_per_day * self.settings.days_per_walking_day();
        departs.until.plus_days(walking + stays + self.route.passage_days)
    }
}

fn corners(plane: &Plane, route: &Route) -> Vec<Vertex> {
    let mut corners: Vec<Vertex> = Vec::with_capacity(route.line.len());
    for (number, (at, LonLat { lat, .. })) in plane.plane_from_lonlats(&route.line).into_iter().zip(&route.line).enumerate() {
        let scale = plane.scale_at(*lat);
        let km = corners.last().map_or(0.0, |last| {
            // A leg may be hundreds of kilometres long, and the scale bends on the way: Simpson's rule.
            let middle = scale_in(plane, last.at + (at - last.at) * 0.5);
            let mean = (last.scale + 4.0 * middle + scale) / 6.0;
            last.km + (at.x - last.at.x).hypot(at.y - last.at.y) / mean / 1_000.0
        });
        corners.push(Vertex { at, km, scale, timed: route.timed_days.as_ref().map(|days| days[number]) });
    }
    corners
}

/// The way with corners added, so that every halt has one and no stretch is longer than asked. The line
/// itself stays as it is.
fn cut(plane: &Plane, corners: &[Vertex], halts: &[Halt], longest_km: f64) -> Vec<Vertex> {
    let mut vertices: Vec<Vertex> = corners.first().copied().into_iter().collect();
    for pair in corners.windows(2) {
        let [from, to] = [pair[0], pair[1]];
        let length_km = to.km - from.km;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few pieces")]
        let pieces = (length_km / longest_km.max(0.1)).ceil().max(1.0) as u32;
        let mut shares: Vec<f64> = (1..=pieces).map(|piece| f64::from(piece) / f64::from(pieces)).collect();
        shares.extend(halts.iter().map(|halt| (halt.km - from.km) / length_km).filter(|share| (1e-6..1.0 - 1e-6).contains(share)));
        shares.sort_by(f64::total_cmp);
        shares.dedup();
        let on_the_way = shares.into_iter().map(|share| if share < 1.0 { with_its_scale(plane, between(from, to, share)) } else { to });
        vertices.extend(on_the_way);
    }
    vertices
}

/// Between far corners the scale is not halfway between theirs.
fn with_its_scale(plane: &Plane, vertex: Vertex) -> Vertex {
    Vertex { scale: scale_in(plane, vertex.at), ..vertex }
}

fn scale_in(plane: &Plane, at: Coord<f64>) -> f64 {
    plane.scale_at(plane.lonlat_from_plane(at).lat)
}

fn between(from: Vertex, to: Vertex, share: f64) -> Vertex {
    let mix = |a: f64, b: f64| a + (b - a) * share;
    Vertex {
        at: Coord { x: mix(from.at.x, to.at.x), y: mix(from.at.y, to.at.y) },
        km: mix(from.km, to.km),
        scale: mix(from.scale, to.scale),
        timed: from.timed.zip(to.timed).map(|(a, b)| mix(a, b)),
    }
}

/// How long the way of a route is.
///
/// # Units
/// Kilometres.
#[must_use]
pub fn length_km(plane: &Plane, route: &Route) -> f64 {
    corners(plane, route).last().map_or(0.0, |end| end.km)
}

/// Where a stopover lies on its way, by its number; nothing where its place is not known.
///
/// # Units
/// Kilometres from the start.
#[must_use]
pub fn stopover_km(plane: &Plane, scenario: &Scenario, route: &Route, stopover: usize) -> Option<f64> {
    match &route.stopovers.get(stopover)?.place {
        StopoverPlace::Km(km) => Some(*km),
        StopoverPlace::Named(id) => Some(nearest_km(&corners(plane, route), plane.plane_from_lonlat(scenario.place(id)?))),
    }
}

/// The place on the way of a route that lies so many kilometres from its start; its end where it is shorter.
#[must_use]
pub fn place_at(plane: &Plane, route: &Route, km: f64) -> Option<LonLat> {
    let corners = corners(plane, route);
    let pair = corners.windows(2).find(|pair| pair[1].km >= km).or_else(|| corners.windows(2).last())?;
    let length_km = pair[1].km - pair[0].km;
    let share = if length_km > 0.0 { ((km - pair[0].km) / length_km).clamp(0.0, 1.0) } else { 0.0 };
    Some(plane.lonlat_from_plane(between(pair[0], pair[1], share).at))
}

/// Where a way comes nearest to a place.
fn nearest_km(corners: &[Vertex], place: Coord<f64>) -> f64 {
    let nearest = corners.windows(2).map(|pair| {
        let [from, to] = [pair[0], pair[1]];
        let (along, across) = (to.at - from.at, place - from.at);
        let length_squared = along.x * along.x + along.y * along.y;
        let share = if length_squared > 0.0 { ((along.x * across.x + along.y * across.y) / length_squared).clamp(0.0, 1.0) } else { 0.0 };
        let foot = between(from, to, share);
        ((foot.at.x - place.x).hypot(foot.at.y - place.y), foot.km)
    });
    nearest.min_by(|a, b| a.0.total_cmp(&b.0)).map_or(0.0, |(_, km)| km)
}
