//! Tables of three dimensions, one layer to a table, attacked by an independent attacker: no table holds the sum over the
//! layers, but all of them together do. All figures invented (erfunden).

use befund::disclosure::gate;
use befund::model::finding::{Cell, CellValue, Finding, Role, RowKind};

use super::attacker::{Knowledge, Sum, signed};
use super::make::{column, finding, public, row};
use super::property::Dice;

/// Counts by layer, unit and class; the last of each dimension is the sum over it.
struct Block {
    sizes: [usize; 3],
    truth: Vec<u64>,
}

impl Block {
    fn new(dice: &mut Dice, sizes: [usize; 3]) -> Self {
        let [layers, units, classes] = sizes;
        let mut block = Self {
            sizes,
            truth: vec![0; (layers + 1) * (units + 1) * (classes + 1)],
        };
        for layer in 0..layers {
            for unit in 0..units {
                for class in 0..classes {
                    let count = if dice.roll(5) == 0 {
                        dice.roll(5)
                    } else {
                        5 + dice.roll(12)
                    };
                    for l in [layer, layers] {
                        for u in [unit, units] {
                            for c in [class, classes] {
                                let index = block.index([l, u, c]);
                                block.truth[index] += count;
                            }
                        }
                    }
                }
            }
        }
        block
    }

    fn index(&self, [layer, unit, class]: [usize; 3]) -> usize {
        let [_, units, classes] = self.sizes;
        (layer * (units + 1) + unit) * (classes + 1) + class
    }

    fn sums(&self) -> Vec<Sum> {
        let mut sums = Vec::new();
        let [layers, units, classes] = self.sizes;
        for l in 0..=layers {
            for u in 0..=units {
                for c in 0..=classes {
                    let at = [l, u, c];
                    for dimension in 0..3 {
                        if at[dimension] == self.sizes[dimension] {
                            let part = |value| {
                                let mut part = at;
                                part[dimension] = value;
                                self.index(part)
                            };
                            let parts = (0..self.sizes[dimension]).map(part).collect();
                            sums.push((self.index(at), parts));
                        }
                    }
                }
            }
        }
        sums
    }

    /// The table of one layer.
    fn table(&self, layer: usize) -> Finding {
        let [layers, units, classes] = self.sizes;
        let class = |c: usize| format!("c{c}");
        let mut columns = vec![column("unit", Role::Label, &[])];
        for c in 0..classes {
            columns.push(column(&class(c), Role::Persons, &[("class", &class(c))]));
        }
        columns.push(column("n", Role::Persons, &[]));
        let rows = (0..=units)
            .map(|u| {
                let counts = (0..=classes).map(|c| self.truth[self.index([layer, u, c])]);
                let name = format!("A{u}");
                let cells = std::iter::once(Cell::text(&name)).chain(counts.map(Cell::count));
                let sex = format!("s{layer}");
                let mut scope = Vec::new();
                if u < units {
                    scope.push(("unit", name.as_str()));
                }
                if layer < layers {
                    scope.push(("sex", sex.as_str()));
                }
                let kind = if u < units {
                    RowKind::Data
                } else {
                    RowKind::Total
                };
                row(kind, &scope, cells.collect())
            })
            .collect();
        let partitions: &[&'static str] = &["unit", "class", "sex"];
        finding(
            &format!("t{layer}"),
            Some(("staff", partitions)),
            columns,
            rows,
        )
    }
}

fn attack(seed: u64, sizes: [usize; 3]) -> usize {
    let block = Block::new(&mut Dice(seed), sizes);
    let tables = (0..=sizes[0]).map(|layer| block.table(layer)).collect();
    let gated = gate(tables, &public()).expect("can be protected");
    let mut shown: Vec<Option<u64>> = vec![None; block.truth.len()];
    let mut secret = Vec::new();
    for (layer, finding) in gated.iter().enumerate() {
        for row in &finding.table.rows {
            let unit = row.scope.get("unit");
            let unit = unit.map_or(sizes[1], |name| name[1..].parse().expect("a number"));
            for (class, cell) in row.cells.iter().skip(1).enumerate() {
                let index = block.index([layer, unit, class]);
                match cell.value {
                    CellValue::Count(count) => shown[index] = Some(count),
                    _ => secret.push(index),
                }
            }
        }
    }
    let knowledge = Knowledge::new(&shown, &block.sums(), 150);
    for index in &secret {
        knowledge.assert_safe(*index, signed(block.truth[*index]), seed);
    }
    secret.len()
}

#[test]
fn layers_in_tables_of_their_own_withstand_another_attacker() {
    let two: usize = (0..60).map(|seed| attack(seed, [2, 2, 3])).sum();
    let three: usize = (0..20).map(|seed| attack(seed, [3, 3, 2])).sum();
    assert!(
        two > 300 && three > 150,
        "only {two} and {three} secret figures"
    );
}
