//! Documents, coded projects and questionnaires that were changed: protocols as Word and OpenDocument texts, Markdown and
//! transcripts, REFI-QDA projects read as answers and as a codebook, LimeSurvey's structure and queXML.

use std::fs;
use std::sync::LazyLock;

use befund::pipeline::{CodebookSource, find_codebook};
use befund::project::Edition;
use proptest::prelude::*;

use super::edits::{Edit, edited, edited_member, edits};
use super::{assert_spoken, runs_or_says_why, target};
use crate::ingest::packed;
use crate::project_folder::scratch;

const HEAD: &str = "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n[[question]]\nkey = \"bedarf\"\ntext = \"Welchen Bedarf sehen Sie?\"\n[[question]]\nkey = \"probleme\"\ntext = \"Was stört?\"\n";

/// A protocol of an interview as Word writes it. Invented.
static DOCX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let heading = |text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Frage\"/></w:pPr>{}</w:p>",
            run(text)
        )
    };
    let point = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>{}</w:p>",
            run(text)
        )
    };
    let row = |left: &str, right: &str| {
        format!(
            "<w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>{}</w:p></w:tc></w:tr>",
            run(left),
            run(right)
        )
    };
    let body = [
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Protokoll P01</w:t></w:r></w:p>".to_owned(),
        format!("<w:tbl>{}{}</w:tbl>", row("Amt", "Bauamt"), row("Datum", "3. März 2026")),
        heading("Welchen Bedarf sehen Sie?"),
        point(0, "elektronische Akte"),
        point(1, "auch im Archiv &amp; im Keller"),
        "<w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>WLAN im Rathaus</w:t></w:r></w:ins></w:p>".to_owned(),
        heading("Was stört?"),
        format!("<w:p>{}</w:p>", run("zu viel Papier")),
        "<w:p><w:r><w:drawing/></w:r><w:r><w:br/><w:tab/><w:t>und zu wenig Zeit</w:t></w:r></w:p>".to_owned(),
    ];
    let document = format!(
        "<w:document><w:body>{}</w:body></w:document>",
        body.concat()
    );
    packed(&[
        (
            "[Content_Types].xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ),
        ("word/document.xml", &document),
        (
            "word/styles.xml",
            "<w:styles><w:style w:styleId=\"Frage\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Kopf\"/></w:style><w:style w:styleId=\"Kopf\"><w:name w:val=\"Kopf\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>",
        ),
        (
            "word/numbering.xml",
            "<w:numbering><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        ),
        (
            "word/comments.xml",
            "<w:comments><w:comment w:id=\"1\"/></w:comments>",
        ),
    ])
});

/// The same as OpenDocument text.
static ODT: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let content = "<office:document-content><office:automatic-styles><style:style style:name=\"P1\" style:parent-style-name=\"K\"><style:text-properties fo:font-weight=\"bold\"/></style:style><text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style></office:automatic-styles><office:body><office:text>\
        <text:p text:style-name=\"P1\">Protokoll P02</text:p>\
        <table:table><table:table-row table:number-rows-repeated=\"1\"><table:table-cell table:number-columns-repeated=\"1\"><text:p>Amt</text:p></table:table-cell><table:table-cell><text:p>Ordnungsamt</text:p></table:table-cell></table:table-row></table:table>\
        <text:h text:outline-level=\"2\">Welchen Bedarf sehen Sie?</text:h>\
        <text:list text:style-name=\"L1\"><text:list-item><text:p>Laptops<text:s text:c=\"2\"/>&amp; Schulungen</text:p><text:list><text:list-item><text:p>für alle</text:p></text:list-item></text:list></text:list-item></text:list>\
        <text:h text:outline-level=\"2\">Was stört?</text:h><text:p>halb <text:span text:style-name=\"P1\">fett</text:span><office:annotation><text:p>nein</text:p></office:annotation></text:p>\
        </office:text></office:body></office:document-content>";
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", content),
        (
            "styles.xml",
            "<office:document-styles><style:style style:name=\"K\" style:default-outline-level=\"2\"/><style:header><text:p>Stadt</text:p></style:header></office:document-styles>",
        ),
    ])
});

