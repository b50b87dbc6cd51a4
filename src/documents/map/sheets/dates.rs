//! When the herd may pass where: dates along the way of a sheet that is about one route.

use geo_types::Coord;
use svg::node::element::Group;

use super::super::drawing::Drawing;
use super::super::labels::{self, Board};
use super::super::lettering::{Hand, write_centred};
use super::super::{ink, routes};
use super::About;
use crate::calendar::{Leg, Passage, Stretch};
use crate::measure::DayRange;
use crate::words::{self, Language, Speaks as _, say};

/// A place on the way.
struct Milestone {
    at: Coord<f64>,
    /// The direction of the way there, on the sheet.
    along: Coord<f64>,
    lines: Vec<String>,
}

/// From one milestone to the next, in kilometres.
const STEPS_KM: [f64; 8] = [2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0];
/// Milestones keep at least this distance on paper (25 mm on A4), since their words are about as wide.
const APART_PX: f64 = 148.0;
const HAND: Hand = Hand::plain(12.5).haloed();
const LINE: f64 = 14.5;

/// Draws and places the dates.
pub(super) fn draw(drawing: &Drawing<'_>, about: About, board: &mut Board) -> Group {
    let mut group = Group::new().set("id", "dates");
    let About::Route(route) = about else { return group };
    let Some(of) = drawing.scenario.routes.get(route) else { return group };
    let (color, half_px) = (routes::color(drawing, &of.community), of.half_width_m / drawing.view.ground_metres_per_px());
    let color = if routes::is_pale(color) { ink::DARK } else { color };
    for milestone in milestones(drawing, route) {
        if drawing.view.shows(milestone.at) {
            group = milestone.draw(drawing, board, group, (color, half_px));
        }
    }
    group
}

impl Milestone {
    /// Beside a corridor of this half-width on paper.
    fn draw(&self, drawing: &Drawing<'_>, board: &mut Board, mut group: Group, (color, half_px): (&str, f64)) -> Group {
        group = group.add(tick(self.at, self.along, color));
        let wide = self.lines.iter().map(|line| drawing.ruler.width(line, HAND)).fold(0.0, f64::max);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let high = LINE * self.lines.len() as f64;
        let Some(spot) = board.place(labels::beside(self.at, half_px.max(9.0) + 1.0, wide, high)) else { return group };
        let mut y = spot.middle.y - high / 2.0 + LINE / 2.0;
        for line in &self.lines {
            group = group.add(write_centred(line, Coord { x: spot.middle.x, y }, 0.0, HAND));
            y += LINE;
        }
        group
    }
}

/// A short stroke across the way.
pub(super) fn tick(at: Coord<f64>, along: Coord<f64>, color: &str) -> Group {
    let across = Coord { x: -along.y, y: along.x } * 8.5;
    let ends = [vec![at - across, at + across]];
    Group::new().add(ink::stroked(ink::lines(&ends), "#ffffff", 4.4)).add(ink::stroked(ink::lines(&ends), color, 2.2))
}

fn milestones(drawing: &Drawing<'_>, route: usize) -> Vec<Milestone> {
    let passage = |leg| drawing.plan.findings.passages.get(Passage::number(route, leg)).map(|passage| passage.stretches.as_slice());
    let (out, back) = (passage(Leg::Out).unwrap_or_default(), passage(Leg::Return).unwrap_or_default());
    let Some(length_km) = out.iter().map(|stretch| stretch.to_km).reduce(f64::max).filter(|length| *length > 0.0) else {
        return Vec::new();
    };
    let px_per_km = 1_000.0 / drawing.view.ground_metres_per_px();
    let step_km = STEPS_KM.into_iter().find(|step| step * px_per_km >= APART_PX).unwrap_or(400.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen on a sheet")]
    let steps = (length_km / step_km).floor() as u32;
    let on_the_way = (1..=steps).map(|number| f64::from(number) * step_km).filter(|km| *km < length_km - step_km * 0.4);
    let mut all: Vec<Milestone> = on_the_way.filter_map(|km| milestone(drawing, out, back, (km, length_km))).collect();
    all.extend(milestone(drawing, out, back, (length_km, length_km)));
    all
}

fn milestone(drawing: &Drawing<'_>, out: &[Stretch], back: &[Stretch], (km, length_km): (f64, f64)) -> Option<Milestone> {
    let stretch = at_km(out, km)?;
    let share = ((km - stretch.from_km) / (stretch.to_km - stretch.from_km)).clamp(0.0, 1.0);
    let (a, b) = (drawing.view.px(stretch.a), drawing.view.px(stretch.b));
    let way = b - a;
    let (language, at_km_words, days) = (drawing.language(), words::rounded(km, 0), in_short(drawing.language(), stretch.window.days()));
    let mut lines = vec![if km >= length_km {
        say!(language, "sheet-end-km", km = at_km_words, days = days)
    } else {
        say!(language, "sheet-km", km = at_km_words, days = days)
    }];
    if let Some(home) = at_km(back, length_km - km) {
        lines.push(say!(language, "sheet-back", days = in_short(language, home.window.days())));
    }
    Some(Milestone { at: a + way * share, along: way / way.x.hypot(way.y).max(1e-9), lines })
}

/// The piece of way that holds a kilometre.
fn at_km(stretches: &[Stretch], km: f64) -> Option<&Stretch> {
    stretches.iter().find(|stretch| stretch.a != stretch.b && stretch.from_km - 1e-6 <= km && km <= stretch.to_km + 1e-6)
}

/// `12 Jan–3 Feb`, `2–20 Apr`: the season says the year.
pub(super) fn in_short(language: Language, days: DayRange) -> String {
    let (first, last) = (days.first, days.last);
    if first == last {
        return words::day_in_short(language, first);
    }
    let is_one_month = (first.year(), first.month()) == (last.year(), last.month());
    let from = if is_one_month { first.date().day().to_string() } else { words::day_in_short(language, first) };
    format!("{from}–{}", words::day_in_short(language, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Day;

    #[test]
    fn days_are_written_as_short_as_can_be_read() {
        let days =
            |first, last| in_short(Language::English, DayRange { first: Day::parse(first).unwrap(), last: Day::parse(last).unwrap() });
        assert_eq!(days("2027-01-12", "2027-02-03"), "12 Jan–3 Feb");
        assert_eq!(days("2027-04-02", "2027-04-20"), "2–20 Apr");
        assert_eq!(days("2026-12-31", "2026-12-31"), "31 Dec");
    }
}
