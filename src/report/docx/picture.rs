//! Charts as pictures with a name and an alternative text.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::Logo;
use super::super::manuscript::{FindingText, Manuscript};
use super::DocxError;
use super::paragraph::clean;

/// English Metric Units in a millimetre.
const EMU: u32 = 36_000;
/// Width of a chart in millimetres: the width of the text.
const WIDTH: u32 = 160;
/// Greatest height in millimetres, so that caption and heading stay on the page.
const MOST: u32 = 195;

/// Room for the logo in millimetres.
const LOGO: (u32, u32) = (60, 20);

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// A picture in the package.
pub(super) struct Picture<'a> {
    /// Id of its relation.
    pub(super) relation: String,
    /// File in `word/`.
    pub(super) file: String,
    /// Its bytes.
    pub(super) png: &'a [u8],
    /// Running number, from 1.
    number: usize,
    /// Width and height in EMU.
    size: (u32, u32),
}

/// The pictures of a report by id of their finding, in the order of the ids.
pub(super) struct Pictures<'a> {
    charts: BTreeMap<&'a str, Picture<'a>>,
    logo: Option<(Picture<'a>, &'a str)>,
}

impl<'a> Pictures<'a> {
    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &Picture<'a>> {
        self.charts
            .values()
            .chain(self.logo.iter().map(|(picture, _)| picture))
    }

    /// The picture of a finding, with its alternative text.
    pub(super) fn drawing(&self, finding: &FindingText) -> Markup {
        let figure = finding.figure.as_ref();
        match (self.charts.get(finding.id.as_str()), figure) {
            (Some(picture), Some(figure)) => drawing(picture, &figure.caption, &figure.alt),
            _ => html! {},
        }
    }
}

impl Pictures<'_> {
    /// The logo with its alternative text.
    pub(super) fn logo(&self) -> Option<Markup> {
        let (picture, alt) = self.logo.as_ref()?;
        Some(drawing(picture, alt, alt))
    }
}

/// Finds the picture of every chart, and the logo.
pub(super) fn pictures<'a>(
    manuscript: &'a Manuscript,
    pngs: &'a BTreeMap<String, Vec<u8>>,
    logo: Option<&'a Logo>,
) -> Result<Pictures<'a>, DocxError> {
    let findings = manuscript.chapters.iter().flat_map(|c| &c.findings);
    let drawn = findings.filter_map(|finding| Some((&finding.id, finding.figure.as_ref()?)));
    let mut found = BTreeMap::new();
    for (number, (id, figure)) in (1..).zip(drawn) {
        let finding = || id.clone();
        if figure.alt.trim().is_empty() {
            return Err(DocxError::AltText { finding: finding() });
        }
        let missing = || DocxError::Picture { finding: finding() };
        let png = pngs.get(id).ok_or_else(missing)?;
        let picture = Picture {
            relation: format!("rIdChart{number}"),
            file: format!("media/{id}.png"),
            png,
            number,
            size: size(png, (WIDTH, MOST)).ok_or_else(missing)?,
        };
        found.insert(id.as_str(), picture);
    }
    let logo = logo.and_then(|logo| {
        let picture = Picture {
            relation: "rIdLogo".to_owned(),
            file: "media/logo.png".to_owned(),
            png: &logo.png,
            number: found.len() + 1,
            size: size(&logo.png, LOGO)?,
        };
        Some((picture, logo.alt.as_str()))
    });
    Ok(Pictures {
        charts: found,
        logo,
    })
}

/// Size on paper within a width and a height in millimetres, from the width and height in pixels that a PNG begins with (PNG, 11.2.2 IHDR).
fn size(png: &[u8], room: (u32, u32)) -> Option<(u32, u32)> {
    let number = |at: usize| {
        let bytes: [u8; 4] = png.get(at..at + 4)?.try_into().ok()?;
        Some(u64::from(u32::from_be_bytes(bytes)))
    };
    let (width, height) = (number(16)?, number(20)?);
    if width == 0 || height == 0 {
        return None;
    }
    let (full, most) = (u64::from(room.0 * EMU), u64::from(room.1 * EMU));
    let tall = full * height / width;
    let (w, h) = match tall > most {
        true => (most * width / height, most),
        false => (full, tall),
    };
    Some((u32::try_from(w).ok()?, u32::try_from(h).ok()?))
}

fn drawing(picture: &Picture<'_>, name: &str, alt: &str) -> Markup {
    let (width, height) = picture.size;
    html! {
        w:r {
            w:drawing {
                wp:inline distT="0" distB="0" distL="0" distR="0" {
                    wp:extent cx=(width) cy=(height) {}
                    wp:docPr id=(picture.number) name=(clean(name)) descr=(clean(alt)) {}
                    wp:cNvGraphicFramePr {
                        a:graphicFrameLocks xmlns:a=(format!("{DRAWING}/main")) noChangeAspect="1" {}
                    }
                    a:graphic xmlns:a=(format!("{DRAWING}/main")) {
                        a:graphicData uri=(format!("{DRAWING}/picture")) {
                            pic:pic xmlns:pic=(format!("{DRAWING}/picture")) {
                                pic:nvPicPr {
                                    pic:cNvPr id=(picture.number) name=(clean(name)) descr=(clean(alt)) {}
                                    pic:cNvPicPr {}
                                }
                                pic:blipFill {
                                    a:blip r:embed=(picture.relation) {}
                                    a:stretch { a:fillRect {} }
                                }
                                pic:spPr {
                                    a:xfrm { a:off x="0" y="0" {} a:ext cx=(width) cy=(height) {} }
                                    a:prstGeom prst="rect" { a:avLst {} }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
