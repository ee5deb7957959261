//! A codebook in other forms: TOML written by the program, later a workbook and REFI-QDA `.qdc`.
//!
//! Everything works on the file as it stands, not joined with the built-in codebook, so that nothing is lost on the way.

mod list;
mod toml;

pub use self::toml::write as to_toml;
