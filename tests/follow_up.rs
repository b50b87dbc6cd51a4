//! What was seen of a season: tables of reports, as people and Kobo write them, into a scenario and back.
#![expect(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test that cannot go on must stop")]

#[path = "support/folders.rs"]
mod folders;

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use expect_test::{Expect, expect};
use murhal::layers::Sensitivity;
use murhal::reports::table::{self, Read, TableError};
use murhal::reports::{Report, What};
use murhal::scenario::{self, Change, FollowUp};
use murhal::words::Language;
use proptest::prelude::*;

fn read(text: &str) -> Read {
    table::read(text.as_bytes(), "t.csv", Sensitivity::Internal).unwrap()
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/follow_up").join(name)).unwrap()
}

/// Everything that is told of a table: its columns, reports and problems.
#[track_caller]
fn check(name: &str, language: Language, expected: Expect) {
    let read = table::read(&file(name), name, Sensitivity::Internal).unwrap();
    assert_eq!(read.rows, read.reports.len() + read.rejected.len());
    let mut told = String::new();
    read.columns.iter().for_each(|column| writeln!(told, "{}", column.told().say(language)).unwrap());
    for report in &read.reports {
        let about = [&report.agreement, &report.clause].map(|id| id.as_deref().unwrap_or("-"));
        writeln!(told, "{} [{}]", report.told().say(language), about.join("/")).unwrap();
    }
    read.rejected.iter().chain(&read.doubts).for_each(|problem| writeln!(told, "{problem}").unwrap());
    expected.assert_eq(&told);
}

