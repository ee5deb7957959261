//! The fields of a Steckbrief, each with the rows behind it.

use std::collections::BTreeSet;

use crate::analysis::boards::grid::{Grid, Kind};
use crate::analysis::table::digits_of;
use crate::model::boards::Note;
use crate::model::finding::Cell;
use crate::model::inventory::Kennzahl;
use crate::model::message::{Arg, Message};
use crate::model::place::Place;
use crate::model::strategy::{Measured, PlanRow, Term};

use super::super::statuses::joined;
use super::super::{Plan, folded};
use super::named::Sheets;
use super::{Field, Sheet};

/// How the names of matrices that say for whom a project is have a word, folded.
const RECIPIENTS: [&str; 6] = [
    "zielgruppe",
    "empfänger",
    "anspruchsgruppe",
    "nutznießer",
    "recipient",
    "targetgroup",
];
/// How fields of measures are called, folded.
const MEASURES: [&str; 2] = ["maßnahme", "measure"];
/// How fields of risks begin, folded.
const RISKS: [&str; 2] = ["risik", "risk"];

fn has_word(text: &str, words: &[&str]) -> bool {
    let text = folded(text);
    words.iter().any(|word| text.contains(word))
}

/// Texts as one cell; `None` without any.
fn listed(texts: Vec<&str>) -> Option<Cell> {
    (!texts.is_empty()).then(|| Cell::text(texts.join("; ")))
}

