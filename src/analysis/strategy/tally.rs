//! Measures counted by project, goal, Handlungsfeld, unit or group, each by status, with totals.

use std::collections::BTreeMap;

use crate::analysis::order::{German, natural};
use crate::analysis::table::{base_counted, empty, evidence, label};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;
use crate::model::strategy::Measure;

use super::{Plan, folded};

/// By what is counted.
struct Dimension {
    id: &'static str,
    title: &'static str,
    header: &'static str,
    of: fn(&Measure) -> Option<&str>,
    /// Whether it names a goal of the tree.
    in_tree: bool,
}

const DIMENSIONS: [Dimension; 5] = [
    Dimension {
        id: "massnahmen-nach-projekt",
        title: "strategy-by-project-title",
        header: "strategy-col-project",
        of: |m| m.project.as_deref(),
        in_tree: true,
    },
    Dimension {
        id: "massnahmen-nach-ziel",
        title: "strategy-by-goal-title",
        header: "strategy-col-goal",
        of: |m| m.goal.as_deref(),
        in_tree: true,
    },
    Dimension {
        id: "massnahmen-nach-handlungsfeld",
        title: "strategy-by-field-title",
        header: "analysis-col-field",
        of: |m| m.field.as_deref(),
        in_tree: false,
    },
    Dimension {
        id: "massnahmen-nach-einheit",
        title: "strategy-by-unit-title",
        header: "analysis-col-unit",
        of: |m| m.unit.as_deref(),
        in_tree: false,
    },
    Dimension {
        id: "massnahmen-nach-gruppe",
        title: "strategy-by-group-title",
        header: "strategy-col-group",
        of: |m| m.group.as_deref(),
        in_tree: false,
    },
];

/// One finding per dimension that any measure names.
pub(super) fn tallies(plan: &Plan<'_>, german: &German) -> Vec<Finding> {
    { DIMENSIONS.iter() }
        .filter(|dimension| plan.measures.iter().any(|m| (dimension.of)(m).is_some()))
        .map(|dimension| dimension.finding(plan, german))
        .collect()
}

/// The measures of one row; `name` is empty for those that name nothing.
struct Group<'a> {
    name: String,
    goal: Option<usize>,
    measures: Vec<&'a Measure>,
}

impl Group<'_> {
    /// The goal above the one that the group names.
    fn above(&self, plan: &Plan<'_>) -> Option<usize> {
        plan.tree.parent(self.goal?)
    }

    /// The goal above if it is told, the name, and counts by status.
    fn row(&self, plan: &Plan<'_>, has_above: bool) -> Row {
        let goal = |goal: usize| Cell::text(plan.tree.goals[goal].name());
        let mut cells = Vec::new();
        if has_above {
            cells.push(self.above(plan).map_or_else(empty, goal));
        }
        cells.push(match self.name.is_empty() {
            true => label("strategy-row-none"),
            false => Cell::text(self.name.as_str()),
        });
        cells.extend(counted(plan, self.measures.iter().copied()));
        Row {
            kind: if self.name.is_empty() {
                RowKind::Missing
            } else {
                RowKind::Data
            },
            evidence: evidence(self.measures.iter().map(|m| &m.place)),
            ..Row::data(cells)
        }
    }
}

