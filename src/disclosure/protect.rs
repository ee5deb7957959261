//! Secondary suppression: further figures become secret until the attacker's every interval is wide enough.
//!
//! For an exposed value the cheapest movement that would hide it is sought (a linear program over all figures it is
//! linked with, each weighted by the information lost), and the figures that would have to move become secret. At the end
//! every figure that is not needed is published again, most informative first. After Kelly, Golden and Assad (1992) and
//! Fischetti and Salazar (2001).

use super::attack::{Pool, Witness, withstands};
use super::detour::{Detour, detour};
use super::system::System;

/// The variable that cannot be protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Exposed(pub(super) usize);

/// Makes figures secret until every secret one withstands the attacker; the pool then holds the proof.
///
/// # Errors
/// The first value that stays exposed although everything linked with it is secret.
pub(super) fn protect(system: &mut System, pool: &mut Pool) -> Result<(), Exposed> {
    loop {
        let exposed = system
            .hidden()
            .into_iter()
            .find(|v| !withstands(system, pool, *v));
        let Some(target) = exposed else {
            return Ok(());
        };
        cover(system, pool, target)?;
    }
}

/// Makes more secret until one value withstands, in the cheapest of several ways.
fn cover(system: &mut System, pool: &mut Pool, target: usize) -> Result<(), Exposed> {
    let Some(need) = system.variables[target].need else {
        return Ok(());
    };
    let value = system.variables[target].value - system.variables[target].low;
    let farthest = (need.width - value.min(need.width)).max(need.up);
    // To begin with the one move that makes all the rest easy is often cheaper than to grow step by step.
    let mut begins = vec![
        None,
        Some(need.width),
        Some(farthest),
        Some(-value.min(need.width)),
    ];
    begins.dedup();
    let mut best: Option<(f64, System, Pool)> = None;
    for begin in begins {
        let (mut trial, mut proof) = (system.clone(), pool.clone());
        if cover_from(&mut trial, &mut proof, target, begin).is_ok() {
            let loss = loss(&trial);
            if best.as_ref().is_none_or(|(least, ..)| loss < least - 1e-6) {
                best = Some((loss, trial, proof));
            }
        }
    }
    let (_, covered, proof) = best.ok_or(Exposed(target))?;
    (*system, *pool) = (covered, proof);
    Ok(())
}

fn cover_from(
    system: &mut System,
    pool: &mut Pool,
    target: usize,
    begin: Option<f64>,
) -> Result<(), Exposed> {
    if let Some(by) = begin {
        let first = detour(system, target, by).ok_or(Exposed(target))?;
        take(system, pool, first);
    }
    while !withstands(system, pool, target) {
        step(system, pool, target)?;
    }
    Ok(())
}

/// Makes secret what a movement needs; whether it was anything new.
fn take(system: &mut System, pool: &mut Pool, detour: Detour) -> bool {
    let mut is_new = false;
    for (v, _) in &detour.moves {
        is_new |= !system.is_hidden(*v);
        system.hide(*v);
    }
    pool.add(
        system,
        Some(Witness {
            moves: detour.moves,
        }),
    );
    is_new
}

/// Makes more secret so that one value gets nearer to its need.
fn step(system: &mut System, pool: &mut Pool, target: usize) -> Result<(), Exposed> {
    let Some(need) = system.variables[target].need else {
        return Ok(());
    };
    let (down, up) = pool.span(target);
    let tries = if up < need.up {
        vec![need.up]
    } else if down < need.down {
        vec![-need.down]
    } else {
        vec![need.width - down, up - need.width]
    };
    let best = tries
        .into_iter()
        .filter_map(|by| detour(system, target, by))
        .min_by(|a, b| a.cost.total_cmp(&b.cost));
    let is_new = best.is_some_and(|detour| take(system, pool, detour));
    if !is_new {
        // No whole-numbered way although a fractional one exists, or the way is barred by what guards a relation.
        let more = next_of_kin(system, target).ok_or(Exposed(target))?;
        system.hide(more);
    }
    Ok(())
}

/// The cheapest open figure that shares a relation with what is linked to the target, or guards one.
fn next_of_kin(system: &System, target: usize) -> Option<usize> {
    let linked = system.component(target, |v| system.is_hidden(v));
    let relations = system.relations_of(&linked);
    relations
        .iter()
        .flat_map(|relation| {
            let relation = &system.relations[*relation];
            relation.terms.iter().map(|(v, _)| *v).chain(relation.guard)
        })
        .filter(|v| !system.is_hidden(*v))
        .min_by(|a, b| {
            let cost = |v: &usize| system.variables[*v].cost;
            cost(a).total_cmp(&cost(b)).then(a.cmp(b))
        })
}

/// Publishes again what need not be secret, most informative first.
pub(super) fn reopen(system: &mut System, pool: &mut Pool) {
    let mut leaders = vec![Vec::new(); system.variables.len()];
    for (leader, variable) in system.variables.iter().enumerate() {
        for follower in &variable.followers {
            leaders[*follower].push(leader);
        }
    }
    let order = dearest_first(system, chosen(system));
    // A second round, because followers can come back only after those they follow.
    for _ in 0..2 {
        for v in &order {
            if system.is_hidden(*v) && !leaders[*v].iter().any(|leader| system.is_hidden(*leader)) {
                try_open(system, pool, *v);
            }
        }
    }
}

fn dearest_first(system: &System, mut variables: Vec<usize>) -> Vec<usize> {
    variables.sort_by(|a, b| {
        let cost = |v: &usize| system.variables[*v].cost;
        cost(b).total_cmp(&cost(a)).then(a.cmp(b))
    });
    variables
}

fn try_open(system: &mut System, pool: &mut Pool, variable: usize) {
    system.variables[variable].is_hidden = false;
    let mut trial = pool.clone();
    trial.prune(system);
    if system
        .hidden()
        .into_iter()
        .all(|v| withstands(system, &mut trial, v))
    {
        *pool = trial;
    } else {
        system.variables[variable].is_hidden = true;
    }
}

/// Exchanges that are tried for one population; a count, not a time, so that every run ends the same.
const EXCHANGES: usize = 40;

/// Populations with more figures are too large for several ways and exchanges.
const LARGEST: usize = 200;

/// Tries to do without each figure that is secret for the sake of others, and keeps what loses less.
pub(super) fn exchange(system: &mut System, pool: &mut Pool) {
    if system.variables.len() > LARGEST {
        return;
    }
    for v in dearest_first(system, chosen(system))
        .into_iter()
        .take(EXCHANGES)
    {
        if !system.is_hidden(v) {
            continue;
        }
        let mut trial = system.clone();
        trial.variables[v].is_hidden = false;
        trial.variables[v].cost *= UNWANTED;
        let mut proof = pool.clone();
        proof.prune(&trial);
        if protect(&mut trial, &mut proof).is_err() {
            continue;
        }
        reopen(&mut trial, &mut proof);
        trial.variables[v].cost = system.variables[v].cost;
        if loss(&trial) < loss(system) - 1e-6 {
            proof.prune(&trial);
            (*system, *pool) = (trial, proof);
        }
    }
}

/// How much dearer a figure is made that is to be done without.
const UNWANTED: f64 = 50.0;

fn chosen(system: &System) -> Vec<usize> {
    system
        .hidden()
        .into_iter()
        .filter(|v| !system.variables[*v].is_sensitive && !system.variables[*v].spots.is_empty())
        .collect()
}

/// Information lost by what is secret for the sake of others.
fn loss(system: &System) -> f64 {
    chosen(system)
        .iter()
        .map(|v| system.variables[*v].cost)
        .sum()
}
