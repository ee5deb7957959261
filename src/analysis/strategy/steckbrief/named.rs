//! Which projects have a sheet, and which of them a name in a matrix or a list of points means.
//!
//! "2.2", "Mitarbeiterportal" and "2.2 Mitarbeiterportal" are one project; "DMS / E-Akte" means both; the beginning of a
//! name means the project that alone begins so.

use crate::analysis::boards::grid::Grid;
use crate::analysis::order::German;
use crate::model::boards::Note;

use super::super::{Plan, folded};
use super::{Field, Sheet};

/// Letters that the beginning of a name must have to stand for the whole.
const FEWEST: usize = 6;

/// All sheets, with the matrices and points that may name them.
pub(super) struct Sheets<'a> {
    /// The sheets, in the order of the tree.
    pub(super) all: Vec<Sheet<'a>>,
    /// The matrices of crosses and words.
    pub(super) grids: Vec<Grid<'a>>,
    /// Points about projects, each with the sheet that it belongs to.
    pub(super) notes: Vec<(usize, &'a Note)>,
    /// Folded id, title and whole name of each sheet.
    names: Vec<Vec<String>>,
}

impl<'a> Sheets<'a> {
    /// A sheet per project that a measure names, and per goal that the plan of money and posts names as a project.
    pub(super) fn of(plan: &Plan<'a>, german: &German) -> Self {
        let mut all = named_by_measures(plan);
        let of_plan = plan.dataset.plan.iter().filter(|row| !row.is_total);
        for goal in of_plan.filter_map(|row| plan.tree.find(row.project.as_deref()?)) {
            let name = plan.tree.goals[goal].name();
            if !all.iter().any(|sheet| folded(&sheet.name) == folded(&name)) {
                all.push(Sheet {
                    name,
                    goal: Some(goal),
                    measures: Vec::new(),
                });
            }
        }
        all.sort_by(|a, b| {
            (a.goal.is_none(), a.goal)
                .cmp(&(b.goal.is_none(), b.goal))
                .then_with(|| german.compare(&a.name, &b.name))
        });
        let names = all.iter().map(|sheet| names(plan, sheet)).collect();
        let mut sheets = Self {
            all,
            grids: Grid::all(&plan.dataset.matrix_rows),
            notes: Vec::new(),
            names,
        };
        let about =
            { plan.dataset.notes.iter() }.filter_map(|note| Some((note, note.about.as_deref()?)));
        sheets.notes = about
            .flat_map(|(note, about)| { sheets.find(about).into_iter() }.map(move |at| (at, note)))
            .collect();
        sheets
    }

    /// The sheets that a name means.
    pub(super) fn find(&self, written: &str) -> Vec<usize> {
        match self.one(written) {
            Some(sheet) => vec![sheet],
            None => { written.split('/') }
                .filter_map(|part| self.one(part))
                .collect(),
        }
    }

    fn one(&self, written: &str) -> Option<usize> {
        let wanted = folded(written);
        let is = |names: &Vec<String>| names.contains(&wanted);
        if let Some(sheet) = self.names.iter().position(is) {
            return Some(sheet);
        }
        let begins = |names: &Vec<String>| names.iter().any(|name| name.starts_with(&wanted));
        let mut found = { self.names.iter().enumerate() }.filter(|(_, names)| begins(names));
        let (first, _) = found.next()?;
        (wanted.chars().count() >= FEWEST && found.next().is_none()).then_some(first)
    }

    /// All fields of a sheet.
    pub(super) fn fields(&self, plan: &Plan<'a>, index: usize) -> Vec<Field> {
        let sheet = &self.all[index];
        let mut fields = sheet.own_fields(plan);
        if sheet.measures.is_empty() {
            fields.push(self.planned(index));
        }
        fields.push(self.recipients(index));
        fields.extend(self.needed(plan, index));
        fields.extend([sheet.figures(plan), self.risks(index), sheet.lead()]);
        fields.extend(self.further(index));
        fields
    }
}

fn named_by_measures<'a>(plan: &Plan<'a>) -> Vec<Sheet<'a>> {
    let mut sheets: Vec<Sheet<'a>> = Vec::new();
    for measure in &plan.measures {
        let Some(written) = measure.project.as_deref() else {
            continue;
        };
        let name = plan.name(written);
        let known = { sheets.iter_mut() }.find(|sheet| folded(&sheet.name) == folded(&name));
        match known {
            Some(sheet) => sheet.measures.push(measure),
            None => sheets.push(Sheet {
                name,
                goal: plan.tree.find(written),
                measures: vec![measure],
            }),
        }
    }
    sheets
}

fn names(plan: &Plan<'_>, sheet: &Sheet<'_>) -> Vec<String> {
    let goal = sheet.goal.map(|goal| plan.tree.goals[goal]);
    let title = goal.map(|goal| goal.title.as_str());
    let id = goal.and_then(|goal| goal.id.as_deref());
    { [Some(sheet.name.as_str()), title, id].into_iter().flatten() }
        .map(folded)
        .collect()
}
