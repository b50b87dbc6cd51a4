//! What a season holds, before anybody decides: where each herd is and when, whom it meets, and where that piles
//! up. It follows an edit of single things at once, by asking again only those whom the edit
//! concerns; the answer is the same as if all were asked.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::calendar::{self, Passage};
use crate::encounters::{Encounters, Ground, GroundError, Inquiry};
use crate::flashpoints::{self, Flashpoint, Piles, Ranked, Scene};
use crate::layers::{Placed as _, StopoverPlace};
use crate::progress::{Cancelled, Held, Progress};
use crate::scenario::{Scenario, Touched};

/// Ground, calendar, encounters and flashpoints of a scenario. Copies share all that they have in common.
#[derive(Clone)]
pub struct Findings {
    /// The layers in the plane.
    pub ground: Ground,
    /// Which herd is where and when: one a leg of each route, by [`Passage::number`].
    pub passages: Vec<Arc<Passage>>,
    /// Who meets what.
    pub encounters: Encounters,
    /// Where they pile up, the gravest first.
    pub flashpoints: Vec<Arc<Flashpoint>>,
    /// Which encounter belongs to which flashpoint.
    piles: Piles,
}

impl Findings {
    /// Of a whole scenario.
    ///
    /// # Errors
    /// Where it was cancelled, or there is no plane for the extent of the layers.
    pub fn new(atlas: &Atlas, scenario: &Scenario, progress: &Progress) -> Result<Self, GroundError> {
        progress.begin("maps and layers", 1)?;
        let ground = Ground::new(atlas, scenario, progress)?;
        let passages = calendar::calendar(&ground.plane, scenario);
        let encounters = Held::new(Encounters::find(Inquiry { ground: &ground, scenario, passages: &passages, asked: &[], progress })?);
        let scene = Scene { atlas, scenario, ground: &ground, passages: &passages };
        let Ranked { flashpoints, piles } = flashpoints::rank(scene, &encounters, progress)?;
        Ok(Self { encounters: encounters.keep(), ground, passages, flashpoints, piles })
    }

    /// Who meets what where all things lie where they lie in these, on other days: of a season that was drawn. It is not
    /// gathered into flashpoints.
    ///
    /// # Errors
    /// Where it was cancelled.
    pub fn redated(&self, scenario: &Scenario, progress: &Progress) -> Result<Encounters, Cancelled> {
        let ground = self.ground.redated(scenario);
        let passages = calendar::calendar(&ground.plane, scenario);
        Encounters::find(Inquiry { ground: &ground, scenario, passages: &passages, asked: &[], progress })
    }

    /// After an edit of some things of the scenario that these are of (`before`), as it is now.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn revised(
        &self,
        atlas: &Atlas,
        before: &Scenario,
        scenario: &Scenario,
        touched: &[Touched],
        progress: &Progress,
    ) -> Result<Self, GroundError> {
        // What the edits of one gesture change in passing is between `before` and now: each thing is asked once.
        let mut findings = self.clone();
        for touched in with_followers(scenario, touched) {
            match findings.after(atlas, before, scenario, touched, progress)? {
                Some(after) => findings = after,
                None => return Self::new(atlas, scenario, progress),
            }
        }
        Ok(findings)
    }

    /// After one thing was edited; nothing where the edit moves the plane, on which all numbers rest.
    fn after(
        &self,
        atlas: &Atlas,
        before: &Scenario,
        scenario: &Scenario,
        touched: Touched,
        progress: &Progress,
    ) -> Result<Option<Self>, GroundError> {
        let Some(ground) = self.ground.revised(before, scenario, touched) else { return Ok(None) };
        let passages = match touched {
            Touched::Route(route) => calendar::revised(&self.passages, &ground.plane, scenario, route),
            _ => self.passages.clone(),
        };
        let was = Inquiry { ground: &self.ground, scenario: before, passages: &self.passages, asked: &[], progress };
        let inquiry = Inquiry { ground: &ground, scenario, passages: &passages, asked: &[], progress };
        let revised = self.encounters.revised(was, inquiry, touched)?;
        let scene = Scene { atlas, scenario, ground: &ground, passages: &passages };
        let mut ranked = flashpoints::revised(scene, (&self.flashpoints, &self.piles), &revised);
        if let Touched::Settlement(settlement) = touched {
            ranked = flashpoints::renamed(scene, ranked, (&self.ground, &ground), settlement);
        }
        let Ranked { flashpoints, piles } = ranked;
        Ok(Some(Self { ground, passages, encounters: revised.encounters, flashpoints, piles }))
    }
}

/// The touched things, and the routes that camp at a touched water point or settlement: they move with it.
fn with_followers(scenario: &Scenario, touched: &[Touched]) -> Vec<Touched> {
    let mut all = Vec::new();
    for one in touched {
        all.push(*one);
        let id = match one {
            Touched::WaterPoint(point) => scenario.water_points[*point].id(),
            Touched::Settlement(settlement) => scenario.settlements[*settlement].id(),
            _ => continue,
        };
        let camps_there = |stop: &crate::layers::Stopover| matches!(&stop.place, StopoverPlace::Named(place) if place == id);
        let followers = scenario.routes.iter().enumerate().filter(|(_, route)| route.stopovers.iter().any(camps_there));
        all.extend(followers.map(|(number, _)| Touched::Route(number)));
    }
    let mut seen = BTreeSet::new();
    all.retain(|touched| seen.insert(*touched));
    all
}
