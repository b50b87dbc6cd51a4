//! Saving what stands in `scenario.toml`: only what changed in it is written anew, so that comments and the order of
//! the rest stay.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, Value};

use super::{LayerFiles, SaveError, Scenario, Settings};
use crate::files;
use crate::layers::LayerKind;

/// The file with its changed parts; nothing where it stays as it is.
pub(super) fn write(scenario: &Scenario, folder: &Path, files_named: &LayerFiles) -> Result<Option<Vec<u8>>, SaveError> {
    if scenario.unsaved.head.is_empty() && scenario.layer_files == *files_named {
        return Ok(None);
    }
    let path = folder.join("scenario.toml");
    let text = String::from_utf8_lossy(&files::read(&path)?).into_owned();
    patched(scenario, &text, &path, files_named).map(Some)
}

/// The text with its changed parts.
pub(super) fn patched(scenario: &Scenario, text: &str, path: &Path, files_named: &LayerFiles) -> Result<Vec<u8>, SaveError> {
    let changed = |message: String| SaveError::ChangedOnDisk { message, path: path.to_owned() };
    let parsed = text.parse::<DocumentMut>();
    let mut document =
        parsed.map_err(|error| changed(format!("it can no longer be read ({error}); repair it, or put the old one back")))?;
    let texts = told(scenario);
    for part in &scenario.unsaved.head {
        if let Some((key, text)) = texts.iter().find(|(key, _)| key == part) {
            match text {
                Some(text) => patch(document.as_table_mut(), key, toml_edit::value(*text)),
                None => drop(document.remove(key)),
            }
            continue;
        }
        let new = part_of(scenario, part).ok_or_else(|| changed(format!("\"{part}\" cannot be written in it")))?;
        patch(document.as_table_mut(), part, new);
    }
    name_layers(&mut document, &scenario.layer_files, files_named);
    Ok(document.to_string().into_bytes())
}

/// All of it, for a scenario that was never saved.
pub(super) fn whole(scenario: &Scenario, files_named: &LayerFiles) -> Result<Vec<u8>, SaveError> {
    let mut document = DocumentMut::new();
    for (key, text) in [("id", Some(scenario.id.as_str()))].into_iter().chain(told(scenario)).filter_map(|(key, text)| Some((key, text?))) {
        document[key] = toml_edit::value(text);
    }
    for part in ["season", "offices", "communities", "grievances", "stakeholders", "holidays", "settings"] {
        let message = format!("\"{part}\" cannot be written in it");
        let new = part_of(scenario, part).ok_or(SaveError::ChangedOnDisk { message, path: "scenario.toml".into() })?;
        if !new.as_table().is_some_and(Table::is_empty) {
            patch(document.as_table_mut(), part, new);
        }
    }
    name_layers(&mut document, &LayerFiles::default(), files_named);
    Ok(document.to_string().into_bytes())
}

/// Says where layers lie that lay elsewhere before, or nowhere.
fn name_layers(document: &mut DocumentMut, before: &LayerFiles, now: &LayerFiles) {
    for layer in LayerKind::ALL {
        if let Some(file) = now.of(layer).filter(|file| before.of(layer) != Some(*file)) {
            let layers = document.entry("layers").or_insert(Item::Table(Table::new()));
            layers[layer.key()] = toml_edit::value(file);
        }
    }
}

