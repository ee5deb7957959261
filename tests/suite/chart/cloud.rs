//! Word cloud: no name touches another or leaves the picture, by the glyphs of the font in the pictures.

use befund::chart::draw;
use befund::i18n::{I18n, Language};
use befund::model::drawing::Canvas;
use befund::model::finding::ChartKind;
use serde_json::Value;
use ttf_parser::Face;

use super::draw::odd;
use crate::fixtures::{self, gated_one};

/// Left, top, right and bottom of a name.
fn boxed(element: &Value) -> [f64; 4] {
    let style = &element["style"];
    let number = |key: &str| style[key].as_f64().expect("a number");
    let text = style["text"].as_str().expect("a text");
    let font = match style["fontWeight"].as_str() {
        Some("bold") => notosans::BOLD_TTF,
        _ => notosans::REGULAR_TTF,
    };
    let face = Face::parse(font, 0).expect("a font");
    let width = |line: &str| {
        let advance = |c: char| face.glyph_hor_advance(face.glyph_index(c)?);
        let sum: u32 = line
            .chars()
            .map(|c| u32::from(advance(c).expect("a glyph")))
            .sum();
        f64::from(sum) / f64::from(face.units_per_em()) * number("fontSize")
    };
    let wide = text.lines().map(width).fold(0.0, f64::max);
    let high = text.lines().map(|_| number("lineHeight")).sum::<f64>();
    let (x, y) = (number("x"), number("y"));
    [x - wide / 2.0, y, x + wide / 2.0, y + high]
}

fn check(canvas: &Canvas, names: usize) {
    let elements = canvas.option["graphic"]["elements"]
        .as_array()
        .expect("shapes");
    assert_eq!(elements.len(), names);
    let boxes: Vec<[f64; 4]> = elements.iter().map(boxed).collect();
    for (index, [left, top, right, bottom]) in boxes.iter().enumerate() {
        assert!(
            *left >= 0.0 && *right <= f64::from(canvas.width),
            "{left}–{right}"
        );
        assert!(
            *top >= 0.0 && *bottom <= f64::from(canvas.height),
            "{top}–{bottom}"
        );
        for [l, t, r, b] in &boxes[..index] {
            let apart = right <= l || r <= left || bottom <= t || b <= top;
            assert!(
                apart,
                "{} touches another",
                elements[index]["style"]["text"]
            );
        }
    }
}

#[test]
fn names_do_not_touch() {
    // The one row of the smallest table is 0: it is a bar.
    for rows in [2, 4, 40, 120] {
        let finding = odd(ChartKind::WordCloud, rows, 1);
        // More rows than these no picture shows; it says so.
        let drawn = { finding.table.rows.iter().take(100) }
            .filter(|row| row.cells[1].value.number().is_some_and(|value| value > 0.0))
            .count();
        if let Some(drawing) = draw(&gated_one(finding), &I18n::new(Language::De)) {
            check(&drawing.wide, drawn);
            check(&drawing.narrow, drawn);
            for canvas in [&drawing.wide, &drawing.narrow] {
                let words = canvas.option.to_string().replace("\\n", " ");
                let is_said = words.contains("die ersten 100 von 120 Zeilen");
                assert_eq!(is_said, rows == 120, "{rows} rows");
            }
        }
    }
    let ideas = fixtures::findings()
        .into_iter()
        .find(|f| f.id == "ideen")
        .expect("ideas");
    let drawing = draw(&gated_one(ideas), &I18n::new(Language::De)).expect("drawn");
    check(&drawing.wide, 12);
    check(&drawing.narrow, 12);
    assert!(
        drawing
            .alt
            .starts_with("Wortwolke aus 12 Begriffen. Am größten: „Prozesse vereinfachen“ mit 17"),
        "{}",
        drawing.alt
    );
}
