//! Typst as a library: a world that holds the template, the data and the pictures in memory, and nothing else.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::{PdfError, Picture};
use crate::model::letters::{self, Care};

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    { letters::files().into_iter() }
        .flat_map(|data| Font::iter(Bytes::new(data)))
        .collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(library()));

/// The standard library with the functions that mark the head of a row.
fn library() -> Library {
    <Library as LibraryExt>::builder()
        .with_features([Feature::A11yExtras].into_iter().collect())
        .build()
}

/// A template with the files it may read, by absolute path (`/data.json`), and the charts it asks for
/// (`/charts/<finding>.svg`).
pub(super) struct MemoryWorld<'p> {
    main: FileId,
    source: Source,
    files: BTreeMap<String, Bytes>,
    picture: &'p Picture<'p>,
    care: Care,
    /// The first chart asked for that has no picture.
    missing: OnceLock<String>,
}

impl<'p> MemoryWorld<'p> {
    /// A world whose main file is `template`.
    pub(super) fn new(
        template: &str,
        files: BTreeMap<String, Bytes>,
        picture: &'p Picture<'p>,
        care: Care,
    ) -> Result<Self, PdfError> {
        let path = VirtualPath::new("/report.typ").map_err(|_| PdfError::Template {
            reason: "the template has no path".to_owned(),
        })?;
        let main = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Ok(Self {
            main,
            source: Source::new(main, template.to_owned()),
            files,
            picture,
            care,
            missing: OnceLock::new(),
        })
    }

    /// Lays the document out and writes it as PDF/UA-1 and PDF/A-2a.
    pub(super) fn pdf(&self, ident: &str, creator: &str) -> Result<Vec<u8>, PdfError> {
        let compiled = typst::compile::<PagedDocument>(self);
        let document = compiled.output.map_err(|errors| self.said(&errors))?;
        let standards =
            PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|error| {
                PdfError::Template {
                    reason: error.message().to_string(),
                }
            })?;
        let options = PdfOptions {
            ident: Smart::Custom(ident.to_owned()),
            creator: Smart::Custom(Some(creator.to_owned())),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|errors| self.said(&errors))
    }

    fn said(&self, errors: &[SourceDiagnostic]) -> PdfError {
        if let Some(finding) = self.missing.get() {
            return PdfError::Picture {
                finding: finding.clone(),
            };
        }
        let reasons: Vec<String> = errors
            .iter()
            .map(|error| {
                let line = typst::WorldExt::range(self, error.span)
                    .and_then(|range| self.source.lines().byte_to_line(range.start))
                    .map_or(0, |line| line + 1);
                format!("line {line}: {}", error.message)
            })
            .collect();
        PdfError::Template {
            reason: reasons.join("; "),
        }
    }
}

impl World for MemoryWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main {
            Ok(self.source.clone())
        } else {
            Err(FileError::NotSource)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_with_slash();
        let chart = path
            .strip_prefix("/charts/")
            .and_then(|name| name.strip_suffix(".svg"));
        let found = match chart {
            Some(id) => {
                let svg = (self.picture)(id, self.care);
                if svg.is_none() {
                    self.missing.get_or_init(|| id.to_owned());
                }
                svg.map(Bytes::from_string)
            }
            None => self.files.get(path).cloned(),
        };
        found.ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// The date of a report comes from its project.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
