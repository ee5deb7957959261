//! Scales: how many chose each level, the ends of the scale together, and batteries of items over one scale as one picture.

use super::choices::{columns, item_label};
use super::count::{Counts, base, cells_with, gap_rows, gap_wording, population, total_row};
use super::{Named, notes};
use crate::analysis::order::German;
use crate::analysis::table::{about, chart_of, not_meaningful, ratio, share};
use crate::model::closed::{ClosedQuestion, Reply};
use crate::model::finding::{
    BaseFigure, Cell, CellRef, Chart, ChartKind, Column, Finding, Role, Row, Section, Statement,
    Table,
};
use crate::model::message::Message;
use crate::model::questionnaire::{Choice, Gap};

/// Levels with content, in order, with their index among the options.
pub(super) fn levels(question: &ClosedQuestion) -> Vec<(usize, &Choice)> {
    let choices = question.choices.iter().enumerate();
    choices.filter(|(_, choice)| choice.gap.is_none()).collect()
}

/// How many levels of each end are added up: two of a scale of four and more, one of a shorter one, none of two levels and fewer.
pub(super) fn end_levels(levels: usize) -> usize {
    match levels {
        0..=2 => usize::from(levels == 2),
        3 => 1,
        _ => 2,
    }
}

/// Counts of one item by level, mirrored for an item that is asked the other way round.
pub(super) fn by_level(question: &ClosedQuestion, item: usize, counts: &Counts) -> Vec<u64> {
    let mut found: Vec<u64> = levels(question)
        .iter()
        .map(|(at, _)| counts.options[*at])
        .collect();
    if question.items[item].reversed {
        found.reverse();
    }
    found
}

/// Sum of the levels of an end.
pub(super) fn end(levels: &[u64], is_first: bool) -> u64 {
    let count = end_levels(levels.len());
    if is_first {
        levels.iter().take(count).sum()
    } else {
        levels.iter().rev().take(count).sum()
    }
}

/// Mean of the numbers of the levels; `None` where they have none or nobody answered.
fn mean(question: &ClosedQuestion, counts: &[u64]) -> Option<f64> {
    let levels = levels(question);
    let mut sum = 0.0;
    let mut n = 0u64;
    for ((_, choice), count) in levels.iter().zip(counts) {
        sum += choice.value? * ratio(*count, 1)?;
        n += count;
    }
    Some(sum / ratio(n, 1).filter(|n| *n > 0.0)?)
}

/// Names of the levels of an end: "„sehr zufrieden“ oder „zufrieden“" is worded in the language.
pub(super) fn end_names(question: &ClosedQuestion, is_first: bool) -> Message {
    let levels = levels(question);
    let count = end_levels(levels.len());
    let label = |at: usize| {
        levels
            .get(at)
            .map(|(_, choice)| choice.label.as_str())
            .unwrap_or_default()
    };
    let last = levels.len().saturating_sub(1);
    let (one, two) = if is_first {
        (0, 1)
    } else {
        (last, last.saturating_sub(1))
    };
    Message::new("analysis-closed-levels")
        .with("count", count)
        .with("one", label(one))
        .with("two", label(two))
}

