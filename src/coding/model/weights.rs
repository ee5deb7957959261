//! The file with the weights: its list of tensors, checked, and the numbers of one tensor or of some of its rows.
//!
//! The format is that of safetensors: eight bytes length, a JSON header, then the numbers. The largest table, one row for
//! each word of a language, is never read as a whole. Source: <https://github.com/huggingface/safetensors#format>.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use candle_core::{Device, Tensor};
use serde_json::Value;

use super::{ModelError, WEIGHTS};

/// Largest header that is read, in bytes; that of the format itself.
const LARGEST_HEADER: u64 = 100_000_000;

/// How numbers are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    F64,
    F32,
    F16,
    Bf16,
    I64,
    I32,
    I8,
}

impl Kind {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "F64" => Self::F64,
            "F32" => Self::F32,
            "F16" => Self::F16,
            "BF16" => Self::Bf16,
            "I64" => Self::I64,
            "I32" => Self::I32,
            "I8" => Self::I8,
            _ => return None,
        })
    }

    fn bytes(self) -> u64 {
        match self {
            Self::F64 | Self::I64 => 8,
            Self::F32 | Self::I32 => 4,
            Self::F16 | Self::Bf16 => 2,
            Self::I8 => 1,
        }
    }
}

#[derive(Debug, Clone)]
struct Entry {
    kind: String,
    shape: Vec<usize>,
    /// First byte in the file.
    begin: u64,
    /// Bytes.
    length: u64,
}

/// Rows of a table by their number.
pub(super) type Rows = BTreeMap<u32, Vec<f32>>;

/// The open file.
pub(super) struct Weights {
    file: File,
    entries: BTreeMap<String, Entry>,
}

impl Weights {
    /// Opens the weights of a folder and reads what they hold.
    pub(super) fn open(folder: &Path) -> Result<Self, ModelError> {
        let failed = |error| ModelError::read(WEIGHTS, error);
        let path = folder.join(WEIGHTS);
        if !path.is_file() {
            return Err(ModelError::missing(WEIGHTS));
        }
        let mut file = File::open(path).map_err(failed)?;
        let size = file.metadata().map_err(failed)?.len();
        let mut length = [0; 8];
        if size < 8 {
            return Err(truncated(size, 8));
        }
        file.read_exact(&mut length).map_err(failed)?;
        if &length == b"version " {
            return Err(ModelError::Pointer {
                file: WEIGHTS.to_owned(),
            });
        }
        let header_size = u64::from_le_bytes(length);
        if header_size > LARGEST_HEADER {
            return Err(ModelError::broken(WEIGHTS, "no safetensors header"));
        }
        if size < 8 + header_size {
            return Err(truncated(size, 8 + header_size));
        }
        let mut header = Vec::new();
        let mut part = (&mut file).take(header_size);
        part.read_to_end(&mut header).map_err(failed)?;
        let entries = entries(&header, 8 + header_size)?;
        let ends = entries.values().map(|entry| entry.begin + entry.length);
        let expected = ends.max().unwrap_or(size);
        if size < expected {
            return Err(truncated(size, expected));
        }
        Ok(Self { file, entries })
    }

    /// Whether there is a tensor of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.contains_key(name)
    }

    /// Names of all tensors, sorted.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The shape of a tensor.
    pub(super) fn shape(&self, name: &str) -> Result<&[usize], ModelError> {
        Ok(&self.entry(name)?.shape)
    }

    /// Checks that a tensor has that shape and can be read; `None` stands for any size above zero.
    pub(super) fn check(&self, name: &str, shape: &[Option<usize>]) -> Result<(), ModelError> {
        let entry = self.entry(name)?;
        let fits = entry.shape.len() == shape.len()
            && entry
                .shape
                .iter()
                .zip(shape)
                .all(|(found, wanted)| wanted.map_or(*found > 0, |wanted| *found == wanted));
        if !fits {
            let sizes = shape
                .iter()
                .map(|size| size.map_or_else(|| "n".to_owned(), |n| n.to_string()));
            return Err(ModelError::Shape {
                name: name.to_owned(),
                found: sizes_of(entry.shape.iter().map(usize::to_string)),
                expected: sizes_of(sizes),
            });
        }
        kind(name, entry).map(|_| ())
    }

    /// A whole tensor.
    pub(super) fn tensor(&mut self, name: &str) -> Result<Tensor, ModelError> {
        let entry = self.entry(name)?.clone();
        let numbers = self.read(name, &entry, 0, entry.length)?;
        Ok(Tensor::from_vec(numbers, entry.shape, &Device::Cpu)?)
    }

    /// All numbers of a tensor, row by row.
    pub(super) fn numbers(&mut self, name: &str) -> Result<Vec<f32>, ModelError> {
        let entry = self.entry(name)?.clone();
        self.read(name, &entry, 0, entry.length)
    }

    /// Whole numbers of a tensor.
    pub(super) fn whole(&mut self, name: &str) -> Result<Vec<u32>, ModelError> {
        let entry = self.entry(name)?.clone();
        let size = match entry.kind.as_str() {
            "I64" => 8,
            "I32" | "U32" => 4,
            other => return Err(of_kind(name, other, "I64, I32")),
        };
        let bytes = self.bytes(&entry, 0, entry.length)?;
        let number = |bytes: &[u8]| {
            let mut wide = [0; 8];
            wide[..bytes.len()].copy_from_slice(bytes);
            u32::try_from(u64::from_le_bytes(wide)).unwrap_or(u32::MAX)
        };
        Ok(bytes.chunks_exact(size).map(number).collect())
    }

    /// Some rows of a table.
    pub(super) fn rows(&mut self, name: &str, wanted: &BTreeSet<u32>) -> Result<Rows, ModelError> {
        let entry = self.entry(name)?.clone();
        let [count, width] = entry.shape.as_slice() else {
            return Err(ModelError::broken(WEIGHTS, name));
        };
        let row = kind(name, &entry)?.bytes() * *width as u64;
        let mut found = Rows::new();
        for id in wanted {
            if *id as usize >= *count {
                return Err(ModelError::Word {
                    id: *id,
                    rows: *count,
                });
            }
            found.insert(*id, self.read(name, &entry, u64::from(*id) * row, row)?);
        }
        Ok(found)
    }

    fn entry(&self, name: &str) -> Result<&Entry, ModelError> {
        self.entries.get(name).ok_or_else(|| ModelError::Weights {
            name: name.to_owned(),
        })
    }

    fn read(
        &mut self,
        name: &str,
        entry: &Entry,
        from: u64,
        length: u64,
    ) -> Result<Vec<f32>, ModelError> {
        let kind = kind(name, entry)?;
        Ok(floats(&self.bytes(entry, from, length)?, kind))
    }

    fn bytes(&mut self, entry: &Entry, from: u64, length: u64) -> Result<Vec<u8>, ModelError> {
        let failed = |error| ModelError::read(WEIGHTS, error);
        // The header was checked against the size of the file.
        let mut bytes = vec![0; usize::try_from(length).unwrap_or_default()];
        self.file
            .seek(SeekFrom::Start(entry.begin + from))
            .map_err(failed)?;
        self.file.read_exact(&mut bytes).map_err(failed)?;
        Ok(bytes)
    }
}

