//! stub until merged
#![allow(missing_docs)]
use crate::{atlas::Atlas, measure::Day, plan::Plan, scenario::Scenario};
#[derive(Default)]
pub struct Sheet {
    pub day: Option<Day>,
}
#[derive(Debug, thiserror::Error)]
#[error("x")]
pub struct PictureError;
pub fn svg(_: &Atlas, _: &Scenario, _: &Plan, _: &Sheet) -> String {
    String::new()
}
pub fn png(_: &str) -> Result<Vec<u8>, PictureError> {
    Ok(vec![])
}
