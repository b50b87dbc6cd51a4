//! How long a frame of the map takes while a hand moves it: the whole window is run without a screen and every
//! shape is made into triangles, as before each frame is drawn.
//!
//! ```text
//! MURHAL_WORKLOAD=DIR cargo bench --bench frames             the window's own work, no screen
//! MURHAL_WORKLOAD=DIR cargo bench --bench frames -- --window  real frames in a window, from one to the next
//! cargo bench --bench frames -- --seasons                     the shipped season while a thousand seasons are simulated
//! ```
//!
//! Without `MURHAL_WORKLOAD` the small workload of the tests is shown; BENCHMARKS.md says where larger ones come
//! from. The second form needs a display (`xvfb-run -s "-screen 0 1366x768x24"`, `LIBGL_ALWAYS_SOFTWARE=1`, for
//! software rendering).

#![expect(clippy::print_stdout, reason = "a bench says what it measured")]

#[path = "../tests/support/timed_season.rs"]
mod timed_season;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::{self, Pos2, RawInput, Rect, Vec2, pos2, vec2};
use murhal::app::App;
use murhal::app::command::Command;
use murhal::app::view::{Camera, Tab, Thing};
use murhal::progress::Progress;
use murhal::scenario::workload::Workload;

const SIZE: Vec2 = vec2(1_366.0, 768.0);
/// Frames of one gesture.
const FRAMES: u32 = 60;

fn main() {
    if std::env::args().any(|argument| argument == "--seasons") {
        return beside_seasons();
    }
    let app = app();
    if std::env::args().any(|argument| argument == "--window") {
        in_a_window(app);
    } else {
        without_a_screen(app);
    }
}

fn app() -> App {
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workload");
    let folder = std::env::var_os("MURHAL_WORKLOAD").map_or(small, PathBuf::from);
    let workload = Workload::read(&folder, &Progress::default()).expect("the workload is sound");
    let (atlas, scenario) = timed_season::season(&workload);
    println!("{} routes, {} farming zones", scenario.routes.len(), scenario.farming_zones.len());
    App::on(atlas, scenario)
}

/// Frames of the shipped season while a thousand seasons are simulated beside them, and the same frames once they are done.
fn beside_seasons() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (atlas, _) = murhal::shelf::atlas(Some(&root.join("maps")));
    let (scenario, _) = murhal::shelf::open(&root.join("scenarios/bahr-el-ghazal-2026-27"), &atlas).expect("the shipped scenario opens");
    let (ctx, mut app, began) = (egui::Context::default(), App::on(atlas, scenario), Instant::now());
    wait(&ctx, &mut app, began);
    app.ask(Command::Options(murhal::app::options::Ask::Simulate(Vec::new())));
    let start = Instant::now();
    let is_done = |app: &App| app.view().options.answers.seasons.is_some();
    let beside = moved(&ctx, &mut app, began, |app, _| !is_done(app));
    let took = start.elapsed().as_secs_f64();
    println!("a thousand seasons in {took:.1} s, {} frames beside them", beside.len());
    let count = beside.len();
    wait(&ctx, &mut app, began);
    let alone = moved(&ctx, &mut app, began, |_, frames| frames < count);
    println!("{:<36} {:>8} {:>8} {:>8}  ms a frame (the window's own work and triangles)", "", "median", "95th", "worst");
    tell("while they are simulated", beside);
    tell("the same frames alone", alone);
}

/// Frames of all gestures in turn, as long as asked.
fn moved(ctx: &egui::Context, app: &mut App, began: Instant, mut goes_on: impl FnMut(&App, usize) -> bool) -> Vec<Duration> {
    let mut times = Vec::new();
    while goes_on(app, times.len()) {
        let number = u32::try_from(times.len()).unwrap_or(0);
        let gesture = Gesture::ALL[(number / FRAMES) as usize % Gesture::ALL.len()];
        if let Some(command) = gesture.command(app, number % FRAMES) {
            app.ask(command);
        }
        let took = frame(ctx, app, began);
        times.push(took);
        std::thread::sleep(Duration::from_micros(16_667).saturating_sub(took));
    }
    times
}

