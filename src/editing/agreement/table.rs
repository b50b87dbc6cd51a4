//! The fields of an agreement's records: what each is called, its unit, and how it is filled.

use super::known::Named;
use super::terms;
use crate::agreed::Terms;
use crate::words::Phrase;

/// Words of files with what people call them.
pub type Choices = &'static [(&'static str, Phrase)];

/// A field of a record.
pub(super) struct Row {
    /// Its key in files.
    pub(super) key: &'static str,
    pub(super) label: Phrase,
    pub(super) unit: Option<Phrase>,
    pub(super) shape: Shape,
}

/// What a field is.
pub(super) enum Shape {
    /// A single value.
    One(Leaf),
    /// A record that may be missing.
    Group(&'static [Row]),
    /// The terms of a clause, whose fields are those of their kind.
    Terms,
    /// Records, one under another.
    List(Listed),
}

/// A list of records.
pub(super) struct Listed {
    pub(super) one: Phrase,
    pub(super) add: Phrase,
    pub(super) rows: &'static [Row],
    /// How the ids of its entries begin, where they have any.
    pub(super) id: Option<&'static str>,
}

/// How a single value is filled.
#[derive(Clone, Copy)]
pub(super) enum Leaf {
    /// Words on one line, or one thing.
    Text(Named),
    /// Words on several lines.
    Words,
    /// Several words or things, semicolons between them.
    Several(Named),
    /// Several texts, one a line.
    Lines,
    /// A whole number.
    Whole,
    /// An exact amount.
    Amount,
    /// A day.
    Day,
    /// A month of any year, or a day of it.
    TimeOfYear,
    /// Yes, no or unknown.
    Flag,
    /// One of these words.
    Choice(Choices),
}

pub(super) const fn one(key: &'static str, label: Phrase, leaf: Leaf) -> Row {
    Row { key, label, unit: None, shape: Shape::One(leaf) }
}

pub(super) const fn text(key: &'static str, label: Phrase) -> Row {
    one(key, label, Leaf::Text(Named::Words))
}

pub(super) const fn flag(key: &'static str, label: Phrase) -> Row {
    one(key, label, Leaf::Flag)
}

pub(super) const fn whole(key: &'static str, label: Phrase, unit: Option<Phrase>) -> Row {
    Row { key, label, unit, shape: Shape::One(Leaf::Whole) }
}

pub(super) const fn group(key: &'static str, label: Phrase, rows: &'static [Row]) -> Row {
    Row { key, label, unit: None, shape: Shape::Group(rows) }
}

pub(super) const fn list(key: &'static str, label: Phrase, listed: Listed) -> Row {
    Row { key, label, unit: None, shape: Shape::List(listed) }
}

pub(super) const YES: &str = "yes";
pub(super) const NO: &str = "no";

/// Yes, no or unknown.
pub(super) const FLAGS: Choices = &[("", Phrase("unknown")), (YES, Phrase("agreed-yes")), (NO, Phrase("agreed-no"))];
/// Who may see it.
const READERS: Choices =
    &[("public", Phrase("choice-anybody")), ("partners", Phrase("choice-partners")), ("internal", Phrase("choice-internal-use"))];
const COARSE: Choices = &[
    ("", Phrase("agreed-coarse-nobody")),
    ("public", Phrase("choice-anybody")),
    ("partners", Phrase("choice-partners")),
    ("internal", Phrase("choice-internal-use")),
];
const KINDS: Choices = &[
    ("", Phrase("unknown")),
    ("joint agreement", Phrase("agreed-kind-joint")),
    ("review", Phrase("agreed-kind-review")),
    ("communique", Phrase("agreed-kind-communique")),
    ("order", Phrase("agreed-kind-order")),
    ("resolution list", Phrase("agreed-kind-resolutions")),
];
const STATUSES: Choices = &[
    ("", Phrase("unknown")),
    ("draft", Phrase("agreed-status-draft")),
    ("signed", Phrase("agreed-status-signed")),
    ("partially signed", Phrase("agreed-status-partially-signed")),
    ("not signed", Phrase("agreed-status-not-signed")),
    ("suspended", Phrase("agreed-status-suspended")),
    ("superseded", Phrase("agreed-status-superseded")),
];
const ROLES: Choices = &[
    ("", Phrase("unknown")),
    ("host", Phrase("agreed-role-host")),
    ("migrant", Phrase("agreed-role-migrant")),
    ("guarantor", Phrase("agreed-role-guarantor")),
    ("witness", Phrase("agreed-role-witness")),
    ("observer", Phrase("agreed-role-observer")),
    ("facilitator", Phrase("agreed-role-facilitator")),
];
const CLAUSE_STATUSES: Choices = &[
    ("", Phrase("unknown")),
    ("proposed", Phrase("agreed-clause-proposed")),
    ("agreed", Phrase("agreed-clause-agreed")),
    ("reserved", Phrase("agreed-clause-reserved")),
    ("refused", Phrase("agreed-clause-refused")),
    ("suspended", Phrase("agreed-clause-suspended")),
];
const SCOPES: Choices = &[
    ("", Phrase("unknown")),
    ("route", Phrase("agreed-scope-route")),
    ("stretch", Phrase("agreed-scope-stretch")),
    ("place", Phrase("agreed-scope-place")),
    ("unit", Phrase("agreed-scope-unit")),
    ("area", Phrase("agreed-scope-area")),
    ("everywhere", Phrase("agreed-scope-everywhere")),
];
const ADDRESSEES: Choices =
    &[("", Phrase("unknown")), ("between parties", Phrase("agreed-between-parties")), ("request to authority", Phrase("agreed-request"))];
const PLACE_KINDS: Choices = &[
    ("", Phrase("unknown")),
    ("corridor", Phrase("agreed-place-corridor")),
    ("axis", Phrase("agreed-place-axis")),
    ("gate", Phrase("agreed-place-gate")),
    ("entry point", Phrase("agreed-place-entry-point")),
    ("stopover", Phrase("agreed-place-stopover")),
    ("waypoint", Phrase("agreed-place-waypoint")),
    ("cattle camp", Phrase("agreed-place-camp")),
    ("water point", Phrase("agreed-place-water-point")),
    ("no-go zone", Phrase("agreed-place-no-go")),
    ("area", Phrase("agreed-place-area")),
    ("settlement", Phrase("agreed-place-settlement")),
];

/// Kinds of clauses, in the order in which they are offered, by the word in files.
pub const CLAUSE_KINDS: Choices = &[
    ("season", Phrase("clause-kind-season")),
    ("permit", Phrase("clause-kind-permit")),
    ("route", Phrase("clause-kind-route")),
    ("entry_point", Phrase("clause-kind-entry-point")),
    ("camp_siting", Phrase("clause-kind-camp-siting")),
    ("water_rule", Phrase("clause-kind-water-rule")),
    ("weapons", Phrase("clause-kind-weapons")),
    ("tariff", Phrase("clause-kind-tariff")),
    ("impound", Phrase("clause-kind-impound")),
    ("raid_recovery", Phrase("clause-kind-raid-recovery")),
    ("fire", Phrase("clause-kind-fire")),
    ("tax", Phrase("clause-kind-tax")),
    ("court", Phrase("clause-kind-court")),
    ("committee", Phrase("clause-kind-committee")),
    ("monitoring", Phrase("clause-kind-monitoring")),
    ("security_request", Phrase("clause-kind-security-request")),
    ("service_request", Phrase("clause-kind-service-request")),
    ("dissemination", Phrase("clause-kind-dissemination")),
    ("review", Phrase("clause-kind-review")),
    ("eviction", Phrase("clause-kind-eviction")),
    ("free", Phrase("clause-kind-free")),
];

const SCOPE: Listed = Listed {
    one: Phrase("agreed-entry-scope"),
    add: Phrase("agreed-add-scope"),
    id: None,
    rows: &[
        one("kind", Phrase("agreed-field-scope-kind"), Leaf::Choice(SCOPES)),
        one("id", Phrase("agreed-field-scope-id"), Leaf::Text(Named::Places)),
        one("from", Phrase("agreed-field-stretch-from"), Leaf::Text(Named::Places)),
        one("to", Phrase("agreed-field-stretch-to"), Leaf::Text(Named::Places)),
    ],
};
const TEXTS: &[Row] =
    &[one("en", Phrase("agreed-field-in-english"), Leaf::Words), one("fr", Phrase("agreed-field-in-french"), Leaf::Words)];

/// What an agreement is, who stands by it, what it leaves open.
pub(super) const HEAD: &[Row] = &[
    text("title", Phrase("agreed-field-title")),
    one("kind", Phrase("field-kind"), Leaf::Choice(KINDS)),
    one("status", Phrase("agreed-field-status"), Leaf::Choice(STATUSES)),
    list(
        "dates",
        Phrase("agreed-field-dates"),
        Listed {
            one: Phrase("agreed-entry-date"),
            add: Phrase("agreed-add-date"),
            id: None,
            rows: &[
                one("of", Phrase("agreed-field-date-of"), Leaf::Text(Named::Often(&["opened", "agreed", "signed", "issued"]))),
                text("cited", Phrase("agreed-field-date-cited")),
                one("day", Phrase("field-day"), Leaf::Day),
                text("source", Phrase("field-source")),
            ],
        },
    ),
    one("revises", Phrase("agreed-field-revises"), Leaf::Several(Named::Texts)),
    one("languages", Phrase("agreed-field-languages"), Leaf::Several(Named::Often(&["en", "fr", "ar", "din", "sg"]))),
    list(
        "parties",
        Phrase("agreed-field-parties"),
        Listed {
            one: Phrase("agreed-entry-party"),
            add: Phrase("agreed-add-party"),
            id: Some("party"),
            rows: &[
                text("unit", Phrase("agreed-field-unit")),
                one("role", Phrase("agreed-field-role"), Leaf::Choice(ROLES)),
                one("community", Phrase("agreed-field-community"), Leaf::Text(Named::Communities)),
                text("signatory", Phrase("agreed-field-signatory")),
                text("witness", Phrase("agreed-field-witness")),
                flag("signed", Phrase("agreed-field-signed")),
                flag("present", Phrase("agreed-field-present")),
            ],
        },
    ),
    list(
        "pending",
        Phrase("agreed-field-pending"),
        Listed {
            one: Phrase("agreed-entry-pending"),
            add: Phrase("agreed-add-pending"),
            id: Some("issue"),
            rows: &[
                group("texts", Phrase("agreed-field-what-is-open"), TEXTS),
                list("scope", Phrase("agreed-field-scope"), SCOPE),
                one("raised_by", Phrase("agreed-field-raised-by"), Leaf::Several(Named::Parties)),
                one("sensitivity", Phrase("field-for"), Leaf::Choice(READERS)),
            ],
        },
    ),
    one("sources", Phrase("agreed-field-sources"), Leaf::Lines),
    one("sensitivity", Phrase("field-for"), Leaf::Choice(READERS)),
];

/// A clause, without its texts.
pub(super) const CLAUSE: &[Row] = &[
    Row { key: "terms", label: Phrase("agreed-field-terms"), unit: None, shape: Shape::Terms },
    one("status", Phrase("agreed-field-status"), Leaf::Choice(CLAUSE_STATUSES)),
    list("scope", Phrase("agreed-field-scope"), SCOPE),
    group(
        "validity",
        Phrase("agreed-field-validity"),
        &[
            one("from", Phrase("agreed-field-valid-from"), Leaf::Day),
            one("to", Phrase("agreed-field-valid-to"), Leaf::Day),
            text("words", Phrase("agreed-field-in-words")),
        ],
    ),
    group(
        "addressee",
        Phrase("agreed-field-addressee"),
        &[
            one("kind", Phrase("agreed-field-addressee-kind"), Leaf::Choice(ADDRESSEES)),
            one("parties", Phrase("agreed-field-bound"), Leaf::Several(Named::Parties)),
            one("authority", Phrase("agreed-field-authority"), Leaf::Text(Named::Often(terms::AUTHORITIES))),
        ],
    ),
    text("indicator", Phrase("agreed-field-indicator")),
    one("office", Phrase("agreed-field-office"), Leaf::Text(Named::Offices)),
    one("co_office", Phrase("agreed-field-co-office"), Leaf::Text(Named::Offices)),
    list(
        "reservations",
        Phrase("agreed-field-reservations"),
        Listed {
            one: Phrase("agreed-entry-reservation"),
            add: Phrase("agreed-add-reservation"),
            id: None,
            rows: &[
                one("party", Phrase("agreed-field-reserved-by"), Leaf::Text(Named::Parties)),
                group("texts", Phrase("agreed-field-what-against"), TEXTS),
                one("until", Phrase("agreed-field-asked-until"), Leaf::Day),
            ],
        },
    ),
    text("source", Phrase("agreed-field-clause-source")),
    one("sensitivity", Phrase("field-for"), Leaf::Choice(READERS)),
];

/// A place, without what is drawn.
pub(super) const PLACE: &[Row] = &[
    text("name", Phrase("field-name")),
    one("kind", Phrase("field-kind"), Leaf::Choice(PLACE_KINDS)),
    whole("width_m", Phrase("agreed-field-width"), Some(Phrase("unit-m"))),
    one("class", Phrase("agreed-field-class"), Leaf::Text(Named::Often(terms::CLASSES))),
    one("thing", Phrase("agreed-field-thing"), Leaf::Text(Named::Places)),
    text("source", Phrase("field-source")),
    text("status", Phrase("agreed-field-status")),
    one("sensitivity", Phrase("field-for"), Leaf::Choice(READERS)),
    one("coarse_for", Phrase("agreed-field-coarse-for"), Leaf::Choice(COARSE)),
];

/// The fields of terms of a kind.
pub(super) fn of_terms(terms: &Terms) -> &'static [Row] {
    terms::of_kind(terms.word())
}
