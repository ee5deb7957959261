//! Ages by unit, sex, employment type and pay grade.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::ages::Classes;
use crate::analysis::order::German;
use crate::analysis::staff::{
    AGE, EMPLOYMENT, GRADE, OLDER, SENIORITY, SEX, SUBUNIT, UNIT, UNKNOWN, population, sex_key,
};
use crate::analysis::table::{label, not_meaningful, scope, share};
use crate::i18n::format_fixed;
use crate::model::finding::{
    Cell, CellRef, ChartKind, Column, Finding, Role, Row, RowKind, Scope, Section, Statement, Table,
};
use crate::model::message::Message;

use super::count::{Counted, Line, SEXES, averages, chart};

/// By what the staff is split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Unit,
    Subunit,
    Sex,
    Employment,
    Grade,
}

/// What is printed of a group.
struct Words {
    id: &'static str,
    title: &'static str,
    header: &'static str,
    statement: &'static str,
}

impl Group {
    pub(super) fn column(self) -> &'static str {
        match self {
            Self::Unit => UNIT,
            Self::Subunit => SUBUNIT,
            Self::Sex => SEX,
            Self::Employment => EMPLOYMENT,
            Self::Grade => GRADE,
        }
    }

    fn words(self) -> Words {
        let (id, title, header, statement) = match self {
            Self::Unit => (
                "altersstruktur-nach-einheit",
                "analysis-ages-unit-title",
                "analysis-col-unit",
                "analysis-ages-unit-statement",
            ),
            Self::Subunit => (
                "altersstruktur-nach-untereinheit",
                "analysis-ages-subunit-title",
                "analysis-col-subunit",
                "analysis-ages-unit-statement",
            ),
            Self::Sex => (
                "alterskennzahlen",
                "analysis-ages-sex-title",
                "analysis-col-sex",
                MIDDLE_HALF,
            ),
            Self::Employment => (
                "alterskennzahlen-nach-beschaeftigungsart",
                "analysis-ages-employment-title",
                "analysis-col-employment",
                "analysis-ages-group-statement",
            ),
            Self::Grade => (
                "alterskennzahlen-nach-entgeltgruppe",
                "analysis-ages-grade-title",
                "analysis-col-pay-grade",
                "analysis-ages-group-statement",
            ),
        };
        Words {
            id,
            title,
            header,
            statement,
        }
    }

    /// What selects the persons of a value.
    pub(super) fn scope(self, value: &str) -> Scope {
        match self {
            // Who is directly in an outer unit without parts is all of it.
            Self::Subunit => scope(UNIT, value),
            _ => scope(self.column(), value),
        }
    }

    pub(super) fn name(self, value: &str) -> Cell {
        match self {
            _ if value.is_empty() => label("analysis-row-not-stated"),
            Self::Sex => label(match value {
                "female" => "analysis-row-female",
                "male" => "analysis-row-male",
                _ => "analysis-row-diverse",
            }),
            Self::Subunit => subunit_name(value),
            _ => Cell::text(value),
        }
    }

    /// Values in printed order; who has none stands last.
    fn sort(self, values: &mut [String], german: &German) {
        values.sort_by(|a, b| match self {
            Self::Sex => sex_order(a).cmp(&sex_order(b)),
            _ => (a.is_empty().cmp(&b.is_empty())).then_with(|| german.compare(a, b)),
        });
    }
}

fn sex_order(key: &str) -> usize {
    SEXES
        .iter()
        .position(|sex| sex_key(*sex) == key)
        .unwrap_or(SEXES.len())
}

