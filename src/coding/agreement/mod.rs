//! How far two codings of the same answers agree, and the sample that a second person codes blindly.

mod blind;
mod coder;
mod coefficients;
mod compare;
mod files;
mod interval;
pub(super) mod rules;
mod sample;

pub use self::blind::{Blind, BlindRow, MOST as MOST_CODES, Talked, code_name};
pub(super) use self::coder::NO_CODE;
pub use self::coder::{CoderFile, Comparison, Unit, compare};
pub use self::coefficients::{alpha, kappa, masi_distance, nominal_distance};
pub use self::compare::{Agreement, CategoryAgreement, Coder, Disagreement, agree};
pub use self::files::{disagreements_csv, workbook};
pub use self::sample::{SampleSize, Sampled, draw, sample_csv, sample_workbook};
pub(super) use self::sample::{choices, guide, named};
