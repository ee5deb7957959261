//! Money and posts: item by item with subtotals of blocks, blocks by period, per head, posts by grade, needed and existing.
//!
//! Printed totals are never added up; whether they are right is told by the checks.

mod blocks;
mod heads;
mod items;
mod posts;

use std::collections::BTreeSet;

use crate::model::finding::{Cell, CellValue, Column, Finding, Role};
use crate::model::message::Message;
use crate::model::strategy::{Measured, PlanRow};
use crate::project::Size;

use super::order::natural;
use super::table::{empty, file_key};

/// All findings on money and posts; none without a plan.
pub(super) fn resources(plan: &[PlanRow], size: &Size) -> Vec<Finding> {
    // The order of a plan is its meaning: posts before their sums, blocks as the council knows them.
    let mut items: Vec<&PlanRow> = plan.iter().filter(|row| !row.is_total).collect();
    items.sort_by(|a, b| a.place.cmp(&b.place));
    let mut plans: Vec<Option<&str>> = Vec::new();
    for row in &items {
        if !plans.contains(&row.plan.as_deref()) {
            plans.push(row.plan.as_deref());
        }
    }
    let within = |row: &&PlanRow, name: Option<&str>| row.plan.as_deref() == name;
    { plans.into_iter() }
        .flat_map(|name| {
            let items: Vec<&PlanRow> = { items.iter().copied() }
                .filter(|row| within(row, name))
                .collect();
            let totals: Vec<&PlanRow> = { plan.iter() }
                .filter(|row| row.is_total && within(row, name))
                .collect();
            let mut findings = of_plan(&items, &totals, size);
            for finding in &mut findings {
                named(finding, name);
            }
            findings
        })
        .collect()
}

/// The plan's name behind id and title.
fn named(finding: &mut Finding, plan: Option<&str>) {
    if let Some(plan) = plan {
        finding.id = format!("{}-{}", finding.id, file_key(plan));
        let title = finding.title.clone();
        finding.title = Message::new("strategy-title-of-plan")
            .with("title", title)
            .with("plan", plan);
    }
}

fn of_plan(items: &[&PlanRow], totals: &[&PlanRow], size: &Size) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(items::items(items));
    findings.extend(blocks::blocks(items));
    findings.extend(blocks::budgets(items));
    findings.extend(heads::heads(items, size));
    findings.extend(posts::posts(items, totals));
    findings.extend(posts::grades(items));
    findings
}

/// What the columns of amounts are divided by: periods, and kinds of cost where there are no periods.
struct Axis {
    names: Vec<String>,
    of: fn(&PlanRow) -> Option<&str>,
    header: &'static str,
}

impl Axis {
    fn of(items: &[&PlanRow], measured: Measured) -> Self {
        let period: fn(&PlanRow) -> Option<&str> = |row| row.period.as_deref();
        let kind: fn(&PlanRow) -> Option<&str> = |row| row.cost_kind.as_deref();
        let with = |of: fn(&PlanRow) -> Option<&str>| {
            let mut names: Vec<String> = { items.iter() }
                .filter(|row| row.amount(measured).is_some())
                .filter_map(|row| of(row).map(str::to_owned))
                .collect::<BTreeSet<String>>()
                .into_iter()
                .collect();
            names.sort_by_key(|name| (natural(name), name.clone()));
            names
        };
        let (of, header, names) = match with(period) {
            names if names.is_empty() => (kind, "strategy-col-cost-kind", with(kind)),
            names => (period, "strategy-col-period", names),
        };
        Self { names, of, header }
    }

    /// Index of a row's column; the last one is for rows that name none.
    fn index(&self, row: &PlanRow) -> usize {
        let name = (self.of)(row);
        { self.names.iter() }
            .position(|known| Some(known.as_str()) == name)
            .unwrap_or(self.names.len())
    }

    /// Whether some rows name none of them, beside others that do.
    fn has_rest(&self, items: &[&PlanRow], measured: Measured) -> bool {
        { items.iter() }
            .any(|row| row.amount(measured).is_some() && self.index(row) == self.names.len())
    }

    fn columns(&self, has_rest: bool) -> Vec<Column> {
        let named = { self.names.iter() }
            .map(|name| Message::new("analysis-col-heading").with("heading", name.as_str()));
        let rest = has_rest.then(|| Message::new("strategy-col-amount"));
        named
            .chain(rest)
            .enumerate()
            .map(|(index, header)| {
                Column::new(format!("amount_{}", index + 1), header, Role::Plain)
            })
            .collect()
    }
}

/// A sum with the digits its parts were printed with.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    value: f64,
    digits: u8,
    parts: u64,
}

impl Sum {
    fn add(&mut self, row: &PlanRow, measured: Measured) {
        if let Some(amount) = row.amount(measured) {
            self.value += amount.value;
            self.digits = self.digits.max(amount.digits);
            self.parts += 1;
        }
    }

    fn of<'p>(rows: impl Iterator<Item = &'p PlanRow>, measured: Measured) -> Self {
        let mut sum = Self::default();
        for row in rows {
            sum.add(row, measured);
        }
        sum
    }

    fn cell(self) -> Cell {
        match self.parts {
            0 => empty(),
            _ => number(self.value, self.digits),
        }
    }
}

/// A number without the noise of adding.
fn number(value: f64, digits: u8) -> Cell {
    let scale = 10f64.powi(i32::from(digits));
    Cell::new(CellValue::Number {
        value: (value * scale).round() / scale,
        digits,
    })
}

/// Blocks in the order of the plan; empty for rows without one.
fn block_names<'p>(items: &[&'p PlanRow]) -> Vec<&'p str> {
    names_of(items, |row| row.block.as_deref())
}

/// Names of parts in the order of the plan; empty for rows without one.
fn names_of<'p>(items: &[&'p PlanRow], of: fn(&PlanRow) -> Option<&str>) -> Vec<&'p str> {
    let mut names: Vec<&str> = Vec::new();
    for row in items {
        let name = of(row).unwrap_or_default();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
