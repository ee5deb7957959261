//! `befund init`: look at files, recognise kinds and columns, write a commented befund.toml that runs as it is.

mod ask;
mod dialogue;
mod protocols;

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use chrono::NaiveDate;
use inquire::{CustomType, Text};

use super::args::InitArgs;
use super::day::DayArg;
use super::{exit, issues, questionnaire};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{
    self, Draft, Found, Inspected, Overrides, PlanError, Planned, Seen, Settings,
};
use ask::{Left, answered};
use dialogue::Dialogue;
pub(super) use protocols::say as say_pattern;

/// Runs the command and returns the exit code.
///
/// # Errors
/// When the folder or the terminal cannot be read or written.
pub(super) fn init(args: &InitArgs, spoken: Language) -> Result<u8> {
    let i18n = I18n::terminal(spoken);
    let mut out = io::stdout().lock();
    match begin(args, &i18n, &mut out) {
        // Who leaves in the middle has made no mistake of the program's.
        Err(error) if error.is::<Left>() => {
            writeln!(out, "{error}")?;
            Ok(exit::USAGE)
        }
        done => done,
    }
}

/// Looks, asks and, when everything is known, writes.
fn begin(args: &InitArgs, i18n: &I18n, out: &mut dyn Write) -> Result<u8> {
    let target = args.dir.join("befund.toml");
    if target.exists() && !args.force {
        say(
            out,
            i18n,
            "cli-init-exists",
            "file",
            &target.display().to_string(),
        )?;
        return Ok(exit::USAGE);
    }
    let interactive = !args.yes && io::stdin().is_terminal() && io::stderr().is_terminal();
    let Some(files) = plan(args, i18n, out)? else {
        return Ok(exit::USAGE);
    };
    let found = look(&files, i18n, interactive, out)?;
    if found.is_empty() {
        writeln!(out, "{}", i18n.get("cli-init-nothing"))?;
        return Ok(exit::DATA);
    }
    let Some(reference_date) = reference_date(args, i18n, interactive)? else {
        writeln!(out, "{}", i18n.get("cli-init-no-date"))?;
        return Ok(exit::USAGE);
    };
    let draft = Draft {
        title: title(args, i18n, interactive)?,
        reference_date,
        salt: pipeline::salt(),
        found,
    };
    write(args, &files, &draft, i18n, out)?;
    Ok(exit::OK)
}

/// Brings the files inside and writes the project file, and what was asked in surveys beside it. Only now everything is known;
/// before, nothing was touched.
fn write(
    args: &InitArgs,
    files: &[Planned],
    draft: &Draft,
    i18n: &I18n,
    out: &mut dyn Write,
) -> Result<()> {
    for file in files.iter().filter(|file| draft.takes(&file.name)) {
        if pipeline::bring_inside(&args.dir, file)? {
            say(out, i18n, "cli-init-copied", "file", &file.name)?;
        }
    }
    // The report is German unless somebody asks for another: its readers are.
    let language = args.lang.map_or(Language::De, Language::from);
    let target = args.dir.join("befund.toml");
    // Names of files and headers must not add lines of their own.
    pipeline::write_bytes(&target, draft.text(&I18n::terminal(language)).as_bytes())?;
    let written = target.display().to_string();
    say(out, i18n, "cli-init-written", "file", &written)?;
    if !draft.questionnaires(i18n).is_empty() {
        let settings = Settings {
            project: args.dir.clone(),
            overrides: Overrides::default(),
            allow_outside: false,
        };
        let made = pipeline::questionnaires(&settings, language)?;
        questionnaire::write(&made, false, i18n, out)?;
    }
    let dir = args.dir.display().to_string();
    say(out, i18n, "cli-init-next", "dir", &dir)?;
    Ok(())
}

/// What becomes of the files; `None` when two of them cannot lie in one folder, which is said.
fn plan(args: &InitArgs, i18n: &I18n, out: &mut dyn Write) -> Result<Option<Vec<Planned>>> {
    let (files, within) = files(args, i18n)?;
    match pipeline::planned(&args.dir, &files, &within) {
        Ok(files) => Ok(Some(files)),
        Err(PlanError::Taken(file)) => {
            say(out, i18n, "cli-init-taken", "file", &file)?;
            Ok(None)
        }
        Err(PlanError::Unread(error)) => {
            issues::print(&[error.issue()], i18n, out)?;
            Ok(None)
        }
    }
}

