//! An open tile file of either kind: what it says of itself, and its tiles as pictures.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::kept::{Found, Kept, Key};
use super::mbtiles::MbTiles;
use super::pmtiles::{self, PmTiles};
use super::unpacked::{Packing, unpacked};
use super::{Fault, OpenError, TileAt, raster, vector};
use crate::files::{Database, Pieces};
use crate::measure::plane::Extent;
use crate::progress::{Cancelled, Progress};

/// The deepest zoom that is asked for: a pixel is then a centimetre.
const DEEPEST: u8 = 24;
/// The most that a vector tile unpacks to: writers keep them below one.
const MOST_UNPACKED: usize = 8 << 20;
/// The most letters of a name or an attribution that are shown.
const MOST_LETTERS: usize = 240;
/// Vector tiles are drawn for squares of so many points.
pub(super) const VECTOR_SIDE: u32 = 512;

/// Of which kind the tiles are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Pictures of so many pixels each way.
    Raster {
        /// Pixels each way.
        side: u32,
    },
    /// Lines and areas, drawn here.
    Vector,
}

/// What a tile file says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// Where it lies.
    pub path: PathBuf,
    /// What it is called; its file's name where it does not say.
    pub name: String,
    /// Who made what is on it, as its licence asks to be shown.
    pub attribution: Option<String>,
    /// Of which kind its tiles are.
    pub sort: Sort,
    /// Its least and greatest zoom.
    pub zooms: [u8; 2],
    /// Which part of the world it is of, where it says so.
    pub bounds: Option<Extent>,
}

/// An open tile file.
#[derive(Debug)]
pub struct TileFile {
    about: About,
    source: Source,
    kept: Mutex<Kept>,
}

#[derive(Debug)]
enum Source {
    MbTiles(MbTiles),
    PmTiles(PmTiles),
}

/// Whether a file is named as tile files are.
#[must_use]
pub fn is_named_so(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("mbtiles") || end.eq_ignore_ascii_case("pmtiles"))
}

