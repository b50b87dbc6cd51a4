//! The printed map, from the shipped scenario to paper.

#[path = "map/sheets.rs"]
mod sheets;

use std::collections::BTreeSet;

use murhal::atlas::Atlas;
use murhal::documents::map::{Sheet, Shows, png, svg};
use murhal::layers::Sensitivity;
use murhal::measure::Day;
use murhal::plan::{self, Plan};
use murhal::progress::Progress;
use murhal::scenario::{self, Scenario};
use murhal::shelf;
use murhal::words::Language;
use resvg::usvg::roxmltree::{Document, Node};
use resvg::usvg::{self, Rect};

fn shipped() -> (Atlas, Scenario) {
    let (atlas, _) = shelf::atlas(None);
    let folder = shelf::shipped_scenario().expect("the shipped scenario lies in scenarios");
    let (scenario, _) = scenario::open(&folder, atlas.extent()).expect("the shipped scenario opens");
    (atlas, scenario)
}

fn planned(atlas: &Atlas, scenario: &Scenario) -> Plan {
    plan::prepare(atlas, scenario, &Progress::default()).expect("nobody stops it")
}

fn in_january() -> Sheet {
    Sheet { day: Day::parse("2027-01-20").ok(), ..Sheet::default() }
}

fn drawn(change: impl FnOnce(&mut Scenario), sheet: &Sheet) -> String {
    let (atlas, mut scenario) = shipped();
    change(&mut scenario);
    svg(&atlas, &scenario, &planned(&atlas, &scenario), sheet)
}

fn texts(drawing: &str) -> String {
    let document = Document::parse(drawing).expect("the drawing is XML");
    let texts: Vec<&str> = document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
    texts.join("\n")
}

fn with_id<'a>(document: &'a Document<'a>, id: &str) -> Node<'a, 'a> {
    document.descendants().find(|node| node.attribute("id") == Some(id)).unwrap_or_else(|| panic!("nothing is called {id}"))
}

/// Numbers at the end of the ids that begin like this.
fn numbered(document: &Document<'_>, beginning: &str) -> BTreeSet<u32> {
    let ids = document.descendants().filter_map(|node| node.attribute("id"));
    ids.filter_map(|id| id.strip_prefix(beginning)?.parse().ok()).collect()
}

