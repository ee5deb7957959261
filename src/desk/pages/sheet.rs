//! A sheet as befund sees it: what each column is read as and why, the first records, what is doubtful.

use maud::{Markup, html};

use super::Frame;
use crate::model::intake::{ColumnAccount, ColumnRole};
use crate::model::message::Message;
use crate::model::place::column_letters;

/// The account of columns, to unfold.
pub(in crate::desk) fn columns(page: &Frame<'_>, name: &str, account: &[ColumnAccount]) -> Markup {
    let read = account
        .iter()
        .filter(|column| !matches!(column.role, ColumnRole::Unread(_)));
    let summary = Message::new("review-columns")
        .with("read", read.count())
        .with("all", account.len());
    html! {
        @if !account.is_empty() {
            details {
                summary { (page.say(&summary)) }
                div.scroll role="region" aria-label=(name) tabindex="0" {
                    table {
                        caption { (name) }
                        thead {
                            tr {
                                @for key in ["review-column", "review-column-header", "review-column-as", "review-column-why", "review-column-given"] {
                                    th scope="col" { (page.t(key)) }
                                }
                            }
                        }
                        tbody { @for column in account { (row(page, column)) } }
                    }
                }
            }
        }
    }
}

fn row(page: &Frame<'_>, column: &ColumnAccount) -> Markup {
    let (what, why) = page.i18n.column_role(column);
    let given = Message::new("review-column-filled")
        .with("given", column.given)
        .with("all", column.looked_at);
    html! {
        tr {
            td { (column_letters(column.column)) }
            th scope="row" lang="de" { (column.header) }
            td { @if what.is_empty() { "–" } @else { (what) } }
            td { (why) }
            td { @if column.looked_at > 0 { (page.say(&given)) } }
        }
    }
}

/// The first records, to unfold.
pub(super) fn sample(page: &Frame<'_>, name: &str, rows: &[Vec<String>]) -> Markup {
    html! {
        @if !rows.is_empty() {
            details {
                summary { (page.t("look-sample")) }
                div.scroll role="region" aria-label=(name) tabindex="0" lang="de" {
                    table {
                        tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
                    }
                }
            }
        }
    }
}