impl Counted<'_> {
    /// Lines of a group with their rows' names, in printed order, without the total.
    fn sorted(&self, group: Group, german: &German) -> Result<Vec<(String, Line)>, AnalysisError> {
        let mut lines = self.lines(Some(group.column()))?;
        if group == Group::Subunit {
            lines = undivided(lines);
        }
        let mut names: Vec<String> = lines.keys().cloned().collect();
        group.sort(&mut names, german);
        Ok(names
            .into_iter()
            .filter_map(|name| lines.remove_entry(&name))
            .collect())
    }

    /// Heads by unit and age class, with mean and median.
    pub(super) fn by_unit(
        &self,
        group: Group,
        german: &German,
    ) -> Result<Option<Finding>, AnalysisError> {
        let lines = self.sorted(group, german)?;
        let is_divided = |name: &str| {
            name.split_once('/')
                .is_some_and(|(_, part)| !part.is_empty())
        };
        let exists = match group {
            Group::Subunit => lines.iter().any(|(name, _)| is_divided(name)),
            _ => lines.iter().any(|(name, _)| !name.is_empty()),
        };
        if !exists {
            return Ok(None);
        }
        let classes = self.staff.classes;
        let keys: Vec<String> = (0..classes.len()).map(|index| classes.key(index)).collect();
        let cells = |name: Cell, line: &Line| {
            let mut cells =
                self.with_fte(vec![name, Cell::count(line.heads)], line.fte, line.heads);
            cells.extend(mean_and_median(line));
            cells.extend(
                keys.iter()
                    .map(|key| Cell::count(line.classes.get(key).copied().unwrap_or_default())),
            );
            cells.push(Cell::count(line.unknown));
            cells
        };
        let mut columns = self.first_columns(group);
        columns.extend(average_columns(&[MEAN, MEDIAN]));
        let first_class = columns.len();
        columns.extend(class_columns(classes));
        let series = (first_class..columns.len()).collect();
        columns.push(unknown_column());
        let finding = self.group_finding(group, &lines, columns, cells)?;
        Ok(Some(Finding {
            chart: Some(chart(ChartKind::HeatMap, series)),
            ..finding
        }))
    }

    /// Mean, quartiles and the part that is older, by another group; `None` when nobody's is stated.
    pub(super) fn by_group(
        &self,
        group: Group,
        german: &German,
    ) -> Result<Option<Finding>, AnalysisError> {
        let lines = self.sorted(group, german)?;
        if group != Group::Sex && lines.iter().all(|(name, _)| name.is_empty()) {
            return Ok(None);
        }
        let cells = |name: Cell, line: &Line| {
            let known = line.heads - line.unknown;
            let mut cells =
                self.with_fte(vec![name, Cell::count(line.heads)], line.fte, line.heads);
            match &line.ages {
                Some(ages) => cells.extend(averages(ages)),
                None => cells.extend([(); 4].map(|()| not_meaningful())),
            }
            cells.extend([Cell::count(line.older), share(line.older, known)]);
            cells.push(Cell::count(line.unknown));
            cells
        };
        let mut columns = self.first_columns(group);
        columns.extend(average_columns(&[MEAN, Q1, MEDIAN, Q3]));
        let from = columns.len();
        columns.extend([
            Column {
                scope: scope(SENIORITY, OLDER),
                ..Column::new("older", Message::new("analysis-col-older"), Role::Persons)
            },
            Column::new(
                "share_older",
                Message::new("analysis-col-share-older"),
                Role::Derived { from },
            ),
            unknown_column(),
        ]);
        let mut finding = self.group_finding(group, &lines, columns, cells)?;
        finding.notes.push(Message::new("analysis-note-quartiles"));
        Ok(Some(finding))
    }

    fn first_columns(&self, group: Group) -> Vec<Column> {
        let header = Message::new(group.words().header);
        let mut columns = vec![
            Column::new("group", header, Role::Label),
            Column::new("heads", Message::new("analysis-col-heads"), Role::Persons),
        ];
        columns.extend(self.fte_column());
        columns
    }

    fn group_finding(
        &self,
        group: Group,
        lines: &[(String, Line)],
        columns: Vec<Column>,
        cells: impl Fn(Cell, &Line) -> Vec<Cell>,
    ) -> Result<Finding, AnalysisError> {
        let total = self.total();
        let mut rows: Vec<Row> = lines
            .iter()
            .map(|(name, line)| Row {
                kind: if name.is_empty() {
                    RowKind::Missing
                } else {
                    RowKind::Data
                },
                scope: group.scope(name),
                ..Row::data(cells(group.name(name), line))
            })
            .collect();
        rows.push(Row {
            kind: RowKind::Total,
            ..Row::data(cells(label("analysis-row-total"), total))
        });
        let words = group.words();
        let table = Table {
            columns,
            rows,
            population: Some(population(self.staff.classes)),
        };
        Ok(Finding {
            id: words.id.to_owned(),
            section: Section::Personal,
            title: Message::new(words.title),
            statement: statement(&words, lines, &table),
            base: self.base(total),
            chart: None,
            table,
            notes: self.notes(),
        })
    }
}

