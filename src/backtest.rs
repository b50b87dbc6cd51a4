//! A look back: would the ranked flashpoints have pointed at incidents that they did not know?
//!
//! An incident is *hit* by the first k flashpoints where it happened within a radius of one of their places, in the
//! days of the year that the season spans. Two baselines are asked the same: k places drawn at random on the same
//! corridors, evenly by length; and the k largest settlements. Whatever lies within what chance gives reads "cannot
//! tell", and so does every sample that is too small: ranks and reasons are offered here, not verdicts.
//!
//! *Intervals*: against random places, the middle 95% of the hits of all draws. Against settlements, a permutation:
//! for each incident that only one of the two hits, which of the two hit it is tossed; the middle 95% of the
//! differences is what would be seen if the lists were as good as each other. Incidents crowd together, so that
//! second interval is, if anything, too narrow.

use std::collections::BTreeSet;
use std::sync::Arc;

use geo_types::Coord;

use crate::calendar::{Leg, Passage};
use crate::findings::Findings;
use crate::layers::{Incident, PlacePrecision};
use crate::measure::{Chance, Day, DayRange, ground};
use crate::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

/// How the look back is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// How near a hit is, in metres (own starting value: the radius of a flashpoint).
    pub radius_m: f64,
    /// How many of the first flashpoints are asked, one answer each.
    pub tops: Vec<usize>,
    /// How many draws chance is given.
    pub draws: u32,
    /// Where the draws come from.
    pub seed: u64,
    /// With fewer incidents within reach of a corridor than this, nothing can be told (own starting value).
    pub fewest: usize,
}

impl Default for Question {
    fn default() -> Self {
        Self { radius_m: 10_000.0, tops: vec![1, 3, 5, 10, 20], draws: 1_000, seed: 1, fewest: 20 }
    }
}

/// What can be said of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// More than the other, beyond what chance gives.
    More,
    /// Fewer than the other, beyond what chance gives.
    Fewer,
    /// Nothing: the sample is too small, or the difference is within what chance gives.
    CannotTell,
}

impl Tells {
    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Fewer => "fewer",
            Self::CannotTell => "cannot tell",
        }
    }

    /// Of a value and what chance gives; nothing can be told of a sample smaller than the fewest.
    fn of(value: f64, interval: (f64, f64), [sample, fewest]: [usize; 2]) -> Self {
        match (value > interval.1, value < interval.0) {
            _ if sample < fewest => Self::CannotTell,
            (true, _) => Self::More,
            (_, true) => Self::Fewer,
            _ => Self::CannotTell,
        }
    }
}

/// What the first k flashpoints hit, and what the baselines do.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// How many flashpoints, and how many places of each baseline.
    pub top: usize,
    /// Incidents hit.
    pub hits: usize,
    /// Hits of random places on the corridors: the mean, and the middle 95% of all draws.
    pub random: (f64, (f64, f64)),
    /// What that tells.
    pub than_random: Tells,
    /// Hits of as many of the largest settlements; nothing where the population of too few is known.
    pub settlements: Option<usize>,
    /// The middle 95% of the difference to the settlements, were the two lists as good as each other.
    pub difference: (f64, f64),
    /// What that tells.
    pub than_settlements: Tells,
}

/// A look back.
#[derive(Clone, Debug, PartialEq)]
pub struct Backtest {
    /// Incidents given.
    pub given: usize,
    /// Left out because the plan was made with them.
    pub known: usize,
    /// Left out because they happened outside the days of the year that the season spans.
    pub out_of_season: usize,
    /// Left out because their place is known only to the district, or farther than the radius.
    pub vague: usize,
    /// Compared.
    pub compared: usize,
    /// Of these, within the radius of a corridor: the most that could be hit.
    pub within_reach: usize,
    /// The answers, for each top in order.
    pub answers: Vec<Answer>,
}

