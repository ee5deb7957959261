//! What a project wishes of its report's order and says in its own words, checked against the findings that there are.

use std::sync::Arc;

use super::read::Loaded;
use crate::disclosure::Gated;
use crate::i18n::I18n;
use crate::ingest::{self, IngestError};
use crate::model::finding::Finding;
use crate::model::issue::Issue;
use crate::model::place::{Origin, Place};
use crate::model::topic::Topic;
use crate::project::{self, FILE_NAME, PlanSettings, advice, matches_pattern};
use crate::report::{OwnTexts, TextFile};

/// Where own texts lie.
const TEXTS: &str = "texte/*.md";

/// The own texts of a project that speak of findings that are there.
pub(super) fn texts(loaded: &Loaded, findings: &[Gated<Finding>], i18n: &I18n) -> (OwnTexts, Vec<Issue>) {
    let mut issues = Vec::new();
    let files = text_files(loaded, &mut issues);
    let (texts, mut wrong) = OwnTexts::of(&files, findings, i18n);
    issues.append(&mut wrong);
    (texts, issues)
}

/// Files that cannot be read are said; that there is none is nothing to say.
fn text_files(loaded: &Loaded, issues: &mut Vec<Issue>) -> Vec<TextFile> {
    let root = &loaded.project.root;
    let paths = match ingest::find(root, TEXTS, false) {
        Ok(paths) => paths,
        Err(IngestError::NotFound { .. }) => Vec::new(),
        Err(error) => {
            issues.push(error.issue());
            Vec::new()
        }
    };
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let file = format!("texte/{}", name.unwrap_or_default());
        match ingest::open(&path, &file) {
            Ok(opened) => files.push(TextFile {
                text: opened.text(),
                file,
            }),
            Err(error) => issues.push(error.issue()),
        }
    }
    files
}

/// Wishes for findings that there are not. `known` are the ids of all findings, also of those an edition withholds.
pub(super) fn check(plan: &PlanSettings, known: &[&str]) -> Vec<Issue> {
    let is_there = |pattern: &str| known.iter().any(|id| matches_pattern(pattern, id));
    let wishes = plan.wishes().into_iter().map(|wish| (wish.pattern.as_str(), wish.line));
    let chapters = Topic::ALL.map(Topic::id);
    let headings = { plan.headings.iter() }
        .filter(|(id, _)| !chapters.contains(&id.as_str()))
        .map(|(id, heading)| (id.as_str(), heading.line));
    { wishes.chain(headings) }
        .filter(|(pattern, _)| !is_there(pattern))
        .map(|(pattern, line)| {
            let origin = Arc::new(Origin {
                file: FILE_NAME.to_owned(),
                sheet: None,
            });
            Issue::new(project::PLAN_OF_NOTHING, Some(Place::row(&origin, line)))
                .with("finding", pattern)
                .with("advice", advice(pattern, known.iter().copied()))
        })
        .collect()
}
