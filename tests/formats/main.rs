//! Strange files: every reader and writer, on files of others, on files made to harm, on each other's files and on GDAL's.
#![expect(clippy::print_stderr, clippy::unwrap_used, reason = "a test that cannot go on must stop, and says why it skips")]

mod fuzz;
mod gdal;
mod hostile;
mod made;
mod round_trips;
mod strange;
