//! The grades of each unit, role and wave.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::frame::{Keys, Summary};
use crate::analysis::order::German;
use crate::analysis::table::{SMALL_N, base_persons, label, not_meaningful, scope};
use crate::i18n::format_fixed;
use crate::model::finding::{
    Cell, CellRef, CellValue, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section,
    Statement, Table,
};
use crate::model::message::Message;

use super::votes::{
    ANY, Counted, GRADE, GRADE_NAME, GRADES, MISSING, ROLE, UNIT, WAVE, averages, grade_count,
    notes, population,
};

/// By what the votes are split.
#[derive(Clone, Copy)]
pub(super) enum Group {
    Unit,
    Role,
    Wave,
}

impl Group {
    pub(super) fn dimension(self) -> &'static str {
        match self {
            Self::Unit => UNIT,
            Self::Role => ROLE,
            Self::Wave => WAVE,
        }
    }

    /// Id of the finding, keys of its title and of the header.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Unit => (
                "stimmungsbarometer-nach-einheit",
                "analysis-barometer-unit-title",
                "analysis-col-unit",
            ),
            Self::Role => (
                "stimmungsbarometer-nach-rolle",
                "analysis-barometer-role-title",
                "analysis-col-role",
            ),
            Self::Wave => (
                "stimmungsbarometer-nach-welle",
                "analysis-barometer-wave-title",
                "analysis-col-wave",
            ),
        }
    }

    /// Between which means the groups lie, or how the mean moved from the first wave to the last.
    pub(super) fn statement(self, rows: &[Row]) -> Statement {
        let mean = |row| CellRef {
            row,
            column: MEAN_COLUMN,
        };
        let mut means: Vec<(usize, f64)> = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.kind == RowKind::Data)
            .filter_map(|(index, row)| match row.cells[MEAN_COLUMN].value {
                CellValue::Number { value, .. } => Some((index, value)),
                _ => None,
            })
            .collect();
        let groups = means.len();
        if let Self::Wave = self {
            return wave_statement(&means);
        }
        means.sort_by(|a, b| a.1.total_cmp(&b.1));
        let (Some(best), Some(worst), true) = (means.first(), means.last(), groups > 1) else {
            return Statement::Cells {
                wording: "analysis-barometer-group-statement-one",
                cells: vec![("mean", mean(rows.len() - 1))],
                args: Vec::new(),
            };
        };
        Statement::Cells {
            wording: match self {
                _ if is_equal(best.1, worst.1) => "analysis-barometer-group-statement-equal",
                Self::Unit => "analysis-barometer-unit-statement",
                _ => "analysis-barometer-role-statement",
            },
            cells: vec![
                ("mean", mean(rows.len() - 1)),
                ("best", mean(best.0)),
                ("worst", mean(worst.0)),
            ],
            args: vec![("groups", groups.into())],
        }
    }
}

/// Whether two means look the same with the two digits they are shown with.
fn is_equal(best: f64, worst: f64) -> bool {
    format_fixed(best, 2) == format_fixed(worst, 2)
}

fn wave_statement(means: &[(usize, f64)]) -> Statement {
    let (Some(first), Some(last)) = (means.first(), means.last()) else {
        return Statement::Cells {
            wording: "analysis-barometer-statement-none",
            cells: Vec::new(),
            args: Vec::new(),
        };
    };
    let at = |row, column| CellRef { row, column };
    Statement::Cells {
        wording: "analysis-barometer-wave-statement",
        cells: vec![
            ("firstwave", at(first.0, 0)),
            ("first", at(first.0, MEAN_COLUMN)),
            ("lastwave", at(last.0, 0)),
            ("last", at(last.0, MEAN_COLUMN)),
        ],
        args: Vec::new(),
    }
}

/// Columns of the tables by group.
const N_COLUMN: usize = 1;
const MEAN_COLUMN: usize = 2;
const MEDIAN_COLUMN: usize = 3;

/// What one row of a table by group says.
#[derive(Default)]
struct Line {
    counts: [u64; 6],
    summary: Option<Summary>,
    missing: u64,
}

impl Line {
    pub(super) fn cells(&self, name: Cell) -> Vec<Cell> {
        let n = self.summary.map_or(0, |summary| summary.n);
        let mut cells = vec![name, Cell::count(n)];
        match &self.summary {
            Some(summary) => {
                let [mean, median] = averages(summary);
                cells.extend([mean, median]);
            }
            None => cells.extend([not_meaningful(), not_meaningful()]),
        }
        cells.extend(self.counts.map(|count| grade_count(count, n)));
        cells.push(Cell::count(self.missing));
        cells
    }
}