/// Looks at every file; on a terminal, the user decides what each sheet is.
fn look(
    files: &[Planned],
    i18n: &I18n,
    interactive: bool,
    out: &mut dyn Write,
) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    let mut documents = Vec::new();
    for file in files {
        let name = file.name.as_str();
        let sheets = match pipeline::see(&file.path, name) {
            Ok(Seen::Sheets(sheets)) => sheets,
            Ok(Seen::Document(document, _)) => {
                documents.push(document);
                continue;
            }
            Err(issue) => {
                let line = Message::new("cli-init-unreadable")
                    .with("file", name)
                    .with("fact", i18n.fact(&issue));
                writeln!(out, "{}", i18n.text(&line))?;
                let hint = i18n.hint(&issue).filter(|_| pipeline::is_document(name));
                if let Some(hint) = hint {
                    writeln!(out, "  {hint}")?;
                }
                continue;
            }
        };
        if interactive {
            let dialogue = Dialogue {
                file: name,
                sheets: &sheets,
                i18n,
            };
            found.extend(dialogue.sources(out)?);
        } else {
            say_unknown(name, &sheets, i18n, out)?;
            found.extend(pipeline::found_in(name, &sheets));
        }
    }
    for candidate in protocols::sources(&documents, files, i18n, out)? {
        if !interactive || dialogue::is_right(std::slice::from_ref(&candidate), i18n)? {
            found.push(candidate);
        }
    }
    Ok(found)
}

/// Names the sheets that are left out because nothing is known of them.
fn say_unknown(
    name: &str,
    sheets: &[Inspected],
    i18n: &I18n,
    out: &mut dyn Write,
) -> io::Result<()> {
    let unknown = sheets.iter().filter(|sheet| sheet.recognitions.is_empty());
    for sheet in unknown.filter(|sheet| sheet.rows > 0) {
        let line = Message::new("cli-init-skipped")
            .with(
                "file",
                pipeline::sheet_place(name, sheet.origin.sheet.as_deref()),
            )
            .with("why", sheet.verdict(i18n));
        writeln!(out, "{}", i18n.text(&line))?;
    }
    Ok(())
}

/// The files given, those in the folders given, or every table and protocol in the folder; and how files of a folder that
/// lies elsewhere are to be called.
fn files(args: &InitArgs, i18n: &I18n) -> Result<(Vec<PathBuf>, BTreeMap<PathBuf, PathBuf>)> {
    let unread = |folder: &Path| {
        let line = Message::new("cli-init-unread").with("file", folder.display().to_string());
        i18n.text(&line)
    };
    let mut within = BTreeMap::new();
    if args.files.is_empty() {
        let files = pipeline::tables_in(&args.dir).with_context(|| unread(&args.dir))?;
        return Ok((files, within));
    }
    let mut files = Vec::new();
    for given in &args.files {
        if !given.is_dir() {
            files.push(given.clone());
            continue;
        }
        let inner = pipeline::files_in(given).with_context(|| unread(given))?;
        let name = PathBuf::from(folder_name(given));
        for file in inner {
            let below = file.strip_prefix(given).unwrap_or(&file);
            within.insert(file.clone(), name.join(below));
            files.push(file);
        }
    }
    files.sort();
    Ok((files, within))
}

fn title(args: &InitArgs, i18n: &I18n, interactive: bool) -> Result<String> {
    if let Some(title) = &args.title {
        return Ok(title.clone());
    }
    let folder = folder_name(&args.dir);
    if interactive {
        let question = i18n.get("cli-init-title");
        let typed = Text::new(&question).with_default(&folder).prompt();
        return answered(typed, i18n);
    }
    Ok(folder)
}

fn folder_name(dir: &Path) -> String {
    let absolute = std::path::absolute(dir).unwrap_or_else(|_| dir.to_path_buf());
    absolute.file_name().map_or_else(
        || "Ist-Analyse".to_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}

fn reference_date(args: &InitArgs, i18n: &I18n, interactive: bool) -> Result<Option<NaiveDate>> {
    if args.reference_date.is_some() || !interactive {
        return Ok(args.reference_date.map(DayArg::day));
    }
    let wrong = i18n.get("typed-expects-reference-date");
    let day = CustomType::<NaiveDate>::new(&i18n.get("cli-init-date"))
        .with_default(DayArg::Today.day())
        .with_formatter(&|day| i18n.date(day))
        .with_default_value_formatter(&|day| i18n.date(day))
        .with_parser(&|typed| DayArg::parse(typed).map(DayArg::day).map_err(drop))
        .with_error_message(&wrong)
        .prompt();
    Ok(Some(answered(day, i18n)?))
}

fn say(
    out: &mut dyn Write,
    i18n: &I18n,
    key: &'static str,
    name: &'static str,
    value: &str,
) -> io::Result<()> {
    writeln!(out, "{}", i18n.text(&Message::new(key).with(name, value)))
}