#[test]
fn a_kobo_export_is_read_without_its_persons() {
    check(
        "kobo.csv",
        Language::English,
        expect![[r#"
            start: written by the collecting program for itself, left out
            end: written by the collecting program for itself, left out
            _uuid: id
            report/kind: kind
            report/day: day
            report/where: place
            report/_where_latitude: latitude
            report/_where_longitude: longitude
            report/Role: role of the source
            report/agreement: agreement
            report/clause: clause
            report/remarks: remarks
            report/weather: means nothing here, kept with its reports
            report/Enumerator name: names persons or devices, left out
            _submission_time: written by the collecting program for itself, left out
            _submitted_by: names persons or devices, left out
            15 Jan 2027: clause kept (7.7011 N, 27.9897 E; told by: monitor) [marial-bai-2016/weapons]
            16 Jan 2027: off the corridor (place not told; told by: patrol) [-/-]
            left out: kobo.csv, row 3: another row has the id aaaa-2; give each row an id of its own, or none
            left out: kobo.csv, row 4: "rumour" is no kind of report; write incident, early passage, late passage, off-corridor, massive movement, clause kept, clause breached, clause unknown, cattle returned or dissemination
            doubtful: kobo.csv, row 2: 27.9, 95 is no longitude and latitude; its place on the map is unknown; write decimal degrees, the latitude between -90 and 90
        "#]],
    );
    let read = table::read(&file("kobo.csv"), "kobo.csv", Sensitivity::Internal).unwrap();
    let all = serde_json::to_string(&read.reports).unwrap();
    assert!(!all.to_lowercase().contains("somebody"), "{all}");
    assert!(all.contains("\"column:report/weather\":\"dry\""), "what means nothing here is kept: {all}");
}

#[test]
fn a_french_table_with_hxl_tags_is_read() {
    check(
        "moniteurs.csv",
        Language::French,
        expect![[r#"
            Type de rapport : type
            Date de l’évènement : jour
            Localité : lieu
            Fonction : rôle de la source
            Accord : accord
            Clause : clause
            Restitués : têtes restituées
            Voles : sur combien
            Parvenu : si le texte est parvenu sur place
            Jours de retard : jours d’avance ou de retard
            Écart m : mètres hors du couloir
            Têtes : têtes de bétail
            Incident survenu : ce qui est arrivé
            Morts : morts
            Remarques : remarques
            15 janv. 2027 : dégâts aux cultures, aucun mort (Tonj ; source : chef) [-/-]
            2 mars 2027 : 12 jours de retard (Kuajok ; source : chef) [-/-]
            3 mars 2027 : à 850 m hors du couloir (lieu non indiqué ; source : patrouille) [-/-]
            4 mars 2027 : 12 000 têtes en mouvement (lieu non indiqué) [-/-]
            5 mars 2027 : 140 têtes restituées sur 1 400 (lieu non indiqué) [abyei-committees/raids]
            6 mars 2027 : le texte n’est pas parvenu sur place (Wau) [marial-bai-2016/dissemination]
            7 mars 2027 : clause respectée (lieu non indiqué) [marial-bai-2016/court]
            left out: moniteurs.csv, row 8: "hier" is no day, or day and month cannot be told apart; write days like 2027-01-15
            left out: moniteurs.csv, row 9: it does not say what is reported; write a kind, such as incident or clause kept
        "#]],
    );
}

#[test]
fn a_table_without_what_it_needs_is_refused_with_a_remedy() {
    let refused = |text: &str| table::read(text.as_bytes(), "t.csv", Sensitivity::Internal).unwrap_err();
    assert_eq!(refused(""), TableError::Empty);
    assert_eq!(refused("day\n2027-01-01\n"), TableError::NoKind);
    assert_eq!(refused("kind\nincident\n"), TableError::NoDay);
    assert!(refused("kind\n").remedy().say(Language::French).contains("jour"));
}

#[test]
fn the_same_row_is_the_same_report_when_it_comes_again() {
    let [first, again] = [0, 1].map(|_| read("kind,day\nincident,2027-01-01\nincident,2027-01-01\nlate,2027-01-02\n"));
    assert_eq!(first, again);
    let ids: std::collections::BTreeSet<&str> = first.reports.iter().map(|report| report.id.as_str()).collect();
    assert_eq!(ids.len(), 3, "two equal rows of one table are two reports");
}

#[test]
fn a_kobo_export_is_the_same_in_a_workbook() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet().set_name("about").unwrap().write_string(0, 0, "Exported for the follow-up").unwrap();
    let sheet = workbook.add_worksheet().set_name("monitors").unwrap();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(std::io::Cursor::new(file("kobo.csv")));
    for (row, record) in (0..).zip(reader.records()) {
        for (column, cell) in (0..).zip(&record.unwrap()) {
            sheet.write_string(row, column, cell.trim_start_matches('\u{feff}')).unwrap();
        }
    }
    let of_text = table::read(&file("kobo.csv"), "kobo.csv", Sensitivity::Internal).unwrap();
    let of_sheet = table::read(&workbook.save_to_buffer().unwrap(), "kobo.csv", Sensitivity::Internal).unwrap();
    assert_eq!(of_sheet, of_text, "the sheet that is a table of reports is found, and says the same");
}

#[test]
fn what_is_no_table_is_refused_in_words() {
    let refused = table::read(b"PK\x03\x04broken", "kobo.xlsx", Sensitivity::Internal).unwrap_err();
    assert!(matches!(&refused, TableError::Unreadable { .. }) && refused.told().to_string().contains("kobo.xlsx"), "{}", refused.told());
}

#[test]
fn a_mark_that_cannot_be_read_keeps_a_report_to_the_mission() {
    let text = "kind,day,sensitivity\nincident,2027-01-01,secret\nincident,2027-01-02,public\nincident,2027-01-03,\n";
    let read = table::read(text.as_bytes(), "t.csv", Sensitivity::Partners).unwrap();
    let marks: Vec<Sensitivity> = read.reports.iter().map(|report| report.sensitivity).collect();
    assert_eq!(marks, [Sensitivity::Internal, Sensitivity::Public, Sensitivity::Partners]);
    assert_eq!(read.doubts.len(), 1);
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~àéèç\u{0}-\u{1f}]{0,12}",
        Just("incident".to_owned()),
        Just("clause kept".to_owned()),
        Just("Bétail restitué".to_owned()),
        Just("2027-01-15".to_owned()),
        Just("15/01/2027".to_owned()),
        Just("140 of 1400".to_owned()),
        Just("7.7 28.0 0 0".to_owned()),
        Just("1e309".to_owned()),
        Just("yes".to_owned()),
    ]
}

const NAMES: [&str; 16] = [
    "kind",
    "day",
    "id",
    "place",
    "lat",
    "lon",
    "gps",
    "returned",
    "of",
    "reached",
    "status",
    "deaths",
    "agreement",
    "clause",
    "name",
    "weather",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_row_is_a_report_or_a_problem_and_no_row_is_lost(
        head in prop::sample::subsequence(&NAMES[2..], 0..=14),
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..20), 0..12),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        writer.write_record(["kind", "day"].into_iter().chain(head)).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let read = table::read(&bytes, "t.csv", Sensitivity::Internal).unwrap();
        prop_assert_eq!(read.rows, read.reports.len() + read.rejected.len());
        // A row of tags is a second head, and a row of one empty cell is no row to `csv`.
        let tags = rows.first().is_some_and(|row| row.iter().any(|cell| cell.trim().starts_with('#')));
        prop_assert!(rows.len() - read.rows <= usize::from(tags));
        let ids: std::collections::BTreeSet<&String> = read.reports.iter().map(|report| &report.id).collect();
        prop_assert_eq!(ids.len(), read.reports.len());
        for report in &read.reports {
            let text = serde_json::to_string(report).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Report>(&text).unwrap(), report);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(read) = table::read(&bytes, "t.csv", Sensitivity::Internal) {
            prop_assert_eq!(read.rows, read.reports.len() + read.rejected.len());
        }
        let with_head = [b"kind,day\n".as_slice(), &bytes].concat();
        let read = table::read(&with_head, "t.csv", Sensitivity::Internal);
        prop_assert!(read.is_ok_and(|read| read.rows == read.reports.len() + read.rejected.len()));
    }
}

