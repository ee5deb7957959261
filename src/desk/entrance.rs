//! The addresses of the door and of the report: files brought, what a person says of them, the project made, the report written.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{Local, NaiveDate};

use super::form::Form;
use super::outputs;
use super::pages::start::{self, State as Project};
use super::pages::{Frame, report};
use super::room::{Room, Shared, Table};
use super::routes::{Asked, page, to};
use super::upload::Upload;
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{DoorError, Said, Taken, Tell, WriteError};
use crate::project::SourceKind;

/// The first page.
pub(super) async fn show_start(State(shared): Asked) -> Response {
    let mut room = shared.room();
    let frame = shared.frame(&mut room);
    let state = match (&room.table, &room.known) {
        (Table::Bare, _) => Project::Bare,
        (Table::Reading, Some(known)) => Project::Coding(known),
        (Table::Reading, None) => Project::Reading,
        (Table::Ready(_) | Table::Closed(_), Some(known)) => Project::Ready(known),
        (Table::Closed(closed), None) => Project::Broken(&closed.issues),
        (Table::Ready(_), None) => Project::Reading,
    };
    page(&start::start(
        &frame,
        &state,
        &room.door,
        Local::now().date_naive(),
    ))
}

/// Files are brought.
pub(super) async fn bring(State(shared): Asked, headers: HeaderMap, body: Body) -> Response {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let upload = match Upload::read(kind.unwrap_or_default(), body).await {
        Ok(upload) => upload,
        Err(status) => return status.into_response(),
    };
    let replace = upload.fields.iter().any(|field| field == "replace");
    let (mut said, mut brought) = (Vec::new(), 0_usize);
    let mut is_read = false;
    for (name, bytes) in &upload.files {
        let (door, known) = {
            let room = shared.room();
            let known = room
                .known
                .as_ref()
                .is_some_and(|known| known.files.contains(name));
            (room.door.folder(), known)
        };
        let taken = door.take(name, bytes, replace);
        is_read |= known || !matches!(taken, Ok(Taken::Unwelcome | Taken::There | Taken::Known));
        match told(name, taken) {
            None => brought += 1,
            Some(line) => said.push(line),
        }
    }
    if brought > 0 || upload.files.is_empty() {
        said.insert(
            0,
            Message::new("review-said-brought").with("count", brought),
        );
    }
    if is_read && shared.room().door.is_project() {
        // A list of decisions, a codebook or a newer table changes what the project reads.
        shared.read();
    } else {
        shared.look();
    }
    shared.room().said = said;
    to("start")
}

/// What is said of one file; `None` when it simply lies there now.
fn told(name: &str, taken: Result<Taken, WriteError>) -> Option<Message> {
    let key = match taken {
        Ok(Taken::New) => return None,
        Ok(Taken::Known) => "review-said-known",
        Ok(Taken::Replaced) => "review-said-replaced",
        Ok(Taken::There) => "review-said-there",
        Ok(Taken::Unwelcome) => "review-said-unwelcome",
        Err(error) => return Some(error.message()),
    };
    Some(Message::new(key).with("file", name))
}

/// A person says what a sheet is.
pub(super) async fn say(State(shared): Asked, body: Body) -> Response {
    let form = match Form::read(body).await {
        Ok(form) => form,
        Err(status) => return status.into_response(),
    };
    let mut room = shared.room();
    let protocols = form.text("protocols");
    if !protocols.is_empty() {
        room.door.tell_protocols(protocols == "leave");
        return to("start");
    }
    let sheet = Some(form.text("sheet")).filter(|sheet| !sheet.is_empty());
    let file = form.text("file");
    if let Some(tell) = tell(&form, &room, file, sheet) {
        room.door.tell(file, sheet, tell);
    }
    to("start")
}

