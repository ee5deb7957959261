//! Which address does what. What changes something is a POST and answers with the way to the next page.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use tokio::time::sleep;

use super::alive::HELD;
use super::answers::{self, Wish, wish};
use super::form::{Form, View};
use super::pages::{Page, categories, conflicts, layout, report, review};
use super::room::{Room, Shared, Table};
use super::{guard, outputs};
use crate::i18n::I18n;
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::pipeline::{BookError, Desk, EditError, NotOpened, Undone, WriteError};

const STYLE: &str = include_str!("desk.css");
const SCRIPT: &str = include_str!("desk.js");
const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><path fill=\"#0f4c75\" d=\"M2 9h3v5H2zm4.500-4h3v9h-3zM11 2h3v12h-3z\"/></svg>";

type Asked = State<Arc<Shared>>;

/// All addresses, behind the guard.
pub(super) fn router(shared: &Arc<Shared>) -> Router {
    Router::new()
        .route("/{token}/", get(begin))
        .route("/{token}/review", get(show_review))
        .route("/{token}/decide", post(decide))
        .route("/{token}/categories", get(show_categories))
        .route("/{token}/category", post(edit))
        .route("/{token}/conflicts", get(show_conflicts))
        .route("/{token}/settle", post(settle))
        .route("/{token}/who", post(call))
        .route("/{token}/report", get(show_report).post(write_report))
        .route("/{token}/output/{*path}", get(output))
        .route("/{token}/alive", get(alive))
        .route(
            "/{token}/desk.css",
            get(|| async { text("text/css", STYLE) }),
        )
        .route(
            "/{token}/desk.js",
            get(|| async { text("text/javascript", SCRIPT) }),
        )
        .route(
            "/{token}/icon.svg",
            get(|| async { text("image/svg+xml", ICON) }),
        )
        .layer(axum::middleware::from_fn_with_state(
            Arc::clone(shared),
            guard::guard,
        ))
        .with_state(Arc::clone(shared))
}

async fn begin(State(shared): Asked) -> Response {
    let room = shared.room();
    match &room.table {
        Table::Ready(_) => to("review"),
        Table::Reading => page(&reading(shared.i18n(&room))),
        Table::Closed(closed) => page(&cannot(shared.i18n(&room), closed)),
    }
}

async fn show_review(State(shared): Asked, RawQuery(query): RawQuery) -> Response {
    let view = View::of(&Form::parse(query.as_deref().unwrap_or_default()));
    with_page(&shared, |page, _| review::review(page, &view))
}

async fn show_conflicts(State(shared): Asked) -> Response {
    with_page(&shared, |page, _| conflicts::conflicts(page))
}

async fn show_categories(State(shared): Asked, RawQuery(query): RawQuery) -> Response {
    // Grouping takes its time, so it is asked for.
    let asked = Form::parse(query.as_deref().unwrap_or_default());
    let is_grouped = !asked.text("groups").is_empty();
    with_page(&shared, |page, _| {
        let groups = is_grouped.then(|| page.desk.groups());
        categories::categories(page, groups.as_deref())
    })
}

async fn edit(State(shared): Asked, body: Body) -> Response {
    let form = match Form::read(body).await {
        Ok(form) => form,
        Err(status) => return status.into_response(),
    };
    change(&shared, |desk| {
        if form.text("action") == "undo" {
            let key = match desk.undo()? {
                Some(_) => "review-said-undone",
                None => "review-said-nothing",
            };
            return Ok(Message::new(key));
        }
        let Some(edit) = answers::edit(&form) else {
            return Ok(Message::new("review-said-nothing"));
        };
        Ok(match desk.edit(&edit, form.text("why")) {
            Ok(id) => {
                Message::new("review-said-category").with("category", desk.category_label(&id))
            }
            Err(BookError::Refused(EditError::Taken(label))) => {
                Message::new("review-said-category-taken").with("category", label)
            }
            Err(BookError::Refused(_)) => Message::new("review-said-category-refused"),
            Err(BookError::Broken) => Message::new("review-said-category-broken"),
            Err(BookError::Write(error)) => error.message(),
        })
    });
    to("categories")
}

async fn show_report(State(shared): Asked) -> Response {
    with_page(&shared, |page, room| {
        report::report(page, &room.writing, &outputs::listed(&shared, page.desk))
    })
}

async fn write_report(State(shared): Asked) -> Response {
    shared.write_report();
    to("report")
}

