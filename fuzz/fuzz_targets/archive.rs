//! Archives with any of the others.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| murhal_fuzz::read_as("a.zip", bytes));
