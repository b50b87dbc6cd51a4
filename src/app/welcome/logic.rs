//! What the start asks for, carried out; and what is remembered, kept.

use std::path::PathBuf;

use eframe::egui::{self, Theme, ThemePreference};

use super::{Ask, Stop, Welcome, settings, tour, wizard};
use crate::app::command::Command;
use crate::app::job::{Job, Poll};
use crate::app::outcome::{finished, waker};
use crate::app::view::{Tab, Thing};
use crate::app::{App, Tone, spoken, theme};
use crate::files;
use crate::starting::{self, Kept, Look, Preferences};
use crate::words::{Language, Speaks as _, say};

impl App {
    /// The same window with a memory: what is remembered lies in `folder`, and where no scenario was named, the one opened
    /// last comes first, else `fallback`. Whoever has not seen the tour sees it.
    #[must_use]
    pub fn remembering(mut self, folder: PathBuf, fallback: Option<PathBuf>) -> Self {
        let (kept, told) = starting::load(&folder);
        if self.commands == [Command::Compute] {
            let last = kept.recent.folders().first();
            let missing = last.filter(|folder| !files::is_folder(folder));
            self.welcome.missing = missing.cloned();
            let first = last.filter(|_| missing.is_none()).cloned().or(fallback);
            self.commands = vec![first.map_or(Command::Compute, Command::Open)];
        }
        for why in told {
            self.tell(Tone::Failed, why);
        }
        let tour = (!kept.preferences.tour_seen).then_some(Stop::FIRST);
        self.welcome = Welcome { folder: Some(folder), saved: kept.clone(), kept, tour, ..self.welcome };
        self
    }

    /// The same window, speaking a language until another one is chosen.
    #[must_use]
    pub fn speaking(mut self, language: Language) -> Self {
        self.welcome.spoken = language;
        self
    }

    /// What the person prefers.
    #[must_use]
    pub const fn preferences(&self) -> &Preferences {
        &self.welcome.kept.preferences
    }

    /// Carries out what the start asks for.
    pub(in crate::app) fn begin(&mut self, ask: Ask, ctx: &egui::Context) {
        match ask {
            Ask::Tour(Some(stop)) => {
                self.welcome.tour = Some(stop);
                self.go_to(stop);
            }
            Ask::Tour(None) => {
                self.welcome.tour = None;
                self.welcome.kept.preferences.tour_seen = true;
            }
            Ask::Settings(is_open) => self.welcome.settings = is_open,
            Ask::Prefer(preferences) => self.prefer(preferences.sound(), ctx),
            Ask::Wizard(ask) => wizard::carry_out(&mut self.welcome.wizard, ask, &self.atlas, self.scenario.season, ctx),
        }
    }

    /// The tour opens what it speaks of.
    fn go_to(&mut self, stop: Stop) {
        match stop {
            Stop::Map => self.commands.push(Command::Fit),
            Stop::Flashpoint => {
                self.commands.push(Command::Tab(Tab::Flashpoints));
                let top = self.drawn.as_ref().and_then(|drawn| drawn.plan.findings.flashpoints.first().map(|top| top.id.clone()));
                self.commands.extend(top.map(|id| Command::FlyTo(Thing::Flashpoint(id))));
            }
            Stop::Conference => self.commands.push(Command::Tab(Tab::Conference)),
            Stop::Editing | Stop::Papers => {}
        }
    }

    /// Light or dark, from now on.
    pub(in crate::app) fn prefer_theme(&mut self, theme: Theme, ctx: &egui::Context) {
        let look = if theme == Theme::Dark { Look::Dark } else { Look::Light };
        let preferences = Preferences { look, ..self.welcome.kept.preferences.clone() };
        self.prefer(preferences, ctx);
    }

