//! Five hundred nasty texts through every field and every format, in both languages: the report is written, nothing in it
//! runs, and no text is lost.
//!
//! Every field gets every text in `every_field_and_every_text` (hours); with each test run every text stands in one field.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use befund::i18n::Language;
use befund::pipeline::Overrides;
use befund::project::Format;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::project_folder::{files, run_with, scratch};

/// The first assigned character of every block of Unicode 14 but the surrogates (Unicode Character Database, `Blocks.txt`).
const BLOCKS: &[u32] = &[
    0x20, 0xa0, 0x100, 0x180, 0x250, 0x2b0, 0x300, 0x370, 0x400, 0x500, 0x531, 0x591, 0x600, 0x700,
    0x750, 0x780, 0x7c0, 0x800, 0x840, 0x860, 0x870, 0x8a0, 0x900, 0x980, 0xa01, 0xa81, 0xb01,
    0xb82, 0xc00, 0xc80, 0xd00, 0xd81, 0xe01, 0xe81, 0xf00, 0x1000, 0x10a0, 0x1100, 0x1200, 0x1380,
    0x13a0, 0x1400, 0x1680, 0x16a0, 0x1700, 0x1720, 0x1740, 0x1760, 0x1780, 0x1800, 0x18b0, 0x1900,
    0x1950, 0x1980, 0x19e0, 0x1a00, 0x1a20, 0x1ab0, 0x1b00, 0x1b80, 0x1bc0, 0x1c00, 0x1c50, 0x1c80,
    0x1c90, 0x1cc0, 0x1cd0, 0x1d00, 0x1d80, 0x1dc0, 0x1e00, 0x1f00, 0x2000, 0x2070, 0x20a0, 0x20d0,
    0x2100, 0x2150, 0x2190, 0x2200, 0x2300, 0x2400, 0x2440, 0x2460, 0x2500, 0x2580, 0x25a0, 0x2600,
    0x2700, 0x27c0, 0x27f0, 0x2800, 0x2900, 0x2980, 0x2a00, 0x2b00, 0x2c00, 0x2c60, 0x2c80, 0x2d00,
    0x2d30, 0x2d80, 0x2de0, 0x2e00, 0x2e80, 0x2f00, 0x2ff0, 0x3000, 0x3041, 0x30a0, 0x3105, 0x3131,
    0x3190, 0x31a0, 0x31c0, 0x31f0, 0x3200, 0x3300, 0x3400, 0x4dc0, 0x4e00, 0xa000, 0xa490, 0xa4d0,
    0xa500, 0xa640, 0xa6a0, 0xa700, 0xa720, 0xa800, 0xa830, 0xa840, 0xa880, 0xa8e0, 0xa900, 0xa930,
    0xa960, 0xa980, 0xa9e0, 0xaa00, 0xaa60, 0xaa80, 0xaae0, 0xab01, 0xab30, 0xab70, 0xabc0, 0xac00,
    0xd7b0, 0xe000, 0xf900, 0xfb00, 0xfb50, 0xfe00, 0xfe10, 0xfe20, 0xfe30, 0xfe50, 0xfe70, 0xff01,
    0xfff9, 0x10000, 0x10080, 0x10100, 0x10140, 0x10190, 0x101d0, 0x10280, 0x102a0, 0x102e0,
    0x10300, 0x10330, 0x10350, 0x10380, 0x103a0, 0x10400, 0x10450, 0x10480, 0x104b0, 0x10500,
    0x10530, 0x10570, 0x10600, 0x10780, 0x10800, 0x10840, 0x10860, 0x10880, 0x108e0, 0x10900,
    0x10920, 0x10980, 0x109a0, 0x10a00, 0x10a60, 0x10a80, 0x10ac0, 0x10b00, 0x10b40, 0x10b60,
    0x10b80, 0x10c00, 0x10c80, 0x10d00, 0x10e60, 0x10e80, 0x10f00, 0x10f30, 0x10f70, 0x10fb0,
    0x10fe0, 0x11000, 0x11080, 0x110d0, 0x11100, 0x11150, 0x11180, 0x111e1, 0x11200, 0x11280,
    0x112b0, 0x11300, 0x11400, 0x11480, 0x11580, 0x11600, 0x11660, 0x11680, 0x11700, 0x11800,
    0x118a0, 0x11900, 0x119a0, 0x11a00, 0x11a50, 0x11ab0, 0x11ac0, 0x11c00, 0x11c70, 0x11d00,
    0x11d60, 0x11ee0, 0x11fb0, 0x11fc0, 0x12000, 0x12400, 0x12480, 0x12f90, 0x13000, 0x13430,
    0x14400, 0x16800, 0x16a40, 0x16a70, 0x16ad0, 0x16b00, 0x16e40, 0x16f00, 0x16fe0, 0x17000,
    0x18800, 0x18b00, 0x18d00, 0x1aff0, 0x1b000, 0x1b100, 0x1b150, 0x1b170, 0x1bc00, 0x1bca0,
    0x1cf00, 0x1d000, 0x1d100, 0x1d200, 0x1d2e0, 0x1d300, 0x1d360, 0x1d400, 0x1d800, 0x1df00,
    0x1e000, 0x1e100, 0x1e290, 0x1e2c0, 0x1e7e0, 0x1e800, 0x1e900, 0x1ec71, 0x1ed01, 0x1ee00,
    0x1f000, 0x1f030, 0x1f0a0, 0x1f100, 0x1f200, 0x1f300, 0x1f600, 0x1f650, 0x1f680, 0x1f700,
    0x1f780, 0x1f800, 0x1f900, 0x1fa00, 0x1fa70, 0x1fb00, 0x20000, 0x2a700, 0x2b740, 0x2b820,
    0x2ceb0, 0x2f800, 0x30000, 0xe0001, 0xe0100, 0xf0000, 0x100000,
];

