//! One Steckbrief per project: aim, measures, time, money, posts, Kennzahlen, who leads. What is empty is said.

use std::collections::BTreeSet;

use crate::analysis::order::German;
use crate::analysis::table::{base_counted, evidence, file_key, label};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::{Arg, Message};
use crate::model::place::Place;
use crate::model::strategy::{Measure, Measured, PlanRow, Term};

use super::statuses::joined;
use super::{Plan, folded};

/// A project with everything that names it.
struct Sheet<'a> {
    name: String,
    goal: Option<usize>,
    measures: Vec<&'a Measure>,
}

/// A field of the sheet: its name, what stands there, and the rows behind it.
struct Field {
    name: &'static str,
    content: Option<Cell>,
    places: Vec<Place>,
}

/// A sheet per project, in the order of the tree.
pub(super) fn steckbriefe(plan: &Plan<'_>, german: &German) -> Vec<Finding> {
    let mut ids = BTreeSet::new();
    sheets(plan, german)
        .iter()
        .map(|sheet| sheet.finding(plan, &mut ids))
        .collect()
}

fn sheets<'a>(plan: &Plan<'a>, german: &German) -> Vec<Sheet<'a>> {
    let mut sheets: Vec<Sheet<'a>> = Vec::new();
    for measure in &plan.measures {
        let Some(written) = measure.project.as_deref() else {
            continue;
        };
        let goal = plan.tree.find(written);
        let name = plan.name(written);
        let known = { sheets.iter_mut() }.find(|sheet| folded(&sheet.name) == folded(&name));
        match known {
            Some(sheet) => sheet.measures.push(measure),
            None => sheets.push(Sheet {
                name,
                goal,
                measures: vec![measure],
            }),
        }
    }
    sheets.sort_by(|a, b| {
        (a.goal.is_none(), a.goal)
            .cmp(&(b.goal.is_none(), b.goal))
            .then_with(|| german.compare(&a.name, &b.name))
    });
    sheets
}

