//! Who leaves by unit: shares within five and ten years, and the units that lose the most knowledge.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::analysis::demography::{is_part, subunit_name, undivided};
use crate::analysis::order::{German, dense_ranks};
use crate::analysis::staff::{UNIT, UNKNOWN, two_levels, unit_path};
use crate::analysis::table::{base_persons, chart_of, empty, label, rank, scope, share};
use crate::model::finding::{
    Cell, CellRef, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Scope, Section,
    Statement, Table,
};
use crate::model::message::Message;

use super::plan::{Exit, Plan};
use super::shared::{DESK, KEY, exit_population, notes};
use super::slot::{HORIZONS, Slot, horizon};

/// The horizons of the tables by unit.
const NEAR: u8 = HORIZONS[0];
const FAR: u8 = HORIZONS[1];

/// Value of [`KEY`] for those who hold a key position.
const IS_KEY: &str = "yes";

/// What leaves a unit.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    heads: u64,
    near: u64,
    far: u64,
    unknown: u64,
    key: u64,
    key_near: u64,
}

impl Line {
    fn add(&mut self, exit: &Exit<'_>) {
        let is_near = exit.desk.is_within(NEAR);
        self.heads += 1;
        self.near += u64::from(is_near);
        self.far += u64::from(exit.desk.is_within(FAR));
        self.unknown += u64::from(exit.desk == Slot::UNKNOWN);
        if exit.person.key_position {
            self.key += 1;
            self.key_near += u64::from(is_near);
        }
    }

    fn known(&self) -> u64 {
        self.heads - self.unknown
    }

    fn cells(&self, name: Cell) -> Vec<Cell> {
        vec![
            name,
            Cell::count(self.heads),
            Cell::count(self.near),
            share(self.near, self.known()),
            Cell::count(self.far),
            share(self.far, self.known()),
            Cell::count(self.unknown),
        ]
    }

    /// Order of the ranking: the share that leaves, in parts of a million, so that equal shares have equal ranks.
    fn risk(&self) -> u64 {
        (self.near * 1_000_000)
            .checked_div(self.known())
            .unwrap_or_default()
    }
}

fn lines<'a, K: Copy + Ord + Hash>(
    plan: &Plan<'a>,
    key: impl Fn(&Exit<'a>) -> K,
) -> BTreeMap<K, Line> {
    let mut places: FxHashMap<K, usize> = FxHashMap::default();
    let mut lines: Vec<(K, Line)> = Vec::new();
    for exit in &plan.exits {
        let key = key(exit);
        let place = *places.entry(key).or_insert_with(|| {
            lines.push((key, Line::default()));
            lines.len() - 1
        });
        lines[place].1.add(exit);
    }
    lines.into_iter().collect()
}

fn total(plan: &Plan<'_>) -> Line {
    let mut total = Line::default();
    plan.exits.iter().for_each(|exit| total.add(exit));
    total
}

/// What leaves the first two levels of units, by their paths.
fn by_part(plan: &Plan<'_>) -> BTreeMap<String, Line> {
    let units = lines(plan, |exit| two_levels(exit.person.unit));
    let named = { units.into_iter() }.map(|(unit, line)| (unit_path(unit), line));
    undivided(named.collect())
}

/// Heads that leave within five and ten years, by unit; `None` when nobody's unit is known.
pub(super) fn by_unit(plan: &Plan<'_>, german: &German) -> Option<Finding> {
    let units = lines(plan, |exit| {
        exit.person.unit.first().map_or("", String::as_str)
    });
    if units.keys().all(|unit| unit.is_empty()) {
        return None;
    }
    let named = { units.into_iter() }.map(|(unit, line)| (unit.to_owned(), line));
    let table = table(plan, "analysis-col-unit", named.collect(), german);
    let year = |ahead: u8| (plan.year + i32::from(ahead)).to_string();
    let at = |column| CellRef {
        row: table.rows.len() - 1,
        column,
    };
    let statement = Statement::Cells {
        wording: "analysis-exits-unit-statement",
        cells: vec![
            ("within5", at(2)),
            ("share5", at(3)),
            ("within10", at(4)),
            ("share10", at(5)),
        ],
        args: vec![("year5", year(NEAR).into()), ("year10", year(FAR).into())],
    };
    let (id, title) = ("altersabgaenge-nach-einheit", "analysis-exits-unit-title");
    Some(heat_map(plan, id, title, table, statement))
}

