//! Who of the register is called to a conference, and which roles nobody in it holds.

use std::collections::{BTreeMap, BTreeSet};

use super::homes::OnBall;
use super::{Party, Season, Side};
use crate::measure::LonLat;
use crate::measure::ground::distance_m;
use crate::scenario::{Influence, Level, Stakeholder, StakeholderRole};
use crate::words::{Phrase, Sentence, rounded};

/// A role of the register that a conference concerns.
#[derive(Clone, Debug, PartialEq)]
pub struct Called {
    /// The role, by its number in the register; what it can do to the conference stands there.
    pub stakeholder: usize,
    /// What it is called.
    pub name: Sentence,
    /// Why it is called: what of this conference concerns it.
    pub reasons: Vec<Sentence>,
}

/// What the conference needs and nobody in the register is. That is not to say that there is nobody.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// The role; nothing where several could fill the place.
    pub role: Option<StakeholderRole>,
    /// The community for which it is missing, by id.
    pub community: Option<String>,
    /// The state for which it is missing, by number in the atlas.
    pub state: Option<usize>,
    /// What is missing and what to do.
    pub reason: Sentence,
}

/// A conference as far as it says whom it concerns.
pub(super) struct Concern<'a> {
    pub(super) offices: &'a [String],
    pub(super) parties: &'a [Party],
    pub(super) flashpoints: &'a [usize],
    /// How many flashpoints lie in each state, by number in the atlas.
    states: BTreeMap<usize, usize>,
    /// Where the flashpoints are; empty where no role asks.
    places: Vec<OnBall>,
}

impl<'a> Concern<'a> {
    pub(super) fn new(season: Season<'_>, offices: &'a [String], parties: &'a [Party], flashpoints: &'a [usize]) -> Self {
        let mut states = BTreeMap::new();
        for state in flashpoints.iter().flat_map(|number| &season.flashpoints[*number].states) {
            *states.entry(*state).or_default() += 1;
        }
        let asks = season.scenario.stakeholders.iter().any(|one| one.place.is_some());
        let places = flashpoints.iter().filter(|_| asks).map(|number| OnBall::of(season.flashpoints[*number].at)).collect();
        Self { offices, parties, flashpoints, states, places }
    }

    /// The flashpoint nearest to a place, by number, and how far it is.
    fn nearest(&self, season: Season<'_>, at: LonLat) -> Option<f64> {
        let here = OnBall::of(at);
        let far = self.places.iter().map(|place| place.chord_m(here)).enumerate();
        let (nearest, _) = far.min_by(|a, b| a.1.total_cmp(&b.1))?;
        Some(distance_m(at, season.flashpoints[self.flashpoints[nearest]].at))
    }
}

/// The roles that a conference concerns, those without whom nothing holds first.
pub(super) fn called(season: Season<'_>, concern: &Concern<'_>) -> Vec<Called> {
    let Season { atlas, scenario, .. } = season;
    let state_name = |id: &str| atlas.state(id).map_or_else(|| id.to_owned(), |number| atlas.states[number].name.clone());
    let mut called: Vec<Called> = scenario
        .stakeholders
        .iter()
        .enumerate()
        .filter_map(|(stakeholder, entry)| {
            let mut reasons = reasons(season, concern, entry);
            let is_concerned = !reasons.is_empty();
            if is_concerned && entry.influence == Influence::MaySpoil {
                reasons.push(Sentence::new(Phrase("called-may-spoil")));
            }
            is_concerned.then(|| Called { stakeholder, name: entry.told(scenario, state_name), reasons })
        })
        .collect();
    let order = |one: &Called| {
        let entry = &scenario.stakeholders[one.stakeholder];
        (entry.influence, &entry.role, &entry.id)
    };
    called.sort_by(|a, b| order(a).cmp(&order(b)));
    called
}

/// What of a conference concerns a role; empty where nothing does.
fn reasons(season: Season<'_>, concern: &Concern<'_>, entry: &Stakeholder) -> Vec<Sentence> {
    let Season { scenario, .. } = season;
    let Stakeholder { community, state, office, place, level, .. } = entry;
    if [community, state, office, place].iter().all(|of| of.is_none()) {
        return vec![Sentence::new(Phrase("called-for-all"))];
    }
    let is_party = |community: &String| concern.parties.iter().any(|party| party.community == *community);
    if community.as_ref().is_some_and(|community| !is_party(community)) {
        // Who stands for one community speaks for no other of its state.
        return Vec::new();
    }
    let mut reasons = Vec::new();
    if let Some(party) = concern.parties.iter().find(|party| Some(&party.community) == community.as_ref()) {
        let name = scenario.community_name(&party.community);
        reasons.push(Sentence::new(Phrase("called-for-party")).with("community", name).with("severity", rounded(party.stake, 0)));
    }
    reasons.extend(state.as_deref().and_then(|state| for_state(season, concern, state)));
    if office.as_ref().is_some_and(|office| concern.offices.contains(office)) {
        let name = scenario.office_name(office.as_deref().unwrap_or_default());
        reasons.push(Sentence::new(Phrase("called-for-office")).with("office", name));
    }
    reasons.extend(place.as_deref().and_then(|place| for_place(season, concern, place, *level)));
    reasons
}

