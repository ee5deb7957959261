//! Sentence models: their vectors beside those computed by plain loops, by hand, and by another program; and what is said
//! about broken ones.

use std::fs;
use std::path::{Path, PathBuf};

use befund::coding::model::{Model, ModelError};
use befund::i18n::{I18n, Language};
use serde_json::{Value, json};

use super::model_folder::{
    Tensor, WORDS, bert, bert_config, bert_tensors, lookup, write_json, write_weights,
};
use crate::programs::needed;

/// The folder of a real model, where there is one. In CI there must be.
pub(super) fn real_model() -> Option<PathBuf> {
    let folder = std::env::var_os("BEFUND_TEST_MODEL").map(PathBuf::from);
    needed(folder, "BEFUND_TEST_MODEL (.ci/model makes the folder)")
}

fn close(found: &[f32], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (a, b) in found.iter().zip(expected) {
        assert!((f64::from(*a) - b).abs() < 2e-6, "{found:?} {expected:?}");
    }
}

fn cosine(a: &[f32], b: &[f32]) -> f64 {
    let dot = |a: &[f32], b: &[f32]| -> f64 {
        let both = a.iter().zip(b);
        both.map(|(x, y)| f64::from(*x) * f64::from(*y)).sum()
    };
    dot(a, b) / (dot(a, a) * dot(b, b)).sqrt()
}

#[test]
fn a_static_model_is_the_mean_of_its_rows() {
    let table = vec![
        9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, // marks: never used
        3.0, 0.0, // akte
        0.0, 4.0, // papier
        -1.0, 0.0, // rad
    ];
    let folder = lookup(&[("embeddings".to_owned(), vec![7, 2], table)]);
    let model = Model::open(folder.path()).unwrap();
    let texts = ["Akte Papier", "akte", "papier unbekannt", "unbekannt", ""];
    let vectors = model.embed(&texts).unwrap();
    // (3, 0) + (0, 4) is (1.5, 2) in the mean: 3-4-5 triangle.
    close(&vectors[0], &[0.6, 0.8]);
    close(&vectors[1], &[1.0, 0.0]);
    close(&vectors[2], &[0.0, 1.0]);
    close(&vectors[3], &[0.0, 0.0]);
    close(&vectors[4], &[0.0, 0.0]);
}

#[test]
fn a_static_model_may_weigh_words_and_share_rows() {
    let folder = lookup(&[
        (
            "embeddings".to_owned(),
            vec![2, 2],
            vec![1.0, 0.0, 0.0, 1.0],
        ),
        (
            "weights".to_owned(),
            vec![7],
            vec![0.0, 0.0, 0.0, 0.0, 3.0, 2.0, 2.0],
        ),
    ]);
    // Six bytes more for a mapping of whole numbers are written by hand.
    let path = folder.path().join("model.safetensors");
    let header = r#"{"embeddings":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"weights":{"dtype":"F32","shape":[7],"data_offsets":[16,44]},"mapping":{"dtype":"I64","shape":[7],"data_offsets":[44,100]}}"#;
    let mut bytes = (header.len() as u64).to_le_bytes().to_vec();
    bytes.extend(header.as_bytes());
    let numbers = [1.0_f32, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 3.0, 2.0, 2.0];
    bytes.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
    bytes.extend(
        [0_i64, 0, 0, 0, 0, 1, 1]
            .iter()
            .flat_map(|n| n.to_le_bytes()),
    );
    fs::write(path, bytes).unwrap();
    let model = Model::open(folder.path()).unwrap();
    // akte = 3·(1, 0), papier and rad = 2·(0, 1): together (3, 4).
    let vectors = model.embed(&["akte papier rad"]).unwrap();
    close(&vectors[0], &[0.6, 0.8]);
}

/// The tiny encoder once more: plain loops over 64 bits, as Devlin et al. describe it.
struct Plain(Vec<Tensor>);

