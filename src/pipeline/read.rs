//! From `befund.toml` to the typed tables: every file is read, every mistake is gathered.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::decided;
use super::sense::{self, ProjectModel};
use super::{Settings, Step, codes};
use crate::chart::picture;
use crate::coding::agreement::CoderFile;
use crate::coding::{self, Decision, Decisions};
use crate::disclosure::{self, EarlierEdition};
use crate::i18n::Language;
use crate::ingest::{self, Content, IngestError, Opened, ReadOptions};
use crate::model::codebook::Codebook;
use crate::model::dataset::Dataset;
use crate::model::document::Document;
use crate::model::issue::{Checked, Issue, Severity};
use crate::model::letters;
use crate::model::names::Names;
use crate::model::place::{Origin, Place};
use crate::model::questionnaire::Questionnaire;
use crate::model::raw::RawTable;
use crate::project::{self, ParseOptions, Project, Source, SourceKind};
use crate::report::Logo;
use crate::validate::{self, Input, Written};

/// Name of the built-in codebook where a file would be named.
pub(super) const BUILTIN: &str = "verwaltungsdigitalisierung.toml";

/// The codebook that is found in a project without being named, and that the review desk writes.
pub(super) const CODEBOOK: &str = "codebook.toml";
/// The second coder's sample that is found without being named.
const SAMPLE: &str = "sample.xlsx";

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
    let model = match sense::open(settings, &project) {
        Ok(model) => model,
        // Coding without the model that was asked for would be another result under the same name.
        Err(issue) => {
            issues.push(issue);
            return nothing(Some(language), issues);
        }
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
        let mut elsewhere = coding::decisions_of(&dataset.human, codebook);
        issues.append(&mut elsewhere.issues);
        add_decisions(&mut decisions.held, elsewhere.value);
    }
    issues.append(&mut coding::settle(&mut decisions.held, &dataset.answers));
    issues
}

/// Adds what was decided in another program; the project's own decisions have the last word.
fn add_decisions(decisions: &mut Vec<Decision>, elsewhere: Vec<Decision>) {
    let key = |decision: &Decision| (decision.question.clone(), decision.hash.clone());
    let known: BTreeSet<(String, String)> = decisions.iter().map(key).collect();
    let new = { elsewhere.into_iter() }.filter(|decision| !known.contains(&key(decision)));
    decisions.extend(new);
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

/// A project as its file says, with the file's name and hash.
pub(super) struct ProjectFile {
    /// The project, with what the command line sets.
    pub(super) project: Project,
    input: (String, String),
}

/// Reads `befund.toml` and lets the command line have the last word.
pub(super) fn load_project(settings: &Settings) -> Checked<Option<ProjectFile>> {
    let (root, file) = project_file(&settings.project);
    let name = file.file_name().unwrap_or(file.as_os_str());
    let opened = match ingest::open(&file, &name.to_string_lossy()) {
        Ok(opened) => opened,
        Err(_) if !file.exists() => {
            let folder = root.display().to_string();
            return Checked {
                value: None,
                issues: vec![Issue::new(project::NO_PROJECT, None).with("folder", folder)],
            };
        }
        Err(error) => {
            return Checked {
                value: None,
                issues: vec![error.issue()],
            };
        }
    };
    let options = ParseOptions {
        allow_outside: settings.allow_outside,
        reference_date: settings.overrides.reference_date,
    };
    let mut checked = project::parse(&opened.text(), &root, &options);
    if let Some(project) = &mut checked.value {
        let over = &settings.overrides;
        project.language = over.language.unwrap_or(project.language);
        project.disclosure.edition = over.edition.unwrap_or(project.disclosure.edition);
        if let Some(formats) = &over.formats {
            project.report.formats.clone_from(formats);
        }
        project.report.csv_dialect = over.csv_dialect.unwrap_or(project.report.csv_dialect);
    }
    Checked {
        value: checked.value.map(|project| ProjectFile {
            project,
            input: (opened.name().to_owned(), opened.sha256()),
        }),
        issues: checked.issues,
    }
}

/// The language of a project's report; `None` when `befund.toml` cannot be read.
pub fn language(settings: &Settings) -> Option<Language> {
    load_project(settings)
        .value
        .map(|file| file.project.language)
}

/// The project folder and its `befund.toml`, whichever of the two was given.
fn project_file(given: &Path) -> (PathBuf, PathBuf) {
    if given
        .extension()
        .is_some_and(|extension| extension == "toml")
    {
        let parent = given.parent().filter(|p| !p.as_os_str().is_empty());
        let root = parent.unwrap_or(Path::new(".")).to_path_buf();
        (root, given.to_path_buf())
    } else {
        (given.to_path_buf(), given.join("befund.toml"))
    }
}

fn origin_of(path: &Path) -> Arc<Origin> {
    Arc::new(Origin {
        file: path.display().to_string(),
        sheet: None,
    })
}

/// What the files of a source hold.
#[derive(Default)]
struct Contents {
    tables: Vec<RawTable>,
    documents: Vec<Document>,
}

/// What the files of all sources hold, with the questionnaires that belong to them.
struct Tables<'a> {
    contents: Vec<(&'a Source, Contents)>,
    questionnaires: BTreeMap<String, Questionnaire>,
}

impl Tables<'_> {
    /// The typed tables that they make.
    fn validate(self, project: &Project) -> Checked<Dataset> {
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
struct Gathered<'a> {
    codebook: Option<Codebook>,
    decisions: Decisions,
    second_coder: Option<CoderFile>,
    logo: Option<Logo>,
    earlier: Option<Vec<EarlierEdition>>,
    tables: Tables<'a>,
    /// Files read, sorted.
    inputs: Vec<(String, String)>,
}

struct Reader<'a> {
    project: &'a Project,
    allow_outside: bool,
    issues: Vec<Issue>,
    inputs: Vec<(String, String)>,
}

