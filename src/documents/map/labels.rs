//! Where names go, so that none covers another: the first come keep their place, the next look for a free
//! one, and a name without a free place is left out. Among free places the one that covers least wins.

use geo_types::Coord;

use super::space::Space;

/// A place that a label may take.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    /// The boxes that it would cover; one for a level label, several for a slanting one.
    pub(super) boxes: Vec<Space>,
    /// The middle of its text.
    pub(super) middle: Coord<f64>,
    /// How far it is turned, clockwise.
    pub(super) degrees: f64,
    /// How little it is liked, before what it covers is counted.
    pub(super) cost: f64,
}

impl Spot {
    /// A level label of this size round a middle.
    pub(super) fn level(middle: Coord<f64>, width: f64, height: f64, cost: f64) -> Self {
        Self { boxes: vec![Space::round(middle, width, height)], middle, degrees: 0.0, cost }
    }
}

/// The map's frame with what is taken in it.
pub(super) struct Board {
    frame: Space,
    taken: Vec<Space>,
    faint: Vec<Coord<f64>>,
}

/// What a point of a line under a label costs, against the preferences of [`beside`].
const COST_PER_POINT: f64 = 0.6;

impl Board {
    pub(super) fn new(frame: Space) -> Self {
        Self { frame: frame.widened(-3.0), taken: Vec::new(), faint: Vec::new() }
    }

    /// Takes a box for something that no label may cover.
    pub(super) fn take(&mut self, space: Space) {
        self.taken.push(space);
    }

    /// Points that labels had better not cover.
    pub(super) fn avoid(&mut self, points: impl IntoIterator<Item = Coord<f64>>) {
        self.faint.extend(points.into_iter().filter(|at| self.frame.contains(*at)));
    }

    /// Takes the best free spot, and gives it back; nothing where none is free.
    pub(super) fn place(&mut self, spots: impl IntoIterator<Item = Spot>) -> Option<Spot> {
        let free = spots.into_iter().filter(|spot| self.is_free(spot)).map(|spot| (self.cost(&spot), spot));
        let (_, best) = free.min_by(|a, b| a.0.total_cmp(&b.0))?;
        self.taken.extend(&best.boxes);
        Some(best)
    }

    fn is_free(&self, spot: &Spot) -> bool {
        spot.boxes.iter().all(|space| self.frame.holds(*space) && !self.taken.iter().any(|taken| taken.meets(*space)))
    }

    fn cost(&self, spot: &Spot) -> f64 {
        let covered = self.faint.iter().filter(|at| spot.boxes.iter().any(|space| space.contains(**at))).count();
        #[expect(clippy::cast_precision_loss, reason = "a few thousand points")]
        let covered = covered as f64;
        spot.cost + covered * COST_PER_POINT
    }
}

/// The eight places beside a point symbol, in the order in which mapmakers like them (Imhof, *Positioning
/// names on maps*, 1975: upper right first, never straight above where it can be helped).
pub(super) fn beside(point: Coord<f64>, radius: f64, width: f64, height: f64) -> Vec<Spot> {
    let (gap_x, gap_y) = (radius + 3.0 + width / 2.0, radius + 1.0 + height / 2.0);
    let slant = radius * 0.5;
    let offsets = [
        (gap_x, 0.0),
        (gap_x - slant, -gap_y + slant),
        (gap_x - slant, gap_y - slant),
        (-gap_x, 0.0),
        (-gap_x + slant, -gap_y + slant),
        (-gap_x + slant, gap_y - slant),
        (0.0, gap_y),
        (0.0, -gap_y),
    ];
    let spots = (0_u32..).zip(offsets).map(|(liking, (x, y))| Spot::level(point + Coord { x, y }, width, height, f64::from(liking) * 0.5));
    spots.collect()
}

/// Steps along a line on which labels are tried.
const STEP: f64 = 6.0;

/// The places along a line where a label of this size fits beside it, `offset` away from it on either
/// side. The straighter the line there, the better.
pub(super) fn along(line: &[Coord<f64>], width: f64, height: f64, offset: f64) -> Vec<Spot> {
    let points = every(line, STEP);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a label is a few hundred pixels wide")]
    let span = (width * 1.04 / STEP).ceil() as usize + 1;
    points.windows(span).flat_map(|run| on_run(run, width, height, offset)).collect()
}

