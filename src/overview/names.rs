//! Search: any name of the scenario and the maps, whatever its accents and case, any P-code, any coordinate.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::atlas::{Atlas, areas};
use crate::layers::{LayerKind, Placed};
use crate::measure::{LonLat, typed};
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::words::{Language, Phrase, Sentence, Value, told};

/// What was found. Numbers are those of the scenario's layers.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A route.
    Route(usize),
    /// A settlement.
    Settlement(usize),
    /// A water point.
    Water(usize),
    /// A farming zone.
    Zone(usize),
    /// A no-go zone.
    NoGo(usize),
    /// A past incident.
    Incident(usize),
    /// An office, by id.
    Office(String),
    /// A conference, by id.
    Conference(String),
    /// A flashpoint, by id.
    Flashpoint(String),
    /// Anything of the base maps, or a coordinate.
    Place(LonLat),
}

/// One thing that can be searched for.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What people call it.
    pub name: String,
    /// What it is.
    pub kind: Value,
    /// Where to go.
    pub found: Found,
    /// Its name and codes without accents and case.
    folded: String,
}

/// Everything that can be searched for.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<Entry>);

impl Names {
    /// Whether two scenarios have the same names.
    #[must_use]
    pub fn are_alike(one: &Scenario, other: &Scenario) -> bool {
        one.settlements.is_shared_with(&other.settlements)
            && one.water_points.is_shared_with(&other.water_points)
            && one.farming_zones.is_shared_with(&other.farming_zones)
            && one.no_go.is_shared_with(&other.no_go)
            && one.incidents.is_shared_with(&other.incidents)
            && one.offices == other.offices
            && one.communities == other.communities
            && one.routes.len() == other.routes.len()
            && one.routes.iter().zip(&other.routes).all(|(a, b)| (&a.id, &a.name, &a.community) == (&b.id, &b.name, &b.community))
    }

    /// Of the maps and a scenario; what an officer most likely means comes first.
    #[must_use]
    pub fn new(atlas: &Atlas, scenario: &Scenario) -> Self {
        let mut names = Self::default();
        for office in &scenario.offices {
            names.add(&office.name, Phrase("found-office").into(), &[&office.id], Found::Office(office.id.clone()));
        }
        for (number, route) in scenario.routes.iter().enumerate() {
            let community = scenario.community_name(&route.community);
            names.add(
                &route.name,
                Sentence::new(Phrase("found-route")).with("community", community).into(),
                &[&route.id, community],
                Found::Route(number),
            );
        }
        names.layer(&scenario.settlements, |settlement| Value::OfFiles(settlement.kind.clone()), Found::Settlement);
        names.layer(&scenario.water_points, |point| Value::OfFiles(point.kind.clone()), Found::Water);
        names.layer(&scenario.farming_zones, |_| LayerKind::FarmingZones.phrase().into(), Found::Zone);
        names.layer(
            &scenario.no_go,
            |zone| Sentence::new(Phrase("found-no-go")).with("kind", Value::OfFiles(zone.kind.clone())).into(),
            Found::NoGo,
        );
        names.layer(
            &scenario.incidents,
            |incident| Sentence::new(Phrase("found-incident")).with("day", incident.day).into(),
            Found::Incident,
        );
        names.maps(atlas);
        names
    }

    /// Of what a plan found, which has other names after each edit.
    fn of_plan(plan: &Plan) -> Self {
        let mut names = Self::default();
        for conference in &plan.conferences {
            // Found by its name in any language.
            let said = Language::ALL.map(|language| conference.name.say(language));
            let codes: Vec<&str> = said.iter().map(String::as_str).collect();
            names.add(&said[0], Phrase("a-conference").into(), &codes, Found::Conference(conference.id.clone()));
        }
        for (number, flashpoint) in plan.findings.flashpoints.iter().enumerate() {
            names.add(
                &flashpoint.name,
                Sentence::new(Phrase("found-flashpoint")).with("number", number + 1).into(),
                &[],
                Found::Flashpoint(flashpoint.id.clone()),
            );
        }
        names
    }

    fn maps(&mut self, atlas: &Atlas) {
        for state in &atlas.states {
            if let Some(at) = middle(state.rings.iter().flatten().flatten().copied()) {
                self.add(
                    &state.name,
                    told!("found-state", area = areas::first(&state.iso3), country = &state.country).into(),
                    &[&state.id],
                    Found::Place(at),
                );
            }
        }
        for district in &atlas.districts {
            if let Some(at) = middle(district.rings.iter().flatten().flatten().copied()) {
                self.add(&district.name, areas::second(&district.iso3).into(), &[&district.id], Found::Place(at));
            }
        }
        for country in &atlas.countries {
            if let Some(at) = middle(country.rings.iter().flatten().flatten().copied()) {
                self.add(&country.name, Phrase("found-country").into(), &[&country.iso3], Found::Place(at));
            }
        }
        for town in &atlas.towns {
            self.add(&town.name, Sentence::new(Phrase("found-town")).with("country", &town.iso3).into(), &[], Found::Place(town.at));
        }
        let mut rivers: Vec<(&str, LonLat)> = atlas
            .rivers
            .iter()
            .filter_map(|river| {
                let line = river.lines.iter().max_by_key(|line| line.len())?;
                Some((river.name.as_deref()?, *line.get(line.len() / 2)?))
            })
            .collect();
        rivers.sort_by(|a, b| a.0.cmp(b.0));
        rivers.dedup_by(|a, b| a.0 == b.0);
        for (name, at) in rivers {
            self.add(name, Phrase("word-river").into(), &[], Found::Place(at));
        }
    }

