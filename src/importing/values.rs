//! What stands in a cell as what a field holds: numbers with commas, dates, units, kinds of water, crops.

use serde_json::{Value, json};

use super::dates;
use crate::formats::table::plain;
use crate::measure::{MonthDay, typed};
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence, told};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Id,
    Text,
    Number,
    Count,
    Day,
    /// A day whose month stands first.
    MonthFirst,
    /// A day of any year, `05-15`, or of one.
    DayOfYear,
    YesNo,
    /// Litres a day, in whatever unit.
    Litres,
    WaterKind,
    /// Whether a water point works.
    Working,
    Crops,
    Community,
    Communities,
    /// What happened: words, or the numbers of UCDP.
    Violence,
    /// Lists and objects as our own files have them.
    AsItIs,
}

/// A value, and what is doubtful about it with the remedy.
pub(super) type Taken = (Value, Option<(Sentence, Phrase)>);

/// A cell as what a field holds; its column may name the unit.
pub(super) fn taken(holds: Holds, cell: &Value, column: &str, scenario: &Scenario) -> Taken {
    let text = text(cell);
    if text.is_empty() && !cell.is_array() && !cell.is_object() {
        return (Value::Null, None);
    }
    match holds {
        Holds::Id => (Value::String(text), None),
        Holds::Text => (text.into(), None),
        Holds::AsItIs => (parsed(cell), None),
        Holds::Number | Holds::Count => {
            let counted = if holds == Holds::Count { whole(&text) } else { None };
            (counted.or_else(|| number(&text)).map_or_else(|| cell.clone(), as_number), None)
        }
        Holds::DayOfYear if MonthDay::parse(&text).is_ok() => (text.into(), None),
        Holds::Day | Holds::DayOfYear => day(dates::day(&text), &text, column),
        Holds::MonthFirst => day(dates::month_first(&text), &text, column),
        Holds::YesNo => yes_no(cell, &text),
        Holds::Litres => litres(&text, column),
        Holds::WaterKind => water_kind(&text),
        Holds::Working => match working(&text) {
            Some(works) => (works.into(), None),
            None => (Value::Null, Some((told!("import-working", text = text), Phrase("import-working.remedy")))),
        },
        Holds::Crops => (crops(cell, &text), None),
        Holds::Community => community(&text, scenario),
        Holds::Communities => communities(cell, &text, scenario),
        Holds::Violence => (violence(&text).into(), None),
    }
}

