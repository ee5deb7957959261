//! Coding with a sentence model: what it adds, what it must not change, and its figures on the sets kept apart.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use befund::coding::model::{Model, Vectors};
use befund::coding::{CodingOptions, code, parse_codebook, texts};
use befund::model::answers::Answer;
use befund::model::codebook::Codebook;
use befund::model::coding::{Codings, Method, Target};
use befund::pipeline::{Overrides, PipelineError};
use tempfile::TempDir;

use super::answer;
use super::eval::{evaluate_with, root, show};
use super::model::real_model;
use super::model_folder::lookup;
use crate::project_folder::{project_of, run_with, scratch};

const CODEBOOK: &str = r#"
[codebook]
id = "probe"
version = "1"
title = "Probe"
[[category]]
id = "ablage"
label = "Ablage"
definition = "x"
anchors = ["akte"]
[[category]]
id = "verkehr"
label = "Verkehr"
definition = "y"
anchors = ["rad"]
"#;

fn codebook() -> Codebook {
    parse_codebook(CODEBOOK, "codebook.toml")
        .value
        .expect("a codebook")
}

/// "papier" means the same as "akte", "rad" something else.
fn tiny() -> TempDir {
    let marks = [0.0; 8];
    let words = [1.0, 0.1, 0.9, 0.0, -1.0, 0.2];
    let table = marks.into_iter().chain(words).collect();
    lookup(&[("embeddings".to_owned(), vec![7, 2], table)])
}

fn coded(texts_given: &[&str], cache: Option<&Path>) -> Codings {
    let folder = tiny();
    let model = Model::open(folder.path()).expect("a model");
    let answers: Vec<Answer> = texts_given.iter().map(|text| answer(text)).collect();
    let mut options = CodingOptions::default();
    let wanted = texts(&answers, &codebook(), &options);
    let vectors = model.vectors(&wanted, cache, &|_, _| {});
    options.vectors = Some(Arc::new(vectors.expect("vectors")));
    code(&answers, &codebook(), &options)
}

#[test]
fn a_model_knows_what_words_do_not() {
    let answers = [answer("papier")];
    let without = code(&answers, &codebook(), &CodingOptions::default());
    assert!(without.codings.is_empty());
    assert_eq!(without.facts.model, None);
    let with = coded(&["papier"], None);
    assert_eq!(with.codings.len(), 1);
    let found = &with.codings[0];
    assert_eq!(
        found.target,
        Target::Category(codebook().categories[0].id.clone())
    );
    assert_eq!(found.method, Method::Model);
    assert_eq!(&*found.evidence, "akte");
    assert!(with.facts.model.is_some());
    assert_eq!(with.facts.model_hash.len(), 64);
}

