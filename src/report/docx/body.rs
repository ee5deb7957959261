//! `document.xml`: cover, first page, contents, chapters, annex, list of tables, glossary, in the order of the manuscript.

use maud::{Markup, html};

use super::super::manuscript::{
    AnnexFinding, AnnexText, Block, ChapterText, FindingText, Manuscript, Part, TableText,
};
use super::super::texts::{Inline, Passage};
use super::package::{FOOTER, HEADER};
use super::paragraph::{
    Mark, TEXT_WIDTH, caption, clean, field, field_end, field_start, kept_paragraph, line_break,
    paragraph, paragraph_on_new_page, plain_heading, run, sequence, styled, tab,
};
use super::picture::Pictures;
use super::settings::MAIN;
use super::table::table;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// One line of the contents.
struct Entry {
    style: &'static str,
    text: String,
    mark: Mark,
}

/// Hands out places in the order of the document and remembers which the contents name.
#[derive(Default)]
struct Places {
    next: usize,
    headings: Vec<Entry>,
    tables: Vec<Entry>,
    findings: Vec<(String, Mark)>,
}

impl Places {
    fn mark(&mut self) -> Mark {
        self.next += 1;
        Mark::new(self.next)
    }

    fn heading(&mut self, style: &'static str, text: String) -> Mark {
        let mark = self.mark();
        self.headings.push(Entry {
            style,
            text,
            mark: mark.clone(),
        });
        mark
    }
}

/// The document.
pub(super) fn document(manuscript: &Manuscript, pictures: &Pictures<'_>) -> Markup {
    let mut places = Places::default();
    let foreword = house(
        &manuscript.words.foreword,
        &manuscript.foreword,
        &mut places,
    );
    let glance = { !manuscript.glance.is_empty() }
        .then(|| places.heading("TOC1", manuscript.words.glance.clone()));
    let chapters: Vec<Markup> = (1..)
        .zip(&manuscript.chapters)
        .map(|(number, item)| {
            chapter(
                item,
                number,
                (pictures, &manuscript.words.besides),
                &mut places,
            )
        })
        .collect();
    let advice = house(
        &manuscript.words.recommendations,
        &manuscript.recommendations,
        &mut places,
    );
    let annex = annex(manuscript, &mut places);
    let tables = places.heading("TOC1", manuscript.words.tables.clone());
    let glossary = places.heading("TOC1", manuscript.words.glossary.clone());
    html! {
        w:document xmlns:w=(MAIN) xmlns:r=(RELATIONS) xmlns:wp=(DRAWING) {
            w:body {
                (cover(manuscript, pictures))
                (foreword)
                @if let Some(mark) = &glance { (first_page(manuscript, mark, &places)) }
                (contents(manuscript, &places))
                @for chapter in &chapters { (chapter) }
                (advice)
                (annex)
                (list_of_tables(manuscript, &tables, &places))
                (words(manuscript, &glossary))
                (section())
            }
        }
    }
}

/// The line on top of every page but the first.
pub(super) fn header(manuscript: &Manuscript) -> Markup {
    html! {
        w:hdr xmlns:w=(MAIN) {
            w:p {
                w:pPr { w:pStyle w:val="Header" {} (right_tab("none")) }
                (run(&manuscript.title)) (tab()) (run(&manuscript.words.edition))
            }
        }
    }
}

/// The line at the foot of every page but the first.
pub(super) fn footer() -> Markup {
    html! {
        w:ftr xmlns:w=(MAIN) {
            w:p {
                w:pPr { w:pStyle w:val="Footer" {} w:jc w:val="right" {} }
                (field("PAGE", "1")) (run(" / ")) (field("NUMPAGES", "1"))
            }
        }
    }
}

/// A4 with room for holes; the cover has neither header nor footer.
fn section() -> Markup {
    html! {
        w:sectPr {
            w:headerReference w:type="default" r:id=(HEADER) {}
            w:footerReference w:type="default" r:id=(FOOTER) {}
            w:pgSz w:w="11906" w:h="16838" {}
            w:pgMar w:top="1531" w:right="1418" w:bottom="1361" w:left="1417" w:header="709" w:footer="624" w:gutter="0" {}
            w:titlePg {}
        }
    }
}

fn cover(manuscript: &Manuscript, pictures: &Pictures<'_>) -> Markup {
    html! {
        @if let Some(logo) = pictures.logo() { (paragraph("Normal", &logo)) }
        (paragraph("Subtitle", &run(manuscript.subtitle.as_deref().unwrap_or_default())))
        (paragraph("Title", &run(&manuscript.title)))
        @for (label, value) in &manuscript.facts {
            (paragraph("Normal", &html! { (run(&format!("{label}: "))) (styled("Strong", value)) }))
        }
        (paragraph("SmallPrint", &run(&manuscript.about)))
        (paragraph("SmallPrint", &run(&manuscript.colophon)))
    }
}

