//! Decisions of several persons as one list: the latest on an answer holds, and who decided otherwise is heard.

use std::collections::BTreeMap;

use super::{Decision, Decisions, name_of};
use crate::coding::codebook::rules;
use crate::model::codebook::Codebook;
use crate::model::coding::Target;
use crate::model::issue::{Checked, Issue};

/// Between the persons of a decision that several made together.
const TOGETHER: [char; 3] = [',', '+', '&'];
/// Letters of an answer that an issue shows.
pub(super) const SHOWN: usize = 80;

/// An answer on which persons decided differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What holds until the conflict is settled: the latest.
    pub held: Decision,
    /// What others decided last, by name.
    pub others: Vec<Decision>,
}

/// Joins lists of decisions. On each answer the latest decision holds; within a list the lower row is later.
///
/// A conflict is settled by a decision that names everybody who differed, with commas between ("Anna, Bert").
pub fn join(lists: Vec<Vec<Decision>>, codebook: &Codebook) -> Checked<Decisions> {
    let mut answers: BTreeMap<(String, String), Vec<Decision>> = BTreeMap::new();
    for decision in lists.into_iter().flatten() {
        let key = (decision.question.clone(), decision.hash.clone());
        answers.entry(key).or_default().push(decision);
    }
    let mut joined = Checked::<Decisions>::default();
    for mut versions in answers.into_values() {
        // Stable: without a time, which is before any, or at the same the order of files and rows decides.
        versions.sort_by_key(|one| moment(&one.when));
        let Some(held) = versions.pop() else { continue };
        let others = differing(&held, versions);
        if !others.is_empty() {
            joined.issues.push(issue(&held, &others, codebook));
            joined.value.conflicts.push(Conflict {
                held: held.clone(),
                others,
            });
        }
        joined.value.held.push(held);
    }
    joined
}

/// The last decision of every other person, where it differs and was not settled.
fn differing(held: &Decision, versions: Vec<Decision>) -> Vec<Decision> {
    let mut last: BTreeMap<String, Decision> = BTreeMap::new();
    for version in versions {
        last.insert(version.who.trim().to_lowercase(), version);
    }
    let present: Vec<String> = { held.who.split(TOGETHER) }
        .map(|who| who.trim().to_lowercase())
        .collect();
    let heard = |who: &str| {
        who.split(TOGETHER)
            .all(|one| present.iter().any(|p| p == one.trim()))
    };
    last.into_iter()
        .filter(|(who, other)| !heard(who) && other.codes() != held.codes())
        // Who left no name cannot be asked: the later row corrects the earlier one.
        .filter(|(who, _)| !who.is_empty() && !held.who.trim().is_empty())
        .map(|(_, other)| other)
        .collect()
}

fn issue(held: &Decision, others: &[Decision], codebook: &Codebook) -> Issue {
    let place = others.first().and_then(|other| other.place.clone());
    let said = |one: &Decision| format!("{}: {}", one.who, labels(one, codebook));
    let others: Vec<String> = others.iter().map(said).collect();
    Issue::new(rules::DECISION_CONFLICT, place)
        .with(
            "text",
            shortened(held.text.as_deref().unwrap_or(&held.hash)),
        )
        .with("held", said(held))
        .with("others", others.join("; "))
}

fn labels(decision: &Decision, codebook: &Codebook) -> String {
    let label = |target: &Target| match target {
        Target::Category(id) => codebook
            .category(id)
            .map_or_else(|| id.to_string(), |category| category.label.clone()),
        Target::Handlungsfeld { .. } => name_of(target),
    };
    if decision.targets.is_empty() {
        return "–".to_owned();
    }
    let labels: Vec<String> = decision.targets.iter().map(label).collect();
    labels.join(" | ")
}

/// The beginning of a text.
pub(super) fn shortened(text: &str) -> String {
    let text = super::plain(text);
    if text.chars().count() <= SHOWN {
        return text;
    }
    let cut: String = text.chars().take(SHOWN - 1).collect();
    format!("{}…", cut.trim_end())
}

/// A time that can be compared: `2026-11-30 09:15:02` or `30.11.2026 09:15`; `None` for anything else.
fn moment(when: &str) -> Option<String> {
    let when = when.trim();
    let (day, time) = when.split_once([' ', 'T']).unwrap_or((when, ""));
    let parts: Vec<&str> = day.split(['.', '-']).collect();
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let (year, month, day) = match numbers.as_slice() {
        [year, month, day] if *year > 31 => (*year, *month, *day),
        [day, month, year] => (*year, *month, *day),
        _ => return None,
    };
    (parts.len() == 3).then(|| format!("{year:04}-{month:02}-{day:02} {time}"))
}
