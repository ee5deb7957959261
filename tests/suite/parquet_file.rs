//! Parquet files of text columns, for tests that need one of a certain kind.

use std::sync::Arc;

use parquet::data_type::{ByteArray, ByteArrayType};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

/// A file of one group of rows, its columns of texts of which some may be missing.
pub(crate) fn parquet_file(columns: &[(&str, Vec<Option<ByteArray>>)]) -> Vec<u8> {
    let fields = columns.iter();
    let fields: String = fields
        .map(|(name, _)| format!("optional binary {name} (UTF8); "))
        .collect();
    let schema = parse_message_type(&format!("message t {{ {fields}}}")).expect("a schema");
    let mut bytes = Vec::new();
    let settings = Arc::new(WriterProperties::builder().build());
    let mut file =
        SerializedFileWriter::new(&mut bytes, Arc::new(schema), settings).expect("a writer");
    let mut group = file.next_row_group().expect("a group");
    for (_, texts) in columns {
        let mut column = group.next_column().expect("a column").expect("there");
        let levels: Vec<i16> = texts.iter().map(|t| i16::from(t.is_some())).collect();
        let present: Vec<ByteArray> = texts.iter().flatten().cloned().collect();
        let written = column
            .typed::<ByteArrayType>()
            .write_batch(&present, Some(&levels), None);
        written.expect("written");
        column.close().expect("closed");
    }
    group.close().expect("closed");
    file.close().expect("closed");
    bytes
}
