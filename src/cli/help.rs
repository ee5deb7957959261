//! The commands with every word a user reads taken from `locales/*/help.ftl`.
//!
//! A text's key is made of the command and the argument: `help-codebook-lint` says what the command does,
//! `help-codebook-lint-since` what its argument is for. An argument that several commands share has one text under
//! `help-arg-…`. The attribute `.value` names what is to be typed. A key that is missing shows as itself, and a test finds it.

use clap::{Arg, ArgAction, Command, CommandFactory};

use super::args::Cli;
use super::exit;
use crate::i18n::{I18n, Language};

/// The commands in a language.
pub fn command(language: Language) -> Command {
    let i18n = I18n::new(language);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    let command = Cli::command().disable_version_flag(true).arg(version);
    localised(command, &["befund".to_owned()], &i18n).after_help(exit_codes(&i18n))
}

/// One command and those inside it; `path` is what is typed to reach it.
fn localised(command: Command, path: &[String], i18n: &I18n) -> Command {
    let name = match path {
        [_] => "befund".to_owned(),
        [_, inner @ ..] => inner.join("-"),
        [] => String::new(),
    };
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help);
    let examples = command.get_after_help().map(|lines| {
        let mut text = i18n.get("help-examples");
        for line in lines.to_string().lines() {
            text.push_str(&format!("\n  {}", line.trim()));
        }
        text
    });
    let mut command = command
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .arg(help)
        .about(i18n.get(&format!("help-{name}")))
        .subcommand_help_heading(i18n.get("help-heading-commands"))
        .subcommand_value_name(i18n.get("help-value-command"))
        .mut_args(|arg| argument(arg, &name, i18n))
        .mut_subcommands(|inner| {
            let path = [path, &[inner.get_name().to_owned()]].concat();
            localised(inner, &path, i18n)
        });
    if let Some(examples) = examples {
        command = command.after_help(examples);
    }
    let usage = usage(&command, path, i18n);
    let heading = i18n.get("help-heading-usage");
    command.override_usage(usage).help_template(format!(
        "{{about-with-newline}}\n{heading} {{usage}}\n\n{{all-args}}{{after-help}}"
    ))
}

/// The text of an argument: of this command, or the one that commands share.
fn text(command: &str, id: &str, attribute: Option<&str>, i18n: &I18n) -> Option<String> {
    let own = format!("help-{command}-{id}");
    let shared = format!("help-arg-{id}");
    [own, shared]
        .iter()
        .find_map(|key| i18n.format(key, attribute, &[]))
}

fn argument(arg: Arg, command: &str, i18n: &I18n) -> Arg {
    let id = arg.get_id().to_string();
    let missing = || format!("help-{command}-{id}");
    let mut help = text(command, &id, None, i18n).unwrap_or_else(missing);
    let heading = if arg.is_positional() {
        "help-heading-arguments"
    } else {
        "help-heading-options"
    };
    let arg = arg.help_heading(i18n.get(heading));
    if !arg.get_action().takes_values() {
        return arg.help(help);
    }
    let values = arg.get_value_parser().possible_values();
    let values = { values.into_iter().flatten() }.map(|value| value.get_name().to_owned());
    append(&mut help, "help-values", values, i18n);
    let defaults = { arg.get_default_values().iter() }.map(|value| value.to_string_lossy().into());
    append(&mut help, "help-default", defaults, i18n);
    // clap would say both in words of its own.
    let arg = arg
        .help(help)
        .hide_default_value(true)
        .hide_possible_values(true);
    match text(command, &id, Some("value"), i18n) {
        Some(value) => arg.value_name(value),
        None => arg,
    }
}

fn append(help: &mut String, key: &'static str, values: impl Iterator<Item = String>, i18n: &I18n) {
    let values: Vec<String> = values.collect();
    if !values.is_empty() {
        help.push_str(&format!(" [{} {}]", i18n.get(key), values.join(", ")));
    }
}

/// `befund eval [OPTIONEN] --gold <DATEI> [PROJEKT]`.
fn usage(command: &Command, path: &[String], i18n: &I18n) -> String {
    let mut words = path.to_vec();
    words.push(format!("[{}]", i18n.get("help-value-options")));
    for option in command.get_arguments().filter(|arg| arg.is_required_set()) {
        if let Some(long) = option.get_long() {
            words.push(format!("--{long} <{}>", value_name(option)));
        }
    }
    for positional in command.get_positionals() {
        let name = value_name(positional);
        let more = if matches!(positional.get_action(), ArgAction::Append) {
            "…"
        } else {
            ""
        };
        words.push(if positional.is_required_set() {
            format!("<{name}>{more}")
        } else {
            format!("[{name}]{more}")
        });
    }
    if command.has_subcommands() {
        words.push(format!("<{}>", i18n.get("help-value-command")));
    }
    words.join(" ")
}

fn value_name(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    names
        .first()
        .map_or_else(|| arg.get_id().to_string(), ToString::to_string)
}

fn exit_codes(i18n: &I18n) -> String {
    let codes = [
        (exit::OK, "help-exit-ok"),
        (exit::INTERNAL, "help-exit-internal"),
        (exit::USAGE, "help-exit-usage"),
        (exit::DATA, "help-exit-data"),
        (exit::DISCLOSURE, "help-exit-disclosure"),
        (exit::LOCKED, "help-exit-locked"),
        (exit::NOT_KEPT, "help-exit-not-kept"),
        (exit::ALERT, "help-exit-alert"),
    ];
    let mut lines = vec![i18n.get("help-heading-exit")];
    lines.extend(codes.map(|(code, key)| format!("  {code:<2} {}", i18n.get(key))));
    lines.join("\n")
}
