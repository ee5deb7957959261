//! Pictures of charts: same bytes in any company, text that is really there, labels that are measured.

use befund::chart::picture::{Engines, Painter, Sketch};
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
