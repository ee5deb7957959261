//! CommonMark → passages. What pages cannot show (pictures, HTML, code) is left as its words.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Inline, Passage};
use crate::model::letters;

/// What is being read.
#[derive(Default)]
struct Reader {
    passages: Vec<Passage>,
    words: Vec<Inline>,
    entries: Vec<Vec<Inline>>,
    strong: usize,
    emphasis: usize,
    lists: usize,
    numbered: bool,
    quoted: usize,
    /// Where links lead, innermost last.
    links: Vec<String>,
}

/// The passages of a text.
pub(super) fn passages(text: &str) -> Vec<Passage> {
    let mut reader = Reader::default();
    for event in Parser::new(text) {
        reader.take(event);
    }
    reader.passages
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) => self.say(&text),
            Event::SoftBreak | Event::HardBreak => self.say(" "),
            // HTML is markup that no other format knows: it is shown as it was typed, like "<Name des Amtes>", and only its
            // remarks are not.
            Event::Html(text) | Event::InlineHtml(text) if !text.starts_with("<!--") => {
                self.say(text.trim_end_matches('\n'));
            }
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        // `&#1;` stands for a sign that has no place in a text.
        let clean = letters::cleaned(text);
        let text = clean.as_deref().unwrap_or(text);
        let (strong, emphasis) = (self.strong > 0, self.emphasis > 0);
        match self.words.last_mut() {
            Some(last) if last.strong == strong && last.emphasis == emphasis => {
                last.text.push_str(text)
            }
            _ => self.words.push(Inline {
                text: text.to_owned(),
                strong,
                emphasis,
            }),
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::List(first) => {
                self.finish_entry();
                self.lists += 1;
                if self.lists == 1 {
                    self.numbered = first.is_some();
                }
            }
            Tag::BlockQuote(_) => self.quoted += 1,
            Tag::Link { dest_url, .. } => self.links.push(dest_url.into_string()),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link => {
                if let Some(target) = self.links.pop() {
                    self.say(&format!(" ({target})"));
                }
            }
            TagEnd::Heading(_) => self.finish(Passage::Heading),
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock if self.lists == 0 => {
                match self.quoted {
                    0 => self.finish(Passage::Paragraph),
                    _ => self.finish(Passage::Quotation),
                }
            }
            TagEnd::Item => self.finish_entry(),
            TagEnd::List(_) => self.finish_list(),
            TagEnd::BlockQuote(_) => self.quoted = self.quoted.saturating_sub(1),
            _ => {}
        }
    }

    fn finish(&mut self, passage: fn(Vec<Inline>) -> Passage) {
        let words = std::mem::take(&mut self.words);
        if !words.is_empty() {
            self.passages.push(passage(words));
        }
    }

    fn finish_entry(&mut self) {
        let words = std::mem::take(&mut self.words);
        if self.lists > 0 && !words.is_empty() {
            self.entries.push(words);
        }
    }

    /// Lists inside lists are entries of the outermost: pages have one level.
    fn finish_list(&mut self) {
        self.finish_entry();
        self.lists = self.lists.saturating_sub(1);
        if self.lists == 0 {
            let entries = std::mem::take(&mut self.entries);
            self.passages.push(match self.numbered {
                true => Passage::Numbered(entries),
                false => Passage::List(entries),
            });
        }
    }
}
