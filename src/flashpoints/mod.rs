//! Flashpoints: where and when encounters pile up, how grave each pile is, and why.
//!
//! Ranks and reasons, never a verdict: every point of a severity is traceable to an encounter, a weight and
//! the weight's source, and what is unknown is said to be unknown.

mod severity;
mod words;
mod piles;
mod telling;
mod explanation;
mod stability;

use std::sync::Arc;

use geo_types::Coord;
use rayon::prelude::*;

use crate::atlas::Atlas;
use crate::calendar::Passage;
use crate::encounters::{Encounter, Encounters, Ground, Key, Kind, Revised};
use crate::measure::{Day, DayRange, LonLat};
use crate::progress::{self, Cancelled, Held, Progress};
use crate::scenario::Scenario;
use crate::words::{Language, Phrase, Sentence, Value, rounded};

pub use explanation::{Row, Told};
pub use piles::Piles;
pub use severity::{Points, Share, basis, points, share, weight};
pub use stability::{Stability, Trial, stability};
pub use words::{Unknown, measured, question, reason, told};

/// What one encounter adds to the severity of a flashpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The encounter.
    pub encounter: Arc<Encounter>,
    /// Its kind.
    pub kind: Kind,
    /// Points of 100; nothing where an input is missing.
    pub points: Option<f64>,
    /// Whether what it adds is counted in a part above.
    pub is_counted_already: bool,
}

/// What the parts of one kind come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfKind {
    /// Their points together.
    pub points: f64,
    /// The gravest of them, its number among all parts; nothing where there is none.
    pub gravest: Option<usize>,
}

/// A place and time where encounters pile up.
#[derive(Clone, Debug, PartialEq)]
pub struct Flashpoint {
    /// Stable id: that of its gravest encounter. It stays while dates, names and ranks change.
    pub id: String,
    /// What tells its gravest encounter from all others.
    pub seed: Key,
    /// The nearest settlement, and how far and which way from there, with the months; as papers call it.
    pub name: String,
    /// The nearest settlement, and how far and which way from there.
    pub whereabouts: Sentence,
    /// Where its gravest encounter is, in the plane.
    pub place: Coord<f64>,
    /// The same in degrees.
    pub at: LonLat,
    /// From the first to the last day on which any of its encounters may happen.
    pub days: DayRange,
    /// The first day on which the most of its points coincide.
    pub peak: Day,
    /// 0 to 100: the sum of its parts.
    pub severity: f64,
    /// The parts, the gravest first; those with unknown points last.
    pub parts: Vec<Part>,
    /// What its parts of each kind come to, in the order of [`Kind::ALL`].
    pub by_kind: [OfKind; Kind::ALL.len()],
    /// What is missing, in order.
    pub unknowns: Vec<Unknown>,
    /// The states it touches, numbers of the atlas, in order.
    pub states: Vec<usize>,
    /// The offices concerned, by id: those of its states, and those that speak with its communities.
    pub offices: Vec<String>,
    /// The communities concerned, by id.
    pub communities: Vec<String>,
    /// The routes concerned, by number, in order.
    pub routes: Vec<usize>,
    /// The farming zones in which herds may meet a standing crop, by number, in order.
    pub zones: Vec<usize>,
}

impl Flashpoint {
    /// The points of one kind.
    #[must_use]
    pub const fn points_of(&self, kind: Kind) -> f64 {
        self.by_kind[kind as usize].points
    }

    /// The gravest part of one kind.
    #[must_use]
    pub fn gravest_of(&self, kind: Kind) -> Option<&Part> {
        self.parts.get(self.by_kind[kind as usize].gravest?)
    }

    /// Why it ranks where it does: its kinds, those with the most points first.
    #[must_use]
    pub fn reasons(&self) -> Vec<(Kind, f64)> {
        let mut reasons: Vec<(Kind, f64)> =
            Kind::ALL.into_iter().map(|kind| (kind, self.points_of(kind))).filter(|(_, points)| *points > 0.05).collect();
        reasons.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        reasons
    }

    /// Why, in a line: `standing crops 28.1, water 20.0`.
    #[must_use]
    pub fn reasons_line(&self, language: Language) -> String {
        self.reasons_told().say(language)
    }

    /// What it is called: where it is and in which months.
    #[must_use]
    pub fn title(&self, language: Language) -> String {
        if language == Language::English {
            return self.name.clone();
        }
        self.called().say(language)
    }

    /// The same, to be said in any language. The same place is another flashpoint when the herds return: the months tell
    /// them apart.
    #[must_use]
    pub fn called(&self) -> Sentence {
        Sentence::new(Phrase("flashpoint-title")).with("place", self.whereabouts.clone()).with("months", Value::Months(self.days))
    }

    /// Why it ranks where it does, in a line, to be said in any language.
    #[must_use]
    pub fn reasons_told(&self) -> Value {
        let told = |(kind, points): (Kind, f64)| {
            Sentence::new(Phrase("reason-points")).with("kind", Value::Within(kind.phrase())).with("points", rounded(points, 1)).into()
        };
        Value::List(self.reasons().into_iter().map(told).collect())
    }

