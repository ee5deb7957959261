//! Means beside counts and FTE beside heads, attacked by other means than the gate's: all distributions that fit are
//! counted up, and bounds are narrowed until nothing moves. All figures are invented (erfunden).

use befund::disclosure::{Gated, gate};
use befund::model::finding::{Cell, CellValue, Finding, Role, RowKind};

use super::make::{base, column, finding, mean, public, row};
use super::property::Dice;

const GRADES: usize = 5;

/// A distribution of grades with number, mean and median in its base.
fn grades(counts: &[u64]) -> Finding {
    let columns = vec![
        column("grade", Role::Label, &[]),
        column("count", Role::Persons, &[]),
    ];
    let line = |grade: usize, count: u64| {
        let name = (grade + 1).to_string();
        let cells = vec![Cell::text(&name), Cell::count(count)];
        row(RowKind::Data, &[("grade", &name)], cells)
    };
    let rows = counts.iter().enumerate().map(|(g, n)| line(g, *n));
    let mut table = finding(
        "noten",
        Some(("barometer", &["grade"])),
        columns,
        rows.collect(),
    );
    let n: u64 = counts.iter().sum();
    table.base.push(base("n", Cell::count(n), true));
    table
        .base
        .push(base("mean", mean(sum(counts) / number(n), n), false));
    table
        .base
        .push(base("median", mean(median(counts), n), false));
    table
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn number(count: u64) -> f64 {
    count as f64
}

fn sum(counts: &[u64]) -> f64 {
    (1_u64..)
        .zip(counts)
        .map(|(grade, n)| number(grade * n))
        .sum()
}

fn median(counts: &[u64]) -> f64 {
    let all: Vec<u64> = (1_u64..)
        .zip(counts)
        .flat_map(|(grade, n)| (0..*n).map(move |_| grade))
        .collect();
    let half = all.len() / 2;
    if all.len() % 2 == 1 {
        number(all[half])
    } else {
        number(all[half - 1] + all[half]) / 2.0
    }
}

/// What is published: a count for each grade, then number, mean and median.
struct Published {
    counts: Vec<Option<f64>>,
    base: Vec<Option<f64>>,
}

impl Published {
    fn of(finding: &Gated<Finding>) -> Self {
        let rows = finding.table.rows.iter();
        Self {
            counts: rows.map(|row| row.cells[1].value.number()).collect(),
            base: finding
                .base
                .iter()
                .map(|f| f.value.value.number())
                .collect(),
        }
    }

    fn fits(&self, counts: &[u64]) -> bool {
        let n: u64 = counts.iter().sum();
        let is = |published: Option<f64>, value: f64| {
            published.is_none_or(|published| (published - value).abs() < 1e-9)
        };
        n > 0
            && is(self.base[0], number(n))
            && is(self.base[1], sum(counts) / number(n))
            && is(self.base[2], median(counts))
    }

    /// All distributions of at most `most` persons that fit.
    fn distributions(&self, most: u64) -> Vec<Vec<u64>> {
        let mut partial: Vec<Vec<u64>> = vec![Vec::new()];
        for count in &self.counts {
            let mut longer = Vec::new();
            for begun in &partial {
                let left = most - begun.iter().sum::<u64>();
                let possible =
                    (0..=left).filter(|n| count.is_none_or(|c| (c - number(*n)).abs() < 0.5));
                longer.extend(possible.map(|n| begun.iter().copied().chain([n]).collect()));
            }
            partial = longer;
        }
        partial.retain(|counts: &Vec<u64>| self.fits(counts));
        partial
    }
}

#[test]
fn distributions_beside_means_withstand_counting_them_up() {
    let (mut attacked, mut shown_means) = (0, 0);
    for seed in 0..80 {
        let mut dice = Dice(seed);
        let counts: Vec<u64> = (0..GRADES).map(|_| dice.roll(9)).collect();
        let n: u64 = counts.iter().sum();
        if n == 0 {
            continue;
        }
        let gated = gate(vec![grades(&counts)], &public()).expect("can be protected");
        let published = Published::of(&gated[0]);
        shown_means += usize::from(published.base[1].is_some());
        let fitting = published.distributions(n + 8);
        assert!(
            fitting.contains(&counts),
            "the truth fits what is published"
        );
        for (grade, truth) in counts.iter().enumerate() {
            if published.counts[grade].is_some() {
                continue;
            }
            attacked += 1;
            let values = || fitting.iter().map(|counts| counts[grade]);
            let (low, high) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
            assert!(
                high - low >= 5 || published.base[0].is_none(),
                "seed {seed}: grade {grade} of {counts:?} lies between {low} and {high}"
            );
            assert!(
                *truth == 0 || *truth >= 5 || (low < *truth && *truth < high),
                "seed {seed}: grade {grade} of {counts:?} lies between {low} and {high}"
            );
        }
    }
    assert!(attacked > 80, "only {attacked} secret counts");
    assert!(shown_means > 0, "no mean was shown at all");
}

/// Heads and FTE (in quarters) of units, with their sums.
fn posts(units: &[(u64, u64)]) -> Finding {
    let columns = vec![
        column("unit", Role::Label, &[]),
        column("n", Role::Persons, &[]),
        column("fte", Role::AboutPersons, &[]),
    ];
    let cells = |name: &str, heads: u64, quarters: u64| {
        let value = number(quarters) / 4.0;
        let fte = CellValue::Number { value, digits: 2 };
        vec![
            Cell::text(name),
            Cell::count(heads),
            Cell::about(fte, heads),
        ]
    };
    let mut rows = Vec::new();
    for (index, (heads, quarters)) in units.iter().enumerate() {
        let name = format!("Amt {index}");
        let line = cells(&name, *heads, *quarters);
        rows.push(row(RowKind::Data, &[("unit", &name)], line));
    }
    let heads = units.iter().map(|(heads, _)| heads).sum();
    let quarters = units.iter().map(|(_, quarters)| quarters).sum();
    rows.push(row(RowKind::Total, &[], cells("Gesamt", heads, quarters)));
    finding("vze", Some(("staff", &["unit"])), columns, rows)
}

/// Bounds of every unit and of the sum in one column: published ones are known, others lie between nothing and `most`.
fn narrowed(published: &[Option<f64>], within: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let known = published.iter().zip(within);
    let mut bounds: Vec<(f64, f64)> = known
        .map(|(value, within)| value.map_or(*within, |value| (value, value)))
        .collect();
    let last = bounds.len() - 1;
    for _ in 0..50 {
        let low: f64 = bounds[..last].iter().map(|b| b.0).sum();
        let high: f64 = bounds[..last].iter().map(|b| b.1).sum();
        bounds[last] = (bounds[last].0.max(low), bounds[last].1.min(high));
        let whole = bounds[last];
        for bound in &mut bounds[..last] {
            let least = whole.0 - (high - bound.1);
            let most = whole.1 - (low - bound.0);
            *bound = (bound.0.max(least), bound.1.min(most));
        }
    }
    bounds
}

#[test]
fn fte_beside_heads_withstand_narrowing_of_bounds() {
    let mut attacked = 0;
    for seed in 0..80 {
        let mut dice = Dice(seed + 500);
        let units: Vec<(u64, u64)> = (0..3 + dice.roll(3))
            .map(|_| {
                let heads = 1 + dice.roll(14);
                (heads, 1 + heads * 2 + dice.roll(heads * 2))
            })
            .collect();
        let gated = gate(vec![posts(&units)], &public()).expect("can be protected");
        let published = |column: usize| -> Vec<Option<f64>> {
            let rows = &gated[0].table.rows;
            rows.iter()
                .map(|row| row.cells[column].value.number())
                .collect()
        };
        let (heads, fte) = (published(1), published(2));
        let free = vec![(0.0, 300.0); heads.len()];
        // Nobody has more than a whole post, and where there is one there is somebody.
        let of_heads: Vec<(f64, f64)> = narrowed(&heads, &free);
        let of_heads: Vec<(f64, f64)> = of_heads
            .iter()
            .zip(&fte)
            .map(|(bound, fte)| (bound.0.max(fte.unwrap_or(0.0).ceil()), bound.1))
            .collect();
        let of_heads = narrowed(&heads, &of_heads);
        let of_fte: Vec<(f64, f64)> = of_heads.iter().map(|bound| (0.0, bound.1)).collect();
        let of_fte = narrowed(&fte, &of_fte);
        for (unit, (count, quarters)) in units.iter().enumerate() {
            if heads[unit].is_none() {
                attacked += 1;
                let (low, high) = of_heads[unit];
                assert!(
                    high - low >= 5.0,
                    "seed {seed}: {count} heads in {low} to {high}"
                );
            }
            let (low, high) = of_fte[unit];
            let truth = number(*quarters) / 4.0;
            let is_wide = high - low >= 0.4 * truth - 1e-6;
            let is_small = *count < 5;
            assert!(
                fte[unit].is_none() || !is_small,
                "seed {seed}: FTE of {count} persons shown"
            );
            assert!(
                !is_small || is_wide,
                "seed {seed}: {truth} FTE in {low} to {high}"
            );
        }
    }
    assert!(attacked > 80, "only {attacked} secret heads");
}