impl<'a> Reader<'a> {
    /// A reader that adds to the files that were read before.
    const fn new(project: &'a Project, allow_outside: bool, inputs: Vec<(String, String)>) -> Self {
        Self {
            project,
            allow_outside,
            issues: Vec::new(),
            inputs,
        }
    }

    /// Reads every file that the project names.
    fn gather(mut self, progress: &dyn Fn(Step)) -> Checked<Gathered<'a>> {
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
        let line = Place::row(&origin_of(Path::new("befund.toml")), source.line);
        let files = match self.files(source) {
            Ok(files) => files,
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

    /// The files of a source; a folder of protocols means all that lies in it.
    fn files(&self, source: &Source) -> Result<Vec<PathBuf>, IngestError> {
        let root = &self.project.root;
        if source.kind == SourceKind::Answers && root.join(&source.file).is_dir() {
            return ingest::find_all_in(root, &source.file, self.allow_outside);
        }
        let mut found = ingest::find(root, &source.file, self.allow_outside)?;
        // A pattern means the data, not what persons decided about them.
        if source.file.contains('*') {
            let is_list = |name: &str| name == SAMPLE || decided::is_list(name);
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
                    let line = Place::row(&origin_of(Path::new("befund.toml")), source.line);
                    let mut issue = error.issue();
                    issue.place.get_or_insert(line);
                    self.issues.push(issue);
                }
            }
        }
        found
    }

    /// The codebook as it holds at the Stichtag, and what persons decided. Decisions may name what has ended since.
    fn codes(&mut self) -> (Option<Codebook>, Decisions) {
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
    fn second_coder(&mut self) -> Option<CoderFile> {
        let found = || {
            self.project
                .root
                .join(SAMPLE)
                .is_file()
                .then(|| SAMPLE.to_owned())
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
    fn logo(&mut self) -> Option<Logo> {
        let wanted = self.project.design.logo.clone()?;
        let line = Place::row(&origin_of(Path::new("befund.toml")), wanted.line);
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

    /// The public editions that were published before.
    fn earlier(&mut self) -> Option<Vec<EarlierEdition>> {
        let mut editions = Vec::new();
        let files = &self.project.disclosure.earlier_editions;
        for file in files {
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

    fn relative(&self, file: &Path) -> String {
        relative(&self.project.root, file)
    }

    /// Reads a file that `befund.toml` names, once and for all that is made of it.
    fn open(&self, inner: &str) -> Result<Opened, IngestError> {
        open(&self.project.root, inner, self.allow_outside)
    }

    fn used(&mut self, opened: &Opened) {
        self.inputs.push(input(opened));
    }
}

/// Reads a file by its name below the project folder.
pub(super) fn open(root: &Path, inner: &str, allow_outside: bool) -> Result<Opened, IngestError> {
    let path = root.join(inner);
    if !allow_outside {
        ingest::check_inside(root, &path, inner)?;
    }
    ingest::open(&path, inner)
}

/// A file that was used: name and hash.
pub(super) fn input(opened: &Opened) -> (String, String) {
    (opened.name().to_owned(), opened.sha256())
}

/// The first sheet of a list kept beside the answers.
pub(super) fn list(path: &Path, name: &str, issues: &mut Vec<Issue>) -> Option<RawTable> {
    first_table(ingest::open(path, name), issues)
}

pub(super) fn first_table(
    opened: Result<Opened, IngestError>,
    issues: &mut Vec<Issue>,
) -> Option<RawTable> {
    match opened.and_then(|opened| opened.tables(&ReadOptions::default())) {
        Ok(mut read) => {
            issues.append(&mut read.issues);
            read.value.into_iter().next()
        }
        Err(error) => {
            issues.push(error.issue());
            None
        }
    }
}

/// A path below the project folder with `/` between folders; outside of it, the path as it is.
pub(super) fn relative(root: &Path, file: &Path) -> String {
    let inner = file.strip_prefix(root).unwrap_or(file);
    let name = inner.to_string_lossy().replace('\\', "/");
    // A name is shown in reports and on terminals, and it may hold anything.
    letters::visible(&name).into_owned()
}
