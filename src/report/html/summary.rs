//! The strongest statements on top.

use maud::{Markup, html};

use super::super::Report;
use super::super::strongest::strongest;
use super::finding::anchor;
use crate::i18n::I18n;

/// The summary; nothing when no finding says anything.
pub(super) fn summary(report: &Report, i18n: &I18n) -> Markup {
    let chosen = strongest(report, i18n);
    html! {
        @if !chosen.is_empty() {
            section.summary aria-labelledby="summary" {
                h2 #summary { (i18n.get("report-summary")) }
                ol {
                    @for (finding, sentence) in &chosen {
                        li {
                            p { (sentence) }
                            a href=(format!("#{}", anchor(finding))) { (i18n.text(&finding.title)) }
                        }
                    }
                }
                p.rule { (i18n.get("report-summary-rule")) }
            }
        }
    }
}
