//! The model itself, where befund was built with sentence models.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::cache::Cache;
use super::config::{self, Architecture, Config};
use super::encoder::{self, Encoder};
use super::lookup::{self, Lookup};
use super::tokens::Words;
use super::weights::Weights;
use super::{ModelError, TOKENIZER, Vectors, WEIGHTS};

/// Texts that go through the model before the next word on how far it is, and are kept.
const PORTION: usize = 256;
/// Portions after which what is known is written down.
const KEEP_AFTER: usize = 8;

/// Layers of an encoder, or the table of a static model.
enum Parts {
    Encoder(Encoder),
    Lookup(Lookup),
}

/// What is only loaded when a text is new.
struct Loaded {
    words: Words,
    parts: Parts,
}

/// A sentence model: texts → vectors.
///
/// Opening reads the settings, checks that all weights are there in the right shapes, and hashes the files. The weights
/// themselves are read with the first text.
pub struct Model {
    name: String,
    hash: String,
    folder: PathBuf,
    config: Config,
    weights: Mutex<Weights>,
    loaded: Mutex<Option<Arc<Loaded>>>,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Model")
            .field("name", &self.name)
            .field("hash", &self.hash)
            .finish_non_exhaustive()
    }
}

impl Model {
    /// Opens the model in a folder.
    ///
    /// # Errors
    /// [`ModelError`]: a file is missing or broken, or the model is of a kind that is not known here.
    pub fn open(folder: &Path) -> Result<Self, ModelError> {
        let name = folder_name(folder);
        if !folder.is_dir() {
            return Err(ModelError::Folder { folder: name });
        }
        let config = Config::read(folder, &name)?;
        let weights = Weights::open(folder)?;
        match &config.architecture {
            Architecture::Encoder(shape) => encoder::check(&weights, shape)?,
            Architecture::Lookup => lookup::check(&weights)?,
        }
        if !folder.join(TOKENIZER).is_file() {
            return Err(ModelError::missing(TOKENIZER));
        }
        Ok(Self {
            hash: hash(folder, &config.prefix)?,
            name,
            folder: folder.to_path_buf(),
            config,
            weights: Mutex::new(weights),
            loaded: Mutex::new(None),
        })
    }

    /// Name of the model: the one its settings give, or that of its folder.
    pub fn name(&self) -> &str {
        self.config.name.as_deref().unwrap_or(&self.name)
    }

