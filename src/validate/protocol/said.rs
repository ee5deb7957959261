//! What is said of the protocols of a source, once for all of its documents.

use std::collections::BTreeMap;

use crate::model::document::{Besides, Document};
use crate::model::issue::{Issue, Rule};
use crate::model::message::Message;
use crate::model::place::Place;
use crate::validate::fold::shown;
use crate::validate::rules;
use crate::validate::values::words;

use super::asked::form;
use super::wording::Alike;

/// Where something stands first, and how often.
#[derive(Default)]
struct Times(Option<(Place, u64)>);

impl Times {
    fn add(&mut self, place: &Place) {
        match &mut self.0 {
            Some((_, count)) => *count += 1,
            None => self.0 = Some((place.clone(), 1)),
        }
    }

    fn issue(self, rule: Rule) -> Option<Issue> {
        let (place, count) = self.0?;
        Some(Issue::new(rule, Some(place)).with("count", count))
    }
}

/// A part that fits no question.
struct Section {
    heading: String,
    place: Place,
    documents: u64,
    paragraphs: u64,
}

/// Everything noticed in the documents of a source.
#[derive(Default)]
pub(super) struct Notes {
    alike: BTreeMap<(String, String), Alike>,
    sections: BTreeMap<String, Section>,
    before: Times,
    beside: Times,
    names: Times,
    interviewers: Times,
    interviewer: String,
    follow_ups: Times,
    follow_up: String,
}

impl Notes {
    /// A wording that is taken for a question.
    pub(super) fn alike(&mut self, wording: &str, key: &str, place: &Place) {
        let at = (form(wording), key.to_owned());
        let alike = self.alike.entry(at).or_insert_with(|| Alike {
            wording: wording.to_owned(),
            key: key.to_owned(),
            place: place.clone(),
            count: 0,
        });
        alike.count += 1;
    }

    /// A part begins that fits no question.
    pub(super) fn section(&mut self, heading: &str, place: &Place) {
        let section = self
            .sections
            .entry(form(heading))
            .or_insert_with(|| Section {
                heading: heading.to_owned(),
                place: place.clone(),
                documents: 0,
                paragraphs: 0,
            });
        section.documents += 1;
    }

    /// A paragraph of such a part.
    pub(super) fn in_section(&mut self, section: &str) {
        if let Some(section) = self.sections.get_mut(section) {
            section.paragraphs += 1;
        }
    }

    /// A paragraph before the first question.
    pub(super) fn before(&mut self, place: &Place) {
        self.before.add(place);
    }

    /// A paragraph beside question and answer.
    pub(super) fn beside(&mut self, place: &Place) {
        self.beside.add(place);
    }

    /// Names of persons.
    pub(super) fn name(&mut self, place: &Place) {
        self.names.add(place);
    }

    /// A question of an interviewer that goes on with the one before.
    pub(super) fn follow_up(&mut self, wording: &str, place: &Place) {
        self.follow_ups.add(place);
        if self.follow_up.is_empty() {
            self.follow_up = shown(wording);
        }
    }

    /// Somebody who is taken to ask.
    pub(super) fn interviewer(&mut self, label: &str, place: &Place) {
        self.interviewers.add(place);
        if self.interviewer.is_empty() {
            // Who asks is a person too.
            let is_name = words::looks_like_person(label);
            self.interviewer = if is_name {
                "…".to_owned()
            } else {
                shown(label)
            };
        }
    }

    /// All of it.
    pub(super) fn issues(self) -> Vec<Issue> {
        let mut issues = Vec::new();
        for alike in self.alike.into_values() {
            issues.push(
                Issue::new(rules::WORDING_ALIKE, Some(alike.place))
                    .with("wording", shown(&alike.wording))
                    .with("question", alike.key)
                    .with("count", alike.count),
            );
        }
        for section in self.sections.into_values().filter(|s| s.paragraphs > 0) {
            issues.push(
                Issue::new(rules::FITS_NO_QUESTION, Some(section.place))
                    .with("heading", shown(&section.heading))
                    .with("documents", section.documents)
                    .with("count", section.paragraphs),
            );
        }
        issues.extend(self.before.issue(rules::BEFORE_QUESTIONS));
        issues.extend(self.beside.issue(rules::BESIDE_ANSWER));
        issues.extend(self.names.issue(rules::NAMES_NOT_TAKEN));
        let asked = self.follow_ups.issue(rules::FOLLOW_UPS);
        issues.extend(asked.map(|issue| issue.with("wording", self.follow_up)));
        let found = self.interviewers.issue(rules::INTERVIEWER_FOUND);
        issues.extend(found.map(|issue| issue.with("speaker", self.interviewer)));
        issues.sort_by(|a, b| a.code.cmp(&b.code).then_with(|| a.place.cmp(&b.place)));
        issues
    }
}

/// What of all documents is not read.
pub(super) fn parts_not_read(documents: &[Document]) -> Option<Issue> {
    let has = |besides: &Besides| *besides != Besides::default();
    let first = documents.iter().find(|document| has(&document.besides))?;
    let sum = |count: fn(&Besides) -> u64| -> u64 {
        documents
            .iter()
            .map(|document| count(&document.besides))
            .sum()
    };
    let parts = [
        ("document-comments", sum(|b| b.comments)),
        ("document-deletions", sum(|b| b.deletions)),
        ("document-margins", sum(|b| b.margins)),
        ("document-notes", sum(|b| b.notes)),
        ("document-furniture", sum(|b| b.furniture)),
        ("document-pictures", sum(|b| b.pictures)),
    ];
    let said = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| Message::new(key).with("count", count))
        .reduce(|first, next| {
            Message::new("document-parts")
                .with("first", first)
                .with("next", next)
        })?;
    let count = documents.iter().filter(|d| has(&d.besides)).count();
    Some(
        Issue::new(rules::PARTS_NOT_READ, Some(Place::sheet(&first.origin)))
            .with("documents", count)
            .with("parts", said),
    )
}
