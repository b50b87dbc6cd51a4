//! Map sheets, from the shipped season to paper.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use lopdf::{Document as Pdf, Object};
use murhal::atlas::Atlas;
use murhal::documents::Subject;
use murhal::documents::map::sheets::{self, About, Format, MapSheet, Paper};
use murhal::layers::Sensitivity;
use murhal::measure::ground::distance_m;
use murhal::measure::{Day, LonLat};
use murhal::plan::Plan;
use murhal::progress::Progress;
use murhal::scenario::Scenario;
use murhal::words::Language;
use resvg::usvg::roxmltree::{Document, Node};
use resvg::usvg::{self, Rect};

use super::{numbered, planned, shipped, texts, with_id};

struct Season {
    atlas: Atlas,
    scenario: Scenario,
    plan: Plan,
}

impl Season {
    fn of(change: impl FnOnce(&mut Scenario)) -> Self {
        let (atlas, mut scenario) = shipped();
        change(&mut scenario);
        let plan = planned(&atlas, &scenario);
        Self { atlas, scenario, plan }
    }

    fn for_readers(&self, audience: Sensitivity) -> Subject<'_> {
        let Self { atlas, scenario, plan } = self;
        Subject { atlas, scenario, plan, problems: &[], options: &[], stability: None, audience }
    }
}

static SHIPPED: LazyLock<Season> = LazyLock::new(|| Season::of(|_| {}));

fn internal() -> Subject<'static> {
    SHIPPED.for_readers(Sensitivity::Internal)
}

fn on(about: About, paper: Paper) -> MapSheet {
    MapSheet { about, paper, day: None, language: Language::English }
}

fn drawn(about: About) -> String {
    sheets::svg(internal(), on(about, Paper::A4))
}

fn routes() -> impl Iterator<Item = About> {
    (0..SHIPPED.scenario.routes.len()).map(About::Route)
}

fn written(about: &[About], paper: Paper, format: Format) -> Vec<Vec<u8>> {
    let ordered: Vec<MapSheet> = about.iter().map(|about| on(*about, paper)).collect();
    let files = sheets::write(internal(), &ordered, format, &Progress::default()).expect("nobody stops it");
    files.into_iter().map(|(_, bytes)| bytes).collect()
}

/// What the printed scale divides by.
fn one_to(drawing: &str) -> f64 {
    let document = Document::parse(drawing).expect("the drawing is XML");
    let ratio = with_id(&document, "ratio").text().expect("a ratio is written").trim().replace("1 : ", "");
    ratio.replace('\u{a0}', "").parse().expect("it is a number")
}

fn meanings(document: &Document<'_>) -> BTreeSet<String> {
    let legend = document.descendants().find(|node| node.attribute("id") == Some("legend"));
    legend
        .into_iter()
        .flat_map(|legend| legend.descendants())
        .filter(resvg::usvg::roxmltree::Node::is_text)
        .map(|node| node.text().unwrap_or_default().trim().to_owned())
        .collect()
}

#[test]
fn a_sheet_is_as_large_as_its_paper_in_every_format() {
    for paper in Paper::ALL {
        let (width_mm, height_mm) = paper.size_mm();
        let drawing = sheets::svg(internal(), on(About::Route(0), paper));
        let root = Document::parse(&drawing).unwrap();
        let side = |name: &str| root.root_element().attribute(name).unwrap().strip_suffix("mm").unwrap().parse::<f64>().unwrap();
        assert_eq!((side("width"), side("height")), (width_mm, height_mm));

        let pdf = Pdf::load_mem(&written(&[About::Route(0)], paper, Format::Pdf)[0]).unwrap();
        let page = *pdf.get_pages().values().next().unwrap();
        let media: Vec<f32> = pdf
            .get_dictionary(page)
            .unwrap()
            .get(b"MediaBox")
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .map(|side| side.as_float().unwrap())
            .collect();
        let points = |mm: f64| mm / 25.4 * 72.0;
        assert!(
            (f64::from(media[2]) - points(width_mm)).abs() < 0.05 && (f64::from(media[3]) - points(height_mm)).abs() < 0.05,
            "{media:?}"
        );
    }
    let png = &written(&[About::Route(0)], Paper::A4, Format::Png { dots_per_inch: 300 })[0];
    let picture = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let (info, pixels) = (picture.info(), picture.info().pixel_dims.unwrap());
    assert_eq!((info.width, info.height), (3_508, 2_480));
    assert_eq!((pixels.xppu, pixels.unit), (11_811, png::Unit::Meter), "a printer must know its size");
}

