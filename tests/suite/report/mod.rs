//! What the writers write, read back by other means than the writers use.

mod csv;
mod design;
mod docx;
mod html;
mod json;
mod look;
mod manifest;
mod parquet;
mod pdf;
mod protection;
mod sentences;
mod wording;
mod xlsx;
