//! What all requests share: the project on the desk, the token of the address, the work in the background.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use std::thread;
use std::time::Duration;

use super::DeskSettings;
use super::alive::Alive;
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, Desk, Door, Known, NotOpened, Outcome, ReadProject};

/// How long nothing is decided before all answers are coded anew.
const STILL: Duration = Duration::from_millis(400);

/// What lies on the desk.
pub(super) enum Table {
    /// No project lies in the folder yet.
    Bare,
    /// The project is being read, or its answers are being coded.
    Reading,
    /// Its answers can be reviewed.
    Ready(Box<Desk>),
    /// It cannot be read, or has no answers.
    Closed(NotOpened),
}

/// How far a report is.
#[derive(Default)]
pub(super) enum Writing {
    /// None was asked for.
    #[default]
    Nothing,
    /// It is being written: the step.
    Step(Message),
    /// It is written.
    Done(Box<Outcome>),
    /// It could not be: why.
    Failed(Message),
}

/// What requests change.
pub(super) struct Room {
    pub(super) table: Table,
    /// Files that no project reads yet.
    pub(super) door: Door,
    /// What is known of the project as soon as it is read.
    pub(super) known: Option<Known>,
    /// Counts readings: what an older one finds is late.
    readings: u64,
    pub(super) writing: Writing,
    /// Who decides.
    pub(super) who: String,
    /// What the person last did, said once.
    pub(super) said: Vec<Message>,
}

/// What all requests share.
pub(super) struct Shared {
    pub(super) settings: DeskSettings,
    pub(super) token: String,
    pub(super) alive: Alive,
    port: u16,
    room: Mutex<Room>,
    german: I18n,
    english: I18n,
    bell: Sender<()>,
    waiting: Mutex<Option<Receiver<()>>>,
}

impl Shared {
    pub(super) fn new(settings: DeskSettings, port: u16) -> Self {
        let (bell, waiting) = channel();
        Self {
            token: token(),
            alive: Alive::new(),
            port,
            room: Mutex::new(Room {
                table: Table::Reading,
                door: Door::new(&settings.run.read.project),
                known: None,
                readings: 0,
                writing: Writing::Nothing,
                who: settings.who.clone(),
                said: Vec::new(),
            }),
            german: I18n::new(Language::De),
            english: I18n::new(Language::En),
            bell,
            waiting: Mutex::new(Some(waiting)),
            settings,
        }
    }

    /// The address of the first page.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.token)
    }

    /// The names under which a browser may ask for the desk.
    pub(super) fn hosts(&self) -> [String; 2] {
        ["127.0.0.1", "localhost"].map(|name| format!("{name}:{}", self.port))
    }

    /// The words of the pages.
    pub(super) fn i18n(&self, room: &Room) -> &I18n {
        let of_project = match (&room.known, &room.table) {
            (Some(known), _) => Some(known.language),
            (None, Table::Closed(closed)) => closed.language,
            (None, _) => None,
        };
        let language = self.settings.language.or(of_project);
        match language.unwrap_or(self.settings.spoken) {
            Language::De => &self.german,
            Language::En => &self.english,
        }
    }

    /// The room, for one request alone.
    pub(super) fn room(&self) -> MutexGuard<'_, Room> {
        // Every change is complete before the next one begins; a panic leaves what was written.
        self.room
            .lock()
            .unwrap_or_else(|broken| broken.into_inner())
    }

    /// Reads the project and begins to code beside the requests.
    pub(super) fn begin(self: &Arc<Self>) {
        self.read();
        let waiting = { self.waiting.lock() }
            .ok()
            .and_then(|mut waiting| waiting.take());
        let shared = Arc::downgrade(self);
        if let Some(waiting) = waiting {
            // Where no thread can start, codes follow at the next run.
            let _ = thread::Builder::new().spawn(move || recode(&shared, &waiting));
        }
    }

    /// Reads the project anew, beside the requests; where there is none yet, the files that lie there.
    pub(super) fn read(self: &Arc<Self>) {
        let reading = {
            let mut room = self.room();
            room.readings += 1;
            room.known = None;
            room.table = Table::Reading;
            room.readings
        };
        let shared = Arc::clone(self);
        let read = move || shared.read_now(reading);
        // Where no thread can start, this one does it.
        if let Err(_alone) = thread::Builder::new().spawn(read.clone()) {
            read();
        }
    }

    fn read_now(&self, reading: u64) {
        let settings = &self.settings;
        let is_project = self.room().door.is_project();
        let read = is_project.then(|| ReadProject::read(&settings.run.read));
        let known = read.as_ref().and_then(|read| read.as_ref().ok());
        let known = known.map(|read| read.known().clone());
        let files = known.as_ref().map_or(&[][..], |known| &known.files);
        let looking = self.room().door.looking(files);
        let looked = looking.run();
        let who = {
            let mut room = self.room();
            if room.readings != reading {
                return;
            }
            room.door.looked(looked);
            room.known = known;
            room.who.clone()
        };
        let table = match read {
            None => Table::Bare,
            Some(Err(closed)) => Table::Closed(closed),
            Some(Ok(read)) => match read.code(&who) {
                Ok(desk) => Table::Ready(Box::new(desk)),
                Err(closed) => Table::Closed(closed),
            },
        };
        let mut room = self.room();
        if room.readings == reading {
            room.table = table;
        }
    }

    /// Looks at what was brought since; the project, if there is one, stays as it is.
    pub(super) fn look(&self) {
        let looking = {
            let room = self.room();
            let files = room.known.as_ref().map_or(&[][..], |known| &known.files);
            room.door.looking(files)
        };
        let looked = looking.run();
        self.room().door.looked(looked);
    }

    /// Says that something changed which codes rest on.
    pub(super) fn ring(&self) {
        // Nobody hears it when the thread is gone; the next run codes anyway.
        let _ = self.bell.send(());
    }

    /// Writes the report beside the requests.
    pub(super) fn write_report(self: &Arc<Self>) {
        let mut room = self.room();
        if matches!(room.writing, Writing::Step(_)) {
            return;
        }
        room.writing = Writing::Step(Message::new("cli-step-project"));
        drop(room);
        let shared = Arc::clone(self);
        let write = move || {
            let told = |step: pipeline::Step| shared.room().writing = Writing::Step(step.message());
            let written = pipeline::run(&shared.settings.run, &told);
            shared.room().writing = match written {
                Ok(outcome) => Writing::Done(Box::new(outcome)),
                Err(error) => Writing::Failed(error.message()),
            };
        };
        if let Err(_alone) = thread::Builder::new().spawn(write.clone()) {
            write();
        }
    }
}

/// Codes anew whenever the bell has rung and then was still for a moment, until the desk is gone. Who decides one answer after the other is not
/// to wait for what the next key makes old.
fn recode(shared: &Weak<Shared>, waiting: &Receiver<()>) {
    while waiting.recv().is_ok() {
        while waiting.recv_timeout(STILL).is_ok() {}
        let Some(shared) = shared.upgrade() else {
            return;
        };
        let work = match &shared.room().table {
            Table::Ready(desk) => desk.recoding(),
            Table::Bare | Table::Reading | Table::Closed(_) => None,
        };
        if let Some(work) = work {
            let recoded = work.run();
            if let Table::Ready(desk) = &mut shared.room().table {
                desk.recoded(recoded);
            }
        }
    }
}

/// Thirty-two hex digits that nobody can guess: keys of the system's own randomness, twice.
fn token() -> String {
    let part = |salt: u8| RandomState::new().hash_one(salt);
    format!("{:016x}{:016x}", part(0), part(1))
}
