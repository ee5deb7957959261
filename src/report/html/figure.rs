//! A chart in the page: its picture as everybody sees it, and the place where a script draws it for the width at hand.

use maud::{Markup, PreEscaped, html};

use super::HtmlError;
use crate::model::drawing::Drawing;
use crate::model::finding::Finding;

/// The picture, its caption, and where the script finds the chart's data.
pub(super) fn figure(
    item: &Finding,
    drawing: &Drawing,
    svg: Option<&String>,
    caption: &str,
) -> Result<Markup, HtmlError> {
    let svg = svg.ok_or_else(|| HtmlError::Picture {
        finding: item.id.clone(),
    })?;
    Ok(html! {
        figure {
            // A wide picture on a small screen without scripts is scrolled, also by keyboard.
            div.chart role="group" aria-label=(caption) tabindex="0" data-chart=(format!("data-{}", item.id)) data-alt=(drawing.alt) {
                div.still { (PreEscaped(inline(svg))) }
            }
            figcaption { (caption) }
        }
    })
}

/// An SVG file as part of an HTML page, which names the namespaces itself.
fn inline(svg: &str) -> String {
    svg.replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1)
        .replacen(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "", 1)
}
