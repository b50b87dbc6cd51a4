//! How the layers lie: which upon which, how strongly, and which of their features.

use std::collections::BTreeMap;

use super::view::Layer;

/// The order of the layers, their strength and their filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layering {
    /// The layers, the uppermost first.
    pub order: Vec<Layer>,
    /// Percent of full strength, where not full.
    pub opacity: BTreeMap<Layer, u8>,
    /// What a feature's words must hold, where not all are shown.
    pub filter: BTreeMap<Layer, String>,
}

impl Default for Layering {
    fn default() -> Self {
        Self { order: Layer::ALL.to_vec(), opacity: BTreeMap::new(), filter: BTreeMap::new() }
    }
}

/// Which way a layer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the eye.
    Up,
    /// Towards the ground.
    Down,
}

impl Layering {
    /// The same with one layer a place further up or down; as it is where there is no place.
    #[must_use]
    pub fn moved(mut self, layer: Layer, way: Way) -> Self {
        let Some(from) = self.order.iter().position(|one| *one == layer) else { return self };
        let to = match way {
            Way::Up => from.checked_sub(1),
            Way::Down => Some(from + 1),
        };
        if let Some(to) = to.filter(|to| *to < self.order.len()) {
            self.order.swap(from, to);
        }
        self
    }

    /// The same with one layer at so many percent of its strength.
    #[must_use]
    pub fn at_strength(mut self, layer: Layer, percent: u8) -> Self {
        if percent >= 100 {
            self.opacity.remove(&layer);
        } else {
            self.opacity.insert(layer, percent);
        }
        self
    }

    /// The same with one layer's features chosen by their words; all of them where there are no words.
    #[must_use]
    pub fn filtered(mut self, layer: Layer, words: &str) -> Self {
        if words.trim().is_empty() {
            self.filter.remove(&layer);
        } else {
            self.filter.insert(layer, words.to_owned());
        }
        self
    }

    /// How strongly a layer is drawn, of 1.
    #[must_use]
    pub fn strength(&self, layer: Layer) -> f32 {
        f32::from(self.percent(layer)) / 100.0
    }

    /// The same in percent.
    #[must_use]
    pub fn percent(&self, layer: Layer) -> u8 {
        self.opacity.get(&layer).copied().unwrap_or(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layer_goes_up_and_down_and_stays_at_the_ends() {
        let before = Layering::default();
        let (first, second) = (before.order[0], before.order[1]);
        let after = before.clone().moved(second, Way::Up);
        assert_eq!((after.order[0], after.order[1]), (second, first));
        assert_eq!(after.clone().moved(second, Way::Up), after, "there is no place above the first");
        assert_eq!(after.moved(second, Way::Down), before);
    }
}
