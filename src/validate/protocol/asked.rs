//! What tells a question from other lines: wordings of the project, what recurs in other documents, how a line looks.

use std::collections::BTreeMap;

use crate::validate::fold::compact;
use crate::validate::questions::{Questions, without_number};

use super::pieces::Ask;
use super::speech;
use super::wording::{Found, Wordings};

/// What tells a question from other lines, beyond a document.
pub(super) struct Asked<'q, 'p> {
    /// The wordings of the project.
    pub(super) wordings: Wordings,
    /// All questions.
    pub(super) questions: &'q mut Questions<'p>,
    /// In how many documents a line stands that may ask, by its comparable form.
    pub(super) documents: BTreeMap<String, usize>,
    /// Documents there are.
    pub(super) all: usize,
    /// Those of them that are conversations.
    pub(super) talks: usize,
}

/// The comparable form of a line that may ask.
pub(super) fn form(line: &str) -> String {
    compact(without_number(line))
}

/// The question in what an interviewer says: the last sentence that asks.
pub(super) fn spoken(said: &str) -> Option<&str> {
    speech::sentences(said)
        .filter(|sentence| sentence.ends_with('?'))
        .last()
}

impl Asked<'_, '_> {
    pub(super) fn recurs(&self, line: &str) -> bool {
        { self.documents.get(&form(line)) }.is_some_and(|count| *count > 1)
    }

    /// Whether most conversations ask so: "Haben Sie ein Beispiel?" comes again, too, but not in most.
    pub(super) fn is_guide(&self, line: &str) -> bool {
        let count = self.documents.get(&form(line)).copied().unwrap_or(0);
        count > 1 && 2 * count > self.talks
    }

    /// The known question that a piece asks, its wording, and what stands behind it in the same line.
    pub(super) fn known<'t>(
        &mut self,
        text: &'t str,
        ask: Ask,
    ) -> Option<(Found, &'t str, &'t str)> {
        if ask == Ask::Spoken {
            for sentence in speech::sentences(text) {
                if let Some(found) = self.wordings.find(sentence, self.questions) {
                    return Some((found, sentence, ""));
                }
            }
            return None;
        }
        let exactly = |found: &Found| matches!(found, Found::Exactly(_));
        let whole = self.wordings.find(text, self.questions);
        let heading = matches!(ask, Ask::Heading(_));
        if whole
            .as_ref()
            .is_some_and(|found| heading || exactly(found))
        {
            return whole.map(|found| (found, text, ""));
        }
        if heading {
            return None;
        }
        // Question and answer in one line.
        for mark in ['?', ':'] {
            let Some(end) = text.find(mark).map(|at| at + 1) else {
                continue;
            };
            let (head, rest) = (&text[..end], text[end..].trim());
            let found = self.wordings.find(head, self.questions);
            let sure = found.filter(|found| exactly(found) || (mark == '?' && ask != Ask::Line));
            if let Some(found) = sure.filter(|_| !rest.is_empty()) {
                return Some((found, head, rest));
            }
        }
        whole
            .filter(|_| ask != Ask::Line)
            .map(|found| (found, text, ""))
    }

    /// Whether a line asks where the project names no question.
    pub(super) fn looks_asked(&self, text: &str, ask: Ask) -> bool {
        let marked = text.trim_end().ends_with('?');
        let alone = self.all == 1;
        match ask {
            Ask::Cell => true,
            Ask::Heading(level) => level > 0 && (marked || alone || self.recurs(text)),
            Ask::Stressed => marked || alone || self.recurs(text),
            Ask::Numbered => marked || self.recurs(text),
            Ask::Asked => alone || self.recurs(text),
            Ask::Spoken => marked && (alone || self.is_guide(text)),
            Ask::Line => false,
        }
    }
}
