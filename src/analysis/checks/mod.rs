//! "Was nicht zusammenpasst": every printed sum, share and difference recomputed, lists against published counts, and the
//! structure of goals and measures.
//!
//! Each check compares what is printed with what is printed beside it, so that one wrong figure is one difference and not
//! a row of them. What is right is counted too. Nothing here needs judgement: what does, is left to people.

mod figures;
mod lists;
mod names;
mod rules;
mod structure;
mod sums;
mod table;

use crate::model::dataset::Dataset;
use crate::model::finding::Finding;
use crate::model::inventory::Bound;
use crate::model::message::Message;
use crate::model::place::Place;
use crate::project::Project;

use super::strategy::Plan;

/// Kinds of checks, in printed order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// A printed total against its items.
    Total,
    /// A difference against its parts.
    Difference,
    /// A rule of the project.
    Rule,
    /// A share against value and base.
    Share,
    /// The same figure in two places.
    Twice,
    /// A published count against the list.
    List,
    /// Numbers and names that must be unique.
    Unique,
    /// References that must lead somewhere.
    Reference,
    /// A measure's goal against its project's.
    Agreement,
    /// Dates against the Stichtag and each other.
    Time,
    /// What was declared and is empty.
    Empty,
}

impl Kind {
    const ALL: [Self; 11] = [
        Self::Total,
        Self::Difference,
        Self::Rule,
        Self::Share,
        Self::Twice,
        Self::List,
        Self::Unique,
        Self::Reference,
        Self::Agreement,
        Self::Time,
        Self::Empty,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Total => "check-kind-total",
            Self::Difference => "check-kind-difference",
            Self::Rule => "check-kind-rule",
            Self::Share => "check-kind-share",
            Self::Twice => "check-kind-twice",
            Self::List => "check-kind-list",
            Self::Unique => "check-kind-unique",
            Self::Reference => "check-kind-reference",
            Self::Agreement => "check-kind-agreement",
            Self::Time => "check-kind-time",
            Self::Empty => "check-kind-empty",
        }
    }

    /// Whether figures are compared, and not names.
    fn is_arithmetic(self) -> bool {
        self <= Self::List
    }
}

/// A figure of one side of a check.
#[derive(Debug, Clone)]
struct Side {
    /// What it is called.
    name: String,
    value: f64,
    digits: u8,
    /// Shares are shown in per cent.
    is_share: bool,
    place: Option<Place>,
}

/// Two figures that should be one, and are not.
#[derive(Debug, Clone)]
struct Clash {
    kind: Kind,
    printed: Side,
    other: Side,
    /// Why, where it can be told.
    cause: Option<Message>,
}

/// Something in the structure that does not fit.
#[derive(Debug, Clone)]
struct Flaw {
    kind: Kind,
    /// What it is about.
    subject: String,
    /// What is wrong.
    what: Message,
    places: Vec<Place>,
}

/// Everything that was checked.
#[derive(Default)]
struct Checks {
    done: Vec<Kind>,
    clashes: Vec<Clash>,
    flaws: Vec<Flaw>,
    /// What is to be said below the figures that differ.
    notes: Vec<Message>,
}

impl Checks {
    /// Counts a comparison and keeps it where the two differ by more than half of the last digit printed.
    fn compare(
        &mut self,
        kind: Kind,
        printed: Side,
        other: Side,
        cause: impl FnOnce() -> Option<Message>,
    ) {
        self.done.push(kind);
        let allowed = 0.5
            * 10f64.powi(-i32::from(printed.digits))
            * if printed.is_share { 0.01 } else { 1.0 };
        let exact = if printed.digits == 0 && !printed.is_share {
            1e-6
        } else {
            allowed + 1e-9
        };
        if (printed.value - other.value).abs() > exact {
            self.clashes.push(Clash {
                kind,
                printed,
                other,
                cause: cause(),
            });
        }
    }

    /// Counts a look at the structure and keeps what is wrong.
    fn look(&mut self, kind: Kind, flaw: Option<Flaw>) {
        self.done.push(kind);
        self.flaws.extend(flaw);
    }
}

/// All checks as findings; none where there was nothing to check.
pub(super) fn checks(plan: &Plan<'_>, dataset: &Dataset, project: &Project) -> Vec<Finding> {
    let mut checks = Checks::default();
    sums::totals(&mut checks, dataset, project);
    rules::rules(&mut checks, plan, dataset, project);
    figures::shares(&mut checks, &dataset.kennzahlen);
    figures::twice(&mut checks, &dataset.kennzahlen);
    lists::published(&mut checks, plan, dataset, project);
    structure::structure(&mut checks, plan, dataset, project);
    // A survey alone has nothing that must add up; what contradicts itself is said everywhere.
    if !has_plans(dataset, project) && checks.clashes.is_empty() {
        return Vec::new();
    }
    table::findings(checks, project)
}

/// Whether there is anything that plans: measures, goals, money, rules, printed shares.
fn has_plans(dataset: &Dataset, project: &Project) -> bool {
    !(dataset.measures.is_empty()
        && dataset.goals.is_empty()
        && dataset.plan.is_empty()
        && project.checks.is_empty()
        && dataset
            .kennzahlen
            .iter()
            .all(|figure| figure.printed_share.is_none()))
}

/// Whether a figure can be compared at all: "rund 200" is no statement that 199 could contradict.
fn is_exact(bound: Bound) -> bool {
    bound == Bound::Exact
}
