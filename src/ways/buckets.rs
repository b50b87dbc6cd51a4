//! A queue of cells by their cost, in buckets that are reused in a ring (R. B. Dial, *Algorithm 360: shortest-path forest
//! with topological ordering*, CACM 12, 1969). Costs stay exact: a bucket holds all cells of a range of costs.

/// So many buckets at most: where costs lie farther apart, a bucket is wider than the cheapest step, and a cell in it may
/// be taken out more than once.
const MOST_BUCKETS: usize = 1 << 16;

/// The cells that were reached and not yet left.
pub(super) struct Buckets {
    ring: Vec<Vec<u32>>,
    per_cost: f64,
    current: usize,
    held: usize,
}

impl Buckets {
    /// For steps that cost between `least` and `most`.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "65,536 at most")]
    pub(super) fn new(least: f64, most: f64) -> Self {
        let width = if most > 0.0 && least.is_finite() { least.max(most / (MOST_BUCKETS as f64 - 4.0)) } else { 1.0 };
        let wanted = (most / width) as usize + 3;
        Self { ring: vec![Vec::new(); wanted.next_power_of_two()], per_cost: 1.0 / width, current: 0, held: 0 }
    }

    /// Puts a cell in, by the cost at which it was reached.
    pub(super) fn push(&mut self, number: u32, cost: f64) {
        let bucket = self.bucket(cost) & (self.ring.len() - 1);
        self.ring[bucket].push(number);
        self.held += 1;
    }

    /// The bucket of a cost.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cost is finite and not below 0")]
    pub(super) fn bucket(&self, cost: f64) -> usize {
        (cost * self.per_cost) as usize
    }

    /// Goes on to the first bucket that holds something, and gives its number; nothing where none does.
    pub(super) fn first(&mut self) -> Option<usize> {
        while self.held > 0 && self.ring[self.current & (self.ring.len() - 1)].is_empty() {
            self.current += 1;
        }
        (self.held > 0).then_some(self.current)
    }

    /// Takes all out of the current bucket; false where it holds nothing. Others may come into it meanwhile.
    pub(super) fn take(&mut self, wave: &mut Vec<u32>) -> bool {
        let bucket = self.current & (self.ring.len() - 1);
        std::mem::swap(wave, &mut self.ring[bucket]);
        self.held -= wave.len();
        !wave.is_empty()
    }

    /// How many it holds.
    pub(super) const fn held(&self) -> usize {
        self.held
    }

    /// What every cell that was not taken out costs at least.
    #[expect(clippy::cast_precision_loss, reason = "buckets are counted in millions at most")]
    pub(super) fn floor(&mut self) -> f64 {
        self.first().map_or(f64::INFINITY, |bucket| bucket as f64 / self.per_cost)
    }
}