/// The same by the parts of units; `None` when no unit has any.
pub(super) fn by_subunit(plan: &Plan<'_>, german: &German) -> Option<Finding> {
    let parts = by_part(plan);
    if !parts.keys().any(|path| is_part(path)) {
        return None;
    }
    let table = table(plan, "analysis-col-subunit", parts, german);
    let statement = Statement::Leader {
        label: 0,
        count: 5,
        wording: "analysis-exits-subunit-statement",
    };
    let id = "altersabgaenge-nach-untereinheit";
    let title = "analysis-exits-subunit-title";
    Some(heat_map(plan, id, title, table, statement))
}

/// A row for each unit in alphabetical order, then those without one, then all.
fn table(
    plan: &Plan<'_>,
    header: &'static str,
    mut lines: BTreeMap<String, Line>,
    german: &German,
) -> Table {
    let unstated = lines.remove("");
    let mut units: Vec<(String, Line)> = lines.into_iter().collect();
    german.sort_by_name(&mut units, |(unit, _)| unit);
    let row = |kind, unit: &str, name: Cell, line: &Line| Row {
        kind,
        scope: scope(UNIT, unit),
        ..Row::data(line.cells(name))
    };
    let mut rows: Vec<Row> = units
        .iter()
        .map(|(unit, line)| row(RowKind::Data, unit, subunit_name(unit), line))
        .collect();
    let not_stated = || label("analysis-row-not-stated");
    rows.extend(unstated.map(|line| row(RowKind::Missing, "", not_stated(), &line)));
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(total(plan).cells(label("analysis-row-total")))
    });
    Table {
        columns: unit_columns(header, plan.year),
        rows,
        population: Some(exit_population(plan)),
    }
}

fn heat_map(
    plan: &Plan<'_>,
    id: &str,
    title: &'static str,
    table: Table,
    statement: Statement,
) -> Finding {
    Finding {
        id: id.to_owned(),
        section: Section::Personal,
        title: Message::new(title),
        statement,
        base: vec![base_persons("n", "analysis-base-staff", total(plan).heads)],
        chart: Some(Chart {
            series: vec![3, 5],
            ..chart_of(ChartKind::HeatMap, 3)
        }),
        table,
        notes: notes(plan),
    }
}

fn unit_columns(header: &'static str, year: i32) -> Vec<Column> {
    let mut columns = vec![
        Column::new("unit", Message::new(header), Role::Label),
        heads_column(),
    ];
    for end in [NEAR, FAR] {
        let [count, share] = within_columns(end, year, columns.len());
        columns.extend([count, share]);
    }
    columns.push(Column {
        scope: scope(DESK, UNKNOWN),
        ..Column::new(
            "exit_unknown",
            Message::new("analysis-row-exit-unknown"),
            Role::Persons,
        )
    });
    columns
}

fn heads_column() -> Column {
    Column::new("heads", Message::new("analysis-col-heads"), Role::Persons)
}

/// Heads that leave within a horizon and their share of those whose exit is known.
fn within_columns(end: u8, year: i32, from: usize) -> [Column; 2] {
    let last = (year + i32::from(end)).to_string();
    let count = Column {
        scope: scope(DESK, horizon(end)),
        ..Column::new(
            format!("within_{end}"),
            Message::new("analysis-col-exit-until").with("year", last.as_str()),
            Role::Persons,
        )
    };
    let share = Column::new(
        format!("share_within_{end}"),
        Message::new("analysis-col-share-exit-until").with("year", last),
        Role::Derived { from },
    );
    [count, share]
}

