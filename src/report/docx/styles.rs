//! `styles.xml`: Word's own styles under their own names (Word shows them as Überschrift 1, Beschriftung …), and a few
//! more that a template can redefine.

use maud::{Markup, html};

use super::settings::{CHAPTERS, MAIN};
use crate::i18n::I18n;

/// Colours as in the charts (`src/chart/theme.rs`). Where this one stands, a report's own leading colour is written.
const LEAD: &str = "0F4C75";
const INK: &str = "1C2733";
const MUTED: &str = "51606E";
const RULE: &str = "C7CED6";

/// A font that every Word has, and every LibreOffice one of the same widths.
const FONT: &str = "Arial";

/// A paragraph style.
#[derive(Default)]
struct Style<'a> {
    id: &'a str,
    name: &'a str,
    next: Option<&'a str>,
    /// Size in half points.
    size: u32,
    bold: bool,
    colour: Option<&'a str>,
    /// Space before and after in twentieths of a point.
    space: (u32, u32),
    /// Whether it stays with the next paragraph.
    keeps: bool,
    /// Whether it begins a page.
    page: bool,
    /// Level in the contents, from 0.
    level: Option<u32>,
    /// Indentation in twentieths of a point.
    indent: u32,
    /// Whether Word offers it in its gallery.
    shown: bool,
}

/// The styles of a document in that language; `lead` is the colour of headings, `#rrggbb`.
pub(super) fn styles(language: &str, lead: &str, i18n: &I18n) -> Markup {
    let lead = &lead.trim_start_matches('#').to_uppercase();
    html! {
        w:styles xmlns:w=(MAIN) {
            w:docDefaults {
                w:rPrDefault {
                    w:rPr {
                        w:rFonts w:ascii=(FONT) w:hAnsi=(FONT) w:cs=(FONT) w:eastAsia=(FONT) {}
                        w:color w:val=(INK) {}
                        w:sz w:val="20" {}
                        w:szCs w:val="20" {}
                        w:lang w:val=(language) w:eastAsia=(language) w:bidi="ar-SA" {}
                    }
                }
                w:pPrDefault { w:pPr { w:spacing w:after="120" w:line="271" w:lineRule="auto" {} } }
            }
            w:style w:type="paragraph" w:default="1" w:styleId="Normal" {
                w:name w:val="Normal" {}
                w:qFormat {}
            }
            @for style in built_in() { (paragraph_style(&style, lead)) }
            @for (id, key, size, colour, after) in OWN {
                (paragraph_style(&Style {
                    id, name: &i18n.get(key), size, colour, space: (0, after), shown: true, ..Style::default()
                }, lead))
            }
            (character_styles(&i18n.get("report-style-small-words"), lead))
            (table_style(&i18n.get("report-style-table"), lead))
        }
    }
}

/// Styles that are not Word's: id, key of the name, size in half points, colour, space after.
const OWN: [(&str, &str, u32, Option<&str>, u32); 6] = [
    ("Statement", "report-style-statement", 24, None, 160),
    (
        "SmallPrint",
        "report-style-small-print",
        17,
        Some(MUTED),
        60,
    ),
    ("TableText", "report-style-table-text", 17, None, 30),
    (
        "TableTextSmall",
        "report-style-table-text-small",
        16,
        None,
        30,
    ),
    (
        "TableTextTiny",
        "report-style-table-text-tiny",
        14,
        None,
        30,
    ),
    ("TableEnd", "report-style-table-end", 8, None, 0),
];

/// A heading style; those of the first level begin a page.
fn heading(id: &'static str, name: &'static str, level: u32, size: u32) -> Style<'static> {
    Style {
        id,
        name,
        next: Some("Normal"),
        size,
        bold: true,
        colour: (level == 0).then_some(LEAD),
        space: match level {
            0 => (0, 320),
            1 => (440, 120),
            _ => (320, 100),
        },
        keeps: true,
        page: level == 0,
        level: Some(level),
        indent: 0,
        shown: true,
    }
}

