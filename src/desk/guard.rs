//! Who may ask: this machine's browser, on a page of this desk. Everybody else is refused before anything is read.
//!
//! Any page in the browser can send requests to 127.0.0.1, and a name of its own can be made to point there (DNS rebinding). So the address
//! holds a token nobody else knows, the `Host` must be ours, and a request with an `Origin` must come from ours.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::room::Shared;

/// What a page of the desk may load: its own style and script, nothing else from anywhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What a report may: its own scripts, but as a page of nobody, which cannot speak to the desk.
pub(super) const REPORT_POLICY: &str = "sandbox allow-scripts allow-popups allow-downloads; default-src 'none'; style-src 'unsafe-inline'; \
    script-src 'unsafe-inline'; img-src data: 'self'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What a file may that is no page.
pub(super) const FILE_POLICY: &str = "frame-ancestors 'none'";

/// Refuses strangers, and adds what keeps the answer from them.
pub(super) async fn guard(
    State(shared): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match refusal(&shared, &request) {
        Some(status) => {
            let mut refused = Response::new(Body::empty());
            *refused.status_mut() = status;
            refused
        }
        None => {
            shared.alive.heard();
            next.run(request).await
        }
    };
    protect(response.headers_mut());
    response
}

/// Why a request is refused; `None` when it is not.
fn refusal(shared: &Shared, request: &Request) -> Option<StatusCode> {
    let headers = request.headers();
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let hosts = shared.hosts();
    let Some(host) = text(HOST).filter(|host| hosts.iter().any(|own| own == host)) else {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    };
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    match text(ORIGIN) {
        Some(origin) if origin != format!("http://{host}") => return Some(StatusCode::FORBIDDEN),
        // Browsers tell it with every request that changes something.
        None if changes => return Some(StatusCode::FORBIDDEN),
        _ => {}
    }
    let site = text(HeaderName::from_static("sec-fetch-site"));
    let fits = match site {
        None | Some("same-origin") => true,
        Some("none") => !changes,
        Some(_) => false,
    };
    if !fits {
        return Some(StatusCode::FORBIDDEN);
    }
    let path = request.uri().path();
    let token = path.split('/').nth(1).unwrap_or_default();
    (!is_same(token, &shared.token)).then_some(StatusCode::NOT_FOUND)
}

/// Compares in the same time wherever they differ.
fn is_same(one: &str, other: &str) -> bool {
    let differences = one
        .bytes()
        .zip(other.bytes())
        .fold(0, |sum, (a, b)| sum | (a ^ b));
    one.len() == other.len() && differences == 0
}

fn protect(headers: &mut HeaderMap) {
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(POLICY));
    let always = [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "same-origin"),
        (CACHE_CONTROL, "no-store"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
    ];
    for (name, value) in always {
        headers.insert(name, HeaderValue::from_static(value));
    }
}