fn on_run(run: &[Coord<f64>], width: f64, height: f64, offset: f64) -> Vec<Spot> {
    let (Some(&from), Some(&to)) = (run.first(), run.last()) else { return Vec::new() };
    let (from, to) = if from.x <= to.x { (from, to) } else { (to, from) };
    let chord = to - from;
    let length = chord.x.hypot(chord.y);
    if length < width * 0.9 {
        return Vec::new();
    }
    let (along, across) = (chord / length, Coord { x: -chord.y, y: chord.x } / length);
    let deviations = run.iter().map(|at| (*at - from).x * across.x + (*at - from).y * across.y);
    let (low, high) = deviations.fold((0.0_f64, 0.0_f64), |(low, high), by| (low.min(by), high.max(by)));
    if high - low > height * 0.9 {
        return Vec::new();
    }
    let middle = from + chord / 2.0;
    let steepness = along.y.abs() * 3.0;
    [(low - offset, 0.0), (high + offset, 0.8)]
        .map(|(aside, dislike)| {
            let middle = middle + across * aside;
            let cost = (high - low) * 0.4 + steepness + dislike;
            Spot { boxes: chain(middle, along, width, height), middle, degrees: along.y.atan2(along.x).to_degrees(), cost }
        })
        .into()
}

/// Boxes that together cover a slanting label.
fn chain(middle: Coord<f64>, along: Coord<f64>, width: f64, height: f64) -> Vec<Space> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few boxes")]
    let links = (width / height).ceil().max(1.0) as u32;
    let link = width / f64::from(links);
    let side = (link * along.x.abs() + height * along.y.abs(), link * along.y.abs() + height * along.x.abs());
    let at = |number: u32| middle + along * (link * (f64::from(number) + 0.5) - width / 2.0);
    (0..links).map(|number| Space::round(at(number), side.0, side.1)).collect()
}

/// Points on a line, one every `step`.
pub(super) fn every(line: &[Coord<f64>], step: f64) -> Vec<Coord<f64>> {
    let mut points = Vec::new();
    let mut to_next = 0.0;
    for pair in line.windows(2) {
        let way = pair[1] - pair[0];
        let length = way.x.hypot(way.y);
        let mut at = to_next;
        while at < length {
            points.push(pair[0] + way * (at / length));
            at += step;
        }
        to_next = at - length;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seeded numbers, so that a failure can be repeated.
    fn numbers(mut seed: u64) -> impl FnMut(f64) -> f64 {
        move |below| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            #[expect(clippy::cast_precision_loss, reason = "31 bits")]
            let share = (seed >> 33) as f64 / (1_u64 << 31) as f64;
            share * below
        }
    }

    const FRAME: Space = Space { left: 0.0, top: 0.0, width: 500.0, height: 400.0 };

    #[test]
    fn labels_never_overlap_nor_leave_the_frame() {
        let (mut board, mut next) = (Board::new(FRAME), numbers(7));
        let mut placed: Vec<Space> = Vec::new();
        for _ in 0..400 {
            let at = Coord { x: next(500.0), y: next(400.0) };
            let width = 20.0 + next(80.0);
            if let Some(spot) = board.place(beside(at, 4.0, width, 14.0)) {
                placed.extend(spot.boxes);
            }
        }
        assert!(placed.len() > 30, "only {} found a place", placed.len());
        for (number, one) in placed.iter().enumerate() {
            assert!(FRAME.holds(*one));
            assert!(placed[number + 1..].iter().all(|other| !one.meets(*other)));
        }
    }

    #[test]
    fn the_first_keeps_its_place_and_a_label_without_a_place_is_left_out() {
        let mut board = Board::new(Space { left: 0.0, top: 0.0, width: 60.0, height: 22.0 });
        let here = Coord { x: 30.0, y: 11.0 };
        assert!(board.place([Spot::level(here, 40.0, 14.0, 0.0)]).is_some());
        assert!(board.place([Spot::level(here, 40.0, 14.0, 0.0)]).is_none());
    }

    #[test]
    fn a_label_keeps_off_lines_where_it_can() {
        let mut board = Board::new(FRAME);
        let town = Coord { x: 200.0, y: 200.0 };
        board.avoid(every(&[town, Coord { x: 400.0, y: 200.0 }], 3.0));
        let spot = board.place(beside(town, 4.0, 60.0, 14.0)).unwrap();
        assert!(!spot.boxes[0].contains(Coord { x: 230.0, y: 200.0 }));
    }

    #[test]
    fn a_name_along_a_line_is_turned_with_it_and_never_upside_down() {
        let line = [Coord { x: 400.0, y: 300.0 }, Coord { x: 100.0, y: 100.0 }];
        let spots = along(&line, 80.0, 14.0, 10.0);
        assert!(!spots.is_empty());
        let slope = (200.0_f64 / 300.0).atan().to_degrees();
        assert!(spots.iter().all(|spot| (spot.degrees - slope).abs() < 0.1 && spot.boxes.len() > 1));
    }

    #[test]
    fn no_name_runs_along_a_line_that_is_too_crooked_or_too_short() {
        let zigzag: Vec<Coord<f64>> =
            (0..40).map(|n| Coord { x: f64::from(n) * 10.0, y: if n % 2 == 0 { 100.0 } else { 160.0 } }).collect();
        assert!(along(&zigzag, 80.0, 14.0, 10.0).is_empty());
        assert!(along(&zigzag[..2], 80.0, 14.0, 10.0).is_empty());
    }
}
