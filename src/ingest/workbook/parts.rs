//! The parts of a packed workbook and their XML, read with bounds: no part may unpack to more than a machine can hold.

use std::io::{BufRead, BufReader, Cursor, Read};

use quick_xml::events::BytesStart;
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

/// Bytes that the parts of a workbook may unpack to in all: 2 GB, four times the largest file.
pub(super) const MOST_UNPACKED: u64 = 2 * 1024 * 1024 * 1024;

/// Why a part could not be read, in English.
pub(super) type Damage = String;

/// A packed workbook.
pub(super) type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Opens a packed workbook.
pub(super) fn open(bytes: &[u8]) -> Result<Archive<'_>, Damage> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())
}

/// Bytes that all parts unpack to, as the archive's list says.
pub(super) fn unpacked_size(archive: &mut Archive<'_>) -> u64 {
    (0..archive.len())
        .filter_map(|index| archive.by_index_raw(index).map(|part| part.size()).ok())
        .fold(0, u64::saturating_add)
}

/// The XML of a part; `None` when there is no such part. Some programs write its name with other case or `\`.
pub(super) fn xml<'a>(
    archive: &'a mut Archive<'_>,
    name: &str,
) -> Option<Result<Reader<impl BufRead + 'a>, Damage>> {
    let folded = |name: &str| name.replace('\\', "/").to_lowercase();
    let index = archive.index_for_name(name).or_else(|| {
        let wanted = folded(name);
        archive
            .file_names()
            .position(|other| other.is_ok_and(|other| folded(&other) == wanted))
    })?;
    let part = match archive.by_index(index) {
        Ok(part) => part,
        Err(error) => return Some(Err(error.to_string())),
    };
    let mut reader = Reader::from_reader(BufReader::new(part.take(MOST_UNPACKED)));
    reader.config_mut().expand_empty_elements = true;
    Some(Ok(reader))
}

/// The value of an attribute by its local name, unescaped.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .ok()
                .map(std::borrow::Cow::into_owned)
        })
}

/// An attribute that is a whole number.
pub(super) fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

/// An XML truth value: `1` and `true`.
pub(super) fn flag(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| value == "1" || value == "true")
}
