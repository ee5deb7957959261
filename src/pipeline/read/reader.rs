//! The files of all sources of a project, and the questionnaires that belong to them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::beside::is_sample;
use super::file::{input, line_of_project, open, relative};
use crate::coding::Decisions;
use crate::coding::agreement::CoderFile;
use crate::disclosure::EarlierEdition;
use crate::ingest::{self, Content, IngestError, NewestBy, Opened, ReadOptions};
use crate::model::codebook::Codebook;
use crate::model::dataset::Dataset;
use crate::model::document::Document;
use crate::model::issue::{Checked, Issue};
use crate::model::message::Message;
use crate::model::questionnaire::Questionnaire;
use crate::model::raw::RawTable;
use crate::pipeline::{Step, decided};
use crate::project::{Project, Source, SourceKind};
use crate::report::Logo;
use crate::validate::{self, Input, Written};

/// What the files of a source hold.
#[derive(Default)]
struct Contents {
    tables: Vec<RawTable>,
    documents: Vec<Document>,
}

/// What the files of all sources hold, with the questionnaires that belong to them.
pub(super) struct Tables<'a> {
    contents: Vec<(&'a Source, Contents)>,
    questionnaires: BTreeMap<String, Questionnaire>,
}

impl Tables<'_> {
    /// The typed tables that they make.
    pub(super) fn validate(self, project: &Project) -> Checked<Dataset> {
        let given: Vec<Input<'_>> = { self.contents.iter() }
            .map(|(source, Contents { tables, .. })| Input { source, tables })
            .collect();
        let written: Vec<Written<'_>> = { self.contents.iter() }
            .map(|(source, Contents { documents, .. })| Written { source, documents })
            .collect();
        validate::validate_with(&given, &written, self.questionnaires, project)
    }
}

/// All that a project names, as it was read.
pub(super) struct Gathered<'a> {
    pub(super) codebook: Option<Codebook>,
    pub(super) decisions: Decisions,
    pub(super) second_coder: Option<CoderFile>,
    pub(super) logo: Option<Logo>,
    pub(super) earlier: Option<Vec<EarlierEdition>>,
    pub(super) tables: Tables<'a>,
    /// Files read, sorted.
    pub(super) inputs: Vec<(String, String)>,
}

pub(super) struct Reader<'a> {
    pub(super) project: &'a Project,
    allow_outside: bool,
    pub(super) issues: Vec<Issue>,
    pub(super) inputs: Vec<(String, String)>,
}

impl<'a> Reader<'a> {
    /// A reader that adds to the files that were read before.
    pub(super) const fn new(
        project: &'a Project,
        allow_outside: bool,
        inputs: Vec<(String, String)>,
    ) -> Self {
        Self {
            project,
            allow_outside,
            issues: Vec::new(),
            inputs,
        }
    }

