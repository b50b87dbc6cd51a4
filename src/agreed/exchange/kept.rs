//! What an audience may see: what is marked for smaller circles is gone before anything is written, with all that follows
//! from it.

use std::collections::BTreeSet;

use super::super::record::Forget as _;
use super::super::{Agreement, Drawn, Place, Position, Terms};
use crate::layers::Sensitivity;

/// The side of the squares into whose middles the points of sensitive places are moved.
///
/// # Units
/// Ten-millionths of a degree: a twentieth of a degree, about 5.5 km, as far as a herd grazes from its camp (own).
pub(super) const COARSE_GRID_E7: i32 = 500_000;

/// Agreements as an audience may see them. Those marked for smaller circles are left out, and so are clauses, pending
/// issues and places with such marks. A place that says so is left to a wider audience about where it is: a point in the
/// middle of its square, lines and outlines not drawn.
#[must_use]
pub fn for_audience(agreements: &[Agreement], audience: Sensitivity) -> Vec<Agreement> {
    let seen: Vec<&Agreement> = agreements.iter().filter(|agreement| agreement.sensitivity <= audience).collect();
    let ids: BTreeSet<&str> = seen.iter().map(|agreement| agreement.id.as_str()).collect();
    let hidden: BTreeSet<&str> = agreements.iter().map(|agreement| agreement.id.as_str()).filter(|id| !ids.contains(id)).collect();
    seen.into_iter().map(|agreement| redacted(agreement, audience, &hidden)).collect()
}

/// How much of agreements an audience may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// So many agreements.
    pub agreements: usize,
    /// So many of their clauses.
    pub clauses: usize,
}

impl Seen {
    /// Of agreements, by the marks on them: as much as [`for_audience`] leaves.
    pub fn of<'a>(agreements: impl IntoIterator<Item = &'a Agreement>, audience: Sensitivity) -> Self {
        let seen = agreements.into_iter().filter(|one| one.sensitivity <= audience);
        seen.fold(Self { agreements: 0, clauses: 0 }, |Self { agreements, clauses }, one| Self {
            agreements: agreements + 1,
            clauses: clauses + one.clauses.iter().filter(|clause| clause.sensitivity <= audience).count(),
        })
    }
}

fn redacted(agreement: &Agreement, audience: Sensitivity, hidden: &BTreeSet<&str>) -> Agreement {
    let mut redacted = agreement.clone();
    if audience == Sensitivity::Internal {
        return redacted;
    }
    redacted.clauses.retain(|clause| clause.sensitivity <= audience);
    redacted.pending.retain(|issue| issue.sensitivity <= audience);
    redacted.revises.retain(|id| !hidden.contains(id.as_str()));
    let places = agreement.places.iter().filter_map(|place| {
        let is_coarse = place.coarse_for.is_some_and(|mark| mark <= audience);
        if place.sensitivity <= audience { Some(place.clone()) } else { is_coarse.then(|| coarsened(place)) }
    });
    redacted.places = places.collect();
    forget_withheld(&mut redacted, agreement, hidden);
    // What other programs wrote has no mark: it is for the house.
    redacted.forget_others();
    redacted
}

/// A sensitive place of which others may hear: about where it is, and no more of what is known of it than its name.
fn coarsened(place: &Place) -> Place {
    let drawn = match &place.drawn {
        Some(Drawn::Point(at)) => Some(Drawn::Point(Position::coarsened(*at, COARSE_GRID_E7))),
        _ => None,
    };
    Place { id: place.id.clone(), name: place.name.clone(), kind: place.kind.clone(), drawn, ..Place::default() }
}

/// Takes what was left out from the clauses that stay: places by id and by name, and texts by id.
fn forget_withheld(redacted: &mut Agreement, whole: &Agreement, hidden: &BTreeSet<&str>) {
    let stays: BTreeSet<&str> = redacted.places.iter().map(|place| place.id.as_str()).collect();
    let withheld = whole.places.iter().filter(|place| !stays.contains(place.id.as_str()));
    let gone: BTreeSet<&str> = withheld.flat_map(|place| std::iter::once(place.id.as_str()).chain(place.name.as_deref())).collect();
    let scopes =
        redacted.clauses.iter_mut().map(|clause| &mut clause.scope).chain(redacted.pending.iter_mut().map(|issue| &mut issue.scope));
    for scopes in scopes {
        scopes.retain(|scope| {
            ![Some(&scope.id), scope.from.as_ref(), scope.to.as_ref()].into_iter().flatten().any(|end| gone.contains(end.as_str()))
        });
    }
    for clause in &mut redacted.clauses {
        // What the terms once said may name what is withheld.
        clause.texts_were.clear();
        clause.terms.places_mut().into_iter().for_each(|list| list.retain(|place| !gone.contains(place.as_str())));
        let seat = match &mut clause.terms {
            Terms::Court(court) => &mut court.seat,
            Terms::Committee(committee) => &mut committee.area,
            Terms::Review(review) => &mut review.place,
            _ => &mut None,
        };
        *seat = seat.take().filter(|place| !gone.contains(place.as_str()));
        if let Terms::Tariff(tariff) = &mut clause.terms {
            for item in &mut tariff.items {
                item.earlier_text = item.earlier_text.take().filter(|id| !hidden.contains(id.as_str()));
            }
        }
    }
}