#[test]
fn reports_come_back_from_the_files_of_their_scenario() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("season");
    folders::copy_of("two-herds", &folder).unwrap();
    let (mut now, _) = scenario::open(&folder, None).unwrap();
    for name in ["kobo.csv", "moniteurs.csv"] {
        for report in table::read(&file(name), name, Sensitivity::Internal).unwrap().reports {
            now.apply(Change::Report { id: report.id.clone(), report: Some(Box::new(report)) }).unwrap();
        }
    }
    scenario::save(&mut now).unwrap();
    let (again, problems) = scenario::open(&folder, None).unwrap();
    assert_eq!(again.follow_up, now.follow_up);
    assert_eq!(again.follow_up.by_id.len(), 9);
    assert!(problems.iter().any(|problem| problem.message.to_string().contains("the scenario holds no agreement")));
}

fn murhal(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_murhal")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_line_imports_a_table_once() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("season");
    folders::copy_of("two-herds", &folder).unwrap();
    let season = folder.to_str().unwrap();
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/follow_up/kobo.csv");
    let import = || murhal(&["follow-up", "import", table.to_str().unwrap(), "--into", season]);
    let (code, out, err) = import();
    assert_eq!(code, Some(0), "{err}");
    assert!(out.ends_with("4 rows: 2 new, 0 changed, 0 the same, 2 left out\n"), "{out}");
    assert!(out.contains("report/Enumerator name: names persons or devices, left out"), "{out}");
    assert!(err.contains("row 4: \"rumour\" is no kind of report"), "{err}");
    assert!(import().1.ends_with("4 rows: 0 new, 0 changed, 2 the same, 2 left out\n"));
    let (scenario, _) = scenario::open(&folder, None).unwrap();
    assert!(matches!(scenario.follow_up.by_id["aaaa-2"].what, What::OffCorridor { off_by_m: None }));
    std::fs::write(folder.join("follow_up.json"), "{").unwrap();
    let (code, _, err) = import();
    assert!(code != Some(0) && err.contains("follow_up.json"), "a broken file is not written over: {err}");
    assert_eq!(std::fs::read(folder.join("follow_up.json")).unwrap(), b"{");
    assert_eq!(FollowUp::default(), scenario::open(&folder, None).unwrap().0.follow_up);
}
