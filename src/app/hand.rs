//! What the tools ask for, carried out: each gesture is one change.

use eframe::egui;

use super::adding::Reread;
use super::command::Command;
use super::logic::select;
use super::tools::{self, Ask, Hand, Tool, named, thing};
use super::view::{Thing, View};
use super::work::Drawn;
use super::{App, Tone};
use crate::editing::{self, Drawn as Shape};
use crate::index::PlaneBox;
use crate::layers::{Feature, LayerKind, Placed as _, Route};
use crate::measure::LonLat;
use crate::scenario::{Change, History};
use crate::words::{Sentence, Speaks as _, say, told};

impl App {
    /// Carries out what a tool asked for; what cannot be is refused with its reason.
    pub(super) fn use_hand(&mut self, ask: Ask, ctx: &egui::Context) {
        self.view.hand.refusal = None;
        let done = match ask {
            Ask::Take(tool) => {
                self.take_tool(tool);
                Ok(())
            }
            Ask::Sketch(sketch) => {
                self.view.hand.sketch = sketch;
                Ok(())
            }
            Ask::Finish => self.finish(ctx),
            Ask::Point(at) => self.add(Shape::Point(at), ctx),
            Ask::Refuse(why) => Err(why),
            Ask::Toggle(thing) => {
                toggle(&mut self.view, thing);
                Ok(())
            }
            Ask::Many(mut things) => {
                let also = if things.is_empty() { Vec::new() } else { things.split_off(1) };
                select(&mut self.view, things.pop());
                self.view.hand.also = also;
                Ok(())
            }
            Ask::Delete => self.delete(ctx),
            Ask::Form(is_open) => {
                self.view.hand.form = is_open;
                Ok(())
            }
            Ask::Mend(layer, id) => self.mend(layer, &id, ctx),
            Ask::Split(at) => self.split(at, ctx),
            Ask::Join(other) => self.join(other, ctx),
            Ask::Reverse => self.reverse(ctx),
            Ask::ReturnLeg => self.return_leg(ctx),
            Ask::ReadAs(layer) => {
                self.reread(Reread::As(layer), ctx);
                Ok(())
            }
            Ask::Reread(reread) => {
                self.reread(reread, ctx);
                Ok(())
            }
            Ask::AddDropped => {
                self.add_dropped(ctx);
                Ok(())
            }
            Ask::Peek(place) => {
                self.peek(place);
                Ok(())
            }
            Ask::EndPeek => {
                self.view.hand.peek = false;
                Ok(())
            }
            Ask::ForgetDropped => {
                self.forget_dropped();
                Ok(())
            }
        };
        self.view.hand.refusal = done.err();
    }

    /// Shows the file that waits on the map: all of it, or a place in it.
    fn peek(&mut self, place: Option<LonLat>) {
        let Some((file, drawn)) = self.view.hand.dropped.as_ref().zip(self.drawn.as_deref()) else { return };
        let places: Vec<LonLat> = place.map_or_else(|| file.shown.iter().flatten().copied().collect(), |place| vec![place]);
        let bounds = PlaneBox::of(drawn.plan.findings.ground.plane.plane_from_lonlats(&places));
        self.view.fly_to = (!places.is_empty()).then(|| bounds.widened(if place.is_some() { 4_000.0 } else { 12_000.0 }));
        self.view.hand.peek = true;
    }

    /// Shows the form of a thing on the map.
    fn mend(&mut self, layer: LayerKind, id: &str, ctx: &egui::Context) -> Result<(), Sentence> {
        let shown = self.drawn.as_deref().and_then(|drawn| thing(&drawn.scenario, layer, id));
        let thing = shown.ok_or_else(|| told!("not-on-the-map-yet", thing = layer.phrase(), id = id))?;
        self.view.hand.form = true;
        self.carry_out(Command::FlyTo(thing), ctx);
        Ok(())
    }

    fn take_tool(&mut self, tool: Tool) {
        let hand = &mut self.view.hand;
        (hand.tool, hand.sketch) = (tool, Vec::new());
        if tool == Tool::Select {
            hand.also.clear();
        }
    }

    pub(super) fn change(&mut self, change: Change, ctx: &egui::Context) {
        self.edit(ctx, |history: &mut History, scenario| history.apply(scenario, change));
    }

    fn put(&mut self, features: impl IntoIterator<Item = Feature>, ctx: &egui::Context) {
        self.change(Change::put(features), ctx);
    }

    fn finish(&mut self, ctx: &egui::Context) -> Result<(), Sentence> {
        let hand = &self.view.hand;
        match hand.tool {
            Tool::Draw(_) if hand.tool.is_outline() => self.add(Shape::Outline(hand.sketch.clone()), ctx),
            Tool::Draw(_) => self.add(Shape::Line(hand.sketch.clone()), ctx),
            // What is measured stays on the map until it is left.
            _ => Ok(()),
        }
    }

    /// Adds what was drawn, and shows its form.
    fn add(&mut self, shape: Shape, ctx: &egui::Context) -> Result<(), Sentence> {
        let Tool::Draw(layer) = self.view.hand.tool else { return Ok(()) };
        let feature = editing::fresh(&self.scenario, layer, shape, self.view.day)?;
        let next = Some((layer, feature.id().to_owned()));
        let hand = &mut self.view.hand;
        *hand = Hand { tool: Tool::Select, next, form: true, dropped: hand.dropped.take(), peek: hand.peek, ..Hand::default() };
        let written = self.with_way_drawn(&feature);
        self.change(Change::of_all(std::iter::once(Change::Put(Box::new(feature))).chain(written).collect()), ctx);
        Ok(())
    }

