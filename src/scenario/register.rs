//! The register of stakeholders: the *roles* that matter for a conference and what they stand for. Never who a person
//! is: no names, no numbers, nothing private. Who holds a role is known to the office that invites.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Scenario;
use crate::layers::Sensitivity;
use crate::words::{Phrase, Sentence, Value};

/// A role (domain notes 1 and 2: who sits at conferences, signs, guarantees and observes).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StakeholderRole {
    /// A paramount chief.
    ParamountChief,
    /// An executive chief.
    ExecutiveChief,
    /// A leader of a cattle camp.
    CattleCampLeader,
    /// A representative of the women.
    WomensRepresentative,
    /// A representative of the youth.
    YouthRepresentative,
    /// A farmers' union.
    FarmersUnion,
    /// A county commissioner.
    CountyCommissioner,
    /// A ministry or commission of a state.
    StateMinistry,
    /// A national figure who influences the conflict.
    NationalFigure,
    /// A peace committee.
    PeaceCommittee,
    /// The police.
    Police,
    /// The mission's civil affairs.
    MissionCivilAffairs,
    /// The mission's force.
    MissionForce,
    /// The mission's police.
    MissionPolice,
    /// The mission's human rights officers.
    MissionHumanRights,
    /// An agency of the United Nations.
    UnAgency,
    /// A non-governmental organisation.
    Ngo,
    /// Another, in people's own words.
    Other(String),
}

/// The roles that have a word of their own, with the word in files.
const ROLES: [(&str, StakeholderRole, Phrase); 17] = [
    ("paramount chief", StakeholderRole::ParamountChief, Phrase("stakeholder-paramount-chief")),
    ("executive chief", StakeholderRole::ExecutiveChief, Phrase("stakeholder-executive-chief")),
    ("cattle-camp leader", StakeholderRole::CattleCampLeader, Phrase("stakeholder-cattle-camp-leader")),
    ("women's representative", StakeholderRole::WomensRepresentative, Phrase("stakeholder-womens-representative")),
    ("youth representative", StakeholderRole::YouthRepresentative, Phrase("stakeholder-youth-representative")),
    ("farmers' union", StakeholderRole::FarmersUnion, Phrase("stakeholder-farmers-union")),
    ("county commissioner", StakeholderRole::CountyCommissioner, Phrase("stakeholder-county-commissioner")),
    ("state ministry", StakeholderRole::StateMinistry, Phrase("stakeholder-state-ministry")),
    ("national figure", StakeholderRole::NationalFigure, Phrase("stakeholder-national-figure")),
    ("peace committee", StakeholderRole::PeaceCommittee, Phrase("stakeholder-peace-committee")),
    ("police", StakeholderRole::Police, Phrase("stakeholder-police")),
    ("mission civil affairs", StakeholderRole::MissionCivilAffairs, Phrase("stakeholder-mission-civil-affairs")),
    ("mission force", StakeholderRole::MissionForce, Phrase("stakeholder-mission-force")),
    ("mission police", StakeholderRole::MissionPolice, Phrase("stakeholder-mission-police")),
    ("mission human rights", StakeholderRole::MissionHumanRights, Phrase("stakeholder-mission-human-rights")),
    ("UN agency", StakeholderRole::UnAgency, Phrase("stakeholder-un-agency")),
    ("NGO", StakeholderRole::Ngo, Phrase("stakeholder-ngo")),
];

impl StakeholderRole {
    /// The roles that have a word of their own.
    pub fn all() -> impl Iterator<Item = Self> {
        ROLES.into_iter().map(|(_, role, _)| role)
    }

    /// The word in files.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Other(words) => words,
            role => ROLES.iter().find(|(_, other, _)| other == role).map_or("", |(word, ..)| word),
        }
    }

    /// The role that a word of the files means; what is no role of ours is one in people's own words.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        let word = word.trim();
        let known = ROLES.into_iter().find(|(one, ..)| one.eq_ignore_ascii_case(word));
        known.map_or_else(|| Self::Other(word.to_owned()), |(_, role, _)| role)
    }

    /// What it is called.
    #[must_use]
    pub fn called(&self) -> Value {
        match self {
            Self::Other(words) => words.as_str().into(),
            role => ROLES.iter().find(|(_, other, _)| other == role).map_or_else(Value::nothing, |(_, _, phrase)| (*phrase).into()),
        }
    }
}

impl Serialize for StakeholderRole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for StakeholderRole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|word| Self::of_word(&word))
    }
}

/// How far a role reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// A cattle camp.
    Camp,
    /// A boma, a village.
    #[serde(alias = "village")]
    Boma,
    /// A payam, a commune, a canton.
    #[serde(alias = "commune", alias = "canton")]
    Payam,
    /// A county, a sub-prefecture, a department.
    #[serde(alias = "sub-prefecture", alias = "department")]
    County,
    /// A state, a prefecture, a province.
    #[serde(alias = "prefecture", alias = "province")]
    State,
    /// A country.
    National,
    /// Beyond a country.
    International,
}

impl Level {
    /// All of them, from the nearest to the farthest.
    pub const ALL: [Self; 7] = [Self::Camp, Self::Boma, Self::Payam, Self::County, Self::State, Self::National, Self::International];

