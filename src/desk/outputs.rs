//! The files of the report that was written, and none besides.

use std::path::{Component, Path, PathBuf};

use axum::body::Body;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

use super::guard::{FILE_POLICY, REPORT_POLICY};
use super::room::Shared;
use crate::pipeline::{self, Known};

/// Files that a person opens first, in this order.
const FIRST: [&str; 4] = ["report.html", "report.pdf", "report.docx", "tables.xlsx"];

/// The folder of the project's report.
pub(super) fn folder(shared: &Shared, known: &Known) -> PathBuf {
    known.report_folder(&shared.settings.run)
}

/// The files of the report that a person opens.
pub(super) fn listed(shared: &Shared, known: &Known) -> Vec<String> {
    let folder = folder(shared, known);
    let more = ["review.xlsx", "data/codings.csv", "data/changes.csv"];
    let names = FIRST.into_iter().chain(more);
    names
        .filter(|name| folder.join(name).is_file())
        .map(str::to_owned)
        .collect()
}

/// One file of the report.
pub(super) fn one(folder: &Path, path: &str) -> Result<Response, StatusCode> {
    let inner = Path::new(path);
    // Nothing but names: no way up, no root, no drive.
    let is_plain = inner
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !is_plain || path.contains(['\\', '\0']) {
        return Err(StatusCode::NOT_FOUND);
    }
    let bytes = pipeline::read_inside(folder, inner).ok_or(StatusCode::NOT_FOUND)?;
    let ending = inner
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind(ending)));
    // A browser shows PDF by pages of its own, which a sandbox would keep from it.
    let policy = if matches!(ending, "html" | "svg") {
        REPORT_POLICY
    } else {
        FILE_POLICY
    };
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    Ok(response)
}

fn kind(ending: &str) -> &'static str {
    match ending {
        "html" => "text/html; charset=utf-8",
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    }
}
