//! `murhal import` and `murhal export`: files of others into a scenario, and its layers as files for others.

use std::path::Path;

use super::arguments::{LayerExportArguments, LayerImportArguments};
use super::bar::Bar;
use super::edit::{editable, edited, wrong};
use super::failure::Failure;
use super::plan::open;
use super::say::Say;
use crate::formats::export::Output;
use crate::formats::{self, FormatError, Found, LARGE_BYTES, Large};
use crate::importing::answers::{About, Answer, Answers, Of, fixes, row_of, typed, understood};
use crate::importing::{
    self, Against, Came, Choices, Keep, NotExported, OfKind, Proposal, Provenance, Schema, Tally, Updated, Way, columns_of,
};
use crate::keeping::Opened;
use crate::layers::LayerKind;
use crate::measure::count;
use crate::problems::{Gravity, Problem};
use crate::progress::Progress;
use crate::scenario::Change;
use crate::shelf;
use crate::starting::{self, ReadAs};
use crate::words::{Language, hint};

pub(super) fn import(arguments: &LayerImportArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let progress = Progress::default();
    let file = arguments.file.file_name().map_or_else(|| arguments.file.display().to_string(), |name| name.to_string_lossy().into_owned());
    let strange = opened(arguments, &progress)?;
    let found = strange.sample(arguments.layer.as_deref())?;
    let mut choices = choices(arguments, arguments.kind.map(Into::into))?;
    let state = starting::state_folder().filter(|_| arguments.remember);
    let mut kept = state.as_deref().map(|folder| starting::load(folder).0);
    if let Some(before) = kept.as_ref().and_then(|kept| kept.imports.of(&columns_of(found, Schema::of(found)))) {
        as_before(&mut choices, before);
        say.line("read as the last file of these columns");
    }
    let (atlas, _) = shelf::atlas(maps);
    let opened = editable(&arguments.into, "scenario.toml")?;
    let against = Against { scenario: &opened.scenario, atlas: &atlas, region: atlas.extent() };
    let proposal = importing::proposed(found, &file, against, &choices).map_err(|why| wrong(why.to_string()))?;
    tell_proposal((found, strange.rows(found)), &proposal, &choices, say);
    stop_where_broken(&opened, &proposal)?;
    let order = Order { arguments, file: &file, proposal: &proposal, choices: &choices };
    let (came, change) = drafted(&strange, found, &order, against, &progress, say)?;
    tell_fixes(&came.faults, &choices, proposal.layer, say);
    tell_counts(&came, &proposal, say);
    if came.rows > 0 && came.features == 0 {
        return Err(wrong(format!("no row of {file} can be read as {}", proposal.layer.one())));
    }
    if proposal.is_guessed_by_shape() && !arguments.dry_run {
        let layers = LayerKind::ALL.map(|layer| layer.key().replace('_', "-")).join("|");
        return Err(wrong(format!("nothing in {file} but its shapes says which layer it is, so nothing is saved; say it: --as {layers}")));
    }
    let remembered = read_as(found, &proposal, &choices);
    let is_saved = finish(change, came.touched(), opened, (arguments, say))?;
    if let Some((folder, kept)) = state.as_deref().zip(kept.as_mut()).filter(|_| is_saved) {
        kept.imports.remember(remembered);
        starting::save(folder, kept).map_err(wrong)?;
    }
    Ok(())
}

/// A file of others: held, or too large for that.
enum Strange {
    Held(Vec<Found>),
    Large(Box<Large>),
}

impl Strange {
    /// What the file is guessed by.
    fn sample(&self, layer: Option<&str>) -> Result<&Found, Failure> {
        match self {
            Self::Held(all) => chosen(all, layer),
            Self::Large(large) => chosen(std::slice::from_ref(&large.sample), layer),
        }
    }

    fn rows(&self, found: &Found) -> usize {
        match self {
            Self::Held(_) => found.layer.features.len(),
            Self::Large(large) => large.features,
        }
    }
}

fn opened(arguments: &LayerImportArguments, progress: &Progress) -> Result<Strange, Failure> {
    let bar = Bar::watch(progress);
    let large = Large::look(&arguments.file, LARGE_BYTES, progress).map_err(|why| refused(arguments, &why))?;
    let strange = match large {
        Some(large) => Strange::Large(Box::new(large)),
        None => Strange::Held(formats::open(&arguments.file, progress).map_err(|why| refused(arguments, &why))?),
    };
    drop(bar);
    Ok(strange)
}

