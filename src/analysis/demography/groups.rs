//! Ages by unit, sex, employment type and pay grade.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::AnalysisError;
use crate::analysis::ages::{Classes, OLDER};
use crate::analysis::order::German;
use crate::analysis::staff::{
    AGE, EMPLOYMENT, GRADE, SEX, SUBUNIT, UNIT, UNKNOWN, WITHIN_NAME, population, sex_key,
};
use crate::analysis::table::{label, not_meaningful, scope, share};
use crate::i18n::format_fixed;
use crate::model::finding::{
    Cell, CellRef, ChartKind, Column, Finding, Role, Row, RowKind, Scope, Section, Statement, Table,
};
use crate::model::message::Message;

use super::count::{Counted, Line, SEXES, averages, chart};
use super::titles::{MIDDLE_HALF, MOST_OLDER, Words};

/// By what the staff is split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Unit,
    Subunit,
    Sex,
    Employment,
    Grade,
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

    /// Whether a table of these lines says anything: of somebody the group is known, or one unit is divided.
    pub(super) fn is_stated(self, lines: &[(String, Line)]) -> bool {
        let says = |name: &str| match self {
            Self::Sex => true,
            Self::Subunit => is_part(name),
            _ => !name.is_empty(),
        };
        lines.iter().any(|(name, _)| says(name))
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
    pub(super) fn sorted(
        &self,
        group: Group,
        german: &German,
    ) -> Result<Vec<(String, Line)>, AnalysisError> {
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

    /// The age classes of the tables by unit; `None` where there shall be none.
    pub(super) fn unit_classes(&self, group: Group) -> Option<Classes> {
        let Some(detail) = self.staff.detail else {
            return Some(self.staff.classes);
        };
        let steps = match group {
            Group::Subunit => detail.subunits,
            _ => detail.units,
        };
        steps.map(Classes::in_steps)
    }

    /// Heads by unit and age class, with the mean.
    pub(super) fn by_unit(
        &self,
        group: Group,
        classes: Classes,
        lines: &[(String, Line)],
    ) -> Finding {
        let cells = |name: Cell, line: &Line| {
            let [mean, ..] = averages_or_none(line);
            let mut cells = vec![name, Cell::count(line.heads), mean];
            cells.extend(line.in_classes(classes).into_iter().map(Cell::count));
            cells.push(Cell::count(line.unknown));
            cells
        };
        let words = group.class_words();
        let [mean, ..] = average_columns();
        let mut columns = vec![group_column(&words), heads_column(), mean];
        let first_class = columns.len();
        columns.extend(class_columns(classes));
        let series = (first_class..columns.len()).collect();
        columns.push(unknown_column());
        let finding = self.group_finding(group, words, lines, columns, cells);
        Finding {
            chart: Some(chart(ChartKind::HeatMap, series)),
            ..finding
        }
    }

    /// Mean, quartiles and the part that is older, by a group.
    pub(super) fn by_group(&self, group: Group, lines: &[(String, Line)]) -> Finding {
        let words = group.words();
        let cells = |name: Cell, line: &Line| {
            let known = line.heads - line.unknown;
            let mut cells = vec![name, Cell::count(line.heads)];
            cells.extend(line.shares.cells(self.staff, line.heads));
            cells.extend(averages_or_none(line));
            cells.extend([Cell::count(line.older), share(line.older, known)]);
            cells.push(Cell::count(line.unknown));
            cells
        };
        let mut columns = vec![group_column(&words), heads_column()];
        columns.extend(self.staff.fte_columns());
        columns.extend(average_columns());
        let from = columns.len();
        columns.extend([
            Column {
                scope: scope(OLDER.dimension, OLDER.oldest()),
                ..Column::new("older", Message::new("analysis-col-older"), Role::Persons)
            },
            Column::new(
                "share_older",
                Message::new("analysis-col-share-older"),
                Role::Derived { from },
            ),
            unknown_column(),
        ]);
        let mut finding = self.group_finding(group, words, lines, columns, cells);
        finding.notes.push(Message::new("analysis-note-quartiles"));
        finding.notes.extend(self.staff.fte_notes());
        finding
    }

    fn group_finding(
        &self,
        group: Group,
        words: Words,
        lines: &[(String, Line)],
        columns: Vec<Column>,
        cells: impl Fn(Cell, &Line) -> Vec<Cell>,
    ) -> Finding {
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
        let table = Table {
            columns,
            rows,
            population: Some(population(self.staff.classes)),
        };
        Finding {
            id: words.id.to_owned(),
            section: Section::Personal,
            title: Message::new(words.title),
            statement: statement(&words, lines, &table),
            base: self.base(total),
            chart: None,
            table,
            notes: self.notes(),
        }
    }
}

/// Whether a path names a part of a unit, not a unit or those directly in one.
pub(in crate::analysis) fn is_part(path: &str) -> bool {
    path.split_once('/')
        .is_some_and(|(_, part)| !part.is_empty())
}

/// The name of a part of a unit, or of those who are directly in the unit.
pub(in crate::analysis) fn subunit_name(path: &str) -> Cell {
    let name = |level: &str| level.replace(WITHIN_NAME, "/");
    match path.split_once('/') {
        Some((outer, "")) => {
            Cell::label(Message::new("analysis-row-directly").with("unit", name(outer)))
        }
        Some((outer, inner)) => Cell::text(format!("{} / {}", name(outer), name(inner))),
        None => Cell::text(name(path)),
    }
}

/// Outer units without any part are their own and only part.
pub(in crate::analysis) fn undivided<T>(lines: BTreeMap<String, T>) -> BTreeMap<String, T> {
    // Parts of a unit stand right behind it.
    let is_whole = |name: &String| {
        let mut from = lines.range::<String, _>(name..).skip(1);
        name.ends_with('/')
            && !from
                .next()
                .is_some_and(|(next, _)| next.starts_with(name.as_str()))
    };
    let whole: BTreeSet<String> = lines
        .keys()
        .filter(|name| is_whole(name))
        .cloned()
        .collect();
    lines
        .into_iter()
        .map(|(name, line)| match name.strip_suffix('/') {
            Some(unit) if whole.contains(&name) => (unit.to_owned(), line),
            _ => (name, line),
        })
        .collect()
}

/// What the words say of a table: where the most are older, where the middle half lies, or between which groups the means
/// lie; where only one has a mean, the mean of all.
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
    if words.statement == MOST_OLDER {
        return Statement::Leader {
            label: 0,
            count: table.column("share_older").unwrap_or_default(),
            wording: MOST_OLDER,
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

const MEAN: &str = "mean";
const Q1: &str = "q1";
const MEDIAN: &str = "median";
const Q3: &str = "q3";

fn group_column(words: &Words) -> Column {
    Column::new("group", Message::new(words.header), Role::Label)
}

fn heads_column() -> Column {
    Column::new("heads", Message::new("analysis-col-heads"), Role::Persons)
}

fn average_columns() -> [Column; 4] {
    [
        (MEAN, "analysis-col-mean-age"),
        (Q1, "analysis-col-q1-age"),
        (MEDIAN, "analysis-col-median-age"),
        (Q3, "analysis-col-q3-age"),
    ]
    .map(|(id, header)| Column::new(id, Message::new(header), Role::AboutPersons))
}

/// Mean, quartiles and median of the ages of a line, as [`average_columns`] order them.
fn averages_or_none(line: &Line) -> [Cell; 4] {
    match &line.ages {
        Some(ages) => averages(ages),
        None => [(); 4].map(|()| not_meaningful()),
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
