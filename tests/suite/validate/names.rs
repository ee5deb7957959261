//! One spelling of units over all sources, dates of renamed ones, and the proposal of the table.

use befund::model::names::Name;
use befund::project::{Project, SourceKind as Kind, parse_names};
use befund::validate::propose_names;
use chrono::NaiveDate;

use super::table::{check, check_with, csv, project, source};

const TABLE: &str = r#"
[[unit]]
name = "Ordnungsamt"
also = ["Amt 32", "32 Ordnung"]

[[unit]]
name = "Stadtplanungsamt"
until = 2025-12-31
now = "Amt für Stadtentwicklung"

[[unit]]
name = "Amt für Stadtentwicklung"

[[product]]
name = "Meso"
also = ["MESO Einwohner"]

[[vendor]]
name = "HSH"
also = ["HSH Soft- und Hardware Vertriebs GmbH"]
"#;

fn with_names() -> Project {
    let mut project = project();
    let parsed = parse_names(TABLE, "units.toml");
    assert!(parsed.issues.is_empty(), "{:?}", parsed.issues);
    project.names = parsed.value;
    project
}

#[test]
fn spellings_become_one_name_in_every_source() {
    let table = csv(
        "Fachverfahren;Amt;Hersteller\nMESO Einwohner;Amt 32;HSH Soft- und Hardware Vertriebs GmbH\nGIS;32 Ordnung;Esri",
    );
    let checked = check_with(&source(Kind::Fachverfahren), &[table], &with_names());
    let read: Vec<(&str, Option<&str>, Option<&str>)> = checked
        .value
        .fachverfahren
        .iter()
        .map(|one| {
            (
                one.name.as_str(),
                one.unit.as_deref(),
                one.vendor.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        read,
        [
            ("Meso", Some("Ordnungsamt"), Some("HSH")),
            ("GIS", Some("Ordnungsamt"), Some("Esri"))
        ]
    );
    assert!(checked.issues.is_empty(), "{:?}", checked.issues);
}

#[test]
fn a_renamed_unit_has_its_new_name_after_the_day_only() {
    let table = || csv("Fachverfahren;Amt\nGIS;Stadtplanungsamt");
    let unit = |project: &Project| {
        let checked = check_with(&source(Kind::Fachverfahren), &[table()], project);
        checked.value.fachverfahren[0].unit.clone()
    };
    let mut project = with_names();
    assert_eq!(unit(&project).as_deref(), Some("Amt für Stadtentwicklung"));
    project.reference_date = NaiveDate::from_ymd_opt(2025, 12, 31).expect("a day");
    assert_eq!(unit(&project).as_deref(), Some("Stadtplanungsamt"));
}

#[test]
fn a_circle_of_renamings_ends() {
    let mut project = project();
    let name = |name: &str, now: &str| Name {
        name: name.to_owned(),
        also: Vec::new(),
        until: NaiveDate::from_ymd_opt(2020, 1, 1),
        now: Some(now.to_owned()),
        line: 1,
    };
    project.names.units = vec![name("A", "B"), name("B", "A")];
    let checked = check_with(
        &source(Kind::Fachverfahren),
        &[csv("Fachverfahren;Amt\nGIS;A")],
        &project,
    );
    assert!(checked.value.fachverfahren[0].unit.is_some());
}

#[test]
fn what_the_table_does_not_name_is_said_with_the_nearest_name() {
    let table = csv("Fachverfahren;Amt\nGIS;Ordnungsammt\nMeso;Jugendamt");
    let checked = check_with(&source(Kind::Fachverfahren), &[table], &with_names());
    let codes: Vec<&str> = checked.issues.iter().map(|issue| issue.code.0).collect();
    assert_eq!(codes, ["V153", "V153"]);
    assert_eq!(
        checked.value.fachverfahren[0].unit.as_deref(),
        Some("Ordnungsammt"),
        "no silent guess"
    );
}

#[test]
fn a_spelling_belongs_to_one_entry() {
    let twice = "[[unit]]\nname = \"A\"\nalso = [\"X\"]\n[[unit]]\nname = \"B\"\nalso = [\"X\"]\n";
    let codes: Vec<&str> = parse_names(twice, "units.toml")
        .issues
        .iter()
        .map(|i| i.code.0)
        .collect();
    assert_eq!(codes, ["P040"]);
    let broken = parse_names("[[unit]]\nname = ", "units.toml");
    assert_eq!(
        broken.issues.iter().map(|i| i.code.0).collect::<Vec<_>>(),
        ["P001"]
    );
}

#[test]
fn the_proposal_joins_what_differs_in_number_and_generic_words() {
    let mut checked = check(
        Kind::Fachverfahren,
        "Fachverfahren;Amt;Hersteller\nMeso;32 Ordnungsamt;HSH GmbH\nGIS;Ordnungsamt;HSH\nIkol;Ordnungsamt;Ikol AG\nX;Jugendamt;HSH",
    );
    let proposed = propose_names(&mut checked.value);
    let units: Vec<(&str, &[String])> = proposed
        .units
        .iter()
        .map(|one| (one.name.as_str(), &one.also[..]))
        .collect();
    assert_eq!(
        units,
        [
            ("Jugendamt", &[][..]),
            ("Ordnungsamt", &["32 Ordnungsamt".to_owned()][..])
        ]
    );
    let vendors: Vec<(&str, &[String])> = proposed
        .vendors
        .iter()
        .map(|one| (one.name.as_str(), &one.also[..]))
        .collect();
    assert_eq!(vendors, [("HSH", &["HSH GmbH".to_owned()][..])]);
    assert!(
        proposed.products.is_empty(),
        "products that stand once need no entry"
    );
}
