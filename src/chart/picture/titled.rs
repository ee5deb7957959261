//! A picture that can be pasted anywhere: its title above, below where it is from, of which day, and how many it is of.

use super::super::text::wrap;
use super::super::theme;
use super::tidy::{MARGIN, escape};

/// Size of the title in CSS pixels.
const TITLE: f64 = 18.0;
/// By how much bold letters are wider.
const BOLD: f64 = 1.12;
/// Height of its lines.
const LINE: f64 = 24.0;

/// The SVG of a chart with its title above and a line about where it is from below.
pub fn titled(svg: &str, title: &str, source: &str) -> String {
    let Some((width, height)) = size(svg) else {
        return svg.to_owned();
    };
    let margin = f64::from(MARGIN);
    let room = width - 2.0 * margin;
    let above = lines(
        &wrap(title, room / BOLD, TITLE),
        (TITLE, LINE, margin),
        theme::INK.light,
        true,
    );
    let head = above.1 + margin;
    let below = wrap(source, room, theme::SMALL);
    let foot = lines(
        &below,
        (theme::SMALL, theme::LEADING, head + height),
        theme::MUTED.light,
        false,
    );
    let all = head + height + foot.1 + margin;
    // The name and the words about it stay with the picture inside.
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{all}\" viewBox=\"0 0 {width} {all}\">\n\
         <rect width=\"{width}\" height=\"{all}\" fill=\"#ffffff\"/>\n{}<g transform=\"translate(0 {head})\">\n{svg}\n</g>\n{}</svg>\n",
        above.0, foot.0
    )
}

/// Lines of a text below each other from a height on, and how high they are.
fn lines(
    words: &[String],
    (size, leading, top): (f64, f64, f64),
    colour: &str,
    is_bold: bool,
) -> (String, f64) {
    let weight = if is_bold { "bold" } else { "normal" };
    let mut at = top;
    let mut out = String::new();
    for line in words {
        at += leading;
        out.push_str(&format!(
            "<text x=\"{MARGIN}\" y=\"{}\" font-family=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{}</text>\n",
            at - 0.25 * leading,
            escape(theme::FONT),
            escape(line)
        ));
    }
    (out, at - top)
}

/// Width and height that the opening tag of a picture states.
fn size(svg: &str) -> Option<(f64, f64)> {
    let head = svg.split_once('>')?.0;
    let length = |name: &str| -> Option<f64> {
        let rest = head.split_once(&format!(" {name}=\""))?.1;
        rest.split_once('"')?.0.parse().ok()
    };
    Some((length("width")?, length("height")?))
}
