//! ECharts' SVG made fit for a document: a name and a description, stable ids, no hover rules.

use std::collections::BTreeMap;

use super::Sketch;

/// White space on every side in CSS pixels: a picture is pasted where nothing else gives it any.
pub(super) const MARGIN: u32 = 12;

/// Gives the picture its name and description, makes ids unique in the report and independent of what was drawn before,
/// and drops rules for a pointer that a printed page does not have.
pub(super) fn tidy(svg: &str, sketch: &Sketch<'_>) -> String {
    let renamed = rename_ids(&drop_notes(&drop_styles(svg)), sketch.id);
    let rest = renamed.split_once('>').map_or("", |(_, rest)| rest);
    format!("{}{rest}", head(sketch))
}

/// A picture that says why there is none.
pub(super) fn blank(sketch: &Sketch<'_>, words: &str) -> String {
    let (width, height) = (sketch.canvas.width, sketch.canvas.height);
    format!(
        "{}<rect width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"#c7ced6\"/>\
         <text x=\"16\" y=\"32\" font-family=\"sans-serif\" font-size=\"14\" fill=\"#51606e\">{}</text></svg>",
        head(sketch),
        escape(words)
    )
}

/// The opening tag with name and description.
fn head(sketch: &Sketch<'_>) -> String {
    let id = sketch.id;
    let (width, height) = (
        sketch.canvas.width + 2 * MARGIN,
        sketch.canvas.height + 2 * MARGIN,
    );
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"-{MARGIN} -{MARGIN} {width} {height}\" role=\"img\" aria-labelledby=\"{id}-name {id}-shows\">\
         <title id=\"{id}-name\">{}</title><desc id=\"{id}-shows\">{}</desc>",
        escape(sketch.title),
        escape(sketch.alt)
    )
}

fn drop_styles(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(start) = rest.find("<style") {
        let Some(length) = rest[start..].find("</style>") else {
            break;
        };
        out.push_str(&rest[..start]);
        rest = &rest[start + length + "</style>".len()..];
    }
    out.push_str(rest);
    out
}

/// Drops ECharts' notes to itself (` ecmeta_data_index="3"`), which no standard knows. They stand inside tags only.
fn drop_notes(svg: &str) -> String {
    const NOTE: &str = " ecmeta_";
    let mut out = String::with_capacity(svg.len());
    for (index, piece) in svg.split('<').enumerate() {
        if index > 0 {
            out.push('<');
        }
        let (mut tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        while let Some((before, after)) = tag.split_once(NOTE) {
            out.push_str(before);
            tag = after.splitn(3, '"').nth(2).unwrap_or("");
        }
        out.push_str(tag);
        if index > 0 {
            out.push('>');
        }
        out.push_str(rest);
    }
    out
}

/// ECharts numbers ids and classes (`zr3-c0`, `zr3-cls-17`) from counters that run on from chart to chart. Each becomes
/// `<finding>-<n>` in the order of first sight.
fn rename_ids(svg: &str, finding: &str) -> String {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(start) = rest.find("zr") {
        let candidate = &rest[start..];
        let length = candidate
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
            .unwrap_or(candidate.len());
        let name = &candidate[..length];
        out.push_str(&rest[..start]);
        if is_generated(&rest[..start], name) {
            let next = names.len();
            let number = *names.entry(name).or_insert(next);
            out.push_str(&format!("{finding}-{number}"));
        } else {
            out.push_str(name);
        }
        rest = &candidate[length..];
    }
    out.push_str(rest);
    out
}

/// Whether `name` is one of ECharts' own: `zr`, digits, `-`, and it stands where an id or class stands, not in a label.
fn is_generated(before: &str, name: &str) -> bool {
    let digits = name[2..].chars().take_while(char::is_ascii_digit).count();
    let placed = before.ends_with('"') || before.ends_with('#') || before.ends_with(' ');
    placed && digits > 0 && name[2 + digits..].starts_with('-')
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