const MARKDOWN: &str = "# Protokoll P03\n\nAmt: Bauamt\nDatum: 3. März 2026\n\n## Welchen Bedarf sehen Sie?\n\n- E-Akte\n  - im Archiv\n- WLAN\n\n## Was stört?\n\nZu viel Papier.\n\n| Frage | Antwort |\n|---|---|\n| Was stört? | der Lärm |\n";
const TALK: &str = "I: Welchen Bedarf sehen Sie?\r\nB: Schnelleres Netz. #00:01:12-3#\r\nI: Was stört?\r\nB1: Zu wenig Zeit.\r\nB2: Nein.\r\n";

/// A project of a QDA program with a text of its own and one in the package.
static QDPX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let project = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"Probe\"><Users><User guid=\"U\" name=\"KS\"/></Users>\
        <CodeBook><Codes><Code guid=\"A\" name=\"Bedarf\" isCodable=\"true\"><Description>Was fehlt</Description><Code guid=\"B\" name=\"E-Akte\" isCodable=\"true\"/></Code><Code guid=\"D\" name=\"Netz\" isCodable=\"true\"/></Codes></CodeBook>\
        <Sources><TextSource guid=\"T\" name=\"I01\" plainTextPath=\"internal://t.txt\"><PlainTextSelection guid=\"S\" startPosition=\"2\" endPosition=\"8\"><Coding guid=\"C\" creatingUser=\"U\" creationDateTime=\"2026-05-01T10:00:00Z\"><CodeRef targetGUID=\"B\"/></Coding></PlainTextSelection></TextSource>\
        <TextSource guid=\"V\" name=\"I02\"><PlainTextContent>WLAN &amp; Laptops &#228;</PlainTextContent><PlainTextSelection guid=\"X\" startPosition=\"0\" endPosition=\"4\"><Coding guid=\"Y\" creatingUser=\"U\" creationDateTime=\"2026-05-02T10:00:00Z\"><CodeRef targetGUID=\"D\"/></Coding></PlainTextSelection></TextSource>\
        <PictureSource><PictureSelection/></PictureSource></Sources></Project>";
    packed(&[("project.qde", project), ("sources/t.txt", "ä E-Akte her")])
});

