//! Protocols, coded projects, codebooks and questionnaires that multiply what they hold, promise without end or lie within
//! themselves: each ends soon, with a sentence or with what can be read.

use std::fmt::Write;
use std::fs;
use std::time::{Duration, Instant};

use befund::coding::exchange::from_qdc;
use befund::ingest::{Content, ReadOptions, open};

use super::{assert_spoken, packed};

/// Longest time for one file, in a build without much optimisation and on a busy machine.
const MOST_TIME: Duration = Duration::from_secs(120);

/// What becomes of a file: the code of its error, or how many rows or paragraphs it has.
fn read_soon(name: &str, bytes: &[u8]) -> Result<usize, &'static str> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("written");
    let start = Instant::now();
    let read = open(&path, name).and_then(|opened| opened.content(&ReadOptions::default()));
    assert!(start.elapsed() < MOST_TIME, "{name}: {:?}", start.elapsed());
    match read {
        Ok(read) => Ok(match read.value {
            Content::Tables(tables) => tables.iter().map(|table| table.rows.len()).sum(),
            Content::Document(document) => document.paragraphs.len(),
        }),
        Err(error) => {
            assert_spoken(&error.issue());
            Err(error.issue().code.0)
        }
    }
}

/// A QDA project with these codes and sources.
fn qdpx(codes: &str, sources: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let project = format!(
        "<Project><Users><User guid=\"U\" name=\"KS\"/></Users><CodeBook><Codes>{codes}</Codes></CodeBook><Sources>{sources}</Sources></Project>"
    );
    let mut all = vec![("project.qde", project.as_str())];
    all.extend(parts);
    packed(&all)
}

fn selection(from: usize, to: usize, refs: &str) -> String {
    format!(
        "<PlainTextSelection startPosition=\"{from}\" endPosition=\"{to}\"><Coding creatingUser=\"U\">{refs}</Coding></PlainTextSelection>"
    )
}

#[test]
fn a_coded_project_multiplies_nothing() {
    let reference = "<CodeRef targetGUID=\"A\"/>";
    // One long name, taken by many passages.
    let long = format!("<Code guid=\"A\" name=\"{}\"/>", "n".repeat(400_000));
    let many = selection(0, 2, reference).repeat(4000);
    let source = format!(
        "<TextSource name=\"I\"><PlainTextContent>ab</PlainTextContent>{many}</TextSource>"
    );
    assert_eq!(read_soon("p.qdpx", &qdpx(&long, &source, &[])), Err("I006"));
    // One long name of a document.
    let code = "<Code guid=\"A\" name=\"Netz\"/>";
    let source = format!(
        "<TextSource name=\"{}\"><PlainTextContent>ab</PlainTextContent>{many}</TextSource>",
        "n".repeat(400_000)
    );
    assert_eq!(read_soon("p.qdpx", &qdpx(code, &source, &[])), Err("I006"));
    // One long text, taken whole by each of many passages.
    let many = selection(0, 900_000, reference).repeat(2000);
    let source =
        format!("<TextSource name=\"I\" plainTextPath=\"internal://t.txt\">{many}</TextSource>");
    let text = "wort ".repeat(180_000);
    let parts = [("sources/t.txt", text.as_str())];
    assert_eq!(
        read_soon("p.qdpx", &qdpx(code, &source, &parts)),
        Err("I006")
    );
    // A passage longer than a cell may be.
    let source = format!(
        "<TextSource name=\"I\" plainTextPath=\"internal://t.txt\">{}</TextSource>",
        selection(0, 1_200_000, reference)
    );
    let text = "wort ".repeat(240_000);
    let parts = [("sources/t.txt", text.as_str())];
    assert_eq!(
        read_soon("p.qdpx", &qdpx(code, &source, &parts)),
        Err("I006")
    );
    // Positions that are nowhere, or the wrong way round.
    let odd = [
        selection(usize::MAX, usize::MAX, reference),
        selection(5, 1, reference),
    ];
    let source = format!(
        "<TextSource name=\"I\"><PlainTextContent>ab</PlainTextContent>{}</TextSource>",
        odd.concat()
    );
    assert_eq!(read_soon("p.qdpx", &qdpx(code, &source, &[])), Ok(3));
    let deep = "<Code guid=\"A\" name=\"a\">".repeat(100_000);
    assert_eq!(read_soon("p.qdpx", &qdpx(&deep, "", &[])), Err("I010"));
}

