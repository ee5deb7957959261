//! Codes a project's answers and measures them against gold codes. Nothing is written.

use std::path::PathBuf;

use super::{PipelineError, Settings, Step, read, sense};
use crate::coding;
use crate::coding::eval::{self, Evaluation};
use crate::i18n::Language;
use crate::model::issue::{Checked, Issue, Severity};

/// What to measure.
#[derive(Debug, Clone)]
pub struct EvalSettings {
    /// The project whose answers are coded.
    pub read: Settings,
    /// CSV or workbook with gold codes: columns `id` and `kategorie`.
    pub gold: PathBuf,
}

/// A measurement and what was noticed on the way.
#[derive(Debug, Clone)]
pub struct Measured {
    /// Language of the project.
    pub language: Language,
    /// Everything noticed.
    pub issues: Vec<Issue>,
    /// The figures.
    pub evaluation: Evaluation,
    /// Lowest threshold of the questions at which a code is given, 0..=1.
    pub threshold: f64,
}

/// Codes the answers of a project and measures the codes.
///
/// # Errors
/// [`PipelineError::Data`] when the project or the gold codes cannot be read.
pub fn evaluate(
    settings: &EvalSettings,
    progress: &dyn Fn(Step),
) -> Result<Measured, PipelineError> {
    let (language, Checked { value, mut issues }) = read::read(&settings.read, progress);
    let name = settings.gold.display().to_string();
    let gold = read::list(&settings.gold, &name, &mut issues).map(|table| {
        let mut parsed = eval::parse_gold(&table);
        issues.append(&mut parsed.issues);
        parsed.value
    });
    let usable = value.and_then(|mut loaded| {
        let codebook = loaded.codebook.take()?;
        Some((loaded, codebook, gold.filter(|gold| !gold.is_empty())?))
    });
    let Some((loaded, codebook, gold)) = usable else {
        return Err(PipelineError::Data { language, issues });
    };
    let options =
        sense::options(&loaded, &codebook, progress).map_err(|issue| PipelineError::Data {
            language,
            issues: vec![issue],
        })?;
    let answers = &loaded.dataset.answers;
    let codings = coding::code(answers, &codebook, &options);
    issues.retain(|issue| issue.severity == Severity::Error);
    Ok(Measured {
        language: loaded.project.language,
        issues,
        evaluation: eval::measure(answers, &codings, &gold, &codebook),
        threshold: codings.facts.threshold,
    })
}