/// Markup, formulas, and what templates and programs of other people understand.
const ALIVE: &[&str] = &[
    "<script>window.PWNED=1;alert(1)</script>",
    "\"><img src=x onerror=\"window.PWNED=2\">",
    "'><svg onload='window.PWNED=3'>",
    "</script><script>window.PWNED=4</script>",
    "<!--<script>",
    "]]>",
    "&#0;&#x1;",
    "&lt;b&gt;",
    "</textarea></style></title>",
    "<iframe src=http://127.0.0.1:9/x></iframe>",
    "javascript:window.PWNED=5",
    "</svg><script>window.PWNED=6</script>",
    "<a href=http://127.0.0.1:9/>x</a>",
    "--><script>window.PWNED=7</script>",
    "<![CDATA[x]]>",
    "<?php echo 1 ?>",
    "&nbsp;&amp;amp;",
    "=cmd|'/C calc'!A0",
    "=HYPERLINK(\"http://127.0.0.1:9/\";\"x\")",
    "+1+1",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    " =1+1",
    "\u{a0}=1+1",
    "\u{feff}=1+1",
    "\n=1+1",
    "\u{200b}=1+1",
    "\u{ff0b}1+1",
    "'=1+1",
    "=1+1;=2+2",
    "x\";=1+1",
    "\u{ad}=1+1",
    "\u{2060}@x",
    "|=1+1",
    "%0A=1+1",
    "#(read(\"/etc/passwd\"))",
    "#set page(width: 1pt)",
    "#panic(\"PWNED\")",
    "$ x^2 $",
    "@label <label>",
    "\\u{1F600} \\",
    "/* // */",
    "= heading",
    "- list",
    "+ enum",
    "/ term: x",
    "_a_ *b* `c` ```d",
    "#import \"@preview/x:1.0.0\"",
    "#[",
    "#]",
    "https://127.0.0.1:9/x",
    "{ $count }",
    "{\"{\"}",
    "{ -term }",
    "{ NUMBER(1) }",
    "{{constructor.constructor('window.PWNED=8')()}}",
    "${window.PWNED=9}",
    "a = b\n  .c = d",
    "{",
    "}",
    "{b}: {c}",
    "{a|x}{b|y}",
    "{value} {@[0]}",
    "%s%n%x",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "function(){window.PWNED=10}",
    "\\u003cscript\\u003e",
    "NULL",
    "nan",
    "con",
    "aux.csv",
    "../../x",
    "a/b\\c",
    "..",
    "true",
    "1e5",
    "00123",
    "1.2.2020",
    "_x0041_",
    "_xFFFE_",
    "';DROP TABLE a;--",
    "a,b;c\td|e",
];

