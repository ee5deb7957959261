//! What an attacker could compute if exactly some cells were secret: for looking at tables that others have protected.

use super::attack::span;
use super::error::DisclosureError;
use super::figures::{At, Spot, crowds};
use super::{primary, relate};
use crate::model::finding::{CellRef, Finding};

/// Farthest that the attacker looks beyond a true value.
const FAR: f64 = 10_000.0;

/// What an attacker knows of one secret cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Index of the finding.
    pub finding: usize,
    /// The cell.
    pub cell: CellRef,
    /// Least possible value.
    pub low: f64,
    /// Greatest possible value; infinite when nothing bounds it.
    pub high: f64,
}

/// The intervals an attacker computes who sees everything but the given cells, in their order.
///
/// Of a mean the interval is that of the mean times its persons. Cells that are not figures about persons are left out.
///
/// # Errors
/// A table that contradicts itself.
pub fn intervals(
    findings: &[Finding],
    secret: &[(usize, CellRef)],
) -> Result<Vec<Interval>, DisclosureError> {
    primary::check(findings)?;
    let spots: Vec<Spot> = secret
        .iter()
        .map(|(finding, cell)| Spot {
            finding: *finding,
            at: At::Cell(cell.row, cell.column),
        })
        .collect();
    let mut found = Vec::new();
    for crowd in crowds(findings).values() {
        // Nothing is small at this threshold, so nothing but the given cells is secret.
        let mut system = relate::system(crowd, 1);
        for v in 0..system.variables.len() {
            let printed = &system.variables[v].spots;
            if !printed.is_empty() {
                let is_hidden = printed.iter().any(|spot| spots.contains(spot));
                system.set(v, is_hidden);
            }
        }
        for (index, spot) in spots.iter().enumerate() {
            let Some(v) =
                (0..system.variables.len()).find(|v| system.variables[*v].spots.contains(spot))
            else {
                continue;
            };
            let (down, up) = span(&system, v, FAR);
            let value = system.variables[v].value;
            found.push((
                index,
                Interval {
                    finding: secret[index].0,
                    cell: secret[index].1,
                    low: value - down,
                    high: if up >= FAR { f64::INFINITY } else { value + up },
                },
            ));
        }
    }
    found.sort_by_key(|(index, _)| *index);
    Ok(found.into_iter().map(|(_, interval)| interval).collect())
}
