//! Places, cell names, and numbers as a locale writes them.

use befund::i18n::{I18n, Language, format_fixed};
use std::sync::Arc;

use befund::model::place::{Origin, Place, column_letters, parse_cell_name};

#[test]
fn cell_names_go_both_ways() {
    for (column, letters) in [
        (1, "A"),
        (26, "Z"),
        (27, "AA"),
        (52, "AZ"),
        (702, "ZZ"),
        (703, "AAA"),
    ] {
        assert_eq!(column_letters(column), letters);
        assert_eq!(parse_cell_name(&format!("{letters}17")), Some((17, column)));
    }
    for wrong in ["", "D", "17", "D0", "Ü3", "D1x"] {
        assert_eq!(parse_cell_name(wrong), None, "{wrong}");
    }
}

#[test]
fn numbers_are_written_as_the_locale_does() {
    let de = I18n::new(Language::De);
    let en = I18n::new(Language::En);
    assert_eq!(de.count(1_234_567), "1.234.567");
    assert_eq!(en.count(999), "999");
    assert_eq!(de.decimal(1234.5, 2), "1.234,50");
    assert_eq!(de.decimal(-0.04, 1), "0,0");
    assert_eq!(de.decimal(-1.5, 0), "−2");
    assert_eq!(de.percent(0.35), "35,0\u{a0}%");
    assert_eq!(en.percent(1.0 / 3.0), "33.3%");
    assert_eq!(
        de.arg(&befund::model::message::Arg::Percent(0.35)),
        "35\u{a0}%"
    );
}

#[test]
fn halves_round_away_from_zero_as_on_paper() {
    assert_eq!(format_fixed(0.285, 2), "0.29");
    assert_eq!(format_fixed(2.5, 0), "3");
    assert_eq!(format_fixed(2.444_444, 1), "2.4");
    assert_eq!(format_fixed(12.35, 1), "12.4");
}

#[test]
fn places_are_said_in_both_languages() {
    let origin = Arc::new(Origin {
        file: "interviews.xlsx".to_owned(),
        sheet: Some("Barometer".to_owned()),
    });
    let place = Place::cell(&origin, 17, 4);
    let said = |language| I18n::new(language).place(&place);
    assert_eq!(
        said(Language::De),
        "interviews.xlsx, Blatt „Barometer“, Zelle D17"
    );
    assert_eq!(
        said(Language::En),
        "interviews.xlsx, sheet “Barometer”, cell D17"
    );
    assert_eq!(place.to_string(), "interviews.xlsx[Barometer]!D17");
}
