//! Tables that are linked: margins, means, levels of units, several tables, with the fixtures of the field.

use befund::disclosure::{gate, intervals};
use befund::model::finding::{Cell, CellRef, CellValue, Finding, Role, RowKind, Sign};

use super::make::{column, finding, public, row};

/// A table of units by classes with margins. All figures invented (erfunden).
pub(super) fn two_way(id: &str, cells: &[Vec<u64>]) -> Finding {
    let classes = cells[0].len();
    let names: Vec<String> = (0..classes).map(|c| format!("c{}", c + 1)).collect();
    let mut columns = vec![column("unit", Role::Label, &[])];
    for name in &names {
        columns.push(column(name, Role::Persons, &[("class", name)]));
    }
    columns.push(column("n", Role::Persons, &[]));
    let numbers = |counts: &[u64]| -> Vec<Cell> {
        let total = counts.iter().sum();
        counts
            .iter()
            .copied()
            .chain([total])
            .map(Cell::count)
            .collect()
    };
    let mut rows = Vec::new();
    for (r, counts) in cells.iter().enumerate() {
        let name = format!("r{}", r + 1);
        let mut line = vec![Cell::text(&name)];
        line.extend(numbers(counts));
        rows.push(row(RowKind::Data, &[("unit", &name)], line));
    }
    let sums: Vec<u64> = (0..classes)
        .map(|c| cells.iter().map(|counts| counts[c]).sum())
        .collect();
    let mut line = vec![Cell::text("Gesamt")];
    line.extend(numbers(&sums));
    rows.push(row(RowKind::Total, &[], line));
    finding(id, Some(("staff", &["unit", "class"])), columns, rows)
}

/// Which cells of a gated table are secret, as `r1c2`.
fn secret(finding: &Finding) -> Vec<String> {
    let mut found = Vec::new();
    for (r, row) in finding.table.rows.iter().enumerate() {
        for (c, cell) in row.cells.iter().enumerate() {
            if cell.value == CellValue::Sign(Sign::Secret) {
                found.push(format!("r{}c{}", r + 1, c));
            }
        }
    }
    found
}

#[test]
fn one_secret_cell_takes_three_others_with_it() {
    let table = two_way("a", &[vec![20, 3, 14], vec![12, 30, 11], vec![40, 10, 26]]);
    let gated = gate(vec![table], &public()).expect("passes");
    let secret = secret(&gated[0]);
    assert!(secret.contains(&"r1c2".to_owned()));
    assert_eq!(secret.len(), 4, "{secret:?}");
}

#[test]
fn levels_of_units_are_linked_across_tables() {
    let table = |id: &str, units: &[(&str, u64)], total: u64| {
        let columns = vec![
            column("unit", Role::Label, &[]),
            column("n", Role::Persons, &[]),
        ];
        let mut rows: Vec<_> = units
            .iter()
            .map(|(unit, n)| {
                row(
                    RowKind::Data,
                    &[("unit", unit)],
                    vec![Cell::text(*unit), Cell::count(*n)],
                )
            })
            .collect();
        rows.push(row(
            RowKind::Total,
            &[],
            vec![Cell::text("Gesamt"), Cell::count(total)],
        ));
        finding(id, Some(("staff", &["unit"])), columns, rows)
    };
    let upper = table("dezernate", &[("Dezernat I", 43), ("Dezernat II", 30)], 73);
    let lower = table(
        "aemter",
        &[
            ("Dezernat I/Amt 10", 40),
            ("Dezernat I/Amt 20", 3),
            ("Dezernat II/Amt 32", 30),
        ],
        73,
    );
    let gated = gate(vec![upper, lower], &public()).expect("passes");
    let hidden = secret(&gated[1]);
    assert!(hidden.contains(&"r2c1".to_owned()));
    // Amt 32 is all of Dezernat II; without hiding more than one level, subtraction gives Amt 20 away.
    assert!(
        hidden.contains(&"r1c1".to_owned()) || !secret(&gated[0]).is_empty(),
        "{hidden:?}"
    );
}

#[test]
fn the_fixture_of_the_field_is_exposed_and_repaired() {
    let mut table = two_way(
        "a",
        &[
            vec![6, 2, 7, 11],
            vec![9, 8, 3, 12],
            vec![10, 4, 13, 5],
            vec![14, 15, 16, 3],
        ],
    );
    let cell = |row: usize, column: usize| {
        (
            0,
            CellRef {
                row: row - 1,
                column,
            },
        )
    };
    let mut hidden = vec![
        cell(1, 1),
        cell(1, 2),
        cell(1, 3),
        cell(2, 1),
        cell(2, 3),
        cell(3, 2),
        cell(3, 4),
        cell(4, 2),
        cell(4, 4),
    ];
    let of_r1c2 = |hidden: &[(usize, CellRef)], table: &Finding| {
        let found = intervals(std::slice::from_ref(table), hidden).expect("a table");
        (found[1].low, found[1].high)
    };
    assert_eq!(of_r1c2(&hidden, &table), (2.0, 2.0));
    hidden.push(cell(2, 2));
    assert_eq!(of_r1c2(&hidden, &table), (0.0, 10.0));
    // The gate, told to keep those nine secret, finds that this is not enough.
    for (_, at) in &hidden[..9] {
        table.table.rows[at.row].cells[at.column].homogeneous = true;
    }
    let gated = gate(vec![table.clone()], &public()).expect("passes");
    let kept: Vec<(usize, CellRef)> = gated[0]
        .table
        .rows
        .iter()
        .enumerate()
        .flat_map(|(r, row)| {
            row.cells
                .iter()
                .enumerate()
                .map(move |(c, cell)| (r, c, cell))
        })
        .filter(|(_, _, cell)| cell.value == CellValue::Sign(Sign::Secret))
        .map(|(row, column, _)| (0, CellRef { row, column }))
        .collect();
    assert!(kept.len() > 9);
    for interval in intervals(&[table], &kept).expect("a table") {
        assert!(interval.high - interval.low >= 5.0, "{interval:?}");
    }
}
