//! The nasty texts where the shipped examples have none of their own or no table holds them: in `befund.toml`, in the house's
//! own texts, in headers, and as names of files and sheets. Reports are written in every format, nothing in them runs, and
//! where a harmless word in the same place is printed, the nasty text is.

use std::cell::RefCell;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use befund::i18n::Language;
use befund::project::Edition;
use rust_xlsxwriter::Workbook;

use super::fields::{report, shown};
use super::nasty::{assert_nothing_runs, cell, corpus, is_told_by_letters, letters, quoted};
use crate::project_folder::{project_of, scratch};

/// Gives each place its text, and remembers them in their order.
struct Texts<'t> {
    text_of: &'t dyn Fn(usize) -> String,
    given: RefCell<Vec<String>>,
}

impl Texts<'_> {
    fn next(&self) -> String {
        let mut given = self.given.borrow_mut();
        let text = (self.text_of)(given.len());
        given.push(text.clone());
        text
    }

    /// A text that is not empty when it is cleaned.
    fn name(&self) -> String {
        format!("N {}", self.next())
    }

    /// A cell of a table.
    fn cell(&self) -> String {
        cell(&self.name())
    }

    /// A value of the project file.
    fn value(&self) -> String {
        quoted(&self.name())
    }

    /// As much of a text as may be the name of a file, or of a sheet.
    fn file(&self) -> String {
        let kept = |c: &char| !c.is_control() && !"[]:*?/\\'<>|\"".contains(*c);
        self.name().chars().filter(kept).take(24).collect()
    }
}

/// Lists whose headers and cells are texts: kind, what else its source says, and the table.
fn lists(texts: &Texts<'_>) -> Vec<(&'static str, String, String)> {
    let row = |index: usize| (index, texts.cell(), texts.cell());
    let rows = |line: &dyn Fn((usize, String, String)) -> String| -> String {
        (0..6).map(|index| line(row(index))).collect()
    };
    let values = |key: &str| format!("values = {{ {key} = {} }}", texts.value());
    let columns: Vec<String> = (0..4).map(|_| texts.cell()).collect();
    let scale = "board = \"Reife\", scale = \"0 < 1 < 2\"";
    vec![
        ("matrix", values("matrix"), {
            let head = format!("Projekt;{}\n", columns.join(";"));
            head + &rows(&|(index, name, _)| format!("{name};x;;{};\n", ["x", ""][index % 2]))
        }),
        ("ratings", format!("values = {{ {scale} }}"), {
            "Dimension;Stufe;Ziel\n".to_owned()
                + &rows(&|(index, name, _)| format!("{name};{};2\n", index % 3))
        }),
        ("notes", values("list"), {
            "Feld;Punkt\n".to_owned() + &rows(&|(_, field, point)| format!("{field};{point}\n"))
        }),
        ("goals", String::new(), {
            "Handlungsfeld;Strategisches Ziel\n".to_owned()
                + &rows(&|(_, field, goal)| format!("{field};{goal}\n"))
        }),
        ("measures", String::new(), {
            "Maßnahme;Status;Beginn;Ende;Amt\n".to_owned()
                + &rows(&|(_, name, unit)| format!("{name};geplant;2025;2026;{unit}\n"))
        }),
        ("plan", values("plan"), {
            "Position;Art;2024;2025\n".to_owned()
                + &rows(&|(index, name, kind)| format!("{name};{kind};{index}00;200\n"))
        }),
        (
            "survey",
            "layout = \"limesurvey\"".to_owned(),
            survey(texts),
        ),
    ]
}

/// Closed questions, one with several answers, whose wordings and options are texts.
fn survey(texts: &Texts<'_>) -> String {
    let asked: Vec<String> = (0..4).map(|_| texts.name()).collect();
    let codes = ["A1. ", "A2. ", "A3[SQ1]. ", "A3[SQ2]. "];
    let head: Vec<String> = { codes.iter().zip(&asked) }
        .map(|(code, text)| match code.contains('[') {
            true => cell(&format!("{code}Womit? [{text}]")),
            false => cell(&format!("{code}{text}?")),
        })
        .collect();
    let options: Vec<String> = (0..3).map(|_| texts.cell()).collect();
    let rows: String = (0..60)
        .map(|row| {
            format!(
                "{row};{};{};Ja;Nein\n",
                options[row % 3],
                ["oft", "nie"][row % 2]
            )
        })
        .collect();
    format!("id;{}\n{rows}", head.join(";"))
}

