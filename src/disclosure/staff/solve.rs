//! A linear program some of whose variables must be whole: solved as if none need be, which nearly always suffices; else
//! the variables nearest to a whole number are bound to it, one after the other.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution};

/// How far from a whole number a value may be and still be one.
const NEAR: f64 = 1e-6;

/// Most variables that are bound before the search is given up.
const MOST_BOUND: usize = 400;

/// Sense of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Equal,
    AtMost,
    AtLeast,
}

/// Factors of variables.
type Terms = Vec<(usize, f64)>;

/// A program to be minimised.
#[derive(Debug, Clone, Default)]
pub(super) struct Linear {
    costs: Vec<f64>,
    bounds: Vec<(f64, f64)>,
    rows: Vec<(Terms, Sense, f64)>,
    wholes: Vec<usize>,
}

impl Linear {
    /// A variable.
    pub(super) fn variable(&mut self, cost: f64, bounds: (f64, f64)) -> usize {
        self.costs.push(cost);
        self.bounds.push(bounds);
        self.costs.len() - 1
    }

    /// A variable that must be whole.
    pub(super) fn whole(&mut self, cost: f64, bounds: (f64, f64)) -> usize {
        let variable = self.variable(cost, bounds);
        self.wholes.push(variable);
        variable
    }

    /// Binds a variable.
    pub(super) fn fix(&mut self, variable: usize, value: f64) {
        self.bounds[variable] = (value, value);
    }

    /// A relation.
    pub(super) fn row(&mut self, terms: Terms, sense: Sense, right: f64) {
        // One variable may stand in several terms; they may cancel out.
        let mut sums: BTreeMap<usize, f64> = BTreeMap::new();
        for (variable, factor) in terms {
            *sums.entry(variable).or_default() += factor;
        }
        sums.retain(|_, factor| *factor != 0.0);
        if !sums.is_empty() {
            self.rows.push((sums.into_iter().collect(), sense, right));
        }
    }

    /// Values of all variables; `None` where none were found.
    pub(super) fn solve(&self) -> Option<Vec<f64>> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let columns: Vec<_> = { self.costs.iter().zip(&self.bounds) }
            .map(|(cost, bounds)| problem.add_var(*cost, *bounds))
            .collect();
        for (terms, sense, right) in &self.rows {
            let terms: Vec<_> = terms
                .iter()
                .map(|(v, factor)| (columns[*v], *factor))
                .collect();
            let sense = match sense {
                Sense::Equal => ComparisonOp::Eq,
                Sense::AtMost => ComparisonOp::Le,
                Sense::AtLeast => ComparisonOp::Ge,
            };
            problem.add_constraint(&terms[..], sense, *right);
        }
        let mut solution = problem.solve().ok()?.into_solution().ok()?;
        for _ in 0..MOST_BOUND {
            let values: Vec<f64> = columns.iter().map(|c| solution.var_value(*c)).collect();
            let Some(next) = self.nearest(&values) else {
                return Some(values);
            };
            let (near, far) = if values[next].fract() < 0.5 {
                (values[next].floor(), values[next].ceil())
            } else {
                (values[next].ceil(), values[next].floor())
            };
            let bind = |solution: &Solution, value: f64| -> Option<Solution> {
                let bound = solution.clone().fix_var(columns[next], value).ok()?;
                bound.into_solution().ok()
            };
            solution = bind(&solution, near).or_else(|| bind(&solution, far))?;
        }
        None
    }

    /// The variable that must be whole, is not, and is nearest to it.
    fn nearest(&self, values: &[f64]) -> Option<usize> {
        let distance = |v: &usize| (values[*v] - values[*v].round()).abs();
        let open = self.wholes.iter().filter(|v| distance(v) > NEAR);
        open.min_by(|a, b| distance(a).total_cmp(&distance(b)))
            .copied()
    }
}
