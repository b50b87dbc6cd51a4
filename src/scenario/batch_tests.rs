use std::cell::Cell;

use super::*;
use crate::layers::{Feature, LayerKind, Origin, PlacePrecision, Placed, Sensitivity};
use crate::measure::{Chance, Day, LonLat};
use crate::scenario::{Scenario, Season};

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

/// A thing that counts how often it is asked for its id.
#[derive(Clone, PartialEq)]
struct Counted(String, Origin);

impl Placed for Counted {
    fn id(&self) -> &str {
        ASKED.with(|asked| asked.set(asked.get() + 1));
        &self.0
    }
    fn name(&self) -> &str {
        &self.0
    }
    fn origin(&self) -> &Origin {
        &self.1
    }
    fn positions(&self) -> Box<dyn Iterator<Item = LonLat> + '_> {
        Box::new(std::iter::empty())
    }
}

impl OfLayer for Counted {
    const LAYER: LayerKind = LayerKind::Incidents;
    fn into_feature(self) -> Feature {
        incident(&self.0, 0)
    }
    fn from_feature(feature: Feature) -> Option<Self> {
        Some(counted(feature.id()))
    }
}

fn counted(id: &str) -> Counted {
    Counted(id.to_owned(), Origin { sensitivity: Sensitivity::Public, ..Origin::default() })
}

fn incident(id: &str, days: i32) -> Feature {
    let (kind, precision) = ("clash".to_owned(), PlacePrecision::Near);
    let (day, at) = (Day::from_days_since_1970(days), LonLat { lon: 28.0, lat: 7.0 });
    let (id, name) = (id.to_owned(), id.to_owned());
    Feature::Incident(crate::layers::Incident {
        id,
        name,
        day,
        within_days: 0,
        kind,
        precision,
        fatalities: None,
        at,
        origin: Origin::default(),
    })
}

/// How often ids are asked for while as many are put beside as many others, and taken out and put back.
fn asked_for(many: usize) -> usize {
    let name = |number: usize| format!("{:06}", number * 7_919 % 1_000_003);
    let mut layer: Layer<Counted> = (0..many).map(|number| counted(&name(number))).collect();
    layer.sort_by(|a, b| a.0.cmp(&b.0));
    ASKED.with(|asked| asked.set(0));
    let new: Vec<Counted> = (many..2 * many).map(|number| counted(&name(number))).collect();
    let came = put(&mut layer, new).came;
    assert_eq!((came.len(), layer.len()), (many, 2 * many));
    let gone = remove(&mut layer, &came);
    assert_eq!((gone.len(), layer.len()), (many, many));
    assert_eq!(insert(&mut layer, gone).len(), many);
    ASKED.with(Cell::get)
}

#[test]
fn ten_times_as_many_features_ask_little_more_than_ten_times_as_often() {
    let (some, more) = (asked_for(2_000), asked_for(20_000));
    assert!(some >= 2_000, "it counts");
    // Sorting adds the logarithm; a search for each would ask a hundred times as often.
    assert!(more < some * 20, "{some} and {more}");
}

fn empty() -> Scenario {
    let day = Day::from_days_since_1970;
    Scenario::empty("s", "S", Season { first_day: day(20_000), last_day: day(20_100), as_of: None })
}

/// One by one, as a change alone is applied.
fn one_by_one(scenario: &mut Scenario, changes: &[Change]) {
    for change in changes {
        scenario.apply(change.clone());
    }
}

#[test]
fn made_together_changes_come_to_what_they_come_to_one_by_one() {
    let mut chance = Chance::seeded(11);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small numbers")]
    let mut below = move |many: f64| chance.between(0.0, many) as usize;
    for _ in 0..400 {
        let mut before = empty();
        for _ in 0..below(12.0) {
            // In no order, as an old journal may leave them.
            let feature = Box::new(incident(&format!("i{}", below(15.0)), 0));
            before.apply(Change::Insert { at: below(12.0), feature });
        }
        let changes: Vec<Change> = (0..below(14.0))
            .map(|_| {
                let id = format!("i{}", below(15.0));
                #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "small numbers")]
                let days = below(3.0) as i32;
                match below(5.0) {
                    0 | 1 => Change::Put(Box::new(incident(&id, days))),
                    2 | 3 => Change::Remove { layer: LayerKind::Incidents, id },
                    _ => Change::Insert { at: below(14.0), feature: Box::new(incident(&id, days)) },
                }
            })
            .collect();
        let (mut together, mut apart) = (before.clone(), before.clone());
        let inverse = together.apply(Change::Together(changes.clone()));
        one_by_one(&mut apart, &changes);
        assert_eq!(together.incidents, apart.incidents, "{changes:?}");
        assert_eq!(together.unsaved, apart.unsaved, "{changes:?}");
        if let Some(inverse) = inverse {
            let again = together.apply(inverse);
            assert_eq!(together.incidents, before.incidents, "undone: {changes:?}");
            again.and_then(|again| together.apply(again));
            assert_eq!(together.incidents, apart.incidents, "done again: {changes:?}");
        }
    }
}
