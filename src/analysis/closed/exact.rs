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

/// The two-sided p-value of Fisher's exact test: the probability, with all margins as they are and no difference between the
/// groups, of a table as unlikely as this one or less likely.
///
/// Source: R. A. Fisher, "The Design of Experiments" (1935), chapter 2; two-sided by probabilities, as `fisher.test` of R does
/// (tables up to 1 + 1e-7 times as likely as the observed one are counted as equally likely).
pub fn fisher(pair: Pair) -> f64 {
    let group = pair.group_yes + pair.group_no;
    let rest = pair.rest_yes + pair.rest_no;
    let yes = pair.group_yes + pair.rest_yes;
    if group == 0 || rest == 0 || yes == 0 || yes == group + rest {
        return 1.0;
    }
    let least = yes.saturating_sub(rest);
    let most = yes.min(group);
    let log = |k: u64| choose(group, k) + choose(rest, yes - k);
    let own = log(pair.group_yes);
    let highest = (least..=most).map(log).fold(f64::NEG_INFINITY, f64::max);
    let near = own + 1e-7;
    let mut all = 0.0;
    let mut tail = 0.0;
    for k in least..=most {
        let one = log(k);
        // Relative to the likeliest, so that nothing vanishes.
        let weight = (one - highest).exp();
        all += weight;
        if one <= near {
            tail += weight;
        }
    }
    (tail / all).min(1.0)
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
