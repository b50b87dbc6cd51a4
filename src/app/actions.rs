//! Every action of the window in one table: its name, its shortcut and what it asks for. The menus, the tooltips, the
//! command palette and the sheet of shortcuts are all made of it, so that none can say what another does not.

pub(super) mod agreed;
pub(super) mod followed;
mod keys;
pub(super) mod lists;
pub(super) mod map;
pub(super) mod meetings;
pub(super) mod options;
pub(super) mod selected;

use eframe::egui::{self, Button, Context, Key, KeyboardShortcut, Modifiers, Response, Theme, Ui};

pub(super) use keys::pressed;

use super::base_tiles;
use super::command::{Command, Dialog, Head, Play};
use super::desk::Arrange;
use super::keep::Keep;
use super::panels::keeping::save_as_dialog;
use super::panels::top::Status;
use super::tools::named;
use super::view::{Layer, Tab, View};
use super::work::Drawn;
use super::{maps, printing, welcome, writing};
use crate::editing::head::Section;
use crate::layers::LayerKind;
use crate::measure::{Day, DayRange};
use crate::scenario::Scenario;
use crate::words::{Language, Phrase, Speaks as _, hint, say};

/// What an action needs to know to say what it would ask for.
pub(super) struct Situation<'a> {
    pub(super) status: &'a Status,
    pub(super) view: &'a View,
    /// The plan on screen.
    pub(super) drawn: Option<&'a Drawn>,
    /// The scenario as it is now.
    pub(super) scenario: &'a Scenario,
    pub(super) season: DayRange,
    pub(super) is_dark: bool,
    /// Whether there is no room for all panels side by side.
    pub(super) is_narrow: bool,
}

/// The menu in which an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Menu {
    File,
    Edit,
    View,
    Layers,
    Tools,
    Selected,
    Season,
    Help,
}

impl Menu {
    pub(super) const ALL: [Self; 8] =
        [Self::File, Self::Edit, Self::View, Self::Layers, Self::Tools, Self::Selected, Self::Season, Self::Help];

    pub(super) const fn title(self) -> Phrase {
        match self {
            Self::File => Phrase("menu-file"),
            Self::Edit => Phrase("menu-edit"),
            Self::View => Phrase("menu-view"),
            Self::Layers => Phrase("menu-layers"),
            Self::Tools => Phrase("menu-tools"),
            Self::Selected => Phrase("menu-selected"),
            Self::Season => Phrase("menu-season"),
            Self::Help => Phrase("menu-help"),
        }
    }
}

