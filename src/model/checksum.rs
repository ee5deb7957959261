//! The checksum by which files, texts and what was written are told again.

use sha2::{Digest, Sha256};

/// The SHA-256 of bytes in lower-case hexadecimal, 64 letters (FIPS 180-4).
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
