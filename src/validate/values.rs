//! What a cell says: numbers, dates and words as German offices write them.
//!
//! Readers here know no column and raise no issue; they say what they saw and the row's reader decides.

pub(crate) mod ages;
pub(crate) mod approximate;
pub(crate) mod date;
pub(crate) mod duration;
pub(crate) mod grades;
pub(crate) mod number;
pub(crate) mod placeholder;
pub(crate) mod sign;
pub(crate) mod target;
pub(crate) mod term;
pub(crate) mod vacancy;
pub(crate) mod words;
