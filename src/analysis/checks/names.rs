//! What a name in a rule of the project means: a row of the plan, a block, posts, a Kennzahl, or a number of measures or goals.

use crate::analysis::strategy::{Plan, folded};
use crate::model::dataset::Dataset;
use crate::model::strategy::{Measured, PlanRow};

use super::{Side, is_exact, sums};

/// Names of numbers of posts, folded.
const POSTS: [&str; 4] = ["stellen", "posts", "planstellen", "zahlderstellen"];
/// Names of the list of measures, folded.
const MEASURES: [&str; 2] = ["maßnahmen", "measures"];
/// Names of the goals, folded.
const GOALS: [&str; 2] = ["ziele", "goals"];
/// Names of published counts, folded.
const MENTIONS: [&str; 2] = ["nennungen", "mentions"];

/// Whether a folded name means the number of posts.
pub(super) fn is_posts(folded: &str) -> bool {
    POSTS.contains(&folded)
}

/// Finds figures by their names.
pub(super) struct Names<'a> {
    dataset: &'a Dataset,
    plan: &'a Plan<'a>,
}

impl<'a> Names<'a> {
    pub(super) fn new(dataset: &'a Dataset, plan: &'a Plan<'a>) -> Self {
        Self { dataset, plan }
    }

    /// The periods in which a row of the plan has an amount, in file order; one without a name where it has none.
    pub(super) fn periods(&self, name: &str) -> Vec<Option<&'a str>> {
        let mut found: Vec<Option<&str>> = Vec::new();
        for row in self.rows(name) {
            let period = row.period.as_deref();
            if row.amount(Measured::Euros).is_some() && !found.contains(&period) {
                found.push(period);
            }
        }
        found
    }

    fn rows(&self, name: &str) -> impl Iterator<Item = &'a PlanRow> + use<'a> {
        let wanted = folded(name);
        { self.dataset.plan.iter() }.filter(move |row| folded(&row.item) == wanted)
    }

    /// The figure with that name in a period. A period in brackets behind the name is meant in place of it.
    pub(super) fn find(&self, name: &str, period: Option<&str>) -> Option<Side> {
        self.exactly(name, period).or_else(|| {
            let (name, rest) = name.rsplit_once('(')?;
            let period = rest.trim().strip_suffix(')')?;
            self.exactly(name.trim(), Some(period))
        })
    }

    fn exactly(&self, name: &str, period: Option<&str>) -> Option<Side> {
        let in_period = |row: &&PlanRow| match period {
            Some(period) => row
                .period
                .as_deref()
                .is_none_or(|p| folded(p) == folded(period)),
            None => true,
        };
        let wanted = folded(name);
        if is_posts(&wanted) {
            let rows = { self.dataset.plan.iter() }.filter(|row| !row.is_total);
            return sum(name, rows.filter(in_period), Measured::Posts);
        }
        let mut rows = self
            .rows(name)
            .filter(in_period)
            .filter(|row| row.amount(Measured::Euros).is_some());
        if let Some(first) = rows.next() {
            return match rows.next() {
                None => Some(sums::side(first, Measured::Euros)),
                Some(_) => sum(name, self.rows(name).filter(in_period), Measured::Euros),
            };
        }
        let block = { self.dataset.plan.iter() }
            .filter(|row| {
                !row.is_total && row.block.as_deref().is_some_and(|b| folded(b) == wanted)
            })
            .filter(in_period);
        sum(name, block, Measured::Euros)
            .or_else(|| self.figure(&wanted))
            .or_else(|| self.count(name))
    }

    /// The last value of a Kennzahl.
    fn figure(&self, wanted: &str) -> Option<Side> {
        let mut figures: Vec<_> = { self.dataset.kennzahlen.iter() }
            .filter(|figure| folded(&figure.name) == wanted && is_exact(figure.bound))
            .collect();
        figures.sort_by(|a, b| (a.year, &a.place).cmp(&(b.year, &b.place)));
        let figure = figures.last()?;
        Some(Side {
            name: figure.name.clone(),
            value: *figure.value.given()?,
            digits: figure.digits,
            is_share: false,
            place: Some(figure.place.clone()),
        })
    }

    /// `Maßnahmen`, `Maßnahmen: umgesetzt`, `Ziele`, `Ziele: Leitziel`: how many the lists hold. `Nennungen: key`: the sum of the
    /// counts that were published for a question.
    fn count(&self, name: &str) -> Option<Side> {
        let (list, part) = match name.split_once(':') {
            Some((list, part)) => (folded(list), Some(folded(part))),
            None => (folded(name), None),
        };
        let is = |given: Option<&str>| match &part {
            Some(part) => given.is_some_and(|given| folded(given) == *part),
            None => true,
        };
        let count = if MEASURES.contains(&list.as_str()) {
            self.plan
                .measures
                .iter()
                .filter(|m| is(m.status.as_deref()))
                .count()
        } else if GOALS.contains(&list.as_str()) {
            self.dataset
                .goals
                .iter()
                .filter(|goal| is(goal.level.as_deref()))
                .count()
        } else if MENTIONS.contains(&list.as_str()) {
            let of_question = { self.dataset.mentions.iter() }.filter(|m| is(Some(&m.question)));
            let counts: Vec<u64> = of_question.map(|mention| mention.mentions).collect();
            if counts.is_empty() {
                return None;
            }
            usize::try_from(counts.iter().sum::<u64>()).unwrap_or(usize::MAX)
        } else {
            return None;
        };
        Some(Side {
            name: name.trim().to_owned(),
            value: f64::from(u32::try_from(count).unwrap_or(u32::MAX)),
            digits: 0,
            is_share: false,
            place: None,
        })
    }

    /// Rows and blocks of a period that could have been meant in place of another.
    pub(super) fn others(&self, period: Option<&str>) -> Vec<Side> {
        let mut names: Vec<&str> = Vec::new();
        for row in &self.dataset.plan {
            for name in [Some(row.item.as_str()), row.block.as_deref()]
                .into_iter()
                .flatten()
            {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        { names.into_iter() }
            .filter_map(|name| self.exactly(name, period))
            .collect()
    }
}

fn sum<'p>(
    name: &str,
    rows: impl Iterator<Item = &'p PlanRow>,
    measured: Measured,
) -> Option<Side> {
    let amounts: Vec<_> = rows.filter_map(|row| row.amount(measured)).collect();
    let first = amounts.first()?;
    Some(Side {
        name: name.trim().to_owned(),
        value: amounts.iter().map(|amount| amount.value).sum(),
        digits: amounts
            .iter()
            .map(|amount| amount.digits)
            .max()
            .unwrap_or(0),
        is_share: false,
        place: Some(first.place.clone()),
    })
}