/// Frames until nothing is being computed.
fn wait(ctx: &egui::Context, app: &mut App, began: Instant) {
    while app.is_busy() || app.drawn().is_none() {
        frame(ctx, app, began);
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What the hand does in a frame, and from where it starts.
#[derive(Clone, Copy)]
enum Gesture {
    /// Everything in sight, moved by some points a frame.
    PanWhole,
    /// From everything in sight to a thirtieth of it.
    ZoomIn,
    /// A thirtieth in sight, moved by some points a frame.
    PanNear,
    /// And back.
    ZoomOut,
    /// A day later each frame.
    Days,
    /// Nothing moves.
    Still,
}

impl Gesture {
    const ALL: [Self; 6] = [Self::PanWhole, Self::ZoomIn, Self::PanNear, Self::ZoomOut, Self::Days, Self::Still];

    const fn name(self) -> &'static str {
        match self {
            Self::PanWhole => "pan, everything in sight",
            Self::ZoomIn => "zoom in 30 times",
            Self::PanNear => "pan, a thirtieth in sight",
            Self::ZoomOut => "zoom out 30 times",
            Self::Days => "a day a frame, everything in sight",
            Self::Still => "nothing moves",
        }
    }

    fn command(self, app: &App, frame: u32) -> Option<Command> {
        let camera = app.view().camera.unwrap_or_else(|| fitted(app));
        let steady = 30.0_f64.powf(1.0 / f64::from(FRAMES));
        let way = if frame % 60 < 30 { 1.0 } else { -1.0 };
        match self {
            Self::PanWhole | Self::PanNear => Some(Command::Camera(camera.panned(vec2(9.0 * way, 5.0 * way)))),
            Self::ZoomIn => Some(Command::Camera(zoomed(camera, steady))),
            Self::ZoomOut => Some(Command::Camera(zoomed(camera, 1.0 / steady))),
            Self::Days => Some(Command::SetDay(app.view().day.plus(1))),
            Self::Still => None,
        }
    }
}

fn zoomed(camera: Camera, factor: f64) -> Camera {
    camera.zoomed(factor, pos2(420.0, 300.0), Rect::from_min_size(Pos2::ZERO, SIZE))
}

fn fitted(app: &App) -> Camera {
    let bounds = app.drawn().expect("there is a plan").sheet.bounds;
    Camera::on(bounds, vec2(762.0, 640.0))
}

fn without_a_screen(mut app: App) {
    let ctx = egui::Context::default();
    let began = Instant::now();
    wait(&ctx, &mut app, began);
    let flashpoints = app.drawn().map_or(0, |drawn| drawn.plan.findings.flashpoints.len());
    println!("opened and planned in {:.1} s, {flashpoints} flashpoints", began.elapsed().as_secs_f64());
    println!("{:<36} {:>8} {:>8} {:>8}  ms a frame (the window's own work and triangles)", "", "median", "95th", "worst");
    let first = frame(&ctx, &mut app, began);
    println!("{:<36} {:>8.1}", "first frame with the plan", first.as_secs_f64() * 1e3);
    for gesture in Gesture::ALL {
        let (mut times, mut work) = (Vec::new(), Vec::new());
        for number in 0..FRAMES {
            if let Some(command) = gesture.command(&app, number) {
                app.ask(command);
            }
            let busy = on_the_processor();
            let took = frame(&ctx, &mut app, began);
            times.push(took);
            work.extend(on_the_processor().zip(busy).map(|(after, before)| after.saturating_sub(before)));
            // As a screen of sixty frames a second would wait.
            std::thread::sleep(Duration::from_micros(16_667).saturating_sub(took));
        }
        tell(gesture.name(), times);
        tell("  of it on the processor", work);
    }
    tabs(&ctx, &mut app, began);
    pictures(&ctx, &mut app, began);
}

/// How long a frame takes on each tab while nothing moves, and the frames in which the list is narrowed or a herd is
/// selected: what a whole season is looked through for must not be in them.
fn tabs(ctx: &egui::Context, app: &mut App, began: Instant) {
    let office = app.scenario().offices.first().map(|office| office.id.clone());
    let asked =
        [("select a herd".to_owned(), Command::Select(Some(Thing::Route(0)))), ("narrow to an office".to_owned(), Command::Filter(office))];
    let tabs = Tab::ALL.map(|tab| (format!("the tab {tab:?}"), Command::Tab(tab)));
    for (name, command) in asked.into_iter().chain(tabs) {
        app.ask(command);
        let mut times: Vec<Duration> = (0..10).map(|_| frame(ctx, app, began)).collect();
        while app.is_busy() {
            times.push(frame(ctx, app, began));
            std::thread::sleep(Duration::from_millis(2));
        }
        tell(&format!("{name}: its frames"), times);
    }
    app.ask(Command::Filter(None));
    app.ask(Command::Select(None));
}

/// How long the picture is behind a day that was changed, at some zooms.
fn pictures(ctx: &egui::Context, app: &mut App, began: Instant) {
    println!("{:<36} {:>8} {:>8} {:>8}  ms until the picture of another day is there", "", "median", "95th", "worst");
    for nearer in [1.0, 4.0, 12.0, 30.0] {
        app.ask(Command::Camera(zoomed(fitted(app), nearer)));
        for _ in 0..5 {
            frame(ctx, app, began);
        }
        let mut times = Vec::new();
        for _ in 0..9 {
            while app.is_drawing() {
                frame(ctx, app, began);
            }
            app.ask(Command::SetDay(app.view().day.plus(1)));
            let start = Instant::now();
            frame(ctx, app, began);
            while app.is_drawing() {
                frame(ctx, app, began);
                std::thread::sleep(Duration::from_millis(1));
            }
            times.push(start.elapsed());
        }
        tell(&format!("{nearer} times nearer than everything"), times);
    }
}

/// One frame: the window's own work, and every shape as triangles.
fn frame(ctx: &egui::Context, app: &mut App, began: Instant) -> Duration {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
        time: Some(began.elapsed().as_secs_f64()),
        max_texture_side: Some(8_192),
        ..RawInput::default()
    };
    let start = Instant::now();
    let mut output = ctx.run_ui(input, |ui| app.frame(ui));
    // There is no graphics card that would take them.
    output.textures_delta.clear();
    let triangles = ctx.tessellate(output.shapes, output.pixels_per_point);
    let took = start.elapsed();
    drop(std::hint::black_box(triangles));
    took
}

