//! Kind `survey`: a whole questionnaire, one respondent per row. Closed questions are read here; words and grades of the same
//! rows become answers and grades, so that no file is read twice.

mod guess;
mod parts;
mod plan;
mod read;
mod repeats;
mod replies;
mod scale;
pub(crate) mod table;
mod values;

pub(crate) use read::{Column, read};
