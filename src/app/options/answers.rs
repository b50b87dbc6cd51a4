//! What the tab of options shows, made off the window's thread when the plan or what is asked about is another.

use std::sync::Arc;

use eframe::egui;

use super::round::Round;
use super::{About, Shown, about, conference_of, route_of};
use crate::app::made::Made;
use crate::app::view::{Tab, View};
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::flashpoints::Flashpoint;
use crate::options::packages::{Group, Limits, Packages, packages};
use crate::options::seasons::{self, Seasons, Trial};
use crate::options::{self as options, Point, Tried, Trying};
use crate::progress::{Progress, Reached};
use crate::scenario::Lever;

/// What could be done, one lever at a time.
#[derive(Clone, Debug, Default)]
pub struct Offers {
    /// The options, those that leave least first.
    pub tried: Vec<Tried>,
}

/// What came of what was asked; each with what it is about, so that an older answer is not read as a newer one.
#[derive(Clone, Default)]
pub struct Answers {
    /// Levers.
    pub offers: Option<Arc<Offers>>,
    /// The curve of a departure, and its route by number.
    pub curve: Option<(usize, Arc<Vec<Point>>)>,
    /// Other ways round, and their route by number.
    pub round: Option<(usize, Arc<Round>)>,
    /// Packages, and their conference by number.
    pub packages: Option<(usize, Arc<Packages>)>,
    /// Seasons.
    pub seasons: Option<Arc<Seasons>>,
    /// How far it is, where it is being computed.
    pub reached: Option<Reached>,
}

/// What is being computed.
#[derive(Default)]
pub(in crate::app) struct Asking {
    offers: Made<About, Option<Arc<Offers>>>,
    curve: Made<usize, Option<Arc<Vec<Point>>>>,
    round: Made<usize, Option<Arc<Round>>>,
    packages: Made<(usize, Limits), Option<Arc<Packages>>>,
    seasons: Made<Vec<Lever>, Option<Arc<Seasons>>>,
}

impl Asking {
    /// Takes over what was computed, and begins what the tab shows.
    ///
    /// # Errors
    /// In its own words, where the work broke down.
    pub(in crate::app) fn keep_up(
        &mut self,
        ctx: &egui::Context,
        (atlas, drawn): (&Arc<Atlas>, &Arc<Drawn>),
        view: &mut View,
    ) -> Result<(), String> {
        let all = [self.offers.take(), self.curve.take(), self.round.take(), self.packages.take(), self.seasons.take()];
        let told = all.into_iter().find(Result::is_err);
        // A season that is being dragged is another in every frame: it is asked about once it stands.
        if view.tab == Tab::Options && told.is_none() && !drawn.is_draft {
            self.begin(ctx, (atlas, drawn), view);
        }
        view.options.answers = self.answers(drawn, view);
        told.unwrap_or(Ok(()))
    }

    fn begin(&mut self, ctx: &egui::Context, (atlas, drawn): (&Arc<Atlas>, &Arc<Drawn>), view: &View) {
        let Some(about) = about(view, drawn) else { return };
        let atlas = Arc::clone(atlas);
        match view.options.shown {
            Shown::Levers => self.offers.begin_long(ctx, "options", (drawn, about), move |drawn, about, progress| {
                of_one_processor(|| offers(trying(&atlas, drawn, progress), drawn, about)).map(Arc::new)
            }),
            Shown::Departure => {
                let Some(route) = route_of(&about, drawn) else { return };
                self.curve.begin_long(ctx, "departures", (drawn, route), move |drawn, route, progress| {
                    of_one_processor(|| options::curve(trying(&atlas, drawn, progress), *route).ok()).map(Arc::new)
                });
            }
            Shown::Ways => {
                let Some(route) = route_of(&about, drawn) else { return };
                self.round.begin_long(ctx, "other ways round", (drawn, route), move |drawn, route, progress| {
                    of_one_processor(|| Round::of(&atlas, drawn, *route, progress)).map(Arc::new)
                });
            }
            Shown::Together => {
                let Some(conference) = conference_of(&about, drawn) else { return };
                let what_for = (conference, view.options.limits.clone());
                self.packages.begin_long(ctx, "packages", (drawn, what_for), move |drawn, (conference, limits), progress| {
                    of_one_processor(|| together(trying(&atlas, drawn, progress), drawn, *conference, limits)).map(Arc::new)
                });
            }
            Shown::Seasons => {
                let with = view.options.with.clone();
                self.seasons.begin_long(ctx, "seasons", (drawn, with), move |drawn, with, progress| {
                    let seasons = || seasons::simulate(trying(&atlas, drawn, progress), with, Trial::default()).ok().flatten();
                    of_one_processor(seasons).map(Arc::new)
                });
            }
        }
    }

