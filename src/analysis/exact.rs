//! Exact comparison of two shares, and what many comparisons at once are worth.

/// Two counts out of two totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Of the group, who said it.
    pub group_yes: u64,
    /// Of the group, who said something else.
    pub group_no: u64,
    /// Of the others, who said it.
    pub rest_yes: u64,
    /// Of the others, who said something else.
    pub rest_no: u64,
}

/// Weights below this share of the likeliest table's are not added up: together they stay below 1e-26.
const NOTHING: f64 = 1e-30;

/// The two-sided p-value of Fisher's exact test: the probability, with all margins as they are and no difference between the
/// groups, of a table as unlikely as this one or less likely. A p-value below 1e-29 is given as the probability of the table itself.
///
/// Source: R. A. Fisher, "The Design of Experiments" (1935), chapter 2; two-sided by probabilities, as `fisher.test` of R does
/// (tables up to 1 + 1e-7 times as likely as the observed one are counted as equally likely).
pub fn fisher(pair: Pair) -> f64 {
    let tables = Tables {
        group: pair.group_yes + pair.group_no,
        rest: pair.rest_yes + pair.rest_no,
        yes: pair.group_yes + pair.rest_yes,
    };
    let all = tables.group + tables.rest;
    if tables.group == 0 || tables.rest == 0 || tables.yes == 0 || tables.yes == all {
        return 1.0;
    }
    let weights = tables.weights();
    let own = { weights.iter() }
        .find(|(k, _)| *k == pair.group_yes)
        .map(|(_, weight)| *weight);
    let all: f64 = weights.iter().map(|(_, weight)| weight).sum();
    let Some(own) = own else {
        let far = tables.logarithm(pair.group_yes) - tables.logarithm(tables.likeliest());
        return far.exp() / all;
    };
    let near = own * (1.0 + 1e-7);
    let tail: f64 = { weights.iter() }
        .map(|(_, weight)| *weight)
        .filter(|weight| *weight <= near)
        .sum();
    (tail / all).min(1.0)
}

/// The 95 % interval of a share less another, each a count out of a total: from the intervals of both by Wilson. `None` without a total.
///
/// Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions" (1998), Statistics in
/// Medicine 17, method 10.
pub fn difference_interval(share: (u64, u64), less: (u64, u64)) -> Option<(f64, f64)> {
    let (p, low, high) = wilson(share)?;
    let (q, below, above) = wilson(less)?;
    let apart = |x: f64, y: f64| (x * x + y * y).sqrt();
    let from = p - q - apart(p - low, above - q);
    let to = p - q + apart(high - p, q - below);
    Some((from.max(-1.0), to.min(1.0)))
}