/// One action.
pub(super) struct Action {
    /// What it is called; the hint of the phrase says what it does, in a line.
    pub(super) name: Phrase,
    pub(super) menu: Menu,
    pub(super) shortcut: KeyboardShortcut,
    /// What it asks for; nothing where there is nothing to do.
    pub(super) ask: fn(&Situation<'_>) -> Option<Command>,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT: Modifiers = Modifiers::ALT;
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);
const NONE: Modifiers = Modifiers::NONE;

const fn action(menu: Menu, name: Phrase, (modifiers, key): (Modifiers, Key), ask: fn(&Situation<'_>) -> Option<Command>) -> Action {
    Action { name, menu, shortcut: KeyboardShortcut::new(modifiers, key), ask }
}

pub(super) const OPEN: Action = action(Menu::File, Phrase("action-open"), (CTRL, Key::O), |_| Some(open_dialog()));
pub(super) const NEW: Action =
    action(Menu::File, Phrase("action-new"), (CTRL, Key::N), |_| Some(Command::Start(welcome::Ask::Wizard(welcome::wizard::Ask::Begin))));
pub(super) const SETTINGS: Action =
    action(Menu::Edit, Phrase("action-settings"), (CTRL, Key::Comma), |_| Some(Command::Start(welcome::Ask::Settings(true))));
const HEAD: Action = action(Menu::Edit, Phrase("action-scenario"), (CTRL_SHIFT, Key::N), |now| {
    Some(Command::Head(Head::Show(now.view.head.is_none().then_some(Section::default()))))
});
pub(super) const TOUR: Action = action(Menu::Help, Phrase("action-tour"), (Modifiers::SHIFT, Key::F1), |_| {
    Some(Command::Start(welcome::Ask::Tour(Some(welcome::Stop::FIRST))))
});
pub(super) const SAVE: Action =
    action(Menu::File, Phrase("action-save"), (CTRL, Key::S), |now| now.status.can_save.then_some(Command::Save));
pub(super) const SAVE_AS: Action = action(Menu::File, Phrase("action-save-as"), (CTRL_SHIFT, Key::S), |_| Some(save_as_dialog()));
const EARLIER_SAVES: Action =
    action(Menu::File, Phrase("action-earlier-saves"), (CTRL_SHIFT, Key::H), |_| Some(Command::Keep(Keep::ShowSaves)));
pub(super) const EXPORT: Action = action(Menu::File, Phrase("action-export"), (CTRL, Key::E), |_| Some(export_dialog()));
pub(super) const SHEETS: Action = action(Menu::File, Phrase("action-sheets"), (CTRL, Key::P), |now| Some(printing::begin(now.to_print())));
pub(super) const WRITE_LIST: Action = action(Menu::File, Phrase("action-write-list"), (CTRL_SHIFT, Key::E), |_| {
    Some(Command::Show(Some(Dialog::List { file: String::new() })))
});
/// The layer that is unfolded, else that of what is selected.
pub(super) const WRITE_LAYER: Action = action(Menu::File, Phrase("action-write-layer"), (CTRL_SHIFT, Key::W), |now| {
    let of_selected = || now.view.selected.as_ref().and_then(|thing| named(now.scenario, thing)).map(|(layer, _)| layer);
    let layer = now.view.unfolded.and_then(Layer::of_scenario).or_else(of_selected).unwrap_or(LayerKind::Routes);
    Some(Command::WriteLayer(writing::layer::Ask::Begin(layer)))
});
const CLOSE: Action = action(Menu::File, Phrase("action-close"), (CTRL, Key::Q), |_| Some(Command::Close));

pub(super) const UNDO: Action =
    action(Menu::Edit, Phrase("action-undo"), (CTRL, Key::Z), |now| now.status.undo.is_some().then_some(Command::Undo));
pub(super) const REDO: Action =
    action(Menu::Edit, Phrase("action-redo"), (CTRL_SHIFT, Key::Z), |now| now.status.redo.is_some().then_some(Command::Redo));
pub(super) const FIND: Action = action(Menu::Edit, Phrase("action-find"), (CTRL, Key::F), |_| Some(Command::Desk(Arrange::Find)));
const LET_GO: Action =
    action(Menu::Edit, Phrase("action-let-go"), (CTRL_SHIFT, Key::A), |now| now.view.selected.is_some().then_some(Command::Select(None)));
pub(super) const COMPUTE: Action = action(Menu::Edit, Phrase("action-compute"), (NONE, Key::F5), |_| Some(Command::Compute));
pub(super) const CANCEL: Action =
    action(Menu::Edit, Phrase("action-cancel"), (CTRL, Key::Period), |now| now.status.working.is_some().then_some(Command::Cancel));

pub(super) const FIT: Action = action(Menu::View, Phrase("action-fit"), (NONE, Key::F), |_| Some(Command::Fit));
pub(super) const NEARER: Action =
    action(Menu::View, Phrase("action-nearer"), (NONE, Key::Plus), |_| Some(Command::Desk(Arrange::Zoom(super::canvas::ZOOM_STEP))));
pub(super) const FARTHER: Action = action(Menu::View, Phrase("action-farther"), (NONE, Key::Minus), |_| {
    Some(Command::Desk(Arrange::Zoom(1.0 / super::canvas::ZOOM_STEP)))
});
const LAYERS_PANEL: Action = action(Menu::View, Phrase("action-layers-panel"), (CTRL, Key::L), |now| {
    Some(Command::Desk(Arrange::LayersPanel(!now.shows_layers_panel())))
});
pub(super) const WIDEN: Action =
    action(Menu::View, Phrase("action-widen"), (CTRL_SHIFT, Key::O), |now| now.view.is_narrowed().then_some(Command::Desk(Arrange::Widen)));
const THEME: Action = action(Menu::View, Phrase("action-theme"), (CTRL_SHIFT, Key::D), |now| {
    Some(Command::Theme(if now.is_dark { Theme::Light } else { Theme::Dark }))
});

pub(super) const CHOOSE_TILES: Action = action(Menu::Layers, Phrase("action-choose-tiles"), (CTRL_SHIFT, Key::T), |_| {
    Some(Command::Show(Some(Dialog::Tiles { file: String::new() })))
});
pub(super) const SHOW_TILES: Action = action(Menu::Layers, Phrase("action-show-tiles"), (ALT, Key::B), |now| {
    now.view.base_tiles.as_ref().map(|tiles| Command::Tiles(base_tiles::Ask::Show(!tiles.chosen.is_shown)))
});
pub(super) const REMOVE_TILES: Action = action(Menu::Layers, Phrase("action-remove-tiles"), (CTRL_SHIFT, Key::B), |now| {
    now.view.base_tiles.as_ref().map(|_| Command::Tiles(base_tiles::Ask::Remove))
});

pub(super) const ADD_FILE: Action = action(Menu::File, Phrase("action-add-file"), (CTRL_SHIFT, Key::I), |_| {
    Some(Command::Show(Some(Dialog::AddFile { file: String::new() })))
});
pub(super) const OWN_MAPS: Action =
    action(Menu::Layers, Phrase("action-own-maps"), (CTRL_SHIFT, Key::K), |_| Some(Command::Maps(maps::Ask::Begin)));

pub(super) const PLAY: Action = action(Menu::Season, Phrase("action-play"), (NONE, Key::Space), |now| {
    Some(Command::Play(if now.view.playing.is_some() { Play::Pause } else { Play::Run }))
});
const FASTER: Action = action(Menu::Season, Phrase("action-faster"), (ALT, Key::ArrowUp), |now| {
    now.view.desk.speed.faster().map(|speed| Command::Desk(Arrange::Speed(speed)))
});
const SLOWER: Action = action(Menu::Season, Phrase("action-slower"), (ALT, Key::ArrowDown), |now| {
    now.view.desk.speed.slower().map(|speed| Command::Desk(Arrange::Speed(speed)))
});
pub(super) const EARLIER: Action = action(Menu::Season, Phrase("action-earlier"), (ALT, Key::ArrowLeft), |now| now.go(-1));
pub(super) const LATER: Action = action(Menu::Season, Phrase("action-later"), (ALT, Key::ArrowRight), |now| now.go(1));
const WEEK_EARLIER: Action = action(Menu::Season, Phrase("action-week-earlier"), (ALT, Key::PageUp), |now| now.go(-7));
const WEEK_LATER: Action = action(Menu::Season, Phrase("action-week-later"), (ALT, Key::PageDown), |now| now.go(7));
const FIRST_DAY: Action = action(Menu::Season, Phrase("action-first-day"), (ALT, Key::Home), |now| Some(Command::SetDay(now.season.first)));
const LAST_DAY: Action = action(Menu::Season, Phrase("action-last-day"), (ALT, Key::End), |now| Some(Command::SetDay(now.season.last)));
pub(super) const ALL_DAYS: Action = action(Menu::Season, Phrase("action-all-days"), (CTRL_SHIFT, Key::R), |now| {
    now.view.desk.range.is_some().then_some(Command::Desk(Arrange::Range(None)))
});

pub(super) const PALETTE: Action = action(Menu::Help, Phrase("action-palette"), (CTRL_SHIFT, Key::P), |_| {
    Some(Command::Show(Some(Dialog::Palette { text: String::new(), chosen: 0 })))
});
const SHORTCUTS: Action =
    action(Menu::Help, Phrase("action-shortcuts"), (CTRL, Key::Slash), |_| Some(Command::Show(Some(Dialog::Shortcuts))));

/// The tab of an action.
macro_rules! tab {
    ($tab:ident, $key:ident) => {
        action(Menu::View, Tab::$tab.title(), (CTRL, Key::$key), |_| Some(Command::Tab(Tab::$tab)))
    };
}

/// The layer of an action.
macro_rules! layer {
    ($layer:ident, $name:expr, $key:ident) => {
        action(Menu::Layers, $name, (ALT, Key::$key), |_| Some(Command::Toggle(Layer::$layer)))
    };
}

/// All of them, in the order of the menus.
pub(super) const ALL: [Action; 60] = [
    NEW,
    OPEN,
    SAVE,
    SAVE_AS,
    EARLIER_SAVES,
    EXPORT,
    SHEETS,
    WRITE_LIST,
    ADD_FILE,
    WRITE_LAYER,
    CLOSE,
    UNDO,
    REDO,
    FIND,
    LET_GO,
    COMPUTE,
    CANCEL,
    HEAD,
    SETTINGS,
    tab!(Flashpoints, Num1),
    tab!(Matrix, Num2),
    tab!(Calendar, Num3),
    tab!(Conference, Num4),
    tab!(Agreements, Num5),
    tab!(Selected, Num6),
    tab!(Problems, Num7),
    tab!(FollowUp, Num8),
    tab!(Options, Num9),
    followed::ADD,
    FIT,
    NEARER,
    FARTHER,
    LAYERS_PANEL,
    WIDEN,
    THEME,
    layer!(Flashpoints, Phrase("action-show-flashpoints"), Num1),
    layer!(Herds, Phrase("action-show-herds"), Num2),
    layer!(Routes, Phrase("action-show-routes"), Num3),
    layer!(Zones, Phrase("action-show-zones"), Num4),
    layer!(Water, Phrase("action-show-water"), Num5),
    layer!(Settlements, Phrase("action-show-settlements"), Num6),
    layer!(Incidents, Phrase("action-show-incidents"), Num7),
    layer!(NoGo, Phrase("action-show-no-go"), Num8),
    layer!(States, Phrase("action-show-states"), Num9),
    layer!(Rivers, Phrase("action-show-rivers"), Num0),
    layer!(Towns, Phrase("action-show-towns"), T),
    CHOOSE_TILES,
    SHOW_TILES,
    REMOVE_TILES,
    OWN_MAPS,
    PLAY,
    FASTER,
    SLOWER,
    EARLIER,
    LATER,
    WEEK_EARLIER,
    WEEK_LATER,
    FIRST_DAY,
    LAST_DAY,
    ALL_DAYS,
];

/// The actions of the last menu: how to find the others.
pub(super) const HELP: [Action; 3] = [PALETTE, SHORTCUTS, TOUR];

/// Every action.
pub(super) fn all() -> impl Iterator<Item = Action> {
    let on_lists = lists::RANKS.into_iter().chain(lists::SORTS).chain(lists::MESSAGES);
    let on_map = map::ALL.into_iter().chain(map::LAYERS);
    ALL.into_iter()
        .chain(on_lists)
        .chain(on_map)
        .chain(selected::ALL)
        .chain(meetings::VIEWS)
        .chain([meetings::MAKE_PAPERS])
        .chain(agreed::VIEWS)
        .chain(agreed::ALL)
        .chain(options::ALL)
        .chain(map::DEPARTURES)
        .chain(HELP)
}

impl Situation<'_> {
    /// Whether the layers stand beside the map: as was asked, else where there is room.
    pub(super) fn shows_layers_panel(&self) -> bool {
        self.view.desk.layers_panel.unwrap_or(!self.is_narrow)
    }

    fn go(&self, days: i32) -> Option<Command> {
        let day: Day = self.view.day.plus(days).clamp(self.season.first, self.season.last);
        (day != self.view.day).then_some(Command::SetDay(day))
    }
}

impl Action {
    /// Its name with what it would do it to: `Undo days of Tonj East`.
    pub(super) fn words(&self, language: Language, now: &Situation<'_>) -> String {
        let what = match self.name {
            name if name == UNDO.name => now.status.undo.as_ref(),
            name if name == REDO.name => now.status.redo.as_ref(),
            _ => None,
        };
        let name = self.name.say(language);
        match what {
            Some(what) => say!(language, "action-with-object", action = name, what = what),
            None => name,
        }
    }

