//! What is typed into a field of a settlement.

use super::super::fields::NONE;
use super::{at, community, count, no_kind, unknown, words};
use crate::layers::Settlement;
use crate::measure::Weekday;
use crate::scenario::Scenario;
use crate::words::{Phrase, Sentence, told};

/// Fills a field of a settlement anew.
///
/// # Errors
/// Why the text is refused.
pub(super) fn set_settlement(scenario: &Scenario, settlement: &mut Settlement, path: &[&str], text: &str) -> Result<(), Sentence> {
    let meeting = &mut settlement.meeting;
    match *path {
        ["kind"] => settlement.kind = words(text).ok_or_else(no_kind)?,
        ["population"] => settlement.population = count(text, Phrase("unit-people"))?,
        ["access_dry"] => settlement.access.dry = words(text),
        ["access_rains"] => settlement.access.rains = words(text),
        ["airstrip"] => meeting.airstrip = words(text).map(|word| word == "yes"),
        ["market_days"] => meeting.market_days = listed(text, ',').map(|days| weekdays(&days)).transpose()?,
        ["past_meetings"] => meeting.past_meetings = listed(text, ';'),
        ["communities", number, _] => {
            *at(meeting.communities.get_or_insert_default(), number)? = community(scenario, text)?;
        }
        _ => return Err(unknown(&path.join("/"))),
    }
    Ok(())
}

/// The entries of a list in one line; nothing where it is left open, none where it says so.
fn listed(text: &str, between: char) -> Option<Vec<String>> {
    let text = words(text)?;
    let entries = text.split(between).map(str::trim).filter(|entry| !entry.is_empty() && *entry != NONE);
    Some(entries.map(ToOwned::to_owned).collect())
}

fn weekdays(words: &[String]) -> Result<Vec<Weekday>, Sentence> {
    let mut days = words
        .iter()
        .map(|word| Weekday::parse(word).map_err(|_why| told!("refused-weekday", text = word)))
        .collect::<Result<Vec<_>, _>>()?;
    days.sort_unstable();
    days.dedup();
    Ok(days)
}
