//! `befund eval`: how far the program's codes agree with gold codes.

use std::io::{self, Write};

use anyhow::Result;

use super::args::EvalArgs;
use super::cell::cell;
use super::{exit, exit_code, issues, progress};

use crate::i18n::{I18n, Language};
use crate::model::letters;
use crate::pipeline::{self, EvalSettings, Measured, Measurement, Settings};

/// Columns of the table: message keys of their headers.
const HEADERS: [&str; 11] = [
    "cli-eval-f1",
    "cli-eval-macro",
    "cli-eval-precision",
    "cli-eval-recall",
    "cli-eval-coverage",
    "cli-eval-sure-precision",
    "cli-eval-sure-coverage",
    "cli-eval-deviation",
    "cli-eval-codes",
    "cli-eval-non-answers",
    "cli-eval-lost",
];

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn eval(args: &EvalArgs, spoken: Language) -> Result<u8> {
    let settings = EvalSettings {
        read: Settings {
            project: args.project.project.clone(),
            overrides: args.project.overrides(),
            allow_outside: args.project.allow_outside,
        },
        gold: args.gold.clone(),
    };
    let progress = progress::Progress::new(args.project.quiet, spoken);
    let result = pipeline::evaluate(&settings, &|step| progress.step(&step));
    progress.finish();
    let mut out = io::stdout().lock();
    match result {
        Ok(measured) => {
            let i18n = I18n::terminal(measured.language);
            issues::print(&measured.issues, &i18n, &mut out)?;
            print(&measured, &i18n, &mut out)?;
            Ok(exit::OK)
        }
        Err(error) => {
            let i18n = I18n::terminal(error.language().unwrap_or(spoken));
            issues::print(error.issues(), &i18n, &mut out)?;
            writeln!(io::stderr().lock(), "{}", i18n.get("cli-error-eval"))?;
            Ok(exit_code(&error))
        }
    }
}

fn print(measured: &Measured, i18n: &I18n, out: &mut dyn Write) -> io::Result<()> {
    let evaluation = &measured.evaluation;
    let mut lines = vec![(i18n.get("cli-eval-question"), headers(i18n))];
    for (question, measurement) in &evaluation.questions {
        let name = cell(&letters::visible(question));
        lines.push((name, cells(measurement, i18n)));
    }
    lines.push((i18n.get("cli-eval-all"), cells(&evaluation.total, i18n)));
    let first = lines.iter().map(|(name, _)| name.chars().count()).max();
    let first = first.unwrap_or_default();
    for (name, cells) in lines {
        let room = " ".repeat(first.saturating_sub(name.chars().count()));
        write!(out, "{name}{room}")?;
        for (cell, header) in cells.iter().zip(HEADERS) {
            let width = i18n.get(header).chars().count().max(6);
            write!(out, "  {cell:>width$}")?;
        }
        writeln!(out)?;
    }
    writeln!(out, "{}", i18n.get("cli-eval-legend"))
}

fn headers(i18n: &I18n) -> Vec<String> {
    HEADERS.map(|key| i18n.get(key)).to_vec()
}

fn cells(measurement: &Measurement, i18n: &I18n) -> Vec<String> {
    let share =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| i18n.decimal(value, 3));
    let all = &measurement.all;
    vec![
        share(all.f1()),
        share(measurement.macro_f1()),
        share(all.precision()),
        share(all.recall()),
        share(measurement.coverage()),
        share(measurement.sure.precision()),
        share(measurement.sure_coverage()),
        share(measurement.table_deviation()),
        i18n.count(all.right + all.missed),
        format!(
            "{}/{}",
            measurement.non_answers_found, measurement.non_answers
        ),
        i18n.count(measurement.answers_lost),
    ]
}
