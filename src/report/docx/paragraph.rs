//! Paragraphs, runs, fields, bookmarks and captions in WordprocessingML (ECMA-376 part 1, chapter 17).

use maud::{Markup, html};

use crate::model::letters;

/// Width between the margins in twentieths of a point: 160 mm.
pub(super) const TEXT_WIDTH: u32 = 9071;

/// Text that XML can carry: control characters, and what Unicode never assigns, become spaces. A name of a file may have them.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() || letters::is_stray(c) {
                ' '
            } else {
                c
            }
        })
        .collect()
}

/// Text in the looks of its paragraph.
pub(super) fn run(text: &str) -> Markup {
    html! { w:r { w:t xml:space="preserve" { (clean(text)) } } }
}

/// Text in a character style.
pub(super) fn styled(style: &str, text: &str) -> Markup {
    html! {
        w:r {
            w:rPr { w:rStyle w:val=(style) {} }
            w:t xml:space="preserve" { (clean(text)) }
        }
    }
}

/// A jump to the next stop.
pub(super) fn tab() -> Markup {
    html! { w:r { w:tab {} } }
}

/// A new line in the same paragraph.
pub(super) fn line_break() -> Markup {
    html! { w:r { w:br {} } }
}

/// A paragraph in a style.
pub(super) fn paragraph(style: &str, content: &Markup) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style) {} } (content) } }
}

/// A paragraph that stays with the next one.
pub(super) fn kept_paragraph(style: &str, content: &Markup) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style) {} w:keepNext {} } (content) } }
}

/// A paragraph that begins a page and stays with the next one.
pub(super) fn paragraph_on_new_page(style: &str, content: &Markup) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style) {} w:keepNext {} w:pageBreakBefore {} } (content) } }
}

/// A heading of the first level without a number.
pub(super) fn plain_heading(text: &str, mark: &Mark) -> Markup {
    html! {
        w:p {
            w:pPr {
                w:pStyle w:val="Heading1" {}
                w:numPr { w:ilvl w:val="0" {} w:numId w:val="0" {} }
            }
            (mark.around(&run(text)))
        }
    }
}

/// A field that Word computes, with what it came to last.
pub(super) fn field(instruction: &str, last: &str) -> Markup {
    html! {
        (field_start(instruction))
        (run(last))
        (field_end())
    }
}

/// The beginning of a field whose content runs over paragraphs.
pub(super) fn field_start(instruction: &str) -> Markup {
    html! {
        w:r { w:fldChar w:fldCharType="begin" {} }
        w:r { w:instrText xml:space="preserve" { (format!(" {instruction} ")) } }
        w:r { w:fldChar w:fldCharType="separate" {} }
    }
}

/// The end of a field.
pub(super) fn field_end() -> Markup {
    html! { w:r { w:fldChar w:fldCharType="end" {} } }
}

/// A place that links and contents lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    number: usize,
}

impl Mark {
    /// The place with that number, unique in the document.
    pub(super) fn new(number: usize) -> Self {
        Self { number }
    }

    /// Its name. Word takes letters, digits and `_`, 40 at most.
    fn name(&self) -> String {
        format!("_befund_{}", self.number)
    }

    /// Content as this place.
    pub(super) fn around(&self, content: &Markup) -> Markup {
        html! {
            w:bookmarkStart w:id=(self.number) w:name=(self.name()) {}
            (content)
            w:bookmarkEnd w:id=(self.number) {}
        }
    }

    /// A link to this place.
    pub(super) fn link(&self, content: &Markup) -> Markup {
        html! { w:hyperlink w:anchor=(self.name()) w:history="1" { (content) } }
    }

    /// The page of this place.
    pub(super) fn page(&self) -> Markup {
        self.page_as(&run(""))
    }

    /// The page of this place in small print.
    pub(super) fn small_page(&self) -> Markup {
        self.page_as(&styled("SmallPrintWords", ""))
    }

    fn page_as(&self, result: &Markup) -> Markup {
        html! {
            (field_start(&format!("PAGEREF {} \\h", self.name())))
            (result)
            (field_end())
        }
    }
}

/// A caption whose number Word counts. The number stands in the text once, behind its label.
pub(super) fn caption(text: &str, number: u64, mark: &Mark, stays: bool) -> Markup {
    let digits = number.to_string();
    let (label, rest) = text.split_once(&digits).unwrap_or((text, ""));
    let content = html! {
        (run(label))
        (field(&format!("SEQ {} \\* ARABIC", sequence(text, number)), &digits))
        (run(rest))
    };
    let content = mark.around(&content);
    match stays {
        true => kept_paragraph("Caption", &content),
        false => paragraph("Caption", &content),
    }
}

/// Name of the row of numbers a caption belongs to: its label (`Tabelle`).
pub(super) fn sequence(text: &str, number: u64) -> String {
    let label = text.split_once(&number.to_string()).map_or("", |(l, _)| l);
    label.split_whitespace().collect()
}
