//! Base tiles, on the land and under all else.

use std::sync::Arc;

use eframe::egui::Theme;

use super::Scene;
use super::easel::Easel;
use crate::app::base_tiles::BaseTiles;
use crate::progress::{Cancelled, Progress};
use crate::tiles::{Look, Manner, Seen, TileFile, lay};

/// Tiles that are to be in a picture.
#[derive(Clone)]
pub(super) struct Underlay {
    file: Arc<TileFile>,
    percent: u8,
}

impl PartialEq for Underlay {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.file, &other.file) && self.percent == other.percent
    }
}

impl Underlay {
    /// The tiles that are to be seen, if any.
    pub(super) fn of(tiles: &BaseTiles) -> Option<Self> {
        tiles.shown().map(|file| Self { file: Arc::clone(file), percent: tiles.chosen.percent })
    }

    /// Lays them into the picture.
    pub(super) fn lay(&self, easel: &mut Easel, scene: &Scene<'_>, theme: Theme, progress: &Progress) -> Result<Seen, Cancelled> {
        let look = if theme == Theme::Dark { Look::Dark } else { Look::Light };
        let manner = Manner { strength: f32::from(self.percent) / 100.0, look };
        lay(&self.file, &scene.drawn.plan.findings.ground.plane, &mut easel.canvas(), manner, progress)
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Color32, ColorImage, Theme, vec2};

    use super::super::tests::window;
    use super::super::{Frame, Pictures, Wanted, paint};
    use super::*;
    use crate::app::base_tiles::State;
    use crate::app::view::{Camera, Layer};
    use crate::measure::LonLat;
    use crate::starting;
    use crate::tiles::tile_files::{png, tile_of, write_mbtiles};

    const WAU: (f64, f64) = (27.98972, 7.70111);

    #[test]
    fn the_picture_of_the_map_has_the_tile_s_town_where_the_map_has_it_and_flashpoints_upon_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("wau.mbtiles");
        // All brown, with a red square of nine pixels each way on Wau.
        let ((zoom, column, row), at) = tile_of(WAU, 10, 256);
        let around = (0..25).map(|number| (number % 5, number / 5));
        let is_near = |x: u32, y: u32| x.abs_diff(at[0]) < 5 && y.abs_diff(at[1]) < 5;
        let tile = |(right, down): (u32, u32)| {
            let red = |x, y| if (right, down) == (2, 2) && is_near(x, y) { [255, 0, 0, 255] } else { [120, 90, 50, 255] };
            ((zoom, column + right - 2, row + down - 2), png(256, red))
        };
        write_mbtiles(&path, &[], &around.map(tile).collect::<Vec<_>>());
        let window = window(Pictures::default());
        let app = window.state();
        let drawn = app.drawn.clone().unwrap();
        let town = drawn.plan.findings.ground.plane.plane_from_lonlat(LonLat { lon: WAU.0, lat: WAU.1 });
        // Wau is a hundred pixels right of the middle and sixty below.
        let centre = geo_types::Coord { x: town.x - 100.0 * 150.0, y: town.y + 60.0 * 150.0 };
        let camera = Camera { centre, metres_per_point: 150.0 };
        let mut view = app.view.clone();
        view.hidden.extend(Layer::ALL.into_iter().filter(|layer| *layer != Layer::Flashpoints));
        let mut shown = |is_shown: bool, theme: Theme| -> ColorImage {
            let chosen = starting::BaseTiles { file: path.clone(), percent: 100, is_shown };
            view.base_tiles = Some(BaseTiles { chosen, state: State::Open(Arc::new(TileFile::open(&path).unwrap())) });
            let frame = Frame { camera, size: vec2(600.0, 400.0), density: 1.0, theme };
            paint(&Wanted::new(&drawn, &view, frame), &Progress::default()).unwrap().image
        };
        let image = shown(true, Theme::Light);
        let [width, height] = image.size;
        let pixels = || (0..height).flat_map(|down| (0..width).map(move |across| (across, down)));
        let is_red = |at: &(usize, usize)| image.pixels[at.1 * width + at.0] == Color32::from_rgb(255, 0, 0);
        let red: Vec<(usize, usize)> = pixels().filter(is_red).collect();
        let off = |at: &(usize, usize)| at.0.abs_diff(width / 2 + 100).max(at.1.abs_diff(height / 2 + 60));
        assert!(red.len() > 30 && red.iter().all(|at| off(at) < 9), "{red:?}");
        assert_eq!(image.pixels[0], Color32::from_rgb(120, 90, 50), "the land is covered");
        let hidden = shown(false, Theme::Light);
        assert!(hidden.pixels.iter().all(|pixel| *pixel != Color32::from_rgb(120, 90, 50)));
        let dark = shown(true, Theme::Dark).pixels[0];
        assert!(dark.r() < 100 && dark.r() > 50, "dimmed: {dark:?}");
    }
}