/// Asks how many incidents the ranked flashpoints hit.
///
/// # Errors
/// Where the work was cancelled.
pub fn backtest(
    scenario: &Scenario,
    findings: &Findings,
    incidents: &[Incident],
    question: &Question,
    progress: &Progress,
) -> Result<Backtest, Cancelled> {
    let (mut known, mut out_of_season, mut vague) = (0, 0, 0);
    let mut places = Vec::new();
    for incident in incidents {
        if is_known(scenario, incident) {
            known += 1;
        } else if !happened_in(scenario.season.days(), incident.day) {
            out_of_season += 1;
        } else if incident.precision == PlacePrecision::District || scenario.settings.off_by_m(incident.precision) > question.radius_m {
            vague += 1;
        } else {
            places.push(Spot::of(findings, findings.ground.plane.plane_from_lonlat(incident.at), incident.at.lat));
        }
    }
    let corridors = Corridors::of(findings);
    let within_reach = places.iter().filter(|place| corridors.comes_within(question.radius_m, place)).count();
    let court = Court { question, findings, scenario, places: &places, corridors: &corridors, sample: [within_reach, question.fewest] };
    progress.begin("looking back", question.tops.len())?;
    let answers = question.tops.iter().map(|top| court.answer(*top, progress)).collect::<Result<_, Cancelled>>()?;
    Ok(Backtest { given: incidents.len(), known, out_of_season, vague, compared: places.len(), within_reach, answers })
}

/// The same id, or the same day within a kilometre: the plan was made with it.
fn is_known(scenario: &Scenario, incident: &Incident) -> bool {
    const SAME_PLACE_M: f64 = 1_000.0;
    let same_place = |known: &Incident| ground::distance_m(known.at, incident.at) < SAME_PLACE_M;
    scenario.incidents.iter().any(|known| known.id == incident.id || (known.day == incident.day && same_place(known)))
}

/// Whether a day of another year falls among the days of the year that a season spans.
fn happened_in(season: DayRange, day: Day) -> bool {
    let date = day.date();
    let in_year = |year| Day::from_date(year, date.month(), date.day()).or_else(|| Day::from_date(year, date.month(), date.day() - 1));
    (season.first.year()..=season.last.year()).filter_map(in_year).any(|day| season.contains(day))
}

/// A place in the plane, with the plane's scale there.
#[derive(Clone, Copy)]
struct Spot {
    at: Coord<f64>,
    scale: f64,
}

impl Spot {
    fn of(findings: &Findings, at: Coord<f64>, lat: f64) -> Self {
        Self { at, scale: findings.ground.plane.scale_at(lat) }
    }

    fn is_within(&self, radius_m: f64, of: Coord<f64>) -> bool {
        (self.at.x - of.x).hypot(self.at.y - of.y) <= radius_m * self.scale
    }
}

/// All ways out, with their lengths summed, to draw from.
struct Corridors {
    pieces: Vec<(Coord<f64>, Coord<f64>)>,
    /// Kilometres up to the end of each piece.
    ends_km: Vec<f64>,
}

impl Corridors {
    fn of(findings: &Findings) -> Self {
        let out = findings.passages.iter().filter(|passage: &&Arc<Passage>| passage.leg == Leg::Out);
        let stretches = out.flat_map(|passage| &passage.stretches).filter(|stretch| stretch.to_km > stretch.from_km);
        let (mut pieces, mut ends_km, mut km) = (Vec::new(), Vec::new(), 0.0);
        for stretch in stretches {
            km += stretch.to_km - stretch.from_km;
            pieces.push((stretch.a, stretch.b));
            ends_km.push(km);
        }
        Self { pieces, ends_km }
    }

    fn comes_within(&self, radius_m: f64, place: &Spot) -> bool {
        use crate::encounters::near;
        self.pieces.iter().any(|(a, b)| near::within(*a, *b, crate::index::PlaneShape::Point(place.at), radius_m * place.scale).is_some())
    }

    fn draw(&self, chance: &mut Chance) -> Option<Coord<f64>> {
        let km = chance.share() * self.ends_km.last()?;
        let piece = self.ends_km.partition_point(|end| *end <= km).min(self.pieces.len() - 1);
        let (a, b) = self.pieces[piece];
        Some(a + (b - a) * chance.share())
    }
}

struct Court<'a> {
    question: &'a Question,
    findings: &'a Findings,
    scenario: &'a Scenario,
    places: &'a [Spot],
    corridors: &'a Corridors,
    /// How many incidents could be hit, and how many that must be.
    sample: [usize; 2],
}

