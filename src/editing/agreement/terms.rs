//! The fields of each kind of terms.

use super::known::Named;
use super::table::{Choices, Leaf, Listed, Row, Shape, flag, group, list, one, text, whole};
use crate::words::Phrase;

const METRES: Option<Phrase> = Some(Phrase("unit-m"));
const DAYS: Option<Phrase> = Some(Phrase("unit-days"));
const HEAD: Option<Phrase> = Some(Phrase("unit-head"));

/// Authorities that texts name.
pub(super) const AUTHORITIES: &[&str] = &["government", "authorities", "chiefs", "hosts", "host chief", "development partners"];
/// Classes of ways.
pub(super) const CLASSES: &[&str] = &["principal", "secondary", "tertiary"];
const CURRENCIES: &[&str] = &["SSP", "SDG", "XAF", "XOF", "USD"];
const ANIMALS: &[&str] = &["cow", "heifer", "bull", "goat", "cattle"];
const DAMAGED: &[&str] =
    &["cassava", "sorghum", "groundnuts", "maize", "millet", "sesame", "tobacco", "cattle", "cow", "heifer", "bull", "goat"];

const TRIGGERS: Choices = &[
    ("", Phrase("unknown")),
    ("date", Phrase("agreed-trigger-date")),
    ("rain", Phrase("agreed-trigger-rain")),
    ("harvest", Phrase("agreed-trigger-harvest")),
];
const FORMS: Choices = &[("", Phrase("unknown")), ("corridor", Phrase("agreed-way-corridor")), ("axis", Phrase("agreed-way-axis"))];
const EXACTNESS: Choices = &[
    ("", Phrase("agreed-exactly")),
    ("about", Phrase("agreed-about")),
    ("more than", Phrase("agreed-more-than")),
    ("at least", Phrase("agreed-at-least")),
    ("at most", Phrase("agreed-at-most")),
];

