//! Small questionnaires for the tests, and readers for the tables that come out. All invented.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use befund::analysis::analyse;
use befund::disclosure;
use befund::i18n::{I18n, Language};
use befund::ingest::{self, ReadOptions};
use befund::model::closed::ClosedSurvey;
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::dataset::Dataset;
use befund::model::finding::{CellValue, Finding};
use befund::model::issue::Checked;
use befund::project::{self, ParseOptions, Project};
use befund::validate::{Input, validate_with};

use crate::project_folder::scratch;

/// A project whose only source is a survey, read from its files.
pub(crate) struct Made {
    pub(crate) project: Project,
    pub(crate) checked: Checked<Dataset>,
}

impl Made {
    pub(super) fn survey(&self) -> &ClosedSurvey {
        &self.checked.value.surveys[0]
    }

    pub(super) fn codes(&self) -> Vec<&str> {
        self.checked
            .issues
            .iter()
            .map(|issue| issue.code.0)
            .collect()
    }

    pub(super) fn findings(&self) -> Vec<Finding> {
        analyse(
            &self.checked.value,
            &Codings::default(),
            &Codebook::default(),
            &self.project,
        )
        .expect("counted")
    }

    /// What the public edition counts.
    pub(super) fn public(&self) -> (Dataset, Vec<Finding>) {
        let mut project = self.project.clone();
        project.disclosure.edition = project::Edition::Public;
        let i18n = I18n::new(Language::De);
        let (codings, codebook) = (Codings::default(), Codebook::default());
        let coarse = disclosure::coarsen(
            &self.checked.value,
            (&codings, &codebook),
            &project,
            &[],
            &i18n,
        );
        let mut findings =
            analyse(&coarse.dataset, &codings, &codebook, &project).expect("counted");
        findings.extend(coarse.findings());
        let beside = disclosure::Beside {
            coarse: Some(&coarse),
            today: Some(project.reference_date),
            ..disclosure::Beside::default()
        };
        let disclosed =
            disclosure::disclose(findings, &project.disclosure, &beside).expect("passes");
        let passed = disclosed
            .findings
            .iter()
            .map(|finding| (**finding).clone())
            .collect();
        (coarse.dataset.into_owned(), passed)
    }
}

/// Reads a survey and what is said of its questionnaire; `settings` are further lines of the source and sections below it.
pub(super) fn made(csv: &str, questionnaire: Option<(&str, &str)>, settings: &str) -> Made {
    let folder = scratch();
    fs::write(folder.path().join("umfrage.csv"), csv).expect("written");
    if let Some((name, text)) = questionnaire {
        fs::write(folder.path().join(name), text).expect("written");
    }
    let named = questionnaire.map_or(String::new(), |(name, _)| {
        format!("questionnaire = \"{name}\"\n")
    });
    let toml = format!(
        "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n\n[[source]]\nkind = \"survey\"\nfile = \"umfrage.csv\"\n{named}{settings}\n"
    );
    read(folder.path(), &toml)
}

/// Reads the sources of a project file.
pub(crate) fn read(folder: &Path, toml: &str) -> Made {
    let options = ParseOptions {
        allow_outside: true,
        ..ParseOptions::default()
    };
    let parsed = project::parse(toml, folder, &options);
    assert!(parsed.value.is_some(), "{:?}", parsed.issues);
    let project = parsed.value.expect("a project");
    let mut tables = Vec::new();
    let mut questionnaires = BTreeMap::new();
    for source in &project.sources {
        let path = folder.join(&source.file);
        let read = ingest::read(&path, &source.file, &ReadOptions::from(source));
        tables.push(read.expect("readable").value);
        if let Some(file) = &source.questionnaire {
            let opened = ingest::open(&folder.join(file), file).expect("opened");
            let known = if file.ends_with("csv") || file.ends_with("xlsx") {
                let tables = opened
                    .tables(&ReadOptions::default())
                    .expect("a table")
                    .value;
                befund::validate::questionnaire(&tables, file).value
            } else {
                opened.questionnaire().expect("a questionnaire")
            };
            questionnaires.insert(file.clone(), known);
        }
    }
    let inputs: Vec<Input<'_>> = { project.sources.iter().zip(&tables) }
        .map(|(source, tables)| Input { source, tables })
        .collect();
    let checked = validate_with(&inputs, &[], questionnaires, &project);
    let (rows, used, aside) = checked.value.intake.totals();
    assert_eq!(rows, used + aside, "rows in = used + set aside");
    Made { project, checked }
}

/// Label and number of each row of a table, by a column.
pub(super) fn lines(finding: &Finding, column: &str) -> Vec<(String, f64)> {
    let at = finding.table.column(column).expect("the column");
    let i18n = I18n::new(Language::De);
    let rows = finding.table.rows.iter();
    rows.filter_map(|row| {
        Some((
            i18n.cell(&row.cells[0].value),
            row.cells[at].value.number()?,
        ))
    })
    .collect()
}

/// The finding with that id.
pub(super) fn find<'f>(findings: &'f [Finding], id: &str) -> &'f Finding {
    let found = findings.iter().find(|finding| finding.id == id);
    found.unwrap_or_else(|| {
        let ids: Vec<&str> = findings.iter().map(|finding| finding.id.as_str()).collect();
        panic!("no {id} among {ids:?}")
    })
}

/// A figure of the base.
pub(super) fn figure(finding: &Finding, name: &str) -> f64 {
    let found = finding.base.iter().find(|figure| figure.name == name);
    match &found.expect("the figure").value.value {
        CellValue::Count(count) => *count as f64,
        CellValue::Share(value) | CellValue::Percent(value) | CellValue::Number { value, .. } => {
            *value
        }
        other => panic!("{name} is {other:?}"),
    }
}
