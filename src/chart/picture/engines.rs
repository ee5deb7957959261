//! Engines that load while answers are still being coded, each on a thread of its own, and then draw what they are handed.

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
    jobs: Sender<Job>,
}

impl Engines {
    /// Begins to load engines: one for two cores, so that pixels and pages find a core beside them, and four at most.
    pub fn start() -> Self {
        let (jobs, waiting) = mpsc::channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..(rayon::current_num_threads() / 2).clamp(1, 4) {
            let waiting = Arc::clone(&waiting);
            // A thread that cannot start leaves its share to the others.
            let _ = thread::Builder::new().spawn(move || serve(&waiting));
        }
        Self { jobs }
    }

    /// Begins to draw; the caller may do something else meanwhile.
    pub fn begin<'c>(&self, canvases: impl Iterator<Item = &'c Canvas>) -> Begun {
        let (reply, drawn) = mpsc::channel();
        for (place, canvas) in canvases.enumerate() {
            let job = Job {
                place,
                option: canvas.option.to_string(),
                size: (canvas.width, canvas.height),
                reply: reply.clone(),
            };
            // Who never got a job never answers, and that is noticed in the end.
            let _ = self.jobs.send(job);
        }
        Begun { drawn }
    }
}

/// Pictures that engines are drawing.
pub struct Begun {
    drawn: Receiver<Drawn>,
}

impl Begun {
    /// All pictures as SVG, in their order; the sketches are those of the canvases that were handed over. The same
    /// sketches give the same bytes.
    ///
    /// `each` is told of a picture as soon as it is there, with its place among the sketches.
    ///
    /// # Errors
    /// [`PictureError::Engine`] for the first sketch that cannot be drawn.
    pub fn svgs(
        self,
        sketches: &[Sketch<'_>],
        mut each: impl FnMut(usize, &str),
    ) -> Result<Vec<String>, PictureError> {
        let mut svgs: Vec<Result<String, String>> =
            vec![Err("the engine has stopped".to_owned()); sketches.len()];
        for (place, raw) in self.drawn {
            svgs[place] = raw.map(|raw| {
                let svg = tidy::tidy(&raw, &sketches[place]);
                each(place, &svg);
                svg
            });
        }
        let named = svgs.into_iter().zip(sketches);
        named
            .map(|(svg, sketch)| {
                svg.map_err(|reason| PictureError::Engine {
                    id: sketch.id.to_owned(),
                    reason,
                })
            })
            .collect()
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
        let raw = match &engine {
            Ok(engine) => engine.draw(job.option, job.size),
            Err(reason) => Err(reason.clone()),
        };
        // Who no longer listens has met an error already.
        let _ = job.reply.send((job.place, raw));
    }
}
