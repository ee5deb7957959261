//! Pictures of charts: same bytes in any company, text that is really there, labels that are measured.

use std::time::{Duration, Instant};

use befund::chart::picture::{Engines, Painter, Sketch, logo};
use befund::model::drawing::Canvas;
use serde_json::json;

use crate::fixtures;

fn canvas(label: &str) -> Canvas {
    Canvas {
        option: json!({
            "grid": {"left": 10, "right": 40, "top": 20, "bottom": 20, "containLabel": true},
            "xAxis": {"type": "value"},
            "yAxis": {"type": "category", "data": [label, "E-Vergabe"]},
            "series": [{"type": "bar", "data": [10, 3], "label": {"show": true, "position": "right"}}],
        }),
        width: 640,
        height: 200,
    }
}

fn sketch<'a>(id: &'a str, canvas: &'a Canvas) -> Sketch<'a> {
    Sketch {
        id,
        canvas,
        title: "Bedarf & Wunsch",
        alt: "Zwei Balken <10 und 3>",
    }
}

fn svgs(sketches: &[Sketch<'_>]) -> Vec<String> {
    fixtures::svgs(&Engines::start(), sketches)
}

#[test]
fn the_same_chart_gives_the_same_bytes_in_any_company() {
    let (one, other) = (canvas("DMS / elektronische Akte"), canvas("Größe"));
    let alone = svgs(&[sketch("a", &one)]);
    let together = svgs(&[
        sketch("b", &other),
        sketch("c", &other),
        sketch("a", &one),
        sketch("d", &other),
    ]);
    assert_eq!(alone[0], together[2]);
    assert_eq!(
        Painter::default().png("a", &alone[0]).expect("pixels"),
        Painter::default().png("a", &together[2]).expect("pixels")
    );
}

#[test]
fn a_picture_has_a_name_and_a_description_and_no_hover_rule() {
    let svg = svgs(&[sketch("bedarf", &canvas("Ä"))]).remove(0);
    assert!(svg.contains("role=\"img\""));
    assert!(
        svg.contains("<title id=\"bedarf-name\">Bedarf &amp; Wunsch</title>"),
        "{svg}"
    );
    assert!(svg.contains("Zwei Balken &lt;10 und 3&gt;"));
    assert!(!svg.contains(":hover") && !svg.contains("zr0"), "{svg}");
}

#[test]
fn labels_reach_the_pixels() {
    // The same chart with blank labels has fewer dark pixels; without a font both would be alike.
    let dark = |label: &str| {
        let svg = svgs(&[sketch("a", &canvas(label))]).remove(0);
        let picture = resvg::tiny_skia::Pixmap::decode_png(
            &Painter::default().png("a", &svg).expect("pixels"),
        )
        .expect("a PNG");
        picture
            .pixels()
            .iter()
            .filter(|p| p.red() < 140 && p.green() < 140 && p.blue() < 140)
            .count()
    };
    assert!(dark("WWWWWWWW") > dark(" ") + 100);
}

#[test]
fn a_label_that_looks_like_an_id_or_markup_stays_as_it_is() {
    let svg = svgs(&[sketch("a", &canvas("zr0-Amt </script> & Co"))]).remove(0);
    assert!(svg.contains("zr0-Amt &lt;/script&gt; &amp; Co"), "{svg}");
}

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="80">"#;

#[test]
fn a_logo_that_would_take_long_or_load_something_is_refused() {
    let stuck = Instant::now();
    let filter = |inside: &str, size: &str| {
        format!(
            r#"{SVG}<filter id="f" x="0" y="0" width="{size}" height="{size}">{inside}</filter><rect filter="url(#f)" width="200" height="80"/></svg>"#
        )
    };
    let copies: String = (0..5)
        .map(|level| {
            let uses = format!("<use href=\"#a{level}\"/>").repeat(10);
            format!(r#"<g id="a{}">{uses}</g>"#, level + 1)
        })
        .collect();
    let refused = [
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1"><rect width="9" height="9"/></svg>"#.to_owned(),
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1000"><rect width="9" height="9"/></svg>"#.to_owned(),
        filter(r#"<feTurbulence baseFrequency="0.0001" numOctaves="2000"/>"#, "1"),
        filter(r#"<feGaussianBlur stdDeviation="2"/>"#, "3000"),
        format!(r#"{SVG}<pattern id="p" width="0.00001" height="0.00001" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern><rect fill="url(#p)" width="200" height="80"/></svg>"#),
        format!(r##"{SVG}<defs><g id="a0"><rect width="1" height="1"/></g>{copies}</defs><use href="#a5"/></svg>"##),
        format!(r#"{SVG}<image width="80" height="80" href="wappen.png"/><rect width="9" height="9"/></svg>"#),
        format!(r#"{SVG}<image width="80" height="80" xlink:href="http://127.0.0.1:9/x.png"/><rect width="9" height="9"/></svg>"#),
        "\u{1f}\u{8b}".to_owned(),
        " ".repeat(5_000_000),
    ];
    for svg in &refused {
        let short: String = svg.chars().take(200).collect();
        assert!(logo(svg.as_bytes(), true).is_err(), "{short}");
    }
    // A PNG that says it has 900 million pixels.
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend([30_000u32.to_be_bytes(), 30_000u32.to_be_bytes()].concat());
    png.extend([8, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert!(logo(&png, false).expect_err("too large").contains("pixels"));
    for drawn in [
        filter(r#"<feGaussianBlur stdDeviation="2"/>"#, "1.2"),
        format!(
            r#"{SVG}<pattern id="p" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern><rect fill="url(#p)" width="200" height="80"/></svg>"#
        ),
    ] {
        logo(drawn.as_bytes(), true).expect("a logo");
    }
    assert!(stuck.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_chart_that_cannot_be_drawn_takes_no_other_down() {
    let (one, other) = (canvas("DMS"), canvas("Größe"));
    let mut broken = canvas("zerbrochen");
    broken.option["series"][0]["xAxisIndex"] = json!(7);
    let sketches = [sketch("a", &one), sketch("b", &broken), sketch("c", &other)];
    let engines = Engines::start();
    let begun = engines.begin(sketches.iter().map(|sketch| sketch.canvas));
    let mut told = Vec::new();
    let (svgs, failed) = begun.svgs(&sketches, "Nicht <gezeichnet>", |place, _| told.push(place));
    let failed: Vec<String> = failed.iter().map(ToString::to_string).collect();
    assert_eq!(failed.len(), 1, "{failed:?}");
    assert!(failed[0].contains("the chart b"), "{failed:?}");
    assert!(svgs[1].contains("Nicht &lt;gezeichnet&gt;"), "{}", svgs[1]);
    assert!(Painter::default().png("b", &svgs[1]).is_ok());
    told.sort_unstable();
    assert_eq!(told, [0, 1, 2]);
    let alone = fixtures::svgs(&engines, &[sketch("a", &one), sketch("c", &other)]);
    assert_eq!([&svgs[0], &svgs[2]], [&alone[0], &alone[1]]);
}