#[test]
fn the_ratio_printed_is_the_ratio_drawn() {
    for about in routes() {
        let About::Route(number) = about else { continue };
        let drawing = drawn(about);
        let document = Document::parse(&drawing).unwrap();
        let path = with_id(&document, "own-routes").descendants().find_map(|node| node.attribute("d")).unwrap();
        let points: Vec<(f64, f64)> = path
            .trim_start_matches('M')
            .split('L')
            .map(|point| {
                let (x, y) = point.split_once(' ').unwrap();
                (x.parse().unwrap(), y.parse().unwrap())
            })
            .collect();
        let line = &SHIPPED.scenario.routes[number].line;
        let ends: [LonLat; 2] = [line[0], line[line.len() - 1]];
        let ((x, y), (to_x, to_y)) = (points[0], points[points.len() - 1]);
        let parts: Vec<f64> = document.root_element().attribute("viewBox").unwrap().split(' ').map(|side| side.parse().unwrap()).collect();
        let on_paper_m = (to_x - x).hypot(to_y - y) / parts[2] * 0.297;
        let ratio = distance_m(ends[0], ends[1]) / on_paper_m;
        assert!(
            (ratio / one_to(&drawing) - 1.0).abs() < 0.005,
            "route {number}: 1 : {ratio} is drawn, 1 : {} is printed",
            one_to(&drawing)
        );
    }
}

#[test]
fn the_scale_is_one_that_a_ruler_serves_and_larger_on_larger_paper() {
    for about in About::all(internal()) {
        let [a4, a3] = Paper::ALL.map(|paper| one_to(&sheets::svg(internal(), on(about, paper))));
        for ratio in [a4, a3] {
            let first_two = ratio / 10.0_f64.powf(ratio.log10().floor() - 1.0);
            assert!([10.0, 15.0, 20.0, 25.0, 30.0, 40.0, 50.0, 60.0, 75.0].contains(&first_two.round()), "1 : {ratio}");
        }
        assert!(a3 < a4 || a4 == 25_000.0, "{about:?}: 1 : {a3} on A3, 1 : {a4} on A4");
    }
}

