//! Published counts of measures against the list, cell by cell, with the cause where it can be told.
//!
//! Sums of the cells are not compared: they differ when cells do, and a contradiction counts once. A note tells both sums.

use std::collections::BTreeMap;

use crate::analysis::strategy::{Plan, folded};
use crate::model::counted::Counted;
use crate::model::dataset::Dataset;
use crate::model::message::Message;
use crate::model::place::Place;
use crate::model::strategy::Measure;
use crate::project::{Project, Question};

use super::{Checks, Kind, Side};

/// One cell of both: the measures of a project and a status, as published and as listed.
struct Cell<'a> {
    /// Key of the question that the published count answers.
    question: &'a str,
    /// What the count is called by its status.
    status: &'a str,
    /// Name of the project.
    name: String,
    published: u64,
    place: Option<&'a Place>,
    listed: Vec<&'a Measure>,
}

impl Cell<'_> {
    /// How many more are published than listed.
    fn excess(&self) -> i128 {
        i128::from(self.published) - self.listed.len() as i128
    }

    fn side(&self, value: u64, place: Option<&Place>) -> Side {
        Side {
            name: format!("{} ({})", self.name, self.status),
            value: f64::from(u32::try_from(value).unwrap_or(u32::MAX)),
            digits: 0,
            is_share: false,
            place: place.cloned(),
        }
    }

    /// "26, 27, 28 und 29": the listed measures by number, or by title where they have none.
    fn told(&self) -> String {
        let names = { self.listed.iter() }
            .map(|measure| measure.number.as_deref().unwrap_or(&measure.title));
        names.collect::<Vec<_>>().join(", ")
    }
}

/// Compares each question of `befund.toml` that counts measures of a status with the list.
pub(super) fn published(
    checks: &mut Checks,
    plan: &Plan<'_>,
    dataset: &Dataset,
    project: &Project,
) {
    if plan.measures.is_empty() {
        return;
    }
    let questions = { project.questions.iter() }.filter(|q| q.counts == Counted::Measures);
    let cells: Vec<Cell<'_>> = questions
        .flat_map(|question| cells(plan, dataset, question))
        .collect();
    for cell in &cells {
        let published = cell.side(cell.published, cell.place);
        let row = cell.listed.first().map(|measure| &measure.place);
        let list = cell.side(cell.listed.len() as u64, row);
        checks.compare(Kind::List, published, list, || cause(cell, &cells, plan));
    }
    sums(checks, &cells);
}

/// The cells of one question, by project; none where it has no published counts.
fn cells<'a>(plan: &Plan<'a>, dataset: &'a Dataset, question: &'a Question) -> Vec<Cell<'a>> {
    let status = question.status.as_deref();
    let mut rows: BTreeMap<String, Cell<'a>> = BTreeMap::new();
    let mut cell = |written: &str, change: &mut dyn FnMut(&mut Cell<'a>)| {
        let name = plan.name(written);
        let found = rows.entry(folded(&name)).or_insert_with(|| Cell {
            question: &question.key,
            status: status.unwrap_or(&question.text),
            name,
            published: 0,
            place: None,
            listed: Vec::new(),
        });
        change(found);
    };
    let mut any = false;
    for mention in { dataset.mentions.iter() }.filter(|m| m.question == question.key) {
        any = true;
        cell(&mention.category, &mut |cell| {
            cell.published += mention.mentions;
            cell.place = Some(&mention.place);
        });
    }
    if !any {
        return Vec::new();
    }
    let has_status = |measure: &&&Measure| {
        let given = measure.status.as_deref().map(folded);
        status.is_none_or(|wanted| given == Some(folded(wanted)))
    };
    for measure in plan.measures.iter().filter(has_status) {
        let project = measure.project.as_deref().unwrap_or_default();
        cell(project, &mut |cell| cell.listed.push(measure));
    }
    rows.into_values().collect()
}

/// Why a cell differs, where just one thing explains it and another cell together.
fn cause(cell: &Cell<'_>, cells: &[Cell<'_>], plan: &Plan<'_>) -> Option<Message> {
    other_project(cell, cells, plan).or_else(|| other_status(cell, cells))
}

/// The one pair of cells of a status, one that has what the other lacks: so many listed measures name the project of the one and
/// the goal of the other, and counted with their goal both cells are right.
fn other_project(cell: &Cell<'_>, cells: &[Cell<'_>], plan: &Plan<'_>) -> Option<Message> {
    let strays = |from: &Cell<'_>, to: &Cell<'_>| -> Vec<String> {
        let tree = &plan.tree;
        let Some((own, other)) = tree.find(&from.name).zip(tree.find(&to.name)) else {
            return Vec::new();
        };
        let is_stray = |measure: &&&Measure| {
            let goal = { measure.goal.as_deref() }.and_then(|goal| tree.find(goal));
            goal.is_some_and(|goal| {
                tree.above(other).contains(&goal) && !tree.above(own).contains(&goal)
            })
        };
        { from.listed.iter().filter(is_stray) }
            .map(|measure| {
                measure
                    .number
                    .as_deref()
                    .unwrap_or(&measure.title)
                    .to_owned()
            })
            .collect()
    };
    let mut found = { cells.iter() }.filter_map(|partner| {
        let apart = folded(&partner.name) != folded(&cell.name);
        let mirrors = partner.question == cell.question && partner.excess() == -cell.excess();
        let (from, to) = match cell.excess() < 0 {
            true => (cell, partner),
            false => (partner, cell),
        };
        let strays = strays(from, to);
        let explains = apart && mirrors && strays.len() as i128 == to.excess();
        explains.then_some((from, to, strays))
    });
    let (from, to, strays) = found.next()?;
    if found.next().is_some() {
        return None;
    }
    Some(
        Message::new("check-cause-goal-not-project")
            .with("count", strays.len())
            .with("measures", strays.join(", "))
            .with("project", from.name.as_str())
            .with("other", to.name.as_str()),
    )
}

/// The one pair of cells of a project whose differences cancel out: published with one status, listed with another.
fn other_status(cell: &Cell<'_>, cells: &[Cell<'_>]) -> Option<Message> {
    let mut apart = { cells.iter() }.filter(|other| {
        folded(&other.name) == folded(&cell.name)
            && other.question != cell.question
            && other.excess() != 0
    });
    let partner = apart.next()?;
    if apart.next().is_some() || partner.excess() != -cell.excess() {
        return None;
    }
    let (printed, listed) = match cell.excess() > 0 {
        true => (cell, partner),
        false => (partner, cell),
    };
    let whole = listed.listed.len() as i128 == printed.excess();
    Some(
        Message::new("check-cause-status")
            .with("printed", printed.status)
            .with("listed", listed.status)
            .with("named", if whole { listed.listed.len() } else { 0 })
            .with("measures", listed.told()),
    )
}

/// What all cells add up to on both sides, where that differs.
fn sums(checks: &mut Checks, cells: &[Cell<'_>]) {
    let published: u64 = cells.iter().map(|cell| cell.published).sum();
    let listed: usize = cells.iter().map(|cell| cell.listed.len()).sum();
    if published != listed as u64 {
        checks.notes.push(
            Message::new("check-note-list-sums")
                .with("published", published)
                .with("listed", listed),
        );
    }
}
