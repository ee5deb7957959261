//! befund turns what a municipality collects for an Ist-Analyse into the report that the council reads.
//!
//! The steps, in the order in which [`pipeline`] takes them:
//!
//! 1. [`project`] checks `befund.toml`: what to read, what to ask, how to report.
//! 2. [`ingest`] reads CSV, workbooks and Parquet into cells that know their place.
//! 3. [`validate`] makes typed tables of them and names everything that is wrong, at once.
//! 4. [`coding`] brings answers under Oberbegriffe and Handlungsfelder, with evidence.
//! 5. [`analysis`] counts, ranks and measures, and makes findings.
//! 6. [`disclosure`] lets through what may be shown.
//! 7. [`chart`] draws a finding's own cells.
//! 8. [`report`] turns findings into HTML, PDF, Word, Excel, CSV, Parquet and JSON.
//! 9. [`history`] sets this run beside earlier ones.
//!
//! [`cli`] and [`desk`] are the ways in: the terminal, and the review desk in the browser.

pub mod i18n;
pub mod model;

pub mod project;

pub mod ingest;

pub mod validate;

pub mod coding;

pub mod analysis;

pub mod disclosure;

pub mod chart;

pub mod report;

pub mod history;

pub mod pipeline;

pub mod desk;

pub mod cli;
