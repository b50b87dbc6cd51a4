//! Every action of the window in one table: its name, its shortcut and what it asks for. The menus, the tooltips, the
//! command palette and the sheet of shortcuts are all made of it, so that none can say what another does not.

use eframe::egui::{self, Button, Context, Key, KeyboardShortcut, Modifiers, Response, Theme, Ui};

use super::command::{Command, Dialog, Play};
use super::desk::Arrange;
use super::keep::Keep;
use super::panels::keeping::save_as_dialog;
use super::panels::top::Status;
use super::view::{Layer, Tab, View};
use super::welcome;
use crate::measure::{Day, DayRange};

/// What an action needs to know to say what it would ask for.
pub(super) struct Situation<'a> {
    pub(super) status: &'a Status,
    pub(super) view: &'a View,
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
    Season,
    Help,
}

impl Menu {
    pub(super) const ALL: [Self; 6] = [Self::File, Self::Edit, Self::View, Self::Layers, Self::Season, Self::Help];

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::View => "View",
            Self::Layers => "Layers",
            Self::Season => "Season",
            Self::Help => "Help",
        }
    }
}

/// One action.
pub(super) struct Action {
    /// What it is called.
    pub(super) name: &'static str,
    /// What it does, in a line.
    pub(super) hint: &'static str,
    pub(super) menu: Menu,
    pub(super) shortcut: KeyboardShortcut,
    /// What it asks for; nothing where there is nothing to do.
    pub(super) ask: fn(&Situation<'_>) -> Option<Command>,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT: Modifiers = Modifiers::ALT;
const NONE: Modifiers = Modifiers::NONE;

const fn action(
    menu: Menu,
    name: &'static str,
    hint: &'static str,
    (modifiers, key): (Modifiers, Key),
    ask: fn(&Situation<'_>) -> Option<Command>,
) -> Action {
    Action { name, hint, menu, shortcut: KeyboardShortcut::new(modifiers, key), ask }
}

pub(super) const OPEN: Action = action(Menu::File, "Open\u{2026}", "Open a scenario's folder", (CTRL, Key::O), |_| Some(open_dialog()));
pub(super) const NEW: Action = action(
    Menu::File,
    "New scenario from these maps\u{2026}",
    "Choose states and offices, the season and the layers",
    (CTRL, Key::N),
    |_| Some(Command::Start(welcome::Ask::Wizard(welcome::wizard::Ask::Begin))),
);
pub(super) const SETTINGS: Action =
    action(Menu::Edit, "Settings\u{2026}", "The size of the letters, light or dark, the unit of areas", (CTRL, Key::Comma), |_| {
        Some(Command::Start(welcome::Ask::Settings(true)))
    });
pub(super) const TOUR: Action = action(Menu::Help, "Take the tour", "Five steps through the window", (Modifiers::SHIFT, Key::F1), |_| {
    Some(Command::Start(welcome::Ask::Tour(Some(welcome::Stop::FIRST))))
});
pub(super) const SAVE: Action =
    action(Menu::File, "Save", "Save what was changed", (CTRL, Key::S), |now| now.status.can_save.then_some(Command::Save));
const SAVE_AS: Action =
    action(Menu::File, "Save as\u{2026}", "Save the whole scenario into a new folder", (CTRL_SHIFT, Key::S), |_| Some(save_as_dialog()));
const EARLIER_SAVES: Action =
    action(Menu::File, "Earlier saves\u{2026}", "The last ten saves, and how to go back to one", (CTRL_SHIFT, Key::H), |_| {
        Some(Command::Keep(Keep::ShowSaves))
    });
pub(super) const EXPORT: Action =
    action(Menu::File, "Export\u{2026}", "Write all papers into a folder", (CTRL, Key::E), |_| Some(export_dialog()));
pub(super) const WRITE_LIST: Action = action(
    Menu::File,
    "Write the list\u{2026}",
    "Write the flashpoints that the list shows as a table (CSV)",
    (CTRL_SHIFT, Key::E),
    |_| Some(Command::Show(Some(Dialog::List { file: String::new() }))),
);
const CLOSE: Action = action(Menu::File, "Quit", "Close the window", (CTRL, Key::Q), |_| Some(Command::Close));

pub(super) const UNDO: Action =
    action(Menu::Edit, "Undo", "Take the last change back", (CTRL, Key::Z), |now| now.status.undo.is_some().then_some(Command::Undo));
pub(super) const REDO: Action =
    action(Menu::Edit, "Redo", "Do it again", (CTRL_SHIFT, Key::Z), |now| now.status.redo.is_some().then_some(Command::Redo));
pub(super) const FIND: Action =
    action(Menu::Edit, "Find\u{2026}", "Any name, P-code or coordinate", (CTRL, Key::F), |_| Some(Command::Desk(Arrange::Find)));
const LET_GO: Action = action(Menu::Edit, "Select nothing", "Let go of what is selected", (CTRL_SHIFT, Key::A), |now| {
    now.view.selected.is_some().then_some(Command::Select(None))
});
pub(super) const COMPUTE: Action =
    action(Menu::Edit, "Compute", "Compute the plan of the scenario as it is now", (NONE, Key::F5), |_| Some(Command::Compute));
pub(super) const CANCEL: Action =
    action(Menu::Edit, "Cancel the work", "Stop the work; what is on screen stays", (CTRL, Key::Period), |now| {
        now.status.working.is_some().then_some(Command::Cancel)
    });

const FIT: Action = action(Menu::View, "Show everything", "The whole season on the map", (NONE, Key::F), |_| Some(Command::Fit));
const NEARER: Action =
    action(Menu::View, "Zoom in", "The map nearer", (NONE, Key::Plus), |_| Some(Command::Desk(Arrange::Zoom(super::canvas::ZOOM_STEP))));
const FARTHER: Action = action(Menu::View, "Zoom out", "The map farther off", (NONE, Key::Minus), |_| {
    Some(Command::Desk(Arrange::Zoom(1.0 / super::canvas::ZOOM_STEP)))
});
const LAYERS_PANEL: Action = action(Menu::View, "Panel of layers", "Show or hide the layers beside the map", (CTRL, Key::L), |now| {
    Some(Command::Desk(Arrange::LayersPanel(!now.shows_layers_panel())))
});
pub(super) const WIDEN: Action =
    action(Menu::View, "All offices and days", "Narrow to no office and no days", (CTRL_SHIFT, Key::O), |now| {
        now.view.is_narrowed().then_some(Command::Desk(Arrange::Widen))
    });
const THEME: Action = action(Menu::View, "Light or dark", "Change between light and dark", (CTRL_SHIFT, Key::D), |now| {
    Some(Command::Theme(if now.is_dark { Theme::Light } else { Theme::Dark }))
});

pub(super) const PLAY: Action = action(Menu::Season, "Play or pause", "Let the days run, or stop them", (NONE, Key::Space), |now| {
    Some(Command::Play(if now.view.playing.is_some() { Play::Pause } else { Play::Run }))
});
const FASTER: Action = action(Menu::Season, "Faster", "More days a second", (ALT, Key::ArrowUp), |now| {
    now.view.desk.speed.faster().map(|speed| Command::Desk(Arrange::Speed(speed)))
});
const SLOWER: Action = action(Menu::Season, "Slower", "Fewer days a second", (ALT, Key::ArrowDown), |now| {
    now.view.desk.speed.slower().map(|speed| Command::Desk(Arrange::Speed(speed)))
});
pub(super) const EARLIER: Action =
    action(Menu::Season, "A day earlier", "The map on the day before", (ALT, Key::ArrowLeft), |now| now.go(-1));
pub(super) const LATER: Action = action(Menu::Season, "A day later", "The map on the day after", (ALT, Key::ArrowRight), |now| now.go(1));
const WEEK_EARLIER: Action = action(Menu::Season, "A week earlier", "The map seven days before", (ALT, Key::PageUp), |now| now.go(-7));
const WEEK_LATER: Action = action(Menu::Season, "A week later", "The map seven days after", (ALT, Key::PageDown), |now| now.go(7));
const FIRST_DAY: Action =
    action(Menu::Season, "First day", "The season's first day", (ALT, Key::Home), |now| Some(Command::SetDay(now.season.first)));
const LAST_DAY: Action =
    action(Menu::Season, "Last day", "The season's last day", (ALT, Key::End), |now| Some(Command::SetDay(now.season.last)));
pub(super) const ALL_DAYS: Action = action(Menu::Season, "All days", "Drop the range of days", (CTRL_SHIFT, Key::R), |now| {
    now.view.desk.range.is_some().then_some(Command::Desk(Arrange::Range(None)))
});

pub(super) const PALETTE: Action =
    action(Menu::Help, "Commands\u{2026}", "Find and run any action by its name", (CTRL_SHIFT, Key::P), |_| {
        Some(Command::Show(Some(Dialog::Palette { text: String::new(), chosen: 0 })))
    });
const SHORTCUTS: Action = action(Menu::Help, "Keyboard shortcuts", "All of them on one sheet", (CTRL, Key::Slash), |_| {
    Some(Command::Show(Some(Dialog::Shortcuts)))
});

/// The second key of the palette, as other programs have it.
const PALETTE_TOO: KeyboardShortcut = KeyboardShortcut::new(NONE, Key::F1);
/// The second keys of redo.
const REDO_TOO: KeyboardShortcut = KeyboardShortcut::new(CTRL, Key::Y);

/// The tab of an action.
macro_rules! tab {
    ($tab:ident, $hint:expr, $key:ident) => {
        action(Menu::View, Tab::$tab.title(), $hint, (CTRL, Key::$key), |_| Some(Command::Tab(Tab::$tab)))
    };
}

/// The layer of an action.
macro_rules! layer {
    ($layer:ident, $name:expr, $key:ident) => {
        action(Menu::Layers, $name, "Show or hide this layer of the map", (ALT, Key::$key), |_| Some(Command::Toggle(Layer::$layer)))
    };
}

/// All of them, in the order of the menus.
pub(super) const ALL: [Action; 49] = [
    NEW,
    OPEN,
    SAVE,
    SAVE_AS,
    EARLIER_SAVES,
    EXPORT,
    WRITE_LIST,
    CLOSE,
    UNDO,
    REDO,
    FIND,
    LET_GO,
    COMPUTE,
    CANCEL,
    SETTINGS,
    tab!(Flashpoints, "The ranked list", Num1),
    tab!(Matrix, "Office against office", Num2),
    tab!(Calendar, "Herds by weeks", Num3),
    tab!(Conference, "Who sits together, where, when, about what", Num4),
    tab!(Agreements, "Drafts, clause by clause", Num5),
    tab!(Selected, "All that is known of what was clicked", Num6),
    tab!(Problems, "Faults of the data, each with its remedy", Num7),
    FIT,
    NEARER,
    FARTHER,
    LAYERS_PANEL,
    WIDEN,
    THEME,
    layer!(Flashpoints, "Show flashpoints", Num1),
    layer!(Herds, "Show herds on the day", Num2),
    layer!(Routes, "Show routes", Num3),
    layer!(Zones, "Show farming zones", Num4),
    layer!(Water, "Show water points", Num5),
    layer!(Settlements, "Show settlements", Num6),
    layer!(Incidents, "Show past incidents", Num7),
    layer!(NoGo, "Show no-go zones", Num8),
    layer!(States, "Show states", Num9),
    layer!(Rivers, "Show rivers and lakes", Num0),
    layer!(Towns, "Show towns", T),
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
    ALL.into_iter().chain(HELP)
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
    pub(super) fn words(&self, now: &Situation<'_>) -> String {
        let what = match self.name {
            name if name == UNDO.name => now.status.undo.as_ref(),
            name if name == REDO.name => now.status.redo.as_ref(),
            _ => None,
        };
        what.map_or_else(|| self.name.to_owned(), |what| format!("{}: {what}", self.name))
    }

    /// For a tooltip: what it does, and its keys.
    pub(super) fn tooltip(&self, ctx: &Context, now: &Situation<'_>) -> String {
        let keys = ctx.format_shortcut(&self.shortcut);
        let words = self.words(now);
        if words == self.name { format!("{} ({keys})", self.hint) } else { format!("{words} ({keys})") }
    }

    /// A button for it; it is grey where there is nothing to do.
    pub(super) fn button(&self, ui: &mut Ui, name: &str, now: &Situation<'_>, commands: &mut Vec<Command>) -> Response {
        let asked = (self.ask)(now);
        let tooltip = self.tooltip(ui.ctx(), now);
        let button = ui.add_enabled(asked.is_some(), Button::new(name)).on_hover_text(&tooltip).on_disabled_hover_text(&tooltip);
        commands.extend(asked.filter(|_| button.clicked()));
        button
    }

    /// An entry of a menu; whether it was pressed.
    pub(super) fn entry(&self, ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) -> bool {
        let asked = (self.ask)(now);
        let keys = ui.ctx().format_shortcut(&self.shortcut);
        let entry = ui.add_enabled(asked.is_some(), Button::new(self.words(now)).shortcut_text(keys)).on_hover_text(self.hint);
        let is_pressed = entry.clicked();
        commands.extend(asked.filter(|_| is_pressed));
        is_pressed
    }
}

/// What the keyboard asks for. While text is typed, only keys with Ctrl are actions, and undo is that of the text; a
/// dialog in front keeps the keyboard to itself.
pub(super) fn pressed(ui: &Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    if now.view.dialog.is_some() {
        return;
    }
    let (is_typing, has_focus) = (ui.ctx().text_edit_focused(), ui.ctx().egui_wants_keyboard_input());
    let is_free = |action: &Action| {
        let KeyboardShortcut { modifiers, logical_key } = action.shortcut;
        let is_of_text = [Key::Z, Key::Y, Key::A].contains(&logical_key) || modifiers == ALT;
        let is_plain = modifiers == NONE && !matches!(logical_key, Key::F5);
        !(is_typing && is_of_text || has_focus && is_plain)
    };
    let mut actions: Vec<Action> = all().filter(is_free).collect();
    // Those with Shift first: the keys of the others are a part of theirs.
    actions.sort_by_key(|action| !action.shortcut.modifiers.shift);
    for action in actions {
        let also = match action.name {
            name if name == PALETTE.name => Some(PALETTE_TOO),
            name if name == REDO.name => Some(REDO_TOO),
            _ => None,
        };
        let is_pressed = ui
            .input_mut(|input| input.consume_shortcut(&action.shortcut) || also.is_some_and(|shortcut| input.consume_shortcut(&shortcut)));
        if is_pressed {
            commands.extend((action.ask)(now));
        }
    }
}

/// The actions whose name or hint holds all words that are typed, in the order of the menus.
pub(super) fn matching(text: &str) -> Vec<Action> {
    let typed = text.to_lowercase();
    let fits = |action: &Action| {
        let told = format!("{} {} {}", action.menu.title(), action.name, action.hint).to_lowercase();
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
pub(super) fn keys_of(ctx: &egui::Context, name: &str) -> Option<String> {
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
        let names: Vec<&str> = matching("earlier day").into_iter().map(|action| action.name).collect();
        assert_eq!(names[0], "A day earlier");
        assert_eq!(matching("").len(), all().count());
        assert!(matching("no such thing").is_empty());
    }
}
