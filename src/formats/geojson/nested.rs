//! Coordinates of any depth, read flat.

use std::fmt;

use serde::Deserializer;
use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::measure::LonLat;
use crate::words::Phrase;

/// Coordinates of any depth, flat: every position once, and where the lists of each depth end.
#[derive(Default)]
pub(super) struct Nested {
    pub(super) points: Vec<LonLat>,
    ends: [Vec<usize>; 3],
    pub(super) depth: Option<usize>,
    pub(super) fault: Option<Phrase>,
    /// Some position has more than two numbers.
    pub(super) has_heights: bool,
}

impl Nested {
    pub(super) fn clear(&mut self) {
        self.points.clear();
        self.ends.iter_mut().for_each(Vec::clear);
        (self.depth, self.fault, self.has_heights) = (None, None, false);
    }

    /// The lists of positions, whatever holds them.
    pub(super) fn rings(&self) -> impl Iterator<Item = &[LonLat]> {
        slices(&self.ends[0]).map(|(from, to)| &self.points[from..to])
    }

    pub(super) fn lines(&self) -> Vec<Vec<LonLat>> {
        slices(&self.ends[0]).map(|(from, to)| self.points[from..to].to_vec()).collect()
    }

    pub(super) fn polygons(&self) -> Vec<Vec<Vec<LonLat>>> {
        let lines = self.lines();
        slices(&self.ends[1]).map(|(from, to)| lines[from..to].to_vec()).collect()
    }

    fn close_list(&mut self, height: usize) {
        let ends_at = if height == 0 { self.points.len() } else { self.ends[height - 1].len() };
        match self.ends.get_mut(height) {
            Some(ends) => ends.push(ends_at),
            None => self.fault = Some(Phrase("shape-too-deep")),
        }
    }
}

fn slices(ends: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    ends.iter().scan(0, |from, to| Some((std::mem::replace(from, *to), *to)))
}

/// Reads coordinates into a [`Nested`] that is used again for each feature.
pub(super) struct Fill<'a>(pub(super) &'a mut Nested);

impl<'de> DeserializeSeed<'de> for Fill<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self(nested) = self;
        nested.clear();
        match (Node { nested: &mut *nested }).deserialize(deserializer)? {
            Item::List { height } => nested.depth = Some(height),
            Item::Number(_) => nested.fault = Some(Phrase("shape-single-number")),
            Item::Other => nested.fault = nested.fault.or(Some(Phrase("shape-no-number"))),
        }
        Ok(())
    }
}

enum Item {
    Number(f64),
    /// Height 0 is a position, 1 a list of positions, and so on.
    List {
        height: usize,
    },
    Other,
}

struct Node<'a> {
    nested: &'a mut Nested,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Item;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Item, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Item;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("coordinates")
    }

    fn visit_f64<E>(self, number: f64) -> Result<Item, E> {
        Ok(Item::Number(number))
    }

    #[expect(clippy::cast_precision_loss, reason = "degrees are small")]
    fn visit_i64<E>(self, number: i64) -> Result<Item, E> {
        Ok(Item::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "degrees are small")]
    fn visit_u64<E>(self, number: u64) -> Result<Item, E> {
        Ok(Item::Number(number as f64))
    }

    fn visit_str<E>(self, _text: &str) -> Result<Item, E> {
        Ok(Item::Other)
    }

    fn visit_bool<E>(self, _value: bool) -> Result<Item, E> {
        Ok(Item::Other)
    }

    fn visit_unit<E>(self) -> Result<Item, E> {
        Ok(Item::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Item, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Item::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Item, A::Error> {
        let (mut numbers, mut position) = (0_usize, [0.0; 2]);
        let mut below: Option<usize> = None;
        while let Some(item) = seq.next_element_seed(Node { nested: &mut *self.nested })? {
            match item {
                Item::Number(number) => {
                    if let Some(slot) = position.get_mut(numbers) {
                        *slot = number;
                    }
                    numbers += 1;
                }
                Item::List { height } if below.is_none_or(|known| known == height) => below = Some(height),
                Item::List { .. } => self.nested.fault = Some(Phrase("shape-uneven")),
                Item::Other => self.nested.fault = Some(Phrase("shape-no-number")),
            }
        }
        match (numbers, below) {
            (0, Some(height)) => {
                self.nested.close_list(height);
                Ok(Item::List { height: height + 1 })
            }
            (2.., None) => {
                self.nested.has_heights |= numbers > 2;
                self.nested.points.push(LonLat { lon: position[0], lat: position[1] });
                Ok(Item::List { height: 0 })
            }
            (0, None) => {
                self.nested.fault = self.nested.fault.or(Some(Phrase("shape-empty")));
                Ok(Item::Other)
            }
            _ => {
                self.nested.fault = self.nested.fault.or(Some(Phrase("shape-short-position")));
                Ok(Item::Other)
            }
        }
    }

    fn visit_none<E: de::Error>(self) -> Result<Item, E> {
        Ok(Item::Other)
    }
}
