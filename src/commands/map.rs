//! `murhal map`: the map as a picture.

use std::path::Path;

use super::arguments::MapArguments;
use super::failure::Failure;
use super::plan::{open, prepare};
use super::say::Say;
use crate::documents::{self, Subject, map};
use crate::files;

pub(super) fn run(arguments: &MapArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let kind = arguments.out.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
    let is_png = match kind.as_deref() {
        Some("png") => true,
        Some("svg") => false,
        _ => return Err(Failure::WrongUse(format!("the picture must end in .png or .svg: {}", arguments.out.display()))),
    };
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
    let svg = documents::map_on(subject, arguments.day);
    let bytes = if is_png { map::png(&svg)? } else { svg.into_bytes() };
    files::write_whole(&arguments.out, &bytes)?;
    say.line(format!("{} ({} kB)", arguments.out.display(), bytes.len() / 1_000));
    Ok(())
}
