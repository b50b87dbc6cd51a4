//! Flashpoints: numbered marks on the map, and the table that says what they are.

use geo_types::Coord;
use svg::node::element::Group;

use super::drawing::Drawing;
use super::ink;
use super::labels::{Board, Spot};
use super::layers::Pen;
use super::lettering::{Anchor, Hand, write, write_centred};
use super::told::{Told, Tone};
use super::{Shows, legend};
use crate::words::{self, Phrase, Speaks as _, say};

/// The flashpoints that are numbered on the map and told of in the table.
pub(super) struct Table {
    /// Numbers in the plan, the gravest first.
    pub(super) listed: Vec<Told>,
    /// Shown on the map without a number.
    pub(super) others: Vec<Told>,
    /// How many the readers may not see.
    hidden: usize,
    top: f64,
}

const ROW: f64 = 39.0;
const HEADING: f64 = 30.0;
/// Room for what is said below the table.
const BELOW: f64 = 56.0;

impl Table {
    /// The table from the panel's top down to `bottom`.
    pub(super) fn of(drawing: &Drawing<'_>, bottom: f64) -> Self {
        let Drawing { plan, scenario, sheet, view, layout, .. } = drawing;
        let told = (0..plan.findings.flashpoints.len()).filter_map(|number| Told::of(scenario, plan, sheet.readers, number));
        let told: Vec<Told> = told.collect();
        let hidden = plan.findings.flashpoints.len() - told.len();
        let is_in_view = |told: &Told| view.frame.widened(-16.0).contains(view.px(plan.findings.flashpoints[told.number].place));
        let conference = if let Shows::Conference(number) = sheet.shows { plan.conferences.get(number) } else { None };
        let is_asked_for = |told: &Told| conference.is_none_or(|conference| conference.flashpoints.contains(&told.number));
        let (mut listed, mut others): (Vec<Told>, Vec<Told>) = told.into_iter().filter(is_in_view).partition(is_asked_for);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few rows")]
        let rows = ((bottom - layout.panel.top - HEADING - BELOW) / ROW).floor().max(1.0) as usize;
        others.extend(listed.split_off(rows.min(listed.len())));
        Self { listed, others, hidden, top: layout.panel.top }
    }

    pub(super) fn draw(&self, drawing: &Drawing<'_>) -> Group {
        let panel = drawing.layout.panel;
        let group = Group::new().set("id", "table");
        let missing = drawing.scenario.to_add_first();
        if !missing.is_empty() {
            return to_add_first(drawing, group, &missing);
        }
        let mut group = group.add(legend::heading(&say!(drawing, "sheet-flashpoints"), Coord { x: panel.left, y: self.top + 17.0 }));
        let severity = Coord { x: panel.right(), y: self.top + 17.0 };
        group = group.add(write(&say!(drawing, "sheet-severity"), severity, Anchor::End, Hand::plain(12.5).colored(ink::FAINT)));
        group = group.add(legend::rule(panel, self.top + 24.0));
        let mut top = self.top + HEADING;
        for told in &self.listed {
            group = group.add(row(drawing, told, top));
            top += ROW;
        }
        self.draw_below(drawing, group, top)
    }

    fn draw_below(&self, drawing: &Drawing<'_>, mut group: Group, mut top: f64) -> Group {
        let panel = drawing.layout.panel;
        for sentence in self.below(drawing) {
            top += 16.0;
            let hand = Hand::plain(12.5).italic().colored(ink::FAINT);
            group =
                group.add(write(&drawing.ruler.fit(&sentence, panel.width, hand), Coord { x: panel.left, y: top }, Anchor::Start, hand));
        }
        group
    }

    fn below(&self, drawing: &Drawing<'_>) -> Vec<String> {
        let mut sentences = Vec::new();
        if self.listed.is_empty() {
            sentences.push(say!(drawing, "sheet-no-flashpoint"));
        } else if !self.others.is_empty() {
            sentences.push(say!(drawing, "sheet-more-dots", count = self.others.len()));
        }
        sentences.extend(withheld(drawing, self.hidden, &self.listed));
        sentences
    }
}

/// What is said of flashpoints that the readers may not see, or not in full.
pub(super) fn withheld(drawing: &Drawing<'_>, hidden: usize, told: &[Told]) -> Vec<String> {
    let mut sentences = Vec::new();
    if hidden > 0 {
        sentences.push(say!(drawing, "sheet-hidden", count = hidden));
    }
    let partial: Vec<String> = told.iter().filter(|told| told.is_partial).map(|told| (told.number + 1).to_string()).collect();
    if !partial.is_empty() {
        sentences.push(say!(drawing, "sheet-partial", ranks = partial.join(", ")));
    }
    sentences
}

fn to_add_first(drawing: &Drawing<'_>, mut group: Group, missing: &[Phrase]) -> Group {
    let panel = drawing.layout.panel;
    let hand = Hand::plain(15.0);
    group = group.add(legend::heading(&say!(drawing, "sheet-add-first"), Coord { x: panel.left, y: panel.top + 17.0 }));
    group = group.add(legend::rule(panel, panel.top + 24.0));
    let mut y = panel.top + 52.0;
    for item in missing {
        group = group.add(ink::disc(Coord { x: panel.left + 6.0, y: y - 5.0 }, 3.2).set("fill", ink::GRAVE));
        for line in drawing.ruler.wrap(&item.say(drawing.language()), panel.width - 22.0, hand) {
            group = group.add(write(&line, Coord { x: panel.left + 20.0, y }, Anchor::Start, hand));
            y += 20.0;
        }
        y += 8.0;
    }
    group
}

