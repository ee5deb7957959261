//! Handlungsfelder and Unterfelder over all questions, and who names them by unit.
//!
//! A Handlungsfeld counts the union of its respondents, never the sum of its categories; the sum of Nennungen is a
//! second column. Categories without a Handlungsfeld, residual categories and what was not assigned count nowhere here. An
//! answer that fits a Handlungsfeld but no category counts as one Nennung of it. (DESIGN, "What is counted".)

use std::collections::BTreeMap;

use crate::model::counted::Counted;
use crate::model::finding::{
    BaseFigure, Cell, CellRef, CellValue, Chart, ChartKind, Column, Evidence, Finding, Role, Row,
    RowKind, Section, Statement, Table,
};
use crate::model::message::Message;

use super::AnalysisError;
use super::frame::{Frame, Keys};
use super::order::{German, dense_ranks};
use super::survey::{
    FIELD, QUESTION, RESPONDENT, STANDING, SUBFIELD, SUBJECT, Standing, Survey, UNIT, population,
};
use super::table::{SMALL_N, base_about, base_persons, label, rank, scope, share};

/// The findings on Handlungsfelder, in printed order; none when no code belongs to one.
///
/// # Errors
/// When a column is missing.
pub(super) fn handlungsfelder(
    survey: &Survey<'_>,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let codes = survey.codes()?;
    let standings = survey.standings()?;
    let fields = Level::Field.items(survey, &codes, german)?;
    if fields.is_empty() {
        return Ok(Vec::new());
    }
    let answering = standings
        .distinct(&[STANDING, RESPONDENT])?
        .count(&[STANDING])?;
    let n = answering.get(&valid_key()).copied().unwrap_or_default();
    let mut findings = vec![Level::Field.finding(&fields, n)];
    let parts = Level::Part.items(survey, &codes, german)?;
    if !parts.is_empty() {
        findings.push(Level::Part.finding(&parts, n));
    }
    findings.extend(by_unit(&codes, &standings, &fields, german)?);
    Ok(findings)
}

fn valid_key() -> Keys {
    vec![Standing::Valid.key().to_owned()]
}

/// Handlungsfelder or Unterfelder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Field,
    Part,
}

/// One Handlungsfeld or Unterfeld.
struct Item {
    /// Id, for an Unterfeld with its Handlungsfeld before it.
    key: String,
    name: String,
    /// The Handlungsfeld of an Unterfeld.
    parent: Option<String>,
    respondents: u64,
    nennungen: u64,
    evidence: Vec<Evidence>,
}

