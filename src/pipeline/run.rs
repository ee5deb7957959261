//! A whole run: from the project file to a written folder.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use chrono::Months;

use super::agree;
use super::alerts::{self, Alert};
use super::decided;
use super::keep::{self, History};
use super::last::{self, Last};
use super::made::{self, Made};
use super::place::{self, Place};
use super::read::Loaded;
use super::ready::{self, Ready};
use super::record::{self, Watch};
use super::render::{self, Files, RenderError};
use super::sense;
use super::write::{self, WriteError};
use super::{Changed, Outcome, PipelineError, RunSettings, Step};
use crate::chart::picture::Begun;
use crate::coding::review::{self, Trust};
use crate::coding::{self, CodingOptions};
use crate::disclosure::{EarlierEdition, Gated};
use crate::i18n::I18n;
use crate::model::change::Changes;
use crate::model::codebook::Codebook;
use crate::model::coding::Codings;
use crate::model::finding::{CellValue, Finding, Sign};
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::model::revision::{Revision, Since};
use crate::project::{Edition, Format};
use crate::report::Report;

/// Checks, analyses and writes; where nothing changed since the last run, nothing is written.
///
/// # Errors
/// [`PipelineError`]: nothing was written then.
pub fn run(settings: &RunSettings, progress: &dyn Fn(Step)) -> Result<Outcome, PipelineError> {
    loop {
        let watch = Watch::start();
        let told = |step: Step| {
            watch.step(&step);
            progress(step);
        };
        match attempt(settings, &watch, &told) {
            // Files may change while another run is waited for: all is read anew.
            Err(PipelineError::Write(WriteError::Locked(folder))) if settings.wait => {
                write::wait_for(&folder)?;
            }
            done => return done,
        }
    }
}

fn attempt(
    settings: &RunSettings,
    watch: &Watch,
    progress: &dyn Fn(Step),
) -> Result<Outcome, PipelineError> {
    place::check(settings.out.as_deref())?;
    let ready = ready::ready(settings, progress)?;
    let loaded = &ready.loaded;
    let refused = |issue| PipelineError::Data {
        language: Some(loaded.project.language),
        issues: vec![issue],
    };
    sense::check_cache(settings, loaded).map_err(refused)?;
    let i18n = I18n::new(loaded.project.language);
    let target = target(settings, loaded);
    let made_of = last::made_of(settings, loaded);
    let before = place::Standing::of(&target);
    // Only whoever holds the folder knows how it stands.
    let folder = begin(settings, loaded, &target, &i18n)?;
    let last = last::read(&target);
    let same = last.as_ref().filter(|_| !settings.force);
    if same.is_some_and(|last| last.stands(&made_of, &target, loaded)) {
        return Ok(unchanged(settings, ready, target, last, &i18n));
    }
    let at = At {
        watch,
        target,
        made_of,
        last,
    };
    let done = make(settings, ready, folder, at, &i18n, progress);
    if done.is_err() {
        before.restore();
    }
    done
}

/// Begins to write: nobody else writes the same folder from here on.
fn begin(
    settings: &RunSettings,
    loaded: &Loaded,
    target: &Path,
    i18n: &I18n,
) -> Result<write::Folder, PipelineError> {
    let place = Place::of(&loaded.project);
    let given = settings.out.as_deref();
    write::check_owner(target, &place.out(given), &loaded.project.root)?;
    let stopped = Message::new("write-stopped").with("path", target.display().to_string());
    let edition = loaded.project.disclosure.edition.name();
    let folder = write::Folder::begin(
        &place.parent(given),
        edition,
        settings.locking,
        i18n.text(&stopped),
    )?;
    if !settings.replace {
        write::check_day(target, loaded.project.reference_date)?;
    }
    Ok(folder)
}

/// Where a report is made, and what was there.
struct At<'a> {
    watch: &'a Watch,
    target: PathBuf,
    made_of: String,
    last: Option<Last>,
}

