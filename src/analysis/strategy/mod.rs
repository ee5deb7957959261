//! Goals and measures: the tree, the list, counts by goal, project, Handlungsfeld and unit, the schedule, what is overdue,
//! needs without a measure, and one Steckbrief per project.
//!
//! Names are matched by their letters and digits: "2.1", "Mobiles Arbeiten" and "2.1 Mobiles Arbeiten" are one project.

mod list;
mod needs;
mod schedule;
mod statuses;
mod steckbrief;
mod tally;
mod tree;
mod tree_table;

use crate::model::codebook::Codebook;
use crate::model::dataset::Dataset;
use crate::model::finding::{Evidence, Finding};
use crate::model::place::Place;
use crate::model::strategy::Measure;
use crate::project::Project;

use super::order::{German, natural};
use super::survey::Survey;
pub(super) use schedule::is_overdue;
use statuses::Statuses;
pub(super) use tree::{Tree, folded};

/// Goals and measures in the order in which they are printed.
pub(super) struct Plan<'a> {
    /// Everything that was read.
    pub(super) dataset: &'a Dataset,
    /// The goals.
    pub(super) tree: Tree<'a>,
    /// Measures by number, then by title.
    pub(super) measures: Vec<&'a Measure>,
    /// Their statuses as columns.
    pub(super) statuses: Statuses,
}

impl<'a> Plan<'a> {
    /// Sorts what there is.
    pub(super) fn new(dataset: &'a Dataset, german: &German) -> Self {
        let mut measures: Vec<&Measure> = dataset.measures.iter().collect();
        measures.sort_by(|a, b| {
            let number = |m: &Measure| m.number.as_deref().map(natural);
            (number(a).is_none(), number(a))
                .cmp(&(number(b).is_none(), number(b)))
                .then_with(|| german.compare(&a.title, &b.title))
                .then_with(|| a.place.cmp(&b.place))
        });
        Self {
            tree: Tree::new(&dataset.goals, german),
            statuses: Statuses::of(&measures, german),
            measures,
            dataset,
        }
    }

    /// Whether measures name goals or projects of the tree at all.
    pub(super) fn serves_goals(&self) -> bool {
        { self.measures.iter() }
            .flat_map(|measure| [&measure.goal, &measure.project])
            .flatten()
            .any(|name| self.tree.find(name).is_some())
    }

    /// The name under which a goal or project is printed: the one of the tree, else as it stands.
    pub(super) fn name(&self, written: &str) -> String {
        match self.tree.find(written) {
            Some(goal) => self.tree.goals[goal].name(),
            None => written.to_owned(),
        }
    }
}

/// All findings on goals and measures; none without them.
pub(super) fn strategy(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    codebook: &Codebook,
    project: &Project,
    german: &German,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(tree_table::goals(plan));
    if plan.measures.is_empty() {
        return findings;
    }
    findings.push(list::measures(plan));
    findings.extend(tally::tallies(plan, german));
    findings.extend(schedule::dates(plan));
    findings.extend(schedule::roadmap(plan, german));
    findings.extend(schedule::overdue(plan, project.reference_date));
    findings.extend(needs::needs(plan, survey, codebook, german));
    findings.extend(steckbrief::steckbriefe(plan, german));
    findings
}

/// The row behind a table row.
pub(super) fn behind(place: &Place) -> Vec<Evidence> {
    vec![Evidence {
        place: place.clone(),
        quote: None,
    }]
}