/// The table of a scale.
pub(super) fn scale(named: &Named<'_>) -> Finding {
    let (survey, question) = (named.survey, named.question);
    let counts = Counts::of_item(question, 0);
    let own = by_level(question, 0, &counts);
    let steps = levels(question);
    let mut rows: Vec<Row> = { steps.iter() }
        .map(|(index, choice)| {
            let count = counts.options[*index];
            let wanted = Reply::Choice(u16::try_from(*index).unwrap_or(u16::MAX));
            Row {
                evidence: cells_with(survey, question, 0, |reply| reply == wanted),
                ..Row::data(vec![
                    Cell::text(choice.label.as_str()),
                    Cell::count(count),
                    share(count, counts.answered),
                ])
            }
        })
        .collect();
    rows.push(total_row(counts.answered));
    rows.extend(gap_rows(&counts, 3));
    let mut base = base(counts.answered, counts.asked);
    base.extend(end_figures(&own, counts.answered));
    base.extend(mean(question, &own).map(|mean| BaseFigure {
        name: "mean",
        wording: "analysis-base-scale-mean",
        value: about(mean, 2, counts.answered),
        is_persons: false,
        counted: None,
    }));
    Finding {
        id: named.id.clone(),
        section: Section::Befragung,
        title: named.title(0),
        statement: Statement::Cells {
            wording: if counts.answered > 0 {
                "analysis-closed-scale-statement"
            } else {
                "analysis-closed-none-statement"
            },
            cells: Vec::new(),
            args: vec![
                ("topnames", end_names(question, true).into()),
                ("bottomnames", end_names(question, false).into()),
            ],
        },
        base,
        chart: (counts.answered > 0).then(|| chart_of(ChartKind::LevelBars, 1)),
        table: Table {
            columns: columns("analysis-col-closed-level", counts.answered),
            rows,
            population: Some(population(Vec::new())),
        },
        notes: notes(survey, question, counts.answered),
    }
}

/// Shares of both ends as figures of the base.
fn end_figures(levels: &[u64], answered: u64) -> Vec<BaseFigure> {
    [
        ("top", "analysis-base-top", true),
        ("bottom", "analysis-base-bottom", false),
    ]
    .into_iter()
    .map(|(name, wording, is_first)| BaseFigure {
        name,
        wording,
        value: Cell {
            persons: Some(answered),
            ..share(end(levels, is_first), answered)
        },
        is_persons: false,
        counted: None,
    })
    .collect()
}

/// One line of a battery.
struct Line {
    item: usize,
    counts: Counts,
    levels: Vec<u64>,
    top: Option<f64>,
}

/// Kinds of missing that a battery shows in columns of their own.
const SHOWN_GAPS: [Gap; 6] = Gap::ALL;

/// The lines of a battery, the largest share of the good end first.
fn battery_lines(question: &ClosedQuestion, german: &German) -> Vec<Line> {
    let mut lines: Vec<Line> = (0..question.items.len())
        .map(|item| {
            let counts = Counts::of_item(question, item);
            let levels = by_level(question, item, &counts);
            Line {
                item,
                top: ratio(end(&levels, true), counts.answered),
                levels,
                counts,
            }
        })
        .collect();
    lines.sort_by(|a, b| {
        let label = |line: &Line| item_label(question, line.item);
        let by_top = b.top.unwrap_or(-1.0).total_cmp(&a.top.unwrap_or(-1.0));
        by_top.then_with(|| german.compare(&label(a), &label(b)))
    });
    lines
}

/// The table of a battery: one row per item, by the share of the good end.
pub(super) fn battery(named: &Named<'_>, german: &German) -> Finding {
    let (survey, question) = (named.survey, named.question);
    let lines = battery_lines(question, german);
    let gaps: Vec<usize> = (0..SHOWN_GAPS.len())
        .filter(|at| lines.iter().any(|line| line.counts.gaps[*at] > 0))
        .collect();
    let has_mean = levels(question)
        .iter()
        .all(|(_, choice)| choice.value.is_some());
    let rows: Vec<Row> = { lines.iter() }
        .map(|line| Row {
            evidence: cells_with(survey, question, line.item, |reply| {
                matches!(reply, Reply::Choice(_))
            }),
            ..Row::data(line_cells(question, line, has_mean, &gaps))
        })
        .collect();
    let width = levels(question).len();
    let asked = lines
        .iter()
        .map(|line| line.counts.asked)
        .max()
        .unwrap_or(0);
    let answered = lines
        .iter()
        .map(|line| line.counts.answered)
        .max()
        .unwrap_or(0);
    let mut notes = notes(survey, question, answered);
    if question.items.iter().any(|item| item.reversed) {
        notes.insert(0, Message::new("analysis-note-reversed"));
    }
    notes.insert(0, split_note(question));
    Finding {
        id: named.id.clone(),
        section: Section::Befragung,
        title: named.title_of_all(),
        statement: battery_statement(question, &lines, width),
        base: base(answered, asked),
        chart: (answered > 0 && width > 1).then(|| Chart {
            kind: ChartKind::ScaleBars,
            label: 0,
            series: (2..2 + width).collect(),
        }),
        table: Table {
            columns: battery_columns(question, has_mean, &gaps),
            rows,
            population: Some(population(Vec::new())),
        },
        notes,
    }
}

