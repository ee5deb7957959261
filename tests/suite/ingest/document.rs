//! Text documents: paragraphs with their place and look, what is not read, and what is no document.

use std::fs;
use std::path::Path;

use befund::ingest::{Content, IngestError, ReadOptions, open};
use befund::model::document::{Document, Form};
use befund::model::issue::Issue;

use super::packed;

const TYPES: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// A Word document of this body, styles, lists and further parts.
fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut all = vec![
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", body.as_str()),
    ];
    all.extend(parts);
    packed(&all)
}

fn content(name: &str, bytes: &[u8]) -> Result<(Content, Vec<Issue>), IngestError> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder
        .path()
        .join(Path::new(name).file_name().expect("a name"));
    fs::write(&path, bytes).expect("written");
    let read = open(&path, name)?.content(&ReadOptions::default())?;
    Ok((read.value, read.issues))
}

fn document(name: &str, bytes: &[u8]) -> Document {
    match content(name, bytes).expect("readable") {
        (Content::Document(document), _) => document,
        (Content::Tables(_), _) => panic!("{name} was read as a table"),
    }
}

fn refused(name: &str, bytes: &[u8]) -> &'static str {
    match content(name, bytes) {
        Err(error) => error.issue().code.0,
        Ok(_) => panic!("{name} was read"),
    }
}

/// `place form text` of each paragraph, bold ones with `*`.
fn said(document: &Document) -> Vec<String> {
    { document.paragraphs.iter() }
        .map(|paragraph| {
            let form = match paragraph.form {
                Form::Heading(level) => format!("h{level}"),
                Form::Item {
                    level,
                    numbered: true,
                } => format!("n{level}"),
                Form::Item {
                    level,
                    numbered: false,
                } => format!("b{level}"),
                Form::Plain => "p".to_owned(),
            };
            let star = if paragraph.stressed { "*" } else { "" };
            let place = paragraph.place.to_string();
            let place = place.split_once(['!', '[']).map_or("", |(_, place)| place);
            format!("{place} {form}{star} {}", paragraph.text)
        })
        .collect()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

/// Styles of headings, one of them with a name of its own, and of tables of contents.
const STYLES: &str = r#"<w:styles>
        <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="K"/></w:style>
        <w:style w:styleId="K"><w:name w:val="Kopf"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:styleId="Mein"><w:name w:val="Mein Titel"/><w:basedOn w:val="berschrift2"/></w:style>
        <w:style w:styleId="Verz"><w:name w:val="toc 1"/></w:style></w:styles>"#;

/// A list of points and one of numbers.
const LISTS: &str = r#"<w:numbering>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
        <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>
        </w:numbering>"#;

/// Paragraphs of every look: headings, lists, changes that are tracked, a table and fields to fill in.
fn looks() -> String {
    let list = |id: u32, level: u32, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr></w:pPr>{}</w:p>"#,
            run(text)
        )
    };
    [
        format!(r#"<w:p><w:pPr><w:pStyle w:val="Verz"/></w:pPr>{}</w:p>"#, run("Inhalt 1")),
        format!(r#"<w:p><w:pPr><w:pStyle w:val="Mein"/></w:pPr>{}</w:p>"#, run("Bedarf")),
        "<w:p/>".to_owned(),
        r#"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Fett</w:t></w:r><w:r><w:br/><w:t>darunter</w:t></w:r></w:p>"#.to_owned(),
        list(6, 0, "erstens"),
        list(5, 0, "Punkt"),
        list(5, 1, "Unterpunkt"),
        format!(
            r#"<w:p>{}<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins>{}</w:ins>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>"#,
            run("alt &amp; "),
            run("neu")
        ),
        format!(
            r#"<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>{}</w:p><w:p>{}</w:p></w:tc>
            <w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>"#,
            run("Frage"),
            run("Antwort"),
            run("und mehr"),
            run("daneben")
        ),
        format!(
            r#"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>
            <w:sdt><w:sdtPr/><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>"#,
            run("Klicken Sie hier"),
            run("ausgefüllt")
        ),
    ]
    .concat()
}

#[test]
fn a_word_document_is_read_as_it_looks() {
    let found = document(
        "p.docx",
        &docx(
            &looks(),
            &[
                ("word/styles.xml", STYLES),
                ("word/numbering.xml", LISTS),
                (
                    "word/comments.xml",
                    "<w:comments><w:comment w:id=\"1\"/></w:comments>",
                ),
                (
                    "word/header1.xml",
                    "<w:hdr><w:p><w:r><w:t>Stadt</w:t></w:r></w:p></w:hdr>",
                ),
                (
                    "word/footnotes.xml",
                    "<w:footnotes><w:footnote w:type=\"separator\"/><w:footnote/></w:footnotes>",
                ),
            ],
        ),
    );
    assert_eq!(
        said(&found),
        [
            "1 h2* Bedarf",
            "2 p* Fett",
            "2 p darunter",
            "3 n0 erstens",
            "4 b0 Punkt",
            "5 b1 Unterpunkt",
            "6 p alt & neu",
            "1]!A1 p Frage",
            "1]!B1 p Antwort",
            "1]!B1 p und mehr",
            "1]!D1 p daneben",
            "7 p ausgefüllt",
        ]
    );
    let besides = found.besides;
    assert_eq!(
        (
            besides.comments,
            besides.deletions,
            besides.margins,
            besides.notes,
            besides.furniture
        ),
        (1, 1, 1, 1, 3)
    );
}

#[test]
fn an_opendocument_text_is_read_as_it_looks() {
    let content = r#"<office:document-content><office:automatic-styles>
        <style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style>
        <text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
        </office:automatic-styles><office:body><office:text>
        <text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:h text:outline-level="2">Bedarf</text:h>
        <text:p text:style-name="P1">Fett</text:p>
        <text:p>halb <text:span text:style-name="T1">fett</text:span><text:s text:c="2"/>&amp; mehr<office:annotation><text:p>nein</text:p></office:annotation></text:p>
        <text:list text:style-name="L1"><text:list-item><text:p>Punkt</text:p>
          <text:list><text:list-item><text:p>Unterpunkt</text:p></text:list-item></text:list></text:list-item></text:list>
        <text:list text:style-name="L2"><text:list-item><text:p>erstens</text:p></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>Amt</text:p></table:table-cell>
          <table:table-cell><text:p>Bauamt</text:p></table:table-cell></table:table-row></table:table>
        </office:text></office:body></office:document-content>"#;
    let found = document(
        "p.odt",
        &packed(&[
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", content),
        ]),
    );
    assert_eq!(
        said(&found),
        [
            "1 h2 Bedarf",
            "2 p* Fett",
            "3 p halb fett  & mehr",
            "4 b0 Punkt",
            "5 b1 Unterpunkt",
            "6 n0 erstens",
            "1]!A1 p Amt",
            "1]!B1 p Bauamt",
        ]
    );
    assert_eq!((found.besides.comments, found.besides.deletions), (1, 1));
}

#[test]
fn plain_text_is_a_document_when_no_delimiter_parts_it() {
    let notes = "# Bedarf\n\n- E-Akte\n  - im Archiv\n**Probleme**\nEine Zeile, die so lang ist, dass ihr Editor sie umbrechen musste,\nund so weiter.\n\n| Frage | Antwort |\n|---|---|\n| Was? | Das |\n";
    assert_eq!(
        said(&document("n.md", notes.as_bytes())),
        [
            "1 h1 Bedarf",
            "3 b0 E-Akte",
            "4 b1 im Archiv",
            "5 p* Probleme",
            "6 p Eine Zeile, die so lang ist, dass ihr Editor sie umbrechen musste, und so weiter.",
            "9 p Frage",
            "9 p Antwort",
            "11 p Was?",
            "11 p Das",
        ]
    );
    let talk = "I: Welche Probleme?\r\nB: Zu wenig Zeit.\r\nI: Noch etwas?\r\nB: Nein.\r\n";
    assert_eq!(document("t.txt", talk.as_bytes()).paragraphs.len(), 4);
    assert_eq!(document("t.csv", talk.as_bytes()).paragraphs.len(), 4);
    let table = content("t.txt", b"Frage;Antwort\nbedarf;Zeit\n")
        .expect("readable")
        .0;
    assert!(matches!(table, Content::Tables(_)));
}

#[test]
fn what_cannot_be_read_is_named() {
    let picture = "<w:p><w:r><w:drawing/></w:r></w:p>";
    assert_eq!(refused("scan.docx", &docx(picture, &[])), "I040");
    assert_eq!(refused("leer.docx", &docx("<w:p/>", &[])), "I007");
    assert_eq!(refused("leer.docx", b""), "I007");
    assert_eq!(refused("a.pdf", b"%PDF-1.7"), "I011");
    assert_eq!(refused("a.rtf", b"{\\rtf1 Text}"), "I011");
    let locked = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
    ]);
    assert_eq!(refused("a.odt", &locked), "I008");
    let whole = docx(&format!("<w:p>{}</w:p>", run("Text")), &[]);
    assert_eq!(refused("a.docx", &whole[..whole.len() - 30]), "I009");
    assert_eq!(refused("a.docx", &docx("<w:p><w:r></w:p>", &[])), "I010");
    // Tables within tables without end.
    let deep = "<w:tbl><w:tr><w:tc>".repeat(500);
    assert_eq!(refused("a.docx", &docx(&deep, &[])), "I010");
}