/// What is done with which file.
struct Order<'a> {
    arguments: &'a LayerImportArguments,
    file: &'a str,
    proposal: &'a Proposal,
    choices: &'a Choices,
}

/// What the file comes to, and the change that puts it: of a dry run of a large one nothing is kept.
fn drafted(
    strange: &Strange,
    found: &Found,
    order: &Order<'_>,
    against: Against<'_>,
    progress: &Progress,
    say: &mut Say,
) -> Result<(Came, Option<Change>), Failure> {
    let Order { arguments, file, proposal, choices } = *order;
    let mut doubts = Doubts::default();
    let drafted = match strange {
        Strange::Held(_) => {
            let draft = importing::draft(found, file, proposal, against, choices, progress)?;
            draft.problems.iter().for_each(|problem| doubts.take(problem.clone(), say));
            (Came::from(&draft), draft.change())
        }
        Strange::Large(large) => {
            let keep = if arguments.dry_run { Keep::Counts } else { Keep::Features };
            let bar = Bar::watch(progress);
            let tell = |problem: Problem| doubts.take(problem, say);
            let draft = importing::draft_large(large, file, (proposal, choices), against, keep, progress, tell);
            drop(bar);
            let draft = draft.map_err(|why| refused(arguments, &why))?;
            (draft.came.clone(), draft.change())
        }
    };
    doubts.tell(say);
    Ok(drafted)
}

fn refused(arguments: &LayerImportArguments, why: &FormatError) -> Failure {
    match why {
        // It names the file and says what to do.
        FormatError::Door(why) => wrong(why.to_string()),
        why => wrong(format!("{}: {why}; {}", arguments.file.display(), why.remedy().say(Language::English))),
    }
}

/// A layer that could not be read is mended before anything is put into it.
fn stop_where_broken(opened: &Opened, proposal: &Proposal) -> Result<(), Failure> {
    let own = opened.scenario.layer_files.of(proposal.layer);
    let stops = |problem: &&Problem| problem.gravity == Gravity::Stops && own == Some(problem.file.as_str());
    opened.problems.iter().find(stops).map_or(Ok(()), |problem| Err(wrong(problem.to_string())))
}

/// Saves what changes; whether anything was saved.
fn finish(
    change: Option<Change>,
    touched: usize,
    opened: Opened,
    (arguments, say): (&LayerImportArguments, &mut Say),
) -> Result<bool, Failure> {
    match change {
        _ if touched == 0 => say.line("nothing to change"),
        _ if arguments.dry_run => say.line("a dry run: nothing was changed"),
        None => {}
        Some(change) => {
            edited(opened, vec![change])?;
            say.line(format!("saved in {}", arguments.into.display()));
            return Ok(true);
        }
    }
    Ok(false)
}

/// As a file was read before, where nothing else is said.
fn as_before(choices: &mut Choices, before: &ReadAs) {
    choices.layer = choices.layer.or(Some(before.layer));
    choices.system = choices.system.take().or_else(|| before.system.clone());
    for (field, column) in &before.filled {
        choices.columns.entry(field.clone()).or_insert_with(|| column.clone());
    }
    for (field, said) in &before.same {
        choices.constants.entry(field.clone()).or_insert_with(|| said.clone());
    }
    let provenance = &mut choices.provenance;
    provenance.source = provenance.source.take().or_else(|| before.source.clone());
    provenance.licence = provenance.licence.take().or_else(|| before.licence.clone());
}

fn read_as(found: &Found, proposal: &Proposal, choices: &Choices) -> ReadAs {
    let filled = proposal.mapped.iter().map(|mapped| (mapped.field.to_owned(), mapped.column.clone()));
    ReadAs {
        columns: columns_of(found, proposal.schema),
        layer: proposal.layer,
        system: choices.system.clone(),
        filled: choices.columns.clone().into_iter().chain(filled).collect(),
        same: choices.constants.clone(),
        source: choices.provenance.source.clone(),
        licence: choices.provenance.licence.clone(),
    }
}

