//! The language of the window: chosen in the settings, kept, and spoken everywhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::shown::{USUAL, Window, ask, press, says, settle, shown};
use super::texts::texts;
use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use murhal::app::App;
use murhal::app::command::{Command, Dialog, Head, Unsaved};
use murhal::app::followed::{Ask as Follow, Shown};
use murhal::app::keep::Keep;
use murhal::app::tools::{Ask as Hand, Tool};
use murhal::app::view::{Layer, Tab, Thing};
use murhal::app::welcome::{Ask, Stop, wizard};
use murhal::app::writing::layer::Order;
use murhal::editing::head::Section;
use murhal::layers::LayerKind;
use murhal::measure::LonLat;
use murhal::shelf;
use murhal::words::Language;

fn scenario(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

/// The window of a person whose memory lies in `state`, on a system that speaks a language.
fn window(state: &Path, language: Language, named: &str) -> Window {
    let (atlas, problems) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let app = App::new(atlas, problems, Some(scenario(named))).remembering(state.to_owned(), None).speaking(language);
    let mut window = shown(app, USUAL);
    settle(&mut window);
    ask(&mut window, Command::Start(Ask::Tour(None)));
    window
}

#[test]
fn french_chosen_in_the_settings_is_spoken_at_once_and_kept_and_english_comes_back() {
    let state = tempfile::tempdir().unwrap();
    let mut first = window(state.path(), Language::English, "bahr-el-ghazal-2026-27");
    press(&mut first, "Start");
    press(&mut first, "Settings…");
    press(&mut first, "Language: Français");
    assert!(says(&first, "Préférences") && !says(&first, "Settings"), "the dialog itself");
    press(&mut first, "Fermer");
    for tab in ["Points chauds", "Matrice", "Calendrier", "Conférences", "Accords", "Sélection"] {
        assert!(says(&first, tab), "{tab}");
    }
    press(&mut first, "Fichier");
    assert!(says(&first, "Enregistrer sous…") && says(&first, "Quitter"));
    first.key_press(egui::Key::Escape);
    settle(&mut first);
    drop(first);
    let mut second = window(state.path(), Language::English, "bahr-el-ghazal-2026-27");
    assert_eq!(second.state().preferences().language(), Some(Language::French), "kept for the next start");
    press(&mut second, "Calendrier");
    assert!(says(&second, "en marche"));
    press(&mut second, "Démarrer");
    press(&mut second, "Préférences…");
    press(&mut second, "Langue\u{a0}: English");
    press(&mut second, "Close");
    assert!(says(&second, "Flashpoints"));
    assert!(!says(&second, "Points chauds"));
}

#[test]
fn days_and_numbers_are_written_as_the_french_do() {
    let state = tempfile::tempdir().unwrap();
    let mut window = window(state.path(), Language::French, "bahr-el-ghazal-2026-27");
    let day = murhal::measure::Day::parse("2027-02-01").unwrap();
    ask(&mut window, Command::SetDay(day));
    assert!(says(&window, "1er févr. 2027") && !says(&window, "Feb"));
    ask(&mut window, Command::Tool(Hand::Take(Tool::Distance)));
    let at = |lon, lat| LonLat { lon, lat };
    ask(&mut window, Command::Tool(Hand::Sketch(vec![at(27.0, 8.0), at(38.0, 8.0)])));
    assert!(says(&window, "Distance\u{a0}: 1\u{202f}21"), "a thousand and two hundred kilometres, parted by a narrow space");
    ask(&mut window, Command::Select(Some(Thing::Settlement(0))));
    let place = window.state().scenario().settlements[0].at;
    assert!(says(&window, &format!("{:.4} N", place.lat).replace('.', ",")), "with a decimal comma");
}

#[test]
fn a_first_run_speaks_the_language_of_the_system_until_another_is_chosen() {
    let state = tempfile::tempdir().unwrap();
    let mut window = window(state.path(), Language::French, "two-herds");
    assert!(says(&window, "Points chauds"));
    assert_eq!(window.state().preferences().language, None, "nobody has chosen");
    let english = window.state().preferences().clone().in_language(Language::English);
    ask(&mut window, Command::Start(Ask::Prefer(english)));
    assert!(says(&window, "Flashpoints") && !says(&window, "Points chauds"));
}

#[test]
fn no_english_text_is_left_where_the_window_speaks_french() {
    let state = tempfile::tempdir().unwrap();
    let mut window = window(state.path(), Language::French, "bahr-el-ghazal-2026-27");
    let english = English::new();
    let mut left = BTreeMap::new();
    for (place, commands) in places(&window) {
        for command in commands {
            ask(&mut window, command);
        }
        for text in english.found(&window) {
            left.entry(text).or_insert(place);
        }
    }
    for menu in ["Fichier", "Édition", "Affichage", "Couches", "Outils", "Objet", "Saison", "Aide", "Démarrer"] {
        press(&mut window, menu);
        for text in english.found(&window) {
            left.entry(text).or_insert("a menu");
        }
        window.key_press(egui::Key::Escape);
        settle(&mut window);
    }
    assert!(left.is_empty(), "{left:#?}");
}

/// Everything that can be shown, and how one comes there.
fn places(window: &Window) -> Vec<(&'static str, Vec<Command>)> {
    let drawn = window.state().drawn().expect("there is a plan");
    let flashpoint = Thing::Flashpoint(drawn.plan.findings.flashpoints[0].id.clone());
    let (office, conference) = (drawn.scenario.offices[0].id.clone(), drawn.plan.conferences[0].id.clone());
    let agreement = drawn.plan.agreements[0].id.clone();
    let show = |dialog| Command::Show(Some(dialog));
    let empty = String::new;
    let of = |thing| vec![Command::Select(Some(thing))];
    let form = |thing| vec![Command::Select(Some(thing)), Command::Tool(Hand::Form(true))];
    let head = |section| vec![Command::Head(Head::Show(Some(section)))];
    let start = |ask| vec![Command::Start(ask)];
    let wizard = |ask| start(Ask::Wizard(ask));
    let mut places = vec![
        ("a flashpoint", of(flashpoint)),
        ("the matrix", vec![Command::Tab(Tab::Matrix)]),
        ("the calendar", vec![Command::Tab(Tab::Calendar)]),
        ("the conferences", vec![Command::Tab(Tab::Conference)]),
        ("the agreements", vec![Command::Tab(Tab::Agreements)]),
        ("the problems", vec![Command::Tab(Tab::Problems)]),
        ("what is covered", vec![Command::FollowUp(Follow::Show(Shown::Coverage))]),
        ("what became of clauses", vec![Command::FollowUp(Follow::Show(Shown::Clauses))]),
        ("what was seen", vec![Command::FollowUp(Follow::Show(Shown::Reports))]),
        ("nothing selected", vec![Command::Select(None), Command::Tab(Tab::Selected)]),
        ("a route", form(Thing::Route(0))),
        ("a field", form(Thing::Zone(0))),
        ("a water point", form(Thing::Water(0))),
        ("a settlement", form(Thing::Settlement(0))),
        ("an incident", form(Thing::Incident(0))),
        ("a no-go zone", form(Thing::NoGo(0))),
        ("an office", of(Thing::Office(office))),
        ("a conference", of(Thing::Conference(conference))),
        ("an agreement", of(Thing::Agreement(agreement))),
        ("the season's form", head(Section::Season)),
        ("the offices' form", head(Section::Offices)),
        ("the communities' form", head(Section::Communities)),
        ("the settings' form", head(Section::Settings)),
        ("no form", vec![Command::Head(Head::Show(None))]),
        ("opening", vec![show(Dialog::Open { folder: empty() })]),
        ("exporting", vec![show(Dialog::Export { folder: empty() })]),
        ("the list", vec![show(Dialog::List { file: empty() })]),
        ("a layer for others", vec![show(Dialog::Layer(Order::of(LayerKind::FarmingZones)))]),
        ("saving as", vec![show(Dialog::SaveAs { folder: empty() })]),
        ("the palette", vec![show(Dialog::Palette { text: empty(), chosen: 0 })]),
        ("the shortcuts", vec![show(Dialog::Shortcuts)]),
        ("changed files", vec![show(Dialog::ChangedOnDisk { files: vec!["routes.geojson".to_owned()] })]),
        ("saves", vec![show(Dialog::Saves { kept: Vec::new() })]),
        ("unsaved", vec![show(Dialog::Unsaved { then: Box::new(Command::Keep(Keep::New)) })]),
        ("the settings", [vec![Command::Show(None)], start(Ask::Settings(true))].concat()),
        ("the wizard", [start(Ask::Settings(false)), wizard(wizard::Ask::Begin)].concat()),
        ("no wizard", wizard(wizard::Ask::Leave)),
        ("area", vec![Command::Tool(Hand::Take(Tool::Area))]),
        ("drawing", vec![Command::Tool(Hand::Take(Tool::Draw(LayerKind::Routes)))]),
    ];
    places.extend(
        [Stop::Map, Stop::Flashpoint, Stop::Conference, Stop::Editing, Stop::Papers].map(|stop| ("the tour", start(Ask::Tour(Some(stop))))),
    );
    places.push(("no tour", start(Ask::Tour(None))));
    places.extend(Layer::ALL.map(|layer| ("a layer", vec![Command::Unfold(Some(layer))])));
    // What is discarded is nothing: the dialog is left.
    places.push(("left", vec![Command::Proceed(Unsaved::Discard)]));
    places
}

/// The English texts that French says otherwise.
struct English {
    /// Texts without values.
    whole: Vec<String>,
    /// Parts between values, long enough to be told from names.
    parts: Vec<String>,
}

impl English {
    fn new() -> Self {
        const LONG: usize = 12;
        let [english, french] = ["en", "fr"].map(|language| texts(language).expect("the program carries its words"));
        let (mut whole, mut parts) = (Vec::new(), Vec::new());
        for (name, text) in english.into_iter().filter(|(name, text)| french[name] != *text && !text.contains("->")) {
            // The names of both languages stand in both.
            if !text.contains('{') {
                whole.push(text);
            } else if !name.starts_with("day") {
                let cut = text.split(['{', '}']).step_by(2).filter(|part| part.trim().len() >= LONG);
                parts.extend(cut.map(str::to_owned));
            }
        }
        assert!(whole.len() > 300 && parts.len() > 20, "the files are read");
        Self { whole, parts }
    }

    /// Those that a person reads or hears in the window. What is typed in a field is nobody's words but the person's, and a
    /// run of letters is a part of what is told already.
    fn found(&self, window: &Window) -> Vec<String> {
        const NO_WORDS: [Role; 3] = [Role::TextRun, Role::TextInput, Role::MultilineTextInput];
        let nodes = window.query_all_by(|node| !NO_WORDS.contains(&node.role()));
        let said = nodes.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]).flatten();
        let is_english =
            |said: &String| self.whole.iter().any(|text| text == said) || self.parts.iter().any(|part| said.contains(part.as_str()));
        // Keys are called as they are written on them.
        let is_a_key = |said: &String| egui::Key::from_name(said).is_some();
        said.filter(|said| is_english(said) && !is_a_key(said)).collect()
    }
}
