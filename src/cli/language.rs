//! Which language the terminal speaks before a project says otherwise.

use std::ffi::OsString;

use crate::i18n::Language;

/// Variables of the environment that name a language, the one that decides first.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// German where `--lang` or the environment says so, English otherwise.
pub(super) fn spoken(typed: &[OsString], variable: impl Fn(&str) -> Option<OsString>) -> Language {
    asked_for(typed).unwrap_or_else(|| {
        let locale = VARIABLES
            .iter()
            .filter_map(|name| variable(name))
            .find(|value| !value.is_empty());
        locale.map_or(Language::En, |value| of_locale(&value.to_string_lossy()))
    })
}

/// What `--lang` says; help and errors must know it before clap has read the rest.
fn asked_for(typed: &[OsString]) -> Option<Language> {
    let words: Vec<_> = { typed.iter() }
        .map(|word| word.to_string_lossy())
        .take_while(|word| word != "--")
        .collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.get(at + 1).map(|next| &**next),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        value.and_then(Language::from_tag)
    })
}

/// `de_DE.UTF-8`, `de`, `de-AT` and the like are German.
fn of_locale(locale: &str) -> Language {
    let language = locale.split(['_', '-', '.', '@']).next();
    match language {
        Some(tag) if tag.eq_ignore_ascii_case("de") => Language::De,
        _ => Language::En,
    }
}
