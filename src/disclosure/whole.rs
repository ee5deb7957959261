//! Moves in whole numbers, step by step: each step is a linear program whose corner is whole already or is led to one.

use super::pool::TOLERANCE;
use super::program::Program;
use super::system::System;
use super::tableau::Slopes;

/// Most steps of one that are made in one attack.
const STEPS: usize = 12;

/// How one step is tried: how far, and how many figures are led to whole moves. What is broken at one is whole at two, three
/// or four.
const TRIALS: [(f64, usize); 10] = [
    (1.0, 0),
    (2.0, 0),
    (3.0, 0),
    (4.0, 0),
    (1.0, 24),
    (2.0, 24),
    (3.0, 24),
    (4.0, 24),
    (1.0, 60),
    (2.0, 60),
];

/// How many of them are tried unless much depends on it.
const USUAL_TRIALS: usize = 6;

/// What a unit of movement costs, where the target's is worth one.
const FRICTION: f64 = 0.001;

/// What it is worth that a figure that is led moves by one, where the target's move is worth one.
const LEAD: f64 = 0.5;

/// Moves a column so far in whole numbers, from where the last step led; the moves of all columns, as far as they came out.
pub(super) fn steps(
    system: &System,
    program: &mut Program,
    (column, far): (usize, f64),
    is_patient: bool,
) -> Vec<(usize, f64)> {
    let bounds = program.tableau.all_bounds().to_vec();
    let mut moves = vec![0.0_f64; program.members.len()];
    let trials = if is_patient {
        &TRIALS[..]
    } else {
        &TRIALS[..USUAL_TRIALS]
    };
    for _ in 0..STEPS {
        let is_done = moves[column].abs() >= far.abs() - TOLERANCE;
        if is_done || !step(system, program, (column, far.signum()), trials) {
            break;
        }
        for (c, by) in moves.iter_mut().enumerate() {
            let is_whole = system.variables[program.members[c]].is_whole;
            *by += tidy(program.tableau.moved(c), is_whole);
        }
        program.tableau.start_from_here();
    }
    program.tableau.restore_bounds(&bounds);
    program.tableau.rest();
    program.members.iter().copied().zip(moves).collect()
}

/// Moves a column a little with whole moves of all others; false where they do not come out.
fn step(
    system: &System,
    program: &mut Program,
    (column, direction): (usize, f64),
    trials: &[(f64, usize)],
) -> bool {
    let bounds = program.tableau.all_bounds().to_vec();
    // Only where numbers are weighted is it worth while to lead them.
    let is_weighted = program
        .members
        .iter()
        .any(|v| !system.variables[*v].is_count);
    for (far, depth) in trials.iter().copied() {
        let far = far * direction;
        if far < bounds[column].0 || (depth > 0 && !is_weighted) {
            continue;
        }
        let is_found = dive(system, program, (column, far), depth);
        program.tableau.restore_bounds(&bounds);
        if is_found {
            return true;
        }
    }
    false
}

/// Charges for movements. Sums follow from what they count, so they move freely.
pub(super) fn friction(system: &System, members: &[usize]) -> Vec<Slopes> {
    let charge = |v: &usize| match system.variables[*v].is_count {
        true => (-FRICTION, FRICTION),
        false => (0.0, 0.0),
    };
    members.iter().map(charge).collect()
}

/// Leads a column to a move and no farther.
fn lead(program: &mut Program, slopes: &mut [Slopes], (column, to): (usize, f64), worth: f64) {
    program.tableau.bind(column, (to.min(0.0), to.max(0.0)));
    let slope = if to == 0.0 { 0.0 } else { -worth * to.signum() };
    slopes[column] = (slope, slope);
}

/// Moves a column and all others at the least charge; counts that come out broken are led to whole moves one after the
/// other, so many at most. Whether all moves are whole then and the column moves by one at least.
fn dive(system: &System, program: &mut Program, target: (usize, f64), depth: usize) -> bool {
    let mut slopes = friction(system, &program.members);
    lead(program, &mut slopes, target, 1.0);
    for led in 0..=depth {
        let is_done = program.tableau.minimise(&slopes);
        if !is_done || program.tableau.moved(target.0).abs() < 1.0 - TOLERANCE {
            return false;
        }
        let moved = |c: &usize| program.tableau.moved(*c);
        let rest = |c: &usize| (moved(c) - moved(c).round()).abs();
        let is_count = |c: &usize| system.variables[program.members[*c]].is_count;
        let counts = broken(system, program).filter(is_count);
        let nearest = counts.min_by(|a, b| rest(a).total_cmp(&rest(b)));
        match nearest {
            None => return broken(system, program).next().is_none(),
            Some(column) if led < depth => {
                let to = moved(&column).round();
                lead(program, &mut slopes, (column, to), LEAD);
            }
            Some(_) => {}
        }
    }
    false
}

/// Columns of figures that must move in whole numbers and did not.
pub(super) fn broken(system: &System, program: &Program) -> impl Iterator<Item = usize> {
    let columns = program.members.iter().enumerate();
    columns
        .filter(|(c, v)| {
            system.variables[**v].is_whole && !is_near_whole(program.tableau.moved(*c))
        })
        .map(|(c, _)| c)
}

/// Whether a number is as good as whole.
pub(super) fn is_near_whole(by: f64) -> bool {
    (by - by.round()).abs() < TOLERANCE
}

/// A move without the last bits.
pub(super) fn tidy(by: f64, is_whole: bool) -> f64 {
    if is_whole {
        by.round()
    } else if by.abs() < TOLERANCE {
        0.0
    } else {
        by
    }
}
