//! Needs beside measures: which Oberbegriff no measure answers, and which measure answers none.
//!
//! How often a need was named stands in the ranked tables; here are only names, so that no small count is shown twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::order::German;
use crate::analysis::survey::{Subject, Survey};
use crate::analysis::table::{base_counted, empty, evidence, label};
use crate::model::codebook::Codebook;
use crate::model::counted::Counted;
use crate::model::finding::{Cell, Column, Finding, Role, Row, RowKind, Section, Statement, Table};
use crate::model::message::Message;
use crate::model::strategy::Measure;

use super::{Plan, folded};

/// A need with the measures that answer it.
struct Need<'a> {
    name: String,
    /// Whether it was named in answers or published counts; a measure may answer one that nobody named.
    was_named: bool,
    measures: Vec<&'a Measure>,
}

/// Needs and measures; nothing where the source of measures does not ask for needs.
pub(super) fn needs(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    codebook: &Codebook,
    german: &German,
) -> Option<Finding> {
    if plan.measures.iter().all(|measure| measure.needs.is_none()) {
        return None;
    }
    let mut needs = named(plan, survey, codebook);
    let mut idle: Vec<&Measure> = Vec::new();
    for measure in &plan.measures {
        let answered = measure.needs.as_deref().unwrap_or_default();
        if answered.is_empty() {
            idle.push(measure);
        }
        for name in answered {
            let need = needs.entry(folded(name)).or_insert_with(|| Need {
                name: name.clone(),
                was_named: false,
                measures: Vec::new(),
            });
            need.measures.push(measure);
        }
    }
    let mut needs: Vec<Need<'_>> = needs.into_values().collect();
    needs.sort_by(|a, b| {
        (b.measures.is_empty(), !b.was_named)
            .cmp(&(a.measures.is_empty(), !a.was_named))
            .then_with(|| german.compare(&a.name, &b.name))
    });
    Some(finding(plan, &needs, &idle))
}

/// Oberbegriffe that somebody named.
fn named<'a>(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    codebook: &Codebook,
) -> BTreeMap<String, Need<'a>> {
    let mut names: BTreeSet<String> = { survey.subjects().into_values() }
        .filter_map(|subject| match subject {
            Subject::Category(id) => codebook.category(id).map(|c| c.label.clone()),
            _ => None,
        })
        .collect();
    names.extend({ plan.dataset.mentions.iter() }.map(|mention| mention.category.clone()));
    { names.into_iter() }
        .map(|name| {
            let need = Need {
                name: name.clone(),
                was_named: true,
                measures: Vec::new(),
            };
            (folded(&name), need)
        })
        .collect()
}

fn finding(plan: &Plan<'_>, needs: &[Need<'_>], idle: &[&Measure]) -> Finding {
    let named = needs.iter().filter(|need| need.was_named).count();
    let open = { needs.iter() }
        .filter(|n| n.was_named && n.measures.is_empty())
        .count();
    Finding {
        id: "bedarf-und-massnahmen".to_owned(),
        section: Section::Strategie,
        title: Message::new("strategy-needs-title"),
        statement: Statement::Cells {
            wording: "strategy-needs-statement",
            cells: Vec::new(),
            args: vec![
                ("named", named.into()),
                ("open", open.into()),
                ("idle", idle.len().into()),
            ],
        },
        base: vec![base_counted(
            "n",
            Counted::Measures,
            plan.measures.len() as u64,
        )],
        table: Table {
            columns: columns(),
            rows: rows(needs, idle),
            population: None,
        },
        chart: None,
        notes: Vec::new(),
    }
}

fn columns() -> Vec<Column> {
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    vec![
        column("need", "strategy-col-need", Role::Label),
        column("named", "strategy-col-origin", Role::Label),
        column("measures", "strategy-col-measures", Role::Plain),
        column("titles", "strategy-col-which", Role::Label),
    ]
}

/// A row per need, and one of the measures that answer none.
fn rows(needs: &[Need<'_>], idle: &[&Measure]) -> Vec<Row> {
    let origin = |need: &Need<'_>| {
        label(if need.was_named {
            "strategy-need-named"
        } else {
            "strategy-need-unnamed"
        })
    };
    let mut rows: Vec<Row> = { needs.iter() }
        .map(|need| {
            let name = Cell::text(need.name.as_str());
            row(name, origin(need), &need.measures, RowKind::Data)
        })
        .collect();
    if !idle.is_empty() {
        let name = label("strategy-row-no-need");
        rows.push(row(name, empty(), idle, RowKind::Missing));
    }
    rows
}

/// A row with the number of its measures and their titles.
fn row(name: Cell, origin: Cell, measures: &[&Measure], kind: RowKind) -> Row {
    let titles: Vec<&str> = measures.iter().map(|m| m.title.as_str()).collect();
    let which = match measures.is_empty() {
        true => empty(),
        false => Cell::text(titles.join("; ")),
    };
    let count = Cell::count(measures.len() as u64);
    Row {
        kind,
        evidence: evidence(measures.iter().map(|m| &m.place)),
        ..Row::data(vec![name, origin, count, which])
    }
}
