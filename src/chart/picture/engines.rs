//! Engines that load while answers are still being coded, each on a thread of its own, and then draw what they are handed.

use std::collections::BTreeMap;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::engine::Engine;
use super::{PictureError, Sketch, tidy};
use crate::model::drawing::Canvas;

/// The raw SVG of a sketch by its place, or what the engine said.
type Drawn = (usize, Result<String, String>);

/// A sketch on its way to an engine.
struct Job {
    place: usize,
    option: String,
    size: (u32, u32),
    reply: Sender<Drawn>,
}

/// Engines that wait for sketches. Dropped, they end by themselves; nobody waits for that.
pub struct Engines {
    /// None where no thread could start: whoever wants the pictures draws them.
    jobs: Option<Sender<Job>>,
}

impl Engines {
    /// Begins to load engines: one for two cores, so that pixels and pages find a core beside them, and four at most.
    pub fn start() -> Self {
        let (jobs, waiting) = mpsc::channel();
        let waiting = Arc::new(Mutex::new(waiting));
        let wanted = 0..(rayon::current_num_threads() / 2).clamp(1, 4);
        let started = wanted.filter(|_| {
            let waiting = Arc::clone(&waiting);
            // A thread that cannot start leaves its share to the others.
            { thread::Builder::new() }
                .spawn(move || serve(&waiting))
                .is_ok()
        });
        Self {
            jobs: (started.count() > 0).then_some(jobs),
        }
    }

    /// Begins to draw; the caller may do something else meanwhile.
    pub fn begin<'c>(&self, canvases: impl Iterator<Item = &'c Canvas>) -> Begun {
        let (reply, drawn) = mpsc::channel();
        let mut later = Vec::new();
        for (place, canvas) in canvases.enumerate() {
            let job = Job {
                place,
                option: canvas.option.to_string(),
                size: (canvas.width, canvas.height),
                reply: reply.clone(),
            };
            match &self.jobs {
                // Who never got a job never answers, and that is noticed in the end.
                Some(jobs) => drop(jobs.send(job)),
                None => later.push(job),
            }
        }
        Begun { drawn, later }
    }
}

/// Pictures that engines are drawing.
pub struct Begun {
    drawn: Receiver<Drawn>,
    /// What nobody draws until it is asked for.
    later: Vec<Job>,
}

impl Begun {
    /// All pictures as SVG, in their order; the sketches are those of the canvases that were handed over. The same
    /// sketches give the same bytes. One that cannot be drawn takes no other down: in its place there is a picture that says
    /// so in the words `instead`, and an error beside it.
    ///
    /// `each` is told of a picture as soon as it is there, with its place among the sketches.
    pub fn svgs(
        self,
        sketches: &[Sketch<'_>],
        instead: &str,
        mut each: impl FnMut(usize, &str),
    ) -> (Vec<String>, Vec<PictureError>) {
        if !self.later.is_empty() {
            let engine = Engine::new();
            self.later.into_iter().for_each(|job| draw(&engine, job));
        }
        let mut svgs: Vec<Option<String>> = vec![None; sketches.len()];
        let mut errors = BTreeMap::new();
        for (place, raw) in self.drawn {
            match raw {
                Ok(raw) => {
                    let svg = tidy::tidy(&raw, &sketches[place]);
                    each(place, &svg);
                    svgs[place] = Some(svg);
                }
                Err(reason) => drop(errors.insert(place, reason)),
            }
        }
        let mut failed = Vec::new();
        let named = svgs.into_iter().zip(sketches).enumerate();
        let svgs = named.map(|(place, (svg, sketch))| {
            svg.unwrap_or_else(|| {
                failed.push(PictureError::Engine {
                    id: sketch.id.to_owned(),
                    reason: { errors.remove(&place) }
                        .unwrap_or_else(|| "the engine has stopped".to_owned()),
                });
                let blank = tidy::blank(sketch, instead);
                each(place, &blank);
                blank
            })
        });
        (svgs.collect(), failed)
    }
}

fn serve(waiting: &Mutex<Receiver<Job>>) {
    let engine = Engine::new();
    loop {
        let next = waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .recv();
        let Ok(job) = next else {
            return;
        };
        draw(&engine, job);
    }
}

fn draw(engine: &Result<Engine, String>, job: Job) {
    let raw = match engine {
        Ok(engine) => engine.draw(job.option, job.size),
        Err(reason) => Err(reason.clone()),
    };
    // Who no longer listens has met an error already.
    let _ = job.reply.send((job.place, raw));
}
