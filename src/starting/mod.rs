//! Starting: what the program remembers of its user between two runs, and how a scenario begins that nobody has made
//! yet. All of it is data; the window shows it.

mod choices;
mod imports;
mod kept;
mod made;
mod preferences;
mod recent;

pub use choices::{Charge, Choices};
pub use imports::{Imports, ReadAs};
pub use kept::{Kept, load, save, state_folder, system_language};
pub use made::{Layers, made, write};
pub use preferences::{BaseTiles, Letters, Look, Preferences};
pub use recent::Recent;