fn for_state(season: Season<'_>, concern: &Concern<'_>, state: &str) -> Option<Sentence> {
    let Season { atlas, scenario, .. } = season;
    let number = atlas.state(state)?;
    let name = atlas.states[number].name.as_str();
    if let Some(count) = concern.states.get(&number) {
        return Some(Sentence::new(Phrase("called-for-state")).with("state", name).with("count", *count));
    }
    let comes_from =
        |party: &&Party| scenario.community(&party.community).is_some_and(|community| community.home_state.as_deref() == Some(state));
    let party = concern.parties.iter().find(comes_from)?;
    let community = scenario.community_name(&party.community);
    Some(Sentence::new(Phrase("called-for-home-state")).with("community", community).with("state", name))
}

/// A camp, boma or payam reaches as far as a flashpoint does, a county and more as far as a county.
fn for_place(season: Season<'_>, concern: &Concern<'_>, place: &str, level: Level) -> Option<Sentence> {
    let Season { scenario, .. } = season;
    let settlement = scenario.settlements.iter().find(|settlement| settlement.id == place)?;
    let reach_m = if level < Level::County { scenario.settings.flashpoint_radius_m } else { scenario.settings.county_reach_m };
    let far_m = concern.nearest(season, settlement.at).filter(|far_m| *far_m <= reach_m)?;
    let reason = Sentence::new(Phrase("called-for-place")).with("place", settlement.name.as_str());
    Some(reason.with("km", rounded(far_m / 1_000.0, 0)))
}

/// What the conference needs and nobody who is called is.
pub(super) fn missing(season: Season<'_>, concern: &Concern<'_>, called: &[Called]) -> Vec<Missing> {
    let Season { scenario, .. } = season;
    if scenario.stakeholders.is_empty() {
        let reason = Sentence::new(Phrase("missing-register"));
        return vec![Missing { role: None, community: None, state: None, reason }];
    }
    let called: Vec<&Stakeholder> = called.iter().map(|one| &scenario.stakeholders[one.stakeholder]).collect();
    let mut missing: Vec<Missing> = concern.parties.iter().flat_map(|party| of_party(season, party, &called)).collect();
    missing.extend(concern.states.keys().flat_map(|state| of_state(season, *state, &called)));
    let whole = [
        (StakeholderRole::PeaceCommittee, Phrase("missing-peace-committee")),
        (StakeholderRole::Police, Phrase("missing-police")),
        (StakeholderRole::MissionCivilAffairs, Phrase("missing-civil-affairs")),
    ];
    let held: BTreeSet<&StakeholderRole> = called.iter().map(|entry| &entry.role).collect();
    missing.extend(whole.into_iter().filter(|(role, _)| !held.contains(role)).map(|(role, phrase)| Missing {
        role: Some(role),
        community: None,
        state: None,
        reason: Sentence::new(phrase),
    }));
    for (influence, phrase) in [(Influence::Convener, Phrase("missing-convener")), (Influence::Guarantor, Phrase("missing-guarantor"))] {
        if !called.iter().any(|entry| entry.influence == influence) {
            missing.push(Missing { role: None, community: None, state: None, reason: Sentence::new(phrase) });
        }
    }
    missing
}

/// The roles that a party needs: any one of each list.
fn of_party(season: Season<'_>, party: &Party, called: &[&Stakeholder]) -> Vec<Missing> {
    use StakeholderRole::{CattleCampLeader, ExecutiveChief, FarmersUnion, ParamountChief, WomensRepresentative, YouthRepresentative};
    let mut needed: Vec<(&[StakeholderRole], Phrase)> = vec![
        (&[WomensRepresentative], Phrase("missing-women")),
        (&[YouthRepresentative], Phrase("missing-youth")),
        (&[ParamountChief, ExecutiveChief], Phrase("missing-chief")),
    ];
    if party.side != Side::Farmers {
        needed.push((&[CattleCampLeader], Phrase("missing-camp-leader")));
    }
    if party.side != Side::Herders {
        needed.push((&[FarmersUnion], Phrase("missing-farmers-union")));
    }
    let is_held = |roles: &[StakeholderRole]| {
        called.iter().any(|entry| entry.community.as_ref() == Some(&party.community) && roles.contains(&entry.role))
    };
    let name = season.scenario.community_name(&party.community);
    needed
        .into_iter()
        .filter(|(roles, _)| !is_held(roles))
        .map(|(roles, phrase)| Missing {
            role: if let [role] = roles { Some(role.clone()) } else { None },
            community: Some(party.community.clone()),
            state: None,
            reason: Sentence::new(phrase).with("community", name),
        })
        .collect()
}

fn of_state(season: Season<'_>, state: usize, called: &[&Stakeholder]) -> Vec<Missing> {
    let of_atlas = &season.atlas.states[state];
    let needed = [
        (StakeholderRole::CountyCommissioner, Phrase("missing-commissioner")),
        (StakeholderRole::StateMinistry, Phrase("missing-state-ministry")),
    ];
    let is_held = |role: &StakeholderRole| called.iter().any(|entry| entry.role == *role && entry.state.as_ref() == Some(&of_atlas.id));
    needed
        .into_iter()
        .filter(|(role, _)| !is_held(role))
        .map(|(role, phrase)| Missing {
            role: Some(role),
            community: None,
            state: Some(state),
            reason: Sentence::new(phrase).with("state", of_atlas.name.as_str()),
        })
        .collect()
}