impl Plain {
    fn of(&self, name: &str) -> &[f32] {
        &self
            .0
            .iter()
            .find(|(known, _, _)| known == name)
            .expect("weights of that name")
            .2
    }

    fn linear(&self, name: &str, state: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let weight = self.of(&format!("{name}.weight"));
        let bias = self.of(&format!("{name}.bias"));
        let row = |x: &Vec<f64>| {
            let out = bias.iter().enumerate().map(|(o, b)| {
                let terms = x.iter().enumerate();
                f64::from(*b)
                    + terms
                        .map(|(i, v)| v * f64::from(weight[o * x.len() + i]))
                        .sum::<f64>()
            });
            out.collect()
        };
        state.iter().map(row).collect()
    }

    fn norm(&self, name: &str, state: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let weight = self.of(&format!("{name}.weight"));
        let bias = self.of(&format!("{name}.bias"));
        let row = |x: &Vec<f64>| {
            let mean = x.iter().sum::<f64>() / x.len() as f64;
            let variance = x.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / x.len() as f64;
            let values = x.iter().zip(weight).zip(bias);
            values
                .map(|((v, w), b)| {
                    (v - mean) / (variance + 1e-12).sqrt() * f64::from(*w) + f64::from(*b)
                })
                .collect()
        };
        state.iter().map(row).collect()
    }

    fn attend(&self, at: &str, state: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let [query, key, value] = ["query", "key", "value"]
            .map(|n| self.linear(&format!("{at}.attention.self.{n}"), state));
        let mut out = vec![vec![0.0; 4]; state.len()];
        for head in [0..2, 2..4] {
            for (i, row) in out.iter_mut().enumerate() {
                let likeness: Vec<f64> = (0..state.len())
                    .map(|j| {
                        head.clone().map(|d| query[i][d] * key[j][d]).sum::<f64>() / 2.0_f64.sqrt()
                    })
                    .collect();
                let sum: f64 = likeness.iter().map(|l| l.exp()).sum();
                for d in head.clone() {
                    row[d] = (0..state.len())
                        .map(|j| likeness[j].exp() / sum * value[j][d])
                        .sum();
                }
            }
        }
        out
    }

    fn vector(&self, ids: &[usize], first_position: usize) -> Vec<f64> {
        let words = self.of("embeddings.word_embeddings.weight");
        let places = self.of("embeddings.position_embeddings.weight");
        let kinds = self.of("embeddings.token_type_embeddings.weight");
        let embedded: Vec<Vec<f64>> = ids
            .iter()
            .enumerate()
            .map(|(place, id)| {
                let at =
                    |d| words[id * 4 + d] + places[(place + first_position) * 4 + d] + kinds[d];
                (0..4).map(|d| f64::from(at(d))).collect()
            })
            .collect();
        let mut state = self.norm("embeddings.LayerNorm", &embedded);
        for layer in 0..2 {
            let at = format!("encoder.layer.{layer}");
            let taken = self.linear(
                &format!("{at}.attention.output.dense"),
                &self.attend(&at, &state),
            );
            state = self.norm(
                &format!("{at}.attention.output.LayerNorm"),
                &sum(&state, &taken),
            );
            let inner = self.linear(&format!("{at}.intermediate.dense"), &state);
            let inner: Vec<Vec<f64>> = inner
                .iter()
                .map(|row| row.iter().map(|x| gelu(*x)).collect())
                .collect();
            let outer = self.linear(&format!("{at}.output.dense"), &inner);
            state = self.norm(&format!("{at}.output.LayerNorm"), &sum(&state, &outer));
        }
        let mean: Vec<f64> = (0..4)
            .map(|d| state.iter().map(|row| row[d]).sum::<f64>())
            .collect();
        let length = mean.iter().map(|x| x * x).sum::<f64>().sqrt();
        mean.into_iter().map(|x| x / length).collect()
    }
}

