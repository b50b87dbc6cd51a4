//! The only place that changes state: commands, then the jobs, then the clock of the days.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{self, ViewportCommand};

use super::command::{Command, Dialog, Draft, Head, Play, Unsaved};
use super::desk::{Arrange, arrange};
use super::job::Job;
use super::large::is_large;
use super::meetings::{self, Shown};
use super::outcome::{broke, waker};
use super::panels::conference;
use super::view::{Layer, Tab, Thing, View};
use super::whereabouts::bounds;
use super::{App, Drawn, Notice, Tone, base_tiles, spoken, work};
use crate::atlas::Atlas;
use crate::documents::papers::Kind;
use crate::index::PlaneBox;
use crate::keeping::Target;
use crate::scenario::journal::Step;
use crate::words::{Language, Speaks as _};

/// How much land is shown round something that the map flies to, in plane metres.
const ROOM_M: f64 = 18_000.0;

impl App {
    /// Carries out what was asked, then looks after what is under way.
    pub(super) fn advance(&mut self, ctx: &egui::Context) {
        spoken::speak(ctx, self.language());
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close && self.has_unsaved() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.commands.push(Command::Close);
        }
        self.take_drops(ctx);
        for command in std::mem::take(&mut self.commands) {
            self.carry_out(command, ctx);
        }
        self.poll_jobs(ctx);
        self.keep_making(ctx);
        self.keep_checks(ctx);
        self.keep_firmness(ctx);
        self.let_go();
        self.keep_up(ctx);
        self.keep_welcome(ctx);
        self.keep_tiles(ctx);
        self.follow(ctx);
        self.run_days(ctx);
        self.fly(ctx);
        self.paint(ctx);
        if let Some(drawn) = &self.drawn {
            let lists = self.lists.keep_up(ctx, drawn, &self.view);
            let met = self.met.keep_up(ctx, &self.atlas, drawn, self.view.selected.as_ref());
            let preview = self.preview.keep_up(ctx, (&self.atlas, drawn), wanted_paper(&self.view, drawn, self.language()));
            let places = self.places.keep_up(ctx, (drawn, &self.scenario), &mut self.view);
            let options = self.keep_options(ctx);
            for why in [lists.err(), met.err(), preview.err(), places.err(), options.err()].into_iter().flatten() {
                self.tell(Tone::Failed, broke(self.language(), &why));
            }
        }
    }

    pub(super) fn carry_out(&mut self, command: Command, ctx: &egui::Context) {
        let waits = matches!(command, Command::Open(_) | Command::Keep(_) | Command::Close);
        let Some(command) = self.after_making(command) else { return };
        let Some(command) = (if waits { self.after_save(command) } else { Some(command) }) else { return };
        match command {
            Command::Change(change) if is_large(change.size()) => self.make(move || change, Step::Made, None, ctx),
            Command::Change(change) => self.edit(ctx, |history, scenario| history.apply(scenario, change)),
            Command::Undo => self.step_back(Step::Undone, ctx),
            Command::Redo => self.step_back(Step::Redone, ctx),
            Command::Open(folder) => self.open(folder, ctx),
            Command::Save => {
                self.save(ctx);
            }
            Command::Keep(ask) => self.keep(ask, ctx),
            Command::Draft(draft) if draft != Draft::None && self.refuses() => {}
            Command::Export(folder) => self.export(folder, ctx),
            Command::Print(ask) => self.print(ask, ctx),
            Command::FollowUp(ask) => self.ask_follow_up(ask, ctx),
            Command::Options(ask) => self.ask_options(ask, ctx),
            Command::Papers(ask) => self.ask_papers(ask, ctx),
            Command::Agreed(ask) => self.ask_agreed(ask, ctx),
            Command::Compute => self.compute(ctx),
            Command::Cancel => self.cancel(),
            Command::Show(dialog) => self.view.dialog = dialog,
            Command::Browse => {
                self.browsing = Some(match self.view.dialog {
                    Some(Dialog::Tiles { .. }) => base_tiles::browse(waker(ctx)),
                    Some(Dialog::Import { .. }) => work::browse_file(waker(ctx), self.language(), work::OF_AGREEMENTS),
                    Some(Dialog::AddFile { .. }) => work::browse_file(waker(ctx), self.language(), work::OF_LAYERS),
                    _ => work::browse(waker(ctx)),
                });
            }
            Command::Proceed(unsaved) => self.proceed(unsaved, ctx),
            Command::Dismiss(number) => drop((number < self.notices.len()).then(|| self.notices.remove(number))),
            Command::WriteList(file) => self.write_list(file, ctx),
            Command::WriteLayer(ask) => self.ask_layer(ask, ctx),
            Command::Close => self.close(ctx),
            Command::Theme(theme) => self.prefer_theme(theme, ctx),
            Command::Start(ask) => self.begin(ask, ctx),
            Command::RankBy(by) => self.view.rank_by = by,
            Command::Tool(ask) => self.use_hand(ask, ctx),
            Command::Tiles(ask) => self.ask_tiles(ask, ctx),
            Command::AddFile(path) => {
                self.view.dialog = None;
                self.read_file(path, ctx);
            }
            Command::Maps(ask) => self.ask_maps(ask, ctx),
            Command::Desk(Arrange::Search(text)) => {
                arrange(&mut self.view, self.drawn.as_deref(), Arrange::Search(text));
                self.search(ctx);
            }
            looking => look(&mut self.view, (&self.atlas, self.drawn.as_deref()), looking),
        }
    }

    pub(super) fn has_unsaved(&self) -> bool {
        self.keep.is_saving() || !self.scenario.unsaved.is_empty() || self.view.draft != Draft::None
    }

    fn cancel(&mut self) {
        let Self { computing, opening, reading, looking, writing, printing, .. } = self;
        computing.iter().for_each(Job::cancel);
        opening.iter().for_each(Job::cancel);
        reading.iter().for_each(Job::cancel);
        looking.iter().map(|looking| &looking.job).for_each(Job::cancel);
        writing.iter().map(|writing| &writing.job).for_each(Job::cancel);
        printing.iter().map(|printing| &printing.job).for_each(Job::cancel);
    }

    fn open(&mut self, folder: PathBuf, ctx: &egui::Context) {
        self.settle_draft(ctx);
        if self.has_unsaved() {
            self.view.dialog = Some(Dialog::Unsaved { then: Box::new(Command::Open(folder)) });
            return;
        }
        self.keep.aside = None;
        self.open_now(folder, ctx);
    }

    /// Opens it, whatever is unsaved.
    pub(super) fn open_now(&mut self, folder: PathBuf, ctx: &egui::Context) {
        self.view.dialog = None;
        let (atlas, means, held) = (Arc::clone(&self.atlas), self.keep.means(), self.keep.keeper.held());
        let work = move |progress: &_| work::open(&folder, &atlas, means.as_ref().map(|means| (means, held.as_ref())), progress);
        self.opening = Some(Job::start("open", waker(ctx), work));
    }

    /// Begins a save, or asks where to; whether it was begun.
    fn save(&mut self, ctx: &egui::Context) -> bool {
        self.settle_draft(ctx);
        if self.scenario.folder.is_none() {
            self.view.dialog = Some(Dialog::SaveAs { folder: String::new() });
            return false;
        }
        self.begin_save(Target::Own, ctx)
    }

    fn close(&mut self, ctx: &egui::Context) {
        self.settle_draft(ctx);
        if self.has_unsaved() {
            self.view.dialog = Some(Dialog::Unsaved { then: Box::new(Command::Close) });
        } else {
            self.may_close = true;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn proceed(&mut self, unsaved: Unsaved, ctx: &egui::Context) {
        let Some(Dialog::Unsaved { then }) = self.view.dialog.take() else { return };
        match unsaved {
            Unsaved::Save => {
                if self.save(ctx) {
                    let then = self.after_save(*then);
                    self.commands.extend(then);
                }
            }
            Unsaved::Discard => {
                self.view.draft = Draft::None;
                drop(self.forget_journal());
                self.carry_out(*then, ctx);
            }
        }
    }

    pub(super) fn tell(&mut self, tone: Tone, text: String) {
        const MOST: usize = 3;
        self.notices.retain(|notice| notice.tone == Tone::Failed);
        self.notices.push(Notice { text, tone });
        let surplus = self.notices.len().saturating_sub(MOST);
        self.notices.drain(..surplus);
    }

    fn run_days(&mut self, ctx: &egui::Context) {
        let Some(part) = &mut self.view.playing else { return };
        *part += ctx.input(|input| input.stable_dt).min(0.2) * self.view.desk.speed.days_per_second();
        #[expect(clippy::cast_possible_truncation, reason = "a few days a frame")]
        let days = part.floor() as i32;
        *part -= part.floor();
        // Where some days are picked, only they run.
        let last = self.view.desk.range.map_or(self.scenario.season.last_day, |range| range.last);
        self.view.day = self.view.day.plus(days).min(last);
        if self.view.day == last {
            self.view.playing = None;
        }
        ctx.request_repaint();
    }
}

/// The paper that is on show: of the conference that is chosen, or of the first one.
fn wanted_paper(view: &View, drawn: &Drawn, window: Language) -> Option<(String, Kind, Language)> {
    let is_shown = view.tab == Tab::Conference && view.meetings.shown == Shown::Paper;
    let conference = is_shown.then(|| conference::chosen(drawn, view)).flatten()?;
    let look = view.meetings.look;
    Some((conference.id.clone(), look.kind, look.language(window)))
}

/// Commands that only change what is looked at.
fn look(view: &mut View, (atlas, drawn): (&Atlas, Option<&Drawn>), command: Command) {
    match command {
        Command::Tab(tab) => view.tab = tab,
        Command::Select(thing) => select(view, thing),
        Command::FlyTo(thing) => {
            view.fly_to = drawn.and_then(|drawn| bounds(atlas, drawn, &thing)).map(|bounds| bounds.widened(ROOM_M));
            select(view, Some(thing));
        }
        Command::FlyToPlace(place) => {
            let at = drawn.map(|drawn| drawn.plan.findings.ground.plane.plane_from_lonlat(place));
            view.fly_to = at.map(|at| PlaneBox::of([at]).widened(ROOM_M));
        }
        Command::Conference(id) => {
            (view.conference, view.tab) = (Some(id), Tab::Conference);
            view.meetings.shown = Shown::One;
        }
        Command::Meetings(ask) => meetings::arrange(view, ask),
        Command::Camera(camera) => (view.camera, view.fly_to, view.flight) = (Some(camera), None, None),
        Command::Fly(flight) => (view.fly_to, view.flight) = (None, Some(flight)),
        Command::Scrolled => view.scroll_to_selected = false,
        Command::Fit => (view.camera, view.fly_to, view.flight) = (None, None, None),
        Command::SetDay(day) => view.day = day,
        Command::Play(play) => run_or_stop(view, play),
        Command::Filter(office) => (view.office, view.desk.partner) = (office, None),
        Command::Desk(ask) => arrange(view, drawn, ask),
        Command::Toggle(layer) => toggle(&mut view.hidden, layer),
        Command::Layers(layering) => view.layering = layering,
        Command::Unfold(layer) => view.unfolded = layer,
        Command::Frame(frame) => view.frame = Some(frame),
        Command::Draft(draft) => view.draft = draft,
        Command::Head(Head::Show(section)) => (view.head, view.head_refusal) = (section, None),
        Command::Head(Head::Refuse(why)) => view.head_refusal = Some(why),
        // The rest changes more than the view.
        _ => {}
    }
}

/// Where the days have run to their end, or stand outside those that are picked, they begin anew.
fn run_or_stop(view: &mut View, play: Play) {
    view.playing = (play == Play::Run).then_some(0.0);
    if let Some(range) = view.desk.range.filter(|range| !range.contains(view.day) || view.day == range.last) {
        view.day = if play == Play::Run { range.first } else { view.day };
    }
}

fn toggle(hidden: &mut BTreeSet<Layer>, layer: Layer) {
    if !hidden.remove(&layer) {
        hidden.insert(layer);
    }
}

pub(super) fn select(view: &mut View, thing: Option<Thing>) {
    view.hand.also.clear();
    match &thing {
        Some(Thing::Flashpoint(_)) => view.tab = Tab::Flashpoints,
        Some(_) => view.tab = Tab::Selected,
        None => {}
    }
    view.scroll_to_selected = thing.is_some();
    view.selected = thing;
}

/// The folder that a person typed.
#[must_use]
pub(super) fn typed(folder: &str) -> Option<PathBuf> {
    let folder = folder.trim();
    (!folder.is_empty()).then(|| Path::new(folder).to_owned())
}
