//! Engines that load while answers are still being coded, each on a thread of its own, and then draw what they are handed.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::engine::Engine;
use super::{PictureError, Sketch, tidy};

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

    /// Draws all sketches as SVG, in their order. The same sketches give the same bytes.
    ///
    /// `each` is told of a picture as soon as it is there, with its place among the sketches.
    ///
    /// # Errors
    /// [`PictureError::Engine`] for the first sketch that cannot be drawn.
    pub fn svgs(
        &self,
        sketches: &[Sketch<'_>],
        mut each: impl FnMut(usize, &str),
    ) -> Result<Vec<String>, PictureError> {
        let (reply, drawn) = mpsc::channel();
        for (place, sketch) in sketches.iter().enumerate() {
            let job = Job {
                place,
                option: sketch.canvas.option.to_string(),
                size: (sketch.canvas.width, sketch.canvas.height),
                reply: reply.clone(),
            };
            // Who never got a job never answers, and that is noticed below.
            let _ = self.jobs.send(job);
        }
        drop(reply);
        let mut svgs: Vec<Result<String, String>> =
            vec![Err("the engine has stopped".to_owned()); sketches.len()];
        for (place, raw) in drawn {
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
