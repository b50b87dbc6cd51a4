//! The net of degrees, and the frame on which they are written.

use geo_types::Coord;
use svg::node::element::{Group, Rectangle};

use super::drawing::Drawing;
use super::ink;
use super::layout::DEGREES;
use super::lettering::{Anchor, Hand, write};
use super::space::Space;
use super::view::View;
use crate::measure::LonLat;

/// From one line of the net to the next, in minutes.
const STEPS_MIN: [i32; 11] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200];

/// One meridian or parallel.
struct Line {
    minutes: i32,
    points: Vec<Coord<f64>>,
}

struct Net {
    meridians: Vec<Line>,
    parallels: Vec<Line>,
}

impl Net {
    fn of(view: &View<'_>) -> Self {
        let (low, high) = (view.seen.low, view.seen.high);
        let span = (high.lon - low.lon).max(high.lat - low.lat) * 60.0;
        let step = STEPS_MIN.into_iter().find(|step| span / f64::from(*step) <= 7.0).unwrap_or(1_200);
        let meridian = |minutes: i32| {
            let lon = f64::from(minutes) / 60.0;
            Line {
                minutes,
                points: shares().map(|share| view.px_of(LonLat { lon, lat: low.lat + (high.lat - low.lat) * share })).collect(),
            }
        };
        let parallel = |minutes: i32| {
            let lat = f64::from(minutes) / 60.0;
            Line {
                minutes,
                points: shares().map(|share| view.px_of(LonLat { lon: low.lon + (high.lon - low.lon) * share, lat })).collect(),
            }
        };
        Self {
            meridians: between(low.lon, high.lon, step).map(meridian).collect(),
            parallels: between(low.lat, high.lat, step).map(parallel).collect(),
        }
    }
}

fn shares() -> impl Iterator<Item = f64> {
    (0..=24).map(|n| f64::from(n) / 24.0)
}

/// The multiples of a step between two degrees, in minutes.
fn between(low: f64, high: f64, step: i32) -> impl Iterator<Item = i32> {
    #[expect(clippy::cast_possible_truncation, reason = "degrees of the earth")]
    let (first, last) = ((low * 60.0 / f64::from(step)).ceil() as i32, (high * 60.0 / f64::from(step)).floor() as i32);
    (first..=last).map(move |number| number * step)
}

/// The thin lines of the net, under everything that moves.
pub(super) fn lines(drawing: &Drawing<'_>) -> Group {
    let net = Net::of(&drawing.view);
    let all = net.meridians.iter().chain(&net.parallels).map(|line| &line.points);
    Group::new().set("id", "graticule").add(ink::stroked(ink::lines(all), "#8fa3ad", 0.7).set("stroke-opacity", "0.55"))
}

/// The frame with its degrees.
pub(super) fn frame(drawing: &Drawing<'_>) -> Group {
    let Space { left, top, width, height } = drawing.layout.frame;
    let border =
        Rectangle::new().set("x", ink::num(left)).set("y", ink::num(top)).set("width", ink::num(width)).set("height", ink::num(height));
    let border = border.set("fill", "none").set("stroke", ink::DARK).set("stroke-width", 1.6);
    degrees(drawing, Group::new().set("id", "frame-degrees").add(border))
}

fn degrees(drawing: &Drawing<'_>, mut group: Group) -> Group {
    let net = Net::of(&drawing.view);
    let frame = drawing.layout.frame;
    let hand = Hand::plain(12.5).colored(ink::FAINT);
    for line in net.meridians {
        let Some(x) = crossing(&line.points, frame.bottom(), |at| at.y, |at| at.x) else { continue };
        if (frame.left + 24.0..frame.right() - 24.0).contains(&x) {
            let at = Coord { x, y: frame.bottom() + DEGREES - 6.0 };
            group = group.add(write(&words(line.minutes, 'E', 'W'), at, Anchor::Middle, hand));
            group = group.add(tick([Coord { x, y: frame.bottom() }, Coord { x, y: frame.bottom() + 5.0 }]));
        }
    }
    for line in net.parallels {
        let Some(y) = crossing(&line.points, frame.left, |at| at.x, |at| at.y) else { continue };
        if (frame.top + 24.0..frame.bottom() - 24.0).contains(&y) {
            let at = Coord { x: frame.left - 9.0, y };
            let turned = format!("rotate(-90 {} {})", ink::num(at.x), ink::num(at.y));
            group = group.add(write(&words(line.minutes, 'N', 'S'), at, Anchor::Middle, hand).set("transform", turned));
            group = group.add(tick([Coord { x: frame.left - 5.0, y }, Coord { x: frame.left, y }]));
        }
    }
    group
}

