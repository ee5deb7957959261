//! Kind `survey`: a whole questionnaire, one respondent per row. Closed questions are read here; words and grades of the same
//! rows become answers and grades, so that no file is read twice.

mod account;
mod forms;
mod gaps;
mod guess;
mod invited;
mod parts;
mod plan;
mod read;
mod repeats;
mod replies;
mod scale;
pub(crate) mod table;
mod times;
mod unlisted;
mod values;
mod words;

pub(crate) use account::Column;
pub(crate) use invited::of_staff;
pub(crate) use read::read;