    /// What is missing, as questions for the conference.
    #[must_use]
    pub fn questions(&self, language: Language, scenario: &Scenario) -> Vec<String> {
        let questions = self.unknowns.iter().map(|unknown| unknown.question(scenario).say(language));
        let mut questions: Vec<String> = questions.collect();
        questions.sort();
        questions.dedup();
        questions
    }

    /// Whether it concerns an office.
    #[must_use]
    pub fn concerns(&self, office: &str) -> bool {
        self.offices.iter().any(|id| id == office)
    }
}

/// What the search for flashpoints looks at.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The base maps.
    pub atlas: &'a Atlas,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The ground.
    pub ground: &'a Ground,
    /// The passages.
    pub passages: &'a [Arc<Passage>],
}

/// Flashpoints and the piles that they tell of.
#[derive(Clone)]
pub struct Ranked {
    /// The gravest first.
    pub flashpoints: Vec<Arc<Flashpoint>>,
    /// Which encounter belongs to which.
    pub piles: Piles,
}

/// The flashpoints of a season, the gravest first.
///
/// # Errors
/// Where the work was cancelled.
pub fn rank(scene: Scene<'_>, encounters: &Encounters, progress: &Progress) -> Result<Ranked, Cancelled> {
    let place = (scene.atlas, scene.scenario, &scene.ground.plane);
    let piles = Held::new(Piles::gather(place, encounters.iter(), progress)?);
    let all = Held::new(piles.all(progress)?);
    progress.begin("reasons", all.len())?;
    let told = all.par_iter().map(|members| {
        progress.step()?;
        Ok(telling::tell(scene, members, least_severity(scene)).map(Arc::new))
    });
    let mut flashpoints: Vec<Arc<Flashpoint>> = progress::all(told)?.into_iter().flatten().collect();
    sort(&mut flashpoints);
    Ok(Ranked { flashpoints, piles: piles.keep() })
}

/// The flashpoints after an edit: only the piles that it changed are told anew.
#[must_use]
pub fn revised(scene: Scene<'_>, (flashpoints, piles): (&[Arc<Flashpoint>], &Piles), revised: &Revised) -> Ranked {
    let place = (scene.atlas, scene.scenario, &scene.ground.plane);
    let Revised { gone, come, .. } = revised;
    let (piles, changed) = piles.revised(place, gone, come);
    let is_unchanged = |flashpoint: &&Arc<Flashpoint>| !changed.contains_key(&flashpoint.seed);
    let mut flashpoints: Vec<Arc<Flashpoint>> = flashpoints.iter().filter(is_unchanged).cloned().collect();
    let anew: Vec<(&Key, &Coord<f64>)> = changed.iter().collect();
    let anew: Vec<Option<Flashpoint>> =
        anew.par_iter().map(|(seed, place)| telling::tell(scene, &piles.pile(**seed, **place)?, least_severity(scene))).collect();
    flashpoints.extend(anew.into_iter().flatten().map(Arc::new));
    sort(&mut flashpoints);
    Ranked { flashpoints, piles }
}

/// The flashpoints after an edit of a settlement: those that are told by their nearest settlement are told anew where it
/// was that one, on the ground before, or is now.
#[must_use]
pub fn renamed(scene: Scene<'_>, ranked: Ranked, (before, after): (&Ground, &Ground), settlement: usize) -> Ranked {
    let Ranked { mut flashpoints, piles } = ranked;
    let is_nearest =
        |ground: &Ground, place| ground.settlements.nearest_point(place).is_some_and(|(number, _)| number as usize == settlement);
    flashpoints.par_iter_mut().for_each(|flashpoint| {
        let place = flashpoint.place;
        let pile = (is_nearest(before, place) || is_nearest(after, place)).then(|| piles.pile(flashpoint.seed, place)).flatten();
        if let Some(told) = pile.and_then(|members| telling::tell(scene, &members, f64::NEG_INFINITY)) {
            *flashpoint = Arc::new(told);
        }
    });
    Ranked { flashpoints, piles }
}

/// What is less severe is not listed.
fn least_severity(scene: Scene<'_>) -> f64 {
    scene.scenario.settings.flashpoint_least_severity
}

fn sort(flashpoints: &mut [Arc<Flashpoint>]) {
    flashpoints.sort_by(|a, b| b.severity.total_cmp(&a.severity).then_with(|| a.seed.cmp(&b.seed)));
}

/// The first of some days on which the most points coincide, given each part's days and points.
#[must_use]
pub fn peak(days: DayRange, parts: &[(DayRange, f64)]) -> Day {
    let on = |day: Day| -> f64 { parts.iter().filter(|(days, _)| days.contains(day)).map(|(_, points)| points).sum() };
    let mut peak = (days.first, f64::NEG_INFINITY);
    for day in days.days() {
        let points = on(day);
        // Sums of the same points in another order differ in their last digits.
        if points > peak.1 + 1e-9 {
            peak = (day, points);
        }
    }
    peak.0
}