/// What people call it, what it is, and what a reader must know.
fn told(scenario: &Scenario) -> [(&'static str, Option<&str>); 3] {
    [("name", Some(scenario.name.as_str())), ("status", scenario.status.as_deref()), ("note", scenario.note.as_deref())]
}

/// A part as it is now.
fn part_of(scenario: &Scenario, part: &str) -> Option<Item> {
    match part {
        "season" => item(scenario.season),
        "offices" => item(&scenario.offices),
        "communities" => item(&scenario.communities),
        "grievances" => item(&scenario.grievances),
        "stakeholders" => item(&scenario.stakeholders),
        "holidays" => item(&scenario.holidays),
        _ => Some(without(item(&scenario.settings)?, &item(Settings::default())?)),
    }
}

fn item(part: impl Serialize) -> Option<Item> {
    let text = toml::to_string(&BTreeMap::from([("part", part)])).ok()?;
    let mut document: DocumentMut = text.parse().ok()?;
    let item = document.remove("part")?;
    Some(if item.as_array().is_some_and(toml_edit::Array::is_empty) { Item::ArrayOfTables(ArrayOfTables::new()) } else { item })
}

/// A table without what is as it would be anyway.
fn without(mut item: Item, usual: &Item) -> Item {
    if let (Some(table), Some(usual)) = (item.as_table_mut(), usual.as_table()) {
        let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
        for key in keys {
            let Some(theirs) = usual.get(&key) else { continue };
            if table.get(&key).is_some_and(|ours| says(ours) == says(theirs)) {
                table.remove(&key);
            } else if let Some(inner) = table.get_mut(&key).filter(|inner| inner.is_table()) {
                *inner = without(std::mem::take(inner), theirs);
            }
        }
    }
    item
}

/// Puts an item into a table; what is the same already keeps its look.
fn patch(table: &mut Table, key: &str, new: Item) {
    let Some(old) = table.get_mut(key) else {
        if !matches!(&new, Item::ArrayOfTables(tables) if tables.is_empty()) {
            table.insert(key, anywhere(new));
        }
        return;
    };
    match (old, new) {
        (Item::Table(old), Item::Table(new)) => patch_table(old, new),
        (Item::ArrayOfTables(old), Item::ArrayOfTables(new)) => patch_tables(old, new),
        (Item::Value(old), Item::Value(new)) => patch_value(old, new),
        (old, new) => *old = anywhere(new),
    }
}

/// An item whose tables stand behind those before them, not where they stood in a text of their own.
fn anywhere(mut item: Item) -> Item {
    match &mut item {
        Item::Table(table) => forget_places(table),
        Item::ArrayOfTables(tables) => tables.iter_mut().for_each(forget_places),
        _ => {}
    }
    item
}

fn forget_places(table: &mut Table) {
    table.set_position(None);
    for (_, inner) in table.iter_mut() {
        *inner = anywhere(std::mem::take(inner));
    }
}

fn patch_table(old: &mut Table, new: Table) {
    let gone: Vec<String> = old.iter().map(|(key, _)| key.to_owned()).filter(|key| !new.contains_key(key)).collect();
    for key in gone {
        old.remove(&key);
    }
    for (key, item) in new {
        patch(old, &key, item);
    }
}

/// Entries by their id where they have one, else by what they say.
fn patch_tables(old: &mut ArrayOfTables, new: ArrayOfTables) {
    let name = |table: &Table| table.get("id").map_or_else(|| says(&Item::Table(table.clone())), says);
    let first = old.iter().filter_map(Table::position).min();
    let mut standing: BTreeMap<String, Table> = old.iter().map(|table| (name(table), table.clone())).collect();
    old.clear();
    for table in new {
        let kept = standing.remove(&name(&table)).map(|mut kept| {
            patch_table(&mut kept, table.clone());
            kept
        });
        let mut table = kept.unwrap_or(table);
        forget_places(&mut table);
        old.push(table);
    }
    // The rest follow the first.
    if let Some(table) = old.get_mut(0) {
        table.set_position(first);
    }
}

/// The new value with the old one's place on its line and the comment behind it.
fn patch_value(old: &mut Value, new: Value) {
    if says(&Item::Value(old.clone())) != says(&Item::Value(new.clone())) {
        let decor = old.decor().clone();
        *old = new;
        *old.decor_mut() = decor;
    }
}

/// What an item says, whatever it looks like.
fn says(item: &Item) -> String {
    let mut document = DocumentMut::new();
    document.insert("it", item.clone());
    let read: Result<toml::Table, _> = toml::from_str(&document.to_string());
    read.map(|table| table.get("it").map(ToString::to_string).unwrap_or_default()).unwrap_or_default()
}
