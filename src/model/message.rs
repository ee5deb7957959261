//! A sentence that is not yet in any language: a key of `locales/` and its arguments.

/// An argument of a [`Message`].
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A whole number; the locale groups it and plural rules see it.
    Count(u64),
    /// A decimal number with the digits to show.
    Decimal {
        /// The number.
        value: f64,
        /// Digits after the decimal mark.
        digits: u8,
    },
    /// A share between 0 and 1, shown as a percentage with one digit.
    Share(f64),
    /// A share between 0 and 1, shown in whole per cent.
    Percent(f64),
    /// Text from the data or a name; shown as it is.
    Text(String),
    /// A date.
    Date(chrono::NaiveDate),
    /// Another message, resolved in the same language.
    Message(Box<Message>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

impl From<chrono::NaiveDate> for Arg {
    fn from(date: chrono::NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

/// A message key of `locales/*/*.ftl` with its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Key in the Fluent files.
    pub key: &'static str,
    /// Arguments by name, in the order they were given.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
