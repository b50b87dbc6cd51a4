//! What a column is taken for, by its name in English or French, as people write it or as Kobo does (`group/name`), or by its
//! HXL tag.

use unicode_normalization::UnicodeNormalization as _;

use crate::words::{Phrase, Sentence, told};

/// What a column may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The report's own id.
    Id,
    /// What is told.
    Kind,
    /// On which day.
    Day,
    /// Where, in words.
    Place,
    /// Where: latitude.
    Latitude,
    /// Where: longitude.
    Longitude,
    /// Where: both, the latitude first, as phones write them.
    Position,
    /// The role of whoever says so.
    Source,
    /// Who may see it.
    Sensitivity,
    /// Which agreement.
    Agreement,
    /// Which clause.
    Clause,
    /// Which route.
    Route,
    /// Whether a clause was kept.
    Standing,
    /// What happened.
    Happened,
    /// Deaths.
    Fatalities,
    /// By how many days.
    Days,
    /// How far off, in metres.
    OffBy,
    /// How many cattle moved.
    Head,
    /// How many cattle came back.
    Returned,
    /// Of how many.
    Of,
    /// Whether a text reached a place.
    Reached,
    /// More, in words.
    Words,
}

/// What becomes of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It was taken for this.
    For(Field),
    /// It means nothing here, and is kept with its reports.
    Kept,
    /// It names persons or devices, and is left out.
    OfPersons,
    /// The collecting program writes it for itself; it is left out.
    Technical,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the table.
    pub name: String,
    /// What becomes of it.
    pub taken: Taken,
}

impl Field {
    /// What it is called.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Id => Phrase("field-of-id"),
            Self::Kind => Phrase("field-of-kind"),
            Self::Day => Phrase("field-of-day"),
            Self::Place => Phrase("field-of-place"),
            Self::Latitude => Phrase("field-of-latitude"),
            Self::Longitude => Phrase("field-of-longitude"),
            Self::Position => Phrase("field-of-position"),
            Self::Source => Phrase("field-of-source"),
            Self::Sensitivity => Phrase("field-of-sensitivity"),
            Self::Agreement => Phrase("field-of-agreement"),
            Self::Clause => Phrase("field-of-clause"),
            Self::Route => Phrase("field-of-route"),
            Self::Standing => Phrase("field-of-standing"),
            Self::Happened => Phrase("field-of-happened"),
            Self::Fatalities => Phrase("field-of-fatalities"),
            Self::Days => Phrase("field-of-days"),
            Self::OffBy => Phrase("field-of-off-by"),
            Self::Head => Phrase("field-of-head"),
            Self::Returned => Phrase("field-of-returned"),
            Self::Of => Phrase("field-of-of"),
            Self::Reached => Phrase("field-of-reached"),
            Self::Words => Phrase("field-of-words"),
        }
    }
}

impl Column {
    /// What becomes of it, in a sentence.
    #[must_use]
    pub fn told(&self) -> Sentence {
        match self.taken {
            Taken::For(field) => told!("table-column-for", column = &self.name, field = field.phrase()),
            Taken::Kept => told!("table-column-kept", column = &self.name),
            Taken::OfPersons => told!("table-column-of-persons", column = &self.name),
            Taken::Technical => told!("table-column-technical", column = &self.name),
        }
    }
}

/// The names of columns, without accents, in small letters, those that are surest first.
const NAMES: [(Field, &[&str]); 22] = [
    (Field::Id, &["uuid", "instanceid", "id", "report id", "id rapport", "numero"]),
    (
        Field::Kind,
        &[
            "kind",
            "report kind",
            "kind of report",
            "type",
            "report type",
            "type of report",
            "type de rapport",
            "alert",
            "alerte",
            "#event+type",
        ],
    ),
    (
        Field::Day,
        &["day", "date", "jour", "event date", "date of event", "date de l evenement", "report date", "date du rapport", "today", "#date"],
    ),
    (Field::Place, &["place", "lieu", "where", "ou", "location", "site", "localite", "village", "boma", "payam", "#loc"]),
    (Field::Latitude, &["latitude", "lat", "y", "#geo+lat"]),
    (Field::Longitude, &["longitude", "lon", "lng", "long", "x", "#geo+lon"]),
    (Field::Position, &["geolocation", "geopoint", "gps", "position", "coordinates", "coordonnees", "point", "#geo+coord"]),
    (Field::Source, &["source", "source role", "role", "fonction", "role de la source", "reported by role", "#source"]),
    (Field::Sensitivity, &["sensitivity", "sensibilite", "audience"]),
    (Field::Agreement, &["agreement", "agreement id", "accord", "id accord"]),
    (Field::Clause, &["clause", "clause id", "id clause"]),
    (Field::Route, &["route", "route id", "itineraire", "corridor", "couloir"]),
    (Field::Standing, &["standing", "clause status", "status", "statut", "clause standing", "respect"]),
    (
        Field::Happened,
        &["incident", "what happened", "incident kind", "incident type", "type of incident", "type d incident", "incident survenu"],
    ),
    (Field::Fatalities, &["fatalities", "deaths", "killed", "morts", "tues", "deces"]),
    (Field::Days, &["days", "jours", "days early", "days late", "jours d avance", "jours de retard"]),
    (Field::OffBy, &["off by m", "off by", "metres off", "ecart m", "ecart"]),
    (Field::Head, &["head", "cattle", "herd size", "tetes", "betail", "nombre de tetes"]),
    (Field::Returned, &["returned", "cattle returned", "rendus", "restitues", "betes rendues"]),
    (Field::Of, &["of", "out of", "raided", "stolen", "sur", "voles", "betes volees"]),
    (Field::Reached, &["reached", "text reached", "atteint", "parvenu"]),
    (
        Field::Words,
        &[
            "words",
            "remarks",
            "notes",
            "note",
            "comment",
            "comments",
            "description",
            "remarques",
            "observations",
            "commentaire",
            "commentaires",
        ],
    ),
];

