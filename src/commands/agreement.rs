//! `murhal agreement`: agreements out of a scenario and into it, what changed between two, and what is owed under one.

use std::path::Path;

use super::arguments::{
    AgreementArguments, AgreementVerb, CoverageArguments, DiffArguments, ExportArguments, ImportArguments, OwedArguments, PrintArguments,
    Tongue,
};
use super::edit::{editable, edited, wrong};
use super::failure::Failure;
use super::plan::{open, prepare};
use super::say::Say;
use crate::agreed::{self, Agreement, Claim, Exact, exchange};
use crate::documents::Subject;
use crate::documents::papers;
use crate::files;
use crate::formats::export::Output;
use crate::keeping::Opened;
use crate::layers::Sensitivity;
use crate::measure::count;
use crate::problems::{Problem, stop_the_job};
use crate::progress::Progress;
use crate::scenario::{self, Agreements, Change};
use crate::words::{Language, Value};

pub(super) fn run(arguments: &AgreementArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    match &arguments.verb {
        AgreementVerb::Export(arguments) => export(arguments, maps, say),
        AgreementVerb::Import(arguments) => import(arguments, say),
        AgreementVerb::Owed(arguments) => owed(arguments, maps, say),
        AgreementVerb::Print(arguments) => print(arguments, maps, say),
        AgreementVerb::Diff(arguments) => diff(arguments, maps, say),
        AgreementVerb::Coverage(arguments) => coverage(arguments, maps, say),
    }
}

fn export(arguments: &ExportArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (_, scenario, _) = open(&arguments.scenario, maps, say)?;
    let all = scenario.agreements_drawn();
    if all.is_empty() {
        return Err(Failure::WrongUse("the scenario holds no agreements; import some first: murhal agreement import".to_owned()));
    }
    let audience: Sensitivity = arguments.audience.into();
    let [seen, whole] = [audience, Sensitivity::Internal].map(|readers| exchange::Seen::of(&all, readers));
    let writing = exchange::Writing { audience, corridors_as_areas: arguments.corridors_as_areas };
    let bytes = match Output::of_name(&arguments.out.display().to_string()) {
        Some(Output::Gpx) => exchange::write_gpx(&all, audience, arguments.language.into()),
        None | Some(Output::GeoJson) => exchange::write(&exchange::Collection::of(all.clone()), writing),
        Some(other) => {
            let written = exchange::write_as(other, &all, writing, arguments.language.into()).map_err(|why| wrong(why.to_string()))?;
            for lost in &written.lost {
                say.trouble(lost.to_string());
            }
            written.bytes
        }
    };
    files::write_whole(&arguments.out, &bytes)?;
    say.line(format!(
        "{} of {}, {} of {} for {} in {}",
        seen.agreements,
        count(whole.agreements, "agreement"),
        seen.clauses,
        count(whole.clauses, "clause"),
        audience.word(),
        arguments.out.display()
    ));
    Ok(())
}

fn import(arguments: &ImportArguments, say: &mut Say) -> Result<(), Failure> {
    let file = arguments.file.display().to_string();
    let read = exchange::read(&files::read(&arguments.file)?, &file)
        .map_err(|why| wrong(format!("{file}: {why}; {}", why.remedy().say(Language::English))))?;
    for problem in &read.problems {
        say.trouble(problem.to_string());
    }
    if stop_the_job(&read.problems) {
        return Err(Failure::Stopped);
    }
    let mut new = read.collection.agreements;
    if !read.collection.foreign.is_empty() {
        let id = arguments.file.file_stem().map_or_else(|| "imported".to_owned(), |stem| stem.to_string_lossy().into_owned());
        new.push(exchange::taken_over(&id, &read.collection.foreign).map_err(|why| wrong(format!("{file}: {why}")))?);
    }
    let is_whole = read.audience.is_none_or(|audience| audience == Sensitivity::Internal.word());
    let names: Vec<String> = new.iter().map(|one| one.id.clone()).collect();
    let opened = editable(&arguments.into, scenario::AGREEMENTS)?;
    if !is_whole {
        not_over_fuller(&opened.scenario.agreements, &new)?;
    }
    let faults: Vec<Problem> = new.iter().flat_map(|one| agreed::problems(one, scenario::AGREEMENTS)).collect();
    let changed = put(opened, new)?;
    say.line(format!("{changed} of {} new or changed: {}", count(names.len(), "agreement"), names.join(", ")));
    for problem in faults {
        say.trouble(problem.to_string());
    }
    Ok(())
}

/// What was written for others than the house lacks what they may not see, and must not take the place of more.
fn not_over_fuller(agreements: &Agreements, new: &[Agreement]) -> Result<(), Failure> {
    let is_other = |one: &&Agreement| agreements.by_id.get(&one.id).is_some_and(|old| **old != **one);
    let Some(one) = new.iter().find(is_other) else { return Ok(()) };
    let why = "is in the scenario already, and the file lacks what its audience may not see; import the internal one";
    Err(wrong(format!("{} {why}", one.id)))
}

/// Puts agreements into a scenario and saves it; how many were new or changed.
fn put(opened: Opened, new: Vec<Agreement>) -> Result<usize, Failure> {
    let before = opened.scenario.agreements.clone();
    let changes = new.into_iter().map(|one| Change::Agreement { id: one.id.clone(), agreement: Some(Box::new(one)) });
    let scenario = edited(opened, changes.collect())?;
    Ok(scenario.agreements.by_id.iter().filter(|(id, one)| before.by_id.get(*id) != Some(*one)).count())
}

/// An agreement of a scenario, by id.
fn find<'a>(all: &'a [Agreement], id: &str) -> Result<&'a Agreement, Failure> {
    let ids = || all.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ");
    all.iter().find(|one| one.id == id).ok_or_else(|| wrong(format!("the scenario holds no agreement {id}; it holds: {}", ids())))
}

