//! Makes the pictures of the guide: `cargo run --example guide_pictures`. The window is run without a screen, brought by
//! its own commands to what each picture shows, and written to `docs/pictures`. `guide_pictures DIR [NAME...]` writes some
//! of them elsewhere.

mod raster;
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/window/shown.rs"]
mod shown;

use std::error::Error;
use std::path::{Path, PathBuf};

use eframe::egui::Theme;
use egui_kittest::Harness;
use murhal::app::command::{Command, Dialog};
use murhal::app::tools::{Ask, Tool};
use murhal::app::view::{Layer, Tab, Thing};
use murhal::app::welcome::{self, wizard};
use raster::Raster;
use shown::{SHIPPED, USUAL, Window, app_on, ask, settle, shown_by};

/// A picture: its name, and the way to what it shows.
type Picture = (&'static str, fn(&mut Window));

const PICTURES: [Picture; 14] = [
    ("desk", |_| {}),
    ("flashpoint", |window| select(window, Thing::Flashpoint(top(window)))),
    ("season", |window| {
        let middle = window.state().scenario().season.days().first.plus(80);
        ask(window, Command::SetDay(middle));
    }),
    ("matrix", |window| ask(window, Command::Tab(Tab::Matrix))),
    ("calendar", |window| ask(window, Command::Tab(Tab::Calendar))),
    ("conference", |window| {
        let first = window.state().drawn().and_then(|drawn| Some(drawn.plan.conferences.first()?.id.clone()));
        ask(window, Command::Conference(first.unwrap_or_default()));
    }),
    ("agreements", |window| ask(window, Command::Tab(Tab::Agreements))),
    ("problems", |window| ask(window, Command::Tab(Tab::Problems))),
    ("layers", |window| ask(window, Command::Unfold(Some(Layer::Water)))),
    ("form", |window| {
        select(window, Thing::Route(0));
        ask(window, Command::Tool(Ask::Take(Tool::Select)));
        ask(window, Command::Tool(Ask::Form(true)));
    }),
    ("palette", |window| ask(window, Command::Show(Some(Dialog::Palette { text: "map".to_owned(), chosen: 0 })))),
    ("tour", |window| ask(window, Command::Start(welcome::Ask::Tour(Some(welcome::Stop::Map))))),
    ("wizard", |window| ask(window, Command::Start(welcome::Ask::Wizard(wizard::Ask::Begin)))),
    ("light", |window| {
        ask(window, Command::Theme(Theme::Light));
        select(window, Thing::Flashpoint(top(window)));
    }),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures"), PathBuf::from);
    let wanted: Vec<String> = arguments.filter_map(|name| name.into_string().ok()).collect();
    std::fs::create_dir_all(&folder)?;
    for (name, go) in PICTURES.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name)) {
        let raster = Raster::default();
        let mut window = window(raster.clone());
        go(&mut window);
        settle(&mut window);
        let picture = raster.picture(&window.ctx, window.output(), USUAL.into()).ok_or("the window has no size")?;
        std::fs::write(folder.join(format!("{name}.png")), picture.encode_png()?)?;
    }
    Ok(())
}

fn window(raster: Raster) -> Window {
    let mut window = shown_by(Harness::builder().renderer(raster), app_on(SHIPPED), USUAL);
    murhal::app::dress(&window.ctx);
    settle(&mut window);
    window
}

fn select(window: &mut Window, thing: Thing) {
    ask(window, Command::FlyTo(thing));
}

fn top(window: &Window) -> String {
    window.state().drawn().and_then(|drawn| Some(drawn.plan.findings.flashpoints.first()?.id.clone())).unwrap_or_default()
}
