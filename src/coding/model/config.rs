//! The settings of a model: what kind it is, its sizes, how its words become one vector, and what stands before each text.
//!
//! Sources: `config.json` as transformers writes it; `modules.json`, `1_Pooling/config.json`, `sentence_bert_config.json` and
//! `config_sentence_transformers.json` as sentence-transformers writes them.

use std::path::Path;

use serde_json::Value;

use super::ModelError;

/// Main settings.
pub(super) const CONFIG: &str = "config.json";
const MODULES: &str = "modules.json";
const POOLING: &str = "1_Pooling/config.json";
const LENGTH: &str = "sentence_bert_config.json";
const PROMPTS: &str = "config_sentence_transformers.json";
/// All files with settings that vectors depend on.
pub(super) const FILES: &[&str] = &[CONFIG, MODULES, POOLING, LENGTH, PROMPTS];
/// Largest file of settings that is read, in bytes.
const LARGEST: u64 = 16 << 20;
/// What E5 models want before a text (Wang et al. 2024, model card).
const E5_PREFIX: &str = "query: ";

/// How the vectors of the words become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pooling {
    /// Their mean.
    Mean,
    /// That of the first.
    First,
}

/// The function between the two matrices of a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Activation {
    /// Exact, by the error function.
    Gelu,
    /// By tanh.
    GeluTanh,
    /// Zero below zero.
    Relu,
}

/// Sizes of an encoder.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shape {
    /// Numbers of a vector.
    pub(super) hidden: usize,
    /// Layers.
    pub(super) layers: usize,
    /// Heads of attention.
    pub(super) heads: usize,
    /// Numbers between the two matrices of a layer.
    pub(super) inner: usize,
    /// Position of the first word.
    pub(super) first_position: usize,
    /// Added to variances.
    pub(super) epsilon: f32,
    /// Between the two matrices of a layer.
    pub(super) activation: Activation,
    /// How the words become one vector.
    pub(super) pooling: Pooling,
}

/// What kind of model it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Architecture {
    /// BERT, RoBERTa or XLM-RoBERTa.
    Encoder(Shape),
    /// Model2Vec: a table of words.
    Lookup,
}

/// All settings.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Config {
    /// Name that the settings give.
    pub(super) name: Option<String>,
    /// Kind and sizes.
    pub(super) architecture: Architecture,
    /// What stands before each text.
    pub(super) prefix: String,
    /// Most words that are read, when the settings say.
    pub(super) longest: Option<usize>,
}

impl Config {
    /// Reads the settings in a folder of that name.
    pub(super) fn read(folder: &Path, folder_name: &str) -> Result<Self, ModelError> {
        let main = json(folder, CONFIG)?.ok_or_else(|| ModelError::missing(CONFIG))?;
        let named = main.get("_name_or_path").and_then(Value::as_str);
        let name = named.filter(|name| !name.is_empty()).map(str::to_owned);
        let kind = main.get("model_type").and_then(Value::as_str);
        let architecture = match kind.unwrap_or_default() {
            "bert" => Architecture::Encoder(shape(folder, &main, 0)?),
            "roberta" | "xlm-roberta" | "camembert" => {
                // Words are counted from the place after the padding on.
                let padding = number(&main, "pad_token_id", Some(1))?;
                Architecture::Encoder(shape(folder, &main, padding.saturating_add(1))?)
            }
            "model2vec" => Architecture::Lookup,
            other => {
                let found = if other.is_empty() { "–" } else { other };
                return Err(ModelError::Type {
                    found: found.to_owned(),
                });
            }
        };
        let is_e5 = is_e5(name.as_deref().unwrap_or_default()) || is_e5(folder_name);
        let prefix = match prompt(folder)? {
            Some(prompt) => prompt,
            None if is_e5 && architecture != Architecture::Lookup => E5_PREFIX.to_owned(),
            None => String::new(),
        };
        let length = json(folder, LENGTH)?;
        let longest = length.and_then(|v| v.get("max_seq_length").and_then(Value::as_u64));
        Ok(Self {
            name: name.map(|name| last_part(&name)),
            architecture,
            prefix,
            longest: longest.and_then(|n| usize::try_from(n).ok()),
        })
    }
}

fn last_part(name: &str) -> String {
    let parts = name.trim_end_matches(['/', '\\']).rsplit(['/', '\\']);
    let mut parts = parts.map(str::to_owned);
    parts.next().unwrap_or_default()
}

/// Whether a name has the part "e5": "multilingual-e5-small", not "bge5".
fn is_e5(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .any(|part| part == "e5")
}

