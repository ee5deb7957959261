//! The PDF, read back: tags, language, fonts, every row; the same twice, and never without words for a picture.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use befund::i18n::{I18n, Language};
use befund::model::finding::{Cell, Finding};
use befund::model::message::Message;
use befund::report::{Pages, PdfError, Report, pdf};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object, Stream, String as PdfText};

use crate::fixtures::{self, pictures};
use crate::programs::program;

fn write(report: &Report, language: Language) -> Vec<u8> {
    let pictures = pictures(report);
    let picture = |id: &str, _| pictures.get(id).cloned();
    pdf(report, Pages::Whole, &picture, &I18n::new(language)).expect("a PDF")
}

static GERMAN: LazyLock<Vec<u8>> = LazyLock::new(|| write(&fixtures::report(), Language::De));

#[test]
fn the_same_report_gives_the_same_pdf() {
    assert!(GERMAN.starts_with(b"%PDF-1.7"));
    assert_eq!(*GERMAN, write(&fixtures::report(), Language::De));
}

#[test]
fn a_chart_without_words_is_an_error() {
    let mut report = fixtures::report();
    let pictures = pictures(&report);
    for drawing in report.charts.values_mut() {
        drawing.alt = " ".to_owned();
    }
    let result = pdf(
        &report,
        Pages::Whole,
        &|id, _| pictures.get(id).cloned(),
        &I18n::new(Language::De),
    );
    assert!(matches!(result, Err(PdfError::AltText { .. })));
}

#[test]
fn a_chart_without_a_picture_is_an_error() {
    let result = pdf(
        &fixtures::report(),
        Pages::Whole,
        &|_, _| None,
        &I18n::new(Language::De),
    );
    assert!(matches!(result, Err(PdfError::Picture { .. })));
}

/// Everything in a PDF that is a dictionary.
fn dictionaries(pdf: &Pdf) -> Vec<Dict<'_>> {
    let objects = pdf.objects().into_iter();
    objects.filter_map(Object::into_dict).collect()
}

fn name<'a>(dict: &Dict<'a>, key: &str) -> Option<String> {
    let name: Option<Name<'a>> = dict.get(key);
    name.map(|name| name.as_str().to_owned())
}

/// Tags of the structure tree: name and element.
fn tags(pdf: &Pdf) -> Vec<(String, Dict<'_>)> {
    let elements = dictionaries(pdf).into_iter();
    elements
        .filter(|dict| dict.contains_key("P") && dict.contains_key("S") && dict.contains_key("K"))
        .filter_map(|dict| Some((name(&dict, "S")?, dict)))
        .collect()
}

fn open(bytes: &[u8]) -> Pdf {
    Pdf::new(bytes.to_vec()).expect("a PDF that can be read")
}

#[test]
fn language_title_bookmarks_and_standards_are_said() {
    for (language, bytes) in [
        (Language::De, GERMAN.clone()),
        (Language::En, {
            let report = fixtures::report_of(fixtures::findings(), Language::En);
            write(&report, Language::En)
        }),
    ] {
        let pdf = open(&bytes);
        let xref = pdf.xref();
        let root: Dict<'_> = xref.get(xref.root_id()).expect("a catalogue");
        let lang: PdfText<'_> = root.get("Lang").expect("a language");
        assert_eq!(lang.as_bytes(), language.tag().as_bytes());
        assert!(root.contains_key("StructTreeRoot") && root.contains_key("Outlines"));
        let viewer: Dict<'_> = root.get("ViewerPreferences").expect("preferences");
        assert_eq!(viewer.get("DisplayDocTitle"), Some(true));
        let metadata: Stream<'_> = root.get("Metadata").expect("metadata");
        let metadata = metadata.decoded().expect("plain");
        let metadata = String::from_utf8_lossy(&metadata);
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"));
        assert!(metadata.contains("<pdfaid:part>2</pdfaid:part>"));
        assert!(metadata.contains("<pdfaid:conformance>A</pdfaid:conformance>"));
        assert!(metadata.contains("Stadtverwaltung Musterstadt"));
    }
}

