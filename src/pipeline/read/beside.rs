//! What a project names beside its sources: codebook, decisions, a second coder's codes, logo, earlier editions.

use std::collections::BTreeSet;

use super::file::{input, line_of_project};
use super::reader::Reader;
use super::{BUILTIN, CODEBOOK};
use crate::chart::picture;
use crate::coding::agreement::CoderFile;
use crate::coding::{self, Decisions};
use crate::disclosure::{self, EarlierEdition};
use crate::history;
use crate::ingest::ReadOptions;
use crate::model::codebook::Codebook;
use crate::model::issue::{Checked, Issue};
use crate::pipeline::decided;
use crate::project::{self, Edition};
use crate::report::Logo;

/// The second coder's sample that is found without being named.
const SAMPLE: &str = "sample.xlsx";
/// The sample that is coded on the review desk. It goes before the other: it may have been made of it, and keeps what the first coder gave.
pub(in crate::pipeline) const BLIND: &str = "second-coder.csv";

/// Whether a file in the project's folder is a second coder's sample by its name.
pub(in crate::pipeline) fn is_sample(name: &str) -> bool {
    name == SAMPLE || name == BLIND
}

impl Reader<'_> {
    /// The codebook as it holds at the Stichtag, and what persons decided. Decisions may name what has ended since.
    pub(super) fn codes(&mut self) -> (Option<Codebook>, Decisions) {
        let Some(mut codebook) = self.codebook() else {
            return (None, Decisions::default());
        };
        let decisions = self.decisions(&mut codebook);
        coding::keep_valid(&mut codebook, self.project.reference_date);
        (Some(codebook), decisions)
    }

    /// The project's codebook, or the built-in one.
    fn codebook(&mut self) -> Option<Codebook> {
        let (text, name) = match &self.project.coding.codebook {
            None if !self.project.root.join(CODEBOOK).is_file() => {
                (coding::builtin().to_owned(), BUILTIN.to_owned())
            }
            named => match self.open(named.as_deref().unwrap_or(CODEBOOK)) {
                Ok(opened) => {
                    self.used(&opened);
                    (opened.text(), opened.name().to_owned())
                }
                Err(error) => {
                    self.issues.push(error.issue());
                    return None;
                }
            },
        };
        let mut parsed = coding::parse_codebook(&text, &name);
        self.issues.append(&mut parsed.issues);
        parsed.value
    }

    /// The decisions of persons, when the project has any.
    fn decisions(&mut self, codebook: &mut Codebook) -> Decisions {
        let mut inputs = Vec::new();
        let mut issues = Vec::new();
        let open = |name: &str| self.open(name);
        let lists = decided::read(self.project, codebook, open, &mut inputs, &mut issues);
        self.inputs.append(&mut inputs);
        self.issues.append(&mut issues);
        codebook.categories.extend(lists.new);
        let mut parsed = coding::parse_lists(&lists.rows, codebook);
        self.issues.append(&mut parsed.issues);
        parsed.value
    }

    /// The codes of the second coder, when the project names a file of them.
    pub(super) fn second_coder(&mut self) -> Option<CoderFile> {
        let found = || {
            let mut names = [BLIND, SAMPLE].into_iter();
            let name = names.find(|name| self.project.root.join(name).is_file())?;
            Some(name.to_owned())
        };
        let named = self.project.coding.second_coder.clone();
        let is_named = named.is_some();
        let file = named.or_else(found)?;
        let read = self.open(&file).and_then(|opened| {
            let input = input(&opened);
            Ok((opened.tables(&ReadOptions::default())?, input))
        });
        let mut checked = match read {
            Ok((read, input)) => {
                self.inputs.push(input);
                CoderFile::read(&read.value)
            }
            Err(error) => {
                self.issues.push(error.issue());
                return None;
            }
        };
        // What only has the name of a sample may be anything.
        if is_named || checked.value.is_some() {
            self.issues.append(&mut checked.issues);
        }
        checked.value
    }

    /// The logo. One that cannot be drawn is left out: a report without a logo is a report.
    pub(super) fn logo(&mut self) -> Option<Logo> {
        let wanted = self.project.design.logo.clone()?;
        let line = line_of_project(wanted.line);
        let opened = match self.open(&wanted.file) {
            Ok(opened) => opened,
            Err(error) => {
                let mut issue = error.issue();
                issue.place = Some(line);
                self.issues.push(issue);
                return None;
            }
        };
        let is_svg = wanted.file.to_lowercase().ends_with(".svg");
        match picture::logo(opened.bytes(), is_svg) {
            Ok(drawn) => {
                self.used(&opened);
                Some(Logo {
                    bytes: drawn.bytes,
                    is_svg,
                    png: drawn.png,
                    alt: wanted.alt,
                })
            }
            Err(detail) => {
                let issue = Issue::new(project::LOGO, Some(line))
                    .with("file", wanted.file)
                    .with("detail", detail);
                self.issues.push(issue);
                None
            }
        }
    }

    /// The public editions that were published before: those that the project names, and those that it keeps. `None` when one of
    /// them cannot be read.
    pub(super) fn earlier(&mut self) -> Option<Vec<EarlierEdition>> {
        let mut editions = Vec::new();
        let mut files = self.project.disclosure.earlier_editions.clone();
        let named: BTreeSet<String> = files.iter().map(|file| written_alike(file)).collect();
        files.extend(self.kept_editions().filter(|kept| !named.contains(kept)));
        for file in &files {
            let read = match self.open(file) {
                Ok(opened) => {
                    self.used(&opened);
                    disclosure::read_earlier(&opened.text(), file)
                }
                Err(error) => Checked {
                    value: None,
                    issues: vec![error.issue()],
                },
            };
            self.issues.extend(read.issues);
            editions.extend(read.value);
        }
        (editions.len() == files.len()).then_some(editions)
    }

    /// The public editions of other days in the history of the project, oldest first: whoever reads this one can have them beside it.
    /// What is damaged is named where the editions are compared; one of the same day is a trial or a correction, which only the project
    /// can tell.
    fn kept_editions(&self) -> impl Iterator<Item = String> + use<> {
        let (today, wanted) = (self.project.reference_date, self.project.disclosure.edition);
        let found = match wanted {
            Edition::Public => history::all(&self.project.root).unwrap_or_default(),
            Edition::Internal => Vec::new(),
        };
        found.into_iter().filter_map(move |found| {
            let is_wanted = found.edition == wanted && found.day != today;
            (is_wanted && found.snapshot.is_ok()).then(|| found.findings_file())
        })
    }
}

/// A path as others write the same one.
fn written_alike(file: &str) -> String {
    let file = file.replace('\\', "/");
    let parts: Vec<&str> = { file.split('/') }
        .filter(|part| !part.is_empty() && *part != ".")
        .collect();
    parts.join("/")
}
