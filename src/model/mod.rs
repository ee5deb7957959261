//! The nouns handed from stage to stage. No stage logic lives here and nothing here reads, counts or writes.

pub mod answers;
pub mod boards;
pub mod change;
pub mod codebook;
pub mod coding;
pub mod colour;
pub mod counted;
pub mod dataset;
pub mod document;
pub mod drawing;
pub mod finding;
pub mod intake;
pub mod inventory;
pub mod issue;
pub mod letters;
pub mod message;
pub mod names;
pub mod place;
pub mod protection;
pub mod raw;
pub mod revision;
pub mod signs;
pub mod spreadsheet;
pub mod staff;
pub mod strategy;
pub mod table;
