//! What a page sends: filters in the address, decisions in a form. Nothing here is trusted.

use axum::body::{Body, to_bytes};
use axum::http::StatusCode;

/// Most bytes of a form: an answer with its codes and all that follow it.
const MOST: usize = 4 << 20;

/// Names and values in the order in which they were sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form(pub(super) Vec<(String, String)>);

impl Form {
    /// Reads a form.
    ///
    /// # Errors
    /// 413 when it is too large, 400 when it is none.
    pub(super) async fn read(body: Body) -> Result<Self, StatusCode> {
        let bytes = to_bytes(body, MOST)
            .await
            .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| StatusCode::BAD_REQUEST)?;
        Ok(Self::parse(text))
    }

    /// Reads `name=value&…` as browsers write it.
    pub(super) fn parse(text: &str) -> Self {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        let pair = |pair: &str| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(name), decoded(value))
        };
        Self(pairs.map(pair).collect())
    }

    /// The first value of a name; empty when there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        let own = self.0.iter().find(|(known, _)| known == name);
        own.map_or("", |(_, value)| value.as_str())
    }

    /// All values of a name.
    pub(super) fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        let own = self.0.iter().filter(move |(known, _)| known == name);
        own.map(|(_, value)| value.as_str())
    }
}

/// Percent signs and plus signs as what they stand for; what is no text then is left out.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits = [rest.next(), rest.next()]
                    .map(|digit| digit.and_then(|digit| char::from(digit).to_digit(16)));
                if let [Some(high), Some(low)] = digits {
                    bytes.push(u8::try_from(16 * high + low).unwrap_or_default());
                }
            }
            byte => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).replace("\r\n", "\n")
}

/// A value as it stands in an address.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                out.push(char::from(byte))
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Which answers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Show {
    /// Those nobody decided on, most urgent first.
    #[default]
    Open,
    /// Those among them that are rather wrong than right.
    Unsure,
    /// Those without a code.
    Uncoded,
    /// Those on which this person decided since the desk was opened.
    Mine,
    /// Those on which anybody decided.
    Decided,
    /// Those that a person coded otherwise than befund would.
    Disagreed,
    /// All.
    All,
}

impl Show {
    /// All of them.
    pub(super) const ALL: [Self; 7] = [
        Self::Open,
        Self::Unsure,
        Self::Uncoded,
        Self::Mine,
        Self::Decided,
        Self::Disagreed,
        Self::All,
    ];

    /// Its name in addresses and keys of messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Unsure => "unsure",
            Self::Uncoded => "uncoded",
            Self::Mine => "mine",
            Self::Decided => "decided",
            Self::Disagreed => "disagreed",
            Self::All => "all",
        }
    }
}

/// Filters, and the answer that is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct View {
    pub(super) show: Show,
    /// Key of the question; empty for all.
    pub(super) question: String,
    /// Id of a category; empty for all.
    pub(super) category: String,
    /// Organisational unit; empty for all.
    pub(super) unit: String,
    /// Question and hash of the answer to show, when it is not the first.
    pub(super) at: Option<(String, String)>,
}

impl View {
    /// From an address or a form.
    pub(super) fn of(form: &Form) -> Self {
        let show = form.text("show");
        let at = (form.text("atq"), form.text("at"));
        Self {
            show: { Show::ALL.into_iter() }
                .find(|one| one.name() == show)
                .unwrap_or_default(),
            question: form.text("question").to_owned(),
            category: form.text("category").to_owned(),
            unit: form.text("unit").to_owned(),
            at: (!at.1.is_empty()).then(|| (at.0.to_owned(), at.1.to_owned())),
        }
    }

    /// As the end of an address, without the answer.
    pub(super) fn query(&self) -> String {
        format!(
            "show={}&question={}&category={}&unit={}",
            self.show.name(),
            encoded(&self.question),
            encoded(&self.category),
            encoded(&self.unit)
        )
    }

    /// As the end of an address, with an answer.
    pub(super) fn query_at(&self, question: &str, hash: &str) -> String {
        format!(
            "{}&atq={}&at={}",
            self.query(),
            encoded(question),
            encoded(hash)
        )
    }
}