/// Every text; none is alike another.
pub(super) fn corpus() -> Vec<String> {
    let mut all: Vec<String> = ALIVE.iter().map(|text| (*text).to_owned()).collect();
    for first in BLOCKS {
        let letters = (*first..).take(3).filter_map(char::from_u32);
        all.push(letters.collect());
    }
    all.extend(
        (0..0x20)
            .chain(0x7f..0xa0)
            .filter_map(char::from_u32)
            .map(|control| format!("vor{control}nach")),
    );
    all.extend(
        (0..17)
            .filter_map(|plane| char::from_u32(plane * 0x1_0000 + 0xfffe))
            .map(|none| format!("vor{none}nach")),
    );
    for (left, right) in [
        ("\u{202e}", "\u{202c}"),
        ("\u{202d}", ""),
        ("\u{2067}", "\u{2069}"),
        ("\u{200f}", "\u{200e}"),
        ("\u{61c}", ""),
    ] {
        all.push(format!("{left}abc אבג ابج 123{right}"));
    }
    all.extend([3, 30, 300].map(|count| format!("Q{}algo", "\u{301}\u{327}\u{488}".repeat(count))));
    all.extend(
        [100, 1000, 20_000].map(|count| "Verwaltungsdigitalisierung".repeat(count / 26 + 1)),
    );
    all.extend(["a", "Ä", "字", "👩\u{200d}💻", "\u{0BA4}\u{0BBF}"].map(|sign| sign.repeat(200)));
    all.extend(
        [
            "\u{2028}x",
            "a\u{85}b",
            "👍🏽",
            "🇩🇪🇫🇷",
            "ﬁﬂ",
            "ǅ",
            "İıſẞß",
            "Å Å",
            "\u{fffd}",
            "½ ² ℡",
            "\u{e000}\u{f8ff}",
            "☐ ☑ ✓ ★ ①",
        ]
        .map(str::to_owned),
    );
    all.sort();
    all.dedup();
    all
}

/// Fields of a project; a text stands in the one that its place and `turn` give it.
const FIELDS: usize = 12;

pub(super) fn quoted(text: &str) -> String {
    serde_json::to_string(text)
        .expect("a text")
        .replace('\u{7f}', "\\u007f")
}

pub(super) fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The texts of one field.
fn texts(corpus: &[String], turn: usize, field: usize) -> Vec<&str> {
    let in_field = |(place, _): &(usize, &String)| (place + turn) % FIELDS == field;
    { corpus.iter().enumerate() }
        .filter(in_field)
        .map(|(_, text)| text.as_str())
        .collect()
}

/// Writes the project of a turn: every text in one of the fields.
fn write_project(folder: &Path, turn: usize) {
    let corpus = corpus();
    let of = |field: usize| texts(&corpus, turn, field);
    let files = [
        ("befund.toml", project(&of)),
        ("codebook.toml", codebook(&of)),
        ("a.csv", answers(&of, corpus.len())),
        ("d.csv", devices(&of)),
        ("k.csv", figures(&of)),
    ];
    for (name, text) in files {
        fs::write(folder.join(name), text).expect("written");
    }
}

/// The texts of a field by its number.
type Of<'o> = dyn Fn(usize) -> Vec<&'o str> + 'o;

