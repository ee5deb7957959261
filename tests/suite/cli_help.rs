//! Help, prompts' words and errors of the command line: German for German machines, all of it from `locales/`.

use std::any::TypeId;
use std::collections::BTreeSet;
use std::path::PathBuf;

use befund::cli::help;
use befund::i18n::{I18n, Language, sources};
use clap::{Arg, Command};

use super::project_folder::{befund, befund_in, said, scratch};

/// Visits every command with what is typed to reach it.
fn visit(command: &Command, path: &str, look: &mut dyn FnMut(&Command, &str)) {
    look(command, path);
    for inner in command.get_subcommands() {
        let path = match path {
            "befund" => inner.get_name().to_owned(),
            path => format!("{path}-{}", inner.get_name()),
        };
        visit(inner, &path, look);
    }
}

/// Keys of the help file, without attributes.
fn keys(language: Language) -> BTreeSet<String> {
    let all = sources(language);
    let (_, text) = all
        .iter()
        .find(|(name, _)| *name == "help")
        .expect("help.ftl");
    let keys = text
        .lines()
        .filter(|line| line.contains(" = ") && !line.starts_with([' ', '#']));
    keys.filter_map(|line| line.split(" = ").next().map(str::to_owned))
        .collect()
}

/// The key of an argument: its own, or the one that commands share.
fn key_of(path: &str, arg: &Arg, keys: &BTreeSet<String>) -> Option<String> {
    let own = format!("help-{path}-{}", arg.get_id());
    let shared = format!("help-arg-{}", arg.get_id());
    [own, shared].into_iter().find(|key| keys.contains(key))
}

#[test]
fn every_command_and_argument_has_its_words_in_both_languages() {
    let keys_de = keys(Language::De);
    assert_eq!(
        keys_de,
        keys(Language::En),
        "the keys of German and English help"
    );
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        let mut used = BTreeSet::new();
        visit(&help::command(language), "befund", &mut |command, path| {
            let key = format!("help-{path}");
            let about = command
                .get_about()
                .map(ToString::to_string)
                .unwrap_or_default();
            assert!(keys_de.contains(&key), "{key} is missing");
            assert_eq!(about, i18n.get(&key));
            used.insert(key);
            for arg in command.get_arguments() {
                let key = key_of(path, arg, &keys_de);
                let key = key.unwrap_or_else(|| panic!("no text for {} of {path}", arg.get_id()));
                let said = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(said.starts_with(&i18n.get(&key)), "{path}: {said}");
                assert!(arg.get_help_heading().is_some());
                if arg.get_action().takes_values() {
                    assert!(
                        i18n.format(&key, Some("value"), &[]).is_some(),
                        "{key}.value"
                    );
                }
                used.insert(key);
            }
        });
        let unused: Vec<&String> = { keys_de.iter() }
            .filter(|key| key.starts_with("help-") && !used.contains(*key))
            .filter(|key| {
                let own = [
                    "help-heading-",
                    "help-value-",
                    "help-exit-",
                    "help-man-",
                    "help-kind-",
                ];
                let alone = ["help-examples", "help-values", "help-default"];
                !own.iter().any(|start| key.starts_with(start)) && !alone.contains(&key.as_str())
            })
            .collect();
        assert!(unused.is_empty(), "nobody reads {unused:?}");
    }
}

#[test]
fn a_value_of_the_wrong_form_is_told_the_right_one() {
    let keys = keys(Language::De);
    visit(&help::command(Language::De), "befund", &mut |_, _| {});
    let mut checked = 0;
    visit(
        &help::command(Language::De),
        "befund",
        &mut |command, path| {
            for arg in command
                .get_arguments()
                .filter(|arg| arg.get_action().takes_values())
            {
                let parser = arg.get_value_parser();
                let anything = [TypeId::of::<String>(), TypeId::of::<PathBuf>()];
                let is_free = anything.iter().any(|free| parser.type_id() == *free);
                if is_free || parser.possible_values().is_some() {
                    continue;
                }
                let long = arg.get_long().expect("an option");
                let key = format!("typed-expects-{long}");
                assert!(keys.contains(&key), "{path} needs {key}");
                checked += 1;
            }
        },
    );
    assert!(checked > 3, "{checked} arguments of a form of their own");
}

