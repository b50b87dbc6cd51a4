//! The register of stakeholders and the holidays in the form: their fields, what is typed into them, and new entries.

use super::super::fields_set::{unknown, words};
use super::super::{Field, FieldKind};
use super::{HeadField, Part, field, part};
use crate::atlas::Atlas;
use crate::layers::Sensitivity;
use crate::scenario::{Holiday, HolidayOn, Influence, Level, Scenario, Stakeholder, StakeholderRole};
use crate::words::{Phrase, Sentence, Value, told};

/// The roles to choose from; `other` is one in people's own words.
const ROLES: FieldKind = FieldKind::Choice(&[
    ("paramount chief", Phrase("stakeholder-paramount-chief")),
    ("executive chief", Phrase("stakeholder-executive-chief")),
    ("cattle-camp leader", Phrase("stakeholder-cattle-camp-leader")),
    ("women's representative", Phrase("stakeholder-womens-representative")),
    ("youth representative", Phrase("stakeholder-youth-representative")),
    ("farmers' union", Phrase("stakeholder-farmers-union")),
    ("county commissioner", Phrase("stakeholder-county-commissioner")),
    ("state ministry", Phrase("stakeholder-state-ministry")),
    ("national figure", Phrase("stakeholder-national-figure")),
    ("peace committee", Phrase("stakeholder-peace-committee")),
    ("police", Phrase("stakeholder-police")),
    ("mission civil affairs", Phrase("stakeholder-mission-civil-affairs")),
    ("mission force", Phrase("stakeholder-mission-force")),
    ("mission police", Phrase("stakeholder-mission-police")),
    ("mission human rights", Phrase("stakeholder-mission-human-rights")),
    ("UN agency", Phrase("stakeholder-un-agency")),
    ("NGO", Phrase("stakeholder-ngo")),
    (OTHER, Phrase("stakeholder-other")),
]);
const OTHER: &str = "other";
const LEVELS: FieldKind = FieldKind::Choice(&[
    ("camp", Phrase("level-camp")),
    ("boma", Phrase("level-boma")),
    ("payam", Phrase("level-payam")),
    ("county", Phrase("level-county")),
    ("state", Phrase("level-state")),
    ("national", Phrase("level-national")),
    ("international", Phrase("level-international")),
]);
const INFLUENCES: FieldKind = FieldKind::Choice(&[
    ("convener", Phrase("influence-convener")),
    ("must-sit", Phrase("influence-must-sit")),
    ("guarantor", Phrase("influence-guarantor")),
    ("may-spoil", Phrase("influence-may-spoil")),
    ("facilitator", Phrase("influence-facilitator")),
    ("witness", Phrase("influence-witness")),
    ("observer", Phrase("influence-observer")),
]);
const READERS: FieldKind = FieldKind::Choice(&[
    ("public", Phrase("choice-anybody")),
    ("partners", Phrase("choice-partners")),
    ("internal", Phrase("choice-internal-use")),
]);

/// One role with its fields.
pub(super) fn stakeholder(scenario: &Scenario, atlas: &Atlas, number: usize, one: &Stakeholder) -> Part {
    let key = |key: &str| format!("stakeholders/{number}/{key}");
    let open = |text: &Option<String>| text.clone().unwrap_or_default();
    let is_other = matches!(one.role, StakeholderRole::Other(_));
    let mut fields = vec![field(key("role"), Phrase("head-role"), ROLES, if is_other { OTHER } else { one.role.word() })];
    if is_other {
        fields.push(field(key("words"), Phrase("head-role-in-words"), FieldKind::Text, one.role.word()));
    }
    let rest: [(&str, Phrase, FieldKind, String); 9] = [
        ("community", Phrase("head-for-community"), FieldKind::Community, open(&one.community)),
        ("state", Phrase("head-for-state"), FieldKind::State, open(&one.state)),
        ("place", Phrase("head-for-place"), FieldKind::Settlement, open(&one.place)),
        ("office", Phrase("head-of-office"), FieldKind::Office, open(&one.office)),
        ("level", Phrase("head-level"), LEVELS, one.level.word().to_owned()),
        ("influence", Phrase("head-influence"), INFLUENCES, one.influence.word().to_owned()),
        ("sensitivity", Phrase("field-for"), READERS, one.sensitivity.word().to_owned()),
        ("status", Phrase("head-status"), FieldKind::Text, open(&one.status)),
        ("source", Phrase("head-source"), FieldKind::Text, open(&one.source)),
    ];
    fields.extend(rest.into_iter().map(|(name, label, kind, text)| field(key(name), label, kind, text)));
    let title = one.told(scenario, |id| atlas.state(id).map_or_else(|| id.to_owned(), |number| atlas.states[number].name.clone()));
    Part { entry: Some(format!("stakeholders/{number}")), ..part(title, fields) }
}

