//! A town's own colours: contrast in light and dark, grades untouched, and colours computed by the rules of WCAG.

use befund::chart::{Palette, draw, theme};
use befund::i18n::{I18n, Language};
use befund::model::colour::Rgb;
use befund::model::finding::ChartKind;

use super::theme::contrast;
use crate::fixtures::{self, gated_one};

fn colour(text: &str) -> Rgb {
    Rgb::parse(text).expect("a colour")
}

/// What CSS makes of a colour in dark mode.
fn dark(css: &str, light: &str) -> String {
    let rule = format!("[fill=\"{light}\"]{{fill:");
    let at = css.rfind(&rule).expect("a rule") + rule.len();
    css[at..at + 7].to_owned()
}

#[test]
fn contrast_is_that_of_the_published_examples() {
    assert!((colour("#000").contrast(Rgb::WHITE) - 21.0).abs() < 1e-9);
    // The greys on either side of 4.5:1 on white, known from WCAG checkers.
    assert!(colour("#767676").contrast(Rgb::WHITE) >= 4.5);
    assert!(colour("#777777").contrast(Rgb::WHITE) < 4.5);
}

#[test]
fn what_is_no_colour_is_none() {
    for text in [
        "", "#", "0f4c75", "#12345", "#1234567", "#gggggg", "#+1+1+1", "#äöü",
    ] {
        assert_eq!(Rgb::parse(text), None, "{text}");
    }
    assert_eq!(colour("#a0F").hex(), "#aa00ff");
}

#[test]
fn every_colour_gets_the_contrast_asked_for() {
    for red in (0..=255_u16).step_by(51) {
        for green in (0..=255_u16).step_by(51) {
            for blue in (0..=255_u16).step_by(51) {
                let part = |value: u16| u8::try_from(value).expect("a byte");
                let given = Rgb([part(red), part(green), part(blue)]);
                for ground in [Rgb::WHITE, colour(theme::DARK_BACKGROUND)] {
                    let found = given.with_contrast(ground, 4.5);
                    assert!(
                        contrast(&found.hex(), &ground.hex()) >= 4.5,
                        "{}",
                        given.hex()
                    );
                    if given.contrast(ground) >= 4.5 {
                        assert_eq!(found, given);
                    }
                }
            }
        }
    }
}

#[test]
fn drawings_take_the_colours_of_a_town_and_keep_grades() {
    let lead = colour("#7a1f3d");
    let palette = Palette::new(Some(lead), &[colour("#9a6a00")]);
    let css = palette.dark_rules(".chart");
    for finding in fixtures::findings() {
        let Some(kind) = finding.chart.as_ref().map(|chart| chart.kind) else {
            continue;
        };
        let mut drawing = draw(&gated_one(finding), &I18n::new(Language::De)).expect("drawn");
        let before = drawing.wide.option.to_string();
        palette.recolour(&mut drawing);
        let after = drawing.wide.option.to_string();
        for old in [theme::LEAD, theme::REST, theme::SERIES[1]] {
            assert!(!after.contains(old.light), "{kind:?} keeps {}", old.light);
        }
        if kind == ChartKind::GradeBars {
            assert_eq!(before, after);
        }
        for colour in &drawing.colours {
            let least = if kind == ChartKind::Treemap { 4.5 } else { 3.0 };
            assert!(contrast(colour, "#ffffff") >= least, "{kind:?}: {colour}");
            let dark = dark(&css, colour);
            assert!(contrast(&dark, theme::DARK_BACKGROUND) >= 3.0, "{dark}");
        }
    }
    assert_eq!(palette.lead().0, "#7a1f3d");
    assert!(contrast(&palette.lead().1, theme::DARK_BACKGROUND) >= 4.5);
}

#[test]
fn without_colours_of_its_own_a_project_has_those_of_the_theme() {
    let palette = Palette::default();
    assert_eq!(palette.dark_rules(".x"), theme::dark_rules(".x"));
    assert_eq!(palette.lead().0, theme::LEAD.light);
}