/// Body and annex as files of their own: the annex has the tables and no picture, the body pictures and no table of a finding.
#[test]
fn an_annex_of_its_own_takes_the_tables() {
    let report = fixtures::report();
    let pictures = pictures(&report);
    let picture = |id: &str, _| pictures.get(id).cloned();
    let tagged = |part| {
        let bytes = pdf(&report, part, &picture, &I18n::new(Language::De)).expect("a PDF");
        let pdf = open(&bytes);
        let tags = tags(&pdf);
        let count = |wanted: &str| tags.iter().filter(|(name, _)| name == wanted).count();
        (count("Figure"), count("Table"))
    };
    let (figures, none) = tagged(Pages::Body);
    assert!(figures > 5 && none == 0, "{figures} {none}");
    let (none, tables) = tagged(Pages::Annex);
    assert!(
        none == 0 && tables >= report.findings.len() - 1,
        "{none} {tables}"
    );
}

#[test]
fn every_font_is_inside() {
    let pdf = open(&GERMAN);
    let fonts: Vec<Dict<'_>> = dictionaries(&pdf)
        .into_iter()
        .filter(|dict| name(dict, "Type").as_deref() == Some("FontDescriptor"))
        .collect();
    assert!(!fonts.is_empty());
    for font in fonts {
        let inside = ["FontFile", "FontFile2", "FontFile3"];
        assert!(inside.iter().any(|key| font.contains_key(key)));
        let name = name(&font, "FontName").expect("a name");
        assert!(name.contains("NotoSans"), "{name}");
    }
}

#[test]
fn every_picture_has_words() {
    let pdf = open(&GERMAN);
    let tags = tags(&pdf);
    let figures: Vec<&Dict<'_>> = tags
        .iter()
        .filter(|(name, _)| name == "Figure")
        .map(|(_, element)| element)
        .collect();
    // Pictures are those of the chapters; what stands in the annex alone has none.
    assert!(figures.len() > 5 && figures.len() <= fixtures::report().charts.len());
    for figure in figures {
        let alt: PdfText<'_> = figure.get("Alt").expect("an alternative text");
        assert!(alt.as_bytes().len() > 20);
    }
}

