//! Any text prints: no sign in a cell, in befund.toml or in a codebook ends a run, and what cannot be shown is named.

use std::fs;
use std::path::Path;

use befund::chart::picture::for_pages;
use befund::model::letters::{Care, STAND_IN, cleaned, is_single, missing, printable};
use proptest::prelude::*;

use crate::project_folder::{befund, project_of, scratch};

/// One odd sign of each kind.
const SIGNS: [&str; 28] = [
    "\u{2011}",
    "✓",
    "☐",
    "☎",
    "★",
    "①",
    "😀",
    "🚀\u{301}",
    "👩\u{200d}💻",
    "🇩🇪",
    "\u{f0b7}",
    "عربي",
    "中文",
    "ไทย",
    "\u{ad}",
    "\u{202e}",
    "\u{1160}",
    "\u{180f}",
    "\u{3164}",
    "\u{ffa0}",
    "\u{1bca0}",
    "\u{2028}",
    "\u{1}",
    "\u{8}",
    "\u{1b}",
    "\u{7f}",
    "\u{9b}",
    "\u{fffe}",
];

fn text(output: &std::process::Output) -> String {
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    said(&output.stdout) + &said(&output.stderr)
}

fn town(folder: &Path, sign: &str) -> std::path::PathBuf {
    let rows: String = (0..24)
        .map(|n| {
            format!(
                "{n};Bau{}hof;{}\n",
                if n % 2 == 0 { sign } else { "" },
                n % 6 + 1
            )
        })
        .collect();
    let project = project_of(
        folder,
        "kind = \"barometer\"",
        "noten.csv",
        format!("Interview;Amt;Note\n{rows}").as_bytes(),
    );
    let spelt: String = sign
        .chars()
        .map(|c| format!("\\U{:08x}", u32::from(c)))
        .collect();
    let toml = fs::read_to_string(project.join("befund.toml")).expect("a project");
    let toml = toml.replace(
        "\"Probe\"",
        &format!("\"Titel {spelt}\"\nnotes = [\"Satz {spelt}\"]"),
    );
    fs::write(project.join("befund.toml"), toml).expect("written");
    project
}

#[test]
fn no_sign_ends_a_run() {
    for sign in SIGNS {
        let folder = scratch();
        let project = town(folder.path(), sign).display().to_string();
        let ran = befund(&["run", &project], folder.path());
        assert_eq!(ran.status.code(), Some(0), "{sign:?}: {}", text(&ran));
        let checked = text(&befund(
            &["check", &project, "--format", "json"],
            folder.path(),
        ));
        let is_stray = cleaned(sign).is_some();
        let is_missing = missing(sign).next().is_some();
        assert_eq!(
            checked.contains("\"I026\""),
            is_stray,
            "{sign:?}: {checked}"
        );
        assert_eq!(
            checked.contains("\"I027\""),
            is_missing && !is_stray,
            "{sign:?}: {checked}"
        );
        if is_stray || is_missing {
            for cell in ["\"B2\"", "befund.toml"] {
                assert!(checked.contains(cell), "{sign:?} in {cell}: {checked}");
            }
        }
    }
}

/// Unicode's blocks by their first assigned sign would be few; signs are drawn from all planes and put together at random.
#[test]
fn pages_and_pictures_show_any_text() {
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::new(ProptestConfig::with_cases(6));
    let texts = prop::collection::vec(prop_oneof![any::<String>(), marked()], 60);
    let checked = runner.run(&texts, |texts| {
        let folder = scratch();
        let rows: String = (texts.iter().enumerate())
            .map(|(n, text)| format!("Bedarf;\"{n}{}\";9\n", text.replace('"', "\"\"")))
            .collect();
        let project = project_of(
            folder.path(),
            "kind = \"mentions\"",
            "nennungen.csv",
            format!("Frage;Kategorie;Nennungen\n{rows}").as_bytes(),
        );
        let project = project.display().to_string();
        let ran = befund(
            &["run", &project, "--format", "pdf,png,svg,docx,xlsx"],
            folder.path(),
        );
        prop_assert_eq!(ran.status.code(), Some(0), "{}", text(&ran));
        Ok(())
    });
    checked.unwrap_or_else(|error| panic!("{error}"));
}

