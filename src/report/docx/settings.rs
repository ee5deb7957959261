//! Settings of the document and the numbering of chapters.

use maud::{Markup, html};

/// Namespace of WordprocessingML.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Number of the list that numbers chapters.
pub(super) const CHAPTERS: u32 = 1;

/// `settings.xml`. Word computes contents and page numbers when it opens the document.
pub(super) fn settings(language: &str) -> Markup {
    html! {
        w:settings xmlns:w=(MAIN) {
            w:updateFields w:val="true" {}
            w:autoHyphenation w:val="true" {}
            w:defaultTabStop w:val="709" {}
            w:characterSpacingControl w:val="doNotCompress" {}
            w:compat {
                w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15" {}
            }
            w:themeFontLang w:val=(language) {}
        }
    }
}

/// `numbering.xml`.
pub(super) fn numbering() -> Markup {
    html! {
        w:numbering xmlns:w=(MAIN) {
            (kind(0, "Heading1", "%1", 567))
            (list(CHAPTERS, 0))
        }
    }
}

fn kind(id: u32, style: &str, text: &str, indent: u32) -> Markup {
    html! {
        w:abstractNum w:abstractNumId=(id) {
            w:multiLevelType w:val="singleLevel" {}
            w:lvl w:ilvl="0" {
                w:start w:val="1" {}
                w:numFmt w:val="decimal" {}
                w:pStyle w:val=(style) {}
                w:lvlText w:val=(text) {}
                w:lvlJc w:val="left" {}
                w:pPr { w:ind w:left=(indent) w:hanging=(indent) {} }
            }
        }
    }
}

fn list(number: u32, kind: u32) -> Markup {
    html! { w:num w:numId=(number) { w:abstractNumId w:val=(kind) {} } }
}