    fn layer<T: Placed>(&mut self, layer: &[T], kind: impl Fn(&T) -> Value, found: impl Fn(usize) -> Found) {
        for (number, thing) in layer.iter().enumerate() {
            self.add(thing.name(), kind(thing), &[thing.id()], found(number));
        }
    }

    fn add(&mut self, name: &str, kind: Value, codes: &[&str], found: Found) {
        let folded = std::iter::once(name).chain(codes.iter().copied()).map(fold).collect::<Vec<_>>().join(" ");
        self.0.push(Entry { name: name.to_owned(), kind, found, folded });
    }

    /// What a person may mean, the likeliest first, at most so many: a coordinate, then names that begin with what is
    /// typed, then names with a word that does, then names that hold it.
    #[must_use]
    pub fn search(&self, plan: &Plan, text: &str, most: usize) -> Vec<Entry> {
        let mut found = Vec::new();
        if let Some(at) = typed::place(text) {
            found.push(Entry { name: at.words(), kind: Phrase("found-coordinate").into(), found: Found::Place(at), folded: String::new() });
        }
        let typed = fold(text);
        if typed.is_empty() {
            return found;
        }
        let words: Vec<&str> = typed.split(' ').collect();
        let of_plan = Self::of_plan(plan);
        let all = self.0.iter().chain(&of_plan.0);
        let mut ranked: Vec<(u8, &Entry)> = all.filter_map(|entry| Some((rank(&entry.folded, &typed, &words)?, entry))).collect();
        // Entries of one rank stay in their order.
        ranked.sort_by_key(|(rank, _)| *rank);
        found.extend(ranked.into_iter().take(most).map(|(_, entry)| entry.clone()));
        found
    }
}

/// How well a name fits, 0 the best; nothing where it does not.
fn rank(name: &str, typed: &str, words: &[&str]) -> Option<u8> {
    let begins = |word: &&str| name.starts_with(*word) || name.match_indices(*word).any(|(at, _)| name[..at].ends_with(' '));
    match () {
        () if name.starts_with(typed) => Some(0),
        () if words.iter().all(begins) => Some(1),
        () if words.iter().all(|word| name.contains(word)) => Some(2),
        () => None,
    }
}

/// Without accents and case, words apart by one blank.
fn fold(text: &str) -> String {
    let plain = text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    let plain: String = plain
        .map(|letter| match letter {
            'ø' | 'ɔ' => 'o',
            'ł' => 'l',
            'đ' => 'd',
            'ŋ' => 'n',
            'ɛ' => 'e',
            'ɣ' => 'g',
            letter => letter,
        })
        .collect();
    plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The middle of the box that holds some places.
fn middle(places: impl Iterator<Item = LonLat>) -> Option<LonLat> {
    let extent = crate::measure::plane::Extent::of(places)?;
    Some(LonLat { lon: f64::midpoint(extent.low.lon, extent.high.lon), lat: f64::midpoint(extent.low.lat, extent.high.lat) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overview::tests::shipped;

    #[test]
    fn accents_case_and_signs_do_not_matter() {
        assert_eq!(fold("  Bahr-el-Ghazāl "), "bahr el ghazal");
        assert_eq!(fold("N'DJAMÉNA"), fold("n djamena"));
        assert_eq!(fold("Boŋ"), "bon");
    }

    #[test]
    fn a_name_a_code_and_a_coordinate_are_found() {
        let (atlas, scenario, plan) = shipped();
        let names = Names::new(&atlas, &scenario);
        let first = |text| names.search(&plan, text, 8).into_iter().next().expect(text);
        assert_eq!(first("wau field").found, Found::Office("wau".to_owned()));
        assert_eq!(first("WÄU").name, "Wau Field Office");
        assert_eq!(first("ss09").kind.say(Language::English), "state of South Sudan");
        assert_eq!(first("7.7, 28").found, Found::Place(LonLat { lon: 28.0, lat: 7.7 }));
        assert!(names.search(&plan, "nobody is called so", 8).is_empty());
        assert!(names.search(&plan, "", 8).is_empty());
        assert_eq!(names.search(&plan, "a", 5).len(), 5);
    }

    #[test]
    fn names_that_begin_with_what_is_typed_come_first() {
        let (atlas, scenario, plan) = shipped();
        let found = Names::new(&atlas, &scenario).search(&plan, "tonj", 12);
        let places = |entry: &Entry| fold(&entry.name).find("tonj");
        assert!(found.len() > 1 && places(&found[0]) == Some(0), "{found:?}");
    }
}