/// `crossing`, `unit=m3/day`, `spelling:12`, `date:7=2026-11-24`.
fn answers(arguments: &LayerImportArguments) -> Result<Answers, Failure> {
    let mut answers = Answers::default();
    // What is said of a row stands above what is said of its kind, wherever it stands on the line.
    let said = || {
        let fix = arguments.fix.iter().map(|text| (text, Answer::Fix(None)));
        let skip = arguments.skip.iter().map(|text| (text, Answer::Skip));
        fix.chain(skip).chain(arguments.keep.iter().map(|text| (text, Answer::Keep)))
    };
    for of_rows in [false, true] {
        for (text, answer) in said() {
            let (what, word) = text.split_once('=').map_or((text.as_str(), None), |(what, word)| (what, Some(word.trim().to_owned())));
            let (kind, of) = match what.split_once(':') {
                None => (what, Of::All),
                Some((kind, row)) => (kind, Of::Row(row.parse().map_err(|_why| wrong(format!("\"{row}\" is no row of a table")))?)),
            };
            if (of != Of::All) != of_rows {
                continue;
            }
            let answer = match answer {
                Answer::Fix(_) => Answer::Fix(word),
                other => other,
            };
            understood(kind, &answer).map_err(|why| wrong(why.to_string()))?;
            answers.say(About { kind: kind.to_owned(), of }, Some(answer));
        }
    }
    Ok(answers)
}

fn choices(arguments: &LayerImportArguments, layer: Option<LayerKind>) -> Result<Choices, Failure> {
    let answers = answers(arguments)?;
    Ok(Choices {
        answers,
        layer,
        system: arguments.crs.clone(),
        columns: arguments.map.iter().cloned().collect(),
        constants: arguments.set.iter().cloned().collect(),
        provenance: Provenance {
            source: arguments.source.clone(),
            licence: arguments.licence.clone(),
            dated: arguments.dated.clone(),
            status: None,
            sensitivity: arguments.sensitivity.map(Into::into),
        },
        same_within_m: arguments.same_within,
    })
}

/// The layer that was asked for; the only one where there is no other.
fn chosen<'a>(all: &'a [Found], name: Option<&str>) -> Result<&'a Found, Failure> {
    let names = || {
        all.iter().map(|found| format!("{} ({})", found.name, count(found.layer.features.len(), "feature"))).collect::<Vec<_>>().join(", ")
    };
    match (name, all) {
        (None, [only]) => Ok(only),
        (None, _) => Err(wrong(format!("it holds {}: {}; name one with --layer", count(all.len(), "layer"), names()))),
        (Some(name), _) => {
            let found = all.iter().find(|found| found.name == name);
            found.ok_or_else(|| wrong(format!("it holds no layer \"{name}\"; it holds {}", names())))
        }
    }
}

fn tell_proposal((found, rows): (&Found, usize), proposal: &Proposal, choices: &Choices, say: &mut Say) {
    say.line(format!("{}: {}", found.name, count(rows, "row")));
    say.line(format!("  {}", proposal.layer_why));
    for note in proposal.notes(found) {
        say.line(format!("  {note}"));
    }
    for (number, system) in proposal.systems.iter().enumerate() {
        let of_maps = format!("{} of 100 positions on the maps", system.on_maps);
        say.line(format!("  {}{} ({of_maps})", if number == 0 { "" } else { "otherwise: " }, system.why));
    }
    if let [first, _, ..] = proposal.systems.as_slice() {
        let code = match &first.way {
            Way::AsTheyAre => "EPSG:4326",
            Way::Through(code) => code,
        };
        say.line(format!("  taken in {code}; say another with --crs"));
    }
    for mapped in &proposal.mapped {
        say.line(format!("  {} = {} ({})", mapped.field, mapped.column, mapped.why));
    }
    let aside = importing::left_aside(found, proposal, choices);
    if !aside.is_empty() {
        say.line(format!("  left aside: {}; fill a field from one with --map FIELD=COLUMN", aside.join(", ")));
    }
}

/// Rejects are told one by one; doubts of one kind once, with the rows that have it.
#[derive(Default)]
struct Doubts(Vec<OfRemedy>);

/// So many rows of one sort of doubt are named.
const ROWS_NAMED: usize = 12;

/// So many doubts with one remedy that say something else each are told.
const DIFFERING: usize = 4;

/// Doubts with one remedy.
struct OfRemedy {
    remedy: String,
    first: Problem,
    times: usize,
    rows: Vec<usize>,
}

impl Doubts {
    fn take(&mut self, problem: Problem, say: &mut Say) {
        if problem.gravity != Gravity::Doubtful {
            say.trouble(problem.to_string());
            return;
        }
        let (remedy, row) = (problem.remedy.to_string(), row_of(&problem));
        // A few that differ are told; of many, where each says another number, the first.
        let is_alike = |known: &&mut OfRemedy| known.remedy == remedy && known.first.message == problem.message;
        let differing = self.0.iter().filter(|known| known.remedy == remedy).count();
        let known =
            if differing < DIFFERING { self.0.iter_mut().find(is_alike) } else { self.0.iter_mut().rfind(|known| known.remedy == remedy) };
        match known {
            Some(known) => {
                known.times += 1;
                known.rows.extend(row.filter(|row| known.rows.len() < ROWS_NAMED && !known.rows.contains(row)));
            }
            None => self.0.push(OfRemedy { remedy, first: problem, times: 1, rows: Vec::new() }),
        }
    }

