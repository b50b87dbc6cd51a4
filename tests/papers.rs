//! The papers of conferences as other programs read them: python-docx and LibreOffice, pdftotext, python's icalendar.
//! Where one of them is not installed, its test says so and skips.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use murhal::documents::papers::{Asked, Format, Kind, files};
use murhal::documents::{self, Subject, calendars};
use murhal::layers::Sensitivity;
use murhal::plan::{self, Plan};
use murhal::progress::Progress;
use murhal::scenario::Scenario;
use murhal::words::Language;
use murhal::{atlas::Atlas, shelf};

struct Season {
    atlas: Atlas,
    scenario: Scenario,
    plan: Plan,
    audience: Sensitivity,
}

impl Season {
    fn of(name: &str, audience: Sensitivity, change: impl FnOnce(&mut Scenario)) -> Self {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let (atlas, _) = shelf::atlas(Some(&root.join("maps")));
        let (mut scenario, _) = shelf::open(&root.join("scenarios").join(name), &atlas).unwrap();
        change(&mut scenario);
        let (scenario, _) = scenario.for_audience(audience);
        let plan = plan::prepare(&atlas, &scenario, &Progress::default()).unwrap();
        Self { atlas, scenario, plan, audience }
    }

    fn shipped() -> Self {
        Self::of("bahr-el-ghazal-2026-27", Sensitivity::Internal, |_| {})
    }

    fn subject(&self) -> Subject<'_> {
        let Self { atlas, scenario, plan, audience } = self;
        Subject { atlas, scenario, problems: &[], plan, options: &[], stability: None, audience: *audience }
    }

    /// All papers of some conferences.
    fn papers(&self, conferences: Vec<usize>, languages: &[Language], formats: &[Format]) -> Vec<(PathBuf, Vec<u8>)> {
        files(self.subject(), &Asked { conferences, kinds: &Kind::ALL, languages, formats }, &Progress::default()).unwrap()
    }
}

/// Whether a program is there; says so where it is not.
fn has(program: &str, arguments: &[&str]) -> bool {
    let ran = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let is_there = ran.is_ok_and(|status| status.success());
    if !is_there {
        let mut out = std::io::stderr();
        writeln!(out, "skipped: {program} {} does not run here", arguments.join(" ")).unwrap();
    }
    is_there
}

