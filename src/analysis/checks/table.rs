//! What was checked, what does not add up, and what does not fit in the structure, as tables.

use crate::analysis::table::{base_counted, digits_of, empty, evidence, label};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::{Arg, Message};
use crate::project::{Edition, Project};

use super::{Checks, Clash, Flaw, Kind, Side};

/// The account of checks, and a table each of figures and structure where something is wrong.
pub(super) fn findings(checks: Checks, project: &Project) -> Vec<Finding> {
    if checks.done.is_empty() {
        return Vec::new();
    }
    let mut findings = vec![account(&checks)];
    let inside = project.disclosure.edition == Edition::Internal;
    findings.extend(figures(checks.clashes, checks.notes, inside));
    findings.extend(structure(checks.flaws, inside));
    findings
}

/// How many checks of each kind were made, and how many of them fail.
fn account(checks: &Checks) -> Finding {
    let sums = { checks.done.iter() }
        .filter(|kind| kind.is_arithmetic())
        .count();
    let plain = |id: &str, header| Column::new(id, Message::new(header), Role::Plain);
    Finding {
        id: "pruefung".to_owned(),
        section: Section::Pruefung,
        title: Message::new("check-account-title"),
        statement: Statement::Cells {
            wording: "check-account-statement",
            cells: Vec::new(),
            args: vec![
                ("sums", sums.into()),
                ("clashes", checks.clashes.len().into()),
                ("others", (checks.done.len() - sums).into()),
                ("flaws", checks.flaws.len().into()),
            ],
        },
        base: vec![base_counted("n", Counted::Checks, checks.done.len() as u64)],
        table: Table {
            columns: vec![
                Column::new("check", Message::new("check-col-kind"), Role::Label),
                plain("done", "check-col-done"),
                plain("right", "check-col-right"),
                plain("wrong", "check-col-wrong"),
            ],
            rows: account_rows(checks),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("check-note-account")],
    }
}

/// A row per kind of check that was made, and all together.
fn account_rows(checks: &Checks) -> Vec<Row> {
    let counts = |name: Cell, kind: RowKind, done: usize, failed: usize| Row {
        kind,
        ..Row::data(vec![
            name,
            Cell::count(done as u64),
            Cell::count((done - failed) as u64),
            Cell::count(failed as u64),
        ])
    };
    let done = |kind: Kind| checks.done.iter().filter(|done| **done == kind).count();
    let failed = |kind: Kind| {
        let clashes = { checks.clashes.iter() }.filter(|clash| clash.kind == kind);
        let flaws = { checks.flaws.iter() }.filter(|flaw| flaw.kind == kind);
        clashes.count() + flaws.count()
    };
    let wrong = checks.clashes.len() + checks.flaws.len();
    let total = counts(
        label("strategy-row-total"),
        RowKind::Total,
        checks.done.len(),
        wrong,
    );
    { Kind::ALL.into_iter() }
        .map(|kind| (kind, done(kind)))
        .filter(|(_, done)| *done > 0)
        .map(|(kind, done)| counts(label(kind.key()), RowKind::Data, done, failed(kind)))
        .chain([total])
        .collect()
}

/// A name with the cell it stands in; outside the house files have no names.
fn placed(side: &Side, inside: bool) -> Cell {
    match (&side.place, inside) {
        (Some(place), true) if side.name.is_empty() => Cell::text(place.to_string()),
        (Some(place), true) => Cell::text(format!("{} [{place}]", side.name)),
        (None, _) | (_, false) if side.name.is_empty() => label("check-items"),
        _ => Cell::text(side.name.as_str()),
    }
}

fn shown(value: f64, digits: u8, is_share: bool) -> Cell {
    Cell::new(match is_share {
        true => CellValue::Share(value),
        false => CellValue::Number { value, digits },
    })
}

