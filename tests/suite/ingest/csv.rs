//! CSV in its dialects: delimiter and encoding are found, rows are numbered as a spreadsheet shows them, and what is
//! written comes back.

use befund::ingest::ReadOptions;
use befund::model::issue::Checked;
use befund::model::raw::{RawCell, RawTable};
use proptest::prelude::*;

use super::{assert_spoken, codes, lines, read_bytes, refused};

fn read(text: &str) -> (RawTable, Vec<String>) {
    read_with(text.as_bytes(), &ReadOptions::default())
}

fn read_with(bytes: &[u8], options: &ReadOptions) -> (RawTable, Vec<String>) {
    let Checked { mut value, issues } = read_bytes("a.csv", bytes, options).expect("a table");
    issues.iter().for_each(assert_spoken);
    (value.remove(0), codes(&issues))
}

fn delimiter(text: &str) -> Option<char> {
    read(text).0.reading.delimiter
}

/// What misleads, a text, and the delimiter that a person would see in it.
const DELIMITERS: [(&str, &str, Option<char>); 15] = [
    (
        "decimal commas",
        "A;B;C\n1,5;2,5;3,5\n4,5;5,5;6,5\n",
        Some(';'),
    ),
    (
        "two rows",
        "Fachverfahren;Kosten\nMeldewesen;1,5\n",
        Some(';'),
    ),
    (
        "sentences",
        "Interview,Antwort\n1,\"Erstens; zweitens; drittens\"\n2,\"Ja; nein\"\n",
        Some(','),
    ),
    (
        "many answers in a cell",
        "Nr,Name,Wahl\n1,Anna,A;B;C\n2,Bernd,A\n3,Clara,B;C\n",
        Some(','),
    ),
    (
        "line breaks in cells",
        "a\tb\n\"eins\nzwei, drei\"\t2\nvier\t5\n",
        Some('\t'),
    ),
    ("pipes", "a|b|c\n1,0|2;3|x\n", Some('|')),
    (
        "title rows",
        "Auswertung der Umfrage\nStand: 30.06.2026\n\nAmt;Kopf;Zahl\nA;1;2,5\nB;3;4,5\n",
        Some(';'),
    ),
    (
        "one column of sentences",
        "Antwort\nWir brauchen A, B und C\nNichts\nAkten, Ordner, Papier\n",
        None,
    ),
    (
        "one column, commas in each",
        "Antwort\nErstens, zweitens\nDrittens, viertens\n",
        None,
    ),
    (
        "one column of semicolons",
        "Antwort\nRäume; Technik\nPersonal; Zeit\n",
        None,
    ),
    ("one column of numbers", "Alter\n35\n47\n", None),
    ("one column of decimals", "Note\n1,5\n2,0\n3,5\n", None),
    (
        "space behind the comma",
        "ID, Text\n1, eins\n2, zwei\n",
        Some(','),
    ),
    (
        "header wider than rows",
        "a;b;c;d\n1;2\n3;4\n5;6;7;8\n",
        Some(';'),
    ),
    ("empty cells", ";;;\nx;;;\n", Some(';')),
];

#[test]
fn delimiters_are_found_where_others_mislead() {
    for (name, text, expected) in DELIMITERS {
        assert_eq!(delimiter(text), expected, "{name}");
    }
}

#[test]
fn a_sep_line_is_followed_and_is_no_row() {
    for text in [
        "sep=|\na|b;c\n1|2;3\n",
        "SEP=|\r\na|b;c\r\n1|2;3\r\n",
        "\"sep=|\"\na|b;c\n1|2;3\n",
        "\u{feff}sep=|\ra|b;c\r1|2;3\r",
    ] {
        let (table, issues) = read(text);
        assert_eq!(table.reading.delimiter, Some('|'), "{text:?}");
        assert_eq!(lines(&table), ["1: a|b;c", "2: 1|2;3"], "{text:?}");
        assert!(issues.is_empty());
    }
    // A column may be called so.
    assert_eq!(
        lines(&read("sep=sorte;b\n1;2\n").0),
        ["1: sep=sorte|b", "2: 1|2"]
    );
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["", "", "a;b", "\"x", "y\";1", "", ";", "c;d", ""].join(end);
        let (table, _) = read(&text);
        let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [3, 4, 7], "{end:?}");
        assert_eq!(
            table.rows[1].cells[0],
            RawCell::Text("x\ny".to_owned()),
            "{end:?}"
        );
    }
}

#[test]
fn quotes_are_read_as_spreadsheets_do() {
    for (text, expected) in [
        ("a;b\n\"x\"\"y\";1\n", "2: x\"y|1"),
        ("a;b\n\"x;y\";1\n", "2: x;y|1"),
        ("a;b\nx\"y;1\n", "2: x\"y|1"),
        ("a;b\n\"\";1\n", "2: |1"),
        ("a;b\n 'x' ;1\n", "2:  'x' |1"),
        (
            "a;b\n5\" Monitor;24\" Monitor\n",
            "2: 5\" Monitor|24\" Monitor",
        ),
    ] {
        let (table, issues) = read(text);
        assert_eq!(lines(&table)[1], expected, "{text:?}");
        assert!(issues.is_empty(), "{text:?}: {issues:?}");
    }
}