/// Letters under marks, joiners and selectors: what becomes several glyphs, or fewer than letters.
fn marked() -> impl Strategy<Value = String> {
    let letter = prop::sample::select(vec![
        'x', 'i', 'Q', 'ß', 'Ω', 'ж', 'ا', '9', '🏳', '✓', '\u{2011}',
    ]);
    let mark = prop::char::ranges(std::borrow::Cow::Borrowed(&[
        '\u{300}'..='\u{36f}',
        '\u{591}'..='\u{5c7}',
        '\u{200b}'..='\u{200f}',
        '\u{20d0}'..='\u{20f0}',
        '\u{fe00}'..='\u{fe0f}',
        '\u{1f3fb}'..='\u{1f3ff}',
        '\u{e0020}'..='\u{e007f}',
    ]));
    prop::collection::vec((letter, prop::collection::vec(mark, 0..3)), 1..8).prop_map(|letters| {
        { letters.into_iter() }
            .flat_map(|(letter, marks)| [letter].into_iter().chain(marks))
            .collect()
    })
}

fn chart(text: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"20\"><text y=\"15\" \
         font-family=\"Noto Sans\">{text}</text></svg>"
    )
}

#[test]
fn text_of_charts_stays_text_where_every_glyph_stands_for_letters() {
    let shows_text = |text: &str, care| for_pages(&chart(text), care).contains("<text");
    for text in [
        "Bürgerbüro",
        "„Zahl“ – 5\u{202f}€",
        "Łódź",
        "Αθήνα",
        "✓ fertig",
    ] {
        assert!(shows_text(text, Care::Usual), "{text}");
        assert!(!shows_text(text, Care::Utmost), "{text}");
    }
    let several = [
        "x\u{302}",
        "a\u{200d}",
        "b\u{fe0f}\u{301}",
        "q\u{34f}\u{323}\u{302}",
        "\u{feff}a",
    ];
    for text in several {
        assert!(!shows_text(text, Care::Usual), "{text:?}");
    }
}

/// Letters of which pages take on trust that each is one glyph, beside one that makes them look.
#[test]
fn letters_said_to_be_single_are() {
    let singles: Vec<char> = ('\u{a0}'..='\u{ffff}').filter(|c| is_single(*c)).collect();
    assert!(singles.len() > 600, "{}", singles.len());
    for some in singles.chunks(50) {
        let text: String = some.iter().flat_map(|c| [*c, 'a']).collect();
        let svg = chart(&format!("{text}✓"));
        assert!(for_pages(&svg, Care::Usual).contains("<text"), "{text}");
    }
}

/// ECharts remembers texts under themselves; some are names of what every object has.
#[test]
fn names_of_a_script_are_names_like_others() {
    let folder = scratch();
    let names = [
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "valueOf",
    ];
    let others: Vec<String> = (0..600).map(|n| format!("Kategorie {n}")).collect();
    let rows: String = (names.iter().copied())
        .chain(others.iter().map(String::as_str))
        .flat_map(|name| (1..4).map(move |question| format!("F{question};{name};9\n")))
        .collect();
    let project = project_of(
        folder.path(),
        "kind = \"mentions\"",
        "nennungen.csv",
        format!("Frage;Kategorie;Nennungen\n{rows}").as_bytes(),
    );
    let project = project.display().to_string();
    let ran = befund(&["run", &project, "--format", "svg"], folder.path());
    assert_eq!(ran.status.code(), Some(0), "{}", text(&ran));
}

proptest! {
    #[test]
    fn what_is_printable_stays_so(text in any::<String>()) {
        let shown = printable(&text, Care::Usual).into_owned();
        prop_assert_eq!(printable(&shown, Care::Usual).into_owned(), shown.clone());
        prop_assert_eq!(missing(&shown).count(), 0);
        prop_assert_eq!(shown.contains(STAND_IN), text.contains(STAND_IN) || missing(&text).next().is_some());
    }

    #[test]
    fn what_is_clean_has_no_stray_sign(text in any::<String>()) {
        let clean = cleaned(&text).unwrap_or(text);
        prop_assert!(cleaned(&clean).is_none());
        prop_assert!(!clean.contains(|c: char| c.is_control() && !"\n\r\t".contains(c)));
    }
}
