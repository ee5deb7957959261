//! Charts as tagged pages can hold them: text that cannot stand there as text is drawn as shapes.
//!
//! PDF/A wants to know of every glyph which letters it stands for. Of a letter that is put together of several glyphs (a
//! rare accent, a flag, a joined script) the renderer of pictures names them at the last glyph only, so that a page with
//! such a chart could not be written. Drawn as shapes it looks the same; its words stand in the alternative text and in
//! the table beside it.

use std::borrow::Cow;

use resvg::usvg::layout::PositionedGlyph;
use resvg::usvg::{Group, Indent, Node, Tree, WriteOptions};

use super::pixels;
use crate::model::letters::{self, Care};

/// The chart for pages: as it is, or with its text as shapes where a glyph stands for no letter, or with
/// [`Care::Utmost`] in any case.
pub fn for_pages(svg: &str, care: Care) -> Cow<'_, str> {
    if care == Care::Usual && svg.chars().all(letters::is_single) {
        return Cow::Borrowed(svg);
    }
    let shown = letters::printable_svg(svg);
    match Tree::from_str(&shown, &pixels::options()) {
        Ok(tree) if care == Care::Utmost || !is_legible(tree.root()) => {
            let options = WriteOptions {
                indent: Indent::None,
                ..WriteOptions::default()
            };
            Cow::Owned(tree.to_string(&options))
        }
        // What is no picture the pages say themselves.
        _ => shown,
    }
}

/// Whether every glyph of every text stands for letters that PDF/A allows.
fn is_legible(group: &Group) -> bool {
    group.children().iter().all(|node| match node {
        Node::Group(inner) => is_legible(inner),
        Node::Text(text) => { text.layouted().iter() }
            .flat_map(|span| &span.positioned_glyphs)
            .all(stands_for_letters),
        Node::Path(_) | Node::Image(_) => true,
    })
}

fn stands_for_letters(glyph: &PositionedGlyph) -> bool {
    glyph.id.0 != 0 && !glyph.text.is_empty() && !glyph.text.contains(letters::is_unmappable)
}
