//! The package around the document: which part is of which kind, what belongs to what, title and date.
//!
//! Entries stand in a fixed order and carry no time of their own, so the same report gives the same bytes.

use std::io::{Cursor, Write};

use maud::{Markup, html};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::super::Report;
use super::DocxError;
use super::paragraph::clean;
use super::picture::Pictures;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Parts that the document refers to: relation, kind and file in `word/`. Their ids are `rId1`, `rId2` … in this order.
const RELATED: [(&str, &str); 5] = [
    ("styles", "styles.xml"),
    ("numbering", "numbering.xml"),
    ("settings", "settings.xml"),
    ("header", "header1.xml"),
    ("footer", "footer1.xml"),
];

/// Id of the relation to the header.
pub(super) const HEADER: &str = "rId4";
/// Id of the relation to the footer.
pub(super) const FOOTER: &str = "rId5";

/// Parts of the package in the order they are written.
#[derive(Default)]
pub(super) struct Parts(Vec<(&'static str, String)>);

impl Parts {
    /// Adds a part.
    pub(super) fn add(&mut self, path: &'static str, content: Markup) {
        self.0.push((
            path,
            format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{}",
                content.into_string()
            ),
        ));
    }
}

/// The package as bytes.
pub(super) fn write(
    document: Parts,
    pictures: &Pictures<'_>,
    report: &Report,
    language: &str,
) -> Result<Vec<u8>, DocxError> {
    let mut parts = Parts::default();
    parts.add("[Content_Types].xml", content_types());
    parts.add("_rels/.rels", package_relations());
    parts.add("docProps/core.xml", properties(report, language));
    parts.0.extend(document.0);
    parts.add("word/_rels/document.xml.rels", document_relations(pictures));
    let plain = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let packed = plain.compression_method(CompressionMethod::Deflated);
    let stored = plain.compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in &parts.0 {
        zip.start_file(*path, packed)?;
        zip.write_all(content.as_bytes())?;
    }
    for picture in pictures.all() {
        zip.start_file(format!("word/{}", picture.file), stored)?;
        zip.write_all(picture.png)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types() -> Markup {
    let parts = RELATED.iter().map(|(kind, file)| (*kind, *file));
    let parts = parts.chain([("document.main", "document.xml")]);
    html! {
        Types xmlns=(format!("{PACKAGE}/content-types")) {
            Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" {}
            Default Extension="xml" ContentType="application/xml" {}
            Default Extension="png" ContentType="image/png" {}
            Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml" {}
            @for (kind, file) in parts {
                Override PartName=(format!("/word/{file}")) ContentType=(format!("{WORD}.{kind}+xml")) {}
            }
        }
    }
}

fn package_relations() -> Markup {
    html! {
        Relationships xmlns=(format!("{PACKAGE}/relationships")) {
            Relationship Id="rId1" Type=(format!("{OFFICE}/officeDocument")) Target="word/document.xml" {}
            Relationship Id="rId2" Type=(format!("{PACKAGE}/relationships/metadata/core-properties")) Target="docProps/core.xml" {}
        }
    }
}

fn document_relations(pictures: &Pictures<'_>) -> Markup {
    html! {
        Relationships xmlns=(format!("{PACKAGE}/relationships")) {
            @for (index, (kind, file)) in RELATED.iter().enumerate() {
                Relationship Id=(format!("rId{}", index + 1)) Type=(format!("{OFFICE}/{kind}")) Target=(file) {}
            }
            @for picture in pictures.all() {
                Relationship Id=(picture.relation) Type=(format!("{OFFICE}/image")) Target=(picture.file) {}
            }
        }
    }
}

/// Title and date; the date is the Stichtag, because the same report must give the same bytes.
fn properties(report: &Report, language: &str) -> Markup {
    let date = format!("{}T00:00:00Z", report.reference_date);
    html! {
        cp:coreProperties
            xmlns:cp=(format!("{PACKAGE}/metadata/core-properties"))
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:dcterms="http://purl.org/dc/terms/"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        {
            dc:title { (clean(&report.title)) }
            @if let Some(subtitle) = &report.subtitle { dc:subject { (clean(subtitle)) } }
            dc:creator { (format!("befund {}", report.version)) }
            dc:language { (language) }
            dcterms:created xsi:type="dcterms:W3CDTF" { (date) }
            dcterms:modified xsi:type="dcterms:W3CDTF" { (date) }
        }
    }
}
