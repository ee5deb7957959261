//! The first page: key figures, and a statement for each question.

use maud::{Markup, html};

use super::super::Report;
use super::super::manuscript;
use super::super::plan::Plan;
use super::own::own;
use crate::i18n::I18n;

/// Key figures and statements; nothing when there is none.
pub(super) fn glance(report: &Report, plan: &Plan<'_>, i18n: &I18n) -> Markup {
    let page = manuscript::glance(report, plan, i18n);
    html! {
        @if !page.is_empty() {
            section.summary aria-labelledby="glance" {
                h2 #glance { (i18n.get("plan-glance")) }
                (own(&page.own))
                @if !page.figures.is_empty() {
                    dl.key {
                        @for figure in &page.figures {
                            div { dt { (figure.label) } dd { (figure.value) } }
                        }
                    }
                }
                @if !page.statements.is_empty() {
                    dl.slots {
                        @for item in &page.statements {
                            div {
                                dt { (item.slot) }
                                dd {
                                    p { (item.statement) }
                                    a href=(format!("#finding-{}", item.finding)) { (item.title) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
