//! Attacks on the finished public folder of Musterstadt and of invented towns, by other means than those that protect it.

mod bounds;
mod folder;
mod formats;
mod leaks;
mod planted;
mod print;
mod staff;
mod towns;
mod years;
