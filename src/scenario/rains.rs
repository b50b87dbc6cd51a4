//! The rains of a usual year: how much of the country they reach, week by week.

use serde::{Deserialize, Serialize};

use crate::measure::{Day, MonthDay};

/// When it rains in a usual year (notes 3: the first rains reach the south in late February or March, the whole country
/// by early June; the north's last fall in mid-October, none by late December). Shown, never weighed: no forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rains {
    /// The first rains reach the south.
    pub reach_south: MonthDay,
    /// It rains everywhere.
    pub everywhere_from: MonthDay,
    /// The last rains of the north.
    pub last_in_north: MonthDay,
    /// It rains nowhere any more.
    pub nowhere_from: MonthDay,
}

impl Default for Rains {
    fn default() -> Self {
        let [reach_south, everywhere_from, last_in_north, nowhere_from] =
            ["03-01", "06-05", "10-15", "12-21"].map(|text| MonthDay::parse(text).expect("the four are days of the year"));
        Self { reach_south, everywhere_from, last_in_north, nowhere_from }
    }
}

impl Rains {
    /// How much of the country the rains usually reach on a day, 0 to 1: they come from the south and leave to it, taken
    /// as steadily.
    #[must_use]
    pub fn reach(self, day: Day) -> f64 {
        let year = day.year();
        let marks = [(self.reach_south, 0.0), (self.everywhere_from, 1.0), (self.last_in_north, 1.0), (self.nowhere_from, 0.0)];
        // The marks of three years round the day, in order, whatever month the dry season begins in.
        let mut marks: Vec<(Day, f64)> =
            (year - 1..=year + 1).flat_map(|year| marks.map(|(mark, reach)| (mark.in_year(year), reach))).collect();
        marks.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let after = marks.partition_point(|(mark, _)| *mark <= day).clamp(1, marks.len() - 1);
        let ((from, was), (to, will)) = (marks[after - 1], marks[after]);
        let share = f64::from(day.days_since(from)) / f64::from(to.days_since(from).max(1));
        was + (will - was) * share.clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_rains_come_and_go_with_the_year() {
        let reach = |text| Rains::default().reach(Day::parse(text).unwrap());
        assert_eq!([reach("2027-01-15"), reach("2027-07-20")], [0.0, 1.0]);
        assert_eq!([reach("2027-03-01"), reach("2026-10-15"), reach("2026-12-21")], [0.0, 1.0, 0.0]);
        let (april, may) = (reach("2027-04-01"), reach("2027-05-01"));
        assert!(0.0 < april && april < may && may < 1.0);
        assert!(reach("2026-11-01") > reach("2026-12-01"));
    }
}
