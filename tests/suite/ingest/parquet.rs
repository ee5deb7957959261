//! Parquet: column names as first row, values with their kinds, lists with a warning; files of other programs in every packing.

use std::fs;
use std::sync::Arc;

use befund::ingest::ReadOptions;
use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

use super::{assert_spoken, case, codes, lines, read_bytes, read_plain, refused};

/// A small file with each kind of column, as pyarrow writes it.
pub(super) fn file() -> Vec<u8> {
    fs::read(case("parquet/pyarrow-none.parquet")).expect("a file")
}

#[test]
fn every_writer_and_every_packing_gives_the_same_rows() {
    const NAMES: &str = "text|lang|wort|i8|u32|i64|f32|f64|ja|betrag|tag|ms|us|ns";
    const MOMENT: &str = "2026-06-30 14:05:06";
    for name in [
        "polars",
        "pyarrow-brotli",
        "pyarrow-gzip",
        "pyarrow-int96",
        "pyarrow-lz4",
        "pyarrow-none",
        "pyarrow-snappy",
        "pyarrow-v1-plain",
        "pyarrow-v2-pages",
        "pyarrow-zstd",
    ] {
        let path = case(&format!("parquet/{name}.parquet"));
        let checked = read_plain(&path).expect("a table");
        assert!(checked.issues.is_empty(), "{name}");
        // polars knows no column without a type.
        let (empty, mark) = if name == "polars" {
            ("", "")
        } else {
            ("|leer", "|")
        };
        let first = "Ämter|Ämter|a|-1|1|-5|1.5|1.5|true|12.5|2026-06-30";
        let last = "Straße (erfunden)|Straße (erfunden)|b|127|4000000000|87|-0.25|-0.25|false|-3.25|1969-12-31";
        let moments = [MOMENT; 3].join("|");
        assert_eq!(
            lines(&checked.value[0]),
            [
                format!("1: {NAMES}{empty}"),
                format!("2: {first}|{moments}{mark}"),
                format!("4: {last}|{moments}{mark}"),
            ],
            "{name}"
        );
        assert_eq!(checked.value[0].reading.format, "parquet");
    }
}

#[test]
fn rows_keep_their_number_over_many_pages() {
    let count = 30_000i64;
    let texts: Vec<ByteArray> = (0..count)
        .map(|n| format!("Antwort {} (erfunden)", n % 7919).as_str().into())
        .collect();
    let present: Vec<i16> = (0..count).map(|n| i16::from(n % 3 > 0)).collect();
    let numbers: Vec<i64> = (0..count).filter(|n| n % 3 > 0).collect();
    let schema = "message t { required binary text (UTF8); optional int64 n; }";
    let schema = Arc::new(parse_message_type(schema).expect("a schema"));
    let settings = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_data_page_size_limit(4096)
        .build();
    let mut bytes = Vec::new();
    let mut file =
        SerializedFileWriter::new(&mut bytes, schema, Arc::new(settings)).expect("a writer");
    let mut group = file.next_row_group().expect("a group");
    let mut column = group.next_column().expect("a column").expect("there");
    let written = column
        .typed::<ByteArrayType>()
        .write_batch(&texts, None, None);
    written.expect("written");
    column.close().expect("closed");
    let mut column = group.next_column().expect("a column").expect("there");
    let written = column
        .typed::<Int64Type>()
        .write_batch(&numbers, Some(&present), None);
    written.expect("written");
    column.close().expect("closed");
    group.close().expect("closed");
    file.close().expect("closed");
    let checked = read_bytes("a.parquet", &bytes, &ReadOptions::default()).expect("a table");
    let table = &checked.value[0];
    assert_eq!(table.rows.len(), 30_001);
    let found = lines(table);
    assert_eq!(found[1], "2: Antwort 0 (erfunden)|");
    assert_eq!(found[29_999], "30000: Antwort 6241 (erfunden)|29998");
}

#[test]
fn lists_become_text_with_a_warning() {
    let checked = read_plain(&case("parquet/pyarrow-nested.parquet")).expect("a table");
    assert_eq!(codes(&checked.issues), ["I025@B1", "I025@C1", "I025@D1"]);
    assert_spoken(&checked.issues[0]);
    assert_eq!(
        lines(&checked.value[0]),
        [
            "1: n|liste|gruppe|bytes|zeit",
            "2: 1|[1, 2]|{a: 1, b: \"x\"}|[0, 255]|08:30:00.000",
            "3: 2||{a: 2, b: null}||"
        ]
    );
}

/// The end of a file whose columns lie within each other so deep.
fn deep(levels: usize) -> Vec<u8> {
    // Version 1; a list of structures: optional, name "x", one column. The last is an optional whole number.
    let mut footer = vec![0x15, 0x02, 0x19, 0xfc];
    let mut count = levels + 1;
    while count > 0x7f {
        footer.push((count & 0x7f) as u8 | 0x80);
        count >>= 7;
    }
    footer.push(count as u8);
    for _ in 0..levels {
        footer.extend([0x35, 0x02, 0x18, 0x01, b'x', 0x15, 0x02, 0x00]);
    }
    footer.extend([0x15, 0x02, 0x25, 0x02, 0x18, 0x01, b'x', 0x00]);
    // No rows and no groups of rows.
    footer.extend([0x16, 0x00, 0x19, 0x0c, 0x00]);
    let length = u32::try_from(footer.len()).expect("small").to_le_bytes();
    [b"PAR1".as_slice(), &footer, &length, b"PAR1"].concat()
}

#[test]
fn columns_within_columns_have_an_end() {
    assert_eq!(refused("a.parquet", &deep(20)), "-");
    assert_eq!(refused("a.parquet", &deep(100)), "I010");
    assert_eq!(refused("a.parquet", &deep(1_000_000)), "I010");
}
