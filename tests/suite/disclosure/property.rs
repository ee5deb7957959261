//! Thousands of random linked tables, attacked by an independent attacker.

use befund::disclosure::gate;
use befund::model::finding::{Cell, CellValue, Finding, Role, RowKind};

use super::attacker::{Cube, Knowledge, signed};
use super::make::{column, finding, public, row};

/// A small generator of numbers, the same on every run (SplitMix64).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }
}

/// Invented persons (erfunden): a unit of one or two levels, and a class.
pub(super) fn persons(dice: &mut Dice, size: u64) -> Vec<(String, String)> {
    let units = 2 + dice.roll(size);
    let classes = 2 + dice.roll(size);
    let has_levels = dice.roll(2) == 0;
    let count = 8 + dice.roll(90);
    (0..count)
        .map(|_| {
            let unit = dice.roll(units).min(dice.roll(units));
            let unit = if has_levels {
                format!("D{}/A{unit}", unit % 2)
            } else {
                format!("A{unit}")
            };
            (
                unit,
                format!("c{}", dice.roll(classes).min(dice.roll(classes))),
            )
        })
        .collect()
}

/// A table of some groups; empty names are everybody.
fn table(id: &str, cube: &Cube, firsts: &[String], seconds: &[String]) -> Finding {
    let mut columns = vec![column("unit", Role::Label, &[])];
    for second in seconds {
        let scope: Vec<(&'static str, &str)> = if second.is_empty() {
            Vec::new()
        } else {
            vec![("class", second)]
        };
        columns.push(column(&format!("n{second}"), Role::Persons, &scope));
    }
    let rows = firsts
        .iter()
        .map(|first| {
            let cells = std::iter::once(Cell::text(first.as_str()))
                .chain(seconds.iter().map(|second| {
                    Cell::count(cube.truth[cube.index[&(first.clone(), second.clone())]])
                }))
                .collect();
            if first.is_empty() {
                row(RowKind::Total, &[], cells)
            } else {
                row(RowKind::Data, &[("unit", first)], cells)
            }
        })
        .collect();
    finding(id, Some(("staff", &["unit", "class"])), columns, rows)
}

pub(super) fn random_tables(dice: &mut Dice, cube: &Cube) -> Vec<Finding> {
    let firsts: Vec<String> = cube.index.keys().map(|key| key.0.clone()).collect();
    let mut seconds: Vec<String> = cube.index.keys().map(|key| key.1.clone()).collect();
    seconds.sort();
    seconds.dedup();
    let mut pick = |wanted: &dyn Fn(&str) -> bool| -> Vec<String> {
        let mut found: Vec<String> = firsts.iter().filter(|f| wanted(f)).cloned().collect();
        found.dedup();
        if dice.roll(3) == 0 {
            found.retain(|f| !f.is_empty());
        }
        // The sum stands below.
        found.sort_by_key(String::is_empty);
        found
    };
    let leaves = pick(&|f| f.is_empty() || f.contains('/') || !f.starts_with('D'));
    let tops = pick(&|f| !f.contains('/'));
    let all = pick(&|_| true);
    let only_classes: Vec<String> = seconds.iter().filter(|s| !s.is_empty()).cloned().collect();
    let mut tables = vec![table("full", cube, &leaves, &seconds)];
    match dice.roll(4) {
        0 => tables.push(table("tops", cube, &tops, &seconds)),
        1 => tables.push(table("all", cube, &all, &seconds)),
        2 => tables.push(table("heads", cube, &all, &[String::new()])),
        _ => tables[0] = table("bare", cube, &leaves, &only_classes),
    }
    if dice.roll(3) == 0 {
        tables.push(table("classes", cube, &[String::new()], &seconds));
    }
    tables
}

/// What is published of each group; `None` where it is secret or not printed.
pub(super) fn published(
    cube: &Cube,
    gated: &[befund::disclosure::Gated<Finding>],
) -> (Vec<Option<u64>>, Vec<usize>) {
    let mut shown = vec![None; cube.truth.len()];
    let mut secret = Vec::new();
    for finding in gated {
        for row in &finding.table.rows {
            let first = row.scope.get("unit").cloned().unwrap_or_default();
            for (column, cell) in finding.table.columns.iter().zip(&row.cells).skip(1) {
                let second = column.scope.get("class").cloned().unwrap_or_default();
                let index = cube.index[&(first.clone(), second)];
                match cell.value {
                    CellValue::Count(count) => shown[index] = Some(count),
                    _ => secret.push(index),
                }
            }
        }
    }
    for index in &secret {
        assert_eq!(
            shown[*index], None,
            "published in one table and secret in another"
        );
    }
    secret.sort_unstable();
    secret.dedup();
    (shown, secret)
}

fn attack(seed: u64, size: u64) -> usize {
    let mut dice = Dice(seed);
    let cube = Cube::new(&persons(&mut dice, size));
    let tables = random_tables(&mut dice, &cube);
    let gated = gate(tables, &public()).expect("can be protected");
    let (shown, secret) = published(&cube, &gated);
    for (index, value) in shown.iter().enumerate() {
        assert!(
            !value.is_some_and(|n| n > 0 && n < 5),
            "seed {seed}: group {index} is published with {value:?}"
        );
    }
    let knowledge = Knowledge::new(&shown, &cube.sums, 150);
    for index in &secret {
        knowledge.assert_safe(*index, signed(cube.truth[*index]), seed);
    }
    secret.len()
}

/// Attacks tables of that many seeds and counts the secret figures.
fn campaign(seeds: std::ops::Range<u64>, size: u64) -> usize {
    seeds.map(|seed| attack(seed, size)).sum()
}

#[test]
fn small_linked_tables_withstand_another_attacker() {
    let secret = campaign(0..300, 1);
    assert!(secret > 800, "only {secret} secret figures were attacked");
}

#[test]
fn larger_linked_tables_withstand_another_attacker() {
    let secret = campaign(0..30, 4);
    assert!(secret > 200, "only {secret} secret figures were attacked");
}

#[test]
#[ignore = "takes minutes; see docs/disclosure.md"]
fn thousands_of_linked_tables_withstand_another_attacker() {
    let secret = campaign(1000..6000, 1) + campaign(1000..2000, 3);
    assert!(
        secret > 20_000,
        "only {secret} secret figures were attacked"
    );
}
