//! Ways over a raster of cost: from any of several starts to any of several goals.
//!
//! A step leads to one of eight neighbours and costs the mean of the two cells times its length, as in `r.cost` of GRASS
//! and `MCP_Geometric` of scikit-image. A *surface* says what it costs to come from the starts to each cell. All cells
//! through which a way costs at most so much more than the cheapest are the *corridor band*: the sum of two surfaces,
//! from the starts and from the goals. Costs are in metres of easy walking: a metre over a cell that costs 1.
//!
//! This room knows nothing of herds.

mod grid;
mod raster;
mod buckets;
mod spread;
mod surface;
mod line;
mod band;
mod different;
mod straight;

pub use band::{Band, band};
pub use different::{Different, Wanted, different, share_apart};
pub use grid::Grid;
pub use line::{Line, line};
pub use raster::{Cell, Raster};
pub use straight::straightened;
pub use surface::{Surface, surface};
