//! What has to be known of an XLS file before calamine reads it, and what calamine does not tell: whether it is whole, locked
//! and sound, and which rows are hidden.
//!
//! calamine trusts chains of sectors, dimensions and columns of cells; damaged ones make it ask for more memory than there
//! is, which ends a program without a word. Sources: [MS-CFB] (header, FAT, directory), [MS-XLS] 2.4.28 `BoundSheet8`,
//! 2.4.90 `Dimensions`, 2.4.117 `FilePass`, 2.4.221 `Row`. It reads no value.

use std::collections::BTreeSet;

/// Ends of sector chains are numbers from here on.
const END_OF_CHAIN: u32 = 0xffff_fffa;

/// Bytes of a directory entry.
const ENTRY: usize = 128;

/// Rows and columns that a sheet of this format has at most.
const MOST_ROWS: u32 = 65_536;
const MOST_COLUMNS: u32 = 256;

const FILE_PASS: u16 = 0x002f;
const BOUND_SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const ROW: u16 = 0x0208;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;

/// Records that begin with the row and column of a cell: FORMULA, LABELSST, MULRK, NUMBER, LABEL, BOOLERR, RK, RSTRING.
const CELLS: [u16; 8] = [
    0x0006, 0x00fd, 0x00bd, 0x0203, 0x0204, 0x0205, 0x027e, 0x00d6,
];

/// Bit `fDyZero` of a ROW record: the row is hidden.
const HIDDEN: u16 = 0x0020;

/// What a scan found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scan {
    /// Hidden rows, from 1, of each worksheet in the order of the workbook.
    Sound(Vec<BTreeSet<u32>>),
    /// The contents are encrypted.
    Locked,
    /// The stream is shorter than its directory says: the end of the file is missing.
    Cut,
    /// It cannot be read without harm; why, in English.
    Damaged(&'static str),
}

/// Scans a file.
pub(super) fn scan(bytes: &[u8]) -> Scan {
    let Some((stream, size)) = workbook_stream(bytes) else {
        return Scan::Damaged("its list of streams leads nowhere");
    };
    let globals = || records(&stream).take_while(|(kind, _)| *kind != END);
    let locked = globals().any(|(kind, data)| kind == FILE_PASS && u16_at(data, 0) != Some(0));
    if locked {
        return Scan::Locked;
    }
    if stream.len() < size {
        return Scan::Cut;
    }
    let mut hidden = Vec::new();
    for (_, data) in globals().filter(|(kind, _)| *kind == BOUND_SHEET) {
        let sheet = u32_at(data, 0).and_then(|start| stream.get(start as usize..));
        let Some(rows) = sheet.map_or(Some(BTreeSet::new()), hidden_rows) else {
            return Scan::Damaged("a cell lies outside its sheet");
        };
        // Charts and macro sheets are not among the tables.
        if data.get(5) == Some(&0) {
            hidden.push(rows);
        }
    }
    Scan::Sound(hidden)
}

/// The hidden rows of a sheet; `None` when its cells or its size are beyond what the format has.
fn hidden_rows(sheet: &[u8]) -> Option<BTreeSet<u32>> {
    let mut depth = 0;
    let mut hidden = BTreeSet::new();
    for (kind, data) in records(sheet) {
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            // The end of a chart inside the sheet.
            END => depth -= 1,
            ROW if u16_at(data, 12).is_some_and(|flags| flags & HIDDEN != 0) => {
                hidden.extend(u16_at(data, 0).map(|row| u32::from(row) + 1));
            }
            DIMENSIONS if !fits(data) => return None,
            kind if CELLS.contains(&kind) && lies_outside(data) => return None,
            _ => {}
        }
    }
    Some(hidden)
}

/// Whether a cell stands right of the last column there is. (Its row has two bytes and cannot be too large.)
fn lies_outside(cell: &[u8]) -> bool {
    u16_at(cell, 2).is_some_and(|column| u32::from(column) >= MOST_COLUMNS)
}

/// Whether the size a sheet states is one. Rows and columns are those behind the last; both 0 in an empty sheet.
fn fits(dimensions: &[u8]) -> bool {
    let wide = |at| u16_at(dimensions, at).map(u32::from);
    // Excel 5 has rows of 2 bytes, later ones of 4.
    let bounds = if dimensions.len() < 14 {
        (wide(0), wide(2), wide(6))
    } else {
        (u32_at(dimensions, 0), u32_at(dimensions, 4), wide(10))
    };
    match bounds {
        (Some(first), Some(end), Some(columns)) => {
            (first < end || end == 0) && end <= MOST_ROWS && columns <= MOST_COLUMNS
        }
        // Too short: calamine refuses it by itself.
        _ => true,
    }
}

