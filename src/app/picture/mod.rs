//! The picture under the map's lettering: everything that may be many, drawn off the window's thread.
//!
//! A hundred thousand fields cannot be made into triangles sixty times a second, nor need they be: while the map is
//! moved, the picture is moved; while it is zoomed, the picture is stretched, until the next one is there. It reaches
//! beyond the map's edge, so that a hand that moves the map does not meet its end. A picture at rest lies pixel on
//! pixel.

mod easel;
mod land;
mod tiles;
mod season;
mod places;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use eframe::egui::{self, ColorImage, Painter, Rect, TextureHandle, TextureOptions, Vec2, pos2};
use geo_types::Coord;

use super::filter::Filter;
use super::job::{Job, Poll};
use super::layering::Layering;
use super::narrowing::Narrowing;
use super::theme::Palette;
use super::view::{Camera, Layer, Projector, View};
use super::work::Drawn;
use crate::index::PlaneBox;
use crate::measure::Day;
use crate::progress::{Cancelled, Progress};
use crate::tiles::Seen;
use easel::Easel;
use tiles::Underlay;

/// How much larger than the map its picture is, each way.
const BEYOND: f32 = 1.5;
/// As many pixels a side as every graphics card takes.
const MOST_PIXELS: f32 = 4_096.0;

/// The map's place on the screen, and from where it is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// From where.
    pub camera: Camera,
    /// How large the map is, in points.
    pub size: Vec2,
    /// Pixels a point.
    pub density: f32,
    /// Whether it is drawn on light ground or dark.
    pub theme: egui::Theme,
}

impl Frame {
    fn pixels(self) -> [u32; 2] {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the most")]
        let side = |points: f32| {
            let seen = (points * self.density).clamp(1.0, MOST_PIXELS);
            (seen * BEYOND).min(MOST_PIXELS) as u32
        };
        [side(self.size.x), side(self.size.y)]
    }

    fn metres_per_pixel(self) -> f64 {
        self.camera.metres_per_point / f64::from(self.density)
    }

    /// The part of the plane in the picture, or in the map itself.
    fn bounds(self, pixels: [f64; 2]) -> PlaneBox {
        let half = pixels.map(|side| side / 2.0 * self.metres_per_pixel());
        let Coord { x, y } = self.camera.centre;
        PlaneBox { low: Coord { x: x - half[0], y: y - half[1] }, high: Coord { x: x + half[0], y: y + half[1] } }
    }

    fn sight(self) -> PlaneBox {
        self.bounds([self.size.x, self.size.y].map(|side| f64::from(side * self.density)))
    }
}

/// What a picture is of.
#[derive(Clone)]
pub(super) struct Wanted {
    drawn: Arc<Drawn>,
    frame: Frame,
    day: Day,
    hidden: BTreeSet<Layer>,
    layering: Layering,
    narrowing: Narrowing,
    tiles: Option<Underlay>,
}

impl Wanted {
    pub(super) fn new(drawn: &Arc<Drawn>, view: &View, frame: Frame) -> Self {
        let (hidden, layering, narrowing) = (view.hidden.clone(), view.layering.clone(), Narrowing::of(view));
        let tiles = view.base_tiles.as_ref().and_then(Underlay::of);
        Self { drawn: Arc::clone(drawn), frame, day: view.day, hidden, layering, narrowing, tiles }
    }

    /// Whether all is the same but the place that is looked at.
    fn is_like(&self, other: &Self) -> bool {
        let Self { drawn, frame, day, hidden, layering, narrowing, tiles } = self;
        let look = |frame: &Frame| (frame.density, frame.theme);
        Arc::ptr_eq(drawn, &other.drawn)
            && (day, hidden, layering, narrowing, tiles) == (&other.day, &other.hidden, &other.layering, &other.narrowing, &other.tiles)
            && look(frame) == look(&other.frame)
    }

    /// Whether a picture of this is of no use any more, once it is there: what is wanted now lies elsewhere, or is looked
    /// at from much nearer or farther off.
    fn is_left_behind(&self, by: &Self) -> bool {
        let held = self.frame.bounds(self.frame.pixels().map(f64::from));
        let nearer = self.frame.camera.metres_per_point / by.frame.camera.metres_per_point;
        !held.meets(by.frame.sight()) || !(0.4..=2.5).contains(&nearer)
    }