fn project(of: &Of<'_>) -> String {
    let notes: Vec<String> = of(0).into_iter().map(quoted).collect();
    let begun = |text: &str| text.chars().take(60).collect::<String>();
    let title: Vec<String> = of(1).into_iter().map(begun).collect();
    let mut toml = format!(
        "[project]\ntitle = {}\nsubtitle = {}\nreference_date = 2026-06-30\nnotes = [{}]\n",
        quoted(&title.join(" ")),
        quoted(of(1).first().unwrap_or(&"")),
        notes.join(", ")
    );
    for (index, text) in of(2).iter().enumerate() {
        let text = quoted(&format!("{text} ?"));
        write!(toml, "[[question]]\nkey = \"q{index}\"\ntext = {text}\n").expect("text");
    }
    for (kind, file) in [
        ("answers", "a.csv"),
        ("devices", "d.csv"),
        ("kennzahlen", "k.csv"),
    ] {
        write!(toml, "[[source]]\nkind = \"{kind}\"\nfile = \"{file}\"\n").expect("text");
    }
    let formats: Vec<String> = Format::ALL
        .iter()
        .map(|format| format!("\"{}\"", format.name()))
        .collect();
    write!(
        toml,
        "[coding]\ncodebook = \"codebook.toml\"\n[report]\nformats = [{}]\n",
        formats.join(", ")
    )
    .expect("text");
    toml
}

fn codebook(of: &Of<'_>) -> String {
    let mut book =
        String::from("[codebook]\nid = \"x\"\nversion = \"1\"\ntitle = \"X\"\nlanguage = \"de\"\n");
    for (index, text) in of(3).iter().enumerate() {
        let (label, definition) = (quoted(&format!("{index} {text}")), quoted(text));
        write!(book, "[[category]]\nid = \"k{index}\"\nlabel = {label}\ndefinition = {definition}\nterms = [\"kategorie{index}wort\"]\n").expect("text");
    }
    book
}

fn answers(of: &Of<'_>, count: usize) -> String {
    let mut text = String::from("Interview;Amt;Rolle;Gruppe;Frage;Antwort;ID\n");
    let (questions, said) = (of(2).len().max(1), of(7));
    let around = [of(4), of(5), of(6)];
    for index in 0..count {
        let around = around
            .each_ref()
            .map(|texts| cell(texts[index % texts.len()]));
        let answer = format!("kategorie{}wort {}", index % 40, said[index % said.len()]);
        writeln!(
            text,
            "r{index};{};q{};{};a{index}",
            around.join(";"),
            index % questions,
            cell(&answer)
        )
        .expect("text");
    }
    text
}

fn devices(of: &Of<'_>) -> String {
    let mut text = String::from("Gerätetyp;Modell;Amt;Nutzungsende;Status;Anzahl\n");
    for (index, kind) in of(8).iter().enumerate() {
        writeln!(
            text,
            "{};Modell {index};Bauamt;2024;in Betrieb;3",
            cell(kind)
        )
        .expect("text");
    }
    for (index, model) in of(9).iter().enumerate() {
        writeln!(text, "PC;{};Bauamt;2027;Lager;{}", cell(model), index + 1).expect("text");
    }
    text
}

fn figures(of: &Of<'_>) -> String {
    let mut text = String::from("Kennzahl;Wert;Einheit;Jahr\n");
    for (index, name) in of(10).iter().enumerate() {
        writeln!(text, "{};{index};Stück;2025", cell(name)).expect("text");
    }
    for (index, unit) in of(11).iter().enumerate() {
        writeln!(text, "Zahl {index};{index};{};2025", cell(unit)).expect("text");
    }
    text
}

/// Letters and digits of a text: what no cleaning, cutting of marks or escaping takes away.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Whether a text stands with its letters as they are in every file: no sign of it is written otherwise there.
pub(super) fn is_told_by_letters(text: &str) -> bool {
    let is_escaped = text.contains(['<', '&', '"', '\\', '\n', '\t', '\'']);
    !is_escaped && !letters(text).replace('n', "").is_empty()
}

fn report_of(turn: usize, language: Language) -> BTreeMap<String, Vec<u8>> {
    let folder = scratch();
    let project = folder.path().join("stadt");
    fs::create_dir_all(&project).expect("a folder");
    write_project(&project, turn);
    let overrides = Overrides {
        language: Some(language),
        ..Overrides::default()
    };
    let outcome = run_with(&project, folder.path(), overrides)
        .unwrap_or_else(|error| panic!("turn {turn}: {error:?}"));
    files(&outcome.folder)
}

/// Every part of a packed file as text.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
    (0..zip.len())
        .filter_map(|index| {
            let mut part = zip.by_index(index).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut text = String::new();
            let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
            (is_xml && part.read_to_string(&mut text).is_ok()).then_some((name, text))
        })
        .collect()
}

