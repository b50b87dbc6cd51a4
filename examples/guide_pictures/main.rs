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
use murhal::app::writing::layer::Order;
use murhal::layers::LayerKind;
use raster::Raster;
use shown::{SHIPPED, USUAL, Window, app_on, ask, drop_file, settle, shown_by};

/// A picture: its name, and the way to what it shows.
type Picture = (&'static str, fn(&mut Window));

const PICTURES: [Picture; 16] = [
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
    ("file", |window| {
        // A list as offices send it: French headings, decimal commas, a place nobody wrote down, one at 0, 0.
        let file = std::env::temp_dir().join("points-eau.csv");
        if std::fs::write(&file, LIST).is_ok() {
            drop_file(window, file);
        }
    }),
    ("write", |window| {
        let order = Order { file: "for-qgis/routes.gpkg".to_owned(), ..Order::of(LayerKind::Routes) };
        ask(window, Command::Show(Some(Dialog::Layer(order))));
    }),
    ("palette", |window| ask(window, Command::Show(Some(Dialog::Palette { text: "map".to_owned(), chosen: 0 })))),
    ("tour", |window| ask(window, Command::Start(welcome::Ask::Tour(Some(welcome::Stop::Map))))),
    ("wizard", |window| ask(window, Command::Start(welcome::Ask::Wizard(wizard::Ask::Begin)))),
    ("light", |window| {
        ask(window, Command::Theme(Theme::Light));
        select(window, Thing::Flashpoint(top(window)));
    }),
];

const LIST: &str = "Nom;Type;Longitude;Latitude;Débit (m3/jour)\nPuits de Wau;puits;27,98972;7,70111;6,5\nForage de Raja;forage;25,68;8,46;\n\
    Sans lieu;puits;;;\nPuits du marché;puits;0;0;4\nMare de Nyamlel;mare;26,97;9,12;12 seaux\n";

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