impl Sheet<'_> {
    fn finding(&self, plan: &Plan<'_>, ids: &mut BTreeSet<String>) -> Finding {
        let fields = self.fields(plan);
        let missing: Vec<&str> = { fields.iter() }
            .filter(|field| field.content.is_none())
            .map(|field| field.name)
            .collect();
        let told = joined(
            { fields.iter() }
                .filter(|f| f.content.is_none())
                .map(|f| Message::new(f.name)),
        );
        let rows = fields.iter().map(|field| Row {
            kind: match field.content {
                Some(_) => RowKind::Data,
                None => RowKind::Missing,
            },
            evidence: evidence(field.places.iter()),
            ..Row::data(vec![
                label(field.name),
                field
                    .content
                    .clone()
                    .unwrap_or_else(|| label("strategy-field-empty")),
            ])
        });
        Finding {
            id: unused(ids, &self.name),
            section: Section::Strategie,
            title: Message::new("strategy-sheet-title").with("project", self.name.as_str()),
            statement: Statement::Cells {
                wording: "strategy-sheet-statement",
                cells: Vec::new(),
                args: vec![
                    ("missing", missing.len().into()),
                    ("fields", Arg::from(told)),
                    ("statuses", plan.statuses.told(&self.counts(plan)).into()),
                ],
            },
            base: vec![base_counted(
                "n",
                Counted::Measures,
                self.measures.len() as u64,
            )],
            table: Table {
                columns: vec![
                    Column::new("field", Message::new("strategy-col-field"), Role::Label),
                    Column::new("content", Message::new("strategy-col-content"), Role::Label),
                ],
                // What stands there comes first; what is missing follows, as in every table.
                rows: {
                    let (given, empty): (Vec<Row>, Vec<Row>) =
                        rows.partition(|row| row.kind == RowKind::Data);
                    given.into_iter().chain(empty).collect()
                },
                population: None,
            },
            chart: None,
            notes: Vec::new(),
        }
    }

    fn counts(&self, plan: &Plan<'_>) -> Vec<u64> {
        plan.statuses.count(self.measures.iter().copied())
    }

    fn fields(&self, plan: &Plan<'_>) -> Vec<Field> {
        let tree = &plan.tree;
        let goal = self.goal.map(|goal| tree.goals[goal]);
        let above = self
            .goal
            .and_then(|goal| tree.parent(goal))
            .map(|g| tree.goals[g]);
        let of_goal = |name, content: Option<String>| Field {
            name,
            content: content.map(Cell::text),
            places: goal.iter().map(|goal| goal.place.clone()).collect(),
        };
        let mut fields = vec![
            of_goal("strategy-field-goal", above.map(|goal| goal.name())),
            of_goal(
                "strategy-field-aim",
                goal.and_then(|goal| goal.text.clone()),
            ),
            self.listed(plan),
            self.time(),
            self.money(plan),
            self.posts(plan),
            self.figures(plan),
            self.lead(),
        ];
        if plan
            .measures
            .iter()
            .any(|measure| !measure.depends_on.is_empty())
        {
            fields.push(self.needed());
        }
        fields
    }

    fn listed(&self, plan: &Plan<'_>) -> Field {
        let titles = self.measures.iter().map(|measure| match &measure.number {
            Some(number) => format!("{number} {}", measure.title),
            None => measure.title.clone(),
        });
        let told = Message::new("strategy-sheet-measures")
            .with("statuses", plan.statuses.told(&self.counts(plan)))
            .with("titles", titles.collect::<Vec<_>>().join("; "));
        Field {
            name: "strategy-field-measures",
            content: Some(Cell::label(told)),
            places: self.measures.iter().map(|m| m.place.clone()).collect(),
        }
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
            _ if words.is_empty() => None,
            _ => Some(Cell::text(words.into_iter().collect::<Vec<_>>().join("; "))),
        };
        Field {
            name: "strategy-field-time",
            content,
            places: Vec::new(),
        }
    }

    /// Rows of the plan that name the project.
    fn plan_rows<'p>(&self, plan: &'p Plan<'_>) -> Vec<&'p PlanRow> {
        { plan.dataset.plan.iter() }
            .filter(|row| !row.is_total)
            .filter(|row| {
                let named = row.project.as_deref().map(|name| folded(&plan.name(name)));
                named == Some(folded(&self.name))
            })
            .collect()
    }

    fn money(&self, plan: &Plan<'_>) -> Field {
        let rows = self.plan_rows(plan);
        let amounts: Vec<f64> = { rows.iter() }
            .filter_map(|row| Some(row.amount(Measured::Euros)?.value))
            .collect();
        let costs: Vec<f64> = self.measures.iter().filter_map(|m| m.cost).collect();
        let sums = if amounts.is_empty() { costs } else { amounts };
        let digits = u8::from(sums.iter().any(|sum| sum.fract() != 0.0)) * 2;
        let sum: f64 = sums.iter().sum();
        Field {
            name: "strategy-field-money",
            content: (!sums.is_empty()).then(|| {
                let value = Arg::Decimal { value: sum, digits };
                Cell::label(Message::new("strategy-sheet-money").with("value", value))
            }),
            places: rows.iter().map(|row| row.place.clone()).collect(),
        }
    }

    fn posts(&self, plan: &Plan<'_>) -> Field {
        let rows = self.plan_rows(plan);
        let posts: Vec<f64> = { rows.iter() }
            .filter_map(|row| {
                let target = row.amount(Measured::Target).or(row.amount(Measured::Posts));
                Some(target?.value)
            })
            .collect();
        let value: f64 = posts.iter().sum();
        let digits = u8::from(posts.iter().any(|post| post.fract() != 0.0)) * 2;
        Field {
            name: "strategy-field-posts",
            content: (!posts.is_empty()).then(|| Cell::new(CellValue::Number { value, digits })),
            places: rows.iter().map(|row| row.place.clone()).collect(),
        }
    }

    fn figures(&self, plan: &Plan<'_>) -> Field {
        let mut names: BTreeSet<String> = { self.measures.iter() }
            .filter_map(|measure| measure.figure.clone())
            .collect();
        let of_project = |name: &str| folded(&plan.name(name)) == folded(&self.name);
        let figures: Vec<_> = { plan.dataset.kennzahlen.iter() }
            .filter(|figure| figure.goal.as_deref().is_some_and(of_project))
            .collect();
        names.extend(figures.iter().map(|figure| figure.name.clone()));
        Field {
            name: "strategy-field-figures",
            content: (!names.is_empty())
                .then(|| Cell::text(names.into_iter().collect::<Vec<_>>().join("; "))),
            places: figures.iter().map(|figure| figure.place.clone()).collect(),
        }
    }

    fn lead(&self) -> Field {
        let named = self
            .measures
            .iter()
            .filter(|m| m.has_lead == Some(true))
            .count();
        let told = Message::new("strategy-sheet-lead")
            .with("named", named)
            .with("measures", self.measures.len());
        Field {
            name: "strategy-field-lead",
            content: (named > 0).then(|| Cell::label(told)),
            places: Vec::new(),
        }
    }

    fn needed(&self) -> Field {
        let needed: BTreeSet<&str> = { self.measures.iter() }
            .flat_map(|measure| &measure.depends_on)
            .map(String::as_str)
            .collect();
        Field {
            name: "strategy-field-depends",
            content: (!needed.is_empty())
                .then(|| Cell::text(needed.into_iter().collect::<Vec<_>>().join("; "))),
            places: Vec::new(),
        }
    }
}

/// An id that no other sheet has.
fn unused(ids: &mut BTreeSet<String>, name: &str) -> String {
    let key = format!("steckbrief-{}", file_key(name));
    let mut id = key.clone();
    let mut number = 2;
    while !ids.insert(id.clone()) {
        id = format!("{key}-{number}");
        number += 1;
    }
    id
}
