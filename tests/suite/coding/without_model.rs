//! A build without sentence models refuses one, says so, and codes as before without.

use std::fs;

use befund::coding::model::{Model, ModelError};
use befund::i18n::{I18n, Language};
use tempfile::TempDir;

use crate::project_folder::{befund, repository};

#[test]
fn a_model_is_refused_with_the_way_to_get_it() {
    let folder = TempDir::new().expect("a folder");
    let error = Model::open(folder.path()).expect_err("no model");
    assert!(matches!(error, ModelError::NotBuilt));
    let issue = error.issue(folder.path());
    assert_eq!(issue.code.0, "C064");
    for language in [Language::De, Language::En] {
        let hint = I18n::new(language).hint(&issue).expect("a hint");
        assert!(hint.contains("--features sentence-model"), "{hint}");
    }
    let missing = Model::open(&folder.path().join("nicht-da")).expect_err("no folder");
    assert_eq!(missing.issue(folder.path()).code.0, "C050");
}

#[test]
fn a_run_that_wants_a_model_writes_nothing() {
    let folder = TempDir::new().expect("a folder");
    let out = TempDir::new().expect("a folder");
    let args = [
        "run",
        "inputs/elmshorn-2019",
        "--model",
        folder.path().to_str().expect("UTF-8"),
        "--out",
        out.path().to_str().expect("UTF-8"),
    ];
    let run = befund(&args, &repository("."));
    assert_eq!(run.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&run.stdout).contains("C064"));
    assert_eq!(fs::read_dir(out.path()).expect("a folder").count(), 0);
}
