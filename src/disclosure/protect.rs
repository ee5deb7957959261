//! Secondary suppression: further figures become secret until the attacker's every interval is wide enough.
//!
//! For an exposed value the cheapest movement that would hide it is sought (a linear program over all figures it is
//! linked with, each weighted by the information lost), and the figures that would have to move become secret. At the end
//! every figure that is not needed is published again, most informative first. After Kelly, Golden and Assad (1992) and
//! Fischetti and Salazar (2001).

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::attack::{Outcome, attack, withstands};
use super::detour::{Courses, Detour, detour};
use super::pool::{Pool, Witness};
use super::system::{Sense, System};

/// The variable that cannot be protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Exposed(pub(super) usize);

/// Makes figures secret until every secret one withstands the attacker; the pool then holds the proof.
///
/// # Errors
/// The first value that stays exposed although everything linked with it is secret.
pub(super) fn protect(
    system: &mut System,
    pool: &mut Pool,
    courses: &mut Courses,
) -> Result<(), Exposed> {
    loop {
        let exposed = system
            .hidden()
            .into_iter()
            .find(|v| !withstands(system, pool, *v));
        let Some(target) = exposed else {
            return Ok(());
        };
        if let Err(exposed) = cover(system, pool, courses, target) {
            give_up(system, pool, target).ok_or(exposed)?;
        }
    }
}

/// What is secret only for the sake of others and cannot be protected is published for good.
fn give_up(system: &mut System, pool: &mut Pool, target: usize) -> Option<()> {
    if must_stay_secret(system, target) {
        return None;
    }
    system.keep_open(target);
    pool.prune(system);
    Some(())
}

/// Whether a figure is secret for its own sake or because it would tell one that is.
fn must_stay_secret(system: &System, target: usize) -> bool {
    let is_follower = |leader: usize| system.variables[leader].followers.contains(&target);
    system.variables[target].is_sensitive || system.hidden().into_iter().any(is_follower)
}

/// Makes distributions secret as a whole, with their means and medians, in which something is secret already: [`reopen`]
/// gives back what need not have been taken, and so first of all the means, which tell most.
pub(super) fn set_distributions_aside(system: &mut System) {
    // Few figures are weighed against each other one by one.
    if system.variables.len() <= LARGEST {
        return;
    }
    let mut aside = Vec::new();
    for relation in system.relations.iter() {
        if !relation.terms.iter().any(|(v, _)| system.is_hidden(*v)) {
            continue;
        }
        aside.extend(relation.guard);
        let is_weighted = relation.terms.iter().any(|(_, factor)| factor.abs() > 1);
        if is_weighted && relation.sense == Sense::Equal {
            aside.extend(relation.terms.iter().map(|(v, _)| *v));
        }
    }
    for variable in aside {
        system.hide(variable);
    }
}

/// Makes more secret until one value withstands, in the cheapest of several ways.
fn cover(
    system: &mut System,
    pool: &mut Pool,
    courses: &mut Courses,
    target: usize,
) -> Result<(), Exposed> {
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
    if system.variables.len() > LARGEST {
        begins.truncate(2);
    }
    courses.prepare(system, target);
    let courses = &*courses;
    let (whole, proved) = (&*system, &*pool);
    let trials: Vec<Option<(f64, System, Pool)>> = begins
        .into_par_iter()
        .map(|begin| {
            let (mut trial, mut proof) = (whole.clone(), proved.clone());
            cover_from(&mut trial, &mut proof, courses, target, begin).ok()?;
            Some((loss(&trial), trial, proof))
        })
        .collect();
    let mut best: Option<(f64, System, Pool)> = None;
    for trial in trials.into_iter().flatten() {
        if best
            .as_ref()
            .is_none_or(|(least, ..)| trial.0 < least - 1e-6)
        {
            best = Some(trial);
        }
    }
    let (_, covered, proof) = best.ok_or(Exposed(target))?;
    (*system, *pool) = (covered, proof);
    Ok(())
}