/// A workbook with a sheet for each of some units.
fn workbook(texts: &Texts<'_>) -> Vec<u8> {
    let mut book = Workbook::new();
    for index in 0..3 {
        let sheet = book.add_worksheet();
        let name = format!("{}{index}", texts.file());
        sheet.set_name(name).expect("a name of a sheet");
        for (column, head) in ["Personalnummer", "Geburtsdatum", "VZÄ"].iter().enumerate() {
            sheet.write(0, column as u16, *head).expect("a cell");
        }
        for row in 1..10u32 {
            sheet
                .write(row, 0, format!("{index}-{row}"))
                .expect("a cell");
            sheet
                .write(row, 1, format!("1.1.{}", 1960 + row))
                .expect("a cell");
            sheet.write(row, 2, 1).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// What the project is called and asks.
fn head(texts: &Texts<'_>) -> String {
    let mut toml = format!(
        "[project]\ntitle = {}\nsubtitle = {}\nreference_date = 2026-06-30\nnotes = [{}]\n",
        texts.value(),
        texts.value(),
        texts.value()
    );
    for key in ["q0", "q1"] {
        let (text, heading) = (texts.value(), texts.value());
        let asked = format!("[[question]]\nkey = \"{key}\"\ntext = {text}\nheading = {heading}\n");
        toml.push_str(&asked);
    }
    toml
}

/// How the report is made.
fn tail(texts: &Texts<'_>) -> String {
    let [question, source, purpose, basis, chapter, finding] = [(); 6].map(|()| texts.value());
    format!(
        "[coding]\ncodebook = \"codebook.toml\"\n[barometer]\nquestion = {question}\n\
         [demography.mean_exit]\nyears = 64\nsource = {source}\n\
         [disclosure]\nsalt = \"x\"\npurposes = [{purpose}]\nlegal_basis = {basis}\n\
         [report]\nheadings = {{ stand = {chapter}, stimmungsbarometer = {finding} }}\n"
    )
}

/// Two tables with plain cells: answers and grades.
fn plain() -> [String; 2] {
    let line = |row: usize| {
        let (unit, question, category) = (row % 3, row % 2, row % 4);
        format!("r{row};Amt {unit};q{question};kategorie{category}wort {row}\n")
    };
    let answers: String = (0..40).map(line).collect();
    let grades: String = (0..30)
        .map(|row| format!("r{row};Amt {};{}\n", row % 3, row % 6 + 1))
        .collect();
    [
        format!("Interview;Amt;Frage;Antwort\n{answers}"),
        format!("Interview;Amt;Note\n{grades}"),
    ]
}

/// The project, its files beside it.
fn write(project: &Path, texts: &Texts<'_>) {
    let put = |name: &str, bytes: &[u8]| fs::write(project.join(name), bytes).expect("written");
    let mut toml = head(texts);
    let mut source = |kind: &str, file: &str, more: &str| {
        let file = quoted(file);
        writeln!(toml, "[[source]]\nkind = \"{kind}\"\nfile = {file}\n{more}").expect("text");
    };
    let [answers, grades] = plain();
    let odd = format!("{}.csv", texts.file());
    put(&odd, answers.as_bytes());
    source("answers", &odd, "respondents = \"own\"");
    put("noten.csv", grades.as_bytes());
    source("barometer", "noten.csv", "respondents = \"own\"");
    for (index, (kind, more, table)) in lists(texts).into_iter().enumerate() {
        let file = format!("liste{index}.csv");
        put(&file, table.as_bytes());
        source(kind, &file, &more);
    }
    put("personal.xlsx", &workbook(texts));
    source("staff", "personal.xlsx", "sheet = \"*\"");
    put("befund.toml", (toml + &tail(texts)).as_bytes());
    put("codebook.toml", codebook(texts).as_bytes());
    fs::create_dir_all(project.join("texte")).expect("a folder");
    for place in [
        "vorwort",
        "kapitel-stand",
        "befund-stimmungsbarometer",
        "empfehlungen",
    ] {
        let own = format!("{}\n\nText {}", texts.name(), texts.name());
        // A reference to no figure is a mistake that stops the run; so it is no text to be printed.
        let own = own.replace("{{", "{ {");
        put(&format!("texte/{place}.md"), own.as_bytes());
    }
}

/// Two fields of action, with two categories each.
fn codebook(texts: &Texts<'_>) -> String {
    let mut book = format!(
        "[codebook]\nid = \"x\"\nversion = {}\ntitle = {}\nlanguage = \"de\"\nauthor = {}\n",
        texts.value(),
        texts.value(),
        texts.value()
    );
    for id in ["h0", "h1"] {
        writeln!(
            book,
            "[[handlungsfeld]]\nid = \"{id}\"\nlabel = {}",
            texts.value()
        )
        .expect("text");
    }
    for index in 0..4 {
        let (label, definition) = (texts.value(), texts.value());
        let field = index % 2;
        writeln!(book, "[[category]]\nid = \"k{index}\"\nlabel = {label}\ndefinition = {definition}\nterms = [\"kategorie{index}wort\"]\nhandlungsfeld = \"h{field}\"").expect("text");
    }
    book
}

/// A harmless word for each place; none is the beginning of another.
fn harmless(place: usize) -> String {
    format!("Probewort{place}ende")
}

/// How far the texts of neighbouring places stand from each other, so that every project has texts of all kinds.
const STEP: usize = 13;

fn holds(turn: usize, language: Language, edition: Edition) {
    let corpus = corpus();
    let nasty = |place: usize| corpus[(place * STEP + turn) % corpus.len()].clone();
    let made = |text_of: &dyn Fn(usize) -> String| {
        let folder = scratch();
        let project = folder.path().join("stadt");
        fs::create_dir_all(&project).expect("a folder");
        let texts = Texts {
            text_of,
            given: RefCell::default(),
        };
        write(&project, &texts);
        (
            report(&project, language, edition),
            texts.given.into_inner(),
        )
    };
    let (before, probes) = made(&harmless);
    let (files, given) = made(&nasty);
    assert_eq!(probes.len(), given.len());
    assert_nothing_runs(&files);
    let (before, after) = (shown(&before), shown(&files));
    let mut told = 0;
    for (probe, text) in probes.iter().zip(&given) {
        // Names of files and sheets end where they are allowed to.
        let beginning: String = letters(text).chars().take(12).collect();
        if before.contains(&letters(probe)) && is_told_by_letters(text) {
            told += 1;
            assert!(
                after.contains(&beginning),
                "turn {turn}: {text:?} instead of {probe} is lost"
            );
        }
    }
    assert!(told > 0, "turn {turn}: nothing was told");
}

#[test]
fn nasty_texts_in_settings_headers_names_and_own_texts() {
    holds(0, Language::De, Edition::Internal);
    holds(3, Language::En, Edition::Public);
}

/// What a town writes between angle brackets is no markup, and a sign that is written by its number is no way around the door.
#[test]
fn own_texts_show_what_is_typed() {
    let folder = scratch();
    let project = project_of(
        folder.path(),
        "kind = \"barometer\"",
        "noten.csv",
        b"Interview;Amt;Note\n1;Bauamt;2\n2;Bauamt;3\n3;Bauamt;1\n",
    );
    fs::create_dir_all(project.join("texte")).expect("a folder");
    let own = "Das <Name des Amtes> &#1;&#xFFFE;&#xFDD0; vor\u{fffe}nach <!-- Notiz -->\n\n<div>Kasten</div>\n\n> Zitat <b>fett</b>\n";
    fs::write(project.join("texte/vorwort.md"), own).expect("written");
    let files = report(&project, Language::De, Edition::Internal);
    assert_nothing_runs(&files);
    let page = String::from_utf8_lossy(&files["report.html"]);
    let typed = [
        "&lt;Name des Amtes&gt;",
        "vornach",
        "&lt;div&gt;Kasten&lt;/div&gt;",
        "&lt;b&gt;fett&lt;/b&gt;",
    ];
    for text in typed {
        assert!(page.contains(text), "{text}");
    }
    assert!(!page.contains("Notiz"));
    let strays = ["\u{1}", "\u{fffe}", "\u{fdd0}"];
    assert!(strays.iter().all(|sign| !page.contains(sign)));
}

#[test]
#[ignore = "takes hours: every text in every setting, both languages and editions"]
fn every_text_in_every_setting() {
    for turn in 0..corpus().len() {
        let edition = [Edition::Internal, Edition::Public][turn / 2 % 2];
        holds(turn, [Language::De, Language::En][turn % 2], edition);
    }
}
