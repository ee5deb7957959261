//! The gate: what it lets through, and that an attacker gains nothing.

mod beside;
mod guard;
mod make;
mod measure;
mod staff;
mod survey;
mod worlds;
