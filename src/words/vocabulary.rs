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
        other => return other.to_owned(),
    };
    phrase.say(language)
}
