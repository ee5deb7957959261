//! Posts: existing, needed and the difference by block, and posts by pay grade.

use crate::analysis::order::natural;
use crate::analysis::table::{base_counted, empty, evidence, label};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::{Arg, Message};
use crate::model::strategy::{Measured, PlanRow};

use super::{Axis, Sum, block_names, number};

const POSTS: Measured = Measured::Posts;

/// Existing and needed posts by block; nothing without them. What no item tells and a printed total does is in the total row.
pub(super) fn posts(all: &[&PlanRow], totals: &[&PlanRow]) -> Option<Finding> {
    let has = |row: &PlanRow| {
        row.amount(Measured::Actual).is_some() || row.amount(Measured::Target).is_some()
    };
    let rows: Vec<&PlanRow> = all.iter().copied().filter(|row| has(row)).collect();
    if rows.is_empty() {
        return None;
    }
    let whole = Posts::whole(&rows, totals);
    let plain = |id: &str, header| Column::new(id, Message::new(header), Role::Plain);
    Some(Finding {
        id: "stellenplan".to_owned(),
        section: Section::Ressourcen,
        title: Message::new("strategy-posts-title"),
        statement: whole.statement(),
        base: vec![base_counted("n", Counted::Entries, rows.len() as u64)],
        chart: Some(Chart {
            kind: ChartKind::RankedBars,
            label: 0,
            series: vec![1, 2],
        }),
        table: Table {
            columns: vec![
                Column::new("name", Message::new("strategy-col-block"), Role::Label),
                plain("actual", "strategy-col-fte-actual"),
                plain("target", "strategy-col-fte-target"),
                plain("difference", "strategy-col-fte-difference"),
            ],
            rows: posts_rows(&rows, &whole),
            population: None,
        },
        notes: Vec::new(),
    })
}

/// Existing and needed posts.
struct Posts {
    actual: Sum,
    target: Sum,
}

impl Posts {
    /// Posts of some rows together.
    fn of(rows: &[&PlanRow]) -> Self {
        Self {
            actual: Sum::of(rows.iter().copied(), Measured::Actual),
            target: Sum::of(rows.iter().copied(), Measured::Target),
        }
    }

    /// Posts of all items; what none of them tells is taken from the printed total.
    fn whole(rows: &[&PlanRow], totals: &[&PlanRow]) -> Self {
        let or_printed = |items: Sum, measured| {
            let printed = { totals.iter().copied() }
                .filter(|row| row.block.is_none() && row.amount(measured).is_some());
            match items.parts {
                0 => Sum::of(printed.take(1), measured),
                _ => items,
            }
        };
        let items = Self::of(rows);
        Self {
            actual: or_printed(items.actual, Measured::Actual),
            target: or_printed(items.target, Measured::Target),
        }
    }

    fn digits(&self) -> u8 {
        self.actual.digits.max(self.target.digits)
    }

    /// A name with existing, needed and the difference.
    fn cells(&self, name: Cell) -> Vec<Cell> {
        let difference = match (self.actual.parts, self.target.parts) {
            (0, _) | (_, 0) => empty(),
            _ => number(self.target.value - self.actual.value, self.digits()),
        };
        vec![name, self.actual.cell(), self.target.cell(), difference]
    }

    fn statement(&self) -> Statement {
        let (actual, target) = (self.actual, self.target);
        let told = |value: f64| Arg::Decimal {
            value,
            digits: self.digits(),
        };
        Statement::Cells {
            wording: match (actual.parts, target.parts) {
                (0, _) => "strategy-posts-statement-target",
                (_, 0) => "strategy-posts-statement-actual",
                _ => "strategy-posts-statement",
            },
            cells: Vec::new(),
            args: vec![
                ("actual", told(actual.value)),
                ("target", told(target.value)),
                ("more", told((target.value - actual.value).abs())),
                ("fewer", usize::from(target.value < actual.value).into()),
            ],
        }
    }
}

/// A row per block, or per item where there are no blocks, and the whole.
fn posts_rows(rows: &[&PlanRow], whole: &Posts) -> Vec<Row> {
    let line = |name: &str, of: &[&PlanRow]| Row {
        evidence: evidence(of.iter().map(|row| &row.place)),
        ..Row::data(Posts::of(of).cells(Cell::text(name)))
    };
    let of_block = |block: &str| -> Vec<&PlanRow> {
        let within = |row: &&PlanRow| row.block.as_deref().unwrap_or_default() == block;
        rows.iter().copied().filter(within).collect()
    };
    let blocks = block_names(rows);
    let named = blocks.iter().any(|block| !block.is_empty());
    let mut printed: Vec<Row> = match named {
        true => { blocks.iter() }
            .map(|block| line(block, &of_block(block)))
            .collect(),
        false => { rows.iter() }
            .map(|row| line(&row.item, &[*row]))
            .collect(),
    };
    printed.push(Row {
        kind: RowKind::Total,
        ..Row::data(whole.cells(label("strategy-row-total")))
    });
    printed
}

