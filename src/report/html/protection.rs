//! The chapter for staff council and data protection, from the manuscript that all formats share.

use maud::{Markup, html};

use super::super::columns::Setting;
use super::super::manuscript::{Block, ChapterText, Part, TableText};
use crate::model::finding::RowKind;

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
            @for block in &part.blocks {
                @match block {
                    Block::Paragraph(text) => p { (text) },
                    Block::Pairs(pairs) => dl.pairs {
                        @for (term, meaning) in pairs { div { dt { (term) } dd { (meaning) } } }
                    },
                    Block::List(items) => ul.files {
                        @for (name, detail) in items { li { (name) " " span.hash { (detail) } } }
                    },
                    Block::Table(item) => (table(item)),
                }
            }
        }
    }
}

fn table(item: &TableText) -> Markup {
    let classes: Vec<&str> = item.columns.iter().map(|c| class(c.setting)).collect();
    html! {
        div.scroll role="region" aria-label=(item.caption) tabindex="0" {
            table {
                caption { (item.caption) }
                thead {
                    tr {
                        @for (column, class) in item.columns.iter().zip(&classes) {
                            th scope="col" class=(class) { (column.header) }
                        }
                    }
                }
                tbody {
                    @for row in &item.rows {
                        tr class=[(row.kind == RowKind::Total).then_some("total")] {
                            @for (index, (cell, class)) in row.cells.iter().zip(&classes).enumerate() {
                                @if index == item.name {
                                    th scope="row" class=(class) { (cell) }
                                } @else {
                                    td class=(class) { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn class(setting: Setting) -> &'static str {
    match setting {
        Setting::Name => "name",
        Setting::Text => "text",
        Setting::Short => "short",
        Setting::Number => "number",
        Setting::Rank => "rank",
    }
}
