//! Changes of a file: bytes, numbers, cells and lines, tags, and the members of a packed file.

use std::io::{Cursor, Read, Write};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// What is put where something else stood.
const TOKENS: &[&[u8]] = &[
    b"",
    b"\"",
    b"\"\"",
    b"'",
    b";",
    b",",
    b"\t",
    b"|",
    b"\r",
    b"\n",
    b"\r\n",
    b"\0",
    b"\xff",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"-1",
    b"0",
    b"-0",
    b"1e308",
    b"1e400",
    b"NaN",
    b"inf",
    b"18446744073709551615",
    b"18446744073709551616",
    b"9223372036854775807",
    b"-9223372036854775808",
    b"4294967296",
    b"2147483648",
    b"99999999999999999999999999",
    b"0,1",
    b"1.234,56",
    b"1'000",
    b"%",
    b"100 %",
    b"01.01.0000",
    b"31.12.9999",
    b"29.02.1900",
    b"262143-12-31",
    b"9999-12-31",
    b"62/6",
    b"999999999/999999999",
    b"unter 0",
    b"4294967295 bis unter 4294967296",
    b"#REF!",
    b"=1+1",
    b"ja",
    b"x",
    b"m",
    b"w",
    "\u{ad}".as_bytes(),
    "\u{200b}".as_bytes(),
    "\u{202e}".as_bytes(),
    "\u{2028}".as_bytes(),
    "e\u{301}\u{301}\u{301}".as_bytes(),
    "👩‍💻".as_bytes(),
    b"{ $x }",
    b"#(",
    b"[[source]]",
    b"<",
    b"&",
    b"&#0;",
    b"&#xD800;",
    b"]]>",
    b"<![CDATA[",
    b"../",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"s",
    b"inlineStr",
];

/// One change; places are parts of the whole, so that they fit whatever the length.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    Flip(u16, u8),
    Set(u16, u8),
    Delete(u16, u16),
    Double(u16, u16),
    Insert(u16, usize),
    Word(u16, u8),
    Cut(u16),
    Number(u16, usize),
    Cell(u16, u16, usize),
    Long(u16, u32),
    Line(u16, u16, u8),
    Tag(u16, u16, u8),
}

/// Some changes.
pub(super) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let at = any::<u16>;
    let token = || 0..TOKENS.len();
    let length = || prop_oneof![1u16..5, 5u16..300, 300u16..5000];
    let edit = prop_oneof![
        1 => (at(), 0u8..8).prop_map(|(a, b)| Edit::Flip(a, b)),
        1 => (at(), any::<u8>()).prop_map(|(a, b)| Edit::Set(a, b)),
        1 => (at(), length()).prop_map(|(a, b)| Edit::Delete(a, b)),
        1 => (at(), length()).prop_map(|(a, b)| Edit::Double(a, b)),
        2 => (at(), token()).prop_map(|(a, b)| Edit::Insert(a, b)),
        1 => (at(), 0u8..5).prop_map(|(a, b)| Edit::Word(a, b)),
        1 => at().prop_map(Edit::Cut),
        4 => (at(), token()).prop_map(|(a, b)| Edit::Number(a, b)),
        4 => (at(), at(), token()).prop_map(|(a, b, c)| Edit::Cell(a, b, c)),
        1 => (at(), 100u32..80_000).prop_map(|(a, b)| Edit::Long(a, b)),
        2 => (at(), at(), 0u8..4).prop_map(|(a, b, c)| Edit::Line(a, b, c)),
        3 => (at(), at(), 0u8..6).prop_map(|(a, b, c)| Edit::Tag(a, b, c)),
    ];
    prop::collection::vec(edit, 1..8)
}

/// The place that a part of the whole means.
fn place(part: u16, length: usize) -> usize {
    usize::from(part) * length / 65_536
}

/// The bytes after the changes.
pub(super) fn edited(bytes: &[u8], edits: &[Edit]) -> Vec<u8> {
    edits.iter().fold(bytes.to_vec(), one)
}