#[test]
fn every_row_is_tagged_and_every_table_has_heads() {
    let report = fixtures::report();
    let pdf = open(&GERMAN);
    let tags = tags(&pdf);
    let count = |wanted: &str| tags.iter().filter(|(name, _)| name == wanted).count();
    let tables: Vec<_> = report.findings.iter().map(|f| &f.table).collect();
    let filled = tables.iter().filter(|table| !table.rows.is_empty());
    // Besides the findings: two rows set aside, two methods of coding, five signs.
    let rows: usize = filled.clone().map(|table| table.rows.len() + 1).sum();
    assert_eq!(count("TR"), rows + 3 + 2 + 5);
    assert_eq!(count("Table"), filled.clone().count() + 1 + 2);
    let scoped = |tag: &&(String, Dict<'_>)| tag.0 == "TH" && tag.1.contains_key("A");
    assert_eq!(tags.iter().filter(scoped).count(), count("TH"));
    let heads: usize = filled
        .map(|table| table.columns.len() + table.rows.len())
        .sum();
    assert_eq!(count("TH"), heads + (4 + 2) + 2 + 5);
    // First page, contents, chapters, annex, glossary; below them what has a picture, and the parts of the annex.
    assert!(
        count("H1") >= 6 && count("H2") >= 12,
        "{} {}",
        count("H1"),
        count("H2")
    );
}

#[test]
fn long_tables_and_long_words_stay_on_the_pages() {
    let rows: Vec<(String, u64)> = (1..=400_u64)
        .map(|row| {
            let word = "Softwareaktualisierungsverteilungsinfrastrukturbeschaffungen";
            (format!("{word} {row}"), 1000 - row)
        })
        .collect();
    let rows: Vec<(&str, u64)> = rows.iter().map(|(name, n)| (name.as_str(), *n)).collect();
    let mut finding = fixtures::ranked("lang", "Eine lange Liste", "Bedarf", 1000, &rows);
    finding.chart = None;
    let report = fixtures::report_of(vec![finding], Language::De);
    let bytes = write(&report, Language::De);
    let pdf = open(&bytes);
    assert!(pdf.pages().len() > 6, "{} pages", pdf.pages().len());
    let rows = tags(&pdf).iter().filter(|(name, _)| name == "TR").count();
    assert!((201..300).contains(&rows), "{rows} rows");
    let path = look("long.pdf");
    fs::write(&path, bytes).expect("written");
    if let Some(text) = pdftotext(&path, &[]) {
        let text = letters(&text);
        let said = "Gezeigt sind die ersten 200 von 400 Zeilen; alle stehen in tables.xlsx und in tables/lang.csv.";
        assert!(text.contains(&letters(said)));
        assert!(text.contains("beschaffungen200") && !text.contains("beschaffungen201"));
    }
}

/// Findings whose tables reach from a few lines to more than a page.
fn growing_report() -> Report {
    let findings = (0..20).map(|step| {
        let words = "Elektronische Akte und Vorgangsbearbeitung einführen ".repeat(1 + step);
        let names: Vec<String> = (1..=12).map(|row| format!("{words}{row}")).collect();
        let rows: Vec<(&str, u64)> = names.iter().map(|name| (name.as_str(), 9)).collect();
        let mut finding = fixtures::ranked(
            &format!("liste-{step}"),
            &format!("Liste {step}"),
            "Bedarf",
            1000,
            &rows,
        );
        if step % 2 == 0 {
            finding.chart = None;
        }
        finding
    });
    fixtures::report_of(findings.chain([wide_finding()]).collect(), Language::De)
}

/// A finding with short names under a long header, beside many columns.
fn wide_finding() -> Finding {
    let rows: Vec<(&str, u64)> = vec![("I", 12), ("II", 11), ("III", 10)];
    let mut finding = fixtures::ranked("breit", "Breit", "Organisationseinheit", 40, &rows);
    for _ in 0..6 {
        let column = finding.table.columns[2].clone();
        finding.table.columns.push(column);
        for row in &mut finding.table.rows {
            let cell = row.cells[2].clone();
            row.cells.push(cell);
        }
    }
    finding
}

/// Where columns find no room beside each other, they stand in parts, and the names of the rows are whole in each of them.
#[test]
fn names_stay_whole_beside_many_columns() {
    let rows: Vec<(&str, u64)> = vec![("Rechnungspruefungsamt", 12), ("Stadtplanungsamt", 11)];
    let mut finding = fixtures::ranked("breit", "Breit", "Amt", 40, &rows);
    finding.chart = None;
    let last = finding.table.columns.len() - 1;
    for number in 0..24_u64 {
        let mut column = finding.table.columns[2].clone();
        column.header = Message::new("analysis-col-heading").with("heading", "Fachverfahren");
        finding.table.columns.push(column);
        for row in &mut finding.table.rows {
            row.cells.push(Cell::count(7000 + number));
        }
    }
    assert!(finding.table.columns.len() > last + 20);
    let path = look("wide.pdf");
    let report = fixtures::report_of(vec![finding], Language::De);
    fs::write(&path, write(&report, Language::De)).expect("written");
    let Some(text) = pdftotext(&path, &["-layout"]) else {
        return;
    };
    let parts = text.matches("Rechnungspruefungsamt").count();
    assert!(parts > 1, "{parts} parts");
    assert_eq!(text.matches("Stadtplanungsamt").count(), parts);
    for number in 7000..7024 {
        assert!(text.contains(&i18n_number(number)), "{number}");
    }
}

/// A number as German tables have it.
fn i18n_number(number: u64) -> String {
    format!("{}.{:03}", number / 1000, number % 1000)
}

/// A word on a page: left, top, right, bottom in points from the upper left corner.
type Box = [f64; 4];

/// The words of each page of the growing report; none without pdftotext.
static GROWING: LazyLock<Option<Vec<Vec<Box>>>> = LazyLock::new(|| {
    let path = look("growing.pdf");
    fs::write(&path, write(&growing_report(), Language::De)).expect("written");
    let text = pdftotext(&path, &["-bbox"])?;
    let side = |line: &str, name: &str| -> Option<f64> {
        let (_, rest) = line.split_once(&format!("{name}=\""))?;
        rest.split_once('"')?.0.parse().ok()
    };
    let word = |line: &str| -> Option<Box> {
        let [left, top, right, bottom] =
            ["xMin", "yMin", "xMax", "yMax"].map(|name| side(line, name));
        Some([left?, top?, right?, bottom?])
    };
    let pages = text.split("<page ").skip(1);
    Some(
        pages
            .map(|page| page.lines().filter_map(word).collect())
            .collect(),
    )
});

#[test]
fn no_word_stands_below_the_text_of_a_page() {
    /// Where the text of a page ends and where its foot stands.
    const TEXT_END: f64 = (297.0 - 24.0) * 72.0 / 25.4;
    const FOOT: f64 = TEXT_END + 20.0;
    let Some(pages) = &*GROWING else {
        return;
    };
    assert!(pages.len() > 20, "{} pages", pages.len());
    for (number, words) in (1..).zip(pages).skip(1) {
        let is_above = |[.., bottom]: &&Box| *bottom <= TEXT_END + 4.0;
        let lost = words.iter().find(|word| !is_above(word) && word[3] <= FOOT);
        assert_eq!(lost, None, "page {number}");
        // Beyond the running head of the page.
        let above = words.iter().filter(is_above).count();
        assert!(above > 10, "page {number} is empty");
    }
}

#[test]
fn no_word_stands_on_another() {
    let Some(pages) = &*GROWING else {
        return;
    };
    let shared = |a: &Box, b: &Box, from: usize, to: usize| a[to].min(b[to]) - a[from].max(b[from]);
    for (number, words) in (1..).zip(pages) {
        for (index, a) in words.iter().enumerate() {
            // Lines are closer than boxes are high: a fifth of a box lies in the next line's.
            let on = words[index + 1..]
                .iter()
                .find(|b| shared(a, b, 0, 2) > 1.0 && shared(a, b, 1, 3) > 0.4 * (a[3] - a[1]));
            assert_eq!(on, None, "page {number}: on {a:?}");
        }
    }
}

/// What pdftotext says of a file; none where it is not installed.
fn pdftotext(path: &Path, options: &[&str]) -> Option<String> {
    let mut command = Command::new(program("pdftotext")?);
    let output = command.args(options).arg(path).arg("-").output();
    Some(String::from_utf8_lossy(&output.expect("pdftotext starts").stdout).into_owned())
}

/// A file to be looked at.
fn look(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("look");
    fs::create_dir_all(&folder).expect("a folder in the target folder");
    folder.join(name)
}

/// Letters and digits alone: where a line ends and what is hyphenated does not matter.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn every_cell_can_be_copied_out() {
    let path = look("report.pdf");
    fs::write(&path, &*GERMAN).expect("written");
    let Some(text) = pdftotext(&path, &[]) else {
        return;
    };
    let text = letters(&text);
    let i18n = I18n::new(Language::De);
    for finding in &fixtures::report().findings {
        for cell in finding.table.rows.iter().flat_map(|row| &row.cells) {
            let cell = i18n.cell(&cell.value);
            assert!(text.contains(&letters(&cell)), "{cell} is missing");
        }
    }
}
