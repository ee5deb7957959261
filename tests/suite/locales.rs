//! Both languages have the same keys, attributes and arguments.

use std::collections::BTreeSet;

use befund::i18n::{Language, sources};

/// Keys, `key.attribute`s and `key $argument`s of a Fluent file, read line by line.
fn inventory(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let name = line.split(" =").next().unwrap_or_default();
        if line.contains(" =") && !line.starts_with(' ') {
            key = name.to_owned();
            found.insert(key.clone());
        } else if line.trim_start().starts_with('.') && line.contains(" =") {
            key = format!(
                "{}{}",
                key.split('.').next().unwrap_or_default(),
                name.trim()
            );
            found.insert(key.clone());
        }
    }
    found
}

#[test]
fn german_and_english_have_the_same_messages() {
    for ((name, de), (_, en)) in sources(Language::De).iter().zip(sources(Language::En)) {
        let (de, en) = (inventory(de), inventory(en));
        let only_de: Vec<_> = de.difference(&en).collect();
        let only_en: Vec<_> = en.difference(&de).collect();
        assert!(
            only_de.is_empty(),
            "{name}.ftl: only in German: {only_de:?}"
        );
        assert!(
            only_en.is_empty(),
            "{name}.ftl: only in English: {only_en:?}"
        );
    }
}

#[test]
fn every_file_is_valid_fluent() {
    for language in [Language::De, Language::En] {
        for (name, text) in sources(language) {
            let parsed = fluent_bundle::FluentResource::try_new(text.to_owned());
            if let Err((_, errors)) = parsed {
                panic!("{}/{name}.ftl: {errors:?}", language.tag());
            }
        }
    }
}
