//! Chance where chance is the point, from a seed: the same seed gives the same numbers on every machine
//! (`rand_chacha` promises it).

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// Numbers drawn from a seed.
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// A row of numbers.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number from 0 up to, not including, 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub fn share(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number between two.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }

    /// One of two, with equal chance.
    pub fn toss(&mut self) -> bool {
        self.0.next_u64() & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_row() {
        let row = |seed| (0..3).map(|_| ()).scan(Chance::seeded(seed), |chance, ()| Some(chance.share())).collect::<Vec<f64>>();
        assert_eq!(row(1), row(1));
        assert_ne!(row(1), row(2));
        assert!(row(7).iter().all(|share| (0.0..1.0).contains(share)));
    }
}