/// Analyses what was read and writes the folder.
fn make(
    settings: &RunSettings,
    ready: Ready,
    folder: write::Folder,
    at: At<'_>,
    i18n: &I18n,
    progress: &dyn Fn(Step),
) -> Result<Outcome, PipelineError> {
    let Ready {
        loaded,
        codebook,
        engines,
        mut issues,
    } = ready;
    let refused = |issue| PipelineError::Data {
        language: Some(loaded.project.language),
        issues: vec![issue],
    };
    let options = sense::options(&loaded, &codebook, progress).map_err(refused)?;
    let (mut codings, book) = coded(&loaded, &codebook, &options, i18n);
    issues.extend(coding::hardly_coded(&codings));
    codings.facts.double = agree::double_coding(&loaded, &codebook, &codings, &mut issues);
    codings.facts.revision = revision(&loaded, &codebook);
    let Made {
        mut report,
        begun,
        names,
        alerts,
    } = made::report(
        engines.as_ref(),
        &loaded,
        &codebook,
        &codings,
        &mut issues,
        i18n,
        progress,
    )?;
    report.texts = made::told(&loaded, &names, &report.findings, &mut issues, i18n)?;
    let changes = decided::changes(&at.target, &report.codings);
    let beside = Beside {
        changes: changes.as_ref(),
        book,
        alerts: &alerts,
    };
    let written = write_report(
        settings,
        &loaded,
        folder,
        (&report, begun),
        beside,
        (&at, i18n),
        progress,
    )?;
    let rules = (settings.replace, settings.locking);
    let history = keep::keep((&loaded, &codebook), &report, &written.files, rules, i18n);
    let mut outcome = outcome(settings, &loaded, &codings, &report, &written, issues);
    outcome.history = history;
    outcome.alerts = alerts::fired(&alerts);
    outcome.changes = { changes.as_ref() }
        .filter(|_| is_internal(&loaded))
        .map(changed);
    remember(&mut outcome, &loaded, &written.files, at, i18n);
    // Nobody need wait until thousands of small things are given back one by one.
    rayon::spawn(move || drop((loaded, codebook, codings, report, written.files)));
    Ok(outcome)
}

/// Says what is new since the last run, and notes this one for the next.
fn remember(outcome: &mut Outcome, loaded: &Loaded, files: &Files, at: At<'_>, i18n: &I18n) {
    let salt = &loaded.project.disclosure.salt;
    outcome.news = match &at.last {
        Some(last) => last.new_ones(&outcome.issues, salt, i18n),
        None => outcome.issues.clone(),
    };
    if !outcome.failed.is_empty() || outcome.history.is_refused() {
        last::forget(&at.target);
        return;
    }
    let made = last::Made {
        made_of: at.made_of,
        files,
        kept: outcome.history.folder(),
        issues: &outcome.issues,
        alerts: outcome.alerts,
    };
    last::note(&at.target, &made, salt, i18n);
}

/// What is said of a run that had nothing to do.
fn unchanged(
    settings: &RunSettings,
    ready: Ready,
    folder: PathBuf,
    last: Option<Last>,
    i18n: &I18n,
) -> Outcome {
    let Ready { loaded, issues, .. } = ready;
    let salt = &loaded.project.disclosure.salt;
    let news = { last.as_ref() }.map(|last| last.new_ones(&issues, salt, i18n));
    Outcome {
        language: loaded.project.language,
        project: settings.read.project.clone(),
        folder,
        answers: loaded.dataset.given(),
        codes: 0,
        uncoded: 0,
        provisional: 0,
        doubts: Vec::new(),
        non_answers: 0,
        findings: 0,
        files: 0,
        suppressed: 0,
        decisions: loaded.decisions.held.len(),
        changes: None,
        failed: Vec::new(),
        left: None,
        history: { last.as_ref().and_then(Last::kept) }.map_or(History::Off, History::Same),
        intake: loaded.dataset.intake,
        news: news.unwrap_or_default(),
        unchanged: true,
        alerts: last.map_or(0, |last| last.alerts),
        issues,
    }
}

/// What is said of a run that wrote its folder.
fn outcome(
    settings: &RunSettings,
    loaded: &Loaded,
    codings: &Codings,
    report: &Report,
    written: &Written,
    issues: Vec<Issue>,
) -> Outcome {
    Outcome {
        language: loaded.project.language,
        project: settings.read.project.clone(),
        folder: written.folder.clone(),
        answers: loaded.dataset.given(),
        codes: codings.codings.len(),
        uncoded: codings.uncoded.len(),
        provisional: codings.provisional.len(),
        doubts: coding::hardly_coded(codings),
        non_answers: codings.non_answers.len(),
        findings: report.findings.len(),
        files: written.files.len(),
        suppressed: suppressed(&report.findings),
        decisions: loaded.decisions.held.len(),
        changes: None,
        failed: written.failed.iter().map(Outcome::missing).collect(),
        left: written.left.clone(),
        history: History::Off,
        intake: loaded.dataset.intake.clone(),
        news: Vec::new(),
        unchanged: false,
        alerts: 0,
        issues,
    }
}

/// What is said of the changes since the last run.
fn changed(changes: &Changes) -> Changed {
    Changed {
        assignments: changes.assignments(),
        frequent: decided::frequent(changes, Changed::SHOWN),
        uncoded: (changes.uncoded_before, changes.uncoded_now),
    }
}

/// A report's folder that was written.
struct Written {
    folder: PathBuf,
    files: Files,
    failed: Vec<RenderError>,
    left: Option<PathBuf>,
}

fn is_internal(loaded: &Loaded) -> bool {
    loaded.project.disclosure.edition == Edition::Internal
}