#[test]
fn a_tree_of_codes_is_no_trap() {
    let book = |codes: &str| format!("<CodeBook><Codes>{codes}</Codes></CodeBook>");
    let soon = |codes: &str| {
        let start = Instant::now();
        let read = from_qdc(&book(codes), "b.qdc");
        assert!(start.elapsed() < MOST_TIME, "{:?}", start.elapsed());
        read.issues.iter().take(9).for_each(assert_spoken);
        read.value.map(|file| file.codebook.categories.len())
    };
    let open = "<Code name=\"a\" isCodable=\"true\">";
    let deep = open.repeat(100_000) + &"</Code>".repeat(100_000);
    assert_eq!(soon(&deep), None);
    let alike = "<Code name=\"a\" isCodable=\"true\"/>".repeat(20_000);
    assert_eq!(soon(&alike), Some(20_000));
    let mut wide = String::from("<Code name=\"a\" isCodable=\"true\"");
    for number in 0..200_000 {
        write!(wide, " a{number}=\"\"").expect("text");
    }
    assert_eq!(soon(&(wide + "/>")), Some(1));
}

/// What becomes of a questionnaire: the code of its error, or how many questions, items and options it has.
fn questionnaire(name: &str, text: &str) -> Result<usize, &'static str> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, text).expect("written");
    let start = Instant::now();
    let read = open(&path, name).and_then(|opened| opened.questionnaire());
    assert!(start.elapsed() < MOST_TIME, "{name}: {:?}", start.elapsed());
    match read {
        Ok(read) => {
            let parts = read.questions.iter();
            Ok(parts.map(|q| 1 + q.items.len() + q.choices.len()).sum())
        }
        Err(error) => {
            assert_spoken(&error.issue());
            Err(error.issue().code.0)
        }
    }
}

/// A structure of LimeSurvey with these rows of its tables.
fn lss(questions: &str, subquestions: &str, answers: &str) -> String {
    format!(
        "<document><questions><rows>{questions}</rows></questions><subquestions><rows>{subquestions}</rows></subquestions><answers><rows>{answers}</rows></answers></document>"
    )
}

#[test]
fn a_questionnaire_multiplies_nothing() {
    let question = |letter: &str| {
        format!(
            "<row><qid>1</qid><parent_qid>0</parent_qid><type>{letter}</type><title>Q</title><question>Wie?</question></row>"
        )
    };
    let sub = |scale: u8, text: &str| {
        format!(
            "<row><qid>2</qid><parent_qid>1</parent_qid><title>S</title><question>{text}</question><scale_id>{scale}</scale_id></row>"
        )
    };
    // An array of as many rows as columns.
    let long = "a".repeat(100_000);
    let array = [sub(0, &long).repeat(20), sub(1, "b").repeat(1000)].concat();
    assert_eq!(
        questionnaire("u.lss", &lss(&question(":"), &array, "")),
        Err("I006")
    );
    // The same question again and again, with all its items.
    let subs = sub(0, &long).repeat(20);
    let again = question("M").repeat(1000);
    assert_eq!(questionnaire("u.lss", &lss(&again, &subs, "")), Err("I006"));
    // Many questions with many items each look for their own only.
    let mut questions = String::new();
    let mut subs = String::new();
    for number in 0..20_000 {
        write!(
            questions,
            "<row><qid>{number}x</qid><type>M</type><title>Q{number}</title></row>"
        )
        .expect("text");
        write!(
            subs,
            "<row><parent_qid>{number}x</parent_qid><title>S</title></row>"
        )
        .expect("text");
    }
    assert_eq!(
        questionnaire("u.lss", &lss(&questions, &subs, "")),
        Ok(40_000)
    );
}

