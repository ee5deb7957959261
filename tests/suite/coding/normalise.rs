//! Words that mean the same have one form, and every word keeps its place.

use std::fs;
use std::path::Path;

use befund::coding::normalise;
use proptest::prelude::*;

fn stems(text: &str) -> Vec<String> {
    normalise(text).into_iter().map(|(_, stem)| stem).collect()
}

#[test]
fn gender_forms_are_one() {
    let one = stems("Mitarbeiter");
    for form in [
        "Mitarbeiter*innen",
        "Mitarbeiter:innen",
        "Mitarbeiter_innen",
        "Mitarbeiter/innen",
        "Mitarbeiter/-innen",
        "Mitarbeiter(innen)",
        "MitarbeiterInnen",
        "Mitarbeiterinnen",
        "Mitarbeiterin",
        "mitarbeitern",
    ] {
        assert_eq!(stems(form), one, "{form}");
    }
    assert_eq!(stems("Bürger*innenfreundlich"), stems("bürgerfreundlich"));
    assert_eq!(stems("Kolleg*innen").len(), 1);
}

#[test]
fn what_only_looks_like_a_gender_form_stays() {
    assert_eq!(stems("Amt (intern)").len(), 2);
    assert_eq!(stems("Gebäude (innen und außen)").len(), 4);
    assert_eq!(stems("Plan:intern").len(), 2);
}

#[test]
fn umlauts_and_sharp_s_are_one() {
    for (a, b) in [
        ("ausführen", "ausfuehren"),
        ("Straße", "Strasse"),
        ("Büro", "Buero"),
        ("Ämter", "Aemter"),
        ("U\u{308}bersicht", "Übersicht"),
    ] {
        assert_eq!(stems(a), stems(b), "{a} {b}");
    }
}

#[test]
fn a_single_letter_belongs_to_its_word() {
    let one = stems("eAkte");
    for form in ["E-Akte", "e-Akte", "E Akte", "eakte", "E-Akten"] {
        assert_eq!(stems(form), one, "{form}");
    }
}

/// Snowball's gold list, when it lies beside the project.
#[test]
fn stems_equal_the_gold_list() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/labelled-text");
    let read = |name: &str| fs::read_to_string(folder.join(name));
    let (Ok(words), Ok(expected)) = (
        read("snowball_german_voc.txt"),
        read("snowball_german_output.txt"),
    ) else {
        return;
    };
    let stemmer = snowball_stemmers_rs::Stemmer::create(snowball_stemmers_rs::Algorithm::German);
    let mut checked = 0;
    for (word, stem) in words.lines().zip(expected.lines()) {
        assert_eq!(stemmer.stem(word), stem, "{word}");
        checked += 1;
    }
    assert_eq!(checked, 35_033);
}

proptest! {
    #[test]
    fn tokens_lie_in_the_text_in_order(text in "\\PC{0,80}") {
        let mut last = 0;
        for (range, stem) in normalise(&text) {
            prop_assert!(range.start >= last && range.end > range.start && range.end <= text.len());
            prop_assert!(text.get(range.clone()).is_some());
            prop_assert!(!stem.is_empty());
            last = range.end;
        }
    }
}
