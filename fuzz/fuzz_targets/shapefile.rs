//! Shapefiles: the bytes are cut into their four files.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| murhal_fuzz::read_shapefile(bytes));
