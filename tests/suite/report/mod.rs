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
mod plan;
mod protection;
mod sentences;
mod sheets;
mod wording;
mod xlsx;
