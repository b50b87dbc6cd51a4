//! `murhal map`: the map as a picture, and map sheets to be printed and marked by hand.

use std::path::{Path, PathBuf};

use super::arguments::{MapArguments, SheetFormat};
use super::bar::Bar;
use super::failure::Failure;
use super::plan::{open, prepare};
use super::say::Say;
use crate::documents::map::sheets::{self, About, Format, MapSheet};
use crate::documents::{self, Subject, map};
use crate::files;
use crate::measure::count;
use crate::progress::Progress;

pub(super) fn run(arguments: &MapArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    // Asked for wrongly, it is said before a season is computed.
    let target = Target::of(arguments)?;
    let (atlas, scenario, problems) = open(&arguments.scenario, maps, say)?;
    let (scenario, _) = scenario.for_audience(arguments.audience.into());
    let plan = prepare(&atlas, &scenario)?;
    let subject = Subject {
        options: &[],
        stability: None,
        atlas: &atlas,
        scenario: &scenario,
        problems: &problems,
        plan: &plan,
        audience: arguments.audience.into(),
    };
    match (&arguments.of, target) {
        (Some(of), Target { format, place }) => write_sheets(subject, arguments, of, (format, place), say),
        (None, Target { format, .. }) => {
            let svg = documents::map_on(subject, arguments.day, arguments.language.into());
            let bytes = match format {
                Format::Svg => svg.into_bytes(),
                Format::Png { .. } => map::png(&svg)?,
                Format::Pdf => sheets::pdf(&scenario.name, &[(scenario.name.clone(), svg)], &Progress::default())?,
            };
            files::write_whole(&arguments.out, &bytes)?;
            say.line(format!("{} ({} kB)", arguments.out.display(), bytes.len() / 1_000));
            Ok(())
        }
    }
}

/// As what, and whether `--out` is a file or a folder.
struct Target {
    format: Format,
    place: Place,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    File,
    Folder,
}

impl Target {
    fn of(arguments: &MapArguments) -> Result<Self, Failure> {
        let out = arguments.out.display();
        let png = Format::Png { dots_per_inch: arguments.dpi };
        let ending = arguments.out.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        let of_file = match ending.as_deref() {
            _ if files::is_folder(&arguments.out) => None,
            Some("png") => Some(png),
            Some("svg") => Some(Format::Svg),
            Some("pdf") => Some(Format::Pdf),
            _ => None,
        };
        let asked = arguments.format.map(|format| match format {
            SheetFormat::Pdf => Format::Pdf,
            SheetFormat::Png => png,
            SheetFormat::Svg => Format::Svg,
        });
        match (of_file, asked) {
            (None, _) if arguments.of.is_none() => Err(Failure::WrongUse(format!("the picture must end in .png, .svg or .pdf: {out}"))),
            (Some(file), Some(asked)) if file != asked => Err(Failure::WrongUse(format!(
                "--format {} does not go with a file that ends in .{}: {out}",
                asked.ending(),
                file.ending()
            ))),
            (Some(file), _) if arguments.of.as_deref() == Some("all") && file != Format::Pdf => {
                Err(Failure::WrongUse(format!("all sheets are many files unless as PDF: give --out a folder, not {out}")))
            }
            (Some(format), _) => Ok(Self { format, place: Place::File }),
            (None, asked) => Ok(Self { format: asked.unwrap_or(Format::Pdf), place: Place::Folder }),
        }
    }
}

fn write_sheets(
    subject: Subject<'_>,
    arguments: &MapArguments,
    of: &str,
    (format, place): (Format, Place),
    say: &mut Say,
) -> Result<(), Failure> {
    let about = match of {
        "all" => About::all(subject),
        one => vec![About::find(subject, one).map_err(|why| Failure::WrongUse(why.to_string()))?],
    };
    let sheet = |about| MapSheet { about, paper: arguments.paper.into(), day: arguments.day, language: arguments.language.into() };
    let sheets: Vec<MapSheet> = about.into_iter().map(sheet).collect();
    let progress = Progress::default();
    let bar = Bar::watch(&progress);
    let written = sheets::write(subject, &sheets, format, &progress)?;
    drop(bar);
    let path = |name: PathBuf| if place == Place::File { arguments.out.clone() } else { arguments.out.join(name) };
    let written: Vec<(PathBuf, Vec<u8>)> = written.into_iter().map(|(name, bytes)| (path(name), bytes)).collect();
    files::make_folders_for(written.iter().map(|(path, _)| path.as_path()))?;
    files::write_all_whole(&written)?;
    for (path, bytes) in &written {
        say.line(format!("{} ({} kB)", path.display(), bytes.len() / 1_000));
    }
    if sheets.len() > written.len() {
        say.line(format!("{} on as many pages", count(sheets.len(), "map sheet")));
    }
    Ok(())
}