#[test]
fn a_text_beyond_measure_is_refused() {
    let long = format!("<w:p>{}</w:p>", run(&"a ".repeat(600_000)));
    assert_eq!(refused("a.docx", &docx(&long, &[])), "I006");
    let endless = format!("<w:p>{}</w:p>", run(&"a".repeat(9 * 1024 * 1024)));
    assert_eq!(refused("a.docx", &docx(&endless, &[])), "I010");
}

#[test]
fn a_project_of_a_qda_program_is_a_list_of_segments() {
    let project = r#"<Project xmlns="urn:QDA-XML:project:1.0"><Users><User guid="U" name="KS"/></Users>
        <CodeBook><Codes><Code guid="A" name="Bedarf"><Code guid="B" name="E-Akte"/></Code></Codes></CodeBook>
        <Sources><TextSource guid="T" name="I01" plainTextPath="internal://t.txt">
        <PlainTextSelection guid="S" startPosition="2" endPosition="8"><Coding guid="C" creatingUser="U" creationDateTime="2026-05-01T10:00:00Z">
        <CodeRef targetGUID="B"/></Coding></PlainTextSelection></TextSource>
        <PictureSource><PictureSelection/></PictureSource></Sources></Project>"#;
    let bytes = packed(&[("project.qde", project), ("sources/t.txt", "ä E-Akte her")]);
    let (content, issues) = content("p.qdpx", &bytes).expect("readable");
    let Content::Tables(tables) = content else {
        panic!("a table");
    };
    let cells: Vec<String> = { tables[0].rows[1].cells.iter() }
        .map(|cell| format!("{cell:?}"))
        .collect();
    assert_eq!(
        cells.join(" "),
        r#"Text("I01") Text("E-Akte") Text("Bedarf > E-Akte") Text("KS") Text("2026-05-01")"#
    );
    let codes: Vec<&str> = issues.iter().map(|issue| issue.code.0).collect();
    assert_eq!(codes, ["I041"]);
}