fn one(mut bytes: Vec<u8>, edit: &Edit) -> Vec<u8> {
    let length = bytes.len();
    let span = |part: u16, count: u16| {
        let from = place(part, length);
        from..(from + usize::from(count)).min(length)
    };
    match edit {
        Edit::Flip(at, bit) if length > 0 => bytes[place(*at, length)] ^= 1 << bit,
        Edit::Set(at, byte) if length > 0 => bytes[place(*at, length)] = *byte,
        Edit::Delete(at, count) => drop(bytes.drain(span(*at, *count))),
        Edit::Double(at, count) => {
            let part = bytes[span(*at, *count)].to_vec();
            let at = place(*at, length);
            bytes.splice(at..at, part);
        }
        Edit::Insert(at, token) => {
            let at = place(*at, length);
            bytes.splice(at..at, TOKENS[*token].iter().copied());
        }
        Edit::Word(at, which) => {
            const WORDS: [[u8; 4]; 5] = [
                [0; 4],
                [0xff; 4],
                [0xff, 0xff, 0xff, 0x7f],
                [0, 0, 0, 0x80],
                [1, 0, 0, 0],
            ];
            bytes.splice(span(*at, 4), WORDS[usize::from(*which)]);
        }
        Edit::Cut(at) => bytes.truncate(place(*at, length)),
        Edit::Number(at, token) => replace(&mut bytes, &numbers, *at, TOKENS[*token]),
        Edit::Cell(line, cell, token) => {
            return cell_replaced(&bytes, *line, *cell, TOKENS[*token]);
        }
        Edit::Long(at, count) => {
            let at = place(*at, length);
            bytes.splice(at..at, std::iter::repeat_n(b'a', *count as usize));
        }
        Edit::Line(at, to, what) => return lines(&bytes, *at, *to, *what),
        Edit::Tag(at, to, what) => return tags(&bytes, *at, *to, *what),
        _ => {}
    }
    bytes
}

type Ranges = Vec<std::ops::Range<usize>>;

fn replace(bytes: &mut Vec<u8>, find: &dyn Fn(&[u8]) -> Ranges, at: u16, new: &[u8]) {
    let found = find(bytes);
    if !found.is_empty() {
        let range = found[place(at, found.len())].clone();
        bytes.splice(range, new.iter().copied());
    }
}

fn numbers(bytes: &[u8]) -> Ranges {
    let mut found = Ranges::new();
    let mut from = None;
    for (at, byte) in bytes.iter().chain([&b' ']).enumerate() {
        match (byte.is_ascii_digit(), from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                found.push(start..at);
                from = None;
            }
            _ => {}
        }
    }
    found
}

fn cell_replaced(bytes: &[u8], line: u16, cell: u16, new: &[u8]) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    let line = place(line, lines.len());
    let mut cells: Vec<&[u8]> = lines[line].split(|b| *b == b';').collect();
    let cell = place(cell, cells.len());
    cells[cell] = new;
    lines[line] = cells.join(&b';');
    lines.join(&b'\n')
}

fn lines(bytes: &[u8], at: u16, to: u16, what: u8) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = bytes.split(|b| *b == b'\n').collect();
    let (at, to) = (place(at, lines.len()), place(to, lines.len()));
    match what {
        0 => drop(lines.remove(at)),
        1 => lines.swap(at, to),
        2 => lines.insert(at, lines[to]),
        _ => drop(lines.splice(at..at, std::iter::repeat_n(lines[to], 40))),
    }
    lines.join(&b'\n')
}

fn tags(bytes: &[u8], at: u16, to: u16, what: u8) -> Vec<u8> {
    let find = |bytes: &[u8]| {
        let mut found = Ranges::new();
        let mut from = None;
        for (at, byte) in bytes.iter().enumerate() {
            match (byte, from) {
                (b'<', _) => from = Some(at),
                (b'>', Some(start)) => {
                    found.push(start..at + 1);
                    from = None;
                }
                _ => {}
            }
        }
        found
    };
    let found = find(bytes);
    if found.is_empty() {
        return bytes.to_vec();
    }
    let tag = bytes[found[place(at, found.len())].clone()].to_vec();
    let other = bytes[found[place(to, found.len())].clone()].to_vec();
    let new = match what {
        0 => Vec::new(),
        1 => tag.repeat(2),
        2 => tag.repeat(40),
        3 => other,
        4 => [tag, other].concat(),
        _ => edited(&tag, &[Edit::Number(to, usize::from(at) % TOKENS.len())]),
    };
    let mut changed = bytes.to_vec();
    replace(&mut changed, &find, at, &new);
    changed
}

/// A packed file with one member changed; members without markup are left alone.
pub(super) fn edited_member(packed: &[u8], member: u16, edits: &[Edit]) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(packed)).expect("a packed file");
    let mut members: Vec<(String, Vec<u8>)> = (0..old.len())
        .map(|index| {
            let mut part = old.by_index(index).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("unpacked");
            (part.name().expect("a name").into_owned(), bytes)
        })
        .collect();
    let member = place(member, members.len());
    members[member].1 = edited(&members[member].1, edits);
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in members {
        new.start_file(name, options).expect("started");
        new.write_all(&bytes).expect("written");
    }
    new.finish().expect("finished").into_inner()
}