/// Word's styles. Their names in the file are English in every language.
fn built_in() -> Vec<Style<'static>> {
    let plain = |id, name, size, space, indent| Style {
        id,
        name,
        size,
        space,
        indent,
        ..Style::default()
    };
    vec![
        Style {
            bold: true,
            colour: Some(LEAD),
            shown: true,
            ..plain("Title", "Title", 64, (0, 480), 0)
        },
        Style {
            colour: Some(MUTED),
            shown: true,
            ..plain("Subtitle", "Subtitle", 28, (3400, 120), 0)
        },
        heading("Heading1", "heading 1", 0, 40),
        heading("Heading2", "heading 2", 1, 28),
        heading("Heading3", "heading 3", 2, 24),
        Style {
            level: None,
            ..heading("TOCHeading", "TOC Heading", 0, 40)
        },
        Style {
            bold: true,
            ..plain("TOC1", "toc 1", 21, (160, 40), 0)
        },
        plain("TOC2", "toc 2", 20, (0, 30), 240),
        plain("TableofFigures", "table of figures", 20, (0, 30), 0),
        Style {
            colour: Some(MUTED),
            shown: true,
            ..plain("Caption", "caption", 18, (120, 100), 0)
        },
        Style {
            colour: Some(MUTED),
            ..plain("Header", "header", 16, (0, 0), 0)
        },
        Style {
            colour: Some(MUTED),
            ..plain("Footer", "footer", 16, (0, 0), 0)
        },
    ]
}

fn paragraph_style(style: &Style<'_>, lead: &str) -> Markup {
    html! {
        w:style w:type="paragraph" w:customStyle=[is_own(style.id).then_some("1")] w:styleId=(style.id) {
            w:name w:val=(style.name) {}
            w:basedOn w:val="Normal" {}
            @if let Some(next) = style.next { w:next w:val=(next) {} }
            @if style.shown { w:qFormat {} }
            w:pPr {
                @if style.keeps { w:keepNext {} w:keepLines {} }
                @if style.page { w:pageBreakBefore {} }
                @if style.id == "Heading1" { w:numPr { w:numId w:val=(CHAPTERS) {} } }
                @if matches!(style.id, "Heading1" | "TOCHeading") {
                    w:pBdr { w:bottom w:val="single" w:sz="6" w:space="4" w:color=(lead) {} }
                }
                w:spacing w:before=(style.space.0) w:after=(style.space.1) w:line="252" w:lineRule="auto" {}
                @if style.indent > 0 { w:ind w:left=(style.indent) {} }
                @if let Some(level) = style.level { w:outlineLvl w:val=(level) {} }
            }
            w:rPr {
                @if style.bold { w:b {} w:bCs {} }
                @if let Some(colour) = style.colour { w:color w:val=(if colour == LEAD { lead } else { colour }) {} }
                w:sz w:val=(style.size) {}
                w:szCs w:val=(style.size) {}
            }
        }
    }
}

fn is_own(id: &str) -> bool {
    OWN.iter().any(|(own, ..)| *own == id)
}

fn character_styles(small: &str, lead: &str) -> Markup {
    html! {
        w:style w:type="character" w:styleId="Strong" {
            w:name w:val="Strong" {}
            w:qFormat {}
            w:rPr { w:b {} w:bCs {} }
        }
        w:style w:type="character" w:styleId="Emphasis" {
            w:name w:val="Emphasis" {}
            w:qFormat {}
            w:rPr { w:i {} w:iCs {} }
        }
        w:style w:type="character" w:styleId="Hyperlink" {
            w:name w:val="Hyperlink" {}
            w:rPr { w:color w:val=(lead) {} }
        }
        w:style w:type="character" w:customStyle="1" w:styleId="SmallPrintWords" {
            w:name w:val=(small) {}
            w:rPr { w:color w:val=(MUTED) {} w:sz w:val="15" {} w:szCs w:val="15" {} }
        }
    }
}

fn table_style(name: &str, lead: &str) -> Markup {
    html! {
        w:style w:type="table" w:default="1" w:styleId="TableNormal" {
            w:name w:val="Normal Table" {}
            w:tblPr {
                w:tblInd w:w="0" w:type="dxa" {}
                w:tblCellMar {
                    w:top w:w="0" w:type="dxa" {}
                    w:left w:w="108" w:type="dxa" {}
                    w:bottom w:w="0" w:type="dxa" {}
                    w:right w:w="108" w:type="dxa" {}
                }
            }
        }
        w:style w:type="table" w:customStyle="1" w:styleId="BefundTable" {
            w:name w:val=(name) {}
            w:basedOn w:val="TableNormal" {}
            w:qFormat {}
            w:tblPr {
                w:tblBorders {
                    w:bottom w:val="single" w:sz="4" w:space="0" w:color=(RULE) {}
                    w:insideH w:val="single" w:sz="4" w:space="0" w:color=(RULE) {}
                }
                w:tblCellMar {
                    w:top w:w="30" w:type="dxa" {}
                    w:left w:w="80" w:type="dxa" {}
                    w:bottom w:w="10" w:type="dxa" {}
                    w:right w:w="80" w:type="dxa" {}
                }
            }
            w:tblStylePr w:type="firstRow" {
                w:rPr { w:b {} w:bCs {} }
                w:tcPr { w:tcBorders { w:bottom w:val="single" w:sz="8" w:space="0" w:color=(lead) {} } }
            }
        }
    }
}
