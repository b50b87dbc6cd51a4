//! The command line: what it writes, what it says, and with which code it ends.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::Path;
use std::process::{Command, Output};

#[path = "support/folders.rs"]
mod folders;

fn murhal(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_murhal"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_plan_is_written_whole_and_its_top_flashpoints_are_printed_with_their_reasons() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan");
    let done = murhal(&["plan", "scenarios/bahr-el-ghazal-2026-27", "--out", plan.to_str().unwrap(), "--top", "3", "--format", "md"]);
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    for file in [
        "summary.en.md",
        "flashpoints.geojson",
        "encounters.csv",
        "routes.geojson",
        "map.png",
        "map-sheets.pdf",
        "calendar.en.ics",
        "agenda-kuajok-wau.en.md",
        "coordination-kuajok-wau.en.md",
        "follow-up-kuajok-wau.en.md",
    ] {
        assert!(std::fs::metadata(plan.join(file)).unwrap().len() > 500, "{file}");
    }
    assert!(out(&done).contains("NNW of Wau") && out(&done).contains("standing crops"), "{}", out(&done));
    assert!(out(&done).contains("ILLUSTRATIVE"));
}

#[test]
fn papers_of_one_conference_are_written_in_the_languages_and_formats_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let out_of = |more: &[&str]| {
        let mut arguments = vec!["agenda", "scenarios/bahr-el-ghazal-2026-27", "--out", folder.path().to_str().unwrap()];
        arguments.extend(more);
        murhal(&arguments)
    };
    let done = out_of(&["--conference", "kuajok-wau", "--lang", "fr,ar", "--format", "docx,md,ics"]);
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    let names: Vec<String> = files_of(folder.path());
    for name in [
        "agenda-kuajok-wau.ar.docx",
        "agenda-kuajok-wau.ar.md",
        "agenda-kuajok-wau.fr.md",
        "brief-kuajok-wau.fr.md",
        "calendar.ar.ics",
        "calendar.fr.ics",
    ] {
        assert!(names.iter().any(|found| found == name), "{name}: {names:?}");
    }
    assert!(!names.iter().any(|name| name.contains(".en.") || name == "brief-kuajok-wau.ar.md"), "{names:?}");
    let unknown = out_of(&["--conference", "nowhere"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(err(&unknown).contains("kuajok-wau"), "{}", err(&unknown));
}

fn files_of(folder: &Path) -> Vec<String> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn for_partners_fewer_features_are_planned_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let done = murhal(&[
        "plan",
        "scenarios/bahr-el-ghazal-2026-27",
        "--out",
        folder.path().to_str().unwrap(),
        "--audience",
        "partners",
        "--format",
        "md",
    ]);
    assert!(out(&done).contains("5 features marked for smaller circles withheld"), "{}", out(&done));
}

#[test]
fn a_map_ends_in_png_or_svg() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let svg = murhal(&["map", "scenarios/two-herds", "--out", &path("map.svg"), "--day", "2027-01-02"]);
    assert_eq!(svg.status.code(), Some(0), "{}", err(&svg));
    assert!(std::fs::read_to_string(path("map.svg")).unwrap().contains("<svg"));
    let png = murhal(&["map", "scenarios/two-herds", "--out", &path("map.png")]);
    assert_eq!(png.status.code(), Some(0), "{}", err(&png));
    assert!(std::fs::read(path("map.png")).unwrap().starts_with(b"\x89PNG"));
    assert_eq!(murhal(&["map", "scenarios/two-herds", "--out", &path("map.jpg")]).status.code(), Some(2));
    assert_eq!(murhal(&["map", "scenarios/two-herds", "--out", &path("map.png"), "--day", "tomorrow"]).status.code(), Some(2));
}

#[test]
fn encounters_of_a_workload_and_of_a_scenario_have_the_same_columns() {
    let folder = tempfile::tempdir().unwrap();
    for (input, first) in [("tests/workload", "farm,"), ("scenarios/two-herds", "crops,east,field,0.0,2027-01-01,2027-01-01")] {
        let path = folder.path().join("encounters.csv");
        let done = murhal(&["encounters", input, "--out", path.to_str().unwrap()]);
        assert_eq!(done.status.code(), Some(0), "{}", err(&done));
        let table = std::fs::read_to_string(path).unwrap();
        assert!(table.starts_with("kind,a,b,distance_m,first_day,last_day\n"));
        assert!(table.lines().nth(1).unwrap().starts_with(first), "{table}");
    }
}

