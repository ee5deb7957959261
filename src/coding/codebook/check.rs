//! What can only be judged when the whole codebook is known: ids given twice, references to nothing, terms that
//! decide for two.

use std::collections::{BTreeMap, BTreeSet};

use super::category::DraftCategory;
use super::draft::Draft;
use super::field::DraftField;
use super::merge::find;
use super::rules;
use super::table::{Notes, nearest, suggest};
use crate::model::codebook::{Category, CategoryId};
use crate::model::issue::Rule;

/// Notes everything that is wrong with the codebook as a whole.
pub(super) fn check(own: &Draft, base: Option<&Draft>, notes: &mut Notes) {
    ids(own, notes);
    let base_categories = base.map_or(&[][..], |base| &base.categories);
    let fields: Vec<&DraftField> = own
        .fields
        .iter()
        .chain(base.into_iter().flat_map(|base| &base.fields))
        .collect();
    let known: BTreeMap<&CategoryId, &DraftCategory> = { own.categories.iter().rev() }
        .map(|draft| (&draft.category.id, draft))
        .collect();
    for draft in &own.categories {
        category_references(draft, &known, base_categories, notes);
        field_references(draft, &fields, notes);
        merge_circle(draft, &known, notes);
        let category = &draft.category;
        if category.terms.is_empty() && category.anchors.is_empty() && category.based_on.is_empty()
        {
            let issue = notes
                .issue(rules::NOTHING_TO_MATCH, draft.row)
                .with("id", category.id.to_string());
            notes.push(issue);
        }
    }
    shared(own, rules::TERM_TWICE, "terms", notes, |category| {
        category.terms.clone()
    });
    shared(own, rules::ANCHOR_TWICE, "anchors", notes, |category| {
        category
            .anchors
            .iter()
            .map(|anchor| anchor.text.clone())
            .collect()
    });
}

fn ids(own: &Draft, notes: &mut Notes) {
    let categories = own
        .categories
        .iter()
        .map(|draft| (draft.category.id.to_string(), draft.row));
    unique("category", categories, notes);
    let fields = own
        .fields
        .iter()
        .map(|draft| (draft.field.id.clone(), draft.row));
    unique("handlungsfeld", fields, notes);
    for draft in &own.fields {
        let inner = draft.field.unterfelder.iter().zip(&draft.unterfeld_rows);
        let inner = inner.map(|(unterfeld, row)| (unterfeld.id.clone(), *row));
        unique("handlungsfeld.unterfeld", inner, notes);
    }
}

fn unique(section: &'static str, ids: impl Iterator<Item = (String, u32)>, notes: &mut Notes) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for (id, row) in ids.filter(|(id, _)| !id.is_empty()) {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if !id.chars().all(plain) {
            let issue = notes.issue(rules::BAD_ID, row).with("id", id.as_str());
            notes.push(issue);
        }
        if let Some(first) = seen.get(&id) {
            let issue = notes
                .issue(rules::ID_TWICE, row)
                .with("id", id.as_str())
                .with("section", section)
                .with("first", u64::from(*first));
            notes.push(issue);
        } else {
            seen.insert(id, row);
        }
    }
}

fn category_references(
    draft: &DraftCategory,
    own: &BTreeMap<&CategoryId, &DraftCategory>,
    base: &[DraftCategory],
    notes: &mut Notes,
) {
    let category = &draft.category;
    let neighbours = category
        .exclude
        .iter()
        .filter_map(|exclusion| exclusion.neighbour.as_ref());
    let references = category
        .based_on
        .iter()
        .map(|id| ("based_on", id))
        .chain(category.merged_into.iter().map(|id| ("merged_into", id)))
        .chain(category.split_from.iter().map(|id| ("split_from", id)))
        .chain(neighbours.map(|id| ("exclude", id)));
    for (key, id) in references {
        if !own.contains_key(id) && find(id, base).is_none() {
            let known = own.values().copied().chain(base);
            let near = nearest(&id.0, known.map(|draft| draft.category.id.0.as_ref()));
            unknown(draft, key, &id.0, near, notes);
        }
    }
}

fn unknown(draft: &DraftCategory, key: &'static str, id: &str, near: String, notes: &mut Notes) {
    let row = draft.rows.get(key).copied().unwrap_or(draft.row);
    let issue = notes
        .issue(rules::UNKNOWN_ID, row)
        .with("key", key)
        .with("id", id)
        .with("category", draft.category.id.to_string());
    notes.push(suggest(issue, &near));
}

fn field_references(draft: &DraftCategory, fields: &[&DraftField], notes: &mut Notes) {
    let category = &draft.category;
    let Some(id) = &category.handlungsfeld else {
        if category.unterfeld.is_some() {
            let row = draft.rows.get("unterfeld").copied().unwrap_or(draft.row);
            let issue = notes
                .issue(rules::UNTERFELD_ALONE, row)
                .with("category", category.id.to_string());
            notes.push(issue);
        }
        return;
    };
    let Some(found) = fields.iter().find(|field| field.field.id == *id) else {
        let near = nearest(id, fields.iter().map(|field| field.field.id.as_str()));
        unknown(draft, "handlungsfeld", id, near, notes);
        return;
    };
    let Some(inner) = &category.unterfeld else {
        return;
    };
    let known = || found.field.unterfelder.iter().map(|u| u.id.as_str());
    if known().all(|unterfeld| unterfeld != inner) {
        unknown(draft, "unterfeld", inner, nearest(inner, known()), notes);
    }
}

fn merge_circle(
    draft: &DraftCategory,
    own: &BTreeMap<&CategoryId, &DraftCategory>,
    notes: &mut Notes,
) {
    let mut seen: BTreeSet<&CategoryId> = BTreeSet::from([&draft.category.id]);
    let mut next = draft.category.merged_into.as_ref();
    while let Some(id) = next {
        if !seen.insert(id) {
            let row = draft.rows.get("merged_into").copied().unwrap_or(draft.row);
            let issue = notes
                .issue(rules::MERGE_CIRCLE, row)
                .with("id", draft.category.id.to_string());
            notes.push(issue);
            return;
        }
        next = { own.get(id) }.and_then(|other| other.category.merged_into.as_ref());
    }
}

/// Notes texts that stand under two categories which can meet under one question.
fn shared(
    own: &Draft,
    rule: Rule,
    key: &'static str,
    notes: &mut Notes,
    texts: impl Fn(&Category) -> Vec<String>,
) {
    let mut seen: BTreeMap<String, Vec<&Category>> = BTreeMap::new();
    for draft in &own.categories {
        for text in texts(&draft.category) {
            let others = seen.entry(text.to_lowercase()).or_default();
            if let Some(other) = others.iter().find(|other| meet(other, &draft.category)) {
                let row = draft.rows.get(key).copied().unwrap_or(draft.row);
                let issue = notes
                    .issue(rule, row)
                    .with("text", text.as_str())
                    .with("first", other.id.to_string())
                    .with("second", draft.category.id.to_string());
                notes.push(issue);
            }
            others.push(&draft.category);
        }
    }
}

fn meet(a: &Category, b: &Category) -> bool {
    a.id != b.id
        && (a.questions.is_empty()
            || b.questions.is_empty()
            || a.questions.iter().any(|key| b.questions.contains(key)))
}