fn sum(a: &[Vec<f64>], b: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let rows = a.iter().zip(b);
    rows.map(|(a, b)| a.iter().zip(b).map(|(x, y)| x + y).collect())
        .collect()
}

/// x·Φ(x), the normal distribution by its power series.
fn gelu(x: f64) -> f64 {
    let (mut term, mut total) = (x, x);
    for n in 1..80 {
        term *= x * x / f64::from(2 * n + 1);
        total += term;
    }
    x * (0.5 + total * (-x * x / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt())
}

#[test]
fn an_encoder_computes_what_plain_loops_do() {
    let folder = bert();
    let plain = Plain(bert_tensors());
    let model = Model::open(folder.path()).unwrap();
    let texts = ["Akte Papier", "rad", "unbekannt rad rad akte", ""];
    let vectors = model.embed(&texts).unwrap();
    close(&vectors[0], &plain.vector(&[2, 4, 5, 3], 0));
    close(&vectors[1], &plain.vector(&[2, 6, 3], 0));
    close(&vectors[2], &plain.vector(&[2, 1, 6, 6, 4, 3], 0));
    close(&vectors[3], &plain.vector(&[2, 3], 0));
}

#[test]
fn roberta_counts_places_after_the_padding() {
    let folder = bert();
    let mut config = bert_config();
    config["model_type"] = json!("xlm-roberta");
    config["pad_token_id"] = json!(1);
    write_json(folder.path(), "config.json", &config);
    let named: Vec<Tensor> = bert_tensors()
        .into_iter()
        .map(|(name, shape, numbers)| (format!("roberta.{name}"), shape, numbers))
        .collect();
    write_weights(&folder.path().join("model.safetensors"), &named);
    let model = Model::open(folder.path()).unwrap();
    let plain = Plain(bert_tensors());
    close(
        &model.embed(&["rad"]).unwrap()[0],
        &plain.vector(&[2, 6, 3], 2),
    );
    // Eight places, the first two unused: six pieces fit, the end is kept.
    let long = "rad akte rad akte rad akte rad akte rad";
    close(
        &model.embed(&[long]).unwrap()[0],
        &plain.vector(&[2, 6, 4, 6, 4, 3], 2),
    );
}

#[test]
fn a_prompt_of_the_model_stands_before_every_text() {
    let folder = bert();
    let bare = Model::open(folder.path()).unwrap();
    let expected = bare.embed(&["papier akte"]).unwrap();
    let prompts = json!({"prompts": {"query": "papier ", "passage": "rad "}});
    write_json(folder.path(), "config_sentence_transformers.json", &prompts);
    let model = Model::open(folder.path()).unwrap();
    assert_eq!(model.embed(&["akte"]).unwrap(), expected);
    assert_ne!(model.hash(), bare.hash());
}

#[test]
fn a_vector_depends_on_its_text_alone() {
    let folder = bert();
    let model = Model::open(folder.path()).unwrap();
    let texts = ["akte", "papier rad", "rad", "akte papier rad akte", "akte"];
    let together = model.embed(&texts).unwrap();
    for (text, vector) in texts.iter().zip(&together) {
        assert_eq!(&model.embed(&[text]).unwrap()[0], vector);
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    assert_eq!(pool.install(|| model.embed(&texts).unwrap()), together);
}

fn error(folder: &Path) -> ModelError {
    match Model::open(folder).and_then(|model| model.embed(&["akte"])) {
        Ok(_) => panic!("{} opens", folder.display()),
        Err(error) => error,
    }
}

fn code(folder: &Path) -> &'static str {
    let error = error(folder);
    let issue = error.issue(folder);
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        let text = format!(
            "{} {}",
            i18n.fact(&issue),
            i18n.hint(&issue).expect("a hint")
        );
        assert!(!text.contains('{') && text.len() > 20, "{text}");
    }
    issue.code.0
}