impl Sheet<'_> {
    /// What goals, measures and plan say of the project.
    pub(super) fn own_fields(&self, plan: &Plan<'_>) -> Vec<Field> {
        let tree = &plan.tree;
        let goal = self.goal.map(|goal| tree.goals[goal]);
        let above = { self.goal.and_then(|goal| tree.parent(goal)) }.map(|g| tree.goals[g]);
        let of_goal = |name, content: Option<String>| {
            let places = goal.iter().map(|goal| goal.place.clone()).collect();
            Field::of(name, content.map(Cell::text), places)
        };
        let mut fields = vec![
            of_goal("strategy-field-goal", above.map(|goal| goal.name())),
            of_goal(
                "strategy-field-aim",
                goal.and_then(|goal| goal.text.clone()),
            ),
        ];
        if !self.measures.is_empty() {
            fields.push(self.listed(plan));
        }
        fields.extend([self.time(), self.money(plan), self.posts(plan)]);
        fields
    }

    fn listed(&self, plan: &Plan<'_>) -> Field {
        let titles = self.measures.iter().map(|measure| match &measure.number {
            Some(number) => format!("{number} {}", measure.title),
            None => measure.title.clone(),
        });
        let titles = titles.collect::<Vec<_>>().join("; ");
        let content = match self.is_stated() {
            true => Cell::label(
                Message::new("strategy-sheet-measures")
                    .with("statuses", plan.statuses.told(&self.counts(plan)))
                    .with("titles", titles),
            ),
            false => Cell::text(titles),
        };
        let places = self.measures.iter().map(|m| m.place.clone()).collect();
        Field::of("strategy-field-measures", Some(content), places)
    }

    fn time(&self) -> Field {
        let terms = || {
            { self.measures.iter() }
                .flat_map(|m| [&m.start, &m.end])
                .flatten()
        };
        let first = terms().filter_map(Term::first).min();
        let last = terms().filter_map(Term::last).max();
        let words: BTreeSet<&str> = { terms() }.map(|term| term.text.as_str()).collect();
        let content = match (first, last) {
            (Some(first), Some(last)) => Some(Cell::label(
                Message::new("strategy-sheet-time")
                    .with("first", first)
                    .with("last", last),
            )),
            _ => listed(words.into_iter().collect()),
        };
        Field::of("strategy-field-time", content, Vec::new())
    }

    /// Items of the plan that name the project; rows with a state of the budget say whence the same money comes.
    fn plan_rows<'p>(&self, plan: &'p Plan<'_>) -> Vec<&'p PlanRow> {
        { plan.dataset.plan.iter() }
            .filter(|row| !row.is_total && row.budget.is_none())
            .filter(|row| {
                let named = row.project.as_deref().map(|name| folded(&plan.name(name)));
                named == Some(folded(&self.name))
            })
            .collect()
    }

    /// Money of the plan by kind of cost and period, since a running cost is not added to one that falls due once; without a plan
    /// what the measures cost.
    fn money(&self, plan: &Plan<'_>) -> Field {
        let rows = self.plan_rows(plan);
        let mut sums: Vec<(String, f64, u8)> = Vec::new();
        for row in &rows {
            let Some(amount) = row.amount(Measured::Euros) else {
                continue;
            };
            let of = [row.cost_kind.as_deref(), row.period.as_deref()];
            let name = of.into_iter().flatten().collect::<Vec<_>>().join(" ");
            match sums.iter_mut().find(|(known, ..)| *known == name) {
                Some((_, sum, digits)) => {
                    *sum += amount.value;
                    *digits = amount.digits.max(*digits);
                }
                None => sums.push((name, amount.value, amount.digits)),
            }
        }
        let costs: Vec<f64> = self.measures.iter().filter_map(|m| m.cost).collect();
        if sums.is_empty() && !costs.is_empty() {
            let sum: f64 = costs.iter().sum();
            sums.push((String::new(), sum, digits_of(sum)));
        }
        let told = sums.iter().map(|(name, value, digits)| {
            let value = Arg::Decimal {
                value: *value,
                digits: *digits,
            };
            match name.is_empty() {
                true => Message::new("strategy-sheet-money").with("value", value),
                false => Message::new("strategy-sheet-money-of")
                    .with("value", value)
                    .with("name", name.as_str()),
            }
        });
        let content = (!sums.is_empty()).then(|| Cell::label(joined(told)));
        let places = rows.iter().map(|row| row.place.clone()).collect();
        Field::of("strategy-field-money", content, places)
    }

    fn posts(&self, plan: &Plan<'_>) -> Field {
        let rows = self.plan_rows(plan);
        let sum = |measured| {
            let given: Vec<_> = rows.iter().filter_map(|row| row.amount(measured)).collect();
            let digits = given.iter().map(|amount| amount.digits).max()?;
            let value = given.iter().map(|amount| amount.value).sum();
            Some(Arg::Decimal { value, digits })
        };
        let part = |key, measured| Some(Message::new(key).with("value", sum(measured)?));
        let parts = [
            part("strategy-sheet-posts", Measured::Posts),
            part("strategy-sheet-posts-actual", Measured::Actual),
            part("strategy-sheet-posts-target", Measured::Target),
        ];
        let parts: Vec<Message> = parts.into_iter().flatten().collect();
        let content = (!parts.is_empty()).then(|| Cell::label(joined(parts.into_iter())));
        let places = rows.iter().map(|row| row.place.clone()).collect();
        Field::of("strategy-field-posts", content, places)
    }

    /// The Kennzahlen that measures and the list of Kennzahlen name, with their targets.
    pub(super) fn figures(&self, plan: &Plan<'_>) -> Field {
        let of_project = |name: &str| folded(&plan.name(name)) == folded(&self.name);
        let mut figures: Vec<&Kennzahl> = { plan.dataset.kennzahlen.iter() }
            .filter(|figure| figure.goal.as_deref().is_some_and(of_project))
            .collect();
        figures.sort_by(|a, b| a.place.cmp(&b.place));
        let mut told: Vec<(String, Message)> = Vec::new();
        for figure in &figures {
            told.retain(|(known, _)| *known != folded(&figure.name));
            told.push((folded(&figure.name), with_target(figure)));
        }
        for name in self.measures.iter().filter_map(|m| m.figure.as_deref()) {
            if !told.iter().any(|(known, _)| *known == folded(name)) {
                let plain = Message::new("analysis-col-heading").with("heading", name);
                told.push((folded(name), plain));
            }
        }
        let content = (!told.is_empty())
            .then(|| Cell::label(joined(told.into_iter().map(|(_, message)| message))));
        let places = figures.iter().map(|figure| figure.place.clone()).collect();
        Field::of("strategy-field-figures", content, places)
    }

    pub(super) fn lead(&self) -> Field {
        let named = { self.measures.iter() }.filter(|m| m.has_lead == Some(true));
        let named = named.count();
        let told = Message::new("strategy-sheet-lead")
            .with("named", named)
            .with("measures", self.measures.len());
        let content = (named > 0).then(|| Cell::label(told));
        Field::of("strategy-field-lead", content, Vec::new())
    }
}

/// A Kennzahl with the target that it has.
fn with_target(figure: &Kennzahl) -> Message {
    let Some(target) = figure.target else {
        return Message::new("analysis-col-heading").with("heading", figure.name.as_str());
    };
    let digits = figure.digits.max(digits_of(target));
    Message::new("strategy-sheet-figure")
        .with("name", figure.name.as_str())
        .with("target", figure.target_bound.told(target, digits))
        .with("measure", figure.measure.clone().unwrap_or_default())
        .with("due", usize::from(figure.target_year.is_some()))
        .with(
            "year",
            figure
                .target_year
                .map(|y| y.to_string())
                .unwrap_or_default(),
        )
}