#[test]
fn a_structure_is_bounded_in_depth_and_number() {
    let cases = [
        format!("<document>{}</document>", "<a/>".repeat(2_100_000)),
        "<a>".repeat(1_000_000),
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><document>&b;&x;</document>".to_owned(),
        "<document>&#0;&#xD800;&#99999999;</document>".to_owned(),
    ];
    for text in cases {
        assert_eq!(questionnaire("u.lss", &text), Err("I010"));
    }
    let mut wide = String::from("<questionnaire");
    for number in 0..200_000 {
        write!(wide, " a{number}=\"\"").expect("text");
    }
    assert_eq!(questionnaire("u.xml", &(wide + "/>")), Err("I010"));
    // What an entity stands for is left out, and nothing outside is read.
    let said = lss(
        "<row><qid>1</qid><type>T</type><title>&x;Q</title><question>&x;Wie?</question></row>",
        "",
        "",
    );
    let with_entity = format!("<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{said}");
    assert_eq!(questionnaire("u.lss", &with_entity), Ok(1));
}

/// A Word document of this body and further parts.
fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    const TYPES: &str =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut all = vec![
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", body.as_str()),
    ];
    all.extend(parts);
    packed(&all)
}

#[test]
fn a_protocol_is_bounded_like_a_table() {
    let paragraph = "<w:p><w:r><w:t>Wort</w:t></w:r></w:p>";
    // Spans of cells and columns are numbers that nobody counts up to.
    let span = |count: &str| {
        format!(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"{count}\"/></w:tcPr>{paragraph}</w:tc></w:tr></w:tbl>"
        )
    };
    for count in ["4294967295", "99999999999999999999", "-1", "0"] {
        assert_eq!(
            read_soon("p.docx", &docx(&span(count).repeat(3), &[])),
            Ok(3)
        );
    }
    // Elements within elements, each of a kind that is followed or passed over.
    for tag in ["w:p", "w:tbl", "w:del", "w:r", "w:sdt", "x"] {
        let open = format!("<{tag}>").repeat(200_000);
        let close = format!("</{tag}>").repeat(200_000);
        let read = read_soon("p.docx", &docx(&format!("{paragraph}{open}{close}"), &[]));
        assert!(matches!(read, Ok(1) | Err("I010")), "{tag}: {read:?}");
    }
    // Styles that are based on each other in a circle.
    let styles = "<w:styles><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>";
    let styled = "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>Wort</w:t></w:r></w:p>"
        .repeat(20_000);
    let parts = [("word/styles.xml", styles)];
    assert_eq!(read_soon("p.docx", &docx(&styled, &parts)), Ok(20_000));
    // Letters that change their look one by one.
    let mut letters = String::new();
    for number in 0..100_000 {
        let bold = if number % 2 == 0 {
            "<w:rPr><w:b/></w:rPr>"
        } else {
            ""
        };
        write!(letters, "<w:r>{bold}<w:t>a</w:t></w:r>").expect("text");
    }
    assert_eq!(
        read_soon("p.docx", &docx(&format!("<w:p>{letters}</w:p>"), &[])),
        Ok(1)
    );
}

#[test]
fn an_opendocument_text_counts_its_copies_once() {
    let odt = |body: &str| {
        let content = format!(
            "<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>"
        );
        packed(&[
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", &content),
        ])
    };
    let table = "<table:table><table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell table:number-columns-repeated=\"4294967295\"><text:p>Wort</text:p></table:table-cell></table:table-row></table:table>";
    assert_eq!(read_soon("p.odt", &odt(&table.repeat(3))), Ok(3));
    let spaces = format!(
        "<text:p>a{}b</text:p>",
        "<text:s text:c=\"4294967295\"/>".repeat(2000)
    );
    assert_eq!(read_soon("p.odt", &odt(&spaces)), Err("I006"));
    for tag in [
        "text:p",
        "text:list",
        "text:span",
        "table:table",
        "office:annotation",
    ] {
        let open = format!("<{tag}>").repeat(200_000);
        let close = format!("</{tag}>").repeat(200_000);
        let read = read_soon(
            "p.odt",
            &odt(&format!("<text:p>Wort {open}{close}</text:p>")),
        );
        assert!(matches!(read, Ok(1) | Err("I010")), "{tag}: {read:?}");
    }
}
