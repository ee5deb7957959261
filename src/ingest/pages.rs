//! Whether what a Parquet file says of its pages and columns can be true.
//!
//! A reader asks for as much memory as a page claims to need, and goes as deep as columns lie within each other; a damaged file
//! claims exabytes and a million levels, and that ends a program without a word. Only headers and the schema are read here, in
//! Thrift's compact protocol; values are none of its business.
//!
//! Sources: parquet-format, `parquet.thrift` (`PageHeader`, `SchemaElement`); Apache Thrift, `thrift-compact-protocol.md`.

/// Nesting of structures in a header; a real one has four.
const MOST_DEPTH: u8 = 16;

/// Bytes that a page may unpack to: pages have about one megabyte, those of careless writers a few hundred.
const MOST_UNPACKED: i64 = 512 * 1024 * 1024;

/// What a page header says, as far as it is needed.
#[derive(Debug, Default)]
struct Header {
    unpacked: i64,
    packed: i64,
    values: i64,
    /// Entries of a dictionary, which may know more than a column uses.
    entries: i64,
}

/// Bytes that the pages of a column chunk unpack to; `None` unless they follow each other to its end and none has more
/// than `most_values` values.
pub(super) fn unpacked(chunk: &[u8], most_values: i64) -> Option<u64> {
    let mut rest = chunk;
    let mut all = 0u64;
    while !rest.is_empty() {
        let header = read_header(&mut rest)?;
        let sizes = (0..=MOST_UNPACKED).contains(&header.unpacked);
        // An entry has a byte at least.
        let entries = (0..=header.unpacked).contains(&header.entries);
        if !sizes || !entries || !(0..=most_values).contains(&header.values) {
            return None;
        }
        all = all.saturating_add(u64::try_from(header.unpacked).ok()?);
        rest = rest.get(usize::try_from(header.packed).ok()?..)?;
    }
    Some(all)
}

fn read_header(input: &mut &[u8]) -> Option<Header> {
    let mut header = Header::default();
    let mut field = 0;
    while let Some(kind) = next_field(input, &mut field)? {
        match (field, kind) {
            (2, INTEGER) => header.unpacked = integer(input)?,
            (3, INTEGER) => header.packed = integer(input)?,
            // Headers of data pages (two versions) and of dictionary pages begin with their number of values.
            (5 | 8, STRUCT) => header.values = first_integer(input)?,
            (7, STRUCT) => header.entries = first_integer(input)?,
            (_, kind) => skip(input, kind, 0)?,
        }
    }
    Some(header)
}

/// Levels of columns within columns; a list of structures has four.
const MOST_LEVELS: usize = 64;

/// Whether the columns of a file lie within each other no deeper than can be read; true of what is no Parquet file at all.
pub(super) fn is_shallow(file: &[u8]) -> bool {
    let Some((rest, [a, b, c, d, b'P', b'A', b'R', b'1'])) = file.split_last_chunk() else {
        return true;
    };
    let length = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
    let footer = rest.len().checked_sub(length).and_then(|at| rest.get(at..));
    footer.is_some_and(|mut footer| levels(&mut footer).is_some())
}

/// Reads the schema, which is the second field of a footer: each element says how many of the following are its own.
fn levels(footer: &mut &[u8]) -> Option<()> {
    let mut field = 0;
    while let Some(kind) = next_field(footer, &mut field)? {
        if (field, kind) != (2, LIST) {
            skip(footer, kind, 0)?;
            continue;
        }
        let mut open: Vec<i64> = Vec::new();
        for _ in 0..list_head(footer)?.0 {
            let children = children(footer)?;
            while open.last() == Some(&0) {
                open.pop();
            }
            if let Some(left) = open.last_mut() {
                *left -= 1;
            }
            open.push(children);
            if open.len() > MOST_LEVELS {
                return None;
            }
        }
        return Some(());
    }
    None
}