impl TileFile {
    /// Opens a file, by what it holds and not by its name, and looks at its first tile.
    ///
    /// # Errors
    /// Where it is no tile file, is broken, or holds tiles that cannot be shown.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let pieces = Pieces::open(path)?;
        let head = pieces.read(0, pieces.length().min(16))?;
        let (source, described) = if head.starts_with(b"SQLite format 3\0") {
            drop(pieces);
            let tiles = MbTiles::open(path, Database::open(path)?)?;
            let described = Described::of_texts(&tiles.description());
            (Source::MbTiles(tiles), described)
        } else if head.starts_with(b"PMTiles") {
            let tiles = PmTiles::open(path, pieces)?;
            let description = tiles.description().map_err(|fault| OpenError::broken(&fault, path))?;
            let described = Described::of_json(&description, &tiles.header);
            (Source::PmTiles(tiles), described)
        } else {
            return Err(OpenError::NoTileFile(path.to_owned()));
        };
        let sort = source.sort(path, &described)?;
        let zooms = source.zooms(&described)?;
        let file_name = || path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let Described { name, attribution, bounds, .. } = described;
        let about = About { path: path.to_owned(), name: name.unwrap_or_else(file_name), attribution, sort, zooms, bounds };
        Ok(Self { about, source, kept: Mutex::default() })
    }

    /// What it says of itself.
    #[must_use]
    pub const fn about(&self) -> &About {
        &self.about
    }

    /// A tile as a picture of about so many pixels each way, at so many pixels a point; kept for the next time.
    pub(super) fn picture(&self, key: Key, density: f32, progress: &Progress) -> Result<Found, Cancelled> {
        if let Some(found) = self.kept().get(&key) {
            return Ok(found);
        }
        progress.check()?;
        let found = match self.source.tile(key.at) {
            Ok(None) => Ok(None),
            Ok(Some(bytes)) => self.drawn(bytes, key, density, progress)?,
            Err(fault) => Err(fault),
        };
        // A stick that was taken out may be back the next time.
        if !matches!(found, Err(Fault::Door(_))) {
            self.kept().put(key, found.clone());
        }
        Ok(found)
    }

    fn drawn(&self, packed: Vec<u8>, key: Key, density: f32, progress: &Progress) -> Result<Found, Cancelled> {
        let drawn = match self.about.sort {
            Sort::Raster { .. } => raster::decoded(&packed),
            Sort::Vector => match unpacked_tile(&self.source, packed) {
                Ok(bytes) => vector::drawn(bytes, key.side, density, key.look, progress)?,
                Err(fault) => Err(fault),
            },
        };
        Ok(drawn.map(|mut picture| {
            while picture.side() >= key.side.saturating_mul(2) {
                picture = picture.halved();
            }
            Some(Arc::new(picture))
        }))
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Source {
    fn tile(&self, at: TileAt) -> Result<Option<Vec<u8>>, Fault> {
        match self {
            Self::MbTiles(tiles) => tiles.tile(at),
            Self::PmTiles(tiles) => tiles.tile(at),
        }
    }

    /// Of which kind the tiles are, by the first of them: what is written of them is not always so.
    fn sort(&self, path: &Path, described: &Described) -> Result<Sort, OpenError> {
        let first = match self {
            Self::MbTiles(tiles) => tiles.first_tile(),
            Self::PmTiles(tiles) => tiles.first_tile(),
        };
        let first = first.map_err(|fault| OpenError::broken(&fault, path))?.ok_or_else(|| OpenError::Empty(path.to_owned()))?;
        if raster::format_of(&first).is_some() {
            let side = raster::side_of(&first).map_err(|fault| OpenError::broken(&fault, path))?;
            return Ok(Sort::Raster { side });
        }
        let says = described.format.as_deref().unwrap_or_default();
        if matches!(says, "pbf" | "mvt") || Packing::seen(&first) == Packing::Gzip {
            return Ok(Sort::Vector);
        }
        let what = if says.is_empty() { "of an unknown kind".to_owned() } else { shown(says).unwrap_or_default() };
        Err(OpenError::Unreadable { what, path: path.to_owned() })
    }

    fn zooms(&self, described: &Described) -> Result<[u8; 2], OpenError> {
        let sound = |[low, high]: [i64; 2]| {
            let [low, high] = [low, high].map(|zoom| u8::try_from(zoom).ok().filter(|zoom| *zoom <= DEEPEST));
            low.zip(high).filter(|(low, high)| low <= high).map(|(low, high)| [low, high])
        };
        let found = match (described.zooms.and_then(sound), self) {
            (Some(zooms), _) => Some(zooms),
            (None, Self::MbTiles(tiles)) => tiles.zooms()?.and_then(sound),
            (None, Self::PmTiles(_)) => None,
        };
        Ok(found.unwrap_or([0, DEEPEST]))
    }
}

fn unpacked_tile(source: &Source, packed: Vec<u8>) -> Result<Vec<u8>, Fault> {
    let packing = match source {
        Source::MbTiles(_) => Packing::seen(&packed),
        Source::PmTiles(tiles) => tiles.header.packing,
    };
    unpacked(packed, packing, MOST_UNPACKED)
}

/// What is written of the tiles, before anybody looked at them.
#[derive(Default)]
struct Described {
    name: Option<String>,
    attribution: Option<String>,
    format: Option<String>,
    zooms: Option<[i64; 2]>,
    bounds: Option<Extent>,
}

impl Described {
    fn of_texts(texts: &BTreeMap<String, String>) -> Self {
        let number = |key: &str| texts.get(key)?.trim().parse::<i64>().ok();
        let text = |key: &str| texts.get(key).and_then(|text| shown(text));
        Self {
            name: text("name"),
            attribution: text("attribution"),
            format: texts.get("format").map(|format| format.trim().to_lowercase()),
            zooms: number("minzoom").zip(number("maxzoom")).map(|(low, high)| [low, high]),
            bounds: texts.get("bounds").and_then(|bounds| extent(bounds)),
        }
    }

    fn of_json(json: &[u8], header: &pmtiles::Header) -> Self {
        let described: BTreeMap<String, serde_json::Value> = serde_json::from_slice(json).unwrap_or_default();
        let text = |key: &str| shown(described.get(key)?.as_str()?);
        let format = match header.kind {
            pmtiles::MVT => Some("mvt".to_owned()),
            pmtiles::AVIF => Some("AVIF".to_owned()),
            _ => None,
        };
        let zooms = Some(header.zooms.map(i64::from));
        Self { name: text("name"), attribution: text("attribution"), format, zooms, bounds: Some(header.bounds) }
    }
}

/// West, south, east and north, with commas between.
fn extent(text: &str) -> Option<Extent> {
    let numbers: Vec<f64> = text.split(',').map_while(|part| part.trim().parse().ok()).collect();
    let place = |lon: f64, lat: f64| crate::measure::LonLat { lon, lat };
    match numbers[..] {
        [west, south, east, north] if west < east && south < north => Some(Extent { low: place(west, south), high: place(east, north) }),
        _ => None,
    }
}

/// A text as it is shown: many files hold a piece of a web page. Nothing where nothing is left of it.
fn shown(text: &str) -> Option<String> {
    const SIGNS: [(&str, &str); 7] =
        [("&copy;", "©"), ("&#169;", "©"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&")];
    let mut is_in_tag = false;
    let outside = |letter: &char| {
        let was_in_tag = is_in_tag;
        is_in_tag = *letter == '<' || (is_in_tag && *letter != '>');
        !is_in_tag && !was_in_tag
    };
    let bare: String = text.chars().filter(outside).collect();
    let spelled = SIGNS.into_iter().fold(bare, |text, (sign, letter)| text.replace(sign, letter));
    let words: Vec<&str> = spelled.split_whitespace().collect();
    let line: String = words.join(" ").chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS).collect();
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_of_a_web_page_is_shown_as_a_line_of_text() {
        let page = "<a href=\"https://www.openstreetmap.org/copyright\" target=\"_blank\">&copy; OpenStreetMap</a>\n contributors";
        assert_eq!(shown(page).as_deref(), Some("© OpenStreetMap contributors"));
        assert_eq!(shown("Sentinel-2 cloudless, EOX").as_deref(), Some("Sentinel-2 cloudless, EOX"));
        assert_eq!(shown(" <br/> "), None);
        assert_eq!(shown(&"long ".repeat(1_000)).map(|text| text.chars().count()), Some(MOST_LETTERS));
    }

    #[test]
    fn bounds_are_four_numbers_in_their_order() {
        assert!(extent("24.1, 5.5,31,12").is_some());
        for bad in ["", "24,5,31", "31,5,24,12", "a,b,c,d", "1,2,3,4,5"] {
            assert!(extent(bad).is_none(), "{bad}");
        }
    }
}