fn text(cell: &Value) -> String {
    match cell {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

/// A list or an object that a format without them kept as text.
fn parsed(cell: &Value) -> Value {
    let is_nested = |text: &&str| text.trim_start().starts_with(['[', '{']);
    let nested = cell.as_str().filter(is_nested).and_then(|text| serde_json::from_str(text).ok());
    nested.unwrap_or_else(|| cell.clone())
}

/// A number with a dot or a comma, spaces between thousands.
pub(super) fn number(text: &str) -> Option<f64> {
    let bare: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\'').collect();
    let one_comma = bare.matches(',').count() == 1;
    // Of a dot and a comma the later parts what is less than one. A comma alone parts thousands before three digits; before fewer or
    // more it is the decimal one.
    let is_decimal = match (bare.rfind('.'), bare.rfind(',')) {
        (Some(dot), Some(comma)) => one_comma && dot < comma,
        _ => one_comma && bare.rsplit(',').next().is_some_and(|end| end.len() != 3),
    };
    let bare = if is_decimal { bare.replace('.', "").replace(',', ".") } else { bare.replace(',', "") };
    // Several dots part thousands.
    let bare = if bare.matches('.').count() > 1 { bare.replace('.', "") } else { bare };
    bare.parse().ok().filter(|number: &f64| number.is_finite())
}

/// A text with decimal commas as one with decimal dots, and without those that part thousands: `8.000`, `1.250,5 m3`.
pub(super) fn in_dots(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let parts_thousands = |at: usize| at > 0 && is_digit(at - 1) && (1..=3).all(|next| is_digit(at + next)) && !is_digit(at + 4);
    let signs = letters.iter().enumerate().filter_map(|(at, letter)| match letter {
        '.' if parts_thousands(at) => None,
        ',' if at > 0 && is_digit(at - 1) && is_digit(at + 1) => Some('.'),
        other => Some(*other),
    });
    signs.collect()
}

/// A number of heads or people with a sign before each three digits: these are never parts of one.
fn whole(text: &str) -> Option<f64> {
    let groups: Vec<&str> = text.split([',', '.', '\'', ' ', '\u{a0}', '\u{202f}']).collect();
    typed::of_thousands(&groups)
}

fn as_number(number: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}

fn day(day: Option<crate::measure::Day>, text: &str, column: &str) -> Taken {
    match day {
        Some(day) => (day.to_string().into(), None),
        None => (text.into(), Some((told!("import-date", column = column, text = text), Phrase("import-date.remedy")))),
    }
}

fn yes_no(cell: &Value, text: &str) -> Taken {
    if cell.is_boolean() {
        return (cell.clone(), None);
    }
    match plain(text).as_str() {
        "yes" | "y" | "true" | "1" | "oui" | "vrai" => (true.into(), None),
        "no" | "n" | "false" | "0" | "non" | "faux" => (false.into(), None),
        _ => (cell.clone(), None),
    }
}

/// Litres a day in one of a unit. A flow is counted over all 24 hours, which is told.
const UNITS: [(&[&str], f64, bool); 7] = [
    (&["l_d", "l_day", "litres_day", "litres_per_day", "litres_per", "l_jour", "l_j", "litres_jour", "litres", "l"], 1.0, false),
    (&["m3_d", "m3_day", "m3_per_day", "m3_jour", "m3_j", "m_d", "cubic_metres_per_day"], 1_000.0, false),
    (&["m3_h", "m3_hr", "m3_hour", "m3_per_hour", "m3_heure"], 24_000.0, true),
    (&["l_h", "l_hr", "l_hour", "litres_per_hour", "litres_hour", "l_heure"], 24.0, true),
    (&["l_s", "l_sec", "litres_per_second", "lps", "l_seconde"], 86_400.0, true),
    (&["l_m", "l_min", "litres_per_minute", "lpm", "l_minute"], 1_440.0, true),
    (&["gpm", "gal_min"], 1_440.0 * 3.785_411_784, true),
];

/// Whether a text is an amount of water with a unit that is known.
pub(super) fn is_amount(text: &str) -> bool {
    !litres(text, "").0.is_null()
}

fn litres(text: &str, column: &str) -> Taken {
    let end = text.find(|letter: char| letter.is_alphabetic()).unwrap_or(text.len());
    let (amount, unit) = (number(&text[..end]), plain(&text[end..].replace('³', "3")));
    let Some(amount) = amount else {
        return (Value::Null, Some((told!("import-amount", column = column, text = text), Phrase("import-amount.remedy"))));
    };
    let name = plain(&column.replace('³', "3"));
    let named =
        |units: &[&str]| units.iter().filter(|unit| unit.len() > 2).any(|unit| name == *unit || name.ends_with(&format!("_{unit}")));
    let known = if unit.is_empty() {
        UNITS.iter().find(|(units, ..)| named(units))
    } else {
        UNITS.iter().find(|(units, ..)| units.contains(&unit.as_str()))
    };
    if let Some((_, litres, is_flow)) = known {
        let doubt = is_flow.then(|| (told!("import-flow", text = text), Phrase("import-flow.remedy")));
        return (as_number((amount * litres).round()), doubt);
    }
    let said = if unit.is_empty() { column.to_owned() } else { unit };
    (Value::Null, Some((told!("import-unit", text = text, unit = said), Phrase("import-unit.remedy"))))
}

/// Words of kinds of water, in English and French. The first that stands in a cell counts.
const WATERS: [(&str, &[&str]); 6] = [
    ("borehole", &["borehole", "tubewell", "tube_well", "hand_pump", "handpump", "forage", "pump", "mini_water", "water_yard"]),
    ("hafir", &["hafir", "haffir", "حفير", "reservoir", "dam", "barrage", "rainwater", "cistern", "citerne"]),
    ("spring", &["spring", "source_amenagee", "source_naturelle"]),
    ("well", &["well", "puits", "puisard", "بئر"]),
    ("river", &["river", "stream", "riviere", "fleuve", "khor", "wadi", "canal"]),
    ("pool", &["pool", "pond", "mare", "lake", "lac", "swamp", "marsh", "surface_water", "watering_place", "water", "abreuvoir"]),
];

/// Whether a word is a kind of water point that is known.
pub(super) fn is_water(text: &str) -> bool {
    let words = plain(text);
    WATERS.iter().any(|(kind, names)| *kind == words || names.iter().any(|name| plain(name) == words))
}

/// Words of what happens between people, in English and French: beginnings of words of a cell.
const VIOLENCE: [&str; 22] = [
    "raid",
    "clash",
    "attack",
    "ambush",
    "killing",
    "abduct",
    "theft",
    "looting",
    "crop_damage",
    "crop_destruction",
    "fighting",
    "revenge",
    "violence",
    "battle",
    "affront",
    "attaque",
    "embuscade",
    "meurtre",
    "enlevement",
    "vol_de",
    "degat",
    "destruction_des",
];

/// Whether a text says what happened: a raid, a clash, crop damage.
pub(super) fn is_violence(text: &str) -> bool {
    let words = plain(text);
    text.len() < 60 && VIOLENCE.iter().any(|known| words.starts_with(known) || words.contains(&format!("_{known}")))
}

/// The kind of water point that a name speaks of by a word of its own: *Hafir at Nyamlel*, *Boreholes 2026*.
pub(super) fn water_in_name(name: &str) -> Option<&'static str> {
    // What the layer itself is called says nothing of a kind.
    let words = plain(name);
    let has = |known: &str| words.split('_').any(|word| word == known || word.strip_suffix('s') == Some(known));
    let speaks = |names: &[&str]| names.iter().any(|known| *known != "water" && has(known));
    WATERS.iter().find(|(_, names)| speaks(names)).map(|(kind, _)| *kind)
}

