//! Well-known binary: the geometry of GeoPackages. Numbers of parts are checked against the bytes that are there before
//! room is made for them, which libraries do not do.

use super::Shape;
use super::limits::DEPTH;
use crate::measure::LonLat;
use crate::words::told;

/// Reads a geometry: one shape, or several where it is a collection of several kinds.
pub(super) fn read(bytes: &[u8]) -> Vec<Shape> {
    let mut reader = Reader { bytes, at: 0 };
    match reader.geometry(0) {
        Some(shapes) => Shape::gathered(shapes.into_iter().map(finite)),
        None => vec![Shape::Faulty(told!("shape-binary"))],
    }
}

fn finite(shape: Shape) -> Shape {
    match shape {
        // An empty point is written as two numbers that are none.
        Shape::Points(points) if points.iter().all(|at| at.lon.is_nan() && at.lat.is_nan()) => Shape::Absent,
        shape if shape.positions().any(|at| !at.lon.is_finite() || !at.lat.is_finite()) => Shape::Faulty(told!("shape-not-finite")),
        shape if shape.size() == 0 && !matches!(shape, Shape::Faulty(_)) => Shape::Absent,
        shape => shape,
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// Which byte of a number stands first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Little,
    Big,
}

/// How the numbers of a geometry are written.
#[derive(Clone, Copy)]
struct Writing {
    order: Order,
    /// Numbers of a position.
    numbers: usize,
}

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(N)?)?;
        self.at += N;
        taken.try_into().ok()
    }

    fn whole(&mut self, order: Order) -> Option<u32> {
        self.take().map(if order == Order::Little { u32::from_le_bytes } else { u32::from_be_bytes })
    }

    fn number(&mut self, order: Order) -> Option<f64> {
        self.take().map(if order == Order::Little { f64::from_le_bytes } else { f64::from_be_bytes })
    }

    /// How many parts come, each at least so long.
    fn count(&mut self, writing: Writing, shortest: usize) -> Option<usize> {
        let count = usize::try_from(self.whole(writing.order)?).ok()?;
        (count.checked_mul(shortest)? <= self.bytes.len() - self.at).then_some(count)
    }

    fn geometry(&mut self, depth: usize) -> Option<Vec<Shape>> {
        if depth > DEPTH {
            return None;
        }
        let [first] = self.take()?;
        let order = if first == 1 { Order::Little } else { Order::Big };
        let code = self.whole(order)?;
        // Extended WKB marks heights, measures and a system by bits, ISO by thousands.
        let (iso, bits) = ((code & 0x0FFF_FFFF) / 1_000, code >> 28);
        let more = match iso {
            0 => usize::from(bits & 0b1000 != 0) + usize::from(bits & 0b0100 != 0),
            1 | 2 => 1,
            3 => 2,
            _ => return None,
        };
        if bits & 0b0010 != 0 {
            self.whole(order)?;
        }
        let writing = Writing { order, numbers: 2 + more };
        Some(match (code & 0x0FFF_FFFF) % 1_000 {
            1 => vec![Shape::Points(vec![self.position(writing)?])],
            2 => vec![Shape::Lines(vec![self.line(writing)?])],
            3 => vec![Shape::Polygons(vec![self.rings(writing)?])],
            4..=7 => {
                let count = self.count(writing, 5)?;
                let mut parts = Vec::new();
                for _ in 0..count {
                    parts.extend(self.geometry(depth + 1)?);
                }
                Shape::gathered(parts)
            }
            8..=17 => vec![Shape::Faulty(told!("shape-curve"))],
            _ => return None,
        })
    }

    fn position(&mut self, writing: Writing) -> Option<LonLat> {
        let at = LonLat { lon: self.number(writing.order)?, lat: self.number(writing.order)? };
        for _ in 2..writing.numbers {
            self.number(writing.order)?;
        }
        Some(at)
    }

    fn line(&mut self, writing: Writing) -> Option<Vec<LonLat>> {
        let count = self.count(writing, writing.numbers * 8)?;
        (0..count).map(|_| self.position(writing)).collect()
    }

    fn rings(&mut self, writing: Writing) -> Option<Vec<Vec<LonLat>>> {
        let count = self.count(writing, 4)?;
        (0..count).map(|_| self.line(writing)).collect()
    }
}

