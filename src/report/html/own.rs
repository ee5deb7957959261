//! The house's own words in the page.

use maud::{Markup, html};

use super::super::texts::{Inline, Passage};

/// Passages one below the other; nothing where there is none.
pub(super) fn own(passages: &[Passage]) -> Markup {
    html! {
        @if !passages.is_empty() {
            div.own { @for passage in passages { (markup(passage)) } }
        }
    }
}

fn markup(passage: &Passage) -> Markup {
    html! {
        @match passage {
            Passage::Paragraph(words) => p { (inline(words)) },
            // Headings of the page are those of chapters and findings.
            Passage::Heading(words) => p.name { (inline(words)) },
            Passage::List(entries) => ul { @for words in entries { li { (inline(words)) } } },
            Passage::Numbered(entries) => ol { @for words in entries { li { (inline(words)) } } },
            Passage::Quotation(words) => blockquote { p { (inline(words)) } },
        }
    }
}

fn inline(words: &[Inline]) -> Markup {
    html! {
        @for part in words {
            @match (part.strong, part.emphasis) {
                (true, true) => strong { em { (part.text) } },
                (true, false) => strong { (part.text) },
                (false, true) => em { (part.text) },
                (false, false) => (part.text),
            }
        }
    }
}
