//! What a country calls its areas: states and counties in South Sudan, prefectures and sub-prefectures in the Central African
//! Republic. Boundary files have no field for it.

use super::Atlas;
use crate::words::Phrase;

/// The words for one area and for several.
type Words = (Phrase, Phrase);

const STATE: Words = (Phrase("area-state"), Phrase("areas-state"));
const PROVINCE: Words = (Phrase("area-province"), Phrase("areas-province"));
const DEPARTMENT: Words = (Phrase("area-department"), Phrase("areas-department"));
const REGION: Words = (Phrase("area-region"), Phrase("areas-region"));
/// Where nobody knows, or countries are mixed.
const AREA: Words = (Phrase("area-first"), Phrase("areas-first"));
const DISTRICT: Words = (Phrase("area-second"), Phrase("areas-second"));

/// A country with its first level, as ISO 3166-2 calls its subdivisions (of Ethiopia's regional states the shorter word), and its
/// second, as it is commonly called: no file says it, so somebody who knows better may correct it here.
const LEVELS: [(&str, Words, Words); 9] = [
    ("SSD", STATE, (Phrase("area-county"), Phrase("areas-county"))),
    ("SDN", STATE, (Phrase("area-locality"), Phrase("areas-locality"))),
    ("CAF", (Phrase("area-prefecture"), Phrase("areas-prefecture")), (Phrase("area-sub-prefecture"), Phrase("areas-sub-prefecture"))),
    ("TCD", PROVINCE, DEPARTMENT),
    ("COD", PROVINCE, (Phrase("area-territory"), Phrase("areas-territory"))),
    ("ETH", REGION, (Phrase("area-zone"), Phrase("areas-zone"))),
    ("CMR", REGION, DEPARTMENT),
    ("NER", REGION, DEPARTMENT),
    ("KEN", (Phrase("area-county"), Phrase("areas-county")), (Phrase("area-sub-county"), Phrase("areas-sub-county"))),
];

fn levels(iso3: &str) -> (Words, Words) {
    LEVELS.iter().find(|(known, ..)| *known == iso3).map_or((AREA, DISTRICT), |(_, first, second)| (*first, *second))
}

/// What a country calls an area of its first level.
#[must_use]
pub fn first(iso3: &str) -> Phrase {
    levels(iso3).0.0
}

/// What it calls one of its second.
#[must_use]
pub fn second(iso3: &str) -> Phrase {
    levels(iso3).1.0
}

/// What it calls several areas of its first level, and of its second.
#[must_use]
pub fn several(iso3: &str) -> (Phrase, Phrase) {
    let (first, second) = levels(iso3);
    (first.1, second.1)
}

impl Atlas {
    /// What some states are called together: by their own word where all are of one country or of countries with one word.
    #[must_use]
    pub fn areas_of<'a>(&self, ids: impl Iterator<Item = &'a str>) -> Phrase {
        let mut words = ids.filter_map(|id| self.state(id)).filter_map(|at| self.states.get(at)).map(|state| levels(&state.iso3).0.1);
        let Some(first) = words.next() else { return AREA.1 };
        if words.all(|word| word == first) { first } else { AREA.1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::State;

    #[test]
    fn states_are_called_as_their_country_calls_them_and_areas_where_countries_are_mixed() {
        let state =
            |id: &str, iso3: &str| State { id: id.into(), name: id.into(), iso3: iso3.into(), country: iso3.into(), rings: Vec::new() };
        let atlas = Atlas {
            states: vec![state("SS09", "SSD"), state("CF61", "CAF"), state("SD04", "SDN"), state("UG1", "UGA")],
            ..Atlas::default()
        };
        let called = |ids: &[&str]| atlas.areas_of(ids.iter().copied()).0;
        assert_eq!(called(&["CF61"]), "areas-prefecture");
        assert_eq!(called(&["SS09", "SD04"]), "areas-state", "both say state");
        assert_eq!((called(&["SS09", "CF61"]), called(&["UG1"]), called(&[])), ("areas-first", "areas-first", "areas-first"));
        assert_eq!(second("CAF").0, "area-sub-prefecture");
    }
}
