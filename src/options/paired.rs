//! Which flashpoint of one season is which of another. A flashpoint goes by its gravest encounter, so a lever may take the
//! name from it: then it is the one that shares the most encounters.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::encounters::Key;
use crate::flashpoints::Flashpoint;

/// A flashpoint before and after; nothing where it was not yet, or is no more.
pub(super) type Pair<'a> = (Option<&'a Arc<Flashpoint>>, Option<&'a Arc<Flashpoint>>);

/// All flashpoints of both, in the order of those before; new ones last.
pub(super) fn paired<'a>(before: &'a [Arc<Flashpoint>], after: &'a [Arc<Flashpoint>]) -> Vec<Pair<'a>> {
    let by_id: BTreeMap<&str, usize> = after.iter().enumerate().map(|(number, one)| (one.id.as_str(), number)).collect();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut other: Vec<Option<usize>> = before.iter().map(|one| by_id.get(one.id.as_str()).copied()).collect();
    taken.extend(other.iter().flatten());
    let home: BTreeMap<Key, usize> = after
        .iter()
        .enumerate()
        .filter(|(number, _)| !taken.contains(number))
        .flat_map(|(number, one)| one.parts.iter().map(move |part| (part.encounter.key(), number)))
        .collect();
    for (number, one) in before.iter().enumerate() {
        if other[number].is_some() {
            continue;
        }
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for part in &one.parts {
            if let Some(after) = home.get(&part.encounter.key()).filter(|after| !taken.contains(after)) {
                *shared.entry(*after).or_default() += 1;
            }
        }
        // The most; of as many, the gravest.
        let most = shared.into_iter().max_by_key(|(after, many)| (*many, std::cmp::Reverse(*after))).map(|(after, _)| after);
        taken.extend(most);
        other[number] = most;
    }
    let known = before.iter().zip(other).map(|(one, other)| (Some(one), other.map(|number| &after[number])));
    let new = after.iter().enumerate().filter(|(number, _)| !taken.contains(number)).map(|(_, one)| (None, Some(one)));
    known.chain(new).collect()
}
