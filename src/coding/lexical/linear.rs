//! A linear model over the vectors: one ridge regression per category against the others, trained by coordinate descent
//! in a fixed order.
//!
//! Kernel ridge regression in its dual: `(K + Λ) a = y`, `y` = ±1, solved by Gauss-Seidel; `Λ` weighs the wordings so that each
//! category counts alike. Source: Saunders, Gammerman, Vovk: Ridge regression learning algorithm in dual variables,
//! ICML 1998; the coordinate order of Hsieh et al., ICML 2008.

use std::sync::Arc;

use super::features::Vector;

/// Strength of the penalty. By leave-one-out on the built-in Ankerbeispiele 0.25, 0.5 and 1 differ by less than half a
/// point, 2 loses more than one; titles of municipal open data are told apart best by 0.25 and less.
const PENALTY: f32 = 0.25;
/// Fewest passes over the wordings.
const PASSES: usize = 8;
/// Fewest passes after some wordings are held out of a trained model.
const PASSES_AFTER: usize = 3;
/// Most passes over few wordings: long texts are like each other, so that each moves the others on. Many arrive in the fewest.
const MOST_PASSES: usize = 60;
const FEW: usize = 500;
/// Largest step of a pass that counts as arrived.
const ARRIVED: f32 = 0.02;

/// A wording to learn from.
#[derive(Debug, Clone)]
pub(crate) struct Example {
    /// Its vector.
    pub(crate) vector: Vector,
    /// Indices of its categories: one, or several where a text stands under each of them.
    pub(crate) categories: Vec<usize>,
    /// How much it counts; 1 for an Ankerbeispiel.
    pub(crate) weight: f32,
}

/// A trained model of one question.
#[derive(Debug, Clone)]
pub(crate) struct Linear {
    categories: usize,
    /// Row of each feature that an example has; all others weigh nothing.
    rows: Arc<[Option<u32>]>,
    /// Weights by row, then category.
    weights: Vec<f32>,
    bias: Vec<f32>,
    /// Dual variables by example, then category.
    duals: Vec<f32>,
}

impl Linear {
    /// Trains on examples over `features` features and `categories` categories.
    pub(crate) fn train(examples: &[Example], features: usize, categories: usize) -> Self {
        let (rows, count) = rows(examples, features);
        let mut model = Self {
            categories,
            rows: rows.into(),
            weights: vec![0.0; count * categories],
            bias: vec![0.0; categories],
            duals: vec![0.0; examples.len() * categories],
        };
        model.descend(examples, &penalties(examples, categories), PASSES, |_| true);
        model
    }

    /// Makes a copy of `whole` what it would be without the examples that `held` names.
    pub(crate) fn hold_out(
        &mut self,
        whole: &Self,
        examples: &[Example],
        held: impl Fn(usize) -> bool,
    ) {
        // Into the memory that is there: fresh memory takes as long as the numbers.
        self.weights.clone_from(&whole.weights);
        self.bias.clone_from(&whole.bias);
        self.duals.clone_from(&whole.duals);
        let mut back = vec![0.0; self.categories];
        for (index, example) in { examples.iter().enumerate() }.filter(|(index, _)| held(*index)) {
            let from = index * self.categories;
            let duals = &mut self.duals[from..from + self.categories];
            for (back, dual) in back.iter_mut().zip(duals) {
                *back = -std::mem::take(dual);
            }
            self.add(example, &back);
        }
        let penalties = penalties(examples, self.categories);
        self.descend(examples, &penalties, PASSES_AFTER, |index| !held(index));
    }

    /// Raw scores of a vector by category: near 1 for its own, near -1 for others.
    pub(crate) fn scores(&self, vector: &Vector) -> Vec<f32> {
        let mut scores = self.bias.clone();
        for (feature, value) in vector {
            let Some(row) = self.rows[*feature as usize] else {
                continue;
            };
            let from = row as usize * self.categories;
            let row = &self.weights[from..from + self.categories];
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += value * weight;
            }
        }
        scores
    }

    fn descend(
        &mut self,
        examples: &[Example],
        penalties: &[f32],
        passes: usize,
        takes_part: impl Fn(usize) -> bool,
    ) {
        let order = spread(examples.len());
        let mut change = vec![0.0; self.categories];
        let most = if examples.len() <= FEW {
            MOST_PASSES
        } else {
            passes
        };
        for pass in 0..most {
            let mut largest = 0.0_f32;
            for index in order.iter().copied().filter(|index| takes_part(*index)) {
                let example = &examples[index];
                if example.vector.is_empty() {
                    continue;
                }
                let scores = self.scores(&example.vector);
                let penalty = penalties[index];
                let from = index * self.categories;
                let duals = &mut self.duals[from..from + self.categories];
                for (category, dual) in duals.iter_mut().enumerate() {
                    let target = if example.categories.contains(&category) {
                        1.0
                    } else {
                        -1.0
                    };
                    // Unit vectors and the constant feature: the kernel of an example with itself is 2.
                    let step = (target - scores[category] - penalty * *dual) / (2.0 + penalty);
                    *dual += step;
                    change[category] = step;
                    largest = largest.max(step.abs());
                }
                self.add(example, &change);
            }
            if pass + 1 >= passes && largest < ARRIVED {
                break;
            }
        }
    }

    fn add(&mut self, example: &Example, change: &[f32]) {
        for (bias, step) in self.bias.iter_mut().zip(change) {
            *bias += step;
        }
        for (feature, value) in &example.vector {
            let Some(row) = self.rows[*feature as usize] else {
                continue;
            };
            let from = row as usize * self.categories;
            let row = &mut self.weights[from..from + self.categories];
            for (weight, step) in row.iter_mut().zip(change) {
                *weight += value * step;
            }
        }
    }
}

/// The row of each feature that an example has, in the order in which they come, and their number.
fn rows(examples: &[Example], features: usize) -> (Vec<Option<u32>>, usize) {
    let mut rows = vec![None; features];
    let mut count = 0_u32;
    for (feature, _) in examples.iter().flat_map(|example| &example.vector) {
        rows[*feature as usize].get_or_insert_with(|| {
            count += 1;
            count - 1
        });
    }
    (rows, count as usize)
}

/// The penalty of each example, smaller where its category has few.
fn penalties(examples: &[Example], categories: usize) -> Vec<f32> {
    let mut sums = vec![0.0_f32; categories];
    for example in examples {
        for category in &example.categories {
            sums[*category] += example.weight;
        }
    }
    let present = sums.iter().filter(|sum| **sum > 0.0).count().max(1) as f32;
    let mean = sums.iter().sum::<f32>() / present;
    examples
        .iter()
        .map(|example| {
            let own = example.categories.iter().map(|category| sums[*category]);
            let rarest = own.fold(f32::INFINITY, f32::min);
            PENALTY * rarest / mean / example.weight
        })
        .collect()
}

/// A fixed order that visits neighbours far apart: examples of one category stand together.
fn spread(count: usize) -> Vec<usize> {
    let mut step = (count as f64 * 0.618) as usize | 1;
    while count > 1 && gcd(step, count) != 1 {
        step += 2;
    }
    (0..count)
        .map(|index| index * step % count.max(1))
        .collect()
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}
