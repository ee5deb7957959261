//! The chapter for staff council and data protection, from the manuscript that all formats share.

use maud::{Markup, html};

use super::super::manuscript::{ChapterText, Part};
use super::blocks::blocks;

pub(super) use super::super::manuscript::protection_chapter as chapter;

/// The chapter with its number.
pub(super) fn markup(item: &ChapterText, number: usize) -> Markup {
    let id = format!("chapter-{}", item.id);
    html! {
        section.chapter aria-labelledby=(id) {
            h2 id=(id) { span.number { (number) } (item.title) }
            @for (index, part) in item.parts.iter().enumerate() {
                (part_markup(part, &format!("{}-{}", item.id, index + 1)))
            }
        }
    }
}

fn part_markup(part: &Part, id: &str) -> Markup {
    html! {
        details.part id=(id) {
            summary { (part.title) }
            (blocks(part))
        }
    }
}
