//! German words as they are compared: one form for gender, umlaut and inflection variants, each with its byte range.

pub(super) mod abbreviation;
pub(super) mod compound;
pub(super) mod gender;
pub(super) mod spelling;
mod spoken;
pub(super) mod stem;
pub(super) mod stopwords;
pub(super) mod token;
