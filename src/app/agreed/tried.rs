//! What other departures of a flashpoint's leading herd would change: each is a season of its own, so it is tried when a
//! person asks, beside the frames.

use std::sync::Arc;

use eframe::egui;

use crate::app::made::Made;
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::options::{self, Shift};
use crate::progress::Progress;

/// What was tried.
pub struct Tried {
    /// The flashpoint, by id.
    pub flashpoint: String,
    /// The route of the herd, by id; nothing where no herd adds to the flashpoint.
    pub route: Option<String>,
    /// What each departure would change.
    pub shifts: Vec<Shift>,
}

/// What was tried last, and what is being tried.
#[derive(Default)]
pub(in crate::app) struct Trying(Made<String, Option<Arc<Tried>>>);

impl Trying {
    /// Takes over what was tried, and tries again where another flashpoint is asked for or the plan is another.
    ///
    /// # Errors
    /// In its own words, where the work broke down.
    pub(in crate::app) fn keep_up(
        &mut self,
        ctx: &egui::Context,
        (atlas, drawn): (&Arc<Atlas>, &Arc<Drawn>),
        view: &mut View,
    ) -> Result<(), String> {
        let told = self.0.take();
        if let Some(id) = view.agreed.trying.clone().filter(|_| told.is_ok()) {
            let atlas = Arc::clone(atlas);
            self.0.begin(ctx, "other departures", (drawn, id), move |drawn, id| tried(&atlas, drawn, id).map(Arc::new));
        }
        let is_of_this = self.0.of().is_some_and(|(of, _)| Arc::ptr_eq(of, drawn));
        view.agreed.tried = self.0.value.clone().filter(|_| is_of_this);
        told
    }

    /// Whether anything is being tried.
    pub(in crate::app) const fn is_busy(&self) -> bool {
        self.0.is_busy()
    }
}

fn tried(atlas: &Atlas, drawn: &Drawn, id: &str) -> Option<Tried> {
    let (_, flashpoint) = drawn.flashpoint(id)?;
    let flashpoint_id = id.to_owned();
    let Some(route) = options::leading_herd(flashpoint) else {
        return Some(Tried { flashpoint: flashpoint_id, route: None, shifts: Vec::new() });
    };
    let shifts = options::departures(atlas, &drawn.scenario, &drawn.plan.findings, route, &Progress::default()).ok()?;
    let route = drawn.scenario.routes.get(route).map(|route| route.id.clone());
    Some(Tried { flashpoint: flashpoint_id, route, shifts })
}
