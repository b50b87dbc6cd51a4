//! The flashpoints of a map sheet: which are numbered on the map, and what the panel tells of them.

use geo_types::Coord;
use svg::node::element::Group;

use super::super::drawing::Drawing;
use super::super::flashpoints::{printed_badge, withheld};
use super::super::ink;
use super::super::legend::{heading, rule};
use super::super::lettering::{Anchor, Hand, write};
use super::super::space::Space;
use super::super::told::{Told, Tone};
use super::dates::in_short;
use super::{About, Paper};
use crate::documents::Subject;
use crate::words::{Speaks as _, say};

/// The flashpoints in view.
pub(super) struct Chosen {
    /// Numbered on the map, by their rank as in agendas and lists.
    pub(super) numbered: Vec<Told>,
    /// Dots: the lesser ones of the sheet, and those of others.
    pub(super) dots: Vec<Told>,
    /// How many of the dots belong to what the sheet is about.
    lesser: usize,
    /// How many of the sheet's the readers may not see.
    hidden: usize,
}

/// More numbers than these hide the map.
const fn most_numbered(about: About, paper: Paper) -> usize {
    match (about, paper) {
        (About::Season, Paper::A4) => 15,
        _ => 30,
    }
}

const ROW: f64 = 34.0;
const HEADING: f64 = 28.0;
const SENTENCE: f64 = 15.5;
const SMALL: Hand = Hand::plain(12.5);

impl Chosen {
    pub(super) fn of(drawing: &Drawing<'_>, subject: Subject<'_>, (about, paper): (About, Paper)) -> Self {
        let Drawing { plan, scenario, sheet, view, .. } = drawing;
        let (mut numbered, mut dots, mut hidden) = (Vec::new(), Vec::new(), 0);
        for number in 0..plan.findings.flashpoints.len() {
            let is_own = about.concerns(subject, number);
            let Some(told) = Told::of(scenario, plan, sheet.readers, number) else {
                hidden += usize::from(is_own);
                continue;
            };
            if view.frame.widened(-12.0).contains(view.px(plan.findings.flashpoints[number].place)) {
                if is_own { numbered.push(told) } else { dots.push(told) }
            }
        }
        let surplus = numbered.split_off(numbered.len().min(most_numbered(about, paper)));
        let lesser = surplus.len();
        dots.extend(surplus);
        Self { numbered, dots, lesser, hidden }
    }

    /// The table within a box of the panel.
    pub(super) fn draw(&self, drawing: &Drawing<'_>, about: About, space: Space) -> Group {
        let mut group = Group::new().set("id", "table");
        if drawing.plan.findings.flashpoints.is_empty() {
            return group;
        }
        group = group.add(heading(&say!(drawing, "sheet-flashpoints"), Coord { x: space.left, y: space.top + 15.0 }));
        let severity = Coord { x: space.right(), y: space.top + 15.0 };
        group = group.add(write(&say!(drawing, "sheet-severity"), severity, Anchor::End, SMALL.colored(ink::FAINT)));
        group = group.add(rule(space, space.top + 21.0));
        let rows = self.rows(space.height);
        let mut top = space.top + HEADING;
        for told in self.numbered.iter().take(rows) {
            group = group.add(row(drawing, told, space, top));
            top += ROW;
        }
        for sentence in self.below(drawing, about, rows) {
            for line in drawing.ruler.wrap(&sentence, space.width, SMALL.italic()) {
                top += SENTENCE;
                group = group.add(write(&line, Coord { x: space.left, y: top }, Anchor::Start, SMALL.italic().colored("#4a463f")));
            }
        }
        group
    }

    /// How many rows there is room for.
    fn rows(&self, height: f64) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few rows")]
        let fit = |room: f64| (room / ROW).floor().max(0.0) as usize;
        let all = self.numbered.len();
        if self.lesser == 0 && self.hidden == 0 && !self.numbered.iter().any(|told| told.is_partial) && fit(height - HEADING) >= all {
            return all;
        }
        let sentences =
            1.0 + f64::from(u8::from(self.hidden > 0)) * 2.0 + f64::from(u8::from(self.numbered.iter().any(|told| told.is_partial))) * 2.0;
        fit(height - HEADING - sentences * SENTENCE - 6.0).min(all)
    }

    /// Where they all are on the sheet.
    pub(super) fn places_px<'a>(&'a self, drawing: &'a Drawing<'_>) -> impl Iterator<Item = Coord<f64>> + 'a {
        let all = self.numbered.iter().chain(&self.dots);
        all.map(|told| drawing.view.px(drawing.plan.findings.flashpoints[told.number].place))
    }

    /// What does not stand in the table is said.
    fn below(&self, drawing: &Drawing<'_>, about: About, rows: usize) -> Vec<String> {
        let mut sentences = Vec::new();
        let more = self.numbered.len() - rows + self.lesser;
        if self.numbered.is_empty() {
            sentences.push(say!(drawing, "sheet-none-here"));
        } else if more > 0 {
            let agendas = if matches!(about, About::Conference(_)) { 1_u8 } else { 2 };
            sentences.push(say!(drawing, "sheet-more", count = more, dots = self.lesser, agendas = agendas));
        }
        sentences.extend(withheld(drawing, self.hidden, &self.numbered[..rows]));
        sentences
    }
}

fn row(drawing: &Drawing<'_>, told: &Told, space: Space, top: f64) -> Group {
    let flashpoint = &drawing.plan.findings.flashpoints[told.number];
    let name = Hand::plain(13.5).bold();
    let text = space.left + 31.0;
    let at = |x: f64, y: f64| Coord { x, y: top + y };
    let why = format!("{} · {}", in_short(drawing.language(), told.days), told.reasons(drawing.language()));
    let room = space.right() - text;
    Group::new()
        .set("id", format!("row-{}", told.number + 1))
        .add(printed_badge(told.number, at(space.left + 13.0, 15.0), 11.0, Tone::Full))
        .add(write(&drawing.ruler.fit(&flashpoint.title(drawing.language()), room - 38.0, name), at(text, 13.0), Anchor::Start, name))
        .add(write(&format!("{:.0}", told.severity), at(space.right(), 13.0), Anchor::End, name))
        .add(write(&drawing.ruler.fit(&why, room, SMALL), at(text, 28.0), Anchor::Start, SMALL.colored("#3a362f")))
}