fn tell(form: &Form, room: &Room, file: &str, sheet: Option<&str>) -> Option<Tell> {
    if let Some((role, header)) = form.text("rival").split_once('=') {
        return Some(Tell::Rival(role.to_owned(), header.to_owned()));
    }
    let kind = form.text("kind");
    if kind == "-" {
        return Some(Tell::LeaveOut);
    }
    let header_row = form.text("row").parse().ok();
    let kind = match SourceKind::ALL
        .into_iter()
        .find(|known| known.name() == kind)
    {
        Some(kind) => kind,
        None => {
            let sheets = room.door.sheets().iter();
            let own = { sheets }.find(|one| one.file == file && one.sheet.as_deref() == sheet);
            // Only the header lies elsewhere.
            let seen = own
                .and_then(|own| own.seen.recognitions.first())
                .map(|best| best.kind);
            match (seen, header_row) {
                (Some(kind), Some(_)) => kind,
                _ => return Some(Tell::AsSeen),
            }
        }
    };
    let columns: BTreeMap<String, String> = { form.0.iter() }
        .filter_map(|(name, header)| Some((name.strip_prefix("column:")?, header)))
        .filter(|(_, header)| !header.is_empty())
        .map(|(name, header)| (name.to_owned(), header.clone()))
        .collect();
    Some(Tell::Is(Said {
        kind,
        header_row,
        columns,
    }))
}

/// The files become a project, or part of the one there is.
pub(super) async fn make(State(shared): Asked, body: Body) -> Response {
    let form = match Form::read(body).await {
        Ok(form) => form,
        Err(status) => return status.into_response(),
    };
    let mut room = shared.room();
    let is_project = room.door.is_project();
    let day = form.text("day").parse::<NaiveDate>().ok();
    let Some(day) = day.or_else(|| is_project.then(NaiveDate::default)) else {
        room.said = vec![Message::new("review-said-no-day")];
        return to("start");
    };
    // Its readers are German unless somebody says otherwise, as with `init`.
    let language = match (form.text("language"), is_project) {
        (_, true) => shared.i18n(&room).language(),
        ("en", false) => Language::En,
        _ => Language::De,
    };
    let made = room
        .door
        .make(form.text("title"), day, &I18n::terminal(language));
    room.said = vec![match &made {
        Ok(()) => Message::new("review-said-made"),
        Err(DoorError::Nothing) => Message::new("cli-init-nothing"),
        Err(DoorError::Write(error)) => error.message(),
    }];
    drop(room);
    if made.is_ok() {
        shared.read();
    }
    to("start")
}

/// The page of the report.
pub(super) async fn show_report(State(shared): Asked) -> Response {
    let mut room = shared.room();
    let frame = shared.frame(&mut room);
    let files = room
        .known
        .as_ref()
        .map(|known| outputs::listed(&shared, known));
    let noticed = match (&room.table, &room.known) {
        (Table::Ready(desk), _) => desk.issues(),
        (Table::Closed(closed), None) => &closed.issues,
        (_, Some(known)) => &known.issues,
        _ => &[],
    };
    page(&report::report(
        &frame,
        &room.writing,
        &files.unwrap_or_default(),
        noticed,
    ))
}

/// The report is written.
pub(super) async fn write_report(State(shared): Asked) -> Response {
    shared.write_report();
    to("report")
}

/// A file of the report.
pub(super) async fn output(
    State(shared): Asked,
    Path((_, path)): Path<(String, String)>,
) -> Response {
    let folder = shared
        .room()
        .known
        .as_ref()
        .map(|known| outputs::folder(&shared, known));
    let Some(folder) = folder else {
        return StatusCode::NOT_FOUND.into_response();
    };
    outputs::one(&folder, &path).unwrap_or_else(IntoResponse::into_response)
}

impl Shared {
    /// What stands around every page; what was last done is said once.
    pub(super) fn frame(self: &Arc<Self>, room: &mut Room) -> Frame<'_> {
        let said = std::mem::take(&mut room.said);
        let i18n = self.i18n(room);
        let lines: Vec<String> = said.iter().map(|line| i18n.text(line)).collect();
        let (has_answers, conflicts) = match &room.table {
            Table::Ready(desk) => (true, desk.conflicts().len()),
            _ => (false, 0),
        };
        Frame {
            i18n,
            said: (!lines.is_empty()).then(|| lines.join(" ")),
            title: { room.known.as_ref() }
                .map_or_else(|| room.door.name(), |known| known.title.clone()),
            who: room.who.clone(),
            has_answers,
            conflicts,
        }
    }
}
