//! The comparison in sentences, and as reports.

use super::Compared;
use crate::layers::{Placed as _, Sensitivity};
use crate::measure::Day;
use crate::reports::{At, Report, What};
use crate::scenario::Scenario;
use crate::words::{Sentence, Value, rounded, told};

impl Compared {
    /// What was found, sentence by sentence.
    #[must_use]
    pub fn told(&self, scenario: &Scenario) -> Vec<Sentence> {
        let name = scenario.routes.get(self.route).map_or_else(String::new, |route| route.name().to_owned());
        let mut says = vec![told!(
            "track-in-short",
            route = name,
            days = self.days,
            fixes = self.fixes,
            km = rounded(self.km, 1),
            hours = rounded(self.followed_hours, 1)
        )];
        if self.unknown_hours > 0.0 {
            says.push(told!("track-unknown", hours = rounded(self.unknown_hours, 1)));
        }
        says.push(self.off_told());
        says.extend(self.excursions.iter().map(|one| {
            told!(
                "track-excursion",
                days = one.days,
                off = rounded(one.off_by_m, 0),
                line = rounded(one.from_line_m, 0),
                hours = rounded(one.hours, 1),
                place = one.at.words()
            )
        }));
        says.extend(self.entered.iter().filter_map(|entered| {
            let zone = scenario.farming_zones.get(entered.zone)?;
            let days = list(&entered.days);
            Some(if zone.crops.is_empty() {
                told!("track-entered-unknown", zone = zone.name(), days = days)
            } else if entered.crops.is_empty() {
                told!("track-entered", zone = zone.name(), days = days)
            } else {
                let crops = Value::List(entered.crops.iter().map(|crop| Value::OfFiles(crop.clone())).collect());
                told!("track-entered-crops", zone = zone.name(), days = days, crops = crops)
            })
        }));
        says.extend(self.early_days.map(|days| told!("track-early", days = days)));
        says.extend(self.late_days.map(|days| told!("track-late", days = days)));
        if self.untimely.is_empty() {
            says.push(told!("track-in-time"));
        }
        says
    }

    fn off_told(&self) -> Sentence {
        if self.excursions.is_empty() {
            return told!("track-never-off");
        }
        told!("track-off", off = rounded(self.off_by_m(), 0), hours = rounded(self.off_hours, 1), days = self.days_off.len())
    }

    /// What was found as reports of a source: each time outside, and how early or late it was at most. `name` is that of the
    /// track: the same track again gives the same reports.
    #[must_use]
    pub fn reports(&self, scenario: &Scenario, (name, source): (&str, Option<&str>), sensitivity: Sensitivity) -> Vec<Report> {
        let Some(route) = scenario.routes.get(self.route) else { return Vec::new() };
        let report = |kind: &str, day: Day, what: What, at: Option<At>| Report {
            id: format!("track-{name}-{}-{kind}-{day}", route.id),
            day,
            what,
            place: None,
            at,
            source: source.map(str::to_owned),
            sensitivity,
            agreement: None,
            clause: None,
            route: Some(route.id.clone()),
            words: None,
            other: std::collections::BTreeMap::new(),
        };
        let mut reports: Vec<Report> = Vec::new();
        for (number, one) in (1_usize..).zip(&self.excursions) {
            let what = What::OffCorridor { off_by_m: Some(whole(one.off_by_m)) };
            reports.push(report(&format!("off-{number}"), one.days.first, what, At::of(one.at)));
        }
        if let (Some(days), Some(first)) = (self.early_days, self.untimely.first()) {
            reports.push(report("early", *first, What::EarlyPassage { days: u32::try_from(days).ok() }, None));
        }
        if let (Some(days), Some(last)) = (self.late_days, self.untimely.last()) {
            reports.push(report("late", *last, What::LatePassage { days: u32::try_from(days).ok() }, None));
        }
        reports
    }
}

fn list(days: &[Day]) -> Value {
    Value::List(days.iter().map(|day| Value::Day(*day)).collect())
}

/// Whole metres.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what a u32 holds")]
fn whole(metres: f64) -> u32 {
    metres.round().clamp(0.0, f64::from(u32::MAX)) as u32
}