#[test]
fn faults_that_stop_the_job_end_with_one_and_wrong_use_with_two() {
    let folder = tempfile::tempdir().unwrap();
    let toml = "id = \"t\"\nname = \"T\"\n[season]\nfirst_day = \"2026-10-01\"\nlast_day = \"2027-06-30\"\n[layers]\nroutes = \"missing.geojson\"\n";
    std::fs::write(folder.path().join("scenario.toml"), toml).unwrap();
    let scenario = folder.path().to_str().unwrap();
    let written = folder.path().join("plan");
    for arguments in [vec!["check", scenario], vec!["plan", scenario, "--out", written.to_str().unwrap()]] {
        let stopped = murhal(&arguments);
        assert_eq!(stopped.status.code(), Some(1));
        assert!((out(&stopped) + &err(&stopped)).contains("stops the job: missing.geojson"));
    }
    assert!(!Path::new(&written).exists(), "nothing was written");
    assert_eq!(murhal(&["check", "/no/such/folder"]).status.code(), Some(1));
    assert_eq!(murhal(&["plan", scenario]).status.code(), Some(2), "no --out");
    assert_eq!(murhal(&["--dance"]).status.code(), Some(2));
    assert_eq!(murhal(&["check", "scenarios/two-herds"]).status.code(), Some(0));
}

#[test]
fn a_place_has_a_state_a_town_and_coordinates_in_any_system() {
    let done = murhal(&["place", "27.98972", "7.70111", "--system", "EPSG:32635"]);
    // The coordinates are those of pyproj 3.7.2 (PROJ 9.5.1): 609149.5699, 851381.6736.
    assert_eq!(out(&done), "Western Bahr el Ghazal (SS09), South Sudan\nat Wau\nEPSG:32635: 609149.57 851381.67\n");
    let refused = murhal(&["place", "27.98972", "7.70111", "--system", "EPSG:1"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains("give an EPSG code such as EPSG:32635"), "{}", err(&refused));
}

#[test]
fn help_shows_examples() {
    for verb in ["plan", "check", "map", "encounters", "place"] {
        let help = murhal(&[verb, "--help"]);
        assert!(out(&help).contains(&format!("murhal {verb} ")), "{}", out(&help));
    }
    assert!(out(&murhal(&["--help"])).contains("Exit codes"));
}

#[test]
fn without_a_display_the_plan_is_written_instead_of_shown() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/two-herds");
    let mut command = Command::new(env!("CARGO_BIN_EXE_murhal"));
    command.current_dir(folder.path()).arg(scenario).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    let done = command.output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    assert!(out(&done).contains("no display"));
    assert!(folder.path().join("murhal-plan/summary.en.md").exists());
}

#[test]
fn tables_of_other_programs_are_not_taken() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_murhal"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["check", "scenarios/two-herds"]).env("PROJ_DATA", "/no/such/folder");
    assert_eq!(command.output().unwrap().status.code(), Some(0));
}

#[test]
fn a_flashpoint_is_explained_by_rank_by_name_and_by_id_and_its_points_add_up() {
    let by_rank = murhal(&["explain", "scenarios/two-herds", "1"]);
    let text = out(&by_rank);
    assert_eq!(by_rank.status.code(), Some(0), "{}", err(&by_rank));
    for said in
        ["severity 34.2 of 100", "17.2", "12.0", "5.0", "110.2 ha of standing crop", "McGuirk", "crops:east/out:field", "ILLUSTRATIVE"]
    {
        assert!(text.contains(said), "{said} in {text}");
    }
    for asked in ["crops:east/out:field", "8 km wsw"] {
        assert_eq!(out(&murhal(&["explain", "scenarios/two-herds", asked])), text, "{asked}");
    }
    let several = murhal(&["explain", "scenarios/two-herds", "crossing"]);
    assert_eq!(several.status.code(), Some(2));
    assert!(err(&several).contains("is a part of 2 names, give one's rank: 1."), "{}", err(&several));
    let nothing = murhal(&["explain", "scenarios/two-herds", "9"]);
    assert!(nothing.status.code() == Some(2) && err(&nothing).contains("give its rank from 1 to 2"), "{}", err(&nothing));
}

#[test]
fn flashpoints_are_ranked_by_office_conference_and_week() {
    for (by, said) in [
        ("severity", "The season: 116 flashpoints"),
        ("office", "Wau Field Office: "),
        ("conference", "pre-migration conference: "),
        ("week", "Jan 2027 to "),
    ] {
        let done = murhal(&["rank", "scenarios/bahr-el-ghazal-2026-27", "--by", by, "--top", "2"]);
        assert_eq!(done.status.code(), Some(0), "{}", err(&done));
        assert!(out(&done).contains(said) && out(&done).contains("stay the top 10 on average"), "{by}: {}", out(&done));
    }
}

