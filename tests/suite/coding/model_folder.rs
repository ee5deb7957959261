//! Folders with tiny sentence models, written by the tests themselves.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

/// A tensor: name, shape, numbers.
pub(super) type Tensor = (String, Vec<usize>, Vec<f32>);

/// Words that the tiny models know; their numbers are their places.
pub(super) const WORDS: [&str; 7] = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "akte", "papier", "rad"];

/// Writes a file of safetensors.
pub(super) fn write_weights(path: &Path, tensors: &[Tensor]) {
    let mut header = String::from("{");
    let mut begin = 0;
    for (index, (name, shape, numbers)) in tensors.iter().enumerate() {
        let end = begin + numbers.len() * 4;
        let comma = if index == 0 { "" } else { "," };
        write!(
            header,
            r#"{comma}"{name}":{{"dtype":"F32","shape":{shape:?},"data_offsets":[{begin},{end}]}}"#
        )
        .expect("a folder for a test");
        begin = end;
    }
    header.push('}');
    let mut bytes = (header.len() as u64).to_le_bytes().to_vec();
    bytes.extend(header.as_bytes());
    for (_, _, numbers) in tensors {
        bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    }
    fs::write(path, bytes).expect("a folder for a test");
}

/// A tokenizer that knows [`WORDS`] and puts the first and the last mark around them.
pub(super) fn tokenizer() -> Value {
    let vocabulary: serde_json::Map<String, Value> = WORDS
        .iter()
        .enumerate()
        .map(|(id, word)| ((*word).to_owned(), json!(id)))
        .collect();
    let mark = |text: &str| json!({"SpecialToken": {"id": text, "type_id": 0}});
    json!({
        "version": "1.0",
        "truncation": {"direction": "Right", "max_length": 3, "strategy": "LongestFirst", "stride": 0},
        "padding": {
            "strategy": {"Fixed": 9}, "direction": "Right", "pad_to_multiple_of": null,
            "pad_id": 0, "pad_type_id": 0, "pad_token": "[PAD]"
        },
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [mark("[CLS]"), {"Sequence": {"id": "A", "type_id": 0}}, mark("[SEP]")],
            "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": {
                "[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
                "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}
            }
        },
        "decoder": null,
        "model": {"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"}
    })
}

/// Writes a file of JSON.
pub(super) fn write_json(folder: &Path, name: &str, content: &Value) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder for a test")).expect("a folder for a test");
    fs::write(path, content.to_string()).expect("a folder for a test");
}

/// A folder with a static model of that table.
pub(super) fn lookup(tensors: &[Tensor]) -> TempDir {
    let folder = TempDir::new().expect("a folder for a test");
    write_json(
        folder.path(),
        "config.json",
        &json!({"model_type": "model2vec"}),
    );
    write_json(folder.path(), "tokenizer.json", &tokenizer());
    write_weights(&folder.path().join("model.safetensors"), tensors);
    folder
}

/// Settings of the tiny encoder.
pub(super) fn bert_config() -> Value {
    json!({
        "model_type": "bert", "hidden_size": 4, "num_hidden_layers": 2, "num_attention_heads": 2,
        "intermediate_size": 6, "hidden_act": "gelu", "layer_norm_eps": 1e-12, "pad_token_id": 0
    })
}

/// Weights of the tiny encoder: small numbers that follow no pattern of their own.
pub(super) fn bert_tensors() -> Vec<Tensor> {
    let mut shapes: Vec<(String, Vec<usize>)> = vec![
        (
            "embeddings.word_embeddings.weight".into(),
            vec![WORDS.len(), 4],
        ),
        ("embeddings.position_embeddings.weight".into(), vec![8, 4]),
        ("embeddings.token_type_embeddings.weight".into(), vec![2, 4]),
        ("embeddings.LayerNorm.weight".into(), vec![4]),
        ("embeddings.LayerNorm.bias".into(), vec![4]),
    ];
    for layer in 0..2 {
        for (name, rows, columns) in [
            ("attention.self.query", 4, 4),
            ("attention.self.key", 4, 4),
            ("attention.self.value", 4, 4),
            ("attention.output.dense", 4, 4),
            ("intermediate.dense", 6, 4),
            ("output.dense", 4, 6),
        ] {
            let at = format!("encoder.layer.{layer}.{name}");
            shapes.push((format!("{at}.weight"), vec![rows, columns]));
            shapes.push((format!("{at}.bias"), vec![rows]));
        }
        for name in ["attention.output.LayerNorm", "output.LayerNorm"] {
            let at = format!("encoder.layer.{layer}.{name}");
            shapes.push((format!("{at}.weight"), vec![4]));
            shapes.push((format!("{at}.bias"), vec![4]));
        }
    }
    let mut state = 7_u32;
    let mut number = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f32::from(u16::try_from(state >> 16).expect("a folder for a test")) / 32_768.0 - 1.0
    };
    shapes
        .into_iter()
        .map(|(name, shape)| {
            let numbers = (0..shape.iter().product()).map(|_| number()).collect();
            (name, shape, numbers)
        })
        .collect()
}

/// A folder with the tiny encoder.
pub(super) fn bert() -> TempDir {
    let folder = TempDir::new().expect("a folder for a test");
    write_json(folder.path(), "config.json", &bert_config());
    write_json(folder.path(), "tokenizer.json", &tokenizer());
    write_weights(&folder.path().join("model.safetensors"), &bert_tensors());
    folder
}
