//! `manifest.json`: what it names, and what it must not.

use std::collections::BTreeMap;

use befund::i18n::{I18n, Language};
use befund::report::manifest;
use serde_json::Value;

use crate::fixtures;

fn made() -> Value {
    let outputs = BTreeMap::from([
        ("report.html".to_owned(), b"abc".to_vec()),
        ("data/findings.json".to_owned(), Vec::new()),
    ]);
    let bytes = manifest(&fixtures::report(), &outputs, &I18n::new(Language::De)).expect("json");
    serde_json::from_slice(&bytes).expect("JSON")
}

#[test]
fn inputs_outputs_codebook_and_settings_are_named() {
    let made = made();
    assert_eq!(made["tool"]["name"], "befund");
    assert_eq!(made["settings"]["reference_date"], "2026-06-30");
    assert_eq!(made["settings"]["edition"], "internal");
    assert_eq!(made["inputs"][1]["file"], "interviews.xlsx");
    assert_eq!(made["codebook"]["sha256"], "9f".repeat(32));
    // FIPS 180-4, appendix: the hash of "abc".
    assert_eq!(
        made["outputs"][1]["sha256"],
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

#[test]
fn no_salt_no_time_no_host_no_path() {
    let mut report = fixtures::report();
    report.disclosure.salt = "geheimes Salz".to_owned();
    let bytes = manifest(&report, &BTreeMap::new(), &I18n::new(Language::De)).expect("json");
    let text = String::from_utf8(bytes).expect("UTF-8");
    for word in [
        "geheimes Salz",
        "salt",
        "time",
        "host",
        "/home",
        "/tmp",
        env!("CARGO_MANIFEST_DIR"),
    ] {
        assert!(!text.contains(word), "{word} is in the manifest");
    }
}