/// The degrees on the other two edges, so that a grid can be laid with a ruler.
pub(super) fn far_edges(drawing: &Drawing<'_>) -> Group {
    let net = Net::of(&drawing.view);
    let frame = drawing.layout.frame;
    let hand = Hand::plain(12.5).colored(ink::FAINT);
    let mut group = Group::new().set("id", "far-degrees");
    for line in net.meridians {
        let Some(x) = crossing(&line.points, frame.top, |at| at.y, |at| at.x) else { continue };
        if (frame.left + 24.0..frame.right() - 24.0).contains(&x) {
            let at = Coord { x, y: frame.top - 8.0 };
            group = group.add(write(&words(line.minutes, 'E', 'W'), at, Anchor::Middle, hand));
            group = group.add(tick([Coord { x, y: frame.top - 5.0 }, Coord { x, y: frame.top }]));
        }
    }
    for line in net.parallels {
        let Some(y) = crossing(&line.points, frame.right(), |at| at.x, |at| at.y) else { continue };
        if (frame.top + 24.0..frame.bottom() - 24.0).contains(&y) {
            let at = Coord { x: frame.right() + 9.0, y };
            let turned = format!("rotate(90 {} {})", ink::num(at.x), ink::num(at.y));
            group = group.add(write(&words(line.minutes, 'N', 'S'), at, Anchor::Middle, hand).set("transform", turned));
            group = group.add(tick([Coord { x: frame.right(), y }, Coord { x: frame.right() + 5.0, y }]));
        }
    }
    group
}

fn tick(ends: [Coord<f64>; 2]) -> svg::node::element::Path {
    ink::stroked(ink::lines(&[ends.to_vec()]), ink::DARK, 1.2)
}

/// Where a line crosses an edge of the frame.
fn crossing(points: &[Coord<f64>], edge: f64, over: fn(&Coord<f64>) -> f64, along: fn(&Coord<f64>) -> f64) -> Option<f64> {
    points.windows(2).find_map(|pair| {
        let (a, b) = (over(&pair[0]) - edge, over(&pair[1]) - edge);
        ((a <= 0.0) != (b <= 0.0)).then(|| along(&pair[0]) + (along(&pair[1]) - along(&pair[0])) * a / (a - b))
    })
}

/// `28°E`, `8°30′N`.
fn words(minutes: i32, positive: char, negative: char) -> String {
    let side = if minutes < 0 { negative } else { positive };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "0°".to_owned(),
        (degrees, 0) => format!("{degrees}°{side}"),
        (degrees, rest) => format!("{degrees}°{rest:02}′{side}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_written_as_people_do() {
        assert_eq!(
            [words(1_680, 'E', 'W'), words(510, 'N', 'S'), words(-65, 'N', 'S')],
            ["28°E", "8°30′N", "1°05′S"].map(ToOwned::to_owned)
        );
    }

    #[test]
    fn a_line_is_labelled_where_it_crosses_the_frame() {
        let line = [Coord { x: 10.0, y: 0.0 }, Coord { x: 30.0, y: 100.0 }];
        assert_eq!(crossing(&line, 50.0, |at| at.y, |at| at.x), Some(20.0));
        assert_eq!(crossing(&line, 150.0, |at| at.y, |at| at.x), None);
    }
}
