//! What the tables of exits share: the persons they are about, their notes and the cells of a count.

use crate::analysis::staff::population;
use crate::model::finding::{Cell, Population};
use crate::model::message::Message;

use super::plan::{Plan, Tally};

/// Dimension of the year in which somebody leaves the desk, as a path of horizons.
pub(super) const DESK: &str = "desk";
/// The same for the payroll.
pub(super) const PAYROLL: &str = "payroll";
/// Dimension of what sets the exit.
pub(super) const BASIS: &str = "exit-basis";
/// Dimension of key positions.
pub(super) const KEY: &str = "key-position";
/// Dimension of who is still there in five years.
pub(super) const STAYS_5: &str = "stays-5";
/// Dimension of who is still there in ten years.
pub(super) const STAYS_10: &str = "stays-10";

/// The staff with the dimensions of their exits.
pub(super) fn exit_population(plan: &Plan<'_>) -> Population {
    let mut population = population(plan.staff.classes);
    population
        .partitions
        .extend([DESK, PAYROLL, BASIS, KEY, STAYS_5, STAYS_10]);
    population
}

/// What every table of exits must say: what a projection leaves aside, and the law it applies.
pub(super) fn notes(plan: &Plan<'_>) -> Vec<Message> {
    let assumptions = plan.assumptions;
    let limits = &assumptions.statutory;
    let mut notes = vec![
        Message::new("analysis-note-projection"),
        Message::new("analysis-note-limit")
            .with("title", limits.title.as_str())
            .with("law", limits.law.as_str())
            .with("day", limits.as_of),
    ];
    let civil = &assumptions.civil;
    if plan.has_unchecked {
        notes.push(Message::new("analysis-note-limit-beamte"));
    } else if let (true, Some(land), Some(law)) = (plan.has_civil_servants, &civil.land, &civil.law)
    {
        notes.push(
            Message::new("analysis-note-limit-civil")
                .with("land", land.as_str())
                .with("law", law.as_str())
                .with("day", civil.limits.as_of),
        );
    }
    notes.extend(assumptions.settings.special_limits.iter().map(|limit| {
        // Ages are names here, no counts of persons: as text, the gate leaves them alone.
        Message::new("analysis-note-limit-special")
            .with("name", limit.name.as_str())
            .with("years", (limit.age.months / 12).to_string())
            .with("months", (limit.age.months % 12).to_string())
            .with("source", limit.age.source.as_str())
    }));
    if plan.has_estimates {
        notes.push(Message::new("analysis-note-exit-estimates"));
    }
    notes
}

/// A name with heads and, where the data has any, full-time equivalents.
pub(super) fn cells(plan: &Plan<'_>, name: Cell, tally: Tally) -> Vec<Cell> {
    let mut cells = vec![name, Cell::count(tally.heads)];
    cells.extend(tally.shares.cells(plan.staff, tally.heads));
    cells
}
