//! Words of the files that have a meaning of their own: kinds of things, ways, crops.

use super::{Language, Phrase};

/// A word of the files that has a meaning of its own; others are what people wrote, and stand as they are.
#[must_use]
pub fn of_files(language: Language, word: &str) -> String {
    let phrase = match word {
        "borehole" => Phrase("word-borehole"),
        "hafir" => Phrase("word-hafir"),
        "pool" => Phrase("word-pool"),
        "river" => Phrase("word-river"),
        "spring" => Phrase("word-spring"),
        "well" => Phrase("word-well"),
        "road" => Phrase("word-road"),
        "track" => Phrase("word-track"),
        "air" => Phrase("word-air"),
        "boat" => Phrase("word-boat"),
        "none" => Phrase("word-no-way"),
        "illustrative" => Phrase("word-illustrative"),
        "town" => Phrase("word-town"),
        "village" => Phrase("word-village"),
        "cattle camp" => Phrase("word-cattle-camp"),
        "market" => Phrase("word-market"),
        "state capital" => Phrase("word-state-capital"),
        "crop damage" => Phrase("word-crop-damage"),
        "cattle raid" => Phrase("word-cattle-raid"),
        "water dispute" => Phrase("word-water-dispute"),
        "clash" => Phrase("word-clash"),
        "killing" => Phrase("word-killing"),
        "protected" => Phrase("word-protected"),
        "oil" => Phrase("word-oil"),
        "mined" => Phrase("word-mined"),
        "military" => Phrase("word-military"),
        "displacement site" => Phrase("word-displacement-site"),
        "sorghum" => Phrase("word-sorghum"),
        "sorghum-long" => Phrase("word-sorghum-long"),
        "sorghum-short" => Phrase("word-sorghum-short"),
        "groundnut" | "groundnuts" => Phrase("word-groundnuts"),
        "maize" => Phrase("word-maize"),
        "cassava" => Phrase("word-cassava"),
        "sesame" => Phrase("word-sesame"),
        "millet" => Phrase("word-millet"),
        "vegetables" => Phrase("word-vegetables"),
        "cotton" => Phrase("word-cotton"),
        other => return of_agreements(other).map_or_else(|| other.to_owned(), |phrase| phrase.say(language)),
    };
    phrase.say(language)
}

/// Words that agreements use, and what they are called.
const WORDS_OF_AGREEMENTS: [(&str, Phrase); 60] = [
    ("opened", Phrase("word-of-agreements-opened")),
    ("agreed", Phrase("word-of-agreements-agreed")),
    ("signed", Phrase("word-of-agreements-signed")),
    ("issued", Phrase("word-of-agreements-issued")),
    ("letter of permission", Phrase("word-of-agreements-letter-of-permission")),
    ("herder booklet", Phrase("word-of-agreements-herder-booklet")),
    ("transhumance certificate", Phrase("word-of-agreements-transhumance-certificate")),
    ("herd", Phrase("word-of-agreements-herd")),
    ("route", Phrase("word-of-agreements-route")),
    ("destination", Phrase("word-of-agreements-destination")),
    ("principal", Phrase("word-of-agreements-principal")),
    ("secondary", Phrase("word-of-agreements-secondary")),
    ("tertiary", Phrase("word-of-agreements-tertiary")),
    ("cement posts", Phrase("word-of-agreements-cement-posts")),
    ("fields", Phrase("word-of-agreements-fields")),
    ("villages", Phrase("word-of-agreements-villages")),
    ("patrols", Phrase("word-of-agreements-patrols")),
    ("temporary base", Phrase("word-of-agreements-temporary-base")),
    ("deployment", Phrase("word-of-agreements-deployment")),
    ("water point", Phrase("word-of-agreements-water-point")),
    ("veterinary products", Phrase("word-of-agreements-veterinary-products")),
    ("mobile court", Phrase("word-of-agreements-mobile-court")),
    ("joint border court", Phrase("word-of-agreements-joint-border-court")),
    ("conciliation commission", Phrase("word-of-agreements-conciliation-commission")),
    ("weekly", Phrase("word-of-agreements-weekly")),
    ("pasture", Phrase("word-of-agreements-pasture")),
    ("plant", Phrase("word-of-agreements-plant")),
    ("animal", Phrase("word-of-agreements-animal")),
    ("person", Phrase("word-of-agreements-person")),
    ("day", Phrase("word-of-agreements-day")),
    ("head", Phrase("word-of-agreements-head")),
    ("cow", Phrase("word-of-agreements-cow")),
    ("cows", Phrase("word-of-agreements-cows")),
    ("heifer", Phrase("word-of-agreements-heifer")),
    ("heifers", Phrase("word-of-agreements-heifers")),
    ("bull", Phrase("word-of-agreements-bull")),
    ("bulls", Phrase("word-of-agreements-bulls")),
    ("goat", Phrase("word-of-agreements-goat")),
    ("goats", Phrase("word-of-agreements-goats")),
    ("cattle", Phrase("word-of-agreements-cattle")),
    ("tobacco", Phrase("word-of-agreements-tobacco")),
    ("killing of an animal", Phrase("word-of-agreements-killing-of-an-animal")),
    ("death", Phrase("word-of-agreements-death")),
    ("gun wound", Phrase("word-of-agreements-gun-wound")),
    ("rape", Phrase("word-of-agreements-rape")),
    ("theft", Phrase("word-of-agreements-theft")),
    ("copies", Phrase("word-of-agreements-copies")),
    ("forums", Phrase("word-of-agreements-forums")),
    ("insecurity", Phrase("word-of-agreements-insecurity")),
    ("chiefs", Phrase("word-of-agreements-chiefs")),
    ("authorities", Phrase("word-of-agreements-authorities")),
    ("hosts", Phrase("word-of-agreements-hosts")),
    ("government", Phrase("word-of-agreements-government")),
    ("host chief", Phrase("word-of-agreements-host-chief")),
    ("owner", Phrase("word-of-agreements-owner")),
    ("development partners", Phrase("word-of-agreements-development-partners")),
    ("post-migration review", Phrase("word-of-agreements-post-migration-review")),
    ("west", Phrase("word-of-agreements-west")),
    ("centre", Phrase("word-of-agreements-centre")),
    ("east", Phrase("word-of-agreements-east")),
];

fn of_agreements(word: &str) -> Option<Phrase> {
    WORDS_OF_AGREEMENTS.iter().find(|(known, _)| *known == word).map(|(_, phrase)| *phrase)
}

/// The word of the files that agreements use for what is said in a language; nothing where it is none of them.
#[must_use]
pub fn word_of_files(language: Language, said: &str) -> Option<&'static str> {
    let is_said = |(_, phrase): &&(&str, Phrase)| phrase.say(language) == said;
    let of_agreements = WORDS_OF_AGREEMENTS.iter().find(is_said).map(|(word, _)| *word);
    of_agreements.or_else(|| OFTEN_DAMAGED.into_iter().find(|word| of_files(language, word) == said))
}

/// Crops and offences that agreements share with the rest of the files.
const OFTEN_DAMAGED: [&str; 9] = ["crop damage", "cattle raid", "sorghum", "groundnuts", "maize", "cassava", "sesame", "millet", "hafir"];
