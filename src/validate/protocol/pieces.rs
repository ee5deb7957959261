//! A document → pieces that ask, answer or say who was asked. Which of those that ask are questions is not decided here: that
//! takes all documents of a source.

use crate::model::document::{Document, Form, Paragraph};
use crate::model::place::Place;
use crate::validate::fold::compact;

use super::attribute::{self, Attribute};
use super::speech::{self, Speakers};

/// Longest line that may ask, in letters.
const LONGEST_QUESTION: usize = 400;

/// How a line that may ask is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ask {
    /// A heading and its level.
    Heading(u8),
    /// Bold or underlined.
    Stressed,
    /// Numbered, by hand or by the program.
    Numbered,
    /// Ends with a question mark.
    Asked,
    /// The left cell of a row of a table.
    Cell,
    /// What the interviewer says.
    Spoken,
    /// Any other short line: a question only when it is known as one.
    Line,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// The heading with which an interview begins, with the code in it.
    Begin(Option<String>),
    /// Who was asked; below a question it is an answer like any other.
    Head(Vec<(Attribute, String)>),
    /// May ask.
    Ask(Ask),
    /// May answer.
    Said {
        /// Number of the speaker among those who answer; 0 where nobody is named.
        speaker: usize,
        /// Depth in lists, from 1; 0 for running text.
        depth: u8,
    },
    /// Belongs to the form of the document: the head of a table.
    Form,
    /// Stands beside question and answer.
    Beside,
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it begins.
    pub(super) place: Place,
    /// Its text.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: Kind,
}

/// The pieces of a document; none where nobody can be told to ask.
pub(super) fn of(document: &Document, speakers: &Speakers) -> Vec<Piece> {
    let mut reader = Reader {
        interviews: begins(document) > 1,
        pieces: Vec::new(),
        talks: false,
    };
    let paragraphs = &document.paragraphs;
    let mut at = 0;
    while let Some(paragraph) = paragraphs.get(at) {
        let row = row_of(&paragraphs[at..]);
        match row {
            [] => {
                reader.paragraph(paragraph, speakers);
                at += 1;
            }
            row => {
                let first = at == 0
                    || paragraphs[at - 1].cell.map(|cell| cell.table)
                        != paragraph.cell.map(|cell| cell.table);
                reader.row(row, first, speakers);
                at += row.len();
            }
        }
    }
    reader.pieces
}

/// How many headings begin an interview.
fn begins(document: &Document) -> usize {
    { document.paragraphs.iter() }
        .filter(|paragraph| is_begin(paragraph))
        .count()
}

fn is_begin(paragraph: &Paragraph) -> bool {
    let set_off = matches!(paragraph.form, Form::Heading(_)) || paragraph.stressed;
    set_off && paragraph.cell.is_none() && attribute::begins_interview(&paragraph.text)
}

/// The paragraphs of one row of a table with which a list of paragraphs begins; none outside of tables.
fn row_of(paragraphs: &[Paragraph]) -> &[Paragraph] {
    let Some(first) = paragraphs.first().and_then(|paragraph| paragraph.cell) else {
        return &[];
    };
    let same = |paragraph: &&Paragraph| {
        paragraph
            .cell
            .is_some_and(|cell| (cell.table, cell.row) == (first.table, first.row))
    };
    &paragraphs[..paragraphs.iter().take_while(same).count()]
}

struct Reader {
    /// Whether headings begin interviews.
    interviews: bool,
    pieces: Vec<Piece>,
    /// Whether the conversation has begun.
    talks: bool,
}

impl Reader {
    fn push(&mut self, place: &Place, text: &str, kind: Kind) {
        self.pieces.push(Piece {
            place: place.clone(),
            text: text.to_owned(),
            kind,
        });
    }

    fn paragraph(&mut self, paragraph: &Paragraph, speakers: &Speakers) {
        if let Speakers::Known {
            asking, answering, ..
        } = speakers
        {
            if let Some((label, said)) = speech::turn_of(paragraph) {
                self.talks = true;
                let form = compact(label);
                let kind = match answering.iter().position(|other| *other == form) {
                    Some(speaker) => Kind::Said { speaker, depth: 0 },
                    None if asking.contains(&form) => Kind::Ask(Ask::Spoken),
                    None => Kind::Form,
                };
                self.push(&paragraph.place, said, kind);
                return;
            }
            let set_off = matches!(paragraph.form, Form::Heading(_)) || paragraph.stressed;
            if self.talks
                && !set_off
                && let Some(last) = self.pieces.last_mut()
                && matches!(last.kind, Kind::Said { .. } | Kind::Ask(Ask::Spoken))
            {
                append(&mut last.text, &paragraph.text);
                return;
            }
        }
        let kind = self.kind(paragraph);
        self.piece(paragraph, kind);
    }

    /// Puts a piece down; a nested entry of a list goes to the entry that it belongs to.
    fn piece(&mut self, paragraph: &Paragraph, kind: Kind) {
        let (bullet, text) = without_bullet(&paragraph.text);
        let kind = match kind {
            Kind::Ask(Ask::Line | Ask::Asked) if bullet => Kind::Said {
                speaker: 0,
                depth: 1,
            },
            kind => kind,
        };
        if let Kind::Said { depth, .. } = kind
            && depth > 1
            && let Some(last) = self.pieces.last_mut()
            && matches!(last.kind, Kind::Said { depth: outer, .. } if outer > 0)
            && same_cell(last, paragraph)
        {
            append(&mut last.text, text);
            return;
        }
        self.push(&paragraph.place, text, kind);
    }

