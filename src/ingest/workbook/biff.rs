//! Hidden rows of an XLS file, which calamine does not tell: the compound file's `Workbook` stream, its sheets and their
//! ROW records.
//!
//! Sources: [MS-CFB] (header, FAT, directory), [MS-XLS] 2.4.28 `BoundSheet8`, 2.4.221 `Row`. It reads nothing else, and
//! answers with nothing rather than with a guess when the file is damaged.

use std::collections::BTreeSet;

/// Ends of sector chains are numbers from here on.
const END_OF_CHAIN: u32 = 0xffff_fffa;

/// Bytes of a directory entry.
const ENTRY: usize = 128;

const BOUND_SHEET: u16 = 0x0085;
const ROW: u16 = 0x0208;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;

/// Bit `fDyZero` of a ROW record: the row is hidden.
const HIDDEN: u16 = 0x0020;

/// What a file says about its rows.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Hidden rows, from 1, of each worksheet in the order of the workbook.
    pub(super) hidden: Vec<BTreeSet<u32>>,
    /// Whether the stream is shorter than its directory says: the end of the file is missing.
    pub(super) cut: bool,
}

/// Scans a file; nothing is found in one that is too damaged.
pub(super) fn scan(bytes: &[u8]) -> Scan {
    let Some((stream, size)) = workbook_stream(bytes) else {
        return Scan::default();
    };
    Scan {
        hidden: hidden_rows(&stream),
        cut: stream.len() < size,
    }
}

fn hidden_rows(stream: &[u8]) -> Vec<BTreeSet<u32>> {
    let worksheets = records(stream)
        .take_while(|(kind, _)| *kind != END)
        .filter(|(kind, _)| *kind == BOUND_SHEET)
        .filter(|(_, data)| data.get(5) == Some(&0));
    worksheets
        .map(|(_, data)| {
            u32_at(data, 0)
                .and_then(|start| stream.get(start as usize..))
                .map(hidden_rows_of_sheet)
                .unwrap_or_default()
        })
        .collect()
}

fn hidden_rows_of_sheet(sheet: &[u8]) -> BTreeSet<u32> {
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
            _ => {}
        }
    }
    hidden
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

    /// The content of a chain of sectors; a chain that bites its tail ends after as many sectors as the file has.
    fn chain(&self, first: u32) -> Vec<u8> {
        let mut content = Vec::new();
        let mut next = first;
        for _ in 0..=self.bytes.len() / self.sector_size {
            let Some(sector) = self.sector(next) else {
                break;
            };
            content.extend_from_slice(sector);
            match self.fat.get(next as usize) {
                Some(number) => next = *number,
                None => break,
            }
        }
        content
    }
}

/// The content of the stream, and the size that its directory entry states.
fn workbook_stream(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let compound = Compound::open(bytes)?;
    let directory = compound.chain(u32_at(bytes, 0x30)?);
    let entries: Vec<&[u8]> = directory.chunks_exact(ENTRY).collect();
    let entry = ["Workbook", "Book"].into_iter().find_map(|name| {
        entries
            .iter()
            .find(|entry| entry_name(entry).eq_ignore_ascii_case(name))
    })?;
    let start = u32_at(entry, 0x74)?;
    let size = u32_at(entry, 0x78)? as usize;
    let mini_limit = u32_at(bytes, 0x38)? as usize;
    let mut content = if size < mini_limit {
        let root = u32_at(entries.first()?, 0x74)?;
        mini_chain(
            &compound.chain(root),
            &compound.chain(u32_at(bytes, 0x3c)?),
            start,
        )
    } else {
        compound.chain(start)
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
