//! Options that were accepted: what was chosen, and the change that takes it back. Dropping one restores what it
//! changed exactly, or says why it cannot.

use serde::{Deserialize, Serialize};

use super::{Change, Lever, Scenario};
use crate::words::{Sentence, told};

/// An option that was accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Accepted {
    /// What was chosen.
    pub lever: Lever,
    /// The change that takes it back: what it changed, as it was.
    pub back: Box<Change>,
    /// The conference at which it is to be agreed, by id; nothing where it belongs to none.
    #[serde(default)]
    pub conference: Option<String>,
}

impl Scenario {
    /// The change that accepts an option: what it does, and its record among the decisions.
    ///
    /// # Errors
    /// Why it cannot be: it speaks of what is not there, changes nothing, or is accepted already.
    pub fn accepting(&self, lever: &Lever, conference: Option<&str>) -> Result<Change, Sentence> {
        let id = lever.key();
        if self.decisions.options.contains_key(&id) {
            return Err(told!("refused-accepted-already", option = lever.told(self)));
        }
        let change = lever.change(self)?;
        let back = self.clone().apply(change.clone()).ok_or_else(|| told!("refused-no-change", option = lever.told(self)))?;
        let conference = conference.map(ToOwned::to_owned);
        let accepted = Accepted { lever: lever.clone(), back: Box::new(back), conference };
        Ok(Change::Together(vec![Change::Accepted { id, accepted: Some(Box::new(accepted)) }, change]))
    }

    /// The change that drops an accepted option: all that it changed is as it was.
    ///
    /// # Errors
    /// Why it cannot be: it is not accepted, or what it changed was edited since.
    pub fn dropping(&self, id: &str) -> Result<Change, Sentence> {
        let accepted = self.decisions.options.get(id).ok_or_else(|| told!("refused-not-accepted", option = id))?;
        let mut before = self.clone();
        drop(before.apply(Change::clone(&accepted.back)));
        let mut after = before.clone();
        drop(after.apply(accepted.lever.change(&before)?));
        let is_as_made = accepted.back.things().into_iter().all(|(layer, id)| {
            let [made, is] = [after.feature(layer, &id), self.feature(layer, &id)].map(|feature| feature.map(|one| rounded(&one)));
            made == is
        });
        if !is_as_made {
            return Err(told!("refused-edited-since", option = accepted.lever.told(self)));
        }
        Ok(Change::Together(vec![Change::Accepted { id: id.to_owned(), accepted: None }, Change::clone(&accepted.back)]))
    }

    /// Keeps or forgets an accepted option; the change that undoes it.
    pub(super) fn keep_accepted(&mut self, id: String, accepted: Option<Box<Accepted>>) -> Option<Change> {
        let options = &mut self.decisions.options;
        let new = accepted.map(|accepted| *accepted);
        if options.get(&id) == new.as_ref() {
            return None;
        }
        let old = match new {
            Some(new) => options.insert(id.clone(), new),
            None => options.remove(&id),
        };
        self.unsaved.decisions = true;
        Some(Change::Accepted { id, accepted: old.map(Box::new) })
    }
}

/// A thing as text that is the same before a file and after it: numbers of files come back to all but their last bit.
fn rounded(feature: &crate::layers::Feature) -> serde_json::Value {
    fn round(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Number(number) => {
                if let Some(exact) = number.as_f64().filter(|_| number.is_f64()) {
                    *value = serde_json::Value::String(format!("{exact:.9}"));
                }
            }
            serde_json::Value::Array(all) => all.iter_mut().for_each(round),
            serde_json::Value::Object(all) => all.values_mut().for_each(round),
            _ => {}
        }
    }
    let mut value = crate::layers::written(feature);
    round(&mut value);
    value
}