/// Where the scale is split.
fn split_note(question: &ClosedQuestion) -> Message {
    Message::new("analysis-note-scale-ends")
        .with("top", end_names(question, true))
        .with("bottom", end_names(question, false))
}

fn line_cells(question: &ClosedQuestion, line: &Line, has_mean: bool, gaps: &[usize]) -> Vec<Cell> {
    let n = line.counts.answered;
    let end_cell = |is_first| Cell {
        persons: Some(n),
        ..share(end(&line.levels, is_first), n)
    };
    let text = item_label(question, line.item);
    let name = if question.items[line.item].reversed {
        Cell::label(Message::new("analysis-closed-reversed").with("item", text))
    } else {
        Cell::text(text)
    };
    let mut cells = vec![name, Cell::count(n)];
    cells.extend(line.levels.iter().map(|count| Cell::count(*count)));
    cells.extend([end_cell(true), end_cell(false)]);
    if has_mean {
        let counts: Vec<u64> = levels(question)
            .iter()
            .map(|(at, _)| line.counts.options[*at])
            .collect();
        cells.push(mean(question, &counts).map_or_else(not_meaningful, |mean| about(mean, 2, n)));
    }
    cells.extend(gaps.iter().map(|at| Cell::count(line.counts.gaps[*at])));
    cells
}

fn battery_columns(question: &ClosedQuestion, has_mean: bool, gaps: &[usize]) -> Vec<Column> {
    let mut columns = vec![
        Column::new(
            "item",
            Message::new("analysis-col-closed-item"),
            Role::Label,
        ),
        Column::new("n", Message::new("analysis-col-n-answers"), Role::Persons),
    ];
    columns.extend(
        levels(question)
            .iter()
            .enumerate()
            .map(|(place, (_, choice))| {
                let header =
                    Message::new("analysis-col-heading").with("heading", choice.label.as_str());
                Column::new(format!("level_{}", place + 1), header, Role::Persons)
            }),
    );
    columns.push(Column::new(
        "top",
        Message::new("analysis-col-top").with("count", end_levels(levels(question).len())),
        Role::AboutPersons,
    ));
    columns.push(Column::new(
        "bottom",
        Message::new("analysis-col-bottom").with("count", end_levels(levels(question).len())),
        Role::AboutPersons,
    ));
    if has_mean {
        columns.push(Column::new(
            "mean",
            Message::new("analysis-col-mean"),
            Role::AboutPersons,
        ));
    }
    columns.extend(gaps.iter().map(|at| {
        let gap = SHOWN_GAPS[*at];
        Column::new(
            gap.name().replace('-', "_"),
            Message::new(gap_wording(gap)),
            Role::Persons,
        )
    }));
    columns
}

/// Which items are at the two ends.
fn battery_statement(question: &ClosedQuestion, lines: &[Line], width: usize) -> Statement {
    let with: Vec<usize> = (0..lines.len())
        .filter(|at| lines[*at].top.is_some())
        .collect();
    let args = vec![("topnames", end_names(question, true).into())];
    let (Some(best), Some(worst)) = (with.first(), with.last()) else {
        return Statement::Cells {
            wording: "analysis-closed-none-statement",
            cells: Vec::new(),
            args: Vec::new(),
        };
    };
    let top = |row: usize| CellRef {
        row,
        column: 2 + width,
    };
    let name = |row: usize| CellRef { row, column: 0 };
    let is_flat = lines[*best].top == lines[*worst].top;
    Statement::Cells {
        wording: if is_flat {
            "analysis-closed-battery-flat"
        } else {
            "analysis-closed-battery-statement"
        },
        cells: vec![
            ("best", name(*best)),
            ("high", top(*best)),
            ("worst", name(*worst)),
            ("low", top(*worst)),
        ],
        args,
    }
}