    fn kind(&self, paragraph: &Paragraph) -> Kind {
        let text = &paragraph.text;
        if self.interviews && is_begin(paragraph) {
            return Kind::Begin(attribute::code_in(text, false));
        }
        if let Some(head) = attribute::of_lines(text) {
            return Kind::Head(head);
        }
        let short = text.chars().count() <= LONGEST_QUESTION;
        let said = |depth| Kind::Said { speaker: 0, depth };
        match paragraph.form {
            Form::Heading(level) => Kind::Ask(Ask::Heading(level)),
            _ if !short => said(0),
            _ if paragraph.stressed => Kind::Ask(Ask::Stressed),
            Form::Item {
                level: 0,
                numbered: true,
            } => Kind::Ask(Ask::Numbered),
            Form::Item { level, .. } => said(level.saturating_add(1)),
            Form::Plain if is_numbered(text) => Kind::Ask(Ask::Numbered),
            Form::Plain if text.ends_with('?') => Kind::Ask(Ask::Asked),
            Form::Plain => Kind::Ask(Ask::Line),
        }
    }

    /// A row of a table: a head, labels with their values, or a question with its answer.
    fn row(&mut self, row: &[Paragraph], first: bool, speakers: &Speakers) {
        let cells: Vec<&[Paragraph]> = row.chunk_by(|a, b| a.cell == b.cell).collect();
        if let [cell] = cells[..] {
            let is_right = cell[0].cell.is_some_and(|cell| cell.column > 1);
            for paragraph in cell {
                match self.kind(paragraph) {
                    // Only the right cell is filled: it goes on with the row above.
                    Kind::Ask(_) if is_right => self.answer(paragraph),
                    _ => self.paragraph(paragraph, speakers),
                }
            }
            return;
        }
        if first && cells.iter().all(|cell| is_head(cell)) {
            for paragraph in row {
                self.push(&paragraph.place, &paragraph.text, Kind::Form);
            }
            return;
        }
        if self.labels(&cells) {
            return;
        }
        // "1.2" before a question is its number.
        let numbers = usize::from(is_number(cells[0]));
        for (index, cell) in cells.iter().enumerate() {
            for (number, paragraph) in cell.iter().enumerate() {
                match index {
                    index if index < numbers => {
                        self.push(&paragraph.place, &paragraph.text, Kind::Form);
                    }
                    index if index == numbers && number == 0 => {
                        self.push(&paragraph.place, &joined(cell), Kind::Ask(Ask::Cell));
                    }
                    index if index == numbers => {}
                    index if index == numbers + 1 => self.answer(paragraph),
                    _ => self.push(&paragraph.place, &paragraph.text, Kind::Beside),
                }
            }
        }
    }

    /// A paragraph of an answer in a table.
    fn answer(&mut self, paragraph: &Paragraph) {
        let depth = match paragraph.form {
            Form::Item { level, .. } => level.saturating_add(1),
            _ => 0,
        };
        self.piece(paragraph, Kind::Said { speaker: 0, depth });
    }

    /// Takes a row of labels and values; false when it is none.
    fn labels(&mut self, cells: &[&[Paragraph]]) -> bool {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(cell) = cells.get(at) {
            let text = joined(cell);
            let label = text.trim_end_matches(':');
            let pair = { attribute::of_label(label) }.zip(cells.get(at + 1));
            if let Some((name, value)) = pair {
                found.push((
                    cell[0].place.clone(),
                    text.clone(),
                    vec![(name, joined(value))],
                ));
                at += 2;
            } else if let Some(lines) = attribute::of_lines(&text) {
                found.push((cell[0].place.clone(), text, lines));
                at += 1;
            } else {
                return false;
            }
        }
        for (place, text, lines) in found {
            self.push(&place, &text, Kind::Head(lines));
        }
        true
    }
}

fn append(text: &mut String, more: &str) {
    text.push('\n');
    text.push_str(more);
}

fn joined(cell: &[Paragraph]) -> String {
    let texts: Vec<&str> = cell
        .iter()
        .map(|paragraph| paragraph.text.as_str())
        .collect();
    texts.join(" ")
}

fn same_cell(piece: &Piece, paragraph: &Paragraph) -> bool {
    paragraph.cell.is_none() || piece.place == paragraph.place
}

/// Whether a cell heads a column of questions, answers or numbers.
fn is_head(cell: &[Paragraph]) -> bool {
    const HEADS: [&str; 22] = [
        "nr",
        "no",
        "lfdnr",
        "frage",
        "fragen",
        "leitfrage",
        "leitfragen",
        "fragestellung",
        "thema",
        "themen",
        "antwort",
        "antworten",
        "ergebnis",
        "ergebnisse",
        "notizen",
        "notiz",
        "bemerkung",
        "bemerkungen",
        "anmerkungen",
        "question",
        "answer",
        "stichworte",
    ];
    HEADS.contains(&compact(&joined(cell)).as_str())
}

fn is_number(cell: &[Paragraph]) -> bool {
    let text = joined(cell);
    text.len() <= 6
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ')'))
}

/// Whether a line begins with a number: `3. Welcher …`, `Frage 2:`.
fn is_numbered(text: &str) -> bool {
    let text = text.strip_prefix("Frage ").unwrap_or(text);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && rest.starts_with(['.', ')', ':'])
}

/// A bullet that was typed, and the text behind it.
fn without_bullet(text: &str) -> (bool, &str) {
    let rest = [
        "- ", "• ", "– ", "— ", "* ", "· ", "▪ ", "-\t", "•\t", "–\t",
    ]
    .iter()
    .find_map(|sign| text.strip_prefix(sign));
    match rest {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    }
}
