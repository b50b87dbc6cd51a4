//! A window in a test: shown without a screen, run until its work is done, read and pressed as a person does.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{self, Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, HarnessBuilder};
use murhal::app::App;
use murhal::app::command::Command;
use murhal::shelf;

pub(crate) type Window = Harness<'static, App>;

/// The usual size of a window.
pub(crate) const USUAL: [f32; 2] = [1366.0, 768.0];

/// The season that the program is shipped with.
pub(crate) const SHIPPED: &str = "bahr-el-ghazal-2026-27";

/// The program on a shipped scenario, with the project's own maps.
pub(crate) fn app_on(scenario: &str) -> App {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (atlas, problems) = shelf::atlas(Some(&root.join("maps")));
    App::new(atlas, problems, Some(root.join("scenarios").join(scenario)))
}

/// The window on a shipped scenario, once the plan and the map's picture are there.
pub(crate) fn window_on(scenario: &str, size: [f32; 2]) -> Window {
    let mut window = shown(app_on(scenario), size);
    settle(&mut window);
    window
}

/// A window before its first frame.
pub(crate) fn shown(app: App, size: [f32; 2]) -> Window {
    shown_by(Harness::builder(), app, size)
}

/// The same, painted by what a builder was given.
pub(crate) fn shown_by(builder: HarnessBuilder<App>, app: App, size: [f32; 2]) -> Window {
    builder.with_size(size).with_max_steps(20).build_ui_state(|ui, app: &mut App| app.frame(ui), app)
}

/// Runs frames until no work is left, and the picture under the map is there.
pub(crate) fn settle(window: &mut Window) {
    let patience = Instant::now() + Duration::from_mins(2);
    window.run_steps(3);
    while window.state().is_busy() || window.state().is_drawing() {
        assert!(Instant::now() < patience, "the work does not end");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    window.run_steps(3);
}

pub(crate) fn ask(window: &mut Window, command: Command) {
    window.state_mut().ask(command);
    settle(window);
}

#[track_caller]
pub(crate) fn press(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    settle(window);
}

/// Writes over what stands in a field, and leaves it by a key.
pub(crate) fn type_over(window: &mut Window, (role, label): (Role, &str), text: &str, leave: Key) {
    window.get_by_role_and_label(role, label).focus();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_steps(2);
    window.get_by_role_and_label(role, label).type_text(text);
    window.run_steps(2);
    window.key_press(leave);
    settle(window);
}

/// Presses a key alone.
pub(crate) fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

/// Clicks at a place, without any key.
pub(crate) fn click_at(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.run_steps(2);
    for pressed in [true, false] {
        window.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        window.run_steps(1);
    }
    settle(window);
}

/// Whether a text stands anywhere in the window.
pub(crate) fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// A file that is let go over the window.
#[derive(Debug)]
struct File(PathBuf);

impl egui::DroppedFile for File {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("read by its path".to_owned())
    }
}

/// Lets a file go over the window.
pub(crate) fn drop_file(window: &mut Window, path: PathBuf) {
    let_file_go(window, path);
    settle(window);
}

/// Lets a file go over the window, and waits for nothing.
pub(crate) fn let_file_go(window: &mut Window, path: PathBuf) {
    window.input_mut().dropped_files.push(Arc::new(File(path)));
    window.run_steps(2);
}
