//! Which address does what. What changes something is a POST and answers with the way to the next page.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use tokio::time::sleep;

use super::alive::HELD;
use super::answers::{self, Wish, wish};
use super::form::{Form, View};
use super::pages::{Page, categories, conflicts, layout, review, second as second_page};
use super::room::{Shared, Table};
use super::{entrance, guard, second};
use crate::i18n::I18n;
use crate::model::message::Message;
use crate::pipeline::{BookError, Desk, EditError, Undone, WriteError};

const STYLE: &str = include_str!("desk.css");
const SCRIPT: &str = include_str!("desk.js");
const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><path fill=\"#0f4c75\" d=\"M2 9h3v5H2zm4.500-4h3v9h-3zM11 2h3v12h-3z\"/></svg>";

/// What every address is told.
pub(super) type Asked = State<Arc<Shared>>;

/// All addresses, behind the guard.
pub(super) fn router(shared: &Arc<Shared>) -> Router {
    Router::new()
        .route("/{token}/", get(begin))
        .route("/{token}/start", get(entrance::show_start))
        .route("/{token}/file", post(entrance::bring))
        .route("/{token}/say", post(entrance::say))
        .route("/{token}/make", post(entrance::make))
        .route("/{token}/review", get(show_review))
        .route("/{token}/decide", post(decide))
        .route("/{token}/categories", get(show_categories))
        .route("/{token}/category", post(edit))
        .route("/{token}/conflicts", get(show_conflicts))
        .route("/{token}/settle", post(settle))
        .route("/{token}/second", get(show_second).post(second))
        .route("/{token}/who", post(call))
        .route(
            "/{token}/report",
            get(entrance::show_report).post(entrance::write_report),
        )
        .route("/{token}/output/{*path}", get(entrance::output))
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

async fn begin() -> Response {
    to("start")
}

async fn show_review(State(shared): Asked, RawQuery(query): RawQuery) -> Response {
    let view = View::of(&Form::parse(query.as_deref().unwrap_or_default()));
    with_page(&shared, |page| review::review(page, &view))
}

async fn show_conflicts(State(shared): Asked) -> Response {
    with_page(&shared, conflicts::conflicts)
}

async fn show_categories(State(shared): Asked, RawQuery(query): RawQuery) -> Response {
    // Grouping takes its time, so it is asked for.
    let asked = Form::parse(query.as_deref().unwrap_or_default());
    let is_grouped = !asked.text("groups").is_empty();
    with_page(&shared, |page| {
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
        let why = form.text("why");
        let edited = if form.text("action") == "split" {
            let moved: Vec<String> = form.all("moved").map(str::to_owned).collect();
            desk.split(&edit, why, form.text("question"), &moved)
        } else {
            desk.edit(&edit, why)
        };
        Ok(match edited {
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

async fn show_second(State(shared): Asked) -> Response {
    with_page(&shared, second_page::second)
}

async fn second(State(shared): Asked, body: Body) -> Response {
    let form = match Form::read(body).await {
        Ok(form) => form,
        Err(status) => return status.into_response(),
    };
    change(&shared, |desk| second::act(&form, desk));
    to("second")
}

async fn call(State(shared): Asked, body: Body) -> Response {
    let form = match Form::read(body).await {
        Ok(form) => form,
        Err(status) => return status.into_response(),
    };
    let who = form.text("who").trim().to_owned();
    let mut room = shared.room();
    if let Table::Ready(desk) = &mut room.table {
        desk.call(&who);
    }
    room.said = vec![Message::new("review-said-who").with("who", who.as_str())];
    room.who = who;
    to(if matches!(room.table, Table::Ready(_)) {
        "review"
    } else {
        "start"
    })
}

/// Changes what lies on the desk and keeps what to say of it.
fn change(shared: &Shared, change: impl FnOnce(&mut Desk) -> Result<Message, WriteError>) {
    let mut room = shared.room();
    if let Table::Ready(desk) = &mut room.table {
        let said = match change(desk) {
            Ok(said) => said,
            Err(error) => error.message(),
        };
        room.said = vec![said];
        drop(room);
        shared.ring();
    }
}

/// A page about answers; on the way to it while they are being read, and the door where there are none.
fn with_page(shared: &Arc<Shared>, make: impl FnOnce(&Page<'_>) -> Markup) -> Response {
    let mut room = shared.room();
    match &room.table {
        Table::Ready(_) => {}
        Table::Reading => return page(&reading(shared.i18n(&room))),
        Table::Bare | Table::Closed(_) => return to("start"),
    }
    let frame = shared.frame(&mut room);
    match &room.table {
        Table::Ready(desk) => page(&make(&Page { desk, frame })),
        _ => to("start"),
    }
}

fn reading(i18n: &I18n) -> Markup {
    let main = html! { p role="status" data-again="150" { (i18n.get("review-reading")) } };
    layout::bare(i18n, &i18n.get("review-title"), &main)
}

pub(super) fn page(markup: &Markup) -> Response {
    text("text/html; charset=utf-8", &markup.0)
}

fn text(kind: &'static str, text: &str) -> Response {
    let mut response = Response::new(Body::from(text.to_owned()));
    let kind = HeaderValue::from_static(kind);
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

/// The way to a page of the desk, beside the one that was asked for.
pub(super) fn to(way: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    if let Ok(way) = HeaderValue::from_str(way) {
        response.headers_mut().insert(LOCATION, way);
    }
    response
}
