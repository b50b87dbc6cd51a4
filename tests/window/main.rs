//! The window, tested by what a person reads and presses: no pictures, no graphics card. One program, so that the
//! window is linked once.

#[path = "../support/folders.rs"]
mod folders;
#[path = "../support/tile_files.rs"]
mod tile_files;
mod shown;
#[path = "../support/texts.rs"]
mod texts;

mod adding;
mod agenda;
mod agreements;
mod desk;
mod editing;
mod followed;
mod head;
mod keeping;
mod keyboard;
mod language;
mod layers;
mod maps;
mod meetings;
mod options;
mod room;
mod start;
mod sheets;
mod story;
mod tiles;
mod writing;
