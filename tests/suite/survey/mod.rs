//! Whole questionnaires: types of columns, findings of closed questions, tests of differences and what is published of them.

mod exact;
mod findings;
mod forms;
mod groups;
pub(crate) mod make;
mod pairs;
mod public;
mod questionnaire;
mod real;
mod turnout;
mod types;