#[test]
fn an_open_quote_is_said_with_its_row() {
    let (_, issues) = read("a;b\n1;2\n3;\"vier\n5;6\n7;8\n");
    assert!(issues.contains(&"I020@3".to_owned()), "{issues:?}");
    let (_, issues) = read("a;b\n\"x\"\"\";\"y\"\n");
    assert!(issues.is_empty(), "{issues:?}");
}

#[test]
fn ragged_rows_are_said() {
    let (table, issues) = read("Titel\na;b;c\n1;2;3\n1;2;3;4\n1\n1;2;3;;;\n1;2\n1;2;3\n1;2;3\n");
    assert_eq!(issues, ["I019@5", "I018@4"]);
    assert_eq!(table.rows.len(), 9);
}

#[test]
fn encodings_are_found_and_stated() {
    let text = "Amt;Kopf\nBürgerbüro;Müller-Lüdenscheidt (erfunden)\nStraßen;größer\n";
    let wide: Vec<u16> = text.encode_utf16().collect();
    let marked: Vec<u16> = std::iter::once(0xfeff)
        .chain(wide.iter().copied())
        .collect();
    let little = |units: &[u16]| {
        units
            .iter()
            .flat_map(|unit| unit.to_le_bytes())
            .collect::<Vec<u8>>()
    };
    let big = |units: &[u16]| {
        units
            .iter()
            .flat_map(|unit| unit.to_be_bytes())
            .collect::<Vec<u8>>()
    };
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
        .collect();
    for (bytes, name, guessed) in [
        (text.as_bytes().to_vec(), "UTF-8", false),
        (format!("\u{feff}{text}").into_bytes(), "UTF-8", false),
        (little(&marked), "UTF-16LE", false),
        (big(&marked), "UTF-16BE", false),
        (little(&wide), "UTF-16LE", true),
        (big(&wide), "UTF-16BE", true),
        (latin, "windows-1252", true),
    ] {
        let (table, issues) = read_with(&bytes, &ReadOptions::default());
        assert_eq!(table.reading.encoding.as_deref(), Some(name));
        assert_eq!(
            lines(&table)[1],
            "2: Bürgerbüro|Müller-Lüdenscheidt (erfunden)"
        );
        assert_eq!(
            issues,
            if guessed { vec!["I015@"] } else { vec![] },
            "{name}"
        );
    }
}

#[test]
fn characters_without_meaning_are_counted() {
    // A torn character in a text that otherwise is UTF-8.
    let mut torn = "Straße;Größe;Übung\nä;ö;ü\n".as_bytes().to_vec();
    torn.extend(b"x;\xff;y\n");
    let (table, issues) = read_with(&torn, &ReadOptions::default());
    assert_eq!(table.reading.encoding.as_deref(), Some("UTF-8"));
    assert_eq!(issues, ["I015@", "I016@"]);
    // DOS code page 850: ü is a byte that Windows-1252 does not have.
    let (table, issues) = read_with(b"Amt;Zahl\nB\x81rgerb\x81ro;1\n", &ReadOptions::default());
    assert_eq!(issues, ["I015@", "I016@"]);
    // That something stood there is seen.
    assert_eq!(lines(&table)[1], "2: B\u{fffd}rgerb\u{fffd}ro|1");
    let (_, issues) = read_with(b"a;b\n1\0;2\n", &ReadOptions::default());
    assert_eq!(issues, ["I017@"]);
}

#[test]
fn what_is_given_is_followed() {
    let options = ReadOptions {
        encoding: Some("iso-8859-15".into()),
        delimiter: Some(','),
        ..ReadOptions::default()
    };
    let (table, issues) = read_with(b"a;b,c\n\xa4;1,2\n", &options);
    assert_eq!(lines(&table), ["1: a;b|c", "2: €;1|2"]);
    assert_eq!(table.reading.encoding.as_deref(), Some("ISO-8859-15"));
    assert!(issues.is_empty());
    let wrong = ReadOptions {
        encoding: Some("klingonisch".into()),
        ..ReadOptions::default()
    };
    let issue = read_bytes("a.csv", b"a", &wrong)
        .expect_err("no encoding")
        .issue();
    assert_eq!(issue.code.0, "I014");
    assert_spoken(&issue);
}

/// What a cell becomes: white space alone is nothing, and a new line has one sign.
fn expected(cell: &str) -> RawCell {
    if cell.trim().is_empty() {
        RawCell::Empty
    } else {
        RawCell::Text(cell.replace("\r\n", "\n").replace('\r', "\n"))
    }
}

