//! Whole questionnaires: types of columns, findings of closed questions, tests of differences and what is published of them.

mod exact;
mod findings;
mod make;
mod public;
mod real;
mod types;
