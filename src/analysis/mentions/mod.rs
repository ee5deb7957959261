//! The ranked table of each question: what was named by how many, from coded answers and from published counts.
//!
//! One Nennung is one respondent under one category; repeats count once. Ranks are dense (1-2-2-3), ties stand by name in
//! German collation. Percentages are of respondents with a valid answer and of Nennungen, and are never doctored to reach
//! 100. Residual categories and what could not be assigned stand below, unranked and outside N. (DESIGN, "What is counted".)

mod by_unit;
mod published;
mod questions;
mod ranked;
mod shape;

pub(super) use published::published;
pub(super) use ranked::ranked;
