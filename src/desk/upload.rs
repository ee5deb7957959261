//! Files that a page sends: the parts of a form with their names. Nothing here is trusted, and nothing is written.
//!
//! Source: RFC 7578 (multipart/form-data) and RFC 2046, section 5.1.

use axum::body::{Body, to_bytes};
use axum::http::StatusCode;

/// Most bytes of all files that are brought at once.
const MOST: usize = 64 << 20;
/// Most files that are brought at once.
const MOST_FILES: usize = 200;

/// What a form with files says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Upload {
    /// Name and bytes of each file, in order.
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// Names of the other fields that were sent.
    pub(super) fields: Vec<String>,
}

impl Upload {
    /// Reads a form; `kind` is its content type.
    ///
    /// # Errors
    /// 413 when it is too large, 400 when it is none.
    pub(super) async fn read(kind: &str, body: Body) -> Result<Self, StatusCode> {
        let boundary = boundary(kind).ok_or(StatusCode::BAD_REQUEST)?;
        let bytes = to_bytes(body, MOST).await;
        let bytes = bytes.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        Self::parse(&bytes, &boundary).ok_or(StatusCode::BAD_REQUEST)
    }

    fn parse(bytes: &[u8], boundary: &str) -> Option<Self> {
        let mark = format!("\r\n--{boundary}");
        let mut upload = Self::default();
        // The first boundary may stand at the very beginning.
        let mut rest = bytes.strip_prefix(&mark.as_bytes()[2..])?;
        while !rest.starts_with(b"--") {
            rest = rest.strip_prefix(b"\r\n")?;
            let end = find(rest, mark.as_bytes())?;
            let part = &rest[..end];
            rest = &rest[end + mark.len()..];
            let split = find(part, b"\r\n\r\n")?;
            let head = String::from_utf8_lossy(&part[..split]);
            let name = parameter(&head, "name")?;
            match parameter(&head, "filename") {
                // A form without a chosen file sends one without a name.
                Some(file) if file.is_empty() => {}
                Some(file) => upload.files.push((file, part[split + 4..].to_vec())),
                None => upload.fields.push(name),
            }
            if upload.files.len() > MOST_FILES {
                return None;
            }
        }
        Some(upload)
    }
}

/// What divides the parts, as the content type says.
fn boundary(kind: &str) -> Option<String> {
    let rest = kind.strip_prefix("multipart/form-data")?;
    let value = rest
        .split(';')
        .find_map(|part| part.trim().strip_prefix("boundary="))?;
    let value = value.trim_matches('"');
    (!value.is_empty() && value.len() <= 70).then(|| value.to_owned())
}

/// A quoted parameter of the line that says what a part is.
fn parameter(head: &str, name: &str) -> Option<String> {
    let line = head.split("\r\n").find(|line| {
        let begin = line.get(..20).unwrap_or_default();
        begin.eq_ignore_ascii_case("content-disposition:")
    })?;
    let begin = format!("; {name}=\"");
    let from = line.find(&begin)? + begin.len();
    let value = line[from..].split('"').next()?;
    // As browsers write what would end the value.
    Some(
        value
            .replace("%22", "\"")
            .replace("%0D", "\r")
            .replace("%0A", "\n"),
    )
}

/// Where bytes stand first.
fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| *byte == first) {
        let at = from + at;
        if bytes[at..].starts_with(wanted) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}
