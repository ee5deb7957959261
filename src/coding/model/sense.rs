//! Likeness of meaning: a kernel ridge regression per question over the sentence vectors of its wordings.
//!
//! `(K + Λ) a = y`, `y` = ±1, as for the words (`lexical::linear`), with `K = exp(γ (cos − 1))` on vectors from which the mean
//! of the wordings is taken: sentence models put all texts of one field close together. Kernel, γ and the penalty were
//! chosen by holding out each third of the Ankerbeispiele of the built-in codebook in turn (right at the first place, mean
//! log loss): linear .811/.59, this with γ 1, 2, 3, 4 .837/.51, .840/.49, .839/.50, .831/.52. Source of the method: Saunders,
//! Gammerman, Vovk: Ridge regression learning algorithm in dual variables, ICML 1998.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul};

/// γ: how fast likeness fades.
const FADING: f64 = 2.0;
/// Strength of the penalty; 0.5 loses a tenth of a point.
const PENALTY: f64 = 0.3;

/// A wording with its vector.
#[derive(Debug, Clone)]
pub(in crate::coding) struct Meaning {
    /// Its vector.
    pub(in crate::coding) vector: Vec<f32>,
    /// Indices of its categories.
    pub(in crate::coding) categories: Vec<usize>,
    /// Index of the wording it belongs to; none for a definition.
    pub(in crate::coding) example: Option<usize>,
}

/// What was learned: one weight for each wording and category.
#[derive(Debug, Clone)]
pub(in crate::coding) struct Duals(Vec<f64>);

/// The wordings of a question as points.
#[derive(Debug, Clone)]
pub(in crate::coding) struct Sense {
    mean: Vec<f32>,
    /// Moved by the mean, of length one.
    points: Vec<Vec<f32>>,
    meanings: Vec<(Vec<usize>, Option<usize>)>,
    /// Point of each wording.
    places: BTreeMap<usize, usize>,
    categories: usize,
    /// Cosine of each point with each, row by row.
    cosines: Vec<f32>,
}

impl Sense {
    /// From the wordings of a question; `None` without any.
    pub(in crate::coding) fn new(meanings: Vec<Meaning>, categories: usize) -> Option<Self> {
        let width = meanings.first()?.vector.len();
        let mut mean = vec![0.0_f32; width];
        for meaning in &meanings {
            for (sum, value) in mean.iter_mut().zip(&meaning.vector) {
                *sum += value / meanings.len() as f32;
            }
        }
        let points: Vec<Vec<f32>> = meanings.iter().map(|m| moved(&m.vector, &mean)).collect();
        let meanings: Vec<(Vec<usize>, Option<usize>)> = { meanings.into_iter() }
            .map(|m| (m.categories, m.example))
            .collect();
        let count = points.len();
        let mut cosines = vec![0.0; count * count];
        for (row, point) in points.iter().enumerate() {
            for column in 0..=row {
                let value = dot(point, &points[column]);
                cosines[row * count + column] = value;
                cosines[column * count + row] = value;
            }
        }
        let places = meanings.iter().enumerate();
        Some(Self {
            places: places
                .filter_map(|(at, (_, example))| Some(((*example)?, at)))
                .collect(),
            mean,
            points,
            meanings,
            categories,
            cosines,
        })
    }

