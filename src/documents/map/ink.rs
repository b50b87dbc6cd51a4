//! Pens and brushes: numbers, paths and colours of the drawing.

use geo_types::Coord;
use svg::node::element::{Circle, Path};

/// Colours of Okabe and Ito (*Color universal design*, 2008), which colour-blind people tell apart, those
/// the pale one last (it is drawn with a dark edge), and a brown before it, for a ninth community.
pub(super) const ROUTES: [&str; 9] = ["#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#222222", "#56b4e9", "#8c5a2b", "#f0e442"];

pub(super) const ABROAD: &str = "#f0ece2";
pub(super) const LAND: &str = "#fcfaf4";
pub(super) const STATE_LINE: &str = "#b7ab98";
pub(super) const COUNTRY_LINE: &str = "#7c7062";
pub(super) const DISPUTED_LINE: &str = "#8a3b12";
pub(super) const WATER: &str = "#cfe1ec";
pub(super) const RIVER: &str = "#93b8d1";
pub(super) const RIVER_NAME: &str = "#3f7396";
pub(super) const STANDING: &str = "#86b35c";
pub(super) const STANDING_LINE: &str = "#47752a";
pub(super) const HARVESTED: &str = "#f2e6b6";
pub(super) const HARVESTED_LINE: &str = "#b39a4b";
pub(super) const NO_GO: &str = "#9b1c31";
pub(super) const OPEN_WATER: &str = "#0b4f8a";
pub(super) const GRAVE: &str = "#a3001e";
pub(super) const GRAVE_ELSEWHEN: &str = "#d6808d";
pub(super) const FAINT: &str = "#6b6459";
pub(super) const DARK: &str = "#222222";

/// A number with at most one decimal.
pub(super) fn num(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // No minus before a zero.
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

fn steps(line: &[Coord<f64>]) -> String {
    let mut last = String::new();
    let mut drawn = String::new();
    for at in line {
        let point = format!("{} {}", num(at.x), num(at.y));
        if point != last {
            drawn.push(if drawn.is_empty() { 'M' } else { 'L' });
            drawn.push_str(&point);
            last = point;
        }
    }
    drawn
}

/// Lines as one path.
pub(super) fn lines<'a>(lines: impl IntoIterator<Item = &'a Vec<Coord<f64>>>) -> Path {
    let drawn: String = lines.into_iter().map(|line| steps(line)).collect();
    Path::new().set("d", drawn).set("fill", "none").set("stroke-linejoin", "round")
}

/// Rings as one area; rings within rings are holes.
pub(super) fn area(rings: &[Vec<Coord<f64>>]) -> Path {
    let drawn: String = rings.iter().flat_map(|ring| [steps(ring), "Z".to_owned()]).collect();
    Path::new().set("d", drawn).set("fill-rule", "evenodd").set("stroke-linejoin", "round")
}

/// A line with its colour and width.
pub(super) fn stroked(path: Path, color: &str, width: f64) -> Path {
    path.set("stroke", color).set("stroke-width", num(width))
}

/// A disc.
pub(super) fn disc(middle: Coord<f64>, radius: f64) -> Circle {
    Circle::new().set("cx", num(middle.x)).set("cy", num(middle.y)).set("r", num(radius))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_decimal_and_no_negative_zero() {
        assert_eq!([num(1.0), num(-0.04), num(12.349), num(-7.25)], ["1", "0", "12.3", "-7.3"].map(ToOwned::to_owned));
    }
}
