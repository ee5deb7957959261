//! Towns side by side as one page: a table per finding, nothing else.

use maud::{DOCTYPE, html};

use super::wording::statement;
use crate::disclosure::Gated;
use crate::i18n::I18n;
use crate::model::finding::{Finding, Role};

/// What the page needs to be read on paper and on screen.
const STYLE: &str = "body{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.4}\
    table{border-collapse:collapse;margin:1rem 0;width:100%}th,td{border-bottom:1px solid #999;padding:.25rem .5rem;text-align:left}\
    td.n{text-align:right;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:bold}";

/// The page.
pub fn compare_html(title: &str, findings: &[Gated<Finding>], i18n: &I18n) -> Vec<u8> {
    let page = html! {
        (DOCTYPE)
        html lang=(i18n.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (STYLE) }
            }
            body {
                main {
                    h1 { (title) }
                    @for finding in findings { (section(finding, i18n)) }
                }
            }
        }
    };
    page.into_string().into_bytes()
}

fn section(finding: &Finding, i18n: &I18n) -> maud::Markup {
    let columns = &finding.table.columns;
    html! {
        section {
            h2 id=(finding.id) { (i18n.text(&finding.title)) }
            @if let Some(said) = statement(finding, i18n) { p { (said) } }
            table {
                caption { (i18n.text(&finding.title)) }
                thead { tr { @for column in columns { th scope="col" { (i18n.text(&column.header)) } } } }
                tbody {
                    @for row in &finding.table.rows {
                        tr {
                            @for (cell, column) in row.cells.iter().zip(columns) {
                                td class=[(column.role != Role::Label).then_some("n")] { (i18n.cell(&cell.value)) }
                            }
                        }
                    }
                }
            }
            @for note in &finding.notes { p { small { (i18n.text(note)) } } }
        }
    }
}
