//! What the charts draw: every kind, in both layouts, from the cells that may be shown.

mod draw;
mod palette;
mod theme;
