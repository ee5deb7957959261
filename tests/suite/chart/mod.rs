//! What the charts draw: every kind, in both layouts, from the cells that may be shown.

mod cloud;
mod draw;
mod golden;
mod kinds;
mod palette;
mod theme;
