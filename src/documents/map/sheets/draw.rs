//! A map sheet as a whole.

use geo_types::Coord;
use svg::Document;
use svg::node::element::{Group, Rectangle};

use super::super::drawing::Drawing;
use super::super::labels::{self, Board};
use super::super::layers::Pen;
use super::super::layout::Layout;
use super::super::lettering::{Anchor, Hand, Ruler, write};
use super::super::scale::{HEIGHT, ScaleBar, grouped, north_arrow, north_degrees, scale_bar};
use super::super::space::Space;
use super::super::{Sheet, Shows, base, flashpoints, furniture, graticule, ink, layers, legend, names, routes};
use super::facts::Facts;
use super::key::{Key, Parts};
use super::page::{Page, foot_width};
use super::table::Chosen;
use super::{About, MapSheet, Paper, camps, dates, fit, foot, head, notes, seats, way};
use crate::documents::Subject;
use crate::words::{self, say};

/// Draws a map sheet.
///
/// # Units
/// The drawing is in pixels, with the paper's size in millimetres on its root.
#[must_use]
pub fn svg(subject: Subject<'_>, sheet: MapSheet) -> String {
    let (width_mm, height_mm) = sheet.paper.size_mm();
    let about = sheet.about.within(subject);
    let shows = if let About::Conference(number) = about { Shows::Conference(number) } else { Shows::Scenario };
    let usual = Sheet { width_mm, height_mm, day: sheet.day, shows, readers: subject.audience, language: sheet.language };
    let ruler = Ruler::new();
    let foot = foot::lines((subject, sheet.language), &ruler, foot_width(sheet.paper));
    let Page { layout, notes } = Page::of(sheet.paper, u32::try_from(foot.len()).unwrap_or(1));
    let fit::Fit { view, one_to } =
        fit::fitted(&subject.plan.findings.ground.plane, (sheet.paper, layout.frame), about.content(subject, &usual));
    let Subject { atlas, scenario, plan, .. } = subject;
    let drawing =
        Drawing { atlas, scenario, plan, sheet: &usual, layout, view, ruler, foot, pen: Pen::Light, own: Some(about.routes(subject)) };
    let Layout { sheet: paper, .. } = drawing.layout;
    let (map, panel) = map_and_panel(&drawing, subject, (about, sheet.paper), one_to);
    let document = Document::new()
        .set("width", format!("{width_mm}mm"))
        .set("height", format!("{height_mm}mm"))
        .set("viewBox", format!("0 0 {:.4} {:.4}", paper.width, paper.height))
        .add(drawing.definitions())
        .add(
            Rectangle::new()
                .set("width", format!("{:.4}", paper.width))
                .set("height", format!("{:.4}", paper.height))
                .set("fill", "#ffffff"),
        )
        .add(map)
        .add(graticule::frame(&drawing))
        .add(graticule::far_edges(&drawing))
        .add(head::draw(&drawing, subject, about))
        .add(panel)
        .add(notes::draw(sheet.language, notes, sheet.paper))
        .add(furniture::foot(&drawing));
    document.to_string()
}