/// Units by the share of their staff that leaves within five years, the highest first; `None` without two units.
///
/// Where a unit has parts they are ranked, because knowledge is lost where the work is done.
pub(super) fn knowledge_risk(plan: &Plan<'_>, german: &German) -> Option<Finding> {
    let mut lines = by_part(plan);
    let unstated = lines.remove("");
    if lines.len() < 2 || lines.values().all(|line| line.known() == 0) {
        return None;
    }
    let mut units: Vec<(String, Line)> = lines.into_iter().collect();
    units.sort_by(|a, b| {
        (Reverse(a.1.risk()).cmp(&Reverse(b.1.risk()))).then_with(|| german.compare(&a.0, &b.0))
    });
    let ranks = dense_ranks(units.iter().map(|(_, line)| line.risk()));
    let has_key = plan.exits.iter().any(|exit| exit.person.key_position);
    let row = |kind, place: Cell, name: Cell, scope: Scope, line: &Line| Row {
        kind,
        scope,
        ..Row::data(risk_cells(place, name, line, has_key))
    };
    let mut rows: Vec<Row> = units
        .iter()
        .zip(ranks)
        .map(|((unit, line), place)| {
            let selected = scope(UNIT, unit.as_str());
            row(
                RowKind::Data,
                rank(place),
                subunit_name(unit),
                selected,
                line,
            )
        })
        .collect();
    if let Some(line) = &unstated {
        let name = label("analysis-row-not-stated");
        rows.push(row(RowKind::Missing, empty(), name, scope(UNIT, ""), line));
    }
    let total = total(plan);
    let name = label("analysis-row-total");
    rows.push(row(RowKind::Total, empty(), name, Scope::new(), &total));
    Some(risk_finding(plan, rows, total.heads, has_key))
}

fn risk_cells(place: Cell, name: Cell, line: &Line, has_key: bool) -> Vec<Cell> {
    let mut cells = vec![
        place,
        name,
        Cell::count(line.heads),
        Cell::count(line.near),
        share(line.near, line.known()),
    ];
    if has_key {
        cells.extend([Cell::count(line.key), Cell::count(line.key_near)]);
    }
    cells
}

fn risk_finding(plan: &Plan<'_>, rows: Vec<Row>, heads: u64, has_key: bool) -> Finding {
    let [within, share] = within_columns(NEAR, plan.year, 3);
    let mut columns = vec![
        Column::new(
            "pos",
            Message::new("analysis-col-pos"),
            Role::Rank { by: 4 },
        ),
        Column::new("unit", Message::new("analysis-col-unit"), Role::Label),
        heads_column(),
        within,
        share,
    ];
    if has_key {
        let key = Column {
            scope: scope(KEY, IS_KEY),
            ..Column::new("key", Message::new("analysis-col-key"), Role::Persons)
        };
        let mut leaving = Column {
            scope: scope(KEY, IS_KEY),
            ..Column::new(
                "key_within_5",
                Message::new("analysis-col-key-leaving"),
                Role::Persons,
            )
        };
        leaving.scope.insert(DESK, horizon(NEAR));
        columns.extend([key, leaving]);
    }
    let mut notes = notes(plan);
    notes.push(Message::new("analysis-note-risk"));
    Finding {
        id: "wissensrisiko".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-risk-title"),
        statement: Statement::Leader {
            label: 1,
            count: 4,
            wording: "analysis-risk-statement",
        },
        base: vec![base_persons("n", "analysis-base-staff", heads)],
        chart: Some(Chart {
            label: 1,
            ..chart_of(ChartKind::RankedBars, 4)
        }),
        table: Table {
            columns,
            rows,
            population: Some(exit_population(plan)),
        },
        notes,
    }
}
