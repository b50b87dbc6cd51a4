//! Other ways round, held to account: a plain Dijkstra, relations that must hold, maps drawn by hand, and other programs.
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test that cannot go on must stop, and says why it skips")]

#[path = "ways/oracle.rs"]
mod oracle;
#[path = "ways/others.rs"]
mod others;
#[path = "ways/drawn.rs"]
mod drawn;
#[path = "ways/verb.rs"]
mod verb;
