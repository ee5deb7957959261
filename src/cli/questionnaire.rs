//! `befund questionnaire`: writes what was asked in a project's surveys as workbooks that a person edits.

use std::io::{self, Write};

use anyhow::Result;

use super::args::QuestionnaireArgs;
use super::{exit, issues};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, Questionnaires, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When a workbook or standard output cannot be written.
pub(super) fn questionnaire(args: &QuestionnaireArgs, spoken: Language) -> Result<u8> {
    let settings = Settings {
        project: args.project.project.clone(),
        overrides: args.project.overrides(),
        allow_outside: args.project.allow_outside,
    };
    let made = pipeline::questionnaires(&settings, spoken)?;
    let i18n = I18n::terminal(made.language.unwrap_or(spoken));
    if made.written.is_empty() {
        issues::print(&made.issues, &i18n, &mut io::stderr().lock())?;
        let nothing = i18n.get("cli-questionnaire-nothing");
        writeln!(io::stderr().lock(), "{nothing}")?;
        return Ok(exit::DATA);
    }
    let mut out = io::stdout().lock();
    write(&made, args.force, &i18n, &mut out)?;
    writeln!(out, "{}", i18n.get("cli-questionnaire-next"))?;
    for one in &made.written {
        let name = toml::Value::from(one.name.as_str());
        writeln!(out, "  {}: questionnaire = {name}", one.survey)?;
    }
    Ok(exit::OK)
}

/// Writes the workbooks beside the project file and says so. One that is there may have been edited, and stays unless it is to go.
pub(super) fn write(
    made: &Questionnaires,
    force: bool,
    i18n: &I18n,
    out: &mut dyn Write,
) -> Result<()> {
    for one in &made.written {
        let target = made.folder.join(&one.name);
        let there = target.exists() && !force;
        if !there {
            pipeline::write_bytes(&target, &one.bytes)?;
        }
        let key = if there {
            "cli-questionnaire-kept"
        } else {
            "cli-questionnaire-written"
        };
        let line = Message::new(key).with("file", one.name.as_str());
        writeln!(out, "{}", i18n.text(&line))?;
    }
    Ok(())
}
