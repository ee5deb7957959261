//! `befund.toml`: every mistake with its code and line, all at once, in words in both languages.

use std::collections::BTreeSet;
use std::path::Path;

use befund::i18n::{I18n, Language};
use befund::model::colour::Rgb;
use befund::model::finding::ChartKind;
use befund::model::issue::{Checked, Severity};
use befund::project::{
    ALERT_OF_NOTHING, ALERT_WORD, AgeClasses, CHART_OF_NOTHING, CHART_UNFIT, Edition, Format, LOGO,
    Land, Layout, NO_PROJECT, PLAN_OF_NOTHING, ParseOptions, Project, RULES, SheetChoice,
    SourceKind, TEXT_LEFT_OUT, TEXT_REFERENCE, TEXT_WITHOUT_PLACE, parse,
};
use proptest::prelude::*;

fn read(text: &str) -> Checked<Option<Project>> {
    parse(
        text,
        Path::new("/data/musterstadt"),
        &ParseOptions::default(),
    )
}

/// Codes with their lines, in order.
fn codes(text: &str) -> Vec<(&'static str, u32)> {
    read(text)
        .issues
        .iter()
        .map(|issue| (issue.code.0, issue.place.as_ref().map_or(0, |p| p.row)))
        .collect()
}

/// The least that a project needs: four lines, and one source.
const HEAD: &str = "[project]\ntitle = \"Musterstadt\"\nreference_date = 2026-06-30\n";
const SOURCE: &str = "[[source]]\nkind = \"answers\"\nfile = \"a.csv\"\n";

#[test]
fn a_whole_project_is_read() {
    let text = include_str!("../cases/project/complete.toml");
    let checked = read(text);
    assert!(checked.issues.is_empty(), "{:#?}", checked.issues);
    let project = checked.value.expect("a project");
    assert_eq!(project.name, "musterstadt");
    assert_eq!(project.title, "Stadtverwaltung Musterstadt");
    assert_eq!(project.reference_date.to_string(), "2026-06-30");
    assert_eq!(project.language, Language::En);
    assert_eq!(project.notes.len(), 1);
    assert_eq!(project.questions[0].key, "bedarf");
    assert_eq!(project.questions[0].heading.as_deref(), Some("Bedarf"));
    assert_eq!(project.questions[1].heading, None);
    let first = &project.sources[0];
    assert_eq!(first.kind, SourceKind::Answers);
    assert_eq!(first.file, "daten/interviews.xlsx");
    assert_eq!(first.sheet, SheetChoice::All);
    assert_eq!(first.header_row, Some(5));
    assert_eq!(first.layout, Some(Layout::Long));
    assert_eq!(first.columns["respondent"], "Interview");
    assert_eq!(first.cells["unit"], (2, 2));
    assert_eq!(first.values["wave"], "2026");
    assert_eq!(first.encoding.as_deref(), Some("windows-1252"));
    assert_eq!(first.delimiter, Some(';'));
    assert_eq!(first.line, 18);
    assert_eq!(project.sources[1].sheet, SheetChoice::Number(2));
    assert_eq!(project.sources[1].delimiter, Some('\t'));
    assert_eq!(
        project.sources[2].sheet,
        SheetChoice::Name(" Blatt 1".into())
    );
    assert_eq!(project.barometer.scale.len(), 6);
    assert_eq!(project.demography.age_classes, AgeClasses::FiveYear);
    assert_eq!(project.demography.land, Some(Land::SachsenAnhalt));
    let mean = project.demography.mean_exit.expect("a mean exit age");
    assert_eq!(
        (mean.months, mean.source.as_str()),
        (63 * 12 + 8, "Personalbericht")
    );
    assert_eq!(project.demography.special_limits[0].age.months, 60 * 12 + 6);
    assert_eq!(project.demography.backtest[0].actual, 24);
    assert_eq!(project.disclosure.edition, Edition::Public);
    assert_eq!(project.disclosure.rounding, 10);
    assert_eq!(project.disclosure.least_group, 30);
    assert!(project.disclosure.quotations);
    assert_eq!(project.report.formats, [Format::Html, Format::Json]);
    let logo = project.design.logo.expect("a logo");
    assert_eq!(
        (logo.file.as_str(), logo.alt.as_str()),
        ("bilder/logo.SVG", "Wappen")
    );
    assert_eq!(
        project.design.lead.map(Rgb::hex).as_deref(),
        Some("#7a1f3d")
    );
    assert_eq!(project.design.series[1].hex(), "#996633");
    assert_eq!(
        project.design.charts["nennungen-chancen"],
        Some(ChartKind::Treemap)
    );
    assert_eq!(project.design.charts["datengrundlage"], None);
}

