//! A share tells what it is of. All figures are invented (erfunden).

use befund::disclosure::gate;
use befund::model::finding::{Cell, CellValue, Finding, Role, Row, RowKind, Sign};

use super::make::{column, finding, public, row};

/// Heads of a unit, how many of them leave, their share of those of whom it is known, and of how many it is not.
fn line(kind: RowKind, name: &str, heads: u64, leaving: u64, unknown: u64) -> Row {
    let known = u32::try_from(heads - unknown).expect("few");
    let share = f64::from(u32::try_from(leaving).expect("few")) / f64::from(known);
    let scope: &[(&'static str, &str)] = match kind {
        RowKind::Total => &[],
        _ => &[("unit", name)],
    };
    let cells = vec![
        Cell::text(name),
        Cell::count(heads),
        Cell::count(leaving),
        Cell::new(CellValue::Share(share)),
        Cell::count(unknown),
    ];
    row(kind, scope, cells)
}

fn leaving() -> Finding {
    let columns = vec![
        column("unit", Role::Label, &[]),
        column("heads", Role::Persons, &[]),
        column("leaving", Role::Persons, &[("desk", "5")]),
        column("share", Role::Derived { from: 2 }, &[]),
        column("unknown", Role::Persons, &[("desk", "unknown")]),
    ];
    let rows = vec![
        line(RowKind::Data, "Alpha", 94, 12, 1),
        line(RowKind::Data, "Beta", 50, 10, 0),
        line(RowKind::Data, "Gamma", 60, 12, 8),
        line(RowKind::Data, "Delta", 70, 14, 4),
        line(RowKind::Total, "all", 274, 48, 13),
    ];
    finding("exits", Some(("staff", &["unit", "desk"])), columns, rows)
}

#[test]
fn a_share_of_those_of_whom_it_is_known_tells_of_how_many_it_is_not() {
    let gated = gate(vec![leaving()], &public()).expect("can be protected");
    let cell = |name: &str, column: usize| {
        let mut rows = gated[0].table.rows.iter();
        let row = rows.find(|row| row.cells[0] == Cell::text(name));
        row.expect("a row").cells[column].value.clone()
    };
    let secret = CellValue::Sign(Sign::Secret);
    // 12 of 94 are 12.8 %, of 93 they are 12.9 %.
    assert_eq!(
        (cell("Alpha", 1), cell("Alpha", 2)),
        (CellValue::Count(94), CellValue::Count(12))
    );
    assert_eq!(
        (cell("Alpha", 4), cell("Alpha", 3)),
        (secret.clone(), secret)
    );
    // Where nobody is unknown, or it is published how many are, the share tells nothing more.
    assert_eq!(cell("Beta", 4), CellValue::Count(0));
    assert_eq!(cell("Beta", 3), CellValue::Share(0.2));
    assert_eq!(cell("Gamma", 4), CellValue::Count(8));
    assert_eq!(cell("Gamma", 3), CellValue::Share(0.231));
}