/// Writes a shape; nothing where there is none.
pub(super) fn write(shape: &Shape) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    match shape {
        Shape::Absent | Shape::Faulty(_) => return None,
        Shape::Points(points) => many(&mut bytes, 4, points, |bytes, at| {
            begin(bytes, 1);
            write_position(bytes, *at);
        }),
        Shape::Lines(lines) => many(&mut bytes, 5, lines, |bytes, line| {
            begin(bytes, 2);
            write_line(bytes, line);
        }),
        Shape::Polygons(polygons) => many(&mut bytes, 6, polygons, |bytes, rings| {
            begin(bytes, 3);
            count(bytes, rings.len());
            for ring in rings {
                write_line(bytes, ring);
            }
        }),
    }
    Some(bytes)
}

/// One part as it is, several as a collection of them.
fn many<T>(bytes: &mut Vec<u8>, kind: u32, parts: &[T], mut write: impl FnMut(&mut Vec<u8>, &T)) {
    if parts.len() != 1 {
        begin(bytes, kind);
        count(bytes, parts.len());
    }
    for part in parts {
        write(bytes, part);
    }
}

fn begin(bytes: &mut Vec<u8>, kind: u32) {
    bytes.push(1);
    bytes.extend(kind.to_le_bytes());
}

fn count(bytes: &mut Vec<u8>, many: usize) {
    bytes.extend(u32::try_from(many).unwrap_or(u32::MAX).to_le_bytes());
}

fn write_line(bytes: &mut Vec<u8>, line: &[LonLat]) {
    count(bytes, line.len());
    for at in line {
        write_position(bytes, *at);
    }
}

fn write_position(bytes: &mut Vec<u8>, at: LonLat) {
    bytes.extend(at.lon.to_le_bytes());
    bytes.extend(at.lat.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(lon: f64, lat: f64) -> LonLat {
        LonLat { lon, lat }
    }

    #[test]
    fn what_is_written_reads_back() {
        let ring = vec![at(0.0, 0.0), at(1.0, 0.0), at(1.0, 1.0), at(0.0, 0.0)];
        let shapes = [
            Shape::Points(vec![at(28.0, 7.7)]),
            Shape::Points(vec![at(28.0, 7.7), at(29.0, 8.0)]),
            Shape::Lines(vec![vec![at(28.0, 7.7), at(29.0, 8.0)]]),
            Shape::Polygons(vec![vec![ring.clone(), ring.clone()], vec![ring]]),
        ];
        for shape in shapes {
            assert_eq!(read(&write(&shape).unwrap()), [shape]);
        }
    }

    #[test]
    fn heights_measures_and_systems_are_stepped_over() {
        let extended = [
            &[1][..],
            &(0xA000_0001_u32).to_le_bytes(),
            &4326_u32.to_le_bytes(),
            &1f64.to_le_bytes(),
            &2f64.to_le_bytes(),
            &9f64.to_le_bytes(),
        ]
        .concat();
        assert_eq!(read(&extended), [Shape::Points(vec![at(1.0, 2.0)])]);
        let iso = [&[0][..], &1001_u32.to_be_bytes(), &1f64.to_be_bytes(), &2f64.to_be_bytes(), &9f64.to_be_bytes()].concat();
        assert_eq!(read(&iso), [Shape::Points(vec![at(1.0, 2.0)])]);
    }

    #[test]
    fn promises_that_are_not_kept_take_no_memory() {
        let faulty = |bytes: &[u8]| assert!(matches!(read(bytes)[..], [Shape::Faulty(_)]), "{bytes:?}");
        faulty(&[1, 2, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]);
        faulty(&[]);
        faulty(&[1, 99, 0, 0, 0]);
        let mut deep = Vec::new();
        for _ in 0..1_000 {
            deep.extend([1, 7, 0, 0, 0, 1, 0, 0, 0]);
        }
        faulty(&deep);
        let nan = [&[1][..], &2_u32.to_le_bytes(), &1_u32.to_le_bytes(), &f64::INFINITY.to_le_bytes(), &2f64.to_le_bytes()].concat();
        faulty(&nan);
    }
}