impl Level {
    fn dimension(self) -> &'static str {
        match self {
            Self::Field => FIELD,
            Self::Part => SUBFIELD,
        }
    }

    /// All that somebody named, most respondents first.
    fn items(
        self,
        survey: &Survey<'_>,
        codes: &Frame,
        german: &German,
    ) -> Result<Vec<Item>, AnalysisError> {
        let by = self.dimension();
        let respondents = codes.distinct(&[by, RESPONDENT])?.count(&[by])?;
        let nennungen = codes
            .distinct(&[by, QUESTION, RESPONDENT, SUBJECT])?
            .count(&[by])?;
        let mut items: Vec<Item> = respondents
            .iter()
            .filter(|(keys, _)| !keys[0].is_empty())
            .map(|(keys, respondents)| {
                let key = keys[0].as_str();
                let (name, parent) = self.names(survey, key);
                Item {
                    key: key.to_owned(),
                    name,
                    parent,
                    respondents: *respondents,
                    nennungen: nennungen.get(keys).copied().unwrap_or_default(),
                    evidence: survey.evidence(|_, subject| match self {
                        Self::Field => subject.field(survey.codebook) == Some(key),
                        Self::Part => subject.subfield(survey.codebook).as_deref() == Some(key),
                    }),
                }
            })
            .collect();
        items.sort_by(|a, b| {
            (b.respondents.cmp(&a.respondents))
                .then_with(|| german.compare(&a.name, &b.name))
                .then_with(|| a.key.cmp(&b.key))
        });
        Ok(items)
    }

    fn names(self, survey: &Survey<'_>, key: &str) -> (String, Option<String>) {
        match (self, key.split_once('/')) {
            (Self::Part, Some((field, part))) => {
                let known = survey.codebook.handlungsfeld(field);
                let name = known
                    .and_then(|field| field.unterfelder.iter().find(|u| u.id == part))
                    .map_or(part, |found| &found.label);
                let parent = known.map_or(field, |field| &field.label);
                (name.to_owned(), Some(parent.to_owned()))
            }
            _ => (survey.field_label(key).to_owned(), None),
        }
    }

    fn finding(self, items: &[Item], n: u64) -> Finding {
        let ranks = dense_ranks(items.iter().map(|item| item.respondents));
        let rows = items
            .iter()
            .zip(ranks)
            .map(|(item, position)| {
                let mut cells = vec![rank(position), Cell::text(item.name.as_str())];
                cells.extend(item.parent.as_deref().map(Cell::text));
                cells.extend([
                    Cell::count(item.respondents),
                    share(item.respondents, n),
                    Cell::about(CellValue::Count(item.nennungen), item.respondents),
                ]);
                Row {
                    scope: scope(self.dimension(), item.key.as_str()),
                    evidence: item.evidence.clone(),
                    ..Row::data(cells)
                }
            })
            .collect();
        let columns = self.columns(n);
        let count = columns.len() - 3;
        let nennungen = items.iter().map(|item| item.nennungen).sum();
        let (id, title, wording) = match self {
            Self::Field => (
                "handlungsfelder",
                "analysis-fields-title",
                "analysis-fields-statement",
            ),
            Self::Part => (
                "unterfelder",
                "analysis-parts-title",
                "analysis-parts-statement",
            ),
        };
        Finding {
            id: id.to_owned(),
            section: Section::Handlungsfelder,
            title: Message::new(title),
            statement: Statement::Leader {
                label: 1,
                count,
                wording,
            },
            base: base(n, nennungen),
            chart: Some(Chart {
                // Who names something of several parts counts in each: parts of one area they are not.
                kind: ChartKind::RankedBars,
                label: 1,
                series: vec![count],
            }),
            table: Table {
                columns,
                rows,
                population: Some(population()),
            },
            notes: notes(n),
        }
    }

    fn columns(self, n: u64) -> Vec<Column> {
        let has_parent = self == Self::Part;
        let count = 2 + usize::from(has_parent);
        let name = match self {
            Self::Field => Message::new("analysis-col-field"),
            Self::Part => Message::new("analysis-col-part"),
        };
        let mut columns = vec![
            Column::new(
                "pos",
                Message::new("analysis-col-pos"),
                Role::Rank { by: count },
            ),
            Column::new(self.dimension(), name, Role::Label),
        ];
        if has_parent {
            let header = Message::new("analysis-col-field");
            columns.push(Column::new(FIELD, header, Role::Label));
        }
        columns.extend([
            Column::new(
                "respondents",
                Message::new("analysis-col-respondents"),
                Role::Persons,
            ),
            Column::new(
                "share_of_respondents",
                Message::new("analysis-col-share-respondents").with("n", n),
                Role::Derived { from: count },
            ),
            Column::new(
                "mentions",
                Message::new("analysis-col-mentions"),
                Role::AboutPersons,
            ),
        ]);
        columns
    }
}

fn base(n: u64, nennungen: u64) -> Vec<BaseFigure> {
    vec![
        base_persons("n", "analysis-base-respondents", n),
        base_about("mentions", "analysis-base-mentions", nennungen, n),
    ]
}

fn notes(n: u64) -> Vec<Message> {
    let mut notes = vec![
        Message::new("analysis-note-union"),
        Message::new("analysis-note-base-any"),
    ];
    if n < SMALL_N {
        notes.push(Counted::Respondents.told(Message::new("counted-note-small-n")));
    }
    notes
}

