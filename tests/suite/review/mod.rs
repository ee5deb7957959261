//! The review desk: what it shows, that its codes are those of a run, and who is refused.

mod attack;
mod book;
mod client;
mod door;
mod engine;
mod files;
mod kill;
mod second;
mod server;
mod workbook;