/// Everything printed, whichever stream it went to.
fn printed(locale: &str, args: &[&str]) -> (Option<i32>, String) {
    let output = befund_in(locale, args, scratch().path());
    let text = said(&output) + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

/// Words that clap would have said.
const ENGLISH: [&str; 12] = [
    "Usage:",
    "Commands:",
    "Options:",
    "Arguments:",
    "error:",
    "tip:",
    "Print ",
    "possible values",
    "default:",
    "For more information",
    "unexpected",
    "required",
];

#[test]
fn german_machines_are_spoken_to_in_german() {
    let wrong: [(&[&str], i32, &str); 12] = [
        (&["--help"], 0, "Befehle"),
        (&["run", "--help"], 0, "Beispiele:"),
        (
            &["codebook", "lint", "-h"],
            0,
            "Aufruf: befund codebook lint [OPTIONEN] [QUELLE]",
        ),
        (
            &["help", "eval"],
            0,
            "Aufruf: befund eval [OPTIONEN] --gold <DATEI> [PROJEKT]",
        ),
        (&["rum"], 2, "Gemeint ist vielleicht: run"),
        (
            &["run", "--formt", "pdf"],
            2,
            "Die Angabe „--formt“ ist nicht bekannt.",
        ),
        (&["run", "--format", "pfd"], 2, "Möglich sind: html, pdf"),
        (
            &["run", "--reference-date", "30.6."],
            2,
            "ein Tag wie 2026-06-30 oder 30.06.2026",
        ),
        (
            &["sample", "--double-code", "101"],
            2,
            "eine ganze Zahl von 1 bis 100",
        ),
        (&["init"], 2, "Es fehlt: <ORDNER>"),
        (&["run", "--out"], 2, "fehlt ein Wert"),
        (&["codebook"], 2, "Befehle"),
    ];
    for (args, code, words) in wrong {
        let (found, text) = printed("de_DE.UTF-8", args);
        assert_eq!(found, Some(code), "{args:?}: {text}");
        assert!(text.contains(words), "{args:?}: {text}");
        for english in ENGLISH {
            assert!(!text.contains(english), "{args:?} says “{english}”: {text}");
        }
        let (found, text) = printed("en_GB.UTF-8", args);
        assert_eq!(found, Some(code), "{args:?}: {text}");
        for german in ["Aufruf", "Fehler", "Optionen", "Befehle", "fehlt"] {
            assert!(!text.contains(german), "{args:?}: {text}");
        }
    }
}

#[test]
fn the_language_is_that_of_the_locale_or_the_one_asked_for() {
    for (locale, args, german) in [
        ("de", ["schema", "staff"].as_slice(), true),
        ("de_AT.UTF-8", &["--help"], true),
        ("C", &["--help"], false),
        ("den_CA", &["--help"], false),
        ("", &["--help"], false),
        ("C", &["run", "--help", "--lang", "de"], true),
        ("C", &["run", "--lang=de", "--nix"], true),
        ("de_DE.UTF-8", &["run", "--lang", "en", "--help"], false),
        ("de_DE.UTF-8", &["schema", "staff", "--lang", "en"], false),
    ] {
        let (_, text) = printed(locale, args);
        let found = ["Aufruf", "Geburtsdatum der", "Pflicht"]
            .iter()
            .any(|word| text.contains(word));
        assert_eq!(found, german, "{locale} {args:?}: {text}");
    }
}

#[test]
fn man_page_and_completions_speak_german() {
    let folder = scratch();
    let man = said(&befund(&["man"], folder.path()));
    for word in [
        ".SH ÜBERSICHT",
        ".SH OPTIONEN",
        "befund\\-codebook\\-lint",
        "Ist\\-Analyse",
    ] {
        assert!(man.contains(word), "{word} in\n{man}");
    }
    for english in ["SYNOPSIS", "DESCRIPTION", "Print", "Possible values"] {
        assert!(!man.contains(english), "{english} in\n{man}");
    }
    let fish = said(&befund(&["completions", "fish"], folder.path()));
    assert!(
        fish.contains("Stichprobe") && !fish.contains("'Print"),
        "{fish}"
    );
    // Hidden in the help's text, offered by the shell all the same.
    assert!(fish.contains("parquet"), "{fish}");
}
