//! What is wrong with a command line, in words of `locales/`: clap finds it, this says it.

use std::io::{self, Write};

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use owo_colors::{OwoColorize, Stream};

use crate::i18n::I18n;
use crate::model::message::Message;

/// Prints help and version as clap does, and every error in the language of the terminal.
///
/// # Errors
/// When the stream cannot be written.
pub(super) fn say(error: &Error, i18n: &I18n) -> io::Result<()> {
    match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => error.print(),
        _ => {
            let head = i18n.get("typed-error");
            let mut out = io::stderr().lock();
            writeln!(
                out,
                "{} {}",
                head.if_supports_color(Stream::Stderr, |head| head.red()),
                i18n.text(&fact(error, i18n))
            )?;
            for message in advice(error) {
                writeln!(out, "  {}", i18n.text(&message))?;
            }
            if let Some(usage) = usage(error, i18n) {
                writeln!(out, "\n{usage}")?;
            }
            writeln!(out, "\n{}", i18n.get("typed-more"))
        }
    }
}

/// The words of a piece of context, separated by commas; empty when there are none.
fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    }
}

fn fact(error: &Error, i18n: &I18n) -> Message {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "typed-unknown-argument",
        ErrorKind::InvalidSubcommand => "typed-unknown-command",
        ErrorKind::MissingSubcommand => "typed-no-command",
        ErrorKind::MissingRequiredArgument => "typed-missing",
        ErrorKind::ArgumentConflict if argument == context(error, ContextKind::PriorArg) => {
            "typed-twice"
        }
        ErrorKind::ArgumentConflict => "typed-conflict",
        ErrorKind::TooManyValues => "typed-too-many",
        ErrorKind::InvalidValue if value.is_empty() => "typed-no-value",
        ErrorKind::InvalidValue => "typed-wrong-value",
        ErrorKind::ValueValidation => return unexpected(argument, value, i18n),
        ErrorKind::InvalidUtf8 => "typed-not-utf8",
        _ => "typed-not-understood",
    };
    Message::new(key)
        .with("argument", argument)
        .with("value", value)
        .with("command", context(error, ContextKind::InvalidSubcommand))
        .with("other", context(error, ContextKind::PriorArg))
}

/// A value of the wrong form: what was expected stands under `typed-expects-` and the option's name.
fn unexpected(argument: String, value: String, i18n: &I18n) -> Message {
    let name = argument.trim_start_matches('-').split(' ').next();
    let key = format!("typed-expects-{}", name.unwrap_or_default());
    Message::new("typed-unexpected-value")
        .with("argument", argument)
        .with("value", value)
        .with("expected", i18n.get(&key))
}

fn advice(error: &Error) -> Vec<Message> {
    let possible = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let similar = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let said = |key: &'static str, kinds: &[ContextKind]| -> Vec<Message> {
        let words = kinds.iter().map(|kind| context(error, *kind));
        words
            .filter(|words| !words.is_empty())
            .map(|words| Message::new(key).with("words", words))
            .collect()
    };
    [
        said("typed-possible", &possible),
        said("typed-similar", &similar),
    ]
    .concat()
}

/// How the command is used; clap writes the English word before it.
fn usage(error: &Error, i18n: &I18n) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else {
        return None;
    };
    let usage = usage.to_string();
    let usage = usage
        .split_once(": ")
        .map_or(usage.as_str(), |(_, usage)| usage);
    Some(format!(
        "{} {}",
        i18n.get("help-heading-usage"),
        usage.trim()
    ))
}
