//! The weights of a survey, what they cost, and the weighted share beside every unweighted one.

use std::collections::BTreeMap;

use super::choices::item_label;
use super::groups::answered_any;
use super::scales::{end_levels, levels};
use super::turnout::{Dimension, of_invited};
use super::weights::{effective, rake};
use crate::analysis::order::German;
use crate::analysis::table::{about, base_persons, empty, ratio, share};
use crate::model::closed::{ClosedQuestion, ClosedSurvey, Invited, Reply, TICKED};
use crate::model::finding::{
    BaseFigure, Cell, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::{Arg, Message};
use crate::model::questionnaire::QuestionType;

/// Weights of the respondents of one survey.
pub(super) struct Weights {
    /// By respondent; 1 on the average. Who belongs to no group of the invited counts as one.
    of: Vec<f64>,
    /// Indices of those who are weighted.
    weighed: Vec<usize>,
    margins: Vec<Margin>,
}

/// One group of one dimension.
struct Margin {
    dimension: Dimension,
    name: String,
    invited: u64,
    members: Vec<usize>,
}

impl Weights {
    /// Weighs by unit and by role, as far as the invited are told apart by them; `None` where that cannot be done.
    pub(super) fn new(survey: &ClosedSurvey, invited: &[Invited], german: &German) -> Option<Self> {
        let answered = answered_any(survey);
        let mut margins = Vec::new();
        let mut weighed: Vec<usize> = (0..answered.len()).filter(|at| answered[*at]).collect();
        for dimension in [Dimension::Unit, Dimension::Role] {
            let known: Vec<&str> = invited
                .iter()
                .filter_map(|one| dimension.of_invited(one))
                .collect();
            if !known.is_empty() {
                let of = |at: &usize| dimension.of(&survey.participants[*at]);
                weighed.retain(|at| of(at).is_some_and(|name| known.contains(&name)));
            }
        }
        for dimension in [Dimension::Unit, Dimension::Role] {
            margins.extend(margins_of(dimension, survey, invited, &weighed));
        }
        margins.sort_by(|a: &Margin, b| {
            let place = |margin: &Margin| margin.dimension == Dimension::Role;
            place(a)
                .cmp(&place(b))
                .then_with(|| german.compare(&a.name, &b.name))
        });
        let mut of = vec![1.0; survey.participants.len()];
        let [units, roles] = [Dimension::Unit, Dimension::Role].map(|dimension| {
            margins
                .iter()
                .filter(|margin| margin.dimension == dimension)
                .collect::<Vec<_>>()
        });
        for (at, weight) in stretched(&units, &roles, &weighed)? {
            of[at] = weight;
        }
        Some(Self {
            of,
            weighed,
            margins,
        })
    }

    /// What the weights are and what they cost.
    pub(super) fn finding(&self, id: String) -> Finding {
        let n = self.weighed.len() as u64;
        let weights: Vec<f64> = self.weighed.iter().map(|at| self.of[*at]).collect();
        let largest = weights.iter().copied().fold(0.0, f64::max);
        let rows = self.margins.iter().map(|margin| {
            let invited: u64 = { self.margins.iter() }
                .filter(|other| other.dimension == margin.dimension)
                .map(|other| other.invited)
                .sum();
            let members = margin.members.len() as u64;
            let sum: f64 = margin.members.iter().map(|at| self.of[*at]).sum();
            Row::data(vec![
                Cell::text(margin.name.as_str()),
                Cell::count(margin.invited),
                Cell {
                    persons: Some(margin.invited),
                    ..share(margin.invited, invited)
                },
                Cell::count(members),
                Cell {
                    persons: Some(members),
                    ..share(members, n)
                },
                about(sum / ratio(members.max(1), 1).unwrap_or(1.0), 2, members),
            ])
        });
        let figure = |name, wording, value, digits| BaseFigure {
            name,
            wording,
            value: about(value, digits, n),
            is_persons: false,
            counted: None,
        };
        Finding {
            id,
            section: Section::Befragung,
            title: Message::new("analysis-weights-title"),
            statement: Statement::Cells {
                wording: "analysis-weights-statement",
                cells: Vec::new(),
                args: Vec::new(),
            },
            base: vec![
                base_persons("n", "analysis-base-closed", n),
                figure(
                    "effective",
                    "analysis-base-effective",
                    effective(&weights),
                    0,
                ),
                figure("largest", "analysis-base-largest-weight", largest, 2),
            ],
            table: Table {
                columns: columns(),
                rows: rows.collect(),
                population: Some(of_invited()),
            },
            chart: None,
            notes: vec![Message::new("analysis-note-weights")],
        }
    }

    /// Puts the weighted share beside the unweighted one.
    pub(super) fn put(&self, finding: &mut Finding, question: &ClosedQuestion) {
        let shares = self.shares(question);
        let table = &mut finding.table;
        for row in &mut table.rows {
            let name = match &row.cells[0].value {
                CellValue::Text(name) if row.kind == RowKind::Data => shares.get(name),
                // A reversed item bears its wording as an argument.
                CellValue::Label(message) => {
                    { message.args.iter() }.find_map(|(_, arg)| match arg {
                        Arg::Text(name) => shares.get(name),
                        _ => None,
                    })
                }
                _ => None,
            };
            row.cells.push(name.map_or_else(empty, |(share, n)| {
                Cell::about(CellValue::Share(*share), *n)
            }));
        }
        table.columns.push(Column::new(
            "weighted",
            Message::new("analysis-col-weighted"),
            Role::AboutPersons,
        ));
        finding.notes.push(Message::new("analysis-note-weighted"));
    }

    /// Weighted share and unweighted base by the label of its row.
    fn shares(&self, question: &ClosedQuestion) -> BTreeMap<String, (f64, u64)> {
        match question.kind {
            QuestionType::Multiple => self.boxes(question),
            QuestionType::Scale if question.items.len() > 1 => self.items(question),
            _ => { question.choices.iter().enumerate() }
                .filter(|(_, choice)| choice.gap.is_none())
                .filter_map(|(at, choice)| {
                    let said = |reply: &Reply| Some(reply.choice()? == at);
                    let own = self.share(question.replies[0].iter().map(said))?;
                    Some((choice.label.clone(), own))
                })
                .collect(),
        }
    }

    fn boxes(&self, question: &ClosedQuestion) -> BTreeMap<String, (f64, u64)> {
        let content: Vec<usize> = (0..question.items.len())
            .filter(|at| question.items[*at].gap.is_none())
            .collect();
        let ticked = |item: usize, at: usize| question.replies[item].get(at) == Some(&TICKED);
        let any: Vec<bool> = (0..self.of.len())
            .map(|at| content.iter().any(|item| ticked(*item, at)))
            .collect();
        { content.iter() }
            .filter_map(|item| {
                let said = any.iter().enumerate();
                let said = said.map(|(at, any)| any.then(|| ticked(*item, at)));
                Some((item_label(question, *item), self.share(said)?))
            })
            .collect()
    }

    /// The good end of each item of a battery.
    fn items(&self, question: &ClosedQuestion) -> BTreeMap<String, (f64, u64)> {
        let steps = levels(question);
        let ends = end_levels(steps.len());
        { question.items.iter().enumerate() }
            .filter_map(|(at, item)| {
                let said = question.replies[at].iter().map(|reply| {
                    let chosen = reply.choice()?;
                    let place = steps.iter().position(|(index, _)| *index == chosen)?;
                    let place = if item.reversed {
                        steps.len() - 1 - place
                    } else {
                        place
                    };
                    Some(place < ends)
                });
                Some((item_label(question, at), self.share(said)?))
            })
            .collect()
    }

    /// The weighted share of those who said it; `None` where nobody answered.
    fn share(&self, said: impl Iterator<Item = Option<bool>>) -> Option<(f64, u64)> {
        let (mut yes, mut all, mut n) = (0.0, 0.0, 0);
        for (weight, said) in self.of.iter().zip(said) {
            if let Some(said) = said {
                all += weight;
                n += 1;
                yes += if said { *weight } else { 0.0 };
            }
        }
        (all > 0.0).then_some((yes / all, n))
    }
}

/// The groups of a dimension in which somebody answered.
fn margins_of(
    dimension: Dimension,
    survey: &ClosedSurvey,
    invited: &[Invited],
    weighed: &[usize],
) -> Vec<Margin> {
    let has_voice = |unit: Option<&str>| {
        let own = |at: &&usize| Dimension::Unit.of(&survey.participants[**at]);
        unit.is_none() || weighed.iter().any(|at| own(&at) == unit)
    };
    let mut totals: BTreeMap<&str, u64> = BTreeMap::new();
    for one in invited.iter().filter(|one| has_voice(one.unit.as_deref())) {
        if let Some(name) = dimension.of_invited(one) {
            *totals.entry(name).or_default() += one.count;
        }
    }
    { totals.into_iter() }
        .map(|(name, invited)| Margin {
            dimension,
            name: name.to_owned(),
            invited,
            members: { weighed.iter().copied() }
                .filter(|at| dimension.of(&survey.participants[*at]) == Some(name))
                .collect(),
        })
        .filter(|margin| !margin.members.is_empty())
        .collect()
}

/// The weight of everybody who is weighed; `None` where the table cannot be stretched.
fn stretched(units: &[&Margin], roles: &[&Margin], weighed: &[usize]) -> Option<Vec<(usize, f64)>> {
    if units.is_empty() && roles.is_empty() || weighed.is_empty() {
        return None;
    }
    let all = [weighed.to_vec()];
    let members = |margins: &[&Margin]| -> Vec<Vec<usize>> {
        if margins.is_empty() {
            return all.to_vec();
        }
        margins
            .iter()
            .map(|margin| margin.members.clone())
            .collect()
    };
    let n = ratio(weighed.len() as u64, 1)?;
    let totals = |margins: &[&Margin]| -> Vec<f64> {
        let sum: u64 = margins.iter().map(|margin| margin.invited).sum();
        if margins.is_empty() {
            return vec![n];
        }
        let own = margins
            .iter()
            .map(|margin| ratio(margin.invited, sum).unwrap_or(0.0) * n);
        own.collect()
    };
    let (rows, columns) = (members(units), members(roles));
    let cell = |row: &Vec<usize>, column: &Vec<usize>| -> Vec<usize> {
        row.iter()
            .copied()
            .filter(|at| column.binary_search(at).is_ok())
            .collect()
    };
    let cells: Vec<Vec<Vec<usize>>> = { rows.iter() }
        .map(|row| columns.iter().map(|column| cell(row, column)).collect())
        .collect();
    let seed: Vec<Vec<f64>> = { cells.iter() }
        .map(|row| {
            row.iter()
                .map(|own| ratio(own.len() as u64, 1).unwrap_or(0.0))
                .collect()
        })
        .collect();
    let table = rake(&seed, &totals(units), &totals(roles))?;
    let mut found = Vec::new();
    for (cells, stretched) in cells.iter().zip(&table) {
        for (own, weight) in cells.iter().zip(stretched) {
            let each = weight / ratio(own.len().max(1) as u64, 1)?;
            found.extend(own.iter().map(|at| (*at, each)));
        }
    }
    Some(found)
}

fn columns() -> Vec<Column> {
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    vec![
        column("group", "analysis-col-group", Role::Label),
        column("invited", "analysis-col-invited", Role::Persons),
        column(
            "share_invited",
            "analysis-col-share-invited",
            Role::AboutPersons,
        ),
        column("answered", "analysis-col-answered", Role::Persons),
        column(
            "share_answered",
            "analysis-col-share-responses",
            Role::AboutPersons,
        ),
        column("weight", "analysis-col-weight", Role::AboutPersons),
    ]
}