impl Dimension {
    fn groups<'a>(&self, plan: &Plan<'a>, german: &German) -> Vec<Group<'a>> {
        let mut groups: BTreeMap<String, Group<'a>> = BTreeMap::new();
        for measure in &plan.measures {
            let written = (self.of)(measure).unwrap_or_default();
            let goal = if self.in_tree {
                plan.tree.find(written)
            } else {
                None
            };
            let name = goal.map_or_else(|| written.to_owned(), |goal| plan.tree.goals[goal].name());
            let group = groups.entry(folded(&name)).or_insert_with(|| Group {
                name,
                goal,
                measures: Vec::new(),
            });
            group.measures.push(measure);
        }
        // A goal that no measure serves is a row of its own: the level that measures name is complete.
        for goal in self.whole_level(plan, &groups) {
            let name = plan.tree.goals[goal].name();
            groups.entry(folded(&name)).or_insert_with(|| Group {
                name,
                goal: Some(goal),
                measures: Vec::new(),
            });
        }
        let mut groups: Vec<Group<'a>> = groups.into_values().collect();
        groups.sort_by(|a, b| {
            (a.name.is_empty(), a.goal.is_none())
                .cmp(&(b.name.is_empty(), b.goal.is_none()))
                .then_with(|| a.goal.cmp(&b.goal))
                .then_with(|| natural(&a.name).cmp(&natural(&b.name)))
                .then_with(|| german.compare(&a.name, &b.name))
        });
        groups
    }

    /// All goals of the levels that measures name.
    fn whole_level(&self, plan: &Plan<'_>, groups: &BTreeMap<String, Group<'_>>) -> Vec<usize> {
        let named: Vec<usize> = groups.values().filter_map(|group| group.goal).collect();
        let depth = |goal: usize| plan.tree.above(goal).len();
        (0..plan.tree.goals.len())
            .filter(|goal| named.iter().any(|other| depth(*other) == depth(*goal)))
            .collect()
    }

    /// Whether a column names the goal above each row.
    fn has_above(&self, plan: &Plan<'_>, groups: &[Group<'_>]) -> bool {
        self.id == "massnahmen-nach-projekt"
            && groups.iter().any(|group| group.above(plan).is_some())
    }

    fn columns(&self, plan: &Plan<'_>, has_above: bool) -> Vec<Column> {
        let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
        let mut columns = Vec::new();
        if has_above {
            columns.push(column("goal", "strategy-col-goal", Role::Label));
        }
        columns.push(column("name", self.header, Role::Label));
        columns.extend(plan.statuses.columns());
        columns.push(column("sum", "strategy-col-sum", Role::Plain));
        columns
    }

    fn finding(&self, plan: &Plan<'_>, german: &German) -> Finding {
        let groups = self.groups(plan, german);
        let has_above = self.has_above(plan, &groups);
        let columns = self.columns(plan, has_above);
        let (name, sum) = (usize::from(has_above), columns.len() - 1);
        let rows = { groups.iter() }
            .map(|group| group.row(plan, has_above))
            .chain([total(plan, name)])
            .collect();
        let named = { groups.iter() }
            .filter(|group| !group.measures.is_empty())
            .count();
        Finding {
            id: self.id.to_owned(),
            section: Section::Strategie,
            title: Message::new(self.title),
            statement: Statement::Leader {
                label: name,
                count: sum,
                wording: "strategy-by-statement",
            },
            base: vec![base_counted(
                "n",
                Counted::Measures,
                plan.measures.len() as u64,
            )],
            chart: (named > 1).then(|| chart(plan, name, sum)),
            table: Table {
                columns,
                rows,
                population: None,
            },
            notes: Vec::new(),
        }
    }
}

/// One series per status; without statuses the sum.
fn chart(plan: &Plan<'_>, name: usize, sum: usize) -> Chart {
    let statuses = plan.statuses.len();
    Chart {
        kind: if statuses > 1 {
            ChartKind::HeatMap
        } else {
            ChartKind::RankedBars
        },
        label: name,
        series: if statuses > 1 {
            (name + 1..=name + statuses).collect()
        } else {
            vec![sum]
        },
    }
}

/// Counts by status, and their sum.
fn counted<'m>(plan: &Plan<'_>, measures: impl Iterator<Item = &'m Measure>) -> Vec<Cell> {
    let counts = plan.statuses.count(measures);
    let sum = counts.iter().sum();
    counts.into_iter().chain([sum]).map(Cell::count).collect()
}

fn total(plan: &Plan<'_>, name: usize) -> Row {
    let mut cells: Vec<Cell> = (0..name).map(|_| empty()).collect();
    cells.push(label("strategy-row-total"));
    cells.extend(counted(plan, plan.measures.iter().copied()));
    Row {
        kind: RowKind::Total,
        ..Row::data(cells)
    }
}