/// Types and contents of the records of a stream, up to the first that is cut.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let kind = u16_at(stream, at)?;
        let start = at + 4;
        let end = start + usize::from(u16_at(stream, at + 2)?);
        at = end;
        Some((kind, stream.get(start..end)?))
    })
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// A compound file: sectors, and the table that chains them.
struct Compound<'b> {
    bytes: &'b [u8],
    sector_size: usize,
    fat: Vec<u32>,
}

impl<'b> Compound<'b> {
    fn open(bytes: &'b [u8]) -> Option<Self> {
        let shift = u16_at(bytes, 0x1e).filter(|shift| (7..=16).contains(shift))?;
        let mut compound = Self {
            bytes,
            sector_size: 1 << shift,
            fat: Vec::new(),
        };
        let mut fat_sectors: Vec<u32> = (0..109)
            .filter_map(|index| u32_at(bytes, 0x4c + 4 * index))
            .collect();
        // Files above 7 MB list further sectors of the table in sectors of their own, each ending with the next one.
        let mut next = u32_at(bytes, 0x44)?;
        let per_sector = compound.sector_size / 4;
        let most = bytes.len() / compound.sector_size;
        // The table cannot have more sectors than the file; a list that says so runs in a circle.
        while fat_sectors.len() <= most {
            let Some(sector) = compound.sector(next) else {
                break;
            };
            let numbers = (0..per_sector).filter_map(|index| u32_at(sector, 4 * index));
            let mut numbers: Vec<u32> = numbers.collect();
            next = numbers.pop()?;
            fat_sectors.extend(numbers);
        }
        let fat = fat_sectors
            .into_iter()
            .filter_map(|number| compound.sector(number))
            .flat_map(|sector| (0..per_sector).filter_map(|index| u32_at(sector, 4 * index)))
            .collect();
        compound.fat = fat;
        Some(compound)
    }

    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        if number >= END_OF_CHAIN {
            return None;
        }
        let start = (number as usize)
            .checked_add(1)?
            .checked_mul(self.sector_size)?;
        // The last sector of a file may be cut short by the program that wrote it.
        let end = start.checked_add(self.sector_size)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The content of a chain of sectors; `None` when it bites its tail.
    fn chain(&self, first: u32) -> Option<Vec<u8>> {
        let mut content = Vec::new();
        let mut next = first;
        for _ in 0..=self.bytes.len() / self.sector_size {
            let Some(sector) = self.sector(next) else {
                return Some(content);
            };
            content.extend_from_slice(sector);
            match self.fat.get(next as usize) {
                Some(number) => next = *number,
                None => return Some(content),
            }
        }
        None
    }
}

/// The content of the stream, and the size that its directory entry states.
fn workbook_stream(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let compound = Compound::open(bytes)?;
    let directory = compound.chain(u32_at(bytes, 0x30)?)?;
    let entries: Vec<&[u8]> = directory.chunks_exact(ENTRY).collect();
    let entry = ["Workbook", "Book"].into_iter().find_map(|name| {
        entries
            .iter()
            .find(|entry| entry_name(entry).eq_ignore_ascii_case(name))
    })?;
    let start = u32_at(entry, 0x74)?;
    let size = u32_at(entry, 0x78)? as usize;
    let mini_limit = u32_at(bytes, 0x38)? as usize;
    // Both are read whether needed or not, so neither may run in a circle.
    let pieces = compound.chain(u32_at(entries.first()?, 0x74)?)?;
    let table = compound.chain(u32_at(bytes, 0x3c)?)?;
    let mut content = if size < mini_limit {
        mini_chain(&pieces, &table, start)
    } else {
        compound.chain(start)?
    };
    content.truncate(size);
    Some((content, size))
}

fn entry_name(entry: &[u8]) -> String {
    let length = u16_at(entry, 0x40).unwrap_or(0).min(64) / 2;
    (0..usize::from(length))
        .filter_map(|index| u16_at(entry, 2 * index))
        .take_while(|unit| *unit != 0)
        .filter_map(|unit| char::from_u32(u32::from(unit)))
        .collect()
}

/// Small streams share sectors: pieces of 64 bytes with a table of their own.
fn mini_chain(pieces: &[u8], table: &[u8], first: u32) -> Vec<u8> {
    const PIECE: usize = 64;
    let mut content = Vec::new();
    let mut next = first;
    for _ in 0..=pieces.len() / PIECE {
        let start = (next as usize).saturating_mul(PIECE);
        let Some(piece) = pieces.get(start..start.saturating_add(PIECE)) else {
            break;
        };
        content.extend_from_slice(piece);
        match u32_at(table, (next as usize).saturating_mul(4)) {
            Some(number) if number < END_OF_CHAIN => next = number,
            _ => break,
        }
    }
    content
}
