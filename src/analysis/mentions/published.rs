//! Ranked tables of counts that were published before.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::AnalysisError;
use crate::analysis::frame::{Frame, Keys, numbers, texts};
use crate::analysis::order::German;
use crate::analysis::survey::{QUESTION, SUBJECT, field_label};
use crate::analysis::table::{base_counted, base_plain, evidence, file_key, unused};
use crate::model::answers::Mention;
use crate::model::codebook::{Category, Codebook};
use crate::model::dataset::Dataset;
use crate::model::finding::{BaseFigure, Cell, Finding, Role, Scope, Section, Table};
use crate::model::message::Message;
use crate::model::place::Place;
use crate::project::Project;

use super::questions::{Shown, in_printed_order};
use super::shape::{Base, Item, Shape, small_n_note, sort};

/// The ranked tables of counts that were published before, in printed order of their questions.
///
/// They are about nobody in the data: the gate lets them pass. Percentages of respondents appear only when one number of
/// respondents was published with the question.
///
/// # Errors
/// When a column is missing.
pub(in crate::analysis) fn published(
    dataset: &Dataset,
    codebook: &Codebook,
    project: &Project,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let mentions = &dataset.mentions;
    let counts = Frame::new(
        "published counts",
        vec![
            texts(QUESTION, mentions.iter().map(|m| m.question.as_str())),
            texts(SUBJECT, mentions.iter().map(|m| m.category.as_str())),
            numbers(COUNT, mentions.iter().map(published_count)),
        ],
    )?
    .summarise(&[QUESTION, SUBJECT], COUNT)?;
    let mut places: BTreeMap<(&str, &str), Vec<&Place>> = BTreeMap::new();
    for mention in mentions {
        let key = (mention.question.as_str(), mention.category.as_str());
        places.entry(key).or_default().push(&mention.place);
    }
    let keys = mentions.iter().map(|m| m.question.as_str()).collect();
    let mut ids = BTreeSet::new();
    Ok(in_printed_order(keys, &dataset.questions, project)
        .into_iter()
        .map(|question| {
            let id = unused(&mut ids, &file_key(question.key));
            let items = counts
                .iter()
                .filter(|(keys, _)| keys[0] == question.key)
                .map(|(keys, summary)| {
                    let count = u64::try_from(summary.sum).unwrap_or_default();
                    let key = (keys[0].as_str(), keys[1].as_str());
                    let places = places.get(&key).into_iter().flatten().copied();
                    Item {
                        evidence: evidence(places),
                        ..published_item(codebook, keys, count)
                    }
                })
                .collect();
            published_finding(mentions, &question, &id, items, german)
        })
        .collect())
}

const COUNT: &str = "count";

fn published_count(mention: &Mention) -> i64 {
    i64::try_from(mention.mentions).unwrap_or(i64::MAX)
}

/// A published row without its evidence.
fn published_item<'a>(codebook: &'a Codebook, keys: &'a Keys, count: u64) -> Item<'a> {
    let (question, name) = (&keys[0], keys[1].as_str());
    let known = known_category(codebook, question, name);
    Item {
        key: name.to_owned(),
        name: Cell::text(name),
        sort_name: name,
        field: known
            .and_then(|category| category.handlungsfeld.as_deref())
            .map(|field| field_label(codebook, field)),
        count,
        at_most: None,
        scope: Scope::new(),
        evidence: Vec::new(),
        ranked: known.is_none_or(|category| category.residual.is_none()),
        in_base: true,
    }
}

/// The category with a published label: one of that question before one of any other.
fn known_category<'a>(codebook: &'a Codebook, question: &str, name: &str) -> Option<&'a Category> {
    let wanted = name.trim().to_lowercase();
    let named = || {
        codebook
            .categories
            .iter()
            .filter(|category| category.label.trim().to_lowercase() == wanted)
    };
    named()
        .find(|category| category.is_valid_for(question))
        .or_else(|| named().next())
}

fn published_finding(
    mentions: &[Mention],
    question: &Shown<'_>,
    id: &str,
    items: Vec<Item<'_>>,
    german: &German,
) -> Finding {
    let given: BTreeSet<u64> = mentions
        .iter()
        .filter(|mention| mention.question == question.key)
        .filter_map(|mention| mention.respondents)
        .collect();
    let (mut ranked, below): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.ranked);
    sort(&mut ranked, german);
    let counts = question.counts;
    let base = Base {
        counts,
        respondents: given.first().copied().filter(|_| given.len() == 1),
        nennungen: ranked.iter().map(|item| item.count).sum(),
    };
    let shape = Shape::of(&ranked);
    let mut notes = vec![Message::new("analysis-note-published")];
    if counts.is_persons() {
        notes.push(Message::new("analysis-note-multiple"));
    }
    notes.extend(base.respondents.and_then(|n| small_n_note(counts, n)));
    Finding {
        id: format!("nennungen-{id}-veroeffentlicht"),
        section: Section::Befragung,
        title: Message::new("analysis-published-title").with("question", question.text),
        statement: shape.statement(match counts.is_persons() {
            true => "analysis-published-statement",
            false => "counted-published-statement",
        }),
        base: figures(&base),
        chart: shape.chart(&ranked),
        table: Table {
            columns: shape.columns(question, &base, Role::Plain),
            rows: shape.rows(ranked, below, &base),
            population: None,
        },
        notes,
    }
}

/// What the shares are of: Befragte and Nennungen, or the things that are counted.
fn figures(base: &Base) -> Vec<BaseFigure> {
    let mentions = base_plain("mentions", "analysis-base-mentions", base.nennungen);
    if !base.counts.is_persons() {
        let n = base.respondents.unwrap_or(base.nennungen);
        return vec![base_counted("n", base.counts, n)];
    }
    let respondents = { base.respondents }.map(|n| base_plain("n", "analysis-base-respondents", n));
    respondents.into_iter().chain([mentions]).collect()
}