fn truncated(present: u64, expected: u64) -> ModelError {
    ModelError::Truncated {
        file: WEIGHTS.to_owned(),
        present,
        expected,
    }
}

fn sizes_of(sizes: impl Iterator<Item = String>) -> String {
    format!("[{}]", sizes.collect::<Vec<String>>().join(", "))
}

fn of_kind(name: &str, found: &str, expected: &str) -> ModelError {
    ModelError::Shape {
        name: name.to_owned(),
        found: found.to_owned(),
        expected: expected.to_owned(),
    }
}

fn kind(name: &str, entry: &Entry) -> Result<Kind, ModelError> {
    Kind::named(&entry.kind)
        .ok_or_else(|| of_kind(name, &entry.kind, "F64, F32, F16, BF16, I64, I32, I8"))
}

/// The list of tensors; `data` is the first byte behind the header.
fn entries(header: &[u8], data: u64) -> Result<BTreeMap<String, Entry>, ModelError> {
    let broken = |reason: String| ModelError::broken(WEIGHTS, reason);
    let list: BTreeMap<String, Value> =
        serde_json::from_slice(header).map_err(|error| broken(error.to_string()))?;
    let mut entries = BTreeMap::new();
    for (name, value) in list {
        if name == "__metadata__" {
            continue;
        }
        let entry = entry(&value, data).ok_or_else(|| broken(name.clone()))?;
        entries.insert(name, entry);
    }
    Ok(entries)
}

fn entry(value: &Value, data: u64) -> Option<Entry> {
    let sizes = value.get("shape")?.as_array()?.iter();
    let shape: Vec<usize> = sizes
        .map(|size| usize::try_from(size.as_u64()?).ok())
        .collect::<Option<_>>()?;
    let offsets = value.get("data_offsets")?.as_array()?;
    let [begin, end] = offsets.as_slice() else {
        return None;
    };
    let (begin, end) = (begin.as_u64()?, end.as_u64()?);
    let entry = Entry {
        kind: value.get("dtype")?.as_str()?.to_owned(),
        begin: data.checked_add(begin)?,
        length: end.checked_sub(begin)?,
        shape,
    };
    entry.begin.checked_add(entry.length)?;
    // Types that are not known here may stand in the file as long as nobody wants them.
    if let Some(kind) = Kind::named(&entry.kind) {
        let mut expected = kind.bytes();
        for size in &entry.shape {
            expected = expected.checked_mul(*size as u64)?;
        }
        (expected == entry.length).then_some(())?;
    }
    Some(entry)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "weights are rounded to 32 bits"
)]
fn floats(bytes: &[u8], kind: Kind) -> Vec<f32> {
    fn all<const N: usize>(bytes: &[u8], number: impl Fn([u8; N]) -> f32) -> Vec<f32> {
        let (parts, _) = bytes.as_chunks::<N>();
        parts.iter().map(|part| number(*part)).collect()
    }
    match kind {
        Kind::F64 => all(bytes, |b| f64::from_le_bytes(b) as f32),
        Kind::F32 => all(bytes, f32::from_le_bytes),
        Kind::F16 => all(bytes, |b| half(u16::from_le_bytes(b))),
        Kind::Bf16 => all(bytes, |b| {
            f32::from_bits(u32::from(u16::from_le_bytes(b)) << 16)
        }),
        Kind::I64 => all(bytes, |b| i64::from_le_bytes(b) as f32),
        Kind::I32 => all(bytes, |b| i32::from_le_bytes(b) as f32),
        Kind::I8 => all(bytes, |b| f32::from(i8::from_le_bytes(b))),
    }
}

/// A number of 16 bits: sign, five bits exponent, ten bits fraction (IEEE 754).
fn half(bits: u16) -> f32 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let exponent = i32::from((bits >> 10) & 0x1f);
    let fraction = f32::from(bits & 0x3ff) / 1024.0;
    sign * match exponent {
        0 => fraction * 2.0_f32.powi(-14),
        31 if fraction == 0.0 => f32::INFINITY,
        31 => f32::NAN,
        _ => (1.0 + fraction) * 2.0_f32.powi(exponent - 15),
    }
}
