//! Bytes → text: byte order marks, UTF-8, UTF-16 with and without a mark, otherwise Windows-1252.
//!
//! It guesses no language and knows no other code pages; those are given in the project file.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes of the beginning that are looked at for UTF-16.
const SAMPLE: usize = 4096;

/// Text and how it was made from bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text, without byte order mark.
    pub(super) text: String,
    /// WHATWG name of the encoding.
    pub(super) encoding: &'static str,
    /// How the encoding was found.
    pub(super) certainty: Certainty,
    /// Whether bytes were no characters in the encoding; U+FFFD stands in their place.
    pub(super) damaged: bool,
}

/// How an encoding was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Certainty {
    /// Given, or said by a byte order mark, or valid UTF-8.
    Known,
    /// The likeliest.
    Guessed,
}

/// The encoding of a label of the project file.
pub(super) fn by_label(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label(label.as_bytes())
}

/// Decodes bytes in the encoding given, otherwise in the one found. A byte order mark is stronger than both.
pub(super) fn decode(bytes: &[u8], given: Option<&'static Encoding>) -> Decoded {
    let (encoding, certainty) = match (Encoding::for_bom(bytes), given) {
        (Some((encoding, _)), _) => (encoding, Certainty::Known),
        (None, Some(encoding)) => (encoding, Certainty::Known),
        (None, None) => guess(bytes),
    };
    let (text, damaged) = encoding.decode_with_bom_removal(bytes);
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        certainty,
        damaged,
    }
}

fn guess(bytes: &[u8]) -> (&'static Encoding, Certainty) {
    if let Some(encoding) = wide(bytes) {
        return (encoding, Certainty::Guessed);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, Certainty::Known);
    }
    // A UTF-8 file with a few torn characters stays one: read as Windows-1252, every umlaut of it would be wrong.
    let (whole, torn) = bytes.utf8_chunks().fold((0, 0), |(whole, torn), chunk| {
        let letters = chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        (
            whole + letters,
            torn + usize::from(!chunk.invalid().is_empty()),
        )
    });
    if whole > 4 * torn {
        (UTF_8, Certainty::Guessed)
    } else {
        (WINDOWS_1252, Certainty::Guessed)
    }
}

/// UTF-16 without a mark: most letters of European text have a zero as one of their two bytes, always the same one.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |offset: usize| {
        sample
            .chunks_exact(2)
            .filter(|pair| pair[offset] == 0)
            .count()
    };
    let (first, second) = (zeros(0), zeros(1));
    if second * 10 >= pairs * 6 && first * 20 <= pairs {
        Some(UTF_16LE)
    } else if first * 10 >= pairs * 6 && second * 20 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}
