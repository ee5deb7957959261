//! XML as a tree of elements, with bounds: enough for files that describe a questionnaire.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::model::letters;

/// Elements within each other; questionnaires nest seven deep.
const DEEPEST: usize = 40;

/// Elements in all: a questionnaire of a thousand questions in four languages has fewer.
const MOST: usize = 2_000_000;

/// One element.
#[derive(Debug, Clone, Default)]
pub(super) struct Element {
    /// Its local name.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    /// The text directly in it.
    pub(super) text: String,
    /// The elements in it, in order.
    pub(super) inner: Vec<Element>,
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut named = self.attributes.iter().filter(|(own, _)| own == name);
        named.next().map(|(_, value)| value.as_str())
    }

    /// The elements in it with that name.
    pub(super) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.inner.iter().filter(move |inner| inner.name == name)
    }

    /// The text of the first element in it with that name; empty when there is none.
    pub(super) fn text_of(&self, name: &str) -> &str {
        let first = self.inner.iter().find(|inner| inner.name == name);
        first.map_or("", |inner| inner.text.trim())
    }
}

/// The root of a text.
///
/// # Errors
/// What is wrong, in English.
pub(super) fn read(text: &str) -> Result<Element, String> {
    let mut reader = Reader::from_str(text);
    let mut stack = vec![Element::default()];
    let mut count = 0usize;
    loop {
        let event = reader.read_event().map_err(|error| error.to_string())?;
        match event {
            Event::Start(tag) => {
                count += 1;
                stack.push(element(&tag)?);
            }
            Event::Empty(tag) => {
                count += 1;
                let own = element(&tag)?;
                put(&mut stack, own);
            }
            Event::End(_) => {
                let own = stack.pop().unwrap_or_default();
                put(&mut stack, own);
            }
            Event::Text(text) => add(&mut stack, &text.xml10_content()),
            Event::CData(text) => add(&mut stack, &text.xml10_content()),
            Event::GeneralRef(entity) => {
                let found = match entity.resolve_char_ref().map_err(|e| e.to_string())? {
                    Some(c) => c.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&entity)
                        .unwrap_or_default()
                        .to_owned(),
                };
                add(&mut stack, &found);
            }
            Event::Eof => break,
            _ => {}
        }
        if stack.len() > DEEPEST || count > MOST {
            return Err("it nests too deep or holds too many elements".to_owned());
        }
    }
    let root = stack.pop().filter(|_| stack.is_empty());
    root.and_then(|root| root.inner.into_iter().next())
        .ok_or_else(|| "an element is not closed".to_owned())
}

fn put(stack: &mut [Element], own: Element) {
    if let Some(outer) = stack.last_mut() {
        outer.inner.push(own);
    }
}

fn add(stack: &mut [Element], text: &str) {
    if let Some(own) = stack.last_mut() {
        own.text
            .push_str(&letters::cleaned(text).unwrap_or_else(|| text.to_owned()));
    }
}

fn element(tag: &BytesStart<'_>) -> Result<Element, String> {
    let mut own = Element {
        name: tag.local_name().as_ref().to_owned(),
        ..Element::default()
    };
    // Looking for names that come twice takes the square of their number.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = attribute
            .normalized_value(XmlVersion::Explicit1_0)
            .map_err(|error| error.to_string())?;
        let name = attribute.key.local_name().as_ref().to_owned();
        let value = value.trim();
        let clean = letters::cleaned(value).unwrap_or_else(|| value.to_owned());
        own.attributes.push((name, clean));
    }
    Ok(own)
}