#[test]
fn a_look_back_at_too_few_incidents_cannot_tell() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incidents.geojson");
    let text = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":7,"date_start":"2014-01-15","where_prec":1,"best":3},
        "geometry":{"type":"Point","coordinates":[27.96,7.75]}}]}"#;
    std::fs::write(&file, text).unwrap();
    let done = murhal(&["backtest", "scenarios/bahr-el-ghazal-2026-27", file.to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    assert!(out(&done).contains("1 compared") && out(&done).contains("cannot tell: 1 incident within reach"), "{}", out(&done));
    let missing = murhal(&["backtest", "scenarios/bahr-el-ghazal-2026-27", "nowhere.geojson"]);
    assert!(missing.status.code() == Some(1) && err(&missing).contains("nowhere.geojson"), "{}", err(&missing));
    assert_eq!(murhal(&["backtest", "scenarios/two-herds", "x.geojson", "--radius-km", "-3"]).status.code(), Some(2));
}

#[test]
fn an_edition_for_others_is_not_written_over_the_season_itself() {
    let folder = tempfile::tempdir().unwrap();
    let season = folder.path().join("season");
    folders::copy_of("two-herds", &season).unwrap();
    let own = season.join("layers/water_points.geojson");
    let before = std::fs::read(&own).unwrap();
    let export = |out: &Path| {
        murhal(&["export", "water-points", "--from", season.to_str().unwrap(), "--audience", "public", "--out", out.to_str().unwrap()])
    };
    let output = export(&season.join("../season/layers/water_points.geojson"));
    assert!(output.status.code() != Some(0) && err(&output).contains("choose another name"), "{}", err(&output));
    assert_eq!(std::fs::read(&own).unwrap(), before);
    assert_eq!(export(&season.join("layers/for-all.geojson")).status.code(), Some(0), "beside them there is room");
}

#[test]
fn an_import_tells_what_can_be_put_right_and_puts_it_right_as_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let season = folder.path().join("season");
    std::fs::create_dir_all(season.join("layers")).unwrap();
    for name in ["scenario.toml", "layers/water_points.geojson"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/bahr-el-ghazal-2026-27").join(name);
        std::fs::copy(from, season.join(name)).unwrap();
    }
    let file = folder.path().join("water.csv");
    std::fs::write(&file, "id,name,type,lat,lon,dry on,pump\na,A,well,7.70,27.98,2027-02-30,x\nb,B,well,0,0,,x\nc,C,well,7.9,27.9,,x\n")
        .unwrap();
    let (file, season) = (file.to_str().unwrap(), season.to_str().unwrap());
    let import = |more: &[&str]| {
        let output = murhal(&[&["import", file, "--into", season], more].concat());
        (output.status.code(), out(&output), err(&output))
    };
    let (code, said, wrong) = import(&["--dry-run"]);
    assert!(
        code == Some(0) && said.contains("left aside: pump") && said.contains("3 rows = 1 water point and 2 left out"),
        "{said}{wrong}"
    );
    assert!(
        wrong.contains("--fix date:2=\"2026-11-24\" (the right day)") && wrong.contains("--fix null-island:3=\"7.7011, 27.9897\""),
        "{wrong}"
    );
    let (code, _, wrong) = import(&["--fix", "date:2=2027-02-31"]);
    assert!(code != Some(0) && wrong.contains("2027-02-31") && wrong.contains("the right day, 2026-11-24"), "{wrong}");
    let (code, _, wrong) = import(&["--fix", "dates"]);
    assert!(code != Some(0) && wrong.contains("null-island"), "the kinds that there are: {wrong}");
    let (code, said, wrong) = import(&["--fix", "date:2=2027-02-28", "--fix", "null-island:3=7.8, 27.5", "--skip", "swapped"]);
    assert!(code == Some(0) && said.contains("3 rows = 3 water points and 0 left out") && said.contains("saved in"), "{said}{wrong}");
    assert!(wrong.contains("nothing in this file is wrong in the way \"swapped\"") && !wrong.contains("--fix date"), "{wrong}");
    let (_, said, _) = import(&["--skip", "null-island", "--fix", "date:2=2027-02-28", "--dry-run"]);
    assert!(said.contains("0 new, 0 changed, 2 as before"), "{said}");
}