/// Different answers that a workbook for review holds at most; of more, those whose decision is expected to change most. It stays below 5 MB,
/// and nobody looks through more.
const MOST_REVIEWED: usize = 10_000;

/// The codes of all answers, and for the house the workbook in which they can be reviewed.
fn coded(
    loaded: &Loaded,
    codebook: &Codebook,
    options: &CodingOptions,
    i18n: &I18n,
) -> (Codings, Result<Files, RenderError>) {
    let answers = &loaded.dataset.answers;
    let project = &loaded.project;
    let has_book = project.report.formats.contains(&Format::Xlsx) && loaded.dataset.given() > 0;
    if !is_internal(loaded) || !has_book {
        return (coding::code(answers, codebook, options), Ok(Files::new()));
    }
    let least_sure = review::Hurry::of(answers, MOST_REVIEWED);
    let (answers, codings) = match &least_sure {
        None => (Cow::Borrowed(answers), None),
        Some(hurry) => {
            let codings = coding::code(answers, codebook, options);
            (
                Cow::Owned(hurry.least_sure(answers, &codings)),
                Some(codings),
            )
        }
    };
    let seen = review::review(&answers, codebook, options);
    let order = review::queue(&seen.items, &answers, &Trust::default());
    let decided = seen
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.is_decided);
    let order: Vec<usize> = order
        .iter()
        .copied()
        .chain(decided.map(|(index, _)| index))
        .collect();
    let questions = { project.questions.iter() }
        .map(|question| (question.key.clone(), question.text.clone()))
        .collect();
    let book = review::review_workbook(&seen.items, &order, &questions, codebook, i18n);
    let file = book.map(|bytes| Files::from([("review.xlsx".to_owned(), bytes)]));
    (
        codings.unwrap_or(seen.codings),
        file.map_err(RenderError::from),
    )
}

/// The folder that the report is written to.
fn target(settings: &RunSettings, loaded: &Loaded) -> PathBuf {
    Place::of(&loaded.project).folder(settings.out.as_deref())
}

/// What stands in a report's folder beside the report.
struct Beside<'a> {
    changes: Option<&'a Changes>,
    book: Result<Files, RenderError>,
    alerts: &'a [Alert],
}

/// Renders the report and writes its folder.
fn write_report(
    settings: &RunSettings,
    loaded: &Loaded,
    folder: write::Folder,
    (report, begun): (&Report, Option<Begun>),
    beside: Beside<'_>,
    (at, i18n): (&At<'_>, &I18n),
    progress: &dyn Fn(Step),
) -> Result<Written, PipelineError> {
    progress(Step::Render);
    // What is ready is written while pages are still being set.
    let mut early = Ok(());
    let formats = &loaded.project.report.formats;
    let more = beside.book.and_then(|mut files| {
        files.extend(alerts::file(report, beside.alerts, i18n)?);
        Ok(files)
    });
    let mut rendered = render::render(report, formats, begun, i18n, more, |files| {
        early = folder.write(files);
    })?;
    early?;
    // Who publishes a folder publishes no path and no hour.
    if is_internal(loaded) {
        // Where nothing changed there is no file, so that a second run gives the same folder.
        if let Some(changes) = beside.changes.filter(|changes| !changes.answers.is_empty()) {
            let bytes = crate::report::changes_csv(changes, report.csv_dialect)
                .map_err(RenderError::from)?;
            rendered.files.insert("data/changes.csv".to_owned(), bytes);
        }
        let record = record::record(at.watch, settings, &loaded.project)?;
        rendered.files.insert("run.json".to_owned(), record);
    }
    progress(Step::Write);
    folder.write(&rendered.files)?;
    let left = folder.publish()?;
    Ok(Written {
        folder: at.target.clone(),
        files: rendered.files,
        failed: rendered.failed,
        left,
    })
}

/// What changed in the codebook since the latest earlier edition that the project names, or else within the year before.
fn revision(loaded: &Loaded, codebook: &Codebook) -> Option<Revision> {
    let today = loaded.project.reference_date;
    let named = &loaded.project.disclosure.earlier_editions;
    let is_named = |edition: &&EarlierEdition| named.iter().any(|file| file == edition.file());
    let editions = loaded.earlier.iter().flatten().filter(is_named);
    let before = editions
        .map(EarlierEdition::reference_date)
        .filter(|day| *day < today)
        .max();
    let since = match before {
        Some(day) => Since::Edition(day),
        None => Since::YearBefore(today.checked_sub_months(Months::new(12))?),
    };
    coding::revision(codebook, since, today)
}

fn suppressed(findings: &[Gated<Finding>]) -> usize {
    findings
        .iter()
        .flat_map(|finding| &finding.table.rows)
        .flat_map(|row| &row.cells)
        .filter(|cell| cell.value == CellValue::Sign(Sign::Secret))
        .count()
}