fn owed(arguments: &OwedArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (_, scenario, _) = open(&arguments.scenario, maps, say)?;
    let all = scenario.agreements.all();
    let (text, language) = (find(&all, &arguments.agreement)?, arguments.language.into());
    let owed = agreed::owed(text, &all, &arguments.claims);
    for (claim, line) in arguments.claims.iter().zip(&owed.lines) {
        let of = [&claim.offence, &claim.of].into_iter().flatten().map(|word| Value::OfFiles(word.clone()).say(language));
        let about: Vec<String> = std::iter::once(claim.number.to_string()).chain(of).collect();
        let known = line.told().map(|told| told.say(language));
        let unknown = line.unknown.iter().map(|unknown| unknown.say(language));
        say.line(format!("{}: {}", about.join(" "), known.into_iter().chain(unknown).collect::<Vec<_>>().join("; ")));
    }
    say.line(total(&owed.total, language));
    Ok(())
}

fn total(total: &agreed::Total, language: Language) -> String {
    let money = total.money.iter().map(|(currency, amount)| {
        agreed::Money { currency: currency.clone(), amount: Some(Exact(*amount)), ..agreed::Money::default() }.told().say(language)
    });
    let animals = total.animals.iter().map(|(class, number)| {
        let class = if *number == 1 { class.clone() } else { agreed::plural(class) };
        format!("{number} {}", Value::OfFiles(class).say(language))
    });
    let known: Vec<String> = money.chain(animals).collect();
    let known = if known.is_empty() { crate::words::Phrase("owed-nothing-known").say(language) } else { known.join(", ") };
    let phrase = if total.is_whole { crate::words::Phrase("owed-total") } else { crate::words::Phrase("owed-total-of-known") };
    crate::words::Sentence::new(phrase).with("known", known).say(language)
}

fn print(arguments: &PrintArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, whole, problems) = open(&arguments.scenario, maps, say)?;
    let all = whole.agreements_drawn();
    let asked = match &arguments.agreement {
        Some(id) => vec![find(&all, id)?],
        None => all.iter().collect(),
    };
    let audience: Sensitivity = arguments.audience.into();
    let (scenario, _) = whole.for_audience(audience);
    let plan = prepare(&atlas, &scenario)?;
    let subject = Subject { atlas: &atlas, scenario: &scenario, problems: &problems, plan: &plan, options: &[], stability: None, audience };
    let languages: Vec<Language> = arguments.languages.iter().map(|language| (*language).into()).collect();
    let formats: Vec<papers::Format> = arguments.formats.iter().filter_map(|format| format.of_paper()).collect();
    let mut written = Vec::new();
    for agreement in &asked {
        written.extend(papers::agreement_files(subject, agreement, (&languages, &formats), &Progress::default())?);
    }
    let count_of = count(written.len(), "file");
    let kept = files::write_papers_into(&arguments.out, written)?;
    say.kept(&kept);
    say.line(format!("{}, {count_of} in {}", count(asked.len(), "agreement"), arguments.out.display()));
    Ok(())
}

fn diff(arguments: &DiffArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (_, scenario, _) = open(&arguments.scenario, maps, say)?;
    let all = scenario.agreements.all();
    let (earlier, later) = (find(&all, &arguments.earlier)?, find(&all, &arguments.later)?);
    for difference in agreed::differences(earlier, later) {
        say.line(difference.say(earlier, later, arguments.language.into()));
    }
    Ok(())
}

fn coverage(arguments: &CoverageArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let (atlas, scenario, _) = open(&arguments.scenario, maps, say)?;
    let plan = prepare(&atlas, &scenario)?;
    for sentence in plan.coverage.told(&scenario, &plan.findings.flashpoints) {
        say.line(sentence.say(arguments.language.into()));
    }
    Ok(())
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => Self::English,
            Tongue::Fr => Self::French,
        }
    }
}

/// Reads a claim: `30 sorghum`, `1 death`, `2 theft of cow`; an offence where the word is one.
///
/// # Errors
/// A sentence that says what was expected.
pub(super) fn claim(text: &str) -> Result<Claim, String> {
    let expected = || format!("\"{text}\" is no claim like \"30 sorghum\", \"1 death\" or \"5 theft of cow\"");
    let (number, rest) = text.trim().split_once(' ').ok_or_else(expected)?;
    let number: u32 = number.parse().map_err(|_cause| expected())?;
    let rest = rest.trim();
    let is_offence = |word: &str| OFFENCES.contains(&word);
    let text = |word: &str| Some(word.trim().to_owned());
    Ok(match rest.split_once(" of ") {
        _ if is_offence(rest) => Claim { number, of: None, offence: text(rest) },
        Some((offence, of)) => Claim { number, of: text(of), offence: text(offence) },
        None => Claim { number, of: text(rest), offence: None },
    })
}

/// Offences that are done to people, so that nothing else need be named.
const OFFENCES: [&str; 3] = ["death", "gun wound", "rape"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_read_as_people_say_it() {
        let told =
            |text: &str| claim(text).map(|Claim { number, of, offence }| (number, of.unwrap_or_default(), offence.unwrap_or_default()));
        assert_eq!(told("30 sorghum"), Ok((30, "sorghum".to_owned(), String::new())));
        assert_eq!(told("1 gun wound"), Ok((1, String::new(), "gun wound".to_owned())));
        assert_eq!(told("5 theft of cow"), Ok((5, "cow".to_owned(), "theft".to_owned())));
        assert_eq!(told("1 killing of an animal of heifer").unwrap().0, 1);
        assert!(told("sorghum").is_err() && told("-1 sorghum").is_err());
    }
}