    /// What there is for this plan and what is asked about.
    fn answers(&self, drawn: &Arc<Drawn>, view: &View) -> Answers {
        let about = about(view, drawn);
        let reached = match view.options.shown {
            Shown::Levers => self.offers.reached(),
            Shown::Departure => self.curve.reached(),
            Shown::Ways => self.round.reached(),
            Shown::Together => self.packages.reached(),
            Shown::Seasons => self.seasons.reached(),
        };
        let route = about.as_ref().and_then(|about| route_of(about, drawn));
        let conference = about.as_ref().and_then(|about| conference_of(about, drawn));
        let offers = about.and_then(|about| self.offers.value_for(drawn, &about).cloned().flatten());
        let curve = route.and_then(|route| Some((route, self.curve.value_for(drawn, &route).cloned().flatten()?)));
        let round = route.and_then(|route| Some((route, self.round.value_for(drawn, &route).cloned().flatten()?)));
        let packages = conference.and_then(|conference| {
            let what_for = (conference, view.options.limits.clone());
            Some((conference, self.packages.value_for(drawn, &what_for).cloned().flatten()?))
        });
        let seasons = self.seasons.value_for(drawn, &view.options.with).cloned().flatten();
        Answers { offers, curve, round, packages, seasons, reached }
    }

    /// Whether anything is being computed.
    pub(in crate::app) const fn is_busy(&self) -> bool {
        self.offers.is_busy() || self.curve.is_busy() || self.round.is_busy() || self.packages.is_busy() || self.seasons.is_busy()
    }
}

fn trying<'a>(atlas: &'a Atlas, drawn: &'a Drawn, progress: &'a Progress) -> Trying<'a> {
    Trying { atlas, scenario: &drawn.scenario, findings: &drawn.plan.findings, progress }
}

fn offers(trying: Trying<'_>, drawn: &Drawn, about: &About) -> Option<Offers> {
    let flashpoints = &drawn.plan.findings.flashpoints;
    let tried = match about {
        About::Flashpoint(id) => {
            let (_, flashpoint) = drawn.flashpoint(id)?;
            options::offered(trying, options::of_flashpoint(trying, flashpoint), |one: &Flashpoint| one.id == *id)
        }
        About::Route(id) => {
            let route = drawn.scenario.routes.iter().position(|route| route.id == *id)?;
            options::offered(trying, options::of_route(trying, route), |one: &Flashpoint| one.routes.contains(&route))
        }
        About::Conference(id) => {
            let conference = drawn.plan.conferences.iter().find(|one| one.id == *id)?;
            let settled: Vec<&str> =
                conference.flashpoints.iter().filter_map(|number| flashpoints.get(*number)).map(|one| one.id.as_str()).collect();
            let levers = options::of_conference(trying, &conference.flashpoints);
            options::offered(trying, levers, |one: &Flashpoint| settled.contains(&one.id.as_str()))
        }
    };
    tried.ok().map(|tried| Offers { tried })
}

fn together(trying: Trying<'_>, drawn: &Drawn, conference: usize, limits: &Limits) -> Option<Packages> {
    let conference = drawn.plan.conferences.get(conference)?;
    let communities: Vec<String> = conference.parties.iter().map(|party| party.community.clone()).collect();
    let group = Group { routes: &conference.routes, flashpoints: &conference.flashpoints, communities: &communities };
    packages(trying, group, limits).ok()
}

/// Work that may last: one processor does it, the others are free for whatever the person does next.
fn of_one_processor<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(one) => one.install(work),
        Err(_no_thread) => work(),
    }
}