const fn often(key: &'static str, label: Phrase, words: &'static [&'static str]) -> Row {
    one(key, label, Leaf::Text(Named::Often(words)))
}

const fn several(key: &'static str, label: Phrase, words: &'static [&'static str]) -> Row {
    one(key, label, Leaf::Several(Named::Often(words)))
}

const fn places(key: &'static str, label: Phrase) -> Row {
    one(key, label, Leaf::Several(Named::Places))
}

const fn money(key: &'static str, label: Phrase) -> Row {
    const AMOUNTS: &[Row] = &[
        often("currency", Phrase("agreed-field-currency"), CURRENCIES),
        Row { key: "amount", label: Phrase("agreed-field-amount"), unit: None, shape: Shape::One(Leaf::Amount) },
    ];
    list(key, label, Listed { one: Phrase("agreed-entry-money"), add: Phrase("agreed-add-money"), id: None, rows: AMOUNTS })
}

const fn count(key: &'static str, label: Phrase) -> Row {
    const COUNT: &[Row] = &[
        whole("number", Phrase("agreed-field-number"), HEAD),
        one("exactness", Phrase("agreed-field-exactness"), Leaf::Choice(EXACTNESS)),
    ];
    group(key, label, COUNT)
}

const BOUND: &[Row] = &[
    one("trigger", Phrase("agreed-field-trigger"), Leaf::Choice(TRIGGERS)),
    one("from", Phrase("agreed-field-not-before"), Leaf::TimeOfYear),
    one("to", Phrase("agreed-field-not-after"), Leaf::TimeOfYear),
    text("words", Phrase("agreed-field-in-words")),
];

const SEASON: &[Row] = &[
    group("entry", Phrase("agreed-field-entry"), BOUND),
    group("exit", Phrase("agreed-field-exit"), BOUND),
    one("herds", Phrase("agreed-field-herds"), Leaf::Several(Named::Communities)),
];
const PERMIT: &[Row] = &[
    several("documents", Phrase("agreed-field-documents"), &["letter of permission", "herder booklet", "transhumance certificate"]),
    several("issued_by", Phrase("agreed-field-issued-by"), AUTHORITIES),
    flag("in_advance", Phrase("agreed-field-in-advance")),
    several("names", Phrase("agreed-field-names"), &["herd", "route", "destination"]),
];
const ROUTE: &[Row] = &[
    one("form", Phrase("agreed-field-way-form"), Leaf::Choice(FORMS)),
    one("route", Phrase("agreed-field-route"), Leaf::Text(Named::Routes)),
    places("lines", Phrase("agreed-field-lines")),
    places("waypoints", Phrase("agreed-field-waypoints")),
    list(
        "widths",
        Phrase("agreed-field-widths"),
        Listed {
            one: Phrase("agreed-entry-width"),
            add: Phrase("agreed-add-width"),
            id: None,
            rows: &[
                often("class", Phrase("agreed-field-class"), CLASSES),
                whole("min_m", Phrase("agreed-field-width-least"), METRES),
                whole("max_m", Phrase("agreed-field-width-most"), METRES),
            ],
        },
    ),
    places("stopovers", Phrase("agreed-field-stopovers")),
    places("gates", Phrase("agreed-field-gates")),
    whole("gates_number", Phrase("agreed-field-gates-number"), None),
    whole("routes_number", Phrase("agreed-field-routes-number"), None),
    whole("branches_number", Phrase("agreed-field-branches-number"), None),
    often("marked_by", Phrase("agreed-field-marked-by"), &["cement posts"]),
    whole("marks_every_min_m", Phrase("agreed-field-marks-least"), METRES),
    whole("marks_every_max_m", Phrase("agreed-field-marks-most"), METRES),
];
const ENTRY_POINT: &[Row] =
    &[places("places", Phrase("agreed-field-places")), often("report_to", Phrase("agreed-field-report-to"), AUTHORITIES)];
const CAMP_SITING: &[Row] = &[
    often("agreed_with", Phrase("agreed-field-agreed-with"), AUTHORITIES),
    several("away_from", Phrase("agreed-field-away-from"), &["fields", "villages"]),
    whole("distance_m", Phrase("agreed-field-distance"), METRES),
    places("sites", Phrase("agreed-field-sites")),
];
const WATER_RULE: &[Row] = &[
    places("points", Phrase("agreed-field-water-points")),
    one("users", Phrase("agreed-field-users"), Leaf::Several(Named::Communities)),
    text("turns", Phrase("agreed-field-turns")),
    text("hours", Phrase("agreed-field-hours")),
    whole("head_cap", Phrase("agreed-field-head-cap"), HEAD),
    money("fee", Phrase("agreed-field-fee")),
];
const WEAPONS: &[Row] = &[
    flag("guns_forbidden", Phrase("agreed-field-guns-forbidden")),
    often("disarmed_by", Phrase("agreed-field-disarmed-by"), AUTHORITIES),
    flag("access_if_unarmed", Phrase("agreed-field-access-if-unarmed")),
    several("weapons", Phrase("agreed-field-weapons"), &[]),
];
const TARIFF: &[Row] = &[
    list(
        "items",
        Phrase("agreed-field-items"),
        Listed { one: Phrase("agreed-entry-item"), add: Phrase("agreed-add-item"), id: Some("line"), rows: ITEM },
    ),
    often("paid_by", Phrase("agreed-field-paid-by"), &["owner", "hosts", "government"]),
    whole("within_days", Phrase("agreed-field-within"), DAYS),
];
const ITEM: &[Row] = &[
    often("offence", Phrase("agreed-field-offence"), &["crop damage", "killing of an animal", "death", "gun wound", "rape", "theft"]),
    often("of", Phrase("agreed-field-of"), DAMAGED),
    often("unit", Phrase("agreed-field-counted"), &["plant", "animal", "person"]),
    money("money", Phrase("agreed-field-money")),
    flag("currencies_together", Phrase("agreed-field-currencies-together")),
    list(
        "animals",
        Phrase("agreed-field-animals"),
        Listed {
            one: Phrase("agreed-entry-animals"),
            add: Phrase("agreed-add-animals"),
            id: None,
            rows: &[often("class", Phrase("agreed-field-animal-class"), ANIMALS), whole("number", Phrase("agreed-field-number"), HEAD)],
        },
    ),
    flag("like_for_like", Phrase("agreed-field-like-for-like")),
    flag("market_price", Phrase("agreed-field-market-price")),
    one("taken_times", Phrase("agreed-field-taken-times"), Leaf::Amount),
    whole("taken_plus", Phrase("agreed-field-taken-plus"), HEAD),
    one("earlier_times", Phrase("agreed-field-earlier-times"), Leaf::Amount),
    one("earlier_text", Phrase("agreed-field-earlier-text"), Leaf::Text(Named::Texts)),
    flag("prosecution", Phrase("agreed-field-prosecution")),
];
const IMPOUND: &[Row] = &[
    flag("killing_forbidden", Phrase("agreed-field-killing-forbidden")),
    often("kept_by", Phrase("agreed-field-kept-by"), AUTHORITIES),
    flag("until_keep_is_paid", Phrase("agreed-field-until-paid")),
    money("keep", Phrase("agreed-field-keep")),
    often("keep_per", Phrase("agreed-field-counted"), &["day", "head"]),
];
const RAID_RECOVERY: &[Row] = &[
    whole("deadline_days", Phrase("agreed-field-deadline"), DAYS),
    count("sought", Phrase("agreed-field-sought")),
    count("returned", Phrase("agreed-field-returned")),
    count("of", Phrase("agreed-field-taken")),
    often("liable", Phrase("agreed-field-liable"), &["host chief", "chiefs"]),
];
const FIRE: &[Row] = &[
    flag("burning_forbidden", Phrase("agreed-field-burning-forbidden")),
    flag("fire_breaks", Phrase("agreed-field-fire-breaks")),
    whole("break_width_m", Phrase("agreed-field-break-width"), METRES),
];
const TAX: &[Row] = &[
    often("on", Phrase("agreed-field-taxed"), &["pasture"]),
    flag("published", Phrase("agreed-field-published")),
    money("was", Phrase("agreed-field-tax-was")),
    money("is", Phrase("agreed-field-tax-is")),
    often("per", Phrase("agreed-field-counted"), &["herd", "head"]),
];
const COURT: &[Row] = &[
    often("form", Phrase("agreed-field-court-form"), &["mobile court", "joint border court", "conciliation commission"]),
    one("seat", Phrase("agreed-field-seat"), Leaf::Text(Named::Places)),
    whole("members_each_side", Phrase("agreed-field-members-each"), None),
    flag("equal_numbers", Phrase("agreed-field-equal-numbers")),
    whole("quorum", Phrase("agreed-field-quorum"), None),
];
const COMMITTEE: &[Row] = &[
    text("name", Phrase("field-name")),
    one("area", Phrase("agreed-field-area"), Leaf::Text(Named::Places)),
    whole("members_each_side", Phrase("agreed-field-members-each"), None),
    whole("members", Phrase("agreed-field-members"), None),
    whole("women_min", Phrase("agreed-field-women-min"), None),
    whole("youth_min", Phrase("agreed-field-youth-min"), None),
    often("meets", Phrase("agreed-field-meets"), &["weekly"]),
];
const MONITORING: &[Row] = &[
    several("by", Phrase("agreed-field-by"), AUTHORITIES),
    several("means", Phrase("agreed-field-means"), &["patrols"]),
    places("places", Phrase("agreed-field-places")),
    often("every", Phrase("agreed-field-every"), &["weekly"]),
];
const SECURITY_REQUEST: &[Row] = &[
    several("what", Phrase("agreed-field-asked"), &["patrols", "temporary base", "deployment"]),
    often("of", Phrase("agreed-field-of-whom"), AUTHORITIES),
    places("places", Phrase("agreed-field-places")),
];
const SERVICE_REQUEST: &[Row] = &[
    several("what", Phrase("agreed-field-asked"), &["water point", "hafir", "veterinary products"]),
    often("of", Phrase("agreed-field-of-whom"), AUTHORITIES),
    places("places", Phrase("agreed-field-places")),
    money("ceiling", Phrase("agreed-field-ceiling")),
];
const DISSEMINATION: &[Row] = &[
    whole("copies", Phrase("agreed-field-copies"), None),
    several("languages", Phrase("agreed-field-languages"), &["en", "fr", "ar", "din", "sg"]),
    several("means", Phrase("agreed-field-means"), &["forums", "copies"]),
    places("reached", Phrase("agreed-field-reached")),
    places("not_reached", Phrase("agreed-field-not-reached")),
    whole("not_reached_number", Phrase("agreed-field-not-reached-number"), None),
    often("reason", Phrase("agreed-field-reason"), &["insecurity"]),
];
const REVIEW: &[Row] = &[
    often("meeting", Phrase("agreed-field-meeting"), &["post-migration review"]),
    one("when", Phrase("agreed-field-when"), Leaf::TimeOfYear),
    whole("year", Phrase("agreed-field-year"), None),
    one("place", Phrase("field-place"), Leaf::Text(Named::Places)),
];
const EVICTION: &[Row] = &[
    one("who", Phrase("agreed-field-who"), Leaf::Several(Named::Communities)),
    places("from", Phrase("agreed-field-from-where")),
    whole("within_days", Phrase("agreed-field-within"), DAYS),
];
const FREE: &[Row] = &[text("about", Phrase("agreed-field-about"))];

/// The fields of a kind of terms, by its word in files; none of terms that cannot be read.
pub(super) fn of_kind(word: &str) -> &'static [Row] {
    match word {
        "season" => SEASON,
        "permit" => PERMIT,
        "route" => ROUTE,
        "entry_point" => ENTRY_POINT,
        "camp_siting" => CAMP_SITING,
        "water_rule" => WATER_RULE,
        "weapons" => WEAPONS,
        "tariff" => TARIFF,
        "impound" => IMPOUND,
        "raid_recovery" => RAID_RECOVERY,
        "fire" => FIRE,
        "tax" => TAX,
        "court" => COURT,
        "committee" => COMMITTEE,
        "monitoring" => MONITORING,
        "security_request" => SECURITY_REQUEST,
        "service_request" => SERVICE_REQUEST,
        "dissemination" => DISSEMINATION,
        "review" => REVIEW,
        "eviction" => EVICTION,
        "free" => FREE,
        _ => &[],
    }
}