#[test]
fn what_is_missing_is_named() {
    assert_eq!(code(Path::new("gibt/es/nicht")), "C050");
    for name in ["config.json", "tokenizer.json", "model.safetensors"] {
        let folder = bert();
        fs::remove_file(folder.path().join(name)).unwrap();
        assert_eq!(code(folder.path()), "C051");
        assert!(error(folder.path()).to_string().contains(name));
        let folder = bert();
        fs::write(folder.path().join(name), "kein Inhalt").unwrap();
        assert_eq!(code(folder.path()), "C053", "{name}");
    }
}

#[test]
fn unknown_kinds_and_settings_are_refused() {
    for (key, value, expected) in [
        ("model_type", json!("gpt2"), "C055"),
        ("model_type", json!(null), "C055"),
        ("hidden_act", json!("mish"), "C054"),
        ("position_embedding_type", json!("relative_key"), "C054"),
        ("num_attention_heads", json!(3), "C054"),
        ("num_attention_heads", json!(0), "C054"),
        ("hidden_size", json!("vier"), "C054"),
        ("hidden_size", json!(1_u64 << 60), "C054"),
        ("intermediate_size", json!(7), "C059"),
        ("num_hidden_layers", json!(3), "C058"),
    ] {
        let folder = bert();
        let mut config = bert_config();
        config[key] = value;
        write_json(folder.path(), "config.json", &config);
        assert_eq!(code(folder.path()), expected, "{key}");
    }
    let folder = bert();
    write_json(
        folder.path(),
        "1_Pooling/config.json",
        &json!({"pooling_mode_max_tokens": true}),
    );
    assert_eq!(code(folder.path()), "C054");
    let folder = bert();
    write_json(
        folder.path(),
        "modules.json",
        &json!([{"type": "sentence_transformers.models.Dense"}]),
    );
    assert_eq!(code(folder.path()), "C054");
}

#[test]
fn broken_weights_are_refused_wherever_they_break() {
    let folder = bert();
    let path = folder.path().join("model.safetensors");
    let whole = fs::read(&path).unwrap();
    for length in [0, 7, 100, whole.len() / 2, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        assert_eq!(code(folder.path()), "C057", "{length}");
    }
    fs::write(
        &path,
        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 471\n",
    )
    .unwrap();
    assert_eq!(code(folder.path()), "C056");
    let mut tensors = bert_tensors();
    tensors[0].2[17] = f32::NAN;
    write_weights(&path, &tensors);
    assert_eq!(code(folder.path()), "C061");
    tensors[0].1 = vec![4, 4];
    tensors[0].2.truncate(16);
    write_weights(&path, &tensors);
    assert_eq!(code(folder.path()), "C060");
    // Every byte of the header may be wrong: an error, or a model, never a panic.
    for at in 0..600 {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x15;
        fs::write(&path, &bytes).unwrap();
        let _ = Model::open(folder.path()).and_then(|model| model.embed(&["akte"]));
    }
    assert_eq!(WORDS.len(), 7);
}

#[test]
fn the_real_model_finds_the_vectors_of_another_program() {
    let Some(folder) = real_model() else { return };
    let text = fs::read_to_string(folder.join("vectors.json")).unwrap();
    let known: Value = serde_json::from_str(&text).unwrap();
    let texts: Vec<&str> = known["texts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t.as_str().unwrap())
        .collect();
    assert!(texts.len() >= 50);
    let model = Model::open(&folder).unwrap();
    let vectors = model.embed(&texts).unwrap();
    for ((text, vector), expected) in texts
        .iter()
        .zip(&vectors)
        .zip(known["vectors"].as_array().unwrap())
    {
        #[expect(clippy::cast_possible_truncation, reason = "32 bits on both sides")]
        let expected: Vec<f32> = expected
            .as_array()
            .unwrap()
            .iter()
            .map(|x| x.as_f64().unwrap() as f32)
            .collect();
        let cosine = cosine(vector, &expected);
        assert!(cosine > 0.99, "{text}: {cosine}");
    }
}
