//! All tests of befund in one binary.

#![expect(clippy::expect_used, reason = "a test whose setup fails must stop")]

mod analysis;
mod attack;
mod browser;
mod chart;
mod cli;
mod cli_agree;
mod cli_codebook;
mod cli_help;
mod cli_init;
mod cli_start;
mod coding;
mod disclosure;
mod docs;
mod examples;
mod faults;
mod field;
mod fixtures;
mod history;
mod hostile;
mod ingest;
#[path = "../layering.rs"]
mod layering;
mod locales;
mod look;
mod model;
mod papers;
mod papers_boards;
mod papers_list;
mod parquet_file;
mod picture;
mod portable;
mod programs;
mod project;
mod project_folder;
mod real_files;
mod report;
mod review;
mod secrets;
mod survey;
mod validate;