impl Court<'_> {
    fn answer(&self, top: usize, progress: &Progress) -> Result<Answer, Cancelled> {
        let flashpoints: Vec<Coord<f64>> = self.findings.flashpoints.iter().take(top).map(|flashpoint| flashpoint.place).collect();
        let ours = self.hit(&flashpoints);
        let random = self.random(flashpoints.len(), progress)?;
        let interval = middle_95(&random);
        let settlements = self.largest_settlements(flashpoints.len()).map(|places| self.hit(&places));
        let difference = settlements.as_ref().map_or((0.0, 0.0), |theirs| self.tossed(&ours, theirs));
        let hits = number(ours.len());
        let than_settlements =
            settlements.as_ref().map_or(Tells::CannotTell, |theirs| Tells::of(hits - number(theirs.len()), difference, self.sample));
        progress.step()?;
        Ok(Answer {
            top: flashpoints.len(),
            hits: ours.len(),
            random: (random.iter().sum::<f64>() / number(random.len().max(1)), interval),
            than_random: Tells::of(hits, interval, self.sample),
            settlements: settlements.map(|hit| hit.len()),
            difference,
            than_settlements,
        })
    }

    /// The numbers of the incidents within the radius of any of some places.
    fn hit(&self, of: &[Coord<f64>]) -> BTreeSet<usize> {
        let is_hit = |place: &Spot| of.iter().any(|at| place.is_within(self.question.radius_m, *at));
        self.places.iter().enumerate().filter(|(_, place)| is_hit(place)).map(|(number, _)| number).collect()
    }

    /// Hits of as many random places on the corridors, once a draw.
    fn random(&self, places: usize, progress: &Progress) -> Result<Vec<f64>, Cancelled> {
        let mut chance = Chance::seeded(self.question.seed);
        let draw = |_| {
            progress.check()?;
            let drawn: Vec<Coord<f64>> = (0..places).filter_map(|_| self.corridors.draw(&mut chance)).collect();
            Ok(number(self.hit(&drawn).len()))
        };
        (0..self.question.draws).map(draw).collect()
    }

    /// The places of the largest settlements; nothing where the population of too few is known.
    fn largest_settlements(&self, count: usize) -> Option<Vec<Coord<f64>>> {
        let mut known: Vec<_> = self.scenario.settlements.iter().filter(|settlement| settlement.population.is_some()).collect();
        known.sort_by(|a, b| b.population.cmp(&a.population).then_with(|| a.id.cmp(&b.id)));
        let places = known.iter().take(count).map(|settlement| self.findings.ground.plane.plane_from_lonlat(settlement.at));
        (known.len() >= count).then(|| places.collect())
    }

    /// The middle 95% of the difference of two lists, were it a toss which of them hit what only one hit.
    fn tossed(&self, ours: &BTreeSet<usize>, theirs: &BTreeSet<usize>) -> (f64, f64) {
        let apart = ours.symmetric_difference(theirs).count();
        let mut chance = Chance::seeded(self.question.seed);
        let draws: Vec<f64> = (0..self.question.draws).map(|_| (0..apart).map(|_| if chance.toss() { 1.0 } else { -1.0 }).sum()).collect();
        middle_95(&draws)
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// From the 2.5th to the 97.5th of a hundred.
fn middle_95(values: &[f64]) -> (f64, f64) {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let cut = sorted.len() / 40;
    match (sorted.get(cut), sorted.len().checked_sub(cut + 1).and_then(|last| sorted.get(last))) {
        (Some(low), Some(high)) => (*low, *high),
        _ => (0.0, 0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_season_over_the_new_year_spans_the_same_days_of_every_year() {
        let season = DayRange { first: day("2026-10-01"), last: day("2027-05-31") };
        assert!(happened_in(season, day("2014-12-24")) && happened_in(season, day("2015-01-02")) && happened_in(season, day("2016-02-29")));
        assert!(!happened_in(season, day("2014-07-01")));
    }

    #[test]
    fn the_middle_of_forty_leaves_out_one_at_either_end() {
        let values: Vec<f64> = (0..40).map(f64::from).collect();
        assert_eq!(middle_95(&values), (1.0, 38.0));
    }

    #[test]
    fn too_few_incidents_tell_nothing_however_many_are_hit() {
        assert_eq!(Tells::of(10.0, (0.0, 3.0), [19, 20]), Tells::CannotTell);
        assert_eq!(Tells::of(10.0, (0.0, 3.0), [20, 20]), Tells::More);
        assert_eq!(Tells::of(3.0, (0.0, 3.0), [20, 20]), Tells::CannotTell);
    }
}