fn contents(manuscript: &Manuscript, places: &Places) -> Markup {
    html! {
        w:sdt {
            w:sdtPr {
                w:docPartObj {
                    w:docPartGallery w:val="Table of Contents" {}
                    w:docPartUnique {}
                }
            }
            w:sdtContent {
                (paragraph("TOCHeading", &run(&manuscript.words.contents)))
                (entries("TOC \\o \"1-2\" \\h \\z \\u", &places.headings))
            }
        }
    }
}

/// The lines of a contents field as Word would write them.
fn entries(instruction: &str, entries: &[Entry]) -> Markup {
    html! {
        @for (index, entry) in entries.iter().enumerate() {
            w:p {
                w:pPr { w:pStyle w:val=(entry.style) {} (right_tab("dot")) }
                @if index == 0 { (field_start(instruction)) }
                (entry.mark.link(&html! { (run(&entry.text)) (tab()) (entry.mark.page()) }))
                @if index + 1 == entries.len() { (field_end()) }
            }
        }
    }
}

fn right_tab(leader: &str) -> Markup {
    html! { w:tabs { w:tab w:val="right" w:leader=(leader) w:pos=(TEXT_WIDTH) {} } }
}

fn first_page(manuscript: &Manuscript, mark: &Mark, places: &Places) -> Markup {
    html! {
        (plain_heading(&manuscript.words.glance, mark))
        (own(&manuscript.glance.own))
        @for figure in &manuscript.glance.figures {
            (paragraph("Statement", &html! { (styled("Strong", &figure.value)) (run(&format!("\u{2002}{}", figure.label))) }))
        }
        @for item in &manuscript.glance.statements {
            (kept_paragraph("Statement", &html! { (styled("Strong", &format!("{}: ", item.slot))) (run(&item.statement)) }))
            @if let Some((_, mark)) = places.findings.iter().find(|(id, _)| *id == item.finding) {
                (paragraph("SmallPrint", &mark.link(&html! {
                    (styled("SmallPrintWords", &format!("{} · ", item.title)))
                    (mark.small_page())
                })))
            }
        }
    }
}

