//! From `befund.toml` to the typed tables: every file is read, every mistake is gathered.

mod beside;
mod file;
mod fresh;
mod project_file;
mod reader;

use std::collections::BTreeSet;

use super::sense::{self, ProjectModel};
use super::{Settings, Step, codes};
use crate::coding::agreement::CoderFile;
use crate::coding::{self, Decision, Decisions};
use crate::disclosure::EarlierEdition;
use crate::i18n::Language;
use crate::model::codebook::Codebook;
use crate::model::dataset::Dataset;
use crate::model::issue::{Checked, Issue, Severity};
use crate::model::names::Names;
use crate::project::{self, Project};
use crate::report::Logo;
use reader::{Gathered, Reader};

pub(super) use beside::{BLIND, is_sample};
pub(super) use file::{first_table, input, list, open};
pub use fresh::Delivery;
pub(super) use fresh::deliveries;
pub use project_file::language;
pub(super) use project_file::{ProjectFile, load_project, no_project, project_root};

/// Name of the built-in codebook where a file would be named.
pub(super) const BUILTIN: &str = "verwaltungsdigitalisierung.toml";

/// The codebook that is found in a project without being named, and that the review desk writes.
pub(super) const CODEBOOK: &str = "codebook.toml";

/// A project with all its tables.
pub(super) struct Loaded {
    /// The project, with what the command line sets.
    pub project: Project,
    /// Its typed tables.
    pub dataset: Dataset,
    /// Its codebook; `None` when the file has errors.
    pub codebook: Option<Codebook>,
    /// What persons decided.
    pub decisions: Decisions,
    /// Its sentence model, when it has one.
    pub model: Option<ProjectModel>,
    /// Codes of a second person, when the project names a file of them that can be read.
    pub second_coder: Option<CoderFile>,
    /// The logo, when the project names one that can be drawn.
    pub logo: Option<Logo>,
    /// Earlier public editions; `None` when one that is named cannot be read.
    pub earlier: Option<Vec<EarlierEdition>>,
    /// Files read, sorted, with their sha256: relative name and hex digits.
    pub inputs: Vec<(String, String)>,
}

/// Reads and validates for a command that writes files beside no report: only errors matter to it.
pub(super) fn read_for_files(settings: &Settings) -> (Option<Language>, Checked<Option<Loaded>>) {
    let (language, mut checked) = read(settings, &|_| {});
    checked
        .issues
        .retain(|issue| issue.severity == Severity::Error);
    (language, checked)
}

/// Reads and validates. The language is known as soon as `befund.toml` is.
pub(super) fn read(
    settings: &Settings,
    progress: &dyn Fn(Step),
) -> (Option<Language>, Checked<Option<Loaded>>) {
    read_with(settings, progress, |_| {})
}

/// The same; `begin` is told of the project before its tables are read.
pub(super) fn read_with(
    settings: &Settings,
    progress: &dyn Fn(Step),
    begin: impl FnOnce(&Project),
) -> (Option<Language>, Checked<Option<Loaded>>) {
    progress(Step::Project);
    let Checked { value, mut issues } = load_project(settings);
    let Some(ProjectFile { mut project, input }) = value else {
        return nothing(settings.overrides.language, issues);
    };
    let old = fresh::check(&project, settings.allow_outside);
    if !old.is_empty() {
        return nothing(Some(project.language), [issues, old].concat());
    }
    begin(&project);
    let mut inputs = vec![input];
    project.names = names(&project, settings.allow_outside, &mut inputs, &mut issues);
    codes::read(
        &mut project,
        settings.allow_outside,
        &mut issues,
        &mut inputs,
    );
    let reader = Reader::new(&project, settings.allow_outside, inputs);
    let mut gathered = reader.gather(progress);
    issues.append(&mut gathered.issues);
    let Gathered {
        codebook,
        mut decisions,
        second_coder,
        logo,
        earlier,
        tables,
        inputs,
    } = gathered.value;
    progress(Step::Validate);
    let mut checked = tables.validate(&project);
    issues.append(&mut checked.issues);
    let dataset = checked.value;
    issues.append(&mut settle(&mut decisions, &dataset, codebook.as_ref()));
    let language = project.language;
    // Coding without the model that was asked for would be another result under the same name.
    let model = match sense::open(settings, &project) {
        Ok(model) => model,
        Err(issue) => return nothing(Some(language), [issues, vec![issue]].concat()),
    };
    let loaded = Loaded {
        dataset,
        codebook,
        decisions,
        model,
        second_coder,
        logo,
        earlier,
        inputs,
        project,
    };
    (
        Some(language),
        Checked {
            value: Some(loaded),
            issues,
        },
    )
}

/// The spellings of units, products and vendors, when the project names a file of them.
fn names(
    project: &Project,
    allow_outside: bool,
    inputs: &mut Vec<(String, String)>,
    issues: &mut Vec<Issue>,
) -> Names {
    let Some(file) = &project.units else {
        return Names::default();
    };
    let reader = Reader::new(project, allow_outside, Vec::new());
    match reader.open(file) {
        Ok(opened) => {
            inputs.push(input(&opened));
            let mut parsed = project::parse_names(&opened.text(), file);
            issues.append(&mut parsed.issues);
            parsed.value
        }
        Err(error) => {
            issues.push(error.issue());
            Names::default()
        }
    }
}

/// Adds what was decided in another program and settles all decisions with the answers.
fn settle(decisions: &mut Decisions, dataset: &Dataset, codebook: Option<&Codebook>) -> Vec<Issue> {
    let mut issues = Vec::new();
    if let Some(codebook) = codebook {
        issues = add_elsewhere(&mut decisions.held, dataset, codebook);
    }
    issues.append(&mut coding::settle(&mut decisions.held, &dataset.answers));
    issues
}

/// Adds what was decided in another program; the project's own decisions have the last word.
pub(super) fn add_elsewhere(
    decisions: &mut Vec<Decision>,
    dataset: &Dataset,
    codebook: &Codebook,
) -> Vec<Issue> {
    let elsewhere = coding::decisions_of(&dataset.human, codebook);
    let key = |decision: &Decision| (decision.question.clone(), decision.hash.clone());
    let known: BTreeSet<(String, String)> = decisions.iter().map(key).collect();
    let new = { elsewhere.value.into_iter() }.filter(|decision| !known.contains(&key(decision)));
    decisions.extend(new);
    elsewhere.issues
}

fn nothing(
    language: Option<Language>,
    issues: Vec<Issue>,
) -> (Option<Language>, Checked<Option<Loaded>>) {
    let checked = Checked {
        value: None,
        issues,
    };
    (language, checked)
}