impl Counted<'_> {
    /// The grades of each unit, role or wave; `None` when no vote says to which it belongs.
    pub(super) fn by_group(
        &self,
        group: Group,
        german: &German,
    ) -> Result<Option<Finding>, AnalysisError> {
        let dimension = group.dimension();
        let lines = self.lines(dimension)?;
        if lines.keys().all(String::is_empty) {
            return Ok(None);
        }
        let mut names: Vec<&str> = lines.keys().map(String::as_str).collect();
        german.sort_by_name(&mut names, |name| name);
        // Those without a group stand last, as a missing row inside the sum.
        names.sort_by_key(|name| name.is_empty());
        let mut rows: Vec<Row> = names
            .into_iter()
            .map(|name| {
                let cell = if name.is_empty() {
                    label("analysis-row-not-stated")
                } else {
                    Cell::text(name)
                };
                let mut row = Row::data(lines[name].cells(cell));
                if name.is_empty() {
                    row.kind = RowKind::Missing;
                }
                row.scope = self.scope();
                row.scope.insert(dimension, name.to_owned());
                row
            })
            .collect();
        // Waves are not parts of a whole: the same persons answered in each.
        if !matches!(group, Group::Wave) {
            let total = self.lines("")?.remove("").unwrap_or_default();
            rows.push(Row {
                kind: RowKind::Total,
                scope: self.scope(),
                ..Row::data(total.cells(label("analysis-row-total")))
            });
        }
        Ok(Some(self.group_finding(group, rows)))
    }

    /// One line per value of a dimension; a single one, named "", without dimension.
    fn lines(&self, dimension: &str) -> Result<BTreeMap<String, Line>, AnalysisError> {
        let by: Vec<&str> = Some(dimension)
            .filter(|d| !d.is_empty())
            .into_iter()
            .collect();
        let with_grade: Vec<&str> = by.iter().copied().chain([GRADE_NAME]).collect();
        let mut lines: BTreeMap<String, Line> = BTreeMap::new();
        let name = |keys: &Keys| keys.iter().take(by.len()).cloned().collect::<String>();
        for (keys, count) in self.valid.count(&with_grade)? {
            let grade = keys.last().and_then(|grade| grade.parse::<usize>().ok());
            let line = lines.entry(name(&keys)).or_default();
            if let Some(cell) = grade.and_then(|grade| line.counts.get_mut(grade.wrapping_sub(1))) {
                *cell = count;
            }
        }
        for (keys, summary) in self.valid.summarise(&by, GRADE)? {
            lines.entry(name(&keys)).or_default().summary = Some(summary);
        }
        for (keys, count) in self.missing.count(&by)? {
            lines.entry(name(&keys)).or_default().missing = count;
        }
        Ok(lines)
    }

    fn group_finding(&self, group: Group, rows: Vec<Row>) -> Finding {
        let (id, title, header) = group.words();
        let n = rows
            .last()
            .map_or(0, |row| match row.cells[N_COLUMN].value {
                CellValue::Count(n) => n,
                _ => 0,
            });
        let (base, notes) = match group {
            Group::Wave => (Vec::new(), notes(SMALL_N)),
            Group::Unit | Group::Role => {
                (vec![base_persons("n", "analysis-base-grades", n)], notes(n))
            }
        };
        let first_grade = MEDIAN_COLUMN + 1;
        Finding {
            id: id.to_owned(),
            section: Section::Stimmungsbarometer,
            title: Message::new(title),
            statement: group.statement(&rows),
            base,
            chart: Some(Chart {
                kind: ChartKind::StackedGrades,
                label: 0,
                series: (first_grade..first_grade + 6).collect(),
            }),
            table: Table {
                columns: group_columns(header),
                rows,
                population: Some(population()),
            },
            notes,
        }
    }
}

fn group_columns(header: &'static str) -> Vec<Column> {
    let mut columns = vec![
        Column::new("group", Message::new(header), Role::Label),
        Column::new("n", Message::new("analysis-col-n-grades"), Role::Persons),
        Column::new(
            "mean",
            Message::new("analysis-col-mean"),
            Role::AboutPersons,
        ),
        Column::new(
            "median",
            Message::new("analysis-col-median"),
            Role::AboutPersons,
        ),
    ];
    columns.extend(GRADES.map(|grade| Column {
        scope: scope(GRADE, grade.to_string()),
        ..Column::new(
            format!("grade_{grade}"),
            Message::new("analysis-col-grade-number").with("grade", u64::from(grade)),
            Role::Persons,
        )
    }));
    columns.push(Column {
        scope: scope(MISSING, ANY),
        ..Column::new(
            "missing",
            Message::new("analysis-col-not-given"),
            Role::Persons,
        )
    });
    columns
}