fn cover_from(
    system: &mut System,
    pool: &mut Pool,
    courses: &Courses,
    target: usize,
    begin: Option<f64>,
) -> Result<(), Exposed> {
    if let Some(by) = begin {
        let first = detour(system, courses, target, by).ok_or(Exposed(target))?;
        take(system, pool, first);
    }
    let mut stride = 1;
    while !withstands(system, pool, target) {
        if !step(system, pool, courses, target)? {
            // No whole-numbered way although a fractional one exists, or the way is barred by what guards a relation.
            widen(system, courses, target, stride)?;
            stride *= 2;
        }
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

/// Makes more secret so that one value gets nearer to its need; whether a way was found.
fn step(
    system: &mut System,
    pool: &mut Pool,
    courses: &Courses,
    target: usize,
) -> Result<bool, Exposed> {
    let Some(need) = system.variables[target].need else {
        return Ok(true);
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
        .filter_map(|by| detour(system, courses, target, by))
        .min_by(|a, b| a.cost.total_cmp(&b.cost));
    let is_new = best.is_some_and(|detour| take(system, pool, detour));
    if is_new || must_stay_secret(system, target) {
        Ok(is_new)
    } else {
        Err(Exposed(target))
    }
}

/// Makes the cheapest open figures secret that share a relation with what is linked to the target, or guard one: means
/// first, because weighted sums are what bars the way of whole numbers.
fn widen(
    system: &mut System,
    courses: &Courses,
    target: usize,
    count: usize,
) -> Result<(), Exposed> {
    let linked = system.component(target, |v| system.is_hidden(v));
    let mut kin: Vec<(bool, usize)> = system
        .relations_of(&linked)
        .into_iter()
        .flat_map(|relation| {
            let relation = &system.relations[relation];
            let is_weighted = relation.terms.iter().any(|(_, factor)| factor.abs() > 1);
            let variables = relation.terms.iter().map(|(v, _)| *v).chain(relation.guard);
            variables.map(move |v| (!is_weighted, v))
        })
        .filter(|(_, v)| !system.is_hidden(*v) && !system.is_kept_open(*v))
        .collect();
    kin.sort_by(|(a_last, a), (b_last, b)| {
        let by_cost = system.costs[*a].total_cmp(&system.costs[*b]).then(a.cmp(b));
        a_last.cmp(b_last).then(by_cost)
    });
    kin.dedup();
    let more: Vec<usize> = kin
        .into_iter()
        .map(|(_, v)| v)
        .filter(|v| can_be_secret(system, courses, *v))
        .take(count)
        .collect();
    if more.is_empty() {
        return Err(Exposed(target));
    }
    for v in more {
        system.hide(v);
    }
    Ok(())
}

/// Whether a figure could be protected at all if it were secret.
fn can_be_secret(system: &System, courses: &Courses, v: usize) -> bool {
    let Some(need) = system.variables[v].need else {
        return true;
    };
    let far = need.width.max(need.up);
    detour(system, courses, v, far).is_some() || detour(system, courses, v, -far).is_some()
}

/// Publishes again what need not be secret, most informative first. What might be published, too, if only it could be
/// proved, is returned in the same order.
pub(super) fn reopen(system: &mut System, pool: &mut Pool) -> Vec<usize> {
    // What cannot be proved at once stays secret.
    pool.forgo_searches();
    let leaders = leaders(system);
    let order = dearest_first(system, chosen(system));
    // A second round, because followers can come back only after those they follow. What failed once fails again: the
    // fewer figures are secret, the more an attacker knows.
    let mut failed = BTreeMap::new();
    for _ in 0..2 {
        for (place, v) in order.iter().enumerate() {
            // The more is published, the harder it is to publish more.
            let is_patient = place < FIRST;
            if is_free(system, &leaders, *v)
                && !failed.contains_key(v)
                && let Err(outcome) = try_open(system, pool, *v, is_patient)
            {
                failed.insert(*v, outcome);
            }
        }
    }
    let is_unproved = |v: &usize| failed.get(v) == Some(&Outcome::Unproved);
    order.into_iter().filter(is_unproved).collect()
}

/// Tries once more to publish what tells most, and asks the branching solver this time.
pub(super) fn reopen_dearest(system: &mut System, pool: &mut Pool, unproved: &[usize]) {
    let leaders = leaders(system);
    for v in unproved.iter().take(DEAREST) {
        if is_free(system, &leaders, *v) {
            pool.grant_searches();
            // Where it fails once more, the figure just stays secret.
            let _ = try_open(system, pool, *v, false);
        }
    }
    pool.forgo_searches();
}

/// Whether a figure is secret and follows no other that is.
fn is_free(system: &System, leaders: &[Vec<usize>], v: usize) -> bool {
    system.is_hidden(v) && !leaders[v].iter().any(|leader| system.is_hidden(*leader))
}

/// Figures for which more is tried at once: a mean and a median that stand above all tables.
const FIRST: usize = 2;

/// Figures that are tried once more; a count, not a time, so that every run ends the same.
const DEAREST: usize = 60;

/// Which variables each one must follow.
fn leaders(system: &System) -> Vec<Vec<usize>> {
    let mut leaders = vec![Vec::new(); system.variables.len()];
    for (leader, variable) in system.variables.iter().enumerate() {
        for follower in &variable.followers {
            leaders[*follower].push(leader);
        }
    }
    leaders
}

fn dearest_first(system: &System, mut variables: Vec<usize>) -> Vec<usize> {
    variables.sort_by(|a, b| {
        let cost = |v: &usize| system.costs[*v];
        cost(b).total_cmp(&cost(a)).then(a.cmp(b))
    });
    variables
}

/// Publishes one figure if all stays protected. Only what was proved with its help must be proved anew; for that more is
/// tried where one is patient.
///
/// # Errors
/// How the attack ended that a secret figure did not withstand; all is as before then.
fn try_open(
    system: &mut System,
    pool: &mut Pool,
    variable: usize,
    is_patient: bool,
) -> Result<(), Outcome> {
    system.set(variable, false);
    let lost = pool.split_off(system, variable);
    let near = system.relations_of(&[variable]);
    let is_near = |v: usize| system.relations_of(&[v]).iter().any(|r| near.contains(r));
    let moved = lost.iter().flat_map(|w| w.moves.iter().map(|(v, _)| *v));
    let mut affected: Vec<usize> = moved.filter(|v| system.is_hidden(*v)).collect();
    affected.sort_unstable();
    affected.dedup();
    // What stands beside it falls first, if anything does.
    affected.sort_by_key(|v| !is_near(*v));
    let mut outcomes = affected
        .into_iter()
        .map(|v| attack(system, pool, v, is_patient));
    match outcomes.find(|outcome| *outcome != Outcome::Withstood) {
        None => Ok(()),
        Some(outcome) => {
            system.set(variable, true);
            pool.put_back(lost);
            Err(outcome)
        }
    }
}

/// Exchanges that are tried for one population; a count, not a time, so that every run ends the same.
const EXCHANGES: usize = 40;

/// Populations with more figures are too large for several ways and exchanges.
const LARGEST: usize = 200;

/// Tries to do without each figure that is secret for the sake of others, and keeps what loses less.
pub(super) fn exchange(system: &mut System, pool: &mut Pool, courses: &mut Courses) {
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
        trial.set(v, false);
        trial.costs[v] *= UNWANTED;
        let mut proof = pool.clone();
        proof.prune(&trial);
        if protect(&mut trial, &mut proof, courses).is_err() {
            continue;
        }
        reopen(&mut trial, &mut proof);
        trial.costs[v] = system.costs[v];
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
    chosen(system).iter().map(|v| system.costs[*v]).sum()
}