fn water_kind(text: &str) -> Taken {
    let words = plain(text);
    let known = WATERS.iter().find(|(_, names)| names.iter().any(|name| words.contains(&plain(name))));
    // What is not known stays, and its reader says so.
    (known.map_or_else(|| text.into(), |(kind, _)| (*kind).into()), None)
}

/// How what does not work is called; how what does.
const BROKEN: [&str; 34] = [
    "collaps",
    "destroy",
    "detruit",
    "effondr",
    "vandal",
    "silted",
    "non",
    "not",
    "no",
    "n",
    "nf",
    "0",
    "false",
    "faux",
    "abandon",
    "broken",
    "damag",
    "dry",
    "tari",
    "a_sec",
    "out_of",
    "hors",
    "under_repair",
    "under_rehab",
    "needs_repair",
    "need_repair",
    "en_panne",
    "panne",
    "ne_fonctionne",
    "en_reparation",
    "closed",
    "ferme",
    "لا_يعمل",
    "معطل",
];
const WORKS: [&str; 14] =
    ["functional", "fonction", "functioning", "working", "yes", "y", "oui", "f", "1", "true", "vrai", "operational", "in_use", "يعمل"];

/// Whether a point works, by the words of WPdx and those of offices.
pub(super) fn working(text: &str) -> Option<bool> {
    let words = plain(text);
    // Short ones are all of it.
    let says = |known: &&str| {
        words == **known || words.starts_with(&format!("{known}_")) || (known.chars().count() > 3 && words.starts_with(*known))
    };
    let is_broken = || BROKEN.iter().any(&says) || words.contains("not_functional") || words.contains("not_working");
    match () {
        () if words.is_empty() => None,
        () if is_broken() => Some(false),
        () => WORKS.iter().any(says).then_some(true),
    }
}

/// Crops whose usual days are known, which a strange word can be taken as.
pub(super) const KNOWN_CROPS: [&str; 6] = ["sorghum-long", "sorghum-short", "groundnut", "maize", "vegetables", "cassava"];

