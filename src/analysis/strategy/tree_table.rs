//! The tree of goals as a table: what each goal holds, and which has neither a measure nor a Kennzahl.

use std::collections::BTreeMap;

use crate::analysis::table::{base_counted, empty};
use crate::model::counted::Counted;
use crate::model::finding::{Cell, Column, Finding, Role, Row, Section, Statement, Table};
use crate::model::message::{Arg, Message};
use crate::model::strategy::Measure;

use super::statuses::joined;
use super::{Plan, behind};

/// What a goal and everything below it holds.
#[derive(Clone, Copy, Default)]
struct Holds {
    below: u64,
    measures: u64,
    figures: u64,
}

/// The tree; none without goals.
pub(super) fn goals(plan: &Plan<'_>) -> Option<Finding> {
    let tree = &plan.tree;
    if tree.goals.is_empty() {
        return None;
    }
    let holds: Vec<Holds> = (0..tree.goals.len())
        .map(|goal| holds(plan, goal))
        .collect();
    let has_text = tree.goals.iter().any(|goal| goal.text.is_some());
    let has_level = tree.goals.iter().any(|goal| goal.level.is_some());
    let has_measures = plan.serves_goals();
    let has_figures = plan.dataset.kennzahlen.iter().any(|f| f.goal.is_some());
    let rows = tree.depth_first().into_iter().map(|(index, depth)| {
        let goal = tree.goals[index];
        let mut cells = Vec::new();
        if has_level {
            cells.push(goal.level.as_deref().map_or_else(empty, Cell::text));
        }
        cells.push(Cell::text(indented(depth, &goal.name())));
        if has_text {
            cells.push(goal.text.as_deref().map_or_else(empty, Cell::text));
        }
        cells.push(Cell::count(holds[index].below));
        if has_measures {
            cells.push(Cell::count(holds[index].measures));
        }
        if has_figures {
            cells.push(Cell::count(holds[index].figures));
        }
        Row {
            evidence: behind(&goal.place),
            ..Row::data(cells)
        }
    });
    Some(Finding {
        id: "ziele".to_owned(),
        section: Section::Strategie,
        title: Message::new("strategy-goals-title"),
        statement: statement(plan, &holds, has_measures, has_figures),
        base: vec![base_counted("n", Counted::Goals, tree.goals.len() as u64)],
        table: Table {
            columns: columns(has_level, has_text, has_measures, has_figures),
            rows: rows.collect(),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("strategy-note-goals")],
    })
}

/// A name as deep as its goal lies.
fn indented(depth: usize, name: &str) -> String {
    format!("{}{name}", "\u{2003}".repeat(depth))
}

#[expect(
    clippy::fn_params_excessive_bools,
    reason = "each says whether one column is there; they come from the data"
)]
fn columns(level: bool, text: bool, measures: bool, figures: bool) -> Vec<Column> {
    let all = [
        (level, "level", "strategy-col-level", Role::Label),
        (true, "goal", "strategy-col-goal", Role::Label),
        (text, "text", "strategy-col-aim", Role::Label),
        (true, "below", "strategy-col-below", Role::Plain),
        (measures, "measures", "strategy-col-measures", Role::Plain),
        (figures, "figures", "strategy-col-figures", Role::Plain),
    ];
    { all.into_iter() }
        .filter(|(there, ..)| *there)
        .map(|(_, id, header, role)| Column::new(id, Message::new(header), role))
        .collect()
}

fn holds(plan: &Plan<'_>, goal: usize) -> Holds {
    let tree = &plan.tree;
    let within = |name: &str| {
        tree.find(name)
            .is_some_and(|found| found == goal || tree.above(found).contains(&goal))
    };
    let serves = |m: &&&Measure| {
        [&m.project, &m.goal]
            .into_iter()
            .flatten()
            .any(|name| within(name))
    };
    let figures = { plan.dataset.kennzahlen.iter() }
        .filter(|figure| figure.goal.as_deref().is_some_and(within))
        .map(|figure| figure.name.as_str());
    Holds {
        below: tree.below(goal).len() as u64,
        measures: plan.measures.iter().filter(serves).count() as u64,
        figures: figures.collect::<std::collections::BTreeSet<_>>().len() as u64,
    }
}

/// How many goals each level has, and how many of the lowest goals nothing serves.
fn statement(plan: &Plan<'_>, holds: &[Holds], has_measures: bool, has_figures: bool) -> Statement {
    let tree = &plan.tree;
    let mut levels: BTreeMap<usize, (u64, Option<&str>)> = BTreeMap::new();
    for (goal, depth) in tree.depth_first() {
        let entry = levels.entry(depth).or_default();
        entry.0 += 1;
        entry.1 = entry.1.or(tree.goals[goal].level.as_deref());
    }
    let told = joined(levels.into_values().map(|(count, name)| {
        match name {
            Some(name) => Message::new("strategy-level-part")
                .with("count", count)
                .with("level", name),
            None => Message::new("strategy-level-unnamed").with("count", count),
        }
    }));
    let lowest = || (0..holds.len()).filter(|goal| holds[*goal].below == 0);
    let bare = lowest().filter(|goal| holds[*goal].measures == 0).count();
    let unmeasured = lowest().filter(|goal| holds[*goal].figures == 0).count();
    Statement::Cells {
        wording: match (has_measures, has_figures) {
            (true, true) => "strategy-goals-statement-both",
            (true, false) => "strategy-goals-statement-measures",
            (false, true) => "strategy-goals-statement-figures",
            (false, false) => "strategy-goals-statement",
        },
        cells: Vec::new(),
        args: vec![
            ("levels", Arg::from(told)),
            ("lowest", lowest().count().into()),
            ("bare", bare.into()),
            ("unmeasured", unmeasured.into()),
        ],
    }
}
