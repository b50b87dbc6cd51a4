//! An order of places in which neighbours on the map are neighbours in memory.

use super::LonLat;

/// The numbers of some places along a Hilbert curve over the whole earth: places that are near each other stand near
/// each other. Where there are many things, this is what a search on the map spends its time on. Ties go to the lower
/// number.
#[must_use]
pub fn along_the_map(places: impl IntoIterator<Item = LonLat>) -> Vec<usize> {
    along_the_curve(places.into_iter().map(|at| [(at.lon + 180.0) / 360.0, (at.lat + 90.0) / 180.0]))
}

/// The same of places in a square, by their shares of its two sides, from 0 to 1.
#[must_use]
pub fn along_the_curve(places: impl IntoIterator<Item = [f64; 2]>) -> Vec<usize> {
    let mut order: Vec<(u64, u32)> = places.into_iter().map(on_the_curve).zip(0..).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, number)| number as usize).collect()
}

/// How far along the curve a place lies: of the whole earth, a cell is about a centimetre wide.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of the whole range; what is beyond ends at its edge")]
fn on_the_curve(share: [f64; 2]) -> u64 {
    let [x, y] = share.map(|share| (share * f64::from(u32::MAX)) as u32);
    fast_hilbert::xy2h(x, y, u32::BITS as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Chance;

    #[test]
    fn the_way_through_all_places_is_short_and_leaves_none_out() {
        let mut chance = Chance::seeded(3);
        let places: Vec<LonLat> = (0..2_000).map(|_| LonLat { lon: chance.between(25.0, 33.0), lat: chance.between(4.0, 12.0) }).collect();
        let order = along_the_map(places.iter().copied());
        let length = |order: &[usize]| -> f64 {
            order.windows(2).map(|two| (places[two[0]].lon - places[two[1]].lon).hypot(places[two[0]].lat - places[two[1]].lat)).sum()
        };
        let as_given: Vec<usize> = (0..places.len()).collect();
        assert!(length(&order) * 10.0 < length(&as_given));
        let mut all = order;
        all.sort_unstable();
        assert_eq!(all, as_given);
    }
}
