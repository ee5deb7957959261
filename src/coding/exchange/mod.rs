//! A codebook in other forms: TOML written by the program, a workbook for people who live in Excel, and REFI-QDA `.qdc`.
//!
//! Everything works on the file as it stands, not joined with the built-in codebook, so that nothing is lost on the way.

mod description;
mod entries;
mod layout;
mod list;
mod qdc;
mod qdc_read;
mod qdpx;
mod sheets;
mod toml;
mod words;
mod xlsx;

pub use self::qdc::write as to_qdc;
pub use self::qdc_read::read as from_qdc;
pub use self::qdpx::{Project as QdpxProject, QdpxError, write as to_qdpx};
pub use self::sheets::read as from_sheets;
pub use self::toml::{write as to_toml, write_one as to_toml_category};
pub use self::xlsx::write as to_xlsx;
