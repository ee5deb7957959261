//! This run beside earlier runs: which answers got other codes, and what earlier editions said, kept as snapshots.

mod beside;
mod changes;
mod damage;
mod published;
mod rules;
mod snapshot;
mod store;

pub use beside::{
    ANSWERS, CATEGORIES, REPLACED, answers, categories, read_answers, read_categories,
};
pub use changes::changes;
pub use damage::Damage;
pub use published::published;
pub use rules::{DAMAGED, RULES};
pub use snapshot::{FINDINGS, Kept, MANIFEST, Snapshot};
pub use store::{Found, all, day_folder, days, look};
