//! One number in bands of three divisions, attacked by counting up all distributions that fit. All figures are invented
//! (erfunden).

use befund::disclosure::gate;
use befund::model::finding::{Cell, Finding, Role, RowKind};

use super::make::{column, finding, public, published, row};
use super::property::Dice;

/// Bands of a division as first and last piece.
type Bands = [(&'static str, usize, usize)];

/// Pieces are: below 30, to 40, to 45, to 50, above.
const PIECES: usize = 5;
const FINE: &Bands = &[
    ("<30", 0, 0),
    ("30-40", 1, 1),
    ("40-50", 2, 3),
    (">=50", 4, 4),
];
const COARSE: &Bands = &[("<40", 0, 1), (">=40", 2, 4)];
const OLDER: &Bands = &[(">=45", 3, 4)];
const DIVISIONS: [(&str, &Bands); 3] = [
    ("age-fine", FINE),
    ("age-coarse", COARSE),
    ("age-older", OLDER),
];

fn within(pieces: &[u64], (_, first, last): &(&str, usize, usize)) -> u64 {
    pieces[*first..=*last].iter().sum()
}

fn table(dimension: &'static str, bands: &Bands, pieces: &[u64]) -> Finding {
    let columns = vec![
        column("band", Role::Label, &[]),
        column("count", Role::Persons, &[]),
    ];
    let mut rows: Vec<_> = bands
        .iter()
        .map(|band| {
            let cells = vec![Cell::text(band.0), Cell::count(within(pieces, band))];
            row(RowKind::Data, &[(dimension, band.0)], cells)
        })
        .collect();
    let all = vec![Cell::text("all"), Cell::count(pieces.iter().sum())];
    rows.push(row(RowKind::Total, &[], all));
    let partitions = &["age-fine", "age-coarse", "age-older"];
    finding(dimension, Some(("staff", partitions)), columns, rows)
}

/// All ways to spread so many persons over the pieces.
fn spreads(persons: u64, pieces: usize) -> Vec<Vec<u64>> {
    if pieces == 1 {
        return vec![vec![persons]];
    }
    let longer = |first: u64| {
        let rest = spreads(persons - first, pieces - 1);
        let begun = move |rest: Vec<u64>| [vec![first], rest].concat();
        rest.into_iter().map(begun)
    };
    (0..=persons).flat_map(longer).collect()
}

#[test]
fn divisions_of_one_number_withstand_counting_them_up() {
    let (mut attacked, mut shown) = (0, 0);
    for seed in 0..120 {
        let mut dice = Dice(seed);
        let pieces: Vec<u64> = (0..PIECES).map(|_| dice.roll(9)).collect();
        let tables = DIVISIONS.map(|(name, bands)| table(name, bands, &pieces));
        let gated = gate(tables.to_vec(), &public()).expect("can be protected");
        if published(&gated[0], "all").is_none() {
            continue;
        }
        let mut secret = Vec::new();
        let mut fitting = spreads(pieces.iter().sum(), PIECES);
        for ((_, bands), finding) in DIVISIONS.iter().zip(gated.iter()) {
            for band in *bands {
                if published(finding, band.0).is_some() {
                    shown += 1;
                    fitting.retain(|other| within(other, band) == within(&pieces, band));
                } else {
                    secret.push(*band);
                }
            }
        }
        for band in secret {
            attacked += 1;
            let truth = within(&pieces, &band);
            let values = || fitting.iter().map(|other| within(other, &band));
            let (low, high) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
            let width = if (1..10).contains(&truth) { 5 } else { 1 };
            assert!(
                high - low >= width && (!(1..5).contains(&truth) || (low < truth && truth < high)),
                "seed {seed}: {band:?} of {pieces:?} lies between {low} and {high}"
            );
        }
    }
    assert!(attacked > 100, "only {attacked} secret counts");
    assert!(shown > 100, "only {shown} published counts");
}
