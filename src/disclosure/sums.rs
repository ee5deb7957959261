//! Sums that stand in a table or its base without a scope that says so.
//!
//! A total row is the sum of the rows above it; a base figure may be the sum of a column; a column may be the sum of the
//! others. Nothing is taken for granted: only what adds up in the numbers becomes a relation.

use std::collections::BTreeMap;

use super::figures::{At, Measure, Nature};
use super::relate::{Builder, same};
use crate::model::finding::{RowKind, Scope};

/// Adds the sums of all findings.
pub(super) fn relate(builder: &mut Builder<'_>) {
    for finding in builder.findings() {
        let grid = Grid::of(builder, finding);
        for column in grid.columns.values() {
            relate_totals(builder, column);
            relate_base(builder, column, &grid.base);
        }
        relate_columns(builder, &grid);
        relate_base_figures(builder, &grid.base);
        relate_heads(builder, finding);
        relate_mentions(builder, finding);
    }
}

/// The figures of one finding: those of each column by row, and the base.
struct Grid {
    columns: BTreeMap<usize, BTreeMap<usize, usize>>,
    base: Vec<usize>,
}

impl Grid {
    fn of(builder: &Builder<'_>, finding: usize) -> Self {
        let mut grid = Self {
            columns: BTreeMap::new(),
            base: Vec::new(),
        };
        for (index, figure) in builder.figures.iter().enumerate() {
            if figure.finding != finding || !matches!(figure.nature, Nature::Sum | Nature::Mean) {
                continue;
            }
            match figure.spot.map(|spot| spot.at) {
                Some(At::Cell(row, column)) => {
                    grid.columns.entry(column).or_default().insert(row, index);
                }
                Some(At::Base(_)) => grid.base.push(index),
                None => {}
            }
        }
        grid
    }
}

/// Whether the parts add up to the whole, in amount and in persons.
pub(super) fn adds_up(builder: &Builder<'_>, whole: usize, parts: &[usize]) -> bool {
    let (sum, persons) = builder.total(parts);
    let figure = &builder.figures[whole];
    let is_same_kind = parts
        .iter()
        .all(|part| builder.figures[*part].nature == figure.nature);
    is_same_kind
        && same(sum, figure.amount())
        && (figure.nature != Nature::Mean || figure.persons == Some(persons))
}

fn relate_totals(builder: &mut Builder<'_>, column: &BTreeMap<usize, usize>) {
    let mut above = Vec::new();
    for index in column.values() {
        if builder.figures[*index].kind == RowKind::Total {
            if !above.is_empty() && adds_up(builder, *index, &above) {
                builder.state_sum(*index, &above);
            }
            above.clear();
        } else {
            above.push(*index);
        }
    }
}

fn relate_base(builder: &mut Builder<'_>, column: &BTreeMap<usize, usize>, base: &[usize]) {
    let of = |kinds: &[RowKind]| -> Vec<usize> {
        column
            .values()
            .copied()
            .filter(|index| kinds.contains(&builder.figures[*index].kind))
            .collect()
    };
    let totals = of(&[RowKind::Total]);
    let sums = [
        of(&[RowKind::Data]),
        of(&[RowKind::Data, RowKind::Missing]),
        of(&[RowKind::Missing]),
    ];
    for whole in base {
        let figure = &builder.figures[*whole];
        let printed: Vec<usize> = totals
            .iter()
            .copied()
            .filter(|t| builder.figures[*t].nature == figure.nature)
            .filter(|t| same(builder.amount(*t), figure.amount()))
            .collect();
        for total in printed {
            builder.state_sum(*whole, &[total]);
        }
        for parts in sums.iter().filter(|parts| !parts.is_empty()) {
            if adds_up(builder, *whole, parts) {
                builder.state_sum(*whole, parts);
            }
        }
    }
}

/// Counts of persons side by side: one column may be the sum of those that select by one dimension (and one more for the
/// rest), and counts over the same persons in a further column lie within the first.
fn relate_columns(builder: &mut Builder<'_>, grid: &Grid) {
    let counts: BTreeMap<usize, &BTreeMap<usize, usize>> = grid
        .columns
        .iter()
        .filter(|(_, column)| {
            column
                .values()
                .all(|index| builder.figures[*index].is_persons())
        })
        .map(|(c, column)| (*c, column))
        .collect();
    let mut sums = Vec::new();
    for (whole, column) in &counts {
        for parts in families(builder, &counts, *whole) {
            let rest = counts.keys().filter(|c| *c != whole && !parts.contains(c));
            let more = rest.map(|extra| parts.iter().copied().chain([*extra]).collect::<Vec<_>>());
            let found = std::iter::once(parts.clone())
                .chain(more)
                .find_map(|parts| {
                    let lines: Vec<(usize, Vec<usize>)> = column
                        .iter()
                        .map(|(row, index)| {
                            let line = parts.iter().filter_map(|c| counts[c].get(row).copied());
                            (*index, line.collect())
                        })
                        .collect();
                    let is_sum = lines
                        .iter()
                        .all(|(index, line)| adds_up(builder, *index, line));
                    is_sum.then_some(lines)
                });
            sums.extend(found.into_iter().flatten());
        }
    }
    for (whole, parts) in sums {
        builder.state_sum(whole, &parts);
    }
    relate_further(builder, &counts);
}

