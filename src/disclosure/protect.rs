//! Secondary suppression: further figures become secret until the attacker's every interval is wide enough.
//!
//! For an exposed value the cheapest movement that would hide it is sought (a linear program over all figures it is
//! linked with, each weighted by the information lost), and the figures that would have to move become secret. At the end
//! every figure that is not needed is published again, most informative first. After Kelly, Golden and Assad (1992) and
//! Fischetti and Salazar (2001).

use microlp::{OptimizationDirection, Problem, Variable as Column};

use super::attack::{Pool, Witness, constrain, withstands};
use super::system::System;

/// What a move of a figure that is secret already costs: a little, so that no more move than must.
const SECRET_ALREADY: f64 = 0.001;

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

/// Makes more secret so that one value gets nearer to its need.
fn cover(system: &mut System, pool: &mut Pool, target: usize) -> Result<(), Exposed> {
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
    let opened: Vec<usize> = best
        .iter()
        .flat_map(|detour| detour.moves.iter())
        .map(|(v, _)| *v)
        .filter(|v| !system.is_hidden(*v))
        .collect();
    if opened.is_empty() {
        // No whole-numbered way although a fractional one exists, or the way is barred by what guards a relation.
        let more = next_of_kin(system, target).ok_or(Exposed(target))?;
        system.hide(more);
    }
    for v in opened {
        system.hide(v);
    }
    pool.prune(system);
    pool.add(
        system,
        best.map(|detour| Witness {
            moves: detour.moves,
        }),
    );
    Ok(())
}

/// A movement and the information lost by making it possible.
struct Detour {
    cost: f64,
    moves: Vec<(usize, f64)>,
}

/// The cheapest movement of all linked figures that moves the target by so much.
fn detour(system: &System, target: usize, by: f64) -> Option<Detour> {
    let members = system.component(target, |_| true);
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let columns: Vec<(Column, Column)> = members
        .iter()
        .map(|v| {
            let variable = &system.variables[*v];
            let weight = if variable.is_hidden {
                SECRET_ALREADY
            } else {
                variable.cost
            };
            let (up, down) = if *v == target {
                ((by.max(0.0), by.max(0.0)), ((-by).max(0.0), (-by).max(0.0)))
            } else {
                (
                    (0.0, (variable.high - variable.value).max(0.0)),
                    (0.0, (variable.value - variable.low).max(0.0)),
                )
            };
            (problem.add_var(weight, up), problem.add_var(weight, down))
        })
        .collect();
    if system.variables[target].value + by < system.variables[target].low {
        return None;
    }
    for relation in system.relations_of(&members) {
        constrain(system, &mut problem, relation, |v| {
            let found = members.binary_search(&v).ok().map(|p| columns[p]);
            found
                .into_iter()
                .flat_map(|(up, down)| [(up, 1.0), (down, -1.0)])
        });
    }
    let solution = problem.solve().ok()?.into_solution().ok()?;
    let moves: Vec<(usize, f64)> = members
        .iter()
        .zip(&columns)
        .map(|(v, (up, down))| (*v, solution.var_value(*up) - solution.var_value(*down)))
        .map(|(v, by)| {
            let near = by.round();
            (v, if (by - near).abs() < 1e-6 { near } else { by })
        })
        .filter(|(_, by)| *by != 0.0)
        .collect();
    Some(Detour {
        cost: solution.objective(),
        moves,
    })
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
    let mut order: Vec<usize> = system
        .hidden()
        .into_iter()
        .filter(|v| !system.variables[*v].is_sensitive)
        .collect();
    order.sort_by(|a, b| {
        let cost = |v: &usize| system.variables[*v].cost;
        cost(b).total_cmp(&cost(a)).then(a.cmp(b))
    });
    // A second round, because followers can come back only after those they follow.
    for _ in 0..2 {
        for v in &order {
            if system.is_hidden(*v) && !leaders[*v].iter().any(|leader| system.is_hidden(*leader)) {
                try_open(system, pool, *v);
            }
        }
    }
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