#[test]
fn a_pale_colour_is_refused_with_a_near_one_that_passes() {
    let design = |lead: &str| format!("{HEAD}{SOURCE}[design]\nlead = \"{lead}\"\n");
    let issues = read(&design("#ffd700")).issues;
    let i18n = I18n::new(Language::De);
    let fact = i18n.fact(&issues[0]);
    assert!(
        fact.contains("1,4 : 1") && fact.contains("4,5 : 1"),
        "{fact}"
    );
    let hint = i18n.hint(&issues[0]).expect("a hint");
    let near = hint.split('"').nth(1).expect("a colour");
    assert!(read(&design(near)).issues.is_empty(), "{near}");
    // Still a yellow: red and green far above blue.
    let Rgb([r, g, b]) = Rgb::parse(near).expect("a colour");
    assert!(r > 90 && g > 90 && b < 60, "{near}");
}

/// The cases of `rules.txt`: name, expected `code@line`s, text.
fn rule_cases() -> Vec<(&'static str, Vec<&'static str>, String)> {
    include_str!("../cases/project/rules.txt")
        .split("=== ")
        .skip(1)
        .map(|case| {
            let (title, body) = case.split_once('\n').expect("a title line");
            let (name, codes) = title.split_once(": ").expect("name: codes");
            let text = body.replace("HEAD\n", HEAD).replace("SOURCE\n", SOURCE);
            (name, codes.split(' ').collect(), text)
        })
        .collect()
}

#[test]
fn every_rule_is_found_at_its_line() {
    let mut seen = BTreeSet::new();
    for (name, expected, text) in rule_cases() {
        let found: Vec<String> = codes(&text)
            .iter()
            .map(|(code, line)| format!("{code}@{line}"))
            .collect();
        assert_eq!(found, expected, "{name}:\n{text}");
        seen.extend(codes(&text).iter().map(|(code, _)| *code));
        assert_spoken(name, &text);
    }
    // What befund.toml does not tell by itself: whether it is there, whether the logo can be drawn, which findings there are.
    let mut later = [
        NO_PROJECT,
        LOGO,
        CHART_OF_NOTHING,
        CHART_UNFIT,
        PLAN_OF_NOTHING,
        TEXT_WITHOUT_PLACE,
        TEXT_REFERENCE,
        TEXT_LEFT_OUT,
        ALERT_OF_NOTHING,
        ALERT_WORD,
    ]
    .map(|rule| rule.code.0)
    .to_vec();
    // What the table of names tells has its own tests.
    later.push("P040");
    let all: BTreeSet<_> = RULES
        .iter()
        .map(|rule| rule.code.0)
        .filter(|code| !later.contains(code))
        .collect();
    assert_eq!(seen, all, "a rule without a case, or a case without a rule");
}

/// Every issue has a sentence and a hint in both languages, with all arguments filled in.
fn assert_spoken(name: &str, text: &str) {
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        for issue in read(text).issues {
            let fact = i18n.fact(&issue);
            let hint = i18n.hint(&issue).expect("a hint");
            assert!(fact.chars().count() > 10, "{name}: {fact}");
            for sentence in [&fact, &hint] {
                assert!(!sentence.contains("{$"), "{name}: {sentence}");
                assert!(!sentence.contains("project-"), "{name}: {sentence}");
            }
            assert_ne!(i18n.rule_title(issue.code), issue.code.0, "{name}");
        }
    }
}

#[test]
fn all_mistakes_come_at_once_in_the_order_of_lines() {
    let text = include_str!("../cases/project/mistakes.toml");
    assert_eq!(
        codes(text),
        [
            ("P012", 4),
            ("P005", 5),
            ("P008", 8),
            ("P003", 11),
            ("P005", 12),
            ("P006", 16),
            ("P002", 17),
            ("P010", 18),
            ("P009", 21),
            ("P002", 22),
            ("P010", 25),
        ]
    );
    assert!(read(text).value.is_none());
}

#[test]
fn a_slip_gets_the_nearest_word() {
    let i18n = I18n::new(Language::De);
    for (text, wanted) in [
        (format!("{HEAD}titel = \"x\"\n{SOURCE}"), "„title“"),
        (format!("{HEAD}{SOURCE}hedaer_row = 2\n"), "„header_row“"),
        (format!("{HEAD}{SOURCE}[bericht]\n"), "barometer"),
        (
            format!("{HEAD}[[source]]\nkind = \"Online-Services\"\nfile = \"a\"\n"),
            "„online_services“",
        ),
        (
            format!("{HEAD}[[source]]\nkind = \"qqq\"\nfile = \"a\"\n"),
            "fachverfahren",
        ),
        (
            format!("{HEAD}[[sources]]\nkind = \"staff\"\nfile = \"a\"\n"),
            "„source“",
        ),
    ] {
        let issue = read(&text).issues.into_iter().next().expect("an issue");
        let hint = i18n.hint(&issue).expect("a hint");
        assert!(hint.contains(wanted), "{hint}");
    }
}