#[test]
fn a_code_depends_on_its_answer_alone() {
    let alone = coded(&["papier"], None);
    let among = coded(&["rad", "papier", "akte akte", "ablage"], None);
    let of = |codings: &Codings, answer: usize| {
        let own = codings.codings.iter().filter(|c| c.answer == answer);
        own.map(|c| (c.target.clone(), c.score.to_bits(), c.evidence.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(&alone, 0), of(&among, 1));
}

fn bits(vectors: &Vectors, model: &Model, wanted: &BTreeSet<String>) -> Vec<Vec<f32>> {
    assert_eq!(vectors.hash, model.hash());
    wanted
        .iter()
        .map(|text| vectors.get(text).map(<[f32]>::to_vec).unwrap_or_default())
        .collect()
}

#[test]
fn kept_vectors_change_nothing_even_when_they_are_damaged() {
    let folder = tiny();
    let model = Model::open(folder.path()).expect("a model");
    let kept = TempDir::new().expect("a folder");
    let wanted: BTreeSet<String> = ["akte papier", "rad", "unbekannt"].map(String::from).into();
    let asked = std::cell::Cell::new(0);
    let get = |cache: Option<&Path>| {
        let tell = |_, all| asked.set(asked.get() + all);
        bits(
            &model.vectors(&wanted, cache, &tell).expect("vectors"),
            &model,
            &wanted,
        )
    };
    let fresh = get(None);
    let cache = kept.path().join("tief/innen");
    assert_eq!(get(Some(&cache)), fresh);
    assert_eq!(asked.replace(0), 6);
    assert_eq!(get(Some(&cache)), fresh);
    assert_eq!(asked.get(), 0, "everything is known");
    let files: Vec<_> = fs::read_dir(&cache).expect("a folder").collect();
    assert_eq!(files.len(), 1);
    let file = cache.join(format!("{}.vectors", model.hash()));
    let whole = fs::read(&file).expect("the file");
    assert!(
        !whole.windows(3).any(|bytes| bytes == b"rad"),
        "no text is kept"
    );
    for length in [0, 10, 40, whole.len() / 2, whole.len() - 1] {
        fs::write(&file, &whole[..length]).expect("a damaged file");
        assert_eq!(get(Some(&cache)), fresh);
        assert_eq!(asked.replace(0), 3);
    }
    let mut bytes = whole.clone();
    bytes[60] ^= 1;
    fs::write(&file, bytes).expect("a damaged file");
    assert_eq!(get(Some(&cache)), fresh);
    assert_eq!(fs::read(&file).expect("the file"), whole, "it is mended");
    // A place that cannot be written to costs time only.
    assert_eq!(get(Some(&file)), fresh);
}

#[test]
fn a_run_with_a_model_that_is_not_there_writes_nothing() {
    let out = TempDir::new().expect("a folder");
    let run = Command::new(env!("CARGO_BIN_EXE_befund"))
        .args([
            "run",
            "inputs/elmshorn-2019",
            "--model",
            "gibt/es/nicht",
            "--out",
        ])
        .arg(out.path())
        .current_dir(root())
        .output()
        .expect("the program starts");
    assert_eq!(run.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&run.stdout).contains("C050"));
    assert_eq!(fs::read_dir(out.path()).expect("a folder").count(), 0);
}

#[test]
fn a_run_names_its_model() {
    let out = TempDir::new().expect("a folder");
    let folder = tiny();
    let run = Command::new(env!("CARGO_BIN_EXE_befund"))
        .args([
            "run",
            "inputs/elmshorn-2019",
            "--format",
            "json,html,csv",
            "--model",
        ])
        .arg(folder.path())
        .arg("--cache")
        .arg(out.path().join("cache"))
        .arg("--out")
        .arg(out.path().join("reports"))
        .current_dir(root())
        .output()
        .expect("the program starts");
    assert_eq!(run.status.code(), Some(0));
    let report = out.path().join("reports/elmshorn-2019/internal");
    let read = |name: &str| fs::read_to_string(report.join(name)).expect("a file");
    let hash = Model::open(folder.path())
        .expect("a model")
        .hash()
        .to_owned();
    let manifest: serde_json::Value = serde_json::from_str(&read("manifest.json")).expect("JSON");
    assert_eq!(manifest["model"]["sha256"], hash.as_str());
    let page = read("report.html");
    assert!(page.contains(&hash) && page.contains("das Satzmodell"));
    let bare = fs::read_to_string(root().join("reports/elmshorn-2019/internal/manifest.json"));
    if let Ok(bare) = bare {
        let bare: serde_json::Value = serde_json::from_str(&bare).expect("JSON");
        assert!(bare["model"].is_null());
    }
}

#[test]
fn figures_with_a_sentence_model() {
    let Some(folder) = real_model() else { return };
    let model = Model::open(&folder).expect("a model");
    let cache = folder.with_file_name("vectors");
    let vectors = |answers: &[Answer], codebook: &Codebook| {
        let wanted = texts(answers, codebook, &CodingOptions::default());
        let found = model.vectors(&wanted, Some(&cache), &|_, _| {});
        Some(Arc::new(found.expect("vectors")))
    };
    for (name, set, least) in [
        ("third set, model", "tests/cases/coding-third-set", 0.94),
        ("spoken set, model", "tests/cases/coding-spoken-set", 0.93),
        ("development set, model", "../shared/data/answers-dev", 0.90),
    ] {
        let Some(found) = evaluate_with(&root().join(set), &vectors) else {
            continue;
        };
        show(name, &found);
        assert!(found.total.all.f1() >= Some(least), "{name}");
        assert!(found.total.all.precision() >= Some(0.90), "{name}");
        assert!(found.total.table_deviation() <= Some(0.12), "{name}");
        assert_eq!(found.total.answers_lost, 0, "{name}");
    }
}

#[test]
fn a_cache_in_the_folder_of_the_report_is_refused() {
    let folder = scratch();
    let answers = "respondent;question;text\n1;q;akte\n";
    let project = project_of(
        folder.path(),
        "kind = \"answers\"",
        "a.csv",
        answers.as_bytes(),
    );
    let model = tiny();
    let out = folder.path().join("out");
    let run = |cache: &Path| {
        let overrides = Overrides {
            model: Some(model.path().to_path_buf()),
            cache: Some(cache.to_path_buf()),
            ..Overrides::default()
        };
        run_with(&project, &out, overrides)
    };
    for inner in [
        "projekt/internal",
        "projekt",
        "projekt/../projekt/internal/tief",
    ] {
        let Err(PipelineError::Data { issues, .. }) = run(&out.join(inner)) else {
            panic!("{inner} is taken");
        };
        assert_eq!(issues.len(), 1);
        assert_eq!(issues[0].code.0, "C063", "{inner}");
    }
    assert!(!out.exists(), "nothing is written");
    run(&out.join("vektoren")).expect("a folder beside the report");
}