/// One holiday with its fields.
pub(super) fn holiday(number: usize, one: &Holiday) -> Part {
    let key = |key: &str| format!("holidays/{number}/{key}");
    let on = Field {
        key: key("on"),
        label: Phrase("head-holiday-on").into(),
        unit: Value::nothing(),
        kind: FieldKind::Text,
        text: one.on.to_string(),
    };
    let fields = vec![field(key("name"), Phrase("head-name"), FieldKind::Text, &one.name), HeadField { field: on, usual: None }];
    Part { entry: Some(format!("holidays/{number}")), ..part(&one.name, fields) }
}

/// Fills a field of a role anew.
///
/// # Errors
/// Why the text is refused.
pub(super) fn set_stakeholder(scenario: &Scenario, one: &mut Stakeholder, key: &str, text: &str) -> Result<(), Sentence> {
    match key {
        "role" if text == OTHER => one.role = StakeholderRole::Other(OTHER.to_owned()),
        "role" | "words" => one.role = StakeholderRole::of_word(&words(text).ok_or_else(|| told!("refused-no-role"))?),
        "community" if text.is_empty() || scenario.community(text).is_some() => one.community = words(text),
        "community" => return Err(told!("refused-no-community", text = text)),
        "office" if text.is_empty() || scenario.office(text).is_some() => one.office = words(text),
        "office" => return Err(told!("refused-no-office", text = text)),
        "place" if text.is_empty() || scenario.settlements.iter().any(|settlement| settlement.id == text) => one.place = words(text),
        "place" => return Err(told!("refused-no-settlement", text = text)),
        "state" => one.state = words(text),
        "level" => {
            let level = Level::ALL.into_iter().find(|level| level.word() == text);
            one.level = level.ok_or_else(|| told!("refused-level", text = text))?;
        }
        "influence" => {
            let influence = Influence::ALL.into_iter().find(|influence| influence.word() == text);
            one.influence = influence.ok_or_else(|| told!("refused-influence", text = text))?;
        }
        "sensitivity" => {
            one.sensitivity = match text {
                "public" => Sensitivity::Public,
                "partners" => Sensitivity::Partners,
                _ => Sensitivity::Internal,
            };
        }
        "status" => one.status = words(text),
        "source" => one.source = words(text),
        _ => return Err(unknown(key)),
    }
    Ok(())
}

/// Fills a field of a holiday anew.
///
/// # Errors
/// Why the text is refused.
pub(super) fn set_holiday(one: &mut Holiday, key: &str, text: &str) -> Result<(), Sentence> {
    match key {
        "name" => one.name = words(text).ok_or_else(|| told!("refused-holiday-name"))?,
        "on" => one.on = HolidayOn::parse(text).map_err(|_why| told!("refused-holiday-on", text = text))?,
        _ => return Err(unknown(key)),
    }
    Ok(())
}

/// A new role, for the house until somebody says otherwise.
pub(super) fn new_stakeholder(scenario: &Scenario) -> Stakeholder {
    let mut ids = (1_usize..).map(|number| format!("role-{number}"));
    let id = ids.find(|id| !scenario.stakeholders.iter().any(|one| one.id == *id)).unwrap_or_default();
    Stakeholder {
        id,
        role: StakeholderRole::ParamountChief,
        community: None,
        state: None,
        office: None,
        place: None,
        level: Level::County,
        influence: Influence::MustSit,
        source: None,
        status: None,
        sensitivity: Sensitivity::Internal,
    }
}

/// A new holiday, on the first day of the season until somebody says otherwise.
pub(super) fn new_holiday(scenario: &Scenario) -> Holiday {
    Holiday { name: "New holiday".to_owned(), on: HolidayOn::Day(scenario.season.first_day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a form offers is what a file says.
    #[test]
    fn every_role_level_and_influence_can_be_chosen() {
        let words =
            |kind: FieldKind| if let FieldKind::Choice(all) = kind { all.iter().map(|(word, _)| *word).collect() } else { Vec::new() };
        let roles: Vec<StakeholderRole> = StakeholderRole::all().collect();
        let roles: Vec<&str> = roles.iter().map(StakeholderRole::word).chain([OTHER]).collect();
        assert_eq!(words(ROLES), roles);
        assert_eq!(words(LEVELS), Level::ALL.map(Level::word));
        assert_eq!(words(INFLUENCES), Influence::ALL.map(Influence::word));
    }
}