    /// sha256 (hex) of the lines `<sha256>  <name>` of all files that the vectors depend on, and of the prefix put before each text.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// One vector for each text, of unit length; all zero where the model knows no part of a text.
    ///
    /// The vector of a text depends on the text alone: each goes through the model by itself.
    ///
    /// # Errors
    /// [`ModelError`] when tokenizer or weights turn out to be broken, or do not belong together.
    pub fn embed(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, ModelError> {
        if texts.is_empty() {
            return Ok(Vec::new());
        }
        let loaded = self.loaded()?;
        let ids: Vec<Vec<u32>> = texts
            .par_iter()
            .map(|text| loaded.words.ids(&format!("{}{text}", self.config.prefix)))
            .collect::<Result<_, ModelError>>()?;
        let table = match &loaded.parts {
            Parts::Encoder(encoder) => encoder.word_table(),
            Parts::Lookup(lookup) => lookup.table(),
        };
        let rows = {
            let mut weights = self.weights.lock().unwrap_or_else(PoisonError::into_inner);
            let wanted = ids.iter().flatten().map(|id| match &loaded.parts {
                Parts::Encoder(_) => Ok(*id),
                Parts::Lookup(lookup) => lookup.row(*id),
            });
            weights.rows(table, &wanted.collect::<Result<_, ModelError>>()?)?
        };
        // Long texts first, so that no core waits for the last one; the order of results is that of the texts.
        let mut order: Vec<usize> = (0..texts.len()).collect();
        order.sort_by_key(|index| (std::cmp::Reverse(ids[*index].len()), *index));
        let mut done: Vec<(usize, Vec<f32>)> = order
            .into_par_iter()
            .with_max_len(1)
            .map(|index| {
                let vector = match &loaded.parts {
                    Parts::Encoder(encoder) => encoder.vector(&ids[index], &rows)?,
                    Parts::Lookup(lookup) => lookup.vector(&ids[index], &rows)?,
                };
                Ok((index, unit(vector)?))
            })
            .collect::<Result<_, ModelError>>()?;
        done.sort_by_key(|(index, _)| *index);
        Ok(done.into_iter().map(|(_, vector)| vector).collect())
    }

    /// The vectors of some texts: those known from earlier runs in the folder `cache`, the others from the model.
    ///
    /// `tell` hears how many of how many new texts are done.
    ///
    /// # Errors
    /// As [`Model::embed`].
    pub fn vectors(
        &self,
        texts: &BTreeSet<String>,
        cache: Option<&Path>,
        tell: &dyn Fn(usize, usize),
    ) -> Result<Vectors, ModelError> {
        let mut cache = Cache::open(cache, &self.hash);
        let new: Vec<&str> = texts
            .iter()
            .filter(|text| cache.get(text).is_none())
            .map(String::as_str)
            .collect();
        let mut done = 0;
        for portions in new.chunks(PORTION * KEEP_AFTER) {
            let mut found = Vec::with_capacity(portions.len());
            for portion in portions.chunks(PORTION) {
                tell(done, new.len());
                let vectors = self.embed(portion)?;
                found.extend(portion.iter().map(|text| (*text).to_owned()).zip(vectors));
                done += portion.len();
            }
            cache.add(found);
        }
        let known = texts
            .iter()
            .filter_map(|text| Some((text.clone(), cache.get(text)?.clone())));
        Ok(Vectors::new(self.name(), &self.hash, known))
    }

    fn loaded(&self) -> Result<Arc<Loaded>, ModelError> {
        let mut slot = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(loaded) = slot.as_ref() {
            return Ok(Arc::clone(loaded));
        }
        let words = Words::read(&self.folder, &self.config)?;
        let mut weights = self.weights.lock().unwrap_or_else(PoisonError::into_inner);
        let parts = match &self.config.architecture {
            Architecture::Encoder(shape) => Parts::Encoder(Encoder::load(&mut weights, shape)?),
            Architecture::Lookup => Parts::Lookup(Lookup::load(&mut weights)?),
        };
        let loaded = Arc::new(Loaded { words, parts });
        *slot = Some(Arc::clone(&loaded));
        Ok(loaded)
    }
}

/// The vector at length one.
fn unit(mut vector: Vec<f32>) -> Result<Vec<f32>, ModelError> {
    let squares: f64 = vector.iter().map(|x| f64::from(*x) * f64::from(*x)).sum();
    if !squares.is_finite() {
        return Err(ModelError::NotNumbers);
    }
    let length = squares.sqrt();
    if length > 0.0 {
        for value in &mut vector {
            #[expect(clippy::cast_possible_truncation, reason = "at most one")]
            let shorter = (f64::from(*value) / length) as f32;
            *value = shorter;
        }
    }
    Ok(vector)
}

fn folder_name(folder: &Path) -> String {
    let full = folder.canonicalize();
    let path = full.as_deref().unwrap_or(folder);
    path.file_name().map_or_else(
        || folder.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// Hash of all files that the vectors depend on.
fn hash(folder: &Path, prefix: &str) -> Result<String, ModelError> {
    let names = config::FILES.iter().copied().chain([TOKENIZER, WEIGHTS]);
    let present: Vec<&str> = names.filter(|name| folder.join(name).is_file()).collect();
    let digests: Vec<String> = present
        .par_iter()
        .map(|name| digest(&folder.join(name), name))
        .collect::<Result<_, ModelError>>()?;
    let mut all = Sha256::new();
    for (name, digest) in present.iter().zip(digests) {
        all.update(format!("{digest}  {name}\n"));
    }
    all.update(prefix);
    Ok(hex(&all.finalize()))
}

fn digest(path: &Path, name: &str) -> Result<String, ModelError> {
    let failed = |source| ModelError::read(name, source);
    let mut file = File::open(path).map_err(failed)?;
    let mut sum = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(hex(&sum.finalize())),
            Ok(read) => sum.update(&buffer[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(error)),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
