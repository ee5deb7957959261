//! Sentences for one leader, ties, nothing and secret cells.

use befund::i18n::{I18n, Language};
use befund::model::finding::{CellValue, Finding, Sign};
use befund::report::statement;

use crate::fixtures::ranked;

const WORDING: &str = "analysis-mentions-statement";

fn said(finding: &Finding) -> String {
    statement(finding, &I18n::new(Language::De)).unwrap_or_default()
}

/// Whether the language has the wording that the test reads; the analyses bring it.
fn worded() -> bool {
    I18n::new(Language::De).format(WORDING, None, &[]).is_some()
}

#[test]
fn a_leader_is_named_with_count_and_base() {
    if !worded() {
        return;
    }
    let text = said(&ranked(
        "x",
        "T",
        "H",
        24,
        &[("DMS", 10), ("E-Rechnung", 7)],
    ));
    for part in ["10", "24", "„DMS“", "„E-Rechnung“", "7"] {
        assert!(text.contains(part), "{part} is missing in: {text}");
    }
}

#[test]
fn ties_are_joined() {
    if !worded() {
        return;
    }
    let text = said(&ranked(
        "x",
        "T",
        "H",
        24,
        &[("A", 5), ("B", 5), ("C", 5), ("D", 1)],
    ));
    assert!(text.contains("„A“, „B“ und „C“"), "{text}");
}

#[test]
fn nothing_and_secrets_have_their_own_words() {
    if !worded() {
        return;
    }
    let none = said(&ranked("x", "T", "H", 24, &[]));
    assert!(!none.is_empty() && !none.contains('{'), "{none}");
    let mut hidden = ranked("x", "T", "H", 24, &[("A", 9), ("B", 6)]);
    hidden.table.rows[1].cells[2].value = CellValue::Sign(Sign::Secret);
    let secret = said(&hidden);
    assert!(!secret.is_empty() && !secret.contains('{'), "{secret}");
    assert_ne!(
        secret,
        said(&ranked("x", "T", "H", 24, &[("A", 9), ("B", 6)]))
    );
    hidden.table.rows[0].cells[2].value = CellValue::Sign(Sign::Secret);
    assert!(!said(&hidden).contains('9'));
}