#[test]
fn the_shipped_season_is_drawn_on_one_sheet_of_a_modest_size() {
    let drawing = drawn(|_| {}, &in_january());
    assert!(drawing.len() < 2_000_000, "{} bytes", drawing.len());
    let texts = texts(&drawing);
    for expected in ["Bahr el Ghazal, dry season 2026-27", "Wednesday, 20 Jan 2027", "ILLUSTRATIVE", "Legend", "200 km", "N", "28°E", "Wau"]
    {
        assert!(texts.lines().any(|line| line.contains(expected)), "{expected} is missing");
    }
    assert!(texts.contains("Natural Earth") && texts.contains("GeoNames (CC BY 4.0)"), "the sources are missing");
    let picture = png(&drawing).expect("it renders");
    assert!(picture.starts_with(b"\x89PNG"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, other) = (drawn(|_| {}, &in_january()), drawn(|_| {}, &in_january()));
    assert!(one == other);
    assert!(png(&one).unwrap() == png(&other).unwrap());
}

#[test]
fn every_flashpoint_of_the_table_is_on_the_map() {
    for shows in [Shows::Scenario, Shows::Conference(1), Shows::Flashpoint(3)] {
        let drawing = drawn(|_| {}, &Sheet { shows, ..in_january() });
        let document = Document::parse(&drawing).unwrap();
        let (rows, marks) = (numbered(&document, "row-"), numbered(&document, "flashpoint-"));
        assert!(rows.len() > 3, "{shows:?}: {rows:?}");
        assert_eq!(rows, marks, "{shows:?}");
        let frame = with_id(&document, "frame").first_element_child().unwrap();
        let side = |name: &str| frame.attribute(name).unwrap().parse::<f64>().unwrap();
        for number in marks {
            let mark = with_id(&document, &format!("flashpoint-{number}")).first_element_child().unwrap();
            let at = |name: &str| mark.attribute(name).unwrap().parse::<f64>().unwrap();
            assert!((side("x")..side("x") + side("width")).contains(&at("cx")), "{shows:?}: flashpoint {number}");
            assert!((side("y")..side("y") + side("height")).contains(&at("cy")), "{shows:?}: flashpoint {number}");
        }
    }
}

#[test]
fn a_sheet_of_a_flashpoint_lists_that_flashpoint() {
    let drawing = drawn(|_| {}, &Sheet { shows: Shows::Flashpoint(3), ..in_january() });
    assert!(numbered(&Document::parse(&drawing).unwrap(), "row-").contains(&4));
    assert!(texts(&drawing).contains("Flashpoint 4: "));
}

#[test]
fn features_marked_internal_are_absent_and_so_are_flashpoints_that_rest_on_them() {
    let hide = |scenario: &mut Scenario| {
        for route in scenario.routes.iter_mut().filter(|route| route.community == "misseriya-humr") {
            route.origin.sensitivity = Sensitivity::Internal;
        }
        for place in scenario.settlements.iter_mut().filter(|place| place.name == "Tonj" || place.name == "Warawar") {
            place.origin.sensitivity = Sensitivity::Internal;
        }
        scenario.no_go[0].origin.sensitivity = Sensitivity::Internal;
        scenario.no_go[0].name = "Hiddenland".to_owned();
    };
    // The tables of several sheets, since one has no room for all flashpoints.
    for shows in (0..9).map(Shows::Conference).chain([Shows::Scenario]) {
        let drawing = drawn(hide, &Sheet { shows, ..in_january() });
        let texts = texts(&drawing);
        for hidden in ["Misseriya (Humr)", "Tonj", "Warawar", "Hiddenland"] {
            assert!(texts.lines().all(|line| line != hidden), "{shows:?}: {hidden}");
        }
        let document = Document::parse(&drawing).unwrap();
        for row in numbered(&document, "row-") {
            let told = with_id(&document, &format!("row-{row}")).descendants().filter_map(|node| node.text());
            assert!(!told.collect::<String>().contains("Warawar"), "{shows:?}: flashpoint {row}");
        }
    }
    let internal = texts(&drawn(hide, &Sheet { readers: Sensitivity::Internal, ..in_january() }));
    assert!(internal.contains("Misseriya (Humr)") && internal.contains("\nTonj\n") && internal.contains("INTERNAL sheet"));
}

#[test]
fn the_public_is_told_less_than_partners() {
    let (partners, public) = (Sheet::default(), Sheet { readers: Sensitivity::Public, ..Sheet::default() });
    let closed = |sheet: &Sheet| {
        let drawing = drawn(|_| {}, sheet);
        with_id(&Document::parse(&drawing).unwrap(), "no-go").children().filter(Node::is_element).count()
    };
    assert!(closed(&public) < closed(&partners));
}

#[test]
fn an_empty_scenario_still_gives_a_sheet_that_says_what_to_add_first() {
    let (atlas, full) = shipped();
    let empty = Scenario::empty("new", "A new season", full.season);
    for atlas in [atlas, Atlas::default()] {
        let drawing = svg(&atlas, &empty, &planned(&atlas, &empty), &in_january());
        let texts = texts(&drawing);
        assert!(texts.contains("A new season") && texts.contains("add first"));
        for item in empty.to_add_first() {
            let item = item.say(Language::English);
            let beginning: Vec<&str> = item.split(' ').take(2).collect();
            assert!(texts.contains(&beginning.join(" ")), "{item} is missing");
        }
        assert!(!texts.contains("ILLUSTRATIVE"));
        assert!(png(&drawing).is_ok());
    }
}

#[test]
fn anything_illustrative_in_any_layer_marks_the_sheet() {
    let real = |scenario: &mut Scenario| {
        scenario.status = Some("agreed".to_owned());
        scenario.routes.iter_mut().for_each(|route| route.origin.status = None);
        scenario.water_points.iter_mut().for_each(|point| point.origin.status = None);
        scenario.farming_zones.iter_mut().for_each(|zone| zone.origin.status = None);
        scenario.settlements.iter_mut().for_each(|place| place.origin.status = None);
        scenario.incidents.iter_mut().for_each(|incident| incident.origin.status = None);
        scenario.no_go.iter_mut().for_each(|zone| zone.origin.status = None);
        scenario.stakeholders.iter_mut().for_each(|stakeholder| stakeholder.status = None);
    };
    assert!(!texts(&drawn(real, &in_january())).contains("ILLUSTRATIVE"));
    let one_made_up = |scenario: &mut Scenario| {
        real(scenario);
        scenario.no_go[0].origin.status = Some("illustrative".to_owned());
    };
    assert!(texts(&drawn(one_made_up, &in_january())).contains("ILLUSTRATIVE"));
}

#[test]
fn names_in_any_script_and_with_any_signs_are_drawn() {
    let rename = |scenario: &mut Scenario| {
        scenario.name = "<b> & \"quoted\" \u{1} مرحال".to_owned();
        scenario.settlements[0].name = "واو".to_owned();
        scenario.settlements[1].name = "Thuɔŋjäŋ é & <x>".to_owned();
    };
    let drawing = drawn(rename, &in_january());
    assert!(texts(&drawing).contains("واو"));
    assert!(png(&drawing).is_ok());
}

#[test]
fn names_on_the_map_never_overlap() {
    for shows in [Shows::Scenario, Shows::Conference(0), Shows::Conference(1)] {
        let drawing = drawn(|_| {}, &Sheet { shows, ..in_january() });
        let boxes = level_names(&drawing);
        assert!(boxes.len() > 15, "{shows:?}: only {} names", boxes.len());
        for (number, (name, one)) in boxes.iter().enumerate() {
            for (other_name, other) in &boxes[number + 1..] {
                let apart = one.right() <= other.left()
                    || other.right() <= one.left()
                    || one.bottom() <= other.top()
                    || other.bottom() <= one.top();
                assert!(apart, "{shows:?}: {name} and {other_name}");
            }
        }
    }
}

/// The letters of every name that is not turned: from the top of capitals to the base line.
fn level_names(drawing: &str) -> Vec<(String, Rect)> {
    let document = Document::parse(drawing).expect("the drawing is whole");
    let groups = ["names", "town-names"].map(|id| with_id(&document, id));
    let names = groups.iter().flat_map(Node::children).filter(|node| node.has_tag_name("text") && node.attribute("transform").is_none());
    names
        .map(|node| {
            let number = |name: &str| node.attribute(name).expect("the drawing is whole").parse::<f32>().expect("the drawing is whole");
            let (size, text) = (number("font-size"), node.text().expect("the drawing is whole"));
            let (width, middle, base) = (width(&drawing[node.range()]), number("x"), number("y"));
            let letters =
                Rect::from_ltrb(middle - width / 2.0, base - size * 0.72, middle + width / 2.0, base).expect("the drawing is whole");
            (text.to_owned(), letters)
        })
        .collect()
}

fn width(text: &str) -> f32 {
    let reading = reading();
    let alone = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="2000">{text}</svg>"#);
    usvg::Tree::from_str(&alone, &reading).expect("the drawing is whole").root().abs_bounding_box().width()
}

/// How a drawing is read: with the letters that it was drawn with.
fn reading() -> usvg::Options<'static> {
    let mut reading = usvg::Options::default();
    for file in ["NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "NotoNaskhArabic-Regular"] {
        reading.fontdb_mut().load_font_data(std::fs::read(format!("assets/fonts/{file}.ttf")).expect("the fonts lie in assets"));
    }
    reading
}