#[test]
fn paths_stay_inside_unless_allowed() {
    for outside in [
        "../a.csv",
        "/etc/passwd",
        "C:/a.csv",
        "a/../../b.csv",
        "~/a.csv",
        "..\\\\a.csv",
        "\\\\\\\\server\\\\a.csv",
    ] {
        let text = format!("{HEAD}[[source]]\nkind = \"staff\"\nfile = \"{outside}\"\n");
        assert_eq!(codes(&text), [("P006", 6)], "{outside}");
        let options = ParseOptions {
            allow_outside: true,
            ..ParseOptions::default()
        };
        let checked = parse(&text, Path::new("."), &options);
        assert!(checked.issues.is_empty(), "{outside}");
    }
    for inside in [
        "a..b.csv",
        "./daten/a.csv",
        "daten\\\\a*.csv",
        "Ämter/Übersicht.xlsx",
    ] {
        let text = format!("{HEAD}[[source]]\nkind = \"staff\"\nfile = \"{inside}\"\n");
        assert_eq!(codes(&text), [], "{inside}");
    }
}

#[test]
fn a_date_from_the_command_line_replaces_the_missing_one() {
    let options = ParseOptions {
        reference_date: chrono::NaiveDate::from_ymd_opt(2026, 12, 31),
        ..ParseOptions::default()
    };
    let text = format!("[project]\ntitle = \"x\"\n{SOURCE}");
    let project = parse(&text, Path::new("x"), &options)
        .value
        .expect("a project");
    assert_eq!(project.reference_date.to_string(), "2026-12-31");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let text = format!("\u{feff}{HEAD}{SOURCE}").replace('\n', "\r\n");
    assert_eq!(codes(&text), []);
    let wrong = format!("\u{feff}{HEAD}{SOURCE}x = 1\n").replace('\n', "\r\n");
    assert_eq!(codes(&wrong), [("P002", 7)]);
}

/// Each example of the documentation is a project without mistakes, and together they name every key.
#[test]
fn the_documented_examples_work() {
    let page = include_str!("../../docs/befund-toml.md");
    let examples: Vec<&str> = page
        .split("```toml\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert_eq!(examples.len(), 3);
    for example in &examples[..2] {
        assert_eq!(codes(example), [], "{example}");
    }
    let complete = include_str!("../cases/project/complete.toml");
    let keys = complete.lines().filter_map(|line| line.split_once(" = "));
    for (key, _) in keys {
        assert!(
            examples[1].contains(&format!("{key} = ")),
            "{key} is not documented"
        );
    }
    for kind in SourceKind::ALL {
        assert!(page.contains(&format!("`{}`", kind.name())));
    }
}

/// A warning does not take the project away, an error does.
#[test]
fn a_project_with_an_error_is_none() {
    let twice = read(&format!("{HEAD}{SOURCE}{SOURCE}"));
    assert_eq!(twice.issues[0].severity, Severity::Warning);
    assert!(twice.value.is_some());
    assert!(read(&format!("{HEAD}{SOURCE}x = 1\n")).value.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is done to a project file, reading it ends in words: bytes cut, doubled or replaced.
    #[test]
    fn no_mutation_brings_it_down(
        edits in prop::collection::vec((0usize..4000, 0usize..40, "[\\PC\n\"\\[\\]={}#.,'\\\\0-9-]{0,6}"), 1..6)
    ) {
        let mut text = include_str!("../cases/project/complete.toml").to_owned();
        for (at, length, new) in edits {
            let letters: Vec<char> = text.chars().collect();
            let start = at % (letters.len() + 1);
            let end = (start + length).min(letters.len());
            text = letters[..start].iter().chain(new.chars().collect::<Vec<_>>().iter()).chain(&letters[end..]).collect();
        }
        let lines = text.matches('\n').count() + 1;
        let checked = read(&text);
        prop_assert!(checked.value.is_some() || !checked.issues.is_empty());
        for issue in &checked.issues {
            let row = issue.place.as_ref().map_or(0, |p| p.row) as usize;
            prop_assert!(row <= lines);
        }
    }
}

#[test]
fn purposes_and_earlier_editions_are_checked() {
    let checked = read(include_str!("../cases/project/complete.toml"));
    let project = checked.value.expect("a project");
    assert_eq!(project.disclosure.purposes.len(), 2);
    let basis = project.disclosure.legal_basis.as_deref();
    assert_eq!(basis, Some("Dienstvereinbarung (erfunden)"));
    assert_eq!(project.disclosure.earlier_editions, ["verlauf/2025.json"]);
    let text = format!(
        "{HEAD}{SOURCE}[disclosure]\npurposes = [\"\"]\nlegal_basis = 84\nearlier_editions = [\"../2025.json\"]\n"
    );
    assert_eq!(codes(&text), [("P014", 8), ("P004", 9), ("P006", 10)]);
}