/// How many columns an element of a schema has, which is its fifth field.
fn children(input: &mut &[u8]) -> Option<i64> {
    let mut children = 0;
    let mut field = 0;
    while let Some(kind) = next_field(input, &mut field)? {
        if (field, kind) == (5, INTEGER) {
            children = integer(input)?.max(0);
        } else {
            skip(input, kind, 1)?;
        }
    }
    Some(children)
}

/// Types of the compact protocol.
const STOP: u8 = 0;
const TRUE: u8 = 1;
const FALSE: u8 = 2;
const BYTE: u8 = 3;
const SHORT: u8 = 4;
const INTEGER: u8 = 5;
const LONG: u8 = 6;
const DOUBLE: u8 = 7;
const BINARY: u8 = 8;
const LIST: u8 = 9;
const SET: u8 = 10;
const MAP: u8 = 11;
const STRUCT: u8 = 12;

/// The type of the next field, its number kept in `field`; an inner `None` at the end of the structure.
fn next_field(input: &mut &[u8], field: &mut i64) -> Option<Option<u8>> {
    let byte = take(input)?;
    let kind = byte & 0x0f;
    if kind == STOP {
        return Some(None);
    }
    match i64::from(byte >> 4) {
        0 => *field = integer(input)?,
        step => *field = field.checked_add(step)?,
    }
    Some(Some(kind))
}

/// Field 1 of a structure, which is read to its end.
fn first_integer(input: &mut &[u8]) -> Option<i64> {
    let mut value = None;
    let mut field = 0;
    while let Some(kind) = next_field(input, &mut field)? {
        if field == 1 && kind == INTEGER {
            value = Some(integer(input)?);
        } else {
            skip(input, kind, 1)?;
        }
    }
    value
}

fn skip(input: &mut &[u8], kind: u8, depth: u8) -> Option<()> {
    if depth > MOST_DEPTH {
        return None;
    }
    match kind {
        TRUE | FALSE => {}
        BYTE => drop(take(input)?),
        SHORT | INTEGER | LONG => drop(varint(input)?),
        DOUBLE => advance(input, 8)?,
        BINARY => {
            let length = varint(input)?;
            advance(input, usize::try_from(length).ok()?)?;
        }
        LIST | SET => skip_list(input, depth)?,
        STRUCT => {
            let mut field = 0;
            while let Some(kind) = next_field(input, &mut field)? {
                skip(input, kind, depth + 1)?;
            }
        }
        // No page header holds a map.
        MAP.. => return None,
        STOP => {}
    }
    Some(())
}

fn skip_list(input: &mut &[u8], depth: u8) -> Option<()> {
    let (count, kind) = list_head(input)?;
    for _ in 0..count {
        // In a list a truth value takes a byte, in a field it is the type itself.
        let kind = if kind == TRUE || kind == FALSE {
            BYTE
        } else {
            kind
        };
        if kind == STOP {
            return None;
        }
        skip(input, kind, depth + 1)?;
    }
    Some(())
}

/// How many elements a list has, and of which type.
fn list_head(input: &mut &[u8]) -> Option<(u64, u8)> {
    let head = take(input)?;
    let count = match head >> 4 {
        15 => varint(input)?,
        few => u64::from(few),
    };
    Some((count, head & 0x0f))
}

fn take(input: &mut &[u8]) -> Option<u8> {
    let (first, rest) = input.split_first()?;
    *input = rest;
    Some(*first)
}

fn advance(input: &mut &[u8], count: usize) -> Option<()> {
    *input = input.get(count..)?;
    Some(())
}

/// A number in groups of seven bits, the lowest first.
fn varint(input: &mut &[u8]) -> Option<u64> {
    let mut number = 0u64;
    for shift in (0..64).step_by(7) {
        let byte = take(input)?;
        number |= u64::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// A signed number, its sign in the lowest bit.
fn integer(input: &mut &[u8]) -> Option<i64> {
    let number = varint(input)?;
    let half = i64::try_from(number >> 1).ok()?;
    Some(if number & 1 == 0 { half } else { -half - 1 })
}
