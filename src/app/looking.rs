//! What follows, frame by frame, from where the map is looked at: flights, and the picture under it.

use eframe::egui;

use super::flight::Flight;
use super::outcome::broke;
use super::{App, Tone, picture};
use crate::words::Speaks as _;

impl App {
    /// Moves the map on its way to a place.
    pub(super) fn fly(&mut self, ctx: &egui::Context) {
        let Some(flight) = self.view.flight else { return };
        let later = flight.later(ctx.input(|input| input.stable_dt).min(0.1));
        self.view.camera = Some(later.map_or(flight.end(), Flight::camera));
        self.view.flight = later;
        ctx.request_repaint();
    }

    /// Sees to it that the picture under the map is that of what is looked at.
    pub(super) fn paint(&mut self, ctx: &egui::Context) {
        let (Some(drawn), Some(frame)) = (&self.drawn, self.view.frame) else { return };
        let wanted = picture::Wanted::new(drawn, &self.view, frame);
        if let Err(why) = self.pictures.keep_up(ctx, wanted) {
            self.tell(Tone::Failed, broke(self.language(), &why));
        }
    }
}
