//! Documents.

pub mod map;