    fn tell(self, say: &mut Say) {
        for OfRemedy { first, times, rows, .. } in self.0 {
            let end = if times > rows.len() + 1 { ", ..." } else { "" };
            let named = rows.iter().map(|row| format!("#{row}")).collect::<Vec<_>>().join(", ");
            let which = if rows.is_empty() { String::new() } else { format!(": {named}{end}") };
            say.trouble(if times == 1 { first.to_string() } else { format!("{first} ({} more like it{which})", times - 1) });
        }
    }
}

/// What can be put right here, once for each kind that nobody answered; and answers to what is not wrong with the file.
fn tell_fixes(faults: &Tally, choices: &Choices, layer: LayerKind, say: &mut Say) {
    let mut is_told = false;
    for OfKind { kind, times, first } in faults.kinds() {
        let is_open = |problem: &&Problem| {
            let about = row_of(problem).map_or_else(|| About::all(kind), |row| About::row(kind, row));
            choices.answers.to(&about).is_none()
        };
        let Some(problem) = first.iter().find(is_open) else { continue };
        let ways = fixes(problem).into_iter().map(|fix| match &fix.word {
            Some(word) => format!("--fix {kind}={word}"),
            None => format!("--fix {kind} ({})", fix.title),
        });
        let row = row_of(problem).map_or_else(String::new, |row| format!(":{row}"));
        let typed = typed(problem, layer);
        let typed =
            typed.map(|typed| format!("--fix {kind}{row}=\"{}\" ({})", hint(Language::English, typed), typed.say(Language::English)));
        let ways: Vec<String> = ways.chain(typed).collect();
        if ways.is_empty() {
            continue;
        }
        if !is_told {
            say.trouble("what can be put right (for all rows, or for one: KIND:ROW); the file stays as it is:");
            is_told = true;
        }
        say.trouble(format!("  {kind} ({}): {}; or --skip {kind}", count(*times, "row"), ways.join(", ")));
    }
    let known: Vec<&str> = faults.kinds().map(|of_kind| of_kind.kind).collect();
    for kind in choices.answers.kinds().filter(|kind| !known.contains(kind)) {
        say.trouble(format!("nothing in this file is wrong in the way \"{kind}\""));
    }
}

fn tell_counts(came: &Came, proposal: &Proposal, say: &mut Say) {
    say.line(format!("{} = {} and {} left out", count(came.rows, "row"), count(came.features, proposal.layer.one()), came.left_out()));
    say.line(format!("{} new, {} changed, {} as before", came.new, came.changed.len(), came.same));
    for changed in &came.changed {
        say.line(format!("  {}", told(changed)));
    }
}

fn told(changed: &Updated) -> String {
    let moved = changed.moved_m.map(|far_m| if far_m < 1.0 { "another shape".to_owned() } else { format!("moved {far_m:.0} m") });
    let properties = changed.properties.iter().map(|(key, was, is)| format!("{key}: {} to {}", shown(was), shown(is)));
    format!("{}: {}", changed.id, properties.chain(moved).collect::<Vec<_>>().join("; "))
}

fn shown(text: &str) -> &str {
    if text.is_empty() { "nothing" } else { text }
}

pub(super) fn export(arguments: &LayerExportArguments, maps: Option<&Path>, say: &mut Say) -> Result<(), Failure> {
    let name = arguments.out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let endings = Output::ALL.map(|output| format!(".{}", output.ending())).join(", ");
    let output = Output::of_name(&name).ok_or_else(|| wrong(format!("{name} ends as none of {endings}")))?;
    let (_, scenario, _) = open(&arguments.from, maps, say)?;
    let layer: LayerKind = arguments.layer.into();
    let exported = importing::export(&scenario, (layer, arguments.audience.into()), output, &arguments.out);
    let exported = exported.map_err(|why| match why {
        NotExported::Disk(why) => why.into(),
        other => wrong(other.to_string()),
    })?;
    say.line(format!("{} in {}", count(exported.written, layer.one()), arguments.out.display()));
    if exported.withheld > 0 {
        say.line(format!("{} withheld from this audience", exported.withheld));
    }
    for lost in &exported.lost {
        say.line(format!("  {lost}"));
    }
    Ok(())
}