    /// Whether a picture of this shows all that another wants.
    fn serves(&self, other: &Self) -> bool {
        let (held, sight) = (self.frame.bounds(self.frame.pixels().map(f64::from)), other.frame.sight());
        let is_as_near = self.frame.camera.metres_per_point == other.frame.camera.metres_per_point;
        self.is_like(other) && is_as_near && held.contains(sight.low) && held.contains(sight.high)
    }
}

/// What the painter hands over.
pub(super) struct Painted {
    image: ColorImage,
    /// How many features of each filtered layer pass the filter.
    passing: BTreeMap<Layer, usize>,
    /// What came of the tiles, where there are any.
    tiles: Option<Seen>,
}

/// How a picture is painted.
type Paint = dyn Fn(&Wanted, &Progress) -> Result<Painted, Cancelled> + Send + Sync;

/// The picture on show, and the one under way.
pub(super) struct Pictures {
    shown: Option<Shown>,
    /// A wider one, for the edges while the map is zoomed out.
    under: Option<Shown>,
    painting: Option<(Job<Painted>, Wanted)>,
    /// Nothing where the painter broke down: it would break again.
    paint: Option<Arc<Paint>>,
}

struct Shown {
    of: Wanted,
    texture: TextureHandle,
    passing: BTreeMap<Layer, usize>,
    tiles: Option<Seen>,
}

impl Default for Pictures {
    fn default() -> Self {
        Self::painted_by(paint)
    }
}

impl Pictures {
    fn painted_by(paint: impl Fn(&Wanted, &Progress) -> Result<Painted, Cancelled> + Send + Sync + 'static) -> Self {
        Self { shown: None, under: None, painting: None, paint: Some(Arc::new(paint)) }
    }

    /// Takes over the picture that is done, and begins the next where the one on show does not serve.
    ///
    /// # Errors
    /// In its own words, where the painter broke down.
    pub(super) fn keep_up(&mut self, ctx: &egui::Context, wanted: Wanted) -> Result<(), String> {
        self.take_painted(ctx)?;
        if let Some((job, _)) = self.painting.as_ref().filter(|(_, of)| of.is_left_behind(&wanted)) {
            job.cancel();
        }
        let serves = |of: &Wanted| of.serves(&wanted);
        if self.shown.as_ref().is_some_and(|shown| serves(&shown.of)) || self.painting.is_some() {
            return Ok(());
        }
        let Some(paint) = self.paint.clone() else { return Ok(()) };
        let (of, wake) = (wanted.clone(), ctx.clone());
        let job = Job::start("map picture", move || wake.request_repaint(), move |progress| paint(&of, progress));
        self.painting = Some((job, wanted));
        Ok(())
    }

    fn take_painted(&mut self, ctx: &egui::Context) -> Result<(), String> {
        let Some((job, _)) = &mut self.painting else { return Ok(()) };
        let poll = job.poll();
        if matches!(poll, Poll::Working) {
            return Ok(());
        }
        let Some((_, of)) = self.painting.take() else { return Ok(()) };
        match poll {
            Poll::Done(Painted { image, passing, tiles }) => {
                let texture = ctx.load_texture("map", image, TextureOptions::LINEAR);
                self.show(Shown { of, texture, passing, tiles });
                Ok(())
            }
            Poll::Broke(why) => {
                self.paint = None;
                Err(why)
            }
            Poll::Stopped | Poll::Working => Ok(()),
        }
    }

    fn show(&mut self, new: Shown) {
        let span = |shown: &Shown| shown.of.frame.camera.metres_per_point;
        let is_same_plane = |shown: &Shown| Arc::ptr_eq(&shown.of.drawn.sheet.land, &new.of.drawn.sheet.land);
        let old = self.shown.take().into_iter().chain(self.under.take());
        self.under = old.filter(|old| is_same_plane(old) && span(old) > span(&new)).max_by(|a, b| span(a).total_cmp(&span(b)));
        self.shown = Some(new);
    }

    /// Lays the pictures under the map.
    pub(super) fn lay(&self, painter: &Painter, projector: Projector) {
        for shown in self.under.iter().chain(&self.shown) {
            let frame = shown.of.frame;
            let (camera, density) = (projector.camera, painter.pixels_per_point());
            let stretch = frame.metres_per_pixel() / camera.metres_per_point;
            #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
            let size = Vec2::from(frame.pixels().map(|side| (f64::from(side) * stretch) as f32));
            let mut low = projector.screen(frame.camera.centre) - size / 2.0;
            if frame.camera.metres_per_point == camera.metres_per_point {
                // Pixel on pixel, or all would be blurred.
                low = pos2((low.x * density).round() / density, (low.y * density).round() / density);
            }
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(shown.texture.id(), Rect::from_min_size(low, size), whole, egui::Color32::WHITE);
        }
    }

