//! When measures are due: kinds of dates, bars over quarters, and what is overdue at the Stichtag.

use chrono::{Datelike, NaiveDate};

use crate::analysis::order::German;
use crate::analysis::table::{base_counted, empty, evidence, label};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, CellRef, CellValue, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section,
    Statement, Table,
};
use crate::model::message::Message;
use crate::model::strategy::{Measure, State, Term, When, quarter};

use super::{Plan, behind};

/// How exactly a date is given: the longest period of each kind in days, and its name.
const EXACTNESS: [(i64, &str); 6] = [
    (1, "strategy-date-day"),
    (31, "strategy-date-month"),
    (92, "strategy-date-quarter"),
    (184, "strategy-date-half"),
    (366, "strategy-date-year"),
    (i64::MAX, "strategy-date-span"),
];

const WORDS: [(When, &str); 4] = [
    (When::Short, "strategy-date-short"),
    (When::Medium, "strategy-date-medium"),
    (When::Long, "strategy-date-long"),
    (When::Open, "strategy-date-open"),
];

fn exactness(term: &Term) -> &'static str {
    let word = |when| WORDS.iter().find(|(w, _)| *w == when).map(|(_, key)| *key);
    match term.when {
        When::Period(first, last) => {
            let days = (last - first).num_days() + 1;
            let found = EXACTNESS.iter().find(|(longest, _)| days <= *longest);
            found.map_or("strategy-date-span", |(_, key)| key)
        }
        when => word(when).unwrap_or("strategy-date-open"),
    }
}

/// How the dates of measures are given, and how many have none; nothing where no measure has one.
pub(super) fn dates(plan: &Plan<'_>) -> Option<Finding> {
    let all = plan.measures.len();
    let dated = plan.measures.iter().filter(|m| m.end.is_some()).count();
    if dated == 0 {
        return None;
    }
    let keys = { EXACTNESS.iter() }
        .map(|(_, key)| *key)
        .chain(WORDS.iter().map(|(_, key)| *key));
    let row = |name, measures: Vec<&&Measure>, kind| Row {
        kind,
        evidence: evidence(measures.iter().map(|m| &m.place)),
        ..Row::data(vec![label(name), Cell::count(measures.len() as u64)])
    };
    let of = |key: Option<&'static str>| -> Vec<&&Measure> {
        { plan.measures.iter() }
            .filter(|m| m.end.as_ref().map(exactness) == key)
            .collect()
    };
    let mut rows: Vec<Row> = keys
        .map(|key| row(key, of(Some(key)), RowKind::Data))
        .filter(|row| row.cells[1].value != CellValue::Count(0))
        .collect();
    let none = of(None);
    if !none.is_empty() {
        rows.push(row("strategy-date-none", none, RowKind::Missing));
    }
    Some(Finding {
        id: "massnahmen-termine".to_owned(),
        section: Section::Strategie,
        title: Message::new("strategy-dates-title"),
        statement: Statement::Cells {
            wording: "strategy-dates-statement",
            cells: Vec::new(),
            args: vec![("dated", dated.into()), ("undated", (all - dated).into())],
        },
        base: vec![base_counted("n", Counted::Measures, all as u64)],
        chart: Some(Chart {
            kind: ChartKind::RankedBars,
            label: 0,
            series: vec![1],
        }),
        table: Table {
            columns: vec![
                Column::new("date", Message::new("strategy-col-date"), Role::Label),
                Column::new(
                    "measures",
                    Message::new("strategy-col-measures"),
                    Role::Plain,
                ),
            ],
            rows,
            population: None,
        },
        notes: vec![Message::new("strategy-note-dates")],
    })
}

/// A measure with its first and last day.
struct Bar<'m> {
    measure: &'m Measure,
    from: NaiveDate,
    to: NaiveDate,
}

/// Bars by group, then by date; a measure without dates has none.
fn bars<'m>(plan: &Plan<'m>, german: &German) -> Vec<Bar<'m>> {
    let mut bars: Vec<Bar<'m>> = { plan.measures.iter().copied() }
        .filter_map(|measure| {
            let last = { measure.end.as_ref() }.and_then(Term::last);
            let to = last.or_else(|| measure.start.as_ref().and_then(Term::last))?;
            let start = { measure.start.as_ref().or(measure.end.as_ref()) }.and_then(Term::first);
            let from = start.unwrap_or(to).min(to);
            Some(Bar { measure, from, to })
        })
        .collect();
    let group = |bar: &Bar<'m>| -> &'m str {
        { bar.measure.group.as_deref() }
            .or(bar.measure.project.as_deref())
            .unwrap_or_default()
    };
    bars.sort_by(|a, b| {
        german
            .compare(group(a), group(b))
            .then_with(|| (a.from, a.to).cmp(&(b.from, b.to)))
            .then_with(|| german.compare(&a.measure.title, &b.measure.title))
    });
    bars
}

