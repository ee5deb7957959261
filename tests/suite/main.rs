//! All tests of befund in one binary.

#![expect(clippy::expect_used, reason = "a test whose setup fails must stop")]

mod analysis;
mod coding;
mod disclosure;
mod fixtures;
mod ingest;
#[path = "../layering.rs"]
mod layering;
mod locales;
mod model;
mod project;
mod report;
mod validate;