    /// Learns from all wordings but those that `held` names.
    pub(in crate::coding) fn learn(&self, held: impl Fn(usize) -> bool) -> Duals {
        let count = self.points.len();
        let kept: Vec<usize> = (0..count)
            .filter(|index| !self.meanings[*index].1.is_some_and(&held))
            .collect();
        let penalties = penalties(&self.meanings, self.categories);
        let mut factor: Vec<Vec<f64>> = kept
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let columns = kept[..=at].iter();
                let value = |column: &usize| kernel(self.cosines[row * count + column]);
                let mut values: Vec<f64> = columns.map(value).collect();
                values[at] += penalties[*row];
                values
            })
            .collect();
        factorise(&mut factor);
        let mut duals = vec![0.0; count * self.categories];
        for category in 0..self.categories {
            let target = |row: &usize| match self.meanings[*row].0.contains(&category) {
                true => 1.0,
                false => -1.0,
            };
            let solved = solve(&factor, kept.iter().map(target).collect());
            for (row, dual) in kept.iter().zip(solved) {
                duals[row * self.categories + category] = dual;
            }
        }
        Duals(duals)
    }

    /// Raw scores of a vector by category: near 1 for its own, near -1 for others.
    pub(in crate::coding) fn scores(&self, vector: &[f32], duals: &Duals) -> Vec<f32> {
        let point = moved(vector, &self.mean);
        let cosines: Vec<f32> = self.points.iter().map(|other| dot(&point, other)).collect();
        self.weigh(&cosines, duals)
    }

    /// The same for a wording, by its index; `None` when it has no vector.
    pub(in crate::coding) fn scores_of(&self, example: usize, duals: &Duals) -> Option<Vec<f32>> {
        Some(self.weigh(self.row(example)?, duals))
    }

    fn weigh(&self, cosines: &[f32], duals: &Duals) -> Vec<f32> {
        let mut scores = vec![0.0_f64; self.categories];
        for (cosine, duals) in cosines.iter().zip(duals.0.chunks(self.categories)) {
            let likeness = kernel(*cosine);
            for (score, dual) in scores.iter_mut().zip(duals) {
                *score += likeness * dual;
            }
        }
        #[expect(clippy::cast_possible_truncation, reason = "between -2 and 2")]
        scores.into_iter().map(|score| score as f32).collect()
    }

    fn row(&self, example: usize) -> Option<&[f32]> {
        let count = self.points.len();
        let place = self.places.get(&example)?;
        Some(&self.cosines[place * count..(place + 1) * count])
    }

    /// Likeness of a vector to each wording, -1..=1, with the category and the wording.
    pub(in crate::coding) fn likenesses(
        &self,
        vector: &[f32],
    ) -> impl Iterator<Item = (f32, &[usize], Option<usize>)> {
        let point = moved(vector, &self.mean);
        let all = self.points.iter().zip(&self.meanings);
        all.map(move |(other, (own, example))| (dot(&point, other), own.as_slice(), *example))
    }

    /// Likeness of a wording to its nearest other, -1..=1; -1 when it has no vector.
    pub(in crate::coding) fn nearest_other(&self, example: usize) -> f32 {
        let others = self
            .row(example)
            .unwrap_or_default()
            .iter()
            .zip(&self.meanings);
        others
            .filter(|(_, (_, other))| *other != Some(example))
            .fold(-1.0, |most, (cosine, _)| most.max(*cosine))
    }
}

fn moved(vector: &[f32], mean: &[f32]) -> Vec<f32> {
    let moved: Vec<f32> = vector.iter().zip(mean).map(|(x, m)| x - m).collect();
    let length = dot(&moved, &moved).sqrt().max(f32::MIN_POSITIVE);
    moved.into_iter().map(|x| x / length).collect()
}

fn kernel(cosine: f32) -> f64 {
    (FADING * (f64::from(cosine) - 1.0)).exp()
}

/// The penalty of each wording, smaller where its category has few.
fn penalties(meanings: &[(Vec<usize>, Option<usize>)], categories: usize) -> Vec<f64> {
    let mut counts = vec![0.0_f64; categories];
    for category in meanings.iter().flat_map(|(own, _)| own) {
        counts[*category] += 1.0;
    }
    let present = counts.iter().filter(|count| **count > 0.0).count().max(1) as f64;
    let mean = counts.iter().sum::<f64>() / present;
    let penalty = |(own, _): &(Vec<usize>, Option<usize>)| {
        let rarest = own.iter().map(|category| counts[*category]);
        PENALTY * rarest.fold(f64::INFINITY, f64::min) / mean
    };
    meanings.iter().map(penalty).collect()
}

/// Sum of products in eight fixed lanes: quick, and the same on every run.
fn dot<T>(a: &[T], b: &[T]) -> T
where
    T: Copy + Default + Add<Output = T> + Mul<Output = T> + AddAssign + Sum,
{
    let (a_lanes, a_rest) = a.as_chunks::<8>();
    let (b_lanes, b_rest) = b.as_chunks::<8>();
    let mut sums = [T::default(); 8];
    for (a, b) in a_lanes.iter().zip(b_lanes) {
        for lane in 0..8 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    let rest: T = a_rest.iter().zip(b_rest).map(|(a, b)| *a * *b).sum();
    sums.into_iter().sum::<T>() + rest
}

/// Cholesky: the lower half of a symmetric matrix becomes `L` with `L Lᵀ` = the matrix.
fn factorise(lower: &mut [Vec<f64>]) {
    for row in 0..lower.len() {
        let (done, rest) = lower.split_at_mut(row);
        let current = &mut rest[0];
        for (column, other) in done.iter().enumerate() {
            let known = dot(&current[..column], &other[..column]);
            current[column] = (current[column] - known) / other[column];
        }
        let known = dot(&current[..row], &current[..row]);
        // The penalty keeps it above zero, up to rounding.
        current[row] = (current[row] - known).max(1e-9).sqrt();
    }
}

/// Forward and backward through `L Lᵀ x = y`.
fn solve(lower: &[Vec<f64>], mut values: Vec<f64>) -> Vec<f64> {
    for row in 0..lower.len() {
        let known = dot(&lower[row][..row], &values[..row]);
        values[row] = (values[row] - known) / lower[row][row];
    }
    for row in (0..lower.len()).rev() {
        let value = values[row] / lower[row][row];
        values[row] = value;
        for (other, factor) in values[..row].iter_mut().zip(&lower[row]) {
            *other -= factor * value;
        }
    }
    values
}