/// A share with its 95 % interval by Wilson.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons stay far below 2^53"
)]
fn wilson((part, whole): (u64, u64)) -> Option<(f64, f64, f64)> {
    /// The 97.5 % point of the normal distribution.
    const Z: f64 = 1.959_963_984_540_054;
    if whole == 0 || part > whole {
        return None;
    }
    let (n, share) = (whole as f64, part as f64 / whole as f64);
    let middle = (share + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt() / (1.0 + Z * Z / n);
    Some((share, (middle - half).max(0.0), (middle + half).min(1.0)))
}

/// All p-values that tables with these margins can have, from the least on.
fn attainable(pair: Pair) -> Vec<f64> {
    let tables = Tables {
        group: pair.group_yes + pair.group_no,
        rest: pair.rest_yes + pair.rest_no,
        yes: pair.group_yes + pair.rest_yes,
    };
    if tables.group == 0 || tables.rest == 0 {
        return vec![1.0];
    }
    let mut weights: Vec<f64> = { tables.weights().into_iter() }
        .map(|(_, weight)| weight)
        .collect();
    weights.sort_by(f64::total_cmp);
    let all: f64 = weights.iter().sum();
    let mut values = Vec::with_capacity(weights.len());
    let mut tail = 0.0;
    let mut next = 0;
    for weight in &weights {
        // Tables as likely as this one go with it, as in the test itself.
        while next < weights.len() && weights[next] <= weight * (1.0 + 1e-7) {
            tail += weights[next];
            next += 1;
        }
        values.push((tail / all).min(1.0));
    }
    values
}

/// Fisher's p-values of several pairs, adjusted for their number, in the order given: as [`holm`] does, but with the probability that each
/// of the other tests has of a value as small, which for small counts is less than the value itself, and for rare answers nothing at all.
/// The probability of one false finding among all stays at the level they are compared with.
///
/// Source: P. H. Westfall and R. D. Wolfinger, "Multiple Tests with Discrete Distributions", The American Statistician 51 (1997), 3–8;
/// step by step as in Holm (1979), after R. E. Tarone, "A Modified Bonferroni Method for Discrete Data", Biometrics 46 (1990), 515–522.
pub fn fisher_together(pairs: &[Pair]) -> Vec<f64> {
    let own: Vec<f64> = pairs.iter().map(|pair| fisher(*pair)).collect();
    let possible: Vec<Vec<f64>> = pairs.iter().map(|pair| attainable(*pair)).collect();
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    order.sort_by(|a, b| own[*a].total_cmp(&own[*b]).then(a.cmp(b)));
    // The probability of a value of at most `limit` is the greatest possible one that is not above it.
    let reached = |other: usize, limit: f64| {
        let values = &possible[other];
        let below = values.partition_point(|value| *value <= limit * (1.0 + 1e-7));
        below.checked_sub(1).map_or(0.0, |last| values[last])
    };
    let mut adjusted = vec![1.0; pairs.len()];
    let mut largest: f64 = 0.0;
    for (rank, index) in order.iter().enumerate() {
        let limit = own[*index];
        let others = { order[rank + 1..].iter() }.map(|other| reached(*other, limit));
        let together: f64 = limit + others.sum::<f64>();
        largest = largest.max(together).min(1.0);
        adjusted[*index] = largest;
    }
    adjusted
}

/// All tables with the same margins, told apart by how many of the group said yes.
#[derive(Debug, Clone, Copy)]
struct Tables {
    group: u64,
    rest: u64,
    yes: u64,
}

impl Tables {
    fn least(self) -> u64 {
        self.yes.saturating_sub(self.rest)
    }

    fn most(self) -> u64 {
        self.yes.min(self.group)
    }

    /// The mode of the hypergeometric distribution.
    fn likeliest(self) -> u64 {
        let mode = (self.yes + 1) * (self.group + 1) / (self.group + self.rest + 2);
        mode.clamp(self.least(), self.most())
    }

    /// How likely the table with one more is, in terms of the table with `k`.
    fn up(self, k: u64) -> f64 {
        let more = real(self.group - k) * real(self.yes - k);
        more / (real(k + 1) * real(self.rest + k + 1 - self.yes))
    }

    /// Weights in terms of the likeliest table, from it outward until they are nothing.
    fn weights(self) -> Vec<(u64, f64)> {
        let mode = self.likeliest();
        let mut found = vec![(mode, 1.0)];
        let mut weight = 1.0;
        for k in mode..self.most() {
            weight *= self.up(k);
            if weight < NOTHING {
                break;
            }
            found.push((k + 1, weight));
        }
        weight = 1.0;
        for k in (self.least()..mode).rev() {
            weight /= self.up(k);
            if weight < NOTHING {
                break;
            }
            found.push((k, weight));
        }
        found
    }

    fn logarithm(self, k: u64) -> f64 {
        choose(self.group, k) + choose(self.rest, self.yes - k)
    }
}

/// Logarithm of the number of ways to choose `k` of `n`.
fn choose(n: u64, k: u64) -> f64 {
    log_factorial(n) - log_factorial(k) - log_factorial(n - k)
}

/// Logarithm of n!: by adding up to 255, beyond by Stirling's series, whose error is then below 1e-17.
fn log_factorial(n: u64) -> f64 {
    if n < 256 {
        return (2..=n).map(|k| real(k).ln()).sum();
    }
    let x = real(n) + 1.0;
    (x - 0.5) * x.ln() - x + 0.5 * std::f64::consts::TAU.ln() + 1.0 / (12.0 * x)
        - 1.0 / (360.0 * x.powi(3))
        + 1.0 / (1260.0 * x.powi(5))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons stay far below 2^53"
)]
fn real(count: u64) -> f64 {
    count as f64
}

/// p-values adjusted for their number, in the order given, so that the probability of one false finding among all stays at the
/// level they are compared with.
///
/// Source: S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics 6 (1979), 65–70.
pub fn holm(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]).then(a.cmp(b)));
    let mut adjusted = vec![1.0; values.len()];
    let mut largest: f64 = 0.0;
    for (rank, index) in order.into_iter().enumerate() {
        let left = real((values.len() - rank) as u64);
        largest = largest.max(left * values[index]).min(1.0);
        adjusted[index] = largest;
    }
    adjusted
}
