//! What can be typed behind `murhal ways`.

use std::path::PathBuf;

use clap::Args;

use super::Audience;
use crate::measure::{Day, LonLat};

#[derive(Args)]
pub(in crate::commands) struct WaysArguments {
    /// The scenario's folder
    pub(in crate::commands) scenario: PathBuf,
    /// The route, by its id
    #[arg(long, value_name = "ID")]
    pub(in crate::commands) route: String,
    /// Where it may begin, as longitude,latitude; may be given several times. A place on the present way keeps what lies before it [default: where the route begins]
    #[arg(long, value_name = "LON,LAT", value_parser = place, allow_hyphen_values = true)]
    pub(in crate::commands) from: Vec<LonLat>,
    /// Where it may end; may be given several times. A place on the present way keeps what lies behind it [default: where the route ends]
    #[arg(long, value_name = "LON,LAT", value_parser = place, allow_hyphen_values = true)]
    pub(in crate::commands) to: Vec<LonLat>,
    /// The band holds all ways that cost at most so many percent more than the cheapest [default: the scenario's setting]
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub(in crate::commands) within: Option<f64>,
    /// The day on which the herd would pass [default: by its calendar, out and home]
    #[arg(long, value_parser = Day::parse)]
    pub(in crate::commands) date: Option<Day>,
    /// Write the band and the lines to a file
    #[arg(long, value_name = "FILE")]
    pub(in crate::commands) geojson: Option<PathBuf>,
    /// Who may see it: what is marked for smaller circles is withheld before anything is computed
    #[arg(long, value_enum, default_value_t = Audience::Internal)]
    pub(in crate::commands) audience: Audience,
}

fn place(text: &str) -> Result<LonLat, String> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    let (lon, lat) = text.split_once(',').ok_or_else(|| "longitude and latitude with a comma between are needed: 28.2,7.9".to_owned())?;
    let at = number(lon).zip(number(lat)).filter(|(lon, lat)| lon.abs() <= 180.0 && lat.abs() <= 90.0);
    at.map(|(lon, lat)| LonLat { lon, lat }).ok_or_else(|| format!("{text} is no longitude and latitude in degrees"))
}

fn percent(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| (0.0..=100.0).contains(number));
    number.ok_or_else(|| "a number from 0 to 100 is needed".to_owned())
}