/// What is within the frame, and what stands beside it.
fn map_and_panel(drawing: &Drawing<'_>, subject: Subject<'_>, (about, paper): (About, Paper), one_to: f64) -> (Group, Group) {
    let chosen = Chosen::of(drawing, subject, (about, paper));
    let all_camps = camps::of(drawing, about);
    let color = if let About::Route(route) = about { routes::color(drawing, &subject.scenario.routes[route].community) } else { ink::DARK };
    let (neighbours, corridors, ways) = (way::neighbours(drawing), way::corridors(drawing), way::ways(drawing));
    let (grazing, herds) = (camps::grazing(drawing, &all_camps, color), routes::herds(drawing));
    // The first to come keep their place.
    let mut board = Board::new(drawing.layout.frame);
    board.avoid(way::lines_px(drawing).iter().flat_map(|line| labels::every(line, 4.0)));
    board.avoid(drawing.atlas.disputed.iter().flat_map(|line| drawing.view.line(line)).flat_map(|line| labels::every(&line, 6.0)));
    board.avoid(chosen.places_px(drawing).flat_map(|at| std::iter::repeat_n(at, 6)));
    let points = drawing.scenario.water_points.iter().filter(|point| drawing.may_show(*point));
    board.avoid(points.flat_map(|point| std::iter::repeat_n(drawing.view.px_of(point.at), 4)));
    let towns = names::write_towns(drawing, &mut board);
    let letters = camps::letters(drawing, &all_camps, &mut board);
    let stopovers = if matches!(about, About::Route(_)) { Group::new().set("id", "stopovers") } else { routes::camps(drawing) };
    let marks = flashpoints::marks(drawing, (&chosen.numbered, &chosen.dots), &mut board);
    let seats = seats::draw(drawing, about, &mut board);
    let dates = dates::draw(drawing, about, &mut board);
    let route_names = way::names(drawing, &mut board);
    let written = names::write(drawing, &mut board);
    let parts = Parts {
        neighbours: &neighbours,
        corridors: &corridors,
        grazing: &grazing,
        camps: &letters,
        stopovers: &stopovers,
        dates: &dates,
        seats: &seats,
        herds: &herds,
        chosen: &chosen,
    };
    let facts = Facts::of(drawing, subject, about, &all_camps);
    let panel = panel(drawing, about, (&facts, Key::of(drawing, &parts), &chosen), one_to);
    let map = Group::new()
        .set("id", "map")
        .set("clip-path", "url(#frame)")
        .add(base::draw(drawing))
        .add(layers::areas(drawing))
        .add(corridors)
        .add(grazing)
        .add(base::draw_lines(drawing))
        .add(graticule::lines(drawing))
        .add(neighbours)
        .add(herds)
        .add(ways)
        .add(layers::points(drawing))
        .add(dates)
        .add(stopovers)
        .add(letters)
        .add(route_names)
        .add(written)
        .add(towns)
        .add(marks)
        .add(seats);
    (map, panel)
}

/// Facts and flashpoints from the top down, scale and legend from the foot up.
fn panel(drawing: &Drawing<'_>, about: About, (facts, key, chosen): (&Facts, Key, &Chosen), one_to: f64) -> Group {
    let panel = drawing.layout.panel;
    let scale_top = panel.bottom() - HEIGHT;
    let key_top = scale_top - key.height() - 8.0;
    let top = panel.top + facts.height();
    let table = Space { top, height: key_top - 6.0 - top, ..panel };
    Group::new()
        .set("id", "panel")
        .add(facts.draw(drawing))
        .add(chosen.draw(drawing, about, table))
        .add(key.draw(drawing, key_top))
        .add(scale(drawing, one_to, scale_top))
}

/// The scale in three ways: as a bar, as a ratio, and for a ruler; and where north is.
fn scale(drawing: &Drawing<'_>, one_to: f64, top: f64) -> Group {
    let (panel, view) = (drawing.layout.panel, &drawing.view);
    let bar = ScaleBar::within(view, panel.width - 190.0);
    let km_per_cm = one_to / 100_000.0;
    let error = (fit::greatest_error(view) * 1_000.0).ceil() / 10.0;
    let on_paper = say!(drawing, "sheet-one-cm", km = words::exact(km_per_cm), percent = words::exact(error));
    let at = |y: f64| Coord { x: panel.left, y: top + y };
    Group::new()
        .set("id", "scale-and-north")
        .add(legend::rule(panel, top))
        .add(
            write(&format!("1 : {}", grouped(&format!("{one_to:.0}"))), at(25.0), Anchor::Start, Hand::plain(19.0).bold())
                .set("id", "ratio"),
        )
        .add(write(&on_paper, at(43.0), Anchor::Start, Hand::plain(12.5)))
        .add(scale_bar(bar, Coord { x: panel.left + 2.0, y: top + 72.0 }))
        .add(north_arrow(Coord { x: panel.right() - 40.0, y: top + 46.0 }, north_degrees(view)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_written_in_groups_of_three() {
        assert_eq!([grouped("25000"), grouped("1500000")], ["25\u{a0}000", "1\u{a0}500\u{a0}000"].map(ToOwned::to_owned));
    }
}
