//! Text with columns.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| murhal_fuzz::read_as("a.csv", bytes));