impl Sheets<'_> {
    /// The rows of a matrix that mean a sheet.
    fn rows_of(&self, grid: &Grid<'_>, index: usize) -> Vec<usize> {
        let means = |row: &&str| self.find(row).contains(&index);
        { grid.rows.iter().enumerate() }
            .filter(|(_, row)| means(row))
            .map(|(at, _)| at)
            .collect()
    }

    /// The columns ticked in the rows of a sheet, each once, with the places of these rows.
    fn ticked<'g>(&self, grid: &'g Grid<'_>, index: usize) -> (Vec<&'g str>, Vec<Place>) {
        let rows = self.rows_of(grid, index);
        let is_set = |column: usize| rows.iter().any(|row| grid.is_set(*row, column));
        let columns = { grid.columns.iter().enumerate() }
            .filter(|(column, _)| is_set(*column))
            .map(|(_, name)| *name);
        let places = { rows.iter() }.flat_map(|row| grid.places[*row].iter().copied().cloned());
        (columns.collect(), places.collect())
    }

    /// For whom the project is: matrices of target groups, and points so called.
    pub(super) fn recipients(&self, index: usize) -> Field {
        let mut names: Vec<&str> = Vec::new();
        let mut places = Vec::new();
        for grid in &self.grids {
            if grid.kind == Kind::Ticks && has_word(grid.title, &RECIPIENTS) {
                let (columns, rows) = self.ticked(grid, index);
                let known: Vec<String> = names.iter().map(|name| folded(name)).collect();
                names.extend(
                    columns
                        .into_iter()
                        .filter(|name| !known.contains(&folded(name))),
                );
                places.extend(rows);
            }
        }
        let points = self.points(index, |note| in_field(note, &RECIPIENTS));
        names.extend(points.iter().map(|note| note.text.as_str()));
        places.extend(points.iter().map(|note| note.place.clone()));
        Field::of("strategy-field-recipients", listed(names), places)
    }

    /// What the project needs: measures that its own depend on, and projects that a matrix of dependencies ticks. No field where
    /// neither is there for any project.
    pub(super) fn needed(&self, plan: &Plan<'_>, index: usize) -> Option<Field> {
        let relations: Vec<&Grid<'_>> = self
            .grids
            .iter()
            .filter(|grid| grid.is_relation())
            .collect();
        let depends = plan
            .measures
            .iter()
            .any(|measure| !measure.depends_on.is_empty());
        if !depends && relations.is_empty() {
            return None;
        }
        let mut places = Vec::new();
        let mut needed: Vec<&str> = { self.all[index].measures.iter() }
            .flat_map(|measure| &measure.depends_on)
            .map(String::as_str)
            .collect::<BTreeSet<&str>>()
            .into_iter()
            .collect();
        for grid in relations {
            let (columns, rows) = self.ticked(grid, index);
            needed.extend(columns);
            places.extend(rows);
        }
        Some(Field::of("strategy-field-depends", listed(needed), places))
    }

    /// The measures that a list of points names for a project that the list of measures has not.
    pub(super) fn planned(&self, index: usize) -> Field {
        self.of_points("strategy-field-measures", index, |note| {
            in_field(note, &MEASURES)
        })
    }

    /// The risks that a list of points names for the project.
    pub(super) fn risks(&self, index: usize) -> Field {
        self.of_points("strategy-field-risks", index, |note| in_field(note, &RISKS))
    }

    fn of_points(&self, name: &'static str, index: usize, wanted: impl Fn(&Note) -> bool) -> Field {
        let points = self.points(index, wanted);
        let places = points.iter().map(|note| note.place.clone()).collect();
        let texts = points.iter().map(|note| note.text.as_str()).collect();
        Field::of(name, listed(texts), places)
    }

    fn points(&self, index: usize, wanted: impl Fn(&Note) -> bool) -> Vec<&Note> {
        { self.notes.iter() }
            .filter(|(sheet, note)| *sheet == index && wanted(note))
            .map(|(_, note)| *note)
            .collect()
    }

    /// The other fields that the lists of points have for projects, whether this one has something there or not.
    pub(super) fn further(&self, index: usize) -> Vec<Field> {
        let without = self.all[index].measures.is_empty();
        let is_other = |note: &Note| {
            let has_a_place = in_field(note, &RISKS) || in_field(note, &RECIPIENTS);
            !(has_a_place || without && in_field(note, &MEASURES))
        };
        let mut names: Vec<&str> = Vec::new();
        for field in { self.notes.iter() }
            .filter(|(_, note)| is_other(note))
            .filter_map(|(_, note)| note.field.as_deref())
        {
            if !names.iter().any(|known| folded(known) == folded(field)) {
                names.push(field);
            }
        }
        { names.into_iter() }
            .map(|name| {
                let is_here = |note: &Note| {
                    { note.field.as_deref() }.is_some_and(|field| folded(field) == folded(name))
                };
                let points = self.points(index, is_here);
                Field {
                    name: Message::new("analysis-col-heading").with("heading", name),
                    content: listed(points.iter().map(|note| note.text.as_str()).collect()),
                    places: points.iter().map(|note| note.place.clone()).collect(),
                }
            })
            .collect()
    }
}

/// Whether a point stands in a field so called, or in a list so called.
fn in_field(note: &Note, words: &[&str]) -> bool {
    match &note.field {
        Some(field) => has_word(field, words),
        None => has_word(&note.list, words),
    }
}
