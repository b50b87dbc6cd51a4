//! Map sheets as files: PDF, PNG, SVG.

use std::collections::BTreeSet;
use std::path::PathBuf;

use krilla::destination::XyzDestination;
use krilla::geom::{Point, Size};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};
use rayon::prelude::*;
use resvg::usvg::Tree;

use super::super::picture::{PictureError, png_at};
use super::super::{DOTS_PER_INCH, lettering};
use super::{About, MapSheet, svg};
use crate::documents::{Subject, letter_of_names};
use crate::progress::{self, Cancelled, Progress};

/// What printers print.
///
/// # Units
/// Pixels to the inch.
pub const USUAL_DOTS_PER_INCH: u16 = 300;

/// As what a sheet is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Pages to print, whose text can be searched; many sheets make one file.
    Pdf,
    /// A picture.
    Png {
        /// Its pixels to the inch.
        dots_per_inch: u16,
    },
    /// A drawing to be changed in other programs.
    Svg,
}

impl Format {
    /// How its files end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png { .. } => "png",
            Self::Svg => "svg",
        }
    }
}

/// Why there are no files.
#[derive(Debug, thiserror::Error)]
pub enum SheetsError {
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
    /// A sheet could not be rendered.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The pages could not be put together.
    #[error("the pages cannot be written as PDF: {0}")]
    Pdf(String),
}

impl From<Cancelled> for SheetsError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Sheets as files with their names: one each, but all pages of a PDF in one.
///
/// # Errors
/// Where it was cancelled, or a sheet cannot be rendered.
pub fn write(
    subject: Subject<'_>,
    sheets: &[MapSheet],
    format: Format,
    progress: &Progress,
) -> Result<Vec<(PathBuf, Vec<u8>)>, SheetsError> {
    // Drawn, then put on its page.
    progress.begin("map sheets", if format == Format::Svg { sheets.len() } else { sheets.len() * 2 })?;
    let drawn = sheets.par_iter().map(|sheet| {
        progress.check()?;
        let drawn = svg(subject, *sheet);
        progress.step().map(|()| drawn)
    });
    let drawn = progress::all(drawn)?;
    let names = names(subject, sheets, format);
    match format {
        Format::Svg => Ok(names.into_iter().zip(drawn.into_iter().map(String::into_bytes)).collect()),
        Format::Pdf => {
            let titles: Vec<String> = sheets.iter().map(|sheet| sheet.about.name(subject, sheet.language)).collect();
            let pages: Vec<(String, String)> = titles.into_iter().zip(drawn).collect();
            let title = if let [(title, _)] = pages.as_slice() { title } else { &subject.scenario.name };
            let name = if let [name] = names.as_slice() { name.clone() } else { PathBuf::from("map-sheets.pdf") };
            Ok(vec![(name, pdf(title, &pages, progress)?)])
        }
        Format::Png { dots_per_inch } => {
            let mut files = Vec::with_capacity(drawn.len());
            // One after the other: a picture of a large sheet is many megabytes while it is drawn.
            for (name, drawn) in names.into_iter().zip(drawn) {
                files.push((name, png_at(&drawn, dots_per_inch)?));
                progress.step()?;
            }
            Ok(files)
        }
    }
}

/// The names of the files: what each is about. No two are the same, on disks that tell no capitals either.
fn names(subject: Subject<'_>, sheets: &[MapSheet], format: Format) -> Vec<PathBuf> {
    let mut taken = BTreeSet::new();
    let name = |sheet: &MapSheet| {
        let stem = match sheet.about {
            About::Season => "map-season".to_owned(),
            about => format!("map-{}-{}", about.word(), about.id(subject).chars().map(letter_of_names).collect::<String>()),
        };
        let all = std::iter::once(stem.clone()).chain((2..).map(|count| format!("{stem}-{count}")));
        let free = all.into_iter().find(|name| taken.insert(name.to_lowercase())).unwrap_or(stem);
        PathBuf::from(format!("{free}.{}", format.ending()))
    };
    sheets.iter().map(name).collect()
}

/// Drawings as the pages of one PDF, each with its title in the list of pages. Text stays text, and the letters
/// that are used go with it. It has no date: the same drawings give the same bytes.
///
/// # Errors
/// Where it was cancelled, or a drawing cannot be read.
pub fn pdf(title: &str, pages: &[(String, String)], progress: &Progress) -> Result<Vec<u8>, SheetsError> {
    let mut document = krilla::Document::new();
    let mut outline = Outline::new();
    for (number, (name, drawing)) in pages.iter().enumerate() {
        let tree = Tree::from_str(drawing, &lettering::reading()).map_err(PictureError::from)?;
        let points = |px: f32| px / DOTS_PER_INCH * 72.0;
        let size = Size::from_wh(points(tree.size().width()), points(tree.size().height()));
        let size = size.ok_or_else(|| SheetsError::Pdf(format!("{name} has no size")))?;
        let mut page = document.start_page_with(PageSettings::new(size));
        let mut surface = page.surface();
        let done = surface.draw_svg(&tree, size, SvgSettings::default());
        surface.finish();
        page.finish();
        done.ok_or_else(|| SheetsError::Pdf(format!("{name} cannot be drawn")))?;
        outline.push_child(OutlineNode::new(name.clone(), XyzDestination::new(number, Point::from_xy(0.0, 0.0))));
        progress.step()?;
    }
    if pages.len() > 1 {
        document.set_outline(outline);
    }
    document.set_metadata(Metadata::new().title(title.to_owned()).creator("Murhal".to_owned()).language("en".to_owned()));
    document.finish().map_err(|why| SheetsError::Pdf(why.to_string()))
}