/// By what posts are counted.
struct Parting {
    id: &'static str,
    title: &'static str,
    header: &'static str,
    of: fn(&PlanRow) -> Option<&str>,
    /// Whether the names have an order of their own, the highest first; others keep the order of the plan.
    ranked: bool,
}

const BY_GRADE: Parting = Parting {
    id: "stellen-nach-entgeltgruppe",
    title: "strategy-grades-title",
    header: "strategy-col-grade",
    of: |row| row.grade.as_deref(),
    ranked: true,
};
const BY_ITEM: Parting = Parting {
    id: "stellen-nach-aufgabe",
    title: "strategy-posts-by-item-title",
    header: "strategy-col-item",
    of: |row| Some(&row.item),
    ranked: false,
};

/// Numbers of posts by pay grade and period, by item where no grade is told; nothing where no row has a number of posts.
pub(super) fn grades(all: &[&PlanRow]) -> Option<Finding> {
    let counted: Vec<&PlanRow> = { all.iter().copied() }
        .filter(|row| row.amount(POSTS).is_some() && row.budget.is_none())
        .collect();
    let graded = counted.iter().any(|row| row.grade.is_some());
    let parting = if graded { &BY_GRADE } else { &BY_ITEM };
    let rows: Vec<&PlanRow> = { counted.into_iter() }
        .filter(|row| (parting.of)(row).is_some())
        .collect();
    if rows.is_empty() {
        return None;
    }
    let axis = Axis::of(&rows, POSTS);
    let has_rest = axis.has_rest(&rows, POSTS);
    let width = axis.names.len() + usize::from(has_rest);
    Some(Finding {
        id: parting.id.to_owned(),
        section: Section::Ressourcen,
        title: Message::new(parting.title),
        statement: grades_statement(&rows, &axis),
        base: vec![base_counted("n", Counted::Entries, rows.len() as u64)],
        chart: Some(Chart {
            kind: ChartKind::RankedBars,
            label: 0,
            series: (1..=width.min(3)).collect(),
        }),
        table: Table {
            columns: grades_columns(parting, &axis, has_rest),
            rows: grades_rows(parting, &rows, &axis, width),
            population: None,
        },
        notes: Vec::new(),
    })
}

/// A pay grade or an item with its rows.
struct Grade<'p> {
    name: &'p str,
    rows: Vec<&'p PlanRow>,
}

/// Pay grades, the highest first; items in the order of the plan.
fn of_grades<'p>(parting: &Parting, rows: &[&'p PlanRow]) -> Vec<Grade<'p>> {
    let mut grades: Vec<Grade<'p>> = Vec::new();
    for row in rows {
        let name = (parting.of)(row).unwrap_or_default();
        match grades
            .iter_mut()
            .find(|grade| natural(grade.name) == natural(name))
        {
            Some(grade) => grade.rows.push(row),
            None => grades.push(Grade {
                name,
                rows: vec![row],
            }),
        }
    }
    if parting.ranked {
        grades.sort_by_key(|grade| std::cmp::Reverse(natural(grade.name)));
    }
    grades
}

/// A row per pay grade, and the sum.
fn grades_rows(parting: &Parting, rows: &[&PlanRow], axis: &Axis, width: usize) -> Vec<Row> {
    let counts = |of: &[&PlanRow]| -> Vec<Cell> {
        (0..width)
            .map(|column| {
                let here = of.iter().copied().filter(|row| axis.index(row) == column);
                Sum::of(here, POSTS).cell()
            })
            .collect()
    };
    let mut printed: Vec<Row> = { of_grades(parting, rows).into_iter() }
        .map(|grade| Row {
            evidence: evidence(grade.rows.iter().map(|row| &row.place)),
            ..Row::data([vec![Cell::text(grade.name)], counts(&grade.rows)].concat())
        })
        .collect();
    printed.push(Row {
        kind: RowKind::Total,
        ..Row::data([vec![label("strategy-row-total")], counts(rows)].concat())
    });
    printed
}

/// The grade and the periods; without periods one number.
fn grades_columns(parting: &Parting, axis: &Axis, has_rest: bool) -> Vec<Column> {
    let grade = Column::new("grade", Message::new(parting.header), Role::Label);
    let posts = Column::new("posts", Message::new("strategy-col-posts"), Role::Plain);
    match axis.names.is_empty() {
        true => vec![grade, posts],
        false => { [grade].into_iter() }
            .chain(axis.columns(has_rest))
            .collect(),
    }
}

/// The posts of the first period.
fn grades_statement(rows: &[&PlanRow], axis: &Axis) -> Statement {
    let first = { rows.iter().copied() }.filter(|row| axis.index(row) == 0);
    let sum = Sum::of(first, POSTS);
    let posts = Arg::Decimal {
        value: sum.value,
        digits: sum.digits,
    };
    let period = axis.names.first().map_or("", String::as_str);
    Statement::Cells {
        wording: match axis.names.first() {
            Some(_) => "strategy-grades-statement-period",
            None => "strategy-grades-statement",
        },
        cells: Vec::new(),
        args: vec![("posts", posts), ("period", Arg::from(period))],
    }
}