    /// How many features of a filtered layer pass its filter, as far as is known.
    pub(super) fn passing(&self, layer: Layer) -> Option<usize> {
        self.shown.as_ref()?.passing.get(&layer).copied()
    }

    /// What came of the tiles in the picture on show.
    pub(super) fn tiles(&self) -> Option<&Seen> {
        self.shown.as_ref()?.tiles.as_ref()
    }

    /// Whether one is under way.
    pub(super) const fn is_painting(&self) -> bool {
        self.painting.is_some()
    }
}

/// What the painters of the layers see.
struct Scene<'a> {
    drawn: &'a Drawn,
    day: Day,
    palette: Palette,
    narrowing: &'a Narrowing,
    /// Route by route, whether it and its herd are among what the desk is narrowed to.
    routes: Vec<bool>,
    filter: Option<Filter>,
}

impl Scene<'_> {
    /// How strongly a route and its herd are drawn: those that are not meant do not go away, or the map would lie.
    fn strength(&self, route: usize) -> f32 {
        /// Seen, and never taken for one that is meant.
        const NOT_MEANT: f32 = 0.25;
        if self.routes.get(route).copied().unwrap_or(true) { 1.0 } else { NOT_MEANT }
    }
}

fn paint(wanted: &Wanted, progress: &Progress) -> Result<Painted, Cancelled> {
    let Wanted { drawn, frame, day, hidden, layering, narrowing, tiles } = wanted;
    let palette = Palette::on(frame.theme);
    let mut passing = BTreeMap::new();
    let easel = Easel::new(frame.pixels(), frame.camera.centre, frame.metres_per_pixel(), frame.density, palette.beyond);
    // A picture has at least one pixel.
    let Some(mut easel) = easel else { return Err(Cancelled) };
    let mut scene = Scene { drawn, day: *day, palette, narrowing, routes: narrowing.routes(drawn), filter: None };
    land::ground(&mut easel, &scene);
    let tiles = tiles.as_ref().map(|tiles| tiles.lay(&mut easel, &scene, frame.theme, progress)).transpose()?;
    for layer in layering.order.iter().rev().filter(|layer| !hidden.contains(layer)) {
        progress.check()?;
        scene.filter = Filter::of(*layer, layering, &drawn.scenario);
        easel.strength = layering.strength(*layer);
        match layer {
            Layer::Rivers => land::rivers(&mut easel, &scene),
            Layer::States => land::borders(&mut easel, &scene),
            Layer::Degrees => land::degrees(&mut easel, &scene),
            Layer::Zones => season::zones(&mut easel, &scene, progress)?,
            Layer::NoGo => season::no_go(&mut easel, &scene),
            Layer::Routes => season::routes(&mut easel, &scene, progress)?,
            Layer::Herds => season::herds(&mut easel, &scene),
            Layer::Settlements => places::settlements(&mut easel, &scene),
            Layer::Incidents => places::incidents(&mut easel, &scene),
            Layer::Water => places::water(&mut easel, &scene),
            // Lettering is painted on top, and flashpoints are drawn last.
            Layer::Flashpoints | Layer::Towns => {}
        }
        passing.extend(scene.filter.take().map(|filter| (*layer, filter.count(&drawn.scenario))));
    }
    if !hidden.contains(&Layer::Flashpoints) {
        easel.strength = 1.0;
        places::flashpoints(&mut easel, &scene);
    }
    Ok(Painted { image: easel.image(), passing, tiles })
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Mutex;
    use std::sync::mpsc::{Receiver, sync_channel};
    use std::time::{Duration, Instant};

    use egui_kittest::Harness;

    use super::*;
    use crate::app::App;
    use crate::app::command::Command;
    use crate::shelf;

    pub(super) type Window = Harness<'static, App>;

    /// The shipped season in a window whose painter is another.
    pub(super) fn window(pictures: Pictures) -> Window {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (atlas, problems) = shelf::atlas(Some(&root.join("maps")));
        let app = App { pictures, ..App::new(atlas, problems, Some(root.join("scenarios/two-herds"))) };
        let mut window = Harness::builder().with_size([1366.0, 768.0]).build_ui_state(|ui, app: &mut App| app.frame(ui), app);
        run_until(&mut window, |app| app.drawn().is_some() && !app.is_busy());
        window
    }

    pub(super) fn run_until(window: &mut Window, is_there: impl Fn(&App) -> bool) {
        let patience = Instant::now() + Duration::from_mins(1);
        while !is_there(window.state()) {
            assert!(Instant::now() < patience, "it does not come");
            std::thread::sleep(Duration::from_millis(2));
            window.step();
        }
    }

    /// A layer that takes as long as the test wants: it waits until it is told to go on. If it were drawn on the window's
    /// own thread nobody could tell it: then it gives up, and the test finds no picture under way.
    fn held_back(go: Receiver<()>) -> Pictures {
        const PATIENCE: Duration = Duration::from_secs(20);
        let go = Mutex::new(go);
        Pictures::painted_by(move |wanted, progress| match go.lock().ok().and_then(|go| go.recv_timeout(PATIENCE).ok()) {
            Some(()) => paint(wanted, progress),
            None => Err(Cancelled),
        })
    }

    #[test]
    fn while_a_slow_layer_is_drawn_the_window_answers() {
        let (go, held) = sync_channel(8);
        let mut window = window(held_back(held));
        window.run_steps(3);
        assert!(window.state().pictures.is_painting() && window.state().pictures.shown.is_none());
        let day = window.state().view().day.plus(9);
        window.state_mut().ask(Command::SetDay(day));
        window.state_mut().ask(Command::Toggle(Layer::Towns));
        window.run_steps(2);
        assert_eq!(window.state().view().day, day);
        assert!(!window.state().view().shows(Layer::Towns));
        assert!(window.state().pictures.is_painting() && window.state().pictures.shown.is_none(), "the layer is still not done");
        go.send(()).unwrap();
        run_until(&mut window, |app| app.pictures.shown.is_some());
        go.send(()).unwrap();
        run_until(&mut window, |app| app.pictures.shown.as_ref().is_some_and(|shown| shown.of.day == day));
    }

    #[test]
    fn a_map_that_is_moved_a_little_keeps_its_picture_and_one_that_is_zoomed_gets_another() {
        let mut window = window(Pictures::default());
        run_until(&mut window, |app| app.pictures.shown.is_some() && !app.pictures.is_painting());
        let texture = |window: &Window| window.state().pictures.shown.as_ref().map(|shown| shown.texture.id());
        let (before, camera) = (texture(&window), window.state().view().camera.unwrap());
        window.state_mut().ask(Command::Camera(camera.panned(eframe::egui::vec2(40.0, -25.0))));
        window.run_steps(4);
        assert!(!window.state().pictures.is_painting());
        assert_eq!(texture(&window), before);
        let nearer = Camera { metres_per_point: camera.metres_per_point / 2.0, ..camera };
        window.state_mut().ask(Command::Camera(nearer));
        run_until(&mut window, |app| app.pictures.shown.as_ref().is_some_and(|shown| shown.of.frame.camera == nearer));
        assert_ne!(texture(&window), before);
    }

    #[test]
    fn a_way_that_does_not_concern_the_office_is_drawn_faintly_and_no_other() {
        let window = window(Pictures::default());
        let app = window.state();
        let (drawn, frame) = (app.drawn.clone().unwrap(), app.view.frame.unwrap());
        let image = |office: Option<&str>| {
            let view = View { office: office.map(str::to_owned), ..app.view.clone() };
            paint(&Wanted::new(&drawn, &view, frame), &Progress::default()).unwrap().image
        };
        let all = image(None);
        assert_eq!(all, image(None), "the same is drawn alike");
        let office = &drawn.scenario.offices[0].id;
        let of_the_office = Narrowing::of(&View { office: Some(office.clone()), ..app.view.clone() }).routes(&drawn);
        let is_all = of_the_office.iter().all(|is_meant| *is_meant);
        let are_all_flashpoints = drawn.plan.findings.flashpoints.iter().all(|flashpoint| flashpoint.concerns(office));
        assert_eq!(image(Some(office)) == all, is_all && are_all_flashpoints);
        assert_ne!(image(Some("nowhere")), all, "nothing concerns an office that is not there");
    }

    #[test]
    fn a_painter_that_breaks_down_is_told_once_and_the_window_goes_on() {
        let mut window = window(Pictures::painted_by(|_, _| panic!("no such colour")));
        run_until(&mut window, |app| !app.notices.is_empty());
        window.run_steps(10);
        let told = window.state().notices.iter().filter(|notice| notice.text.contains("no such colour")).count();
        assert_eq!(told, 1);
    }
}
