//! What is found, in words.

use super::{AtFlashpoint, ClauseId, Coverage};
use crate::agreed;
use crate::flashpoints::Flashpoint;
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence, Value, told};

impl AtFlashpoint {
    /// What is lacking, sentence by sentence.
    #[must_use]
    pub fn told(&self, scenario: &Scenario) -> Vec<Sentence> {
        let mut says = Vec::new();
        if !self.unsettled.is_empty() {
            let kinds = Value::List(self.unsettled.iter().map(|kind| Value::Within(kind.phrase())).collect());
            let key = if self.is_settled_in_part { Phrase("coverage-settled-in-part") } else { Phrase("coverage-no-clause") };
            says.push(Sentence::new(key).with("kinds", kinds));
        }
        if !self.has_committee {
            says.push(told!("coverage-no-committee"));
        }
        if !self.has_court {
            says.push(told!("coverage-no-court"));
        }
        let reserved =
            self.reserved.iter().map(|reserved| told!("coverage-reserved", unit = &reserved.unit, clause = reserved.clause.told(scenario)));
        says.extend(reserved);
        says
    }
}

impl ClauseId {
    /// What a clause is called: its kind and its text.
    #[must_use]
    pub fn told(&self, scenario: &Scenario) -> Sentence {
        let agreement = scenario.agreements.by_id.get(&self.agreement);
        let clause = agreement.and_then(|agreement| agreement.clauses.iter().find(|clause| clause.id == self.clause));
        let kind = clause.map_or_else(|| Value::Text(self.clause.clone()), |clause| agreed::kind(&clause.terms));
        let title = agreement.map_or(self.agreement.as_str(), |agreement| &agreement.title);
        told!("coverage-clause", kind = kind, clause = &self.clause, agreement = title)
    }
}

impl Coverage {
    /// All of it, in the order in which people ask: flashpoints, contradictions, clauses.
    #[must_use]
    pub fn told(&self, scenario: &Scenario, flashpoints: &[std::sync::Arc<Flashpoint>]) -> Vec<Sentence> {
        let gaps = self.gaps().count();
        let mut says = vec![told!("coverage-in-short", clauses = self.in_force, gaps = gaps, flashpoints = self.flashpoints.len())];
        for gap in self.gaps() {
            let Some(flashpoint) = flashpoints.get(gap.flashpoint) else { continue };
            let lacks = Value::List(gap.told(scenario).into_iter().map(Into::into).collect());
            says.push(told!("coverage-gap", number = gap.flashpoint + 1, flashpoint = flashpoint.called(), lacks = lacks));
        }
        says.extend(self.contradictions.iter().map(|one| one.says.clone()));
        says.extend(self.unneeded.iter().map(|clause| told!("coverage-unneeded", clause = clause.told(scenario))));
        says.extend(self.nowhere.iter().map(|clause| told!("coverage-nowhere", clause = clause.told(scenario))));
        says
    }
}
