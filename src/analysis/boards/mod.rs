//! What a strategy lays out in fields: matrices with their sums, order and differences, votes, ratings, and points in words.
//!
//! Rows and columns keep the order of the file: it is the order in which the town tells its projects, layers and fields.

mod compare;
mod dependencies;
pub(super) mod grid;
pub(super) mod matrix;
mod points;
mod ratings;
mod risks;
mod votes;

use crate::model::dataset::Dataset;
use crate::model::finding::Finding;

use super::order::German;
use grid::Grid;

/// The findings on matrices, ratings and points; none without such sources.
pub(super) fn boards(dataset: &Dataset, german: &German) -> Vec<Finding> {
    let grids = Grid::all(&dataset.matrix_rows);
    let mut findings = Vec::new();
    // Ranked ones wait for what the gate lets through of the staff.
    for grid in grids.iter().filter(|grid| grid.weights.is_empty()) {
        if grid.limit.is_some() {
            findings.push(votes::votes(grid, german));
            continue;
        }
        findings.push(matrix::matrix(grid));
        findings.extend(dependencies::dependencies(grid));
        findings.extend(compare::compare(grid, &grids));
    }
    findings.extend(ratings::ratings(&dataset.ratings));
    findings.extend(points::points(&dataset.notes));
    findings.extend(risks::risks(&dataset.notes));
    findings
}
