//! Validation: a fixture per rule, the laws of the account, and real files.

pub(crate) mod accounts;
mod boards;
mod decorated;
mod examples;
mod headers;
mod large;
mod laws;
mod names;
mod properties;
mod protocol;
mod real;
mod rules;
mod segments;
mod table;
mod values;
