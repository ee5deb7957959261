//! Which kinds a finding may be drawn as, and what their descriptions say, in both languages.

use befund::chart::{draw, draw_as, kinds};
use befund::i18n::{I18n, Language};
use befund::model::finding::{ChartKind, Finding};

use crate::fixtures::{self, gated_one};

fn by_id(id: &str) -> Finding {
    let mut all = fixtures::findings().into_iter();
    all.find(|finding| finding.id == id).expect("a finding")
}

#[test]
fn the_kinds_follow_the_shape() {
    let german = I18n::new(Language::De);
    let of = |id: &str| kinds(&gated_one(by_id(id)), &german);
    let needs = of("nennungen-bedarf");
    assert!(
        needs.contains(&"word-cloud") && needs.contains(&"treemap"),
        "{needs:?}"
    );
    assert!(
        !needs.contains(&"radar") && !needs.contains(&"roadmap"),
        "{needs:?}"
    );
    assert!(of("ziele").contains(&"slope") && of("ziele").contains(&"age-pyramid"));
    assert!(!of("kennzahlen-verlauf").contains(&"slope"), "units differ");
    assert_eq!(of("datengrundlage").first(), Some(&"ranked-bars"));
}

#[test]
fn another_kind_is_drawn_and_described() {
    let english = I18n::new(Language::En);
    let needs = gated_one(by_id("nennungen-bedarf"));
    let cloud = draw_as(&needs, ChartKind::WordCloud, &english).expect("drawn");
    assert!(
        cloud.alt.starts_with("Word cloud of 14 terms."),
        "{}",
        cloud.alt
    );
    assert!(draw_as(&needs, ChartKind::Roadmap, &english).is_none());
}

#[test]
fn descriptions_say_the_shape() {
    let said = |id: &str, language| {
        let drawing = draw(&gated_one(by_id(id)), &I18n::new(language)).expect("drawn");
        drawing.alt
    };
    assert_eq!(
        said("ziele", Language::De),
        "Netz mit 6 Achsen und den Umrissen „Ist“ und „Ziel“. Am weitesten auseinander liegen sie bei „Elektronisch geführte \
         Akten“: „Ist“ 11,5, „Ziel“ 80,0."
    );
    assert_eq!(
        said("fahrplan", Language::De),
        "5 Balken auf einer Jahresachse von 2025 bis 2030. Am frühesten beginnt „E-Akte einführen“ (2025–2028), am spätesten \
         endet „Rechenzentrum ablösen“ (2027–2030)."
    );
    assert!(
        said("fahrplan", Language::En).contains("“Rechenzentrum ablösen” ends last (2027–2030)")
    );
    assert!(said("wellen", Language::En).contains("“Kämmerei” rises from 2.50 to 2.80"));
}
