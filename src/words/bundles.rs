//! The Fluent files, read once, and how a text of them is said.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, Phrase, Value, numbers};

/// A file in every language.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$((include_str!(concat!("../../assets/words/en/", $name, ".ftl")), include_str!(concat!("../../assets/words/fr/", $name, ".ftl")))),*]
    };
}

/// The files, in English and French.
const FILES: &[(&str, &str)] = &files![
    "days",
    "window",
    "actions",
    "map",
    "printed",
    "desk",
    "terms",
    "flashpoints",
    "meetings",
    "agenda",
    "selected",
    "editing",
    "dialogs",
    "welcome",
    "notices",
    "sheets",
    "scenario",
    "reasons",
    "conferences",
    "tiles",
    "maps",
    "problems",
    "refusals",
    "importing",
    "papers",
    "clauses",
    "radio",
    "coverage",
    "reports",
    "followed",
    "agreed",
    "ways",
    "options",
];

/// The files that are there in Arabic: what papers say. What they lack is said in English.
const ARABIC: &[&str] = &[
    include_str!("../../assets/words/ar/days.ftl"),
    include_str!("../../assets/words/ar/terms.ftl"),
    include_str!("../../assets/words/ar/reasons.ftl"),
    include_str!("../../assets/words/ar/field.ftl"),
    include_str!("../../assets/words/ar/agenda.ftl"),
    include_str!("../../assets/words/ar/papers.ftl"),
];

type Bundle = FluentBundle<FluentResource>;

/// What the files say: a constant that takes some work, so it is read when it is first asked for.
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::English));
static FRENCH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::French));
static OF_ARABIC: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Arabic));

fn of(language: Language) -> &'static Bundle {
    match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
        Language::Arabic => &OF_ARABIC,
    }
}

/// The files of a language.
fn texts(language: Language) -> Vec<&'static str> {
    match language {
        Language::English => FILES.iter().map(|(english, _)| *english).collect(),
        Language::French => FILES.iter().map(|(_, french)| *french).collect(),
        Language::Arabic => ARABIC.to_vec(),
    }
}

fn bundle(language: Language) -> Bundle {
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Marks round each value keep the directions of scripts apart; the window's fonts show them as boxes, and names are
    // set in their own direction where they are painted. In Arabic, values that need them have them (`direction`).
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| written(Language::English, value),
        Language::French => |value, _| written(Language::French, value),
        Language::Arabic => |value, _| written(Language::Arabic, value),
    }));
    for text in texts(language) {
        // What of a file cannot be read is left out; tests see to it that nothing is, and that no text stands twice.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(sound, _faults)| sound);
        drop(bundle.add_resource(resource));
    }
    bundle
}

fn written(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    Some(numbers::number(language, number.value, number.options.maximum_fraction_digits.unwrap_or(0)))
}

/// Says a text: in the language, else in English, else by its name.
#[must_use]
pub fn said(language: Language, key: Phrase, values: &[(&'static str, Value)]) -> String {
    let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.fluent(language))).collect();
    let said = text(language, key, &args).filter(|(_, is_whole)| *is_whole);
    said.or_else(|| text(Language::English, key, &args)).map_or_else(|| key.0.to_owned(), |(text, _)| text)
}

/// What a text's attribute `hint` says: what something does, for whoever rests on it.
#[must_use]
pub fn hint(language: Language, key: Phrase) -> String {
    let none = FluentArgs::new();
    let said = |language| attribute(language, key.0, Some("hint"), &none);
    said(language).or_else(|| said(Language::English)).map_or_else(|| key.0.to_owned(), |(text, _)| text)
}

/// The text, and whether nothing was lacking.
fn text(language: Language, key: Phrase, args: &FluentArgs<'_>) -> Option<(String, bool)> {
    let (name, part) = key.0.split_once('.').map_or((key.0, None), |(name, part)| (name, Some(part)));
    attribute(language, name, part, args)
}

fn attribute(language: Language, name: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<(String, bool)> {
    let bundle = of(language);
    let message = bundle.get_message(name)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut faults).into_owned();
    Some((text, faults.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_not_there_is_said_by_its_name_and_nothing_fails() {
        assert_eq!(said(Language::French, Phrase("no-such-text"), &[]), "no-such-text");
        assert_eq!(said(Language::French, Phrase("no-such-text.hint"), &[]), "no-such-text.hint");
        assert!(said(Language::French, Phrase("days-range"), &[]).contains("first"), "a value that is lacking shows its name");
    }

    #[test]
    fn every_file_is_read_whole_and_no_text_stands_twice() {
        for language in Language::OF_PAPERS {
            let mut bundle = Bundle::new_concurrent(vec![]);
            for text in texts(language) {
                let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, faults)| faults).unwrap();
                assert_eq!(bundle.add_resource(resource), Ok(()), "{language}");
            }
        }
    }

    #[test]
    fn no_marks_of_direction_stand_round_values() {
        let said = said(Language::French, Phrase("days-range"), &[("first", "a".into()), ("last", "b".into())]);
        assert!(!said.contains(['\u{2068}', '\u{2069}']), "{said:?}");
    }
}