fn written(papers: &[(PathBuf, Vec<u8>)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in papers {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

/// What a program writes to its output.
#[track_caller]
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn word_documents_have_styles_tables_and_a_title_for_python_docx() {
    const READ: &str = "import sys, docx
for path in sys.argv[1:]:
    d = docx.Document(path)
    styles = [p.style.name for p in d.paragraphs]
    heads = sum('w:tblHeader' in t._tbl.xml for t in d.tables)
    rtl = sum('w:bidiVisual' in t._tbl.xml for t in d.tables)
    foot = d.sections[0].footer._element.xml
    print(path.rsplit('/', 1)[1], styles.count('Title'), styles.count('Heading 1') + styles.count('Heading 2'), heads, rtl, len(d.tables), 'PAGE' in foot and 'NUMPAGES' in foot, d.core_properties.title != '', d.core_properties.language, sep='|')
";
    if !has("python3", &["-c", "import docx"]) {
        return;
    }
    let papers = Season::shipped().papers(vec![0], &Language::OF_PAPERS, &[Format::Docx]);
    let folder = written(&papers);
    let mut arguments = vec!["-c".to_owned(), READ.to_owned()];
    arguments.extend(papers.iter().map(|(name, _)| folder.path().join(name).display().to_string()));
    let lines = said("python3", &arguments.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(lines.lines().count(), papers.len());
    for line in lines.lines() {
        let [name, titles, headings, heads, rtl, tables, numbered, titled, language] =
            line.split('|').collect::<Vec<_>>().try_into().unwrap();
        assert_eq!((titles, numbered, titled), ("1", "True", "True"), "{line}");
        let [headings, heads, rtl, tables] = [headings, heads, rtl, tables].map(|count| count.parse::<usize>().unwrap());
        assert!(headings >= 2 && heads >= 1, "{line}");
        assert!(name.contains(&format!(".{language}.")) && rtl == if language == "ar" { tables } else { 0 }, "{line}");
    }
}

#[test]
fn word_documents_open_in_libreoffice() {
    if !has("soffice", &["--version"]) {
        return;
    }
    let papers = Season::shipped().papers(vec![0], &Language::OF_PAPERS, &[Format::Docx]);
    let folder = written(&papers);
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let out = folder.path().join("out");
    let mut arguments = vec![profile, "--headless".to_owned(), "--convert-to".to_owned(), "pdf".to_owned(), "--outdir".to_owned()];
    arguments.push(out.display().to_string());
    arguments.extend(papers.iter().map(|(name, _)| folder.path().join(name).display().to_string()));
    said("soffice", &arguments.iter().map(String::as_str).collect::<Vec<_>>());
    for (name, _) in &papers {
        let pages = std::fs::read(out.join(name.with_extension("pdf"))).unwrap_or_default();
        assert!(pages.starts_with(b"%PDF") && pages.len() > 5_000, "{}", name.display());
    }
}

#[cfg(feature = "pdf")]
#[test]
fn pages_hold_the_words_of_their_paper_and_number_themselves() {
    if !has("pdftotext", &["-v"]) {
        return;
    }
    let papers = Season::shipped().papers(vec![0], &Language::OF_PAPERS, &[Format::Pdf]);
    let folder = written(&papers);
    let words = [
        ("agenda-kuajok-wau.en.pdf", vec!["Agenda: Wau–Kuacjok", "Programme", "Map session", "Evidence", "Page 1 of"]),
        ("agenda-kuajok-wau.fr.pdf", vec!["Ordre du jour", "Programme", "Éléments", "Page 1 sur"]),
        ("invitation-kuajok-wau.fr.pdf", vec!["Invitation", "Sièges des délégués", "Luo (Jur) of Jur River"]),
        ("resolutions-kuajok-wau.en.pdf", vec!["Resolutions", "Reservations", "Signatures", "Dinka of Gogrial"]),
        ("follow-up-kuajok-wau.en.pdf", vec!["Follow-up matrix", "Responsible office", "Wau Field Office"]),
        ("coordination-kuajok-wau.en.pdf", vec!["Cross-office coordination", "Kuajok Field Office"]),
    ];
    for (name, words) in words {
        let text = said("pdftotext", &[folder.path().join(name).to_str().unwrap(), "-"]);
        for word in words {
            assert!(text.contains(word), "{name}: {word}\n{text}");
        }
    }
    // Arabic letters come in the order in which they are drawn: that they are Arabic is what can be told.
    let text = said("pdftotext", &[folder.path().join("agenda-kuajok-wau.ar.pdf").to_str().unwrap(), "-"]);
    assert!(
        text.chars().filter(|letter| ('\u{600}'..='\u{6ff}').contains(letter) || ('\u{fb50}'..='\u{feff}').contains(letter)).count() > 500
    );
    for (name, bytes) in &papers {
        assert!(
            bytes.windows(14).any(|part| part == b"StructTreeRoot") || bytes.windows(7).any(|part| part == b"/ObjStm"),
            "{}",
            name.display()
        );
    }
}

#[test]
fn papers_made_at_once_do_not_pile_up_on_the_stacks_of_those_who_make_them() {
    let season = Season::shipped();
    let conferences: Vec<_> = (0..season.plan.conferences.len()).collect();
    let languages = [Language::English, Language::Arabic];
    let asked = Asked {
        conferences: conferences.clone(),
        kinds: &[Kind::Agenda, Kind::Invitation],
        languages: &languages,
        formats: &[Format::Pdf],
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(4).stack_size(1024 * 1024).build().unwrap();
    let papers = pool.install(|| files(season.subject(), &asked, &Progress::default())).unwrap();
    assert_eq!(papers.len(), 4 * conferences.len());
}

#[test]
fn the_same_paper_gives_the_same_bytes_in_every_format() {
    let season = Season::of("two-herds", Sensitivity::Internal, |_| {});
    let papers = || season.papers(vec![0], &[Language::English, Language::Arabic], Format::ALL);
    let (one, other) = (papers(), papers());
    assert_eq!(one.len(), (Kind::ALL.len() - 1 + 3) * Format::ALL.len(), "one office needs no coordination");
    for ((name, one), (_, other)) in one.iter().zip(&other) {
        assert!(one == other, "{}", name.display());
    }
}

/// A name that could be read as markup by a careless writer, and is long besides.
fn wild(number: usize) -> String {
    let name = format!("#panic() *x* _y_ $z$ <b>|&amp; \"{number}\" [a](b) `c` \\ @d {}", "Unpronounceable".repeat(10));
    name.chars().chain("z".repeat(200).chars()).take(200).collect()
}

fn with_wild_names(scenario: &mut Scenario) {
    scenario.name = wild(0);
    for (number, community) in scenario.communities.iter_mut().enumerate() {
        community.name = wild(number);
    }
    scenario.offices.iter_mut().enumerate().for_each(|(number, office)| office.name = wild(100 + number));
    scenario.routes.iter_mut().enumerate().for_each(|(number, route)| route.name = wild(200 + number));
    scenario.settlements.iter_mut().enumerate().for_each(|(number, place)| place.name = wild(300 + number));
}

#[cfg(feature = "pdf")]
#[test]
fn names_of_two_hundred_letters_stay_within_the_edges_of_the_page_and_are_read_as_names() {
    let season = Season::of("two-herds", Sensitivity::Internal, with_wild_names);
    let papers = season.papers(vec![0], &Language::OF_PAPERS, Format::ALL);
    assert!(papers.len() > 30);
    if !has("pdftotext", &["-v"]) {
        return;
    }
    let folder = written(&papers);
    for (name, _) in papers.iter().filter(|(name, _)| name.extension().is_some_and(|ending| ending == "pdf")) {
        within_the_edges(&folder.path().join(name));
    }
    let text = said("pdftotext", &[folder.path().join("invitation-kuajok.en.pdf").to_str().unwrap(), "-"]);
    assert!(text.contains("#panic()") && text.contains("*x*") && text.contains("&amp;"), "{text}");
}

/// No word of the set pages (map sheets have edges of their own) stands outside the edges.
#[cfg(feature = "pdf")]
#[track_caller]
fn within_the_edges(path: &Path) {
    let text = said("pdftotext", &["-bbox", path.to_str().unwrap(), "-"]);
    let number = |line: &str, name: &str| -> f64 {
        let value = line.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        value.unwrap().parse().unwrap()
    };
    let (mut width, mut is_sheet) = (0.0, false);
    for line in text.lines().map(str::trim) {
        if line.starts_with("<page") {
            width = number(line, "width");
            is_sheet = false;
        } else if line.starts_with("<word") && !is_sheet {
            let (left, right) = (number(line, "xMin"), number(line, "xMax"));
            // The first word of a sheet stands nearer to the edge than any margin of ours.
            is_sheet = left < 45.0;
            assert!(is_sheet || (left > 50.0 && right < width - 50.0), "{}: {line} on {width}", path.display());
        }
    }
}

#[test]
fn a_season_without_flashpoints_has_no_papers_and_an_empty_calendar() {
    let season = Season::of("two-herds", Sensitivity::Internal, |scenario| scenario.settings.flashpoint_least_severity = 1_000.0);
    assert!(season.plan.conferences.is_empty());
    assert!(season.papers((0..3).collect(), &Language::OF_PAPERS, Format::ALL).is_empty());
    let (_, calendar) = calendars(season.subject(), &[0], &[Language::English]).remove(0);
    let text = String::from_utf8(calendar).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && !text.contains("VEVENT"), "{text}");
    assert!(!documents::lists(season.subject()).is_empty());
}

#[test]
fn hundreds_of_flashpoints_make_papers_that_can_be_read() {
    let season = Season::of("bahr-el-ghazal-2026-27", Sensitivity::Internal, |scenario| {
        scenario.settings.flashpoint_least_severity = 0.1;
        scenario.settings.flashpoint_radius_m = 100.0;
        scenario.settings.water_reach_m = 40_000.0;
        scenario.settings.incident_reach_m = 60_000.0;
        scenario.settings.fewest_flashpoints = 10_000;
        scenario.settings.most_communities = 10_000;
    });
    let most = season.plan.conferences.iter().map(|conference| conference.flashpoints.len()).max().unwrap();
    assert!(most >= 400, "{most} flashpoints in one conference");
    let number = season.plan.conferences.iter().position(|conference| conference.flashpoints.len() == most).unwrap();
    for (name, bytes) in season.papers(vec![number], &[Language::English], &[Format::Markdown]) {
        let lines = String::from_utf8(bytes).unwrap().lines().count();
        assert!(lines < 3_000, "{}: {lines} lines", name.display());
        assert!(!name.to_str().unwrap().starts_with("brief") || lines < 60, "{}: {lines} lines", name.display());
    }
    #[cfg(feature = "pdf")]
    for (name, bytes) in season.papers(vec![number], &[Language::English], &[Format::Pdf]) {
        assert!(bytes.starts_with(b"%PDF"), "{}", name.display());
    }
}

#[test]
fn nothing_marked_internal_is_in_a_paper_for_partners_and_the_paper_says_for_whom_it_is() {
    let hidden: Vec<String> = {
        let whole = Season::shipped();
        let incidents = whole.scenario.incidents.iter().filter(|incident| incident.origin.sensitivity == Sensitivity::Internal);
        let roles = whole.scenario.stakeholders.iter().filter(|role| role.sensitivity == Sensitivity::Internal);
        incidents.map(|incident| incident.id.clone()).chain(roles.map(|role| role.id.clone())).collect()
    };
    assert!(!hidden.is_empty(), "the scenario has something to hide");
    let season = Season::of("bahr-el-ghazal-2026-27", Sensitivity::Partners, |_| {});
    let all = (0..season.plan.conferences.len()).collect();
    let papers = season.papers(all, &Language::OF_PAPERS, &[Format::Markdown]);
    assert!(papers.len() > 20);
    for (name, bytes) in papers {
        let text = String::from_utf8(bytes).unwrap();
        assert!(hidden.iter().all(|id| !text.contains(id.as_str())), "{}", name.display());
        let audience = ["nothing marked internal", "rien d’interne", "أي شيء داخلي"];
        assert!(audience.iter().any(|words| text.contains(words)), "{}", name.display());
    }
    let of_season: Vec<&str> = season.scenario.stakeholders.iter().map(|role| role.id.as_str()).collect();
    assert!(hidden.iter().all(|id| !of_season.contains(&id.as_str())));
}

#[test]
fn calendars_are_read_by_another_program_and_keep_their_ids() {
    const READ: &str = "import sys, icalendar
c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
for e in c.walk('VEVENT'):
    print(e['UID'], e.decoded('DTSTART'), e.decoded('DTEND'), e.decoded('DTSTAMP').date(), e['SUMMARY'], sep='|')
";
    if !has("python3", &["-c", "import icalendar"]) {
        return;
    }
    let season = Season::shipped();
    let all: Vec<usize> = (0..season.plan.conferences.len()).collect();
    let folder = written(&calendars(season.subject(), &all, &Language::OF_PAPERS));
    let mut ids = Vec::new();
    for language in Language::OF_PAPERS {
        let path = folder.path().join(format!("calendar.{}.ics", language.code()));
        let lines = said("python3", &["-c", READ, path.to_str().unwrap()]);
        for conference in &season.plan.conferences {
            let timing = conference.timing.as_ref().unwrap();
            let uid = format!("bahr-el-ghazal-2026-27-{}-conference@murhal", conference.id);
            let expected = format!("{uid}|{}|{}|2026-10-05|", timing.days.first, timing.days.last.plus(1));
            assert!(lines.lines().any(|line| line.starts_with(&expected)), "{expected}\n{lines}");
            assert!(conference.coordination.is_none() || lines.contains(&format!("{}-coordination@murhal", conference.id)), "{lines}");
        }
        let mut of_language: Vec<String> = lines.lines().map(|line| line.split('|').next().unwrap().to_owned()).collect();
        assert!(of_language.len() >= season.plan.conferences.len());
        of_language.sort();
        let count = of_language.len();
        of_language.dedup();
        assert_eq!(count, of_language.len(), "each meeting once");
        ids.push(of_language);
    }
    assert!(ids.windows(2).all(|pair| pair[0] == pair[1]), "the same in each language");
}
