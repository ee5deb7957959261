//! A draft codebook: one inductive category for each group, for a person to rename, join and delete.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, Suggestion};
use crate::coding::codebook::{Base, CodebookFile};
use crate::i18n::I18n;
use crate::model::answers::Answer;
use crate::model::codebook::{
    Anchor, Category, CategoryId, CategoryKind, Codebook, Handlungsfeld, Unterfeld,
};
use crate::model::message::Message;

/// Fewest answers that make a category which is not marked rare.
const RARE: u64 = 5;

/// Id of the category drafted for a group.
pub(super) fn id(group: usize) -> CategoryId {
    CategoryId(format!("vorschlag-{:03}", group + 1).into())
}

/// Its label: its most distinctive words.
pub(super) fn label(group: &Group) -> String {
    group.words.join(", ")
}

/// The draft. `codebook` is the project's, `known` the one that told of the topic; from them come the Handlungsfelder.
pub fn draft(
    suggestion: &Suggestion,
    answers: &[Answer],
    codebook: &Codebook,
    known: &Codebook,
    i18n: &I18n,
) -> CodebookFile {
    let drafting = Drafting {
        sources: sources(suggestion, answers),
        suggestion,
        books: [codebook, known],
        i18n,
    };
    let categories: Vec<Category> = { suggestion.groups.iter().enumerate() }
        .map(|(index, group)| drafting.category(index, group))
        .collect();
    let used: BTreeSet<&str> = { categories.iter() }
        .filter_map(|category| category.handlungsfeld.as_deref())
        .collect();
    let mut handlungsfelder = Vec::new();
    let mut listed: BTreeSet<&str> = BTreeSet::new();
    for field in drafting.books.iter().flat_map(|book| &book.handlungsfelder) {
        if used.contains(field.id.as_str()) && listed.insert(&field.id) {
            handlungsfelder.push(named(field));
        }
    }
    CodebookFile {
        codebook: Codebook {
            id: "vorschlag".to_owned(),
            version: "0.1".to_owned(),
            title: i18n.get("suggest-title"),
            handlungsfelder,
            categories,
            ..Codebook::default()
        },
        base: Base::None,
    }
}

/// A Handlungsfeld by name and definition: its own search terms would code past the drafted categories.
fn named(field: &Handlungsfeld) -> Handlungsfeld {
    let unterfelder = field.unterfelder.iter().map(|unterfeld| Unterfeld {
        terms: Vec::new(),
        anchors: Vec::new(),
        ..unterfeld.clone()
    });
    Handlungsfeld {
        terms: Vec::new(),
        anchors: Vec::new(),
        unterfelder: unterfelder.collect(),
        ..field.clone()
    }
}

/// By text the names of the files it stands in.
fn sources<'a>(
    suggestion: &Suggestion,
    answers: &'a [Answer],
) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut sources: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for answer in suggestion.members.keys().map(|index| &answers[*index]) {
        if let Some(text) = answer.text.given() {
            let files = sources.entry(text.as_str()).or_default();
            files.insert(&answer.place.origin.file);
        }
    }
    sources
}

struct Drafting<'d> {
    suggestion: &'d Suggestion,
    sources: BTreeMap<&'d str, BTreeSet<&'d str>>,
    books: [&'d Codebook; 2],
    i18n: &'d I18n,
}

impl Drafting<'_> {
    fn category(&self, index: usize, group: &Group) -> Category {
        let nearest = group.nearest.as_ref().and_then(|id| self.known(id));
        Category {
            questions: vec![group.question.clone()],
            handlungsfeld: nearest.and_then(|category| category.handlungsfeld.clone()),
            unterfeld: nearest.and_then(|category| category.unterfeld.clone()),
            rule: self.rule(group, nearest),
            weak_terms: group.words.clone(),
            anchors: group.texts.iter().map(|text| self.anchor(text)).collect(),
            kind: CategoryKind::Inductive,
            rare: group.answers < RARE,
            reason: Some(
                self.i18n
                    .text(&Message::new("suggest-reason").with("answers", group.answers)),
            ),
            ..Category::new(id(index), label(group))
        }
    }

    /// What to think about: which group or category this one may belong to.
    fn rule(&self, group: &Group, nearest: Option<&Category>) -> String {
        let like = group.like.map(|other| {
            let label = label(&self.suggestion.groups[other]);
            Message::new("suggest-like")
                .with("id", id(other).to_string())
                .with("label", label)
        });
        let near = nearest.map(|category| {
            let label = category.label.clone();
            Message::new("suggest-near")
                .with("id", category.id.to_string())
                .with("label", label)
        });
        let said: Vec<String> = { like.iter().chain(&near) }
            .map(|message| self.i18n.text(message))
            .collect();
        said.join(" ")
    }

    fn known(&self, id: &CategoryId) -> Option<&Category> {
        self.books.iter().find_map(|book| book.category(id))
    }

    fn anchor(&self, text: &str) -> Anchor {
        let files = self.sources.get(text).into_iter().flatten();
        let names: Vec<&str> = files.copied().collect();
        Anchor {
            text: text.to_owned(),
            source: Some(names.join(", ")),
        }
    }
}
