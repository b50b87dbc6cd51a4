//! Seats by unit, with targets for women and youth.

use super::{Called, Party, Season, Side};
use crate::scenario::StakeholderRole;
use crate::words::{Phrase, Sentence};

/// The seats of one community.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitSeats {
    /// The community, by id.
    pub community: String,
    /// Its seats.
    pub seats: u32,
    /// Of them at least so many for women.
    pub women: u32,
    /// Of them at least so many for youth. A young woman fills one of each.
    pub youth: u32,
    /// Whether the register knows a representative of its women.
    pub knows_women: bool,
    /// Whether the register knows a representative of its youth.
    pub knows_youth: bool,
}

/// The seats of a conference. Officials, guarantors and observers sit beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seats {
    /// One for each party, in their order.
    pub units: Vec<UnitSeats>,
    /// How they were counted, and what is not known of whoever will fill them.
    pub notes: Vec<Sentence>,
}

impl Seats {
    /// All seats of delegates.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.units.iter().map(|unit| unit.seats).sum()
    }

    /// At least so many for women.
    #[must_use]
    pub fn women(&self) -> u32 {
        self.units.iter().map(|unit| unit.women).sum()
    }

    /// At least so many for youth.
    #[must_use]
    pub fn youth(&self) -> u32 {
        self.units.iter().map(|unit| unit.youth).sum()
    }
}

/// Each unit has at least one seat for a woman and one for youth.
const FEWEST_OF_A_UNIT: u32 = 2;

/// The seats of the parties: each side has as many, so that none outnumbers the other (domain notes 2: Niger's
/// committees have equal numbers), and within a side each unit.
pub(super) fn seats(season: Season<'_>, parties: &[Party], called: &[Called]) -> Seats {
    let settings = &season.scenario.settings;
    let whole = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let most = whole(settings.most_delegates.max(1));
    let wanted = whole(settings.delegates_per_community.saturating_mul(parties.len()));
    let all = wanted.max(whole(settings.fewest_delegates)).min(most);
    let knows = |community: &str, role: &StakeholderRole| {
        called.iter().any(|one| {
            let entry = &season.scenario.stakeholders[one.stakeholder];
            entry.role == *role && entry.community.as_deref() == Some(community)
        })
    };
    let shares = shares(parties, all);
    let units: Vec<UnitSeats> = parties
        .iter()
        .zip(shares)
        .map(|(party, seats)| UnitSeats {
            community: party.community.clone(),
            seats,
            women: at_least(settings.women_share, seats),
            youth: at_least(settings.youth_share, seats),
            knows_women: knows(&party.community, &StakeholderRole::WomensRepresentative),
            knows_youth: knows(&party.community, &StakeholderRole::YouthRepresentative),
        })
        .collect();
    let mut seats = Seats { units, notes: Vec::new() };
    seats.notes = notes(&seats);
    seats
}

/// How many seats each party has, in their order: as many for each side as can be, what is left over to those with most
/// at stake, who come first.
fn shares(parties: &[Party], all: u32) -> Vec<u32> {
    let sides: Vec<Side> = Side::ALL.into_iter().filter(|side| parties.iter().any(|party| party.side == *side)).collect();
    let mut shares = vec![0; parties.len()];
    for (of_side, side) in even(all, sides.len()).into_iter().zip(&sides) {
        let members: Vec<usize> = (0..parties.len()).filter(|number| parties[*number].side == *side).collect();
        for (share, member) in even(of_side, members.len()).into_iter().zip(members) {
            shares[member] = share.max(FEWEST_OF_A_UNIT);
        }
    }
    shares
}

/// A number in so many parts that differ by one at most, the larger first.
fn even(all: u32, parts: usize) -> Vec<u32> {
    let parts = u32::try_from(parts).unwrap_or(u32::MAX).max(1);
    (0..parts).map(|part| all / parts + u32::from(part < all % parts)).collect()
}

/// The whole number that reaches a share of some seats.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most the seats, which are whole")]
fn at_least(share: f64, seats: u32) -> u32 {
    // What rounding added to a whole number asks for no seat more.
    (share.clamp(0.0, 1.0) * f64::from(seats) - 1e-9).ceil().max(0.0) as u32
}

fn notes(seats: &Seats) -> Vec<Sentence> {
    let Seats { units, .. } = seats;
    if units.is_empty() {
        return Vec::new();
    }
    let known = |knows: fn(&UnitSeats) -> bool| units.iter().filter(|unit| knows(unit)).count();
    let of = |phrase, count: usize| Sentence::new(phrase).with("count", count).with("all", units.len());
    vec![
        Sentence::new(Phrase("seats-targets")).with("seats", seats.all()).with("women", seats.women()).with("youth", seats.youth()),
        of(Phrase("seats-women-known"), known(|unit| unit.knows_women)),
        of(Phrase("seats-youth-known"), known(|unit| unit.knows_youth)),
        Sentence::new(Phrase("seats-unknown")).with("seats", seats.all()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_reached_by_whole_seats() {
        assert_eq!([(0.35, 20), (0.35, 21), (0.2, 10), (0.2, 0), (1.0, 7)].map(|(share, seats)| at_least(share, seats)), [7, 8, 2, 0, 7]);
    }

    #[test]
    fn parts_are_even_and_lose_no_seat() {
        for (all, parts) in [(40, 2), (41, 2), (200, 7), (3, 5), (0, 3)] {
            let parted = even(all, parts);
            assert_eq!((parted.iter().sum::<u32>(), parted.len()), (all, parts));
            assert!(parted.iter().max().unwrap() - parted.iter().min().unwrap() <= 1);
        }
    }
}