/// The name of a part of a unit, or of those who are directly in the unit.
pub(in crate::analysis) fn subunit_name(path: &str) -> Cell {
    match path.split_once('/') {
        Some((outer, "")) => Cell::label(Message::new("analysis-row-directly").with("unit", outer)),
        Some((outer, inner)) => Cell::text(format!("{outer} / {inner}")),
        None => Cell::text(path),
    }
}

/// Outer units without any part are their own and only part.
pub(in crate::analysis) fn undivided<T>(lines: BTreeMap<String, T>) -> BTreeMap<String, T> {
    let parts: Vec<String> = lines.keys().cloned().collect();
    let is_whole = |name: &str| {
        name.ends_with('/') && parts.iter().filter(|p| p.starts_with(name)).count() == 1
    };
    lines
        .into_iter()
        .map(|(name, line)| match name.strip_suffix('/') {
            Some(unit) if is_whole(&name) => (unit.to_owned(), line),
            _ => (name, line),
        })
        .collect()
}

/// Between which groups the means lie; where only one has a mean, the mean of all.
fn statement(words: &Words, lines: &[(String, Line)], table: &Table) -> Statement {
    let at = |row: usize, id: &str| CellRef {
        row,
        column: table.column(id).unwrap_or_default(),
    };
    let all = lines.len();
    if words.statement == MIDDLE_HALF {
        return Statement::Cells {
            wording: MIDDLE_HALF,
            cells: [Q1, MEDIAN, Q3].map(|id| (id, at(all, id))).to_vec(),
            args: Vec::new(),
        };
    }
    let mut means: Vec<(usize, f64)> = lines
        .iter()
        .enumerate()
        .filter(|(_, (name, _))| !name.is_empty())
        .filter_map(|(row, (_, line))| Some((row, line.ages.as_ref()?.mean)))
        .collect();
    means.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (Some(youngest), Some(oldest)) = (means.first(), means.last()) else {
        return Statement::Cells {
            wording: "analysis-ages-statement-none",
            cells: Vec::new(),
            args: Vec::new(),
        };
    };
    // Groups whose means look the same with one digit are not told apart.
    if format_fixed(youngest.1, 1) == format_fixed(oldest.1, 1) {
        return Statement::Cells {
            wording: "analysis-ages-one-statement",
            cells: vec![("mean", at(all, MEAN))],
            args: Vec::new(),
        };
    }
    Statement::Cells {
        wording: words.statement,
        cells: vec![
            ("mean", at(all, MEAN)),
            ("oldest", at(oldest.0, "group")),
            ("oldestmean", at(oldest.0, MEAN)),
            ("youngest", at(youngest.0, "group")),
            ("youngestmean", at(youngest.0, MEAN)),
        ],
        args: Vec::new(),
    }
}

/// The statement about the quartiles of all.
const MIDDLE_HALF: &str = "analysis-ages-sex-statement";

const MEAN: &str = "mean";
const Q1: &str = "q1";
const MEDIAN: &str = "median";
const Q3: &str = "q3";

fn average_columns(ids: &[&'static str]) -> Vec<Column> {
    ids.iter()
        .map(|id| {
            let header = match *id {
                MEAN => "analysis-col-mean-age",
                Q1 => "analysis-col-q1-age",
                MEDIAN => "analysis-col-median-age",
                _ => "analysis-col-q3-age",
            };
            Column::new(*id, Message::new(header), Role::AboutPersons)
        })
        .collect()
}

fn mean_and_median(line: &Line) -> [Cell; 2] {
    match &line.ages {
        Some(ages) => {
            let [mean, _, median, _] = averages(ages);
            [mean, median]
        }
        None => [(); 2].map(|()| not_meaningful()),
    }
}

fn class_columns(classes: Classes) -> Vec<Column> {
    (0..classes.len())
        .map(|index| Column {
            scope: scope(classes.dimension, classes.key(index)),
            ..Column::new(classes.id(index), classes.label(index), Role::Persons)
        })
        .collect()
}

fn unknown_column() -> Column {
    Column {
        scope: scope(AGE, UNKNOWN),
        ..Column::new(
            "age_unknown",
            Message::new("analysis-row-age-unknown"),
            Role::Persons,
        )
    }
}
