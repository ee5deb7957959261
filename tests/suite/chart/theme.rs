//! Contrast of all colours, computed here again from WCAG 2.1.

use befund::chart::theme::{
    Colour, DARK_BACKGROUND, GRADES, INK, LEAD, MUTED, REST, SERIES, STEPS, dark_rules,
};

/// Relative luminance. Source: WCAG 2.1, "relative luminance".
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("hex");
        let part = f64::from(value) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// Contrast ratio. Source: WCAG 2.1, "contrast ratio".
pub(super) fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What a colour of text becomes in dark mode, as the style sheet says.
fn dark_of(light: &str) -> String {
    let css = dark_rules(".chart");
    let rule = format!("[fill=\"{light}\"]{{fill:");
    let at = css.find(&rule).expect("a rule") + rule.len();
    css[at..at + 7].to_owned()
}

#[test]
fn marks_stand_out_from_the_background() {
    for colour in SERIES.iter().chain(&GRADES).chain([&LEAD, &REST]) {
        assert!(contrast(colour.light, "#ffffff") >= 3.0, "{}", colour.light);
        assert!(
            contrast(colour.dark, DARK_BACKGROUND) >= 3.0,
            "{}",
            colour.dark
        );
    }
}

#[test]
fn text_can_be_read() {
    for colour in [INK, MUTED] {
        assert!(contrast(colour.light, "#ffffff") >= 4.5);
        assert!(contrast(colour.dark, DARK_BACKGROUND) >= 4.5);
    }
    let areas = SERIES.iter().chain(&GRADES).chain(&STEPS).chain([&LEAD]);
    for Colour { light, dark, text } in areas {
        assert!(contrast(light, text) >= 4.0, "{text} on {light}");
        let text = dark_of(text);
        assert!(
            contrast(dark, &text) >= 4.0,
            "{text} on {dark} in dark mode"
        );
    }
}

#[test]
fn no_colour_has_two_dark_counterparts() {
    let css = dark_rules(".chart");
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for line in css.lines() {
        let (rule, result) = line.split_once('{').expect("a rule");
        if let Some((_, before)) = seen.iter().find(|(known, _)| *known == rule) {
            assert_eq!(*before, result, "{rule}");
        }
        seen.push((rule, result));
    }
}
