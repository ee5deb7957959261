//! Vectors kept from run to run in one file for each model: what was read once need not go through the model again.
//!
//! The file holds hashes of texts and their vectors, never a text. What cannot be read, or does not fit its own checksum, is as
//! if it were not there; a cache that cannot be written slows the next run down and does nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Begin of the file; another layout gets another number.
const MAGIC: &[u8; 16] = b"befund vectors 1";
/// Bytes of a sha256.
const KEY: usize = 32;

/// The hash of a text.
type Key = [u8; KEY];

/// Vectors by the hashes of their texts.
#[derive(Debug, Default)]
pub(super) struct Cache {
    file: Option<PathBuf>,
    width: usize,
    vectors: BTreeMap<Key, Vec<f32>>,
}

impl Cache {
    /// The vectors of a model kept in a folder.
    pub(super) fn open(folder: Option<&Path>, model: &str) -> Self {
        let file = folder.map(|folder| folder.join(format!("{model}.vectors")));
        let found = file.as_ref().and_then(|file| fs::read(file).ok());
        let (width, vectors) = found.and_then(|bytes| parse(&bytes)).unwrap_or_default();
        Self {
            file,
            width,
            vectors,
        }
    }

    /// The vector of a text, when it is known.
    pub(super) fn get(&self, text: &str) -> Option<&Vec<f32>> {
        self.vectors.get(&key(text))
    }

    /// Remembers new vectors and writes the file: a reader finds the old one or the new one.
    pub(super) fn add(&mut self, new: impl IntoIterator<Item = (String, Vec<f32>)>) {
        for (text, vector) in new {
            if self.vectors.is_empty() {
                self.width = vector.len();
            }
            if vector.len() == self.width {
                self.vectors.insert(key(&text), vector);
            }
        }
        if let Some(file) = &self.file {
            // Nothing is lost but time.
            let _ = self.write(file);
        }
    }

    fn write(&self, file: &Path) -> std::io::Result<()> {
        let Some(folder) = file.parent() else {
            return Ok(());
        };
        fs::create_dir_all(folder)?;
        let size = KEY + self.width * 4;
        let mut bytes = Vec::with_capacity(MAGIC.len() + 8 + self.vectors.len() * size + KEY);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&(self.width as u64).to_le_bytes());
        for (key, vector) in &self.vectors {
            bytes.extend_from_slice(key);
            bytes.extend(vector.iter().flat_map(|number| number.to_le_bytes()));
        }
        let sum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&sum);
        let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
        temporary.write_all(&bytes)?;
        temporary.persist(file)?;
        Ok(())
    }
}

fn key(text: &str) -> Key {
    Sha256::digest(text.as_bytes()).into()
}

fn parse(bytes: &[u8]) -> Option<(usize, BTreeMap<Key, Vec<f32>>)> {
    let (content, sum) = bytes.split_last_chunk::<KEY>()?;
    if Sha256::digest(content).as_slice() != sum {
        return None;
    }
    let rest = content.strip_prefix(MAGIC)?;
    let (width, rest) = rest.split_first_chunk::<8>()?;
    let width = usize::try_from(u64::from_le_bytes(*width)).ok()?;
    let size = width.checked_mul(4)?.checked_add(KEY)?;
    let entry = |entry: &[u8]| {
        let (key, numbers) = entry.split_first_chunk::<KEY>()?;
        let (numbers, _) = numbers.as_chunks::<4>();
        let vector = numbers.iter().map(|bytes| f32::from_le_bytes(*bytes));
        Some((*key, vector.collect()))
    };
    let vectors: Option<BTreeMap<Key, Vec<f32>>> = rest.chunks_exact(size).map(entry).collect();
    Some((width, vectors?))
}
