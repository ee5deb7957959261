//! Medians and quartiles beside counts of the bands they lie in, attacked by counting up all distributions that fit. All
//! figures are invented (erfunden).

use befund::disclosure::gate;
use befund::model::finding::{Cell, Finding, Role, RowKind};

use super::make::{base, column, finding, mean, public, published, row};
use super::property::Dice;

const BANDS: [(&str, u32); 4] = [("<35", 30), ("35-45", 40), ("45-55", 50), (">=55", 60)];
const SHARES: [(&str, f64); 3] = [("q1", 0.25), ("median", 0.5), ("q3", 0.75)];

/// Band of the person at a place, counted from 0.
fn band_at(counts: &[u64], place: u64) -> usize {
    let mut passed = 0;
    let is_there = |count: &u64| {
        passed += count;
        passed > place
    };
    counts.iter().position(is_there).unwrap_or(counts.len())
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small numbers"
)]
fn places(n: u64, share: f64) -> (u64, u64) {
    let place = (n - 1) as f64 * share;
    (place.floor() as u64, place.ceil() as u64)
}

/// Everybody of a band is as old as it says; a quartile lies in the middle between two persons.
fn ages(counts: &[u64]) -> Finding {
    let columns = vec![
        column("band", Role::Label, &[]),
        column("count", Role::Persons, &[]),
    ];
    let line = |(name, _): &(&str, u32), count: u64| {
        let cells = vec![Cell::text(*name), Cell::count(count)];
        row(RowKind::Data, &[("age-bands", name)], cells)
    };
    let rows = BANDS.iter().zip(counts).map(|(band, n)| line(band, *n));
    let population = Some(("staff", &["age-bands"][..]));
    let mut table = finding("alter", population, columns, rows.collect());
    let n: u64 = counts.iter().sum();
    table.base.push(base("n", Cell::count(n), true));
    for (name, share) in SHARES {
        let (lower, upper) = places(n, share);
        let age = |place| f64::from(BANDS[band_at(counts, place)].1);
        let value = f64::midpoint(age(lower), age(upper));
        table.base.push(base(name, mean(value, n), false));
    }
    table
}

/// All distributions of `n` persons that have the published counts, and quartiles in the same bands.
fn fitting(published: &[Option<f64>], shown: &[bool], truth: &[u64]) -> Vec<Vec<u64>> {
    let n: u64 = truth.iter().sum();
    let mut partial: Vec<Vec<u64>> = vec![Vec::new()];
    for (count, truth) in published.iter().zip(truth) {
        let mut longer = Vec::new();
        for begun in &partial {
            let left = n - begun.iter().sum::<u64>();
            let possible = (0..=left).filter(|n| count.is_none() || n == truth);
            longer.extend(possible.map(|n| begun.iter().copied().chain([n]).collect()));
        }
        partial = longer;
    }
    partial.retain(|counts: &Vec<u64>| {
        let is_same = |share: f64| {
            let (lower, upper) = places(n, share);
            [lower, upper]
                .iter()
                .all(|place| band_at(counts, *place) == band_at(truth, *place))
        };
        let shares = SHARES.iter().zip(shown).filter(|(_, shown)| **shown);
        counts.iter().sum::<u64>() == n && shares.map(|((_, s), _)| *s).all(is_same)
    });
    partial
}

#[test]
fn bands_beside_quartiles_withstand_counting_them_up() {
    let (mut attacked, mut shown_quartiles) = (0, 0);
    for seed in 0..150 {
        let mut dice = Dice(seed);
        let counts: Vec<u64> = BANDS.iter().map(|_| dice.roll(14)).collect();
        if counts.iter().sum::<u64>() < 5 {
            continue;
        }
        let gated = gate(vec![ages(&counts)], &public()).expect("can be protected");
        let names = BANDS.iter().map(|(name, _)| *name);
        let counted: Vec<Option<f64>> = names.map(|name| published(&gated[0], name)).collect();
        let base = gated[0].base.iter().map(|f| f.value.value.number());
        let base: Vec<bool> = base.map(|number| number.is_some()).collect();
        shown_quartiles += base[1..].iter().filter(|shown| **shown).count();
        if !base[0] {
            continue;
        }
        let fitting = fitting(&counted, &base[1..], &counts);
        for (band, truth) in counts.iter().enumerate() {
            if counted[band].is_some() {
                continue;
            }
            attacked += 1;
            let values = || fitting.iter().map(|counts| counts[band]);
            let (low, high) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
            let width = if (1..10).contains(truth) { 5 } else { 1 };
            assert!(
                high - low >= width && (!(1..5).contains(truth) || (low < *truth && *truth < high)),
                "seed {seed}: band {band} of {counts:?} lies between {low} and {high}"
            );
        }
    }
    assert!(attacked > 50, "only {attacked} secret counts");
    assert!(shown_quartiles > 50, "only {shown_quartiles} quartiles");
}