#[test]
fn tabs_stay_and_new_lines_have_one_sign() {
    let text = "a;b\n\"x\ty\";\"\u{200b}\"\n\"x\u{2028}y\";\"x<br/>y\"\n";
    let (table, _) = read(text);
    assert_eq!(table.cell(2, 1), &RawCell::Text("x\ty".to_owned()));
    assert_eq!(table.cell(2, 2), &RawCell::Empty);
    for column in [1, 2] {
        assert_eq!(table.cell(3, column), &RawCell::Text("x\ny".to_owned()));
    }
}

#[test]
fn lists_of_html_are_lines_and_a_text_about_tags_stays() {
    let text = "a;b\n<ul><li>Bauamt</li><li>Hauptamt</li></ul>;<UL> <LI>x</LI> <li>y</li></UL>\nDas Zeichen <li> fehlt;a <b> c\n";
    let (table, _) = read(text);
    let said = |row, column| table.cell(row, column).clone();
    assert_eq!(said(2, 1), RawCell::Text("Bauamt\nHauptamt".to_owned()));
    assert_eq!(said(2, 2), RawCell::Text("x\ny".to_owned()));
    assert_eq!(
        said(3, 1),
        RawCell::Text("Das Zeichen <li> fehlt".to_owned())
    );
    assert_eq!(said(3, 2), RawCell::Text("a <b> c".to_owned()));
}

/// Writes a table as RFC 4180 says, every cell quoted or only those that must be.
fn written(rows: &[Vec<String>], delimiter: char, end: &str, quote_all: bool) -> String {
    let cell = |text: &String| {
        let special = text.contains([delimiter, '"', '\n', '\r']) || text.is_empty();
        if quote_all || special {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    rows.iter()
        .map(|row| {
            row.iter()
                .map(cell)
                .collect::<Vec<_>>()
                .join(&delimiter.to_string())
                + end
        })
        .collect()
}

fn encoded(text: &str, encoding: usize) -> Vec<u8> {
    match encoding {
        0 => text.as_bytes().to_vec(),
        1 => format!("\u{feff}{text}").into_bytes(),
        2 => format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
        3 => format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect(),
        _ => text
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
            .collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// A table written in any delimiter, line end, quoting and encoding comes back cell by cell, the dialect given.
    #[test]
    fn tables_come_back(
        rows in prop::collection::vec(prop::collection::vec("[ -~äöüÄÖÜß\n\r€]{0,8}", 3), 1..12),
        delimiter in prop::sample::select(vec![';', ',', '\t', '|']),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        quote_all: bool,
        encoding in 0usize..5,
    ) {
        let letters = |c: char| encoding < 4 || u32::from(c) < 256;
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .map(|row| row.into_iter().map(|cell| cell.chars().filter(|c| letters(*c)).collect()).collect())
            .collect();
        let text = written(&rows, delimiter, end, quote_all);
        prop_assume!(!rows.iter().flatten().all(|cell| cell.trim().is_empty()));
        prop_assume!(!text.to_ascii_lowercase().trim_start_matches('"').starts_with("sep="));
        let options = ReadOptions {
            delimiter: Some(delimiter),
            encoding: (encoding == 4).then(|| "windows-1252".to_owned()),
            ..ReadOptions::default()
        };
        let checked = read_bytes("a.csv", &encoded(&text, encoding), &options).expect("a table");
        let table = &checked.value[0];
        for (row, number) in rows.iter().zip(1u32..) {
            for (cell, column) in row.iter().zip(1u32..) {
                prop_assert_eq!(table.cell(number, column), &expected(cell), "row {} of {:?}", number, text);
            }
        }
    }

    /// The delimiter of a table of plain words and numbers is found, whatever it is.
    #[test]
    fn the_delimiter_is_found(
        rows in prop::collection::vec(prop::collection::vec("[a-zäöü]{1,8}|[0-9]{1,3},[0-9]{2}|[A-Z][a-z]{1,5} [a-z]{1,5}", 3..4), 3..12),
        delimiter in prop::sample::select(vec![';', '\t', '|']),
        end in prop::sample::select(vec!["\n", "\r\n"]),
    ) {
        let mut rows = rows;
        rows.insert(0, vec!["Amt".into(), "Rolle".into(), "Wert".into()]);
        let text = written(&rows, delimiter, end, false);
        let (table, _) = read(&text);
        prop_assert_eq!(table.reading.delimiter, Some(delimiter), "{:?}", text);
    }

    /// Any bytes at all end in a table or a message.
    #[test]
    fn any_bytes_end_in_words(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        refused("a.csv", &bytes);
    }

    /// So do texts made of what CSV is made of.
    #[test]
    fn any_text_ends_in_words(text in "[\";,\t|\n\r=sep a-c0-9äß]{0,200}") {
        refused("a.csv", text.as_bytes());
    }
}