fn assert_well_formed(name: &str, text: &str) {
    // Extensible Markup Language (XML) 1.0, 2.2: what the reader below lets pass.
    let is_no_char =
        |c: char| matches!(c, '\u{fffe}' | '\u{ffff}') || c < ' ' && !"\t\n\r".contains(c);
    let stray = text.find(is_no_char).map(|at| &text[..at]);
    assert!(
        stray.is_none(),
        "{name}: a sign that XML does not allow: {:?}",
        stray.map(|before| before.len())
    );
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return,
            Ok(_) => {}
            Err(error) => panic!("{name}: {error}"),
        }
    }
}

pub(super) fn assert_nothing_runs(files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        let text = String::from_utf8_lossy(bytes);
        match name.rsplit('.').next() {
            Some("html") => {
                for alive in ALIVE
                    .iter()
                    .filter(|text| text.contains('<') && text.contains("PWNED"))
                {
                    assert!(!text.contains(alive), "{name}: {alive}");
                }
            }
            Some("svg") => {
                assert_well_formed(name, &text);
                assert!(!text.contains("<script"), "{name}");
            }
            Some("docx" | "xlsx") => {
                for (part, text) in parts(bytes) {
                    assert_well_formed(&part, &text);
                    assert!(
                        !text.contains("<f>") && !text.contains("TargetMode=\"External\""),
                        "{name}: {part}"
                    );
                }
            }
            Some("csv") => assert_no_formula(name, &text),
            _ => {}
        }
    }
}

/// No cell begins, behind whatever cannot be seen, with what a spreadsheet takes for a formula; numbers may be negative.
fn assert_no_formula(name: &str, text: &str) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    for record in reader.records() {
        for cell in &record.expect("a record") {
            let seen = cell.trim_start_matches(|c: char| {
                c.is_whitespace() || c.is_control() || "\u{feff}\u{200b}\u{ad}\u{2060}".contains(c)
            });
            let number = seen
                .replace(['.', ',', '%', '\u{a0}', ' '], "")
                .parse::<f64>()
                .is_ok();
            assert!(
                !seen.starts_with(['=', '+', '-', '@']) || number || seen.chars().count() == 1,
                "{name}: {cell:?}"
            );
        }
    }
}

fn assert_nothing_lost(files: &BTreeMap<String, Vec<u8>>, turn: usize) {
    let all: String = [
        "data/findings.json",
        "data/codings.csv",
        "report.html",
        "data/evidence.csv",
    ]
    .into_iter()
    .map(|name| letters(&String::from_utf8_lossy(&files[name])))
    .collect();
    for (place, text) in corpus().into_iter().enumerate() {
        // Groups of answers and models of devices stand in no finding; what means “no answer” is counted.
        let is_read = !matches!((place + turn) % FIELDS, 6 | 9);
        if !is_read || matches!(text.as_str(), "NULL" | "nan") {
            continue;
        }
        // Titles are made of beginnings.
        let wanted: String = letters(&text).chars().take(40).collect();
        assert!(
            all.contains(&wanted) || !is_told_by_letters(&text),
            "{text:?} is lost"
        );
    }
}

fn holds(turn: usize, language: Language) {
    let files = report_of(turn, language);
    for name in [
        "report.html",
        "report.pdf",
        "report.docx",
        "tables.xlsx",
        "data/findings.json",
        "data/findings.parquet",
        "data/codings.csv",
    ] {
        assert!(files.contains_key(name), "{name}");
    }
    assert_nothing_runs(&files);
    assert_nothing_lost(&files, turn);
}

#[test]
fn five_hundred_nasty_texts_in_german() {
    assert!(corpus().len() >= 500, "{}", corpus().len());
    holds(0, Language::De);
}

#[test]
fn five_hundred_nasty_texts_in_english() {
    holds(5, Language::En);
}

#[test]
#[ignore = "takes minutes: every text in every field, in both languages"]
fn every_field_and_every_text() {
    for turn in 0..FIELDS {
        holds(turn, Language::De);
        holds(turn, Language::En);
    }
}