    /// For a tooltip: what it does, and its keys.
    pub(super) fn tooltip(&self, ctx: &Context, now: &Situation<'_>) -> String {
        let keys = ctx.format_shortcut(&self.shortcut);
        let (language, words) = (ctx.language(), self.words(ctx.language(), now));
        let words = if words == self.name.say(language) { hint(language, self.name) } else { words };
        say!(language, "action-keys", words = words, keys = keys)
    }

    /// A button for it; it is grey where there is nothing to do.
    pub(super) fn button(&self, ui: &mut Ui, name: &str, now: &Situation<'_>, commands: &mut Vec<Command>) -> Response {
        let asked = (self.ask)(now);
        let tooltip = self.tooltip(ui.ctx(), now);
        let button = ui.add_enabled(asked.is_some(), Button::new(name)).on_hover_text(&tooltip).on_disabled_hover_text(&tooltip);
        commands.extend(asked.filter(|_| button.clicked()));
        self.keyed(button)
    }

    /// Something else that is pressed for it, with its tooltip and keys.
    pub(super) fn on(&self, response: Response, now: &Situation<'_>, commands: &mut Vec<Command>) -> Response {
        let tooltip = self.tooltip(&response.ctx, now);
        let response = self.keyed(response.on_hover_text(tooltip));
        commands.extend((self.ask)(now).filter(|_| response.clicked()));
        response
    }