    fn delete(&mut self, ctx: &egui::Context) -> Result<(), Sentence> {
        let Some(drawn) = self.drawn.as_deref() else { return Ok(()) };
        let things = tools::draw::all_selected(&self.view);
        let going: Vec<Feature> = things.iter().filter_map(|thing| tools::feature(drawn, &self.scenario, thing)).collect();
        if going.is_empty() {
            return Err(told!("nothing-selected"));
        }
        if let Some(why) = going.iter().find_map(|one| editing::why_not_removed(&self.scenario, one, &going)) {
            return Err(why);
        }
        let removals = going.iter().map(|one| Change::Remove { layer: one.layer(), id: one.id().to_owned() });
        let change = Change::of_all(removals.collect());
        self.view.selected = None;
        self.view.hand.also.clear();
        self.change(change, ctx);
        Ok(())
    }

    fn selected_route(&self) -> Result<Route, Sentence> {
        let nothing = || told!("no-way-selected");
        let selected = self.view.selected.as_ref().ok_or_else(nothing)?;
        self.route(selected).ok_or_else(nothing)
    }

    fn route(&self, thing: &Thing) -> Option<Route> {
        match tools::feature(self.drawn.as_deref()?, &self.scenario, thing)? {
            Feature::Route(route) => Some(route),
            _ => None,
        }
    }

    fn split(&mut self, at: LonLat, ctx: &egui::Context) -> Result<(), Sentence> {
        let route = self.selected_route()?;
        let Some(drawn) = self.drawn.clone() else { return Ok(()) };
        let second = editing::free_id(&self.scenario, LayerKind::Routes, &format!("{}-part", route.id));
        let parts = editing::split(&drawn.plan.findings.ground.plane, &route, at, second)?;
        self.view.hand.tool = Tool::Select;
        self.put(parts.map(Feature::Route), ctx);
        Ok(())
    }

    fn join(&mut self, other: usize, ctx: &egui::Context) -> Result<(), Sentence> {
        let first = self.selected_route()?;
        let second = self.route(&Thing::Route(other)).ok_or_else(|| told!("way-gone"))?;
        let joined = editing::joined(&first, &second)?;
        if let Some(word) = editing::lost_days([&first, &second], &joined) {
            self.tell(Tone::Done, word.say(self.language()));
        }
        self.view.hand.tool = Tool::Select;
        let put = Change::Put(Box::new(Feature::Route(joined)));
        self.change(Change::of_all(vec![put, Change::Remove { layer: LayerKind::Routes, id: second.id }]), ctx);
        Ok(())
    }

    /// A timed track keeps what can be kept of its days, and the person is told how they are read now.
    fn reverse(&mut self, ctx: &egui::Context) -> Result<(), Sentence> {
        let route = self.selected_route()?;
        self.put([Feature::Route(editing::reversed(&route))], ctx);
        if route.timed_days.is_some() {
            self.tell(Tone::Done, say!(self, "days-turned", name = &route.name));
        }
        Ok(())
    }

    fn return_leg(&mut self, ctx: &egui::Context) -> Result<(), Sentence> {
        let route = self.selected_route()?;
        let id = editing::free_id(&self.scenario, LayerKind::Routes, &format!("{}-return", route.id));
        let legs = editing::as_return_leg(&route, id, self.scenario.season.days());
        self.view.hand.next = Some((LayerKind::Routes, legs[1].id.clone()));
        self.view.hand.form = true;
        self.put(legs.map(Feature::Route), ctx);
        if route.timed_days.is_some() {
            self.tell(Tone::Done, say!(self, "days-turned", name = &route.name));
        }
        Ok(())
    }
}

/// Selects one more; or one less, where it is selected already.
fn toggle(view: &mut View, thing: Thing) {
    let hand = &mut view.hand;
    if view.selected.as_ref() == Some(&thing) {
        view.selected = hand.also.pop();
    } else if let Some(at) = hand.also.iter().position(|one| *one == thing) {
        hand.also.remove(at);
    } else if view.selected.is_none() {
        select(view, Some(thing));
    } else {
        hand.also.push(thing);
    }
}

/// Numbers mean other things in a new plan: what was selected is found again by its id, and what was just drawn is
/// selected.
pub(super) fn keep_selection(view: &mut View, old: Option<&Drawn>, new: &Drawn) {
    let carry = |one: &Thing| match one {
        // These go by their ids already; where one is gone, its panel says so.
        Thing::Flashpoint(_) | Thing::Office(_) | Thing::Conference(_) | Thing::Agreement(_) => Some(one.clone()),
        _ => named(&old?.scenario, one).and_then(|(layer, id)| thing(&new.scenario, layer, &id)),
    };
    view.selected = view.selected.as_ref().and_then(carry);
    view.hand.also = view.hand.also.iter().filter_map(carry).collect();
    if let Some(next) = view.hand.next.as_ref().and_then(|(layer, id)| thing(&new.scenario, *layer, id)) {
        view.hand.next = None;
        select(view, Some(next));
    }
}
