//! Published counts of measures against the list, cell by cell and in total.

use std::collections::BTreeMap;

use crate::analysis::strategy::{Plan, folded};
use crate::model::counted::Counted;
use crate::model::dataset::Dataset;
use crate::model::place::Place;
use crate::model::strategy::Measure;
use crate::project::{Project, Question};

use super::{Checks, Kind, Side};

/// Compares each question of `befund.toml` that counts measures of a status with the list.
pub(super) fn published(
    checks: &mut Checks,
    plan: &Plan<'_>,
    dataset: &Dataset,
    project: &Project,
) {
    if plan.measures.is_empty() {
        return;
    }
    for question in project
        .questions
        .iter()
        .filter(|q| q.counts == Counted::Measures)
    {
        let of_status = |measure: &&&Measure| match &question.status {
            Some(status) => measure
                .status
                .as_deref()
                .is_some_and(|s| folded(s) == folded(status)),
            None => true,
        };
        let listed: Vec<&Measure> = plan.measures.iter().filter(of_status).copied().collect();
        cells(checks, plan, dataset, question, &listed);
    }
}

/// One row of both.
#[derive(Default)]
struct Both<'a> {
    name: String,
    published: u64,
    place: Option<&'a Place>,
    listed: u64,
    row: Option<&'a Place>,
}

fn cells(
    checks: &mut Checks,
    plan: &Plan<'_>,
    dataset: &Dataset,
    question: &Question,
    listed: &[&Measure],
) {
    let mut rows: BTreeMap<String, Both<'_>> = BTreeMap::new();
    let key = |name: &str| folded(&plan.name(name));
    let mentions = { dataset.mentions.iter() }.filter(|m| m.question == question.key);
    let mut printed = 0;
    for mention in mentions {
        let both = rows.entry(key(&mention.category)).or_default();
        both.name = plan.name(&mention.category);
        both.published += mention.mentions;
        both.place = Some(&mention.place);
        printed += mention.mentions;
    }
    if rows.is_empty() {
        return;
    }
    for measure in listed {
        let name = measure.project.as_deref().unwrap_or_default();
        let both = rows.entry(key(name)).or_default();
        both.name = plan.name(name);
        both.listed += 1;
        both.row.get_or_insert(&measure.place);
    }
    let status = question.status.as_deref().unwrap_or(&question.text);
    let side = |name: &str, value: u64, place: Option<&Place>| Side {
        name: format!("{name} ({status})"),
        value: f64::from(u32::try_from(value).unwrap_or(u32::MAX)),
        digits: 0,
        is_share: false,
        place: place.cloned(),
    };
    for both in rows.values() {
        let published = side(&both.name, both.published, both.place);
        let list = side(&both.name, both.listed, both.row);
        checks.compare(Kind::List, published, list, || None);
    }
    let (all, one) = (
        side("Σ", printed, None),
        side("Σ", listed.len() as u64, None),
    );
    checks.compare(Kind::List, all, one, || None);
}
