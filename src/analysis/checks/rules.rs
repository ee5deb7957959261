//! The rules of the project: what a printed figure must be, and which other row was taken where it is not.

use crate::analysis::strategy::Plan;
use crate::model::dataset::Dataset;
use crate::model::message::{Arg, Message};
use crate::project::{CheckRule, Project, RuleTerm};

use super::names::Names;
use super::{Checks, Flaw, Kind, Side};

/// Applies every rule in every period of its row.
pub(super) fn rules(checks: &mut Checks, plan: &Plan<'_>, dataset: &Dataset, project: &Project) {
    let names = Names::new(dataset, plan);
    for rule in &project.checks {
        let periods = match &rule.period {
            Some(period) => vec![Some(period.as_str())],
            None => names.periods(&rule.row),
        };
        let periods = if periods.is_empty() {
            vec![None]
        } else {
            periods
        };
        for period in periods {
            apply(checks, rule, period, &names);
        }
    }
}

fn apply(checks: &mut Checks, rule: &CheckRule, period: Option<&str>, names: &Names<'_>) {
    let Some(printed) = names.find(&rule.row, period) else {
        return nowhere(checks, rule, &rule.row);
    };
    let mut value = 0.0;
    let mut places = Vec::new();
    for term in &rule.terms {
        if term.name.is_empty() {
            value += term.factor;
            continue;
        }
        let Some(side) = names.find(&term.name, period) else {
            return nowhere(checks, rule, &term.name);
        };
        value += term.factor * side.value;
        places.extend(side.place);
    }
    let other = Side {
        name: rule.written.clone(),
        value,
        digits: printed.digits,
        is_share: false,
        place: places.into_iter().next(),
    };
    let wanted = printed.value;
    checks.compare(Kind::Rule, printed, other, || {
        cause(rule, period, wanted, value, names)
    });
}

/// A rule that names nothing is said; it would check nothing without a word.
fn nowhere(checks: &mut Checks, rule: &CheckRule, name: &str) {
    let flaw = Flaw {
        kind: Kind::Reference,
        subject: format!("{} = {}", rule.row, rule.written),
        what: Message::new("check-rule-nowhere").with("name", name),
        places: Vec::new(),
    };
    checks.look(Kind::Reference, Some(flaw));
}

/// The one other row that, taken in place of one of the rule's, gives the printed figure.
fn cause(
    rule: &CheckRule,
    period: Option<&str>,
    printed: f64,
    computed: f64,
    names: &Names<'_>,
) -> Option<Message> {
    let mut found: Vec<(&RuleTerm, Side)> = Vec::new();
    for term in rule.terms.iter().filter(|term| !term.name.is_empty()) {
        let own = names.find(&term.name, period)?;
        for other in names.others(period) {
            let with_other = computed + term.factor * (other.value - own.value);
            let differs = (other.value - own.value).abs() > 1e-6;
            let named = { found.iter() }.any(|(_, known)| (known.value - other.value).abs() < 1e-6);
            if differs && !named && (with_other - printed).abs() < 0.5 {
                found.push((term, other));
            }
        }
    }
    let [(term, other)] = &found[..] else {
        return None;
    };
    Some(
        Message::new("check-cause-other-row")
            .with("row", other.name.as_str())
            .with(
                "value",
                Arg::Decimal {
                    value: other.value,
                    digits: other.digits,
                },
            )
            .with("meant", term.name.as_str()),
    )
}
