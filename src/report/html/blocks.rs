//! What a part says that is no finding, from the manuscript that all formats share: paragraphs, terms, lists, tables.

use maud::{Markup, html};

use super::super::columns::Setting;
use super::super::manuscript::{Block, Part, TableText};
use crate::model::finding::RowKind;

/// The content of a part, below its heading.
pub(super) fn blocks(part: &Part) -> Markup {
    html! {
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