/// Crops as our files name them, with the words of offices.
const CROPS: [(&str, &[&str]); 6] = [
    ("sorghum", &["sorghum", "sorgho", "dura"]),
    ("groundnut", &["groundnut", "peanut", "arachide"]),
    ("maize", &["maize", "corn", "mais"]),
    ("cassava", &["cassava", "manioc"]),
    ("vegetables", &["vegetable", "legume", "maraich", "garden"]),
    ("sesame", &["sesame", "simsim"]),
];

fn crops(cell: &Value, text: &str) -> Value {
    let nested = parsed(cell);
    if nested.as_array().is_some_and(|all| all.iter().all(Value::is_object)) {
        return nested;
    }
    let words: Vec<String> = match &nested {
        Value::Array(all) => all.iter().map(self::text).collect(),
        _ => listed(text),
    };
    let all = words.iter().filter(|word| !word.is_empty()).map(|word| {
        let name = plain(word).replace('_', "-");
        let is_own = ["sorghum-long", "sorghum-short"].contains(&name.as_str());
        let known = CROPS.iter().find(|(_, names)| names.iter().any(|known| name.contains(known))).filter(|_| !is_own);
        json!({ "crop": known.map_or(name.as_str(), |(crop, _)| crop) })
    });
    Value::Array(all.collect())
}

/// The crops of a list: parted by signs, by *and*, or, as forms write what was chosen, by spaces alone.
fn listed(text: &str) -> Vec<String> {
    let is_known = |word: &str| CROPS.iter().any(|(_, names)| names.iter().any(|known| plain(word).contains(known)));
    let by_signs = text.split([';', ',', '/', '+', '&']).flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" et "));
    let parts = by_signs.flat_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        if words.len() > 1 && words.iter().all(|word| is_known(word)) { words } else { vec![part] }
    });
    parts.map(|word| word.trim().to_owned()).collect()
}

/// A community by its id or name; one that is nearly written so is told.
fn community(text: &str, scenario: &Scenario) -> Taken {
    let same = |one: &&crate::scenario::Community| one.id == text || plain(&one.name) == plain(text) || plain(&one.id) == plain(text);
    if let Some(known) = scenario.communities.iter().find(same) {
        return (known.id.clone().into(), None);
    }
    let near = scenario.communities.iter().find(|one| super::checks::is_near(&one.name, text) || super::checks::is_near(&one.id, text));
    let doubt = near.map(|near| (told!("import-spelling", text = text, near = &near.name), Phrase("import-spelling.remedy")));
    (text.into(), doubt)
}

fn communities(cell: &Value, text: &str, scenario: &Scenario) -> Taken {
    let nested = parsed(cell);
    if !nested.is_array() && number(text).is_some() {
        return (Value::Null, Some((told!("import-number-of-users", text = text), Phrase("import-number-of-users.remedy"))));
    }
    let words: Vec<String> = match &nested {
        Value::Array(all) => all.iter().map(self::text).collect(),
        _ => text.split([';', ',']).map(|word| word.trim().to_owned()).collect(),
    };
    let taken: Vec<Taken> = words.iter().filter(|word| !word.is_empty()).map(|word| community(word, scenario)).collect();
    let doubt = taken.iter().find_map(|(_, doubt)| doubt.clone());
    (Value::Array(taken.into_iter().map(|(id, _)| id).collect()), doubt)
}