fn row(drawing: &Drawing<'_>, told: &Told, top: f64) -> Group {
    let flashpoint = &drawing.plan.findings.flashpoints[told.number];
    let panel = drawing.layout.panel;
    let (name, small) = (Hand::plain(15.0).bold(), Hand::plain(13.0).colored("#4a463f"));
    let text = panel.left + 34.0;
    let at = |x: f64, y: f64| Coord { x, y: top + y };
    let peak = say!(drawing, "sheet-peak", day = told.peak);
    let room = panel.right() - text - 12.0;
    let named = drawing.ruler.fit(&flashpoint.title(drawing.language()), room - 40.0, name);
    let reasons = drawing.ruler.fit(&told.reasons(drawing.language()), room - drawing.ruler.width(&peak, small), small);
    Group::new()
        .set("id", format!("row-{}", told.number + 1))
        .add(badge(told.number, at(panel.left + 13.0, 17.0), 12.5, told.tone(drawing.sheet.day)))
        .add(write(&named, at(text, 14.0), Anchor::Start, name))
        .add(write(&words::number(drawing.language(), told.severity, 1), at(panel.right(), 14.0), Anchor::End, name))
        .add(write(&reasons, at(text, 31.0), Anchor::Start, small))
        .add(write(&peak, at(panel.right(), 31.0), Anchor::End, small))
}

/// The mark with the rank: full on the flashpoint's days, else an open ring.
pub(super) fn badge(number: usize, middle: Coord<f64>, radius: f64, tone: Tone) -> Group {
    written(number, middle, (radius, if number + 1 < 100 { 13.5 } else { 11.0 }), tone)
}

/// The same on a sheet that is printed: no figure of it is smaller than six points.
pub(super) fn printed_badge(number: usize, middle: Coord<f64>, radius: f64, tone: Tone) -> Group {
    written(number, middle, (radius.max(least_radius(number)), if number + 1 < 100 { 13.5 } else { 12.5 }), tone)
}

/// Room for three figures of six points.
const fn least_radius(number: usize) -> f64 {
    if number + 1 < 100 { 0.0 } else { 12.5 }
}

fn written(number: usize, middle: Coord<f64>, (radius, size): (f64, f64), tone: Tone) -> Group {
    let (fill, text) = match tone {
        Tone::Full => (ink::GRAVE, "#ffffff"),
        Tone::Faint => ("#ffffff", ink::GRAVE),
    };
    let disc = ink::disc(middle, radius).set("fill", fill).set("stroke", ink::GRAVE).set("stroke-width", 2.0);
    let rim = ink::disc(middle, radius + 2.0).set("fill", "#ffffff");
    let rank = write_centred(&(number + 1).to_string(), middle, 0.0, Hand::plain(size).bold().colored(text));
    Group::new().add(rim).add(disc).add(rank)
}

/// How large the mark of a severity is.
fn radius(severity: f64) -> f64 {
    9.5 + severity.clamp(0.0, 100.0) * 0.1
}

/// The marks on the map. Where two would cover each other, the lesser one stands aside, tied to its place.
pub(super) fn marks(drawing: &Drawing<'_>, (listed, others): (&[Told], &[Told]), board: &mut Board) -> Group {
    let mut group = Group::new().set("id", "flashpoints");
    for told in others.iter().rev() {
        let at = drawing.view.px(drawing.plan.findings.flashpoints[told.number].place);
        group = group.add(dot(at, told.tone(drawing.sheet.day)));
        board.avoid(std::iter::repeat_n(at, 4));
    }
    let mut numbered = Vec::new();
    for told in listed {
        let at = drawing.view.px(drawing.plan.findings.flashpoints[told.number].place);
        let radius = radius(told.severity).max(if drawing.pen == Pen::Light { least_radius(told.number) } else { 0.0 });
        let middle = board.place(around(at, radius + 3.0)).map_or(at, |spot| spot.middle);
        numbered.push((told, at, middle, radius));
    }
    for (_, at, middle, _) in numbered.iter().filter(|(_, at, middle, _)| at != middle) {
        let tie = [vec![*at, *middle]];
        group = group.add(ink::stroked(ink::lines(&tie), "#ffffff", 3.6)).add(ink::stroked(ink::lines(&tie), ink::GRAVE, 1.6));
        group = group.add(dot(*at, Tone::Full));
    }
    for (told, _, middle, radius) in numbered.into_iter().rev() {
        let badge = if drawing.pen == Pen::Light { printed_badge } else { badge };
        let badge = badge(told.number, middle, radius, told.tone(drawing.sheet.day));
        group = group.add(badge.set("id", format!("flashpoint-{}", told.number + 1)));
    }
    group
}

/// A flashpoint without a number, paler on other days.
pub(super) fn dot(at: Coord<f64>, tone: Tone) -> svg::node::element::Circle {
    let (fill, radius) = match tone {
        Tone::Full => (ink::GRAVE, 3.8),
        Tone::Faint => (ink::GRAVE_ELSEWHEN, 3.2),
    };
    ink::disc(at, radius).set("fill", fill).set("stroke", "#ffffff").set("stroke-width", 1.1)
}

/// The place itself, then places farther and farther round it.
pub(super) fn around(at: Coord<f64>, radius: f64) -> Vec<Spot> {
    let side = radius * 2.0;
    let mut spots = vec![Spot::level(at, side, side, 0.0)];
    for ring in 1..=5 {
        let away = radius * (0.6 + f64::from(ring) * 0.7);
        let turned = (0..16).map(|n| (f64::from(n) * 22.5).to_radians());
        spots.extend(turned.map(|turn| Spot::level(at + Coord { x: turn.cos(), y: turn.sin() } * away, side, side, 4.0 * f64::from(ring))));
    }
    spots
}
