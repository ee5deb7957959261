//! Questions on the terminal, with hints in the user's language.

use inquire::ui::RenderConfig;
use inquire::{Confirm, InquireError, Select};

use crate::i18n::I18n;

/// The user went away in the middle: nothing was written.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Left(pub(super) String);

/// Asks for yes or no; yes is what a return means.
///
/// # Errors
/// [`Left`], or when the terminal cannot be used.
pub(super) fn yes(question: &str, i18n: &I18n) -> anyhow::Result<bool> {
    let (both, yes, no, wrong) = (
        i18n.get("ask-yes-no"),
        i18n.get("ask-yes"),
        i18n.get("ask-no"),
        i18n.get("ask-yes-or-no"),
    );
    let answer = Confirm::new(question)
        .with_render_config(RenderConfig::default())
        .with_default(true)
        .with_default_value_formatter(&|_| both.clone())
        .with_formatter(&|answer| if answer { yes.clone() } else { no.clone() })
        .with_parser(&|typed| match typed.to_lowercase().as_str() {
            "j" | "ja" | "y" | "yes" => Ok(true),
            "n" | "nein" | "no" => Ok(false),
            _ => Err(()),
        })
        .with_error_message(&wrong)
        .prompt();
    answered(answer, i18n)
}

/// Lets one of several lines be chosen, and says which: its place.
///
/// # Errors
/// [`Left`], or when the terminal cannot be used.
pub(super) fn one_of(
    question: &str,
    lines: Vec<String>,
    first: usize,
    i18n: &I18n,
) -> anyhow::Result<usize> {
    let help = i18n.get("ask-choose");
    let answer = Select::new(question, lines)
        .with_render_config(RenderConfig::default())
        .with_starting_cursor(first)
        .with_page_size(12)
        .with_help_message(&help)
        .raw_prompt();
    answered(answer.map(|line| line.index), i18n)
}

/// What was answered; leaving is told in words.
///
/// # Errors
/// [`Left`], or when the terminal cannot be used.
pub(super) fn answered<T>(answer: Result<T, InquireError>, i18n: &I18n) -> anyhow::Result<T> {
    answer.map_err(|error| match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => {
            Left(i18n.get("cli-init-left")).into()
        }
        other => other.into(),
    })
}