/// A bar per measure that has dates; nothing where none has.
pub(super) fn roadmap(plan: &Plan<'_>, german: &German) -> Option<Finding> {
    let bars = bars(plan, german);
    let first = bars.iter().map(|bar| bar.from).min()?;
    let last = bars.iter().map(|bar| bar.to).max()?;
    let grouped = bars.iter().any(|bar| bar.measure.group.is_some());
    let stated = bars.iter().any(|bar| bar.measure.status.is_some());
    let rows: Vec<Row> = { bars.iter() }
        .map(|bar| roadmap_row(bar, grouped, stated))
        .collect();
    let columns = roadmap_columns(grouped, stated);
    let years = |day: NaiveDate| day.year().to_string();
    Some(Finding {
        id: "massnahmen-fahrplan".to_owned(),
        section: Section::Strategie,
        title: Message::new("strategy-roadmap-title"),
        statement: Statement::Cells {
            wording: "strategy-roadmap-statement",
            cells: Vec::new(),
            args: vec![
                ("first", years(first).into()),
                ("last", years(last).into()),
                ("spread", usize::from(first.year() < last.year()).into()),
            ],
        },
        base: vec![base_counted("n", Counted::Measures, rows.len() as u64)],
        chart: Some(Chart {
            kind: ChartKind::Roadmap,
            label: 0,
            series: { [columns.len() - 2, columns.len() - 1].into_iter() }
                .chain(stated.then_some(1 + usize::from(grouped)))
                .collect(),
        }),
        table: Table {
            columns,
            rows,
            population: None,
        },
        notes: vec![Message::new("strategy-note-roadmap")],
    })
}

/// A bar as a row, with the columns of [`roadmap_columns`].
fn roadmap_row(bar: &Bar<'_>, grouped: bool, stated: bool) -> Row {
    let measure = bar.measure;
    let mut cells = vec![Cell::text(measure.title.as_str())];
    if grouped {
        cells.push(measure.group.as_deref().map_or_else(empty, Cell::text));
    }
    if stated {
        cells.push(measure.status.as_deref().map_or_else(empty, Cell::text));
    }
    cells.extend([in_quarter(bar.from), in_quarter(bar.to)]);
    Row {
        evidence: behind(&measure.place),
        ..Row::data(cells)
    }
}

fn roadmap_columns(grouped: bool, stated: bool) -> Vec<Column> {
    let all = [
        (true, "title", "strategy-col-measure"),
        (grouped, "group", "strategy-col-group"),
        (stated, "status", "strategy-col-status"),
        (true, "from", "strategy-col-start"),
        (true, "to", "strategy-col-end"),
    ];
    { all.into_iter() }
        .filter(|(there, ..)| *there)
        .map(|(_, id, header)| Column::new(id, Message::new(header), Role::Label))
        .collect()
}

/// "Q3 2021": the quarter of a day, as the roadmap draws it.
fn in_quarter(day: NaiveDate) -> Cell {
    Cell::text(format!("Q{} {}", quarter(day), day.year()))
}

/// Whether a measure should be done by now and is not.
pub(in crate::analysis) fn is_overdue(measure: &Measure, today: NaiveDate) -> bool {
    let over = matches!(measure.state, Some(State::Done | State::Dropped));
    let due = measure.end.as_ref().and_then(Term::last);
    !over && due.is_some_and(|due| due < today)
}

/// Measures that are overdue, longest first; nothing where no measure has a date.
pub(super) fn overdue(plan: &Plan<'_>, today: NaiveDate) -> Option<Finding> {
    let dated = { plan.measures.iter() }
        .filter(|m| m.end.as_ref().and_then(Term::last).is_some())
        .count();
    if dated == 0 {
        return None;
    }
    let mut late: Vec<(NaiveDate, &Measure)> = { plan.measures.iter() }
        .filter(|m| is_overdue(m, today))
        .filter_map(|m| Some((m.end.as_ref()?.last()?, *m)))
        .collect();
    late.sort_by_key(|(due, _)| *due);
    let numbered = late.iter().any(|(_, m)| m.number.is_some());
    let rows: Vec<Row> = { late.iter() }
        .map(|(due, measure)| {
            let mut cells = Vec::new();
            if numbered {
                cells.push(measure.number.as_deref().map_or_else(empty, Cell::text));
            }
            cells.push(Cell::text(measure.title.as_str()));
            cells.push(measure.status.as_deref().map_or_else(empty, Cell::text));
            cells.push(measure.end.as_ref().map_or_else(empty, super::list::term));
            let days = (today - *due).num_days();
            cells.push(Cell::count(u64::try_from(days).unwrap_or_default()));
            Row {
                evidence: behind(&measure.place),
                ..Row::data(cells)
            }
        })
        .collect();
    let mut columns = vec![
        Column::new("title", Message::new("strategy-col-measure"), Role::Label),
        Column::new("status", Message::new("strategy-col-status"), Role::Label),
        Column::new("end", Message::new("strategy-col-end"), Role::Label),
        Column::new("days", Message::new("strategy-col-days-late"), Role::Plain),
    ];
    if numbered {
        columns.insert(
            0,
            Column::new("number", Message::new("strategy-col-number"), Role::Label),
        );
    }
    Some(overdue_finding(columns, rows, dated, today))
}

fn overdue_finding(
    columns: Vec<Column>,
    rows: Vec<Row>,
    dated: usize,
    today: NaiveDate,
) -> Finding {
    let at = |column| CellRef { row: 0, column };
    let name = columns.len() - 4;
    let cells = match rows.is_empty() {
        true => Vec::new(),
        false => vec![("title", at(name)), ("days", at(name + 3))],
    };
    Finding {
        id: "massnahmen-ueberfaellig".to_owned(),
        section: Section::Strategie,
        title: Message::new("strategy-overdue-title").with("day", today),
        statement: Statement::Cells {
            wording: match rows.is_empty() {
                true => "strategy-overdue-none",
                false => "strategy-overdue-statement",
            },
            cells,
            args: vec![
                ("late", rows.len().into()),
                ("dated", dated.into()),
                ("day", today.into()),
            ],
        },
        base: vec![base_counted("n", Counted::Measures, dated as u64)],
        chart: (rows.len() > 1).then(|| Chart {
            kind: ChartKind::RankedBars,
            label: name,
            series: vec![name + 3],
        }),
        table: Table {
            columns,
            rows,
            population: None,
        },
        notes: vec![Message::new("strategy-note-overdue")],
    }
}