    /// Tells screen readers its keys.
    fn keyed(&self, response: Response) -> Response {
        let keys = response.ctx.format_shortcut(&self.shortcut);
        keyed(response, &keys)
    }

    /// An entry of a menu; whether it was pressed.
    pub(super) fn entry(&self, ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) -> bool {
        let asked = (self.ask)(now);
        let keys = ui.ctx().format_shortcut(&self.shortcut);
        let language = ui.language();
        let entry = Button::new(self.words(language, now)).shortcut_text(keys);
        let entry = ui.add_enabled(asked.is_some(), entry).on_hover_text(hint(language, self.name));
        let is_pressed = entry.clicked();
        commands.extend(asked.filter(|_| is_pressed));
        is_pressed
    }
}

/// Tells screen readers the keys of something that is pressed.
pub(super) fn keyed(response: Response, keys: &str) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(keys));
    response
}

/// The actions whose name or hint holds all words that are typed, in the order of the menus.
pub(super) fn matching(language: Language, text: &str) -> Vec<Action> {
    let typed = text.to_lowercase();
    let fits = |action: &Action| {
        let told = format!("{} {} {}", action.menu.title().say(language), action.name.say(language), hint(language, action.name));
        let told = told.to_lowercase();
        typed.split_whitespace().all(|word| told.contains(word))
    };
    all().filter(fits).collect()
}