    /// What of the start stands in front: the tour beside the map at `map`, the settings, the wizard.
    pub(in crate::app) fn show_welcome(&mut self, ui: &egui::Ui, map: egui::Rect) {
        let Self { welcome, atlas, commands, view, drawn, .. } = self;
        let is_free = view.dialog.is_none() && view.hand.dropped.is_none() && drawn.is_some();
        if let Some(wizard) = &welcome.wizard {
            wizard::wizard_ui(ui.ctx(), wizard, atlas, commands);
        } else if welcome.settings {
            settings::settings_ui(ui.ctx(), &welcome.kept.preferences, welcome.folder.as_deref(), commands);
        } else if let Some(stop) = welcome.tour.filter(|_| is_free) {
            tour::tour_ui(ui, stop, map, commands);
        }
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    fn prefer(&mut self, preferences: Preferences, ctx: &egui::Context) {
        self.welcome.kept.preferences = preferences;
        self.apply_preferences(ctx);
    }

    fn apply_preferences(&mut self, ctx: &egui::Context) {
        spoken::speak(ctx, self.language());
        let Preferences { text_percent, letters, look, .. } = self.welcome.kept.preferences;
        theme::write_with(ctx, letters);
        ctx.set_theme(match look {
            Look::Desktop => ThemePreference::System,
            Look::Light => ThemePreference::Light,
            Look::Dark => ThemePreference::Dark,
        });
        if percent(ctx.zoom_factor()) != text_percent {
            ctx.set_zoom_factor(f32::from(text_percent) / 100.0);
            self.welcome.awaited = Some(text_percent);
        }
    }

    /// Looks after the start in each frame: sizes turned by the keyboard are taken over, and what changed is written.
    pub(in crate::app) fn keep_welcome(&mut self, ctx: &egui::Context) {
        if !self.welcome.is_begun && self.welcome.folder.is_some() {
            self.apply_preferences(ctx);
        }
        self.welcome.is_begun = true;
        // Without a memory there is nothing to take a size over into.
        if self.welcome.folder.is_some() {
            self.follow_zoom(ctx);
        }
        self.view.areas = self.welcome.kept.preferences.areas;
        let language = self.language();
        if let Some(folder) = self.welcome.wizard.as_mut().and_then(|wizard| wizard.poll(language)) {
            self.welcome.wizard = None;
            self.carry_out(Command::Open(folder), ctx);
        }
        self.store(ctx);
    }

    fn follow_zoom(&mut self, ctx: &egui::Context) {
        let (now, wanted) = (percent(ctx.zoom_factor()), self.welcome.kept.preferences.text_percent);
        if self.welcome.awaited.is_some_and(|awaited| awaited != now) {
            return;
        }
        self.welcome.awaited = None;
        if now != wanted {
            let preferences = Preferences { text_percent: now, ..self.welcome.kept.preferences.clone() };
            self.prefer(preferences.sound(), ctx);
        }
    }

    /// Writes what is remembered, beside the window's work; what changes meanwhile is written next.
    fn store(&mut self, ctx: &egui::Context) {
        match finished(&mut self.welcome.saving) {
            Some(Poll::Done(Ok(saved))) => self.welcome.saved = saved,
            Some(Poll::Done(Err(why)) | Poll::Broke(why)) => {
                // Told once: from now on nothing is remembered.
                self.welcome.folder = None;
                self.tell(Tone::Failed, say!(self, "settings-cannot-be-kept", why = why));
            }
            _ => {}
        }
        let Welcome { folder: Some(folder), kept, saved, saving: saving @ None, .. } = &mut self.welcome else { return };
        if kept != saved {
            let (folder, kept): (PathBuf, Kept) = (folder.clone(), kept.clone());
            let work = move |_: &_| Ok(starting::save(&folder, &kept).map(|()| kept));
            *saving = Some(Job::start("remembering", waker(ctx), work));
        }
    }

    /// A scenario was opened: it is the most recent one.
    pub(in crate::app) fn remember_opened(&mut self) {
        if let Some(folder) = self.scenario.folder.as_deref() {
            // Where the folder the program was started in is gone, the name is kept as it is.
            let whole = std::path::absolute(folder).unwrap_or_else(|_cause| folder.to_owned());
            self.welcome.kept.recent.opened(&whole);
        }
        if let Some(folder) = self.welcome.missing.take() {
            self.tell(Tone::Failed, say!(self, "last-is-not-there", folder = folder.display().to_string()));
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a zoom factor is a small positive number")]
fn percent(factor: f32) -> u16 {
    (factor * 100.0).round() as u16
}