/// Columns that select by one dimension which the given column leaves open, two at least; and all further counts.
fn families(
    builder: &Builder<'_>,
    counts: &BTreeMap<usize, &BTreeMap<usize, usize>>,
    whole: usize,
) -> Vec<Vec<usize>> {
    let model = |c: &usize| {
        counts[c]
            .values()
            .next()
            .map(|index| &builder.figures[*index])
    };
    let mut families: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let Some(own) = model(&whole) else {
        return Vec::new();
    };
    for c in counts.keys().filter(|c| **c != whole) {
        let Some(figure) = model(c) else {
            continue;
        };
        for dimension in figure.scope.keys().filter(|d| !own.scope.contains_key(*d)) {
            families.entry(dimension).or_default().push(*c);
        }
        if figure.scope == own.scope && figure.measure != own.measure {
            families.entry("").or_default().push(*c);
        }
    }
    families
        .into_values()
        .filter(|family| family.len() > 1)
        .collect()
}

fn relate_further(builder: &mut Builder<'_>, counts: &BTreeMap<usize, &BTreeMap<usize, usize>>) {
    let first = Measure::Persons(String::new());
    let mut within = Vec::new();
    for column in counts.values() {
        for (row, index) in *column {
            let figure = &builder.figures[*index];
            if figure.measure == first {
                continue;
            }
            let whole = counts
                .values()
                .filter_map(|other| other.get(row))
                .find(|other| {
                    let other = &builder.figures[**other];
                    other.measure == first && other.scope == figure.scope
                });
            within.extend(whole.map(|whole| (*index, *whole)));
        }
    }
    let all_within = within
        .iter()
        .all(|(part, whole)| builder.amount(*part) <= builder.amount(*whole));
    if all_within {
        for (part, whole) in within {
            builder.state_at_most(part, whole);
        }
    }
}

/// Two base figures may add up to a third, or to the number of all persons that another table prints.
fn relate_base_figures(builder: &mut Builder<'_>, base: &[usize]) {
    let counts: Vec<usize> = base
        .iter()
        .copied()
        .filter(|index| builder.figures[*index].is_persons())
        .collect();
    let wholes: Vec<usize> = (0..builder.figures.len())
        .filter(|index| {
            let figure = &builder.figures[*index];
            figure.is_persons() && figure.kind == RowKind::Total && figure.spot.is_some()
        })
        .filter(|index| {
            counts.first().is_some_and(|first| {
                is_around(
                    &builder.figures[*index].scope,
                    &builder.figures[*first].scope,
                )
            })
        })
        .collect();
    for (position, a) in counts.iter().enumerate() {
        for b in &counts[position + 1..] {
            for whole in &wholes {
                let is_third = whole != a && whole != b;
                if is_third
                    && builder.amount(*a) > 0.0
                    && builder.amount(*b) > 0.0
                    && adds_up(builder, *whole, &[*a, *b])
                {
                    builder.state_sum(*whole, &[*a, *b]);
                }
            }
        }
    }
}

/// Whether a scope selects at least the persons of another.
pub(super) fn is_around(outer: &Scope, inner: &Scope) -> bool {
    outer
        .iter()
        .all(|(dimension, value)| inner.get(dimension) == Some(value))
}

/// Sums about persons beside their heads: FTE are at most as many where they are so everywhere, Nennungen at least.
fn relate_heads(builder: &mut Builder<'_>, finding: usize) {
    let mut pairs: BTreeMap<Measure, Vec<(usize, usize)>> = BTreeMap::new();
    for (index, figure) in builder.figures.iter().enumerate() {
        if figure.finding != finding || figure.is_persons() || figure.nature != Nature::Sum {
            continue;
        }
        let heads = builder.figures.iter().position(|other| {
            other.finding == finding
                && other.is_persons()
                && other.scope == figure.scope
                && figure.persons == Some(other.value)
        });
        if let Some(heads) = heads {
            pairs
                .entry(figure.measure.clone())
                .or_default()
                .push((index, heads));
        }
    }
    for pairs in pairs.into_values() {
        let all = |holds: fn(f64, f64) -> bool| {
            pairs
                .iter()
                .all(|(sum, heads)| holds(builder.amount(*sum), builder.amount(*heads)))
        };
        let (is_less, is_more) = (
            all(|sum, heads| sum <= heads),
            all(|sum, heads| sum >= heads),
        );
        for (sum, heads) in pairs {
            if is_less {
                builder.state_at_most(sum, heads);
            } else if is_more {
                builder.state_at_most(heads, sum);
            }
        }
    }
}

/// Nennungen of a group of categories are the sum of the Nennungen that the tables of the questions print.
fn relate_mentions(builder: &mut Builder<'_>, finding: usize) {
    let mut sums = Vec::new();
    for (index, figure) in builder.figures.iter().enumerate() {
        if figure.finding != finding
            || figure.is_persons()
            || !figure.is_whole
            || figure.scope.is_empty()
        {
            continue;
        }
        let inside = |kinds: &[RowKind]| -> Vec<usize> {
            let is_part = |other: &super::figures::Figure| {
                other.finding != finding
                    && other.is_persons()
                    && kinds.contains(&other.kind)
                    && other.spot.is_some()
                    && other.scope.len() > figure.scope.len()
                    && is_around(&figure.scope, &other.scope)
            };
            (0..builder.figures.len())
                .filter(|other| is_part(&builder.figures[*other]))
                .collect()
        };
        for parts in [
            inside(&[RowKind::Data]),
            inside(&[RowKind::Data, RowKind::Missing]),
        ] {
            if !parts.is_empty() && same(builder.total(&parts).0, figure.amount()) {
                sums.push((index, parts));
            }
        }
    }
    for (whole, parts) in sums {
        builder.state_sum(whole, &parts);
    }
}