fn chapter(
    item: &ChapterText,
    number: usize,
    (pictures, besides): (&Pictures<'_>, &str),
    places: &mut Places,
) -> Markup {
    let mark = places.heading("TOC1", format!("{number}  {}", item.title));
    html! {
        (paragraph("Heading1", &mark.around(&run(&item.title))))
        (own(&item.own))
        @for finding in &item.leading { (told(finding, places)) }
        @for finding in &item.findings { (finding_text(finding, pictures, places)) }
        @if !item.told.is_empty() && !item.findings.is_empty() {
            @let mark = places.heading("TOC2", besides.to_owned());
            (paragraph("Heading2", &mark.around(&run(besides))))
        }
        @for finding in &item.told { (told(finding, places)) }
        @for note in &item.notes { (paragraph("SmallPrint", &run(note))) }
        @for part in &item.parts { (part_text(part, places)) }
    }
}

fn finding_text(item: &FindingText, pictures: &Pictures<'_>, places: &mut Places) -> Markup {
    let mark = places.heading("TOC2", item.title.clone());
    places.findings.push((item.id.clone(), mark.clone()));
    html! {
        (paragraph("Heading2", &mark.around(&run(&item.title))))
        (own(&item.own))
        @if let Some(statement) = &item.statement {
            (kept_paragraph("Statement", &run(statement)))
        }
        @if let Some(figure) = &item.figure {
            (kept_paragraph("Normal", &pictures.drawing(item)))
            (caption(&captioned(item, &figure.caption), figure.number, &places.mark(), false))
        }
        @if let Some(table) = &item.table { (table_text(table, places)) }
        @for quote in &item.quotes { (paragraph("Normal", &styled("Emphasis", quote))) }
        @if let Some(invented) = &item.invented { (paragraph("SmallPrint", &run(invented))) }
    }
}

/// A figure with the table behind it: `Abbildung 3 · Tabelle 12`.
fn captioned(item: &FindingText, figure: &str) -> String {
    match &item.see {
        Some(see) => format!("{figure} · {}", see.name),
        None => figure.to_owned(),
    }
}

/// A finding in one sentence.
fn told(item: &FindingText, places: &mut Places) -> Markup {
    let mark = places.mark();
    places.findings.push((item.id.clone(), mark.clone()));
    html! {
        (kept_paragraph("Normal", &mark.around(&styled("Strong", &item.title))))
        (own(&item.own))
        @if let Some(statement) = &item.statement { (paragraph("Normal", &run(statement))) }
        @if let Some(invented) = &item.invented { (paragraph("SmallPrint", &run(invented))) }
        @if let Some(see) = &item.see { (paragraph("SmallPrint", &run(&see.name))) }
    }
}

/// The house's own words.
fn own(passages: &[Passage]) -> Markup {
    let inline = |words: &[Inline]| {
        html! {
            @for part in words {
                @match (part.strong, part.emphasis) {
                    (true, _) => (styled("Strong", &part.text)),
                    (false, true) => (styled("Emphasis", &part.text)),
                    (false, false) => (run(&part.text)),
                }
            }
        }
    };
    let entry =
        |mark: &str, words: &[Inline]| paragraph("Normal", &html! { (run(mark)) (inline(words)) });
    html! {
        @for passage in passages {
            @match passage {
                Passage::Paragraph(words) => (paragraph("Normal", &inline(words))),
                Passage::Heading(words) => (kept_paragraph("Normal", &styled("Strong", &plain(words)))),
                Passage::List(entries) => { @for words in entries { (entry("•\u{2002}", words)) } },
                Passage::Numbered(entries) => {
                    @for (number, words) in (1..).zip(entries) { (entry(&format!("{number}.\u{2002}"), words)) }
                },
                Passage::Quotation(words) => (paragraph("SmallPrint", &inline(words))),
            }
        }
    }
}

fn plain(words: &[Inline]) -> String {
    words.iter().map(|part| part.text.as_str()).collect()
}

/// What the house says under a heading of its own.
fn house(title: &str, passages: &[Passage], places: &mut Places) -> Markup {
    if passages.is_empty() {
        return html! {};
    }
    let mark = places.heading("TOC1", title.to_owned());
    html! {
        (plain_heading(title, &mark))
        (own(passages))
    }
}

fn annex(manuscript: &Manuscript, places: &mut Places) -> Markup {
    let mark = places.heading("TOC1", manuscript.words.annex.clone());
    html! {
        (plain_heading(&manuscript.words.annex, &mark))
        (paragraph("Normal", &run(&manuscript.words.annex_about)))
        @for part in &manuscript.annex { (annex_part(part, places)) }
    }
}

fn annex_part(item: &AnnexText, places: &mut Places) -> Markup {
    html! {
        @if !(item.findings.is_empty() && item.parts.is_empty()) {
            @let mark = places.heading("TOC2", item.title.clone());
            (paragraph("Heading2", &mark.around(&run(&item.title))))
            @for (letter, note) in &item.notes {
                (paragraph("SmallPrint", &html! { (styled("Strong", letter)) (run("\u{2003}")) (run(note)) }))
            }
            @for (index, finding) in item.findings.iter().enumerate() {
                (in_annex(finding, item.sheets && index > 0, places))
            }
            @for part in &item.parts { (part_below(part, places)) }
        }
    }
}

/// A finding in the annex; on a new page where it is a sheet behind another.
fn in_annex(item: &AnnexFinding, on_new_page: bool, places: &mut Places) -> Markup {
    let statement = run(item.statement.as_deref().unwrap_or_default());
    html! {
        @if on_new_page { (paragraph_on_new_page("Normal", &statement)) }
        @else if item.statement.is_some() { (kept_paragraph("Normal", &statement)) }
        @if let Some(table) = &item.table { (table_text(table, places)) }
        @if let Some(base) = &item.base { (paragraph("SmallPrint", &run(base))) }
        @for note in &item.notes { (paragraph("SmallPrint", &run(note))) }
    }
}

fn table_text(item: &TableText, places: &mut Places) -> Markup {
    let mark = places.mark();
    places.tables.push(Entry {
        style: "TableofFigures",
        text: item.caption.clone(),
        mark: mark.clone(),
    });
    html! {
        (caption(&item.caption, item.number, &mark, true))
        (table(item))
    }
}

fn part_text(part: &Part, places: &mut Places) -> Markup {
    let mark = places.heading("TOC2", part.title.clone());
    html! {
        (paragraph("Heading2", &mark.around(&run(&part.title))))
        (blocks(part, places))
    }
}

/// A part below a heading of the second level.
fn part_below(part: &Part, places: &mut Places) -> Markup {
    html! {
        (paragraph("Heading3", &run(&part.title)))
        (blocks(part, places))
    }
}

fn blocks(part: &Part, places: &mut Places) -> Markup {
    html! {
        @for block in &part.blocks {
            @match block {
                Block::Paragraph(text) => (paragraph("Normal", &run(text))),
                Block::Table(item) => (table_text(item, places)),
                Block::Pairs(pairs) => {
                    @for (term, meaning) in pairs {
                        (paragraph("Normal", &html! { (styled("Strong", term)) (run("\u{2003}")) (run(meaning)) }))
                    }
                }
                Block::List(items) => {
                    @for (name, detail) in items {
                        (paragraph("Normal", &html! {
                            (run(name)) (line_break()) (styled("SmallPrintWords", detail))
                        }))
                    }
                }
            }
        }
    }
}

fn list_of_tables(manuscript: &Manuscript, mark: &Mark, places: &Places) -> Markup {
    let tables = manuscript.tables();
    let label = tables
        .first()
        .map(|table| sequence(&table.caption, table.number))
        .unwrap_or_default();
    html! {
        (plain_heading(&manuscript.words.tables, mark))
        (entries(&format!("TOC \\h \\z \\c \"{}\"", clean(&label)), &places.tables))
    }
}

fn words(manuscript: &Manuscript, mark: &Mark) -> Markup {
    html! {
        (plain_heading(&manuscript.words.glossary, mark))
        @for (word, meaning) in &manuscript.glossary {
            (paragraph("Normal", &html! { (styled("Strong", word)) (line_break()) (run(meaning)) }))
        }
    }
}
