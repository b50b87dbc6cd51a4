//! A report in a sentence.

use super::{Report, What};
use crate::words::{Phrase, Sentence, Value, told};

impl What {
    /// What is told.
    #[must_use]
    pub fn told(&self) -> Sentence {
        match self {
            Self::Incident { happened, fatalities } => {
                let happened = happened.clone().map_or_else(|| self.phrase().into(), Value::OfFiles);
                match fatalities {
                    Some(deaths) => told!("report-incident-told", happened = happened, deaths = *deaths),
                    None => told!("report-incident-deaths-unknown", happened = happened),
                }
            }
            Self::EarlyPassage { days: Some(days) } => told!("report-early-by", days = *days),
            Self::LatePassage { days: Some(days) } => told!("report-late-by", days = *days),
            Self::OffCorridor { off_by_m: Some(metres) } => told!("report-off-by", metres = *metres),
            Self::MassiveMovement { head: Some(head) } => told!("report-massive-of", head = *head),
            Self::Clause { standing } => told!("report-clause-told", standing = standing.phrase()),
            Self::CattleReturned { returned: Some(returned), of: Some(of) } => told!("report-returned-of", returned = *returned, of = *of),
            Self::CattleReturned { returned: Some(returned), of: None } => told!("report-returned-number", returned = *returned),
            Self::Dissemination { reached: Some(true) } => told!("report-reached"),
            Self::Dissemination { reached: Some(false) } => told!("report-not-reached"),
            _ => Sentence::new(self.phrase()),
        }
    }

    /// What happened, of an incident; what the kind is called, where nobody says.
    #[must_use]
    pub fn happened(&self) -> Value {
        match self {
            Self::Incident { happened: Some(happened), .. } => Value::OfFiles(happened.clone()),
            other => other.phrase().into(),
        }
    }
}

impl Report {
    /// The report in a sentence: its day, what is told, where and by whom.
    #[must_use]
    pub fn told(&self) -> Sentence {
        let unknown = || Value::from(Phrase("report-somewhere"));
        let on_map = || self.at.map(|at| Value::Text(at.lonlat().words()));
        let place = self.place.clone().map(Value::Text).or_else(on_map).unwrap_or_else(unknown);
        match &self.source {
            Some(source) => {
                told!("report-told-by", day = self.day, what = self.what.told(), place = place, source = Value::OfFiles(source.clone()))
            }
            None => told!("report-told", day = self.day, what = self.what.told(), place = place),
        }
    }
}
