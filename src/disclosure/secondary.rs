//! Secret figures become secret cells: every population is protected by itself, then the masks are drawn.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::detour::Courses;
use super::error::DisclosureError;
use super::figures::{At, Crowd, Spot};
use super::mask::Mask;
use super::optimum;
use super::pool::Pool;
use super::primary::{has_content, hide_marked};
use super::protect::{Exposed, exchange, protect, reopen, reopen_dearest, set_distributions_aside};
use super::relate;
use super::shares;
use super::system::System;
use crate::model::finding::{Finding, Role};

/// A protected population: variables and relations, secret ones marked.
pub(super) struct Protected {
    /// Name of the population.
    pub(super) name: String,
    pub(super) system: System,
    /// The proof.
    pub(super) pool: Pool,
    /// Findings that stay secret as a whole because no cells of them protect the others.
    pub(super) withheld: Vec<usize>,
    /// Findings with figures about it.
    pub(super) findings: BTreeSet<usize>,
}

/// Protects all populations, each by itself.
///
/// # Errors
/// A population in which something stays exposed, with the tables that collide.
pub(super) fn protect_all(
    findings: &[Finding],
    crowds: BTreeMap<String, Crowd>,
    k: u64,
) -> Result<Vec<Protected>, DisclosureError> {
    let crowds: Vec<(String, Crowd)> = crowds.into_iter().collect();
    crowds
        .into_par_iter()
        .map(|(name, crowd)| protect_crowd(findings, name, crowd, k))
        .collect()
}

/// Protects one population; where no cells protect, whole tables stay secret, one after the other.
fn protect_crowd(
    findings: &[Finding],
    name: String,
    mut crowd: Crowd,
    k: u64,
) -> Result<Protected, DisclosureError> {
    let tables: BTreeSet<usize> = crowd.figures.iter().map(|figure| figure.finding).collect();
    let mut withheld = Vec::new();
    loop {
        let mut system = relate::system(&crowd, k);
        let mut pool = Pool::default();
        match protect_system(&mut system, &mut pool) {
            Ok(()) => {
                return Ok(Protected {
                    name,
                    system,
                    pool,
                    withheld,
                    findings: tables,
                });
            }
            Err(Exposed(variable)) => {
                let Some(table) = darkest(&system, variable) else {
                    return Err(collision(findings, &system, variable));
                };
                withheld.push(table);
                crowd.figures.retain(|figure| figure.finding != table);
            }
        }
    }
}

fn protect_system(system: &mut System, pool: &mut Pool) -> Result<(), Exposed> {
    let mut courses = Courses::default();
    set_distributions_aside(system);
    protect(system, pool, &mut courses)?;
    let unproved = reopen(system, pool);
    reopen_dearest(system, pool, &unproved);
    exchange(system, pool, &mut courses);
    optimum::improve(system, pool);
    pool.prune(system);
    // Proved once more at the very end, by the witnesses alone.
    let is_exposed = |v: &usize| {
        let variable = &system.variables[*v];
        // What everybody knows already cannot have been meant to protect anything.
        let is_vain = variable.is_known && !variable.is_sensitive;
        is_vain || variable.need.is_some_and(|need| !pool.proves(*v, need))
    };
    match system.hidden().into_iter().find(is_exposed) {
        Some(variable) => Err(Exposed(variable)),
        None => Ok(()),
    }
}

/// The table linked with an exposed figure that shows least anyhow.
fn darkest(system: &System, variable: usize) -> Option<usize> {
    let mut shown: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for v in system.neighbourhood(variable) {
        for spot in &system.variables[v].spots {
            let (open, all) = shown.entry(spot.finding).or_default();
            *open += usize::from(!system.is_hidden(v));
            *all += 1;
        }
    }
    // Per thousand, so that no broken number decides; of equals the later table goes.
    shown
        .into_iter()
        .min_by_key(|(finding, (open, all))| (open * 1000 / all, std::cmp::Reverse(*finding)))
        .map(|(finding, _)| finding)
}

/// The tables whose figures are bound to one that stays exposed.
fn collision(findings: &[Finding], system: &System, variable: usize) -> DisclosureError {
    let mut tables: Vec<String> = system
        .component(variable, |v| system.is_hidden(v))
        .into_iter()
        .flat_map(|v| system.variables[v].spots.iter())
        .map(|spot| findings[spot.finding].id.clone())
        .collect();
    tables.sort_unstable();
    tables.dedup();
    DisclosureError::Exposed { tables }
}

/// Draws the masks: what is secret, what is computed from it, and what would tell it.
pub(super) fn masks(findings: &[Finding], protected: &[Protected], k: u64) -> Vec<Mask> {
    let mut masks: Vec<Mask> = findings.iter().map(Mask::open).collect();
    let secret = || {
        protected.iter().flat_map(|p| {
            p.system
                .hidden()
                .into_iter()
                .map(|v| &p.system.variables[v])
        })
    };
    for Spot { finding, at } in secret().flat_map(|variable| &variable.spots) {
        match at {
            At::Cell(row, column) => masks[*finding].hide(*row, *column),
            At::Base(index) => masks[*finding].hide_base(*index),
        }
    }
    for index in protected.iter().flat_map(|p| &p.withheld) {
        masks[*index].withhold(&findings[*index]);
    }
    for (index, (finding, mask)) in findings.iter().zip(&mut masks).enumerate() {
        hide_marked(finding, mask, k);
        follow(finding, mask);
        let population = protected.iter().find(|p| p.findings.contains(&index));
        if let Some(Protected { system, .. }) = population {
            shares::hide_telling(finding, mask, system);
            follow(finding, mask);
        }
    }
    masks
}

/// Hides what is computed from a secret cell: shares of it and its rank.
fn follow(finding: &Finding, mask: &mut Mask) {
    // Derived columns may be computed from derived ones; as many passes as there are columns reach the last of them.
    for _ in &finding.table.columns {
        for (c, column) in finding.table.columns.iter().enumerate() {
            let (Role::Derived { from: source } | Role::Rank { by: source }) = column.role else {
                continue;
            };
            for (r, row) in finding.table.rows.iter().enumerate() {
                if mask.is_hidden(r, source) && has_content(&row.cells[c]) {
                    mask.hide(r, c);
                }
            }
        }
    }
}
