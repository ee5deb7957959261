//! What the gate did, in numbers that give nothing away.
//!
//! In the public edition the reasons are left out: how many secret cells of a table are small says, in the extreme, how
//! large each of them is. The narrowest interval is one that a reader could compute from what is published.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::attack::farthest;
use super::figures::{At, Crowd, Spot};
use super::level::{SCALE_SPAN, SPAN, as_number};
use super::mask::Mask;
use super::pool::Pool;
use super::secondary::Protected;
use super::system::System;
use crate::model::finding::Finding;
use crate::model::protection::{
    DisclosureAccount, Narrowest, PopulationAccount, Reasons, TableAccount, Thresholds,
};
use crate::project::{DisclosureSettings, Edition};

/// Moves beyond this many persons are not told apart from unbounded ones.
const FAR: f64 = 10_000.0;

/// An account that tells of no findings yet.
pub(super) fn empty(settings: &DisclosureSettings) -> DisclosureAccount {
    DisclosureAccount {
        thresholds: Thresholds {
            smallest_group: settings.k,
            interval_persons: settings.k,
            interval_of_sums: SPAN,
            interval_of_scales: SCALE_SPAN,
        },
        tables: Vec::new(),
        populations: Vec::new(),
        earlier: Vec::new(),
        refused: Vec::new(),
    }
}

/// The account of findings that were protected.
pub(super) fn account(
    findings: &[Finding],
    crowds: &BTreeMap<String, Crowd>,
    protected: Vec<Protected>,
    masks: &[Mask],
    settings: &DisclosureSettings,
) -> DisclosureAccount {
    // A figure of the base may be about devices.
    let crowds: BTreeMap<&String, &Crowd> = crowds
        .iter()
        .filter(|(_, crowd)| crowd.figures.iter().any(|figure| figure.persons.is_some()))
        .collect();
    let tables = tables(findings, &crowds, &protected, masks, settings);
    let populations = protected
        .into_par_iter()
        .filter(|protected| crowds.contains_key(&protected.name))
        .map(|protected| population(findings, crowds[&protected.name], protected, settings.k))
        .collect();
    DisclosureAccount {
        tables,
        populations,
        ..empty(settings)
    }
}

fn tables(
    findings: &[Finding],
    crowds: &BTreeMap<&String, &Crowd>,
    protected: &[Protected],
    masks: &[Mask],
    settings: &DisclosureSettings,
) -> Vec<TableAccount> {
    let small: BTreeSet<Spot> = protected
        .iter()
        .flat_map(|p| p.system.variables.iter())
        .filter(|variable| variable.is_sensitive)
        .flat_map(|variable| variable.spots.iter().copied())
        .collect();
    let withheld: BTreeSet<usize> = protected
        .iter()
        .flat_map(|p| p.withheld.iter().copied())
        .collect();
    let mut found: BTreeMap<usize, (u64, u64, u64)> = BTreeMap::new();
    let spots = crowds.values().flat_map(|crowd| &crowd.figures);
    for spot in spots.filter_map(|figure| figure.spot) {
        let (figures, secret, primary) = found.entry(spot.finding).or_default();
        let is_secret = match spot.at {
            At::Cell(row, column) => masks[spot.finding].is_hidden(row, column),
            At::Base(index) => masks[spot.finding].is_base_hidden(index),
        };
        *figures += 1;
        *secret += u64::from(is_secret);
        *primary += u64::from(is_secret && small.contains(&spot));
    }
    found
        .into_iter()
        .map(|(index, (figures, secret, primary))| TableAccount {
            finding: findings[index].id.clone(),
            figures,
            secret,
            reasons: (settings.edition == Edition::Internal).then_some(Reasons {
                small: primary,
                further: secret - primary,
            }),
            is_withheld: withheld.contains(&index),
        })
        .collect()
}

fn population(
    findings: &[Finding],
    crowd: &Crowd,
    protected: Protected,
    k: u64,
) -> PopulationAccount {
    let Protected {
        name,
        system,
        mut pool,
        findings: tables,
        ..
    } = protected;
    let secret: Vec<usize> = system
        .hidden()
        .into_iter()
        .filter(|v| !system.variables[*v].spots.is_empty())
        // Medians, extremes and words are in no relation that could be solved for them.
        .filter(|v| system.variables[*v].need.is_some())
        .collect();
    let proved = secret.iter().filter(|v| {
        let need = system.variables[**v].need;
        need.is_some_and(|need| pool.proves(**v, need))
    });
    let proved = count(proved.count());
    let narrowest = narrowest(&system, &mut pool, &secret, k);
    PopulationAccount {
        id: name,
        tables: tables.iter().map(|t| findings[*t].id.clone()).collect(),
        dimensions: shared_dimensions(crowd),
        secret: count(secret.len()),
        proved,
        narrowest,
    }
}

/// The narrowest intervals in which a small group may lie, for themselves and beside their middle.
///
/// Which counts are small is not asked, only which may be to someone who knows what is published. What witnesses reach
/// already is the least that an interval spans, so where that is wide enough nothing is sought.
fn narrowest(system: &System, pool: &mut Pool, secret: &[usize], k: u64) -> Option<Narrowest> {
    let counts = secret.iter().filter(|v| system.variables[**v].is_count);
    let measure = |pool: &Pool, v: usize| {
        let (down, up) = pool.span(v);
        let middle = system.variables[v].value + (up - down) / 2.0;
        (down + up, (down + up) / middle.max(0.5))
    };
    let mut nearest: Vec<usize> = counts.copied().collect();
    nearest.sort_by(|a, b| {
        let ((a_width, a_part), (b_width, b_part)) = (measure(pool, *a), measure(pool, *b));
        a_width.total_cmp(&b_width).then(a_part.total_cmp(&b_part))
    });
    let mut least: Option<(f64, f64)> = None;
    for v in nearest {
        let (width, relative) = measure(pool, v);
        if least.is_some_and(|(w, r)| width >= w && relative >= r) {
            continue;
        }
        let (down, up) = farthest(system, pool, v, FAR);
        let value = system.variables[v].value;
        if up >= FAR || value - down >= as_number(k) || value + up < 1.0 {
            continue;
        }
        let (width, relative) = measure(pool, v);
        least = Some(least.map_or((width, relative), |(w, r)| (width.min(w), relative.min(r))));
    }
    least.map(|(persons, relative)| Narrowest {
        persons: whole(persons),
        relative: (relative * 1000.0).floor() / 1000.0,
    })
}

/// Dimensions in the scopes of more than one finding.
fn shared_dimensions(crowd: &Crowd) -> Vec<&'static str> {
    let mut findings: BTreeMap<&'static str, BTreeSet<usize>> = BTreeMap::new();
    for figure in &crowd.figures {
        for dimension in figure.scope.keys() {
            findings
                .entry(dimension)
                .or_default()
                .insert(figure.finding);
        }
    }
    findings
        .into_iter()
        .filter(|(_, findings)| findings.len() > 1)
        .map(|(dimension, _)| dimension)
        .collect()
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width between 0 and 20,000 persons"
)]
fn whole(width: f64) -> u64 {
    width.round() as u64
}
