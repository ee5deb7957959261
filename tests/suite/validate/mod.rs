//! Validation: a fixture per rule, the laws of the account, and real files.

mod examples;
mod rules;
mod table;