    /// The word in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Camp => "camp",
            Self::Boma => "boma",
            Self::Payam => "payam",
            Self::County => "county",
            Self::State => "state",
            Self::National => "national",
            Self::International => "international",
        }
    }
}

/// What a role can do to a conference (domain notes 2: host, guarantor, witness, observer, facilitator).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Influence {
    /// It convenes.
    Convener,
    /// Without it nothing holds.
    MustSit,
    /// It stands behind what is agreed.
    Guarantor,
    /// It may spoil what is agreed.
    MaySpoil,
    /// It facilitates.
    Facilitator,
    /// It witnesses the signing.
    Witness,
    /// It observes.
    Observer,
}

impl Influence {
    /// All of them, those without which nothing holds first.
    pub const ALL: [Self; 7] =
        [Self::Convener, Self::MustSit, Self::Guarantor, Self::MaySpoil, Self::Facilitator, Self::Witness, Self::Observer];

    /// The word in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Convener => "convener",
            Self::MustSit => "must-sit",
            Self::Guarantor => "guarantor",
            Self::MaySpoil => "may-spoil",
            Self::Facilitator => "facilitator",
            Self::Witness => "witness",
            Self::Observer => "observer",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Convener => Phrase("influence-convener"),
            Self::MustSit => Phrase("influence-must-sit"),
            Self::Guarantor => Phrase("influence-guarantor"),
            Self::MaySpoil => Phrase("influence-may-spoil"),
            Self::Facilitator => Phrase("influence-facilitator"),
            Self::Witness => Phrase("influence-witness"),
            Self::Observer => Phrase("influence-observer"),
        }
    }

    /// Whether a conference without it would not hold.
    #[must_use]
    pub const fn must_be_there(self) -> bool {
        matches!(self, Self::Convener | Self::MustSit | Self::Guarantor)
    }
}

/// Who may see an entry that does not say: the register is for the house until somebody decides otherwise (own).
const fn internal() -> Sensitivity {
    Sensitivity::Internal
}

/// A role in the register, and what it stands for: where nothing is named, the whole area of the scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    /// Stable id.
    pub id: String,
    /// The role; never a name.
    pub role: StakeholderRole,
    /// The community it stands for, by id.
    pub community: Option<String>,
    /// The state it stands for, by id.
    pub state: Option<String>,
    /// The field office it belongs to, by id.
    pub office: Option<String>,
    /// The place it stands for, a settlement's id.
    pub place: Option<String>,
    /// How far it reaches.
    pub level: Level,
    /// What it can do to a conference.
    pub influence: Influence,
    /// Who says so.
    pub source: Option<String>,
    /// `illustrative`, or what it is.
    pub status: Option<String>,
    /// Who may see the entry; internal where missing.
    #[serde(default = "internal")]
    pub sensitivity: Sensitivity,
}

impl Stakeholder {
    /// Whether it was made up to show something.
    #[must_use]
    pub fn is_illustrative(&self) -> bool {
        self.status.as_deref().is_some_and(|status| status.eq_ignore_ascii_case("illustrative"))
    }

    /// What it is called: the role, and what it stands for. States are called as `state_name` does.
    #[must_use]
    pub fn told(&self, scenario: &Scenario, state_name: impl Fn(&str) -> String) -> Sentence {
        let told = Sentence::new(Phrase("stakeholder-of")).with("role", self.role.called());
        match self.stands_for(scenario, state_name) {
            Some(names) => told.with("of", names),
            None => told.with("of", Phrase("stakeholder-of-all")),
        }
    }

    /// What it stands for, by name; nothing where it is the whole area.
    fn stands_for(&self, scenario: &Scenario, state_name: impl Fn(&str) -> String) -> Option<String> {
        let place = |id: &String| {
            let settlement = scenario.settlements.iter().find(|settlement| settlement.id == *id);
            settlement.map_or_else(|| id.clone(), |settlement| settlement.name.clone())
        };
        let community = self.community.as_deref().map(|id| scenario.community_name(id).to_owned());
        let office = self.office.as_deref().map(|id| scenario.office_name(id).to_owned());
        let names = [community, self.place.as_ref().map(place), self.state.as_deref().map(state_name), office];
        let names: Vec<String> = names.into_iter().flatten().collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_read_as_it_is_written_and_others_keep_their_words() {
        for role in StakeholderRole::all() {
            assert_eq!(StakeholderRole::of_word(role.word()), role);
        }
        assert_eq!(StakeholderRole::of_word("un AGENCY"), StakeholderRole::UnAgency);
        assert_eq!(StakeholderRole::of_word(" spear master "), StakeholderRole::Other("spear master".to_owned()));
    }

    #[test]
    fn an_entry_that_does_not_say_who_may_see_it_is_for_the_house() {
        let text = "id = \"a\"\nrole = \"police\"\nlevel = \"county\"\ninfluence = \"may-spoil\"\n";
        let read: Stakeholder = toml::from_str(text).unwrap();
        assert_eq!((read.role.clone(), read.sensitivity), (StakeholderRole::Police, Sensitivity::Internal));
        assert!(toml::from_str::<Stakeholder>(&format!("{text}phone = \"1\"\n")).is_err(), "private data has no place");
        let written = toml::to_string(&read).unwrap();
        assert_eq!(toml::from_str::<Stakeholder>(&written).unwrap(), read);
    }
}