/// What is put before a text by the model's own settings: the default prompt, or the one for queries.
fn prompt(folder: &Path) -> Result<Option<String>, ModelError> {
    let Some(settings) = json(folder, PROMPTS)? else {
        return Ok(None);
    };
    let default = settings.get("default_prompt_name").and_then(Value::as_str);
    let prompts = settings.get("prompts");
    let of = |name: &str| prompts?.get(name)?.as_str().map(str::to_owned);
    // sentence-transformers writes empty prompts where nobody set any.
    Ok(default
        .and_then(of)
        .or_else(|| of("query").filter(|prompt| !prompt.is_empty())))
}

fn shape(folder: &Path, main: &Value, first_position: usize) -> Result<Shape, ModelError> {
    let text = |key: &str| main.get(key).and_then(Value::as_str);
    let positions = text("position_embedding_type").unwrap_or("absolute");
    if positions != "absolute" {
        return Err(setting(
            CONFIG,
            "position_embedding_type",
            positions,
            "absolute",
        ));
    }
    let activation = match text("hidden_act").unwrap_or("gelu") {
        "gelu" => Activation::Gelu,
        "gelu_new" | "gelu_pytorch_tanh" => Activation::GeluTanh,
        "relu" => Activation::Relu,
        other => {
            let known = "gelu, gelu_new, gelu_pytorch_tanh, relu";
            return Err(setting(CONFIG, "hidden_act", other, known));
        }
    };
    let hidden = number(main, "hidden_size", None)?;
    let heads = number(main, "num_attention_heads", None)?;
    if heads == 0 || hidden == 0 || hidden % heads != 0 {
        let value = heads.to_string();
        return Err(setting(
            CONFIG,
            "num_attention_heads",
            &value,
            "hidden_size / n",
        ));
    }
    let epsilon = main.get("layer_norm_eps").and_then(Value::as_f64);
    #[expect(clippy::cast_possible_truncation, reason = "a tiny number")]
    let epsilon = epsilon.unwrap_or(1e-12) as f32;
    check_modules(folder)?;
    Ok(Shape {
        hidden,
        heads,
        layers: number(main, "num_hidden_layers", None)?,
        inner: number(main, "intermediate_size", None)?,
        first_position,
        epsilon,
        activation,
        pooling: pooling(folder)?,
    })
}

/// A model with steps behind the pooling other than normalising is not known here.
fn check_modules(folder: &Path) -> Result<(), ModelError> {
    let modules = json(folder, MODULES)?;
    let list = modules.as_ref().and_then(Value::as_array);
    for module in list.into_iter().flatten() {
        let kind = module.get("type").and_then(Value::as_str).unwrap_or("–");
        let last = kind.rsplit('.').next().unwrap_or(kind);
        if !["Transformer", "Pooling", "Normalize"].contains(&last) {
            return Err(setting(
                MODULES,
                "type",
                kind,
                "Transformer, Pooling, Normalize",
            ));
        }
    }
    Ok(())
}

fn pooling(folder: &Path) -> Result<Pooling, ModelError> {
    let Some(settings) = json(folder, POOLING)? else {
        return Ok(Pooling::Mean);
    };
    let chosen: Vec<&str> = settings
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(key, value)| key.starts_with("pooling_mode_") && value.as_bool() == Some(true))
        .map(|(key, _)| key.as_str())
        .collect();
    match chosen.as_slice() {
        [] | ["pooling_mode_mean_tokens"] => Ok(Pooling::Mean),
        ["pooling_mode_cls_token"] => Ok(Pooling::First),
        others => Err(setting(
            POOLING,
            &others.join(", "),
            "true",
            "pooling_mode_mean_tokens, pooling_mode_cls_token",
        )),
    }
}

fn setting(file: &str, key: &str, value: &str, known: &'static str) -> ModelError {
    ModelError::Setting {
        file: file.to_owned(),
        key: key.to_owned(),
        value: value.to_owned(),
        known,
    }
}

fn number(main: &Value, key: &str, default: Option<usize>) -> Result<usize, ModelError> {
    let found = main.get(key).filter(|value| !value.is_null());
    let number = match found {
        None => default,
        Some(value) => value.as_u64().and_then(|n| usize::try_from(n).ok()),
    };
    // More than any model has, and small enough to multiply.
    number.filter(|n| *n < 1 << 24).ok_or_else(|| {
        let value = found.map_or_else(|| "–".to_owned(), Value::to_string);
        setting(CONFIG, key, &value, "0 … 16777215")
    })
}

/// A file of settings; `None` when there is none.
fn json(folder: &Path, name: &str) -> Result<Option<Value>, ModelError> {
    let path = folder.join(name);
    let size = match std::fs::metadata(&path) {
        Ok(found) => found.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(ModelError::read(name, error)),
    };
    if size > LARGEST {
        return Err(ModelError::broken(
            name,
            format!("{size} > {LARGEST} bytes"),
        ));
    }
    let bytes = std::fs::read(&path).map_err(|error| ModelError::read(name, error))?;
    let parsed = serde_json::from_slice(&bytes);
    parsed
        .map(Some)
        .map_err(|error| ModelError::broken(name, error))
}
