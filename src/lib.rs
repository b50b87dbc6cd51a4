//! Murhal plans the pre-migration conferences of the cattle-migration season: it overlays migration routes,
//! water points, farming zones and state borders, computes who meets whom, where and on which days, ranks
//! the flashpoints with their reasons, and drafts the agendas and agreements that the conferences need.
//!
//! # The words
//! A *route* (in Arabic *murhal* or *masar*) is the way of one herd: a fixed *corridor* or a flexible *axis*.
//! It is cut into short *stretches*; the *calendar* says on which days the herd may be on each. A herd on one
//! *leg* of its year (out, stay, return) is a *passage*. Where it comes near something at a time when both
//! are there, that is an *encounter*; where encounters pile up, a *flashpoint*. Offices and communities that
//! share flashpoints hold a *conference*, whose *agreement* is made of *clauses*.
//!
//! # Three sorts of state, never mixed
//! The [`atlas`] is read once and never changed. The [`scenario`] is what people decide: it is saved, and
//! every edit is a change that returns its own undo. The [`plan`] is computed from both by
//! [`plan::prepare`], never saved and never edited.
//!
//! Start reading at [`plan`], then [`layers`], then the window in `app`.

pub mod measure;
pub mod progress;
pub mod borders;
pub mod problems;
pub mod words;
pub mod files;
pub mod tiles;
pub mod formats;
pub mod layers;
pub mod atlas;
pub mod agreed;
pub mod reports;
pub mod ways;
pub mod index;
pub mod country;
pub mod scenario;
pub mod editing;
pub mod importing;
pub mod shelf;
pub mod keeping;
pub mod starting;
pub mod followed;
pub mod calendar;
pub mod encounters;
pub mod flashpoints;
pub mod findings;
pub mod around;
pub mod options;
pub mod tracks;
pub mod backtest;
pub mod conferences;
pub mod agreements;
pub mod coverage;
pub mod plan;
pub mod overview;
pub mod documents;
pub mod commands;
#[cfg(feature = "window")]
pub mod app;
