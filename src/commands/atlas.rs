//! `murhal atlas`: a country's own maps in the place of the shipped ones.

use std::path::Path;

use super::arguments::{AtlasAdd, AtlasArguments, AtlasRemove, AtlasVerb};
use super::bar::Bar;
use super::edit::wrong;
use super::failure::Failure;
use super::say::Say;
use crate::atlas::Added;
use crate::country::{self, Said};
use crate::measure::count;
use crate::problems::Problem;
use crate::progress::Progress;
use crate::shelf;

pub(super) fn run(arguments: &AtlasArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    match &arguments.verb {
        AtlasVerb::Add(asked) => add(asked, maps, say),
        AtlasVerb::List => {
            list(maps, say);
            Ok(())
        }
        AtlasVerb::Remove(asked) => remove(asked, maps, say),
    }
}

fn add(asked: &AtlasAdd, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let AtlasAdd { path, country, names, source, licence, dated, dry_run } = asked.clone();
    let said = Said { iso3: country, language: names, source, licence, dated };
    let (atlas, _) = shelf::atlas(maps);
    let progress = Progress::default();
    let bar = Bar::watch(&progress);
    let own = country::read(&path, &said, &atlas, &progress)
        .map_err(|why| wrong(format!("{}: {why}; {}", path.display(), why.remedy().say(crate::words::Language::English))))?;
    let bytes = own.written(&progress)?;
    drop(bar);
    tell_problems(&own.problems, say);
    say.line(described(&own.about));
    if dry_run {
        say.line("a dry run: nothing was changed");
        return Ok(());
    }
    let written = shelf::put_country(maps, &own.about.iso3, bytes).map_err(|why| wrong(why.to_string()))?;
    say.line(format!("kept in {}; murhal atlas remove {} takes it back", written.display(), own.about.iso3));
    Ok(())
}

/// `CAF Central African Republic: 17 states, 72 districts; OCHA COD-AB, CC BY-IGO, as of 2020-12-16`.
fn described(added: &Added) -> String {
    let Added { iso3, name, source, licence, dated, states, districts, files } = added;
    let licence = licence.as_deref().unwrap_or("licence not stated");
    let dated = dated.as_ref().map(|dated| format!(", as of {dated}")).unwrap_or_default();
    let (states, districts) = (count(*states, "state"), count(*districts, "district"));
    format!("{iso3} {name}: {states}, {districts}; {source}, {licence}{dated}; from {}", files.join(", "))
}

fn tell_problems(problems: &[Problem], say: &mut Say) {
    for problem in problems {
        say.trouble(problem.to_string());
    }
    if !problems.is_empty() {
        say.trouble(count(problems.len(), "problem"));
    }
}

fn list(maps: Option<&Path>, say: &mut Say) {
    let (atlas, problems) = shelf::atlas(maps);
    for problem in &problems {
        say.trouble(problem.to_string());
    }
    for added in &atlas.added {
        say.line(described(added));
    }
    let mut shipped: Vec<(&str, &str, usize)> = Vec::new();
    for state in atlas.states.iter().filter(|state| !atlas.added.iter().any(|added| added.iso3 == state.iso3)) {
        match shipped.iter_mut().find(|(iso3, ..)| *iso3 == state.iso3) {
            Some((.., states)) => *states += 1,
            None => shipped.push((&state.iso3, &state.country, 1)),
        }
    }
    shipped.sort_unstable();
    for (iso3, name, states) in shipped {
        say.line(format!("{iso3} {name}: {}; the shipped map", count(states, "state")));
    }
}

fn remove(asked: &AtlasRemove, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let iso3 = asked.country.trim().to_uppercase();
    let came_back = shelf::remove_country(maps, &iso3).map_err(|why| wrong(why.to_string()))?;
    say.line(format!("{iso3}: {}", if came_back { "the maps that were added before are back" } else { "the shipped map is back" }));
    Ok(())
}
