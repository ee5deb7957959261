//! What a project wishes of its report's order and says in its own words, checked against the findings that there are.

use std::sync::Arc;

use super::made;
use super::read::Loaded;
use super::ready::{self, Ready};
use super::{PipelineError, RunSettings, Step, sense};
use crate::analysis::Names;
use crate::coding;
use crate::disclosure::Gated;
use crate::i18n::{I18n, Language};
use crate::ingest::{self, IngestError};
use crate::model::finding::Finding;
use crate::model::issue::Issue;
use crate::model::place::{Origin, Place};
use crate::model::signs::Signs;
use crate::model::topic::Topic;
use crate::project::{self, FILE_NAME, PlanSettings, advice};
use crate::report::{self, OwnTexts, TextFile};

/// Where own texts lie.
const TEXTS: &str = "texte/*.md";

/// A place for a text of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPlace {
    /// Its name: the file is `texte/<name>.md`.
    pub name: String,
    /// References to figures that are at hand there, with what they stand for; none for a chapter.
    pub figures: Vec<(String, String)>,
}

/// The places for texts in the report of a project, and its language.
///
/// # Errors
/// As for a run. Nothing is written.
pub fn text_places(settings: &RunSettings) -> Result<(Language, Vec<TextPlace>), PipelineError> {
    let (language, findings) = found(settings)?;
    let i18n = I18n::new(language);
    let places = report::slots(&findings).into_iter().map(|name| {
        let finding = { findings.iter() }.find(|finding| name == format!("befund-{}", finding.id));
        let figures = finding.map(|finding| references(finding, &i18n));
        TextPlace {
            name,
            figures: figures.unwrap_or_default(),
        }
    });
    Ok((language, places.collect()))
}

/// The findings of a project as a run makes them, and its language. Nothing is written.
pub(super) fn found(
    settings: &RunSettings,
) -> Result<(Language, Vec<Gated<Finding>>), PipelineError> {
    let nothing = |_: Step| {};
    let Ready {
        loaded,
        codebook,
        mut issues,
        ..
    } = ready::ready(settings, &nothing)?;
    let language = loaded.project.language;
    let i18n = I18n::new(language);
    let refused = |issue| PipelineError::Data {
        language: Some(language),
        issues: vec![issue],
    };
    let options = sense::options(&loaded, &codebook, &nothing).map_err(refused)?;
    let codings = coding::code(&loaded.dataset.answers, &codebook, &options);
    let made = made::report(
        None,
        &loaded,
        &codebook,
        &codings,
        &mut issues,
        &i18n,
        &nothing,
    )?;
    Ok((language, made.report.findings))
}

/// References to what the sentence of a finding is made of; cells of its table are too many to name.
fn references(finding: &Gated<Finding>, i18n: &I18n) -> Vec<(String, String)> {
    { report::figures(finding, i18n).into_iter() }
        .filter(|(name, _)| !name.contains('/'))
        .map(|(name, text)| (format!("{{{{{}:{name}}}}}", finding.id), text))
        .collect()
}

/// The own texts of a project that speak of findings that are there. Those of a finding that this edition or this year has not are left
/// out with it, and that is said.
pub(super) fn texts(
    loaded: &Loaded,
    names: &Names,
    findings: &[Gated<Finding>],
    i18n: &I18n,
) -> (OwnTexts, Vec<Issue>) {
    let mut issues = Vec::new();
    let mut files = text_files(loaded, &mut issues);
    let is_there = |id: &str| findings.iter().any(|finding| finding.id == id);
    files.retain(|file| {
        let away = file.finding().filter(|id| names.has(id) && !is_there(id));
        issues.extend(away.map(|id| left_out(file, id)));
        away.is_none()
    });
    let (texts, mut wrong) = OwnTexts::of(&files, findings, i18n);
    issues.append(&mut wrong);
    (texts, issues)
}

fn left_out(file: &TextFile, id: &str) -> Issue {
    let origin = Arc::new(Origin {
        file: file.file.clone(),
        sheet: None,
    });
    Issue::new(project::TEXT_LEFT_OUT, Some(Place::row(&origin, 1))).with("finding", id)
}

/// Files that cannot be read are said; that there is none is nothing to say.
pub(super) fn text_files(loaded: &Loaded, issues: &mut Vec<Issue>) -> Vec<TextFile> {
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
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let file = format!("texte/{}", name.unwrap_or_default());
        match ingest::open(&path, &file) {
            Ok(opened) => {
                let (text, signs) = clean(&opened.text(), &file);
                issues.extend(signs);
                files.push(TextFile { text, file });
            }
            Err(error) => issues.push(error.issue()),
        }
    }
    files
}

/// The door of own texts: no line keeps a sign that some format could not hold.
fn clean(text: &str, file: &str) -> (String, Vec<Issue>) {
    let origin = Arc::new(Origin {
        file: file.to_owned(),
        sheet: None,
    });
    let mut signs = Signs::default();
    let lines: Vec<String> = { text.lines().zip(1_u32..) }
        .map(|(line, number)| {
            let clean = signs.take(line, || Place::row(&origin, number));
            clean.unwrap_or_else(|| line.to_owned())
        })
        .collect();
    (lines.join("\n"), signs.issues())
}

/// Wishes for findings that there cannot be.
pub(super) fn check(plan: &PlanSettings, names: &Names) -> Vec<Issue> {
    let wishes = plan
        .wishes()
        .into_iter()
        .map(|wish| (wish.pattern.as_str(), wish.line));
    let chapters = Topic::ALL.map(Topic::id);
    let headings = { plan.headings.iter() }
        .filter(|(id, _)| !chapters.contains(&id.as_str()))
        .map(|(id, heading)| (id.as_str(), heading.line));
    { wishes.chain(headings) }
        .filter(|(pattern, _)| !names.has(pattern))
        .map(|(pattern, line)| {
            let origin = Arc::new(Origin {
                file: FILE_NAME.to_owned(),
                sheet: None,
            });
            Issue::new(project::PLAN_OF_NOTHING, Some(Place::row(&origin, line)))
                .with("finding", pattern)
                .with("advice", advice(pattern, names.iter()))
        })
        .collect()
}
