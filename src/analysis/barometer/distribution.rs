//! How often each grade was given.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::frame::{Keys, Summary};
use crate::analysis::table::{base_persons, empty, label, share};
use crate::model::answers::Value;
use crate::model::finding::{
    BaseFigure, Cell, Chart, ChartKind, Column, Evidence, Finding, Role, Row, RowKind, Section,
    Statement, Table,
};
use crate::model::message::Message;
use crate::project::BarometerSettings;

use super::votes::{
    Counted, DONT_KNOW, GRADE, GRADE_NAME, GRADES, MISSING, NOT_GIVEN, UNUSABLE, Vote, averages,
    grade_count, kind, notes, population,
};

impl Counted<'_> {
    /// The distribution over the grades, with mean and median as base figures.
    pub(super) fn distribution(
        &self,
        votes: &[&Vote<'_>],
        settings: &BarometerSettings,
    ) -> Result<Finding, AnalysisError> {
        let counts = self.valid.count(&[GRADE_NAME])?;
        let summary = self.valid.summarise(&[], GRADE)?.into_values().next();
        let missing = self.missing.count(&[MISSING])?;
        let n = summary.map_or(0, |summary| summary.n);
        let columns = distribution_columns(settings, n);
        let has_text = columns.len() > 3;
        let mut rows = Vec::new();
        for grade in GRADES {
            let count = counts.get(&vec![grade.to_string()]).copied().unwrap_or(0);
            let text = settings.scale.get(usize::from(grade) - 1);
            let mut row = Row::data(self.cells(grade, text.filter(|_| has_text), count, n));
            row.scope = self.scope();
            row.scope.insert(GRADE, grade.to_string());
            row.evidence = evidence(votes, |vote| vote.grade == Value::Given(grade));
            rows.push(row);
        }
        rows.push(self.total_row(has_text, n));
        rows.extend(self.missing_rows(votes, has_text, &missing));
        let mut base = vec![
            base_persons("n", "analysis-base-grades", n),
            base_persons("missing", "analysis-base-missing", missing.values().sum()),
        ];
        base.extend(summary.iter().flat_map(mean_and_median));
        Ok(Finding {
            id: "stimmungsbarometer".to_owned(),
            section: Section::Stimmungsbarometer,
            title: self.title(settings),
            statement: Statement::Cells {
                wording: if n > 0 {
                    "analysis-barometer-statement"
                } else {
                    "analysis-barometer-statement-none"
                },
                cells: Vec::new(),
                args: Vec::new(),
            },
            base,
            chart: (n > 0).then(|| Chart {
                kind: ChartKind::GradeBars,
                label: 0,
                series: vec![columns.len() - 2],
            }),
            table: Table {
                columns,
                rows,
                population: Some(population()),
            },
            notes: notes(n),
        })
    }

    pub(super) fn title(&self, settings: &BarometerSettings) -> Message {
        let title = match &settings.question {
            Some(question) => Message::new("analysis-barometer-title-question")
                .with("question", question.as_str()),
            None => Message::new("analysis-barometer-title"),
        };
        if self.wave.is_empty() {
            title
        } else {
            Message::new("analysis-barometer-title-wave")
                .with("title", title)
                .with("wave", self.wave)
        }
    }

    pub(super) fn cells(&self, grade: u8, text: Option<&String>, count: u64, n: u64) -> Vec<Cell> {
        let mut cells = vec![Cell::text(grade.to_string())];
        cells.extend(text.map(|text| Cell::text(text.as_str())));
        cells.push(grade_count(count, n));
        cells.push(share(count, n));
        cells
    }

    fn total_row(&self, has_text: bool, n: u64) -> Row {
        let mut cells = vec![label("analysis-row-total")];
        cells.extend(has_text.then(empty));
        cells.extend([Cell::count(n), share(n, n)]);
        Row {
            kind: RowKind::Total,
            scope: self.scope(),
            ..Row::data(cells)
        }
    }

    fn missing_rows(
        &self,
        votes: &[&Vote<'_>],
        has_text: bool,
        counts: &BTreeMap<Keys, u64>,
    ) -> Vec<Row> {
        [
            (NOT_GIVEN, "analysis-row-not-given"),
            (DONT_KNOW, "analysis-row-dont-know"),
            (UNUSABLE, "analysis-row-unusable"),
        ]
        .into_iter()
        .filter_map(|(key, wording)| {
            let count = counts.get(&vec![key.to_owned()]).copied()?;
            let mut cells = vec![label(wording)];
            cells.extend(has_text.then(empty));
            cells.extend([Cell::count(count), empty()]);
            let mut selected = self.scope();
            selected.insert(MISSING, key.to_owned());
            Some(Row {
                cells,
                kind: RowKind::Missing,
                scope: selected,
                evidence: evidence(votes, |vote| kind(vote) == key),
            })
        })
        .collect()
    }
}

fn distribution_columns(settings: &BarometerSettings, n: u64) -> Vec<Column> {
    let mut columns = vec![Column::new(
        "grade",
        Message::new("analysis-col-grade"),
        Role::Label,
    )];
    if settings.scale.len() == 6 {
        let header = Message::new("analysis-col-grade-text");
        columns.push(Column::new("text", header, Role::Label));
    }
    let from = columns.len();
    columns.push(Column::new(
        "respondents",
        Message::new("analysis-col-count"),
        Role::Persons,
    ));
    columns.push(Column::new(
        "share",
        Message::new("analysis-col-share-grades").with("n", n),
        Role::Derived { from },
    ));
    columns
}

fn mean_and_median(summary: &Summary) -> [BaseFigure; 2] {
    let [mean, median] = averages(summary);
    [
        ("mean", "analysis-base-mean", mean),
        ("median", "analysis-base-median", median),
    ]
    .map(|(name, wording, value)| BaseFigure {
        name,
        wording,
        value,
        is_persons: false,
        counted: None,
    })
}

pub(super) fn evidence(votes: &[&Vote<'_>], chosen: impl Fn(&Vote<'_>) -> bool) -> Vec<Evidence> {
    let mut found: Vec<Evidence> = votes
        .iter()
        .filter(|vote| chosen(vote))
        .map(|vote| vote.evidence.clone())
        .collect();
    found.sort_by(|a, b| a.place.cmp(&b.place));
    found
}
