//! `murhal map`: the map as a picture.

use std::path::Path;

use super::arguments::MapArguments;
use super::failure::Failure;
use super::plan::{open, prepare};
use super::say::Say;
use crate::documents::map;
use crate::files;

pub(super) fn run(arguments: &MapArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let kind = arguments.out.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
    let is_png = match kind.as_deref() {
        Some("png") => true,
        Some("svg") => false,
        _ => return Err(Failure::WrongUse(format!("the picture must end in .png or .svg: {}", arguments.out.display()))),
    };
    let (atlas, scenario, _) = open(&arguments.scenario, maps, say)?;
    let plan = prepare(&atlas, &scenario)?;
    let sheet = map::Sheet { day: arguments.day, ..map::Sheet::default() };
    let svg = map::svg(&atlas, &scenario, &plan, &sheet);
    let bytes = if is_png { map::png(&svg)? } else { svg.into_bytes() };
    files::write_whole(&arguments.out, &bytes)?;
    say.line(format!("{} ({} kB)", arguments.out.display(), bytes.len() / 1_000));
    Ok(())
}