fn figures(mut clashes: Vec<Clash>, notes: Vec<Message>, inside: bool) -> Option<Finding> {
    clashes.sort_by(|a, b| {
        (a.kind, &a.printed.place, &a.printed.name).cmp(&(
            b.kind,
            &b.printed.place,
            &b.printed.name,
        ))
    });
    let largest = clashes.iter().max_by(|a, b| {
        let apart = |clash: &Clash| (clash.printed.value - clash.other.value).abs();
        apart(a).total_cmp(&apart(b))
    })?;
    let args = vec![
        ("clashes", clashes.len().into()),
        ("name", Arg::from(largest.printed.name.as_str())),
        ("printed", figure(&largest.printed)),
        ("other", figure(&largest.other)),
    ];
    let caused = clashes.iter().any(|clash| clash.cause.is_some());
    let rows: Vec<Row> = { clashes.iter() }
        .map(|clash| clash_row(clash, inside, caused))
        .collect();
    Some(Finding {
        id: "pruefung-zahlen".to_owned(),
        section: Section::Pruefung,
        title: Message::new("check-figures-title"),
        statement: Statement::Cells {
            wording: "check-figures-statement",
            cells: Vec::new(),
            args,
        },
        base: vec![base_counted("n", Counted::Entries, clashes.len() as u64)],
        table: Table {
            columns: clash_columns(caused),
            rows,
            population: None,
        },
        chart: None,
        notes: { [Message::new("check-note-figures")].into_iter() }
            .chain(notes)
            .collect(),
    })
}

/// Both figures and their difference; causes have a column where one can be told.
fn clash_columns(caused: bool) -> Vec<Column> {
    let plain = |id: &str, header| Column::new(id, Message::new(header), Role::Plain);
    let name = |id: &str, header| Column::new(id, Message::new(header), Role::Label);
    let mut columns = vec![
        name("check", "check-col-kind"),
        name("first", "check-col-printed"),
        plain("printed", "check-col-printed-value"),
        name("second", "check-col-other"),
        plain("other", "check-col-other-value"),
        plain("difference", "check-col-difference"),
    ];
    if caused {
        columns.push(name("cause", "check-col-cause"));
    }
    columns
}

/// A clash as a row, with the columns of [`clash_columns`].
fn clash_row(clash: &Clash, inside: bool, caused: bool) -> Row {
    let (printed, other) = (&clash.printed, &clash.other);
    let digits = printed.digits.max(digits_of(other.value));
    let share = printed.is_share;
    let mut cells = vec![
        label(clash.kind.key()),
        placed(printed, inside),
        shown(printed.value, digits, share),
        placed(other, inside),
        shown(other.value, digits, share),
        shown(printed.value - other.value, digits, share),
    ];
    if caused {
        cells.push(clash.cause.clone().map_or_else(empty, Cell::label));
    }
    let places = [&printed.place, &other.place].into_iter().flatten();
    Row {
        evidence: evidence(places),
        ..Row::data(cells)
    }
}

/// A figure in a sentence.
fn figure(side: &Side) -> Arg {
    match side.is_share {
        true => Arg::Share(side.value),
        false => Arg::Decimal {
            value: side.value,
            digits: side.digits,
        },
    }
}

fn structure(mut flaws: Vec<Flaw>, inside: bool) -> Option<Finding> {
    if flaws.is_empty() {
        return None;
    }
    // Stable: flaws come in the order of measures and goals.
    flaws.sort_by_key(|flaw| flaw.kind);
    let rows = flaws.iter().map(|flaw| {
        let places: Vec<String> = flaw.places.iter().map(ToString::to_string).collect();
        let mut cells = vec![
            label(flaw.kind.key()),
            Cell::text(flaw.subject.as_str()),
            Cell::label(flaw.what.clone()),
        ];
        if inside {
            cells.push(Cell::text(places.join(", ")));
        }
        Row {
            evidence: evidence(flaw.places.iter()),
            ..Row::data(cells)
        }
    });
    let name = |id: &str, header| Column::new(id, Message::new(header), Role::Label);
    let mut columns = vec![
        name("check", "check-col-kind"),
        name("subject", "check-col-subject"),
        name("what", "check-col-what"),
    ];
    if inside {
        columns.push(name("place", "check-col-place"));
    }
    Some(Finding {
        id: "pruefung-aufbau".to_owned(),
        section: Section::Pruefung,
        title: Message::new("check-structure-title"),
        statement: Statement::Cells {
            wording: "check-structure-statement",
            cells: Vec::new(),
            args: vec![("flaws", flaws.len().into())],
        },
        base: vec![base_counted("n", Counted::Entries, flaws.len() as u64)],
        table: Table {
            columns,
            rows: rows.collect(),
            population: None,
        },
        chart: None,
        notes: Vec::new(),
    })
}