const fn open_dialog() -> Command {
    Command::Show(Some(Dialog::Open { folder: String::new() }))
}

const fn export_dialog() -> Command {
    Command::Show(Some(Dialog::Export { folder: String::new() }))
}

/// The shortcut of a tab, for its tooltip.
pub(super) fn keys_of(ctx: &egui::Context, name: Phrase) -> Option<String> {
    all().find(|action| action.name == name).map(|action| ctx.format_shortcut(&action.shortcut))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_actions_share_their_keys_and_all_stand_in_a_menu() {
        let keys: BTreeSet<String> = all().map(|action| format!("{:?}", action.shortcut)).collect();
        assert_eq!(keys.len(), all().count());
        assert!(Menu::ALL.into_iter().all(|menu| all().any(|action| action.menu == menu)));
    }

    #[test]
    fn the_palette_finds_an_action_by_words_of_its_name_in_any_order() {
        let first = |language, text| matching(language, text).into_iter().next().map(|action| action.name.say(language));
        assert_eq!(first(Language::English, "earlier day").as_deref(), Some("A day earlier"));
        assert_eq!(first(Language::French, "tôt jour").as_deref(), Some("Un jour plus tôt"));
        assert_eq!(matching(Language::English, "").len(), all().count());
        assert!(matching(Language::English, "no such thing").is_empty());
    }
}