/// The kinds of violence that UCDP numbers (its codebook: 1 state-based, 2 non-state, 3 one-sided).
fn violence(text: &str) -> String {
    match text {
        "1" => "state-based violence".to_owned(),
        "2" => "non-state violence".to_owned(),
        "3" => "one-sided violence".to_owned(),
        words => words.to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Day;
    use crate::scenario::Season;

    #[track_caller]
    fn check(holds: Holds, cell: &str, column: &str, expect: &Value) -> String {
        let day = Day::parse("2026-10-01").unwrap();
        let scenario = Scenario::empty("s", "S", Season { first_day: day, last_day: day, as_of: None });
        let (value, doubt) = taken(holds, &cell.into(), column, &scenario);
        assert_eq!(value, *expect, "{cell}");
        doubt.map(|(told, _)| told.to_string()).unwrap_or_default()
    }

    #[test]
    fn amounts_of_water_are_litres_a_day_whatever_their_unit() {
        assert_eq!(check(Holds::Litres, "12 m3/day", "yield", &json!(12_000)), "");
        assert_eq!(check(Holds::Litres, "900", "litres_per_day", &json!(900)), "");
        assert_eq!(check(Holds::Litres, "1 250,5", "Débit (m³/j)", &json!(1_250_500)), "");
        assert!(check(Holds::Litres, "1200", "5. Estimated yield (litres/hour)", &json!(28_800)).contains("24 hours"));
        assert!(check(Holds::Litres, "2,5 l/s", "debit", &json!(216_000)).contains("24 hours"));
        assert!(check(Holds::Litres, "3", "yield_m3_h", &json!(72_000)).contains("24 hours"));
        assert!(check(Holds::Litres, "3 buckets", "yield", &Value::Null).contains("buckets"));
        assert!(check(Holds::Litres, "much", "yield", &Value::Null).contains("much"));
        assert!(check(Holds::Litres, "3", "yield", &Value::Null).contains("yield"));
    }

    #[test]
    fn words_of_offices_are_ours() {
        check(Holds::WaterKind, "Borehole/Tubewell", "", &json!("borehole"));
        check(Holds::WaterKind, "Protected Well", "", &json!("well"));
        check(Holds::WaterKind, "Mare aménagée", "", &json!("pool"));
        check(Holds::WaterKind, "standpipe", "", &json!("standpipe"));
        let named = |name| water_in_name(name).unwrap_or_default();
        assert_eq!((named("Hafir at Nyamlel"), named("boreholes_2026.csv"), named("Puits de Birao")), ("hafir", "borehole", "well"));
        assert_eq!((named("Water points"), named("Maremma"), named("Damazin"), named("")), ("", "", "", ""));
        check(Holds::Crops, "Sorgho; maïs, fonio", "", &json!([{"crop": "sorghum"}, {"crop": "maize"}, {"crop": "fonio"}]));
        check(Holds::Crops, r#"[{"crop":"cassava","perennial":true}]"#, "", &json!([{"crop": "cassava", "perennial": true}]));
        check(Holds::Crops, "maize and sesame", "", &json!([{"crop": "maize"}, {"crop": "sesame"}]));
        check(Holds::Crops, "sorghum maize cassava", "", &json!([{"crop": "sorghum"}, {"crop": "maize"}, {"crop": "cassava"}]));
        check(Holds::Crops, "sorghum (late)", "", &json!([{"crop": "sorghum"}]));
        check(Holds::Count, "1,200", "", &json!(1_200));
        check(Holds::Number, "1.250,5", "", &json!(1_250.5));
        check(Holds::Number, "1,250.5", "", &json!(1_250.5));
        check(Holds::Count, "1.250.500", "", &json!(1_250_500));
        check(Holds::Count, "12.500", "", &json!(12_500));
        check(Holds::Number, "12.500", "", &json!(12.5));
        check(Holds::Day, "03/04/2026", "", &json!("2026-04-03"));
        check(Holds::MonthFirst, "03/04/2026", "", &json!("2026-03-04"));
        check(Holds::MonthFirst, "25/3/2026", "", &json!("2026-03-25"));
        assert!(check(Holds::Communities, "1,200", "users", &Value::Null).contains("1,200"));
        for broken in ["Not working", "Broken down", "Out of order", "Damaged", "Dry", "Hors service", "NF", "Under repair", "لا يعمل", "N"]
        {
            check(Holds::Working, broken, "", &json!(false));
        }
        for works in ["Functional", "Fonctionne", "Yes", "Working", "F"] {
            check(Holds::Working, works, "", &json!(true));
        }
        assert!(check(Holds::Working, "see note", "", &Value::Null).contains("see note"));
        check(Holds::Number, "1,5", "", &json!(1.5));
        check(Holds::Violence, "2", "", &json!("non-state violence"));
        check(Holds::Working, "Non-Functional, dry season", "", &json!(false));
        check(Holds::Working, "Functional, not in use", "", &json!(true));
        assert!(check(Holds::Day, "31 February 2026", "date", &json!("31 February 2026")).contains("31 February 2026"));
    }
}