/// Names of columns that name persons or devices.
const OF_PERSONS: [&str; 24] = [
    "name",
    "nom",
    "names",
    "noms",
    "submitted by",
    "username",
    "user name",
    "deviceid",
    "device id",
    "phonenumber",
    "phone",
    "phone number",
    "telephone",
    "simserial",
    "subscriberid",
    "simid",
    "devicephonenum",
    "email",
    "enumerator",
    "enumerator name",
    "enqueteur",
    "nom de l enqueteur",
    "respondent",
    "informant",
];

/// What each column of a head is taken for: a field is taken by one column alone, the one with the surest name.
pub(super) fn taken(head: &[String], tags: Option<&[String]>) -> Vec<Column> {
    let mut columns: Vec<Column> =
        head.iter().map(|name| Column { name: name.clone(), taken: left_out(name).unwrap_or(Taken::Kept) }).collect();
    for (field, names) in NAMES {
        let tag = |number: usize| tags.and_then(|tags| tags.get(number)).map_or("", String::as_str);
        let rank = |number: usize, column: &Column| {
            let plain = plain(&column.name);
            let is_it = |name: &&str| plain == **name || *tag(number) == **name || is_part_of_position(field, &column.name, name);
            names.iter().position(is_it)
        };
        let free = columns.iter().enumerate().filter(|(_, column)| column.taken == Taken::Kept);
        let surest = free.filter_map(|(number, column)| Some((rank(number, column)?, number))).min();
        if let Some(column) = surest.and_then(|(_, number)| columns.get_mut(number)) {
            column.taken = Taken::For(field);
        }
    }
    columns
}

/// What Kobo splits a position into: `_where_latitude`.
fn is_part_of_position(field: Field, name: &str, part: &str) -> bool {
    matches!(field, Field::Latitude | Field::Longitude) && part.len() > 5 && is_of_kobo(name) && name.ends_with(&format!("_{part}"))
}

/// What Kobo adds begins with a stroke, within its group or not.
fn is_of_kobo(name: &str) -> bool {
    name.rsplit('/').next().is_some_and(|last| last.starts_with('_'))
}

/// Whether a column is left out, and why: what names persons, and what Kobo writes for itself, which begins with a stroke.
fn left_out(name: &str) -> Option<Taken> {
    const OF_KOBO: [&str; 5] = ["uuid", "id", "geolocation", "latitude", "longitude"];
    const TECHNICAL: [&str; 10] = [
        "start",
        "end",
        "formhub uuid",
        "version",
        "xform id string",
        "rootuuid",
        "instancename",
        "validation status",
        "submission time",
        "index",
    ];
    let plain = plain(name);
    if OF_PERSONS.contains(&plain.as_str()) {
        return Some(Taken::OfPersons);
    }
    let is_of_kobo = is_of_kobo(name) && !OF_KOBO.iter().any(|part| plain.ends_with(part));
    let is_technical = is_of_kobo || name.starts_with("meta/") && plain != "instanceid" || TECHNICAL.contains(&plain.as_str());
    is_technical.then_some(Taken::Technical)
}

/// A name to be compared: without its groups, accents and signs, in small letters.
pub(super) fn plain(name: &str) -> String {
    let last = name.rsplit('/').next().unwrap_or(name);
    let letters = last.nfd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter));
    let spaced: String = letters.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    spaced.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(head: &[&str], tags: Option<&[&str]>, expected: &[Taken]) {
        let owned = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let tags = tags.map(owned);
        let taken: Vec<Taken> = taken(&owned(head), tags.as_deref()).into_iter().map(|column| column.taken).collect();
        assert_eq!(taken, expected);
    }

    #[test]
    fn columns_are_known_in_english_in_french_and_as_kobo_writes_them() {
        use Field::{Day, Kind, Latitude, Longitude, Place};
        check(&["Kind", "Day", "Place"], None, &[Taken::For(Kind), Taken::For(Day), Taken::For(Place)]);
        check(&["Type de rapport", "Date de l’évènement", "Localité"], None, &[Taken::For(Kind), Taken::For(Day), Taken::For(Place)]);
        check(
            &["group_a/kind", "_where_latitude", "_where_longitude", "_where_altitude"],
            None,
            &[Taken::For(Kind), Taken::For(Latitude), Taken::For(Longitude), Taken::Technical],
        );
        check(&["a", "b"], Some(&["#date", "#geo+lat"]), &[Taken::For(Day), Taken::For(Latitude)]);
    }

    #[test]
    fn persons_and_devices_are_left_out_and_what_means_nothing_is_kept() {
        check(&["Enumerator name", "deviceid", "_submitted_by"], None, &[Taken::OfPersons; 3]);
        check(
            &["_submission_time", "_status", "start", "weather"],
            None,
            &[Taken::Technical, Taken::Technical, Taken::Technical, Taken::Kept],
        );
    }

    #[test]
    fn a_field_is_taken_by_the_column_with_the_surest_name() {
        check(&["_id", "_uuid"], None, &[Taken::Kept, Taken::For(Field::Id)]);
        check(&["date", "day"], None, &[Taken::Kept, Taken::For(Field::Day)]);
    }
}
