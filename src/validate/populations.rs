//! Within what a respondent's key names one person: the files of a source, and sources that read the same file or say that
//! they share their respondents.
//!
//! Two surveys that both number their responses from 1 are two populations. So are two exports of survey tools in one source.

use std::collections::{BTreeMap, BTreeSet};

use crate::project::{Respondents, SourceKind};

use super::open::survey_of;
use super::survey::Survey;
use super::{Input, Written};

/// The population of each file.
#[derive(Debug, Default)]
pub(crate) struct Populations {
    /// File → the first of the files that it shares its respondents with.
    first: BTreeMap<String, String>,
    /// Populations of which some source does not say whose its respondents are.
    unsaid: BTreeSet<String>,
}

impl Populations {
    /// The populations of all sources with respondents.
    pub(crate) fn new(inputs: &[Input<'_>], written: &[Written<'_>]) -> Self {
        let mut found = Self::default();
        let with_people = || {
            inputs.iter().filter(|input| {
                matches!(
                    input.source.kind,
                    SourceKind::Answers | SourceKind::Barometer | SourceKind::Survey
                )
            })
        };
        for input in with_people() {
            for table in input.tables {
                let file = &table.origin.file;
                found
                    .first
                    .entry(file.clone())
                    .or_insert_with(|| file.clone());
            }
        }
        let mut shared: Vec<&str> = Vec::new();
        for input in with_people() {
            let together: Vec<&str> = input
                .tables
                .iter()
                .filter(|table| survey_of(input.source, table) == Survey::None)
                .map(|table| table.origin.file.as_str())
                .collect();
            found.join(&together);
            if input.source.respondents == Some(Respondents::Shared) {
                shared.extend(input.tables.iter().map(|table| table.origin.file.as_str()));
            }
        }
        for source in written {
            let files: Vec<&str> = { source.documents.iter() }
                .map(|document| document.origin.file.as_str())
                .collect();
            for file in &files {
                let own = (*file).to_owned();
                found.first.entry(own.clone()).or_insert(own);
            }
            found.join(&files);
            if source.source.respondents == Some(Respondents::Shared) {
                shared.extend(files);
            }
        }
        found.join(&shared);
        for input in with_people().filter(|input| input.source.respondents.is_none()) {
            for table in input.tables {
                let population = found.number(&table.origin.file);
                found.unsaid.insert(population.to_string());
            }
        }
        found
    }

    /// The population of a file, by the name of the first file in it.
    fn of<'a>(&'a self, file: &'a str) -> &'a str {
        self.first.get(file).map_or(file, String::as_str)
    }

    /// The short name of a file's population while keys are read.
    pub(crate) fn number(&self, file: &str) -> usize {
        let first = self.of(file);
        self.first
            .keys()
            .position(|known| known == first)
            .unwrap_or(0)
    }

    /// The first file of a population with that short name.
    pub(crate) fn file(&self, number: &str) -> &str {
        let at = number.parse().unwrap_or(usize::MAX);
        self.first.keys().nth(at).map_or("", String::as_str)
    }

    /// Whether a source of the population leaves open whose its respondents are.
    pub(crate) fn is_unsaid(&self, population: &str) -> bool {
        self.unsaid.contains(population)
    }

    fn join(&mut self, files: &[&str]) {
        let firsts: BTreeSet<String> = files.iter().map(|file| self.of(file).to_owned()).collect();
        let Some(first) = firsts.first().cloned() else {
            return;
        };
        for population in self.first.values_mut() {
            if firsts.contains(population) {
                population.clone_from(&first);
            }
        }
    }
}
