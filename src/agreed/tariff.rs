//! Tariffs: what is owed for what.

use super::amounts::{Animals, Exact, Money};
use super::record::record;

record! {
    /// What is owed for what.
    Tariff {
        /// Its lines.
        items: Vec<Item>,
        /// Who pays, where the text says.
        paid_by: Option<String>,
        /// Within how many days.
        within_days: Option<u32>,
    }

    /// One line of a tariff. What it gives is owed for each unit.
    Item {
        /// Stable id within the tariff.
        id: String,
        /// What was done: `crop damage`, `killing of an animal`, `death`, `gun wound`, `rape`, `theft`.
        offence: Option<String>,
        /// To what: `cassava`, `sorghum`, `cow`, `heifer`; to anything where missing.
        of: Option<String>,
        /// What is counted: `plant`, `animal`, `person`.
        unit: Option<String>,
        /// Money owed a unit.
        money: Vec<Money>,
        /// Whether money in several currencies is owed together; either of them where not; unknown where missing.
        currencies_together: Option<bool>,
        /// Animals owed a unit.
        animals: Vec<Animals>,
        /// Whether the same animal is owed: a cow for a cow.
        like_for_like: Option<bool>,
        /// Whether the price of the market is owed.
        market_price: Option<bool>,
        /// How many times what was taken is owed in kind: 2 for double.
        taken_times: Option<Exact>,
        /// How many more are owed beside it: double the animals *plus one*.
        taken_plus: Option<u32>,
        /// How many times what an earlier text gives is owed.
        earlier_times: Option<Exact>,
        /// The earlier text, by id; the one that is revised where missing.
        earlier_text: Option<String>,
        /// Whether it is prosecuted as well.
        prosecution: Option<bool>,
    }
}

impl Item {
    /// Whether it says anything of what is owed.
    #[must_use]
    pub fn says_what_is_owed(&self) -> bool {
        let says = |flag: Option<bool>| flag == Some(true);
        !self.money.is_empty()
            || !self.animals.is_empty()
            || says(self.like_for_like)
            || says(self.market_price)
            || self.taken_times.is_some()
            || self.earlier_times.is_some()
    }
}