async fn output(State(shared): Asked, Path((_, path)): Path<(String, String)>) -> Response {
    let folder = match &shared.room().table {
        Table::Ready(desk) => outputs::folder(&shared, desk),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    outputs::one(&folder, &path).unwrap_or_else(IntoResponse::into_response)
}

async fn alive(State(shared): Asked) -> StatusCode {
    let held = shared.alive.hold();
    sleep(HELD).await;
    drop(held);
    StatusCode::NO_CONTENT
}

async fn decide(State(shared): Asked, body: Body) -> Response {
    let form = match Form::read(body).await {
        Ok(form) => form,
        Err(status) => return status.into_response(),
    };
    let view = View::of(&form);
    let stay = view.query_at(form.text("q"), form.text("h"));
    let mut way = view.query();
    change(&shared, |desk| {
        let said = match wish(&form, desk) {
            Wish::Decide(choice) => {
                desk.decide(&choice)?;
                let labels: Vec<String> = { choice.codes.iter() }
                    .map(|(code, _)| desk.label(code))
                    .collect();
                Message::new("review-said-decided")
                    .with("codes", labels.join(" | "))
                    .with("hascodes", u64::from(!choice.codes.is_empty()))
                    .with("answers", 1 + choice.follow.len())
            }
            Wish::Skip => {
                desk.skip(form.text("q"), form.text("h"));
                Message::new("review-said-skipped")
            }
            Wish::Undo => match desk.undo()? {
                Some(Undone::Decided(question, hash)) => {
                    way = view.query_at(&question, &hash);
                    Message::new("review-said-undone")
                }
                Some(Undone::Book) => Message::new("review-said-undone"),
                None => Message::new("review-said-nothing"),
            },
            Wish::Unknown(typed) => {
                way.clone_from(&stay);
                Message::new("review-said-unknown").with("typed", typed)
            }
            Wish::Nothing => Message::new("review-said-nothing"),
        };
        Ok(said)
    });
    to(&format!("review?{way}"))
}

async fn settle(State(shared): Asked, body: Body) -> Response {
    let form = match Form::read(body).await {
        Ok(form) => form,
        Err(status) => return status.into_response(),
    };
    change(&shared, |desk| {
        let settled = desk.settle(form.text("q"), form.text("h"), form.text("version"))?;
        Ok(Message::new(if settled {
            "review-said-settled"
        } else {
            "review-said-nothing"
        }))
    });
    to("conflicts")
}

async fn call(State(shared): Asked, body: Body) -> Response {
    let form = match Form::read(body).await {
        Ok(form) => form,
        Err(status) => return status.into_response(),
    };
    change(&shared, |desk| {
        desk.call(form.text("who"));
        Ok(Message::new("review-said-who").with("who", desk.who()))
    });
    to("review")
}

/// Changes what lies on the desk and keeps what to say of it.
fn change(shared: &Shared, change: impl FnOnce(&mut Desk) -> Result<Message, WriteError>) {
    let mut room = shared.room();
    if let Table::Ready(desk) = &mut room.table {
        let said = match change(desk) {
            Ok(said) => said,
            Err(error) => error.message(),
        };
        room.said = Some(said);
        drop(room);
        shared.ring();
    }
}

/// A page of the project; on the way to it while it is being read.
fn with_page(shared: &Shared, make: impl FnOnce(&Page<'_>, &Room) -> Markup) -> Response {
    let mut room = shared.room();
    let said = room.said.take();
    let i18n = shared.i18n(&room);
    match &room.table {
        Table::Ready(desk) => {
            let made = Page {
                desk,
                i18n,
                said: said.map(|said| i18n.text(&said)),
            };
            page(&make(&made, &room))
        }
        Table::Reading => page(&reading(i18n)),
        Table::Closed(closed) => page(&cannot(i18n, closed)),
    }
}

fn reading(i18n: &I18n) -> Markup {
    let main = html! { p { (i18n.get("review-reading")) } };
    layout::bare(i18n, &i18n.get("review-title"), &main, true)
}

fn cannot(i18n: &I18n, closed: &NotOpened) -> Markup {
    let line = |issue: &Issue| {
        html! {
            li {
                code { (issue.code.0) } " "
                @if let Some(place) = &issue.place { (i18n.place(place)) " " }
                (i18n.fact(issue))
                @if let Some(hint) = i18n.hint(issue) { " " span.why { (hint) } }
            }
        }
    };
    let main = html! {
        p { (i18n.get("review-no-answers")) }
        ul.issues { @for issue in &closed.issues { (line(issue)) } }
    };
    layout::bare(i18n, &i18n.get("review-title"), &main, false)
}

fn page(markup: &Markup) -> Response {
    text("text/html; charset=utf-8", &markup.0)
}

fn text(kind: &'static str, text: &str) -> Response {
    let mut response = Response::new(Body::from(text.to_owned()));
    let kind = HeaderValue::from_static(kind);
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

/// The way to a page of the desk, beside the one that was asked for.
fn to(way: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    if let Ok(way) = HeaderValue::from_str(way) {
        response.headers_mut().insert(LOCATION, way);
    }
    response
}