const LSS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>de</language></languages>\n\
<answers><rows><row><qid>1</qid><code>A1</code><answer>Papier</answer><sortorder>1</sortorder><scale_id>0</scale_id></row>\n<row><qid>1</qid><code>A2</code><answer><![CDATA[E-Akte]]></answer><sortorder>2</sortorder><scale_id>0</scale_id></row>\n<row><qid>2</qid><code>1</code><answer>unzufrieden</answer><sortorder>1</sortorder><scale_id>0</scale_id></row>\n<row><qid>2</qid><code>2</code><answer>zufrieden</answer><sortorder>2</sortorder><scale_id>1</scale_id></row></rows></answers>\n\
<groups><rows><row><gid>1</gid><group_order>1</group_order></row></rows></groups>\n\
<questions><rows><row><qid>1</qid><parent_qid>0</parent_qid><gid>1</gid><type>L</type><title>Q1</title><question>Womit arbeiten Sie?</question><other>Y</other><question_order>1</question_order><relevance>1</relevance></row>\n<row><qid>2</qid><parent_qid>0</parent_qid><gid>1</gid><type>1</type><title>Q2</title><question>Wie zufrieden &amp; womit?</question><question_order>2</question_order><relevance>((Q1.NAOK == \"A1\"))</relevance></row>\n<row><qid>3</qid><parent_qid>0</parent_qid><gid>1</gid><type>:</type><title>Q3</title><question>Wie viele?</question><question_order>3</question_order></row></rows></questions>\n\
<subquestions><rows><row><qid>21</qid><parent_qid>2</parent_qid><title>SQ1</title><question>Hardware</question><question_order>1</question_order><scale_id>0</scale_id></row>\n<row><qid>31</qid><parent_qid>3</parent_qid><title>SQ1</title><question>Scanner</question><question_order>1</question_order><scale_id>0</scale_id></row>\n<row><qid>32</qid><parent_qid>3</parent_qid><title>SX1</title><question>2026</question><question_order>1</question_order><scale_id>1</scale_id></row></rows></subquestions></document>";

const QUEXML: &str = "<questionnaire id=\"1\"><title>Probe</title><section id=\"1\"><question><text>Womit arbeiten Sie?</text><response varName=\"Q1\"><fixed><category><label>Papier</label><value>A1</value></category><category><label>E-Akte</label><value>A2</value></category></fixed></response></question>\n<question><text>Wie zufrieden?</text><subQuestion varName=\"Q2_SQ1\"><text>Hardware</text></subQuestion><response varName=\"Q2\"><fixed><category><label>sehr</label><value>1</value></category></fixed></response></question>\n<question><text>Was noch?</text><response varName=\"Q5\"><free><format>text</format><length>40</length></free></response></question></section></questionnaire>";

const SURVEY: &str = "id,submitdate,Q1,Q1[other],Q2[SQ1][1],Q2[SQ1][2],Q3[SQ1_SX1],Q5\n1,2026-05-01 10:00:00,A1,,1,2,3,Mehr Zeit\n2,2026-05-01 10:01:00,A2,,1,2,12,\n3,2026-05-01 10:02:00,-oth-,Fax,2,1,0,Ruhe\n";

fn protocols((which, member, edits): (usize, u16, Vec<Edit>)) {
    let (name, bytes) = match which {
        0 => ("p1.docx", edited_member(&DOCX, member, &edits)),
        1 => ("p1.odt", edited_member(&ODT, member, &edits)),
        2 => ("p1.docx", edited(&DOCX, &edits)),
        3 => ("p1.md", edited(MARKDOWN.as_bytes(), &edits)),
        _ => ("p1.txt", edited(TALK.as_bytes(), &edits)),
    };
    let toml = format!("{HEAD}[[source]]\nkind = \"answers\"\nfile = \"p*.*\"\n");
    let whole = ("p2.docx", DOCX.as_slice());
    runs_or_says_why(
        &[("befund.toml", toml.as_bytes()), (name, &bytes), whole],
        Edition::Internal,
    );
}

/// Read as answers with codes, and as a codebook.
fn coded_projects((member, edits): (u16, Vec<Edit>)) {
    let bytes = edited_member(&QDPX, member, &edits);
    let toml =
        format!("{HEAD}[[source]]\nkind = \"answers\"\nfile = \"p.qdpx\"\nquestion = \"bedarf\"\n");
    runs_or_says_why(
        &[("befund.toml", toml.as_bytes()), ("p.qdpx", &bytes)],
        Edition::Internal,
    );
    let folder = scratch();
    let path = folder.path().join("p.qdpx");
    fs::write(&path, &bytes).expect("written");
    let found = find_codebook(&CodebookSource::Path(path));
    assert!(found.file.is_some() || !found.issues.is_empty());
    found.issues.iter().for_each(assert_spoken);
}

fn questionnaires((which, edits, public): (usize, Vec<Edit>, bool)) {
    let mut files = [
        ("umfrage.csv", SURVEY.as_bytes().to_vec()),
        ("umfrage.lss", LSS.as_bytes().to_vec()),
        ("umfrage.xml", QUEXML.as_bytes().to_vec()),
    ];
    files[which].1 = edited(&files[which].1, &edits);
    let named = files[which.max(1)].0;
    let toml = format!(
        "{HEAD}[[source]]\nkind = \"survey\"\nfile = \"umfrage.csv\"\nquestionnaire = \"{named}\"\n[disclosure]\nsalt = \"x\"\n"
    );
    let mut all: Vec<(&str, &[u8])> = vec![("befund.toml", toml.as_bytes())];
    all.extend(files.iter().map(|(name, bytes)| (*name, bytes.as_slice())));
    let edition = if public {
        Edition::Public
    } else {
        Edition::Internal
    };
    runs_or_says_why(&all, edition);
}

target!(
    altered_protocols,
    altered_protocols_for_hours,
    50,
    (0usize..5, any::<u16>(), edits()),
    protocols
);
target!(
    altered_coded_projects,
    altered_coded_projects_for_hours,
    40,
    (any::<u16>(), edits()),
    coded_projects
);
target!(
    altered_questionnaires,
    altered_questionnaires_for_hours,
    50,
    (0usize..3, edits(), any::<bool>()),
    questionnaires
);
