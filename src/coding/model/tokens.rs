//! Text → numbers of word pieces, by the tokenizer that the model brings along.

use std::path::Path;

use tokenizers::Tokenizer;

use super::config::{Architecture, Config};
use super::{ModelError, TOKENIZER};

/// Most pieces of a text, when the model has room for more; long answers are cut there.
const LONGEST: usize = 512;

/// The tokenizer of a model.
pub(super) struct Words {
    tokenizer: Tokenizer,
    /// Whether begin and end are marked.
    marked: bool,
    /// Piece that stands for unknown words and is left out.
    unknown: Option<u32>,
    longest: usize,
}

impl Words {
    /// Reads the tokenizer of a folder.
    pub(super) fn read(folder: &Path, config: &Config) -> Result<Self, ModelError> {
        let bytes = std::fs::read(folder.join(TOKENIZER))
            .map_err(|error| ModelError::read(TOKENIZER, error))?;
        let mut tokenizer =
            Tokenizer::from_bytes(bytes).map_err(|error| ModelError::broken(TOKENIZER, error))?;
        // Cutting and filling up are done here: what the file says is meant for batches.
        tokenizer.with_padding(None);
        tokenizer
            .with_truncation(None)
            .map_err(|error| ModelError::broken(TOKENIZER, error))?;
        let marked = matches!(config.architecture, Architecture::Encoder(_));
        let unknown = ["[UNK]", "<unk>"];
        Ok(Self {
            unknown: unknown.iter().find_map(|name| tokenizer.token_to_id(name)),
            tokenizer,
            marked,
            longest: config.longest.unwrap_or(LONGEST).clamp(2, LONGEST),
        })
    }

    /// The pieces of a text, at most as many as the model reads.
    pub(super) fn ids(&self, text: &str) -> Result<Vec<u32>, ModelError> {
        let encoding = self
            .tokenizer
            .encode_fast(text, self.marked)
            .map_err(|error| ModelError::broken(TOKENIZER, error))?;
        let mut ids = encoding.get_ids().to_vec();
        if self.marked && ids.len() > self.longest {
            let end = ids.last().copied();
            ids.truncate(self.longest - 1);
            ids.extend(end);
        } else if !self.marked {
            ids.retain(|id| Some(*id) != self.unknown);
            ids.truncate(LONGEST);
        }
        Ok(ids)
    }
}
