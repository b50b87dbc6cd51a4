//! How well a share is known that was counted.

/// From the least to the most that a counted share may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// 0 to 1.
    pub least: f64,
    /// 0 to 1.
    pub most: f64,
}

/// In how many standard deviations 95% of a normal distribution lie.
const Z: f64 = 1.959_963_984_540_054;

/// Wilson's interval of 95% (Wilson 1927, Journal of the American Statistical Association 22): unlike the plain one it
/// holds for shares near nothing and near all. Everything where there was no run.
#[must_use]
pub fn interval(seasons: u32, runs: u32) -> Interval {
    if runs == 0 {
        return Interval { least: 0.0, most: 1.0 };
    }
    let (runs, share) = (f64::from(runs), f64::from(seasons) / f64::from(runs));
    let spread = Z * Z / runs;
    let middle = (share + spread / 2.0) / (1.0 + spread);
    let half = Z / (1.0 + spread) * (share * (1.0 - share) / runs + spread / (4.0 * runs)).sqrt();
    Interval { least: (middle - half).max(0.0), most: (middle + half).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As R's `prop.test(x, n, correct = FALSE)` gives them.
    #[test]
    fn wilsons_interval_is_that_of_the_textbooks() {
        for (seasons, runs, least, most) in [(10, 20, 0.299_298, 0.700_702), (0, 10, 0.0, 0.277_533), (50, 50, 0.928_652, 1.0)] {
            let Interval { least: low, most: high } = interval(seasons, runs);
            assert!((low - least).abs() < 1e-6 && (high - most).abs() < 1e-6, "{seasons} of {runs}: {low} to {high}");
        }
    }

    #[test]
    fn a_thousand_runs_know_a_share_to_about_three_of_a_hundred() {
        let Interval { least, most } = interval(500, 1_000);
        assert!((most - least) / 2.0 < 0.031);
    }
}