/// Respondents by unit and Handlungsfeld; `None` when no respondent has a unit.
fn by_unit(
    codes: &Frame,
    standings: &Frame,
    fields: &[Item],
    german: &German,
) -> Result<Option<Finding>, AnalysisError> {
    let counts = codes
        .distinct(&[UNIT, FIELD, RESPONDENT])?
        .count(&[UNIT, FIELD])?;
    let answering: BTreeMap<String, u64> = standings
        .distinct(&[STANDING, UNIT, RESPONDENT])?
        .count(&[STANDING, UNIT])?
        .into_iter()
        .filter(|(keys, _)| keys[0] == Standing::Valid.key())
        .map(|(mut keys, count)| (keys.swap_remove(1), count))
        .collect();
    if answering.keys().all(String::is_empty) {
        return Ok(None);
    }
    let mut units: Vec<&str> = answering.keys().map(String::as_str).collect();
    german.sort_by_name(&mut units, |unit| unit);
    units.sort_by_key(|unit| unit.is_empty());
    let mut rows: Vec<Row> = units
        .iter()
        .map(|unit| {
            let name = if unit.is_empty() {
                label("analysis-row-not-stated")
            } else {
                Cell::text(*unit)
            };
            let of = |field: &Item| {
                let key = vec![(*unit).to_owned(), field.key.clone()];
                counts.get(&key).copied().unwrap_or_default()
            };
            Row {
                kind: if unit.is_empty() {
                    RowKind::Missing
                } else {
                    RowKind::Data
                },
                scope: scope(UNIT, *unit),
                ..Row::data(unit_cells(name, answering[*unit], fields.iter().map(of)))
            }
        })
        .collect();
    let n = answering.values().sum();
    let totals = fields.iter().map(|field| field.respondents);
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(unit_cells(label("analysis-row-total"), n, totals))
    });
    let named = units.iter().filter(|unit| !unit.is_empty()).count();
    Ok(Some(unit_finding(rows, fields, n, named)))
}

/// Which Handlungsfeld leads over all units, or how many do.
fn unit_statement(fields: &[Item], units: usize, total: usize) -> Statement {
    let first = fields.first();
    let leads = |field: &&Item| first.is_some_and(|f| f.respondents == field.respondents);
    let ties = fields.iter().filter(leads).count();
    Statement::Cells {
        wording: if ties > 1 {
            "analysis-fields-unit-statement-tie"
        } else {
            "analysis-fields-unit-statement"
        },
        cells: vec![(
            "count",
            CellRef {
                row: total,
                column: 2,
            },
        )],
        args: vec![
            (
                "field",
                first.map_or("", |field| field.name.as_str()).into(),
            ),
            ("ties", ties.into()),
            ("units", units.into()),
        ],
    }
}

fn unit_cells(name: Cell, answering: u64, counts: impl Iterator<Item = u64>) -> Vec<Cell> {
    let mut cells = vec![name, Cell::count(answering)];
    cells.extend(counts.map(Cell::count));
    cells
}

fn unit_finding(rows: Vec<Row>, fields: &[Item], n: u64, units: usize) -> Finding {
    let mut columns = vec![
        Column::new(UNIT, Message::new("analysis-col-unit"), Role::Label),
        Column {
            scope: scope(STANDING, Standing::Valid.key()),
            ..Column::new(
                "answering",
                Message::new("analysis-col-answering"),
                Role::Persons,
            )
        },
    ];
    columns.extend(fields.iter().map(|field| Column {
        scope: scope(FIELD, field.key.as_str()),
        ..Column::new(
            format!("field_{}", field.key),
            Message::new("analysis-col-heading").with("heading", field.name.as_str()),
            Role::Persons,
        )
    }));
    Finding {
        id: "handlungsfelder-nach-einheit".to_owned(),
        section: Section::Handlungsfelder,
        title: Message::new("analysis-fields-unit-title"),
        statement: unit_statement(fields, units, rows.len() - 1),
        base: vec![base_persons("n", "analysis-base-respondents", n)],
        chart: Some(Chart {
            kind: ChartKind::HeatMap,
            label: 0,
            series: (2..columns.len()).collect(),
        }),
        table: Table {
            columns,
            rows,
            population: Some(population()),
        },
        notes: notes(n),
    }
}