/// How long this thread has been on a processor, where the system says so: while others want the processor too,
/// that says more than the clock.
fn on_the_processor() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    stat.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

fn tell(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let ms = |share: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a few frames")]
        let number = ((times.len() as f64 * share) as usize).min(times.len().saturating_sub(1));
        times.get(number).map_or(0.0, Duration::as_secs_f64) * 1e3
    };
    println!("{name:<36} {:>8.1} {:>8.1} {:>8.1}", ms(0.5), ms(0.95), ms(1.0));
}

/// The window, moved by itself: each gesture in turn, then it closes.
struct Moved {
    app: App,
    gesture: usize,
    number: u32,
    last: Instant,
    times: Vec<Duration>,
}

impl eframe::App for Moved {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        if self.app.is_busy() || self.app.drawn().is_none() {
            self.last = Instant::now();
        } else if let Some(gesture) = Gesture::ALL.get(self.gesture) {
            self.times.push(self.last.elapsed());
            self.last = Instant::now();
            if let Some(command) = gesture.command(&self.app, self.number) {
                self.app.ask(command);
            }
            self.number += 1;
            if self.number > FRAMES {
                // The first frame of a gesture waited for the last of the one before.
                tell(gesture.name(), self.times.drain(..).skip(1).collect());
                (self.number, self.gesture) = (0, self.gesture + 1);
            }
        } else {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        self.app.frame(ui);
        ctx.request_repaint();
    }
}

fn in_a_window(app: App) {
    println!("{:<36} {:>8} {:>8} {:>8}  ms from frame to frame", "", "median", "95th", "worst");
    let moved = Moved { app, gesture: 0, number: 0, last: Instant::now(), times: Vec::new() };
    let mut options = eframe::NativeOptions { viewport: egui::ViewportBuilder::default().with_inner_size(SIZE), ..Default::default() };
    options.glow_options.vsync = false;
    let opened = eframe::run_native("murhal frames", options, Box::new(move |_| Ok(Box::new(moved))));
    opened.expect("there is a display");
}
