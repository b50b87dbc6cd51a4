//! What the program says, held together: the files of both languages, and the code that names their texts.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

#[path = "support/texts.rs"]
mod texts;

use texts::{files, texts};

/// The names of values that a text has places for, by the text's name.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn places(texts: &BTreeMap<String, String>) -> Texts {
    let of = |text: &String| {
        let parts = text.split('$').skip(1);
        parts.map(|part| part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect()).collect()
    };
    texts.iter().map(|(name, text)| (name.clone(), of(text))).collect()
}

/// A text that the code names, with the values that it gives where they stand beside it.
struct Named {
    path: String,
    key: String,
    values: Option<BTreeSet<String>>,
}

/// Every text that the code names: `say!(at, "key", name = value)`, `told!("key", name = value)` and `Phrase("key")`.
fn named() -> Vec<Named> {
    let mut named = Vec::new();
    for path in files(&root().join("src"), "rs").unwrap() {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
        let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let code = code.join("\n");
        let path = path.strip_prefix(root()).unwrap().display().to_string();
        for (at, begins) in code.match_indices("say!(") {
            let arguments = arguments(&code[at + begins.len()..]);
            let Some(key) = arguments.get(1).and_then(|key| key.strip_prefix('"')?.strip_suffix('"')) else { continue };
            let name = |argument: &String| argument.split_once(" = ").map(|(name, _)| name.trim().to_owned());
            let values = arguments[2..].iter().filter_map(name).collect();
            named.push(Named { path: path.clone(), key: key.to_owned(), values: Some(values) });
        }
        for (at, begins) in code.match_indices("told!(") {
            let arguments = arguments(&code[at + begins.len()..]);
            let Some(key) = arguments.first().and_then(|key| key.strip_prefix('"')?.strip_suffix('"')) else { continue };
            let name = |argument: &String| argument.split_once(" = ").map(|(name, _)| name.trim().to_owned());
            let values = arguments[1..].iter().filter_map(name).collect();
            named.push(Named { path: path.clone(), key: key.to_owned(), values: Some(values) });
        }
        for call in code.split("Phrase(\"").skip(1) {
            named.push(Named { path: path.clone(), key: call.split('"').next().unwrap().to_owned(), values: None });
        }
    }
    named
}

/// The arguments of a call, as text, up to the bracket that ends it.
fn arguments(call: &str) -> Vec<String> {
    let (mut depth, mut is_text, mut arguments) = (0_i32, false, vec![String::new()]);
    let mut before = ' ';
    for letter in call.chars() {
        if letter == '"' && before != '\\' {
            is_text = !is_text;
        }
        match letter {
            '(' | '[' | '{' if !is_text => depth += 1,
            ')' | ']' | '}' if !is_text => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            break;
        }
        if letter == ',' && depth == 0 && !is_text {
            arguments.push(String::new());
        } else {
            arguments.last_mut().unwrap().push(letter);
        }
        before = letter;
    }
    arguments.iter().map(|argument| argument.trim().to_owned()).filter(|argument| !argument.is_empty()).collect()
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_values() {
    let (english, french) = (places(&texts("en").unwrap()), places(&texts("fr").unwrap()));
    assert!(english.len() > 30, "the files are found");
    let only = |one: &Texts, other: &Texts| -> Vec<String> { one.keys().filter(|name| !other.contains_key(*name)).cloned().collect() };
    assert_eq!((only(&english, &french), only(&french, &english)), (Vec::new(), Vec::new()), "in one language only");
    let differing: Vec<&String> = english.iter().filter(|(name, places)| french[*name] != **places).map(|(name, _)| name).collect();
    assert!(differing.is_empty(), "with other values: {differing:?}");
}

#[test]
fn arabic_texts_are_texts_of_english_with_the_same_values() {
    let (english, arabic) = (places(&texts("en").unwrap()), places(&texts("ar").unwrap()));
    assert!(arabic.len() > 100, "the files are found");
    let unknown: Vec<&String> = arabic.keys().filter(|name| name.starts_with("paper-") && !english.contains_key(*name)).collect();
    assert!(unknown.is_empty(), "not in English: {unknown:?}");
    // A language may say a number by its form alone: two of something need no figure.
    let strange: Vec<&String> = arabic
        .iter()
        .filter(|(name, _)| name.starts_with("paper-"))
        .filter(|(name, places)| english.get(*name).is_some_and(|english| !places.is_subset(english)))
        .map(|(name, _)| name)
        .collect();
    assert!(strange.is_empty(), "with other values: {strange:?}");
}

#[test]
fn whatever_a_conference_and_its_agenda_say_is_said_in_arabic_too() {
    let arabic = texts("ar").unwrap();
    for file in ["conferences", "agenda", "days"] {
        let english = std::fs::read_to_string(root().join(format!("assets/words/en/{file}.ftl"))).unwrap();
        let names = english.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        let names: Vec<&str> = names.filter_map(|line| line.split(" =").next()).collect();
        assert!(names.len() > 10, "the texts of {file} are found");
        let missing: Vec<&&str> = names.iter().filter(|name| !arabic.contains_key(**name)).collect();
        assert!(missing.is_empty(), "{file}: {missing:?}");
    }
}

#[test]
fn every_text_that_the_code_names_is_there_and_gets_its_values() {
    let english = places(&texts("en").unwrap());
    let mut faults = Vec::new();
    for Named { path, key, values } in named() {
        match (english.get(&key), values) {
            (None, _) => faults.push(format!("{path}: no text {key}")),
            (Some(places), Some(values)) if *places != values => faults.push(format!("{path}: {key} wants {places:?}, gets {values:?}")),
            _ => {}
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_text_of_the_files_is_said_somewhere() {
    let said: BTreeSet<String> = named().into_iter().map(|named| named.key).collect();
    let texts = texts("en").unwrap();
    // A hint goes with its text, and a text may stand in others.
    let is_in_another = |name: &str| texts.values().any(|text| text.contains(&format!("{{ {name} }}")));
    let is_said = |name: &str| said.contains(name) || name.strip_suffix(".hint").is_some_and(|text| said.contains(text));
    let silent: Vec<&String> = texts.keys().filter(|name| !is_said(name) && !is_in_another(name)).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn french_signs_stand_apart_from_their_words_by_a_space_that_does_not_break() {
    let broken: Vec<(String, String)> = texts("fr")
        .unwrap()
        .into_iter()
        .filter(|(_, text)| [" :", " ;", " ?", " !", "« ", " »", " %"].iter().any(|signs| text.contains(signs)))
        .collect();
    assert!(broken.is_empty(), "{broken:?}");
}