#[test]
fn no_word_leaves_the_paper_nor_a_name_the_frame() {
    for paper in Paper::ALL {
        for about in [About::Season, About::Conference(0), About::Route(0), About::Route(7)] {
            let drawing = sheets::svg(internal(), on(about, paper));
            let tree = usvg::Tree::from_str(&drawing, &super::reading()).unwrap();
            let document = Document::parse(&drawing).unwrap();
            let frame = with_id(&document, "frame").first_element_child().unwrap();
            let side = |name: &str| frame.attribute(name).unwrap().parse::<f32>().unwrap();
            let frame = Rect::from_xywh(side("x"), side("y"), side("width"), side("height")).unwrap();
            // Boxes are in the parts that the page is laid out in; printers leave 10 mm white.
            let view_box: Vec<f32> =
                document.root_element().attribute("viewBox").unwrap().split(' ').map(|side| side.parse().unwrap()).collect();
            let (width, height) = (view_box[2], view_box[3]);
            #[expect(clippy::cast_possible_truncation, reason = "a few hundred millimetres")]
            let edge = 10.0 * width / paper.size_mm().0 as f32 - 1.0;
            let whole = Rect::from_xywh(edge, edge, width - 2.0 * edge, height - 2.0 * edge).unwrap();
            let parts_per_px = width / tree.size().width();
            for (words, bounds, is_in_map) in words(tree.root(), Where::OnPaper) {
                let within = if is_in_map == Where::InFrame { frame } else { whole };
                let [left, top, right, bottom] =
                    [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()].map(|side| side * parts_per_px);
                let holds = within.left() <= left && within.top() <= top && right <= within.right() && bottom <= within.bottom();
                assert!(holds, "{about:?} on {}: \"{words}\" at {left}, {top} to {right}, {bottom} leaves {within:?}", paper.name());
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    OnPaper,
    InFrame,
}

/// Every text of a group with the box of its letters, and where it must stay.
fn words(group: &usvg::Group, place: Where) -> Vec<(String, Rect, Where)> {
    let of = |node: &usvg::Node| match node {
        usvg::Node::Group(group) => words(group, if group.id() == "map" { Where::InFrame } else { place }),
        usvg::Node::Text(text) => {
            let words: String = text.chunks().iter().map(usvg::TextChunk::text).collect();
            vec![(words, text.abs_bounding_box(), place)]
        }
        _ => Vec::new(),
    };
    group.children().iter().flat_map(of).collect()
}

#[test]
fn a_french_sheet_says_in_english_only_what_is_called_so() {
    // Words of both languages; all else that both sheets say is a name, a figure or a unit.
    let alike = ["Notes", "Signature, date", "N"];
    let subject = internal();
    let names = format!("{:?}{:?}", subject.scenario, subject.atlas);
    let capitals = names.to_uppercase();
    let texts = |about, language| -> BTreeSet<String> {
        let drawing = sheets::svg(subject, MapSheet { about, paper: Paper::A4, day: Day::parse("2027-01-20").ok(), language });
        super::texts(&drawing).lines().map(ToOwned::to_owned).collect()
    };
    for about in [About::Season, About::Conference(0), About::Route(0)] {
        let (english, french) = (texts(about, Language::English), texts(about, Language::French));
        assert!(french.contains("Légende") && english.contains("Legend"));
        let is_name = |text: &str| {
            let bare = text.trim_end_matches(['…', ' ']);
            // States and countries stand in capitals.
            let is_called = names.contains(bare) || capitals.contains(bare);
            is_called || !bare.chars().any(char::is_alphabetic) || bare.ends_with(" km") || bare.ends_with(['E', 'N'])
        };
        let strange: Vec<_> = english.intersection(&french).filter(|text| !alike.contains(&text.as_str()) && !is_name(text)).collect();
        assert!(strange.is_empty(), "{about:?}: {strange:?}");
    }
}

#[test]
fn no_letter_is_smaller_than_six_points() {
    for about in About::all(internal()) {
        let drawing = drawn(about);
        let document = Document::parse(&drawing).unwrap();
        let sizes = document.descendants().filter_map(|node| node.attribute("font-size")?.parse::<f64>().ok());
        let least_points = sizes.fold(f64::INFINITY, f64::min) / 150.0 * 72.0;
        assert!(least_points >= 6.0 - 1e-9, "{about:?}: {least_points} pt");
    }
}

#[test]
fn the_legend_lists_what_is_drawn_and_nothing_else() {
    for about in About::all(internal()) {
        let drawing = drawn(about);
        let document = Document::parse(&drawing).unwrap();
        let meanings = meanings(&document);
        let is_drawn = |id: &str| with_id(&document, id).children().any(|node| node.is_element());
        for (meaning, id) in [
            ("its width, to scale", "corridors"),
            ("way of other herds", "other-routes"),
            ("when the herd may pass", "dates"),
            ("camp, as listed above", "camps"),
            ("stopover or camp", "stopovers"),
            ("grazing round a camp", "grazing"),
            ("seat of an office", "seats"),
        ] {
            assert_eq!(meanings.contains(meaning), is_drawn(id), "{about:?}: {meaning}");
        }
        for (meaning, id) in [("closed to herds", "no-go"), ("field", "farming-zones"), ("flashpoint; larger: graver", "flashpoints")] {
            assert!(!meanings.contains(meaning) || is_drawn(id), "{about:?}: {meaning}");
        }
    }
    let bare = Season::of(|scenario| {
        scenario.incidents.retain(|_| false);
        scenario.no_go.retain(|_| false);
        scenario.water_points.retain(|point| point.kind != "hafir");
    });
    let drawing = sheets::svg(bare.for_readers(Sensitivity::Internal), on(About::Season, Paper::A4));
    let (all, without) = (drawn(About::Season), drawing);
    let [all, without] = [&all, &without].map(|drawing| meanings(&Document::parse(drawing).unwrap()));
    for meaning in ["past incident", "closed to herds", "hafir"] {
        assert!(all.contains(meaning) && !without.contains(meaning), "{meaning}");
    }
}

#[test]
fn each_route_has_a_sheet_with_its_flashpoints_dates_and_camps() {
    for about in routes() {
        let About::Route(number) = about else { continue };
        let route = &SHIPPED.scenario.routes[number];
        let drawing = drawn(about);
        let texts = texts(&drawing);
        for expected in [
            &route.name,
            "ILLUSTRATIVE",
            "Sources.",
            "GeoNames (CC BY 4.0)",
            "planned on 5 Oct 2026",
            "Signature, date",
            "Departs ",
            "Office",
            "final status of Abyei",
        ] {
            assert!(texts.contains(expected), "{}: {expected} is missing", route.name);
        }
        let document = Document::parse(&drawing).unwrap();
        let (rows, marks) = (numbered(&document, "row-"), numbered(&document, "flashpoint-"));
        assert!(rows.is_subset(&marks) && rows.len() <= marks.len());
        for rank in marks {
            let flashpoint = &SHIPPED.plan.findings.flashpoints[rank as usize - 1];
            assert!(flashpoint.routes.contains(&number), "flashpoint {rank} is not on {}", route.name);
        }
        let dates: Vec<&str> =
            with_id(&document, "dates").descendants().filter_map(|node| node.is_text().then(|| node.text().map(str::trim))?).collect();
        assert!(dates.iter().any(|text| text.starts_with("km ") || text.starts_with("end, km ")), "{}: {dates:?}", route.name);
        // A herd that returns has a dry-season camp at the end of its way.
        let letters = with_id(&document, "camps").descendants().filter(Node::is_text).count();
        assert_eq!(letters > 0, !route.stopovers.is_empty() || route.returns.is_some(), "{}", route.name);
    }
}

#[test]
fn a_conference_is_numbered_as_in_its_agenda_and_what_does_not_fit_is_said() {
    for (number, conference) in SHIPPED.plan.conferences.iter().enumerate() {
        let drawing = drawn(About::Conference(number));
        let document = Document::parse(&drawing).unwrap();
        let ranks: BTreeSet<u32> = conference.flashpoints.iter().map(|number| u32::try_from(number + 1).unwrap()).collect();
        let rows = numbered(&document, "row-");
        assert!(numbered(&document, "flashpoint-").is_subset(&ranks) && rows.is_subset(&ranks));
        let texts = texts(&drawing);
        assert!(texts.contains(&conference.name.say(Language::English)) && texts.contains("Parties: "));
        let more = ranks.len() - rows.len();
        assert_eq!(texts.contains(&format!("and {more} more")), more > 0, "{}: {more} do not fit", conference.id);
        assert_eq!(texts.contains("see the agenda"), more > 0);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for format in [Format::Pdf, Format::Svg, Format::Png { dots_per_inch: 100 }] {
        let of = [About::Season, About::Conference(1), About::Route(2)];
        assert!(written(&of, Paper::A4, format) == written(&of, Paper::A4, format), "{format:?}");
    }
}

#[test]
fn a_pdf_holds_every_sheet_as_a_page_with_its_letters_and_no_clock() {
    let of = [About::Season, About::Conference(0), About::Route(0)];
    let [bytes] = written(&of, Paper::A4, Format::Pdf).try_into().expect("one file");
    let pdf = Pdf::load_mem(&bytes).unwrap();
    assert_eq!(pdf.get_pages().len(), 3);
    let entry =
        |dictionary: &lopdf::Dictionary, key: &[u8]| dictionary.get(key).and_then(Object::as_name).map(<[u8]>::to_vec).unwrap_or_default();
    let dictionaries: Vec<_> = pdf.objects.values().filter_map(|object| object.as_dict().ok()).collect();
    let fonts = dictionaries.iter().filter(|dictionary| entry(dictionary, b"Type") == b"FontDescriptor");
    let embedded: Vec<bool> = fonts.map(|font| [&b"FontFile2"[..], b"FontFile3"].iter().any(|key| font.has(key))).collect();
    assert!(embedded.len() >= 3 && embedded.iter().all(|is| *is), "{embedded:?}");
    assert!(
        dictionaries.iter().any(|dictionary| entry(dictionary, b"Subtype") == b"Type0" && dictionary.has(b"ToUnicode")),
        "text can be searched"
    );
    assert!(dictionaries.iter().all(|dictionary| !dictionary.has(b"CreationDate") && !dictionary.has(b"ModDate")));
}

#[test]
fn nothing_internal_stands_on_a_sheet_for_partners() {
    let season = Season::of(|scenario| {
        for route in scenario.routes.iter_mut().filter(|route| route.community == "misseriya-humr") {
            route.origin.sensitivity = Sensitivity::Internal;
            route.name = "Hidden way".to_owned();
        }
        for place in scenario.settlements.iter_mut().filter(|place| place.name == "Tonj" || place.name == "Warawar") {
            place.origin.sensitivity = Sensitivity::Internal;
        }
        scenario.no_go[0].origin.sensitivity = Sensitivity::Internal;
        scenario.no_go[0].name = "Hiddenland".to_owned();
        scenario.water_points[0].origin.source = Some("a hidden source".to_owned());
        scenario.water_points[0].origin.sensitivity = Sensitivity::Internal;
    });
    // Even of a plan that was made with all of it; the verb and the window plan anew without it.
    let subject = season.for_readers(Sensitivity::Partners);
    let all = About::all(subject);
    assert!(all.len() < About::all(season.for_readers(Sensitivity::Internal)).len(), "an internal route has no sheet");
    for about in all {
        let texts = texts(&sheets::svg(subject, on(about, Paper::A4)));
        for hidden in ["Hidden way", "Hiddenland", "a hidden source"] {
            assert!(!texts.contains(hidden), "{about:?}: {hidden}");
        }
        assert!(texts.lines().all(|line| line != "Tonj" && line != "Warawar"), "{about:?}");
        assert!(texts.contains("For partners"));
    }
}

#[test]
fn what_there_is_no_sheet_of_is_answered_with_what_there_is() {
    let unknown = About::find(internal(), "wau-tonj").unwrap_err().to_string();
    for known in ["wau-tonj", "season", SHIPPED.plan.conferences[0].id.as_str(), SHIPPED.scenario.routes[0].id.as_str()] {
        assert!(unknown.contains(known), "{known} is not in: {unknown}");
    }
    for about in About::all(internal()) {
        assert_eq!(About::find(internal(), &about.id(internal())), Ok(about));
    }
}

#[test]
fn an_empty_scenario_still_gives_a_sheet_that_says_what_to_add_first() {
    let (atlas, full) = shipped();
    let scenario = Scenario::empty("new", "A new season", full.season);
    let plan = planned(&atlas, &scenario);
    let season = Season { atlas, scenario, plan };
    let drawing = sheets::svg(season.for_readers(Sensitivity::Internal), on(About::Season, Paper::A4));
    let texts = texts(&drawing);
    assert!(texts.contains("A new season") && texts.contains("add first") && texts.contains("Notes"));
    assert!(!texts.contains("ILLUSTRATIVE") && !texts.contains("Flashpoints, the gravest first"));
    assert_eq!(About::all(season.for_readers(Sensitivity::Internal)), [About::Season]);
}
