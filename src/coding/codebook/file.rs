//! A codebook file as it stands: what it says itself, and whether it builds on the built-in one.

use crate::model::codebook::Codebook;

/// What a codebook file takes from the built-in codebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Base {
    /// Nothing: it stands alone.
    #[default]
    None,
    /// All its categories are coded too.
    All,
    /// Its categories only serve in `based_on`.
    Listed,
}

/// A codebook file that is not yet joined with the built-in one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodebookFile {
    /// What the file itself says; nothing is inherited yet and `hash` is that of the file alone.
    pub codebook: Codebook,
    /// What it takes from the built-in codebook.
    pub base: Base,
}
