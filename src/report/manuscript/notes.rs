//! Notes that several tables of a part of the annex share, said once before them; below each table stand their letters.

use std::collections::BTreeMap;

use super::finding::AnnexFinding;
use crate::i18n::I18n;
use crate::model::message::Arg;

/// Tables that share a note before it is said but once.
const LEAST: usize = 3;

/// Takes shared notes out of the findings, letters instead; the letters with their notes, in the order of their first table. What
/// has no letter left stays where it is.
pub(super) fn gathered(findings: &mut [AnnexFinding], i18n: &I18n) -> Vec<(String, String)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    for note in findings.iter().flat_map(|finding| &finding.notes) {
        let count = counts.entry(note).or_default();
        *count += 1;
        if *count == LEAST {
            order.push(note);
        }
    }
    let shared: Vec<(String, String)> = ('a'..='z')
        .map(String::from)
        .zip(order.into_iter().map(str::to_owned))
        .collect();
    for finding in findings {
        let letter = |note: &String| shared.iter().find(|(_, text)| text == note);
        let letters: Vec<&str> = { finding.notes.iter() }
            .filter_map(letter)
            .map(|(letter, _)| letter.as_str())
            .collect();
        let Some(named) = named(&letters, i18n) else {
            continue;
        };
        finding.notes.retain(|note| letter(note).is_none());
        finding.base = Some(match finding.base.take() {
            Some(base) => format!("{base} · {named}"),
            None => named,
        });
    }
    shared
}

/// `Anmerkungen a, c`.
fn named(letters: &[&str], i18n: &I18n) -> Option<String> {
    let args = [
        ("letters", Arg::Text(letters.join(", "))),
        ("count", Arg::from(letters.len())),
    ];
    (!letters.is_empty())
        .then(|| i18n.format("plan-shared-notes", None, &args))
        .flatten()
}