    /// Reads every file that the project names.
    pub(super) fn gather(mut self, progress: &dyn Fn(Step)) -> Checked<Gathered<'a>> {
        let project = self.project;
        let (codebook, decisions) = self.codes();
        let second_coder = self.second_coder();
        let logo = self.logo();
        let earlier = self.earlier();
        let contents = { project.sources.iter() }
            .map(|source| (source, self.contents(source, progress)))
            .collect();
        let questionnaires = self.questionnaires();
        self.inputs.sort();
        self.inputs.dedup();
        Checked {
            value: Gathered {
                codebook,
                decisions,
                second_coder,
                logo,
                earlier,
                tables: Tables {
                    contents,
                    questionnaires,
                },
                inputs: self.inputs,
            },
            issues: self.issues,
        }
    }

    /// All sheets and documents of all files of a source. A file that cannot be read becomes an issue and stops no other.
    fn contents(&mut self, source: &Source, progress: &dyn Fn(Step)) -> Contents {
        let line = line_of_project(source.line);
        let files = match self.files(source) {
            Ok((files, newest)) => {
                self.issues.extend(newest);
                files
            }
            Err(error) => {
                let mut issue = error.issue();
                // The mistake is in the line that names the file.
                issue.place = Some(line);
                self.issues.push(issue);
                return Contents::default();
            }
        };
        let options = ReadOptions::from(source);
        let mut contents = Contents::default();
        for file in files {
            let name = self.relative(&file);
            progress(Step::Read(name.clone()));
            let read = ingest::open(&file, &name).and_then(|opened| {
                let input = (name, opened.sha256());
                let read = match source.kind {
                    SourceKind::Answers => opened.content(&options)?,
                    _ => {
                        let read = opened.tables(&options)?;
                        Checked {
                            value: Content::Tables(read.value),
                            issues: read.issues,
                        }
                    }
                };
                Ok((read, input))
            });
            match read {
                Ok((mut read, input)) => {
                    self.issues.append(&mut read.issues);
                    match read.value {
                        Content::Tables(mut tables) => contents.tables.append(&mut tables),
                        Content::Document(document) => contents.documents.push(document),
                    }
                    self.inputs.push(input);
                }
                Err(error) => self.issues.push(error.issue()),
            }
        }
        contents
    }

    /// The files of a source; a folder of protocols means all that lies in it. Of several deliveries of the same thing only the newest
    /// is one, and that is noted.
    pub(super) fn files(
        &self,
        source: &Source,
    ) -> Result<(Vec<PathBuf>, Option<Issue>), IngestError> {
        let found = self.all_files(source)?;
        if !source.is_newest || found.len() < 2 {
            return Ok((found, None));
        }
        let Some((file, by)) = ingest::newest(&found) else {
            return Ok((found, None));
        };
        let by = match by {
            NewestBy::Name => "ingest-newest-by-name",
            NewestBy::Change => "ingest-newest-by-change",
        };
        let issue = Issue::new(ingest::NEWEST, Some(line_of_project(source.line)))
            .with("pattern", source.file.as_str())
            .with("count", found.len())
            .with("file", self.relative(file))
            .with("by", Message::new(by));
        Ok((vec![file.clone()], Some(issue)))
    }

    fn all_files(&self, source: &Source) -> Result<Vec<PathBuf>, IngestError> {
        let root = &self.project.root;
        if source.kind == SourceKind::Answers && root.join(&source.file).is_dir() {
            return ingest::find_all_in(root, &source.file, self.allow_outside);
        }
        let mut found = ingest::find(root, &source.file, self.allow_outside)?;
        // A pattern means the data, not what persons decided about them.
        if source.file.contains('*') {
            let is_list = |name: &str| is_sample(name) || decided::is_list(name);
            found.retain(|path| !is_list(&self.relative(path)));
        }
        Ok(found)
    }

    /// What tools and persons say of the questionnaires that sources name.
    fn questionnaires(&mut self) -> BTreeMap<String, Questionnaire> {
        let mut found = BTreeMap::new();
        for source in &self.project.sources {
            let Some(file) = source.questionnaire.as_ref() else {
                continue;
            };
            if found.contains_key(file) {
                continue;
            }
            let ending = file.rsplit('.').next().unwrap_or_default().to_lowercase();
            let read = self.open(file).and_then(|opened| {
                let input = input(&opened);
                let checked = match ending.as_str() {
                    "lss" | "xml" => Checked {
                        value: opened.questionnaire()?,
                        issues: Vec::new(),
                    },
                    _ => {
                        let read = opened.tables(&ReadOptions::default())?;
                        validate::questionnaire(&read.value, file)
                    }
                };
                Ok((checked, input))
            });
            match read {
                Ok((mut checked, input)) => {
                    self.issues.append(&mut checked.issues);
                    self.inputs.push(input);
                    found.insert(file.clone(), checked.value);
                }
                Err(error) => {
                    let line = line_of_project(source.line);
                    let mut issue = error.issue();
                    issue.place.get_or_insert(line);
                    self.issues.push(issue);
                }
            }
        }
        found
    }

    pub(super) fn relative(&self, file: &Path) -> String {
        relative(&self.project.root, file)
    }

    /// Reads a file that `befund.toml` names, once and for all that is made of it.
    pub(super) fn open(&self, inner: &str) -> Result<Opened, IngestError> {
        open(&self.project.root, inner, self.allow_outside)
    }

    pub(super) fn used(&mut self, opened: &Opened) {
        self.inputs.push(input(opened));
    }
}
