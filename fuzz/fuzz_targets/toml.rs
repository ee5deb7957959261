//! Any text as `befund.toml`: a project, or mistakes that can be said in both languages.

#![no_main]

use std::path::Path;

use befund::i18n::{I18n, Language};
use befund::project::{ParseOptions, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let checked = parse(text, Path::new("musterstadt"), &ParseOptions::default());
    assert!(checked.value.is_some() || !checked.issues.is_empty());
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        for issue in &checked.issues {
            assert!(!i18n.fact(issue).is_empty());
            assert!(i18n.hint(issue).is_some());
        }
    }
});
